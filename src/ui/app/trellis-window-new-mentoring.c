/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Beginning a mentoring relationship from the window. */

#include "config.h"

#include "trellis-window-new-mentoring.h"

#include "ui/app/trellis-new-mentoring.h"
#include "ui/app/trellis-window.h"

static void
new_mentoring (GtkWidget *window, const char *action, GVariant *parameter)
{
  TrellisWorkspace *workspace = trellis_window_get_workspace (TRELLIS_WINDOW (window));

  if (workspace != NULL)
    gtk_window_present (trellis_new_mentoring_new (GTK_WINDOW (window), workspace));
}

/**
 * trellis_window_install_new_mentoring:
 * @widget_class: of the window
 *
 * Gives the window the action that begins a mentoring relationship.
 */
void
trellis_window_install_new_mentoring (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.new-mentoring", NULL, new_mentoring);
}
