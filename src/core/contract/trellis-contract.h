/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "contract/trellis-brief.h"
#include "contract/trellis-contract-version.h"

G_BEGIN_DECLS

#define TRELLIS_TYPE_CONTRACT (trellis_contract_get_type ())
G_DECLARE_FINAL_TYPE (TrellisContract, trellis_contract, TRELLIS, CONTRACT, TrellisRecord)

/**
 * TrellisContract:
 *
 * The basis of a coaching engagement, in force, as a draft, or proposed. People are ids here.
 */
struct _TrellisContract
{
  TrellisRecord parent_instance;

  char *title;
  int initiated_by;
  TrellisTeam *team;
  char *sponsor; /* a person's id */
  char *purpose;
  GListStore *goals; /* of a proposed version alone: the goals as they will stand */
  TrellisTerm *term;
  TrellisPlan *plan;
  char *protocol;
  TrellisTerms *terms;
  GHashTable *clauses;
};

G_END_DECLS
