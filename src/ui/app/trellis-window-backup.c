/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Backing the practice of the window up, and restoring a backup beside it. */

#include "config.h"

#include "trellis-window-backup.h"

#include "store/trellis-backup.h"
#include "ui/app/trellis-window-private.h"
#include "ui/backup/trellis-backup-window.h"
#include "ui/backup/trellis-restore-window.h"
#include "ui/common/trellis-toast.h"

#include <glib/gi18n-lib.h>

#define MIME_TYPE "application/x-trellis-practice"

static void
tell (TrellisWindow *self, const char *text)
{
  adw_toast_overlay_add_toast (self->toasts, trellis_toast_new (text));
}

static void
on_done_cb (TrellisWindow *self, const char *path)
{
  g_autofree char *base = g_path_get_basename (path);
  g_autofree char *name = g_filename_display_name (base);
  g_autofree char *text = g_strdup_printf (_ ("The practice is backed up in “%s”"), name);

  tell (self, text);
}

static void
back_up_to (TrellisWindow *self, const char *path)
{
  TrellisBackupWindow *window = trellis_backup_window_new (GTK_WINDOW (self));
  TrellisFolder *folder = trellis_keeping_get_folder (self->keeping);

  g_signal_connect_object (window, "done", G_CALLBACK (on_done_cb), self, G_CONNECT_SWAPPED);
  trellis_backup_window_write (window, trellis_folder_get_path (folder), path, self->clock);
}

/* What is not on the disk would not be in the backup, and nobody would know. */
static const char *
find_hindrance (TrellisWindow *self)
{
  if (self->keeping == NULL)
    return _ ("No practice is open");
  if (trellis_keeping_count_unsaved (self->keeping) > 0)
    return _ ("The last changes are not saved yet; a backup would lack them");
  if (trellis_folder_is_new (trellis_keeping_get_folder (self->keeping)))
    return _ ("There is nothing to back up yet");
  return NULL;
}

static void
on_target_chosen_cb (TrellisWindow *self, int response, GtkNativeDialog *chooser)
{
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  g_autofree char *path = file == NULL ? NULL : g_file_get_path (file);
  const char *hindrance = find_hindrance (self);

  if (response == GTK_RESPONSE_ACCEPT && hindrance != NULL)
    tell (self, hindrance);
  else if (response == GTK_RESPONSE_ACCEPT && path == NULL)
    tell (self, _ ("A backup can be made in a folder of this computer only"));
  else if (response == GTK_RESPONSE_ACCEPT)
    back_up_to (self, path);
  g_object_unref (chooser);
}

static GtkFileChooser *
new_chooser (GtkWidget *window, const char *title, GtkFileChooserAction action, const char *label)
{
  GtkFileChooserNative *chooser
      = gtk_file_chooser_native_new (title, GTK_WINDOW (window), action, label, NULL);
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _ ("Backups of Trellis"));
  gtk_file_filter_add_mime_type (filter, MIME_TYPE);
  gtk_file_filter_add_suffix (filter, TRELLIS_BACKUP_SUFFIX + 1);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), filter);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  return GTK_FILE_CHOOSER (chooser);
}

static void
back_up (GtkWidget *widget, const char *action, GVariant *parameter)
{
  TrellisWindow *self = TRELLIS_WINDOW (widget);
  const char *hindrance = find_hindrance (self);
  g_autofree char *name = NULL;
  GtkFileChooser *chooser;

  if (hindrance != NULL)
    {
      tell (self, hindrance);
      return;
    }
  chooser
      = new_chooser (widget, _ ("Back Up Practice"), GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Back Up"));
  name = trellis_backup_dup_name (self->clock);
  gtk_file_chooser_set_current_name (chooser, name);
  g_signal_connect_object (chooser, "response", G_CALLBACK (on_target_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static void
restore_from (TrellisWindow *self, GFile *file)
{
  gtk_window_present (GTK_WINDOW (trellis_restore_window_new (GTK_WINDOW (self), file)));
}

static void
on_backup_chosen_cb (TrellisWindow *self, int response, GtkNativeDialog *chooser)
{
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));

  if (response == GTK_RESPONSE_ACCEPT && file != NULL)
    restore_from (self, file);
  g_object_unref (chooser);
}

static void
restore (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GtkFileChooser *chooser
      = new_chooser (widget, _ ("Restore Backup"), GTK_FILE_CHOOSER_ACTION_OPEN, _ ("_Open"));

  g_signal_connect_object (chooser, "response", G_CALLBACK (on_backup_chosen_cb), widget,
                           G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static void
restore_file (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  restore_from (TRELLIS_WINDOW (widget), file);
}

/**
 * trellis_window_install_backup:
 * @widget_class: of the window
 *
 * Gives the window the actions that make a backup, and that restore one: a file that is chosen, or
 * the one with the URI that the action is given.
 */
void
trellis_window_install_backup (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.back-up", NULL, back_up);
  gtk_widget_class_install_action (widget_class, "win.restore-backup", NULL, restore);
  gtk_widget_class_install_action (widget_class, "win.restore-file", "s", restore_file);
}
