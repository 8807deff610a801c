/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The file of a signature: a scan or a drawing, told by what it holds and not by its name. */

#include "config.h"

#include "trellis-signature-file.h"

#include "contract/trellis-signed-file.h"

#include <glib/gi18n-lib.h>

/**
 * trellis_signature_file_check:
 *
 * Returns: whether it is a scan that can be kept: a PDF or a picture in PNG or JPEG, of at most
 *   %TRELLIS_SIGNATURE_FILE_MOST bytes
 */
gboolean
trellis_signature_file_check (GBytes *file, GError **error)
{
  if (g_bytes_get_size (file) > TRELLIS_SIGNATURE_FILE_MOST)
    {
      g_set_error (
          error, G_IO_ERROR, G_IO_ERROR_NO_SPACE,
          _ ("The file is larger than %d MB. Scan it with fewer dots, or in black and white."),
          TRELLIS_SIGNATURE_FILE_MOST / 1024 / 1024);
      return FALSE;
    }
  if (trellis_signed_file_get_type (file) != NULL)
    return TRUE;
  g_set_error_literal (
      error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
      _ ("The file is no scan, whatever its name says: choose a PDF, PNG or JPEG."));
  return FALSE;
}
