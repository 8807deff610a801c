/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engagement/trellis-attainment.h"
#include "ui/session/trellis-session-draft.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef void (*TrellisSessionRead) (gpointer widget, const char *problem);

void trellis_session_take_reading (TrellisSessionDraft *draft,
                                   TrellisGoal *goal,
                                   const TrellisGoalReading *reading,
                                   GtkWidget *widget,
                                   TrellisSessionRead done);

G_END_DECLS
