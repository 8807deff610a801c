/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rule of a series, as a calendar file writes it. */

#include "config.h"

#include "trellis-import-rule.h"

#include <stdlib.h>
#include <string.h>

/* The greatest numbers that count and interval may be: beyond any calendar, within a gint64. */
#define MOST_TIMES G_MAXINT32

static const char *const frequencies[]
    = { "SECONDLY", "MINUTELY", "HOURLY", "DAILY", "WEEKLY", "MONTHLY", "YEARLY" };
static const char *const weekdays[] = { "MO", "TU", "WE", "TH", "FR", "SA", "SU" };

/* A part that is a list of numbers: where they go, and which there are. A part whose numbers may
 * count from the end has a second set behind the first. */
typedef struct
{
  const char *name;
  TrellisImportPart part;
  gsize offset;
  int least;
  int greatest;
  gboolean both_ends;
} Numbers;

#define AT(member) G_STRUCT_OFFSET (TrellisImportRule, member)

static const Numbers numbers[] = {
  { "BYSECOND", TRELLIS_IMPORT_PART_SECOND, AT (seconds), 0, 60, FALSE },
  { "BYMINUTE", TRELLIS_IMPORT_PART_MINUTE, AT (minutes), 0, 59, FALSE },
  { "BYHOUR", TRELLIS_IMPORT_PART_HOUR, AT (hours), 0, 23, FALSE },
  { "BYMONTH", TRELLIS_IMPORT_PART_MONTH, AT (months), 1, 12, FALSE },
  { "BYMONTHDAY", TRELLIS_IMPORT_PART_MONTH_DAY, AT (month_days), 1, 31, TRUE },
  { "BYYEARDAY", TRELLIS_IMPORT_PART_YEAR_DAY, AT (year_days), 1, 366, TRUE },
  { "BYWEEKNO", TRELLIS_IMPORT_PART_WEEK, AT (weeks), 1, 53, TRUE },
  { "BYSETPOS", TRELLIS_IMPORT_PART_POSITION, AT (positions), 1, 366, TRUE },
};

void
trellis_import_set_add (TrellisImportSet *set, guint number)
{
  set->bits[number / 64] |= G_GUINT64_CONSTANT (1) << number % 64;
}

gboolean
trellis_import_set_has (const TrellisImportSet *set, guint number)
{
  return (set->bits[number / 64] >> number % 64 & 1) != 0;
}

/* Where @text stands in @names, the first being 1; 0 when it does not. */
static int
find_name (const char *text, const char *const *names, guint n_names)
{
  for (guint i = 0; i < n_names; i++)
    if (g_ascii_strcasecmp (text, names[i]) == 0)
      return (int) i + 1;
  return 0;
}

static gboolean
read_number (const char *text, gint64 least, gint64 greatest, gint64 *number)
{
  return g_ascii_string_to_signed (text[0] == '+' ? text + 1 : text, 10, least, greatest, number,
                                   NULL);
}

static gboolean
read_numbers (const Numbers *kind, char *values, TrellisImportRule *rule)
{
  TrellisImportSet *sets = G_STRUCT_MEMBER_P (rule, kind->offset);
  char *value;

  while ((value = strsep (&values, ",")) != NULL)
    {
      gint64 number;

      if (!read_number (g_strstrip (value), kind->both_ends ? -kind->greatest : kind->least,
                        kind->greatest, &number)
          || ABS (number) < kind->least)
        return FALSE;
      trellis_import_set_add (&sets[number < 0 ? 1 : 0], (guint) ABS (number));
    }
  return TRUE;
}

/* `MO`, `2MO` or `-1MO`. */
static gboolean
read_day (char *value, TrellisImportRule *rule)
{
  gsize length = strlen (value);
  int weekday = length < 2 ? 0 : find_name (value + length - 2, weekdays, G_N_ELEMENTS (weekdays));
  gint64 ordinal;

  if (weekday == 0)
    return FALSE;
  if (length == 2)
    {
      trellis_import_set_add (&rule->week_days, (guint) weekday);
      return TRUE;
    }
  value[length - 2] = '\0';
  if (!read_number (value, -53, 53, &ordinal) || ordinal == 0)
    return FALSE;
  trellis_import_set_add (&rule->nth_days[weekday][ordinal < 0 ? 1 : 0], (guint) ABS (ordinal));
  return TRUE;
}

static gboolean
read_days (char *values, TrellisImportRule *rule)
{
  char *value;

  while ((value = strsep (&values, ",")) != NULL)
    if (!read_day (g_strstrip (value), rule))
      return FALSE;
  return TRUE;
}

static gboolean
read_list (const char *name, char *values, TrellisImportRule *rule)
{
  guint part = 0;
  gboolean read = FALSE;

  if (g_ascii_strcasecmp (name, "BYDAY") == 0)
    {
      part = TRELLIS_IMPORT_PART_DAY;
      read = read_days (values, rule);
    }
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    if (g_ascii_strcasecmp (name, numbers[i].name) == 0)
      {
        part = numbers[i].part;
        read = read_numbers (&numbers[i], values, rule);
      }
  if ((rule->parts & part) != 0)
    return FALSE;
  rule->parts |= part;
  return read;
}

