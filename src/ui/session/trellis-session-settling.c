/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Settling a session: held, missed, or planned again; what is early or closes more is asked first.
 */

#include "config.h"

#include "trellis-session-settling.h"

#include "engagement/trellis-session-time.h"
#include "pages/trellis-say.h"
#include "practice/trellis-practice-reschedule.h"
#include "practice/trellis-practice-sessions.h"
#include "ui/common/trellis-ask.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#define RESPONSE_BACK "back"
#define RESPONSE_GO "go"

typedef void (*Act) (TrellisSessionDraft *draft, gboolean confirmed);

static void
report (TrellisSessionDraft *draft, gboolean good, const char *words, const GError *error)
{
  TrellisWorkspace *workspace = trellis_session_draft_get_workspace (draft);

  if (good)
    trellis_workspace_report_act (workspace, words);
  else
    trellis_workspace_report_refusal (workspace, error);
}

static const char *
choose (TrellisSessionDraft *draft, const char *session, const char *meeting)
{
  return trellis_session_draft_is_meeting (draft) ? meeting : session;
}

static gboolean
hold (TrellisSessionDraft *draft,
      gboolean early,
      gboolean rehearsing,
      TrellisOutcome *outcome,
      GError **error)
{
  TrellisPractice *practice = trellis_session_draft_get_practice (draft);
  gint64 minutes = trellis_session_draft_get_form (draft)->real_minutes;
  gboolean good;

  trellis_practice_rehearse (practice, rehearsing);
  good = trellis_practice_hold_session (practice, trellis_session_draft_get_engagement (draft),
                                        trellis_session_draft_get_session (draft),
                                        minutes > 0 ? minutes : -1, early, outcome, error);
  trellis_practice_rehearse (practice, FALSE);
  return good;
}

static void
hold_now (TrellisSessionDraft *draft, gboolean confirmed)
{
  g_autoptr (TrellisOutcome) outcome = trellis_outcome_new ();
  g_autoptr (GError) error = NULL;
  gboolean good = hold (draft, confirmed, FALSE, outcome, &error);

  report (draft, good,
          outcome->closed ? _ ("Session held, coaching concluded")
                          : choose (draft, _ ("Session held"), _ ("Meeting held")),
          error);
}

static void
miss_now (TrellisSessionDraft *draft, gboolean confirmed)
{
  g_autoptr (GError) error = NULL;
  gboolean good = trellis_practice_miss_session (
      trellis_session_draft_get_practice (draft), trellis_session_draft_get_engagement (draft),
      trellis_session_draft_get_session (draft), confirmed, &error);

  report (draft, good, choose (draft, _ ("Session missed"), _ ("Meeting missed")), error);
}

static void
restore_now (TrellisSessionDraft *draft, gboolean confirmed)
{
  g_autoptr (GError) error = NULL;
  gboolean good = trellis_practice_restore_session (
      trellis_session_draft_get_practice (draft), trellis_session_draft_get_engagement (draft),
      trellis_session_draft_get_session (draft),
      confirmed ? TRELLIS_ALLOW_CONFLICTS : TRELLIS_ALLOW_NOTHING, &error);

  report (draft, good, choose (draft, _ ("Session planned again"), _ ("Meeting planned again")),
          error);
}

static void
on_response_cb (GtkWidget *dialog, const char *response, gpointer act)
{
  TrellisSessionDraft *draft = g_object_get_data (G_OBJECT (dialog), "draft");

  if (g_str_equal (response, RESPONSE_GO) && trellis_session_draft_get_session (draft) != NULL)
    ((Act) act) (draft, TRUE);
}

static void
ask (GtkWindow *window,
     TrellisSessionDraft *draft,
     const char *heading,
     const char *body,
     const char *go,
     Act act)
{
  AdwMessageDialog *dialog = trellis_message_new (window, heading, body);

  adw_message_dialog_add_responses (dialog, RESPONSE_BACK, _ ("_Go Back"), RESPONSE_GO, go, NULL);
  adw_message_dialog_set_close_response (dialog, RESPONSE_BACK);
  adw_message_dialog_set_default_response (dialog, RESPONSE_BACK);
  g_object_set_data_full (G_OBJECT (dialog), "draft", g_object_ref (draft), g_object_unref);
  g_signal_connect (dialog, "response", G_CALLBACK (on_response_cb), act);
  gtk_window_present (GTK_WINDOW (dialog));
}

static gboolean
is_early (TrellisSessionDraft *draft)
{
  return trellis_session_is_coming (
      trellis_session_draft_get_session (draft),
      trellis_practice_get_moment (trellis_session_draft_get_practice (draft)).now);
}

static char *
say_early (TrellisSessionDraft *draft)
{
  TrellisSession *session = trellis_session_draft_get_session (draft);
  g_autofree char *when = trellis_say_when (session->start, session->zone, session->minutes);

  /* Translators: %s is when a session is */
  return g_strdup_printf (_ ("It is planned for %s, which is still to come."), when);
}

