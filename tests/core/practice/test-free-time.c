/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Free time: work hours less days off, sessions, busy time and buffers. */

#include "planning-fixture.h"

#include "planning/trellis-planning-error.h"
#include "planning/trellis-zone.h"
#include "practice/trellis-free-time.h"
#include "practice/trellis-queries.h"

/* Such as "12-01T09:00-10:00", in Brussels. */
static char *
write_free (GArray *free)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < free->len; i++)
    {
      TrellisFreeTime stretch = g_array_index (free, TrellisFreeTime, i);
      g_autofree char *from
          = trellis_wall_to_string (trellis_instant_to_wall (stretch.from, "Europe/Brussels"));
      g_autofree char *to
          = trellis_wall_to_string (trellis_instant_to_wall (stretch.to, "Europe/Brussels"));

      g_string_append_printf (text, "%s%s-%s", i == 0 ? "" : " ", from + 5, to + 11);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
set_up (PlanningFixture *fixture, gconstpointer unused)
{
  planning_fixture_set_up (fixture, NULL);
  trellis_record_set_string (trellis_practice_get_settings (fixture->practice), "work-hours",
                             "Mon-Fri 09:00-12:00, Mon-Thu 13:00-17:00");
  trellis_record_set_string (trellis_practice_get_settings (fixture->practice), "zone",
                             "Europe/Brussels");
}

static void
assert_free (PlanningFixture *fixture,
             const char *from,
             const char *to,
             gint64 minutes,
             const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) free
      = trellis_practice_find_free (fixture->practice, planning_date (from), planning_date (to),
                                    minutes, "Europe/Brussels", &error);
  g_autofree char *written = NULL;

  g_assert_no_error (error);
  written = write_free (free);
  g_assert_cmpstr (written, ==, expected);
}

static void
set_buffers (PlanningFixture *fixture, gint64 before, gint64 after)
{
  TrellisSettings *settings = trellis_practice_get_settings (fixture->practice);

  trellis_record_set_integer (settings, "buffer-before", before);
  trellis_record_set_integer (settings, "buffer-after", after);
}

static void
set_busy (PlanningFixture *fixture, const char *start, gint64 minutes)
{
  g_autoptr (GArray) intervals = g_array_new (FALSE, FALSE, sizeof (TrellisInterval));
  TrellisInterval interval = { .soft = TRUE };

  trellis_wall_resolve (planning_wall (start), "Europe/Brussels", &interval.start, NULL, NULL);
  interval.end = interval.start + minutes * 60;
  g_array_append_val (intervals, interval);
  trellis_practice_set_busy (fixture->practice, "Work", intervals);
}

static void
test_work_hours_and_days_off (PlanningFixture *fixture, gconstpointer unused)
{
  planning_set_days_off (fixture, "2026-12-03");
  assert_free (fixture, "2026-12-02", "2026-12-06", 60,
               "12-02T09:00-12:00 12-02T13:00-17:00 12-04T09:00-12:00");
  assert_free (fixture, "2026-12-02", "2026-12-06", 200, "12-02T13:00-17:00");
  assert_free (fixture, "2026-12-05", "2026-12-06", 1, "");
}

static void
test_sessions_are_cut_out (PlanningFixture *fixture, gconstpointer unused)
{
  planning_add (fixture, fixture->coaching, "2026-12-01T09:30");
  planning_add (fixture, fixture->mentoring, "2026-12-01T14:00");
  planning_add (fixture, fixture->mentoring, "2026-12-01T14:30");
  assert_free (fixture, "2026-12-01", "2026-12-01", 30,
               "12-01T09:00-09:30 12-01T10:30-12:00 12-01T13:00-14:00 12-01T15:30-17:00");
  assert_free (fixture, "2026-12-01", "2026-12-01", 31,
               "12-01T10:30-12:00 12-01T13:00-14:00 12-01T15:30-17:00");
}

static void
test_buffers (PlanningFixture *fixture, gconstpointer unused)
{
  set_buffers (fixture, 10, 20);
  planning_add (fixture, fixture->coaching, "2026-12-01T10:00");
  set_busy (fixture, "2026-12-01T14:00", 60);
  assert_free (fixture, "2026-12-01", "2026-12-01", 30,
               "12-01T09:00-09:40 12-01T11:20-12:00 12-01T13:00-13:40 12-01T15:10-17:00");
}

/* A busy day that is longer than all, and one that lies inside another. */
static void
test_long_and_nested_busy_time (PlanningFixture *fixture, gconstpointer unused)
{
  set_busy (fixture, "2026-11-30T00:00", 2 * 1440);
  planning_add (fixture, fixture->coaching, "2026-12-01T10:00");
  assert_free (fixture, "2026-11-30", "2026-12-02", 60, "12-02T09:00-12:00 12-02T13:00-17:00");
}

static void
test_not_before_now (PlanningFixture *fixture, gconstpointer unused)
{
  trellis_clock_set_now (fixture->clock, PLANNING_NOW + 3600 + 61);
  assert_free (fixture, "2026-11-22", "2026-11-23", 60, "11-23T10:02-12:00 11-23T13:00-17:00");
}

