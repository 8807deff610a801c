/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What ends an import before its time: somebody who stops it, or a clock. */

#include "config.h"

#include "trellis-import-watch.h"

#include "trellis-import-error.h"

#include <glib/gi18n-lib.h>

/**
 * trellis_import_watch_check:
 *
 * Returns: whether to go on; if not, the error is %TRELLIS_IMPORT_ERROR_TOO_LONG or
 *   %G_IO_ERROR_CANCELLED
 */
gboolean
trellis_import_watch_check (const TrellisImportWatch *self, GError **error)
{
  if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
    return FALSE;
  if (g_get_monotonic_time () < self->deadline)
    return TRUE;
  g_set_error_literal (error, TRELLIS_IMPORT_ERROR, TRELLIS_IMPORT_ERROR_TOO_LONG,
                       _ ("reading takes too long; what was read of this calendar before is kept"));
  return FALSE;
}
