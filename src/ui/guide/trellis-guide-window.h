/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define TRELLIS_TYPE_GUIDE_WINDOW (trellis_guide_window_get_type ())
G_DECLARE_FINAL_TYPE (TrellisGuideWindow, trellis_guide_window, TRELLIS, GUIDE_WINDOW, AdwWindow)

GtkWindow *trellis_guide_window_new (GtkWindow *parent);

G_END_DECLS
