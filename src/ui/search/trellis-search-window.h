/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/common/trellis-workspace.h"

G_BEGIN_DECLS

#define TRELLIS_TYPE_SEARCH_WINDOW (trellis_search_window_get_type ())
G_DECLARE_FINAL_TYPE (TrellisSearchWindow, trellis_search_window, TRELLIS, SEARCH_WINDOW, AdwWindow)

GtkWindow *trellis_search_window_new (GtkWindow *parent, TrellisWorkspace *workspace);

G_END_DECLS
