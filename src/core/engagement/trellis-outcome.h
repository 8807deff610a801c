/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engagement/trellis-coaching.h"

G_BEGIN_DECLS

/**
 * TrellisOutcome:
 * @met: whether the act met a goal
 * @target_reached: whether a reading reached the target and the goal stays open
 * @closed: whether the act closed the engagement
 * @state: the state of the engagement after the act, of #TrellisCoachingState
 * @kept: (nullable): the session that is kept as the last
 * @cancelled: (element-type TrellisSession): the sessions that the act cancelled
 * @unsettled: (element-type TrellisSession): past sessions that are still planned
 * @may_conclude: whether all that is left is to conclude
 *
 * What an act on a coaching engagement did, or would do, so that it can be said beforehand.
 */
typedef struct
{
  gboolean met;
  gboolean target_reached;
  gboolean closed;
  int state;
  TrellisSession *kept;
  GPtrArray *cancelled;
  GPtrArray *unsettled;
  gboolean may_conclude;
} TrellisOutcome;

TrellisOutcome *trellis_outcome_new (void);
void trellis_outcome_free (TrellisOutcome *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrellisOutcome, trellis_outcome_free)

G_END_DECLS
