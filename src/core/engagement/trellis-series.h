/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engagement/trellis-engagement.h"

G_BEGIN_DECLS

TrellisPlan *trellis_engagement_get_plan (TrellisEngagement *self);
TrellisPlan *
trellis_engagement_make_room (TrellisEngagement *self, TrellisPlan *plan, GPtrArray *moving);
void trellis_engagement_follow (TrellisEngagement *self, TrellisPlan *plan);

G_END_DECLS
