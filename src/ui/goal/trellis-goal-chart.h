/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "goals/trellis-goal.h"

G_BEGIN_DECLS

#define TRELLIS_TYPE_GOAL_CHART (trellis_goal_chart_get_type ())
G_DECLARE_FINAL_TYPE (TrellisGoalChart, trellis_goal_chart, TRELLIS, GOAL_CHART, GtkWidget)

void trellis_goal_chart_set_goal (TrellisGoalChart *self, TrellisGoal *goal);
int trellis_goal_chart_get_selected (TrellisGoalChart *self);

G_END_DECLS
