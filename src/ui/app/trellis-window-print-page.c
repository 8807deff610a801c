/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Printing what the window shows: of an engagement, the document that fits where it stands. */

#include "config.h"

#include "trellis-window-print-page.h"

#include "engagement/trellis-coaching.h"
#include "ui/app/trellis-window.h"

static const char *
document_of (TrellisEngagement *engagement)
{
  if (!TRELLIS_IS_COACHING (engagement))
    return "plan";
  if (TRELLIS_COACHING (engagement)->state == TRELLIS_COACHING_STATE_DRAFT)
    return "contract";
  return trellis_engagement_is_over (engagement) ? "closing-report" : "plan";
}

static void
print_page (GtkWidget *window, const char *action, GVariant *parameter)
{
  TrellisEngagement *engagement = trellis_window_get_engagement (TRELLIS_WINDOW (window));

  if (engagement != NULL)
    gtk_widget_activate_action (window, "win.print", "(ss)", document_of (engagement),
                                engagement->id);
}

/**
 * trellis_window_install_print_page:
 * @widget_class: of the window
 *
 * Gives the window the action that prints what it shows, by way of `win.print`.
 */
void
trellis_window_install_print_page (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.print-page", NULL, print_page);
}
