/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Other calendars are added from a file without making anybody wait, renamed, read again, removed
   and brought back; what cannot be read is said in words. */

#include "config.h"

#include "practice/trellis-practice-calendars.h"
#include "tests/ui/ui-fixture.h"
#include "ui/calendars/trellis-calendars-window.h"
#include "ui/common/trellis-problem-row.h"

#define EVENT(start, end)                                                                          \
  "BEGIN:VEVENT\r\nUID:" start "\r\nDTSTART:" start "Z\r\nDTEND:" end "Z\r\nEND:VEVENT\r\n"
#define CALENDAR(events) "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" events "END:VCALENDAR\r\n"
#define ONE CALENDAR (EVENT ("20261201T090000", "20261201T100000"))
#define TWO                                                                                        \
  CALENDAR (EVENT ("20261201T090000", "20261201T100000")                                           \
                EVENT ("20261202T090000", "20261202T100000"))
#define FAULTY                                                                                     \
  CALENDAR (                                                                                       \
      EVENT ("20261201T090000",                                                                    \
             "20261201T100000") "BEGIN:VEVENT\r\nUID:x\r\nDTSTART:tomorrow\r\nEND:VEVENT\r\n")

static char *scratch;

typedef struct
{
  TrellisPractice *practice;
  TrellisWorkspace *workspace;
  TrellisCalendarWatcher *watcher;
  GtkWidget *window;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer read_only)
{
  g_autoptr (TrellisClock) clock = ui_clock_new ();

  fixture->practice = trellis_practice_new (clock);
  if (read_only != NULL)
    trellis_practice_set_read_only (fixture->practice, read_only);
  fixture->workspace = trellis_workspace_new (fixture->practice);
  if (read_only == NULL)
    fixture->watcher = trellis_calendar_watcher_new (fixture->practice);
  fixture->window = g_object_ref_sink (
      GTK_WIDGET (trellis_calendars_window_new (NULL, fixture->workspace, fixture->watcher)));
  gtk_window_present (GTK_WINDOW (fixture->window));
  ui_settle ();
}

static void
tear_down (Fixture *fixture, gconstpointer read_only)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  ui_settle ();
  g_assert_finalize_object (fixture->window);
  if (fixture->watcher != NULL)
    g_object_run_dispose (G_OBJECT (fixture->watcher));
  g_clear_object (&fixture->watcher);
  g_assert_finalize_object (fixture->workspace);
  g_clear_object (&fixture->practice);
}

static char *
write_file (const char *name, const char *text)
{
  char *path = g_build_filename (scratch, name, NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  return path;
}

static GListStore *
get_calendars (Fixture *fixture)
{
  return G_LIST_STORE (trellis_practice_get_calendars (fixture->practice));
}

static TrellisCalendarSource *
get_calendar (Fixture *fixture, guint position)
{
  g_assert_cmpuint (trellis_list_length (get_calendars (fixture)), >, position);
  return trellis_list_get (get_calendars (fixture), position);
}

static gboolean
is_idle (gpointer data)
{
  GtkWidget *spinner = data;

  return !gtk_spinner_get_spinning (GTK_SPINNER (spinner));
}

/* The spinner is seen as long as something is being read. */
static void
wait_idle (Fixture *fixture)
{
  GtkWidget *spinner = ui_find (fixture->window, GTK_TYPE_SPINNER, NULL);

  if (spinner != NULL)
    ui_wait (is_idle, spinner);
  ui_settle ();
}

static void
add (Fixture *fixture, const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);

  trellis_calendars_window_add (TRELLIS_CALENDARS_WINDOW (fixture->window), file);
  wait_idle (fixture);
}

