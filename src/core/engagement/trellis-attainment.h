/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engagement/trellis-outcome.h"

G_BEGIN_DECLS

/**
 * TrellisGoalReading:
 * @value: what is read, as trellis_measure_read() takes it
 * @date: never after today
 * @note: (nullable):
 * @by: who says so
 * @record_only: whether a reading that reaches the target leaves the goal open
 * @keep: (nullable): see trellis_coaching_close()
 */
typedef struct
{
  const char *value;
  TrellisDate date;
  const char *note;
  TrellisVoice by;
  gboolean record_only;
  const char *keep;
} TrellisGoalReading;

gboolean trellis_coaching_check_in (TrellisCoaching *self,
                                    TrellisGoal *goal,
                                    const TrellisGoalReading *reading,
                                    TrellisMoment moment,
                                    TrellisOutcome *outcome,
                                    GError **error);
gboolean trellis_coaching_meet_goal (TrellisCoaching *self,
                                     TrellisGoal *goal,
                                     TrellisDate date,
                                     const char *evidence,
                                     const char *keep,
                                     TrellisMoment moment,
                                     TrellisOutcome *outcome,
                                     GError **error);
gboolean trellis_coaching_drop_goal (TrellisCoaching *self,
                                     TrellisGoal *goal,
                                     const char *reason,
                                     const char *const *agreed_by,
                                     TrellisMoment moment,
                                     TrellisOutcome *outcome,
                                     GError **error);
gboolean trellis_coaching_set_goal_back (TrellisCoaching *self,
                                         TrellisGoal *goal,
                                         const char *reason,
                                         TrellisMoment moment,
                                         GError **error);

G_END_DECLS
