/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sessions made from a plan, and matched to a new one without touching what has happened (rule 14).
 */

#include "config.h"

#include "trellis-replan.h"

#include "base/trellis-id.h"
#include "engagement/trellis-closing.h"
#include "engagement/trellis-session-remark.h"
#include "engagement/trellis-session-time.h"
#include "planning/trellis-span.h"

TrellisReplanning *
trellis_replanning_new (void)
{
  TrellisReplanning *self = g_new0 (TrellisReplanning, 1);

  self->moved = g_ptr_array_new_with_free_func (g_object_unref);
  self->added = g_ptr_array_new_with_free_func (g_object_unref);
  self->cancelled = g_ptr_array_new_with_free_func (g_object_unref);
  self->kept = g_ptr_array_new_with_free_func (g_object_unref);
  self->remarks = g_ptr_array_new_with_free_func ((GDestroyNotify) trellis_session_remark_free);
  return self;
}

void
trellis_replanning_free (TrellisReplanning *self)
{
  g_ptr_array_unref (self->moved);
  g_ptr_array_unref (self->added);
  g_ptr_array_unref (self->cancelled);
  g_ptr_array_unref (self->kept);
  g_ptr_array_unref (self->remarks);
  g_free (self);
}

/* What the plan says of each of its sessions. */
static void
follow_plan (TrellisSession *session, TrellisPlan *plan, TrellisWall start)
{
  trellis_record_set_wall (session, "start", start);
  trellis_record_set_string (session, "zone", plan->zone);
  trellis_record_set_integer (session, "minutes", plan->minutes);
  trellis_record_set_string (session, "place", plan->place);
  trellis_record_set_string (session, "link", plan->link);
  trellis_record_set_integers (session, "reminders-minutes", plan->reminders_minutes);
}

static void
add_session (TrellisEngagement *self,
             TrellisPlan *plan,
             TrellisWall start,
             TrellisReplanning *replanning)
{
  g_autoptr (TrellisSession) session = g_object_new (TRELLIS_TYPE_SESSION, NULL);
  g_autofree char *id = trellis_id_new ();

  trellis_record_set_string (session, "id", id);
  trellis_record_set_boolean (session, "planned", TRUE);
  trellis_record_set_enum (session, "posture", trellis_engagement_get_usual_posture (self));
  follow_plan (session, plan, start);
  trellis_record_append (self, "sessions", session);
  g_ptr_array_add (replanning->added, g_object_ref (session));
}

/**
 * trellis_engagement_add_planned:
 * @walls: (element-type TrellisWall): the dates of the plan
 *
 * Makes a session of each date, past ones too: for the contract that has just come into force.
 */
void
trellis_engagement_add_planned (TrellisEngagement *self,
                                TrellisPlan *plan,
                                GArray *walls,
                                TrellisReplanning *replanning)
{
  for (guint i = 0; i < walls->len; i++)
    add_session (self, plan, g_array_index (walls, TrellisWall, i), replanning);
  trellis_engagement_sort_sessions (self);
}

/**
 * trellis_session_is_movable:
 * @now: seconds since the epoch
 *
 * Returns: whether a change of the plan may move it: it comes from a plan, is still to come, and
 * nobody wrote on it (rule 14)
 */
gboolean
trellis_session_is_movable (TrellisSession *session, gint64 now)
{
  return session->planned && !session->intake && trellis_session_is_coming (session, now)
         && !trellis_session_has_notes (session);
}

/* Whether a session that stays begins at that instant. */
static gboolean
is_taken (GPtrArray *kept, gint64 start)
{
  for (guint i = 0; i < kept->len; i++)
    {
      TrellisSession *session = kept->pdata[i];
      gint64 from, to;

      if (session->state != TRELLIS_SESSION_STATE_CANCELLED
          && trellis_session_get_span (session, &from, &to) && from == start)
        return TRUE;
    }
  return FALSE;
}

/* Whether a session has still to be found or made for that date; what has passed is counted. */
static gboolean
is_wanted (TrellisPlan *plan, TrellisWall wall, gint64 now, GPtrArray *kept, guint *passed)
{
  gint64 from, to;

  if (!trellis_span_of (wall, plan->zone, plan->minutes, &from, &to, NULL) || is_taken (kept, from))
    return FALSE;
  *passed += from <= now;
  return from > now;
}

static void
move_session (TrellisSession *session,
              TrellisPlan *plan,
              TrellisWall wall,
              TrellisReplanning *replanning)
{
  g_autoptr (TrellisSession) before = trellis_record_copy (session);
  gboolean moved;

  follow_plan (session, plan, wall);
  moved = !trellis_record_equal (session, before);
  g_ptr_array_add (moved ? replanning->moved : replanning->kept, g_object_ref (session));
}

/* While closing, the next session of the new plan may be the last one. */
static void
keep_next (TrellisEngagement *self, gint64 now)
{
  g_autoptr (GPtrArray) sessions = trellis_engagement_list_sessions (self);

  for (guint i = 0; i < sessions->len; i++)
    if (trellis_session_is_coming (sessions->pdata[i], now))
      {
        trellis_engagement_keep_another (self, sessions->pdata[i], now);
        return;
      }
}

/**
 * trellis_engagement_replan:
 * @walls: (element-type TrellisWall): all dates of the new plan
 * @now: seconds since the epoch; dates and sessions up to now are left as they are
 *
 * Matches the sessions that may move to the new dates in order of time: the k-th keeps its id and
 * moves to the k-th date; those left over are cancelled; dates left over are new sessions.
 */
void
trellis_engagement_replan (TrellisEngagement *self,
                           TrellisPlan *plan,
                           GArray *walls,
                           gint64 now,
                           TrellisReplanning *replanning)
{
  g_autoptr (GPtrArray) sessions = trellis_engagement_list_sessions (self);
  g_autoptr (GPtrArray) movable = g_ptr_array_new (), staying = g_ptr_array_new ();
  guint next = 0;

  for (guint i = 0; i < sessions->len; i++)
    g_ptr_array_add (trellis_session_is_movable (sessions->pdata[i], now) ? movable : staying,
                     sessions->pdata[i]);
  for (guint i = 0; i < staying->len; i++)
    g_ptr_array_add (replanning->kept, g_object_ref (staying->pdata[i]));
  for (guint i = 0; i < walls->len; i++)
    {
      TrellisWall wall = g_array_index (walls, TrellisWall, i);

      if (!is_wanted (plan, wall, now, staying, &replanning->passed))
        continue;
      if (next < movable->len)
        move_session (movable->pdata[next++], plan, wall, replanning);
      else
        add_session (self, plan, wall, replanning);
    }
  for (; next < movable->len; next++)
    {
      trellis_record_set_enum (movable->pdata[next], "state", TRELLIS_SESSION_STATE_CANCELLED);
      g_ptr_array_add (replanning->cancelled, g_object_ref (movable->pdata[next]));
    }
  trellis_engagement_sort_sessions (self);
  keep_next (self, now);
}
