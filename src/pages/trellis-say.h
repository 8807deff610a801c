/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engagement/trellis-coaching.h"
#include "engagement/trellis-mentoring.h"

G_BEGIN_DECLS

/* Values in the words of the user's language and country, for whatever shows them. */

/* What stands where nothing is said. */
#define TRELLIS_SAY_NOTHING "–"

char *trellis_say_date (TrellisDate date);
char *trellis_say_day (TrellisDate date);
char *trellis_say_weekday (TrellisDate date);
char *trellis_say_when (TrellisWall start, const char *zone, gint64 minutes);
char *trellis_say_zone (const char *zone);
char *trellis_say_minutes (gint64 minutes);
char *trellis_say_decimal (const char *decimal);
char *trellis_say_apart (const char *text);
char *trellis_say_list (const char *const *parts);

char *trellis_say_measure (TrellisMeasure *measure);
char *trellis_say_reading (TrellisMeasure *measure, const char *value);
char *trellis_say_baseline (TrellisMeasure *measure);
char *trellis_say_latest (TrellisGoal *goal);
char *trellis_say_target (TrellisMeasure *measure);

char *trellis_say_goal_state (TrellisGoal *goal);
const char *trellis_say_evidence (TrellisGoal *goal);
char *trellis_say_action_state (TrellisAction *action);
const char *trellis_say_session_state (TrellisSession *session);
const char *trellis_say_engagement_state (TrellisEngagement *engagement);
const char *trellis_say_phase (TrellisPhase phase);

G_END_DECLS
