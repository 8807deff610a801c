/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "contract/trellis-terms.h"
#include "goals/trellis-goal.h"
#include "people/trellis-person.h"
#include "planning/trellis-plan.h"

G_BEGIN_DECLS

/**
 * TrellisInitiator:
 *
 * Who set the relationship up.
 */
typedef enum
{
  TRELLIS_INITIATOR_NONE,
  TRELLIS_INITIATOR_COACHEE,
  TRELLIS_INITIATOR_SPONSOR,
  TRELLIS_INITIATOR_MENTEE,
  TRELLIS_INITIATOR_MENTOR
} TrellisInitiator;

#define TRELLIS_TYPE_INITIATOR (trellis_initiator_get_type ())
GType trellis_initiator_get_type (void);

#define TRELLIS_TYPE_BRIEF_ACTION (trellis_brief_action_get_type ())
G_DECLARE_FINAL_TYPE (
    TrellisBriefAction, trellis_brief_action, TRELLIS, BRIEF_ACTION, TrellisRecord)

/**
 * TrellisBriefAction:
 *
 * An action as a brief has it.
 */
struct _TrellisBriefAction
{
  TrellisRecord parent_instance;

  char *what;
  char *who;
  TrellisDate due;
  gint64 goal;
};

#define TRELLIS_TYPE_BRIEF (trellis_brief_get_type ())
G_DECLARE_FINAL_TYPE (TrellisBrief, trellis_brief, TRELLIS, BRIEF, TrellisRecord)

/**
 * TrellisBrief:
 *
 * Everything a coaching contract is made from. @practitioner is ours, not the brief's.
 */
struct _TrellisBrief
{
  TrellisRecord parent_instance;

  char *title;
  int initiated_by;
  TrellisPractitioner *practitioner;
  GListStore *coachees;
  TrellisTeam *team;
  TrellisPerson *sponsor;
  char *purpose;
  GListStore *goals;
  GListStore *actions;
  TrellisTerm *term;
  TrellisPlan *plan;
  char *protocol;
  TrellisTerms *terms;
  GHashTable *clauses;
};

GPtrArray *trellis_brief_list_goals (TrellisBrief *self);
gboolean trellis_brief_check_plan_in_term (TrellisBrief *self,
                                           const TrellisDaysOff *days_off,
                                           GError **error);

G_END_DECLS
