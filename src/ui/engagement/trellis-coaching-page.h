/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/engagement/trellis-engagement-view.h"

G_BEGIN_DECLS

#define TRELLIS_TYPE_COACHING_PAGE (trellis_coaching_page_get_type ())
G_DECLARE_FINAL_TYPE (
    TrellisCoachingPage, trellis_coaching_page, TRELLIS, COACHING_PAGE, TrellisEngagementView)

GtkWidget *trellis_coaching_page_new (TrellisWorkspace *workspace, TrellisCoaching *engagement);
void trellis_coaching_page_show (TrellisCoachingPage *self, TrellisCoaching *engagement);
void trellis_coaching_page_show_plan (TrellisCoachingPage *self);

G_END_DECLS
