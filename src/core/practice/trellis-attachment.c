/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The files of signatures as whoever keeps the practice has them. */

#include "config.h"

#include "trellis-attachment.h"

#include "practice/trellis-practice-private.h"

/**
 * trellis_practice_read_strokes:
 * @signature: of a version of @engagement's contract
 *
 * Returns: (transfer full) (nullable): the signature as it was drawn on the screen; %NULL when it
 *   was not, when its file cannot be read, or is not the one that was given with the signature,
 *   which `check` reports
 */
TrellisStrokes *
trellis_practice_read_strokes (TrellisPractice *self,
                               TrellisEngagement *engagement,
                               TrellisSignature *signature)
{
  TrellisSaver *saver = trellis_practice_get_saver (self);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (TrellisStrokes) strokes = NULL;
  g_autofree char *name = NULL, *digest = NULL;

  if (saver == NULL || signature->how != TRELLIS_SIGNING_DRAWN || signature->file == NULL)
    return NULL;
  name = g_path_get_basename (signature->file);
  bytes = trellis_saver_read_file (saver, engagement->id, name, NULL);
  strokes = bytes == NULL ? NULL : trellis_strokes_parse (bytes);
  if (strokes == NULL)
    return NULL;
  digest = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  return g_strcmp0 (digest, signature->file_sha256) == 0 ? g_steal_pointer (&strokes) : NULL;
}
