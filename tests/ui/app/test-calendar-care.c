/* SPDX-License-Identifier: GPL-3.0-or-later */
/* While a window is open, kept files are kept and other calendars are read; trouble is said once.
 */

#include "config.h"

#include "practice/trellis-practice-calendars.h"
#include "practice/trellis-practice-targets.h"
#include "tests/ui/ui-fixture.h"
#include "ui/app/trellis-calendar-care.h"

#include <glib/gstdio.h>

static char *scratch;

typedef struct
{
  TrellisPractice *practice;
  TrellisWorkspace *workspace;
  TrellisCalendarCare *care;
  guint n_said;
  guint n_changed;
  char *said;
} Fixture;

static void
on_refused_cb (TrellisWorkspace *workspace, const char *text, gpointer data)
{
  Fixture *fixture = data;

  fixture->n_said++;
  g_free (fixture->said);
  fixture->said = g_strdup (text);
}

static void
on_revised_cb (Fixture *fixture)
{
  fixture->n_changed++;
}

static void
set_up (Fixture *fixture, gconstpointer unused)
{
  fixture->practice = ui_practice_new_demo ();
  fixture->workspace = trellis_workspace_new (fixture->practice);
  g_signal_connect (fixture->workspace, "refused", G_CALLBACK (on_refused_cb), fixture);
  g_signal_connect_swapped (fixture->workspace, "notify::revision", G_CALLBACK (on_revised_cb),
                            fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer unused)
{
  g_clear_pointer (&fixture->care, trellis_calendar_care_free);
  g_clear_object (&fixture->workspace);
  g_clear_object (&fixture->practice);
  g_clear_pointer (&fixture->said, g_free);
}

static void
put_target (Fixture *fixture, const char *place)
{
  g_autoptr (TrellisExportTarget) target
      = g_object_new (TRELLIS_TYPE_EXPORT_TARGET, "name", "Diary", "place", place, NULL);

  g_assert_true (trellis_practice_put_target (fixture->practice, target, NULL));
}

/* What was done in the last second is in the file when the window is gone. */
static void
test_kept (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *place = g_build_filename (scratch, "kept.ics", NULL);

  fixture->care = trellis_calendar_care_new (fixture->workspace);
  put_target (fixture, place);
  g_assert_false (g_file_test (place, G_FILE_TEST_EXISTS));
  g_clear_pointer (&fixture->care, trellis_calendar_care_free);
  g_assert_true (g_file_test (place, G_FILE_TEST_EXISTS));
}

static gboolean
has_said (gpointer data)
{
  return ((Fixture *) data)->n_said > 0;
}

static gboolean
has_changed (gpointer data)
{
  return ((Fixture *) data)->n_changed > 0;
}

static void
test_not_kept (Fixture *fixture, gconstpointer unused)
{
  put_target (fixture, "/nowhere/at/all.ics");
  fixture->care = trellis_calendar_care_new (fixture->workspace);
  ui_wait (has_said, fixture);
  g_assert_cmpuint (fixture->n_said, ==, 1);
  g_assert_true (g_str_has_prefix (fixture->said, "The file that is kept for “Diary”"));
}

static void
put_calendar (Fixture *fixture, const char *place)
{
  g_autoptr (TrellisCalendarSource) calendar
      = g_object_new (TRELLIS_TYPE_CALENDAR_SOURCE, "name", "Work", "place", place, NULL);

  g_assert_true (trellis_practice_put_calendar (fixture->practice, calendar, NULL));
}

/* The pages are told of what was read. */
static void
test_read (Fixture *fixture, gconstpointer unused)
{
  static const char text[]
      = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:a\r\nDTSTART:20261201T090000Z\r\n"
        "DTEND:20261201T100000Z\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
  g_autofree char *place = g_build_filename (scratch, "work.ics", NULL);

  g_assert_true (g_file_set_contents (place, text, -1, NULL));
  put_calendar (fixture, place);
  fixture->care = trellis_calendar_care_new (fixture->workspace);
  ui_wait (has_changed, fixture);
  g_assert_cmpuint (fixture->n_said, ==, 0);
  g_assert_cmpuint (trellis_calendar_source_count_busy (
                        trellis_practice_find_calendar (fixture->practice, "Work")),
                    ==, 1);
}

static void
test_not_read (Fixture *fixture, gconstpointer unused)
{
  put_calendar (fixture, "/nowhere/at/all.ics");
  fixture->care = trellis_calendar_care_new (fixture->workspace);
  ui_wait (has_said, fixture);
  g_assert_cmpuint (fixture->n_said, ==, 1);
  g_assert_true (g_str_has_prefix (fixture->said, "The calendar “Work” could not be read"));
}

/* Where nothing can be changed, nothing is done. */
static void
test_read_only (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *place = g_build_filename (scratch, "not-kept.ics", NULL);

  put_target (fixture, place);
  trellis_practice_set_read_only (fixture->practice, "it is a copy");
  fixture->care = trellis_calendar_care_new (fixture->workspace);
  g_clear_pointer (&fixture->care, trellis_calendar_care_free);
  g_assert_false (g_file_test (place, G_FILE_TEST_EXISTS));
}

static void
add (const char *path, void (*test) (Fixture *fixture, gconstpointer data))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char *argv[])
{
  scratch = ui_scratch_begin ();
  g_test_init (&argc, &argv, NULL);
  add ("/calendar-care/kept", test_kept);
  add ("/calendar-care/not-kept", test_not_kept);
  add ("/calendar-care/read", test_read);
  add ("/calendar-care/not-read", test_not_read);
  add ("/calendar-care/read-only", test_read_only);
  return ui_scratch_end (scratch, g_test_run ());
}
