/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/session/trellis-session-draft.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TRELLIS_TYPE_SESSION_NEW_ACTION (trellis_session_new_action_get_type ())
G_DECLARE_FINAL_TYPE (
    TrellisSessionNewAction, trellis_session_new_action, TRELLIS, SESSION_NEW_ACTION, GtkWidget)

void
trellis_session_new_action_set_draft (TrellisSessionNewAction *self, TrellisSessionDraft *draft);

G_END_DECLS
