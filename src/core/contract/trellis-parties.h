/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "contract/trellis-brief.h"
#include "contract/trellis-content.h"
#include "contract/trellis-contract-version.h"

G_BEGIN_DECLS

/**
 * TrellisPartyTo:
 * @party: as who they sign
 * @name: (nullable): who signs; %NULL while the form does not say
 * @person_id: (nullable): the coachee's or the sponsor's id, the minor's for a guardian; none for
 *   the coach and for a representative who is not listed among the coachees
 * @on_behalf_of: (nullable): the minor's name for a guardian, the team's for a representative
 *
 * Somebody who signs a contract.
 */
typedef struct
{
  TrellisParty party;
  char *name;
  char *person_id;
  char *on_behalf_of;
} TrellisPartyTo;

void trellis_party_to_free (TrellisPartyTo *self);
gboolean trellis_party_to_is_signed_by (const TrellisPartyTo *self, TrellisSignature *signature);
gboolean trellis_party_to_has_signed (const TrellisPartyTo *self, GListStore *signatures);

GPtrArray *trellis_parties_of (TrellisBrief *form, TrellisDate on);
GPtrArray *trellis_parties_of_content (TrellisContent *content);
GPtrArray *trellis_parties_waiting (GPtrArray *parties, GListStore *signatures);
const TrellisPartyTo *
trellis_parties_find (GPtrArray *parties, const char *name, GListStore *signatures);

G_END_DECLS
