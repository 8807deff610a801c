/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Ids: random UUIDs in lower case, free of names and hosts. */

#include "config.h"

#include "trellis-id.h"

/**
 * trellis_id_new:
 *
 * Returns: (transfer full): a random UUID (RFC 4122, version 4), 36 characters, lower case
 */
char *
trellis_id_new (void)
{
  return g_uuid_string_random ();
}

/**
 * trellis_id_is_valid:
 *
 * Returns: whether @text is a UUID in lower case, and so a safe file name
 */
gboolean
trellis_id_is_valid (const char *text)
{
  if (text == NULL || !g_uuid_string_is_valid (text))
    return FALSE;
  for (; *text != '\0'; text++)
    if (g_ascii_isupper (*text))
      return FALSE;
  return TRUE;
}
