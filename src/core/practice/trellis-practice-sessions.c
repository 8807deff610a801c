/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The verbs on what becomes of a session. */

#include "config.h"

#include "trellis-practice-sessions.h"

#include "engagement/trellis-closing.h"
#include "practice/trellis-review.h"
#include "practice/trellis-signing-private.h"

#include <glib/gi18n-lib.h>

#define LONGEST_SESSION 1440 /* minutes */
#define LONGEST_NOTE 100000  /* characters */

/* A session as an act may change it. */
typedef struct
{
  TrellisEdit *edit;
  TrellisEngagement *engagement;
  TrellisSession *session;
} Draft;

static gboolean
begin (Draft *draft,
       TrellisPractice *self,
       TrellisEngagement *engagement,
       TrellisSession *session,
       GError **error)
{
  draft->edit = trellis_edit_new (self, error);
  if (draft->edit == NULL)
    return FALSE;
  draft->engagement = trellis_edit_draft (draft->edit, engagement);
  draft->session = trellis_engagement_find_session (draft->engagement, session->id);
  return TRUE;
}

static gboolean
finish (Draft *draft, gboolean good, GError **error)
{
  g_autoptr (TrellisEdit) edit = draft->edit;

  return good && trellis_edit_commit (edit, error);
}

/* A draft has intake meetings alone, and once somebody has signed they wait for the others too. */
static gboolean
check_acts_count (TrellisPractice *self,
                  TrellisEngagement *engagement,
                  TrellisSession *session,
                  GError **error)
{
  TrellisCoaching *coaching;

  if (engagement->kind != TRELLIS_ENGAGEMENT_KIND_COACHING)
    return TRUE;
  coaching = TRELLIS_COACHING (engagement);
  if (session->intake && trellis_coaching_get_open_version (coaching) == NULL)
    return TRUE;
  return trellis_practice_check_in_force (self, coaching, error);
}

/**
 * trellis_practice_hold_session:
 * @minutes: how long it really was, -1 for as long as planned
 * @early: whether it may be held before its start
 */
gboolean
trellis_practice_hold_session (TrellisPractice *self,
                               TrellisEngagement *engagement,
                               TrellisSession *session,
                               gint64 minutes,
                               gboolean early,
                               TrellisOutcome *outcome,
                               GError **error)
{
  Draft draft;
  gboolean good;

  if (minutes == 0 || minutes > LONGEST_SESSION)
    return trellis_practice_refuse (error, TRELLIS_PRACTICE_ERROR_REFUSED,
                                    _ ("A session takes from 1 to %d minutes."), LONGEST_SESSION);
  if (!check_acts_count (self, engagement, session, error)
      || !begin (&draft, self, engagement, session, error))
    return FALSE;
  good = trellis_session_hold (draft.engagement, draft.session, minutes, early,
                               trellis_edit_get_moment (draft.edit), outcome, error);
  return finish (&draft, good, error);
}

/**
 * trellis_practice_miss_session:
 * @early: whether it may be marked before its start
 */
gboolean
trellis_practice_miss_session (TrellisPractice *self,
                               TrellisEngagement *engagement,
                               TrellisSession *session,
                               gboolean early,
                               GError **error)
{
  Draft draft;
  gboolean good;

  if (!check_acts_count (self, engagement, session, error)
      || !begin (&draft, self, engagement, session, error))
    return FALSE;
  good = trellis_session_miss (draft.engagement, draft.session, early,
                               trellis_edit_get_moment (draft.edit), error);
  return finish (&draft, good, error);
}

gboolean
trellis_practice_cancel_session (TrellisPractice *self,
                                 TrellisEngagement *engagement,
                                 TrellisSession *session,
                                 TrellisCanceller by,
                                 gboolean late,
                                 GError **error)
{
  Draft draft;
  gboolean good;

  if (!begin (&draft, self, engagement, session, error))
    return FALSE;
  good = trellis_session_cancel (draft.engagement, draft.session, by, late, error);
  return finish (&draft, good, error);
}

/* A session that took no time must find its own free again. */
static gboolean
check_free (
    TrellisPractice *self, Draft *draft, TrellisSession *before, TrellisAllow allow, GError **error)
{
  g_autoptr (GPtrArray) sessions = g_ptr_array_new ();

  if (before->state == TRELLIS_SESSION_STATE_HELD)
    return TRUE;
  g_ptr_array_add (sessions, draft->session);
  return trellis_practice_check_sessions (self, draft->engagement, sessions,
                                          allow | TRELLIS_ALLOW_OUTSIDE_TERM, error);
}

/**
 * trellis_practice_restore_session:
 * @allow: conflicts
 *
 * Makes a session planned again; refused when another has taken its time (rule 13).
 */
gboolean
trellis_practice_restore_session (TrellisPractice *self,
                                  TrellisEngagement *engagement,
                                  TrellisSession *session,
                                  TrellisAllow allow,
                                  GError **error)
{
  Draft draft;
  gboolean good;

  if (!begin (&draft, self, engagement, session, error))
    return FALSE;
  good = trellis_session_restore (draft.engagement, draft.session, error)
         && check_free (self, &draft, session, allow, error);
  if (good)
    trellis_engagement_keep_another (draft.engagement, draft.session,
                                     trellis_edit_get_moment (draft.edit).now);
  return finish (&draft, good, error);
}

/**
 * trellis_practice_note_session:
 * @text: a paragraph to add
 * @private: whether it goes to the private notes, which leave the practice never
 */
gboolean
trellis_practice_note_session (TrellisPractice *self,
                               TrellisEngagement *engagement,
                               TrellisSession *session,
                               const char *text,
                               gboolean private,
                               GError **error)
{
  const char *notes = private ? session->private_notes : session->notes;
  glong length = g_utf8_strlen (text, -1) + (notes == NULL ? 0 : g_utf8_strlen (notes, -1));
  Draft draft;

  if (*text == '\0')
    return trellis_practice_refuse (error, TRELLIS_PRACTICE_ERROR_REFUSED,
                                    _ ("The note says nothing."));
  if (length >= LONGEST_NOTE)
    return trellis_practice_refuse (error, TRELLIS_PRACTICE_ERROR_REFUSED,
                                    _ ("The notes of a session take at most %d characters."),
                                    LONGEST_NOTE);
  if (!begin (&draft, self, engagement, session, error))
    return FALSE;
  trellis_session_add_note (draft.session, text, private);
  return finish (&draft, TRUE, error);
}
