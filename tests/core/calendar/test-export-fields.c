/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Exported sessions field by field: what is in the file, and what never is. */

#include "calendar-bytes.h"
#include "calendar-fixture.h"
#include "calendar-reader.h"

#include <string.h>

static TrellisSession *
add_brussels (CalendarFixture *fixture)
{
  return calendar_fixture_add (fixture, fixture->coaching, "2026-12-01T10:00", "Europe/Brussels",
                               60);
}

static void
set_reminders (TrellisSession *session, gint64 first, gint64 second)
{
  g_autoptr (GArray) minutes = g_array_new (FALSE, FALSE, sizeof (gint64));

  g_array_append_val (minutes, first);
  g_array_append_val (minutes, second);
  trellis_record_set_integers (session, "reminders-minutes", minutes);
}

/* The only session of the coaching engagement, as all readers have to see it. */
static char *
assert_read (CalendarFixture *fixture, TrellisSession *session)
{
  g_autoptr (GString) expected = g_string_new (NULL);
  char *text = calendar_fixture_export (fixture, NULL);

  calendar_expect (expected, session, "Coaching session", FALSE);
  calendar_assert_read (text, expected->str);
  return text;
}

static void
test_readers (CalendarFixture *fixture, gconstpointer unused)
{
  g_autoptr (GString) expected = g_string_new (NULL);
  g_autofree char *text = NULL;
  TrellisSession *session = add_brussels (fixture);
  TrellisSession *meeting
      = calendar_fixture_add (fixture, fixture->mentoring, "2026-07-01T18:00", "America/Lima", 90);
  TrellisSession *intake
      = calendar_fixture_add (fixture, fixture->mentoring, "2026-06-01T18:00", "Europe/Madrid", 30);

  trellis_record_set_string (session, "place", "Room 5, Rue de la Loi; Brussels");
  trellis_record_set_string (session, "link", "https://meet.example.org/amina");
  trellis_record_set_integer (session, "sequence", 3);
  set_reminders (session, 15, 1440);
  trellis_record_set_string (meeting, "link", "tel:+3225550100");
  trellis_record_set_enum (meeting, "state", TRELLIS_SESSION_STATE_MISSED);
  trellis_record_set_boolean (intake, "intake", TRUE);
  trellis_record_set_instant (intake, "created", TRELLIS_NO_INSTANT);
  text = calendar_fixture_export (fixture, NULL);
  calendar_expect (expected, session, "Coaching session", FALSE);
  calendar_expect (expected, meeting, "Mentoring meeting", TRUE);
  calendar_expect (expected, intake, "Introductory meeting", TRUE);
  calendar_assert_read (text, expected->str);
}

static void
test_properties (CalendarFixture *fixture, gconstpointer unused)
{
  static const char *const expected
      = "BEGIN:VEVENT\n"
        "UID:00000000-0000-4000-8000-000000000001\n"
        "DTSTAMP:20261124T100000Z\n"
        "LAST-MODIFIED:20261124T100000Z\n"
        "CREATED:20261124T090000Z\n"
        "SEQUENCE:0\n"
        "DTSTART;TZID=Europe/Brussels:20261201T100000\n"
        "DTEND;TZID=Europe/Brussels:20261201T110000\n"
        "SUMMARY:Coaching session\n"
        "DESCRIPTION:https://meet.example.org/a\n"
        "LOCATION:Room 5\n"
        "URL:https://meet.example.org/a\n"
        "CONFERENCE;VALUE=URI;FEATURE=VIDEO:https://meet.example.org/a\n"
        "CLASS:PRIVATE\n"
        "TRANSP:OPAQUE\n"
        "STATUS:CONFIRMED\n"
        "CATEGORIES:Coaching\n"
        "BEGIN:VALARM\n"
        "ACTION:DISPLAY\n"
        "TRIGGER:-PT15M\n"
        "DESCRIPTION:Coaching session\n"
        "END:VALARM\n"
        "END:VEVENT\n";
  g_autofree char *text = NULL, *event = NULL;
  TrellisSession *session = add_brussels (fixture);

  trellis_record_set_string (session, "place", "Room 5");
  trellis_record_set_string (session, "link", "https://meet.example.org/a");
  set_reminders (session, 60, 15);
  text = calendar_fixture_export (fixture, NULL);
  event = calendar_bytes_find (text, "VEVENT");
  g_assert_cmpstr (event, ==, expected);
  g_assert_nonnull (strstr (text, "\r\nPRODID:-//Trellis//Trellis "));
  g_assert_nonnull (strstr (text, "\r\nNAME:Coaching and mentoring\r\n"));
  g_assert_nonnull (strstr (text, "\r\nX-WR-CALNAME:Coaching and mentoring\r\n"));
}

