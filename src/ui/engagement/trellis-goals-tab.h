/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/engagement/trellis-engagement-view.h"

G_BEGIN_DECLS

#define TRELLIS_TYPE_GOALS_TAB (trellis_goals_tab_get_type ())
G_DECLARE_FINAL_TYPE (TrellisGoalsTab, trellis_goals_tab, TRELLIS, GOALS_TAB, TrellisEngagementView)

G_END_DECLS
