/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/common/trellis-item-row.h"

G_BEGIN_DECLS

#define TRELLIS_TYPE_MILESTONE_ITEM_ROW (trellis_milestone_item_row_get_type ())
G_DECLARE_FINAL_TYPE (TrellisMilestoneItemRow,
                      trellis_milestone_item_row,
                      TRELLIS,
                      MILESTONE_ITEM_ROW,
                      TrellisItemRow)

G_END_DECLS
