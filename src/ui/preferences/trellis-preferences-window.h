/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/common/trellis-workspace.h"

G_BEGIN_DECLS

#define TRELLIS_TYPE_PREFERENCES_WINDOW (trellis_preferences_window_get_type ())
G_DECLARE_FINAL_TYPE (TrellisPreferencesWindow,
                      trellis_preferences_window,
                      TRELLIS,
                      PREFERENCES_WINDOW,
                      AdwPreferencesWindow)

GtkWindow *trellis_preferences_window_new (GtkWindow *parent, TrellisWorkspace *workspace);
void trellis_preferences_window_take_teller (TrellisPreferencesWindow *self, GObject *teller);
void trellis_preferences_window_take_group (TrellisPreferencesWindow *self, GtkWidget *group);

G_END_DECLS
