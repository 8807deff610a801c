/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/session/trellis-session-draft.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define TRELLIS_TYPE_SESSION_TIME_WINDOW (trellis_session_time_window_get_type ())
G_DECLARE_FINAL_TYPE (
    TrellisSessionTimeWindow, trellis_session_time_window, TRELLIS, SESSION_TIME_WINDOW, AdwWindow)

GtkWidget *
trellis_session_time_window_new (GtkWindow *parent, TrellisSessionDraft *draft, gboolean another);

G_END_DECLS
