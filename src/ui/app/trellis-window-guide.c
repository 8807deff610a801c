/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The guide “Coaching or mentoring?” of the window, and beginning what somebody chose. */

#include "config.h"

#include "trellis-window-guide.h"

#include "guide/trellis-guide.h"
#include "ui/app/trellis-new-mentoring.h"
#include "ui/app/trellis-window-contract.h"
#include "ui/app/trellis-window.h"
#include "ui/guide/trellis-guide-window.h"

static void
on_guide_begin_cb (GtkWidget *window, int kind, GHashTable *facts)
{
  TrellisWorkspace *workspace = trellis_window_get_workspace (TRELLIS_WINDOW (window));
  GtkWindow *form;

  if (workspace == NULL)
    return;
  if (kind == TRELLIS_GUIDE_KIND_COACHING)
    {
      trellis_window_choose_contract (window, facts);
      return;
    }
  form = trellis_new_mentoring_new (GTK_WINDOW (window), workspace);
  trellis_new_mentoring_fill (TRELLIS_NEW_MENTORING (form), facts);
  gtk_window_present (form);
}

static void
show_guide (GtkWidget *window, const char *action, GVariant *parameter)
{
  GtkWindow *guide = trellis_guide_window_new (GTK_WINDOW (window));

  g_signal_connect_object (guide, "begin", G_CALLBACK (on_guide_begin_cb), window,
                           G_CONNECT_SWAPPED);
  gtk_window_present (guide);
}

/**
 * trellis_window_install_guide:
 * @widget_class: of the window
 *
 * Gives the window the action that asks what fits, coaching or mentoring.
 */
void
trellis_window_install_guide (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.guide", NULL, show_guide);
}
