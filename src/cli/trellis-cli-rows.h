/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/trellis-record.h"

G_BEGIN_DECLS

/* What `list --json` prints: one record a row, all its members always there. Scripts rely on them.
 */

#define TRELLIS_TYPE_ENGAGEMENT_ROW (trellis_engagement_row_get_type ())
G_DECLARE_FINAL_TYPE (
    TrellisEngagementRow, trellis_engagement_row, TRELLIS, ENGAGEMENT_ROW, TrellisRecord)

#define TRELLIS_TYPE_SESSION_ROW (trellis_session_row_get_type ())
G_DECLARE_FINAL_TYPE (TrellisSessionRow, trellis_session_row, TRELLIS, SESSION_ROW, TrellisRecord)

#define TRELLIS_TYPE_GOAL_ROW (trellis_goal_row_get_type ())
G_DECLARE_FINAL_TYPE (TrellisGoalRow, trellis_goal_row, TRELLIS, GOAL_ROW, TrellisRecord)

#define TRELLIS_TYPE_ACTION_ROW (trellis_action_row_get_type ())
G_DECLARE_FINAL_TYPE (TrellisActionRow, trellis_action_row, TRELLIS, ACTION_ROW, TrellisRecord)

#define TRELLIS_TYPE_PERSON_ROW (trellis_person_row_get_type ())
G_DECLARE_FINAL_TYPE (TrellisPersonRow, trellis_person_row, TRELLIS, PERSON_ROW, TrellisRecord)

#define TRELLIS_TYPE_CONFLICT_ROW (trellis_conflict_row_get_type ())
G_DECLARE_FINAL_TYPE (
    TrellisConflictRow, trellis_conflict_row, TRELLIS, CONFLICT_ROW, TrellisRecord)

#define TRELLIS_TYPE_CALENDAR_ROW (trellis_calendar_row_get_type ())
G_DECLARE_FINAL_TYPE (
    TrellisCalendarRow, trellis_calendar_row, TRELLIS, CALENDAR_ROW, TrellisRecord)

#define TRELLIS_TYPE_FREE_ROW (trellis_free_row_get_type ())
G_DECLARE_FINAL_TYPE (TrellisFreeRow, trellis_free_row, TRELLIS, FREE_ROW, TrellisRecord)

G_END_DECLS
