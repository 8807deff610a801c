/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engagement/trellis-engagement.h"
#include "planning/trellis-plan.h"

G_BEGIN_DECLS

/**
 * TrellisReplanning:
 * @moved: (element-type TrellisSession): sessions that keep their id and have another time now
 * @added: (element-type TrellisSession): new ones
 * @cancelled: (element-type TrellisSession): left over
 * @kept: (element-type TrellisSession): past ones, ones with notes and ones that stand as the plan
 *   has them, untouched
 *
 * What a change of the plan does to the sessions, or would do.
 */
typedef struct
{
  GPtrArray *moved;
  GPtrArray *added;
  GPtrArray *cancelled;
  GPtrArray *kept;
} TrellisReplanning;

TrellisReplanning *trellis_replanning_new (void);
void trellis_replanning_free (TrellisReplanning *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrellisReplanning, trellis_replanning_free)

void trellis_engagement_replan (TrellisEngagement *self,
                                TrellisPlan *plan,
                                GArray *walls,
                                gint64 now,
                                TrellisReplanning *replanning);
void trellis_engagement_add_planned (TrellisEngagement *self,
                                     TrellisPlan *plan,
                                     GArray *walls,
                                     TrellisReplanning *replanning);

G_END_DECLS
