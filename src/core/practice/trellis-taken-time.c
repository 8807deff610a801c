/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The time that sessions and other calendars take: an index that follows what changes. */

#include "config.h"

#include "trellis-taken-time.h"

#include "engagement/trellis-session-time.h"

#include <string.h>

/* Names of calendars live beside the ids of engagements, which have no colon. */
#define CALENDAR "calendar:"

/* One session as the index has it. */
typedef struct
{
  TrellisSession *session;
  gint64 from;
  gint64 to;
  gboolean seen;
} Entry;

struct _TrellisTakenTime
{
  TrellisIntervalIndex *index;
  GHashTable *engagements; /* id -> (session's id -> Entry) */
  GHashTable *stale;       /* engagements to look at before the next question */
};

static void
free_entry (gpointer data)
{
  Entry *entry = data;

  g_object_unref (entry->session);
  g_free (entry);
}

TrellisTakenTime *
trellis_taken_time_new (void)
{
  TrellisTakenTime *self = g_new0 (TrellisTakenTime, 1);

  self->index = trellis_interval_index_new ();
  self->engagements = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                             (GDestroyNotify) g_hash_table_unref);
  self->stale = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
  return self;
}

void
trellis_taken_time_free (TrellisTakenTime *self)
{
  g_clear_pointer (&self->index, trellis_interval_index_free);
  g_clear_pointer (&self->engagements, g_hash_table_unref);
  g_clear_pointer (&self->stale, g_hash_table_unref);
  g_free (self);
}

/**
 * trellis_session_takes_time:
 *
 * Returns: whether it is planned or held; cancelled and missed ones take nobody's time
 */
gboolean
trellis_session_takes_time (TrellisSession *session)
{
  return session->state == TRELLIS_SESSION_STATE_PLANNED
         || session->state == TRELLIS_SESSION_STATE_HELD;
}

/**
 * trellis_taken_time_note:
 * @engagement: one that is new, or whose sessions have changed
 *
 * Costs nothing now: only the next question looks at what has changed, and at nothing else.
 */
void
trellis_taken_time_note (TrellisTakenTime *self, TrellisEngagement *engagement)
{
  g_hash_table_add (self->stale, g_object_ref (engagement));
}

/* Two documents may hold sessions of the same id, when somebody has copied a file. */
static char *
name_interval (const char *engagement, const char *session)
{
  return g_strconcat (engagement, "/", session, NULL);
}

static void
drop (TrellisTakenTime *self, const char *engagement, const char *session)
{
  g_autofree char *id = name_interval (engagement, session);

  trellis_interval_index_remove (self->index, id);
}

/**
 * trellis_taken_time_forget:
 * @engagement: one that is no more
 */
void
trellis_taken_time_forget (TrellisTakenTime *self, TrellisEngagement *engagement)
{
  g_hash_table_remove (self->stale, engagement);
  g_hash_table_remove (self->engagements, engagement->id);
  trellis_interval_index_remove_owner (self->index, engagement->id);
}

/* A session whose zone is not known has no place in time, and one without an id cannot be named. */
static gboolean
find_place (TrellisSession *session, gint64 *from, gint64 *to)
{
  return session->id != NULL && trellis_session_takes_time (session)
         && trellis_session_get_span (session, from, to) && *to > *from;
}

static void
look_at_session (TrellisTakenTime *self,
                 const char *engagement,
                 GHashTable *entries,
                 TrellisSession *session)
{
  Entry *entry;
  gint64 from, to;

  if (!find_place (session, &from, &to))
    return;
  entry = g_hash_table_lookup (entries, session->id);
  if (entry == NULL)
    {
      entry = g_new0 (Entry, 1);
      g_hash_table_insert (entries, g_strdup (session->id), entry);
    }
  if (entry->from != from || entry->to != to)
    {
      g_autofree char *id = name_interval (engagement, session->id);
      TrellisInterval interval = { .start = from, .end = to, .owner = engagement, .id = id };

      trellis_interval_index_insert (self->index, &interval);
    }
  g_set_object (&entry->session, session);
  entry->from = from;
  entry->to = to;
  entry->seen = TRUE;
}

