/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the desktop gives to be opened: a backup to restore, or a calendar to read. */

#include "config.h"

#include "trellis-app-files.h"

#include "ui/app/trellis-window-wish.h"

#include <glib/gi18n-lib.h>

#define ATTRIBUTES G_FILE_ATTRIBUTE_STANDARD_CONTENT_TYPE "," G_FILE_ATTRIBUTE_STANDARD_DISPLAY_NAME

/* By what the desktop takes a file for; by its name where it does not know us. */
static const struct
{
  const char *mime_type;
  const char *suffix;
  const char *action;
} kinds[] = {
  { "application/x-trellis-practice", ".trellis", "win.restore-file" },
  { "text/calendar", ".ics", "win.add-calendar" },
};

static const char *
find_action (GFileInfo *info)
{
  const char *type = g_file_info_get_content_type (info);
  g_autofree char *mime_type = type == NULL ? NULL : g_content_type_get_mime_type (type);
  g_autofree char *name = g_utf8_casefold (g_file_info_get_display_name (info), -1);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_strcmp0 (mime_type, kinds[i].mime_type) == 0 || g_str_has_suffix (name, kinds[i].suffix))
      return kinds[i].action;
  return NULL;
}

static void
complain (TrellisWindow *window, const char *name, const char *why)
{
  g_autofree char *heading = g_strdup_printf (_ ("“%s” Cannot Be Opened"), name);
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (window), heading, why);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _ ("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
on_looked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TrellisWindow) window = user_data;
  g_autoptr (GError) error = NULL;
  GFile *file = G_FILE (source);
  g_autoptr (GFileInfo) info = g_file_query_info_finish (file, result, &error);
  g_autofree char *uri = g_file_get_uri (file);
  g_autofree char *base = g_file_get_basename (file);
  g_autofree char *name = g_filename_display_name (base);
  const char *action = info == NULL ? NULL : find_action (info);

  if (trellis_window_get_clock (window) == NULL)
    return;
  if (info == NULL)
    complain (window, name, error->message);
  else if (action == NULL)
    complain (window, name, _ ("Trellis opens its own backups, and calendars."));
  else
    trellis_window_wish (window, action, g_variant_new_string (uri));
}

/**
 * trellis_app_open_file:
 * @window: that is to ask what is to be done with it
 *
 * Finds out what the file is, and asks.
 */
void
trellis_app_open_file (TrellisWindow *window, GFile *file)
{
  g_file_query_info_async (file, ATTRIBUTES, G_FILE_QUERY_INFO_NONE, G_PRIORITY_DEFAULT, NULL,
                           on_looked_cb, g_object_ref (window));
}
