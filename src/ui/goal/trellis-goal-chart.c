/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The chart of a goal's readings, with the line that they go to; its points are reached by the
 * pointer and by the arrow keys. */

#include "config.h"

#include "trellis-goal-chart.h"

#include "ui/common/trellis-curve.h"
#include "ui/goal/trellis-chart-painter.h"
#include "ui/goal/trellis-reading-words.h"

#include <glib/gi18n-lib.h>

#define HEIGHT 220
#define WIDTH 240
#define NEAR 22.0 /* how far from a point the pointer still means it */

struct _TrellisGoalChart
{
  GtkWidget parent_instance;

  TrellisGoal *goal;
  TrellisCurve *curve;
  int selected; /* the point that the keys are on, -1 for none */
};

G_DEFINE_FINAL_TYPE (TrellisGoalChart, trellis_goal_chart, GTK_TYPE_WIDGET)

static TrellisChartFrame
get_frame (TrellisGoalChart *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  return trellis_chart_frame_new (widget, self->goal, self->curve);
}

static char *
describe_point (TrellisGoalChart *self, int point)
{
  return trellis_reading_words_line (self->goal,
                                     trellis_curve_get (self->curve, (guint) point)->check_in);
}

/* What a screen reader says: the point that the keys are on, or what the whole is about. */
static void
tell_point (TrellisGoalChart *self)
{
  g_autofree char *words = self->selected < 0 ? trellis_reading_words_chart (self->goal)
                                              : describe_point (self, self->selected);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Chart of check-ins"), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  words, -1);
}

static void
select_point (TrellisGoalChart *self, int point)
{
  self->selected = point;
  tell_point (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static int
count_points (TrellisGoalChart *self)
{
  return self->curve == NULL ? 0 : (int) self->curve->points->len;
}

static gboolean
move_selection (TrellisGoalChart *self, guint key)
{
  int n = count_points (self), at = self->selected;
  int forward = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? -1 : 1;

  if (n == 0)
    return FALSE;
  switch (key)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      at = at < 0 ? n - 1 : at - forward;
      break;
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      at = at < 0 ? 0 : at + forward;
      break;
    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      at = 0;
      break;
    case GDK_KEY_End:
    case GDK_KEY_KP_End:
      at = n - 1;
      break;
    default:
      return FALSE;
    }
  select_point (self, CLAMP (at, 0, n - 1));
  return TRUE;
}

static gboolean
on_key_pressed_cb (TrellisGoalChart *self, guint key, guint code, GdkModifierType state)
{
  if ((state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return FALSE;
  return move_selection (self, key);
}

static void
on_focus_left_cb (TrellisGoalChart *self)
{
  select_point (self, -1);
}

/* The point that is nearest, -1 when none is near. */
static int
find_point (TrellisGoalChart *self, double x, double y)
{
  TrellisChartFrame frame = get_frame (self);
  double nearest = NEAR * NEAR;
  int found = -1;

  for (int i = 0; i < count_points (self); i++)
    {
      graphene_point_t point = trellis_chart_frame_place (&frame, self->curve, (guint) i);
      double across = point.x - x, down = point.y - y;
      double distance = across * across + down * down;

      if (distance <= nearest)
        {
          nearest = distance;
          found = i;
        }
    }
  return found;
}

static gboolean
on_query_tooltip_cb (GtkWidget *widget, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  TrellisGoalChart *self = TRELLIS_GOAL_CHART (widget);
  int point = keyboard ? self->selected : find_point (self, x, y);
  g_autofree char *words = point < 0 ? NULL : describe_point (self, point);

  gtk_tooltip_set_text (tooltip, words);
  return point >= 0;
}

static void
on_pressed_cb (TrellisGoalChart *self, int n, double x, double y)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
  select_point (self, find_point (self, x, y));
}

static void
trellis_goal_chart_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  TrellisGoalChart *self = TRELLIS_GOAL_CHART (widget);
  g_autofree char *words = self->selected < 0 ? NULL : describe_point (self, self->selected);

  if (self->curve == NULL)
    return;
  trellis_chart_paint (widget, snapshot, self->goal, self->curve, self->selected, words);
}

static void
trellis_goal_chart_measure (GtkWidget *widget,
                            GtkOrientation orientation,
                            int for_size,
                            int *minimum,
                            int *natural,
                            int *minimum_baseline,
                            int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH : HEIGHT;
}

static void
trellis_goal_chart_dispose (GObject *object)
{
  TrellisGoalChart *self = TRELLIS_GOAL_CHART (object);

  g_clear_pointer (&self->curve, trellis_curve_free);
  g_clear_object (&self->goal);
  G_OBJECT_CLASS (trellis_goal_chart_parent_class)->dispose (object);
}

static void
trellis_goal_chart_class_init (TrellisGoalChartClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = trellis_goal_chart_dispose;
  widget_class->snapshot = trellis_goal_chart_snapshot;
  widget_class->measure = trellis_goal_chart_measure;
  gtk_widget_class_set_css_name (widget_class, "chart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
trellis_goal_chart_init (TrellisGoalChart *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  self->selected = -1;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (on_query_tooltip_cb), NULL);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_key_pressed_cb), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (on_focus_left_cb), self);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (on_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

/**
 * trellis_goal_chart_set_goal:
 *
 * Shows the readings of a goal as they are now; called again when they have changed.
 */
void
trellis_goal_chart_set_goal (TrellisGoalChart *self, TrellisGoal *goal)
{
  g_set_object (&self->goal, goal);
  g_clear_pointer (&self->curve, trellis_curve_free);
  self->curve = trellis_curve_new (goal);
  select_point (self, -1);
}

/**
 * trellis_goal_chart_get_selected:
 *
 * Returns: the point that the keys are on, in order of time from 0; -1 for none
 */
int
trellis_goal_chart_get_selected (TrellisGoalChart *self)
{
  return self->selected;
}
