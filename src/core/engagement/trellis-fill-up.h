/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engagement/trellis-replan.h"
#include "planning/trellis-days-off.h"

G_BEGIN_DECLS

guint trellis_engagement_count_missing (TrellisEngagement *self, gint64 now);
gboolean trellis_engagement_fill_up (TrellisEngagement *self,
                                     TrellisDate last,
                                     const TrellisDaysOff *days_off,
                                     gint64 now,
                                     TrellisReplanning *replanning,
                                     GError **error);

G_END_DECLS
