/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rules: those that are read, those that are refused, and the dates that they give. */

#include "planning/trellis-planning-error.h"
#include "planning/trellis-recurrence.h"
#include "planning/trellis-rule.h"

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
      TrellisRule rule;

      trellis_rule_parse (cases[i].rule, &rule, &error);
      g_assert_no_error (error);
      shortest = trellis_rule_to_string (&rule);
      g_assert_cmpstr (shortest, ==, cases[i].shortest);
    }
}

static void
test_structure (void)
{
  TrellisRule rule;

  g_assert_true (trellis_rule_parse ("FREQ=MONTHLY;INTERVAL=3;BYDAY=2TU,-1FR", &rule, NULL));
  g_assert_cmpint (rule.frequency, ==, TRELLIS_FREQUENCY_MONTHLY);
  g_assert_cmpuint (rule.interval, ==, 3);
  g_assert_cmpuint (rule.n_days, ==, 2);
  g_assert_cmpint (rule.days[0].weekday, ==, 5);
  g_assert_cmpint (rule.days[0].ordinal, ==, -1);
  g_assert_cmpint (rule.days[1].weekday, ==, 2);
  g_assert_cmpint (rule.days[1].ordinal, ==, 2);
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
      TrellisRule rule;

      g_test_message ("case %u", i);
      g_assert_false (trellis_rule_parse (cases[i].rule, &rule, &error));
      g_assert_error (error, TRELLIS_PLANNING_ERROR, TRELLIS_PLANNING_ERROR_BAD_RULE);
      g_assert_nonnull (strstr (error->message, cases[i].named));
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
    }
}

static void
test_long_rule (void)
{
  g_autofree char *days = g_strnfill (1000000, ',');
  g_autofree char *text = g_strconcat ("FREQ=WEEKLY;BYDAY=", days, NULL);
  TrellisRule rule;

  g_assert_false (trellis_rule_parse (text, &rule, NULL));
}

static void
test_all_days (void)
{
  g_autoptr (GString) text = g_string_new ("FREQ=MONTHLY;BYDAY=");
  g_autofree char *again = NULL;
  TrellisRule rule;

  for (int ordinal = -5; ordinal <= 5; ordinal++)
    for (int day = 0; day < 7; day++)
      {
        if (text->str[text->len - 1] != '=')
          g_string_append_c (text, ',');
        if (ordinal != 0)
          g_string_append_printf (text, "%d", ordinal);
        g_string_append_len (text, &"MOTUWETHFRSASU"[2 * day], 2);
      }
  g_assert_true (trellis_rule_parse (text->str, &rule, NULL));
  g_assert_cmpuint (rule.n_days, ==, TRELLIS_RULE_MAX_DAYS);
  again = trellis_rule_to_string (&rule);
  g_assert_cmpstr (again, ==, text->str);
}

static int
count_days_of_month (int year, int month)
{
  return g_date_get_days_in_month ((GDateMonth) month, (GDateYear) year);
}

static gboolean
has_day (const TrellisRule *rule, TrellisDate first, TrellisDate date)
{
  int year, month, day, first_year, first_month, first_day, forward, backward;

  trellis_date_get_ymd (date, &year, &month, &day);
  trellis_date_get_ymd (first, &first_year, &first_month, &first_day);
  forward = (day - 1) / 7 + 1;
  backward = -((count_days_of_month (year, month) - day) / 7 + 1);
  if (rule->n_days == 0 && rule->frequency == TRELLIS_FREQUENCY_MONTHLY)
    return day == first_day;
  if (rule->n_days == 0)
    return trellis_date_get_weekday (date) == trellis_date_get_weekday (first);
  for (guint i = 0; i < rule->n_days; i++)
    if (rule->days[i].weekday == trellis_date_get_weekday (date)
        && (rule->days[i].ordinal == 0 || rule->days[i].ordinal == forward
            || rule->days[i].ordinal == backward))
      return TRUE;
  return FALSE;
}

/* What RFC 5545 says, day by day and with no cleverness. */
static gboolean
is_date_of (const TrellisRule *rule, TrellisDate first, TrellisDate date)
{
  int year, month, first_year, first_month, day;
  int monday = (int) first.julian - trellis_date_get_weekday (first) + 1;

  trellis_date_get_ymd (date, &year, &month, &day);
  trellis_date_get_ymd (first, &first_year, &first_month, &day);
  if (rule->frequency == TRELLIS_FREQUENCY_WEEKLY)
    return ((int) date.julian - monday) / 7 % (int) rule->interval == 0
           && has_day (rule, first, date);
  return ((year - first_year) * 12 + month - first_month) % (int) rule->interval == 0
         && has_day (rule, first, date);
}

