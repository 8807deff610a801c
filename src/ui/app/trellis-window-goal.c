/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The actions of the window that open a goal, or a dialog about one. */

#include "config.h"

#include "trellis-window-goal.h"

#include "ui/app/trellis-toaster.h"
#include "ui/app/trellis-window.h"
#include "ui/goal/trellis-check-in-dialog.h"
#include "ui/goal/trellis-goal-editor.h"
#include "ui/goal/trellis-goal-window.h"
#include "ui/goal/trellis-meet-dialog.h"

typedef GtkWidget *(*CreateWindow) (TrellisWorkspace *workspace,
                                    TrellisCoaching *coaching,
                                    TrellisGoal *goal);

/* What is done in it is reported in it: it stands before the toasts of the window. */
static GtkWidget *
create_goal_window (TrellisWorkspace *workspace, TrellisCoaching *coaching, TrellisGoal *goal)
{
  GtkWidget *window = trellis_goal_window_new (workspace, coaching, goal);
  TrellisToaster *toaster = trellis_toaster_new (
      GTK_WIDGET (trellis_goal_window_get_toasts (TRELLIS_GOAL_WINDOW (window))), workspace);

  trellis_goal_window_take_teller (TRELLIS_GOAL_WINDOW (window), G_OBJECT (toaster));
  return window;
}

static const struct
{
  const char *name;
  CreateWindow create;
} actions[] = {
  { "win.open-goal", create_goal_window },
  { "win.check-in", trellis_check_in_dialog_new },
  { "win.meet-goal", trellis_meet_dialog_new },
};

static TrellisCoaching *
find_coaching (TrellisWorkspace *workspace, const char *id)
{
  TrellisEngagement *engagement
      = workspace == NULL
            ? NULL
            : trellis_practice_find_engagement (trellis_workspace_get_practice (workspace), id);

  if (engagement == NULL || engagement->kind != TRELLIS_ENGAGEMENT_KIND_COACHING)
    return NULL;
  return TRELLIS_COACHING (engagement);
}

/* It is measured before it comes: to do that and to draw it at once would take too long. */
static void
present_above (GtkWidget *window, GtkWidget *above)
{
  gtk_window_set_transient_for (GTK_WINDOW (window), GTK_WINDOW (above));
  gtk_widget_realize (window);
  gtk_widget_measure (window, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_window_present (GTK_WINDOW (window));
}

static void
open_window (GtkWidget *window, const char *action, GVariant *parameter)
{
  TrellisWorkspace *workspace = trellis_window_get_workspace (TRELLIS_WINDOW (window));
  const char *engagement, *id;
  TrellisCoaching *coaching;
  TrellisGoal *goal;

  g_variant_get (parameter, "(&s&s)", &engagement, &id);
  coaching = find_coaching (workspace, engagement);
  goal = coaching == NULL ? NULL : trellis_coaching_find_goal (coaching, id);
  if (goal == NULL)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    if (g_str_equal (actions[i].name, action))
      present_above (actions[i].create (workspace, coaching, goal), window);
}

static void
add_goal (GtkWidget *window, const char *action, GVariant *parameter)
{
  TrellisWorkspace *workspace = trellis_window_get_workspace (TRELLIS_WINDOW (window));
  TrellisCoaching *coaching = find_coaching (workspace, g_variant_get_string (parameter, NULL));

  if (coaching != NULL)
    present_above (trellis_goal_editor_new (workspace, coaching, NULL), window);
}

/**
 * trellis_window_install_goal_actions:
 * @widget_class: of the window
 *
 * Installs `win.open-goal`, `win.check-in` and `win.meet-goal`, each with the ids of an engagement
 * and of a goal of it, and `win.add-goal` with that of an engagement.
 */
void
trellis_window_install_goal_actions (GtkWidgetClass *widget_class)
{
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, "(ss)", open_window);
  gtk_widget_class_install_action (widget_class, "win.add-goal", "s", add_goal);
}
