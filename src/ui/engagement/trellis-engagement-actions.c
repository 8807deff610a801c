/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The actions on the life of an engagement, which its page has: pause, conclude, end, reopen. */

#include "config.h"

#include "trellis-engagement-actions.h"

#include "engagement/trellis-closing.h"
#include "practice/trellis-practice-life.h"
#include "ui/common/trellis-ask.h"
#include "ui/common/trellis-closing-choice.h"
#include "ui/common/trellis-outcome-words.h"
#include "ui/engagement/trellis-ending-dialog.h"

#include <glib/gi18n-lib.h>

static gboolean
is_coaching (gpointer self)
{
  TrellisEngagement *engagement = trellis_engagement_view_get_engagement (self);

  return engagement->kind == TRELLIS_ENGAGEMENT_KIND_COACHING;
}

static void
pause_it (GtkWidget *self, const char *action, GVariant *parameter)
{
  g_autoptr (TrellisOutcome) outcome = trellis_outcome_new ();
  g_autoptr (GError) error = NULL;
  gboolean done
      = trellis_practice_pause (trellis_engagement_view_get_practice (self),
                                trellis_engagement_view_get_engagement (self), outcome, &error);

  trellis_engagement_view_report (self, done, error,
                                  is_coaching (self) ? _ ("The coaching is paused")
                                                     : _ ("The mentoring is paused"));
}

static void
resume (GtkWidget *self, const char *action, GVariant *parameter)
{
  g_autoptr (GError) error = NULL;
  gboolean done = trellis_practice_resume (trellis_engagement_view_get_practice (self),
                                           trellis_engagement_view_get_engagement (self), &error);

  trellis_engagement_view_report (self, done, error,
                                  is_coaching (self) ? _ ("The coaching goes on")
                                                     : _ ("The mentoring goes on"));
}

static void
on_conclude_responded_cb (AdwMessageDialog *dialog, const char *response, GtkWidget *self)
{
  TrellisClosingChoice *choice
      = TRELLIS_CLOSING_CHOICE (adw_message_dialog_get_extra_child (dialog));
  g_autoptr (TrellisOutcome) outcome = trellis_outcome_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;
  gboolean done;

  if (!g_str_equal (response, TRELLIS_DIALOG_DO))
    return;
  done = trellis_practice_conclude (trellis_engagement_view_get_practice (self),
                                    trellis_engagement_view_get_engagement (self),
                                    trellis_closing_choice_get_keep (choice), outcome, &error);
  words = trellis_outcome_words_done (outcome, _ ("The coaching is concluded"));
  trellis_engagement_view_report (self, done, error, words);
}

static void
conclude (GtkWidget *self, const char *action, GVariant *parameter)
{
  TrellisPractice *practice = trellis_engagement_view_get_practice (self);
  g_autoptr (TrellisOutcome) outcome = trellis_outcome_new ();
  g_autoptr (GError) error = NULL;
  GtkWidget *choice = g_object_new (TRELLIS_TYPE_CLOSING_CHOICE, NULL);
  AdwMessageDialog *dialog;
  gboolean good;

  trellis_practice_rehearse (practice, TRUE);
  good = trellis_practice_conclude (practice, trellis_engagement_view_get_engagement (self), NULL,
                                    outcome, &error);
  trellis_practice_rehearse (practice, FALSE);
  if (!good)
    {
      g_object_unref (g_object_ref_sink (choice));
      trellis_engagement_view_report (self, FALSE, error, NULL);
      return;
    }
  trellis_closing_choice_show (TRELLIS_CLOSING_CHOICE (choice), outcome);
  trellis_closing_choice_propose_none (TRELLIS_CLOSING_CHOICE (choice));
  dialog = trellis_dialog_new (self, _ ("Conclude This Coaching?"), NULL, _ ("_Conclude"),
                               ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_extra_child (dialog, choice);
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_conclude_responded_cb), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
end (GtkWidget *self, const char *action, GVariant *parameter)
{
  trellis_ending_dialog_present (TRELLIS_ENGAGEMENT_VIEW (self));
}

static void
on_reopen_reason_cb (const char *reason, gpointer self)
{
  g_autoptr (GError) error = NULL;
  gboolean done
      = trellis_practice_reopen (trellis_engagement_view_get_practice (self),
                                 trellis_engagement_view_get_engagement (self), reason, &error);

  trellis_engagement_view_report (self, done, error,
                                  is_coaching (self) ? _ ("The coaching is open again")
                                                     : _ ("The mentoring goes on again"));
}

static void
reopen (GtkWidget *self, const char *action, GVariant *parameter)
{
  trellis_ask_reason (
      self, is_coaching (self) ? _ ("Reopen This Coaching?") : _ ("Reopen This Mentoring?"),
      _ ("The reason goes on record. Sessions that were cancelled stay cancelled."), _ ("_Reopen"),
      on_reopen_reason_cb, G_OBJECT (self));
}

static const struct
{
  const char *name;
  GtkWidgetActionActivateFunc activate;
} actions[] = {
  { "engagement.pause", pause_it },    { "engagement.resume", resume },
  { "engagement.conclude", conclude }, { "engagement.end", end },
  { "engagement.reopen", reopen },
};

/**
 * trellis_engagement_actions_install:
 * @widget_class: of a page, which is a #TrellisEngagementView
 */
void
trellis_engagement_actions_install (GtkWidgetClass *widget_class)
{
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, NULL, actions[i].activate);
}

static gboolean
is_state (TrellisEngagement *engagement, const char *nick)
{
  return g_str_equal (trellis_engagement_get_state_nick (engagement), nick);
}

/**
 * trellis_engagement_actions_update:
 *
 * Offers what makes sense as the engagement stands. The verbs have the last word.
 */
void
trellis_engagement_actions_update (TrellisEngagementView *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  TrellisEngagement *engagement = trellis_engagement_view_get_engagement (self);
  gboolean can_act = trellis_workspace_can_act (trellis_engagement_view_get_workspace (self));
  gboolean over = trellis_engagement_is_over (engagement);
  gboolean may_conclude = engagement->kind == TRELLIS_ENGAGEMENT_KIND_COACHING && !over
                          && !is_state (engagement, "draft")
                          && trellis_coaching_may_conclude (TRELLIS_COACHING (engagement), NULL);

  gtk_widget_action_set_enabled (widget, "engagement.pause",
                                 can_act && is_state (engagement, "active"));
  gtk_widget_action_set_enabled (widget, "engagement.resume",
                                 can_act && is_state (engagement, "paused"));
  gtk_widget_action_set_enabled (widget, "engagement.conclude", can_act && may_conclude);
  gtk_widget_action_set_enabled (widget, "engagement.end", can_act && !over);
  gtk_widget_action_set_enabled (widget, "engagement.reopen", can_act && over);
}
