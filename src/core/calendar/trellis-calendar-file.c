/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A calendar file is written as a stream, whole or not at all, so that its readers notice. */

#include "config.h"

#include "trellis-calendar-file.h"

#include "base/trellis-shown-path.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gunixoutputstream.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

/* Sessions are confidential; who may read a file that is there stays. */
#define NEW_FILE_MODE 0600

static gboolean
fail (GError **error)
{
  int number = errno;

  g_set_error_literal (error, G_FILE_ERROR, g_file_error_from_errno (number), g_strerror (number));
  return FALSE;
}

static gboolean
stream_to (int file, TrellisCalendarWrite write, gpointer data, GError **error)
{
  g_autoptr (GOutputStream) out = g_unix_output_stream_new (file, FALSE);

  return write (data, out, error) && g_output_stream_close (out, NULL, error);
}

/* A device or a pipe is written to: a new file in its place is not what was meant. */
static gboolean
write_special (const char *path, TrellisCalendarWrite write, gpointer data, GError **error)
{
  int file = g_open (path, O_WRONLY | O_CLOEXEC, 0);
  gboolean written;

  if (file < 0)
    return fail (error);
  written = stream_to (file, write, data, error);
  return g_close (file, written ? error : NULL) && written;
}

/* Evolution's data server compares the time of change by whole seconds and takes a file of the same
 * second for the one that it knows, so each file is at least one second younger than the last. */
static gboolean
make_younger (int file, const struct stat *old)
{
  struct stat status;
  struct timespec times[2] = { { .tv_nsec = UTIME_OMIT } };

  if (fstat (file, &status) < 0)
    return FALSE;
  if (old->st_mtim.tv_sec < status.st_mtim.tv_sec)
    return TRUE;
  times[1].tv_sec = old->st_mtim.tv_sec + 1;
  return futimens (file, times) == 0;
}

/* @old: (nullable): the file that is replaced */
static gboolean
fill (int file, const struct stat *old, TrellisCalendarWrite write, gpointer data, GError **error)
{
  if (!stream_to (file, write, data, error))
    return FALSE;
  if (old != NULL && (fchmod (file, old->st_mode & 07777) < 0 || !make_younger (file, old)))
    return fail (error);
  return fsync (file) == 0 || fail (error);
}

/* A power cut right after may lose the new name and leave the old file; that hurts nobody. */
static void
sync_folder (const char *folder)
{
  int file = g_open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);

  if (file < 0)
    return;
  fsync (file);
  g_close (file, NULL);
}

static gboolean
replace_regular (const char *path,
                 const struct stat *old,
                 TrellisCalendarWrite write,
                 gpointer data,
                 GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path), *name = g_path_get_basename (path);
  g_autofree char *hidden = g_strdup_printf (".%s.XXXXXX", name);
  g_autofree char *temporary = g_build_filename (folder, hidden, NULL);
  int file = g_mkstemp_full (temporary, O_WRONLY | O_CLOEXEC, NEW_FILE_MODE);
  gboolean written;

  if (file < 0)
    return fail (error);
  written = fill (file, old, write, data, error);
  written = g_close (file, written ? error : NULL) && written;
  if (written && g_rename (temporary, path) < 0)
    written = fail (error);
  if (written)
    sync_folder (folder);
  else
    g_unlink (temporary);
  return written;
}

static gboolean
write_to (const char *path, TrellisCalendarWrite write, gpointer data, GError **error)
{
  g_autofree char *target = realpath (path, NULL);
  struct stat status;

  /* Through a link, the file that it leads to is replaced, and the link stays. */
  if (target == NULL || stat (target, &status) < 0)
    return replace_regular (path, NULL, write, data, error);
  if (S_ISDIR (status.st_mode))
    {
      g_set_error_literal (error, G_FILE_ERROR, G_FILE_ERROR_ISDIR,
                           _ ("it is a folder; give the name of a file"));
      return FALSE;
    }
  if (!S_ISREG (status.st_mode))
    return write_special (target, write, data, error);
  return replace_regular (target, &status, write, data, error);
}

/**
 * trellis_calendar_file_replace:
 * @path: the file's name
 * @write: writes what it shall hold
 * @data: for @write
 *
 * Writes a new file beside the old one and puts it in its place, so that whoever reads it sees one
 * or the other, whole. The new one is younger by the clock of the disk, by a second at least. A new
 * file can be read by its owner alone.
 *
 * Returns: whether it was written; if not, what was there stays, and the error names the file
 */
gboolean
trellis_calendar_file_replace (const char *path,
                               TrellisCalendarWrite write,
                               gpointer data,
                               GError **error)
{
  g_autofree char *shown = NULL;

  if (write_to (path, write, data, error))
    return TRUE;
  shown = trellis_shown_path_say (path);
  /* Translators: the file's name and why it could not be written. */
  g_prefix_error (error, _ ("“%s” could not be written: "), shown);
  return FALSE;
}

/**
 * trellis_calendar_file_touch:
 *
 * Makes whoever watches the file look at it again, without changing anything about it.
 */
void
trellis_calendar_file_touch (const char *path)
{
  struct stat status;
  struct timespec times[2] = { { .tv_nsec = UTIME_OMIT } };

  if (stat (path, &status) < 0)
    return;
  times[1] = status.st_mtim;
  utimensat (AT_FDCWD, path, times, 0);
}

gboolean
trellis_calendar_file_to_stdout (TrellisCalendarWrite write, gpointer data, GError **error)
{
  if (stream_to (STDOUT_FILENO, write, data, error))
    return TRUE;
  g_prefix_error (error, "%s: ", _ ("Standard output cannot be written to"));
  return FALSE;
}
