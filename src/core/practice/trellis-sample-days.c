/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Days of the demo practice, said from the day on which it is written out, so that it is never old.
 */

#include "config.h"

#include "trellis-sample-days.h"

/* `-98d`, `+3d(Tue)`: that many days from today; with a weekday the last such day up to there. */
#define DAY "([+-][0-9]+)d(?:\\((Mon|Tue|Wed|Thu|Fri|Sat|Sun)\\))?"

static TrellisDate
read_day (GMatchInfo *match, TrellisDate today)
{
  static const char *const weekdays[] = { "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun", NULL };
  g_autofree char *days = g_match_info_fetch (match, 1);
  g_autofree char *weekday = g_match_info_fetch (match, 2);
  TrellisDate date = trellis_date_add_days (today, (int) g_ascii_strtoll (days, NULL, 10));

  for (int i = 0; weekday != NULL && weekdays[i] != NULL; i++)
    if (g_str_equal (weekday, weekdays[i]))
      return trellis_date_add_days (date, -((trellis_date_get_weekday (date) + 6 - i) % 7));
  return date;
}

static gboolean
replace_day (const GMatchInfo *match, GString *text, gpointer today)
{
  TrellisDate date = read_day ((GMatchInfo *) match, *(TrellisDate *) today);
  g_autofree char *day = trellis_date_to_string (date);

  g_string_append (text, day);
  return FALSE;
}

/**
 * trellis_sample_resolve_days:
 * @text: where days stand as `@-98d` or `@-98d(Tue)`, with or without `T10:00` behind
 *
 * Returns: (transfer full): the text with dates in their place
 */
char *
trellis_sample_resolve_days (const char *text, TrellisDate today)
{
  g_autoptr (GRegex) day = g_regex_new ("@" DAY, 0, 0, NULL);

  return g_regex_replace_eval (day, text, -1, 0, 0, replace_day, &today, NULL);
}

/**
 * trellis_sample_read_time:
 * @text: such as `-98d(Tue) 18:00`
 *
 * Returns: whether it is one
 */
gboolean
trellis_sample_read_time (const char *text, TrellisDate today, TrellisWall *wall)
{
  g_autoptr (GRegex) time = g_regex_new ("^" DAY " ([0-9]{2}:[0-9]{2})$", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *day = NULL;
  g_autofree char *clock = NULL;
  g_autofree char *both = NULL;

  if (text == NULL || !g_regex_match (time, text, 0, &match))
    return FALSE;
  day = trellis_date_to_string (read_day (match, today));
  clock = g_match_info_fetch (match, 3);
  both = g_strdup_printf ("%sT%s", day, clock);
  return trellis_wall_parse (both, wall);
}
