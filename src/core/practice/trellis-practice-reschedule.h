/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engagement/trellis-reschedule.h"
#include "practice/trellis-allow.h"
#include "practice/trellis-practice.h"

G_BEGIN_DECLS

gboolean trellis_practice_reschedule (TrellisPractice *self,
                                      TrellisEngagement *engagement,
                                      TrellisSession *session,
                                      const TrellisReschedule *change,
                                      TrellisAllow allow,
                                      TrellisReplanning *replanning,
                                      GError **error);
gboolean trellis_practice_shift (TrellisPractice *self,
                                 TrellisEngagement *engagement,
                                 TrellisDate from,
                                 int days,
                                 TrellisAllow allow,
                                 TrellisReplanning *replanning,
                                 GError **error);
gboolean trellis_practice_fill_up (TrellisPractice *self,
                                   TrellisEngagement *engagement,
                                   TrellisAllow allow,
                                   TrellisReplanning *replanning,
                                   GError **error);
gboolean trellis_practice_skip_session (TrellisPractice *self,
                                        TrellisEngagement *engagement,
                                        TrellisSession *session,
                                        TrellisReplanning *replanning,
                                        GError **error);

G_END_DECLS
