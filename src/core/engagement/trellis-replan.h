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
 * @remarks: (element-type TrellisSessionRemark): what is to be said of those that moved or are new
 * @missing: how many sessions found no date
 * @passed: how many dates of a new plan have passed without a session, and stay without one
 *
 * What a change of the plan does to the sessions, or would do.
 */
typedef struct
{
  GPtrArray *moved;
  GPtrArray *added;
  GPtrArray *cancelled;
  GPtrArray *kept;
  GPtrArray *remarks;
  guint missing;
  guint passed;
} TrellisReplanning;

TrellisReplanning *trellis_replanning_new (void);
void trellis_replanning_free (TrellisReplanning *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrellisReplanning, trellis_replanning_free)

gboolean trellis_session_is_movable (TrellisSession *session, gint64 now);

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
