/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/common/trellis-workspace.h"

G_BEGIN_DECLS

#define TRELLIS_TYPE_GOAL_WINDOW (trellis_goal_window_get_type ())
G_DECLARE_FINAL_TYPE (TrellisGoalWindow, trellis_goal_window, TRELLIS, GOAL_WINDOW, AdwWindow)

GtkWidget *
trellis_goal_window_new (TrellisWorkspace *workspace, TrellisCoaching *coaching, TrellisGoal *goal);

TrellisWorkspace *trellis_goal_window_get_workspace (TrellisGoalWindow *self);
TrellisCoaching *trellis_goal_window_get_coaching (TrellisGoalWindow *self);
TrellisGoal *trellis_goal_window_get_goal (TrellisGoalWindow *self);
AdwToastOverlay *trellis_goal_window_get_toasts (TrellisGoalWindow *self);
void trellis_goal_window_take_teller (TrellisGoalWindow *self, GObject *teller);

G_END_DECLS
