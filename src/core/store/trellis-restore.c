/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A backup becomes a practice's folder again: all of it, or nothing. */

#include "config.h"

#include "store/trellis-backup-reader.h"
#include "store/trellis-backup.h"
#include "store/trellis-durable.h"
#include "store/trellis-inside.h"
#include "store/trellis-new-folder.h"

#include <errno.h>

#define PIECE 65536

typedef struct
{
  const TrellisBackupCare *care;
  const TrellisDisk *disk;
  TrellisBackupReader *reader;
  TrellisNewFolder *folder;
  gint64 done;
} Restoring;

static gboolean
fail (const char *place, GError **error)
{
  return trellis_store_set_errno (error, TRELLIS_STORE_ERROR_WRITE, place, errno);
}

static void
note_progress (Restoring *restoring, gssize length)
{
  const TrellisBackup *head = trellis_backup_reader_get_head (restoring->reader);

  restoring->done += length;
  if (restoring->care->progress != NULL)
    restoring->care->progress (restoring->done, head->bytes, restoring->care->data);
}

static gboolean
copy_part (Restoring *restoring, int file, const char *place, GError **error)
{
  g_autofree char *piece = g_malloc (PIECE);
  GCancellable *cancellable = restoring->care->cancellable;
  gssize n;

  while ((n = trellis_backup_reader_read (restoring->reader, piece, PIECE, cancellable, error)) > 0)
    {
      if (!trellis_durable_write (restoring->disk, file, piece, n))
        return fail (place, error);
      note_progress (restoring, n);
    }
  return n == 0 && !g_cancellable_set_error_if_cancelled (cancellable, error);
}

static gboolean
restore_part (Restoring *restoring, const char *place, GError **error)
{
  int file = trellis_new_folder_add (restoring->folder, place, error);
  gboolean copied;

  if (file < 0)
    return FALSE;
  copied = copy_part (restoring, file, place, error);
  if (copied && restoring->disk->sync (file) < 0)
    copied = fail (place, error);
  if (!trellis_durable_close (file) && copied)
    copied = fail (place, error);
  return copied;
}

static gboolean
restore_parts (Restoring *restoring, GError **error)
{
  const char *place = NULL;

  do
    if (!trellis_backup_reader_next (restoring->reader, &place, error)
        || (place != NULL && !restore_part (restoring, place, error)))
      return FALSE;
  while (place != NULL);
  return trellis_new_folder_finish (restoring->folder, error);
}

/**
 * trellis_restore:
 * @in: the backup, from its beginning
 * @name: the backup's, as errors show it
 * @path: (type filename): the folder to make, or an empty one
 *
 * Makes a backup a practice again, which nobody has open: each document as it was. It is made
 * beside, and stands at @path only once all of it was read, found right, and is on the disk.
 *
 * Returns: (transfer full) (nullable): what was restored; or an error, and nothing was made
 */
TrellisBackup *
trellis_restore (GInputStream *in,
                 const char *name,
                 const char *path,
                 const TrellisBackupCare *care,
                 GError **error)
{
  const TrellisDisk *disk = care->disk == NULL ? trellis_disk_get_real () : care->disk;
  g_autoptr (TrellisBackupReader) reader = trellis_backup_reader_new (in, name, error);
  g_autoptr (TrellisNewFolder) folder = NULL;
  Restoring restoring = { .care = care, .disk = disk, .reader = reader };

  if (reader == NULL || !trellis_check_not_inside (path, error))
    return NULL;
  folder = trellis_new_folder_begin (disk, path, error);
  restoring.folder = folder;
  if (folder == NULL || !restore_parts (&restoring, error))
    return NULL;
  return g_memdup2 (trellis_backup_reader_get_head (reader), sizeof (TrellisBackup));
}
