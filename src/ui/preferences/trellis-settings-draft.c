/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A draft of the practice's settings: asked about while somebody types, and kept at once after. */

#include "config.h"

#include "trellis-settings-draft.h"

#include "practice/trellis-practice-profile.h"

#include <glib/gi18n-lib.h>

/**
 * trellis_settings_draft_new:
 *
 * Returns: (transfer full): a copy of the settings as they stand
 */
TrellisSettings *
trellis_settings_draft_new (TrellisWorkspace *workspace)
{
  return trellis_record_copy (
      trellis_practice_get_settings (trellis_workspace_get_practice (workspace)));
}

/**
 * trellis_settings_draft_check:
 *
 * Returns: whether the settings could stand like this
 */
gboolean
trellis_settings_draft_check (TrellisWorkspace *workspace, TrellisSettings *draft, GError **error)
{
  TrellisPractice *practice = trellis_workspace_get_practice (workspace);
  gboolean good;

  trellis_practice_rehearse (practice, TRUE);
  good = trellis_practice_set_settings (practice, draft, error);
  trellis_practice_rehearse (practice, FALSE);
  return good;
}

/**
 * trellis_settings_draft_keep:
 *
 * Makes the draft the settings, if it differs from them.
 */
gboolean
trellis_settings_draft_keep (TrellisWorkspace *workspace, TrellisSettings *draft, GError **error)
{
  TrellisPractice *practice = trellis_workspace_get_practice (workspace);

  if (trellis_record_equal (draft, trellis_practice_get_settings (practice)))
    return TRUE;
  if (!trellis_practice_set_settings (practice, draft, error))
    return FALSE;
  trellis_workspace_report_act (workspace, _ ("Settings changed"));
  return TRUE;
}
