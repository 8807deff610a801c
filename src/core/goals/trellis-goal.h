/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goals/trellis-measure.h"

G_BEGIN_DECLS

/**
 * TrellisVoice:
 *
 * Who says so.
 */
typedef enum
{
  TRELLIS_VOICE_NONE,
  TRELLIS_VOICE_COACHEE,
  TRELLIS_VOICE_COACH,
  TRELLIS_VOICE_SPONSOR
} TrellisVoice;

#define TRELLIS_TYPE_VOICE (trellis_voice_get_type ())
GType trellis_voice_get_type (void);

#define TRELLIS_TYPE_CHECK_IN (trellis_check_in_get_type ())
G_DECLARE_FINAL_TYPE (TrellisCheckIn, trellis_check_in, TRELLIS, CHECK_IN, TrellisRecord)

/**
 * TrellisCheckIn:
 *
 * A dated reading of a goal's measure.
 */
struct _TrellisCheckIn
{
  TrellisRecord parent_instance;

  char *id;
  TrellisDate date;
  char *value;
  char *note;
  int by;
  gboolean record_only;
  gint64 entered;
};

/**
 * TrellisGoalState:
 *
 * What became of a goal.
 */
typedef enum
{
  TRELLIS_GOAL_STATE_OPEN,
  TRELLIS_GOAL_STATE_MET,
  TRELLIS_GOAL_STATE_DROPPED
} TrellisGoalState;

#define TRELLIS_TYPE_GOAL_STATE (trellis_goal_state_get_type ())
GType trellis_goal_state_get_type (void);

#define TRELLIS_TYPE_GOAL_CHANGE (trellis_goal_change_get_type ())
G_DECLARE_FINAL_TYPE (TrellisGoalChange, trellis_goal_change, TRELLIS, GOAL_CHANGE, TrellisRecord)

/**
 * TrellisGoalChange:
 *
 * A goal that was met, dropped or set back.
 */
struct _TrellisGoalChange
{
  TrellisRecord parent_instance;

  TrellisDate date;
  int state;
  char *reason;
  char *evidence;
  char **agreed_by;
};

/**
 * TrellisGoalOwner:
 *
 * Whose goal it is.
 */
typedef enum
{
  TRELLIS_GOAL_OWNER_COACHEE,
  TRELLIS_GOAL_OWNER_SPONSOR
} TrellisGoalOwner;

#define TRELLIS_TYPE_GOAL_OWNER (trellis_goal_owner_get_type ())
GType trellis_goal_owner_get_type (void);

#define TRELLIS_TYPE_GOAL (trellis_goal_get_type ())
G_DECLARE_FINAL_TYPE (TrellisGoal, trellis_goal, TRELLIS, GOAL, TrellisRecord)

/**
 * TrellisGoal:
 *
 * Something to reach within a coaching engagement. A working goal has @contract unset.
 */
struct _TrellisGoal
{
  TrellisRecord parent_instance;

  char *id;
  char *statement;
  TrellisMeasure *measure;
  TrellisDate due;
  int owner;
  gboolean required;
  gboolean contract;
  int state;
  GListStore *check_ins;
  GListStore *changes;
};

TrellisCheckIn *trellis_goal_get_latest (TrellisGoal *self);
char *trellis_goal_dup_latest (TrellisGoal *self);
gboolean trellis_goal_is_reached (TrellisGoal *self);
guint trellis_goal_count_milestones (TrellisGoal *self);
gboolean trellis_goal_has_milestone (TrellisGoal *self, const char *milestone);
void trellis_goal_change (TrellisGoal *self,
                          TrellisGoalState state,
                          TrellisDate date,
                          const char *reason,
                          const char *evidence,
                          const char *const *agreed_by);
gboolean trellis_goal_counts (TrellisGoal *self);

G_END_DECLS
