/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/trellis-json.h"
#include "practice/trellis-allow.h"
#include "practice/trellis-edit.h"

G_BEGIN_DECLS

/* What beginning and amending share. For the verbs alone. */

TrellisBrief *trellis_practice_read_brief (TrellisPractice *self,
                                           TrellisJson *json,
                                           TrellisAllow allow,
                                           GError **error);
void trellis_brief_fill_basis (TrellisEdit *edit, TrellisContract *basis, TrellisBrief *brief);
void
trellis_brief_fill_contract (TrellisEdit *edit, TrellisCoaching *coaching, TrellisBrief *brief);
gboolean trellis_brief_take_people (TrellisEdit *edit, TrellisBrief *brief, GError **error);
gboolean trellis_practice_knows_protocol (TrellisPractice *self, const char *id);

G_END_DECLS
