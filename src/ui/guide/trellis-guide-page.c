/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One question of the guide, with its answers or room for words. */

#include "config.h"

#include "trellis-guide-page.h"

#include "ui/common/trellis-problem-row.h"
#include "ui/common/trellis-reveal.h"

#include <glib/gi18n-lib.h>

struct _TrellisGuidePage
{
  GtkBox parent_instance;

  GtkLabel *text;
  GtkLabel *hint;
  GtkBox *answers;
  GtkLabel *problem;

  TrellisGuideQuestion *question;
  GPtrArray *choices; /* in the order of the question's answers */
  GtkWidget *words;   /* none where one chooses */
};

G_DEFINE_FINAL_TYPE (TrellisGuidePage, trellis_guide_page, GTK_TYPE_BOX)

static void
show_problem (TrellisGuidePage *self, const char *text)
{
  trellis_reveal_words (self->problem, text);
}

static void
on_answer_changed_cb (TrellisGuidePage *self)
{
  show_problem (self, NULL);
}

static void
name_by (GtkWidget *widget, GtkWidget *label)
{
  gtk_accessible_update_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  label, NULL, -1);
}

static GtkWidget *
create_choice (TrellisGuideChoice *choice)
{
  GtkWidget *check = gtk_check_button_new ();
  GtkWidget *label = gtk_label_new (choice->label);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (check), label);
  gtk_widget_add_css_class (check, "answer");
  name_by (check, label);
  return check;
}

static void
add_choices (TrellisGuidePage *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self->answers), "card");
  for (guint i = 0; i < trellis_list_length (self->question->answers); i++)
    {
      GtkWidget *check = create_choice (trellis_list_get (self->question->answers, i));

      if (i > 0)
        {
          gtk_box_append (self->answers, gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
          gtk_check_button_set_group (GTK_CHECK_BUTTON (check), self->choices->pdata[0]);
        }
      gtk_box_append (self->answers, check);
      g_ptr_array_add (self->choices, check);
      g_signal_connect_swapped (check, "toggled", G_CALLBACK (on_answer_changed_cb), self);
    }
}

static void
add_words (TrellisGuidePage *self)
{
  self->words = gtk_entry_new ();
  gtk_entry_set_activates_default (GTK_ENTRY (self->words), TRUE);
  gtk_box_append (self->answers, self->words);
  name_by (self->words, GTK_WIDGET (self->text));
  g_signal_connect_swapped (self->words, "changed", G_CALLBACK (on_answer_changed_cb), self);
}

static void
trellis_guide_page_dispose (GObject *object)
{
  TrellisGuidePage *self = TRELLIS_GUIDE_PAGE (object);

  g_clear_object (&self->question);
  g_clear_pointer (&self->choices, g_ptr_array_unref);
  G_OBJECT_CLASS (trellis_guide_page_parent_class)->dispose (object);
}

static void
trellis_guide_page_class_init (TrellisGuidePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = trellis_guide_page_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/trellis_app/Trellis/ui/guide/trellis-guide-page.ui");
  gtk_widget_class_bind_template_child (widget_class, TrellisGuidePage, text);
  gtk_widget_class_bind_template_child (widget_class, TrellisGuidePage, hint);
  gtk_widget_class_bind_template_child (widget_class, TrellisGuidePage, answers);
  gtk_widget_class_bind_template_child (widget_class, TrellisGuidePage, problem);
}

static void
trellis_guide_page_init (TrellisGuidePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->choices = g_ptr_array_new ();
}

static const char *
get_answer (TrellisGuidePage *self)
{
  if (self->words != NULL)
    return gtk_editable_get_text (GTK_EDITABLE (self->words));
  for (guint i = 0; i < self->choices->len; i++)
    if (gtk_check_button_get_active (self->choices->pdata[i]))
      return trellis_record_get_id (trellis_list_get (self->question->answers, i));
  return NULL;
}

/**
 * trellis_guide_page_answer:
 * @answers: those to all questions
 *
 * Takes the answer over, or says under the question why there is none.
 *
 * Returns: whether one can go on
 */
gboolean
trellis_guide_page_answer (TrellisGuidePage *self, TrellisGuideAnswers *answers)
{
  const char *answer = get_answer (self);
  g_autoptr (GError) error = NULL;
  g_autofree char *field = NULL;
  g_autofree char *text = NULL;

  if (answer == NULL)
    text = g_strdup (_ ("Choose the answer that comes closest."));
  else if (!trellis_guide_answers_set (answers, self->question->id, answer, &error))
    text = trellis_problem_read (error, &field);
  show_problem (self, text);
  return text == NULL;
}

/**
 * trellis_guide_page_focus:
 *
 * Leads the keyboard to the answer, or to where one begins to answer.
 */
void
trellis_guide_page_focus (TrellisGuidePage *self)
{
  GtkWidget *first = self->words;

  for (guint i = 0; i < self->choices->len; i++)
    if (first == NULL || gtk_check_button_get_active (self->choices->pdata[i]))
      first = self->choices->pdata[i];
  if (first != NULL)
    gtk_widget_grab_focus (first);
}

/**
 * trellis_guide_page_new:
 *
 * Returns: (transfer none): a page with that question
 */
GtkWidget *
trellis_guide_page_new (TrellisGuideQuestion *question)
{
  TrellisGuidePage *self = g_object_new (TRELLIS_TYPE_GUIDE_PAGE, NULL);

  self->question = g_object_ref (question);
  gtk_label_set_label (self->text, question->text);
  gtk_label_set_label (self->hint, question->hint == NULL ? "" : question->hint);
  gtk_widget_set_visible (GTK_WIDGET (self->hint), question->hint != NULL);
  if (trellis_guide_question_is_open (question))
    add_words (self);
  else
    add_choices (self);
  return GTK_WIDGET (self);
}
