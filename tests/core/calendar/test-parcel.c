/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a target gets each time, and what is remembered: after the file, and only with it. */

#include "calendar-bytes.h"
#include "target-fixture.h"

#include "calendar/trellis-calendar-parcel.h"
#include "practice/trellis-practice-sessions.h"
#include "practice/trellis-practice-targets.h"

#include <glib/gstdio.h>
#include <string.h>

#define FIRST "00000000-0000-4000-8000-000000000001"
#define SECOND "00000000-0000-4000-8000-000000000002"
#define THIRD "00000000-0000-4000-8000-000000000003"

/* The last digit of the UIDs in a file, in their order. */
static char *
list_uids (const char *text)
{
  static const char uid[] = "\nUID:00000000-0000-4000-8000-00000000000";
  GString *uids = g_string_new (NULL);

  for (const char *at = strstr (text, uid); at != NULL; at = strstr (at + 1, uid))
    g_string_append_c (uids, at[sizeof uid - 1]);
  return g_string_free (uids, FALSE);
}

static void
assert_sends (CalendarFixture *fixture, const char *target, const char *expected)
{
  g_autofree char *text = target_export (fixture->practice, target);
  g_autofree char *uids = list_uids (text);

  g_assert_cmpstr (uids, ==, expected);
}

static TrellisSession *
add (CalendarFixture *fixture, const char *start)
{
  return calendar_fixture_add (fixture, fixture->mentoring, start, "Europe/Brussels", 60);
}

static void
cancel (CalendarFixture *fixture, TrellisSession *session)
{
  g_autoptr (GError) error = NULL;

  trellis_practice_cancel_session (fixture->practice, fixture->mentoring, session,
                                   TRELLIS_CANCELLER_COACH, FALSE, &error);
  g_assert_no_error (error);
}

static void
test_contents (CalendarFixture *fixture, gconstpointer unused)
{
  TrellisSession *first = add (fixture, "2026-12-01T10:00");

  add (fixture, "2026-12-02T10:00");
  target_put (fixture->practice, "All", TRELLIS_TARGET_CONTENT_ALL, NULL);
  target_put (fixture->practice, "New", TRELLIS_TARGET_CONTENT_NEW, NULL);
  target_put (fixture->practice, "Changed", TRELLIS_TARGET_CONTENT_CHANGED, NULL);
  assert_sends (fixture, "All", "12");
  assert_sends (fixture, "New", "12");
  assert_sends (fixture, "Changed", "12");
  assert_sends (fixture, "All", "12");
  assert_sends (fixture, "New", "");
  assert_sends (fixture, "Changed", "");
  target_move (fixture, first, "2026-12-03T10:00");
  add (fixture, "2026-12-08T10:00");
  assert_sends (fixture, "All", "213");
  assert_sends (fixture, "New", "3");
  assert_sends (fixture, "Changed", "13");
  cancel (fixture, first);
  assert_sends (fixture, "All", "213");
  assert_sends (fixture, "New", "");
  assert_sends (fixture, "Changed", "1");
  assert_sends (fixture, "Changed", "");
}

/* Whoever never heard of a session need not hear that it does not take place. */
static void
test_cancelled_before_sent (CalendarFixture *fixture, gconstpointer unused)
{
  TrellisSession *session = add (fixture, "2026-12-01T10:00");
  g_autoptr (GError) error = NULL;

  cancel (fixture, session);
  target_put (fixture->practice, "New", TRELLIS_TARGET_CONTENT_NEW, NULL);
  target_put (fixture->practice, "Changed", TRELLIS_TARGET_CONTENT_CHANGED, NULL);
  assert_sends (fixture, "New", "");
  assert_sends (fixture, "Changed", "");
  trellis_practice_restore_session (fixture->practice, fixture->mentoring, session,
                                    TRELLIS_ALLOW_NOTHING, &error);
  g_assert_no_error (error);
  assert_sends (fixture, "New", "1");
  assert_sends (fixture, "Changed", "1");
}

/* The target is for December alone. */
static void
limit (CalendarFixture *fixture, const char *name)
{
  TrellisExportTarget *target = trellis_practice_find_target (fixture->practice, name);

  trellis_record_set_date (target, "from", trellis_date_new (2026, 12, 1));
  trellis_record_set_date (target, "to", trellis_date_new (2026, 12, 31));
}

