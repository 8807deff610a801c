/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/session/trellis-session-draft.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TRELLIS_TYPE_SESSION_BEFORE (trellis_session_before_get_type ())
G_DECLARE_FINAL_TYPE (
    TrellisSessionBefore, trellis_session_before, TRELLIS, SESSION_BEFORE, GtkWidget)

void trellis_session_before_set_draft (TrellisSessionBefore *self, TrellisSessionDraft *draft);

G_END_DECLS
