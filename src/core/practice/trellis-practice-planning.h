/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engagement/trellis-replan.h"
#include "engagement/trellis-session-acts.h"
#include "practice/trellis-allow.h"
#include "practice/trellis-practice.h"

G_BEGIN_DECLS

void trellis_practice_give_reminders (TrellisPractice *self, gpointer record);
gboolean trellis_practice_plan (TrellisPractice *self,
                                TrellisEngagement *engagement,
                                TrellisPlan *plan,
                                TrellisAllow allow,
                                TrellisReplanning *replanning,
                                char ***taken_off,
                                GError **error);
TrellisSession *trellis_practice_add_session (TrellisPractice *self,
                                              TrellisEngagement *engagement,
                                              TrellisSession *session,
                                              TrellisAllow allow,
                                              GError **error);
gboolean trellis_practice_move_session (TrellisPractice *self,
                                        TrellisEngagement *engagement,
                                        TrellisSession *session,
                                        const TrellisMove *move,
                                        TrellisAllow allow,
                                        GError **error);

G_END_DECLS
