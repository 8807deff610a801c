/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ui/common/trellis-workspace.h"
#include "ui/sidebar/trellis-place.h"

G_BEGIN_DECLS

void trellis_window_install_places (GtkWidgetClass *widget_class);
GtkWidget *trellis_place_create_page (TrellisPlace place, TrellisWorkspace *workspace);
const char *trellis_place_get_title (TrellisPlace place);

G_END_DECLS
