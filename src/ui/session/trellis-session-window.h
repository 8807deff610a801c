/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/common/trellis-workspace.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define TRELLIS_TYPE_SESSION_WINDOW (trellis_session_window_get_type ())
G_DECLARE_FINAL_TYPE (
    TrellisSessionWindow, trellis_session_window, TRELLIS, SESSION_WINDOW, AdwWindow)

GtkWidget *trellis_session_window_new (GtkWindow *parent,
                                       TrellisWorkspace *workspace,
                                       TrellisEngagement *engagement,
                                       TrellisSession *session);
gboolean trellis_session_window_is_about (TrellisSessionWindow *self, const char *session);
AdwToastOverlay *trellis_session_window_get_toasts (TrellisSessionWindow *self);
void trellis_session_window_take_teller (TrellisSessionWindow *self, GObject *teller);
void trellis_session_window_save (TrellisSessionWindow *self);

G_END_DECLS
