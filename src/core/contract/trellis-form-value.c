/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One value of a form: from what is typed to a record's field, and back. */

#include "config.h"

#include "trellis-form-reading.h"

#include "base/trellis-decimal.h"
#include "base/trellis-money.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MOST_DIGITS 15
#define MONEY "-minor" /* how the name of an amount of money ends */
#define CURRENCY "currency"

static gboolean
is_money (const TrellisField *field)
{
  return g_str_has_suffix (field->name, MONEY);
}

/* Whole numbers alone, without a sign. */
static gboolean
read_whole (const char *text, gint64 *value)
{
  guint64 number;

  if (*text == '\0' || strspn (text, "0123456789") != strlen (text) || strlen (text) > MOST_DIGITS)
    return FALSE;
  number = g_ascii_strtoull (text, NULL, 10);
  *value = (gint64) number;
  return TRUE;
}

static char *
say_bounds (const TrellisField *field)
{
  gint64 least = MAX (field->minimum, 0);

  if (field->maximum == 0)
    return g_strdup (_ ("Write a whole number, in digits."));
  return g_strdup_printf (
      _ ("Write a whole number from %" G_GINT64_FORMAT " to %" G_GINT64_FORMAT "."), least,
      field->maximum);
}

static char *
read_integer (const TrellisField *field, gpointer record, const char *text)
{
  gint64 value;

  if (!read_whole (text, &value) || value < field->minimum
      || (field->maximum != 0 && value > field->maximum))
    return say_bounds (field);
  trellis_record_set_integer (record, field->name, value);
  return NULL;
}

/* An amount with a point or a comma before the minor unit, and no other. */
static char *
read_money (const TrellisField *field, gpointer record, const char *text, const char *currency)
{
  g_autofree char *code = currency == NULL ? NULL : g_ascii_strup (currency, -1);
  int digits = trellis_currency_get_digits (code == NULL ? NULL : g_strstrip (code));
  g_auto (GStrv) parts = g_strsplit_set (text, ".,", -1);
  guint n = g_strv_length (parts);
  g_autofree char *minor = NULL;
  gint64 value;

  if (n == 0 || n > 2 || (n == 2 && (int) strlen (parts[1]) != digits))
    return g_strdup_printf (_ ("Write the amount like %s."), digits == 0   ? "120"
                                                             : digits == 3 ? "120.500"
                                                                           : "120.50");
  minor = n == 2 ? g_strconcat (parts[0], parts[1], NULL)
                 : g_strdup_printf ("%s%.*s", parts[0], digits, "000");
  if (!read_whole (minor, &value) || *parts[0] == '\0')
    return g_strdup (_ ("Write the amount in digits, without the currency."));
  if (field->maximum != 0 && value > field->maximum)
    return g_strdup (_ ("This amount is too large."));
  trellis_record_set_integer (record, field->name, value);
  return NULL;
}

static char *
read_decimal (const TrellisField *field, gpointer record, const char *text)
{
  g_autofree char *number = trellis_decimal_from_typed (text);
  g_autofree char *ambiguous = trellis_decimal_say_ambiguous (text);

  if (ambiguous != NULL)
    return g_strdup_printf ("%s.", ambiguous);
  if (!trellis_decimal_is_valid (number))
    return g_strdup (_ ("Write a number, such as 4 or 4.5."));
  trellis_record_set_string (record, field->name, number);
  return NULL;
}

static char *
read_nick (const TrellisField *field, gpointer record, const char *text)
{
  GType type = field->type == TRELLIS_FIELD_ANSWER ? TRELLIS_TYPE_ANSWER : field->get_type ();
  g_autoptr (GEnumClass) choices = g_type_class_ref (type);
  GEnumValue *value = g_enum_get_value_by_nick (choices, text);

  if (value == NULL)
    return g_strdup (_ ("Choose one of these."));
  trellis_record_set_enum (record, field->name, value->value);
  return NULL;
}

/* Whether it is written as a day, the year first or last, and the calendar has no such day. */
static gboolean
is_no_day (const char *text)
{
  g_auto (GStrv) parts = g_strsplit_set (text, "-/. ", -1);
  gint64 n[3];

  if (g_strv_length (parts) != G_N_ELEMENTS (n))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (n); i++)
    if (!read_whole (parts[i], &n[i]) || n[i] > 9999)
      return FALSE;
  if (strlen (parts[0]) > 2)
    return !trellis_date_is_set (trellis_date_new ((int) n[0], (int) n[1], (int) n[2]));
  return !trellis_date_is_set (trellis_date_new ((int) n[2], (int) n[1], (int) n[0]))
         && !trellis_date_is_set (trellis_date_new ((int) n[2], (int) n[0], (int) n[1]));
}

