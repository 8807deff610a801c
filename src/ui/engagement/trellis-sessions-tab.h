/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/engagement/trellis-engagement-view.h"

G_BEGIN_DECLS

#define TRELLIS_TYPE_SESSIONS_TAB (trellis_sessions_tab_get_type ())
G_DECLARE_FINAL_TYPE (
    TrellisSessionsTab, trellis_sessions_tab, TRELLIS, SESSIONS_TAB, TrellisEngagementView)

G_END_DECLS