/* One target knows nothing of another, and what leaves the range is not forgotten. */
static void
test_memory (CalendarFixture *fixture, gconstpointer unused)
{
  TrellisExportTarget *target
      = target_put (fixture->practice, "New", TRELLIS_TARGET_CONTENT_NEW, NULL);
  TrellisSession *session = add (fixture, "2026-12-01T10:00");
  gint64 sequence;

  trellis_record_set_date (target, "to", trellis_date_new (2026, 12, 1));
  assert_sends (fixture, "New", "1");
  target_move (fixture, session, "2026-12-20T10:00");
  assert_sends (fixture, "New", "");
  target_move (fixture, session, "2026-12-01T12:00");
  assert_sends (fixture, "New", "");
  g_assert_true (trellis_export_target_find_sent (target, FIRST, &sequence));
  g_assert_cmpint (sequence, ==, 0);
  target_put (fixture->practice, "Other", TRELLIS_TARGET_CONTENT_NEW, NULL);
  assert_sends (fixture, "Other", "1");
}

/* A calendar that was told of a session hears where it went; one that was not hears nothing. */
static void
test_leaves_range (CalendarFixture *fixture, gconstpointer unused)
{
  TrellisSession *session = add (fixture, "2026-12-01T10:00");

  add (fixture, "2026-12-02T10:00");
  add (fixture, "2027-01-04T10:00");
  target_put (fixture->practice, "All", TRELLIS_TARGET_CONTENT_ALL, NULL);
  target_put (fixture->practice, "Changed", TRELLIS_TARGET_CONTENT_CHANGED, NULL);
  limit (fixture, "All");
  limit (fixture, "Changed");
  assert_sends (fixture, "All", "12");
  assert_sends (fixture, "Changed", "12");
  target_move (fixture, session, "2027-01-05T10:00");
  assert_sends (fixture, "All", "21");
  assert_sends (fixture, "Changed", "1");
  assert_sends (fixture, "Changed", "");
  target_move (fixture, session, "2026-12-01T10:00");
  assert_sends (fixture, "Changed", "1");
  target_move (fixture, session, "2027-01-05T10:00");
  cancel (fixture, session);
  assert_sends (fixture, "All", "21");
  assert_sends (fixture, "Changed", "1");
}

/* A file that is replaced whole need not say what has left it. */
static void
test_leaves_kept_range (CalendarFixture *fixture, gconstpointer unused)
{
  TrellisSession *session = add (fixture, "2026-12-01T10:00");
  g_autoptr (TrellisCalendarParcel) kept = NULL;
  TrellisExportTarget *target;

  add (fixture, "2026-12-02T10:00");
  target_put (fixture->practice, "Kept", TRELLIS_TARGET_CONTENT_ALL, NULL);
  limit (fixture, "Kept");
  assert_sends (fixture, "Kept", "12");
  target_move (fixture, session, "2027-01-05T10:00");
  target = trellis_practice_find_target (fixture->practice, "Kept");
  kept = trellis_calendar_parcel_new (fixture->practice, target, TRUE, NULL);
  g_assert_cmpuint (trellis_calendar_parcel_get_length (kept), ==, 1);
}

static void
test_filters (CalendarFixture *fixture, gconstpointer unused)
{
  const char *const coaching[] = { fixture->coaching->id, NULL };
  TrellisExportTarget *target
      = target_put (fixture->practice, "Coaching", TRELLIS_TARGET_CONTENT_ALL, NULL);
  g_autofree char *text = NULL;

  add (fixture, "2026-12-01T10:00");
  calendar_fixture_add (fixture, fixture->coaching, "2026-12-02T10:00", "Europe/Brussels", 60);
  calendar_fixture_add (fixture, fixture->coaching, "2026-12-09T10:00", "Europe/Brussels", 60);
  trellis_record_set_strings (target, "engagements", coaching);
  trellis_record_set_date (target, "from", trellis_date_new (2026, 12, 3));
  trellis_record_set_enum (target, "titles", TRELLIS_TARGET_TITLES_INITIALS);
  text = target_export (fixture->practice, "Coaching");
  g_assert_nonnull (strstr (text, "SUMMARY:Coaching session: A. E.\r\n"));
  g_assert_nonnull (strstr (text, THIRD));
  g_assert_null (strstr (text, SECOND));
  g_assert_null (strstr (text, FIRST));
}

/* Nothing is written to a target that could not be remembered. */
static void
test_refused (CalendarFixture *fixture, gconstpointer unused)
{
  TrellisExportTarget *target
      = target_put (fixture->practice, "New", TRELLIS_TARGET_CONTENT_NEW, NULL);
  g_autoptr (GError) error = NULL;

  trellis_practice_set_read_only (fixture->practice, "it is a copy");
  g_assert_null (trellis_calendar_parcel_new (fixture->practice, target, FALSE, &error));
  g_assert_error (error, TRELLIS_PRACTICE_ERROR, TRELLIS_PRACTICE_ERROR_READ_ONLY);
}

