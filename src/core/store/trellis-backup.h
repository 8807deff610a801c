/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/trellis-clock.h"
#include "store/trellis-disk.h"
#include "store/trellis-store-error.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define TRELLIS_BACKUP_FORMAT "io.github.trellis_app.Trellis.backup"
#define TRELLIS_BACKUP_VERSION 1
#define TRELLIS_BACKUP_SUFFIX ".trellis"

/**
 * TrellisBackupCare:
 * @progress: (nullable): told how many bytes of all are done, on the thread that works
 * @data: for @progress
 * @cancellable: (nullable): ends the work; nothing is made then
 * @disk: (nullable): what is written goes to this disk; %NULL is the computer's own
 *
 * Who looks on while a backup is made or restored.
 */
typedef struct
{
  void (*progress) (gint64 done, gint64 all, gpointer data);
  gpointer data;
  GCancellable *cancellable;
  const TrellisDisk *disk;
} TrellisBackupCare;

/**
 * TrellisBackup:
 * @made: when, an instant
 * @n_parts: how many documents and attachments it has
 * @bytes: how much they hold together
 * @left_out: (nullable) (element-type TrellisFault): of one that was just made: what the practice's
 *   folder has besides; notes are no documents of the practice, others could not be read
 *
 * What a backup holds.
 */
typedef struct
{
  gint64 made;
  guint n_parts;
  gint64 bytes;
  GPtrArray *left_out;
} TrellisBackup;

void trellis_backup_free (TrellisBackup *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrellisBackup, trellis_backup_free)

TrellisBackup *trellis_backup_write (const char *practice,
                                     const char *path,
                                     TrellisClock *clock,
                                     const TrellisBackupCare *care,
                                     GError **error);
TrellisBackup *trellis_backup_look (GInputStream *in, const char *name, GError **error);
TrellisBackup *trellis_restore (GInputStream *in,
                                const char *name,
                                const char *path,
                                const TrellisBackupCare *care,
                                GError **error);

G_END_DECLS
