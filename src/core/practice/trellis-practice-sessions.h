/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engagement/trellis-session-acts.h"
#include "practice/trellis-allow.h"
#include "practice/trellis-practice.h"

G_BEGIN_DECLS

gboolean trellis_practice_hold_session (TrellisPractice *self,
                                        TrellisEngagement *engagement,
                                        TrellisSession *session,
                                        gint64 minutes,
                                        gboolean early,
                                        TrellisOutcome *outcome,
                                        GError **error);
gboolean trellis_practice_miss_session (TrellisPractice *self,
                                        TrellisEngagement *engagement,
                                        TrellisSession *session,
                                        gboolean early,
                                        GError **error);
gboolean trellis_practice_cancel_session (TrellisPractice *self,
                                          TrellisEngagement *engagement,
                                          TrellisSession *session,
                                          TrellisCanceller by,
                                          gboolean late,
                                          GError **error);
gboolean trellis_practice_restore_session (TrellisPractice *self,
                                           TrellisEngagement *engagement,
                                           TrellisSession *session,
                                           TrellisAllow allow,
                                           GError **error);
gboolean trellis_practice_note_session (TrellisPractice *self,
                                        TrellisEngagement *engagement,
                                        TrellisSession *session,
                                        const char *text,
                                        gboolean private,
                                        GError **error);

G_END_DECLS
