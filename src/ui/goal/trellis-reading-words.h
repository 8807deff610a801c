/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goals/trellis-goal.h"

G_BEGIN_DECLS

/* Words for readings and for what has become of a goal. */

char *trellis_reading_words_value (TrellisGoal *goal, TrellisCheckIn *check_in);
char *trellis_reading_words_when (TrellisCheckIn *check_in);
char *trellis_reading_words_line (TrellisGoal *goal, TrellisCheckIn *check_in);
char *trellis_reading_words_chart (TrellisGoal *goal);
char *trellis_reading_words_kind (TrellisGoal *goal);
char *trellis_reading_words_change (TrellisGoalChange *change);
char *trellis_reading_words_why (TrellisGoalChange *change);

G_END_DECLS
