/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A reading of another calendar, good or bad: what can be used is used, the rest is named, and
 * nothing that was read before is lost. */

#include "calendar-fixture.h"

#include "calendar/trellis-calendar-reading.h"
#include "calendar/trellis-import-error.h"
#include "planning/trellis-planning-error.h"
#include "practice/trellis-practice-calendars.h"

#include <glib/gstdio.h>
#include <string.h>

#define BEFORE "2026-01-01T09:00:00Z/2026-01-01T10:00:00Z"

#define CALENDAR(body) "BEGIN:VCALENDAR\r\n" body "END:VCALENDAR\r\n"
#define EVENT(body) "BEGIN:VEVENT\r\nUID:a\r\n" body "\r\nEND:VEVENT\r\n"
#define HOUR EVENT ("DTSTART:20270701T090000Z\r\nDTEND:20270701T100000Z")
#define IN_ZONE(zone)                                                                              \
  EVENT ("DTSTART;TZID=" zone ":20270701T090000\r\nDTEND;TZID=" zone ":20270701T100000")
#define SERIES(rule) EVENT ("DTSTART:20270701T090000Z\r\nDURATION:PT30M\r\nRRULE:" rule)
#define ANY G_MAXUINT

/* What comes of a file: how many times, after those that touch were joined, and how many remarks;
 * or why it could not be read. */
typedef struct
{
  const char *name;
  const char *text; /* none: a folder */
  gsize length;     /* 0: that of the text */
  guint n_times;
  guint n_remarks;
  TrellisCalendarFailure failure;
} Bad;

