/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which documents somebody else has changed while the practice is open. */

#include "config.h"

#include "trellis-folder-private.h"

#include "store/trellis-loader.h"

#include <errno.h>
#include <fcntl.h>

static gboolean
is_changed (TrellisFolder *self, const char *place, const TrellisStamp *stamp)
{
  struct stat status;

  if (fstatat (self->root, place, &status, AT_SYMLINK_NOFOLLOW) < 0)
    return errno == ENOENT;
  return trellis_stamp_is_changed (stamp, self->root, place, &status);
}

static void
find_new (TrellisFolder *self, GPtrArray *places)
{
  g_autoptr (GPtrArray) documents = trellis_loader_find (self->root, NULL);

  for (guint i = 0; documents != NULL && i < documents->len; i++)
    {
      const TrellisLoaded *loaded = documents->pdata[i];

      if (!g_hash_table_contains (self->stamps, loaded->place)
          && trellis_folder_find_aside (self, loaded->place) == NULL
          && faccessat (self->root, loaded->place, F_OK, AT_SYMLINK_NOFOLLOW) == 0)
        g_ptr_array_add (places, g_strdup (loaded->place));
    }
}

/**
 * trellis_folder_find_changed:
 *
 * Compares the documents with what was last loaded or saved. It looks at names and times, and reads
 * only what these make suspect.
 *
 * Returns: (transfer full) (element-type filename): the places of documents that were changed, made
 *   or removed from outside
 */
GPtrArray *
trellis_folder_find_changed (TrellisFolder *self)
{
  g_autoptr (GMutexLocker) locker = NULL;

  g_return_val_if_fail (TRELLIS_IS_FOLDER (self), NULL);
  locker = g_mutex_locker_new (&self->mutex);
  return trellis_folder_list_changed (self);
}

/* The same, for those who have the mutex. */
GPtrArray *
trellis_folder_list_changed (TrellisFolder *self)
{
  GPtrArray *places = g_ptr_array_new_with_free_func (g_free);
  GHashTableIter iter;
  gpointer place, stamp;

  if (self->is_new)
    return places;
  g_hash_table_iter_init (&iter, self->stamps);
  while (g_hash_table_iter_next (&iter, &place, &stamp))
    if (is_changed (self, place, stamp))
      g_ptr_array_add (places, g_strdup (place));
  find_new (self, places);
  return places;
}
