/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The plan that the sessions of an engagement follow now. */

#include "config.h"

#include "trellis-series.h"

#include "engagement/trellis-coaching.h"

/**
 * trellis_engagement_get_plan:
 *
 * A contract says what was agreed, and is not touched when the sessions move on; what they follow
 * since is the engagement's own. A document that does not say follows its contract.
 *
 * Returns: (transfer none) (nullable): the plan in use, %NULL when no series was ever planned
 */
TrellisPlan *
trellis_engagement_get_plan (TrellisEngagement *self)
{
  TrellisContract *contract
      = self->kind == TRELLIS_ENGAGEMENT_KIND_COACHING ? TRELLIS_COACHING (self)->contract : NULL;

  if (self->plan != NULL)
    return self->plan;
  return contract == NULL ? NULL : contract->plan;
}

/**
 * trellis_engagement_follow:
 * @plan: (transfer none): what the sessions follow from now on; copied
 */
void
trellis_engagement_follow (TrellisEngagement *self, TrellisPlan *plan)
{
  g_autoptr (TrellisPlan) own = trellis_record_copy (plan);

  trellis_record_set_record (self, "plan", own);
}