static const Bad bad[] = {
  { "good", CALENDAR (HOUR), 0, 1, 0 },
  { "no-events", CALENDAR (""), 0, 0, 0 },
  { "without-vtimezone", CALENDAR (IN_ZONE ("Europe/Brussels")), 0, 1, 0 },
  { "unknown-zone", CALENDAR (IN_ZONE ("Middle/Earth")), 0, 1, 1 },
  { "windows-zone", CALENDAR (IN_ZONE ("Romance Standard Time")), 0, 1, 0 },
  { "floating", CALENDAR (EVENT ("DTSTART:20270701T090000\r\nDURATION:PT1H")), 0, 1, 0 },
  { "all-day", CALENDAR (EVENT ("DTSTART;VALUE=DATE:20270701")), 0, 1, 0 },
  { "forever", CALENDAR (SERIES ("FREQ=YEARLY")), 0, 1, 0 },
  { "never", CALENDAR (SERIES ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30")), 0, 1, 0 },
  { "milliard", CALENDAR (SERIES ("FREQ=WEEKLY;COUNT=1000000000")), 0, 47, 0 },
  { "every-second", CALENDAR (SERIES ("FREQ=SECONDLY")), 0, 1, 1 },
  { "override-alone",
    CALENDAR (
        EVENT ("RECURRENCE-ID:20270702T090000Z\r\nDTSTART:20270702T110000Z\r\nDURATION:PT1H")),
    0, 1, 0 },
  { "exdate-date", CALENDAR (SERIES ("FREQ=DAILY;COUNT=3\r\nEXDATE;VALUE=DATE:20270702")), 0, 2,
    0 },
  { "byte-order-mark", "\xef\xbb\xbf" CALENDAR (HOUR), 0, 1, 0 },
  { "latin-1", CALENDAR (EVENT ("SUMMARY:caf\xe9\r\nDTSTART:20270701T090000Z\r\nDURATION:PT1H")), 0,
    1, 0 },
  { "line-feeds", "BEGIN:VEVENT\nDTSTART:20270701T090000Z\nDURATION:PT1H\nEND:VEVENT\n", 0, 1, 0 },
  { "two-calendars", CALENDAR (HOUR) CALENDAR (SERIES ("FREQ=DAILY;COUNT=2")), 0, ANY, 0 },
  { "truncated", "BEGIN:VCALENDAR\r\n" HOUR "BEGIN:VEVENT\r\nUID:b\r\nDTST", 0, 0, 0,
    TRELLIS_CALENDAR_FAILURE_CUT_OFF },
  { "cut-at-an-event", "BEGIN:VCALENDAR\r\n" HOUR, 0, 0, 0, TRELLIS_CALENDAR_FAILURE_CUT_OFF },
  { "one-of-two", CALENDAR (EVENT ("DTSTART:next week") HOUR), 0, 1, 2 },
  { "no-calendar", "Dear all, the calendar has moved.", 0, 0, 0,
    TRELLIS_CALENDAR_FAILURE_NOT_A_CALENDAR },
  { "page", "<!DOCTYPE html><html><body>Please sign in</body></html>", 0, 0, 0,
    TRELLIS_CALENDAR_FAILURE_NOT_A_CALENDAR },
  { "empty", "", 0, 0, 0, TRELLIS_CALENDAR_FAILURE_NOT_A_CALENDAR },
  { "zeroes", "\0\0\0\0\0\0\0\0", 8, 0, 0, TRELLIS_CALENDAR_FAILURE_NOT_A_CALENDAR },
  { "folder", NULL, 0, 0, 0, TRELLIS_CALENDAR_FAILURE_UNREADABLE },
};

/* A calendar that was read before. */
static TrellisCalendarSource *
new_calendar (void)
{
  static const char *const busy[] = { BEFORE, NULL };
  TrellisCalendarSource *calendar
      = g_object_new (TRELLIS_TYPE_CALENDAR_SOURCE, "name", "Work", NULL);

  trellis_record_set_strings (calendar, "busy", busy);
  trellis_record_set_instant (calendar, "read", 1767600000);
  return calendar;
}

static void
assert_kept (TrellisCalendarSource *calendar, TrellisCalendarFailure failure)
{
  g_assert_cmpint (calendar->failure, ==, failure);
  g_assert_cmpuint (trellis_calendar_source_count_busy (calendar), ==, 1);
  g_assert_cmpstr (calendar->busy[0], ==, BEFORE);
  g_assert_cmpint (calendar->read, ==, 1767600000);
}

static void
assert_replaced (TrellisCalendarSource *calendar, TrellisCalendarReading *reading, const Bad *each)
{
  const TrellisImportReport *report = trellis_calendar_reading_get_report (reading);

  g_assert_cmpint (calendar->failure, ==, TRELLIS_CALENDAR_FAILURE_NONE);
  g_assert_cmpint (calendar->failed, ==, TRELLIS_NO_INSTANT);
  if (calendar->busy != NULL)
    g_assert_cmpstr (calendar->busy[0], !=, BEFORE);
  if (each->n_times != ANY)
    g_assert_cmpuint (trellis_calendar_source_count_busy (calendar), ==, each->n_times);
  if (each->n_remarks != ANY)
    g_assert_cmpuint (report->remarks->len, ==, each->n_remarks);
}

static char *
make_file (const char *folder, const Bad *each)
{
  char *path = g_build_filename (folder, "work.ics", NULL);
  gsize length = each->text == NULL ? 0 : MAX (each->length, strlen (each->text));

  if (each->text == NULL)
    g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
  else
    g_assert_true (g_file_set_contents (path, each->text, (gssize) length, NULL));
  return path;
}

static void
check (CalendarFixture *fixture, const Bad *each)
{
  g_autofree char *folder = g_dir_make_tmp ("trellis-reading-XXXXXX", NULL);
  g_autofree char *path = make_file (folder, each);
  g_autoptr (TrellisCalendarSource) calendar = new_calendar ();
  g_autoptr (TrellisCalendarReading) reading
      = trellis_calendar_reading_new (fixture->practice, path, calendar, NULL);
  g_autoptr (GError) error = NULL;

  g_test_message ("%s", each->name);
  g_assert_cmpint (trellis_calendar_reading_run (reading, NULL, &error), ==,
                   each->failure == TRELLIS_CALENDAR_FAILURE_NONE);
  trellis_calendar_reading_tell (reading, calendar);
  if (error == NULL)
    assert_replaced (calendar, reading, each);
  else
    assert_kept (calendar, each->failure);
  g_assert_cmpint (g_remove (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static void
test_bad (CalendarFixture *fixture, gconstpointer unused)
{
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    check (fixture, &bad[i]);
}

/* Each may be read in both its byte orders. */
static void
test_utf16 (CalendarFixture *fixture, gconstpointer unused)
{
  static const char *const names[] = { "UTF-16LE", "UTF-16BE" };
  static const char text[] = "\xef\xbb\xbf" CALENDAR (HOUR);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      Bad each = { names[i], NULL, 0, 1, 0 };
      gsize length;
      g_autofree char *wide
          = g_convert (text, sizeof text - 1, names[i], "UTF-8", NULL, &length, NULL);

      each.text = wide;
      each.length = length;
      check (fixture, &each);
    }
}

/* What is stopped changes nothing, and is no failure. */
static void
test_cancelled (CalendarFixture *fixture, gconstpointer unused)
{
  g_autoptr (TrellisCalendarSource) calendar = new_calendar ();
  g_autoptr (TrellisCalendarReading) reading
      = trellis_calendar_reading_new (fixture->practice, "/dev/zero", calendar, NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_false (trellis_calendar_reading_run (reading, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  trellis_calendar_reading_tell (reading, calendar);
  assert_kept (calendar, TRELLIS_CALENDAR_FAILURE_NONE);
  g_assert_null (trellis_calendar_reading_get_report (reading));
}

static TrellisCalendarReading *
read_text (CalendarFixture *fixture, const char *text)
{
  g_autofree char *folder = g_dir_make_tmp ("trellis-reading-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "work.ics", NULL);
  g_autoptr (TrellisCalendarSource) none = g_object_new (TRELLIS_TYPE_CALENDAR_SOURCE, NULL);
  TrellisCalendarReading *reading
      = trellis_calendar_reading_new (fixture->practice, path, none, NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  g_assert_true (trellis_calendar_reading_run (reading, NULL, NULL));
  g_assert_cmpint (g_remove (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
  return reading;
}

/* Where there is nothing to keep, part of a calendar is better than none of it. */
static void
test_cut_off_first (CalendarFixture *fixture, gconstpointer unused)
{
  g_autoptr (TrellisCalendarReading) reading
      = read_text (fixture, "BEGIN:VCALENDAR\r\n" HOUR "BEGIN:VEVENT\r\nUID:b\r\nDTST");
  g_autoptr (TrellisCalendarSource) calendar = g_object_new (TRELLIS_TYPE_CALENDAR_SOURCE, NULL);

  g_assert_cmpuint (trellis_calendar_reading_get_report (reading)->remarks->len, ==, 3);
  trellis_calendar_reading_tell (reading, calendar);
  g_assert_cmpint (calendar->failure, ==, TRELLIS_CALENDAR_FAILURE_NONE);
  g_assert_cmpuint (trellis_calendar_source_count_busy (calendar), ==, 1);
}

/* Our own are those that there are, and those that were sent somewhere and are no more. */
static void
test_own (CalendarFixture *fixture, gconstpointer unused)
{
  g_autoptr (TrellisExportTarget) target
      = g_object_new (TRELLIS_TYPE_EXPORT_TARGET, "name", "Phone", NULL);
  g_autoptr (GHashTable) sent = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) targets = g_ptr_array_new ();
  g_autoptr (TrellisCalendarReading) reading = NULL;
  g_autofree char *exported = NULL, *text = NULL;

  calendar_fixture_add (fixture, fixture->coaching, "2027-07-02T09:00", "Europe/Brussels", 60);
  g_hash_table_insert (sent, (gpointer) "a", GINT_TO_POINTER (0));
  trellis_record_set_string (target, "id", "e5555555-0000-4000-8000-000000000000");
  trellis_export_target_note_sent (target, sent);
  g_ptr_array_add (targets, target);
  trellis_practice_load_targets (fixture->practice, targets);
  exported = calendar_fixture_export (fixture, NULL);
  text = g_strconcat (exported, CALENDAR (HOUR), NULL);
  reading = read_text (fixture, text);
  g_assert_cmpuint (trellis_calendar_reading_get_report (reading)->n_own, ==, 2);
}

/* What is tentative stays so, and gives way to what is settled. */
static void
test_tentative (CalendarFixture *fixture, gconstpointer unused)
{
  g_autoptr (TrellisCalendarReading) reading
      = read_text (fixture, CALENDAR (HOUR EVENT ("STATUS:TENTATIVE\r\nDTSTART:20270701T093000Z\r\n"
                                                  "DTEND:20270701T113000Z")));
  g_autoptr (TrellisCalendarSource) calendar = new_calendar ();

  trellis_calendar_reading_tell (reading, calendar);
  g_assert_cmpuint (trellis_calendar_source_count_busy (calendar), ==, 2);
  g_assert_cmpstr (calendar->busy[0], ==, "2027-07-01T09:00:00Z/2027-07-01T10:00:00Z");
  g_assert_cmpstr (calendar->tentative[0], ==, "2027-07-01T10:00:00Z/2027-07-01T11:30:00Z");
}

static void
test_practice_zone (CalendarFixture *fixture, gconstpointer unused)
{
  g_autoptr (TrellisCalendarSource) calendar = new_calendar ();
  g_autoptr (GError) error = NULL;

  trellis_record_set_string (trellis_practice_get_settings (fixture->practice), "zone",
                             "Middle/Earth");
  g_assert_null (trellis_calendar_reading_new (fixture->practice, "/dev/null", calendar, &error));
  g_assert_error (error, TRELLIS_PLANNING_ERROR, TRELLIS_PLANNING_ERROR_UNKNOWN_ZONE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  CALENDAR_TEST ("/calendar/reading/case-27-bad", test_bad);
  CALENDAR_TEST ("/calendar/reading/case-27-utf-16", test_utf16);
  CALENDAR_TEST ("/calendar/reading/cut-off-first", test_cut_off_first);
  CALENDAR_TEST ("/calendar/reading/cancelled", test_cancelled);
  CALENDAR_TEST ("/calendar/reading/case-26-own", test_own);
  CALENDAR_TEST ("/calendar/reading/tentative", test_tentative);
  CALENDAR_TEST ("/calendar/reading/practice-zone", test_practice_zone);
  return g_test_run ();
}
