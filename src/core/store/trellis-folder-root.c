/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether a practice's folder is still where it was when it was opened. */

#include "config.h"

#include "trellis-folder-private.h"

#include "store/trellis-lock.h"
#include "store/trellis-survey.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <unistd.h>

/* A folder that was removed or moved stays open, and what is written there is found by nobody. */
gboolean
trellis_folder_is_in_place (TrellisFolder *self)
{
  struct stat open, there;

  return self->root >= 0 && fstat (self->root, &open) == 0 && stat (self->path, &there) == 0
         && open.st_ino == there.st_ino && open.st_dev == there.st_dev;
}

static gboolean
refuse_root (TrellisFolder *self, int number, GError **error)
{
  if (number != ENOENT && number != ENOTDIR)
    return trellis_store_set_errno (error, TRELLIS_STORE_ERROR_WRITE, self->path, number);
  g_set_error (error, TRELLIS_STORE_ERROR, TRELLIS_STORE_ERROR_MISSING,
               _ ("the folder “%s” is gone; put it back where it was"), self->name);
  return FALSE;
}

/* An empty folder is where a disk was that is not there now: no place for a part of a practice. */
static gboolean
check_practice (TrellisFolder *self, int root, GError **error)
{
  TrellisFinding finding;

  if (!trellis_survey (root, &finding, error))
    return FALSE;
  if (finding == TRELLIS_FINDING_PRACTICE)
    return TRUE;
  g_set_error (error, TRELLIS_STORE_ERROR, TRELLIS_STORE_ERROR_MISSING,
               _ ("the practice is no longer in the folder “%s”; put it back where it was"),
               self->name);
  return FALSE;
}

/* The old lock goes first: it would keep us out of the same folder by another door. */
static gboolean
enter (TrellisFolder *self, int root, GError **error)
{
  if (self->lock >= 0)
    close (self->lock);
  self->lock = trellis_lock_take (self->disk, root, self->path, self->program, error);
  if (self->lock < 0)
    return FALSE;
  close (self->root);
  self->root = root;
  return TRUE;
}

/**
 * trellis_folder_find_root:
 *
 * Makes sure that what is saved now is found where the practice was opened. A folder that was taken
 * away and put back, as a disk is, is entered anew.
 */
gboolean
trellis_folder_find_root (TrellisFolder *self, GError **error)
{
  int root;

  if (self->lock >= 0 && trellis_folder_is_in_place (self))
    return TRUE;
  root = open (self->path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (root < 0)
    return refuse_root (self, errno, error);
  if (check_practice (self, root, error) && enter (self, root, error))
    return TRUE;
  close (root);
  return FALSE;
}
