/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The answers from which a mentoring relationship is begun. */

#include "config.h"

#include "trellis-mentoring-brief.h"

G_DEFINE_FINAL_TYPE (TrellisMentoringBrief, trellis_mentoring_brief, TRELLIS_TYPE_RECORD)

#define AT(member) G_STRUCT_OFFSET (TrellisMentoringBrief, member)

static const TrellisField mentoring_brief_fields[] = {
  { "title", TRELLIS_FIELD_STRING, AT (title), TRELLIS_FIELD_BRIEF | TRELLIS_FIELD_REQUIRED,
    .maximum = 200 },
  { "initiated-by", TRELLIS_FIELD_ENUM, AT (initiated_by), TRELLIS_FIELD_BRIEF,
    trellis_initiator_get_type },
  { "mentee", TRELLIS_FIELD_RECORD, AT (mentee), TRELLIS_FIELD_BRIEF | TRELLIS_FIELD_REQUIRED,
    trellis_person_get_type },
  { "shared-field", TRELLIS_FIELD_STRING, AT (shared_field), TRELLIS_FIELD_BRIEF },
  { "since", TRELLIS_FIELD_DATE, AT (since), TRELLIS_FIELD_BRIEF | TRELLIS_FIELD_REQUIRED },
  { "phase", TRELLIS_FIELD_ENUM, AT (phase), TRELLIS_FIELD_BRIEF, trellis_phase_get_type },
  { "rhythm", TRELLIS_FIELD_RECORD, AT (rhythm), TRELLIS_FIELD_BRIEF, trellis_rhythm_get_type },
  { "aspirations", TRELLIS_FIELD_LIST, AT (aspirations), TRELLIS_FIELD_BRIEF,
    trellis_aspiration_get_type },
  { "agreement", TRELLIS_FIELD_RECORD, AT (agreement), TRELLIS_FIELD_BRIEF,
    trellis_agreement_get_type },
  { "meetings", TRELLIS_FIELD_LIST, AT (meetings), TRELLIS_FIELD_BRIEF, trellis_session_get_type },
  { "exchanges", TRELLIS_FIELD_LIST, AT (exchanges), TRELLIS_FIELD_BRIEF,
    trellis_exchange_get_type },
  { "milestones", TRELLIS_FIELD_LIST, AT (milestones), TRELLIS_FIELD_BRIEF,
    trellis_milestone_get_type },
};

#undef AT

static void
trellis_mentoring_brief_class_init (TrellisMentoringBriefClass *klass)
{
  TrellisRecordClass *record_class = TRELLIS_RECORD_CLASS (klass);

  trellis_record_class_add_fields (record_class, mentoring_brief_fields,
                                   G_N_ELEMENTS (mentoring_brief_fields));
}

static void
trellis_mentoring_brief_init (TrellisMentoringBrief *self)
{
}
