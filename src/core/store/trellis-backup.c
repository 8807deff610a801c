/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A practice as one file: a line that says what it is, each document as it is, and their sums. */

#include "config.h"

#include "trellis-backup.h"

#include "base/trellis-json.h"
#include "base/trellis-shown-path.h"
#include "store/trellis-backup-parts.h"
#include "store/trellis-durable.h"
#include "store/trellis-inside.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define PIECE 65536
#define MOST_ATTEMPTS 5 /* to read a practice that others change meanwhile */

typedef struct
{
  const TrellisBackupCare *care;
  const TrellisDisk *disk;
  TrellisBackupParts *parts;
  const char *name; /* of the backup, as errors show it */
  int practice;     /* the folder that is read */
  int out;          /* the file that is written */
  GChecksum *lines; /* of all lines so far */
  gint64 done;
} Writing;

void
trellis_backup_free (TrellisBackup *self)
{
  g_clear_pointer (&self->left_out, g_ptr_array_unref);
  g_free (self);
}

static gboolean
write_bytes (Writing *writing, const void *data, gsize length, GError **error)
{
  return trellis_durable_write (writing->disk, writing->out, data, length)
         || trellis_store_set_errno (error, TRELLIS_STORE_ERROR_WRITE, writing->name, errno);
}

static gboolean
write_line (Writing *writing, const char *line, GError **error)
{
  gsize length = strlen (line);

  g_checksum_update (writing->lines, (const guchar *) line, (gssize) length);
  return write_bytes (writing, line, length, error);
}

static gboolean
fail_changing (GError **error)
{
  g_set_error (error, TRELLIS_STORE_ERROR, TRELLIS_STORE_ERROR_CHANGING,
               _ ("the practice is being changed all the time; try again when it is quiet"));
  return FALSE;
}

static void
note_progress (Writing *writing, gsize length)
{
  writing->done += (gint64) length;
  if (writing->care->progress != NULL)
    writing->care->progress (writing->done, writing->parts->bytes, writing->care->data);
}

static gboolean
copy_bytes (
    Writing *writing, int file, const TrellisBackupPart *part, GChecksum *sum, GError **error)
{
  g_autofree char *piece = g_malloc (PIECE);
  gint64 left = part->stamp.size;

  while (left > 0)
    {
      gssize n = read (file, piece, MIN (left, PIECE));

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        return trellis_store_set_errno (error, TRELLIS_STORE_ERROR_READ, part->place, errno);
      if (n == 0)
        return fail_changing (error);
      g_checksum_update (sum, (const guchar *) piece, n);
      if (!write_bytes (writing, piece, n, error)
          || g_cancellable_set_error_if_cancelled (writing->care->cancellable, error))
        return FALSE;
      note_progress (writing, n);
      left -= n;
    }
  return TRUE;
}

static char *
quote (const char *text)
{
  g_autoptr (TrellisJson) json = trellis_json_string (text);
  g_autoptr (GBytes) bytes = trellis_json_canonical (json, NULL);
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  return g_strndup (data, length);
}

static gboolean
write_open_part (Writing *writing, int file, const TrellisBackupPart *part, GError **error)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree char *place = quote (part->place);
  g_autofree char *head = g_strdup_printf ("{\"place\":%s,\"bytes\":%" G_GINT64_FORMAT "}\n", place,
                                           part->stamp.size);
  g_autofree char *foot = NULL;

  if (!write_line (writing, head, error) || !copy_bytes (writing, file, part, sum, error)
      || !write_bytes (writing, "\n", 1, error))
    return FALSE;
  foot = g_strdup_printf ("{\"sha256\":\"%s\"}\n", g_checksum_get_string (sum));
  return write_line (writing, foot, error);
}

