/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The preferences of the practice that a window shows. */

#include "config.h"

#include "trellis-window-preferences.h"

#include "ui/app/trellis-app-settings.h"
#include "ui/app/trellis-toaster.h"
#include "ui/app/trellis-window.h"
#include "ui/preferences/trellis-preferences-window.h"
#include "ui/preferences/trellis-reminders-group.h"

static void
show_preferences (GtkWidget *window, const char *action, GVariant *parameter)
{
  TrellisWorkspace *workspace = trellis_window_get_workspace (TRELLIS_WINDOW (window));

  g_autoptr (GSettings) settings = trellis_app_settings_new ();
  GtkWindow *preferences;

  if (workspace == NULL)
    return;
  preferences = trellis_preferences_window_new (GTK_WINDOW (window), workspace);
  trellis_preferences_window_take_teller (
      TRELLIS_PREFERENCES_WINDOW (preferences),
      G_OBJECT (trellis_toaster_new (GTK_WIDGET (preferences), workspace)));
  if (settings != NULL)
    trellis_preferences_window_take_group (TRELLIS_PREFERENCES_WINDOW (preferences),
                                           trellis_reminders_group_new (settings));
  gtk_window_present (preferences);
}

/**
 * trellis_window_install_preferences:
 * @widget_class: of the window
 *
 * Gives the window the action that shows the preferences.
 */
void
trellis_window_install_preferences (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.preferences", NULL, show_preferences);
}
