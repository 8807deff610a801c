/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The verbs on other calendars: their times count as soon as they are kept, and no longer. */

#include "planning-fixture.h"

#include "planning/trellis-zone.h"
#include "practice/trellis-find.h"
#include "practice/trellis-practice-calendars.h"
#include "practice/trellis-queries.h"

#include <string.h>

/* Busy for an hour from @start on, in Brussels. */
static TrellisCalendarSource *
new_calendar (const char *name, const char *start, gboolean soft)
{
  TrellisCalendarSource *calendar = g_object_new (TRELLIS_TYPE_CALENDAR_SOURCE, "name", name, NULL);
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (TrellisInterval));
  TrellisInterval interval = { .soft = soft };

  trellis_wall_resolve (planning_wall (start), "Europe/Brussels", &interval.start, NULL, NULL);
  interval.end = interval.start + 3600;
  g_array_append_val (times, interval);
  trellis_calendar_source_set_busy (calendar, times);
  return calendar;
}

static TrellisCalendarSource *
put (PlanningFixture *fixture, TrellisCalendarSource *calendar)
{
  g_autoptr (GError) error = NULL;

  trellis_practice_put_calendar (fixture->practice, calendar, &error);
  g_assert_no_error (error);
  return trellis_practice_find_calendar (fixture->practice, calendar->name);
}

static void
assert_refused (PlanningFixture *fixture, TrellisCalendarSource *calendar, const char *words)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (trellis_practice_put_calendar (fixture->practice, calendar, &error));
  g_assert_nonnull (strstr (error->message, words));
}

/* The calendars that coming sessions overlap, with a question mark for tentative time. */
static void
assert_conflicts (PlanningFixture *fixture, const char *expected)
{
  g_autoptr (GPtrArray) conflicts = trellis_practice_find_conflicts (fixture->practice);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < conflicts->len; i++)
    {
      const TrellisConflict *conflict = conflicts->pdata[i];

      g_string_append_printf (text, "%s%s%s", i == 0 ? "" : " ", conflict->calendar,
                              conflict->soft ? "?" : "");
    }
  g_assert_cmpstr (text->str, ==, expected);
}

static void
test_conflicts (PlanningFixture *fixture, gconstpointer unused)
{
  g_autoptr (TrellisCalendarSource) work = new_calendar ("Work", "2026-12-01T10:30", FALSE);
  g_autoptr (TrellisCalendarSource) other = new_calendar ("Work", "2026-12-01T14:30", FALSE);
  g_autoptr (TrellisCalendarSource) home = new_calendar ("Home", "2026-12-01T10:30", TRUE);
  TrellisCalendarSource *live = put (fixture, work);

  assert_conflicts (fixture, "Work");
  put (fixture, home);
  assert_conflicts (fixture, "Work Home?");
  trellis_record_set_string (other, "id", live->id);
  g_assert_true (put (fixture, other) == live);
  assert_conflicts (fixture, "Home?");
  g_assert_cmpuint (g_list_model_get_n_items (trellis_practice_get_calendars (fixture->practice)),
                    ==, 2);
}

static void
test_names (PlanningFixture *fixture, gconstpointer unused)
{
  g_autoptr (TrellisCalendarSource) work = new_calendar ("Work", "2026-12-01T10:30", FALSE);
  g_autoptr (TrellisCalendarSource) again = new_calendar ("Work", "2026-12-01T10:30", FALSE);
  g_autoptr (TrellisCalendarSource) blank = new_calendar (" ", "2026-12-01T10:30", FALSE);
  g_autoptr (TrellisCalendarSource) renamed = NULL;
  TrellisCalendarSource *live = put (fixture, work);

  assert_refused (fixture, again, "Work");
  assert_refused (fixture, blank, "name");
  renamed = trellis_record_copy (live);
  trellis_record_set_string (renamed, "name", "Office");
  g_assert_true (put (fixture, renamed) == live);
  assert_conflicts (fixture, "Office");
  trellis_record_set_string (renamed, "place", "office.ics");
  assert_refused (fixture, renamed, "place");
  g_assert_true (trellis_find_calendar (fixture->practice, "Office", NULL) == live);
  g_assert_true (trellis_find_calendar (fixture->practice, live->id, NULL) == live);
  g_assert_null (trellis_find_calendar (fixture->practice, "Work", NULL));
}

