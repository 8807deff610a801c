/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Changes of this session, of this and all that follow, of all that are still to come (rule 14). */

#include "config.h"

#include "trellis-reschedule.h"

#include "engagement/trellis-series.h"
#include "engagement/trellis-session-acts.h"
#include "engagement/trellis-session-time.h"
#include "planning/trellis-zone.h"

#include <glib/gi18n-lib.h>

G_DEFINE_ENUM_TYPE (TrellisScope,
                    trellis_scope,
                    G_DEFINE_ENUM_VALUE (TRELLIS_SCOPE_THIS, "this"),
                    G_DEFINE_ENUM_VALUE (TRELLIS_SCOPE_FOLLOWING, "following"),
                    G_DEFINE_ENUM_VALUE (TRELLIS_SCOPE_FUTURE, "future"))

static gboolean
refuse_past (TrellisWall wall, const char *zone, GError **error)
{
  g_autofree char *start = trellis_wall_to_string (wall);

  return trellis_engagement_refuse (
      error, _ ("A session would be put at %s (%s), which has passed already."), start, zone);
}

static gboolean
check_reach (TrellisSession *session, const TrellisReschedule *change, gint64 now, GError **error)
{
  if (!trellis_session_may_be_changed (session, now, error))
    return FALSE;
  if (change->scope == TRELLIS_SCOPE_THIS && change->rule != NULL)
    return trellis_engagement_refuse (error, _ ("One session alone has no rhythm."));
  if (change->scope != TRELLIS_SCOPE_THIS && (!session->planned || session->intake))
    return trellis_engagement_refuse (
        error, _ ("The session does not belong to a series: change it alone."));
  return TRUE;
}

/* The sessions that the change reaches, in order of time; the others are kept. */
static GPtrArray *
take_reached (TrellisEngagement *self,
              TrellisSession *session,
              TrellisScope scope,
              gint64 now,
              TrellisReplanning *replanning)
{
  g_autoptr (GPtrArray) sessions = trellis_engagement_list_sessions (self);
  GPtrArray *reached = g_ptr_array_new_with_free_func (g_object_unref);
  gboolean begun = scope == TRELLIS_SCOPE_FUTURE;

  for (guint i = 0; i < sessions->len; i++)
    {
      TrellisSession *each = sessions->pdata[i];

      begun |= each == session;
      if (each == session
          || (begun && scope != TRELLIS_SCOPE_THIS && trellis_session_is_movable (each, now)))
        g_ptr_array_add (reached, g_object_ref (each));
      else
        g_ptr_array_add (replanning->kept, g_object_ref (each));
    }
  return reached;
}

/* A place or a link of no letters is none. */
static const char *
text_or_none (const char *text)
{
  return *text == '\0' ? NULL : text;
}

/* What is said beside the start; a session and a plan have it under the same names. */
static void
apply_rest (gpointer record, const TrellisReschedule *change)
{
  if (change->minutes >= 0)
    trellis_record_set_integer (record, "minutes", change->minutes);
  if (change->zone != NULL)
    trellis_record_set_string (record, "zone", change->zone);
  if (change->place != NULL)
    trellis_record_set_string (record, "place", text_or_none (change->place));
  if (change->link != NULL)
    trellis_record_set_string (record, "link", text_or_none (change->link));
}

/* Gives the session another start and what else is said, and notes whether that is a change. */
static gboolean
apply (TrellisSession *session,
       TrellisWall start,
       const TrellisReschedule *change,
       gint64 now,
       TrellisReplanning *replanning,
       GError **error)
{
  g_autoptr (TrellisSession) before = trellis_record_copy (session);
  gboolean changed;

  if (!trellis_wall_is_set (start))
    return trellis_engagement_refuse (error,
                                      _ ("A session would be put outside the years 1 to 9999."));
  trellis_record_set_wall (session, "start", start);
  apply_rest (session, change);
  changed = !trellis_session_public_facts_equal (session, before);
  if (changed && !trellis_session_is_coming (session, now))
    return refuse_past (session->start, session->zone, error);
  if (!trellis_zone_check (session->zone, error) || !trellis_record_validate (session, error))
    return FALSE;
  g_ptr_array_add (changed ? replanning->moved : replanning->kept, g_object_ref (session));
  return TRUE;
}

