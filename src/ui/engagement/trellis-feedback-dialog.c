/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The question what one of the two says of the whole engagement: a scale and words. */

#include "config.h"

#include "trellis-feedback-dialog.h"

#include "practice/trellis-practice-sessions-write.h"
#include "ui/common/trellis-ask.h"
#include "ui/common/trellis-field-problem.h"
#include "ui/common/trellis-part-names.h"
#include "ui/common/trellis-problem-row.h"
#include "ui/engagement/trellis-feedback-words.h"

#include <glib/gi18n-lib.h>

#define QUESTION "trellis-question"

typedef struct
{
  AdwMessageDialog *dialog;
  TrellisEngagementView *view;
  TrellisFeedbackBy by;
  GtkDropDown *rating;
  GtkTextBuffer *words;
  GtkWidget *words_place;
} Question;

static void
free_question (Question *question)
{
  g_object_unref (question->view);
  g_object_unref (question->words);
  g_free (question);
}

static char *
dup_words (GtkTextBuffer *buffer)
{
  GtkTextIter start, end;
  g_autofree char *text = NULL;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  g_strstrip (text);
  return *text == '\0' ? NULL : g_steal_pointer (&text);
}

/* The list begins with “not said”. */
static gint64
get_rating (Question *question)
{
  guint selected = gtk_drop_down_get_selected (question->rating);

  return selected == 0 || selected == GTK_INVALID_LIST_POSITION ? -1 : (gint64) selected;
}

static TrellisFeedback *
make_feedback (Question *question, TrellisFeedback *there)
{
  TrellisFeedback *feedback
      = there != NULL ? trellis_record_copy (there) : g_object_new (TRELLIS_TYPE_FEEDBACK, NULL);
  g_autofree char *words = dup_words (question->words);

  trellis_record_set_enum (feedback, "by", question->by);
  trellis_record_set_integer (feedback, "rating", get_rating (question));
  trellis_record_set_string (feedback, "words", words);
  if (there == NULL)
    trellis_record_set_date (
        feedback, "date",
        trellis_workspace_get_moment (trellis_engagement_view_get_workspace (question->view))
            .today);
  return feedback;
}

/* The question goes with its answer, so what is wrong is said before. */
static void
check (Question *question)
{
  TrellisPractice *practice = trellis_engagement_view_get_practice (question->view);
  TrellisEngagement *engagement = trellis_engagement_view_get_engagement (question->view);
  g_autoptr (TrellisFeedback) feedback
      = make_feedback (question, trellis_engagement_find_feedback (engagement, NULL, question->by));
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (trellis_feedback_says_something (feedback))
    {
      trellis_practice_rehearse (practice, TRUE);
      trellis_practice_write_feedback (practice, engagement, feedback, &error);
      trellis_practice_rehearse (practice, FALSE);
    }
  text = error == NULL ? NULL : trellis_problem_say (error);
  trellis_field_problem_show (question->words_place, text);
  adw_message_dialog_set_response_enabled (question->dialog, TRELLIS_DIALOG_DO, text == NULL);
}

static void
on_responded_cb (AdwMessageDialog *dialog, const char *response, Question *question)
{
  TrellisEngagementView *view = question->view;
  TrellisEngagement *engagement = trellis_engagement_view_get_engagement (view);
  TrellisFeedback *there = trellis_engagement_find_feedback (engagement, NULL, question->by);
  g_autoptr (TrellisFeedback) feedback = make_feedback (question, there);
  g_autoptr (GError) error = NULL;
  gboolean done;

  if (!g_str_equal (response, TRELLIS_DIALOG_DO))
    return;
  if (there == NULL ? !trellis_feedback_says_something (feedback)
                    : trellis_record_equal (there, feedback))
    return;
  done = trellis_practice_write_feedback (trellis_engagement_view_get_practice (view), engagement,
                                          feedback, &error);
  trellis_engagement_view_report (view, done, error, _ ("Feedback noted"));
}

static void
on_words_changed_cb (GtkTextBuffer *words, GObject *dialog)
{
  check (g_object_get_data (dialog, QUESTION));
}

