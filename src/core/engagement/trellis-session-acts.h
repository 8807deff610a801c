/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engagement/trellis-outcome.h"

G_BEGIN_DECLS

/**
 * TrellisMove:
 * @to: the new start
 * @minutes: the new length, -1 to keep it
 * @zone: (nullable): the new zone
 * @place: (nullable): the new place, "" for none
 * @link: (nullable): the new link, "" for none
 */
typedef struct
{
  TrellisWall to;
  gint64 minutes;
  const char *zone;
  const char *place;
  const char *link;
} TrellisMove;

gboolean trellis_session_may_be_changed (TrellisSession *session, gint64 now, GError **error);
gboolean trellis_session_hold (TrellisEngagement *engagement,
                               TrellisSession *session,
                               gint64 minutes,
                               gboolean early,
                               TrellisMoment moment,
                               TrellisOutcome *outcome,
                               GError **error);
gboolean trellis_session_miss (TrellisEngagement *engagement,
                               TrellisSession *session,
                               gboolean early,
                               TrellisMoment moment,
                               GError **error);
gboolean trellis_session_cancel (TrellisEngagement *engagement,
                                 TrellisSession *session,
                                 TrellisCanceller by,
                                 gboolean late,
                                 GError **error);
gboolean
trellis_session_restore (TrellisEngagement *engagement, TrellisSession *session, GError **error);
gboolean trellis_session_move (TrellisEngagement *engagement,
                               TrellisSession *session,
                               const TrellisMove *move,
                               GError **error);
void trellis_session_add_note (TrellisSession *session, const char *text, gboolean private);

gboolean trellis_session_public_facts_equal (TrellisSession *self, TrellisSession *other);
void trellis_session_stamp (TrellisSession *self, TrellisSession *before, gint64 now);

G_END_DECLS
