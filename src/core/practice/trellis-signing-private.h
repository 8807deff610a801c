/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "practice/trellis-edit.h"
#include "practice/trellis-practice-private.h"
#include "practice/trellis-signing-desk.h"

G_BEGIN_DECLS

/* What the verbs on contracts, plans and sessions share. For the verbs alone. */

TrellisBrief *
trellis_edit_compose_brief (TrellisEdit *self, TrellisCoaching *coaching, TrellisContract *basis);
GArray *trellis_practice_expand_plan (TrellisPractice *self, TrellisPlan *plan, GError **error);
char **trellis_coaching_take_signatures_off (TrellisCoaching *coaching);
gboolean trellis_practice_check_conflicts (TrellisPractice *self,
                                           TrellisEngagement *engagement,
                                           GPtrArray *sessions,
                                           GError **error);
gboolean
trellis_practice_check_term (TrellisEngagement *engagement, GPtrArray *sessions, GError **error);
gboolean trellis_practice_check_sessions (TrellisPractice *self,
                                          TrellisEngagement *engagement,
                                          GPtrArray *sessions,
                                          TrellisAllow allow,
                                          GError **error);

G_END_DECLS
