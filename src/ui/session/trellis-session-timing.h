/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engagement/trellis-reschedule.h"
#include "practice/trellis-allow.h"
#include "ui/session/trellis-session-draft.h"

G_BEGIN_DECLS

/**
 * TrellisSessionTiming:
 * @to: the start
 * @minutes: the length
 * @place: the place, or the link where people meet by one
 * @by_link: whether @place is a link
 * @scope: how far a move reaches
 * @allow: what is allowed by name
 *
 * When and where a session is to be.
 */
typedef struct
{
  TrellisWall to;
  gint64 minutes;
  const char *place;
  gboolean by_link;
  TrellisScope scope;
  TrellisAllow allow;
} TrellisSessionTiming;

TrellisSession *trellis_session_timing_new_session (TrellisSessionDraft *draft);
gboolean trellis_session_timing_move (TrellisSessionDraft *draft,
                                      const TrellisSessionTiming *timing,
                                      gboolean rehearsing,
                                      TrellisReplanning *replanning,
                                      GError **error);
gboolean trellis_session_timing_add (TrellisSessionDraft *draft,
                                     const TrellisSessionTiming *timing,
                                     gboolean rehearsing,
                                     TrellisReplanning *replanning,
                                     GError **error);

G_END_DECLS
