/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The question why an engagement ends, with what ending cancels (rule 8). */

#include "config.h"

#include "trellis-ending-dialog.h"

#include "practice/trellis-practice-life.h"
#include "ui/common/trellis-ask.h"
#include "ui/common/trellis-outcome-words.h"
#include "ui/common/trellis-part-names.h"
#include "ui/engagement/trellis-standing-words.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  TrellisEngagementView *view;
  GPtrArray *nicks; /* of the reasons that can be given, in the order of the rows */
  GtkDropDown *reasons;
} Question;

static void
free_question (Question *question)
{
  g_object_unref (question->view);
  g_ptr_array_unref (question->nicks);
  g_free (question);
}

static gboolean
rehearse (TrellisEngagementView *view, const char *nick, TrellisOutcome *outcome)
{
  TrellisPractice *practice = trellis_engagement_view_get_practice (view);
  gboolean good;

  trellis_practice_rehearse (practice, TRUE);
  good = trellis_practice_end (practice, trellis_engagement_view_get_engagement (view), nick,
                               outcome, NULL);
  trellis_practice_rehearse (practice, FALSE);
  return good;
}

/* Which reasons there are the verb says, not this dialog. */
static GPtrArray *
list_reasons (TrellisEngagementView *view, TrellisOutcome **outcome)
{
  TrellisEngagement *engagement = trellis_engagement_view_get_engagement (view);
  gboolean coaching = engagement->kind == TRELLIS_ENGAGEMENT_KIND_COACHING;
  g_autoptr (GEnumClass) all
      = g_type_class_ref (coaching ? TRELLIS_TYPE_ENDING : TRELLIS_TYPE_PARTING);
  GPtrArray *nicks = g_ptr_array_new ();

  for (guint i = 0; i < all->n_values; i++)
    {
      g_autoptr (TrellisOutcome) found = trellis_outcome_new ();
      const char *nick = all->values[i].value_nick;

      if (*nick == '\0' || !rehearse (view, nick, found))
        continue;
      g_ptr_array_add (nicks, (gpointer) nick);
      if (*outcome == NULL)
        *outcome = g_steal_pointer (&found);
    }
  return nicks;
}

/* The first row asks; it is no reason. */
static const char *
get_reason (Question *question)
{
  guint selected = gtk_drop_down_get_selected (question->reasons);

  return selected == 0 || selected > question->nicks->len ? NULL
                                                          : question->nicks->pdata[selected - 1];
}

static void
on_selected_cb (AdwMessageDialog *dialog, GParamSpec *pspec, GtkDropDown *reasons)
{
  adw_message_dialog_set_response_enabled (dialog, TRELLIS_DIALOG_DO,
                                           gtk_drop_down_get_selected (reasons) > 0);
}

static void
on_responded_cb (AdwMessageDialog *dialog, const char *response, Question *question)
{
  TrellisEngagementView *view = question->view;
  TrellisEngagement *engagement = trellis_engagement_view_get_engagement (view);
  g_autoptr (TrellisOutcome) outcome = trellis_outcome_new ();
  g_autoptr (GError) error = NULL;
  const char *reason = get_reason (question);
  gboolean done;

  if (!g_str_equal (response, TRELLIS_DIALOG_DO) || reason == NULL)
    return;
  done = trellis_practice_end (trellis_engagement_view_get_practice (view), engagement, reason,
                               outcome, &error);
  trellis_engagement_view_report (view, done, error,
                                  engagement->kind == TRELLIS_ENGAGEMENT_KIND_COACHING
                                      ? _ ("The coaching has ended")
                                      : _ ("The mentoring has ended"));
}

static GtkWidget *
create_reasons (GPtrArray *nicks, TrellisEngagementView *view)
{
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);
  TrellisEngagement *engagement = trellis_engagement_view_get_engagement (view);
  TrellisMoment moment
      = trellis_workspace_get_moment (trellis_engagement_view_get_workspace (view));
  GtkWidget *reasons;
  guint selected = 0;

  gtk_string_list_append (words, _ ("Choose a reason"));
  for (guint i = 0; i < nicks->len; i++)
    {
      const char *nick = nicks->pdata[i];

      gtk_string_list_append (words, trellis_standing_words_reason (nick));
      if (g_str_equal (nick, "term-over")
          && trellis_coaching_is_term_over (TRELLIS_COACHING (engagement), moment.today))
        selected = i + 1;
    }
  reasons = gtk_drop_down_new (G_LIST_MODEL (g_steal_pointer (&words)), NULL);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (reasons), selected);
  trellis_name_parts (reasons, _ ("Reason"));
  return reasons;
}

static char *
say_what_ends (TrellisOutcome *outcome)
{
  g_autofree char *cancels
      = outcome == NULL ? NULL : trellis_outcome_words_cancels (outcome->cancelled, NULL);

  if (cancels == NULL)
    return g_strdup (_ ("The reason goes on record. Nothing is lost, and you can reopen it."));
  return g_strdup_printf (
      "%s\n%s", _ ("The reason goes on record. Nothing is lost, and you can reopen it."), cancels);
}

/**
 * trellis_ending_dialog_present:
 * @view: of the engagement that is to end
 *
 * Returns: (transfer none): the question, shown
 */
GtkWidget *
trellis_ending_dialog_present (TrellisEngagementView *view)
{
  g_autoptr (TrellisOutcome) outcome = NULL;
  TrellisEngagement *engagement = trellis_engagement_view_get_engagement (view);
  Question *question = g_new0 (Question, 1);
  g_autofree char *body = NULL;
  AdwMessageDialog *dialog;

  question->view = g_object_ref (view);
  question->nicks = list_reasons (view, &outcome);
  question->reasons = GTK_DROP_DOWN (create_reasons (question->nicks, view));
  body = say_what_ends (outcome);
  dialog = trellis_dialog_new (GTK_WIDGET (view),
                               engagement->kind == TRELLIS_ENGAGEMENT_KIND_COACHING
                                   ? _ ("End This Coaching?")
                                   : _ ("End This Mentoring?"),
                               body, _ ("_End"), ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_extra_child (dialog, GTK_WIDGET (question->reasons));
  g_signal_connect_object (question->reasons, "notify::selected", G_CALLBACK (on_selected_cb),
                           dialog, G_CONNECT_SWAPPED);
  on_selected_cb (dialog, NULL, question->reasons);
  g_signal_connect_data (dialog, "response", G_CALLBACK (on_responded_cb), question,
                         (GClosureNotify) (void (*) (void)) free_question, 0);
  gtk_window_present (GTK_WINDOW (dialog));
  return GTK_WIDGET (dialog);
}
