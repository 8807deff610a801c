/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The one seam between the store and the disk that it changes. */

#include "config.h"

#include "trellis-disk.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

static int
open_real (int folder, const char *path, int flags, mode_t mode)
{
  int file;

  do
    file = openat (folder, path, flags | O_CLOEXEC, mode);
  while (file < 0 && errno == EINTR);
  return file;
}

static gssize
write_real (int file, const void *bytes, gsize length)
{
  return write (file, bytes, length);
}

static int
sync_real (int file)
{
  return fsync (file);
}

static int
rename_real (int folder, const char *from, const char *to)
{
  return renameat (folder, from, folder, to);
}

static int
link_real (int folder, const char *from, const char *to)
{
  return linkat (folder, from, folder, to, 0);
}

static int
unlink_real (int folder, const char *path, int flags)
{
  return unlinkat (folder, path, flags);
}

static int
mkdir_real (int folder, const char *path, mode_t mode)
{
  return mkdirat (folder, path, mode);
}

/**
 * trellis_disk_get_real:
 *
 * Returns: (transfer none): the computer's own disk
 */
const TrellisDisk *
trellis_disk_get_real (void)
{
  static const TrellisDisk real = {
    .open = open_real,
    .write = write_real,
    .sync = sync_real,
    .rename = rename_real,
    .link = link_real,
    .unlink = unlink_real,
    .mkdir = mkdir_real,
  };

  return &real;
}
