/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A window on one goal: what it is, where it stands, its check-ins as a chart and as a list. */

#include "config.h"

#include "trellis-goal-window.h"

#include "pages/trellis-say.h"
#include "ui/common/trellis-notice.h"
#include "ui/goal/trellis-goal-actions.h"
#include "ui/goal/trellis-goal-chart.h"
#include "ui/goal/trellis-reading-row.h"
#include "ui/goal/trellis-reading-words.h"

#include <glib/gi18n-lib.h>

struct _TrellisGoalWindow
{
  AdwWindow parent_instance;

  AdwToastOverlay *toasts;
  AdwWindowTitle *title;
  TrellisNotice *unsaved;
  GtkLabel *statement;
  GtkLabel *kind;
  GtkLabel *state;
  GtkLabel *measure;
  GtkLabel *now;
  GtkLabel *target;
  GtkLabel *due;
  GtkWidget *chart_card;
  TrellisGoalChart *chart;
  GtkListBox *readings;
  GtkWidget *past;
  GtkListBox *changes;

  TrellisWorkspace *workspace;
  TrellisCoaching *coaching;
  TrellisGoal *goal;
  GObject *teller;
};

G_DEFINE_FINAL_TYPE (TrellisGoalWindow, trellis_goal_window, ADW_TYPE_WINDOW)

static void
clear_list (GtkListBox *list)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (list, 0)) != NULL)
    gtk_list_box_remove (list, GTK_WIDGET (row));
}

/* The latest first; of one day the one that was entered last. */
static int
compare_back (gconstpointer a, gconstpointer b)
{
  TrellisCheckIn *one = *(TrellisCheckIn **) a, *other = *(TrellisCheckIn **) b;
  int order = trellis_date_compare (other->date, one->date);

  return order != 0 ? order : (other->entered > one->entered) - (other->entered < one->entered);
}

static void
show_readings (TrellisGoalWindow *self)
{
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();

  clear_list (self->readings);
  for (guint i = 0; i < trellis_list_length (self->goal->check_ins); i++)
    g_ptr_array_insert (sorted, 0, trellis_list_get (self->goal->check_ins, i));
  g_ptr_array_sort (sorted, compare_back);
  for (guint i = 0; i < sorted->len; i++)
    gtk_list_box_append (self->readings,
                         trellis_reading_row_new (self->goal, sorted->pdata[i],
                                                  trellis_workspace_can_act (self->workspace)));
  gtk_widget_set_visible (self->chart_card, sorted->len > 0);
  trellis_goal_chart_set_goal (self->chart, self->goal);
}

static void
show_changes (TrellisGoalWindow *self)
{
  guint n = trellis_list_length (self->goal->changes);

  clear_list (self->changes);
  for (guint i = n; i > 0; i--)
    {
      TrellisGoalChange *change = trellis_list_get (self->goal->changes, i - 1);
      GtkWidget *row = adw_action_row_new ();
      g_autofree char *what = trellis_reading_words_change (change);
      g_autofree char *why = trellis_reading_words_why (change);

      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), what);
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), why == NULL ? "" : why);
      gtk_list_box_append (self->changes, row);
    }
  gtk_widget_set_visible (self->past, n > 0);
}

static void
show_words (TrellisGoalWindow *self)
{
  TrellisGoal *goal = self->goal;
  g_autofree char *kind = trellis_reading_words_kind (goal);
  g_autofree char *state = trellis_say_goal_state (goal);
  g_autofree char *measure = trellis_say_measure (goal->measure);
  g_autofree char *now = trellis_say_latest (goal), *target = trellis_say_target (goal->measure);
  g_autofree char *due
      = trellis_date_is_set (goal->due) ? trellis_say_date (goal->due) : g_strdup (_ ("No date"));

  adw_window_title_set_subtitle (self->title, TRELLIS_ENGAGEMENT (self->coaching)->title);
  gtk_window_set_title (GTK_WINDOW (self), goal->statement);
  gtk_label_set_label (self->statement, goal->statement);
  gtk_label_set_label (self->kind, kind);
  gtk_label_set_label (self->state, state);
  gtk_label_set_label (self->measure, measure);
  gtk_label_set_label (self->now, now);
  gtk_label_set_label (self->target, target);
  gtk_label_set_label (self->due, due);
}

