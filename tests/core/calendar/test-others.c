/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Case 25: actions as tasks, and busy times, in files of their own that tell no more than asked. */

#include "calendar-bytes.h"
#include "calendar-eds.h"
#include "calendar-fixture.h"
#include "calendar-reader.h"

#include "calendar/trellis-calendar-actions.h"
#include "calendar/trellis-calendar-availability.h"
#include "planning/trellis-interval-index.h"
#include "planning/trellis-zone.h"

#include <string.h>

#define WORDS "Tell the two deputies: no; not, never, “again”"

static TrellisAction *
add_action (TrellisEngagement *engagement, const char *id, const char *who, const char *due)
{
  g_autoptr (TrellisAction) action = g_object_new (TRELLIS_TYPE_ACTION, NULL);
  TrellisDate date = TRELLIS_NO_DATE;

  trellis_date_parse (due, &date);
  trellis_record_set_string (action, "id", id);
  trellis_record_set_string (action, "what", WORDS);
  trellis_record_set_string (action, "who", who);
  trellis_record_set_date (action, "due", date);
  trellis_record_append (engagement, "actions", action);
  return action;
}

static char *
take_text (GOutputStream *out)
{
  char *text;

  g_output_stream_write_all (out, "", 1, NULL, NULL, NULL);
  g_output_stream_close (out, NULL, NULL);
  text = g_memory_output_stream_steal_data (G_MEMORY_OUTPUT_STREAM (out));
  calendar_bytes_check (text);
  return text;
}

static char *
write_actions (CalendarFixture *fixture, const TrellisCalendarOptions *options, gboolean words)
{
  g_autoptr (GOutputStream) out = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;

  trellis_calendar_write_actions (fixture->practice, options, words, out, &error);
  g_assert_no_error (error);
  return take_text (out);
}

static char *
write_availability (CalendarFixture *fixture, const char *from, const char *to)
{
  g_autoptr (GOutputStream) out = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;
  TrellisDate first, last;

  trellis_date_parse (from, &first);
  trellis_date_parse (to, &last);
  trellis_calendar_write_availability (fixture->practice, first, last, out, &error);
  g_assert_no_error (error);
  return take_text (out);
}

/* One of each state; the third comes from a session. */
static void
add_actions (CalendarFixture *fixture)
{
  TrellisSession *session = calendar_fixture_add (fixture, fixture->mentoring, "2026-12-01T10:00",
                                                  "Europe/Brussels", 60);
  TrellisAction *action;

  add_action (fixture->coaching, "action-1", "a1111111-0000-4000-8000-000000000000", "2026-12-08");
  action = add_action (fixture->coaching, "action-2", TRELLIS_ACTION_COACH, "2026-12-02");
  trellis_record_set_enum (action, "state", TRELLIS_ACTION_STATE_DONE);
  trellis_record_set_date (action, "done-on", trellis_date_new (2026, 12, 1));
  action
      = add_action (fixture->mentoring, "action-3", "b2222222-0000-4000-8000-000000000000", NULL);
  trellis_record_set_enum (action, "state", TRELLIS_ACTION_STATE_DROPPED);
  trellis_record_set_string (action, "session", session->id);
}

static void
test_actions (CalendarFixture *fixture, gconstpointer unused)
{
  TrellisCalendarOptions options = { .titles = TRELLIS_CALENDAR_TITLES_OF_PRACTICE };
  g_autofree char *text = NULL, *again = NULL;

  add_actions (fixture);
  text = write_actions (fixture, &options, FALSE);
  again = write_actions (fixture, &options, FALSE);
  g_assert_cmpstr (text, ==, again);
  calendar_assert_others (text, "todo=action-1\nstamp=1970-01-01T00:00:00Z\n"
                                "summary=Action from coaching\ndue=2026-12-08\nclass=PRIVATE\n"
                                "status=NEEDS-ACTION\ncategories=Coaching\n\n"
                                "todo=action-2\nstamp=2026-12-01T00:00:00Z\n"
                                "summary=Action from coaching\ndue=2026-12-02\nclass=PRIVATE\n"
                                "status=COMPLETED\ncategories=Coaching\n\n"
                                "todo=action-3\nstamp=2026-11-24T10:00:00Z\n"
                                "summary=Action from mentoring\nclass=PRIVATE\n"
                                "status=CANCELLED\ncategories=Mentoring\n"
                                "related=00000000-0000-4000-8000-000000000001\n\n");
}

typedef struct
{
  TrellisTitleStyle style;
  gboolean words;
  const char *summary;
} Title;

