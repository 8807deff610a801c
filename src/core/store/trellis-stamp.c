/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One file as it is read: its bytes, and the stamp by which a change from outside is noticed. */

#include "config.h"

#include "trellis-stamp.h"

#include "base/trellis-json-scan.h"
#include "store/trellis-store-error.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <string.h>
#include <unistd.h>

/**
 * trellis_stamp_hash:
 *
 * Eight bytes at a time: a practice of 20 MB takes some milliseconds.
 *
 * Returns: a hash of the bytes
 */
guint64
trellis_stamp_hash (GBytes *bytes)
{
  gsize length;
  const guint8 *at = g_bytes_get_data (bytes, &length);
  guint64 hash = length;

  while (length > 0)
    {
      guint64 word = 0;
      gsize step = MIN (length, sizeof word);

      memcpy (&word, at, step);
      hash = (hash ^ word) * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);
      hash ^= hash >> 32;
      at += step;
      length -= step;
    }
  return hash;
}

static gint64
mtime_of (const struct stat *status)
{
  return status->st_mtim.tv_sec * G_GINT64_CONSTANT (1000000000) + status->st_mtim.tv_nsec;
}

void
trellis_stamp_take (TrellisStamp *stamp, const struct stat *status, GBytes *bytes)
{
  stamp->mtime = mtime_of (status);
  stamp->size = status->st_size;
  stamp->inode = status->st_ino;
  stamp->hash = bytes == NULL ? 0 : trellis_stamp_hash (bytes);
}

/**
 * trellis_stamp_fits:
 *
 * Returns: whether the file is, by its looks alone, the one that was stamped
 */
gboolean
trellis_stamp_fits (const TrellisStamp *stamp, const struct stat *status)
{
  return stamp->mtime == mtime_of (status) && stamp->size == status->st_size
         && stamp->inode == status->st_ino;
}

/**
 * trellis_stamp_is_changed:
 * @status: of the file at @place
 *
 * Some file systems number their files anew, or round their times, each time they are mounted: when
 * the looks differ the bytes decide.
 *
 * Returns: whether the file holds something else than what was stamped
 */
gboolean
trellis_stamp_is_changed (const TrellisStamp *stamp,
                          int folder,
                          const char *place,
                          const struct stat *status)
{
  g_autoptr (GBytes) bytes = NULL;
  struct stat now;

  if (trellis_stamp_fits (stamp, status))
    return FALSE;
  bytes = trellis_read_file (folder, place, &now, NULL);
  return bytes == NULL || trellis_stamp_hash (bytes) != stamp->hash;
}

static gboolean
read_all (int file, char *data, gsize *length)
{
  gsize done = 0;

  while (done < *length)
    {
      gssize n = read (file, data + done, *length - done);

      if (n < 0 && errno != EINTR)
        return FALSE;
      if (n == 0)
        break;
      if (n > 0)
        done += n;
    }
  *length = done;
  return TRUE;
}

static gboolean
fail (GError **error, int number)
{
  if (number == ENOENT)
    g_set_error (error, TRELLIS_STORE_ERROR, TRELLIS_STORE_ERROR_READ, _ ("it is missing"));
  else
    g_set_error (error, TRELLIS_STORE_ERROR, TRELLIS_STORE_ERROR_READ, _ ("it cannot be read: %s"),
                 trellis_store_describe (number));
  return FALSE;
}

static gboolean
check_status (const struct stat *status, GError **error)
{
  if (!S_ISREG (status->st_mode))
    return fail (error, ELOOP);
  if (status->st_size <= TRELLIS_JSON_MOST_BYTES)
    return TRUE;
  g_set_error (error, TRELLIS_STORE_ERROR, TRELLIS_STORE_ERROR_READ,
               _ ("it is larger than 64 MiB"));
  return FALSE;
}

static int
open_to_read (int folder, const char *place)
{
  /* Neither a link is followed nor a pipe waited for. */
  return openat (folder, place, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
}

/**
 * trellis_read_file:
 * @folder: an open folder in which @place begins
 * @status: (out): what the file looked like when it was opened
 *
 * Reads a regular file of at most 64 MiB.
 *
 * Returns: (transfer full) (nullable): its bytes; or an error that does not name it again
 */
GBytes *
trellis_read_file (int folder, const char *place, struct stat *status, GError **error)
{
  int file = open_to_read (folder, place);
  GBytes *bytes = NULL;
  char *data = NULL;
  gsize length;

  if (file < 0 || fstat (file, status) < 0)
    fail (error, errno);
  else if (check_status (status, error))
    {
      length = status->st_size;
      data = g_malloc (length + 1);
      if (read_all (file, data, &length))
        bytes = g_bytes_new_take (g_steal_pointer (&data), length);
      else
        fail (error, errno);
    }
  g_free (data);
  if (file >= 0)
    close (file);
  return bytes;
}
