/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engagement/trellis-attainment.h"
#include "practice/trellis-practice.h"

G_BEGIN_DECLS

gboolean trellis_practice_check_in (TrellisPractice *self,
                                    TrellisCoaching *coaching,
                                    TrellisGoal *goal,
                                    const TrellisGoalReading *reading,
                                    TrellisOutcome *outcome,
                                    GError **error);
gboolean trellis_practice_meet_goal (TrellisPractice *self,
                                     TrellisCoaching *coaching,
                                     TrellisGoal *goal,
                                     TrellisDate date,
                                     const char *evidence,
                                     const char *keep,
                                     TrellisOutcome *outcome,
                                     GError **error);
char **
trellis_practice_dup_agreeing (TrellisPractice *self, TrellisCoaching *coaching, TrellisGoal *goal);
gboolean trellis_practice_drop_goal (TrellisPractice *self,
                                     TrellisCoaching *coaching,
                                     TrellisGoal *goal,
                                     const char *reason,
                                     TrellisOutcome *outcome,
                                     GError **error);
gboolean trellis_practice_set_goal_back (TrellisPractice *self,
                                         TrellisCoaching *coaching,
                                         TrellisGoal *goal,
                                         const char *reason,
                                         GError **error);

G_END_DECLS