/* The plan in use goes with the sessions, so that the series can go on from there. */
static void
carry_plan (TrellisEngagement *self, const TrellisReschedule *change, int days)
{
  TrellisPlan *current = trellis_engagement_get_plan (self);
  g_autoptr (TrellisPlan) plan = NULL;

  if (current == NULL)
    return;
  plan = trellis_record_copy (current);
  if (days != 0)
    trellis_plan_shift (plan, days);
  if (trellis_wall_is_set (change->to))
    trellis_record_set_wall (plan, "first", (TrellisWall){ plan->first.date, change->to.minute });
  apply_rest (plan, change);
  trellis_engagement_follow (self, plan);
}

/* Each session moves by as many days as the one that the change is about, to the same time. */
static gboolean
move_together (TrellisEngagement *self,
               TrellisSession *session,
               GPtrArray *reached,
               const TrellisReschedule *change,
               gint64 now,
               TrellisReplanning *replanning,
               GError **error)
{
  gboolean moves = trellis_wall_is_set (change->to);
  int days = moves ? trellis_date_days_until (session->start.date, change->to.date) : 0;

  for (guint i = 0; i < reached->len; i++)
    {
      TrellisSession *each = reached->pdata[i];
      TrellisWall start = { trellis_date_add_days (each->start.date, days),
                            moves ? change->to.minute : each->start.minute };

      if (!apply (each, start, change, now, replanning, error))
        return FALSE;
    }
  if (change->scope != TRELLIS_SCOPE_THIS)
    carry_plan (self, change, days);
  return TRUE;
}

static TrellisPlan *
begin_plan (TrellisEngagement *self, TrellisSession *session)
{
  TrellisPlan *current = trellis_engagement_get_plan (self);
  TrellisPlan *plan;

  if (current != NULL)
    return trellis_record_copy (current);
  plan = trellis_plan_new ();
  trellis_record_set_integer (plan, "minutes", session->minutes);
  trellis_record_set_string (plan, "place", session->place);
  trellis_record_set_string (plan, "link", session->link);
  trellis_record_set_integers (plan, "reminders-minutes", session->reminders_minutes);
  return plan;
}

/* Exceptions up to the first day mean nothing any more. */
static void
drop_early_exceptions (TrellisPlan *plan)
{
  g_autoptr (GArray) later = g_array_new (FALSE, FALSE, sizeof (TrellisDate));

  for (guint i = 0; plan->except != NULL && i < plan->except->len; i++)
    {
      TrellisDate date = g_array_index (plan->except, TrellisDate, i);

      if (trellis_date_compare (date, plan->first.date) > 0)
        g_array_append_val (later, date);
    }
  trellis_record_set_dates (plan, "except", later->len == 0 ? NULL : later);
}

/* The series is split: what follows has a plan of its own, for as many sessions or to the same last
 * day as before. */
static TrellisPlan *
make_rhythm (TrellisEngagement *self,
             TrellisSession *session,
             GPtrArray *reached,
             const TrellisReschedule *change)
{
  gboolean moves = trellis_wall_is_set (change->to);
  TrellisSession *first
      = moves || change->scope != TRELLIS_SCOPE_FUTURE ? session : reached->pdata[0];
  TrellisPlan *plan = begin_plan (self, session);

  trellis_record_set_wall (plan, "first", moves ? change->to : first->start);
  trellis_record_set_string (plan, "zone", first->zone);
  trellis_record_set_string (plan, "rule", change->rule);
  trellis_record_set_integer (plan, "count",
                              trellis_date_is_set (plan->until) ? -1 : (gint64) reached->len);
  apply_rest (plan, change);
  drop_early_exceptions (plan);
  return plan;
}

/* What the new rhythm has no date for is cancelled, what it has dates left for is new. */
static void
settle_rest (TrellisEngagement *self,
             TrellisPlan *plan,
             GPtrArray *reached,
             GArray *walls,
             TrellisReplanning *replanning)
{
  g_autoptr (GArray) left = g_array_new (FALSE, FALSE, sizeof (TrellisWall));

  for (guint i = walls->len; i < reached->len; i++)
    {
      trellis_record_set_enum (reached->pdata[i], "state", TRELLIS_SESSION_STATE_CANCELLED);
      g_ptr_array_add (replanning->cancelled, g_object_ref (reached->pdata[i]));
    }
  if (walls->len > reached->len)
    g_array_append_vals (left, &g_array_index (walls, TrellisWall, reached->len),
                         walls->len - reached->len);
  trellis_engagement_add_planned (self, plan, left, replanning);
}