/* Nothing is remembered of a file that could not be written. */
static void
test_not_written (CalendarFixture *fixture, gconstpointer unused)
{
  TrellisExportTarget *target
      = target_put (fixture->practice, "New", TRELLIS_TARGET_CONTENT_NEW, NULL);
  g_autoptr (TrellisCalendarParcel) parcel = NULL;
  g_autoptr (GError) error = NULL;

  add (fixture, "2026-12-01T10:00");
  parcel = trellis_calendar_parcel_new (fixture->practice, target, FALSE, &error);
  g_assert_false (trellis_calendar_parcel_write (parcel, "/nowhere/at/all.ics", &error));
  g_assert_nonnull (strstr (error->message, "/nowhere/at/all.ics"));
  assert_sends (fixture, "New", "1");
}

/* The parcel is what it was when it was packed, whatever becomes of the practice. */
static void
test_detached (CalendarFixture *fixture, gconstpointer unused)
{
  TrellisExportTarget *target
      = target_put (fixture->practice, "All", TRELLIS_TARGET_CONTENT_ALL, NULL);
  TrellisSession *session = add (fixture, "2026-12-01T10:00");
  g_autofree char *before = calendar_fixture_export (fixture, NULL);
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "trellis-detached-XXXXXX", NULL);
  g_autofree char *after = NULL;
  g_autoptr (TrellisCalendarParcel) parcel
      = trellis_calendar_parcel_new (fixture->practice, target, FALSE, NULL);

  trellis_calendar_parcel_detach (parcel);
  trellis_record_set_string (session, "id", THIRD);
  trellis_record_set_string (session, "zone", "America/New_York");
  trellis_record_set_string (session, "place", "Elsewhere");
  g_clear_object (&fixture->practice);
  g_close (g_mkstemp (path), NULL);
  g_assert_true (trellis_calendar_parcel_write (parcel, path, NULL));
  g_file_get_contents (path, &after, NULL, NULL);
  g_assert_cmpstr (after, ==, before);
  g_remove (path);
}

static char *
make_digest (CalendarFixture *fixture)
{
  TrellisCalendarOptions options = { .titles = TRELLIS_CALENDAR_TITLES_OF_PRACTICE };
  g_autoptr (TrellisCalendarSelection) selection
      = trellis_calendar_select (fixture->practice, &options);

  return trellis_calendar_selection_digest (selection);
}

typedef struct
{
  const char *member;
  const char *text;
} Fact;

/* Each fact that is written makes another digest, and nothing else does. */
static void
test_digest (CalendarFixture *fixture, gconstpointer unused)
{
  static const Fact facts[] = { { "place", "Room 5" },
                                { "link", "https://meet.example.org/a" },
                                { "zone", "Europe/Paris" },
                                { "id", THIRD } };
  static const Fact others[] = { { "notes", "Came late" },
                                 { "agenda", "The roster" },
                                 { "summary", "All said" },
                                 { "private-notes", "Tired" } };
  TrellisSession *session = add (fixture, "2026-12-01T10:00");
  g_autofree char *last = make_digest (fixture);

  for (guint i = 0; i < G_N_ELEMENTS (facts) + G_N_ELEMENTS (others); i++)
    {
      gboolean told = i < G_N_ELEMENTS (facts);
      const Fact *fact = told ? &facts[i] : &others[i - G_N_ELEMENTS (facts)];
      g_autofree char *digest = NULL;

      trellis_record_set_string (session, fact->member, fact->text);
      digest = make_digest (fixture);
      g_test_message ("%s", fact->member);
      g_assert_cmpint (g_str_equal (digest, last), ==, !told);
      g_free (last);
      last = g_steal_pointer (&digest);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  CALENDAR_TEST ("/calendar/parcel/case-19-contents", test_contents);
  CALENDAR_TEST ("/calendar/parcel/cancelled-before-sent", test_cancelled_before_sent);
  CALENDAR_TEST ("/calendar/parcel/memory", test_memory);
  CALENDAR_TEST ("/calendar/parcel/leaves-range", test_leaves_range);
  CALENDAR_TEST ("/calendar/parcel/leaves-kept-range", test_leaves_kept_range);
  CALENDAR_TEST ("/calendar/parcel/filters", test_filters);
  CALENDAR_TEST ("/calendar/parcel/refused", test_refused);
  CALENDAR_TEST ("/calendar/parcel/not-written", test_not_written);
  CALENDAR_TEST ("/calendar/parcel/detached", test_detached);
  CALENDAR_TEST ("/calendar/parcel/digest", test_digest);
  return g_test_run ();
}