static GtkWidget *
find_button (GtkWidget *root, const char *tooltip)
{
  if (GTK_IS_BUTTON (root) && g_strcmp0 (gtk_widget_get_tooltip_text (root), tooltip) == 0)
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_button (child, tooltip);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
press (Fixture *fixture, const char *tooltip)
{
  GtkWidget *button = find_button (fixture->window, tooltip);

  g_assert_nonnull (button);
  g_assert_true (gtk_widget_is_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
  ui_settle ();
}

static void
test_add (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *path = write_file ("Home.ics", ONE);

  ui_assert_says (fixture->window, "No Other Calendars");
  add (fixture, path);
  g_assert_cmpstr (get_calendar (fixture, 0)->name, ==, "Home");
  ui_assert_says (fixture->window, "Home");
  ui_assert_says (fixture->window, "1 time, read 24 November 2026 at 09:00");
  ui_assert_says (fixture->window, path);
  ui_assert_says (fixture->window, "Calendar added");
  ui_assert_says_not (fixture->window, "No Other Calendars");
}

/* The same file again is the same calendar; another file of that name is another one. */
static void
test_add_again (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *folder = g_build_filename (scratch, "other", NULL);
  g_autofree char *path = write_file ("Home.ics", ONE);
  g_autofree char *other = NULL;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  other = write_file ("other/Home.ics", TWO);
  add (fixture, path);
  add (fixture, path);
  g_assert_cmpuint (trellis_list_length (get_calendars (fixture)), ==, 1);
  add (fixture, other);
  g_assert_cmpstr (get_calendar (fixture, 1)->name, ==, "Home 2");
  g_assert_cmpuint (trellis_calendar_source_count_busy (get_calendar (fixture, 1)), ==, 2);
}

static void
test_refused (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *no_calendar = write_file ("Letter.ics", "Dear reader\n");
  g_autofree char *missing = g_build_filename (scratch, "missing.ics", NULL);
  g_autoptr (GFile) remote = g_file_new_for_uri ("https://example.org/a.ics");

  add (fixture, no_calendar);
  ui_assert_says (fixture->window, "“Letter.ics” was not added: this is no calendar");
  add (fixture, missing);
  trellis_calendars_window_add (TRELLIS_CALENDARS_WINDOW (fixture->window), remote);
  wait_idle (fixture);
  g_assert_cmpuint (trellis_list_length (get_calendars (fixture)), ==, 0);
  ui_assert_says (fixture->window, "No Other Calendars");
}

/* By lines of the file, and never what they are about. */
static void
test_remarks (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *path = write_file ("Faulty.ics", FAULTY);

  add (fixture, path);
  press (fixture, "Read “Faulty” again");
  wait_idle (fixture);
  ui_assert_says (fixture->window, "Not read as it stands");
  adw_expander_row_set_expanded (
      ADW_EXPANDER_ROW (ui_find (fixture->window, ADW_TYPE_EXPANDER_ROW, NULL)), TRUE);
  ui_settle ();
  ui_assert_says (fixture->window, "line 10, DTSTART: ");
}

static gboolean
has_two_times (gpointer data)
{
  return trellis_calendar_source_count_busy (get_calendar (data, 0)) == 2;
}

static gboolean
has_failed (gpointer data)
{
  return get_calendar (data, 0)->failure != TRELLIS_CALENDAR_FAILURE_NONE;
}

static void
test_read_again (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *path = write_file ("Work.ics", ONE);

  add (fixture, path);
  g_free (write_file ("Work.ics", TWO));
  press (fixture, "Read “Work” again");
  ui_wait (has_two_times, fixture);
  ui_assert_says (fixture->window, "2 times, read");
  g_free (write_file ("Work.ics", "no calendar"));
  press (fixture, "Read “Work” again");
  ui_wait (has_failed, fixture);
  ui_assert_says (fixture->window, "Not up to date: the file is no calendar any more.");
  g_assert_cmpuint (trellis_calendar_source_count_busy (get_calendar (fixture, 0)), ==, 2);
}

static void
rename_to (Fixture *fixture, GtkWidget *group, const char *name)
{
  GtkWidget *row = ui_find (group, ADW_TYPE_ENTRY_ROW, NULL);

  gtk_editable_set_text (GTK_EDITABLE (row), name);
  g_signal_emit_by_name (row, "apply");
  ui_settle ();
}

static void
test_rename (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *home = write_file ("Home.ics", ONE);
  g_autofree char *work = write_file ("Work.ics", ONE);
  GtkWidget *group;

  add (fixture, home);
  add (fixture, work);
  group = ui_find (fixture->window, ADW_TYPE_PREFERENCES_GROUP, NULL);
  rename_to (fixture, group, " Family & friends ");
  g_assert_cmpstr (get_calendar (fixture, 0)->name, ==, "Family & friends");
  ui_assert_says (fixture->window, "Family & friends");
  rename_to (fixture, group, "Work");
  ui_assert_says (fixture->window, "There is a calendar called “Work” already.");
  rename_to (fixture, group, "  ");
  g_assert_cmpuint (ui_count (group, TRELLIS_TYPE_PROBLEM_ROW), ==, 1);
  g_assert_cmpstr (get_calendar (fixture, 0)->name, ==, "Family & friends");
  rename_to (fixture, group, "Family");
  g_assert_cmpuint (ui_count (group, TRELLIS_TYPE_PROBLEM_ROW), ==, 0);
}

static void
test_remove (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *path = write_file ("Home.ics", ONE);

  add (fixture, path);
  press (fixture, "Remove “Home”");
  g_assert_cmpuint (trellis_list_length (get_calendars (fixture)), ==, 0);
  ui_assert_says (fixture->window, "No Other Calendars");
  gtk_widget_activate_action (fixture->window, "calendars.undo", NULL);
  ui_settle ();
  g_assert_cmpstr (get_calendar (fixture, 0)->name, ==, "Home");
  ui_assert_says (fixture->window, "1 time, read");
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
}

/* Whoever closes the window waits for nothing, and loses nothing. */
static void
test_close (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *path = write_file ("Home.ics", ONE);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  trellis_calendars_window_add (TRELLIS_CALENDARS_WINDOW (fixture->window), file);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  while (G_OBJECT (fixture->window)->ref_count > 1)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (trellis_list_length (get_calendars (fixture)), ==, 1);
}

static void
test_narrow (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *path = write_file ("Home.ics", ONE);

  ui_assert_fits_narrowly (fixture->window);
  add (fixture, path);
  ui_assert_fits_narrowly (fixture->window);
}

static void
test_read_only (Fixture *fixture, gconstpointer read_only)
{
  GtkWidget *button = ui_find (fixture->window, GTK_TYPE_BUTTON, "_Add Calendar…");

  g_assert_false (gtk_widget_is_sensitive (button));
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (Fixture *, gconstpointer);
    const char *read_only;
  } tests[] = {
    { "/calendars-window/add", test_add, NULL },
    { "/calendars-window/add-again", test_add_again, NULL },
    { "/calendars-window/refused", test_refused, NULL },
    { "/calendars-window/remarks", test_remarks, NULL },
    { "/calendars-window/read-again", test_read_again, NULL },
    { "/calendars-window/rename", test_rename, NULL },
    { "/calendars-window/remove", test_remove, NULL },
    { "/calendars-window/close", test_close, NULL },
    { "/calendars-window/narrow", test_narrow, NULL },
    { "/calendars-window/read-only", test_read_only, "it is open elsewhere" },
  };

  scratch = ui_scratch_begin ();
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, tests[i].read_only, set_up, tests[i].test, tear_down);
  return ui_scratch_end (scratch, g_test_run ());
}