/* What a verb does when a session is moved or cancelled. */
static void
change (TrellisSession *session)
{
  trellis_record_set_integer (session, "sequence", session->sequence + 1);
  trellis_record_set_instant (session, "changed", session->changed + 3600);
}

static void
test_moved (CalendarFixture *fixture, gconstpointer unused)
{
  g_autofree char *before = NULL, *after = NULL;
  TrellisSession *session = add_brussels (fixture);

  before = assert_read (fixture, session);
  trellis_record_set_wall (session, "start", trellis_wall_new (2026, 12, 3, 14, 0));
  change (session);
  after = assert_read (fixture, session);
  g_assert_nonnull (strstr (before, "LAST-MODIFIED:20261124T100000Z\r\n"));
  g_assert_nonnull (strstr (after, "LAST-MODIFIED:20261124T110000Z\r\n"));
  g_assert_nonnull (strstr (after, "SEQUENCE:1\r\n"));
  g_assert_nonnull (strstr (after, "UID:00000000-0000-4000-8000-000000000001\r\n"));
}

static void
test_cancelled (CalendarFixture *fixture, gconstpointer unused)
{
  g_autofree char *text = NULL;
  TrellisSession *session = add_brussels (fixture);

  set_reminders (session, 15, 60);
  trellis_record_set_enum (session, "state", TRELLIS_SESSION_STATE_CANCELLED);
  change (session);
  text = assert_read (fixture, session);
  g_assert_nonnull (strstr (text, "STATUS:CANCELLED\r\n"));
  g_assert_nonnull (strstr (text, "TRANSP:TRANSPARENT\r\n"));
  g_assert_nonnull (strstr (text, "SEQUENCE:1\r\n"));
  g_assert_null (strstr (text, "VALARM"));
}

static void
test_alarm (CalendarFixture *fixture, gconstpointer unused)
{
  static const struct
  {
    gint64 minutes;
    const char *trigger;
  } cases[] = {
    { 15, "TRIGGER:-PT15M\r\n" }, { 60, "TRIGGER:-PT1H\r\n" },   { 1440, "TRIGGER:-P1D\r\n" },
    { 0, "TRIGGER:PT0S\r\n" },    { 40320, "TRIGGER:-P4W\r\n" },
  };
  TrellisSession *session = add_brussels (fixture);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = NULL;

      set_reminders (session, cases[i].minutes, 40320);
      text = assert_read (fixture, session);
      g_assert_cmpuint (calendar_bytes_count (text, "BEGIN:VALARM"), ==, 1);
      g_assert_nonnull (strstr (text, cases[i].trigger));
    }
}

static void
test_link (CalendarFixture *fixture, gconstpointer unused)
{
  static const char *const links[] = {
    "https://meet.example.org/a,b;c?d=1&e=%20#f",
    "https://[2001:db8::1]:8443/~x",
    "tel:+3225550100",
    "sips:amina@example.org",
  };
  TrellisSession *session = add_brussels (fixture);

  for (guint i = 0; i < G_N_ELEMENTS (links); i++)
    {
      g_autofree char *alone = NULL, *beside = NULL;

      trellis_record_set_string (session, "link", links[i]);
      trellis_record_set_string (session, "place", NULL);
      alone = assert_read (fixture, session);
      g_assert_null (strstr (alone, "DESCRIPTION"));
      trellis_record_set_string (session, "place", "Room 5, first floor; ring \\ twice");
      beside = assert_read (fixture, session);
    }
}

/* What is no URI stands where people read, and nowhere where programs would follow it. */
static void
test_link_in_words (CalendarFixture *fixture, gconstpointer unused)
{
  g_autofree char *text = NULL;
  TrellisSession *session = add_brussels (fixture);

  trellis_record_set_string (session, "link", "meet.example.org/amina");
  text = calendar_fixture_export (fixture, NULL);
  g_assert_nonnull (strstr (text, "LOCATION:meet.example.org/amina\r\n"));
  g_assert_null (strstr (text, "URL:"));
  g_assert_null (strstr (text, "CONFERENCE"));
}

