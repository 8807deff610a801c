/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "goals/trellis-goal.h"

G_BEGIN_DECLS

GtkWidget *trellis_reading_row_new (TrellisGoal *goal, TrellisCheckIn *check_in, gboolean can_act);

G_END_DECLS
