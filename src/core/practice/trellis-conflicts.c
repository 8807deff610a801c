/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Conflicts: sessions that overlap, across all engagements (rule 13). */

#include "config.h"

#include "trellis-queries.h"

#include "engagement/trellis-session-time.h"
#include "planning/trellis-interval-index.h"
#include "practice/trellis-practice-private.h"

#define SECONDS_A_MINUTE 60

void
trellis_conflict_free (TrellisConflict *self)
{
  g_object_unref (self->session);
  g_object_unref (self->engagement);
  g_object_unref (self->other);
  g_object_unref (self->other_engagement);
  g_free (self);
}

/* Cancelled and missed sessions take nobody's time. */
static gboolean
takes_time (TrellisSession *session)
{
  return session->state == TRELLIS_SESSION_STATE_PLANNED
         || session->state == TRELLIS_SESSION_STATE_HELD;
}

static void
index_engagement (TrellisIntervalIndex *index, TrellisEngagement *engagement)
{
  for (guint i = 0; i < trellis_list_length (engagement->sessions); i++)
    {
      TrellisSession *session = trellis_list_get (engagement->sessions, i);
      TrellisInterval interval = { .owner = engagement->id, .id = session->id };

      if (takes_time (session) && trellis_session_get_span (session, &interval.start, &interval.end)
          && interval.end > interval.start)
        trellis_interval_index_insert (index, &interval);
    }
}

typedef struct
{
  TrellisPractice *practice;
  TrellisEngagement *engagement; /* stands for the practice's own of the same id */
  TrellisSession *session;
  GPtrArray *conflicts;
} Query;

static TrellisEngagement *
engagement_of (Query *query, const char *id)
{
  if (g_strcmp0 (query->engagement->id, id) == 0)
    return query->engagement;
  return trellis_practice_find_engagement (query->practice, id);
}

static gboolean
add_conflict (const TrellisInterval *interval, gpointer data)
{
  Query *query = data;
  TrellisEngagement *other = engagement_of (query, interval->owner);
  TrellisSession *session
      = other == NULL ? NULL : trellis_engagement_find_session (other, interval->id);
  TrellisConflict *conflict;

  if (session == NULL || session == query->session)
    return TRUE;
  conflict = g_new0 (TrellisConflict, 1);
  conflict->session = g_object_ref (query->session);
  conflict->engagement = g_object_ref (query->engagement);
  conflict->other = g_object_ref (session);
  conflict->other_engagement = g_object_ref (other);
  g_ptr_array_add (query->conflicts, conflict);
  return TRUE;
}

/* How far apart two sessions are at least, in seconds: the time kept free after the earlier one and
   that before the later one may be the same, so that the longer of them counts. */
static gint64
margin_of (TrellisPractice *practice)
{
  TrellisSettings *settings = trellis_practice_get_settings (practice);

  return MAX (settings->buffer_before, settings->buffer_after) * SECONDS_A_MINUTE;
}

static void
query_session (Query *query, TrellisIntervalIndex *index)
{
  gint64 margin = margin_of (query->practice), from, to;

  if (!takes_time (query->session) || !trellis_session_get_span (query->session, &from, &to))
    return;
  trellis_interval_index_foreach_overlapping (index, from - margin, to + margin, add_conflict,
                                              query);
}

static TrellisIntervalIndex *
index_practice (TrellisPractice *practice, TrellisEngagement *instead)
{
  TrellisIntervalIndex *index = trellis_interval_index_new ();
  GListStore *engagements = G_LIST_STORE (trellis_practice_get_engagements (practice));

  for (guint i = 0; i < trellis_list_length (engagements); i++)
    {
      TrellisEngagement *engagement = trellis_list_get (engagements, i);

      if (instead == NULL || g_strcmp0 (engagement->id, instead->id) != 0)
        index_engagement (index, engagement);
    }
  if (instead != NULL)
    index_engagement (index, instead);
  return index;
}

/**
 * trellis_practice_find_conflicts_of:
 * @engagement: an engagement as it shall stand; it counts instead of the practice's own
 * @sessions: (element-type TrellisSession): those of its sessions that are asked about
 *
 * Half-open: back-to-back sessions do not conflict. The buffers of the settings are kept free
 * before and after either session.
 *
 * Returns: (transfer full) (element-type TrellisConflict): what they overlap
 */
GPtrArray *
trellis_practice_find_conflicts_of (TrellisPractice *self,
                                    TrellisEngagement *engagement,
                                    GPtrArray *sessions)
{
  GPtrArray *conflicts = g_ptr_array_new_with_free_func ((GDestroyNotify) trellis_conflict_free);
  g_autoptr (TrellisIntervalIndex) index = index_practice (self, engagement);
  Query query = { self, engagement, NULL, conflicts };

  for (guint i = 0; i < sessions->len; i++)
    {
      query.session = sessions->pdata[i];
      query_session (&query, index);
    }
  return conflicts;
}

/**
 * trellis_practice_find_conflicts:
 *
 * Returns: (transfer full) (element-type TrellisConflict): what the sessions that are still to come
 *   overlap, in order of engagement and time
 */
GPtrArray *
trellis_practice_find_conflicts (TrellisPractice *self)
{
  GPtrArray *conflicts = g_ptr_array_new_with_free_func ((GDestroyNotify) trellis_conflict_free);
  g_autoptr (TrellisIntervalIndex) index = index_practice (self, NULL);
  GListStore *engagements = G_LIST_STORE (trellis_practice_get_engagements (self));
  TrellisMoment moment = trellis_practice_get_moment (self);
  Query query = { self, NULL, NULL, conflicts };

  for (guint i = 0; i < trellis_list_length (engagements); i++)
    {
      query.engagement = trellis_list_get (engagements, i);
      for (guint j = 0; j < trellis_list_length (query.engagement->sessions); j++)
        {
          query.session = trellis_list_get (query.engagement->sessions, j);
          if (trellis_session_is_coming (query.session, moment.now))
            query_session (&query, index);
        }
    }
  return conflicts;
}
