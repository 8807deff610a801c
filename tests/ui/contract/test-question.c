/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Questions: every kind of item has its control, whatever items the data file may have one day. */

#include "config.h"

#include "contract/trellis-form-reading.h"
#include "practice/trellis-practice-forms.h"
#include "tests/ui/ui-fixture.h"
#include "ui/common/trellis-date-entry.h"
#include "ui/common/trellis-time-entry.h"
#include "ui/contract/trellis-choice-words.h"
#include "ui/contract/trellis-question.h"
#include "ui/contract/trellis-step-page.h"

#include <adwaita.h>

static TrellisItem *
new_item (const char *kind, const char *member, const char *const *choices)
{
  TrellisItem *item = g_object_new (TRELLIS_TYPE_ITEM, NULL);

  trellis_record_set_string (item, "id", "new");
  trellis_record_set_string (item, "step", "method");
  trellis_record_set_string (item, "kind", kind);
  trellis_record_set_string (item, "member", member);
  trellis_record_set_string (item, "label", "Something new <&>");
  trellis_record_set_strings (item, "choices", choices);
  trellis_record_set_enum (item, "required", TRELLIS_NEED_NEVER);
  return item;
}

static GtkWidget *
new_question (TrellisForm *form, const char *kind, const char *member, const char *const *choices)
{
  g_autoptr (TrellisItem) item = new_item (kind, member, choices);

  return g_object_ref_sink (trellis_question_new (form, item, member));
}

static void
set_buffer (GtkWidget *question, const char *text)
{
  GtkWidget *view = ui_find (question, GTK_TYPE_TEXT_VIEW, NULL);

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), text, -1);
}

/* What is typed into the control is typed into the form, and the other way round. */
static void
test_texts (void)
{
  static const struct
  {
    const char *kind, *member;
    gboolean view;
  } cases[] = {
    { "text", "plan.place", FALSE },
    { "number", "terms.records-years", FALSE },
    { "money", "terms.fee.amount-minor", FALSE },
    { "long-text", "purpose", TRUE },
    { "list", "practitioner.qualifications", TRUE },
    { "a-kind-of-next-year", "plan.link", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TrellisForm) form = trellis_form_new ();
      g_autoptr (GtkWidget) question = NULL;
      GtkWidget *entry;

      trellis_form_set (form, cases[i].member, "before");
      question = new_question (form, cases[i].kind, cases[i].member, NULL);
      ui_assert_says (question, "Something new <&>");
      if (cases[i].view)
        {
          set_buffer (question, "12");
          g_assert_cmpstr (trellis_form_get (form, cases[i].member), ==, "12");
          continue;
        }
      entry = ui_find (question, GTK_TYPE_ENTRY, NULL);
      g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "before");
      gtk_editable_set_text (GTK_EDITABLE (entry), "12");
      g_assert_cmpstr (trellis_form_get (form, cases[i].member), ==, "12");
      trellis_form_set (form, cases[i].member, "13");
      g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "13");
    }
}

static void
test_choice (void)
{
  static const char *const choices[] = { "online", "by-pigeon", NULL };
  g_autoptr (TrellisForm) form = trellis_form_new ();
  g_autoptr (GtkWidget) question = new_question (form, "choice", "plan.format", choices);
  GtkWidget *control = ui_find (question, GTK_TYPE_DROP_DOWN, NULL);
  g_autofree char *unknown = trellis_choice_say ("by-pigeon");

  g_assert_cmpstr (unknown, ==, "By pigeon");
  gtk_drop_down_set_selected (GTK_DROP_DOWN (control), 2);
  g_assert_cmpstr (trellis_form_get (form, "plan.format"), ==, "by-pigeon");
  gtk_drop_down_set_selected (GTK_DROP_DOWN (control), 0);
  g_assert_null (trellis_form_get (form, "plan.format"));
  trellis_form_set (form, "plan.format", "online");
  g_assert_cmpuint (gtk_drop_down_get_selected (GTK_DROP_DOWN (control)), ==, 1);
}

