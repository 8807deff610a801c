/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The verbs that give sessions their times, and what they check before (rules 7, 13 and 14). */

#include "config.h"

#include "trellis-practice-planning.h"

#include "base/trellis-id.h"
#include "engagement/trellis-closing.h"
#include "engagement/trellis-series.h"
#include "planning/trellis-zone.h"
#include "practice/trellis-review.h"
#include "practice/trellis-signing-private.h"

#include <glib/gi18n-lib.h>

/**
 * trellis_engagement_check_goes_on:
 *
 * Returns: whether it is neither concluded nor ended
 */
gboolean
trellis_engagement_check_goes_on (TrellisEngagement *engagement, GError **error)
{
  if (!trellis_engagement_is_over (engagement))
    return TRUE;
  return trellis_practice_refuse (error, TRELLIS_PRACTICE_ERROR_REFUSED,
                                  _ ("The engagement is over: reopen it first."));
}

static gboolean
is_draft (TrellisEngagement *engagement)
{
  return engagement->kind == TRELLIS_ENGAGEMENT_KIND_COACHING
         && TRELLIS_COACHING (engagement)->state == TRELLIS_COACHING_STATE_DRAFT;
}

/* A draft stores no sessions: its plan is the contract's, and the dates are what it would make. */
static gboolean
plan_draft (TrellisPractice *self,
            TrellisCoaching *coaching,
            TrellisPlan *plan,
            GArray *walls,
            TrellisAllow allow,
            TrellisReplanning *replanning,
            GError **error)
{
  g_autoptr (TrellisCoaching) shown = trellis_record_copy (coaching);
  TrellisEngagement *engagement = TRELLIS_ENGAGEMENT (shown);

  trellis_engagement_add_planned (engagement, plan, walls, replanning);
  trellis_record_set_record (coaching->contract, "plan", plan);
  return trellis_practice_review (self, engagement, replanning, allow, error);
}

/* A plan of the past would only cancel what is still to come. */
static gboolean
check_to_come (TrellisPlan *plan, GArray *walls, gint64 now, GError **error)
{
  TrellisWall last = g_array_index (walls, TrellisWall, walls->len - 1);
  g_autofree char *start = NULL;
  gint64 instant;

  if (!trellis_wall_resolve (last, plan->zone, &instant, NULL, NULL) || instant > now)
    return TRUE;
  start = trellis_wall_to_string (last);
  return trellis_practice_refuse (
      error, TRELLIS_PRACTICE_ERROR_REFUSED,
      _ ("All dates of this plan have passed already, the last at %s (%s)."), start, plan->zone);
}

static gboolean
replan (TrellisPractice *self,
        TrellisEngagement *engagement,
        TrellisPlan *plan,
        GArray *walls,
        TrellisAllow allow,
        TrellisReplanning *replanning,
        GError **error)
{
  gint64 now = trellis_practice_get_moment (self).now;

  if (!check_to_come (plan, walls, now, error))
    return FALSE;
  trellis_engagement_replan (engagement, plan, walls, now, replanning);
  trellis_engagement_follow (engagement, plan);
  return trellis_practice_review (self, engagement, replanning, allow, error);
}

/**
 * trellis_practice_give_reminders:
 * @record: a plan or a session that is new
 *
 * Where it names no reminders, those of the settings are taken.
 */
void
trellis_practice_give_reminders (TrellisPractice *self, gpointer record)
{
  GArray *usual = trellis_practice_get_settings (self)->reminders_minutes;

  if (usual != NULL && !trellis_record_is_set (record, "reminders-minutes"))
    trellis_record_set_integers (record, "reminders-minutes", usual);
}

static TrellisPlan *
find_plan (TrellisEngagement *engagement)
{
  return is_draft (engagement) ? TRELLIS_COACHING (engagement)->contract->plan
                               : trellis_engagement_get_plan (engagement);
}

/* A first plan that names no reminders gets the usual ones; a later one goes without if it says
 * so. */
static TrellisPlan *
complete_plan (TrellisPractice *self, TrellisEngagement *engagement, TrellisPlan *plan)
{
  TrellisPlan *complete = trellis_record_copy (plan);

  if (find_plan (engagement) == NULL)
    trellis_practice_give_reminders (self, complete);
  return complete;
}

/* A session by itself is reminded of as the plan has it. */
static void
complete_session (TrellisPractice *self, TrellisEngagement *engagement, TrellisSession *session)
{
  TrellisPlan *plan = trellis_engagement_get_plan (engagement);

  if (plan == NULL)
    trellis_practice_give_reminders (self, session);
  else if (session->reminders_minutes == NULL)
    trellis_record_set_integers (session, "reminders-minutes", plan->reminders_minutes);
}

