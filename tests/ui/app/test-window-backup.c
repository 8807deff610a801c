/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The window backs up what is on the disk and nothing less; a backup is restored from any state. */

#include "config.h"

#include "tests/ui/ui-fixture.h"
#include "ui/app/trellis-window-wish.h"
#include "ui/app/trellis-window.h"
#include "ui/backup/trellis-restore-window.h"

typedef struct
{
  char *folder;
  TrellisClock *clock;
  TrellisWindow *window;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("window-backup-XXXXXX", NULL);
  fixture->clock = ui_clock_new ();
  fixture->window = g_object_ref_sink (trellis_window_new (NULL, fixture->clock));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  ui_settle ();
  g_assert_finalize_object (fixture->window);
  g_object_unref (fixture->clock);
  g_free (fixture->folder);
}

static gboolean
is_open (gpointer data)
{
  return trellis_window_get_workspace (((Fixture *) data)->window) != NULL;
}

static gboolean
says_nothing_yet (gpointer data)
{
  g_autofree char *text = ui_read (GTK_WIDGET (((Fixture *) data)->window));

  return strstr (text, "There is nothing to back up yet") != NULL;
}

static void
test_new_practice (Fixture *fixture, gconstpointer data)
{
  trellis_window_open (fixture->window, fixture->folder);
  ui_wait (is_open, fixture);
  ui_settle ();
  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.back-up", NULL);
  ui_wait (says_nothing_yet, fixture);
}

static gboolean
has_restore_window (gpointer data)
{
  GtkWidget *window = ui_find_window (TRELLIS_TYPE_RESTORE_WINDOW, NULL);
  g_autofree char *text = window == NULL ? NULL : ui_read (window);

  return window != NULL && strstr (text, "No such file") != NULL;
}

/* Wished for while the practice is on its way, it comes when that is open. */
static void
test_restore_file (Fixture *fixture, gconstpointer data)
{
  trellis_window_open (fixture->window, fixture->folder);
  trellis_window_wish (fixture->window, "win.restore-file",
                       g_variant_new_string ("file:///gone.trellis"));
  g_assert_null (ui_find_window (TRELLIS_TYPE_RESTORE_WINDOW, NULL));
  ui_wait (has_restore_window, fixture);
  g_assert_true (is_open (fixture));
  gtk_window_destroy (GTK_WINDOW (ui_find_window (TRELLIS_TYPE_RESTORE_WINDOW, NULL)));
  ui_settle ();
}

/* A window that is closed before takes its wishes along. */
static void
test_wish_of_closed (Fixture *fixture, gconstpointer data)
{
  trellis_window_wish (fixture->window, "win.restore-file",
                       g_variant_new_string ("file:///gone.trellis"));
}

int
main (int argc, char **argv)
{
  char *scratch = ui_scratch_begin ();

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/window-backup/new-practice", Fixture, NULL, set_up, test_new_practice, tear_down);
  g_test_add ("/window-backup/restore-file", Fixture, NULL, set_up, test_restore_file, tear_down);
  g_test_add ("/window-backup/wish-of-closed", Fixture, NULL, set_up, test_wish_of_closed,
              tear_down);
  return ui_scratch_end (scratch, g_test_run ());
}
