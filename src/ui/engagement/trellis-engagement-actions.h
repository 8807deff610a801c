/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/engagement/trellis-engagement-view.h"

G_BEGIN_DECLS

void trellis_engagement_actions_install (GtkWidgetClass *widget_class);
void trellis_engagement_actions_update (TrellisEngagementView *self);

G_END_DECLS