/* Leap months and other calendars than ours (RFC 7529) cannot be followed. */
static gboolean
read_part (const char *name, char *value, TrellisImportRule *rule)
{
  if (g_ascii_strcasecmp (name, "FREQ") == 0)
    {
      rule->frequency = find_name (value, frequencies, G_N_ELEMENTS (frequencies));
      return rule->frequency != 0;
    }
  if (g_ascii_strcasecmp (name, "INTERVAL") == 0)
    return read_number (value, 1, MOST_TIMES, &rule->interval);
  if (g_ascii_strcasecmp (name, "COUNT") == 0)
    return read_number (value, 1, MOST_TIMES, &rule->count);
  if (g_ascii_strcasecmp (name, "UNTIL") == 0)
    {
      rule->has_until = TRUE;
      return trellis_import_stamp_parse (value, &rule->until);
    }
  if (g_ascii_strcasecmp (name, "WKST") == 0)
    {
      rule->week_start = find_name (value, weekdays, G_N_ELEMENTS (weekdays));
      return rule->week_start != 0;
    }
  if (g_ascii_strcasecmp (name, "RSCALE") == 0)
    return g_ascii_strcasecmp (value, "GREGORIAN") == 0;
  if (g_ascii_strcasecmp (name, "SKIP") == 0)
    return g_ascii_strcasecmp (value, "OMIT") == 0;
  return read_list (name, value, rule);
}

/* Ordinals are for months and years; elsewhere they say no more than the weekday. */
static void
settle_ordinals (TrellisImportRule *rule)
{
  static const TrellisImportSet none;

  rule->nth_of_year = rule->frequency == TRELLIS_IMPORT_FREQUENCY_YEARLY
                      && (rule->parts & TRELLIS_IMPORT_PART_MONTH) == 0;
  if (rule->frequency >= TRELLIS_IMPORT_FREQUENCY_MONTHLY)
    return;
  for (guint i = 1; i <= 7; i++)
    if (memcmp (&rule->nth_days[i][0], &none, sizeof none) != 0
        || memcmp (&rule->nth_days[i][1], &none, sizeof none) != 0)
      trellis_import_set_add (&rule->week_days, i);
}

/**
 * trellis_import_rule_parse:
 * @text: such as `FREQ=WEEKLY;BYDAY=TU`
 * @rule: (out): what it says
 *
 * Returns: whether @text is a rule that can be followed
 */
gboolean
trellis_import_rule_parse (const char *text, TrellisImportRule *rule)
{
  g_autofree char *copy = g_strdup (text);
  char *parts = copy;
  char *name;

  *rule = (TrellisImportRule){ .interval = 1, .count = -1, .week_start = 1 };
  while ((name = strsep (&parts, ";")) != NULL)
    {
      char *value = strchr (name, '=');

      if (g_strstrip (name)[0] == '\0')
        continue;
      if (value == NULL)
        return FALSE;
      *value++ = '\0';
      if (!read_part (g_strstrip (name), g_strstrip (value), rule))
        return FALSE;
    }
  settle_ordinals (rule);
  return rule->frequency != 0;
}

/* Weeks that begin after the start, in calendars made with libical 3.0: only Sundays are named, and
 * the start is another day. */
static gboolean
begins_late (const TrellisImportRule *rule, gint64 start)
{
  TrellisImportSet sunday = { 0 };

  trellis_import_set_add (&sunday, 7);
  return rule->frequency == TRELLIS_IMPORT_FREQUENCY_WEEKLY && rule->interval > 1
         && memcmp (&rule->week_days, &sunday, sizeof sunday) == 0
         && trellis_import_day_get_weekday (trellis_import_local_get_day (start)) != 7;
}

/**
 * trellis_import_rule_is_irregular:
 * @start: when the series starts, as the clock shows it
 *
 * Tells rules that calendars do not agree on. We follow RFC 5545; libical 3.0, which much of the
 * desktop is built on, gives other times for these, as measured against python-dateutil.
 *
 * Returns: whether other calendars may show other times
 */
gboolean
trellis_import_rule_is_irregular (const TrellisImportRule *rule, gint64 start)
{
  static const TrellisImportSet none;
  gboolean from_end = memcmp (&rule->month_days[1], &none, sizeof none) != 0;

  if ((rule->parts & TRELLIS_IMPORT_PART_WEEK) != 0)
    return TRUE;
  if ((rule->parts & TRELLIS_IMPORT_PART_POSITION) != 0
      && rule->frequency < TRELLIS_IMPORT_FREQUENCY_MONTHLY)
    return TRUE;
  if (rule->frequency == TRELLIS_IMPORT_FREQUENCY_DAILY && from_end)
    return TRUE;
  if (rule->frequency < TRELLIS_IMPORT_FREQUENCY_DAILY && rule->interval > 1 && rule->parts != 0)
    return TRUE;
  return begins_late (rule, start);
}
