/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Paths as people know them: in a sandbox, what was chosen stands elsewhere than it seems. */

#include "config.h"

#include "trellis-shown-path.h"

#include <string.h>
#include <sys/xattr.h>

#define HOST_PATH "user.document-portal.host-path"
#define LONGEST_PATH 4096

/* The document portal's folder, in which each document has a folder of its own. Returns: what
   follows that one; %NULL of any other path. */
static const char *
find_document (const char *path)
{
  g_autofree char *folder = g_strconcat (g_get_user_runtime_dir (), "/doc/", NULL);
  const char *id = g_str_has_prefix (path, folder) ? path + strlen (folder) : NULL;
  const char *document = id == NULL ? NULL : strchr (id, '/');

  return document == NULL || document[1] == '\0' ? NULL : document + 1;
}

/* As the portal says; older ones do not. */
static char *
ask_portal (const char *path)
{
  g_autofree char *host = g_malloc0 (LONGEST_PATH + 1);
  gssize length = getxattr (path, HOST_PATH, host, LONGEST_PATH);

  return length > 0 && g_path_is_absolute (host) ? g_steal_pointer (&host) : NULL;
}

/**
 * trellis_shown_path_find:
 * @path: (type filename): of a file or folder, which may be missing
 *
 * Of a document that the document portal of XDG hands into a sandbox, nobody knows the path.
 *
 * Returns: (transfer full) (type filename): where it is outside the sandbox; where nobody says
 *   that, its name there; any other path as it is
 */
char *
trellis_shown_path_find (const char *path)
{
  const char *document = find_document (path);
  g_autofree char *host = document == NULL ? NULL : ask_portal (path);

  if (host != NULL)
    return g_steal_pointer (&host);
  return g_strdup (document == NULL ? path : document);
}

/**
 * trellis_shown_path_say:
 * @path: (type filename): of a file or folder, which may be missing
 *
 * Returns: (transfer full): the path to show to people
 */
char *
trellis_shown_path_say (const char *path)
{
  g_autofree char *shown = trellis_shown_path_find (path);

  return g_filename_display_name (shown);
}
