/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The verbs that give sessions their times, and what they check before (rules 7, 13 and 14). */

#include "config.h"

#include "trellis-practice-planning.h"

#include "base/trellis-id.h"
#include "engagement/trellis-closing.h"
#include "engagement/trellis-session-time.h"
#include "planning/trellis-zone.h"
#include "practice/trellis-queries.h"
#include "practice/trellis-signing-private.h"

#include <glib/gi18n-lib.h>

/**
 * trellis_practice_check_conflicts:
 *
 * Returns: whether none of @sessions overlaps anything; the error has a line for each that does
 */
gboolean
trellis_practice_check_conflicts (TrellisPractice *self,
                                  TrellisEngagement *engagement,
                                  GPtrArray *sessions,
                                  GError **error)
{
  g_autoptr (GPtrArray) conflicts = trellis_practice_find_conflicts_of (self, engagement, sessions);
  g_autoptr (GString) text = g_string_new (NULL);

  if (conflicts->len == 0)
    return TRUE;
  for (guint i = 0; i < conflicts->len; i++)
    {
      const TrellisConflict *conflict = conflicts->pdata[i];
      g_autofree char *start = trellis_wall_to_string (conflict->session->start);
      g_autofree char *other = trellis_wall_to_string (conflict->other->start);

      g_string_append_printf (text, "\n  %s %s - %s %s (%s)", start, conflict->session->zone, other,
                              conflict->other->zone, conflict->other_engagement->title);
    }
  return trellis_practice_refuse (
      error, TRELLIS_PRACTICE_ERROR_CONFLICT,
      ngettext ("%u session overlaps another; move it or allow conflicts:%s",
                "%u sessions overlap others; move them or allow conflicts:%s", conflicts->len),
      conflicts->len, text->str);
}

/**
 * trellis_practice_check_term:
 *
 * Returns: whether all of @sessions lie in the contract's term; the error has a line for each that
 * does not
 */
gboolean
trellis_practice_check_term (TrellisEngagement *engagement, GPtrArray *sessions, GError **error)
{
  TrellisContract *contract = engagement->kind == TRELLIS_ENGAGEMENT_KIND_COACHING
                                  ? TRELLIS_COACHING (engagement)->contract
                                  : NULL;
  TrellisTerm *term = contract == NULL ? NULL : contract->term;
  g_autoptr (GString) text = g_string_new (NULL);
  guint n_outside = 0;

  for (guint i = 0; term != NULL && i < sessions->len; i++)
    {
      TrellisSession *session = sessions->pdata[i];
      g_autofree char *start = trellis_wall_to_string (session->start);

      if (session->intake
          || (trellis_date_compare (session->start.date, term->start) >= 0
              && trellis_date_compare (session->start.date, term->end) <= 0))
        continue;
      g_string_append_printf (text, "\n  %s %s", start, session->zone);
      n_outside++;
    }
  if (n_outside == 0)
    return TRUE;
  return trellis_practice_refuse (
      error, TRELLIS_PRACTICE_ERROR_CONFLICT,
      ngettext ("%u session lies outside the term; move it or allow it outside the term:%s",
                "%u sessions lie outside the term; move them or allow them outside the term:%s",
                n_outside),
      n_outside, text->str);
}

gboolean
trellis_practice_check_sessions (TrellisPractice *self,
                                 TrellisEngagement *engagement,
                                 GPtrArray *sessions,
                                 TrellisAllow allow,
                                 GError **error)
{
  return ((allow & TRELLIS_ALLOW_OUTSIDE_TERM) != 0
          || trellis_practice_check_term (engagement, sessions, error))
         && ((allow & TRELLIS_ALLOW_CONFLICTS) != 0
             || trellis_practice_check_conflicts (self, engagement, sessions, error));
}

static gboolean
check_goes_on (TrellisEngagement *engagement, GError **error)
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
  return trellis_practice_check_sessions (self, engagement, replanning->added, allow, error);
}

/* While closing, the next session of the new plan may be the last one. */
static void
keep_next (TrellisEngagement *engagement, gint64 now)
{
  g_autoptr (GPtrArray) sessions = trellis_engagement_list_sessions (engagement);

  for (guint i = 0; i < sessions->len; i++)
    if (trellis_session_is_coming (sessions->pdata[i], now))
      {
        trellis_engagement_keep_another (engagement, sessions->pdata[i], now);
        return;
      }
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
  g_autoptr (GPtrArray) touched = g_ptr_array_new ();
  gint64 now = trellis_practice_get_moment (self).now;

  trellis_engagement_replan (engagement, plan, walls, now, replanning);
  keep_next (engagement, now);
  g_ptr_array_extend (touched, replanning->moved, NULL, NULL);
  g_ptr_array_extend (touched, replanning->added, NULL, NULL);
  return trellis_practice_check_sessions (self, engagement, touched, allow, error);
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
  g_autoptr (GArray) walls = NULL;
  g_auto (GStrv) names = NULL;
  TrellisEngagement *draft;
  gboolean good;

  if (edit == NULL || !check_goes_on (engagement, error) || !trellis_record_validate (plan, error))
    return FALSE;
  walls = trellis_practice_expand_plan (self, plan, error);
  if (walls == NULL)
    return FALSE;
  draft = trellis_edit_draft (edit, engagement);
  if (is_draft (draft))
    {
      names = trellis_coaching_take_signatures_off (TRELLIS_COACHING (draft));
      good = plan_draft (self, TRELLIS_COACHING (draft), plan, walls, allow, replanning, error);
    }
  else
    good = replan (self, draft, plan, walls, allow, replanning, error);
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

  if (edit == NULL || !check_goes_on (engagement, error) || !check_time (session, error))
    return NULL;
  if (!session->intake && engagement->kind == TRELLIS_ENGAGEMENT_KIND_COACHING
      && !trellis_practice_check_in_force (self, TRELLIS_COACHING (engagement), error))
    return NULL;
  draft = trellis_edit_draft (edit, engagement);
  trellis_record_set_string (added, "id", id);
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

  if (edit == NULL || !check_goes_on (engagement, error))
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
