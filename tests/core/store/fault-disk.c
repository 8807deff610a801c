/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A disk that fails, or takes the process with it, at one operation of all. */

#include "config.h"

#include "fault-disk.h"

#include <errno.h>
#include <signal.h>
#include <unistd.h>

static struct
{
  FaultKind kind;
  int error;
  guint operation; /* the one that strikes, from 1 */
  guint n_done;
  gboolean has_struck;
  gboolean refuses_links;
} armed;

static void
die (void)
{
  kill (getpid (), SIGKILL);
}

/* Whether this operation is the one, and fails. */
static gboolean
strikes (void)
{
  if (++armed.n_done != armed.operation)
    return FALSE;
  armed.has_struck = TRUE;
  if (armed.kind == FAULT_DIE_BEFORE)
    die ();
  errno = armed.error;
  return armed.kind == FAULT_ERROR;
}

/* After an operation that went through. */
static int
survive (int result)
{
  if (armed.n_done == armed.operation && armed.kind == FAULT_DIE_WITHIN)
    die ();
  return result;
}

static int
open_faulty (int folder, const char *path, int flags, mode_t mode)
{
  return strikes () ? -1 : survive (trellis_disk_get_real ()->open (folder, path, flags, mode));
}

/* Half a write is what a full disk does first. */
static gssize
write_faulty (int file, const void *bytes, gsize length)
{
  gboolean fails = strikes ();
  gboolean is_it = armed.n_done == armed.operation;
  gssize n = write (file, bytes, is_it ? length / 2 : length);
  int error = armed.error;

  survive (0);
  if (!fails)
    return n;
  errno = error;
  return -1;
}

static int
sync_faulty (int file)
{
  /* Nobody pulls the plug of a test, so there is nothing to wait for. */
  return strikes () ? -1 : survive (0);
}

static int
rename_faulty (int folder, const char *from, const char *to)
{
  return strikes () ? -1 : survive (trellis_disk_get_real ()->rename (folder, from, to));
}

static int
link_faulty (int folder, const char *from, const char *to)
{
  if (strikes ())
    return -1;
  if (!armed.refuses_links)
    return survive (trellis_disk_get_real ()->link (folder, from, to));
  survive (0);
  errno = EPERM;
  return -1;
}

static int
unlink_faulty (int folder, const char *path, int flags)
{
  return strikes () ? -1 : survive (trellis_disk_get_real ()->unlink (folder, path, flags));
}

static int
mkdir_faulty (int folder, const char *path, mode_t mode)
{
  return strikes () ? -1 : survive (trellis_disk_get_real ()->mkdir (folder, path, mode));
}

/* The disk, on which the @operation-th operation from now on, counted from 1, goes wrong. */
const TrellisDisk *
fault_disk_arm (FaultKind kind, int error, guint operation)
{
  static const TrellisDisk disk = {
    .open = open_faulty,
    .write = write_faulty,
    .sync = sync_faulty,
    .rename = rename_faulty,
    .link = link_faulty,
    .unlink = unlink_faulty,
    .mkdir = mkdir_faulty,
  };

  armed.kind = kind;
  armed.error = error;
  armed.operation = operation;
  armed.n_done = 0;
  armed.has_struck = FALSE;
  return &disk;
}

/* Whether there were as many operations. */
gboolean
fault_disk_has_struck (void)
{
  return armed.has_struck;
}

/* Whether the disk has no hard links. */
void
fault_disk_refuse_links (gboolean refuse)
{
  armed.refuses_links = refuse;
}