static TrellisRule
make_rule (GRand *random)
{
  g_autoptr (GString) text = g_string_new (NULL);
  gboolean monthly = g_rand_boolean (random);
  int n = g_rand_int_range (random, 0, 4);
  TrellisRule rule;

  g_string_printf (text, "FREQ=%s;INTERVAL=%d", monthly ? "MONTHLY" : "WEEKLY",
                   g_rand_int_range (random, 1, 7));
  for (int i = 0; i < n; i++)
    {
      g_string_append (text, i == 0 ? ";BYDAY=" : ",");
      if (monthly && g_rand_boolean (random))
        g_string_append_printf (text, "%s%d", g_rand_boolean (random) ? "-" : "",
                                g_rand_int_range (random, 1, 6));
      g_string_append_len (text, &"MOTUWETHFRSASU"[2 * g_rand_int_range (random, 0, 7)], 2);
    }
  g_test_message ("%s", text->str);
  g_assert_true (trellis_rule_parse (text->str, &rule, NULL));
  return rule;
}

static void
test_dates_against_reference (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20261201);

  for (guint i = 0; i < 300; i++)
    {
      TrellisRule rule = make_rule (random);
      TrellisWall first = { trellis_date_add_days (trellis_date_new (2026, 1, 1),
                                                   g_rand_int_range (random, 0, 1500)),
                            600 };
      g_autoptr (TrellisRecurrence) recurrence = trellis_recurrence_new (&rule, first);

      for (int day = 0; day < 1200; day++)
        {
          TrellisWall next;
          TrellisDate date = trellis_date_add_days (first.date, day);

          if (!is_date_of (&rule, first.date, date))
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
      TrellisRule rule = { .frequency = TRELLIS_FREQUENCY_MONTHLY, .interval = 12 };
      TrellisWall first = trellis_wall_new (years[i], 1, 31, 9, 0);
      g_autoptr (TrellisRecurrence) recurrence = trellis_recurrence_new (&rule, first);
      TrellisWall next;
      guint n = 0;

      while (n < 20000 && trellis_recurrence_next (recurrence, &next))
        n++;
      g_assert_cmpuint (n, <, 20000);
    }
}

static void
test_shifted (void)
{
  static const struct
  {
    const char *rule;
    int days;
    const char *expected;
  } cases[] = {
    { "FREQ=WEEKLY;INTERVAL=2", 1, "FREQ=WEEKLY;INTERVAL=2" },
    { "FREQ=WEEKLY;BYDAY=TU", 1, "FREQ=WEEKLY;BYDAY=WE" },
    { "FREQ=WEEKLY;BYDAY=MO,SU", 1, "FREQ=WEEKLY;BYDAY=MO,TU" },
    { "FREQ=WEEKLY;BYDAY=MO", -1, "FREQ=WEEKLY;BYDAY=SU" },
    { "FREQ=WEEKLY;BYDAY=MO,TH", 14, "FREQ=WEEKLY;BYDAY=MO,TH" },
    { "FREQ=WEEKLY;BYDAY=MO,TH", -10, "FREQ=WEEKLY;BYDAY=MO,FR" },
    { "FREQ=MONTHLY;BYDAY=2TU", 7, "FREQ=MONTHLY;BYDAY=3TU" },
    { "FREQ=MONTHLY;BYDAY=2TU", 1, "FREQ=MONTHLY;BYDAY=2WE" },
    { "FREQ=MONTHLY;BYDAY=2TU", 6, "FREQ=MONTHLY;BYDAY=3MO" },
    { "FREQ=MONTHLY;BYDAY=5TU", 7, "FREQ=MONTHLY;BYDAY=5TU" },
    { "FREQ=MONTHLY;BYDAY=-1FR", 7, "FREQ=MONTHLY;BYDAY=-1FR" },
    { "FREQ=MONTHLY;BYDAY=-1FR", -7, "FREQ=MONTHLY;BYDAY=-2FR" },
    { "FREQ=MONTHLY", 9, "FREQ=MONTHLY" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = NULL;
      TrellisRule rule;

      g_assert_true (trellis_rule_parse (cases[i].rule, &rule, NULL));
      rule = trellis_rule_shift (&rule, cases[i].days);
      text = trellis_rule_to_string (&rule);
      g_assert_cmpstr (text, ==, cases[i].expected);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/planning/rule/parse", test_parse);
  g_test_add_func ("/planning/rule/structure", test_structure);
  g_test_add_func ("/planning/rule/refused", test_refused);
  g_test_add_func ("/planning/rule/long-rule", test_long_rule);
  g_test_add_func ("/planning/rule/all-days", test_all_days);
  g_test_add_func ("/planning/rule/shifted", test_shifted);
  g_test_add_func ("/planning/recurrence/dates-against-reference", test_dates_against_reference);
  g_test_add_func ("/planning/recurrence/far-years-come-to-an-end", test_far_years_come_to_an_end);
  return g_test_run ();
}
