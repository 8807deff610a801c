/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/common/trellis-item-row.h"

G_BEGIN_DECLS

#define TRELLIS_TYPE_PLAN_ROW (trellis_plan_row_get_type ())
G_DECLARE_FINAL_TYPE (TrellisPlanRow, trellis_plan_row, TRELLIS, PLAN_ROW, TrellisItemRow)

void trellis_plan_row_open_editor (TrellisPlanRow *self);
void trellis_plan_row_set_movable (TrellisPlanRow *self, gboolean movable);
GtkWidget *trellis_plan_row_get_handle (TrellisPlanRow *self);

G_END_DECLS
