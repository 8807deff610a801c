/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The action plan of an engagement: by person, by date or in its own order, edited in place. */

#include "config.h"

#include "trellis-action-plan.h"

#include "practice/trellis-practice-actions.h"
#include "ui/common/trellis-follow.h"
#include "ui/common/trellis-part-names.h"
#include "ui/common/trellis-wrap-box.h"
#include "ui/engagement/trellis-action-editor.h"
#include "ui/engagement/trellis-plan-order.h"
#include "ui/engagement/trellis-plan-row.h"

#include <glib/gi18n-lib.h>

struct _TrellisActionPlan
{
  TrellisEngagementView parent_instance;

  GtkDropDown *order;
  GtkWidget *add;
  GtkActionable *print;
  GtkRevealer *revealer;
  TrellisActionEditor *editor;
  GtkListBox *list;
  GtkSortListModel *sorted;
  GListStore *shown; /* as @sorted, but whose rows stay when others move */
};

G_DEFINE_FINAL_TYPE (TrellisActionPlan, trellis_action_plan, TRELLIS_TYPE_ENGAGEMENT_VIEW)

static TrellisPlanOrder
get_order (TrellisActionPlan *self)
{
  return (TrellisPlanOrder) gtk_drop_down_get_selected (self->order);
}

static TrellisAction *
get_action (GtkListBoxRow *row)
{
  return row == NULL ? NULL : trellis_item_row_get_item (TRELLIS_ITEM_ROW (row));
}

/* Moving is about the plan's own order, so that is what is shown then. */
static void
move_action (TrellisActionPlan *self, TrellisAction *action, guint position)
{
  TrellisEngagement *engagement = trellis_engagement_view_get_engagement (self);
  g_autoptr (TrellisAction) moved = g_object_ref (action);
  g_autoptr (GError) error = NULL;
  gboolean done = trellis_practice_move_action (trellis_engagement_view_get_practice (self),
                                                engagement, moved, position, &error);

  gtk_drop_down_set_selected (self->order, TRELLIS_PLAN_ORDER_OWN);
  trellis_engagement_view_report (self, done, error, _ ("The action has moved"));
  trellis_item_row_focus (self->list, moved);
}

static gboolean
find_position (TrellisActionPlan *self, TrellisAction *action, guint *position)
{
  TrellisEngagement *engagement = trellis_engagement_view_get_engagement (self);

  return action != NULL && g_list_store_find (engagement->actions, action, position);
}

/* In another order the first key shows the plan's own one, in which the next ones move. */
static void
move_focused (TrellisActionPlan *self, int step)
{
  TrellisEngagement *engagement = trellis_engagement_view_get_engagement (self);
  TrellisAction *action = trellis_item_row_get_focused (self->list);
  guint position, n = trellis_list_length (engagement->actions);

  if (!find_position (self, action, &position)
      || !trellis_workspace_can_act (trellis_engagement_view_get_workspace (self)))
    return;
  if (get_order (self) != TRELLIS_PLAN_ORDER_OWN)
    {
      gtk_drop_down_set_selected (self->order, TRELLIS_PLAN_ORDER_OWN);
      trellis_item_row_focus (self->list, action);
    }
  else if ((step < 0 && position > 0) || (step > 0 && position + 1 < n))
    move_action (self, action, (guint) ((int) position + step));
}

static void
move_up (GtkWidget *self, const char *action, GVariant *parameter)
{
  move_focused (TRELLIS_ACTION_PLAN (self), -1);
}

static void
move_down (GtkWidget *self, const char *action, GVariant *parameter)
{
  move_focused (TRELLIS_ACTION_PLAN (self), 1);
}

static GdkContentProvider *
on_drag_prepared_cb (GtkDragSource *source, double x, double y, GtkWidget *row)
{
  return gdk_content_provider_new_typed (TRELLIS_TYPE_PLAN_ROW, row);
}

