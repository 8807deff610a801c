/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Exporting from the window. */

#include "config.h"

#include "trellis-window-export.h"

#include "ui/app/trellis-window.h"
#include "ui/export/trellis-export-window.h"

static void
export_calendar (GtkWidget *window, const char *action, GVariant *parameter)
{
  TrellisWorkspace *workspace = trellis_window_get_workspace (TRELLIS_WINDOW (window));

  if (workspace != NULL)
    gtk_window_present (trellis_export_window_new (GTK_WINDOW (window), workspace));
}

/**
 * trellis_window_install_export:
 * @widget_class: of the window
 *
 * Gives the window the action that exports sessions to calendars.
 */
void
trellis_window_install_export (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.export-calendar", NULL, export_calendar);
}
