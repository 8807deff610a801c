/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sessions are exported as the form says; what fails is said in it, and leaves the file as it was.
 */

#include "config.h"

#include "practice/trellis-practice-calendars.h"
#include "practice/trellis-practice-targets.h"
#include "tests/ui/ui-fixture.h"
#include "ui/common/trellis-date-entry.h"
#include "ui/common/trellis-problem-row.h"
#include "ui/export/trellis-export-job.h"
#include "ui/export/trellis-export-window.h"
#include "ui/export/trellis-kept-group.h"

#include <string.h>

typedef struct
{
  TrellisPractice *practice;
  TrellisWorkspace *workspace;
  GtkWidget *window;
  char *path;
} Fixture;

static void
open_window (Fixture *fixture)
{
  fixture->window
      = g_object_ref_sink (GTK_WIDGET (trellis_export_window_new (NULL, fixture->workspace)));
  gtk_window_present (GTK_WINDOW (fixture->window));
  ui_settle ();
}

static void
close_window (Fixture *fixture)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  ui_settle ();
  g_assert_finalize_object (g_steal_pointer (&fixture->window));
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = g_dir_make_tmp ("export-XXXXXX", NULL);

  fixture->path = g_build_filename (folder, "sessions.ics", NULL);
  fixture->practice = ui_practice_new_demo ();
  if (data != NULL)
    trellis_practice_set_read_only (fixture->practice, data);
  fixture->workspace = trellis_workspace_new (fixture->practice);
  open_window (fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  close_window (fixture);
  g_assert_finalize_object (fixture->workspace);
  g_assert_finalize_object (fixture->practice);
  g_free (fixture->path);
}

static GtkWidget *
find_row (GtkWidget *root, const char *title)
{
  if (ADW_IS_PREFERENCES_ROW (root)
      && g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (root)), title) == 0)
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_row (child, title);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
choose (Fixture *fixture, const char *title)
{
  GtkWidget *row = find_row (fixture->window, title);

  gtk_check_button_set_active (
      GTK_CHECK_BUTTON (adw_action_row_get_activatable_widget (ADW_ACTION_ROW (row))), TRUE);
}

static void
name_it (Fixture *fixture, const char *name)
{
  gtk_editable_set_text (GTK_EDITABLE (find_row (fixture->window, "Name, such as “Phone”")), name);
}

static const char *
view_of (Fixture *fixture)
{
  GtkWidget *stack = ui_find (fixture->window, GTK_TYPE_STACK, NULL);

  return gtk_stack_get_visible_child_name (GTK_STACK (stack));
}

static gboolean
is_not_busy (gpointer data)
{
  return !g_str_equal (view_of (data), "busy");
}

static void export(Fixture *fixture)
{
  trellis_export_window_write (TRELLIS_EXPORT_WINDOW (fixture->window), fixture->path);
  ui_wait (is_not_busy, fixture);
}

static guint
count_events (Fixture *fixture)
{
  g_autofree char *text = NULL;
  guint n = 0;

  g_file_get_contents (fixture->path, &text, NULL, NULL);
  for (const char *at = text; at != NULL && (at = strstr (at, "BEGIN:VEVENT")) != NULL; at++)
    n++;
  return n;
}

static void
test_once (Fixture *fixture, gconstpointer data)
{
  export(fixture);
  g_assert_cmpstr (view_of (fixture), ==, "done");
  g_assert_cmpuint (count_events (fixture), >, 10);
  ui_assert_says (fixture->window, "Sessions Exported");
  ui_assert_says (fixture->window, fixture->path);
}

/* Nobody is to rely on a reminder of a session that the file does not have. */
static void
test_left_out (Fixture *fixture, gconstpointer data)
{
  TrellisEngagement *engagement
      = ui_practice_find (fixture->practice, "A working week of four days");

  trellis_record_set_string (trellis_list_get (engagement->sessions, 0), "zone", "Mars/Olympus");
  export(fixture);
  ui_assert_says (fixture->window, "“A working week of four days”: this computer does not know the "
                                   "time zone “Mars/Olympus”");
  ui_assert_says (fixture->window, "left out");
}

