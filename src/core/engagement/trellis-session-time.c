/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where a session lies in absolute time, and what that makes it: past, or still to come. */

#include "config.h"

#include "trellis-session-time.h"

#include "planning/trellis-span.h"

/**
 * trellis_session_get_span:
 * @from: (out): seconds since the epoch
 * @to: (out): @from plus the length, in absolute time
 *
 * A zone that this computer does not know is read as UTC, so that the session has a place in time.
 *
 * Returns: whether the zone is known
 */
gboolean
trellis_session_get_span (TrellisSession *self, gint64 *from, gint64 *to)
{
  if (trellis_span_of (self->start, self->zone, self->minutes, from, to, NULL))
    return TRUE;
  if (!trellis_span_of (self->start, "UTC", self->minutes, from, to, NULL))
    *from = *to = 0;
  return FALSE;
}

/**
 * trellis_session_is_past:
 * @now: seconds since the epoch
 *
 * Returns: whether its end is not after @now
 */
gboolean
trellis_session_is_past (TrellisSession *self, gint64 now)
{
  gint64 from, to;

  trellis_session_get_span (self, &from, &to);
  return to <= now;
}

/**
 * trellis_session_is_coming:
 * @now: seconds since the epoch
 *
 * Returns: whether it is planned and its start is after @now
 */
gboolean
trellis_session_is_coming (TrellisSession *self, gint64 now)
{
  gint64 from, to;

  trellis_session_get_span (self, &from, &to);
  return self->state == TRELLIS_SESSION_STATE_PLANNED && from > now;
}

/**
 * trellis_session_has_notes:
 *
 * Returns: whether somebody wrote something down for this session, so that no plan may move it
 */
gboolean
trellis_session_has_notes (TrellisSession *self)
{
  static const char *const members[]
      = { "notes", "private-notes", "step-notes", "focus", "success", "agenda", "summary" };

  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    if (trellis_record_is_set (self, members[i]))
      return TRUE;
  return FALSE;
}

static int
compare_spans (gconstpointer a, gconstpointer b)
{
  TrellisSession *one = *(TrellisSession *const *) a, *other = *(TrellisSession *const *) b;
  gint64 from, other_from, to;

  trellis_session_get_span (one, &from, &to);
  trellis_session_get_span (other, &other_from, &to);
  if (from != other_from)
    return from < other_from ? -1 : 1;
  return g_strcmp0 (one->id, other->id);
}

/**
 * trellis_engagement_list_sessions:
 *
 * Returns: (transfer full) (element-type TrellisSession): all sessions in order of time
 */
GPtrArray *
trellis_engagement_list_sessions (TrellisEngagement *self)
{
  GPtrArray *sessions = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < trellis_list_length (self->sessions); i++)
    g_ptr_array_add (sessions, g_object_ref (trellis_list_get (self->sessions, i)));
  g_ptr_array_sort (sessions, compare_spans);
  return sessions;
}

/**
 * trellis_session_is_written:
 *
 * Returns: whether anything is written of how it went; of one that was held and is not, the notes
 *   are pending
 */
gboolean
trellis_session_is_written (TrellisSession *self)
{
  return trellis_record_is_set (self, "notes") || trellis_record_is_set (self, "step-notes")
         || trellis_record_is_set (self, "private-notes")
         || trellis_record_is_set (self, "summary");
}
