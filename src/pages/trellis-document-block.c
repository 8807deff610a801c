/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The words that a block adds of itself, the same as text and on the page. */

#include "config.h"

#include "trellis-document-block.h"

#include <glib/gi18n-lib.h>

/**
 * trellis_block_is_signed:
 * @self: a sign-off box
 *
 * Whether it is filled in, rather than to be signed by hand.
 *
 * Returns: whether it is
 */
gboolean
trellis_block_is_signed (const TrellisBlock *self)
{
  g_return_val_if_fail (self->kind == TRELLIS_BLOCK_SIGN_OFF, FALSE);

  return self->signs[TRELLIS_SIGN_NAME] != NULL;
}

/**
 * trellis_block_get_sign_caption:
 * @self: a sign-off box
 * @sign: one of its lines
 *
 * The word that stands before the line, translated.
 *
 * Returns: (transfer none): the caption
 */
const char *
trellis_block_get_sign_caption (const TrellisBlock *self, TrellisSign sign)
{
  switch (sign)
    {
    case TRELLIS_SIGN_NAME:
      /* Translators: before the line in a sign-off box on which a person writes the name. */
      return C_ ("sign-off", "Name");
    case TRELLIS_SIGN_DATE:
      /* Translators: before the line in a sign-off box on which a person writes the date. */
      return C_ ("sign-off", "Date");
    case TRELLIS_SIGN_HOW:
    default:
      /* Translators: "Signed" is followed by how it was signed, "Signature" by an empty line. */
      return trellis_block_is_signed (self) ? C_ ("sign-off", "Signed")
                                            : C_ ("sign-off", "Signature");
    }
}

/**
 * trellis_block_join:
 * @first: a text, "" for none
 * @separator: what stands between two texts
 * @second: a text, "" for none
 *
 * Puts two texts in one line, with the separator where both are there.
 *
 * Returns: (transfer full): the line
 */
char *
trellis_block_join (const char *first, const char *separator, const char *second)
{
  gboolean both = *first != '\0' && *second != '\0';

  return g_strconcat (first, both ? separator : "", second, NULL);
}
