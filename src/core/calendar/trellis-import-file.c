/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The bytes of a calendar file: as it is at one time, and never more of it than may be. */

#include "config.h"

#include "trellis-import-file.h"

#include "base/trellis-shown-path.h"
#include "trellis-import-error.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

/* How much is read at once. */
#define CHUNK (256 * 1024)

/* How often a file is read that is changed meanwhile. */
#define MOST_TRIES 3

/* What fits into an array, whatever is asked for. */
#define MOST_BYTES (1024 * 1024 * 1024)

typedef struct
{
  const char *path;
  int fd;
  gboolean is_regular;
  guint most_bytes;
  const TrellisImportWatch *watch;
} Source;

static gboolean
set_read_error (GError **error, const char *path, int number)
{
  g_autofree char *name = trellis_shown_path_say (path);

  if (number == EISDIR)
    g_set_error (error, TRELLIS_IMPORT_ERROR, TRELLIS_IMPORT_ERROR_READ,
                 _ ("“%s” is a folder; expected a calendar file"), name);
  else
    g_set_error (error, TRELLIS_IMPORT_ERROR, TRELLIS_IMPORT_ERROR_READ,
                 _ ("“%s” cannot be read: %s"), name, g_strerror (number));
  return FALSE;
}

static gboolean
set_changed_error (GError **error, const char *path)
{
  g_autofree char *name = trellis_shown_path_say (path);

  g_set_error (error, TRELLIS_IMPORT_ERROR, TRELLIS_IMPORT_ERROR_CHANGED,
               _ ("“%s” is being written; read it again when that is done"), name);
  return FALSE;
}

/* A pipe that nobody writes to yet must not hold us up longer than may be. */
static void
wait_for_bytes (const Source *self)
{
  GPollFD polls[2] = { { .fd = self->fd, .events = G_IO_IN } };
  gboolean can_stop = g_cancellable_make_pollfd (self->watch->cancellable, &polls[1]);
  gint64 left = self->watch->deadline - g_get_monotonic_time ();

  g_poll (polls, can_stop ? 2 : 1, (int) CLAMP (left / 1000 + 1, 0, G_MAXINT));
  if (can_stop)
    g_cancellable_release_fd (self->watch->cancellable);
}

/* Appends at most one chunk to @bytes; *@n_read is 0 at the end. */
static gboolean
read_chunk (const Source *self, GByteArray *bytes, gssize *n_read, GError **error)
{
  guint length = bytes->len;
  guint room = MIN (CHUNK, self->most_bytes - length);

  g_byte_array_set_size (bytes, length + room);
  do
    {
      if (!self->is_regular)
        wait_for_bytes (self);
      if (!trellis_import_watch_check (self->watch, error))
        return FALSE;
      *n_read = read (self->fd, bytes->data + length, room);
    }
  while (*n_read < 0 && (errno == EINTR || errno == EAGAIN));
  if (*n_read < 0)
    return set_read_error (error, self->path, errno);
  g_byte_array_set_size (bytes, length + (guint) *n_read);
  return TRUE;
}

static gboolean
read_all (const Source *self, GByteArray *bytes, GError **error)
{
  gssize n_read = 1;

  g_byte_array_set_size (bytes, 0);
  while (n_read > 0 && bytes->len < self->most_bytes)
    if (!read_chunk (self, bytes, &n_read, error))
      return FALSE;
  return TRUE;
}

static gboolean
is_unchanged (const struct stat *before, const struct stat *after)
{
  return before->st_size == after->st_size && before->st_mtim.tv_sec == after->st_mtim.tv_sec
         && before->st_mtim.tv_nsec == after->st_mtim.tv_nsec;
}

/* Half of what was there and half of what is there now would be neither. */
static gboolean
read_regular (const Source *self, GByteArray *bytes, GError **error)
{
  for (guint i = 0; i < MOST_TRIES; i++)
    {
      struct stat before, after;

      if (fstat (self->fd, &before) < 0 || lseek (self->fd, 0, SEEK_SET) < 0)
        return set_read_error (error, self->path, errno);
      if (!read_all (self, bytes, error))
        return FALSE;
      if (fstat (self->fd, &after) < 0)
        return set_read_error (error, self->path, errno);
      if (is_unchanged (&before, &after)
          && bytes->len == MIN ((guint64) after.st_size, self->most_bytes))
        return TRUE;
    }
  return set_changed_error (error, self->path);
}

static gboolean
read_source (Source *self, GByteArray *bytes, GError **error)
{
  struct stat info;

  if (self->fd < 0 || fstat (self->fd, &info) < 0)
    return set_read_error (error, self->path, errno);
  if (S_ISDIR (info.st_mode))
    return set_read_error (error, self->path, EISDIR);
  self->is_regular = S_ISREG (info.st_mode);
  return self->is_regular ? read_regular (self, bytes, error) : read_all (self, bytes, error);
}

/**
 * trellis_import_file_read:
 * @path: a file, or a pipe
 * @most_bytes: how many bytes are wanted
 * @watch: what may end it
 *
 * Reads a file as it is at one time: one that is changed meanwhile is read once more. A pipe is
 * read to its end.
 *
 * Returns: (transfer full) (nullable): what it holds, cut off after @most_bytes; errors are
 *   %TRELLIS_IMPORT_ERROR_READ, %TRELLIS_IMPORT_ERROR_CHANGED and those of @watch
 */
GBytes *
trellis_import_file_read (const char *path,
                          gsize most_bytes,
                          const TrellisImportWatch *watch,
                          GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  Source source = { .path = path,
                    .fd = g_open (path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC, 0),
                    .most_bytes = (guint) MIN (most_bytes, MOST_BYTES),
                    .watch = watch };
  gboolean read = read_source (&source, bytes, error);

  if (source.fd >= 0)
    close (source.fd);
  return read ? g_byte_array_free_to_bytes (g_steal_pointer (&bytes)) : NULL;
}