/* Drops what was not seen, and makes the rest ready for the next time. */
static void
drop_unseen (TrellisTakenTime *self, const char *engagement, GHashTable *entries)
{
  GHashTableIter iter;
  gpointer session, value;

  g_hash_table_iter_init (&iter, entries);
  while (g_hash_table_iter_next (&iter, &session, &value))
    {
      Entry *entry = value;

      if (entry->seen)
        {
          entry->seen = FALSE;
          continue;
        }
      drop (self, engagement, session);
      g_hash_table_iter_remove (&iter);
    }
}

static void
look_at_engagement (TrellisTakenTime *self, TrellisEngagement *engagement)
{
  GHashTable *entries = g_hash_table_lookup (self->engagements, engagement->id);

  if (entries == NULL)
    {
      entries = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_entry);
      g_hash_table_insert (self->engagements, g_strdup (engagement->id), entries);
    }
  for (guint i = 0; i < trellis_list_length (engagement->sessions); i++)
    look_at_session (self, engagement->id, entries, trellis_list_get (engagement->sessions, i));
  drop_unseen (self, engagement->id, entries);
}

static void
catch_up (TrellisTakenTime *self)
{
  GHashTableIter iter;
  gpointer engagement;

  g_hash_table_iter_init (&iter, self->stale);
  while (g_hash_table_iter_next (&iter, &engagement, NULL))
    look_at_engagement (self, engagement);
  g_hash_table_remove_all (self->stale);
}

/**
 * trellis_taken_time_set_busy:
 * @calendar: its name
 * @intervals: (nullable) (element-type TrellisInterval): all its busy time; owners and ids are not
 *   looked at
 *
 * Puts the busy time of a calendar in the place of what it had.
 */
void
trellis_taken_time_set_busy (TrellisTakenTime *self, const char *calendar, GArray *intervals)
{
  g_autofree char *owner = g_strconcat (CALENDAR, calendar, NULL);

  trellis_interval_index_remove_owner (self->index, owner);
  for (guint i = 0; intervals != NULL && i < intervals->len; i++)
    {
      TrellisInterval interval = g_array_index (intervals, TrellisInterval, i);

      interval.owner = owner;
      interval.id = NULL;
      if (interval.end > interval.start)
        trellis_interval_index_insert (self->index, &interval);
    }
}

typedef struct
{
  TrellisTakenTime *self;
  TrellisTakenFunc func;
  gpointer data;
} Visit;

static gboolean
visit_interval (const TrellisInterval *interval, gpointer data)
{
  Visit *visit = data;
  TrellisTaken taken = { .from = interval->start, .to = interval->end, .soft = interval->soft };

  if (g_str_has_prefix (interval->owner, CALENDAR))
    taken.calendar = interval->owner + strlen (CALENDAR);
  else
    {
      GHashTable *entries = g_hash_table_lookup (visit->self->engagements, interval->owner);
      Entry *entry = g_hash_table_lookup (entries, interval->id + strlen (interval->owner) + 1);

      taken.engagement = interval->owner;
      taken.session = entry->session;
    }
  visit->func (&taken, visit->data);
  return TRUE;
}

/**
 * trellis_taken_time_foreach:
 * @from: seconds since the epoch
 * @to: seconds since the epoch, not included
 * @func: (scope call): called for all that overlaps, in order of start; must not change anything
 *
 * Finds what takes time in a stretch, in O(log n + found) once it has looked at what changed.
 */
void
trellis_taken_time_foreach (
    TrellisTakenTime *self, gint64 from, gint64 to, TrellisTakenFunc func, gpointer data)
{
  Visit each = { self, func, data };

  catch_up (self);
  trellis_interval_index_foreach_overlapping (self->index, from, to, visit_interval, &each);
}
