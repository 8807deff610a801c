/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define TRELLIS_IMPORT_ERROR (trellis_import_error_quark ())

/**
 * TrellisImportError:
 * @TRELLIS_IMPORT_ERROR_READ: the file cannot be read, or is a folder
 * @TRELLIS_IMPORT_ERROR_CHANGED: the file was changed each time it was read
 * @TRELLIS_IMPORT_ERROR_NOT_A_CALENDAR: what was read has nothing of a calendar
 * @TRELLIS_IMPORT_ERROR_TOO_LONG: reading took longer than it may
 * @TRELLIS_IMPORT_ERROR_CUT_OFF: the file lacks its end, and only a whole one is wanted
 */
typedef enum
{
  TRELLIS_IMPORT_ERROR_READ,
  TRELLIS_IMPORT_ERROR_CHANGED,
  TRELLIS_IMPORT_ERROR_NOT_A_CALENDAR,
  TRELLIS_IMPORT_ERROR_TOO_LONG,
  TRELLIS_IMPORT_ERROR_CUT_OFF
} TrellisImportError;

GQuark trellis_import_error_quark (void);

G_END_DECLS
