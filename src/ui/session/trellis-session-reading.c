/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A reading that is taken in a session; one that would close the engagement says so and asks. */

#include "config.h"

#include "trellis-session-reading.h"

#include "engagement/trellis-closing.h"
#include "practice/trellis-practice-goals.h"
#include "ui/common/trellis-ask.h"
#include "ui/common/trellis-outcome-words.h"
#include "ui/common/trellis-problem-row.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#define RESPONSE_BACK "back"
#define RESPONSE_RECORD "record"
#define RESPONSE_KEEP "keep"
#define RESPONSE_CONCLUDE "conclude"

/* A reading that waits for an answer. */
typedef struct
{
  TrellisSessionDraft *draft;
  char *goal;
  char *value;
  char *note;
  TrellisGoalReading reading;
  GtkWidget *widget;
  TrellisSessionRead done;
} Question;

static void
free_question (gpointer data)
{
  Question *question = data;

  g_object_unref (question->draft);
  g_clear_weak_pointer (&question->widget);
  g_free (question->goal);
  g_free (question->value);
  g_free (question->note);
  g_free (question);
}

static gboolean
take (TrellisSessionDraft *draft,
      TrellisGoal *goal,
      const TrellisGoalReading *reading,
      gboolean rehearsing,
      TrellisOutcome *outcome,
      GError **error)
{
  TrellisPractice *practice = trellis_session_draft_get_practice (draft);
  TrellisEngagement *engagement = trellis_session_draft_get_engagement (draft);
  gboolean good;

  trellis_practice_rehearse (practice, rehearsing);
  good = trellis_practice_check_in (practice, TRELLIS_COACHING (engagement), goal, reading, outcome,
                                    error);
  trellis_practice_rehearse (practice, FALSE);
  return good;
}

static const char *
say_outcome (const TrellisOutcome *outcome)
{
  if (outcome->closed)
    return outcome->kept != NULL ? _ ("Goal met. One session is kept as the last")
                                 : _ ("Goal met, coaching concluded");
  if (outcome->met)
    return _ ("Goal met");
  return outcome->target_reached ? _ ("Checked in: target reached") : _ ("Checked in");
}

static void
take_now (TrellisSessionDraft *draft,
          TrellisGoal *goal,
          const TrellisGoalReading *reading,
          GtkWidget *widget,
          TrellisSessionRead done)
{
  TrellisWorkspace *workspace = trellis_session_draft_get_workspace (draft);
  g_autoptr (TrellisOutcome) outcome = trellis_outcome_new ();
  g_autoptr (GError) error = NULL;

  if (!take (draft, goal, reading, FALSE, outcome, &error))
    {
      trellis_workspace_report_refusal (workspace, error);
      return;
    }
  if (widget != NULL)
    done (widget, NULL);
  trellis_workspace_report_act (workspace, say_outcome (outcome));
}

static void
on_response_cb (Question *question, const char *response)
{
  TrellisEngagement *engagement = trellis_session_draft_get_engagement (question->draft);
  TrellisGoal *goal
      = engagement == NULL
            ? NULL
            : trellis_coaching_find_goal (TRELLIS_COACHING (engagement), question->goal);

  if (goal == NULL || g_str_equal (response, RESPONSE_BACK))
    return;
  question->reading.value = question->value;
  question->reading.note = question->note;
  question->reading.record_only = g_str_equal (response, RESPONSE_RECORD);
  question->reading.keep = g_str_equal (response, RESPONSE_KEEP) ? TRELLIS_KEEP_NEXT : NULL;
  take_now (question->draft, goal, &question->reading, question->widget, question->done);
}

static char *
say_question (TrellisEngagement *engagement, const TrellisOutcome *outcome)
{
  g_autofree char *cancels = trellis_outcome_words_cancels (outcome->cancelled, NULL);
  g_autofree char *concludes = g_strdup_printf (
      _ ("With it all required goals are met, and “%s” concludes."), engagement->title);

  return cancels == NULL ? g_steal_pointer (&concludes)
                         : g_strdup_printf ("%s\n\n%s", concludes, cancels);
}

static Question *
new_question (TrellisSessionDraft *draft,
              TrellisGoal *goal,
              const TrellisGoalReading *reading,
              GtkWidget *widget,
              TrellisSessionRead done)
{
  Question *question = g_new0 (Question, 1);

  question->draft = g_object_ref (draft);
  question->goal = g_strdup (goal->id);
  question->value = g_strdup (reading->value);
  question->note = g_strdup (reading->note);
  question->reading = *reading;
  g_set_weak_pointer (&question->widget, widget);
  question->done = done;
  return question;
}

static void
ask (Question *question, const TrellisOutcome *outcome)
{
  TrellisEngagement *engagement = trellis_session_draft_get_engagement (question->draft);
  g_autofree char *body = say_question (engagement, outcome);
  AdwMessageDialog *dialog = trellis_message_new (
      GTK_WINDOW (gtk_widget_get_root (question->widget)), _ ("Conclude the Coaching?"), body);

  adw_message_dialog_add_responses (dialog, RESPONSE_BACK, _ ("_Go Back"), RESPONSE_RECORD,
                                    _ ("_Record Only"), NULL);
  if (outcome->cancelled->len > 0)
    adw_message_dialog_add_response (dialog, RESPONSE_KEEP, _ ("_Keep the Next Session"));
  adw_message_dialog_add_response (dialog, RESPONSE_CONCLUDE, _ ("_Conclude"));
  adw_message_dialog_set_response_appearance (dialog, RESPONSE_CONCLUDE, ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_close_response (dialog, RESPONSE_BACK);
  g_object_set_data_full (G_OBJECT (dialog), "question", question, free_question);
  g_signal_connect_swapped (dialog, "response", G_CALLBACK (on_response_cb), question);
  gtk_window_present (GTK_WINDOW (dialog));
}

/**
 * trellis_session_take_reading:
 * @widget: from which it is asked
 * @done: called with @widget, if that is still there: with %NULL once the reading is taken, or with
 *   what is wrong with it
 *
 * Takes a reading. When it would close the engagement, it is said what that cancels, and asked
 * whether to keep one session, or to record it only (rule 4).
 */
void
trellis_session_take_reading (TrellisSessionDraft *draft,
                              TrellisGoal *goal,
                              const TrellisGoalReading *reading,
                              GtkWidget *widget,
                              TrellisSessionRead done)
{
  g_autoptr (TrellisOutcome) outcome = trellis_outcome_new ();
  g_autoptr (GError) error = NULL;

  if (!take (draft, goal, reading, TRUE, outcome, &error))
    {
      g_autofree char *refusal = trellis_problem_say (error);

      done (widget, refusal);
    }
  else if (outcome->closed)
    ask (new_question (draft, goal, reading, widget, done), outcome);
  else
    take_now (draft, goal, reading, widget, done);
}
