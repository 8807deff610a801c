/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Exported files in evolution-data-server, as Evolution and GNOME Calendar import them. */

#include "calendar-eds.h"
#include "target-fixture.h"

#include "practice/trellis-practice-sessions.h"

#define FIRST "00000000-0000-4000-8000-000000000001"
#define SECOND "00000000-0000-4000-8000-000000000002"
#define THIRD "00000000-0000-4000-8000-000000000003"

#define FIRST_LINE FIRST "|2026-12-01T09:00|2026-12-01T10:00|CONFIRMED|0|Mentoring meeting|\n"
#define SECOND_LINE SECOND "|2026-12-02T23:00|2026-12-03T00:30|CONFIRMED|0|Mentoring meeting|\n"
#define SECOND_MOVED SECOND "|2026-12-04T19:00|2026-12-04T20:30|CONFIRMED|1|Mentoring meeting|\n"
#define THIRD_LINE THIRD "|2026-12-08T09:00|2026-12-08T10:00|CONFIRMED|0|Mentoring meeting|\n"

static TrellisSession *
add_two (CalendarFixture *fixture)
{
  calendar_fixture_add (fixture, fixture->mentoring, "2026-12-01T10:00", "Europe/Brussels", 60);
  return calendar_fixture_add (fixture, fixture->mentoring, "2026-12-02T18:00", "America/New_York",
                               90);
}

static void
test_moved (CalendarFixture *fixture, gconstpointer unused)
{
  g_autoptr (CalendarEds) eds = calendar_eds_new ();
  g_autofree char *before = NULL, *after = NULL;
  TrellisSession *session = add_two (fixture);

  if (eds == NULL)
    return;
  before = calendar_fixture_export (fixture, NULL);
  target_move (fixture, session, "2026-12-04T14:00");
  after = calendar_fixture_export (fixture, NULL);
  calendar_eds_assert (eds, "receive", before, "");
  calendar_eds_assert (eds, "events", NULL, FIRST_LINE SECOND_LINE);
  calendar_eds_assert (eds, "receive", after, "");
  calendar_eds_assert (eds, "events", NULL, FIRST_LINE SECOND_MOVED);
}

static void
test_imported_twice (CalendarFixture *fixture, gconstpointer unused)
{
  g_autoptr (CalendarEds) eds = calendar_eds_new ();
  g_autofree char *first = NULL, *second = NULL;

  if (eds == NULL)
    return;
  add_two (fixture);
  first = calendar_fixture_export (fixture, NULL);
  second = calendar_fixture_export (fixture, NULL);
  g_assert_cmpstr (first, ==, second);
  calendar_eds_assert (eds, "receive", first, "");
  calendar_eds_assert (eds, "receive", second, "");
  calendar_eds_assert (eds, "events", NULL, FIRST_LINE SECOND_LINE);
}

/* What is known makes EDS refuse the whole file, so "new only" must hold none of it. */
static void
test_new_only (CalendarFixture *fixture, gconstpointer unused)
{
  g_autoptr (CalendarEds) eds = calendar_eds_new ();
  g_autofree char *first = NULL, *second = NULL, *everything = NULL, *refused = NULL;
  TrellisSession *session = add_two (fixture);

  if (eds == NULL)
    return;
  target_put (fixture->practice, "Desk", TRELLIS_TARGET_CONTENT_NEW, NULL);
  first = target_export (fixture->practice, "Desk");
  calendar_eds_assert (eds, "create", first, "");
  target_move (fixture, session, "2026-12-04T14:00");
  calendar_fixture_add (fixture, fixture->mentoring, "2026-12-08T10:00", "Europe/Brussels", 60);
  everything = calendar_fixture_export (fixture, NULL);
  refused = calendar_eds_ask_with (eds, "create", everything);
  g_assert_true (g_str_has_prefix (refused, "refused: "));
  calendar_eds_assert (eds, "events", NULL, FIRST_LINE SECOND_LINE);
  second = target_export (fixture->practice, "Desk");
  calendar_eds_assert (eds, "create", second, "");
  calendar_eds_assert (eds, "events", NULL, FIRST_LINE SECOND_LINE THIRD_LINE);
}

static void
test_new_and_changed (CalendarFixture *fixture, gconstpointer unused)
{
  g_autoptr (CalendarEds) eds = calendar_eds_new ();
  g_autofree char *first = NULL, *second = NULL;
  TrellisSession *session = add_two (fixture);

  if (eds == NULL)
    return;
  target_put (fixture->practice, "Desk", TRELLIS_TARGET_CONTENT_CHANGED, NULL);
  first = target_export (fixture->practice, "Desk");
  calendar_eds_assert (eds, "receive", first, "");
  target_move (fixture, session, "2026-12-04T14:00");
  calendar_fixture_add (fixture, fixture->mentoring, "2026-12-08T10:00", "Europe/Brussels", 60);
  second = target_export (fixture->practice, "Desk");
  calendar_eds_assert (eds, "receive", second, "");
  calendar_eds_assert (eds, "events", NULL, FIRST_LINE SECOND_MOVED THIRD_LINE);
}

static void
test_cancelled (CalendarFixture *fixture, gconstpointer unused)
{
  g_autoptr (CalendarEds) eds = calendar_eds_new ();
  g_autofree char *before = NULL, *after = NULL;
  g_autoptr (GError) error = NULL;
  TrellisSession *session = add_two (fixture);

  if (eds == NULL)
    return;
  before = calendar_fixture_export (fixture, NULL);
  trellis_practice_cancel_session (fixture->practice, fixture->mentoring, session,
                                   TRELLIS_CANCELLER_COACH, FALSE, &error);
  g_assert_no_error (error);
  after = calendar_fixture_export (fixture, NULL);
  calendar_eds_assert (eds, "receive", before, "");
  calendar_eds_assert (eds, "receive", after, "");
  calendar_eds_assert (eds, "events", NULL,
                       FIRST_LINE SECOND
                       "|2026-12-02T23:00|2026-12-03T00:30|CANCELLED|1|Mentoring meeting|\n");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  CALENDAR_TEST ("/calendar/eds/case-17-moved", test_moved);
  CALENDAR_TEST ("/calendar/eds/case-18-imported-twice", test_imported_twice);
  CALENDAR_TEST ("/calendar/eds/case-19-new-only", test_new_only);
  CALENDAR_TEST ("/calendar/eds/case-19-new-and-changed", test_new_and_changed);
  CALENDAR_TEST ("/calendar/eds/case-20-cancelled", test_cancelled);
  return g_test_run ();
}
