/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/engagement/trellis-engagement-view.h"

G_BEGIN_DECLS

#define TRELLIS_TYPE_MENTORING_PAGE (trellis_mentoring_page_get_type ())
G_DECLARE_FINAL_TYPE (
    TrellisMentoringPage, trellis_mentoring_page, TRELLIS, MENTORING_PAGE, TrellisEngagementView)

GtkWidget *trellis_mentoring_page_new (TrellisWorkspace *workspace, TrellisMentoring *engagement);

G_END_DECLS