static void
fill_with_secrets (CalendarFixture *fixture)
{
  TrellisSession *session = add_brussels (fixture);
  static const char *const themes[] = { "SECRET-THEME", NULL };
  g_autoptr (GHashTable) notes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (TrellisFeedback) feedback = g_object_new (
      TRELLIS_TYPE_FEEDBACK, "by", TRELLIS_FEEDBACK_BY_CLIENT, "words", "SECRET-FEEDBACK", NULL);

  g_hash_table_insert (notes, g_strdup ("grow-goal"), g_strdup ("SECRET-STEP"));
  trellis_record_append (fixture->mentoring, "feedback", feedback);
  trellis_record_set_string (session, "summary", "SECRET-SUMMARY");
  trellis_record_set_string (session, "focus", "SECRET-FOCUS");
  trellis_record_set_string (session, "success", "SECRET-SUCCESS");
  trellis_record_set_texts (session, "step-notes", notes);
  trellis_record_set_string (session, "agenda", "SECRET-AGENDA");
  trellis_record_set_string (session, "notes", "SECRET-NOTES");
  trellis_record_set_string (session, "private-notes", "SECRET-PRIVATE");
  trellis_record_set_string (session, "protocol", "SECRET-PROTOCOL");
  trellis_record_set_strings (session, "themes", themes);
  trellis_record_set_string (session, "link", "https://meet.example.org/x");
  trellis_record_set_string (session, "place", "Room 5");
  set_reminders (session, 15, 60);
  calendar_fixture_add (fixture, fixture->mentoring, "2026-07-01T18:00", "America/Lima", 90);
  trellis_record_set_string (trellis_practice_get_practitioner (fixture->practice), "name",
                             "SECRET-COACH");
}

static void
test_privacy (CalendarFixture *fixture, gconstpointer unused)
{
  static const char *const never[] = { "SECRET", "Amina", "Idrissi",   "Tomás",  "Ruiz", "amina@",
                                       "tomas@", "leads", "finds his", "mailto", "A. E." };
  g_autofree char *text = NULL;

  fill_with_secrets (fixture);
  text = calendar_fixture_export (fixture, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (never); i++)
    g_assert_null (strstr (text, never[i]));
}

static void
test_titles (CalendarFixture *fixture, gconstpointer unused)
{
  static const struct
  {
    TrellisTitleStyle style;
    const char *coaching;
    const char *mentoring;
  } cases[] = {
    { TRELLIS_TITLE_STYLE_NEUTRAL, "SUMMARY:Coaching session\r\n",
      "SUMMARY:Mentoring meeting\r\n" },
    { TRELLIS_TITLE_STYLE_INITIALS, "SUMMARY:Coaching session: A. E.\r\n",
      "SUMMARY:Mentoring meeting: T. R.\r\n" },
    { TRELLIS_TITLE_STYLE_FULL, "SUMMARY:Coaching session: Amina El Idrissi\r\n",
      "SUMMARY:Mentoring meeting: Tomás Ruiz\r\n" },
  };

  fill_with_secrets (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      TrellisCalendarOptions options = { .titles = cases[i].style };
      g_autofree char *named = calendar_fixture_export (fixture, &options);
      g_autofree char *set = NULL;

      trellis_record_set_enum (trellis_practice_get_settings (fixture->practice), "titles",
                               cases[i].style);
      set = calendar_fixture_export (fixture, NULL);
      g_assert_cmpstr (named, ==, set);
      g_assert_nonnull (strstr (named, cases[i].coaching));
      g_assert_nonnull (strstr (named, cases[i].mentoring));
      g_assert_null (strstr (named, "SECRET"));
    }
}

/* Both days are included, and a session's date is that of its own zone. */
static void
test_range (CalendarFixture *fixture, gconstpointer unused)
{
  static const char *const starts[]
      = { "2026-11-30T23:59", "2026-12-01T00:00", "2026-12-02T23:30", "2026-12-03T00:00" };
  TrellisCalendarOptions options
      = { .from = trellis_date_new (2026, 12, 1), .to = trellis_date_new (2026, 12, 2) };
  g_autofree char *text = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (starts); i++)
    calendar_fixture_add (fixture, fixture->coaching, starts[i], "Pacific/Auckland", 60);
  text = calendar_fixture_export (fixture, &options);
  g_assert_cmpuint (calendar_bytes_count (text, "BEGIN:VEVENT"), ==, 2);
  g_assert_nonnull (strstr (text, "DTSTART;TZID=Pacific/Auckland:20261201T000000\r\n"));
  g_assert_nonnull (strstr (text, "DTSTART;TZID=Pacific/Auckland:20261202T233000\r\n"));
}

