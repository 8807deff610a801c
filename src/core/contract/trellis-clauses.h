/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "contract/trellis-brief.h"
#include "contract/trellis-wording.h"

G_BEGIN_DECLS

#define TRELLIS_TYPE_CLAUSE (trellis_clause_get_type ())
G_DECLARE_FINAL_TYPE (TrellisClause, trellis_clause, TRELLIS, CLAUSE, TrellisRecord)

/**
 * TrellisClause:
 * @id: which clause of ours it is, or whose place it takes
 * @heading: what stands above it
 * @text: the whole text; a line break starts a paragraph
 *
 * A clause as it stands in a contract.
 */
struct _TrellisClause
{
  TrellisRecord parent_instance;

  char *id;
  char *heading;
  char *text;
};

TrellisJson *trellis_clauses_load (void);
TrellisWording *trellis_clauses_load_wording (void);
gboolean trellis_clauses_is_known (const char *id);
char *trellis_clauses_dup_default (const char *id, TrellisBrief *form, GArray *dates);
GListStore *trellis_clauses_build (TrellisBrief *form, GArray *dates, TrellisDate on);

G_END_DECLS
