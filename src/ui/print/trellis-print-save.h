/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "pages/trellis-page-layout.h"

G_BEGIN_DECLS

char *trellis_print_save_dup_name (TrellisDocument *document);
void trellis_print_save_async (TrellisDocument *document,
                               const TrellisPaper *paper,
                               TrellisPrintSize size,
                               GFile *file,
                               GAsyncReadyCallback callback,
                               gpointer user_data);
GFile *trellis_print_save_finish (GAsyncResult *result, GError **error);

G_END_DECLS
