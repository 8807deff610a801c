/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/session/trellis-session-draft.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void trellis_session_settle_held (GtkWindow *window, TrellisSessionDraft *draft);
void trellis_session_settle_missed (GtkWindow *window, TrellisSessionDraft *draft);
gboolean trellis_session_can_skip (TrellisSessionDraft *draft);
void trellis_session_settle_skipped (TrellisSessionDraft *draft);
void trellis_session_settle_restored (GtkWindow *window, TrellisSessionDraft *draft);

G_END_DECLS
