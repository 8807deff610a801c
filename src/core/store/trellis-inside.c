/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is printed or exported never goes among the documents of a practice. */

#include "config.h"

#include "trellis-inside.h"

#include "base/trellis-shown-path.h"
#include "store/trellis-store-error.h"
#include "store/trellis-survey.h"

#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <unistd.h>

/* The folder in which a file of that name would be written, links followed; %NULL when there is
 * none. */
static char *
find_folder (const char *path)
{
  g_autofree char *target = realpath (path, NULL);
  g_autofree char *folder = g_path_get_dirname (target == NULL ? path : target);

  return realpath (folder, NULL);
}

static gboolean
is_practice (const char *path)
{
  int folder = open (path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  gboolean found = folder >= 0 && trellis_survey_is_practice (folder);

  if (folder >= 0)
    close (folder);
  return found;
}

/* Replaces a folder by the one that it is in; not at the root. */
static gboolean
go_up (char **folder)
{
  char *parent = g_path_get_dirname (*folder);
  gboolean moved = !g_str_equal (parent, *folder);

  g_free (*folder);
  *folder = parent;
  return moved;
}

/**
 * trellis_check_not_inside:
 * @path: of a file that is to be written; it need not be there
 *
 * Whatever the folder is called, and through whichever links it is reached: a file that is written
 * into a practice could replace one of its documents.
 *
 * Returns: whether no folder that it stands in is a practice; else an error that names both
 */
gboolean
trellis_check_not_inside (const char *path, GError **error)
{
  g_autofree char *folder = find_folder (path);
  g_autofree char *name = NULL, *practice = NULL;

  if (folder == NULL)
    return TRUE;
  do
    if (is_practice (folder))
      {
        name = trellis_shown_path_say (path);
        practice = trellis_shown_path_say (folder);
        g_set_error (error, TRELLIS_STORE_ERROR, TRELLIS_STORE_ERROR_INSIDE,
                     _ ("“%s” is inside the practice “%s”, where its documents alone belong; "
                        "choose a place outside it"),
                     name, practice);
        return FALSE;
      }
  while (go_up (&folder));
  return TRUE;
}