static gboolean
on_dropped_cb (
    GtkDropTarget *target, const GValue *value, double x, double y, TrellisActionPlan *self)
{
  GtkListBoxRow *there = gtk_list_box_get_row_at_y (self->list, (int) y);
  TrellisAction *action = get_action (g_value_get_object (value));
  guint position, old;

  if (!find_position (self, action, &old) || !find_position (self, get_action (there), &position)
      || old == position)
    return FALSE;
  move_action (self, action, position);
  return TRUE;
}

static GtkWidget *
create_row (gpointer action, gpointer data)
{
  TrellisActionPlan *self = data;
  TrellisWorkspace *workspace = trellis_engagement_view_get_workspace (self);
  GtkWidget *row
      = g_object_new (TRELLIS_TYPE_PLAN_ROW, "workspace", workspace, "engagement",
                      trellis_engagement_view_get_engagement (self), "item", action, NULL);
  GtkDragSource *source = gtk_drag_source_new ();

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect (source, "prepare", G_CALLBACK (on_drag_prepared_cb), row);
  gtk_widget_add_controller (trellis_plan_row_get_handle (TRELLIS_PLAN_ROW (row)),
                             GTK_EVENT_CONTROLLER (source));
  trellis_plan_row_set_movable (TRELLIS_PLAN_ROW (row),
                                get_order (self) == TRELLIS_PLAN_ORDER_OWN
                                    && trellis_workspace_can_act (workspace));
  return row;
}

static char *
say_group (TrellisActionPlan *self, TrellisAction *action)
{
  if (action->state != TRELLIS_ACTION_STATE_OPEN)
    return g_strdup (C_ ("actions", "Done or dropped"));
  if (g_strcmp0 (action->who, TRELLIS_ACTION_COACH) == 0)
    return g_strdup (C_ ("action", "You"));
  return trellis_practice_dup_who (trellis_engagement_view_get_practice (self),
                                   trellis_engagement_view_get_engagement (self), action->who);
}

static void
show_heading (GtkListBoxRow *row, GtkListBoxRow *before, gpointer data)
{
  TrellisActionPlan *self = data;
  TrellisAction *action = get_action (row);
  g_autofree char *words = NULL;
  GtkWidget *label;

  if (!trellis_plan_begins_group (get_order (self), action, get_action (before)))
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }
  words = say_group (self, action);
  label = gtk_label_new (words);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "heading");
  gtk_widget_add_css_class (label, "group-heading");
  gtk_list_box_row_set_header (row, label);
}

static void
show_plan (TrellisActionPlan *self)
{
  TrellisEngagement *engagement = trellis_engagement_view_get_engagement (self);
  g_autoptr (GtkSorter) sorter = trellis_plan_sorter_new (get_order (self));

  if (engagement == NULL)
    return;
  gtk_sort_list_model_set_model (self->sorted, NULL);
  gtk_sort_list_model_set_sorter (self->sorted, sorter);
  gtk_sort_list_model_set_model (self->sorted, G_LIST_MODEL (engagement->actions));
  gtk_list_box_set_header_func (self->list, show_heading, self, NULL);
}

static void
on_sorted_changed_cb (TrellisActionPlan *self)
{
  trellis_follow_with_focus (self->shown, G_LIST_MODEL (self->sorted), self->list);
}

static void
on_order_changed_cb (TrellisActionPlan *self)
{
  if (self->list != NULL && trellis_engagement_view_get_workspace (self) != NULL)
    show_plan (self);
}

static void
on_add_clicked_cb (TrellisActionPlan *self)
{
  if (gtk_revealer_get_reveal_child (self->revealer))
    {
      gtk_widget_child_focus (GTK_WIDGET (self->editor), GTK_DIR_TAB_FORWARD);
      return;
    }
  gtk_widget_set_visible (GTK_WIDGET (self->revealer), TRUE);
  gtk_revealer_set_reveal_child (self->revealer, TRUE);
  trellis_action_editor_show (self->editor, trellis_engagement_view_get_workspace (self),
                              trellis_engagement_view_get_engagement (self), NULL);
}

