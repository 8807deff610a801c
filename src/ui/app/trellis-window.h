/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "practice/trellis-practice.h"
#include "ui/common/trellis-workspace.h"
#include "ui/sidebar/trellis-place.h"

G_BEGIN_DECLS

#define TRELLIS_TYPE_WINDOW (trellis_window_get_type ())
G_DECLARE_FINAL_TYPE (TrellisWindow, trellis_window, TRELLIS, WINDOW, AdwApplicationWindow)

TrellisWindow *trellis_window_new (GtkApplication *application, TrellisClock *clock);
void trellis_window_open (TrellisWindow *self, const char *place);
void trellis_window_open_again (TrellisWindow *self);
void trellis_window_start_here (TrellisWindow *self);
void trellis_window_open_demo (TrellisWindow *self);
void
trellis_window_show_practice (TrellisWindow *self, TrellisPractice *practice, GPtrArray *aside);
const char *trellis_window_get_place (TrellisWindow *self);
TrellisClock *trellis_window_get_clock (TrellisWindow *self);
TrellisWorkspace *trellis_window_get_workspace (TrellisWindow *self);
void trellis_window_set_stays (TrellisWindow *self, gboolean stays);
void trellis_window_set_leaves (TrellisWindow *self, gboolean leaves);
gboolean trellis_window_is_vacant (TrellisWindow *self);
GtkWidget *trellis_window_get_page (TrellisWindow *self);
TrellisEngagement *trellis_window_get_engagement (TrellisWindow *self);
void trellis_window_show_place (TrellisWindow *self, TrellisPlace place);
void trellis_window_show_engagement (TrellisWindow *self, TrellisEngagement *engagement);
void trellis_window_open_new (TrellisWindow *self);
void trellis_window_undo (TrellisWindow *self);
void trellis_window_save_again (TrellisWindow *self);
void trellis_window_go_back (TrellisWindow *self);
void trellis_window_open_menu (TrellisWindow *self);

G_END_DECLS