static void
on_revision_changed_cb (TrellisGoalWindow *self)
{
  /* Undo may have taken it away. */
  if (trellis_coaching_find_goal (self->coaching, self->goal->id) != self->goal)
    {
      gtk_window_destroy (GTK_WINDOW (self));
      return;
    }
  show_words (self);
  show_readings (self);
  show_changes (self);
  trellis_goal_actions_update (self);
}

static void
trellis_goal_window_dispose (GObject *object)
{
  TrellisGoalWindow *self = TRELLIS_GOAL_WINDOW (object);

  if (self->workspace != NULL)
    g_signal_handlers_disconnect_by_data (self->workspace, self);
  g_clear_object (&self->teller);
  g_clear_object (&self->workspace);
  g_clear_object (&self->coaching);
  g_clear_object (&self->goal);
  G_OBJECT_CLASS (trellis_goal_window_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, TrellisGoalWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, TrellisGoalWindow, title);
  gtk_widget_class_bind_template_child (widget_class, TrellisGoalWindow, unsaved);
  gtk_widget_class_bind_template_child (widget_class, TrellisGoalWindow, statement);
  gtk_widget_class_bind_template_child (widget_class, TrellisGoalWindow, kind);
  gtk_widget_class_bind_template_child (widget_class, TrellisGoalWindow, state);
  gtk_widget_class_bind_template_child (widget_class, TrellisGoalWindow, measure);
  gtk_widget_class_bind_template_child (widget_class, TrellisGoalWindow, now);
  gtk_widget_class_bind_template_child (widget_class, TrellisGoalWindow, target);
  gtk_widget_class_bind_template_child (widget_class, TrellisGoalWindow, due);
  gtk_widget_class_bind_template_child (widget_class, TrellisGoalWindow, chart_card);
  gtk_widget_class_bind_template_child (widget_class, TrellisGoalWindow, chart);
  gtk_widget_class_bind_template_child (widget_class, TrellisGoalWindow, readings);
  gtk_widget_class_bind_template_child (widget_class, TrellisGoalWindow, past);
  gtk_widget_class_bind_template_child (widget_class, TrellisGoalWindow, changes);
}

static void
trellis_goal_window_class_init (TrellisGoalWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = trellis_goal_window_dispose;

  g_type_ensure (TRELLIS_TYPE_GOAL_CHART);
  g_type_ensure (TRELLIS_TYPE_NOTICE);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/trellis_app/Trellis/ui/goal/trellis-goal-window.ui");
  bind_children (widget_class);
  trellis_goal_actions_install (widget_class);
}

static void
trellis_goal_window_init (TrellisGoalWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * trellis_goal_window_new:
 *
 * Returns: (transfer none): a window that shows the goal, and goes away with it
 */
GtkWidget *
trellis_goal_window_new (TrellisWorkspace *workspace, TrellisCoaching *coaching, TrellisGoal *goal)
{
  TrellisGoalWindow *self = g_object_new (TRELLIS_TYPE_GOAL_WINDOW, NULL);

  self->workspace = g_object_ref (workspace);
  self->coaching = g_object_ref (coaching);
  self->goal = g_object_ref (goal);
  g_signal_connect_swapped (workspace, "notify::revision", G_CALLBACK (on_revision_changed_cb),
                            self);
  g_object_bind_property (workspace, "unsaved", self->unsaved, "text", G_BINDING_SYNC_CREATE);
  on_revision_changed_cb (self);
  return GTK_WIDGET (self);
}

TrellisWorkspace *
trellis_goal_window_get_workspace (TrellisGoalWindow *self)
{
  return self->workspace;
}

TrellisCoaching *
trellis_goal_window_get_coaching (TrellisGoalWindow *self)
{
  return self->coaching;
}

TrellisGoal *
trellis_goal_window_get_goal (TrellisGoalWindow *self)
{
  return self->goal;
}

/**
 * trellis_goal_window_get_toasts:
 *
 * Returns: (transfer none): where what is done in this window is reported; its offer to undo asks
 *   for the action `win.undo`, which the window has
 */
AdwToastOverlay *
trellis_goal_window_get_toasts (TrellisGoalWindow *self)
{
  return self->toasts;
}

/**
 * trellis_goal_window_take_teller:
 * @teller: (transfer full): what tells there what is done
 *
 * Keeps it for as long as there is a place to tell it.
 */
void
trellis_goal_window_take_teller (TrellisGoalWindow *self, GObject *teller)
{
  g_clear_object (&self->teller);
  self->teller = teller;
}
