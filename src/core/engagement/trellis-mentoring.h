/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "contract/trellis-brief.h"
#include "engagement/trellis-engagement.h"

G_BEGIN_DECLS

/**
 * TrellisMentoringState:
 *
 * Where a mentoring relationship stands.
 */
typedef enum
{
  TRELLIS_MENTORING_STATE_ACTIVE,
  TRELLIS_MENTORING_STATE_PAUSED,
  TRELLIS_MENTORING_STATE_ENDED
} TrellisMentoringState;

#define TRELLIS_TYPE_MENTORING_STATE (trellis_mentoring_state_get_type ())
GType trellis_mentoring_state_get_type (void);

/**
 * TrellisParting:
 *
 * Why a mentoring relationship ended.
 */
typedef enum
{
  TRELLIS_PARTING_NONE,
  TRELLIS_PARTING_BY_MENTEE,
  TRELLIS_PARTING_BY_MENTOR,
  TRELLIS_PARTING_AGREED,
  TRELLIS_PARTING_MOVED,
  TRELLIS_PARTING_NO_CONTACT,
  TRELLIS_PARTING_OTHER
} TrellisParting;

#define TRELLIS_TYPE_PARTING (trellis_parting_get_type ())
GType trellis_parting_get_type (void);

/**
 * TrellisPhase:
 *
 * The phases of a mentoring relationship (Kram 1983); they move both ways.
 */
typedef enum
{
  TRELLIS_PHASE_NONE,
  TRELLIS_PHASE_INITIATION,
  TRELLIS_PHASE_CULTIVATION,
  TRELLIS_PHASE_SEPARATION,
  TRELLIS_PHASE_REDEFINITION
} TrellisPhase;

#define TRELLIS_TYPE_PHASE (trellis_phase_get_type ())
GType trellis_phase_get_type (void);

/**
 * TrellisExchangeDirection:
 *
 * Who gave what was shared.
 */
typedef enum
{
  TRELLIS_EXCHANGE_DIRECTION_NONE,
  TRELLIS_EXCHANGE_DIRECTION_MENTOR_TO_MENTEE,
  TRELLIS_EXCHANGE_DIRECTION_MENTEE_TO_MENTOR,
  TRELLIS_EXCHANGE_DIRECTION_BOTH
} TrellisExchangeDirection;

#define TRELLIS_TYPE_EXCHANGE_DIRECTION (trellis_exchange_direction_get_type ())
GType trellis_exchange_direction_get_type (void);

/**
 * TrellisExchangeKind:
 *
 * What was shared.
 */
typedef enum
{
  TRELLIS_EXCHANGE_KIND_NONE,
  TRELLIS_EXCHANGE_KIND_KNOWLEDGE,
  TRELLIS_EXCHANGE_KIND_SKILL,
  TRELLIS_EXCHANGE_KIND_CONTACT,
  TRELLIS_EXCHANGE_KIND_ADVICE,
  TRELLIS_EXCHANGE_KIND_ENCOURAGEMENT,
  TRELLIS_EXCHANGE_KIND_RESOURCE
} TrellisExchangeKind;

#define TRELLIS_TYPE_EXCHANGE_KIND (trellis_exchange_kind_get_type ())
GType trellis_exchange_kind_get_type (void);

#define TRELLIS_TYPE_PHASE_CHANGE (trellis_phase_change_get_type ())
G_DECLARE_FINAL_TYPE (
    TrellisPhaseChange, trellis_phase_change, TRELLIS, PHASE_CHANGE, TrellisRecord)

/**
 * TrellisPhaseChange:
 *
 * A move from one phase to another.
 */
struct _TrellisPhaseChange
{
  TrellisRecord parent_instance;

  TrellisDate date;
  int phase;
  char *note;
};

#define TRELLIS_TYPE_RHYTHM (trellis_rhythm_get_type ())
G_DECLARE_FINAL_TYPE (TrellisRhythm, trellis_rhythm, TRELLIS, RHYTHM, TrellisRecord)

