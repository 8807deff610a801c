/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/common/trellis-item-row.h"

G_BEGIN_DECLS

#define TRELLIS_TYPE_FEEDBACK_ROW (trellis_feedback_row_get_type ())
G_DECLARE_FINAL_TYPE (
    TrellisFeedbackRow, trellis_feedback_row, TRELLIS, FEEDBACK_ROW, TrellisItemRow)

G_END_DECLS
