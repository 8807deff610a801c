/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "practice/trellis-practice.h"

G_BEGIN_DECLS

/* What a person names: by id, by a unique prefix of it, an engagement also by its unique title. All
   results are borrowed; errors are NOT_FOUND or AMBIGUOUS and name what matches. */

TrellisEngagement *
trellis_find_engagement (TrellisPractice *practice, const char *text, GError **error);
TrellisSession *trellis_find_session (TrellisPractice *practice,
                                      const char *text,
                                      TrellisEngagement **engagement,
                                      GError **error);
TrellisGoal *trellis_find_goal (TrellisPractice *practice,
                                const char *text,
                                TrellisCoaching **coaching,
                                GError **error);
TrellisAction *trellis_find_action (TrellisPractice *practice,
                                    const char *text,
                                    TrellisEngagement **engagement,
                                    GError **error);
TrellisCalendarSource *
trellis_find_calendar (TrellisPractice *practice, const char *text, GError **error);

G_END_DECLS
