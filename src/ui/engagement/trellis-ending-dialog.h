/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/engagement/trellis-engagement-view.h"

G_BEGIN_DECLS

GtkWidget *trellis_ending_dialog_present (TrellisEngagementView *view);

G_END_DECLS
