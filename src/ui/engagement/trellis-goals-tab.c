/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The tab of a coaching page with its goals: those of the contract, and working goals. */

#include "config.h"

#include "trellis-goals-tab.h"

#include "ui/common/trellis-section.h"
#include "ui/engagement/trellis-goal-item-row.h"

struct _TrellisGoalsTab
{
  TrellisEngagementView parent_instance;

  GtkFilterListModel *contract_goals;
  GtkFilterListModel *working_goals;
  GtkWidget *add;
};

G_DEFINE_FINAL_TYPE (TrellisGoalsTab, trellis_goals_tab, TRELLIS_TYPE_ENGAGEMENT_VIEW)

/* @data: whether the goals of the contract are asked for. */
static gboolean
is_asked_for (gpointer goal, gpointer data)
{
  return ((TrellisGoal *) goal)->contract == GPOINTER_TO_INT (data);
}

static void
set_filter (GtkFilterListModel *model, gboolean contract)
{
  g_autoptr (GtkFilter) filter
      = GTK_FILTER (gtk_custom_filter_new (is_asked_for, GINT_TO_POINTER (contract), NULL));

  gtk_filter_list_model_set_filter (model, filter);
}

static void
on_add_clicked_cb (TrellisGoalsTab *self)
{
  TrellisEngagement *engagement = trellis_engagement_view_get_engagement (self);

  gtk_widget_activate_action (GTK_WIDGET (self), "win.add-goal", "s", engagement->id);
}

static void
trellis_goals_tab_update (TrellisEngagementView *view)
{
  TrellisGoalsTab *self = TRELLIS_GOALS_TAB (view);

  gtk_widget_set_sensitive (
      self->add, trellis_workspace_can_act (trellis_engagement_view_get_workspace (self)));
}

static void
trellis_goals_tab_class_init (TrellisGoalsTabClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  TRELLIS_ENGAGEMENT_VIEW_CLASS (klass)->update = trellis_goals_tab_update;

  g_type_ensure (TRELLIS_TYPE_COACHING);
  g_type_ensure (TRELLIS_TYPE_GOAL_ITEM_ROW);
  g_type_ensure (TRELLIS_TYPE_SECTION);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/trellis_app/Trellis/ui/engagement/trellis-goals-tab.ui");
  gtk_widget_class_bind_template_child (widget_class, TrellisGoalsTab, contract_goals);
  gtk_widget_class_bind_template_child (widget_class, TrellisGoalsTab, working_goals);
  gtk_widget_class_bind_template_child (widget_class, TrellisGoalsTab, add);
  gtk_widget_class_bind_template_callback (widget_class, on_add_clicked_cb);
}

static void
trellis_goals_tab_init (TrellisGoalsTab *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  set_filter (self->contract_goals, TRUE);
  set_filter (self->working_goals, FALSE);
}
