/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trellis-import-series.h"

G_BEGIN_DECLS

gboolean trellis_import_expand (const TrellisImportContext *context,
                                const GPtrArray *events,
                                GError **error);

G_END_DECLS
