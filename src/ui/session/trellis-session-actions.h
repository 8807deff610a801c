/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/session/trellis-session-draft.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TRELLIS_TYPE_SESSION_ACTIONS (trellis_session_actions_get_type ())
G_DECLARE_FINAL_TYPE (
    TrellisSessionActions, trellis_session_actions, TRELLIS, SESSION_ACTIONS, GtkWidget)

void trellis_session_actions_set_draft (TrellisSessionActions *self,
                                        TrellisSessionDraft *draft,
                                        gboolean carried_over);

G_END_DECLS
