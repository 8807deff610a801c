/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A file written whole or not at all. */

#include "config.h"

#include "trellis-page-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

/* What is printed is as confidential as the practice; who may read a file that is there stays. */
#define NEW_FILE_MODE 0600

static gboolean
write_all (int fd, const char *data, gsize size)
{
  while (size > 0)
    {
      gssize written = write (fd, data, size);

      if (written < 0 && errno != EINTR)
        return FALSE;
      if (written > 0)
        {
          data += written;
          size -= written;
        }
    }

  return TRUE;
}

/* A device or a pipe is written to: a new file in its place is not what was meant. */
static gboolean
write_special (const char *path, const char *data, gsize size, GError **error)
{
  int fd = g_open (path, O_WRONLY | O_CLOEXEC, 0);
  gboolean done = fd >= 0 && write_all (fd, data, size);
  int saved = errno;

  if (fd >= 0)
    close (fd);
  if (!done)
    g_set_error_literal (error, G_FILE_ERROR, g_file_error_from_errno (saved), g_strerror (saved));
  return done;
}

static gboolean
replace_regular (const char *path, const char *data, gsize size, int mode, GError **error)
{
  GFileSetContentsFlags flags = G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE;

  return g_file_set_contents_full (path, data, size, flags, mode, error);
}

static gboolean
write_to (const char *path, const char *data, gsize size, GError **error)
{
  g_autofree char *target = realpath (path, NULL);
  struct stat info;

  /* Through a link, the file that it leads to is replaced, and the link stays. */
  if (target == NULL || stat (target, &info) != 0)
    return replace_regular (path, data, size, NEW_FILE_MODE, error);
  if (S_ISDIR (info.st_mode))
    {
      g_set_error_literal (error, G_FILE_ERROR, G_FILE_ERROR_ISDIR,
                           _ ("it is a folder; give the name of a file"));
      return FALSE;
    }
  if (!S_ISREG (info.st_mode))
    return write_special (target, data, size, error);

  return replace_regular (target, data, size, info.st_mode & 07777, error);
}

/**
 * trellis_page_file_replace:
 * @path: the file's name
 * @bytes: what it shall hold
 * @error: (nullable): where an error goes, of #GFileError; it names the file
 *
 * Writes a file whole: a new one is written beside it, made durable, and put in its place, so that
 * a failure leaves what was there. A new file can be read by its owner alone.
 *
 * Returns: whether it was written
 */
gboolean
trellis_page_file_replace (const char *path, GBytes *bytes, GError **error)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  g_return_val_if_fail (path != NULL, FALSE);

  if (write_to (path, data ? data : "", size, error))
    return TRUE;

  /* Translators: the file's name and why it could not be written. */
  g_prefix_error (error, _ ("“%s” could not be written: "), path);
  return FALSE;
}