static void
test_selection (Fixture *fixture, gconstpointer data)
{
  guint all, position;

  export(fixture);
  all = count_events (fixture);
  close_window (fixture);
  open_window (fixture);
  g_assert_true (g_list_store_find (
      G_LIST_STORE (trellis_practice_get_engagements (fixture->practice)),
      ui_practice_find (fixture->practice, "A working week of four days"), &position));
  adw_combo_row_set_selected (ADW_COMBO_ROW (find_row (fixture->window, "Sessions with")),
                              position + 1);
  trellis_date_entry_set_text (
      TRELLIS_DATE_ENTRY (
          ui_find (find_row (fixture->window, "From (optional)"), TRELLIS_TYPE_DATE_ENTRY, NULL)),
      "2026-11-24");
  export(fixture);
  g_assert_cmpuint (count_events (fixture), <, all);
  g_assert_cmpuint (count_events (fixture), >, 0);
}

/* What was sent is remembered, and not sent again; a file that may not be opened yet stays. */
static void
test_only_new (Fixture *fixture, gconstpointer data)
{
  guint n;

  choose (fixture, "Only what is new");
  name_it (fixture, "Phone");
  export(fixture);
  n = count_events (fixture);
  g_assert_cmpuint (n, >, 10);
  close_window (fixture);
  open_window (fixture);
  choose (fixture, "Only what is new");
  name_it (fixture, " Phone ");
  export(fixture);
  g_assert_cmpuint (count_events (fixture), ==, n);
  ui_assert_says (fixture->window, "Nothing New to Export");
  ui_assert_says (fixture->window, "stays as it is");
}

static void
test_keep (Fixture *fixture, gconstpointer data)
{
  TrellisExportTarget *target;
  GtkWidget *kept, *stop;

  choose (fixture, "A file that stays up to date");
  name_it (fixture, "Phone");
  export(fixture);
  g_assert_cmpuint (count_events (fixture), >, 10);
  target = trellis_practice_find_target (fixture->practice, "Phone");
  g_assert_cmpstr (target->place, ==, fixture->path);
  g_assert_nonnull (target->facts);
  close_window (fixture);
  open_window (fixture);
  kept = ui_find (fixture->window, TRELLIS_TYPE_KEPT_GROUP, NULL);
  g_assert_nonnull (kept);
  stop = ui_find (kept, GTK_TYPE_BUTTON, "_Stop");
  g_signal_emit_by_name (stop, "clicked");
  g_assert_null (target->place);
  g_assert_null (ui_find (fixture->window, TRELLIS_TYPE_KEPT_GROUP, NULL));
}

static guint
count_problems (Fixture *fixture)
{
  return ui_count (fixture->window, TRELLIS_TYPE_PROBLEM_ROW);
}

static void
test_nameless (Fixture *fixture, gconstpointer data)
{
  choose (fixture, "A file that stays up to date");
  name_it (fixture, "   ");
  export(fixture);
  g_assert_cmpstr (view_of (fixture), ==, "form");
  g_assert_cmpuint (count_problems (fixture), ==, 1);
  ui_assert_says (fixture->window, "Say what to call it.");
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
}

static void
test_bad_dates (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *from, *until;
    gboolean is_from; /* which of the two is wrong */
  } cases[] = {
    { "2026-12-01", "2026-11-30", FALSE },
    { "2026-02-30", "", TRUE },
    { "2026-02-30", "2026-02-28", TRUE },
    { "", "nonsense", FALSE },
  };
  GtkWidget *from
      = ui_find (find_row (fixture->window, "From (optional)"), TRELLIS_TYPE_DATE_ENTRY, NULL);
  GtkWidget *until
      = ui_find (find_row (fixture->window, "Until (optional)"), TRELLIS_TYPE_DATE_ENTRY, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      trellis_date_entry_set_text (TRELLIS_DATE_ENTRY (from), cases[i].from);
      trellis_date_entry_set_text (TRELLIS_DATE_ENTRY (until), cases[i].until);
      export(fixture);
      g_assert_cmpuint (count_problems (fixture), ==, 1);
      g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (fixture->window)),
                                             cases[i].is_from ? from : until));
      g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
    }
}

