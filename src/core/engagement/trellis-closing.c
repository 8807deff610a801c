/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The life cycle of coaching: how it closes, ends, pauses and goes back (rules 4, 5 and 8). */

#include "config.h"

#include "trellis-closing.h"

#include "engagement/trellis-session-time.h"

#include <glib/gi18n-lib.h>

/* The session that @keep names among those that are still to come; %NULL with an error if none. */
static TrellisSession *
find_kept (GPtrArray *sessions, const char *keep, gint64 now, GError **error)
{
  gboolean next = g_str_equal (keep, TRELLIS_KEEP_NEXT);

  for (guint i = 0; i < sessions->len; i++)
    {
      TrellisSession *session = sessions->pdata[i];

      if (trellis_session_is_coming (session, now) && (next || g_strcmp0 (session->id, keep) == 0))
        return session;
    }
  if (next)
    trellis_engagement_refuse (error, _ ("There is no planned session to keep: plan one first."));
  else
    trellis_engagement_refuse (
        error, _ ("The session to keep must be a planned one that is still to come."));
  return NULL;
}

static void
cancel_coming (GPtrArray *sessions, TrellisSession *kept, gint64 now, TrellisOutcome *outcome)
{
  for (guint i = 0; i < sessions->len; i++)
    {
      TrellisSession *session = sessions->pdata[i];

      if (session == kept || session->state != TRELLIS_SESSION_STATE_PLANNED)
        continue;
      if (!trellis_session_is_coming (session, now))
        {
          g_ptr_array_add (outcome->unsettled, g_object_ref (session));
          continue;
        }
      trellis_record_set_enum (session, "state", TRELLIS_SESSION_STATE_CANCELLED);
      g_ptr_array_add (outcome->cancelled, g_object_ref (session));
    }
}

static void
set_state (TrellisCoaching *self, TrellisCoachingState state, TrellisOutcome *outcome)
{
  trellis_record_set_enum (self, "state", state);
  if (outcome != NULL)
    outcome->state = state;
}

/**
 * trellis_coaching_close:
 * @keep: (nullable): %TRELLIS_KEEP_NEXT or a session's id, to keep that session as the last
 *
 * Closes: what is planned after now is cancelled, and the engagement is concluded; or one session
 * is kept and holding it will conclude (rule 4).
 */
gboolean
trellis_coaching_close (TrellisCoaching *self,
                        const char *keep,
                        TrellisMoment moment,
                        TrellisOutcome *outcome,
                        GError **error)
{
  TrellisEngagement *engagement = TRELLIS_ENGAGEMENT (self);
  g_autoptr (GPtrArray) sessions = trellis_engagement_list_sessions (engagement);
  TrellisSession *kept = NULL;

  if (keep == NULL)
    {
      trellis_coaching_finish (self, moment, outcome);
      return TRUE;
    }
  kept = find_kept (sessions, keep, moment.now, error);
  if (kept == NULL)
    return FALSE;
  cancel_coming (sessions, kept, moment.now, outcome);
  g_set_object (&outcome->kept, kept);
  outcome->closed = TRUE;
  trellis_record_set_string (self, "closing-session", kept->id);
  trellis_engagement_note_event (engagement, TRELLIS_EVENT_KIND_CLOSING, moment, NULL, kept->id);
  set_state (self, TRELLIS_COACHING_STATE_CLOSING, outcome);
  return TRUE;
}

/**
 * trellis_coaching_finish:
 *
 * Concludes now: what is planned after now is cancelled.
 */
void
trellis_coaching_finish (TrellisCoaching *self, TrellisMoment moment, TrellisOutcome *outcome)
{
  TrellisEngagement *engagement = TRELLIS_ENGAGEMENT (self);
  g_autoptr (GPtrArray) sessions = trellis_engagement_list_sessions (engagement);

  cancel_coming (sessions, NULL, moment.now, outcome);
  outcome->closed = TRUE;
  trellis_engagement_note_event (engagement, TRELLIS_EVENT_KIND_CONCLUDED, moment, NULL, NULL);
  set_state (self, TRELLIS_COACHING_STATE_CONCLUDED, outcome);
}

/**
 * trellis_coaching_leave_closing:
 *
 * Makes an engagement that is closing active again once a required goal is open; what was cancelled
 * stays cancelled (rule 5).
 *
 * Returns: whether it is active again
 */
gboolean
trellis_coaching_leave_closing (TrellisCoaching *self)
{
  guint met, required;

  trellis_coaching_count_goals (self, &met, &required);
  if (self->state != TRELLIS_COACHING_STATE_CLOSING || met == required)
    return FALSE;
  trellis_record_set_string (self, "closing-session", NULL);
  set_state (self, TRELLIS_COACHING_STATE_ACTIVE, NULL);
  return TRUE;
}

/**
 * trellis_engagement_keep_another:
 * @session: one that has just been planned
 * @now: seconds since the epoch
 *
 * While closing, a session that is still to come takes the place of a kept one that was cancelled
 * or missed (rule 4).
 */
void
trellis_engagement_keep_another (TrellisEngagement *engagement, TrellisSession *session, gint64 now)
{
  TrellisCoaching *self;
  TrellisSession *kept;

  if (engagement->kind != TRELLIS_ENGAGEMENT_KIND_COACHING)
    return;
  self = TRELLIS_COACHING (engagement);
  if (self->state != TRELLIS_COACHING_STATE_CLOSING || !trellis_session_is_coming (session, now))
    return;
  kept = trellis_engagement_find_session (engagement, self->closing_session);
  if (kept == NULL || kept->state != TRELLIS_SESSION_STATE_PLANNED)
    trellis_record_set_string (self, "closing-session", session->id);
}

