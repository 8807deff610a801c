/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Ticking an action: what its box shows, and what a click on it does. */

#include "config.h"

#include "trellis-action-tick.h"

#include "practice/trellis-practice-actions.h"

#include <glib/gi18n-lib.h>

/**
 * trellis_action_is_done:
 *
 * Returns: whether the box is ticked
 */
gboolean
trellis_action_is_done (gpointer self, TrellisActionState state)
{
  return state == TRELLIS_ACTION_STATE_DONE;
}

/**
 * trellis_action_may_tick:
 *
 * What was dropped is neither done nor open: no box says that.
 *
 * Returns: whether the box can be clicked
 */
gboolean
trellis_action_may_tick (gpointer self, TrellisActionState state, gboolean can_act)
{
  return can_act && state != TRELLIS_ACTION_STATE_DROPPED;
}

static void
set_state (TrellisItemRow *row, TrellisAction *action, TrellisActionState state)
{
  TrellisWorkspace *workspace = trellis_item_row_get_workspace (row);
  TrellisEngagement *engagement = trellis_item_row_get_engagement (row);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  if (!trellis_practice_set_action (trellis_workspace_get_practice (workspace), engagement, action,
                                    state, &error))
    {
      trellis_workspace_report_refusal (workspace, error);
      return;
    }
  text = g_strdup_printf (state == TRELLIS_ACTION_STATE_DONE ? _ ("“%s” is done")
                                                             : _ ("“%s” is open again"),
                          action->what);
  trellis_workspace_report_act (workspace, text);
}

/**
 * trellis_action_row_tick:
 * @check: the box of the row, which has just been clicked or set
 *
 * Makes the action what the box says; when that is refused, the box says what the action is.
 */
void
trellis_action_row_tick (TrellisItemRow *row, GtkCheckButton *check)
{
  /* A list that shows what is open lets the row go as soon as it is not. */
  g_autoptr (TrellisItemRow) kept = g_object_ref (row);
  g_autoptr (GtkCheckButton) box = g_object_ref (check);
  TrellisAction *action = trellis_item_row_get_item (kept);
  gboolean done = gtk_check_button_get_active (box);

  if (action != NULL && done != trellis_action_is_done (NULL, action->state))
    set_state (kept, action, done ? TRELLIS_ACTION_STATE_DONE : TRELLIS_ACTION_STATE_OPEN);
  if (action != NULL)
    gtk_check_button_set_active (box, trellis_action_is_done (NULL, action->state));
  if (gtk_check_button_get_active (box))
    gtk_widget_add_css_class (GTK_WIDGET (kept), "done");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (kept), "done");
}
