/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rhythms: the rules that are read, those that are refused, and the dates that they give. */

#include "planning/trellis-planning-error.h"
#include "planning/trellis-recurrence.h"
#include "planning/trellis-rhythm.h"

#include <string.h>

static void
test_parse (void)
{
  static const struct
  {
    const char *rule;
    const char *shortest;
  } cases[] = {
    { "FREQ=WEEKLY", "FREQ=WEEKLY" },
    { "FREQ=WEEKLY;INTERVAL=1", "FREQ=WEEKLY" },
    { "FREQ=WEEKLY;INTERVAL=2", "FREQ=WEEKLY;INTERVAL=2" },
    { "INTERVAL=2;FREQ=WEEKLY", "FREQ=WEEKLY;INTERVAL=2" },
    { "freq=weekly;byday=th,mo", "FREQ=WEEKLY;BYDAY=MO,TH" },
    { "FREQ=WEEKLY;BYDAY=TU,TU", "FREQ=WEEKLY;BYDAY=TU" },
    { "FREQ=MONTHLY", "FREQ=MONTHLY" },
    { "FREQ=MONTHLY;INTERVAL=99", "FREQ=MONTHLY;INTERVAL=99" },
    { "FREQ=MONTHLY;BYDAY=2TU", "FREQ=MONTHLY;BYDAY=2TU" },
    { "FREQ=MONTHLY;BYDAY=+2TU,-1FR,SU", "FREQ=MONTHLY;BYDAY=-1FR,SU,2TU" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *shortest = NULL;
      TrellisRhythm rhythm;

      trellis_rhythm_parse (cases[i].rule, &rhythm, &error);
      g_assert_no_error (error);
      shortest = trellis_rhythm_to_string (&rhythm);
      g_assert_cmpstr (shortest, ==, cases[i].shortest);
    }
}

static void
test_structure (void)
{
  TrellisRhythm rhythm;

  g_assert_true (trellis_rhythm_parse ("FREQ=MONTHLY;INTERVAL=3;BYDAY=2TU,-1FR", &rhythm, NULL));
  g_assert_cmpint (rhythm.frequency, ==, TRELLIS_FREQUENCY_MONTHLY);
  g_assert_cmpuint (rhythm.interval, ==, 3);
  g_assert_cmpuint (rhythm.n_days, ==, 2);
  g_assert_cmpint (rhythm.days[0].weekday, ==, 5);
  g_assert_cmpint (rhythm.days[0].ordinal, ==, -1);
  g_assert_cmpint (rhythm.days[1].weekday, ==, 2);
  g_assert_cmpint (rhythm.days[1].ordinal, ==, 2);
}

static void
test_refused (void)
{
  static const struct
  {
    const char *rule;
    const char *named;
  } cases[] = {
    { NULL, "FREQ" },
    { "", "FREQ" },
    { "WEEKLY", "“WEEKLY”" },
    { "RRULE:FREQ=WEEKLY", "RRULE:FREQ" },
    { "INTERVAL=2", "FREQ=WEEKLY or FREQ=MONTHLY" },
    { "FREQ=DAILY", "FREQ=DAILY" },
    { "FREQ=SECONDLY", "FREQ=SECONDLY" },
    { "FREQ=YEARLY", "FREQ=YEARLY" },
    { "FREQ=", "FREQ=" },
    { "FREQ=WEEKLY;", "“”" },
    { "FREQ=WEEKLY;FREQ=MONTHLY", "FREQ once" },
    { "FREQ=WEEKLY;INTERVAL=0", "INTERVAL=0" },
    { "FREQ=WEEKLY;INTERVAL=100", "INTERVAL=100" },
    { "FREQ=WEEKLY;INTERVAL=-1", "INTERVAL=-1" },
    { "FREQ=WEEKLY;INTERVAL=99999999999999999999", "INTERVAL" },
    { "FREQ=WEEKLY;INTERVAL=2x", "INTERVAL=2x" },
    { "FREQ=WEEKLY;COUNT=9", "COUNT" },
    { "FREQ=WEEKLY;UNTIL=20261201", "UNTIL" },
    { "FREQ=WEEKLY;WKST=SU", "“WKST”" },
    { "FREQ=MONTHLY;BYMONTHDAY=31", "“BYMONTHDAY”" },
    { "FREQ=MONTHLY;BYDAY=TU;BYSETPOS=2", "“BYSETPOS”" },
    { "FREQ=WEEKLY;BYDAY=", "BYDAY" },
    { "FREQ=WEEKLY;BYDAY=MO,", "“”" },
    { "FREQ=WEEKLY;BYDAY=Monday", "“Monday”" },
    { "FREQ=WEEKLY;BYDAY=2TU", "2TU" },
    { "FREQ=MONTHLY;BYDAY=6TU", "“6TU”" },
    { "FREQ=MONTHLY;BYDAY=0TU", "“0TU”" },
    { "FREQ=MONTHLY;BYDAY=12TU", "“12TU”" },
    { "FREQ=MONTHLY;BYDAY=-TU", "“-TU”" },
    { "FREQ=WEEKLY;BYDAY=\xff", "BYDAY" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      TrellisRhythm rhythm;

      g_test_message ("case %u", i);
      g_assert_false (trellis_rhythm_parse (cases[i].rule, &rhythm, &error));
      g_assert_error (error, TRELLIS_PLANNING_ERROR, TRELLIS_PLANNING_ERROR_BAD_RULE);
      g_assert_nonnull (strstr (error->message, cases[i].named));
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
    }
}

static void
test_long_rule (void)
{
  g_autofree char *days = g_strnfill (1000000, ',');
  g_autofree char *rule = g_strconcat ("FREQ=WEEKLY;BYDAY=", days, NULL);
  TrellisRhythm rhythm;

  g_assert_false (trellis_rhythm_parse (rule, &rhythm, NULL));
}

static void
test_all_days (void)
{
  g_autoptr (GString) rule = g_string_new ("FREQ=MONTHLY;BYDAY=");
  g_autofree char *again = NULL;
  TrellisRhythm rhythm;

  for (int ordinal = -5; ordinal <= 5; ordinal++)
    for (int day = 0; day < 7; day++)
      {
        if (rule->str[rule->len - 1] != '=')
          g_string_append_c (rule, ',');
        if (ordinal != 0)
          g_string_append_printf (rule, "%d", ordinal);
        g_string_append_len (rule, &"MOTUWETHFRSASU"[2 * day], 2);
      }
  g_assert_true (trellis_rhythm_parse (rule->str, &rhythm, NULL));
  g_assert_cmpuint (rhythm.n_days, ==, TRELLIS_RHYTHM_MAX_DAYS);
  again = trellis_rhythm_to_string (&rhythm);
  g_assert_cmpstr (again, ==, rule->str);
}

static int
count_days_of_month (int year, int month)
{
  return g_date_get_days_in_month ((GDateMonth) month, (GDateYear) year);
}

static gboolean
has_day (const TrellisRhythm *rhythm, TrellisDate first, TrellisDate date)
{
  int year, month, day, first_year, first_month, first_day, forward, backward;

  trellis_date_get_ymd (date, &year, &month, &day);
  trellis_date_get_ymd (first, &first_year, &first_month, &first_day);
  forward = (day - 1) / 7 + 1;
  backward = -((count_days_of_month (year, month) - day) / 7 + 1);
  if (rhythm->n_days == 0 && rhythm->frequency == TRELLIS_FREQUENCY_MONTHLY)
    return day == first_day;
  if (rhythm->n_days == 0)
    return trellis_date_get_weekday (date) == trellis_date_get_weekday (first);
  for (guint i = 0; i < rhythm->n_days; i++)
    if (rhythm->days[i].weekday == trellis_date_get_weekday (date)
        && (rhythm->days[i].ordinal == 0 || rhythm->days[i].ordinal == forward
            || rhythm->days[i].ordinal == backward))
      return TRUE;
  return FALSE;
}

/* What RFC 5545 says, day by day and with no cleverness. */
static gboolean
is_date_of (const TrellisRhythm *rhythm, TrellisDate first, TrellisDate date)
{
  int year, month, first_year, first_month, day;
  int monday = (int) first.julian - trellis_date_get_weekday (first) + 1;

  trellis_date_get_ymd (date, &year, &month, &day);
  trellis_date_get_ymd (first, &first_year, &first_month, &day);
  if (rhythm->frequency == TRELLIS_FREQUENCY_WEEKLY)
    return ((int) date.julian - monday) / 7 % (int) rhythm->interval == 0
           && has_day (rhythm, first, date);
  return ((year - first_year) * 12 + month - first_month) % (int) rhythm->interval == 0
         && has_day (rhythm, first, date);
}

static TrellisRhythm
make_rhythm (GRand *random)
{
  g_autoptr (GString) rule = g_string_new (NULL);
  gboolean monthly = g_rand_boolean (random);
  int n = g_rand_int_range (random, 0, 4);
  TrellisRhythm rhythm;

  g_string_printf (rule, "FREQ=%s;INTERVAL=%d", monthly ? "MONTHLY" : "WEEKLY",
                   g_rand_int_range (random, 1, 7));
  for (int i = 0; i < n; i++)
    {
      g_string_append (rule, i == 0 ? ";BYDAY=" : ",");
      if (monthly && g_rand_boolean (random))
        g_string_append_printf (rule, "%s%d", g_rand_boolean (random) ? "-" : "",
                                g_rand_int_range (random, 1, 6));
      g_string_append_len (rule, &"MOTUWETHFRSASU"[2 * g_rand_int_range (random, 0, 7)], 2);
    }
  g_test_message ("%s", rule->str);
  g_assert_true (trellis_rhythm_parse (rule->str, &rhythm, NULL));
  return rhythm;
}

static void
test_dates_against_reference (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20261201);

  for (guint i = 0; i < 300; i++)
    {
      TrellisRhythm rhythm = make_rhythm (random);
      TrellisWall first = { trellis_date_add_days (trellis_date_new (2026, 1, 1),
                                                   g_rand_int_range (random, 0, 1500)),
                            600 };
      g_autoptr (TrellisRecurrence) recurrence = trellis_recurrence_new (&rhythm, first);

      for (int day = 0; day < 1200; day++)
        {
          TrellisWall next;
          TrellisDate date = trellis_date_add_days (first.date, day);

          if (!is_date_of (&rhythm, first.date, date))
            continue;
          g_assert_true (trellis_recurrence_next (recurrence, &next));
          g_assert_cmpint (trellis_date_compare (next.date, date), ==, 0);
          g_assert_cmpint (next.minute, ==, 600);
        }
    }
}

static void
test_far_years_come_to_an_end (void)
{
  static const int years[] = { 1, 1000, 1582, 2500, 9999 };

  for (guint i = 0; i < G_N_ELEMENTS (years); i++)
    {
      TrellisRhythm rhythm = { .frequency = TRELLIS_FREQUENCY_MONTHLY, .interval = 12 };
      TrellisWall first = trellis_wall_new (years[i], 1, 31, 9, 0);
      g_autoptr (TrellisRecurrence) recurrence = trellis_recurrence_new (&rhythm, first);
      TrellisWall next;
      guint n = 0;

      while (n < 20000 && trellis_recurrence_next (recurrence, &next))
        n++;
      g_assert_cmpuint (n, <, 20000);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/planning/rhythm/parse", test_parse);
  g_test_add_func ("/planning/rhythm/structure", test_structure);
  g_test_add_func ("/planning/rhythm/refused", test_refused);
  g_test_add_func ("/planning/rhythm/long-rule", test_long_rule);
  g_test_add_func ("/planning/rhythm/all-days", test_all_days);
  g_test_add_func ("/planning/recurrence/dates-against-reference", test_dates_against_reference);
  g_test_add_func ("/planning/recurrence/far-years-come-to-an-end", test_far_years_come_to_an_end);
  return g_test_run ();
}
