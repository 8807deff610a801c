/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What text and pages ask of a block. */

#include "config.h"

#include "trellis-document-block.h"

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
 * trellis_block_asks_name:
 * @self: a sign-off box
 *
 * Returns: whether it has a line for the name: one that was signed has, and an empty one of which
 *   no name is known, but where it stands above, nobody writes it once more
 */
gboolean
trellis_block_asks_name (const TrellisBlock *self)
{
  return trellis_block_is_signed (self) || *self->text == '\0';
}

/**
 * trellis_block_get_sign_caption:
 * @self: a sign-off box
 * @sign: one of its lines
 *
 * Returns: (transfer none): what stands before the line
 */
const char *
trellis_block_get_sign_caption (const TrellisBlock *self, TrellisSign sign)
{
  return self->captions[sign];
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
