/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trellis-busy-time.h"
#include "trellis-import-zone.h"

G_BEGIN_DECLS

/**
 * TrellisImportFreebusy:
 * @line: where it begins
 * @uid: (nullable): its UID
 * @intervals: (element-type TrellisBusyInterval): when somebody is busy
 *
 * A VFREEBUSY.
 */
typedef struct
{
  guint line;
  char *uid;
  GArray *intervals;
} TrellisImportFreebusy;

TrellisImportFreebusy *trellis_import_freebusy_new (guint line);
void trellis_import_freebusy_free (TrellisImportFreebusy *self);
gboolean trellis_import_freebusy_set (TrellisImportFreebusy *self,
                                      const TrellisImportProperty *property,
                                      TrellisImportZones *zones);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrellisImportFreebusy, trellis_import_freebusy_free)

G_END_DECLS
