/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Coaching: an engagement with an end in sight, on a contract, until its goals are met. */

#include "config.h"

#include "trellis-coaching.h"

G_DEFINE_ENUM_TYPE (TrellisCoachingState,
                    trellis_coaching_state,
                    G_DEFINE_ENUM_VALUE (TRELLIS_COACHING_STATE_DRAFT, "draft"),
                    G_DEFINE_ENUM_VALUE (TRELLIS_COACHING_STATE_ACTIVE, "active"),
                    G_DEFINE_ENUM_VALUE (TRELLIS_COACHING_STATE_PAUSED, "paused"),
                    G_DEFINE_ENUM_VALUE (TRELLIS_COACHING_STATE_CLOSING, "closing"),
                    G_DEFINE_ENUM_VALUE (TRELLIS_COACHING_STATE_CONCLUDED, "concluded"),
                    G_DEFINE_ENUM_VALUE (TRELLIS_COACHING_STATE_ENDED, "ended"))
G_DEFINE_ENUM_TYPE (TrellisEnding,
                    trellis_ending,
                    G_DEFINE_ENUM_VALUE (TRELLIS_ENDING_NONE, ""),
                    G_DEFINE_ENUM_VALUE (TRELLIS_ENDING_BY_CLIENT, "by-client"),
                    G_DEFINE_ENUM_VALUE (TRELLIS_ENDING_BY_COACH, "by-coach"),
                    G_DEFINE_ENUM_VALUE (TRELLIS_ENDING_BY_SPONSOR, "by-sponsor"),
                    G_DEFINE_ENUM_VALUE (TRELLIS_ENDING_TERM_OVER, "term-over"),
                    G_DEFINE_ENUM_VALUE (TRELLIS_ENDING_REFERRED, "referred"),
                    G_DEFINE_ENUM_VALUE (TRELLIS_ENDING_NO_CONTACT, "no-contact"),
                    G_DEFINE_ENUM_VALUE (TRELLIS_ENDING_GOALS_MET, "goals-met"),
                    G_DEFINE_ENUM_VALUE (TRELLIS_ENDING_OTHER, "other"))
G_DEFINE_FINAL_TYPE (TrellisCoaching, trellis_coaching, TRELLIS_TYPE_ENGAGEMENT)

#define AT(member) G_STRUCT_OFFSET (TrellisCoaching, member)

static const TrellisField coaching_fields[] = {
  { "state", TRELLIS_FIELD_ENUM, AT (state), 0, trellis_coaching_state_get_type },
  { "coachees", TRELLIS_FIELD_STRINGS, AT (coachees), 0 },
  { "contract", TRELLIS_FIELD_RECORD, AT (contract), 0, trellis_contract_get_type },
  { "goals", TRELLIS_FIELD_LIST, AT (goals), 0, trellis_goal_get_type },
  { "amendment", TRELLIS_FIELD_RECORD, AT (amendment), 0, trellis_contract_get_type },
  { "versions", TRELLIS_FIELD_LIST, AT (versions), 0, trellis_contract_version_get_type },
  { "closing-session", TRELLIS_FIELD_STRING, AT (closing_session), 0 },
  { "ending", TRELLIS_FIELD_ENUM, AT (ending), 0, trellis_ending_get_type },
};

#undef AT

static void
trellis_coaching_class_init (TrellisCoachingClass *klass)
{
  TrellisRecordClass *record_class = TRELLIS_RECORD_CLASS (klass);

  trellis_record_class_add_fields (record_class, coaching_fields, G_N_ELEMENTS (coaching_fields));
}

static void
trellis_coaching_init (TrellisCoaching *self)
{
  TRELLIS_ENGAGEMENT (self)->kind = TRELLIS_ENGAGEMENT_KIND_COACHING;
}
