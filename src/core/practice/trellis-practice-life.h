/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engagement/trellis-outcome.h"
#include "practice/trellis-practice.h"

G_BEGIN_DECLS

gboolean trellis_practice_conclude (TrellisPractice *self,
                                    TrellisCoaching *coaching,
                                    const char *keep,
                                    TrellisOutcome *outcome,
                                    GError **error);
gboolean trellis_practice_end (TrellisPractice *self,
                               TrellisEngagement *engagement,
                               const char *reason,
                               TrellisOutcome *outcome,
                               GError **error);
gboolean trellis_practice_reopen (TrellisPractice *self,
                                  TrellisEngagement *engagement,
                                  const char *reason,
                                  GError **error);
gboolean trellis_practice_pause (TrellisPractice *self,
                                 TrellisEngagement *engagement,
                                 TrellisOutcome *outcome,
                                 GError **error);
gboolean
trellis_practice_resume (TrellisPractice *self, TrellisEngagement *engagement, GError **error);

G_END_DECLS
