/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/session/trellis-session-draft.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TRELLIS_TYPE_SESSION_DURING (trellis_session_during_get_type ())
G_DECLARE_FINAL_TYPE (
    TrellisSessionDuring, trellis_session_during, TRELLIS, SESSION_DURING, GtkWidget)

void trellis_session_during_set_draft (TrellisSessionDuring *self, TrellisSessionDraft *draft);

G_END_DECLS