static gboolean
write_part (Writing *writing, const TrellisBackupPart *part, GError **error)
{
  int file
      = openat (writing->practice, part->place, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
  gboolean written;

  if (file < 0)
    return errno == ENOENT
               ? fail_changing (error)
               : trellis_store_set_errno (error, TRELLIS_STORE_ERROR_READ, part->place, errno);
  written = write_open_part (writing, file, part, error);
  close (file);
  return written;
}

static gboolean
write_head (Writing *writing, gint64 made, GError **error)
{
  g_autofree char *time = trellis_instant_to_string (made);
  g_autofree char *line = g_strdup_printf (
      "{\"format\":\"" TRELLIS_BACKUP_FORMAT "\",\"version\":%d,\"made\":\"%s\",\"parts\":%u,"
      "\"bytes\":%" G_GINT64_FORMAT "}\n",
      TRELLIS_BACKUP_VERSION, time, writing->parts->parts->len, writing->parts->bytes);

  return write_line (writing, line, error);
}

static gboolean
write_end (Writing *writing, GError **error)
{
  g_autofree char *line
      = g_strdup_printf ("{\"end\":%u,\"sha256\":\"%s\"}\n", writing->parts->parts->len,
                         g_checksum_get_string (writing->lines));

  return write_bytes (writing, line, strlen (line), error);
}

/* Nobody is locked out while the parts are read, so it is looked at the end whether they are still
 * what they were at the beginning. */
static gboolean
check_unchanged (Writing *writing, GError **error)
{
  g_autoptr (TrellisBackupParts) now = trellis_backup_find_parts (writing->practice, error);

  return now != NULL && (trellis_backup_parts_equal (writing->parts, now) || fail_changing (error));
}

static gboolean
write_all (Writing *writing, gint64 made, GError **error)
{
  GPtrArray *parts = writing->parts->parts;

  if (!write_head (writing, made, error))
    return FALSE;
  for (guint i = 0; i < parts->len; i++)
    if (!write_part (writing, parts->pdata[i], error))
      return FALSE;
  return write_end (writing, error) && check_unchanged (writing, error);
}

static gboolean
fill (Writing *writing, gint64 made, GError **error)
{
  gboolean written
      = write_all (writing, made, error)
        && (writing->disk->sync (writing->out) == 0
            || trellis_store_set_errno (error, TRELLIS_STORE_ERROR_WRITE, writing->name, errno));

  if (!trellis_durable_close (writing->out) && written)
    return trellis_store_set_errno (error, TRELLIS_STORE_ERROR_WRITE, writing->name, errno);
  return written;
}

/* @file: the backup's name in the open folder */
static gboolean
write_beside (Writing *writing, int folder, const char *file, gint64 made, GError **error)
{
  g_autofree char *temporary = NULL;

  writing->out = trellis_durable_begin (writing->disk, folder, file, &temporary, error);
  if (writing->out < 0)
    return FALSE;
  if (fill (writing, made, error)
      && trellis_durable_rename (writing->disk, folder, temporary, file, error))
    return trellis_durable_sync (writing->disk, folder, file, error);
  writing->disk->unlink (folder, temporary, 0);
  return FALSE;
}

static gboolean
check_parts (TrellisBackupParts *parts, const char *practice, GError **error)
{
  g_autofree char *name = trellis_shown_path_say (practice);

  if (parts->parts->len > 0)
    return TRUE;
  g_set_error (error, TRELLIS_STORE_ERROR, TRELLIS_STORE_ERROR_MISSING,
               _ ("there is nothing in “%s” to back up"), name);
  return FALSE;
}

static TrellisBackup *
report (Writing *writing, gint64 made)
{
  TrellisBackup *backup = g_new0 (TrellisBackup, 1);

  backup->made = made;
  backup->n_parts = writing->parts->parts->len;
  backup->bytes = writing->parts->bytes;
  backup->left_out = g_ptr_array_ref (writing->parts->left_out);
  return backup;
}

static TrellisBackup *
try_once (Writing *writing,
          const char *practice,
          int folder,
          const char *file,
          gint64 made,
          GError **error)
{
  g_autoptr (GChecksum) lines = g_checksum_new (G_CHECKSUM_SHA256);
  g_autoptr (TrellisBackupParts) parts = trellis_backup_find_parts (writing->practice, error);

  if (parts == NULL || !check_parts (parts, practice, error))
    return NULL;
  writing->parts = parts;
  writing->lines = lines;
  writing->done = 0;
  return write_beside (writing, folder, file, made, error) ? report (writing, made) : NULL;
}

static TrellisBackup *
write_into (Writing *writing,
            const char *practice,
            int folder,
            const char *file,
            gint64 made,
            GError **error)
{
  TrellisBackup *backup = NULL;

  for (guint i = 1; backup == NULL && i <= MOST_ATTEMPTS; i++)
    {
      g_autoptr (GError) problem = NULL;

      backup = try_once (writing, practice, folder, file, made, &problem);
      if (problem == NULL)
        continue;
      if (i < MOST_ATTEMPTS
          && g_error_matches (problem, TRELLIS_STORE_ERROR, TRELLIS_STORE_ERROR_CHANGING))
        continue;
      g_propagate_error (error, g_steal_pointer (&problem));
      break;
    }
  return backup;
}

static int
open_folder (const char *path, int code, GError **error)
{
  int folder = open (path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

  if (folder < 0)
    trellis_store_set_errno (error, code, path, errno);
  return folder;
}

/* Through a link, the file that it leads to is replaced; what is no file is left alone. */
static char *
find_target (const char *path, GError **error)
{
  g_autofree char *target = realpath (path, NULL);

  if (target == NULL)
    return g_strdup (path);
  if (g_file_test (target, G_FILE_TEST_IS_REGULAR))
    return g_steal_pointer (&target);
  trellis_store_set_errno (error, TRELLIS_STORE_ERROR_WRITE, path, EISDIR);
  return NULL;
}

/**
 * trellis_backup_write:
 * @practice: the folder of a practice
 * @path: (type filename): the file; one that is there is replaced whole
 * @clock: says when it was made
 *
 * Writes what a practice holds on disk into one file, see docs/format.md. Takes no lock: when the
 * practice is changed meanwhile it is read anew. What cannot be read is left out, and named.
 *
 * Returns: (transfer full) (nullable): what was written; or an error, of %TRELLIS_STORE_ERROR or
 *   that it was cancelled, and then @path is what it was; only where the disk could not say that
 *   the new name has reached it, it may be the new file, whole
 */
TrellisBackup *
trellis_backup_write (const char *practice,
                      const char *path,
                      TrellisClock *clock,
                      const TrellisBackupCare *care,
                      GError **error)
{
  g_autofree char *target = NULL, *parent = NULL, *file = NULL, *name = NULL;
  g_autoptr (TrellisBackup) backup = NULL;
  Writing writing = { .care = care };
  int folder;

  if (!trellis_check_not_inside (path, error))
    return NULL;
  target = find_target (path, error);
  writing.practice = target == NULL ? -1 : open_folder (practice, TRELLIS_STORE_ERROR_READ, error);
  if (writing.practice < 0)
    return NULL;
  parent = g_path_get_dirname (target);
  file = g_path_get_basename (target);
  name = trellis_shown_path_say (path);
  writing.name = name;
  writing.disk = care->disk == NULL ? trellis_disk_get_real () : care->disk;
  folder = open_folder (parent, TRELLIS_STORE_ERROR_WRITE, error);
  if (folder >= 0)
    {
      backup = write_into (&writing, practice, folder, file, trellis_clock_get_now (clock), error);
      close (folder);
    }
  close (writing.practice);
  return g_steal_pointer (&backup);
}
