/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "practice/trellis-practice.h"
#include "ui/common/trellis-workspace.h"

G_BEGIN_DECLS

#define TRELLIS_TYPE_WINDOW (trellis_window_get_type ())
G_DECLARE_FINAL_TYPE (TrellisWindow, trellis_window, TRELLIS, WINDOW, AdwApplicationWindow)

TrellisWindow *trellis_window_new (GtkApplication *application, TrellisClock *clock);
void trellis_window_open (TrellisWindow *self, const char *place);
void trellis_window_open_demo (TrellisWindow *self);
void
trellis_window_show_practice (TrellisWindow *self, TrellisPractice *practice, GPtrArray *aside);
TrellisWorkspace *trellis_window_get_workspace (TrellisWindow *self);
const char *trellis_window_get_place (TrellisWindow *self);
void trellis_window_undo (TrellisWindow *self);
void trellis_window_go_back (TrellisWindow *self);
void trellis_window_open_menu (TrellisWindow *self);

G_END_DECLS
