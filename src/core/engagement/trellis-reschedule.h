/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engagement/trellis-replan.h"
#include "planning/trellis-days-off.h"

G_BEGIN_DECLS

/**
 * TrellisScope:
 * @TRELLIS_SCOPE_THIS: this session
 * @TRELLIS_SCOPE_FOLLOWING: this session and all of its series that follow
 * @TRELLIS_SCOPE_FUTURE: all sessions of the series that are still to come
 *
 * How far a change of a session's plan reaches.
 */
typedef enum
{
  TRELLIS_SCOPE_THIS,
  TRELLIS_SCOPE_FOLLOWING,
  TRELLIS_SCOPE_FUTURE
} TrellisScope;

#define TRELLIS_TYPE_SCOPE (trellis_scope_get_type ())
GType trellis_scope_get_type (void);

/**
 * TrellisReschedule:
 * @scope: how far it reaches
 * @to: the new start of the session that it is about, unset to keep it; the others move by as many
 *   days and to the same time
 * @minutes: the new length, -1 to keep it
 * @zone: (nullable): the new zone
 * @place: (nullable): the new place, "" for none
 * @link: (nullable): the new link, "" for none
 * @rule: (nullable): the new rhythm, see trellis_rule_parse(); with it @to is where it begins
 *
 * A change of sessions; what is not said stays as it is.
 */
typedef struct
{
  TrellisScope scope;
  TrellisWall to;
  gint64 minutes;
  const char *zone;
  const char *place;
  const char *link;
  const char *rule;
} TrellisReschedule;

gboolean trellis_engagement_reschedule (TrellisEngagement *self,
                                        TrellisSession *session,
                                        const TrellisReschedule *change,
                                        const TrellisDaysOff *days_off,
                                        gint64 now,
                                        TrellisReplanning *replanning,
                                        GError **error);
gboolean trellis_engagement_shift (TrellisEngagement *self,
                                   TrellisDate from,
                                   int days,
                                   gint64 now,
                                   TrellisReplanning *replanning,
                                   GError **error);

G_END_DECLS
