/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "practice/trellis-practice.h"

G_BEGIN_DECLS

/* What may be changed of goals at any time: working goals, which stand in no contract, and what is
   living of those that do (rule 3). */

TrellisGoal *trellis_practice_add_working_goal (TrellisPractice *self,
                                                TrellisCoaching *coaching,
                                                TrellisGoal *goal,
                                                GError **error);
gboolean trellis_practice_edit_working_goal (TrellisPractice *self,
                                             TrellisCoaching *coaching,
                                             TrellisGoal *goal,
                                             TrellisGoal *as,
                                             GError **error);
gboolean trellis_practice_remove_working_goal (TrellisPractice *self,
                                               TrellisCoaching *coaching,
                                               TrellisGoal *goal,
                                               GError **error);
gboolean trellis_practice_set_goal_due (TrellisPractice *self,
                                        TrellisCoaching *coaching,
                                        TrellisGoal *goal,
                                        TrellisDate due,
                                        GError **error);
gboolean trellis_practice_remove_check_in (TrellisPractice *self,
                                           TrellisCoaching *coaching,
                                           TrellisGoal *goal,
                                           TrellisCheckIn *check_in,
                                           GError **error);

G_END_DECLS
