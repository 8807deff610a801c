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
gboolean trellis_engagement_check_goes_on (TrellisEngagement *engagement, GError **error);

G_END_DECLS
