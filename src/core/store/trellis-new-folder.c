/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A folder that comes into being whole, or not at all. */

#include "config.h"

#include "trellis-new-folder.h"

#include "base/trellis-shown-path.h"
#include "store/trellis-durable.h"
#include "store/trellis-listing.h"
#include "store/trellis-place.h"
#include "store/trellis-store-error.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

struct _TrellisNewFolder
{
  const TrellisDisk *disk;
  char *path;       /* where it is to stand */
  char *parent;     /* the folder that it is to stand in */
  char *name;       /* what it is to be called there */
  char *temporary;  /* what it is called there until then; none once it stands */
  GPtrArray *above; /* paths of folders that were made for it to stand in */
  GPtrArray *made;  /* places of what is in it, folders with a slash at the end */
  int outside;      /* the parent, open */
  int inside;       /* the folder itself, open; its lock says that somebody is at work */
};

static gboolean
fail (TrellisNewFolder *self, const char *place, GError **error)
{
  return trellis_store_set_errno (error, TRELLIS_STORE_ERROR_WRITE,
                                  place == NULL ? self->path : place, errno);
}

/* Removes a folder, @name in the open folder @folder, and all that is in it. */
static void
remove_tree (const TrellisDisk *disk, int folder, const char *name)
{
  int inside = openat (folder, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
  g_autoptr (GPtrArray) names = inside < 0 ? NULL : trellis_list_names (inside, ".", NULL);

  for (guint i = 0; names != NULL && i < names->len; i++)
    if (disk->unlink (inside, names->pdata[i], 0) < 0)
      remove_tree (disk, inside, names->pdata[i]);
  if (inside >= 0)
    close (inside);
  disk->unlink (folder, name, AT_REMOVEDIR);
}

/* Whether it was left by a program that was stopped: nobody holds its lock. */
static gboolean
is_left_over (TrellisNewFolder *self, const char *name)
{
  g_autofree char *start = g_strconcat (".", self->name, ".trellis-", NULL);
  gboolean free = FALSE;
  int file;

  if (!g_str_has_prefix (name, start) || trellis_name_read (name, NULL) != TRELLIS_NAME_LEFTOVER)
    return FALSE;
  file = openat (self->outside, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
  if (file < 0)
    return FALSE;
  free = flock (file, LOCK_EX | LOCK_NB) == 0;
  close (file);
  return free;
}

static void
remove_leftovers (TrellisNewFolder *self)
{
  g_autoptr (GPtrArray) names = trellis_list_names (self->outside, ".", NULL);

  for (guint i = 0; names != NULL && i < names->len; i++)
    if (is_left_over (self, names->pdata[i]))
      remove_tree (self->disk, self->outside, names->pdata[i]);
}

static gboolean
refuse_taken (TrellisNewFolder *self, GError **error)
{
  g_autofree char *name = trellis_shown_path_say (self->path);

  g_set_error (error, TRELLIS_STORE_ERROR, TRELLIS_STORE_ERROR_TAKEN,
               _ ("“%s” is there already, and not empty; choose another folder"), name);
  return FALSE;
}

/* A link would be replaced, and not what it leads to. */
static gboolean
check_free (TrellisNewFolder *self, GError **error)
{
  g_autoptr (GPtrArray) names = NULL;
  struct stat status;

  if (fstatat (self->outside, self->name, &status, AT_SYMLINK_NOFOLLOW) < 0)
    return errno == ENOENT || fail (self, NULL, error);
  if (!S_ISDIR (status.st_mode))
    return refuse_taken (self, error);
  names = trellis_list_names (self->outside, self->name, error);
  return names != NULL && (names->len == 0 || refuse_taken (self, error));
}

/* Folders above that are missing are made, the highest one first, and remembered. */
static gboolean
make_above (TrellisNewFolder *self, const char *path, GError **error)
{
  g_autofree char *parent = g_path_get_dirname (path);

  if (g_file_test (path, G_FILE_TEST_IS_DIR))
    return TRUE;
  if (!g_str_equal (parent, path) && !make_above (self, parent, error))
    return FALSE;
  if (self->disk->mkdir (AT_FDCWD, path, TRELLIS_FOLDER_MODE) < 0)
    return errno == EEXIST || fail (self, NULL, error);
  g_ptr_array_add (self->above, g_strdup (path));
  return TRUE;
}

static gboolean
open_outside (TrellisNewFolder *self, GError **error)
{
  if (!make_above (self, self->parent, error))
    return FALSE;
  self->outside = open (self->parent, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  return self->outside >= 0 || fail (self, NULL, error);
}

static gboolean
make_inside (TrellisNewFolder *self, GError **error)
{
  g_autofree char *temporary = trellis_place_make_temporary (self->name);

  if (self->disk->mkdir (self->outside, temporary, TRELLIS_FOLDER_MODE) < 0)
    return fail (self, NULL, error);
  self->temporary = g_steal_pointer (&temporary);
  self->inside
      = self->disk->open (self->outside, self->temporary, O_RDONLY | O_DIRECTORY | O_NOFOLLOW, 0);
  if (self->inside < 0)
    return fail (self, NULL, error);
  flock (self->inside, LOCK_EX | LOCK_NB);
  return TRUE;
}

/**
 * trellis_new_folder_begin:
 * @path: where it is to stand: nothing, or an empty folder, is there
 *
 * Returns: (transfer full) (nullable): a folder beside, which is empty; or an error of
 *   %TRELLIS_STORE_ERROR
 */
TrellisNewFolder *
trellis_new_folder_begin (const TrellisDisk *disk, const char *path, GError **error)
{
  g_autoptr (TrellisNewFolder) self = g_new0 (TrellisNewFolder, 1);
  g_autofree char *real = realpath (path, NULL);

  self->disk = disk;
  self->path = real == NULL ? g_canonicalize_filename (path, NULL) : g_steal_pointer (&real);
  self->parent = g_path_get_dirname (self->path);
  self->name = g_path_get_basename (self->path);
  self->above = g_ptr_array_new_with_free_func (g_free);
  self->made = g_ptr_array_new_with_free_func (g_free);
  self->outside = self->inside = -1;
  if (!open_outside (self, error) || !check_free (self, error))
    return NULL;
  remove_leftovers (self);
  return make_inside (self, error) ? g_steal_pointer (&self) : NULL;
}

static gboolean
make_folders (TrellisNewFolder *self, const char *place, GError **error)
{
  for (const char *slash = strchr (place, '/'); slash != NULL; slash = strchr (slash + 1, '/'))
    {
      g_autofree char *folder = g_strndup (place, slash - place + 1);

      if (self->disk->mkdir (self->inside, folder, TRELLIS_FOLDER_MODE) == 0)
        g_ptr_array_add (self->made, g_steal_pointer (&folder));
      else if (errno != EEXIST)
        return fail (self, place, error);
    }
  return TRUE;
}

/**
 * trellis_new_folder_add:
 * @place: in the folder; nothing is there yet
 *
 * Returns: a new file, open to be written; -1 on an error, which names @place
 */
int
trellis_new_folder_add (TrellisNewFolder *self, const char *place, GError **error)
{
  int file;

  if (!make_folders (self, place, error))
    return -1;
  file = self->disk->open (self->inside, place, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW,
                           TRELLIS_FILE_MODE);
  if (file < 0)
    fail (self, place, error);
  return file;
}

static gboolean
sync_all (TrellisNewFolder *self, GError **error)
{
  for (guint i = 0; i < self->made->len; i++)
    {
      g_autofree char *within = g_strconcat (self->made->pdata[i], ".", NULL);

      if (!trellis_durable_sync (self->disk, self->inside, within, error))
        return FALSE;
    }
  return trellis_durable_sync (self->disk, self->inside, ".", error);
}

/**
 * trellis_new_folder_finish:
 *
 * Puts the folder where it is to stand.
 */
gboolean
trellis_new_folder_finish (TrellisNewFolder *self, GError **error)
{
  if (!sync_all (self, error))
    return FALSE;
  if (self->disk->rename (self->outside, self->temporary, self->name) < 0)
    return errno == ENOTEMPTY || errno == EEXIST ? refuse_taken (self, error)
                                                 : fail (self, NULL, error);
  g_clear_pointer (&self->temporary, g_free);
  g_ptr_array_set_size (self->above, 0);
  return trellis_durable_sync (self->disk, self->outside, self->name, error);
}

/**
 * trellis_new_folder_free:
 *
 * Leaves nothing of a folder that was not finished.
 */
void
trellis_new_folder_free (TrellisNewFolder *self)
{
  if (self->temporary != NULL)
    remove_tree (self->disk, self->outside, self->temporary);
  for (guint i = self->above->len; i > 0; i--)
    self->disk->unlink (AT_FDCWD, self->above->pdata[i - 1], AT_REMOVEDIR);
  if (self->inside >= 0)
    close (self->inside);
  if (self->outside >= 0)
    close (self->outside);
  g_free (self->path);
  g_free (self->parent);
  g_free (self->name);
  g_free (self->temporary);
  g_ptr_array_unref (self->above);
  g_ptr_array_unref (self->made);
  g_free (self);
}
