/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Conflicts: sessions that overlap others, or other calendars' busy time (rule 13). */

#include "config.h"

#include "trellis-queries.h"

#include "engagement/trellis-session-time.h"
#include "planning/trellis-span.h"
#include "practice/trellis-practice-private.h"

#define SECONDS_A_MINUTE 60

void
trellis_conflict_free (TrellisConflict *self)
{
  g_object_unref (self->session);
  g_object_unref (self->engagement);
  g_clear_object (&self->other);
  g_clear_object (&self->other_engagement);
  g_free (self->calendar);
  g_free (self);
}

/* Seconds that stay free before a session, after it, and between two that both keep them. */
typedef struct
{
  gint64 before;
  gint64 after;
  gint64 between;
} Buffers;

static Buffers
get_buffers (TrellisPractice *practice)
{
  TrellisSettings *settings = trellis_practice_get_settings (practice);
  gint64 before = MAX (settings->buffer_before, 0) * SECONDS_A_MINUTE;
  gint64 after = MAX (settings->buffer_after, 0) * SECONDS_A_MINUTE;

  return (Buffers){ before, after, MAX (before, after) };
}

/* A question: what does @session overlap? */
typedef struct
{
  TrellisPractice *practice;
  TrellisEngagement *engagement; /* stands for the practice's own of the same id */
  GHashTable *asked;             /* the sessions of it that are asked about, by their ids */
  Buffers buffers;
  TrellisSession *session;
  gint64 from;
  gint64 to;
  GPtrArray *conflicts;
} Query;

static TrellisConflict *
add_conflict (Query *query, gint64 from, gint64 to)
{
  TrellisConflict *conflict = g_new0 (TrellisConflict, 1);

  conflict->session = g_object_ref (query->session);
  conflict->engagement = g_object_ref (query->engagement);
  conflict->from = from;
  conflict->to = to;
  g_ptr_array_add (query->conflicts, conflict);
  return conflict;
}

static void
consider_busy (Query *query, const TrellisTaken *taken)
{
  TrellisConflict *conflict;

  if (!trellis_span_overlaps (taken->from, taken->to, query->from - query->buffers.before,
                              query->to + query->buffers.after))
    return;
  conflict = add_conflict (query, taken->from, taken->to);
  conflict->calendar = g_strdup (taken->calendar);
  conflict->soft = taken->soft;
}

static void
consider_session (Query *query, TrellisEngagement *engagement, TrellisSession *session)
{
  TrellisConflict *conflict;
  gint64 from, to;

  if (session == query->session || !trellis_session_takes_time (session)
      || !trellis_session_get_span (session, &from, &to)
      || !trellis_span_overlaps (from, to, query->from - query->buffers.between,
                                 query->to + query->buffers.between))
    return;
  conflict = add_conflict (query, from, to);
  conflict->other = g_object_ref (session);
  conflict->other_engagement = g_object_ref (engagement);
}

/* The index has the sessions as the practice has them; those that are asked about may lie elsewhere
 * now, and are compared with one another. */
static void
consider_taken (const TrellisTaken *taken, gpointer data)
{
  Query *query = data;
  TrellisEngagement *engagement;
  TrellisSession *session = taken->session;

  if (taken->calendar != NULL)
    {
      consider_busy (query, taken);
      return;
    }
  engagement = trellis_practice_find_engagement (query->practice, taken->engagement);
  if (g_strcmp0 (query->engagement->id, taken->engagement) == 0)
    {
      if (query->asked != NULL && g_hash_table_contains (query->asked, session->id))
        return;
      if (engagement != query->engagement)
        session = trellis_engagement_find_session (query->engagement, session->id);
      engagement = query->engagement;
    }
  if (engagement != NULL && session != NULL)
    consider_session (query, engagement, session);
}

static gboolean
begin_query (Query *query, TrellisSession *session)
{
  query->session = session;
  return trellis_session_takes_time (session)
         && trellis_session_get_span (session, &query->from, &query->to);
}

static void
query_taken (Query *query)
{
  gint64 reach = query->buffers.between;

  trellis_taken_time_foreach (trellis_practice_get_taken_time (query->practice),
                              query->from - reach, query->to + reach, consider_taken, query);
}

static gboolean
consider_asked (const TrellisInterval *interval, gpointer data)
{
  Query *query = data;

  consider_session (query, query->engagement, g_hash_table_lookup (query->asked, interval->id));
  return TRUE;
}

/* The sessions that are asked about, as they shall lie. */
static TrellisIntervalIndex *
index_asked (Query *query, GPtrArray *sessions)
{
  TrellisIntervalIndex *index = trellis_interval_index_new ();

  query->asked = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < sessions->len; i++)
    {
      TrellisSession *session = sessions->pdata[i];
      TrellisInterval interval = { .owner = "", .id = session->id };

      if (session->id == NULL)
        continue;
      g_hash_table_insert (query->asked, session->id, session);
      if (trellis_session_get_span (session, &interval.start, &interval.end))
        trellis_interval_index_insert (index, &interval);
    }
  return index;
}

/**
 * trellis_practice_find_conflicts_of:
 * @engagement: an engagement as it shall stand; it counts instead of the practice's own
 * @sessions: (element-type TrellisSession): those of its sessions that are asked about; all that
 *   have another time now, or are new, must be among them
 *
 * Half-open: back-to-back sessions do not conflict. Every session keeps the buffers of the settings
 * free before and after it, from other sessions and from other calendars' busy time; one buffer
 * does for two sessions.
 *
 * Returns: (transfer full) (element-type TrellisConflict): what they overlap, tentative time too
 */
GPtrArray *
trellis_practice_find_conflicts_of (TrellisPractice *self,
                                    TrellisEngagement *engagement,
                                    GPtrArray *sessions)
{
  GPtrArray *conflicts = g_ptr_array_new_with_free_func ((GDestroyNotify) trellis_conflict_free);
  Query query = { .practice = self,
                  .engagement = engagement,
                  .buffers = get_buffers (self),
                  .conflicts = conflicts };
  g_autoptr (TrellisIntervalIndex) asked = index_asked (&query, sessions);

  for (guint i = 0; i < sessions->len; i++)
    {
      if (!begin_query (&query, sessions->pdata[i]))
        continue;
      query_taken (&query);
      trellis_interval_index_foreach_overlapping (asked, query.from - query.buffers.between,
                                                  query.to + query.buffers.between, consider_asked,
                                                  &query);
    }
  g_hash_table_unref (query.asked);
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
  GListStore *engagements = G_LIST_STORE (trellis_practice_get_engagements (self));
  gint64 now = trellis_practice_get_moment (self).now;
  Query query = { .practice = self, .buffers = get_buffers (self), .conflicts = conflicts };

  for (guint i = 0; i < trellis_list_length (engagements); i++)
    {
      query.engagement = trellis_list_get (engagements, i);
      for (guint j = 0; j < trellis_list_length (query.engagement->sessions); j++)
        {
          TrellisSession *session = trellis_list_get (query.engagement->sessions, j);

          if (trellis_session_is_coming (session, now) && begin_query (&query, session))
            query_taken (&query);
        }
    }
  return conflicts;
}