static void
test_cannot_write (Fixture *fixture, gconstpointer data)
{
  g_free (fixture->path);
  fixture->path = g_strdup ("/nowhere/at/all/sessions.ics");
  choose (fixture, "Only what is new");
  name_it (fixture, "Phone");
  export(fixture);
  g_assert_cmpstr (view_of (fixture), ==, "form");
  g_assert_cmpuint (count_problems (fixture), ==, 1);
  g_assert_null (trellis_practice_find_target (fixture->practice, "Phone"));
}

/* What another calendar is read from is not written, by a plain export neither. */
static void
test_other_calendar (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TrellisCalendarSource) calendar
      = g_object_new (TRELLIS_TYPE_CALENDAR_SOURCE, "name", "Work", "place", fixture->path, NULL);

  g_assert_true (trellis_practice_put_calendar (fixture->practice, calendar, NULL));
  export(fixture);
  g_assert_cmpuint (count_problems (fixture), ==, 1);
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
}

static void
on_exported_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TrellisExported) exported = trellis_export_finish (result, user_data);

  g_assert_null (exported);
}

static gboolean
is_set (gpointer error)
{
  return *(GError **) error != NULL;
}

/* What is called off leaves the file that is there, and is not remembered. */
static gboolean
has_problem (gpointer data)
{
  g_autofree char *text = ui_read (((Fixture *) data)->window);

  return strstr (text, "The sessions could not be handed over.") != NULL;
}

/* There is no calendar app here: the form says so, and does not claim to have exported. */
static void
test_nobody_takes_it (Fixture *fixture, gconstpointer data)
{
  choose (fixture, "The calendar app of this computer");
  ui_click (fixture->window, "_Hand Over");
  ui_wait (has_problem, fixture);
  g_assert_cmpstr (view_of (fixture), ==, "form");
}

static void
test_cancelled (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TrellisExportTarget) target = g_object_new (TRELLIS_TYPE_EXPORT_TARGET, NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  trellis_record_set_string (target, "name", "Phone");
  g_assert_true (g_file_set_contents (fixture->path, "before", -1, NULL));
  g_cancellable_cancel (cancellable);
  trellis_export_async (fixture->practice, target, fixture->path, cancellable, on_exported_cb,
                        &error);
  ui_wait (is_set, &error);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_file_get_contents (fixture->path, &text, NULL, NULL);
  g_assert_cmpstr (text, ==, "before");
  g_assert_null (trellis_practice_find_target (fixture->practice, "Phone"));
}

/* A practice that can only be looked at is exported with nothing remembered. */
static void
test_read_only (Fixture *fixture, gconstpointer data)
{
  GtkWidget *keep = find_row (fixture->window, "A file that stays up to date");

  g_assert_false (
      gtk_widget_is_sensitive (adw_action_row_get_activatable_widget (ADW_ACTION_ROW (keep))));
  export(fixture);
  g_assert_cmpuint (count_events (fixture), >, 10);
}

static int
run (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (Fixture *, gconstpointer);
    const char *read_only;
  } tests[] = {
    { "/export-window/once", test_once, NULL },
    { "/export-window/left-out", test_left_out, NULL },
    { "/export-window/selection", test_selection, NULL },
    { "/export-window/only-new", test_only_new, NULL },
    { "/export-window/keep", test_keep, NULL },
    { "/export-window/nameless", test_nameless, NULL },
    { "/export-window/bad-dates", test_bad_dates, NULL },
    { "/export-window/cannot-write", test_cannot_write, NULL },
    { "/export-window/other-calendar", test_other_calendar, NULL },
    { "/export-window/nobody-takes-it", test_nobody_takes_it, NULL },
    { "/export-window/cancelled", test_cancelled, NULL },
    { "/export-window/read-only", test_read_only, "it is open elsewhere" },
  };

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, tests[i].read_only, set_up, tests[i].test, tear_down);
  return g_test_run ();
}

int
main (int argc, char **argv)
{
  char *scratch = ui_scratch_begin ();

  ui_hide_programs (scratch);
  g_assert_true (g_setenv ("XDG_CACHE_HOME", scratch, TRUE));
  return ui_scratch_end (scratch, run (argc, argv));
}
