/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is in a folder, in an order that does not depend on the disk. */

#include "config.h"

#include "trellis-listing.h"

#include "store/trellis-store-error.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static DIR *
open_folder (int folder, const char *place)
{
  int file = openat (folder, place, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  DIR *entries = file < 0 ? NULL : fdopendir (file);

  if (entries == NULL && file >= 0)
    close (file);
  return entries;
}

/**
 * trellis_list_names:
 * @folder: an open folder in which @place begins
 *
 * Returns: (transfer full) (nullable) (element-type filename): the names in the folder, sorted;
 *   empty when it is missing
 */
GPtrArray *
trellis_list_names (int folder, const char *place, GError **error)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  DIR *entries = open_folder (folder, place);
  struct dirent *entry;

  if (entries == NULL && errno == ENOENT)
    return g_steal_pointer (&names);
  if (entries == NULL)
    {
      trellis_store_set_errno (error, TRELLIS_STORE_ERROR_READ, place, errno);
      return NULL;
    }
  while ((entry = readdir (entries)) != NULL)
    if (!g_str_equal (entry->d_name, ".") && !g_str_equal (entry->d_name, ".."))
      g_ptr_array_add (names, g_strdup (entry->d_name));
  closedir (entries);
  g_ptr_array_sort (names, compare_names);
  return g_steal_pointer (&names);
}