/* Hours that touch at midnight are one stretch, and a night of 25 hours is as long as it is. */
static void
test_nights (PlanningFixture *fixture, gconstpointer unused)
{
  g_autoptr (GArray) free = NULL;

  trellis_clock_set_now (fixture->clock, PLANNING_NOW - 40 * 86400);
  trellis_record_set_string (trellis_practice_get_settings (fixture->practice), "work-hours",
                             "Sat 22:00-24:00, Sun 00:00-06:00");
  free = trellis_practice_find_free (fixture->practice, planning_date ("2026-10-24"),
                                     planning_date ("2026-10-25"), 60, "Europe/Brussels", NULL);
  g_assert_cmpuint (free->len, ==, 1);
  g_assert_cmpint (g_array_index (free, TrellisFreeTime, 0).to
                       - g_array_index (free, TrellisFreeTime, 0).from,
                   ==, 9 * 3600);
}

static char *
find_free_in (PlanningFixture *fixture, const char *date, const char *zone)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) free = trellis_practice_find_free (fixture->practice, planning_date (date),
                                                        planning_date (date), 30, zone, &error);

  g_assert_no_error (error);
  return write_free (free);
}

/* Hours and days off are those of the coach, wherever the other person is; the days that are asked
 * for are the other person's. 5 December in Auckland begins at noon of the 4th in Brussels. */
static void
test_hours_are_those_of_the_coach (PlanningFixture *fixture, gconstpointer unused)
{
  static const struct
  {
    const char *date;
    const char *zone;
    const char *expected;
  } cases[] = {
    { "2026-12-02", "America/New_York", "12-02T09:00-12:00 12-02T13:00-17:00" },
    { "2026-12-03", "Pacific/Auckland", "12-02T13:00-17:00 12-03T09:00-12:00" },
    { "2026-12-04", "America/New_York", "12-04T09:00-12:00" },
    { "2026-12-05", "Pacific/Auckland", "" },
    { "2026-12-01", "Asia/Kolkata", "12-01T09:00-12:00 12-01T13:00-17:00" },
    { "2026-12-07", "Pacific/Honolulu", "12-07T11:00-12:00 12-07T13:00-17:00 12-08T09:00-11:00" },
    { "2026-12-09", "Pacific/Honolulu", "12-10T09:00-11:00" },
  };

  planning_set_days_off (fixture, "2026-12-09");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *written = find_free_in (fixture, cases[i].date, cases[i].zone);

      g_test_message ("%s %s", cases[i].date, cases[i].zone);
      g_assert_cmpstr (written, ==, cases[i].expected);
    }
}

static void
test_refused (PlanningFixture *fixture, gconstpointer unused)
{
  static const struct
  {
    const char *from;
    const char *to;
    gint64 minutes;
    const char *zone;
    const char *message;
  } cases[] = {
    { "2026-12-01", "2026-12-01", 0, "UTC", "1 to 1440" },
    { "2026-12-01", "2026-12-01", 1441, "UTC", "1 to 1440" },
    { "2026-12-02", "2026-12-01", 60, "UTC", "before the first" },
    { "2026-12-01", "2036-12-01", 60, "UTC", "at most 731" },
    { "2026-12-01", "2026-12-01", 60, "Europe/Brusels", "Europe/Brussels" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (trellis_practice_find_free (fixture->practice, planning_date (cases[i].from),
                                                 planning_date (cases[i].to), cases[i].minutes,
                                                 cases[i].zone, &error));
      g_assert_nonnull (strstr (error->message, cases[i].message));
    }
}

static void
test_work_hours_are_needed (PlanningFixture *fixture, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  TrellisSettings *settings = trellis_practice_get_settings (fixture->practice);
  TrellisDate date = planning_date ("2026-12-01");

  trellis_record_set_string (settings, "work-hours", NULL);
  g_assert_null (trellis_practice_find_free (fixture->practice, date, date, 60, "UTC", &error));
  g_assert_error (error, TRELLIS_PRACTICE_ERROR, TRELLIS_PRACTICE_ERROR_REFUSED);
  g_clear_error (&error);
  trellis_record_set_string (settings, "work-hours", "mornings");
  g_assert_null (trellis_practice_find_free (fixture->practice, date, date, 60, "UTC", &error));
  g_assert_error (error, TRELLIS_PLANNING_ERROR, TRELLIS_PLANNING_ERROR_BAD_HOURS);
}

#define add(path, test)                                                                            \
  g_test_add ("/practice/free-time/" path, PlanningFixture, NULL, set_up, test,                    \
              planning_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("work-hours-and-days-off", test_work_hours_and_days_off);
  add ("sessions-are-cut-out", test_sessions_are_cut_out);
  add ("buffers", test_buffers);
  add ("long-and-nested-busy-time", test_long_and_nested_busy_time);
  add ("not-before-now", test_not_before_now);
  add ("nights", test_nights);
  add ("hours-are-those-of-the-coach", test_hours_are_those_of_the_coach);
  add ("refused", test_refused);
  add ("work-hours-are-needed", test_work_hours_are_needed);
  return g_test_run ();
}