static GtkWidget *
create_rating (TrellisFeedback *there)
{
  g_autoptr (GtkStringList) ratings = gtk_string_list_new (NULL);
  GtkWidget *rating;

  gtk_string_list_append (ratings, C_ ("feedback", "Not said"));
  for (int i = TRELLIS_FEEDBACK_LOWEST; i <= TRELLIS_FEEDBACK_HIGHEST; i++)
    gtk_string_list_append (ratings, trellis_feedback_words_rating (i));
  rating = gtk_drop_down_new (G_LIST_MODEL (g_steal_pointer (&ratings)), NULL);
  if (there != NULL && there->rating > 0)
    gtk_drop_down_set_selected (GTK_DROP_DOWN (rating), (guint) there->rating);
  trellis_name_parts (rating, _ ("How helpful it was"));
  return rating;
}

static GtkWidget *
create_words (TrellisFeedback *there)
{
  GtkWidget *view = gtk_text_view_new ();

  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (view), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (view), FALSE);
  gtk_text_view_set_left_margin (GTK_TEXT_VIEW (view), 9);
  gtk_text_view_set_right_margin (GTK_TEXT_VIEW (view), 9);
  gtk_text_view_set_top_margin (GTK_TEXT_VIEW (view), 9);
  gtk_text_view_set_bottom_margin (GTK_TEXT_VIEW (view), 9);
  gtk_widget_set_size_request (view, -1, 120);
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("In words"), -1);
  if (there != NULL && there->words != NULL)
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), there->words, -1);
  return view;
}

static void
add_part (GtkWidget *box, const char *caption, GtkWidget *part)
{
  GtkWidget *label = gtk_label_new (caption);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "caption-heading");
  if (gtk_widget_get_first_child (box) != NULL)
    gtk_widget_set_margin_top (label, 6);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), part);
}

static GtkWidget *
create_form (Question *question, TrellisFeedback *there)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *words = create_words (there);

  question->rating = GTK_DROP_DOWN (create_rating (there));
  question->words = g_object_ref (gtk_text_view_get_buffer (GTK_TEXT_VIEW (words)));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), words);
  gtk_widget_set_focusable (scrolled, FALSE);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_widget_add_css_class (scrolled, "writing");
  gtk_widget_set_overflow (scrolled, GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_size_request (scrolled, 280, -1);
  question->words_place = scrolled;
  add_part (box, _ ("How helpful it was"), GTK_WIDGET (question->rating));
  add_part (box, _ ("In words"), scrolled);
  return box;
}

/**
 * trellis_feedback_dialog_present:
 * @view: of the engagement that it is about
 * @by: whose feedback it is
 *
 * Returns: (transfer none): the question, shown
 */
GtkWidget *
trellis_feedback_dialog_present (TrellisEngagementView *view, TrellisFeedbackBy by)
{
  TrellisEngagement *engagement = trellis_engagement_view_get_engagement (view);
  TrellisFeedback *there = trellis_engagement_find_feedback (engagement, NULL, by);
  Question *question = g_new0 (Question, 1);
  g_autofree char *heading
      = trellis_feedback_words_who (trellis_engagement_view_get_practice (view), engagement, by);
  AdwMessageDialog *dialog
      = trellis_dialog_new (GTK_WIDGET (view), heading, _ ("On the coaching as a whole."),
                            _ ("_Save"), ADW_RESPONSE_SUGGESTED);

  question->dialog = dialog;
  question->view = g_object_ref (view);
  question->by = by;
  adw_message_dialog_set_extra_child (dialog, create_form (question, there));
  g_signal_connect_object (question->words, "changed", G_CALLBACK (on_words_changed_cb), dialog, 0);
  g_object_set_data (G_OBJECT (dialog), QUESTION, question);
  g_signal_connect_data (dialog, "response", G_CALLBACK (on_responded_cb), question,
                         (GClosureNotify) (void (*) (void)) free_question, 0);
  gtk_window_present (GTK_WINDOW (dialog));
  return GTK_WIDGET (dialog);
}
