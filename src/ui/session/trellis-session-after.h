/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/session/trellis-session-draft.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TRELLIS_TYPE_SESSION_AFTER (trellis_session_after_get_type ())
G_DECLARE_FINAL_TYPE (TrellisSessionAfter, trellis_session_after, TRELLIS, SESSION_AFTER, GtkWidget)

void trellis_session_after_set_draft (TrellisSessionAfter *self, TrellisSessionDraft *draft);
void trellis_session_after_save (TrellisSessionAfter *self);

G_END_DECLS
