/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Seals: SHA-256 over JSON in the one form that RFC 8785 gives it. */

#include "config.h"

#include "trellis-seal.h"

/**
 * trellis_seal_of_content:
 *
 * Seals any JSON value: the lower-case hex SHA-256 (FIPS 180-4) of its form by RFC 8785. White
 * space and the order of members make no difference; any other change does.
 *
 * Returns: (transfer full) (nullable): 64 digits; or an error that names the fraction that stands
 *   in it, for we seal none
 */
char *
trellis_seal_of_content (TrellisJson *content, GError **error)
{
  g_autoptr (GBytes) canonical = trellis_json_canonical (content, error);

  return canonical == NULL ? NULL : g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, canonical);
}

/**
 * trellis_seal_of_signatures:
 * @seal: of the content that is signed
 * @signatures: a list of signatures
 *
 * Returns: (transfer full) (nullable): the seal of an object with the members `seal` and
 *   `signatures`; or an error as for trellis_seal_of_content()
 */
char *
trellis_seal_of_signatures (const char *seal, TrellisJson *signatures, GError **error)
{
  g_autoptr (TrellisJson) text = trellis_json_string (seal);
  g_autoptr (TrellisJson) sealed = trellis_json_with (NULL, "seal", text);
  g_autoptr (TrellisJson) both = trellis_json_with (sealed, "signatures", signatures);

  return trellis_seal_of_content (both, error);
}
