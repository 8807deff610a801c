/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A backup being made: how far it is, a way to cancel, and what there is to know afterwards. */

#include "config.h"

#include "trellis-backup-window.h"

#include "practice/trellis-faults.h"
#include "ui/backup/trellis-backup-job.h"
#include "ui/common/trellis-problem-row.h"

#include <glib/gi18n-lib.h>

/* Names in the template. */
#define VIEW_BUSY "busy"
#define VIEW_TOLD "told"

#define SHOWN_AFTER 400 /* milliseconds; what is done sooner needs no window */
#define LOOK_EVERY 100  /* milliseconds */
#define MOST_NAMED 5

struct _TrellisBackupWindow
{
  AdwWindow parent_instance;

  GtkStack *views;
  GtkButton *cancel;
  GtkProgressBar *progress;
  AdwStatusPage *told;
  GtkLabel *why;

  char *path;
  GCancellable *writing; /* none: nothing is being written */
  int permille;
  guint looking;
  guint waiting;
};

G_DEFINE_FINAL_TYPE (TrellisBackupWindow, trellis_backup_window, ADW_TYPE_WINDOW)

enum
{
  DONE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
stop_watching (TrellisBackupWindow *self)
{
  g_clear_handle_id (&self->looking, g_source_remove);
  g_clear_handle_id (&self->waiting, g_source_remove);
}

static void
tell (TrellisBackupWindow *self, const char *title, const char *text)
{
  adw_status_page_set_title (self->told, title);
  gtk_label_set_label (self->why, text);
  gtk_stack_set_visible_child_name (self->views, VIEW_TOLD);
  gtk_button_set_label (self->cancel, _ ("_Close"));
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->cancel));
}

/* The names of what could not be read, a line each. */
static char *
list_left_out (const TrellisBackup *backup, guint *n)
{
  GString *text = g_string_new (NULL);

  *n = 0;
  for (guint i = 0; i < backup->left_out->len; i++)
    {
      const TrellisFault *fault = backup->left_out->pdata[i];

      if (!fault->note && ++*n <= MOST_NAMED)
        g_string_append_printf (text, "%s: %s\n", fault->where, fault->what);
    }
  if (*n > MOST_NAMED)
    g_string_append (text, "…\n");
  return g_string_free (text, FALSE);
}

/* What nobody would miss is not told; a document that is missing is. */
static void
tell_done (TrellisBackupWindow *self, const TrellisBackup *backup)
{
  guint n;
  g_autofree char *names = list_left_out (backup, &n);
  g_autofree char *title = NULL;

  g_signal_emit (self, signals[DONE], 0, self->path);
  if (n == 0)
    {
      gtk_window_destroy (GTK_WINDOW (self));
      return;
    }
  title = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u File Is Not in the Backup",
                                        "%u Files Are Not in the Backup", n),
                           n);
  tell (self, title, names);
}

static void
on_written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TrellisBackupWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (TrellisBackup) backup = trellis_backup_job_finish (result, &error);
  g_autofree char *field = NULL, *text = NULL;

  stop_watching (self);
  g_clear_object (&self->writing);
  if (self->views == NULL)
    return;
  if (backup != NULL)
    {
      tell_done (self, backup);
      return;
    }
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      gtk_window_destroy (GTK_WINDOW (self));
      return;
    }
  text = trellis_problem_read (error, &field);
  tell (self, _ ("There Is No Backup"), text);
}

static gboolean
on_look_cb (gpointer user_data)
{
  TrellisBackupWindow *self = user_data;

  gtk_progress_bar_set_fraction (self->progress, g_atomic_int_get (&self->permille) / 1000.0);
  return G_SOURCE_CONTINUE;
}

static gboolean
on_waited_cb (gpointer user_data)
{
  TrellisBackupWindow *self = user_data;

  self->waiting = 0;
  gtk_window_present (GTK_WINDOW (self));
  return G_SOURCE_REMOVE;
}

static void
on_cancel_clicked_cb (TrellisBackupWindow *self)
{
  gtk_window_close (GTK_WINDOW (self));
}

static gboolean
trellis_backup_window_close_request (GtkWindow *window)
{
  TrellisBackupWindow *self = TRELLIS_BACKUP_WINDOW (window);

  if (self->writing == NULL)
    return GTK_WINDOW_CLASS (trellis_backup_window_parent_class)->close_request (window);
  g_cancellable_cancel (self->writing);
  return TRUE;
}

static void
trellis_backup_window_dispose (GObject *object)
{
  TrellisBackupWindow *self = TRELLIS_BACKUP_WINDOW (object);

  stop_watching (self);
  if (self->writing != NULL)
    g_cancellable_cancel (self->writing);
  self->views = NULL;
  g_clear_pointer (&self->path, g_free);
  G_OBJECT_CLASS (trellis_backup_window_parent_class)->dispose (object);
}

static void
trellis_backup_window_class_init (TrellisBackupWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = trellis_backup_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = trellis_backup_window_close_request;
  signals[DONE] = g_signal_new ("done", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/trellis_app/Trellis/ui/backup/trellis-backup-window.ui");
  gtk_widget_class_bind_template_child (widget_class, TrellisBackupWindow, views);
  gtk_widget_class_bind_template_child (widget_class, TrellisBackupWindow, cancel);
  gtk_widget_class_bind_template_child (widget_class, TrellisBackupWindow, progress);
  gtk_widget_class_bind_template_child (widget_class, TrellisBackupWindow, told);
  gtk_widget_class_bind_template_child (widget_class, TrellisBackupWindow, why);
  gtk_widget_class_bind_template_callback (widget_class, on_cancel_clicked_cb);
}

static void
trellis_backup_window_init (TrellisBackupWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * trellis_backup_window_new:
 *
 * Its signal `done` is emitted with the file's path once the backup is made.
 *
 * Returns: (transfer none): a window for one backup, which shows itself when there is something to
 *   be seen, and goes by itself when all is well
 */
TrellisBackupWindow *
trellis_backup_window_new (GtkWindow *parent)
{
  return g_object_new (TRELLIS_TYPE_BACKUP_WINDOW, "transient-for", parent, NULL);
}

/**
 * trellis_backup_window_write:
 * @practice: (type filename): the folder of the practice
 * @path: (type filename): the file, an absolute path
 *
 * Makes the backup.
 */
void
trellis_backup_window_write (TrellisBackupWindow *self,
                             const char *practice,
                             const char *path,
                             TrellisClock *clock)
{
  g_return_if_fail (self->writing == NULL);

  self->path = g_strdup (path);
  self->writing = g_cancellable_new ();
  self->looking = g_timeout_add (LOOK_EVERY, on_look_cb, self);
  self->waiting = g_timeout_add (SHOWN_AFTER, on_waited_cb, self);
  gtk_stack_set_visible_child_name (self->views, VIEW_BUSY);
  trellis_backup_job_write (practice, path, clock, &self->permille, self->writing, on_written_cb,
                            g_object_ref (self));
}

/**
 * trellis_backup_dup_name:
 *
 * Returns: (transfer full): what to call a backup that is made today
 */
char *
trellis_backup_dup_name (TrellisClock *clock)
{
  g_autofree char *date = trellis_date_to_string (trellis_clock_get_today (clock));

  /* Translators: the name of a file, without its ending; %s is the date. */
  g_autofree char *name = g_strdup_printf (_ ("Practice %s"), date);

  return g_strconcat (name, TRELLIS_BACKUP_SUFFIX, NULL);
}
