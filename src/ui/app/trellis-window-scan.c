/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The window's action to open the scan of a signed paper where it is kept. */

#include "config.h"

#include "trellis-window-scan.h"

#include "ui/app/trellis-window-private.h"
#include "ui/app/trellis-window.h"

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

  if (!gtk_show_uri_full_finish (GTK_WINDOW (source), result, &error)
      && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    tell (TRELLIS_WINDOW (source), name, error->message);
}

/* In a sandbox the desktop opens files, if it can be asked. GIO of GLib 2.84 ends the program when
   it cannot. */
static gboolean
can_ask_desktop (void)
{
  g_autoptr (GDBusConnection) bus = NULL;
  g_autoptr (GVariant) reply = NULL;

  if (!g_file_test ("/.flatpak-info", G_FILE_TEST_EXISTS))
    return TRUE;
  bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, NULL);
  if (bus == NULL)
    return FALSE;
  reply = g_dbus_connection_call_sync (bus, "org.freedesktop.DBus", "/org/freedesktop/DBus",
                                       "org.freedesktop.DBus", "StartServiceByName",
                                       g_variant_new ("(su)", "org.freedesktop.portal.Desktop", 0),
                                       NULL, G_DBUS_CALL_FLAGS_NONE, 3000, NULL, NULL);
  return reply != NULL;
}

/* It is opened where it stands: a copy elsewhere would stay behind. */
static void
open_scan (GtkWidget *widget, const char *action, GVariant *parameter)
{
  TrellisWindow *self = TRELLIS_WINDOW (widget);
  const char *engagement, *file;
  g_autofree char *name = NULL, *path = NULL, *uri = NULL;

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
  if (!can_ask_desktop ())
    {
      tell (self, name, _ ("The desktop does not answer."));
      return;
    }
  uri = g_filename_to_uri (path, NULL, NULL);
  gtk_show_uri_full (GTK_WINDOW (self), uri, GDK_CURRENT_TIME, NULL, on_opened_cb,
                     g_steal_pointer (&name));
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