/* What is put away and put back counts again, and Undo goes on to what came before. */
static void
test_undo (PlanningFixture *fixture, gconstpointer unused)
{
  g_autoptr (TrellisCalendarSource) work = new_calendar ("Work", "2026-12-01T10:30", FALSE);
  g_autoptr (TrellisCalendarSource) renamed = NULL;
  TrellisCalendarSource *live = put (fixture, work);

  renamed = trellis_record_copy (live);
  trellis_record_set_string (renamed, "name", "Office");
  put (fixture, renamed);
  g_assert_true (trellis_practice_remove_calendar (fixture->practice, live, NULL));
  assert_conflicts (fixture, "");
  g_assert_true (trellis_practice_undo (fixture->practice, NULL));
  assert_conflicts (fixture, "Office");
  g_assert_true (trellis_practice_undo (fixture->practice, NULL));
  assert_conflicts (fixture, "Work");
  g_assert_true (trellis_practice_undo (fixture->practice, NULL));
  assert_conflicts (fixture, "");
  g_assert_null (trellis_practice_find_calendar (fixture->practice, "Work"));
}

/* What another calendar says now is not among the acts that Undo takes back. */
static void
test_refresh (PlanningFixture *fixture, gconstpointer unused)
{
  g_autoptr (TrellisCalendarSource) work = new_calendar ("Work", "2026-12-01T10:30", FALSE);
  g_autoptr (TrellisCalendarSource) later = new_calendar ("Work", "2026-12-01T14:30", FALSE);

  trellis_record_set_string (later, "id", put (fixture, work)->id);
  g_assert_true (trellis_practice_refresh_calendar (fixture->practice, later, NULL));
  assert_conflicts (fixture, "");
  g_assert_true (trellis_practice_undo (fixture->practice, NULL));
  g_assert_null (trellis_practice_find_calendar (fixture->practice, "Work"));
}

static void
test_rehearsal (PlanningFixture *fixture, gconstpointer unused)
{
  g_autoptr (TrellisCalendarSource) work = new_calendar ("Work", "2026-12-01T10:30", FALSE);

  trellis_practice_rehearse (fixture->practice, TRUE);
  g_assert_true (trellis_practice_put_calendar (fixture->practice, work, NULL));
  g_assert_null (trellis_practice_find_calendar (fixture->practice, "Work"));
  assert_conflicts (fixture, "");
  trellis_practice_rehearse (fixture->practice, FALSE);
  trellis_practice_set_read_only (fixture->practice, "it is a copy");
  assert_refused (fixture, work, "it is a copy");
}

/* Two documents of one name: somebody has copied a file, and both count. */
static void
test_same_name (PlanningFixture *fixture, gconstpointer unused)
{
  g_autoptr (TrellisCalendarSource) one = new_calendar ("Work", "2026-12-01T10:15", FALSE);
  g_autoptr (TrellisCalendarSource) other = new_calendar ("Work", "2026-12-01T10:30", TRUE);
  g_autoptr (GPtrArray) both = g_ptr_array_new ();

  trellis_record_set_string (one, "id", "ca1e0000-0000-4000-8000-000000000001");
  trellis_record_set_string (other, "id", "ca1e0000-0000-4000-8000-000000000002");
  g_ptr_array_add (both, one);
  g_ptr_array_add (both, other);
  trellis_practice_load_calendars (fixture->practice, both);
  assert_conflicts (fixture, "Work Work?");
  g_assert_true (trellis_practice_remove_calendar (fixture->practice, one, NULL));
  assert_conflicts (fixture, "Work?");
}

/* One session, from 10:00 to 11:00. */
static void
set_up (PlanningFixture *fixture, gconstpointer unused)
{
  planning_fixture_set_up (fixture, NULL);
  planning_add (fixture, fixture->coaching, "2026-12-01T10:00");
}

static void
add (const char *path, void (*test) (PlanningFixture *fixture, gconstpointer data))
{
  g_test_add (path, PlanningFixture, NULL, set_up, test, planning_fixture_tear_down);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  add ("/calendars/conflicts", test_conflicts);
  add ("/calendars/names", test_names);
  add ("/calendars/undo", test_undo);
  add ("/calendars/refresh", test_refresh);
  add ("/calendars/rehearsal", test_rehearsal);
  add ("/calendars/same-name", test_same_name);
  return g_test_run ();
}
