/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/common/trellis-workspace.h"

G_BEGIN_DECLS

#define TRELLIS_TYPE_GOAL_EDITOR (trellis_goal_editor_get_type ())
G_DECLARE_FINAL_TYPE (TrellisGoalEditor, trellis_goal_editor, TRELLIS, GOAL_EDITOR, AdwWindow)

GtkWidget *
trellis_goal_editor_new (TrellisWorkspace *workspace, TrellisCoaching *coaching, TrellisGoal *goal);

G_END_DECLS
