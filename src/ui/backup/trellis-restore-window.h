/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define TRELLIS_TYPE_RESTORE_WINDOW (trellis_restore_window_get_type ())
G_DECLARE_FINAL_TYPE (
    TrellisRestoreWindow, trellis_restore_window, TRELLIS, RESTORE_WINDOW, AdwWindow)

TrellisRestoreWindow *trellis_restore_window_new (GtkWindow *parent, GFile *file);
void trellis_restore_window_set_folder (TrellisRestoreWindow *self, const char *path);

G_END_DECLS
