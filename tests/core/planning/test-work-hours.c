/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Work hours: how they are read, written and asked. */

#include "planning/trellis-planning-error.h"
#include "planning/trellis-work-hours.h"

static void
test_parse (void)
{
  static const struct
  {
    const char *given;
    const char *kept;
  } cases[] = {
    { "Mon-Fri 09:00-18:00", "Mon-Fri 09:00-18:00" },
    { "mon-fri  09:00-18:00 ", "Mon-Fri 09:00-18:00" },
    { "Sat 10:00-12:00,Mon-Fri 09:00-18:00", "Mon-Fri 09:00-18:00, Sat 10:00-12:00" },
    { "Mon-Fri 13:00-18:00, Mon-Fri 09:00-12:00", "Mon-Fri 09:00-12:00, Mon-Fri 13:00-18:00" },
    { "Mon-Fri 09:00-12:00, Wed 12:00-15:00",
      "Mon-Tue 09:00-12:00, Wed 09:00-15:00, Thu-Fri 09:00-12:00" },
    { "Mon 09:00-12:00, Mon 10:00-11:00", "Mon 09:00-12:00" },
    { "Sat-Mon 00:00-24:00", "Mon 00:00-24:00, Sat-Sun 00:00-24:00" },
    { "Sun 23:59-24:00", "Sun 23:59-24:00" },
    { "Mon 09:00-10:00, Wed 09:00-10:00", "Mon 09:00-10:00, Wed 09:00-10:00" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (TrellisWorkHours) hours = trellis_work_hours_parse (cases[i].given, &error);
      g_autofree char *kept = NULL;

      g_assert_no_error (error);
      kept = trellis_work_hours_to_string (hours);
      g_assert_cmpstr (kept, ==, cases[i].kept);
    }
}

static void
test_refused (void)
{
  static const char *const cases[] = {
    NULL,
    "",
    ",",
    "Mon",
    "09:00-18:00",
    "Mon-Fri",
    "Mon-Fri 9-18",
    "Mon-Fri 9:00-18:00",
    "Mon-Fri 09:00",
    "Mon-Fri 09:00-",
    "Mon-Fri 09:00-24:01",
    "Mon-Fri 09:60-10:00",
    "Mon-Fri 18:00-09:00",
    "Mon-Fri 09:00-09:00",
    "Mon-Xyz 09:00-18:00",
    "Mon-Wed-Fri 09:00-18:00",
    "Mon-Fri 09:00-18:00,",
    "Mon-Fri 09:00-18:00; Sat 10:00-12:00",
    "Lun-Ven 09:00-18:00",
    "\xff 09:00-18:00",
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("case %u", i);
      g_assert_null (trellis_work_hours_parse (cases[i], &error));
      g_assert_error (error, TRELLIS_PLANNING_ERROR, TRELLIS_PLANNING_ERROR_BAD_HOURS);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
    }
}

static void
test_contains (void)
{
  static const struct
  {
    const char *start;
    int minutes;
    gboolean inside;
  } cases[] = {
    { "2026-12-01T09:00", 60, TRUE },  { "2026-12-01T17:00", 60, TRUE },
    { "2026-12-01T17:30", 60, FALSE }, { "2026-12-01T08:59", 60, FALSE },
    { "2026-12-01T18:00", 1, FALSE },  { "2026-12-05T09:30", 60, FALSE },
    { "2026-12-06T23:30", 60, FALSE }, { "2026-12-04T22:30", 60, TRUE },
    { "2026-12-04T23:30", 60, TRUE },  { "2026-12-04T23:30", 121, FALSE },
    { "2026-12-01T11:30", 90, TRUE },
  };
  g_autoptr (TrellisWorkHours) hours = trellis_work_hours_parse (
      "Mon-Thu 09:00-12:00, Mon-Thu 12:00-18:00, Fri 09:00-24:00, Sat 00:00-01:30", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      TrellisWall start;

      g_test_message ("%s", cases[i].start);
      g_assert_true (trellis_wall_parse (cases[i].start, &start));
      g_assert_cmpint (trellis_work_hours_contains (hours, start, cases[i].minutes), ==,
                       cases[i].inside);
    }
}

static void
test_always (void)
{
  g_autoptr (TrellisWorkHours) hours = trellis_work_hours_parse ("Mon-Sun 00:00-24:00", NULL);

  g_assert_true (
      trellis_work_hours_contains (hours, trellis_wall_new (2026, 12, 6, 12, 0), 30 * 1440));
}

static void
test_get_hours (void)
{
  g_autoptr (TrellisWorkHours) hours
      = trellis_work_hours_parse ("Tue-Wed 09:00-12:00, Tue 13:00-18:00", NULL);
  g_autoptr (TrellisWorkHours) same = trellis_work_hours_ref (hours);
  const TrellisHours *list;
  guint n;

  list = trellis_work_hours_get_hours (same, &n);
  g_assert_cmpuint (n, ==, 3);
  g_assert_cmpint (list[1].weekday, ==, 2);
  g_assert_cmpint (list[1].from, ==, 780);
  g_assert_cmpint (list[1].to, ==, 1080);
  g_assert_cmpint (list[2].weekday, ==, 3);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/planning/work-hours/parse", test_parse);
  g_test_add_func ("/planning/work-hours/refused", test_refused);
  g_test_add_func ("/planning/work-hours/contains", test_contains);
  g_test_add_func ("/planning/work-hours/always", test_always);
  g_test_add_func ("/planning/work-hours/get-hours", test_get_hours);
  return g_test_run ();
}
