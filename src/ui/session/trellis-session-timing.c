/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Giving a session its time: the verbs behind moving it and planning another, and what they would
 * do.
 */

#include "config.h"

#include "trellis-session-timing.h"

#include "engagement/trellis-series.h"
#include "engagement/trellis-session-time.h"
#include "practice/trellis-practice-planning.h"
#include "practice/trellis-practice-reschedule.h"
#include "practice/trellis-review.h"

#define USUAL_MINUTES 60

/* What is to be said of one session's time, once it stands as it shall. */
static void
add_remarks (TrellisSessionDraft *draft,
             TrellisEngagement *shown,
             TrellisSession *session,
             TrellisReplanning *replanning)
{
  g_autoptr (GPtrArray) sessions = g_ptr_array_new ();
  GPtrArray *remarks;

  g_ptr_array_add (sessions, session);
  remarks
      = trellis_practice_find_remarks (trellis_session_draft_get_practice (draft), shown, sessions);
  g_ptr_array_extend_and_steal (replanning->remarks, remarks);
}

static void
set_place (TrellisSession *session, const TrellisSessionTiming *timing)
{
  const char *place = *timing->place == '\0' ? NULL : timing->place;

  trellis_record_set_string (session, timing->by_link ? "link" : "place", place);
}

/* A session on which somebody wrote is moved by hand, and no plan moves it (rule 14). */
static gboolean
move_by_hand (TrellisSessionDraft *draft,
              const TrellisSessionTiming *timing,
              TrellisReplanning *replanning,
              GError **error)
{
  TrellisEngagement *engagement = trellis_session_draft_get_engagement (draft);
  TrellisSession *session = trellis_session_draft_get_session (draft);
  g_autoptr (TrellisEngagement) shown = trellis_record_copy (engagement);
  TrellisSession *moved = trellis_engagement_find_session (shown, session->id);
  TrellisMove move = { .to = timing->to, .minutes = timing->minutes };

  if (timing->by_link)
    move.link = timing->place;
  else
    move.place = timing->place;
  trellis_record_set_wall (moved, "start", timing->to);
  trellis_record_set_integer (moved, "minutes", timing->minutes);
  set_place (moved, timing);
  add_remarks (draft, shown, moved, replanning);
  g_ptr_array_add (trellis_session_public_facts_equal (moved, session) ? replanning->kept
                                                                       : replanning->moved,
                   g_object_ref (moved));
  return trellis_practice_move_session (trellis_session_draft_get_practice (draft), engagement,
                                        session, &move, timing->allow, error);
}

static gboolean
reschedule (TrellisSessionDraft *draft,
            const TrellisSessionTiming *timing,
            TrellisReplanning *replanning,
            GError **error)
{
  TrellisReschedule change
      = { .scope = timing->scope, .to = timing->to, .minutes = timing->minutes };

  if (timing->by_link)
    change.link = timing->place;
  else
    change.place = timing->place;
  return trellis_practice_reschedule (
      trellis_session_draft_get_practice (draft), trellis_session_draft_get_engagement (draft),
      trellis_session_draft_get_session (draft), &change, timing->allow, replanning, error);
}

/**
 * trellis_session_timing_move:
 * @rehearsing: whether it is only to be said what it would do
 * @replanning: filled with what happens to the sessions
 *
 * Moves the session, or its series with it.
 */
gboolean
trellis_session_timing_move (TrellisSessionDraft *draft,
                             const TrellisSessionTiming *timing,
                             gboolean rehearsing,
                             TrellisReplanning *replanning,
                             GError **error)
{
  TrellisPractice *practice = trellis_session_draft_get_practice (draft);
  TrellisSession *session = trellis_session_draft_get_session (draft);
  gboolean good;

  if (session == NULL)
    return FALSE;
  trellis_practice_rehearse (practice, rehearsing);
  if (timing->scope == TRELLIS_SCOPE_THIS
      && !trellis_session_may_be_changed (session, trellis_practice_get_moment (practice).now,
                                          NULL))
    good = move_by_hand (draft, timing, replanning, error);
  else
    good = reschedule (draft, timing, replanning, error);
  trellis_practice_rehearse (practice, FALSE);
  return good;
}

static gint64
get_usual_minutes (TrellisEngagement *engagement, TrellisSession *session)
{
  TrellisPlan *plan = trellis_engagement_get_plan (engagement);

  if (plan != NULL && plan->minutes > 0)
    return plan->minutes;
  return session != NULL && session->minutes > 0 ? session->minutes : USUAL_MINUTES;
}

/**
 * trellis_session_timing_new_session:
 *
 * Returns: (transfer full): a session like the plan's, or like this one where there is no plan; it
 *   has no time yet
 */
TrellisSession *
trellis_session_timing_new_session (TrellisSessionDraft *draft)
{
  TrellisEngagement *engagement = trellis_session_draft_get_engagement (draft);
  TrellisSession *like = trellis_session_draft_get_session (draft);
  TrellisSession *session = g_object_new (TRELLIS_TYPE_SESSION, NULL);

  trellis_record_set_string (session, "zone", like->zone);
  trellis_record_set_integer (session, "minutes", get_usual_minutes (engagement, like));
  trellis_record_set_string (session, "place", like->place);
  trellis_record_set_string (session, "link", like->link);
  trellis_record_set_integers (session, "reminders-minutes", like->reminders_minutes);
  trellis_record_set_enum (session, "posture", trellis_engagement_get_usual_posture (engagement));
  return session;
}

/**
 * trellis_session_timing_add:
 * @rehearsing: whether it is only to be said what it would do
 * @replanning: filled with the session that is added, and what is to be said of it
 *
 * Plans another session.
 */
gboolean
trellis_session_timing_add (TrellisSessionDraft *draft,
                            const TrellisSessionTiming *timing,
                            gboolean rehearsing,
                            TrellisReplanning *replanning,
                            GError **error)
{
  TrellisPractice *practice = trellis_session_draft_get_practice (draft);
  TrellisEngagement *engagement = trellis_session_draft_get_engagement (draft);
  g_autoptr (TrellisEngagement) shown = trellis_record_copy (engagement);
  g_autoptr (TrellisSession) session = trellis_session_timing_new_session (draft);
  g_autoptr (GError) refused = NULL;

  trellis_record_set_wall (session, "start", timing->to);
  trellis_record_set_integer (session, "minutes", timing->minutes);
  set_place (session, timing);
  trellis_record_append (shown, "sessions", session);
  add_remarks (draft, shown, session, replanning);
  g_ptr_array_add (replanning->added, g_object_ref (session));
  trellis_practice_rehearse (practice, rehearsing);
  trellis_practice_add_session (practice, engagement, session, timing->allow, &refused);
  trellis_practice_rehearse (practice, FALSE);
  if (refused == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&refused));
  return FALSE;
}
