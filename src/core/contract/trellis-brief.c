/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The answers of the contract wizard, resolved: what a contract is made from. */

#include "config.h"

#include "trellis-brief.h"

G_DEFINE_ENUM_TYPE (TrellisInitiator,
                    trellis_initiator,
                    G_DEFINE_ENUM_VALUE (TRELLIS_INITIATOR_NONE, ""),
                    G_DEFINE_ENUM_VALUE (TRELLIS_INITIATOR_COACHEE, "coachee"),
                    G_DEFINE_ENUM_VALUE (TRELLIS_INITIATOR_SPONSOR, "sponsor"),
                    G_DEFINE_ENUM_VALUE (TRELLIS_INITIATOR_MENTEE, "mentee"),
                    G_DEFINE_ENUM_VALUE (TRELLIS_INITIATOR_MENTOR, "mentor"))
G_DEFINE_FINAL_TYPE (TrellisBriefAction, trellis_brief_action, TRELLIS_TYPE_RECORD)
G_DEFINE_FINAL_TYPE (TrellisBrief, trellis_brief, TRELLIS_TYPE_RECORD)

#define AT(member) G_STRUCT_OFFSET (TrellisBriefAction, member)

static const TrellisField brief_action_fields[] = {
  { "what", TRELLIS_FIELD_TEXT, AT (what), TRELLIS_FIELD_BRIEF | TRELLIS_FIELD_REQUIRED,
    .maximum = 2000 },
  { "who", TRELLIS_FIELD_STRING, AT (who), TRELLIS_FIELD_BRIEF | TRELLIS_FIELD_REQUIRED },
  { "due", TRELLIS_FIELD_DATE, AT (due), TRELLIS_FIELD_BRIEF },
  { "goal", TRELLIS_FIELD_INTEGER, AT (goal), TRELLIS_FIELD_BRIEF, .minimum = 1, .maximum = 1000 },
};

#undef AT

static void
trellis_brief_action_class_init (TrellisBriefActionClass *klass)
{
  TrellisRecordClass *record_class = TRELLIS_RECORD_CLASS (klass);

  trellis_record_class_add_fields (record_class, brief_action_fields,
                                   G_N_ELEMENTS (brief_action_fields));
}

static void
trellis_brief_action_init (TrellisBriefAction *self)
{
}

static gboolean
check_brief (TrellisRecord *record, GError **error)
{
  return TRUE;
}

#define AT(member) G_STRUCT_OFFSET (TrellisBrief, member)

static const TrellisField brief_fields[] = {
  { "title", TRELLIS_FIELD_STRING, AT (title), TRELLIS_FIELD_BRIEF | TRELLIS_FIELD_REQUIRED,
    .maximum = 200 },
  { "initiated-by", TRELLIS_FIELD_ENUM, AT (initiated_by), TRELLIS_FIELD_BRIEF,
    trellis_initiator_get_type },
  { "practitioner", TRELLIS_FIELD_RECORD, AT (practitioner), 0, trellis_practitioner_get_type },
  { "coachees", TRELLIS_FIELD_LIST, AT (coachees), TRELLIS_FIELD_BRIEF | TRELLIS_FIELD_REQUIRED,
    trellis_person_get_type },
  { "team", TRELLIS_FIELD_RECORD, AT (team), TRELLIS_FIELD_BRIEF, trellis_team_get_type },
  { "sponsor", TRELLIS_FIELD_RECORD, AT (sponsor), TRELLIS_FIELD_BRIEF, trellis_person_get_type },
  { "purpose", TRELLIS_FIELD_TEXT, AT (purpose), TRELLIS_FIELD_BRIEF },
  { "goals", TRELLIS_FIELD_LIST, AT (goals), TRELLIS_FIELD_BRIEF, trellis_goal_get_type },
  { "actions", TRELLIS_FIELD_LIST, AT (actions), TRELLIS_FIELD_BRIEF,
    trellis_brief_action_get_type },
  { "term", TRELLIS_FIELD_RECORD, AT (term), TRELLIS_FIELD_BRIEF, trellis_term_get_type },
  { "plan", TRELLIS_FIELD_RECORD, AT (plan), TRELLIS_FIELD_BRIEF, trellis_plan_get_type },
  { "protocol", TRELLIS_FIELD_STRING, AT (protocol), TRELLIS_FIELD_BRIEF },
  { "terms", TRELLIS_FIELD_RECORD, AT (terms), TRELLIS_FIELD_BRIEF, trellis_terms_get_type },
  { "clauses", TRELLIS_FIELD_TEXTS, AT (clauses), TRELLIS_FIELD_BRIEF },
};

#undef AT

static void
trellis_brief_class_init (TrellisBriefClass *klass)
{
  TrellisRecordClass *record_class = TRELLIS_RECORD_CLASS (klass);

  record_class->check = check_brief;
  trellis_record_class_add_fields (record_class, brief_fields, G_N_ELEMENTS (brief_fields));
}

static void
trellis_brief_init (TrellisBrief *self)
{
}
