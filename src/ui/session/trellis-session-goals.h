/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/session/trellis-session-draft.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TRELLIS_TYPE_SESSION_GOALS (trellis_session_goals_get_type ())
G_DECLARE_FINAL_TYPE (TrellisSessionGoals, trellis_session_goals, TRELLIS, SESSION_GOALS, GtkWidget)

void trellis_session_goals_set_draft (TrellisSessionGoals *self, TrellisSessionDraft *draft);

G_END_DECLS
