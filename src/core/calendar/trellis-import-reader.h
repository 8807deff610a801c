/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trellis-calendar-import.h"
#include "trellis-import-event.h"
#include "trellis-import-watch.h"

G_BEGIN_DECLS

/* Components within components, of which RFC 5545 has three. */
#define TRELLIS_IMPORT_MOST_LEVELS 32

gboolean trellis_import_read (GBytes *text,
                              const TrellisImportOptions *options,
                              const TrellisImportWatch *watch,
                              TrellisImportZones *zones,
                              GPtrArray *events,
                              TrellisBusyTime *busy,
                              GError **error);

G_END_DECLS
