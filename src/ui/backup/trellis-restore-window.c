/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A backup that becomes a practice again: what it is, where it goes, and how far that is. */

#include "config.h"

#include "trellis-restore-window.h"

#include "base/trellis-shown-path.h"
#include "store/trellis-folder.h"
#include "ui/backup/trellis-backup-job.h"
#include "ui/common/trellis-part-names.h"
#include "ui/common/trellis-problem-row.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Names in the template. */
#define VIEW_FORM "form"
#define VIEW_BUSY "busy"
#define VIEW_REFUSED "refused"

#define LOOK_EVERY 100 /* milliseconds */

struct _TrellisRestoreWindow
{
  AdwWindow parent_instance;

  GtkStack *views;
  GtkButton *cancel;
  GtkWidget *restore;
  AdwPreferencesGroup *what;
  AdwEntryRow *name;
  AdwActionRow *where;
  TrellisProblemRow *problem;
  GtkProgressBar *progress;
  GtkLabel *why;

  GFile *file;
  char *folder; /* in which the practice's own is made */
  char *path;   /* of the practice that is being made */
  GCancellable *working;
  gboolean restoring;
  int permille;
  guint looking;
};

G_DEFINE_FINAL_TYPE (TrellisRestoreWindow, trellis_restore_window, ADW_TYPE_WINDOW)

static void
show_view (TrellisRestoreWindow *self, const char *view)
{
  gtk_stack_set_visible_child_name (self->views, view);
  gtk_widget_set_visible (self->restore, g_str_equal (view, VIEW_FORM));
  gtk_button_set_label (self->cancel,
                        g_str_equal (view, VIEW_REFUSED) ? _ ("_Close") : _ ("_Cancel"));
}

static void
refuse (TrellisRestoreWindow *self, const GError *error)
{
  g_autofree char *field = NULL;
  g_autofree char *text = trellis_problem_read (error, &field);

  gtk_label_set_label (self->why, text);
  show_view (self, VIEW_REFUSED);
  gtk_widget_grab_focus (GTK_WIDGET (self->cancel));
}

static char *
get_name (TrellisRestoreWindow *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->name))));
}

static const char *
find_bad_name (const char *name)
{
  if (*name == '\0')
    return _ ("Say what to call the folder.");
  if (strchr (name, '/') != NULL)
    return _ ("The name of a folder has no “/”.");
  if (*name == '.')
    return _ ("A folder whose name begins with a point is hidden; choose another name.");
  return NULL;
}

static void
on_name_changed_cb (TrellisRestoreWindow *self)
{
  trellis_problem_row_show (self->problem, GTK_WIDGET (self->name), NULL);
}

static gboolean
check_name (TrellisRestoreWindow *self, const char *name)
{
  const char *problem = find_bad_name (name);

  trellis_problem_row_show (self->problem, GTK_WIDGET (self->name), problem);
  if (problem != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->name));
  return problem == NULL;
}

static void
stop_looking (TrellisRestoreWindow *self)
{
  g_clear_handle_id (&self->looking, g_source_remove);
}

static void
show_failure (TrellisRestoreWindow *self, const GError *error)
{
  g_autofree char *field = NULL;
  g_autofree char *text = trellis_problem_read (error, &field);

  if (g_error_matches (error, TRELLIS_STORE_ERROR, TRELLIS_STORE_ERROR_BACKUP))
    {
      refuse (self, error);
      return;
    }
  show_view (self, VIEW_FORM);
  trellis_problem_row_show (self->problem, GTK_WIDGET (self->name), text);
  gtk_widget_grab_focus (GTK_WIDGET (self->name));
}

static void
open_restored (TrellisRestoreWindow *self)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));

  if (parent != NULL)
    gtk_widget_activate_action (GTK_WIDGET (parent), "app.open-practice", "^ay", self->path);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
