/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goals/trellis-goal.h"

G_BEGIN_DECLS

/* Words for a reading of a goal that are the same wherever one is taken. */

char *trellis_reading_say_question (TrellisMeasure *measure);
char *trellis_reading_say_standing (TrellisGoal *goal);
const char *trellis_reading_say_voice (TrellisVoice voice);

G_END_DECLS
