/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The actions of a goal's window, which its buttons and its menu ask for. */

#include "config.h"

#include "trellis-goal-actions.h"

#include "practice/trellis-practice-goals-edit.h"
#include "practice/trellis-practice-goals.h"
#include "pages/trellis-say.h"
#include "ui/common/trellis-ask.h"
#include "ui/common/trellis-date-entry.h"
#include "ui/goal/trellis-check-in-dialog.h"
#include "ui/goal/trellis-goal-editor.h"
#include "ui/goal/trellis-meet-dialog.h"

#include <glib/gi18n-lib.h>

static TrellisPractice *
get_practice (TrellisGoalWindow *self)
{
  return trellis_workspace_get_practice (trellis_goal_window_get_workspace (self));
}

static void
report (TrellisGoalWindow *self, gboolean done, GError *error, const char *what)
{
  TrellisWorkspace *workspace = trellis_goal_window_get_workspace (self);

  if (done)
    trellis_workspace_report_act (workspace, what);
  else
    trellis_workspace_report_refusal (workspace, error);
}

static void
present_above (GtkWidget *window, GtkWidget *above)
{
  gtk_window_set_transient_for (GTK_WINDOW (window), GTK_WINDOW (above));
  gtk_window_present (GTK_WINDOW (window));
}

static void
check_in (GtkWidget *widget, const char *action, GVariant *parameter)
{
  TrellisGoalWindow *self = TRELLIS_GOAL_WINDOW (widget);

  present_above (trellis_check_in_dialog_new (trellis_goal_window_get_workspace (self),
                                              trellis_goal_window_get_coaching (self),
                                              trellis_goal_window_get_goal (self)),
                 widget);
}

static void
meet (GtkWidget *widget, const char *action, GVariant *parameter)
{
  TrellisGoalWindow *self = TRELLIS_GOAL_WINDOW (widget);

  present_above (trellis_meet_dialog_new (trellis_goal_window_get_workspace (self),
                                          trellis_goal_window_get_coaching (self),
                                          trellis_goal_window_get_goal (self)),
                 widget);
}

static void
on_drop_reason_cb (const char *reason, gpointer data)
{
  TrellisGoalWindow *self = data;
  g_autoptr (TrellisOutcome) outcome = trellis_outcome_new ();
  g_autoptr (GError) error = NULL;
  gboolean done
      = trellis_practice_drop_goal (get_practice (self), trellis_goal_window_get_coaching (self),
                                    trellis_goal_window_get_goal (self), reason, outcome, &error);

  report (self, done, error, _ ("The goal is dropped"));
}

/* Who agreed goes on record, so it is said before. */
static void
drop (GtkWidget *widget, const char *action, GVariant *parameter)
{
  TrellisGoalWindow *self = TRELLIS_GOAL_WINDOW (widget);
  g_auto (GStrv) names
      = trellis_practice_dup_agreeing (get_practice (self), trellis_goal_window_get_coaching (self),
                                       trellis_goal_window_get_goal (self));
  g_autofree char *list = trellis_say_list ((const char *const *) names);
  g_autofree char *body = g_strdup_printf (
      /* Translators: %s is a list of names */
      _ ("A dropped goal is neither met nor does anything wait for it. It goes on record with the "
         "reason, and that these have agreed: %s."),
      list);

  trellis_ask_reason (widget, _ ("Drop This Goal?"), body, _ ("_Drop Goal"), on_drop_reason_cb,
                      G_OBJECT (self));
}

static void
on_set_back_reason_cb (const char *reason, gpointer data)
{
  TrellisGoalWindow *self = data;
  g_autoptr (GError) error = NULL;
  gboolean done = trellis_practice_set_goal_back (
      get_practice (self), trellis_goal_window_get_coaching (self),
      trellis_goal_window_get_goal (self), reason, &error);

  report (self, done, error, _ ("The goal is open again"));
}

static void
set_back (GtkWidget *widget, const char *action, GVariant *parameter)
{
  TrellisCoaching *coaching = trellis_goal_window_get_coaching (TRELLIS_GOAL_WINDOW (widget));
  gboolean closing = coaching->state == TRELLIS_COACHING_STATE_CLOSING;

  trellis_ask_reason (widget, _ ("Set This Goal Back?"),
                      closing ? _ ("The goal is open again, and the coaching becomes active again "
                                   "if the goal is required. Cancelled sessions stay cancelled.")
                              : _ ("The goal is open again. The reason goes on record."),
                      _ ("_Set Back"), on_set_back_reason_cb, G_OBJECT (widget));
}

static void
on_due_responded_cb (AdwMessageDialog *dialog, const char *response, TrellisGoalWindow *self)
{
  TrellisDateEntry *entry = TRELLIS_DATE_ENTRY (adw_message_dialog_get_extra_child (dialog));
  g_autoptr (GError) error = NULL;
  gboolean done;

  if (!g_str_equal (response, TRELLIS_DIALOG_DO))
    return;
  done = trellis_practice_set_goal_due (
      get_practice (self), trellis_goal_window_get_coaching (self),
      trellis_goal_window_get_goal (self), trellis_date_entry_get_date (entry), &error);
  report (self, done, error, _ ("The date of the goal has changed"));
}

