/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/common/trellis-item-row.h"

G_BEGIN_DECLS

#define TRELLIS_TYPE_EVENT_ROW (trellis_event_row_get_type ())
G_DECLARE_FINAL_TYPE (TrellisEventRow, trellis_event_row, TRELLIS, EVENT_ROW, TrellisItemRow)

G_END_DECLS
