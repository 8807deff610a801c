/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "contract/trellis-contract.h"
#include "engagement/trellis-engagement.h"
#include "goals/trellis-goal.h"

G_BEGIN_DECLS

/**
 * TrellisCoachingState:
 *
 * Where a coaching engagement stands.
 */
typedef enum
{
  TRELLIS_COACHING_STATE_DRAFT,
  TRELLIS_COACHING_STATE_ACTIVE,
  TRELLIS_COACHING_STATE_PAUSED,
  TRELLIS_COACHING_STATE_CLOSING,
  TRELLIS_COACHING_STATE_CONCLUDED,
  TRELLIS_COACHING_STATE_ENDED
} TrellisCoachingState;

#define TRELLIS_TYPE_COACHING_STATE (trellis_coaching_state_get_type ())
GType trellis_coaching_state_get_type (void);

/**
 * TrellisEnding:
 *
 * Why a coaching engagement ended before its goals were met.
 */
typedef enum
{
  TRELLIS_ENDING_NONE,
  TRELLIS_ENDING_BY_CLIENT,
  TRELLIS_ENDING_BY_COACH,
  TRELLIS_ENDING_BY_SPONSOR,
  TRELLIS_ENDING_TERM_OVER,
  TRELLIS_ENDING_REFERRED,
  TRELLIS_ENDING_NO_CONTACT,
  TRELLIS_ENDING_GOALS_MET,
  TRELLIS_ENDING_OTHER
} TrellisEnding;

#define TRELLIS_TYPE_ENDING (trellis_ending_get_type ())
GType trellis_ending_get_type (void);

#define TRELLIS_TYPE_COACHING (trellis_coaching_get_type ())
G_DECLARE_FINAL_TYPE (TrellisCoaching, trellis_coaching, TRELLIS, COACHING, TrellisEngagement)

/**
 * TrellisCoaching:
 *
 * An engagement with an end in sight.
 */
struct _TrellisCoaching
{
  TrellisEngagement parent_instance;

  int state;
  char **coachees;           /* people's ids */
  TrellisContract *contract; /* in force, or the draft of the first version */
  GListStore *goals;
  TrellisContract *amendment; /* the next version, while it is not signed by all */
  GListStore *versions;
  char *closing_session; /* kept as the last while closing */
  int ending;
};

/**
 * TrellisSessionCount:
 * @agreed: the contract's number
 * @used: held, missed, and cancelled late by the client
 * @left: @agreed less @used, never below 0
 * @planned: still planned
 *
 * Sessions of a contract; intake meetings are in none of these.
 */
typedef struct
{
  guint agreed;
  guint used;
  guint left;
  guint planned;
} TrellisSessionCount;

TrellisGoal *trellis_coaching_find_goal (TrellisCoaching *self, const char *id);
gboolean trellis_coaching_is_open (TrellisCoaching *self);
void trellis_coaching_count_goals (TrellisCoaching *self, guint *met, guint *required);
gboolean trellis_coaching_has_required_goal (TrellisCoaching *self);
TrellisContractVersion *trellis_coaching_get_signed_version (TrellisCoaching *self);
TrellisContractVersion *trellis_coaching_get_open_version (TrellisCoaching *self);
gboolean trellis_coaching_check_seals (TrellisCoaching *self);
TrellisContract *trellis_coaching_get_next_basis (TrellisCoaching *self);
TrellisSessionCount trellis_coaching_count_sessions (TrellisCoaching *self);
guint trellis_coaching_number_of (TrellisCoaching *self, TrellisSession *session);
gboolean trellis_coaching_is_term_over (TrellisCoaching *self, TrellisDate today);

gboolean trellis_coaching_is_long_before (TrellisCoaching *self, TrellisDate date);

G_END_DECLS
