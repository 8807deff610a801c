/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/common/trellis-item-row.h"

G_BEGIN_DECLS

#define TRELLIS_TYPE_ACTION_ITEM_ROW (trellis_action_item_row_get_type ())
G_DECLARE_FINAL_TYPE (
    TrellisActionItemRow, trellis_action_item_row, TRELLIS, ACTION_ITEM_ROW, TrellisItemRow)

G_END_DECLS
