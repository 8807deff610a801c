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

/* Whether no other session of the same series is to be put on its day: one is there already, or
 * somebody has said no to that day. What the end of an engagement cancelled is nobody's no. */
static gboolean
keeps_its_day (TrellisSession *session)
{
  switch (session->state)
    {
    case TRELLIS_SESSION_STATE_PLANNED:
    case TRELLIS_SESSION_STATE_HELD:
      return TRUE;
    case TRELLIS_SESSION_STATE_CANCELLED:
      return session->cancelled_by != TRELLIS_CANCELLER_NONE;
    default:
      return FALSE;
    }
}

/**
 * trellis_engagement_make_room:
 * @moving: (nullable) (element-type TrellisSession): sessions whose days are free again
 *
 * Returns: (transfer full): @plan, with exceptions for the days after its first on which the
 * engagement has sessions already or on which somebody cancelled one
 */
TrellisPlan *
trellis_engagement_make_room (TrellisEngagement *self, TrellisPlan *plan, GPtrArray *moving)
{
  TrellisPlan *roomy = trellis_record_copy (plan);
  g_autoptr (GArray) except = plan->except == NULL
                                  ? g_array_new (FALSE, FALSE, sizeof (TrellisDate))
                                  : g_array_copy (plan->except);

  for (guint i = 0; i < trellis_list_length (self->sessions); i++)
    {
      TrellisSession *session = trellis_list_get (self->sessions, i);

      if (keeps_its_day (session)
          && trellis_date_compare (session->start.date, plan->first.date) > 0
          && (moving == NULL || !g_ptr_array_find (moving, session, NULL)))
        g_array_append_val (except, session->start.date);
    }
  trellis_record_set_dates (roomy, "except", except->len == 0 ? NULL : except);
  return roomy;
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