on_restored_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TrellisRestoreWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (TrellisBackup) backup = trellis_backup_job_finish (result, &error);

  stop_looking (self);
  g_clear_object (&self->working);
  self->restoring = FALSE;
  if (self->views == NULL)
    return;
  if (backup != NULL)
    open_restored (self);
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    show_view (self, VIEW_FORM);
  else
    show_failure (self, error);
}

static gboolean
on_look_cb (gpointer user_data)
{
  TrellisRestoreWindow *self = user_data;

  gtk_progress_bar_set_fraction (self->progress, g_atomic_int_get (&self->permille) / 1000.0);
  return G_SOURCE_CONTINUE;
}

static void
on_restore_clicked_cb (TrellisRestoreWindow *self)
{
  g_autofree char *name = get_name (self);

  if (self->working != NULL || !check_name (self, name))
    return;
  g_free (self->path);
  self->path = g_build_filename (self->folder, name, NULL);
  self->working = g_cancellable_new ();
  self->restoring = TRUE;
  g_atomic_int_set (&self->permille, 0);
  self->looking = g_timeout_add (LOOK_EVERY, on_look_cb, self);
  show_view (self, VIEW_BUSY);
  trellis_backup_job_restore (self->file, self->path, &self->permille, self->working,
                              on_restored_cb, g_object_ref (self));
}

static void
on_folder_chosen_cb (TrellisRestoreWindow *self, int response, GtkNativeDialog *chooser)
{
  g_autoptr (GFile) folder = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  g_autofree char *path = folder == NULL ? NULL : g_file_get_path (folder);

  if (response == GTK_RESPONSE_ACCEPT && path != NULL)
    trellis_restore_window_set_folder (self, path);
  g_object_unref (chooser);
}

