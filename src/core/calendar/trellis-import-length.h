/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trellis-import-event.h"

G_BEGIN_DECLS

TrellisImportDuration trellis_import_length_of (const TrellisImportEvent *event,
                                                TrellisImportZones *zones,
                                                TrellisImportReport *report);
gint64 trellis_import_length_add (const TrellisImportDuration *length,
                                  const TrellisImportTime *start,
                                  gint64 instant,
                                  TrellisImportZones *zones);

G_END_DECLS