/**
 * trellis_practice_plan:
 * @plan: a whole plan; what it leaves open is the caller's to fill
 * @allow: conflicts, dates outside the term
 * @replanning: filled with what happens to the sessions
 * @taken_off: (out) (optional) (nullable): whose signatures a change of a draft took off
 *
 * Plans a series. In a draft it becomes the contract's plan; later it moves the sessions that are
 * still to come and that nobody wrote on, adds what is left of the dates and cancels what is left
 * of the sessions (rule 14).
 */
gboolean
trellis_practice_plan (TrellisPractice *self,
                       TrellisEngagement *engagement,
                       TrellisPlan *plan,
                       TrellisAllow allow,
                       TrellisReplanning *replanning,
                       char ***taken_off,
                       GError **error)
{
  g_autoptr (TrellisEdit) edit = trellis_edit_new (self, error);
  g_autoptr (TrellisPlan) complete = complete_plan (self, engagement, plan);
  g_autoptr (GArray) walls = NULL;
  g_auto (GStrv) names = NULL;
  TrellisEngagement *draft;
  gboolean good;

  if (edit == NULL || !trellis_engagement_check_goes_on (engagement, error)
      || !trellis_record_validate (plan, error))
    return FALSE;
  walls = trellis_practice_expand_plan (self, plan, error);
  if (walls == NULL)
    return FALSE;
  draft = trellis_edit_draft (edit, engagement);
  if (is_draft (draft))
    {
      names = trellis_coaching_take_signatures_off (TRELLIS_COACHING (draft));
      good = plan_draft (self, TRELLIS_COACHING (draft), complete, walls, allow, replanning, error);
    }
  else
    good = replan (self, draft, complete, walls, allow, replanning, error);
  if (!good || !trellis_edit_commit (edit, error))
    return FALSE;
  if (taken_off != NULL)
    *taken_off = g_steal_pointer (&names);
  return TRUE;
}

static gboolean
check_time (TrellisSession *session, GError **error)
{
  return trellis_zone_check (session->zone, error) && trellis_record_validate (session, error);
}

/**
 * trellis_practice_add_session:
 * @session: (transfer none): without an id; a draft takes intake meetings alone
 *
 * Returns: (transfer none) (nullable): the session, as the practice has it
 */
TrellisSession *
trellis_practice_add_session (TrellisPractice *self,
                              TrellisEngagement *engagement,
                              TrellisSession *session,
                              TrellisAllow allow,
                              GError **error)
{
  g_autoptr (TrellisEdit) edit = trellis_edit_new (self, error);
  g_autoptr (GPtrArray) sessions = g_ptr_array_new ();
  g_autoptr (TrellisSession) added = trellis_record_copy (session);
  g_autofree char *id = trellis_id_new ();
  TrellisEngagement *draft;

  if (edit == NULL || !trellis_engagement_check_goes_on (engagement, error)
      || !check_time (session, error))
    return NULL;
  if (!session->intake && engagement->kind == TRELLIS_ENGAGEMENT_KIND_COACHING
      && !trellis_practice_check_in_force (self, TRELLIS_COACHING (engagement), error))
    return NULL;
  draft = trellis_edit_draft (edit, engagement);
  trellis_record_set_string (added, "id", id);
  complete_session (self, engagement, added);
  trellis_record_append (draft, "sessions", added);
  trellis_engagement_sort_sessions (draft);
  trellis_engagement_keep_another (draft, added, trellis_edit_get_moment (edit).now);
  g_ptr_array_add (sessions, added);
  if (!trellis_practice_check_sessions (self, draft, sessions, allow, error)
      || !trellis_edit_commit (edit, error))
    return NULL;
  return trellis_engagement_find_session (engagement, id);
}

/**
 * trellis_practice_move_session:
 *
 * Moves one planned session; it stays the same session for every calendar.
 */
gboolean
trellis_practice_move_session (TrellisPractice *self,
                               TrellisEngagement *engagement,
                               TrellisSession *session,
                               const TrellisMove *move,
                               TrellisAllow allow,
                               GError **error)
{
  g_autoptr (TrellisEdit) edit = trellis_edit_new (self, error);
  g_autoptr (GPtrArray) sessions = g_ptr_array_new ();
  TrellisEngagement *draft;
  TrellisSession *moved;

  if (edit == NULL || !trellis_engagement_check_goes_on (engagement, error))
    return FALSE;
  draft = trellis_edit_draft (edit, engagement);
  moved = trellis_engagement_find_session (draft, session->id);
  if (!trellis_session_move (draft, moved, move, error) || !check_time (moved, error))
    return FALSE;
  trellis_engagement_keep_another (draft, moved, trellis_edit_get_moment (edit).now);
  g_ptr_array_add (sessions, moved);
  return trellis_practice_check_sessions (self, draft, sessions, allow, error)
         && trellis_edit_commit (edit, error);
}
