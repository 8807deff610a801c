/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What can go wrong with a practice on disk, in words. */

#include "config.h"

#include "trellis-store-error.h"

#include "base/trellis-shown-path.h"

#include <errno.h>
#include <glib/gi18n-lib.h>

/* What the computer said, which a message may say in many ways. */
typedef struct
{
  int number;
} TrellisStoreErrorPrivate;

static void
trellis_store_error_private_init (TrellisStoreErrorPrivate *private)
{
  private->number = 0;
}

static void
trellis_store_error_private_copy (const TrellisStoreErrorPrivate *from,
                                  TrellisStoreErrorPrivate *to)
{
  to->number = from->number;
}

static void
trellis_store_error_private_clear (TrellisStoreErrorPrivate *private)
{
}

G_DEFINE_EXTENDED_ERROR (TrellisStoreError, trellis_store_error)

/**
 * trellis_store_describe:
 * @number: the value of `errno`
 *
 * For the store alone.
 *
 * Returns: (transfer none): the words of the computer where they are plain enough, ours where they
 *   are not
 */
const char *
trellis_store_describe (int number)
{
  switch (number)
    {
    case ENOSPC:
    case EDQUOT:
      return _ ("the disk is full");
    case EROFS:
      return _ ("the disk is read-only");
    case EACCES:
    case EPERM:
      return _ ("permission denied");
    case EIO:
      return _ ("the disk reports an error");
    case ELOOP:
    case EISDIR:
    case ENXIO:
      return _ ("it is not a regular file");
    default:
      return g_strerror (number);
    }
}

/**
 * trellis_store_set_errno:
 * @code: a #TrellisStoreError
 * @place: what it happened to: a place in the folder, or the folder
 * @number: the value of `errno`
 *
 * For the store alone.
 *
 * Returns: %FALSE
 */
gboolean
trellis_store_set_errno (GError **error, int code, const char *place, int number)
{
  g_autofree char *name = trellis_shown_path_say (place);

  if (code == TRELLIS_STORE_ERROR_WRITE)
    g_set_error (error, TRELLIS_STORE_ERROR, code, _ ("“%s” is not saved: %s"), name,
                 trellis_store_describe (number));
  else if (code == TRELLIS_STORE_ERROR_LOCK)
    g_set_error (error, TRELLIS_STORE_ERROR, code, _ ("“%s” cannot be opened for changes: %s"),
                 name, trellis_store_describe (number));
  else
    g_set_error (error, TRELLIS_STORE_ERROR, code, _ ("“%s” cannot be read: %s"), name,
                 trellis_store_describe (number));
  if (error != NULL)
    trellis_store_error_get_private (*error)->number = number;
  return FALSE;
}

/**
 * trellis_store_error_get_cause:
 *
 * Returns: (transfer none): why it happened, without what it happened to: in the words of
 *   trellis_store_describe() where the computer said why, else the whole message
 */
const char *
trellis_store_error_get_cause (const GError *error)
{
  int number
      = error->domain == TRELLIS_STORE_ERROR ? trellis_store_error_get_private (error)->number : 0;

  return number == 0 ? error->message : trellis_store_describe (number);
}
