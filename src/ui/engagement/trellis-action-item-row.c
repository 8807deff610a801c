/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row for an action: what, who, by when, and a box to tick when it is done. */

#include "config.h"

#include "trellis-action-item-row.h"

#include "practice/trellis-practice-actions.h"
#include "ui/common/trellis-engagement-words.h"
#include "ui/common/trellis-row-name.h"
#include "ui/engagement/trellis-action-words.h"

#include <glib/gi18n-lib.h>

struct _TrellisActionItemRow
{
  TrellisItemRow parent_instance;

  GtkCheckButton *check;
};

G_DEFINE_FINAL_TYPE (TrellisActionItemRow, trellis_action_item_row, TRELLIS_TYPE_ITEM_ROW)

static gboolean
is_done (gpointer self, TrellisActionState state)
{
  return state == TRELLIS_ACTION_STATE_DONE;
}

/* What was dropped is neither done nor open: no box says that. */
static gboolean
may_act (gpointer self, TrellisActionState state, gboolean can_act)
{
  return can_act && state != TRELLIS_ACTION_STATE_DROPPED;
}

static void
set_state (TrellisActionItemRow *self, TrellisAction *action, TrellisActionState state)
{
  TrellisWorkspace *workspace = trellis_item_row_get_workspace (TRELLIS_ITEM_ROW (self));
  TrellisEngagement *engagement = trellis_item_row_get_engagement (TRELLIS_ITEM_ROW (self));
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

static void
on_check_toggled_cb (TrellisActionItemRow *self)
{
  TrellisAction *action = trellis_item_row_get_item (TRELLIS_ITEM_ROW (self));
  gboolean done = gtk_check_button_get_active (self->check);

  if (action != NULL && done != is_done (self, action->state))
    set_state (self, action, done ? TRELLIS_ACTION_STATE_DONE : TRELLIS_ACTION_STATE_OPEN);
  if (action != NULL)
    gtk_check_button_set_active (self->check, is_done (self, action->state));
  if (gtk_check_button_get_active (self->check))
    gtk_widget_add_css_class (GTK_WIDGET (self), "done");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "done");
}

/* The whole row is the target; what cannot be ticked does nothing. */
static void
trellis_action_item_row_act (TrellisItemRow *row)
{
  GtkCheckButton *check = TRELLIS_ACTION_ITEM_ROW (row)->check;

  if (gtk_widget_is_sensitive (GTK_WIDGET (check)))
    gtk_check_button_set_active (check, !gtk_check_button_get_active (check));
}

static void
trellis_action_item_row_class_init (TrellisActionItemRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  TRELLIS_ITEM_ROW_CLASS (klass)->act = trellis_action_item_row_act;

  g_type_ensure (TRELLIS_TYPE_ACTION);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/trellis_app/Trellis/ui/engagement/trellis-action-item-row.ui");
  gtk_widget_class_bind_template_child (widget_class, TrellisActionItemRow, check);
  gtk_widget_class_bind_template_callback (widget_class, is_done);
  gtk_widget_class_bind_template_callback (widget_class, may_act);
  gtk_widget_class_bind_template_callback (widget_class, on_check_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, trellis_action_words_line);
  gtk_widget_class_bind_template_callback (widget_class, trellis_action_words_remark);
  gtk_widget_class_bind_template_callback (widget_class, trellis_words_is_said);
}

static void
trellis_action_item_row_init (TrellisActionItemRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  trellis_name_by_labels (GTK_WIDGET (self));
}
