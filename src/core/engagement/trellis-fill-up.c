/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Filling a series up to its number, in its rhythm, after the last session. */

#include "config.h"

#include "trellis-fill-up.h"

#include "engagement/trellis-coaching.h"
#include "engagement/trellis-series.h"
#include "engagement/trellis-session-time.h"
#include "planning/trellis-zone.h"

#include <glib/gi18n-lib.h>

static guint
count_missing_of_contract (TrellisCoaching *coaching)
{
  TrellisSessionCount count = trellis_coaching_count_sessions (coaching);

  return count.left > count.planned ? count.left - count.planned : 0;
}

static guint
count_coming (TrellisEngagement *self, gint64 now)
{
  guint n = 0;

  for (guint i = 0; i < trellis_list_length (self->sessions); i++)
    {
      TrellisSession *session = trellis_list_get (self->sessions, i);

      n += session->planned && trellis_session_is_coming (session, now);
    }
  return n;
}

/* How many sessions a plan began with. */
static guint
count_of (TrellisPlan *plan)
{
  g_autoptr (GArray) dates = NULL;

  if (plan->count > 0)
    return (guint) MIN (plan->count, TRELLIS_PLAN_MAX_SESSIONS);
  dates = trellis_plan_expand (plan, NULL, NULL);
  return dates == NULL ? 0 : dates->len;
}

/**
 * trellis_engagement_count_missing:
 * @now: seconds since the epoch
 *
 * Returns: how many sessions lack a date: of the contract's number those that are neither used nor
 * planned; in mentoring, which has no number, as many as are to come less than the plan began with
 */
guint
trellis_engagement_count_missing (TrellisEngagement *self, gint64 now)
{
  TrellisPlan *plan = trellis_engagement_get_plan (self);
  guint wanted, coming;

  if (self->kind == TRELLIS_ENGAGEMENT_KIND_COACHING)
    return count_missing_of_contract (TRELLIS_COACHING (self));
  if (plan == NULL)
    return 0;
  wanted = count_of (plan);
  coming = count_coming (self, now);
  return wanted > coming ? wanted - coming : 0;
}

/* When the last session of the series begins that was not cancelled, or now when that is later. */
static gint64
find_last (TrellisEngagement *self, gint64 now)
{
  gint64 last = now, from, to;

  for (guint i = 0; i < trellis_list_length (self->sessions); i++)
    {
      TrellisSession *session = trellis_list_get (self->sessions, i);

      if (!session->planned || session->state == TRELLIS_SESSION_STATE_CANCELLED)
        continue;
      trellis_session_get_span (session, &from, &to);
      last = MAX (last, from);
    }
  return last;
}

static void
drop_after (GArray *walls, TrellisDate last)
{
  while (trellis_date_is_set (last) && walls->len > 0
         && trellis_date_compare (g_array_index (walls, TrellisWall, walls->len - 1).date, last)
                > 0)
    g_array_set_size (walls, walls->len - 1);
}

/**
 * trellis_engagement_fill_up:
 * @last: the last day on which a session may be, in the plan's zone, or unset
 * @days_off: (nullable): the practitioner's, which are passed over
 * @now: seconds since the epoch
 * @replanning: its `missing` says how many found no date up to @last
 *
 * Adds the sessions that are missing, in the rhythm of the plan in use, after the last one. Days on
 * which the engagement has a session, or on which somebody cancelled one, are passed over.
 */
gboolean
trellis_engagement_fill_up (TrellisEngagement *self,
                            TrellisDate last,
                            const TrellisDaysOff *days_off,
                            gint64 now,
                            TrellisReplanning *replanning,
                            GError **error)
{
  TrellisPlan *plan = trellis_engagement_get_plan (self);
  guint missing = trellis_engagement_count_missing (self, now);
  g_autoptr (TrellisPlan) roomy = NULL;
  g_autoptr (GArray) walls = NULL;

  if (plan == NULL)
    return trellis_engagement_refuse (error, _ ("There is no series to fill up: plan one first."));
  if (!trellis_zone_check (plan->zone, error))
    return FALSE;
  roomy = trellis_engagement_make_room (self, plan, NULL);
  walls = trellis_plan_go_on (
      roomy, days_off, trellis_instant_to_wall (find_last (self, now), plan->zone), missing, error);
  if (walls == NULL)
    return FALSE;
  drop_after (walls, last);
  replanning->missing = missing - walls->len;
  trellis_engagement_add_planned (self, plan, walls, replanning);
  return TRUE;
}