/**
 * trellis_coaching_may_conclude:
 *
 * Returns: whether every required goal that is not dropped is met and at least one is; the error
 * says what is in the way
 */
gboolean
trellis_coaching_may_conclude (TrellisCoaching *self, GError **error)
{
  guint met, required;

  trellis_coaching_count_goals (self, &met, &required);
  if (!trellis_coaching_has_required_goal (self))
    return trellis_engagement_refuse (
        error,
        _ ("No goal of this engagement is required, so it ends by hand: end it with the reason "
           "goals-met."));
  if (met < required)
    return trellis_engagement_refuse (
        error,
        ngettext ("%u required goal is still open: meet it, drop it, or end with a reason.",
                  "%u required goals are still open: meet them, drop them, or end with a reason.",
                  required - met),
        required - met);
  if (met == 0)
    return trellis_engagement_refuse (
        error, _ ("No required goal was met: end the engagement with a reason instead."));
  return TRUE;
}

static gboolean
check_open (TrellisCoaching *self, GError **error)
{
  if (trellis_coaching_is_open (self))
    return TRUE;
  return trellis_engagement_refuse (error, _ ("The engagement is over (%s): reopen it first."),
                                    trellis_engagement_get_state_nick (TRELLIS_ENGAGEMENT (self)));
}

/**
 * trellis_coaching_conclude:
 * @keep: (nullable): see trellis_coaching_close()
 *
 * Concludes by hand, once the goals allow it.
 */
gboolean
trellis_coaching_conclude (TrellisCoaching *self,
                           const char *keep,
                           TrellisMoment moment,
                           TrellisOutcome *outcome,
                           GError **error)
{
  return check_open (self, error) && trellis_coaching_may_conclude (self, error)
         && trellis_coaching_close (self, keep, moment, outcome, error);
}

/**
 * trellis_coaching_end:
 *
 * Ends before the goals are met, for a reason (rule 8); what is planned after now is cancelled.
 */
gboolean
trellis_coaching_end (TrellisCoaching *self,
                      TrellisEnding reason,
                      TrellisMoment moment,
                      TrellisOutcome *outcome,
                      GError **error)
{
  TrellisEngagement *engagement = TRELLIS_ENGAGEMENT (self);
  g_autoptr (GPtrArray) sessions = trellis_engagement_list_sessions (engagement);
  g_autoptr (GEnumClass) reasons = g_type_class_ref (TRELLIS_TYPE_ENDING);

  if (!check_open (self, error))
    return FALSE;
  if (reason == TRELLIS_ENDING_NONE)
    return trellis_engagement_refuse (error, _ ("Ending needs a reason."));
  if (reason == TRELLIS_ENDING_GOALS_MET && trellis_coaching_has_required_goal (self))
    return trellis_engagement_refuse (
        error,
        _ ("The reason goals-met is for an engagement without a required goal: conclude it."));
  cancel_coming (sessions, NULL, moment.now, outcome);
  trellis_record_set_enum (self, "ending", reason);
  trellis_engagement_note_event (engagement, TRELLIS_EVENT_KIND_ENDED, moment,
                                 g_enum_get_value (reasons, reason)->value_nick, NULL);
  set_state (self, TRELLIS_COACHING_STATE_ENDED, outcome);
  return TRUE;
}

/**
 * trellis_coaching_reopen:
 * @reason: why; it is put on record
 *
 * Goes back from the end, to a draft if no version was ever signed by all. What was cancelled stays
 * cancelled (rule 5).
 */
gboolean
trellis_coaching_reopen (TrellisCoaching *self,
                         const char *reason,
                         TrellisMoment moment,
                         GError **error)
{
  if (trellis_coaching_is_open (self))
    return trellis_engagement_refuse (error, _ ("The engagement is open already."));
  if (!trellis_engagement_is_reason (reason))
    return trellis_engagement_refuse (error, _ ("Reopening needs a reason."));
  trellis_record_set_enum (self, "ending", TRELLIS_ENDING_NONE);
  trellis_record_set_string (self, "closing-session", NULL);
  trellis_engagement_note_event (TRELLIS_ENGAGEMENT (self), TRELLIS_EVENT_KIND_REOPENED, moment,
                                 reason, NULL);
  set_state (self,
             trellis_coaching_get_signed_version (self) == NULL ? TRELLIS_COACHING_STATE_DRAFT
                                                                : TRELLIS_COACHING_STATE_ACTIVE,
             NULL);
  return TRUE;
}

/**
 * trellis_coaching_pause:
 *
 * Pauses; cancels nothing (rule 8).
 */
gboolean
trellis_coaching_pause (TrellisCoaching *self, TrellisMoment moment, GError **error)
{
  if (self->state != TRELLIS_COACHING_STATE_ACTIVE)
    return trellis_engagement_refuse (error, _ ("Only an active engagement can be paused."));
  trellis_engagement_note_event (TRELLIS_ENGAGEMENT (self), TRELLIS_EVENT_KIND_PAUSED, moment, NULL,
                                 NULL);
  set_state (self, TRELLIS_COACHING_STATE_PAUSED, NULL);
  return TRUE;
}

gboolean
trellis_coaching_resume (TrellisCoaching *self, TrellisMoment moment, GError **error)
{
  if (self->state != TRELLIS_COACHING_STATE_PAUSED)
    return trellis_engagement_refuse (error, _ ("The engagement is not paused."));
  trellis_engagement_note_event (TRELLIS_ENGAGEMENT (self), TRELLIS_EVENT_KIND_RESUMED, moment,
                                 NULL, NULL);
  set_state (self, TRELLIS_COACHING_STATE_ACTIVE, NULL);
  return TRUE;
}