static char *
say_no_day (const char *text)
{
  return g_strdup (is_no_day (text) ? _ ("There is no such day.")
                                    : _ ("Write the day like 2026-12-31: year, month, day."));
}

static char *
say_no_time (const char *text)
{
  return g_strdup (text[strspn (text, "0123456789:")] == '\0' ? _ ("There is no such time.")
                                                              : _ ("Write the time like 14:30."));
}

static char *
read_date (const TrellisField *field, gpointer record, const char *text)
{
  TrellisDate date;

  if (!trellis_date_parse (text, &date))
    return say_no_day (text);
  trellis_record_set_date (record, field->name, date);
  return NULL;
}

/* A day and a time with a T between them, either of which may not be there yet. */
static char *
read_wall (const TrellisField *field, gpointer record, const char *text)
{
  const char *time = strrchr (text, 'T');
  g_autofree char *day = g_strndup (text, time == NULL ? strlen (text) : (gsize) (time - text));
  TrellisDate date;
  TrellisWall wall;

  if (trellis_wall_parse (text, &wall))
    {
      trellis_record_set_wall (record, field->name, wall);
      return NULL;
    }
  if (*day != '\0' && !trellis_date_parse (day, &date))
    return say_no_day (day);
  if (*day == '\0')
    return g_strdup (_ ("Say on which day, too."));
  return time == NULL || time[1] == '\0' ? g_strdup (_ ("Say at what time, too."))
                                         : say_no_time (time + 1);
}

static char **
split (const char *text, const char *delimiters)
{
  g_auto (GStrv) parts = g_strsplit_set (text, delimiters, -1);
  g_autoptr (GStrvBuilder) kept = g_strv_builder_new ();

  for (guint i = 0; parts[i] != NULL; i++)
    if (*g_strstrip (parts[i]) != '\0')
      g_strv_builder_add (kept, parts[i]);
  return g_strv_builder_end (kept);
}

static char *
read_integers (const TrellisField *field, gpointer record, const char *text)
{
  g_auto (GStrv) parts = split (text, ",; \n\t");
  g_autoptr (GArray) values = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; parts[i] != NULL; i++)
    {
      gint64 value;

      if (!read_whole (parts[i], &value) || (field->maximum != 0 && value > field->maximum))
        return g_strdup_printf (_ ("“%s” is no whole number that can stand here."), parts[i]);
      g_array_append_val (values, value);
    }
  trellis_record_set_integers (record, field->name, values);
  return NULL;
}

static char *
read_dates (const TrellisField *field, gpointer record, const char *text)
{
  g_auto (GStrv) parts = split (text, ",; \n\t");
  g_autoptr (GArray) dates = g_array_new (FALSE, FALSE, sizeof (TrellisDate));

  for (guint i = 0; parts[i] != NULL; i++)
    {
      TrellisDate date;

      if (!trellis_date_parse (parts[i], &date))
        return g_strdup_printf (_ ("There is no day “%s”."), parts[i]);
      g_array_append_val (dates, date);
    }
  trellis_record_set_dates (record, field->name, dates);
  return NULL;
}

static char *
read_text (const TrellisField *field, gpointer record, const char *text)
{
  g_auto (GStrv) strings = NULL;

  /* What is pasted into one line may have had several. */
  if (field->type == TRELLIS_FIELD_STRING)
    {
      g_autofree char *line = g_strdelimit (g_strdup (text), "\n\r\t", ' ');
      g_autofree char *capitals = g_ascii_strup (line, -1);

      trellis_record_set_string (record, field->name,
                                 g_str_equal (field->name, CURRENCY) ? capitals : line);
      return NULL;
    }
  if (field->type == TRELLIS_FIELD_TEXT)
    {
      trellis_record_set_string (record, field->name, text);
      return NULL;
    }
  strings = split (text, "\n");
  trellis_record_set_strings (record, field->name, (const char *const *) strings);
  return NULL;
}

/**
 * trellis_form_lacks_currency:
 * @text: (nullable): what is typed for @field
 * @currency: (nullable): what is typed beside it
 *
 * Returns: whether there is an amount of money, and not of what
 */
gboolean
trellis_form_lacks_currency (const TrellisField *field, const char *text, const char *currency)
{
  const char *blanks = " \t\n";

  return is_money (field) && text != NULL && text[strspn (text, blanks)] != '\0'
         && (currency == NULL || currency[strspn (currency, blanks)] == '\0');
}

