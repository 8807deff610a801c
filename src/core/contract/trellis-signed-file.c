/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a file that goes with a signature is, told by its first bytes and not by its name. */

#include "config.h"

#include "trellis-signed-file.h"

#include <string.h>

#define MOST_OF_A_HEAD 1024 /* bytes in which an SVG says that it is one */

static const struct
{
  const char *bytes;
  const char *type;
} beginnings[] = {
  { "%PDF-", "application/pdf" },
  { "\x89PNG\r\n\x1a\n", "image/png" },
  { "\xff\xd8\xff", "image/jpeg" },
};

/* It may begin with a mark of its encoding, a declaration, and comments. */
static gboolean
is_svg (const char *data, gsize size)
{
  gsize mark = size >= 3 && memcmp (data, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;
  g_autofree char *head = g_strndup (data + mark, MIN (size - mark, MOST_OF_A_HEAD));

  g_strchug (head);
  return head[0] == '<' && strstr (head, "<svg") != NULL;
}

/**
 * trellis_signed_file_get_type:
 * @bytes: what a scan or a drawing holds
 *
 * Returns: (transfer none) (nullable): the MIME type of a PDF, PNG, JPEG or SVG; %NULL for all else
 */
const char *
trellis_signed_file_get_type (GBytes *bytes)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  for (guint i = 0; i < G_N_ELEMENTS (beginnings); i++)
    if (size >= strlen (beginnings[i].bytes)
        && memcmp (data, beginnings[i].bytes, strlen (beginnings[i].bytes)) == 0)
      return beginnings[i].type;
  return size > 0 && is_svg (data, size) ? "image/svg+xml" : NULL;
}
