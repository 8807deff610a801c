/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The window's action to open the scan of a signed paper where it is kept. */

#include "config.h"

#include "trellis-window-scan.h"

#include "ui/app/trellis-window-private.h"
#include "ui/app/trellis-window.h"
#include "ui/common/trellis-show-file.h"

#include <glib/gi18n-lib.h>

static void
tell (TrellisWindow *self, const char *name, const char *why)
{
  g_autoptr (GError) error = g_error_new (TRELLIS_PRACTICE_ERROR, TRELLIS_PRACTICE_ERROR_REFUSED,
                                          /* Translators: the name of a file, and why */
                                          _ ("“%s” cannot be opened. %s"), name, why);

  if (self->workspace != NULL)
    trellis_workspace_report_refusal (self->workspace, error);
}

static void
on_opened_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autofree char *name = data;
  g_autoptr (GError) error = NULL;

  if (!trellis_show_file_finish (result, &error)
      && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    tell (TRELLIS_WINDOW (source), name, error->message);
}

/* It is opened where it stands: a copy elsewhere would stay behind. */
static void
open_scan (GtkWidget *widget, const char *action, GVariant *parameter)
{
  TrellisWindow *self = TRELLIS_WINDOW (widget);
  const char *engagement, *file;
  g_autofree char *name = NULL, *path = NULL;

  g_variant_get (parameter, "(&s&s)", &engagement, &file);
  if (self->keeping == NULL)
    return;
  name = g_path_get_basename (file);
  path = trellis_folder_dup_attachment (trellis_keeping_get_folder (self->keeping), engagement,
                                        name);
  if (!g_file_test (path, G_FILE_TEST_IS_REGULAR))
    {
      tell (self, name, _ ("It is not in the folder of the practice."));
      return;
    }
  trellis_show_file_async (GTK_WINDOW (self), path, on_opened_cb, g_steal_pointer (&name));
}

/**
 * trellis_window_install_scan:
 * @widget_class: of the window
 *
 * Gives the window `win.open-scan`, with the id of an engagement and the name of the file that a
 * signature of its contract brought along.
 */
void
trellis_window_install_scan (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.open-scan", "(ss)", open_scan);
}
