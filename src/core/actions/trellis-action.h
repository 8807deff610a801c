/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/trellis-record.h"

G_BEGIN_DECLS

/**
 * TrellisActionState:
 *
 * What became of an action.
 */
typedef enum
{
  TRELLIS_ACTION_STATE_OPEN,
  TRELLIS_ACTION_STATE_DONE,
  TRELLIS_ACTION_STATE_DROPPED
} TrellisActionState;

#define TRELLIS_TYPE_ACTION_STATE (trellis_action_state_get_type ())
GType trellis_action_state_get_type (void);

#define TRELLIS_TYPE_ACTION (trellis_action_get_type ())
G_DECLARE_FINAL_TYPE (TrellisAction, trellis_action, TRELLIS, ACTION, TrellisRecord)

/**
 * TrellisAction:
 *
 * One item of the action plan.
 */
struct _TrellisAction
{
  TrellisRecord parent_instance;

  char *id;
  char *what;
  char *who; /* a person's id, or "coach" */
  TrellisDate due;
  char *goal; /* the id of a goal or an aspiration */
  char *session;
  int state;
  TrellisDate done_on;
};

#define TRELLIS_ACTION_COACH "coach"

G_END_DECLS
