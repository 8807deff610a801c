/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Other calendars of the practice that a window shows. */

#include "config.h"

#include "trellis-window-calendars.h"

#include "ui/app/trellis-window-private.h"
#include "ui/calendars/trellis-calendars-window.h"

static TrellisCalendarsWindow *
open_calendars (GtkWidget *widget)
{
  TrellisWindow *self = TRELLIS_WINDOW (widget);
  GtkWindow *calendars;

  if (self->workspace == NULL)
    return NULL;
  calendars = trellis_calendars_window_new (
      GTK_WINDOW (widget), self->workspace,
      self->care == NULL ? NULL : trellis_calendar_care_get_watcher (self->care));
  gtk_window_present (calendars);
  return TRELLIS_CALENDARS_WINDOW (calendars);
}

static void
show_calendars (GtkWidget *window, const char *action, GVariant *parameter)
{
  open_calendars (window);
}

/* So that it is seen what comes of it. */
static void
add_calendar (GtkWidget *window, const char *action, GVariant *parameter)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));
  TrellisCalendarsWindow *calendars = open_calendars (window);

  if (calendars != NULL)
    trellis_calendars_window_add (calendars, file);
}

/**
 * trellis_window_install_calendars:
 * @widget_class: of the window
 *
 * Gives the window the action that shows other calendars, and the one that adds the file with a URI
 * to them.
 */
void
trellis_window_install_calendars (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.other-calendars", NULL, show_calendars);
  gtk_widget_class_install_action (widget_class, "win.add-calendar", "s", add_calendar);
}
