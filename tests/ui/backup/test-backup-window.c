/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A backup is made beside the main loop; what is not in it is told, what fails is said in words. */

#include "config.h"

#include "tests/ui/ui-fixture.h"
#include "ui/backup/trellis-backup-window.h"

#include <glib/gstdio.h>

#define PERSON "people/5b0f6b0e-3a51-4c52-9d43-0f1d5d1d7a01.json"

typedef struct
{
  char *practice;
  char *path;
  TrellisClock *clock;
  TrellisBackupWindow *window;
  gboolean done;
} Fixture;

static void
on_done_cb (Fixture *fixture, const char *path)
{
  g_assert_cmpstr (path, ==, fixture->path);
  fixture->done = TRUE;
}

static void
put (Fixture *fixture, const char *place, const char *text)
{
  g_autofree char *path = g_build_filename (fixture->practice, place, NULL);
  g_autofree char *folder = g_path_get_dirname (path);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = g_dir_make_tmp ("backup-XXXXXX", NULL);

  fixture->practice = g_build_filename (folder, "practice", NULL);
  fixture->path = g_build_filename (folder, "a.trellis", NULL);
  fixture->clock = ui_clock_new ();
  put (fixture, "practice.json", "{}");
  put (fixture, PERSON, "{}");
  fixture->window = g_object_ref_sink (trellis_backup_window_new (NULL));
  g_signal_connect_swapped (fixture->window, "done", G_CALLBACK (on_done_cb), fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  ui_settle ();
  g_assert_finalize_object (fixture->window);
  g_object_unref (fixture->clock);
  g_free (fixture->practice);
  g_free (fixture->path);
}

static void
write_it (Fixture *fixture)
{
  trellis_backup_window_write (fixture->window, fixture->practice, fixture->path, fixture->clock);
}

static gboolean
is_done (gpointer data)
{
  return ((Fixture *) data)->done;
}

static gboolean
has_told (gpointer data)
{
  Fixture *fixture = data;
  GtkWidget *views = ui_find (GTK_WIDGET (fixture->window), GTK_TYPE_STACK, NULL);

  return g_str_equal (gtk_stack_get_visible_child_name (GTK_STACK (views)), "told");
}

static void
test_done (Fixture *fixture, gconstpointer data)
{
  g_autofree char *name = trellis_backup_dup_name (fixture->clock);

  g_assert_cmpstr (name, ==, "Practice 2026-11-24.trellis");
  write_it (fixture);
  ui_wait (is_done, fixture);
  g_assert_true (g_file_test (fixture->path, G_FILE_TEST_IS_REGULAR));
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (fixture->window)));
}

static void
test_left_out (Fixture *fixture, gconstpointer data)
{
  g_autofree char *strange = g_build_filename (fixture->practice, "calendars", NULL);

  put (fixture, "people/ada.txt", "nobody misses this");
  g_assert_true (g_file_set_contents (strange, "", 0, NULL));
  write_it (fixture);
  ui_wait (has_told, fixture);
  g_assert_true (fixture->done);
  ui_assert_says (GTK_WIDGET (fixture->window), "1 File Is Not in the Backup");
  ui_assert_says (GTK_WIDGET (fixture->window), "calendars");
  ui_assert_says_not (GTK_WIDGET (fixture->window), "ada.txt");
}

static void
test_failure (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpint (g_mkdir (fixture->path, 0700), ==, 0);
  write_it (fixture);
  ui_wait (has_told, fixture);
  g_assert_false (fixture->done);
  ui_assert_says (GTK_WIDGET (fixture->window), "There Is No Backup");
  ui_assert_says (GTK_WIDGET (fixture->window), "it is not a regular file");
  ui_assert_fits_narrowly (GTK_WIDGET (fixture->window));
}

static gboolean
is_gone (gpointer data)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  return g_list_find (windows, ((Fixture *) data)->window) == NULL;
}

/* Closing it while it writes leaves nothing, or all: nobody waits for a window that is gone. */
static void
test_close (Fixture *fixture, gconstpointer data)
{
  write_it (fixture);
  gtk_window_close (GTK_WINDOW (fixture->window));
  ui_wait (is_gone, fixture);
}

int
main (int argc, char **argv)
{
  char *scratch = ui_scratch_begin ();

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/backup-window/done", Fixture, NULL, set_up, test_done, tear_down);
  g_test_add ("/backup-window/left-out", Fixture, NULL, set_up, test_left_out, tear_down);
  g_test_add ("/backup-window/failure", Fixture, NULL, set_up, test_failure, tear_down);
  g_test_add ("/backup-window/close", Fixture, NULL, set_up, test_close, tear_down);
  return ui_scratch_end (scratch, g_test_run ());
}
