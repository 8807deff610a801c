/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/common/trellis-item-row.h"

G_BEGIN_DECLS

#define TRELLIS_TYPE_MILESTONE_ROW (trellis_milestone_row_get_type ())
G_DECLARE_FINAL_TYPE (
    TrellisMilestoneRow, trellis_milestone_row, TRELLIS, MILESTONE_ROW, TrellisItemRow)

G_END_DECLS