/**
 * trellis_form_read_value:
 * @text: what is typed
 * @currency: (nullable): in which an amount of money is typed
 *
 * Returns: (transfer full) (nullable): why it cannot be read, a sentence; %NULL when the field has
 * it
 */
char *
trellis_form_read_value (const TrellisField *field,
                         gpointer record,
                         const char *text,
                         const char *currency)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));

  if (*stripped == '\0' && field->type != TRELLIS_FIELD_STRINGS)
    return NULL;
  switch (field->type)
    {
    case TRELLIS_FIELD_INTEGER:
      return is_money (field) ? read_money (field, record, stripped, currency)
                              : read_integer (field, record, stripped);
    case TRELLIS_FIELD_DECIMAL:
      return read_decimal (field, record, stripped);
    case TRELLIS_FIELD_ENUM:
    case TRELLIS_FIELD_ANSWER:
      return read_nick (field, record, stripped);
    case TRELLIS_FIELD_BOOLEAN:
      trellis_record_set_boolean (record, field->name, g_str_equal (stripped, "yes"));
      return NULL;
    case TRELLIS_FIELD_DATE:
      return read_date (field, record, stripped);
    case TRELLIS_FIELD_WALL:
      return read_wall (field, record, stripped);
    case TRELLIS_FIELD_INTEGERS:
      return read_integers (field, record, stripped);
    case TRELLIS_FIELD_DATES:
      return read_dates (field, record, stripped);
    case TRELLIS_FIELD_TEXT:
    case TRELLIS_FIELD_STRINGS:
      return read_text (field, record, text);
    case TRELLIS_FIELD_STRING:
      return read_text (field, record, stripped);
    default:
      return NULL;
    }
}

static char *
join_integers (GArray *values)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; values != NULL && i < values->len; i++)
    g_string_append_printf (text, "%s%" G_GINT64_FORMAT, i > 0 ? "\n" : "",
                            g_array_index (values, gint64, i));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
join_dates (GArray *dates)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; dates != NULL && i < dates->len; i++)
    {
      g_autofree char *date = trellis_date_to_string (g_array_index (dates, TrellisDate, i));

      g_string_append_printf (text, "%s%s", i > 0 ? ", " : "", date);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
join_strings (char **strings)
{
  return strings != NULL && strings[0] == NULL ? g_strdup (TRELLIS_FORM_NOTHING)
                                               : g_strjoinv ("\n", strings);
}

static char *
write_nick (const TrellisField *field, int value)
{
  GType type = field->type == TRELLIS_FIELD_ANSWER ? TRELLIS_TYPE_ANSWER : field->get_type ();
  g_autoptr (GEnumClass) choices = g_type_class_ref (type);
  GEnumValue *found = g_enum_get_value (choices, value);

  return found == NULL ? NULL : g_strdup (found->value_nick);
}

static char *
write_integer (const TrellisField *field, gpointer record, gint64 value)
{
  g_autofree char *currency = NULL;

  if (!is_money (field))
    return g_strdup_printf ("%" G_GINT64_FORMAT, value);
  g_object_get (record, "currency", &currency, NULL);
  return trellis_money_to_decimal (value, currency);
}

/**
 * trellis_form_write_value:
 *
 * Returns: (transfer full) (nullable): what one would type for it; %NULL when it says nothing
 */
char *
trellis_form_write_value (const TrellisField *field, gpointer record)
{
  gpointer place = G_STRUCT_MEMBER_P (record, field->offset);

  if (!trellis_record_is_set (record, field->name))
    return NULL;
  switch (field->type)
    {
    case TRELLIS_FIELD_INTEGER:
      return write_integer (field, record, *(gint64 *) place);
    case TRELLIS_FIELD_ENUM:
    case TRELLIS_FIELD_ANSWER:
      return write_nick (field, *(int *) place);
    case TRELLIS_FIELD_BOOLEAN:
      return g_strdup (*(gboolean *) place ? "yes" : "no");
    case TRELLIS_FIELD_DATE:
      return trellis_date_to_string (*(TrellisDate *) place);
    case TRELLIS_FIELD_WALL:
      return trellis_wall_to_string (*(TrellisWall *) place);
    case TRELLIS_FIELD_INTEGERS:
      return join_integers (*(GArray **) place);
    case TRELLIS_FIELD_DATES:
      return join_dates (*(GArray **) place);
    case TRELLIS_FIELD_STRINGS:
      return join_strings (*(char ***) place);
    case TRELLIS_FIELD_STRING:
    case TRELLIS_FIELD_TEXT:
    case TRELLIS_FIELD_DECIMAL:
      return g_strdup (*(char **) place);
    default:
      return NULL;
    }
}
