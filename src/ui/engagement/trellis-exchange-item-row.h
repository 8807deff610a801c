/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/common/trellis-item-row.h"

G_BEGIN_DECLS

#define TRELLIS_TYPE_EXCHANGE_ITEM_ROW (trellis_exchange_item_row_get_type ())
G_DECLARE_FINAL_TYPE (
    TrellisExchangeItemRow, trellis_exchange_item_row, TRELLIS, EXCHANGE_ITEM_ROW, TrellisItemRow)

G_END_DECLS
