/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/engagement/trellis-engagement-view.h"

G_BEGIN_DECLS

#define TRELLIS_TYPE_ACTION_PLAN (trellis_action_plan_get_type ())
G_DECLARE_FINAL_TYPE (
    TrellisActionPlan, trellis_action_plan, TRELLIS, ACTION_PLAN, TrellisEngagementView)

G_END_DECLS
