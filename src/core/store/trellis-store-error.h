/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define TRELLIS_STORE_ERROR (trellis_store_error_quark ())

/**
 * TrellisStoreError:
 * @TRELLIS_STORE_ERROR_MISSING: the folder is missing or empty, and no practice is to be made
 * @TRELLIS_STORE_ERROR_NOT_PRACTICE: what is there is a file, or a folder with other things in it
 * @TRELLIS_STORE_ERROR_READ: the folder, or something in it, cannot be read
 * @TRELLIS_STORE_ERROR_WRITE: a document cannot be written; the old one stands
 * @TRELLIS_STORE_ERROR_HELD: the practice is open in another program
 * @TRELLIS_STORE_ERROR_LOCK: the practice cannot be locked
 * @TRELLIS_STORE_ERROR_ASIDE: the document is set aside, or is not and should be
 * @TRELLIS_STORE_ERROR_NO_GENERATION: no good generation of the document is kept
 * @TRELLIS_STORE_ERROR_INSIDE: a file was to be written among the documents of a practice
 * @TRELLIS_STORE_ERROR_CHANGING: the practice was changed each time that it was read for a backup
 * @TRELLIS_STORE_ERROR_BACKUP: the file is no backup, is damaged, or a newer Trellis has made it
 * @TRELLIS_STORE_ERROR_TAKEN: a backup was to be restored where something is
 */
typedef enum
{
  TRELLIS_STORE_ERROR_MISSING,
  TRELLIS_STORE_ERROR_NOT_PRACTICE,
  TRELLIS_STORE_ERROR_READ,
  TRELLIS_STORE_ERROR_WRITE,
  TRELLIS_STORE_ERROR_HELD,
  TRELLIS_STORE_ERROR_LOCK,
  TRELLIS_STORE_ERROR_ASIDE,
  TRELLIS_STORE_ERROR_NO_GENERATION,
  TRELLIS_STORE_ERROR_INSIDE,
  TRELLIS_STORE_ERROR_CHANGING,
  TRELLIS_STORE_ERROR_BACKUP,
  TRELLIS_STORE_ERROR_TAKEN
} TrellisStoreError;

GQuark trellis_store_error_quark (void);
const char *trellis_store_error_get_cause (const GError *error);
const char *trellis_store_describe (int number);
gboolean trellis_store_set_errno (GError **error, int code, const char *place, int number);

G_END_DECLS
