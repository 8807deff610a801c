/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/session/trellis-session-draft.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define TRELLIS_TYPE_SESSION_ACTION_ROW (trellis_session_action_row_get_type ())
G_DECLARE_FINAL_TYPE (
    TrellisSessionActionRow, trellis_session_action_row, TRELLIS, SESSION_ACTION_ROW, AdwActionRow)

GtkWidget *trellis_session_action_row_new (TrellisSessionDraft *draft, const char *id);
const char *trellis_session_action_row_get_id (TrellisSessionActionRow *self);
void trellis_session_action_row_refresh (TrellisSessionActionRow *self);

G_END_DECLS