static char *
say_concludes (TrellisSessionDraft *draft, const TrellisOutcome *outcome)
{
  TrellisEngagement *engagement = trellis_session_draft_get_engagement (draft);
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append_printf (
      text, _ ("It is the session that was kept as the last: holding it concludes “%s”."),
      engagement->title);
  if (outcome->cancelled->len > 0)
    g_string_append_printf (text,
                            g_dngettext (GETTEXT_PACKAGE, "\n\n%u session to come is cancelled.",
                                         "\n\n%u sessions to come are cancelled.",
                                         outcome->cancelled->len),
                            outcome->cancelled->len);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
ask_to_hold (GtkWindow *window, TrellisSessionDraft *draft, const TrellisOutcome *outcome)
{
  g_autofree char *early = is_early (draft) ? say_early (draft) : NULL;
  g_autofree char *concludes = outcome->closed ? say_concludes (draft, outcome) : NULL;
  g_autofree char *body = early != NULL && concludes != NULL
                              ? g_strconcat (early, "\n\n", concludes, NULL)
                              : g_strdup (early != NULL ? early : concludes);

  ask (window, draft,
       outcome->closed
           ? _ ("Hold and Conclude?")
           : choose (draft, _ ("Hold the Session Early?"), _ ("Hold the Meeting Early?")),
       body, outcome->closed ? _ ("_Hold and Conclude") : _ ("_Hold Early"), hold_now);
}

/**
 * trellis_session_settle_held:
 * @window: from which it is asked
 *
 * Marks the session as held. When that is early, or concludes the engagement, it says so and asks.
 */
void
trellis_session_settle_held (GtkWindow *window, TrellisSessionDraft *draft)
{
  g_autoptr (TrellisOutcome) outcome = trellis_outcome_new ();
  g_autoptr (GError) error = NULL;

  trellis_session_draft_save (draft);
  if (!hold (draft, TRUE, TRUE, outcome, &error))
    report (draft, FALSE, NULL, error);
  else if (is_early (draft) || outcome->closed)
    ask_to_hold (window, draft, outcome);
  else
    hold_now (draft, FALSE);
}

/**
 * trellis_session_settle_missed:
 * @window: from which it is asked
 *
 * Marks the session as missed; when that is early, it asks.
 */
void
trellis_session_settle_missed (GtkWindow *window, TrellisSessionDraft *draft)
{
  g_autofree char *body = NULL;

  trellis_session_draft_save (draft);
  if (!is_early (draft))
    {
      miss_now (draft, FALSE);
      return;
    }
  body = say_early (draft);
  ask (window, draft, _ ("Mark as Missed Already?"), body, _ ("_Mark as Missed"), miss_now);
}

static gboolean
skip (TrellisSessionDraft *draft, gboolean rehearsing, GError **error)
{
  TrellisPractice *practice = trellis_session_draft_get_practice (draft);
  g_autoptr (TrellisReplanning) replanning = trellis_replanning_new ();
  gboolean good;

  trellis_practice_rehearse (practice, rehearsing);
  good = trellis_practice_skip_session (practice, trellis_session_draft_get_engagement (draft),
                                        trellis_session_draft_get_session (draft), replanning,
                                        error);
  trellis_practice_rehearse (practice, FALSE);
  return good;
}

/**
 * trellis_session_can_skip:
 *
 * Returns: whether the session is one that can be left out
 */
gboolean
trellis_session_can_skip (TrellisSessionDraft *draft)
{
  return skip (draft, TRUE, NULL);
}

/**
 * trellis_session_settle_skipped:
 *
 * Leaves the session out; the others stay as they are.
 */
void
trellis_session_settle_skipped (TrellisSessionDraft *draft)
{
  g_autoptr (GError) error = NULL;
  gboolean good;

  trellis_session_draft_save (draft);
  good = skip (draft, FALSE, &error);
  report (draft, good,
          choose (draft, _ ("Session left out, the others stay"),
                  _ ("Meeting left out, the others stay")),
          error);
}

/**
 * trellis_session_settle_restored:
 * @window: from which it is asked
 *
 * Makes the session planned again; when another has taken its time, it says which and asks.
 */
void
trellis_session_settle_restored (GtkWindow *window, TrellisSessionDraft *draft)
{
  TrellisPractice *practice = trellis_session_draft_get_practice (draft);
  g_autoptr (GError) error = NULL;
  gboolean good;

  trellis_practice_rehearse (practice, TRUE);
  good = trellis_practice_restore_session (practice, trellis_session_draft_get_engagement (draft),
                                           trellis_session_draft_get_session (draft),
                                           TRELLIS_ALLOW_NOTHING, &error);
  trellis_practice_rehearse (practice, FALSE);
  if (!good && g_error_matches (error, TRELLIS_PRACTICE_ERROR, TRELLIS_PRACTICE_ERROR_CONFLICT))
    ask (window, draft, _ ("Allow It to Overlap?"), error->message, _ ("_Allow and Plan Again"),
         restore_now);
  else
    restore_now (draft, FALSE);
}
