/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/common/trellis-workspace.h"

G_BEGIN_DECLS

#define TRELLIS_TYPE_EXPORT_WINDOW (trellis_export_window_get_type ())
G_DECLARE_FINAL_TYPE (TrellisExportWindow, trellis_export_window, TRELLIS, EXPORT_WINDOW, AdwWindow)

GtkWindow *trellis_export_window_new (GtkWindow *parent, TrellisWorkspace *workspace);
void trellis_export_window_write (TrellisExportWindow *self, const char *path);

G_END_DECLS