/**
 * TrellisRhythm:
 *
 * How often the two mean to meet, and for how long.
 */
struct _TrellisRhythm
{
  TrellisRecord parent_instance;

  gint64 about_every_days;
  gint64 minutes;
};

#define TRELLIS_TYPE_ASPIRATION (trellis_aspiration_get_type ())
G_DECLARE_FINAL_TYPE (TrellisAspiration, trellis_aspiration, TRELLIS, ASPIRATION, TrellisRecord)

/**
 * TrellisAspiration:
 *
 * A long-run objective across themes of career and life.
 */
struct _TrellisAspiration
{
  TrellisRecord parent_instance;

  char *id;
  char *statement;
  char **themes;
};

#define TRELLIS_TYPE_AGREEMENT (trellis_agreement_get_type ())
G_DECLARE_FINAL_TYPE (TrellisAgreement, trellis_agreement, TRELLIS, AGREEMENT, TrellisRecord)

/**
 * TrellisAgreement:
 *
 * The ground rules of a mentoring relationship.
 */
struct _TrellisAgreement
{
  TrellisRecord parent_instance;

  TrellisDate agreed_on;
  char **ground_rules;
  gint64 review_months;
};

#define TRELLIS_TYPE_EXCHANGE (trellis_exchange_get_type ())
G_DECLARE_FINAL_TYPE (TrellisExchange, trellis_exchange, TRELLIS, EXCHANGE, TrellisRecord)

/**
 * TrellisExchange:
 *
 * What was shared outside a meeting, and in which direction.
 */
struct _TrellisExchange
{
  TrellisRecord parent_instance;

  char *id;
  TrellisDate date;
  int direction;
  int kind;
  char *what;
};

#define TRELLIS_TYPE_MILESTONE (trellis_milestone_get_type ())
G_DECLARE_FINAL_TYPE (TrellisMilestone, trellis_milestone, TRELLIS, MILESTONE, TrellisRecord)

/**
 * TrellisMilestone:
 *
 * Something that the mentee reached.
 */
struct _TrellisMilestone
{
  TrellisRecord parent_instance;

  char *id;
  TrellisDate date;
  char *what;
};

#define TRELLIS_TYPE_MENTORING (trellis_mentoring_get_type ())
G_DECLARE_FINAL_TYPE (TrellisMentoring, trellis_mentoring, TRELLIS, MENTORING, TrellisEngagement)

/**
 * TrellisMentoring:
 *
 * An engagement that goes on until somebody ends it.
 */
struct _TrellisMentoring
{
  TrellisEngagement parent_instance;

  int state;
  int initiated_by;
  char *mentee; /* a person's id */
  char *shared_field;
  TrellisDate since;
  int phase;
  GListStore *phases;
  TrellisRhythm *rhythm;
  GListStore *aspirations;
  TrellisAgreement *agreement;
  GListStore *exchanges;
  GListStore *milestones;
  TrellisDate last_review;
  int parting;
};

TrellisDate trellis_mentoring_get_last_contact (TrellisMentoring *self, TrellisMoment moment);
int trellis_mentoring_get_days_over_rhythm (TrellisMentoring *self, TrellisMoment moment);
TrellisDate trellis_mentoring_get_next_review (TrellisMentoring *self, TrellisDate today);
void trellis_mentoring_move_to_phase (TrellisMentoring *self,
                                      TrellisPhase phase,
                                      TrellisDate date,
                                      const char *note);
gboolean trellis_mentoring_end (TrellisMentoring *self,
                                TrellisParting reason,
                                TrellisMoment moment,
                                GError **error);
gboolean trellis_mentoring_reopen (TrellisMentoring *self,
                                   const char *reason,
                                   TrellisMoment moment,
                                   GError **error);
gboolean trellis_mentoring_pause (TrellisMentoring *self, TrellisMoment moment, GError **error);
gboolean trellis_mentoring_resume (TrellisMentoring *self, TrellisMoment moment, GError **error);

G_END_DECLS
