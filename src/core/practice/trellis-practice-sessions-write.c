/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The verbs that keep what people write of a session while they write it. */

#include "config.h"

#include "trellis-practice-sessions-write.h"

#include "base/trellis-id.h"
#include "practice/trellis-edit.h"
#include "practice/trellis-practice-private.h"
#include "practice/trellis-protocols.h"

#include <glib/gi18n-lib.h>

#define LONGEST_NOTE 100000  /* characters */
#define LONGEST_SESSION 1440 /* minutes */

static const char *const written[]
    = { "focus",   "success", "agenda",  "notes",    "step-notes",   "private-notes",
        "summary", "themes",  "posture", "protocol", "real-minutes", NULL };

static gboolean
check_step_notes (TrellisSession *session, GError **error)
{
  GHashTableIter iter;
  gpointer text;

  if (session->step_notes == NULL)
    return TRUE;
  g_hash_table_iter_init (&iter, session->step_notes);
  while (g_hash_table_iter_next (&iter, NULL, &text))
    if (g_utf8_strlen (text, -1) > LONGEST_NOTE)
      return trellis_practice_refuse (error, TRELLIS_PRACTICE_ERROR_REFUSED,
                                      _ ("The notes of a session take at most %d characters."),
                                      LONGEST_NOTE);
  return TRUE;
}

/* How long it really was is known once it was held. */
static gboolean
check_minutes (TrellisSession *session, TrellisSession *from, GError **error)
{
  if (session->real_minutes == from->real_minutes)
    return TRUE;
  if (session->state != TRELLIS_SESSION_STATE_HELD)
    return trellis_practice_refuse (error, TRELLIS_PRACTICE_ERROR_REFUSED,
                                    _ ("The session is not held yet."));
  if (session->real_minutes < 1)
    return trellis_practice_refuse (error, TRELLIS_PRACTICE_ERROR_REFUSED,
                                    _ ("A session takes from 1 to %d minutes."), LONGEST_SESSION);
  return TRUE;
}

static gboolean
check_protocol (TrellisPractice *self, TrellisSession *session, GError **error)
{
  g_autoptr (TrellisProtocol) protocol = NULL;

  if (session->protocol == NULL || g_str_equal (session->protocol, TRELLIS_PROTOCOL_NONE))
    return TRUE;
  protocol = trellis_practice_dup_protocol (self, session->protocol);
  return protocol != NULL
         || trellis_practice_refuse (error, TRELLIS_PRACTICE_ERROR_NOT_FOUND,
                                     _ ("There is no protocol “%s”."), session->protocol);
}

static gboolean
check_written (TrellisPractice *self, TrellisSession *session, TrellisSession *from, GError **error)
{
  return trellis_record_validate (session, error) && check_step_notes (session, error)
         && check_minutes (session, from, error)
         && (g_strcmp0 (session->protocol, from->protocol) == 0
             || check_protocol (self, session, error));
}

/**
 * trellis_practice_write_session:
 * @from: the session as whoever writes found it
 * @to: what they made of it
 *
 * Keeps what was written: focus, measure of success, agenda, notes, those on the steps of the
 * protocol, private notes, outcome, themes, posture, protocol, and how long a held session really
 * was. Only what differs between @from and @to is written. Notes on the steps of another protocol
 * stay. Saves within one minute are taken back as one.
 */
gboolean
trellis_practice_write_session (TrellisPractice *self,
                                TrellisEngagement *engagement,
                                TrellisSession *session,
                                TrellisSession *from,
                                TrellisSession *to,
                                GError **error)
{
  g_autoptr (TrellisEdit) edit = trellis_edit_new (self, error);
  g_autofree char *run = g_strconcat ("session ", session->id, NULL);
  TrellisSession *draft;

  if (edit == NULL)
    return FALSE;
  draft = trellis_engagement_find_session (trellis_edit_draft (edit, engagement), session->id);
  trellis_record_carry (draft, from, to, written);
  if (!check_written (self, draft, session, error))
    return FALSE;
  trellis_edit_set_run (edit, run);
  return trellis_edit_changes_nothing (edit) || trellis_edit_commit (edit, error);
}

