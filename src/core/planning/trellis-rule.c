/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The part of RFC 5545's rules that sessions are planned by: weeks or months, and days. */

#include "config.h"

#include "trellis-rule.h"

#include "trellis-planning-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_INTERVAL 99
#define MAX_ORDINAL 5
#define LONGEST_RULE 1000

typedef gboolean (*PartReader) (const char *value, TrellisRule *rule, GError **error);

static const char *const weekdays[] = { "MO", "TU", "WE", "TH", "FR", "SA", "SU" };

G_GNUC_PRINTF (2, 3)
static gboolean
refuse (GError **error, const char *format, ...)
{
  g_autofree char *message = NULL;
  g_autofree char *valid = NULL;
  va_list arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  valid = g_utf8_make_valid (message, -1);
  g_set_error_literal (error, TRELLIS_PLANNING_ERROR, TRELLIS_PLANNING_ERROR_BAD_RULE, valid);
  return FALSE;
}

static gboolean
read_frequency (const char *value, TrellisRule *rule, GError **error)
{
  if (g_ascii_strcasecmp (value, "WEEKLY") == 0)
    rule->frequency = TRELLIS_FREQUENCY_WEEKLY;
  else if (g_ascii_strcasecmp (value, "MONTHLY") == 0)
    rule->frequency = TRELLIS_FREQUENCY_MONTHLY;
  else
    return refuse (error, _ ("expected FREQ=WEEKLY or FREQ=MONTHLY, got FREQ=%s"), value);
  return TRUE;
}

static gboolean
read_interval (const char *value, TrellisRule *rule, GError **error)
{
  guint64 interval;

  if (!g_ascii_string_to_unsigned (value, 10, 1, MAX_INTERVAL, &interval, NULL))
    return refuse (error, _ ("expected INTERVAL from 1 to %d, got INTERVAL=%s"), MAX_INTERVAL,
                   value);
  rule->interval = (guint) interval;
  return TRUE;
}

/* `TU`, `2TU`, `+2TU` or `-1FR`. */
static gboolean
read_day (const char *text, TrellisRuleDay *day)
{
  int sign = text[0] == '-' ? -1 : 1;

  *day = (TrellisRuleDay){ 0, 0 };
  if (text[0] == '-' || text[0] == '+')
    text++;
  else if (!g_ascii_isdigit (text[0]))
    sign = 0;
  if (sign != 0)
    {
      day->ordinal = sign * g_ascii_digit_value (text[0]);
      if (ABS (day->ordinal) < 1 || ABS (day->ordinal) > MAX_ORDINAL || !g_ascii_isdigit (text[0]))
        return FALSE;
      text++;
    }
  for (guint i = 0; i < G_N_ELEMENTS (weekdays); i++)
    if (g_ascii_strcasecmp (text, weekdays[i]) == 0)
      day->weekday = i + 1;
  return day->weekday != 0;
}

static int
compare_days (const TrellisRuleDay *a, const TrellisRuleDay *b)
{
  return a->ordinal != b->ordinal ? a->ordinal - b->ordinal : a->weekday - b->weekday;
}

/* Keeps the days in order, and each once. */
static void
add_day (TrellisRule *rule, TrellisRuleDay day)
{
  guint at = 0;

  while (at < rule->n_days && compare_days (&rule->days[at], &day) < 0)
    at++;
  if (at < rule->n_days && compare_days (&rule->days[at], &day) == 0)
    return;
  memmove (&rule->days[at + 1], &rule->days[at], (rule->n_days - at) * sizeof (TrellisRuleDay));
  rule->days[at] = day;
  rule->n_days++;
}

static gboolean
read_days (const char *value, TrellisRule *rule, GError **error)
{
  g_auto (GStrv) texts = g_strsplit (value, ",", -1);

  if (texts[0] == NULL)
    return refuse (error, _ ("expected days such as MO,TH after BYDAY="));
  for (guint i = 0; texts[i] != NULL; i++)
    {
      TrellisRuleDay day;

      if (!read_day (texts[i], &day))
        return refuse (error, _ ("expected days such as MO, 2TU or -1FR in BYDAY, got “%s”"),
                       texts[i]);
      add_day (rule, day);
    }
  return TRUE;
}

static const struct
{
  const char *name;
  PartReader read;
} part_readers[] = {
  { "FREQ", read_frequency },
  { "INTERVAL", read_interval },
  { "BYDAY", read_days },
};

static gboolean
refuse_part (const char *name, GError **error)
{
  if (g_ascii_strcasecmp (name, "COUNT") == 0 || g_ascii_strcasecmp (name, "UNTIL") == 0)
    return refuse (error,
                   _ ("%s does not belong in the rule: the plan has members of its own, "
                      "count and until"),
                   name);
  return refuse (error, _ ("expected only FREQ, INTERVAL and BYDAY, got “%s”"), name);
}

