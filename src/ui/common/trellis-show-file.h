/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void trellis_show_file_async (GtkWindow *window,
                              const char *path,
                              GAsyncReadyCallback callback,
                              gpointer user_data);
gboolean trellis_show_file_finish (GAsyncResult *result, GError **error);

G_END_DECLS