static void
on_choose_clicked_cb (TrellisRestoreWindow *self)
{
  GtkFileChooserNative *chooser
      = gtk_file_chooser_native_new (_ ("Where to Restore"), GTK_WINDOW (self),
                                     GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER, _ ("_Choose"), NULL);

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_signal_connect_object (chooser, "response", G_CALLBACK (on_folder_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static char *
say_what (const TrellisBackup *backup)
{
  g_autoptr (GDateTime) made = g_date_time_new_from_unix_local (backup->made);
  g_autofree char *size = g_format_size ((guint64) backup->bytes);
  /* Translators: when a backup was made, as g_date_time_format() writes it. */
  g_autofree char *when = g_date_time_format (made, _ ("%A, %-d %B %Y, at %H:%M"));

  /* Translators: when a backup was made, how many files are in it, and their size. */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Made on %s: %u file, %s.",
                                       "Made on %s: %u files, %s.", backup->n_parts),
                          when, backup->n_parts, size);
}

/* A name that nothing has yet, of the day that the backup shows. */
static char *
suggest_name (TrellisRestoreWindow *self, const TrellisBackup *backup)
{
  g_autoptr (GDateTime) made = g_date_time_new_from_unix_local (backup->made);
  g_autofree char *date = g_date_time_format (made, "%Y-%m-%d");

  for (guint i = 1;; i++)
    {
      g_autofree char *name = i == 1 ? g_strdup_printf (_ ("Practice %s"), date)
                                     /* Translators: the date, and a number from 2. */
                                     : g_strdup_printf (_ ("Practice %s (%u)"), date, i);
      g_autofree char *path = g_build_filename (self->folder, name, NULL);

      if (!g_file_test (path, G_FILE_TEST_EXISTS))
        return g_steal_pointer (&name);
    }
}

static void
on_looked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TrellisRestoreWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (TrellisBackup) backup = trellis_backup_job_finish (result, &error);
  g_autofree char *text = NULL, *name = NULL;

  g_clear_object (&self->working);
  if (self->views == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (backup == NULL)
    {
      refuse (self, error);
      return;
    }
  text = say_what (backup);
  name = suggest_name (self, backup);
  adw_preferences_group_set_description (self->what, text);
  gtk_editable_set_text (GTK_EDITABLE (self->name), name);
  show_view (self, VIEW_FORM);
  gtk_widget_grab_focus (GTK_WIDGET (self->name));
}

static void
on_cancel_clicked_cb (TrellisRestoreWindow *self)
{
  gtk_window_close (GTK_WINDOW (self));
}

/* While it restores, closing cancels, and the form is back. */
static gboolean
trellis_restore_window_close_request (GtkWindow *window)
{
  TrellisRestoreWindow *self = TRELLIS_RESTORE_WINDOW (window);

  if (!self->restoring)
    return GTK_WINDOW_CLASS (trellis_restore_window_parent_class)->close_request (window);
  g_cancellable_cancel (self->working);
  return TRUE;
}

static void
trellis_restore_window_dispose (GObject *object)
{
  TrellisRestoreWindow *self = TRELLIS_RESTORE_WINDOW (object);

  stop_looking (self);
  if (self->working != NULL)
    g_cancellable_cancel (self->working);
  self->views = NULL;
  g_clear_object (&self->file);
  g_clear_pointer (&self->folder, g_free);
  g_clear_pointer (&self->path, g_free);
  G_OBJECT_CLASS (trellis_restore_window_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, TrellisRestoreWindow, views);
  gtk_widget_class_bind_template_child (widget_class, TrellisRestoreWindow, cancel);
  gtk_widget_class_bind_template_child (widget_class, TrellisRestoreWindow, restore);
  gtk_widget_class_bind_template_child (widget_class, TrellisRestoreWindow, what);
  gtk_widget_class_bind_template_child (widget_class, TrellisRestoreWindow, name);
  gtk_widget_class_bind_template_child (widget_class, TrellisRestoreWindow, where);
  gtk_widget_class_bind_template_child (widget_class, TrellisRestoreWindow, problem);
  gtk_widget_class_bind_template_child (widget_class, TrellisRestoreWindow, progress);
  gtk_widget_class_bind_template_child (widget_class, TrellisRestoreWindow, why);
}

static void
trellis_restore_window_class_init (TrellisRestoreWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = trellis_restore_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = trellis_restore_window_close_request;
  g_type_ensure (TRELLIS_TYPE_PROBLEM_ROW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/trellis_app/Trellis/ui/backup/trellis-restore-window.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, on_cancel_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_choose_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_name_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_restore_clicked_cb);
}

static void
trellis_restore_window_init (TrellisRestoreWindow *self)
{
  g_autofree char *usual = trellis_folder_dup_default_path ();
  g_autofree char *folder = g_path_get_dirname (usual);

  gtk_widget_init_template (GTK_WIDGET (self));
  trellis_name_parts (GTK_WIDGET (self), gtk_window_get_title (GTK_WINDOW (self)));
  trellis_restore_window_set_folder (self, folder);
}

/**
 * trellis_restore_window_set_folder:
 * @path: (type filename): an absolute path
 *
 * Says in which folder the practice's own is made.
 */
void
trellis_restore_window_set_folder (TrellisRestoreWindow *self, const char *path)
{
  g_autofree char *usual = trellis_folder_dup_default_path ();
  g_autofree char *home = g_path_get_dirname (usual);
  g_autofree char *shown = trellis_shown_path_say (path);

  g_free (self->folder);
  self->folder = g_strdup (path);
  adw_action_row_set_subtitle (self->where,
                               g_str_equal (path, home) ? _ ("The data folder of Trellis") : shown);
  on_name_changed_cb (self);
}

/**
 * trellis_restore_window_new:
 * @parent: its action `app.open-practice` opens what was restored
 * @file: the backup
 *
 * Returns: (transfer none): a window in which the backup is restored
 */
TrellisRestoreWindow *
trellis_restore_window_new (GtkWindow *parent, GFile *file)
{
  TrellisRestoreWindow *self
      = g_object_new (TRELLIS_TYPE_RESTORE_WINDOW, "transient-for", parent, NULL);

  self->file = g_object_ref (file);
  self->working = g_cancellable_new ();
  trellis_backup_job_look (file, self->working, on_looked_cb, g_object_ref (self));
  return self;
}
