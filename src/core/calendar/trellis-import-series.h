/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trellis-import-event.h"
#include "trellis-import-options.h"
#include "trellis-import-watch.h"

G_BEGIN_DECLS

/**
 * TrellisImportContext:
 * @options: what is wanted
 * @watch: what may end the import
 * @zones: the zones of the file
 * @busy: where times and remarks go
 *
 * What times are found with once a file has been read.
 */
typedef struct
{
  const TrellisImportOptions *options;
  const TrellisImportWatch *watch;
  TrellisImportZones *zones;
  TrellisBusyTime *busy;
} TrellisImportContext;

gboolean trellis_import_series_follow (const TrellisImportContext *context,
                                       const TrellisImportEvent *event,
                                       const TrellisImportDuration *length,
                                       const GPtrArray *instances,
                                       guint *n_found,
                                       GError **error);

G_END_DECLS
