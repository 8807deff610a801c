/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/session/trellis-session-draft.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define TRELLIS_TYPE_SESSION_CHECK_IN (trellis_session_check_in_get_type ())
G_DECLARE_FINAL_TYPE (
    TrellisSessionCheckIn, trellis_session_check_in, TRELLIS, SESSION_CHECK_IN, AdwExpanderRow)

GtkWidget *trellis_session_check_in_new (TrellisSessionDraft *draft, const char *goal);
const char *trellis_session_check_in_get_goal (TrellisSessionCheckIn *self);
void trellis_session_check_in_refresh (TrellisSessionCheckIn *self);

G_END_DECLS
