/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The error domain of imported calendars. */

#include "config.h"

#include "trellis-import-error.h"

/**
 * trellis_import_error_quark:
 *
 * Returns: the error domain of #TrellisImportError
 */
GQuark
trellis_import_error_quark (void)
{
  return g_quark_from_static_string ("trellis-import-error-quark");
}
