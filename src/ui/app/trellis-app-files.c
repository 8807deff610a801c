/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the desktop gives to be opened: a backup to restore, or a calendar to read. */

#include "config.h"

#include "trellis-app-files.h"

#include "ui/app/trellis-window-wish.h"
#include "ui/common/trellis-ask.h"

#include <glib/gi18n-lib.h>

#define ATTRIBUTES G_FILE_ATTRIBUTE_STANDARD_CONTENT_TYPE "," G_FILE_ATTRIBUTE_STANDARD_DISPLAY_NAME

#define ADD_CALENDAR "win.add-calendar"

/* By what the desktop takes a file for; by its name where it does not know us. */
static const struct
{
  const char *mime_type;
  const char *suffix;
  const char *action;
} kinds[] = {
  { "application/x-trellis-practice", ".trellis", "win.restore-file" },
  { "text/calendar", ".ics", ADD_CALENDAR },
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
free_uri (gpointer uri, GClosure *closure)
{
  g_free (uri);
}

static void
on_answered_cb (AdwMessageDialog *dialog, const char *response, const char *uri)
{
  GtkWindow *window = gtk_window_get_transient_for (GTK_WINDOW (dialog));

  if (g_str_equal (response, TRELLIS_DIALOG_DO) && TRELLIS_IS_WINDOW (window))
    trellis_window_wish (TRELLIS_WINDOW (window), ADD_CALENDAR, g_variant_new_string (uri));
}

/* A calendar may have come by mail, and was opened to be looked at. */
static void
ask_about_calendar (TrellisWindow *window, const char *name, const char *uri)
{
  g_autofree char *heading = g_strdup_printf (_ ("Take “%s” into Account?"), name);
  AdwMessageDialog *dialog
      = trellis_dialog_new (GTK_WIDGET (window), heading,
                            _ ("Trellis then knows when you are busy, and says so when a session "
                               "falls into that time. It keeps the times alone, and no titles."),
                            _ ("_Add Calendar"), ADW_RESPONSE_SUGGESTED);

  g_signal_connect_data (dialog, "response", G_CALLBACK (on_answered_cb), g_strdup (uri), free_uri,
                         0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
complain (TrellisWindow *window, const char *name, const char *why)
{
  g_autofree char *heading = g_strdup_printf (_ ("“%s” Cannot Be Opened"), name);
  AdwMessageDialog *dialog = trellis_message_new (GTK_WINDOW (window), heading, why);

  adw_message_dialog_add_response (dialog, "close", _ ("_Close"));
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
  else if (g_str_equal (action, ADD_CALENDAR))
    ask_about_calendar (window, name, uri);
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
