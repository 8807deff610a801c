/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engagement/trellis-coaching.h"

G_BEGIN_DECLS

/**
 * TrellisCancellation:
 * @agreed: whether a contract is in force that says anything of it; if not, nothing else is said
 * @notice_hours: how much notice the contract asks for
 * @notice: how much there is, in seconds; negative once the session has begun
 * @late: whether that is less than the contract asks for
 * @counts: whether the session then counts as used: the client cancels late, and it is one of the
 *   contract's sessions
 * @fee_is_owed: whether it counts and there is a fee for each session
 * @own_words: (nullable): the contract's own clause on it, where it has one
 *
 * What the contract says of cancelling a session now.
 */
typedef struct
{
  gboolean agreed;
  gint64 notice_hours;
  gint64 notice;
  gboolean late;
  gboolean counts;
  gboolean fee_is_owed;
  const char *own_words;
} TrellisCancellation;

TrellisCancellation trellis_engagement_consider_cancelling (TrellisEngagement *self,
                                                            TrellisSession *session,
                                                            TrellisCanceller by,
                                                            gint64 now);
void trellis_engagement_weigh_lateness (TrellisEngagement *self,
                                        TrellisSession *session,
                                        TrellisCanceller by,
                                        gboolean late,
                                        TrellisCancellation *what);

G_END_DECLS
