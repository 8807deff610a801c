/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The window's action to print something of an engagement. */

#include "config.h"

#include "trellis-window-print.h"

#include "ui/app/trellis-window.h"
#include "ui/print/trellis-print-window.h"

/* Who is asked to print what is not there asks in vain: it was there when the action was named. */
static void
print (GtkWidget *widget, const char *action, GVariant *parameter)
{
  TrellisWorkspace *workspace = trellis_window_get_workspace (TRELLIS_WINDOW (widget));
  TrellisEngagement *engagement = NULL;
  const TrellisPrintKind *kind = NULL;
  const char *nick, *id;
  GtkWidget *window;

  g_variant_get (parameter, "(&s&s)", &nick, &id);
  if (workspace != NULL)
    engagement = trellis_practice_find_engagement (trellis_workspace_get_practice (workspace), id);
  if (engagement != NULL)
    kind = trellis_print_kind_find (nick, engagement);
  if (kind == NULL)
    return;
  window = trellis_print_window_new (workspace, engagement, kind);
  gtk_window_set_transient_for (GTK_WINDOW (window), GTK_WINDOW (widget));
  gtk_window_present (GTK_WINDOW (window));
}

/**
 * trellis_window_install_print:
 * @widget_class: of the window
 *
 * Gives the window `win.print`, with what to print (contract, plan, closing-report) and an
 * engagement's id.
 */
void
trellis_window_install_print (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.print", "(ss)", print);
}
