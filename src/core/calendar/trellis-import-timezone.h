/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trellis-import-zone.h"

G_BEGIN_DECLS

/**
 * TrellisImportTimezone:
 *
 * A VTIMEZONE that is being read.
 */
typedef struct _TrellisImportTimezone TrellisImportTimezone;

TrellisImportTimezone *trellis_import_timezone_new (guint line);
void trellis_import_timezone_free (TrellisImportTimezone *self);
void trellis_import_timezone_begin_observance (TrellisImportTimezone *self, guint line);
gboolean
trellis_import_timezone_set (TrellisImportTimezone *self, const TrellisImportProperty *property);
gboolean trellis_import_timezone_set_in_observance (TrellisImportTimezone *self,
                                                    const TrellisImportProperty *property);
void trellis_import_timezone_describe (TrellisImportTimezone *self, TrellisImportZones *zones);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrellisImportTimezone, trellis_import_timezone_free)

G_END_DECLS
