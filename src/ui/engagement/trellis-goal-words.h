/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goals/trellis-goal.h"

G_BEGIN_DECLS

/* Closures of a goal's row. */

char *trellis_goal_words_reading (gpointer self, TrellisGoal *goal, guint revision);
char *trellis_goal_words_due (gpointer self, TrellisGoal *goal, guint revision);
char *trellis_goal_words_kind (gpointer self, TrellisGoal *goal, guint revision);
char *trellis_goal_words_line (gpointer self, TrellisGoal *goal, guint revision);
char *trellis_goal_words_state (gpointer self, TrellisGoal *goal, guint revision);
char *trellis_goal_words_icon (gpointer self, TrellisGoal *goal, guint revision);

G_END_DECLS
