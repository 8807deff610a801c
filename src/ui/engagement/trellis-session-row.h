/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/common/trellis-item-row.h"

G_BEGIN_DECLS

#define TRELLIS_TYPE_SESSION_ROW (trellis_session_row_get_type ())
G_DECLARE_FINAL_TYPE (TrellisSessionRow, trellis_session_row, TRELLIS, SESSION_ROW, TrellisItemRow)

G_END_DECLS