/* Without asking for it by name, nobody tells what is to be done, or who does it. */
static void
test_titles (CalendarFixture *fixture, gconstpointer unused)
{
  static const Title titles[] = {
    { TRELLIS_TITLE_STYLE_NEUTRAL, FALSE, "Action from coaching" },
    { TRELLIS_TITLE_STYLE_INITIALS, FALSE, "Action from coaching (A. E.)" },
    { TRELLIS_TITLE_STYLE_FULL, FALSE, "Action from coaching (Amina El Idrissi)" },
    { TRELLIS_TITLE_STYLE_NEUTRAL, TRUE, WORDS },
    { TRELLIS_TITLE_STYLE_FULL, TRUE, WORDS " (Amina El Idrissi)" },
  };

  add_action (fixture->coaching, "action-1", "a1111111-0000-4000-8000-000000000000", "2026-12-08");
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      TrellisCalendarOptions options = { .titles = titles[i].style };
      g_autofree char *text = write_actions (fixture, &options, titles[i].words);
      g_autofree char *expected
          = g_strdup_printf ("todo=action-1\nstamp=1970-01-01T00:00:00Z\nsummary=%s\n"
                             "due=2026-12-08\nclass=PRIVATE\nstatus=NEEDS-ACTION\n"
                             "categories=Coaching\n\n",
                             titles[i].summary);

      calendar_assert_others (text, expected);
    }
}

/* An action without a date is in no range. */
static void
test_range (CalendarFixture *fixture, gconstpointer unused)
{
  const char *const coaching[] = { fixture->coaching->id, NULL };
  TrellisCalendarOptions range
      = { .from = trellis_date_new (2026, 12, 2), .to = trellis_date_new (2026, 12, 2) };
  TrellisCalendarOptions engagement = { .engagements = coaching };
  g_autofree char *ranged = NULL, *own = NULL;

  add_actions (fixture);
  ranged = write_actions (fixture, &range, FALSE);
  g_assert_cmpuint (calendar_bytes_count (ranged, "BEGIN:VTODO"), ==, 1);
  g_assert_nonnull (strstr (ranged, "UID:action-2"));
  own = write_actions (fixture, &engagement, FALSE);
  g_assert_cmpuint (calendar_bytes_count (own, "BEGIN:VTODO"), ==, 2);
}

/* Evolution takes the tasks, and takes them once. */
static void
test_tasks_in_eds (CalendarFixture *fixture, gconstpointer unused)
{
  TrellisCalendarOptions options = { .titles = TRELLIS_CALENDAR_TITLES_OF_PRACTICE };
  g_autoptr (CalendarEds) eds = calendar_eds_new ();
  g_autofree char *text = NULL;

  if (eds == NULL)
    return;
  add_actions (fixture);
  text = write_actions (fixture, &options, FALSE);
  calendar_eds_assert (eds, "tasks", text, "");
  calendar_eds_assert (eds, "tasks", text, "");
  calendar_eds_assert (eds, "todos", NULL,
                       "action-1|20261208|NEEDS-ACTION||PRIVATE|Action from coaching\n"
                       "action-2|20261202|COMPLETED||PRIVATE|Action from coaching\n"
                       "action-3||CANCELLED|00000000-0000-4000-8000-000000000001|PRIVATE|"
                       "Action from mentoring\n");
}

/* Touching and overlapping sessions are one time, cancelled ones none, and what leaves the days
 * that were asked for is cut off: the night to 9 December belongs to the 8th until midnight. */
static void
test_availability (CalendarFixture *fixture, gconstpointer unused)
{
  TrellisSession *cancelled;
  g_autofree char *text = NULL, *again = NULL, *uid = NULL, *expected = NULL;

  trellis_record_set_string (trellis_practice_get_settings (fixture->practice), "zone",
                             "Europe/Brussels");
  calendar_fixture_add (fixture, fixture->coaching, "2026-11-30T10:00", "Europe/Brussels", 60);
  calendar_fixture_add (fixture, fixture->coaching, "2026-12-01T11:00", "Europe/Brussels", 60);
  calendar_fixture_add (fixture, fixture->mentoring, "2026-12-01T10:00", "Europe/Brussels", 60);
  calendar_fixture_add (fixture, fixture->mentoring, "2026-12-01T05:45", "America/New_York", 60);
  cancelled = calendar_fixture_add (fixture, fixture->coaching, "2026-12-02T10:00",
                                    "Europe/Brussels", 60);
  trellis_record_set_enum (cancelled, "state", TRELLIS_SESSION_STATE_CANCELLED);
  calendar_fixture_add (fixture, fixture->coaching, "2026-12-08T23:30", "Europe/Brussels", 60);
  calendar_fixture_add (fixture, fixture->coaching, "2026-12-09T10:00", "Europe/Brussels", 60);
  text = write_availability (fixture, "2026-12-01", "2026-12-08");
  again = write_availability (fixture, "2026-12-01", "2026-12-08");
  g_assert_cmpstr (text, ==, again);
  uid = g_strndup (strstr (text, "UID:") + strlen ("UID:"), 36);
  expected = g_strdup_printf (
      "busy=%s\nstamp=2026-11-24T10:00:00Z\nstart=2026-11-30T23:00:00Z\n"
      "end=2026-12-08T23:00:00Z\ntype=BUSY\nfrom=2026-12-01T09:00:00Z\n"
      "to=2026-12-01T11:45:00Z\ntype=BUSY\nfrom=2026-12-08T22:30:00Z\nto=2026-12-08T23:00:00Z\n\n",
      uid);
  calendar_assert_others (text, expected);
}