static void
test_answer (void)
{
  g_autoptr (TrellisForm) form = trellis_form_new ();
  g_autoptr (GtkWidget) question = new_question (form, "answer", "terms.recording", NULL);
  GtkWidget *yes = ui_find (question, GTK_TYPE_CHECK_BUTTON, NULL);

  g_assert_null (trellis_form_get (form, "terms.recording"));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (yes), TRUE);
  g_assert_cmpstr (trellis_form_get (form, "terms.recording"), ==, "yes");
  trellis_form_set (form, "terms.recording", "no");
  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (yes)));
}

/* Nothing is an answer too, and none of the others. */
static void
test_ticks (void)
{
  static const char *const choices[] = { "attendance", "progress", NULL };
  g_autoptr (TrellisForm) form = trellis_form_new ();
  g_autoptr (GtkWidget) question = new_question (form, "ticks", "terms.sponsor-may-see", choices);
  GtkWidget *first = ui_find (question, GTK_TYPE_CHECK_BUTTON, NULL);
  GtkWidget *second = gtk_widget_get_next_sibling (first);
  GtkWidget *nothing = gtk_widget_get_next_sibling (second);

  gtk_check_button_set_active (GTK_CHECK_BUTTON (first), TRUE);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (second), TRUE);
  g_assert_cmpstr (trellis_form_get (form, "terms.sponsor-may-see"), ==, "attendance\nprogress");
  gtk_check_button_set_active (GTK_CHECK_BUTTON (nothing), TRUE);
  g_assert_cmpstr (trellis_form_get (form, "terms.sponsor-may-see"), ==, TRELLIS_FORM_NOTHING);
  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (first)));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (second), TRUE);
  g_assert_cmpstr (trellis_form_get (form, "terms.sponsor-may-see"), ==, "progress");
  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (nothing)));
}

static void
test_times (void)
{
  g_autoptr (TrellisForm) form = trellis_form_new ();
  g_autoptr (GtkWidget) date = new_question (form, "date", "term.start", NULL);
  g_autoptr (GtkWidget) start = new_question (form, "plan", "plan.first", NULL);
  GtkWidget *day = ui_find (start, TRELLIS_TYPE_DATE_ENTRY, NULL);
  GtkWidget *time = ui_find (start, TRELLIS_TYPE_TIME_ENTRY, NULL);

  trellis_date_entry_set_text (TRELLIS_DATE_ENTRY (ui_find (date, TRELLIS_TYPE_DATE_ENTRY, NULL)),
                               "2026/12/1");
  g_assert_cmpstr (trellis_form_get (form, "term.start"), ==, "2026-12-01");
  trellis_date_entry_set_text (TRELLIS_DATE_ENTRY (day), "2026-12-01");
  g_assert_cmpstr (trellis_form_get (form, "plan.first"), ==, "2026-12-01T");
  trellis_time_entry_set_text (TRELLIS_TIME_ENTRY (time), "9.30");
  g_assert_cmpstr (trellis_form_get (form, "plan.first"), ==, "2026-12-01T09:30");
}

/* An item that the data file gets anew appears, is answered and comes into the contract. */
static void
test_new_item (void)
{
  g_autoptr (TrellisPractice) practice = ui_practice_new_demo ();
  g_autoptr (TrellisForm) form = trellis_practice_begin_form (practice);
  g_autoptr (GListStore) items = trellis_items_load ();
  g_autoptr (TrellisItem) item = new_item ("text", "plan.place", NULL);
  g_autoptr (GtkWidget) page = NULL;
  g_autoptr (TrellisFormReading) reading = NULL;
  TrellisQuestion *question;

  g_list_store_append (items, item);
  page = g_object_ref_sink (trellis_step_page_new (practice, form, items, "method"));
  question = trellis_questions_find (page, "plan.place");
  g_assert_nonnull (question);
  ui_assert_says (page, "Something new <&>");
  gtk_editable_set_text (GTK_EDITABLE (ui_find (GTK_WIDGET (question), GTK_TYPE_ENTRY, NULL)),
                         "Ghent");
  reading = trellis_form_read (form);
  g_assert_cmpstr (reading->said->plan->place, ==, "Ghent");
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/question/texts", test_texts);
  g_test_add_func ("/question/choice", test_choice);
  g_test_add_func ("/question/answer", test_answer);
  g_test_add_func ("/question/ticks", test_ticks);
  g_test_add_func ("/question/times", test_times);
  g_test_add_func ("/question/new-item", test_new_item);
  return g_test_run ();
}
