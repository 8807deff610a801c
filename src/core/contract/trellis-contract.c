/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The basis of a coaching engagement: what a version of the contract is made from. */

#include "config.h"

#include "trellis-contract.h"

G_DEFINE_FINAL_TYPE (TrellisContract, trellis_contract, TRELLIS_TYPE_RECORD)

#define AT(member) G_STRUCT_OFFSET (TrellisContract, member)

static const TrellisField contract_fields[] = {
  { "title", TRELLIS_FIELD_STRING, AT (title), 0 },
  { "initiated-by", TRELLIS_FIELD_ENUM, AT (initiated_by), 0, trellis_initiator_get_type },
  { "team", TRELLIS_FIELD_RECORD, AT (team), 0, trellis_team_get_type },
  { "sponsor", TRELLIS_FIELD_STRING, AT (sponsor), 0 },
  { "purpose", TRELLIS_FIELD_TEXT, AT (purpose), 0 },
  { "goals", TRELLIS_FIELD_LIST, AT (goals), 0, trellis_goal_get_type },
  { "term", TRELLIS_FIELD_RECORD, AT (term), 0, trellis_term_get_type },
  { "plan", TRELLIS_FIELD_RECORD, AT (plan), 0, trellis_plan_get_type },
  { "protocol", TRELLIS_FIELD_STRING, AT (protocol), 0 },
  { "terms", TRELLIS_FIELD_RECORD, AT (terms), 0, trellis_terms_get_type },
  { "clauses", TRELLIS_FIELD_TEXTS, AT (clauses), 0 },
};

#undef AT

static void
trellis_contract_class_init (TrellisContractClass *klass)
{
  TrellisRecordClass *record_class = TRELLIS_RECORD_CLASS (klass);

  trellis_record_class_add_fields (record_class, contract_fields, G_N_ELEMENTS (contract_fields));
}

static void
trellis_contract_init (TrellisContract *self)
{
}
