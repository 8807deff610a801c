/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engagement/trellis-engagement.h"

G_BEGIN_DECLS

TrellisPlan *trellis_engagement_get_plan (TrellisEngagement *self);
void trellis_engagement_follow (TrellisEngagement *self, TrellisPlan *plan);

G_END_DECLS
