/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/trellis-backup.h"

G_BEGIN_DECLS

/**
 * TrellisBackupReader:
 *
 * Reads a backup part by part, in pieces, and believes nothing of it.
 */
typedef struct _TrellisBackupReader TrellisBackupReader;

TrellisBackupReader *trellis_backup_reader_new (GInputStream *in, const char *name, GError **error);
void trellis_backup_reader_free (TrellisBackupReader *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrellisBackupReader, trellis_backup_reader_free)

const TrellisBackup *trellis_backup_reader_get_head (TrellisBackupReader *self);
gboolean trellis_backup_reader_next (TrellisBackupReader *self, const char **place, GError **error);
gssize trellis_backup_reader_read (TrellisBackupReader *self,
                                   void *buffer,
                                   gsize length,
                                   GCancellable *cancellable,
                                   GError **error);

G_END_DECLS
