/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/engagement/trellis-engagement-view.h"

G_BEGIN_DECLS

#define TRELLIS_TYPE_STANDING (trellis_standing_get_type ())
G_DECLARE_FINAL_TYPE (TrellisStanding, trellis_standing, TRELLIS, STANDING, TrellisEngagementView)

G_END_DECLS
