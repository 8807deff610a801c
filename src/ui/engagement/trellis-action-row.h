/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/common/trellis-item-row.h"

G_BEGIN_DECLS

#define TRELLIS_TYPE_ACTION_ROW (trellis_action_row_get_type ())
G_DECLARE_FINAL_TYPE (TrellisActionRow, trellis_action_row, TRELLIS, ACTION_ROW, TrellisItemRow)

G_END_DECLS