static void
on_editor_closed_cb (TrellisActionPlan *self)
{
  gtk_revealer_set_reveal_child (self->revealer, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->revealer), FALSE);
  if (gtk_widget_get_mapped (self->add))
    gtk_widget_grab_focus (self->add);
}

static void
on_row_activated_cb (TrellisActionPlan *self, GtkListBoxRow *row)
{
  trellis_item_row_act (TRELLIS_ITEM_ROW (row));
}

/* The rows follow by themselves; what has changed may stand elsewhere now. */
static void
trellis_action_plan_update (TrellisEngagementView *view)
{
  TrellisActionPlan *self = TRELLIS_ACTION_PLAN (view);
  GtkSorter *sorter = gtk_sort_list_model_get_sorter (self->sorted);
  TrellisEngagement *engagement = trellis_engagement_view_get_engagement (self);

  gtk_actionable_set_action_target (self->print, "(ss)", "plan", engagement->id);
  gtk_widget_set_sensitive (
      self->add, trellis_workspace_can_act (trellis_engagement_view_get_workspace (self)));
  if (gtk_sort_list_model_get_model (self->sorted) == NULL)
    show_plan (self);
  else if (sorter != NULL)
    gtk_sorter_changed (sorter, GTK_SORTER_CHANGE_DIFFERENT);
  gtk_list_box_invalidate_headers (self->list);
}

static void
trellis_action_plan_dispose (GObject *object)
{
  TrellisActionPlan *self = TRELLIS_ACTION_PLAN (object);

  if (self->list != NULL)
    gtk_list_box_bind_model (self->list, NULL, NULL, NULL, NULL);
  self->list = NULL;
  g_clear_object (&self->shown);
  G_OBJECT_CLASS (trellis_action_plan_parent_class)->dispose (object);
}

static void
trellis_action_plan_class_init (TrellisActionPlanClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = trellis_action_plan_dispose;
  TRELLIS_ENGAGEMENT_VIEW_CLASS (klass)->update = trellis_action_plan_update;

  g_type_ensure (TRELLIS_TYPE_ACTION_EDITOR);
  g_type_ensure (TRELLIS_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/trellis_app/Trellis/ui/engagement/trellis-action-plan.ui");
  gtk_widget_class_bind_template_child (widget_class, TrellisActionPlan, order);
  gtk_widget_class_bind_template_child (widget_class, TrellisActionPlan, add);
  gtk_widget_class_bind_template_child (widget_class, TrellisActionPlan, print);
  gtk_widget_class_bind_template_child (widget_class, TrellisActionPlan, revealer);
  gtk_widget_class_bind_template_child (widget_class, TrellisActionPlan, editor);
  gtk_widget_class_bind_template_child (widget_class, TrellisActionPlan, list);
  gtk_widget_class_bind_template_child (widget_class, TrellisActionPlan, sorted);
  gtk_widget_class_bind_template_callback (widget_class, on_add_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_editor_closed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_order_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated_cb);
  gtk_widget_class_install_action (widget_class, "plan.move-up", NULL, move_up);
  gtk_widget_class_install_action (widget_class, "plan.move-down", NULL, move_down);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_ALT_MASK, "plan.move-up",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK, "plan.move-down",
                                       NULL);
}

static void
trellis_action_plan_init (TrellisActionPlan *self)
{
  GtkDropTarget *target;

  gtk_widget_init_template (GTK_WIDGET (self));
  self->shown = g_list_store_new (TRELLIS_TYPE_ACTION);
  g_signal_connect_object (self->sorted, "items-changed", G_CALLBACK (on_sorted_changed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (self->shown), create_row, self, NULL);
  trellis_name_parts (GTK_WIDGET (self->order), _ ("Order of the action plan"));
  target = gtk_drop_target_new (TRELLIS_TYPE_PLAN_ROW, GDK_ACTION_MOVE);
  g_signal_connect (target, "drop", G_CALLBACK (on_dropped_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->list), GTK_EVENT_CONTROLLER (target));
}
