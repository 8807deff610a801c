/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void trellis_window_install_session (GtkWidgetClass *widget_class);
void trellis_window_close_sessions (GtkWindow *window);

G_END_DECLS
