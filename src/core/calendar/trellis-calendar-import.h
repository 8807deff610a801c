/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trellis-busy-time.h"
#include "trellis-import-error.h"
#include "trellis-import-options.h"

#include <gio/gio.h>

G_BEGIN_DECLS

TrellisBusyTime *trellis_calendar_import (GBytes *text,
                                          const TrellisImportOptions *options,
                                          GCancellable *cancellable,
                                          GError **error);
TrellisBusyTime *trellis_calendar_import_file (const char *path,
                                               const TrellisImportOptions *options,
                                               GCancellable *cancellable,
                                               GError **error);

G_END_DECLS
