/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/common/trellis-item-row.h"

G_BEGIN_DECLS

/* What rows of actions share: a box that is ticked when the action is done. */

gboolean trellis_action_is_done (gpointer self, TrellisActionState state);
gboolean trellis_action_may_tick (gpointer self, TrellisActionState state, gboolean can_act);
void trellis_action_row_tick (TrellisItemRow *row, GtkCheckButton *check);

G_END_DECLS