/* Reads `NAME=VALUE`; @seen has a bit for each part that was there. */
static gboolean
read_part (const char *text, TrellisRule *rule, guint *seen, GError **error)
{
  g_auto (GStrv) pair = g_strsplit (text, "=", 2);

  if (pair[0] == NULL || pair[1] == NULL)
    return refuse (error, _ ("expected parts such as FREQ=WEEKLY with “;” between them, got “%s”"),
                   text);
  for (guint i = 0; i < G_N_ELEMENTS (part_readers); i++)
    {
      if (g_ascii_strcasecmp (pair[0], part_readers[i].name) != 0)
        continue;
      if ((*seen & (1u << i)) != 0)
        return refuse (error, _ ("expected %s once, got it twice"), part_readers[i].name);
      *seen |= 1u << i;
      return part_readers[i].read (pair[1], rule, error);
    }
  return refuse_part (pair[0], error);
}

static gboolean
check_ordinals (const TrellisRule *rule, GError **error)
{
  if (rule->frequency == TRELLIS_FREQUENCY_MONTHLY)
    return TRUE;
  for (guint i = 0; i < rule->n_days; i++)
    if (rule->days[i].ordinal != 0)
      return refuse (error,
                     _ ("expected BYDAY without numbers when FREQ=WEEKLY, got “%d%s”; "
                        "the second Tuesday of a month is FREQ=MONTHLY;BYDAY=2TU"),
                     rule->days[i].ordinal, weekdays[rule->days[i].weekday - 1]);
  return TRUE;
}

/**
 * trellis_rule_parse:
 * @text: `FREQ` (`WEEKLY` or `MONTHLY`), `INTERVAL` (1 to 99) and `BYDAY`, as RFC 5545, section
 *   3.3.10 has them, in any order and letter case; anything else is refused
 * @rule: (out): what it says; undefined if this fails
 *
 * Returns: whether @text was read; %TRELLIS_PLANNING_ERROR_BAD_RULE if not, which names the part
 * and says what was expected
 */
gboolean
trellis_rule_parse (const char *text, TrellisRule *rule, GError **error)
{
  g_auto (GStrv) parts = NULL;
  guint seen = 0;

  *rule = (TrellisRule){ .interval = 1 };
  if (text == NULL || strlen (text) > LONGEST_RULE)
    return refuse (error, _ ("expected a rule such as FREQ=WEEKLY;INTERVAL=2"));
  parts = g_strsplit (text, ";", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    if (!read_part (parts[i], rule, &seen, error))
      return FALSE;
  if (rule->frequency == 0)
    return refuse (error, _ ("expected FREQ=WEEKLY or FREQ=MONTHLY in the rule, got neither"));
  return check_ordinals (rule, error);
}

/**
 * trellis_rule_to_string:
 *
 * Returns: (transfer full): the rule in its shortest form: `FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH`
 */
char *
trellis_rule_to_string (const TrellisRule *rule)
{
  g_autoptr (GString) text = g_string_new ("FREQ=");

  g_string_append (text, rule->frequency == TRELLIS_FREQUENCY_WEEKLY ? "WEEKLY" : "MONTHLY");
  if (rule->interval > 1)
    g_string_append_printf (text, ";INTERVAL=%u", rule->interval);
  for (guint i = 0; i < rule->n_days; i++)
    {
      g_string_append (text, i == 0 ? ";BYDAY=" : ",");
      if (rule->days[i].ordinal != 0)
        g_string_append_printf (text, "%d", rule->days[i].ordinal);
      g_string_append (text, weekdays[rule->days[i].weekday - 1]);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* The whole weeks that are nearest to so many days. */
static int
count_weeks (int days)
{
  return days >= 0 ? (days + 3) / 7 : -((3 - days) / 7);
}

/**
 * trellis_rule_shift:
 * @days: how many days later, or earlier when negative, every date is to be
 *
 * Names the weekdays that the dates fall on then: Tuesdays and a day are Wednesdays, second
 * Tuesdays and a week are third Tuesdays. The second Tuesday and a day, which may be the second or
 * the third Wednesday, is read as the second. An ordinal that would leave its month is kept.
 *
 * Returns: the rule of the dates that are shifted
 */
TrellisRule
trellis_rule_shift (const TrellisRule *rule, int days)
{
  TrellisRule shifted = { rule->frequency, rule->interval, 0, { { 0 } } };
  int weeks = count_weeks (days);
  int rest = days - weeks * 7;

  for (guint i = 0; i < rule->n_days; i++)
    {
      TrellisRuleDay day = rule->days[i];
      int ordinal = day.ordinal + weeks;

      day.weekday = (day.weekday - 1 + rest + 7) % 7 + 1;
      if (day.ordinal * ordinal > 0 && ABS (ordinal) <= MAX_ORDINAL)
        day.ordinal = ordinal;
      add_day (&shifted, day);
    }
  return shifted;
}
