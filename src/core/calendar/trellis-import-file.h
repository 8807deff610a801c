/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trellis-import-watch.h"

G_BEGIN_DECLS

GBytes *trellis_import_file_read (const char *path,
                                  gsize most_bytes,
                                  const TrellisImportWatch *watch,
                                  GError **error);

G_END_DECLS
