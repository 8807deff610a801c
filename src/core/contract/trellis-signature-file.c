/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The file of a signature: a scan or a drawing, told by what it holds and not by its name. */

#include "config.h"

#include "trellis-signature-file.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const struct
{
  const char *begins;
  gsize length;
  const char *ending;
} kinds[] = {
  { "%PDF-", 5, "pdf" },
  { "\x89PNG\r\n\x1a\n", 8, "png" },
  { "\xff\xd8\xff", 3, "jpg" },
  { "<svg", 4, "svg" },
};

/**
 * trellis_signature_file_get_ending:
 *
 * Returns: (nullable): how a file of that kind is called, such as `pdf`; %NULL for another kind
 */
const char *
trellis_signature_file_get_ending (GBytes *file)
{
  gsize size;
  const char *data = g_bytes_get_data (file, &size);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (size > kinds[i].length && memcmp (data, kinds[i].begins, kinds[i].length) == 0)
      return kinds[i].ending;
  return NULL;
}

/**
 * trellis_signature_file_check:
 *
 * Returns: whether it is a scan that can be kept: a PDF or a picture in PNG or JPEG, of at most
 *   %TRELLIS_SIGNATURE_FILE_MOST bytes
 */
gboolean
trellis_signature_file_check (GBytes *file, GError **error)
{
  const char *ending = trellis_signature_file_get_ending (file);

  if (g_bytes_get_size (file) > TRELLIS_SIGNATURE_FILE_MOST)
    {
      g_set_error (
          error, G_IO_ERROR, G_IO_ERROR_NO_SPACE,
          _ ("The file is larger than %d MB. Scan it with fewer dots, or in black and white."),
          TRELLIS_SIGNATURE_FILE_MOST / 1024 / 1024);
      return FALSE;
    }
  if (ending != NULL)
    return TRUE;
  g_set_error_literal (
      error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
      _ ("The file is no scan, whatever its name says: choose a PDF, PNG or JPEG."));
  return FALSE;
}
