/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/goal/trellis-goal-window.h"

G_BEGIN_DECLS

void trellis_goal_actions_install (GtkWidgetClass *widget_class);
void trellis_goal_actions_update (TrellisGoalWindow *self);

G_END_DECLS