/**
 * trellis_engagement_find_feedback:
 * @session: (nullable): the id of a session, %NULL for the engagement as a whole
 *
 * Returns: (transfer none) (nullable): the newest feedback of theirs on it
 */
TrellisFeedback *
trellis_engagement_find_feedback (TrellisEngagement *engagement,
                                  const char *session,
                                  TrellisFeedbackBy by)
{
  TrellisFeedback *found = NULL;

  for (guint i = 0; i < trellis_list_length (engagement->feedback); i++)
    {
      TrellisFeedback *feedback = trellis_list_get (engagement->feedback, i);

      if (feedback->by == (int) by && g_strcmp0 (feedback->session, session) == 0
          && (found == NULL || trellis_date_compare (feedback->date, found->date) >= 0))
        found = feedback;
    }
  return found;
}

static gboolean
check_feedback (TrellisEdit *edit,
                TrellisEngagement *engagement,
                TrellisFeedback *feedback,
                GError **error)
{
  if (!trellis_record_validate (feedback, error))
    return FALSE;
  if (trellis_date_compare (feedback->date, trellis_edit_get_moment (edit).today) > 0)
    return trellis_practice_refuse (error, TRELLIS_PRACTICE_ERROR_REFUSED,
                                    _ ("Feedback cannot lie after today."));
  return feedback->session == NULL
         || trellis_engagement_find_session (engagement, feedback->session) != NULL
         || trellis_practice_refuse (error, TRELLIS_PRACTICE_ERROR_NOT_FOUND,
                                     _ ("There is no session %s in “%s”."), feedback->session,
                                     engagement->title);
}

/* What says nothing any more goes. */
static gboolean
put_feedback (TrellisEngagement *engagement, TrellisFeedback *feedback, GError **error)
{
  TrellisFeedback *there = trellis_list_find (engagement->feedback, feedback->id);
  gboolean says_something = trellis_feedback_says_something (feedback);
  g_autoptr (TrellisFeedback) added = NULL;
  g_autofree char *id = NULL;

  if (there == NULL && !says_something)
    return trellis_practice_refuse (error, TRELLIS_PRACTICE_ERROR_REFUSED,
                                    _ ("The feedback says nothing: give a rating or some words."));
  if (there != NULL && !says_something)
    trellis_record_remove (engagement, "feedback", there);
  else if (there != NULL)
    trellis_record_assign (there, feedback);
  else
    {
      id = trellis_id_new ();
      added = trellis_record_copy (feedback);
      trellis_record_set_string (added, "id", id);
      trellis_record_append (engagement, "feedback", added);
    }
  return TRUE;
}

/**
 * trellis_practice_write_feedback:
 * @feedback: (transfer none): without an id it is new; with one it takes the place of what was
 *   there, which goes when nothing is left of it
 *
 * Keeps what one of the two says of a session, or of the engagement, also after its end. Saves
 * within one minute are taken back as one.
 */
gboolean
trellis_practice_write_feedback (TrellisPractice *self,
                                 TrellisEngagement *engagement,
                                 TrellisFeedback *feedback,
                                 GError **error)
{
  g_autoptr (TrellisEdit) edit = trellis_edit_new (self, error);
  g_autofree char *run = g_strdup_printf ("feedback %d %s %s", feedback->by, engagement->id,
                                          feedback->session != NULL ? feedback->session : "");

  if (edit == NULL || !check_feedback (edit, engagement, feedback, error)
      || !put_feedback (trellis_edit_draft (edit, engagement), feedback, error))
    return FALSE;
  trellis_edit_set_run (edit, run);
  return trellis_edit_changes_nothing (edit) || trellis_edit_commit (edit, error);
}
