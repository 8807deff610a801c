/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Opening another practice from the window. */

#include "config.h"

#include "trellis-window-open.h"

#include "ui/app/trellis-window.h"

#include <glib/gi18n-lib.h>

static void
on_folder_chosen_cb (GtkNativeDialog *chooser, int response, gpointer user_data)
{
  g_autoptr (GFile) folder = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  g_autofree char *path = folder == NULL ? NULL : g_file_get_path (folder);
  GtkWindow *window = gtk_native_dialog_get_transient_for (chooser);

  if (response == GTK_RESPONSE_ACCEPT && path != NULL && window != NULL)
    gtk_widget_activate_action (GTK_WIDGET (window), "app.open-practice", "^ay", path);
  g_object_unref (chooser);
}

/* An empty folder is as good: it becomes a practice with the first thing that is saved. */
static void
open_practice (GtkWidget *window, const char *action, GVariant *parameter)
{
  GtkFileChooserNative *chooser
      = gtk_file_chooser_native_new (_ ("Open Practice"), GTK_WINDOW (window),
                                     GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER, _ ("_Open"), NULL);

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_signal_connect (chooser, "response", G_CALLBACK (on_folder_chosen_cb), NULL);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static void
open_again (GtkWidget *window, const char *action, GVariant *parameter)
{
  trellis_window_open_again (TRELLIS_WINDOW (window));
}

static void
start_here (GtkWidget *window, const char *action, GVariant *parameter)
{
  trellis_window_start_here (TRELLIS_WINDOW (window));
}

/**
 * trellis_window_install_open:
 * @widget_class: of the window
 *
 * Gives the window the actions that open another practice, or the same again.
 */
void
trellis_window_install_open (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.open-practice", NULL, open_practice);
  gtk_widget_class_install_action (widget_class, "win.open-again", NULL, open_again);
  gtk_widget_class_install_action (widget_class, "win.start-here", NULL, start_here);
}
