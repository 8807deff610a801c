/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The verbs that change a series once it is planned. */

#include "config.h"

#include "trellis-practice-reschedule.h"

#include "engagement/trellis-fill-up.h"
#include "engagement/trellis-session-acts.h"
#include "engagement/trellis-session-time.h"
#include "practice/trellis-queries.h"
#include "practice/trellis-review.h"
#include "practice/trellis-signing-private.h"

#include <glib/gi18n-lib.h>

/* The copy to work on, of an engagement whose sessions can be planned; %NULL with an error. */
static TrellisEngagement *
begin (TrellisEdit *edit, TrellisEngagement *engagement, GError **error)
{
  TrellisPractice *practice = trellis_edit_get_practice (edit);

  if (!trellis_engagement_check_goes_on (engagement, error))
    return NULL;
  if (engagement->kind == TRELLIS_ENGAGEMENT_KIND_COACHING
      && !trellis_practice_check_in_force (practice, TRELLIS_COACHING (engagement), error))
    return NULL;
  return trellis_edit_draft (edit, engagement);
}

/* What changes nothing is no act, and leaves nothing to undo. */
static gboolean
finish (TrellisEdit *edit,
        TrellisEngagement *draft,
        TrellisAllow allow,
        TrellisReplanning *replanning,
        GError **error)
{
  if (!trellis_practice_review (trellis_edit_get_practice (edit), draft, replanning, allow, error))
    return FALSE;
  return trellis_edit_changes_nothing (edit) || trellis_edit_commit (edit, error);
}

/**
 * trellis_practice_reschedule:
 * @session: the one that the change is about
 * @allow: conflicts, sessions outside the term
 * @replanning: filled with what happens to the sessions
 *
 * Changes this session, this and all that follow, or all that are still to come; see
 * trellis_engagement_reschedule().
 */
gboolean
trellis_practice_reschedule (TrellisPractice *self,
                             TrellisEngagement *engagement,
                             TrellisSession *session,
                             const TrellisReschedule *change,
                             TrellisAllow allow,
                             TrellisReplanning *replanning,
                             GError **error)
{
  g_autoptr (TrellisEdit) edit = trellis_edit_new (self, error);
  g_autoptr (TrellisDaysOff) days_off = trellis_practice_get_days_off (self);
  TrellisEngagement *draft = edit == NULL ? NULL : begin (edit, engagement, error);

  return draft != NULL
         && trellis_engagement_reschedule (
             draft, trellis_engagement_find_session (draft, session->id), change, days_off,
             trellis_edit_get_moment (edit).now, replanning, error)
         && finish (edit, draft, allow, replanning, error);
}

/**
 * trellis_practice_shift:
 * @from: the first day whose sessions move, or unset for all that are still to come
 * @days: by how many days, earlier when negative
 * @allow: conflicts, sessions outside the term
 * @replanning: filled with what happens to the sessions
 *
 * Moves the rest of a series; see trellis_engagement_shift().
 */
gboolean
trellis_practice_shift (TrellisPractice *self,
                        TrellisEngagement *engagement,
                        TrellisDate from,
                        int days,
                        TrellisAllow allow,
                        TrellisReplanning *replanning,
                        GError **error)
{
  g_autoptr (TrellisEdit) edit = trellis_edit_new (self, error);
  TrellisEngagement *draft = edit == NULL ? NULL : begin (edit, engagement, error);

  return draft != NULL
         && trellis_engagement_shift (draft, from, days, trellis_edit_get_moment (edit).now,
                                      replanning, error)
         && finish (edit, draft, allow, replanning, error);
}

/* The last day of the contract's term, unless sessions outside it are allowed. */
static TrellisDate
find_last_day (TrellisEngagement *engagement, TrellisAllow allow)
{
  TrellisContract *contract = engagement->kind == TRELLIS_ENGAGEMENT_KIND_COACHING
                                  ? TRELLIS_COACHING (engagement)->contract
                                  : NULL;

  if ((allow & TRELLIS_ALLOW_OUTSIDE_TERM) != 0 || contract == NULL || contract->term == NULL)
    return TRELLIS_NO_DATE;
  return contract->term->end;
}

static gboolean
check_not_closing (TrellisEngagement *engagement, GError **error)
{
  if (engagement->kind != TRELLIS_ENGAGEMENT_KIND_COACHING
      || TRELLIS_COACHING (engagement)->state != TRELLIS_COACHING_STATE_CLOSING)
    return TRUE;
  return trellis_practice_refuse (
      error, TRELLIS_PRACTICE_ERROR_REFUSED,
      _ ("The engagement is closing: add the last session by itself, or set a goal back first."));
}

/**
 * trellis_practice_fill_up:
 * @allow: conflicts; %TRELLIS_ALLOW_OUTSIDE_TERM goes on after the end of the term
 * @replanning: filled with the sessions that are added, and how many found no date
 *
 * Adds the sessions that a series lacks; see trellis_engagement_fill_up().
 */
gboolean
trellis_practice_fill_up (TrellisPractice *self,
                          TrellisEngagement *engagement,
                          TrellisAllow allow,
                          TrellisReplanning *replanning,
                          GError **error)
{
  g_autoptr (TrellisEdit) edit = trellis_edit_new (self, error);
  g_autoptr (TrellisDaysOff) days_off = trellis_practice_get_days_off (self);
  TrellisEngagement *draft = edit == NULL ? NULL : begin (edit, engagement, error);

  return draft != NULL && check_not_closing (draft, error)
         && trellis_engagement_fill_up (draft, find_last_day (draft, allow), days_off,
                                        trellis_edit_get_moment (edit).now, replanning, error)
         && finish (edit, draft, allow, replanning, error);
}

/* Lists all sessions but @session as kept. */
static void
keep_others (TrellisEngagement *engagement, TrellisSession *session, TrellisReplanning *replanning)
{
  g_autoptr (GPtrArray) sessions = trellis_engagement_list_sessions (engagement);

  for (guint i = 0; i < sessions->len; i++)
    if (sessions->pdata[i] != session)
      g_ptr_array_add (replanning->kept, g_object_ref (sessions->pdata[i]));
}

/**
 * trellis_practice_skip_session:
 * @session: still to come, and without notes
 * @replanning: filled with what happens to the sessions
 *
 * Leaves one session out: the coach cancels it, and the series and the others stay as they are.
 */
gboolean
trellis_practice_skip_session (TrellisPractice *self,
                               TrellisEngagement *engagement,
                               TrellisSession *session,
                               TrellisReplanning *replanning,
                               GError **error)
{
  g_autoptr (TrellisEdit) edit = trellis_edit_new (self, error);
  TrellisEngagement *draft = edit == NULL ? NULL : begin (edit, engagement, error);
  TrellisSession *skipped
      = draft == NULL ? NULL : trellis_engagement_find_session (draft, session->id);

  if (skipped == NULL
      || !trellis_session_may_be_changed (skipped, trellis_edit_get_moment (edit).now, error)
      || !trellis_session_cancel (draft, skipped, TRELLIS_CANCELLER_COACH, FALSE, error))
    return FALSE;
  g_ptr_array_add (replanning->cancelled, g_object_ref (skipped));
  keep_others (draft, skipped, replanning);
  return finish (edit, draft, TRELLIS_ALLOW_NOTHING, replanning, error);
}
