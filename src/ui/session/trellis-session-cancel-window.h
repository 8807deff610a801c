/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/session/trellis-session-draft.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define TRELLIS_TYPE_SESSION_CANCEL_WINDOW (trellis_session_cancel_window_get_type ())
G_DECLARE_FINAL_TYPE (TrellisSessionCancelWindow,
                      trellis_session_cancel_window,
                      TRELLIS,
                      SESSION_CANCEL_WINDOW,
                      AdwWindow)

GtkWidget *trellis_session_cancel_window_new (GtkWindow *parent, TrellisSessionDraft *draft);

G_END_DECLS
