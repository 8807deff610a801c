/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Showing a file in the app that its user has for such files. In a sandbox the desktop does it. */

#include "config.h"

#include "trellis-show-file.h"

#include <glib/gi18n-lib.h>

#define PORTAL "org.freedesktop.portal.Desktop"

typedef struct
{
  char *path;
  guint watch; /* until it is known whether there is a portal */
} Shown;

static void
free_shown (gpointer data)
{
  Shown *self = data;

  g_free (self->path);
  g_free (self);
}

static void
on_shown_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;

  if (gtk_show_uri_full_finish (GTK_WINDOW (source), result, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* Nobody waits any more for what was asked in a window that has gone. */
static void
show (GTask *task)
{
  GtkWindow *window = g_task_get_source_object (task);
  Shown *shown = g_task_get_task_data (task);
  g_autofree char *uri = g_filename_to_uri (shown->path, NULL, NULL);

  if (gtk_widget_get_realized (GTK_WIDGET (window)))
    gtk_show_uri_full (window, uri, GDK_CURRENT_TIME, NULL, on_shown_cb, g_object_ref (task));
  else
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "%s",
                             _ ("The window has been closed."));
}

static void
stop_watching (GTask *task)
{
  g_bus_unwatch_name (((Shown *) g_task_get_task_data (task))->watch);
}

static void
on_there_cb (GDBusConnection *bus, const char *name, const char *owner, gpointer user_data)
{
  show (user_data);
  stop_watching (user_data);
}

static void
on_missing_cb (GDBusConnection *bus, const char *name, gpointer user_data)
{
  g_task_return_new_error (user_data, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, "%s",
                           _ ("The desktop does not answer."));
  stop_watching (user_data);
}

/* GIO of GLib 2.84 ends the program when a file is to be shown and there is no portal. */
static void
show_once_portal_is_there (GTask *task)
{
  Shown *shown = g_task_get_task_data (task);

  shown->watch = g_bus_watch_name (G_BUS_TYPE_SESSION, PORTAL, G_BUS_NAME_WATCHER_FLAGS_AUTO_START,
                                   on_there_cb, on_missing_cb, g_object_ref (task), g_object_unref);
}

/**
 * trellis_show_file_async:
 * @window: in which somebody asked for it
 * @path: (type filename): an absolute path
 *
 * Asks for the file to be shown.
 */
void
trellis_show_file_async (GtkWindow *window,
                         const char *path,
                         GAsyncReadyCallback callback,
                         gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (window, NULL, callback, user_data);
  Shown *shown = g_new0 (Shown, 1);

  shown->path = g_strdup (path);
  g_task_set_task_data (task, shown, free_shown);
  if (g_file_test ("/.flatpak-info", G_FILE_TEST_EXISTS))
    show_once_portal_is_there (task);
  else
    show (task);
}

/**
 * trellis_show_file_finish:
 *
 * Returns: whether an app shows it; otherwise @error says why not, with %G_IO_ERROR_CANCELLED if
 *   nobody needs to be told
 */
gboolean
trellis_show_file_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