static void
test_engagement (CalendarFixture *fixture, gconstpointer unused)
{
  const char *const mentoring[] = { fixture->mentoring->id, NULL };
  const char *const unknown[] = { "00000000-0000-4000-8000-000000000000", NULL };
  TrellisCalendarOptions options = { .engagements = mentoring };
  TrellisCalendarOptions nobody = { .engagements = unknown };
  g_autoptr (GOutputStream) out = g_memory_output_stream_new_resizable ();
  g_autoptr (GPtrArray) remarks = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  fill_with_secrets (fixture);
  text = calendar_fixture_export (fixture, &options);
  g_assert_cmpuint (calendar_bytes_count (text, "BEGIN:VEVENT"), ==, 1);
  g_assert_nonnull (strstr (text, "SUMMARY:Mentoring meeting\r\n"));
  g_assert_false (trellis_calendar_export (fixture->practice, &nobody, out, &remarks, &error));
  g_assert_error (error, TRELLIS_PRACTICE_ERROR, TRELLIS_PRACTICE_ERROR_NOT_FOUND);
  g_assert_cmpuint (remarks->len, ==, 0);
  g_assert_cmpuint (g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (out)), ==, 0);
}

static void
test_unknown_zone (CalendarFixture *fixture, gconstpointer unused)
{
  g_autoptr (GOutputStream) out = g_memory_output_stream_new_resizable ();
  g_autoptr (GPtrArray) remarks = NULL;
  g_autofree char *text = NULL, *said = NULL;
  const TrellisCalendarRemark *remark;

  add_brussels (fixture);
  calendar_fixture_add (fixture, fixture->coaching, "2026-12-08T10:00", "Mars/Olympus", 60);
  text = calendar_fixture_export (fixture, NULL);
  g_assert_null (strstr (text, "Mars"));
  g_assert_cmpuint (calendar_bytes_count (text, "BEGIN:VEVENT"), ==, 1);
  g_assert_true (trellis_calendar_export (fixture->practice, NULL, out, &remarks, NULL));
  g_assert_cmpuint (remarks->len, ==, 1);
  remark = remarks->pdata[0];
  g_assert_cmpint (remark->kind, ==, TRELLIS_CALENDAR_REMARK_UNKNOWN_ZONE);
  g_assert_cmpstr (remark->session, ==, "00000000-0000-4000-8000-000000000002");
  g_assert_cmpstr (remark->engagement, ==, fixture->coaching->id);
  said = trellis_calendar_remark_to_text (remark);
  g_assert_cmpstr (said, ==,
                   "left out: 2026-12-08 10:00, “Amina leads her first team”: this computer does "
                   "not know the time zone “Mars/Olympus”");
}

/* A disk that is full. */
static void
test_failing_stream (CalendarFixture *fixture, gconstpointer unused)
{
  char room[100];
  g_autoptr (GOutputStream) out = g_memory_output_stream_new (room, sizeof room, NULL, NULL);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 300; i++)
    add_brussels (fixture);
  g_assert_false (trellis_calendar_export (fixture->practice, NULL, out, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  CALENDAR_TEST ("/calendar/export/case-7-readers", test_readers);
  CALENDAR_TEST ("/calendar/export/case-8-properties", test_properties);
  CALENDAR_TEST ("/calendar/export/case-17-moved", test_moved);
  CALENDAR_TEST ("/calendar/export/case-20-cancelled", test_cancelled);
  CALENDAR_TEST ("/calendar/export/case-21-alarm", test_alarm);
  CALENDAR_TEST ("/calendar/export/case-22-23-link", test_link);
  CALENDAR_TEST ("/calendar/export/case-23-link-in-words", test_link_in_words);
  CALENDAR_TEST ("/calendar/export/case-24-privacy", test_privacy);
  CALENDAR_TEST ("/calendar/export/titles", test_titles);
  CALENDAR_TEST ("/calendar/export/range", test_range);
  CALENDAR_TEST ("/calendar/export/engagement", test_engagement);
  CALENDAR_TEST ("/calendar/export/unknown-zone", test_unknown_zone);
  CALENDAR_TEST ("/calendar/export/failing-stream", test_failing_stream);
  return g_test_run ();
}
