/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void trellis_window_memory_restore (GtkWindow *window);
void trellis_window_memory_save (GtkWindow *window);

G_END_DECLS