static void
on_due_typed_cb (TrellisDateEntry *entry, GParamSpec *pspec, AdwMessageDialog *dialog)
{
  adw_message_dialog_set_response_enabled (dialog, TRELLIS_DIALOG_DO,
                                           trellis_date_entry_get_problem (entry) == NULL);
}

static void
change_due (GtkWidget *widget, const char *action, GVariant *parameter)
{
  TrellisGoalWindow *self = TRELLIS_GOAL_WINDOW (widget);
  GtkWidget *entry = trellis_date_entry_new ();
  AdwMessageDialog *dialog = trellis_dialog_new (
      widget, _ ("By When Is It to Be Met?"),
      _ ("The date is no part of what was signed: you can change it whenever you agree on it. "
         "Leave it empty for no date."),
      _ ("_Change Date"), ADW_RESPONSE_SUGGESTED);

  trellis_date_entry_set_label (TRELLIS_DATE_ENTRY (entry), _ ("By when"));
  trellis_date_entry_set_date (TRELLIS_DATE_ENTRY (entry),
                               trellis_goal_window_get_goal (self)->due);
  gtk_widget_set_halign (entry, GTK_ALIGN_CENTER);
  adw_message_dialog_set_extra_child (dialog, entry);
  g_signal_connect (entry, "notify::problem", G_CALLBACK (on_due_typed_cb), dialog);
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_due_responded_cb), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
edit (GtkWidget *widget, const char *action, GVariant *parameter)
{
  TrellisGoalWindow *self = TRELLIS_GOAL_WINDOW (widget);

  present_above (trellis_goal_editor_new (trellis_goal_window_get_workspace (self),
                                          trellis_goal_window_get_coaching (self),
                                          trellis_goal_window_get_goal (self)),
                 widget);
}

/* The window goes with the goal. */
static void
remove_goal (GtkWidget *widget, const char *action, GVariant *parameter)
{
  TrellisGoalWindow *self = TRELLIS_GOAL_WINDOW (widget);
  g_autoptr (GError) error = NULL;
  gboolean done = trellis_practice_remove_working_goal (
      get_practice (self), trellis_goal_window_get_coaching (self),
      trellis_goal_window_get_goal (self), &error);

  report (self, done, error, _ ("The working goal is removed"));
}

static void
remove_check_in (GtkWidget *widget, const char *action, GVariant *parameter)
{
  TrellisGoalWindow *self = TRELLIS_GOAL_WINDOW (widget);
  TrellisGoal *goal = trellis_goal_window_get_goal (self);
  TrellisCheckIn *reading
      = trellis_list_find (goal->check_ins, g_variant_get_string (parameter, NULL));
  g_autoptr (GError) error = NULL;
  gboolean done;

  if (reading == NULL)
    return;
  done = trellis_practice_remove_check_in (
      get_practice (self), trellis_goal_window_get_coaching (self), goal, reading, &error);
  report (self, done, error, _ ("The check-in is removed"));
}

static void
undo (GtkWidget *widget, const char *action, GVariant *parameter)
{
  trellis_workspace_undo (trellis_goal_window_get_workspace (TRELLIS_GOAL_WINDOW (widget)));
}

static const struct
{
  const char *name;
  const char *parameter;
  GtkWidgetActionActivateFunc activate;
} actions[] = {
  { "goal.check-in", NULL, check_in },
  { "goal.meet", NULL, meet },
  { "goal.drop", NULL, drop },
  { "goal.set-back", NULL, set_back },
  { "goal.change-due", NULL, change_due },
  { "goal.edit", NULL, edit },
  { "goal.remove", NULL, remove_goal },
  { "goal.remove-check-in", "s", remove_check_in },
  { "win.undo", NULL, undo },
};

/**
 * trellis_goal_actions_install:
 * @widget_class: of the goal's window
 */
void
trellis_goal_actions_install (GtkWidgetClass *widget_class)
{
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, actions[i].parameter,
                                     actions[i].activate);
}

/**
 * trellis_goal_actions_update:
 *
 * Offers what makes sense for the goal as it is. The verbs have the last word.
 */
void
trellis_goal_actions_update (TrellisGoalWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  TrellisGoal *goal = trellis_goal_window_get_goal (self);
  TrellisWorkspace *workspace = trellis_goal_window_get_workspace (self);
  gboolean can_act = trellis_workspace_can_act (workspace);
  gboolean open = can_act && goal->state == TRELLIS_GOAL_STATE_OPEN;

  gtk_widget_action_set_enabled (widget, "goal.check-in", can_act && goal->measure != NULL);
  gtk_widget_action_set_enabled (widget, "goal.meet", open);
  gtk_widget_action_set_enabled (widget, "goal.drop", open);
  gtk_widget_action_set_enabled (widget, "goal.set-back",
                                 can_act && goal->state != TRELLIS_GOAL_STATE_OPEN);
  gtk_widget_action_set_enabled (widget, "goal.change-due", can_act);
  gtk_widget_action_set_enabled (widget, "goal.edit", can_act && !goal->contract);
  gtk_widget_action_set_enabled (widget, "goal.remove", can_act && !goal->contract);
  gtk_widget_action_set_enabled (widget, "win.undo", trellis_workspace_can_undo (workspace));
}
