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
TrellisCoaching *trellis_edit_begin_coaching (TrellisEdit *edit, TrellisBrief *answers);
TrellisBrief *
trellis_edit_compose_answers (TrellisEdit *edit, TrellisCoaching *coaching, TrellisContract *basis);
char **trellis_edit_put_answers (TrellisEdit *edit, TrellisCoaching *draft, TrellisBrief *after);
gboolean trellis_brief_check_for (TrellisCoaching *coaching, TrellisBrief *after, GError **error);
gboolean trellis_practice_check_brief (TrellisPractice *self,
                                       TrellisBrief *brief,
                                       TrellisAllow allow,
                                       GError **error);
gboolean trellis_brief_take_people (TrellisEdit *edit, TrellisBrief *brief, GError **error);
gboolean trellis_practice_knows_protocol (TrellisPractice *self, const char *id);

G_END_DECLS
