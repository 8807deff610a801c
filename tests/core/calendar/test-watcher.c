/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Other calendars are read again when their files change, in one step, and off the main thread. */

#include "calendar/trellis-calendar-watcher.h"
#include "practice/trellis-practice-calendars.h"
#include "practice/trellis-practice-profile.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

#define PATIENCE (20 * G_USEC_PER_SEC)
#define NOW 1795507200 /* 2026-11-24T08:00:00Z */
#define SETTLE 20

#define EVENT(start, end)                                                                          \
  "BEGIN:VEVENT\r\nUID:a\r\nDTSTART:" start "\r\nDTEND:" end "\r\nEND:VEVENT\r\n"
#define MORNING EVENT ("20261201T090000Z", "20261201T100000Z")
#define EVENING EVENT ("20261201T180000Z", "20261201T190000Z")

typedef struct
{
  TrellisPractice *practice;
  TrellisCalendarWatcher *watcher;
  char *folder;
  char *place;
  guint n_read;
  guint n_changed;
} Fixture;

static void
write_file (const char *path, const char *events)
{
  g_autofree char *text = g_strdup_printf ("BEGIN:VCALENDAR\r\n%sEND:VCALENDAR\r\n", events);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

static TrellisCalendarSource *
put (Fixture *fixture, const char *name, const char *place)
{
  g_autoptr (TrellisCalendarSource) calendar
      = g_object_new (TRELLIS_TYPE_CALENDAR_SOURCE, "name", name, "place", place, NULL);
  g_autoptr (GError) error = NULL;

  trellis_practice_put_calendar (fixture->practice, calendar, &error);
  g_assert_no_error (error);
  return trellis_practice_find_calendar (fixture->practice, name);
}

static void
set_up (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (TrellisClock) clock = trellis_clock_new_still (NOW);

  fixture->practice = trellis_practice_new (clock);
  fixture->folder = g_dir_make_tmp ("trellis-watcher-XXXXXX", NULL);
  fixture->place = g_build_filename (fixture->folder, "work.ics", NULL);
  write_file (fixture->place, MORNING);
  put (fixture, "Work", fixture->place);
}

static void
tear_down (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *command = g_strdup_printf ("rm -r '%s'", fixture->folder);

  if (fixture->watcher != NULL)
    trellis_calendar_watcher_stop (fixture->watcher);
  g_clear_object (&fixture->watcher);
  g_clear_object (&fixture->practice);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_true (g_spawn_command_line_sync (command, NULL, NULL, NULL, NULL));
  g_free (fixture->folder);
  g_free (fixture->place);
}

static void
on_read_cb (TrellisCalendarWatcher *watcher, const char *calendar, gpointer data)
{
  guint *n = data;

  *n += 1;
}

static void
on_changed_cb (TrellisPractice *practice, gpointer data)
{
  guint *n = data;

  *n += 1;
}

/* Does what is due until @n readings are done, and no longer than anybody would wait. */
static void
wait_for (Fixture *fixture, guint n)
{
  gint64 end = g_get_monotonic_time () + PATIENCE;

  while (fixture->n_read < n || trellis_calendar_watcher_is_reading (fixture->watcher))
    {
      g_assert_cmpint (g_get_monotonic_time (), <, end);
      if (!g_main_context_iteration (NULL, FALSE))
        g_usleep (1000);
    }
}

static void
watch (Fixture *fixture)
{
  fixture->watcher = trellis_calendar_watcher_new (fixture->practice);
  g_signal_connect (fixture->watcher, "read", G_CALLBACK (on_read_cb), &fixture->n_read);
  g_signal_connect (fixture->practice, "changed", G_CALLBACK (on_changed_cb), &fixture->n_changed);
  trellis_calendar_watcher_set_waits (fixture->watcher, SETTLE, TRELLIS_CALENDAR_LOOK);
}

static gboolean
says (Fixture *fixture, const char *name, const char *expected)
{
  TrellisCalendarSource *calendar = trellis_practice_find_calendar (fixture->practice, name);
  g_autofree char *text = calendar->busy == NULL ? g_strdup ("") : g_strjoinv (" ", calendar->busy);

  return g_str_equal (text, expected);
}

/* How often a file is read that is changed once is up to the file system. */
static void
wait_until_busy (Fixture *fixture, const char *name, const char *expected)
{
  while (!says (fixture, name, expected))
    wait_for (fixture, fixture->n_read + 1);
}

static void
wait_until_failure (Fixture *fixture, const TrellisCalendarSource *calendar, int failure)
{
  while (calendar->failure != failure)
    wait_for (fixture, fixture->n_read + 1);
}

#define IN_THE_MORNING "2026-12-01T09:00:00Z/2026-12-01T10:00:00Z"
#define IN_THE_EVENING "2026-12-01T18:00:00Z/2026-12-01T19:00:00Z"

/* Read at the beginning, and again when the file has been replaced, as programs do. */
static void
test_change (Fixture *fixture, gconstpointer unused)
{
  TrellisCalendarSource *calendar = trellis_practice_find_calendar (fixture->practice, "Work");

  watch (fixture);
  wait_until_busy (fixture, "Work", IN_THE_MORNING);
  g_assert_cmpint (calendar->read, ==, NOW);
  g_assert_cmpuint (trellis_calendar_watcher_get_report (fixture->watcher, calendar->id)->n_used,
                    ==, 1);
  write_file (fixture->place, EVENING);
  wait_until_busy (fixture, "Work", IN_THE_EVENING);
}

/* What is found as it was is not written again. */
static void
test_no_news (Fixture *fixture, gconstpointer unused)
{
  watch (fixture);
  wait_for (fixture, 1);
  g_assert_cmpuint (fixture->n_changed, ==, 1);
  trellis_calendar_watcher_read_now (fixture->watcher, NULL);
  wait_for (fixture, 2);
  g_assert_cmpuint (fixture->n_changed, ==, 1);
  g_assert_true (trellis_practice_undo (fixture->practice, NULL));
  g_assert_false (trellis_practice_can_undo (fixture->practice));
}

/* The months that are wanted move on, so each is read at least once a day. */
static void
test_next_day (Fixture *fixture, gconstpointer unused)
{
  TrellisCalendarSource *calendar = trellis_practice_find_calendar (fixture->practice, "Work");
  g_autoptr (TrellisCalendarSource) old = NULL;

  watch (fixture);
  wait_until_busy (fixture, "Work", IN_THE_MORNING);
  old = trellis_record_copy (calendar);
  trellis_record_set_instant (old, "read", NOW - 2 * 86400);
  g_assert_true (trellis_practice_put_calendar (fixture->practice, old, NULL));
  g_assert_false (trellis_calendar_watcher_is_reading (fixture->watcher));
  trellis_calendar_watcher_set_waits (fixture->watcher, SETTLE, SETTLE);
  while (calendar->read != NOW)
    wait_for (fixture, fixture->n_read + 1);
  g_assert_true (says (fixture, "Work", IN_THE_MORNING));
}

/* A file that goes, is no calendar any more or hangs takes nothing away, and one that comes back is
 * read. */
static void
test_failure (Fixture *fixture, gconstpointer unused)
{
  TrellisCalendarSource *calendar = trellis_practice_find_calendar (fixture->practice, "Work");

  watch (fixture);
  wait_for (fixture, 1);
  g_assert_cmpint (g_remove (fixture->place), ==, 0);
  wait_until_failure (fixture, calendar, TRELLIS_CALENDAR_FAILURE_UNREADABLE);
  g_assert_true (says (fixture, "Work", IN_THE_MORNING));
  g_assert_cmpint (calendar->failed, ==, NOW);
  g_assert_null (trellis_calendar_watcher_get_report (fixture->watcher, calendar->id));
  g_assert_true (g_file_set_contents (fixture->place, "no calendar", -1, NULL));
  trellis_calendar_watcher_read_now (fixture->watcher, calendar->id);
  wait_until_failure (fixture, calendar, TRELLIS_CALENDAR_FAILURE_NOT_A_CALENDAR);
  g_assert_true (says (fixture, "Work", IN_THE_MORNING));
  write_file (fixture->place, EVENING);
  trellis_calendar_watcher_read_now (fixture->watcher, calendar->id);
  wait_until_failure (fixture, calendar, TRELLIS_CALENDAR_FAILURE_NONE);
  g_assert_cmpint (calendar->failed, ==, TRELLIS_NO_INSTANT);
  g_assert_true (says (fixture, "Work", IN_THE_EVENING));
}

/* Calendars come and go while the practice is open; each is followed to the file it has now. */
static void
test_follow (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *place = g_build_filename (fixture->folder, "home.ics", NULL);
  g_autoptr (TrellisCalendarSource) moved = NULL;

  watch (fixture);
  wait_for (fixture, 1);
  write_file (place, EVENING);
  put (fixture, "Home", place);
  wait_until_busy (fixture, "Home", IN_THE_EVENING);
  moved = trellis_record_copy (trellis_practice_find_calendar (fixture->practice, "Work"));
  trellis_record_set_string (moved, "place", place);
  g_assert_true (trellis_practice_put_calendar (fixture->practice, moved, NULL));
  wait_until_busy (fixture, "Work", IN_THE_EVENING);
  g_assert_true (trellis_practice_remove_calendar (
      fixture->practice, trellis_practice_find_calendar (fixture->practice, "Home"), NULL));
  write_file (place, MORNING);
  wait_until_busy (fixture, "Work", IN_THE_MORNING);
}

/* Reading a pipe that nobody writes to hinders nobody, and ends with the program. */
static void
test_stop (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *place = g_build_filename (fixture->folder, "pipe.ics", NULL);
  gpointer watcher;

  g_assert_cmpint (mkfifo (place, 0600), ==, 0);
  watch (fixture);
  wait_for (fixture, 1);
  put (fixture, "Pipe", place);
  trellis_calendar_watcher_read_now (fixture->watcher, NULL);
  g_assert_true (trellis_calendar_watcher_is_reading (fixture->watcher));
  trellis_calendar_watcher_stop (fixture->watcher);
  watcher = fixture->watcher;
  g_object_add_weak_pointer (G_OBJECT (fixture->watcher), &watcher);
  g_clear_object (&fixture->watcher);
  for (gint64 end = g_get_monotonic_time () + PATIENCE; watcher != NULL;)
    {
      g_assert_cmpint (g_get_monotonic_time (), <, end);
      if (!g_main_context_iteration (NULL, FALSE))
        g_usleep (1000);
    }
}

/* Where nothing can be kept, nothing is read. */
static void
test_read_only (Fixture *fixture, gconstpointer unused)
{
  trellis_practice_set_read_only (fixture->practice, "it is a copy");
  watch (fixture);
  trellis_calendar_watcher_read_now (fixture->watcher, NULL);
  g_assert_false (trellis_calendar_watcher_is_reading (fixture->watcher));
  g_assert_true (says (fixture, "Work", ""));
}

static void
add (const char *path, void (*test) (Fixture *fixture, gconstpointer data))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  add ("/watcher/change", test_change);
  add ("/watcher/no-news", test_no_news);
  add ("/watcher/next-day", test_next_day);
  add ("/watcher/failure", test_failure);
  add ("/watcher/follow", test_follow);
  add ("/watcher/stop", test_stop);
  add ("/watcher/read-only", test_read_only);
  return g_test_run ();
}