/* The k-th session keeps its id and moves to the k-th date. */
static gboolean
change_rhythm (TrellisEngagement *self,
               TrellisSession *session,
               GPtrArray *reached,
               const TrellisReschedule *change,
               const TrellisDaysOff *days_off,
               gint64 now,
               TrellisReplanning *replanning,
               GError **error)
{
  g_autoptr (TrellisPlan) plan = make_rhythm (self, session, reached, change);
  g_autoptr (TrellisPlan) roomy = trellis_engagement_make_room (self, plan, reached);
  TrellisReschedule each = *change;
  g_autoptr (GArray) walls = NULL;

  if (!trellis_record_validate (plan, error))
    return FALSE;
  walls = trellis_plan_expand (roomy, days_off, error);
  if (walls == NULL)
    return FALSE;
  each.zone = plan->zone;
  for (guint i = 0; i < MIN (walls->len, reached->len); i++)
    if (!apply (reached->pdata[i], g_array_index (walls, TrellisWall, i), &each, now, replanning,
                error))
      return FALSE;
  settle_rest (self, plan, reached, walls, replanning);
  trellis_engagement_follow (self, plan);
  return TRUE;
}

/* A rhythm for all to come begins with the first of them: a time for another one says nothing of
 * where that is.
 */
static gboolean
check_beginning (TrellisSession *session,
                 GPtrArray *reached,
                 const TrellisReschedule *change,
                 GError **error)
{
  if (change->rule == NULL || change->scope != TRELLIS_SCOPE_FUTURE
      || !trellis_wall_is_set (change->to) || reached->pdata[0] == session)
    return TRUE;
  return trellis_engagement_refuse (error,
                                    _ ("The new time is for a session in the middle of those to "
                                       "come: change the rhythm from that session on, or leave "
                                       "the time out."));
}

/**
 * trellis_engagement_reschedule:
 * @session: the one that the change is about: still to come, and without notes
 * @days_off: (nullable): the practitioner's, which a new rhythm passes over
 * @now: seconds since the epoch
 *
 * Changes time, length, place, link or rhythm. What has passed or bears notes is not touched, and
 * every session that stays keeps its id. A new rhythm is a new plan from there on, for as many
 * sessions as are left, or up to the same last day when the plan has one.
 *
 * Returns: whether it is done; if not, @self and @replanning are of no more use
 */
gboolean
trellis_engagement_reschedule (TrellisEngagement *self,
                               TrellisSession *session,
                               const TrellisReschedule *change,
                               const TrellisDaysOff *days_off,
                               gint64 now,
                               TrellisReplanning *replanning,
                               GError **error)
{
  g_autoptr (GPtrArray) reached = NULL;
  gboolean done;

  if (!check_reach (session, change, now, error))
    return FALSE;
  reached = take_reached (self, session, change->scope, now, replanning);
  if (!check_beginning (session, reached, change, error))
    return FALSE;
  if (change->rule != NULL)
    done = change_rhythm (self, session, reached, change, days_off, now, replanning, error);
  else
    done = move_together (self, session, reached, change, now, replanning, error);
  trellis_engagement_sort_sessions (self);
  return done;
}

/**
 * trellis_engagement_shift:
 * @from: the first day whose sessions move, in each session's own zone; unset for all to come
 * @days: by how many days, earlier when negative
 * @now: seconds since the epoch
 *
 * Moves the rest of the series, and its rhythm, as after a vacation.
 *
 * Returns: whether it is done; if not, @self and @replanning are of no more use
 */
gboolean
trellis_engagement_shift (TrellisEngagement *self,
                          TrellisDate from,
                          int days,
                          gint64 now,
                          TrellisReplanning *replanning,
                          GError **error)
{
  g_autoptr (GPtrArray) sessions = trellis_engagement_list_sessions (self);
  TrellisReschedule change = { .scope = TRELLIS_SCOPE_FUTURE, .minutes = -1 };

  for (guint i = 0; i < sessions->len; i++)
    {
      TrellisSession *each = sessions->pdata[i];
      TrellisWall start = { trellis_date_add_days (each->start.date, days), each->start.minute };

      if (!trellis_session_is_movable (each, now)
          || (trellis_date_is_set (from) && trellis_date_compare (each->start.date, from) < 0))
        g_ptr_array_add (replanning->kept, g_object_ref (each));
      else if (!apply (each, start, &change, now, replanning, error))
        return FALSE;
    }
  if (replanning->moved->len == 0)
    return trellis_engagement_refuse (error, _ ("No session of a series is left to be shifted."));
  carry_plan (self, &change, days);
  trellis_engagement_sort_sessions (self);
  return TRUE;
}
