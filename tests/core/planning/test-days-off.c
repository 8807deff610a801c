/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Days off: how they are read, put in order and asked. */

#include "planning/trellis-days-off.h"
#include "planning/trellis-planning-error.h"

#include <string.h>

static char *
normalize (const char *texts)
{
  g_auto (GStrv) ranges = g_strsplit (texts, " ", -1);
  g_autoptr (GError) error = NULL;
  g_autoptr (TrellisDaysOff) days = trellis_days_off_parse ((const char *const *) ranges, &error);
  g_auto (GStrv) strings = NULL;

  g_assert_no_error (error);
  strings = trellis_days_off_to_strings (days);
  return g_strjoinv (" ", strings);
}

static void
test_parse (void)
{
  static const struct
  {
    const char *given;
    const char *kept;
  } cases[] = {
    { "", "" },
    { "2026-12-24", "2026-12-24" },
    { "2026-12-24..2026-12-24", "2026-12-24" },
    { "2026-12-24..2027-01-02", "2026-12-24..2027-01-02" },
    { "2027-05-01 2026-12-24", "2026-12-24 2027-05-01" },
    { "2026-12-24 2026-12-25", "2026-12-24..2026-12-25" },
    { "2026-12-24 2026-12-26", "2026-12-24 2026-12-26" },
    { "2026-12-20..2026-12-31 2026-12-24", "2026-12-20..2026-12-31" },
    { "2026-12-28..2027-01-05 2026-12-20..2026-12-31", "2026-12-20..2027-01-05" },
    { "2026-12-24 2026-12-24", "2026-12-24" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *kept = normalize (cases[i].given);

      g_assert_cmpstr (kept, ==, cases[i].kept);
    }
}

static void
test_refused (void)
{
  static const char *const cases[] = {
    "",
    "..",
    "2026-12-24..",
    "..2026-12-24",
    "2026-02-30",
    "24/12/2026",
    "2027-01-02..2026-12-24",
    "2026-12-24...2027-01-02",
    "2026-12-24..2026-12-25..2026-12-26",
    "2026-12-24 ",
    "\xff",
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *ranges[] = { "2026-12-01", cases[i], NULL };
      g_autoptr (GError) error = NULL;

      g_test_message ("case %u", i);
      g_assert_null (trellis_days_off_parse (ranges, &error));
      g_assert_error (error, TRELLIS_PLANNING_ERROR, TRELLIS_PLANNING_ERROR_BAD_DAYS);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
    }
}

static void
test_contains (void)
{
  static const char *const ranges[]
      = { "2026-12-24..2027-01-02", "2026-07-21", "2027-05-01..2027-05-09", NULL };
  static const struct
  {
    int year, month, day;
    gboolean off;
  } cases[] = {
    { 2026, 7, 20, FALSE }, { 2026, 7, 21, TRUE },  { 2026, 7, 22, FALSE }, { 2026, 12, 23, FALSE },
    { 2026, 12, 24, TRUE }, { 2027, 1, 1, TRUE },   { 2027, 1, 2, TRUE },   { 2027, 1, 3, FALSE },
    { 2027, 5, 9, TRUE },   { 2027, 5, 10, FALSE },
  };
  g_autoptr (TrellisDaysOff) days = trellis_days_off_parse (ranges, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      TrellisDate date = trellis_date_new (cases[i].year, cases[i].month, cases[i].day);

      g_assert_cmpint (trellis_days_off_contains (days, date), ==, cases[i].off);
      g_assert_false (trellis_days_off_contains (NULL, date));
    }
}

static void
test_many_ranges (void)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr (TrellisDaysOff) days = NULL;
  g_auto (GStrv) ranges = NULL;
  TrellisDate start = trellis_date_new (2026, 1, 1);

  for (int i = 999; i >= 0; i--)
    {
      g_autofree char *text = trellis_date_to_string (trellis_date_add_days (start, 3 * i));

      g_strv_builder_add (builder, text);
    }
  ranges = g_strv_builder_end (builder);
  days = trellis_days_off_parse ((const char *const *) ranges, NULL);
  g_assert_cmpuint (trellis_days_off_get_n_ranges (days), ==, 1000);
  for (int i = 0; i < 3000; i++)
    g_assert_cmpint (trellis_days_off_contains (days, trellis_date_add_days (start, i)), ==,
                     i % 3 == 0);
}

static void
test_shared (void)
{
  static const char *const ranges[] = { "2026-12-24", NULL };
  g_autoptr (TrellisDaysOff) days = trellis_days_off_parse (ranges, NULL);
  TrellisDaysOff *copy = g_boxed_copy (TRELLIS_TYPE_DAYS_OFF, days);

  g_assert_true (copy == days);
  g_boxed_free (TRELLIS_TYPE_DAYS_OFF, copy);
  g_assert_true (trellis_days_off_contains (days, trellis_date_new (2026, 12, 24)));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/planning/days-off/parse", test_parse);
  g_test_add_func ("/planning/days-off/refused", test_refused);
  g_test_add_func ("/planning/days-off/contains", test_contains);
  g_test_add_func ("/planning/days-off/many-ranges", test_many_ranges);
  g_test_add_func ("/planning/days-off/shared", test_shared);
  return g_test_run ();
}
