/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/engagement/trellis-engagement-view.h"

G_BEGIN_DECLS

#define TRELLIS_TYPE_FEEDBACK_TAB (trellis_feedback_tab_get_type ())
G_DECLARE_FINAL_TYPE (
    TrellisFeedbackTab, trellis_feedback_tab, TRELLIS, FEEDBACK_TAB, TrellisEngagementView)

G_END_DECLS
