/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row for a goal: its statement, where its measure stands, what became of it. */

#include "config.h"

#include "trellis-goal-item-row.h"

#include "ui/common/trellis-engagement-words.h"
#include "ui/common/trellis-row-name.h"
#include "ui/common/trellis-sparkline.h"
#include "ui/engagement/trellis-engagement-view.h"
#include "ui/engagement/trellis-goal-words.h"

struct _TrellisGoalItemRow
{
  TrellisItemRow parent_instance;

  GtkWidget *sparkline;
  GBinding *narrow;
};

G_DEFINE_FINAL_TYPE (TrellisGoalItemRow, trellis_goal_item_row, TRELLIS_TYPE_ITEM_ROW)

static void
trellis_goal_item_row_act (TrellisItemRow *row)
{
  TrellisEngagement *engagement = trellis_item_row_get_engagement (row);
  TrellisGoal *goal = trellis_item_row_get_item (row);

  gtk_widget_activate_action (GTK_WIDGET (row), "win.open-goal", "(ss)", engagement->id, goal->id);
}

static void
on_check_in_clicked_cb (TrellisItemRow *row)
{
  TrellisEngagement *engagement = trellis_item_row_get_engagement (row);
  TrellisGoal *goal = trellis_item_row_get_item (row);

  gtk_widget_activate_action (GTK_WIDGET (row), "win.check-in", "(ss)", engagement->id, goal->id);
}

/* What is met or dropped is read no more from here; its own window still takes readings. */
static gboolean
may_check_in (gpointer self, TrellisGoalState state, TrellisMeasure *measure, gboolean can_act)
{
  return can_act && measure != NULL && state == TRELLIS_GOAL_STATE_OPEN;
}

/* On a narrow page the words have the room that the sparkline would take. */
static void
trellis_goal_item_row_root (GtkWidget *widget)
{
  TrellisGoalItemRow *self = TRELLIS_GOAL_ITEM_ROW (widget);
  GtkWidget *view = gtk_widget_get_ancestor (widget, TRELLIS_TYPE_ENGAGEMENT_VIEW);

  GTK_WIDGET_CLASS (trellis_goal_item_row_parent_class)->root (widget);
  if (view != NULL)
    self->narrow = g_object_bind_property (view, "narrow", self->sparkline, "visible",
                                           G_BINDING_SYNC_CREATE | G_BINDING_INVERT_BOOLEAN);
}

static void
trellis_goal_item_row_unroot (GtkWidget *widget)
{
  g_clear_pointer (&TRELLIS_GOAL_ITEM_ROW (widget)->narrow, g_binding_unbind);
  GTK_WIDGET_CLASS (trellis_goal_item_row_parent_class)->unroot (widget);
}

static void
trellis_goal_item_row_class_init (TrellisGoalItemRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  TRELLIS_ITEM_ROW_CLASS (klass)->act = trellis_goal_item_row_act;
  widget_class->root = trellis_goal_item_row_root;
  widget_class->unroot = trellis_goal_item_row_unroot;

  g_type_ensure (TRELLIS_TYPE_GOAL);
  g_type_ensure (TRELLIS_TYPE_SPARKLINE);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/trellis_app/Trellis/ui/engagement/trellis-goal-item-row.ui");
  gtk_widget_class_bind_template_child (widget_class, TrellisGoalItemRow, sparkline);
  gtk_widget_class_bind_template_callback (widget_class, may_check_in);
  gtk_widget_class_bind_template_callback (widget_class, on_check_in_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, trellis_goal_words_icon);
  gtk_widget_class_bind_template_callback (widget_class, trellis_goal_words_line);
  gtk_widget_class_bind_template_callback (widget_class, trellis_goal_words_state);
  gtk_widget_class_bind_template_callback (widget_class, trellis_words_is_said);
}

static void
trellis_goal_item_row_init (TrellisGoalItemRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  trellis_name_by_labels (GTK_WIDGET (self));
}
