/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sessions/trellis-protocol.h"
#include "ui/session/trellis-session-draft.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TRELLIS_TYPE_SESSION_STEP (trellis_session_step_get_type ())
G_DECLARE_FINAL_TYPE (TrellisSessionStep, trellis_session_step, TRELLIS, SESSION_STEP, GtkWidget)

GtkWidget *trellis_session_step_new (TrellisSessionDraft *draft, const char *key);
void
trellis_session_step_set_step (TrellisSessionStep *self, guint number, TrellisProtocolStep *step);
char *trellis_session_step_say_prompts (TrellisProtocolStep *step);

G_END_DECLS