/* No text at all, and not even how many sessions there are. */
static void
test_availability_says_nothing (CalendarFixture *fixture, gconstpointer unused)
{
  static const char *const words[] = { "SUMMARY", "NAME",  "Coaching", "Amina",    "Rue",
                                       "CATEGO",  "Tomás", "example",  "LOCATION", "DESCRIPTION" };
  TrellisSession *session = calendar_fixture_add (fixture, fixture->coaching, "2026-12-01T10:00",
                                                  "Europe/Brussels", 60);
  g_autofree char *text = NULL;

  trellis_record_set_string (session, "place", "Rue de la Loi");
  trellis_record_set_string (session, "notes", "Amina");
  text = write_availability (fixture, "2026-12-01", "2026-12-01");
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    g_assert_null (strstr (text, words[i]));
}

/* The time that stays free around a session cannot be had by others either. */
static void
test_buffers (CalendarFixture *fixture, gconstpointer unused)
{
  g_autofree char *text = NULL;

  trellis_record_set_integer (trellis_practice_get_settings (fixture->practice), "buffer-before",
                              15);
  trellis_record_set_integer (trellis_practice_get_settings (fixture->practice), "buffer-after",
                              30);
  calendar_fixture_add (fixture, fixture->coaching, "2026-12-01T10:00", "Europe/Brussels", 60);
  calendar_fixture_add (fixture, fixture->coaching, "2026-12-01T11:45", "Europe/Brussels", 60);
  text = write_availability (fixture, "2026-12-01", "2026-12-01");
  g_assert_nonnull (
      strstr (text, "\r\nFREEBUSY;FBTYPE=BUSY:20261201T084500Z/20261201T121500Z\r\n"));
}

/* One hour of another calendar, UTC. */
static void
add_busy (GArray *intervals, const char *start, gboolean soft)
{
  TrellisInterval interval = { .soft = soft };
  TrellisWall wall;

  g_assert_true (trellis_wall_parse (start, &wall));
  trellis_wall_resolve (wall, "UTC", &interval.start, NULL, NULL);
  interval.end = interval.start + 3600;
  g_array_append_val (intervals, interval);
}

/* Other calendars take time as they do in planning, without the time that stays free around
 * sessions; what is certain hides what is tentative. A missed session takes nobody's time. */
static void
test_all_that_takes_time (CalendarFixture *fixture, gconstpointer unused)
{
  static const char *const periods[] = {
    "BUSY:20261201T080000Z/20261201T093000Z",
    "BUSY:20261201T110000Z/20261201T120000Z",
    "BUSY-TENTATIVE:20261201T093000Z/20261201T100000Z",
    "BUSY-TENTATIVE:20261201T103000Z/20261201T110000Z",
    "BUSY-TENTATIVE:20261201T120000Z/20261201T123000Z",
  };
  g_autoptr (GArray) intervals = g_array_new (FALSE, FALSE, sizeof (TrellisInterval));
  g_autofree char *text = NULL;
  TrellisSession *missed;

  trellis_record_set_integer (trellis_practice_get_settings (fixture->practice), "buffer-after",
                              30);
  calendar_fixture_add (fixture, fixture->coaching, "2026-12-01T08:00", "UTC", 60);
  missed = calendar_fixture_add (fixture, fixture->coaching, "2026-12-01T15:00", "UTC", 60);
  trellis_record_set_enum (missed, "state", TRELLIS_SESSION_STATE_MISSED);
  add_busy (intervals, "2026-12-01T09:00", TRUE);
  add_busy (intervals, "2026-12-01T10:30", TRUE);
  add_busy (intervals, "2026-12-01T11:00", FALSE);
  add_busy (intervals, "2026-12-01T11:30", TRUE);
  trellis_practice_set_busy (fixture->practice, "Private clinic", intervals);
  text = write_availability (fixture, "2026-12-01", "2026-12-01");
  for (guint i = 0; i < G_N_ELEMENTS (periods); i++)
    {
      g_autofree char *line = g_strdup_printf ("\r\nFREEBUSY;FBTYPE=%s\r\n", periods[i]);

      g_test_message ("%s", line);
      g_assert_nonnull (strstr (text, line));
    }
  g_assert_null (strstr (text, "20261201T15"));
  g_assert_null (strstr (text, "clinic"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  CALENDAR_TEST ("/calendar/others/case-25-actions", test_actions);
  CALENDAR_TEST ("/calendar/others/case-25-action-titles", test_titles);
  CALENDAR_TEST ("/calendar/others/case-25-action-range", test_range);
  CALENDAR_TEST ("/calendar/others/case-25-actions-in-eds", test_tasks_in_eds);
  CALENDAR_TEST ("/calendar/others/case-25-availability", test_availability);
  CALENDAR_TEST ("/calendar/others/case-25-availability-says-nothing",
                 test_availability_says_nothing);
  CALENDAR_TEST ("/calendar/others/case-25-buffers", test_buffers);
  CALENDAR_TEST ("/calendar/others/all-that-takes-time", test_all_that_takes_time);
  return g_test_run ();
}
