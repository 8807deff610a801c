/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "contract/trellis-clauses.h"
#include "contract/trellis-form.h"
#include "contract/trellis-items.h"

G_BEGIN_DECLS

#define TRELLIS_TYPE_CLAUSE_FOLD (trellis_clause_fold_get_type ())
G_DECLARE_FINAL_TYPE (TrellisClauseFold, trellis_clause_fold, TRELLIS, CLAUSE_FOLD, GtkWidget)

GtkWidget *trellis_clause_fold_new (TrellisForm *form, TrellisItem *item);
void trellis_clause_fold_update (TrellisClauseFold *self,
                                 TrellisClauseBook *book,
                                 TrellisBrief *said,
                                 guint n_sessions);

G_END_DECLS
