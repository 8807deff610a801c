/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A backup is restored where the form says, and opened; what is damaged or taken is said. */

#include "config.h"

#include "store/trellis-backup.h"
#include "tests/ui/ui-fixture.h"
#include "ui/backup/trellis-restore-window.h"

#include <glib/gstdio.h>
#include <string.h>

typedef struct
{
  char *folder;
  char *path;
  GtkWidget *parent;
  TrellisRestoreWindow *window;
  char *opened;
} Fixture;

static void
on_open_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  ((Fixture *) data)->opened = g_strdup (g_variant_get_bytestring (parameter));
}

static GtkWidget *
new_parent (Fixture *fixture)
{
  const GActionEntry entries[] = { { "open-practice", on_open_cb, "ay" } };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  GtkWidget *parent = g_object_ref_sink (gtk_window_new ());

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, 1, fixture);
  gtk_widget_insert_action_group (parent, "app", G_ACTION_GROUP (group));
  return parent;
}

static void
make_backup (Fixture *fixture)
{
  g_autofree char *practice = g_build_filename (fixture->folder, "practice", NULL);
  g_autofree char *head = g_build_filename (practice, "practice.json", NULL);
  g_autoptr (TrellisClock) clock = ui_clock_new ();
  g_autoptr (GError) error = NULL;
  TrellisBackupCare care = { 0 };

  g_assert_cmpint (g_mkdir (practice, 0700), ==, 0);
  g_assert_true (g_file_set_contents (head, "{}", -1, NULL));
  trellis_backup_free (trellis_backup_write (practice, fixture->path, clock, &care, &error));
  g_assert_no_error (error);
}

static const char *
view_of (Fixture *fixture)
{
  GtkWidget *views = ui_find (GTK_WIDGET (fixture->window), GTK_TYPE_STACK, NULL);

  return gtk_stack_get_visible_child_name (GTK_STACK (views));
}

static gboolean
is_not_busy (gpointer data)
{
  return !g_str_equal (view_of (data), "busy");
}

static gboolean
is_opened (gpointer data)
{
  return ((Fixture *) data)->opened != NULL;
}

/* @data: what is done to the backup before it is looked at */
static void
set_up (Fixture *fixture, gconstpointer data)
{
  void (*spoil) (Fixture * fixture) = data;
  g_autoptr (GFile) file = NULL;

  fixture->folder = g_dir_make_tmp ("restore-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "a.trellis", NULL);
  file = g_file_new_for_path (fixture->path);
  make_backup (fixture);
  if (spoil != NULL)
    spoil (fixture);
  fixture->parent = new_parent (fixture);
  fixture->window
      = g_object_ref_sink (trellis_restore_window_new (GTK_WINDOW (fixture->parent), file));
  gtk_window_present (GTK_WINDOW (fixture->window));
  ui_wait (is_not_busy, fixture);
  trellis_restore_window_set_folder (fixture->window, fixture->folder);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  gtk_window_destroy (GTK_WINDOW (fixture->parent));
  ui_settle ();
  g_assert_finalize_object (fixture->window);
  g_assert_finalize_object (fixture->parent);
  g_free (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->opened);
}

static GtkEditable *
find_name (Fixture *fixture)
{
  return GTK_EDITABLE (ui_find (GTK_WIDGET (fixture->window), ADW_TYPE_ENTRY_ROW, NULL));
}

static void
restore (Fixture *fixture)
{
  GtkWidget *button = gtk_window_get_default_widget (GTK_WINDOW (fixture->window));

  g_signal_emit_by_name (button, "clicked");
}

static void
test_restore (Fixture *fixture, gconstpointer data)
{
  g_autofree char *expected = g_build_filename (fixture->folder, "Practice 2026-11-24", NULL);
  g_autofree char *head = g_build_filename (expected, "practice.json", NULL);

  ui_assert_says (GTK_WIDGET (fixture->window), "24 November 2026, at 09:00: 1 file");
  ui_assert_fits_narrowly (GTK_WIDGET (fixture->window));
  g_assert_cmpstr (gtk_editable_get_text (find_name (fixture)), ==, "Practice 2026-11-24");
  restore (fixture);
  ui_wait (is_opened, fixture);
  g_assert_cmpstr (fixture->opened, ==, expected);
  g_assert_true (g_file_test (head, G_FILE_TEST_IS_REGULAR));
}

static const struct
{
  const char *name;
  const char *says;
} bad_names[] = {
  { "", "Say what to call the folder." },   { "  ", "Say what to call the folder." },
  { "a/b", "The name of a folder has no" }, { "..", "begins with a point" },
  { ".hidden", "begins with a point" },     { "practice", "is there already, and not empty" },
};

static void
test_bad_names (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (bad_names); i++)
    {
      gtk_editable_set_text (find_name (fixture), bad_names[i].name);
      ui_assert_says_not (GTK_WIDGET (fixture->window), bad_names[i].says);
      restore (fixture);
      ui_wait (is_not_busy, fixture);
      ui_assert_says (GTK_WIDGET (fixture->window), bad_names[i].says);
    }
  g_assert_null (fixture->opened);
}

static void
cut_off (Fixture *fixture)
{
  g_autofree char *text = NULL;

  g_assert_true (g_file_get_contents (fixture->path, &text, NULL, NULL));
  g_assert_true (g_file_set_contents (fixture->path, text, (gssize) strlen (text) - 5, NULL));
}

static void
test_cut_off (Fixture *fixture, gconstpointer data)
{
  g_autofree char *made = g_build_filename (fixture->folder, "Practice 2026-11-24", NULL);

  restore (fixture);
  ui_wait (is_not_busy, fixture);
  g_assert_cmpstr (view_of (fixture), ==, "refused");
  ui_assert_says (GTK_WIDGET (fixture->window), "the backup is damaged");
  g_assert_false (g_file_test (made, G_FILE_TEST_EXISTS));
}

static void
replace_by_letter (Fixture *fixture)
{
  g_assert_true (g_file_set_contents (fixture->path, "Dear Ilse,\n", -1, NULL));
}

static void
test_no_backup (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpstr (view_of (fixture), ==, "refused");
  ui_assert_says (GTK_WIDGET (fixture->window), "no backup that Trellis has made");
}

static void
take_away (Fixture *fixture)
{
  g_assert_cmpint (g_unlink (fixture->path), ==, 0);
}

static void
test_gone (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpstr (view_of (fixture), ==, "refused");
  ui_assert_says (GTK_WIDGET (fixture->window), "No such file");
}

int
main (int argc, char **argv)
{
  char *scratch = ui_scratch_begin ();

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/restore-window/restore", Fixture, NULL, set_up, test_restore, tear_down);
  g_test_add ("/restore-window/bad-names", Fixture, NULL, set_up, test_bad_names, tear_down);
  g_test_add ("/restore-window/cut-off", Fixture, cut_off, set_up, test_cut_off, tear_down);
  g_test_add ("/restore-window/no-backup", Fixture, replace_by_letter, set_up, test_no_backup,
              tear_down);
  g_test_add ("/restore-window/gone", Fixture, take_away, set_up, test_gone, tear_down);
  return ui_scratch_end (scratch, g_test_run ());
}
