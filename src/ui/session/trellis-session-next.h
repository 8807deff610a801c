/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/session/trellis-session-draft.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TRELLIS_TYPE_SESSION_NEXT (trellis_session_next_get_type ())
G_DECLARE_FINAL_TYPE (TrellisSessionNext, trellis_session_next, TRELLIS, SESSION_NEXT, GtkWidget)

void trellis_session_next_set_draft (TrellisSessionNext *self, TrellisSessionDraft *draft);

G_END_DECLS
