/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The bounds of a field, checked the same way for every record. */

#include "config.h"

#include "trellis-field.h"

#include "base/trellis-decimal.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MOST_IN_A_LINE 500
#define MOST_IN_A_TEXT 100000

static gboolean
check_length (const TrellisField *field, const char *text, GError **error)
{
  gint64 most = field->maximum != 0                   ? field->maximum
                : field->type == TRELLIS_FIELD_STRING ? MOST_IN_A_LINE
                                                      : MOST_IN_A_TEXT;
  glong length;

  if (!g_utf8_validate (text, -1, NULL))
    return trellis_record_refuse (error, field->name, _ ("expected text in UTF-8"));
  length = g_utf8_strlen (text, -1);
  if (length > most)
    return trellis_record_refuse (error, field->name,
                                  _ ("expected at most %" G_GINT64_FORMAT " characters, got %ld"),
                                  most, length);
  return TRUE;
}

static gboolean
check_line (const char *name, const char *text, GError **error)
{
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    if (g_unichar_iscntrl (g_utf8_get_char (at)))
      return trellis_record_refuse (
          error, name, _ ("expected one line of text, got a line break or a control character"));
  return TRUE;
}

static gboolean
check_strings (const TrellisField *field, char **strings, GError **error)
{
  for (guint i = 0; strings != NULL && strings[i] != NULL; i++)
    if (!check_length (field, strings[i], error) || !check_line (field->name, strings[i], error))
      return FALSE;
  return TRUE;
}

static gboolean
check_integer (const TrellisField *field, gint64 value, GError **error)
{
  gint64 most = field->maximum == 0 ? G_MAXINT64 : field->maximum;

  if (value >= field->minimum && value <= most)
    return TRUE;
  if (field->maximum == 0)
    return trellis_record_refuse (
        error, field->name,
        _ ("expected a whole number of at least %" G_GINT64_FORMAT ", got %" G_GINT64_FORMAT),
        field->minimum, value);
  return trellis_record_refuse (error, field->name,
                                _ ("expected a whole number from %" G_GINT64_FORMAT
                                   " to %" G_GINT64_FORMAT ", got %" G_GINT64_FORMAT),
                                field->minimum, most, value);
}

static gboolean
check_integers (const TrellisField *field, GArray *values, GError **error)
{
  for (guint i = 0; values != NULL && i < values->len; i++)
    if (!check_integer (field, g_array_index (values, gint64, i), error))
      return FALSE;
  return TRUE;
}

/* A list of texts may be empty, which says something, but not where it is needed. */
static gboolean
says_something (const TrellisField *field, gpointer record)
{
  char **strings;

  if (field->type != TRELLIS_FIELD_STRINGS)
    return trellis_field_is_set (field, record);
  strings = *(char ***) trellis_field_place (field, record);
  return strings != NULL && strings[0] != NULL;
}

static gboolean
check_needed (const TrellisField *field, gpointer record, GError **error)
{
  if ((field->flags & TRELLIS_FIELD_REQUIRED) == 0 || says_something (field, record))
    return TRUE;
  g_set_error (error, TRELLIS_RECORD_ERROR, TRELLIS_RECORD_ERROR_MISSING,
               _ ("%s: is needed here and is missing or empty"), field->name);
  return FALSE;
}

static gboolean
check_children (const TrellisField *field, GListStore *list, GError **error)
{
  for (guint i = 0; i < trellis_list_length (list); i++)
    if (!trellis_record_validate (trellis_list_get (list, i), error))
      {
        trellis_record_prefix_error (error, "%s[%u]", field->name, i);
        return FALSE;
      }
  return TRUE;
}

static gboolean
check_child (const TrellisField *field, gpointer child, GError **error)
{
  if (child == NULL || trellis_record_validate (child, error))
    return TRUE;
  trellis_record_prefix_error (error, "%s", field->name);
  return FALSE;
}

static gboolean
check_decimal (const TrellisField *field, const char *text, GError **error)
{
  g_autofree char *ambiguous = NULL;

  if (text == NULL || trellis_decimal_is_valid (text))
    return TRUE;
  ambiguous = trellis_decimal_say_ambiguous (text);
  if (ambiguous != NULL)
    return trellis_record_refuse (error, field->name, "%s", ambiguous);
  return trellis_record_refuse (
      error, field->name,
      _ ("expected a number with a point and at most 15 digits, such as 4.5, got “%s”"), text);
}

/* What also a document must keep, lest the rules divide by it or never end. */
static gboolean
check_bounds (const TrellisField *field, gpointer record, GError **error)
{
  gpointer place = trellis_field_place (field, record);

  switch (field->type)
    {
    case TRELLIS_FIELD_INTEGER:
      return !trellis_field_is_set (field, record)
             || check_integer (field, *(gint64 *) place, error);
    case TRELLIS_FIELD_INTEGERS:
      return check_integers (field, *(GArray **) place, error);
    case TRELLIS_FIELD_DECIMAL:
      return check_decimal (field, *(char **) place, error);
    default:
      return TRUE;
    }
}

/* What is asked of whoever writes, and not of a document that is there already. */
static gboolean
check_texts (const TrellisField *field, gpointer record, GError **error)
{
  gpointer place = trellis_field_place (field, record);

  switch (field->type)
    {
    case TRELLIS_FIELD_STRING:
      return *(char **) place == NULL
             || (check_length (field, *(char **) place, error)
                 && check_line (field->name, *(char **) place, error));
    case TRELLIS_FIELD_TEXT:
      return *(char **) place == NULL || check_length (field, *(char **) place, error);
    case TRELLIS_FIELD_STRINGS:
      return check_strings (field, *(char ***) place, error);
    case TRELLIS_FIELD_RECORD:
      return check_child (field, *(gpointer *) place, error);
    case TRELLIS_FIELD_LIST:
      return check_children (field, *(GListStore **) place, error);
    default:
      return TRUE;
    }
}

/**
 * trellis_field_validate:
 * @strict: whether somebody writes this now; a document that is read is held to less
 */
gboolean
trellis_field_validate (const TrellisField *field, gpointer record, gboolean strict, GError **error)
{
  return check_needed (field, record, error) && check_bounds (field, record, error)
         && (!strict || check_texts (field, record, error));
}
