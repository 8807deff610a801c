/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Exported files in a calendar program that people use: imported, imported again, changed. */

#include "calendar-fixture.h"
#include "calendar-reader.h"
#include "target-fixture.h"

#include "practice/trellis-practice-sessions.h"

#include <glib/gstdio.h>

#define FIRST "00000000-0000-4000-8000-000000000001"
#define SECOND "00000000-0000-4000-8000-000000000002"

/* What khal holds after one export and then another, of two sessions that differ in between. */
static void
assert_khal_holds (const char *before, const char *after, const char *expected)
{
  g_autofree char *first = calendar_keep (before);
  g_autofree char *second = calendar_keep (after);
  g_autofree char *held = calendar_run_python ("import-khal.py", first, second);

  g_assert_cmpstr (held, ==, expected);
  g_remove (first);
  g_remove (second);
}

static void
test_odd_hours (CalendarFixture *fixture, gconstpointer unused)
{
  g_autofree char *text = NULL;

  calendar_fixture_add (fixture, fixture->coaching, "2026-10-25T02:30", "Europe/Brussels", 60);
  calendar_fixture_add (fixture, fixture->coaching, "2027-03-28T02:30", "Europe/Brussels", 60);
  text = calendar_fixture_export (fixture, NULL);
  assert_khal_holds (text, text,
                     FIRST "|2026-10-25T00:30|2026-10-25T01:30|CONFIRMED|Coaching session|\n" SECOND
                           "|2027-03-28T01:30|2027-03-28T02:30|CONFIRMED|Coaching session|\n");
}

static void
test_moved (CalendarFixture *fixture, gconstpointer unused)
{
  g_autofree char *before = NULL, *after = NULL;
  TrellisSession *session = calendar_fixture_add (fixture, fixture->coaching, "2026-12-01T10:00",
                                                  "Europe/Brussels", 60);

  calendar_fixture_add (fixture, fixture->mentoring, "2026-12-02T18:00", "America/New_York", 90);
  before = calendar_fixture_export (fixture, NULL);
  trellis_record_set_wall (session, "start", trellis_wall_new (2026, 12, 3, 14, 0));
  trellis_record_set_string (session, "place", "Room 5, first floor");
  trellis_record_set_integer (session, "sequence", 1);
  trellis_record_set_instant (session, "changed", session->changed + 3600);
  after = calendar_fixture_export (fixture, NULL);
  assert_khal_holds (before, after,
                     SECOND
                     "|2026-12-02T23:00|2026-12-03T00:30|CONFIRMED|Mentoring meeting|\n" FIRST
                     "|2026-12-03T13:00|2026-12-03T14:00|CONFIRMED|Coaching session|Room 5, first "
                     "floor\n");
}

static void
test_imported_twice (CalendarFixture *fixture, gconstpointer unused)
{
  g_autofree char *text = NULL;

  calendar_fixture_add (fixture, fixture->coaching, "2026-07-01T09:00", "Europe/London", 60);
  text = calendar_fixture_export (fixture, NULL);
  assert_khal_holds (text, text,
                     FIRST "|2026-07-01T08:00|2026-07-01T09:00|CONFIRMED|Coaching session|\n");
}

/* Only what has changed and what is new is sent, and khal replaces the one and adds the other. */
static void
test_new_and_changed (CalendarFixture *fixture, gconstpointer unused)
{
  g_autofree char *before = NULL, *after = NULL;
  TrellisSession *session = calendar_fixture_add (fixture, fixture->mentoring, "2026-12-01T10:00",
                                                  "Europe/Brussels", 60);

  target_put (fixture->practice, "khal", TRELLIS_TARGET_CONTENT_CHANGED, NULL);
  before = target_export (fixture->practice, "khal");
  target_move (fixture, session, "2026-12-03T14:00");
  calendar_fixture_add (fixture, fixture->mentoring, "2026-12-04T10:00", "Europe/Brussels", 60);
  after = target_export (fixture->practice, "khal");
  assert_khal_holds (before, after,
                     FIRST
                     "|2026-12-03T13:00|2026-12-03T14:00|CONFIRMED|Mentoring meeting|\n" SECOND
                     "|2026-12-04T09:00|2026-12-04T10:00|CONFIRMED|Mentoring meeting|\n");
}

static void
test_cancelled (CalendarFixture *fixture, gconstpointer unused)
{
  g_autofree char *before = NULL, *after = NULL;
  g_autoptr (GError) error = NULL;
  TrellisSession *session = calendar_fixture_add (fixture, fixture->mentoring, "2026-12-01T10:00",
                                                  "Europe/Brussels", 60);

  before = calendar_fixture_export (fixture, NULL);
  trellis_practice_cancel_session (fixture->practice, fixture->mentoring, session,
                                   TRELLIS_CANCELLER_CLIENT, TRUE, &error);
  g_assert_no_error (error);
  after = calendar_fixture_export (fixture, NULL);
  assert_khal_holds (before, after,
                     FIRST "|2026-12-01T09:00|2026-12-01T10:00|CANCELLED|Mentoring meeting|\n");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  CALENDAR_TEST ("/calendar/khal/case-16-odd-hours", test_odd_hours);
  CALENDAR_TEST ("/calendar/khal/case-17-moved", test_moved);
  CALENDAR_TEST ("/calendar/khal/case-18-imported-twice", test_imported_twice);
  CALENDAR_TEST ("/calendar/khal/case-19-new-and-changed", test_new_and_changed);
  CALENDAR_TEST ("/calendar/khal/case-20-cancelled", test_cancelled);
  return g_test_run ();
}
