/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A file written so that a crash leaves the old one or the new one, whole. */

#include "config.h"

#include "trellis-durable.h"

#include "store/trellis-place.h"
#include "store/trellis-store-error.h"

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

static gboolean
fail (GError **error, const char *place)
{
  int number = errno;

  trellis_store_set_errno (error, TRELLIS_STORE_ERROR_WRITE, place, number);
  errno = number;
  return FALSE;
}

/**
 * trellis_durable_write:
 *
 * Writes all of @data, or sets `errno`.
 */
gboolean
trellis_durable_write (const TrellisDisk *disk, int file, const void *data, gsize length)
{
  const char *at = data;

  while (length > 0)
    {
      gssize n = disk->write (file, at, length);

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        return FALSE;
      at += n;
      length -= n;
    }
  return TRUE;
}

/**
 * trellis_durable_close:
 *
 * A network's file system may say only here that it has no room.
 */
gboolean
trellis_durable_close (int file)
{
  return close (file) == 0 || errno == EINTR;
}

static gboolean
fill (const TrellisDisk *disk, int file, GBytes *bytes, TrellisStamp *stamp)
{
  struct stat status;
  gsize length;
  const void *data = g_bytes_get_data (bytes, &length);

  if (!trellis_durable_write (disk, file, data, length) || disk->sync (file) < 0
      || fstat (file, &status) < 0)
    return FALSE;
  if (stamp != NULL)
    trellis_stamp_take (stamp, &status, bytes);
  return TRUE;
}

/**
 * trellis_durable_begin:
 * @place: where the file is to stand in the end
 * @temporary: (out) (transfer full): where it stands until then
 *
 * Returns: a new file beside @place, open to be written; -1 with an error that names @place
 */
int
trellis_durable_begin (
    const TrellisDisk *disk, int folder, const char *place, char **temporary, GError **error)
{
  int file;

  *temporary = NULL;
  do
    {
      g_free (*temporary);
      *temporary = trellis_place_make_temporary (place);
      file = disk->open (folder, *temporary, O_WRONLY | O_CREAT | O_EXCL, TRELLIS_FILE_MODE);
    }
  while (file < 0 && errno == EEXIST);
  if (file < 0)
    {
      fail (error, place);
      g_clear_pointer (temporary, g_free);
    }
  return file;
}

/**
 * trellis_durable_prepare:
 * @place: where the bytes are to stand in the end
 * @stamp: (out) (optional): of the file that is written
 *
 * Writes a temporary file beside @place, down to the disk.
 *
 * Returns: (transfer full) (nullable): its place
 */
char *
trellis_durable_prepare (const TrellisDisk *disk,
                         int folder,
                         const char *place,
                         GBytes *bytes,
                         TrellisStamp *stamp,
                         GError **error)
{
  g_autofree char *temporary = NULL;
  int file = trellis_durable_begin (disk, folder, place, &temporary, error);
  gboolean written;
  int number;

  if (file < 0)
    return NULL;
  written = fill (disk, file, bytes, stamp);
  number = errno;
  if (!trellis_durable_close (file) && written)
    {
      written = FALSE;
      number = errno;
    }
  if (written)
    return g_steal_pointer (&temporary);
  disk->unlink (folder, temporary, 0);
  errno = number;
  fail (error, place);
  return NULL;
}

gboolean
trellis_durable_rename (
    const TrellisDisk *disk, int folder, const char *from, const char *place, GError **error)
{
  return disk->rename (folder, from, place) == 0 || fail (error, place);
}

static gboolean
has_no_links (int number)
{
  return number == EPERM || number == ENOTSUP || number == EOPNOTSUPP || number == ENOSYS
         || number == EXDEV || number == EMLINK;
}

static int
copy (const TrellisDisk *disk, int folder, const char *place, const char *kept)
{
  struct stat status;
  g_autoptr (GBytes) bytes = trellis_read_file (folder, place, &status, NULL);
  g_autofree char *temporary = NULL;
  int number = 0;

  if (bytes == NULL)
    return EIO;
  temporary = trellis_durable_prepare (disk, folder, place, bytes, NULL, NULL);
  if (temporary == NULL)
    return errno;
  if (disk->rename (folder, temporary, kept) < 0)
    {
      number = errno;
      disk->unlink (folder, temporary, 0);
    }
  return number;
}

/**
 * trellis_durable_keep:
 * @kept: a place where nothing is
 *
 * Makes what stands at @place stand at @kept too: as a hard link, or as a copy where the file
 * system has no links.
 *
 * Returns: 0, or the number of the error
 */
int
trellis_durable_keep (const TrellisDisk *disk, int folder, const char *place, const char *kept)
{
  if (disk->link (folder, place, kept) == 0)
    return 0;
  return has_no_links (errno) ? copy (disk, folder, place, kept) : errno;
}

gboolean
trellis_durable_unlink (const TrellisDisk *disk, int folder, const char *place, GError **error)
{
  return disk->unlink (folder, place, 0) == 0 || errno == ENOENT || fail (error, place);
}

/**
 * trellis_durable_sync:
 * @place: a document
 *
 * Brings the names in the document's folder down to the disk. Where a file system does not know how
 * to do that for a folder, or the folder may not be opened, there is nothing to do.
 */
gboolean
trellis_durable_sync (const TrellisDisk *disk, int folder, const char *place, GError **error)
{
  g_autofree char *name = trellis_place_dup_folder (place);
  int file = disk->open (folder, name, O_RDONLY | O_DIRECTORY, 0);
  gboolean synced;

  if (file < 0)
    return errno == EACCES || fail (error, place);
  synced = disk->sync (file) == 0 || errno == EINVAL || errno == ENOTSUP || fail (error, place);
  close (file);
  return synced;
}
