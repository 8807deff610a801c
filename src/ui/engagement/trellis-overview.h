/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/engagement/trellis-engagement-view.h"

G_BEGIN_DECLS

#define TRELLIS_TYPE_OVERVIEW (trellis_overview_get_type ())
G_DECLARE_FINAL_TYPE (TrellisOverview, trellis_overview, TRELLIS, OVERVIEW, TrellisEngagementView)

G_END_DECLS
