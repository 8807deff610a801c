/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engagement/trellis-outcome.h"

G_BEGIN_DECLS

/* Keeping the next planned session as the last one; any other text is a session's id. */
#define TRELLIS_KEEP_NEXT "next"

gboolean trellis_coaching_close (TrellisCoaching *self,
                                 const char *keep,
                                 TrellisMoment moment,
                                 TrellisOutcome *outcome,
                                 GError **error);
void trellis_coaching_finish (TrellisCoaching *self, TrellisMoment moment, TrellisOutcome *outcome);
gboolean trellis_coaching_leave_closing (TrellisCoaching *self);
void trellis_engagement_keep_another (TrellisEngagement *engagement,
                                      TrellisSession *session,
                                      gint64 now);
gboolean trellis_coaching_may_conclude (TrellisCoaching *self, GError **error);
gboolean trellis_coaching_conclude (TrellisCoaching *self,
                                    const char *keep,
                                    TrellisMoment moment,
                                    TrellisOutcome *outcome,
                                    GError **error);
gboolean trellis_coaching_end (TrellisCoaching *self,
                               TrellisEnding reason,
                               TrellisMoment moment,
                               TrellisOutcome *outcome,
                               GError **error);
gboolean trellis_coaching_reopen (TrellisCoaching *self,
                                  const char *reason,
                                  TrellisMoment moment,
                                  GError **error);
gboolean trellis_coaching_pause (TrellisCoaching *self, TrellisMoment moment, GError **error);
gboolean trellis_coaching_resume (TrellisCoaching *self, TrellisMoment moment, GError **error);

G_END_DECLS
