/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What people type wrongly into the wizard: it is said at the question, in words, and Next goes on;
   and whatever is typed is there again when the wizard is closed and opened, at every step. */

#include "config.h"

#include "practice/trellis-practice-forms.h"
#include "tests/ui/ui-fixture.h"
#include "ui/contract/trellis-contract-chooser.h"
#include "ui/contract/trellis-contract-wizard.h"
#include "ui/contract/trellis-question.h"

#include <string.h>

/* Stands for a text of many thousand letters. */
#define LONG "LONG"

typedef struct
{
  guint step;
  const char *path;
  const char *text;
  const char *at;      /* the question that says it */
  const char *problem; /* how what it says begins; NULL: nothing is wrong */
} InputCase;

static const InputCase cases[] = {
  { 0, "coachees[0].name", "", "coachees[0].name", NULL },
  { 0, "coachees[0].name", "   ", "coachees[0].name", NULL },
  { 0, "coachees[0].name", LONG, "coachees[0].name", "Expected at most" },
  { 0, "coachees[0].name", "نور الدين حداد", "coachees[0].name", NULL },
  { 0, "coachees[0].name", "Mira 🌱 Stern", "coachees[0].name", NULL },
  { 0, "coachees[0].name", "Mira\nStern\t", "coachees[0].name", NULL },
  { 0, "coachees[0].email", "nobody at home", "coachees[0].email", NULL },
  { 0, "coachees[0].born", "2026-02-30", "coachees[0].born", "There is no such day" },
  { 0, "coachees[0].born", "2055-01-01", "coachees[0].born", "" },
  { 0, "team.size", "many", "team.size", "Write a whole number" },
  { 0, "team.size", "-3", "team.size", "Write a whole number" },
  { 1, "title", LONG, "title", "Expected at most" },
  { 1, "title", "Saying\nno", "title", NULL },
  { 1, "purpose", LONG, "purpose", "Expected at most" },
  { 1, "purpose", "\u202eto have evenings\u202c\nagain 🌱", "purpose", NULL },
  { 1, "goals[0].statement", LONG, "goals[0].statement", "Expected at most" },
  { 1, "goals[0].due", "2026-13-01", "goals[0].due", "There is no such day" },
  { 1, "goals[0].due", "some day", "goals[0].due", "Write the day like" },
  { 1, "goals[0].measure.target", "a lot", "goals[0].measure.target", "Write a number" },
  { 1, "goals[0].measure.target", "1e9", "goals[0].measure.target", "Write a number" },
  { 1, "goals[0].measure.baseline", "9", "goals[0].measure.baseline", "" },
  { 2, "term.start", "2026-02-30", "term.start", "There is no such day" },
  { 2, "term.end", "2026-11-01", "term.end", "" },
  { 2, "term.end", "9999-99-99", "term.end", "There is no such day" },
  { 2, "plan.first", "2026-12-01T", "plan.first", "Say at what time" },
  { 2, "plan.first", "T07:00", "plan.first", "Say on which day" },
  { 2, "plan.first", "2026-02-30T07:00", "plan.first", "There is no such day" },
  { 2, "plan.first", "2026-12-01T25:61", "plan.first", "There is no such time" },
  { 2, "plan.zone", "Europe/Atlantis", "plan.zone", "" },
  { 2, "plan.minutes", "0", "plan.minutes", "Write a whole number" },
  { 2, "plan.minutes", "99999999999999999999", "plan.minutes", "Write a whole number" },
  { 2, "plan.count", "0", "plan.count", "Write a whole number" },
  { 2, "plan.count", "100000", "plan.count", "Write a whole number" },
  { 2, "plan.until", "2026-02-30", "plan.count", "There is no such day" },
  { 2, "plan.except", "2026-12-08, never", "plan.except", "There is no day" },
  { 2, "plan.place", LONG, "plan.place", "Expected at most" },
  { 2, "plan.reminders-minutes", "soon", "plan.reminders-minutes", "“soon” is no whole number" },
  { 3, "terms.lateness-minutes", "ten", "terms.lateness-minutes", "Write a whole number" },
  { 4, "terms.fee.amount-minor", "12.345", "terms.fee.amount-minor", "Write the amount" },
  { 4, "terms.fee.amount-minor", "€ 120", "terms.fee.amount-minor", "Write the amount" },
  { 4, "terms.fee.amount-minor", "99999999999999", "terms.fee.amount-minor", "" },
  { 4, "terms.fee.currency", "", "terms.fee.currency", "" },
  { 4, "terms.fee.currency", "EURO", "terms.fee.currency", "" },
  { 4, "terms.fee.currency", "ZZZ", "terms.fee.currency", "" },
  { 4, "terms.cancellation-hours", "4.5", "terms.cancellation-hours", "Write a whole number" },
  { 4, "terms.records-years", "forever", "terms.records-years", "Write a whole number" },
  { 4, "terms.governing-law", LONG, "terms.governing-law", "Expected at most" },
};

static const struct
{
  const char *path;
  const char *text;
} usual[] = {
  { "title", "Saying no" },
  { "team", "yes" },
  { "goals[0].statement", "Leave at six" },
  { "goals[0].measure.kind", "scale" },
  { "goals[0].measure.from", "1" },
  { "goals[0].measure.to", "5" },
  { "goals[0].measure.baseline", "2" },
  { "goals[0].measure.target", "4" },
  { "term.start", "2026-12-01" },
  { "term.end", "2027-06-30" },
  { "plan.first", "2026-12-01T07:00" },
  { "terms.fee.basis", "per-session" },
  { "terms.fee.amount-minor", "120.00" },
  { "terms.fee.currency", "EUR" },
};

static char *
make_text (const char *text)
{
  GString *many = g_string_new (NULL);

  if (!g_str_equal (text, LONG))
    return g_string_free (g_string_append (many, text), FALSE);
  for (guint i = 0; i < 25000; i++)
    g_string_append (many, "ööö öö ");
  return g_string_free (many, FALSE);
}

static TrellisForm *
make_form (TrellisPractice *practice)
{
  TrellisForm *form = trellis_contract_form_of_preset (practice, "paid");

  for (guint i = 0; i < G_N_ELEMENTS (usual); i++)
    trellis_form_set (form, usual[i].path, usual[i].text);
  return form;
}

static void
click_next (TrellisContractWizard *wizard)
{
  guint step = trellis_contract_wizard_get_step (wizard);

  ui_click (GTK_WIDGET (wizard), "_Next");
  g_assert_cmpuint (trellis_contract_wizard_get_step (wizard), ==, step + 1);
}

static void
assert_said (TrellisContractWizard *wizard, const InputCase *c)
{
  TrellisQuestion *question = trellis_questions_find (GTK_WIDGET (wizard), c->at);
  g_autofree char *problem = NULL;

  if (question == NULL)
    g_error ("Nothing asks for %s", c->at);
  g_object_get (question, "problem", &problem, NULL);
  if (c->problem == NULL ? problem != NULL
                         : problem == NULL || !g_str_has_prefix (problem, c->problem))
    g_error ("%s = “%.60s”: “%s”", c->path, c->text, problem);
  if (problem == NULL)
    return;
  /* A sentence for people: no name of a member, no number that is in no field. */
  g_assert_true (g_unichar_isupper (g_utf8_get_char (problem)) || g_str_has_prefix (problem, "“"));
  g_assert_null (strstr (problem, c->path));
}

static void
retype (TrellisForm *form, const char *path)
{
  const char *text = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (usual); i++)
    if (g_str_equal (usual[i].path, path))
      text = usual[i].text;
  trellis_form_set (form, path, text);
}

/* One wrong answer after the other, at one step; whatever it is, Next goes on. */
static void
test_said (gconstpointer data)
{
  guint step = GPOINTER_TO_UINT (data);
  g_autoptr (TrellisPractice) practice = ui_practice_new_demo ();
  g_autoptr (TrellisWorkspace) workspace = trellis_workspace_new (practice);
  g_autoptr (TrellisForm) form = make_form (practice);
  TrellisContractWizard *wizard = trellis_contract_wizard_new (workspace, form);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = make_text (cases[i].text);

      if (cases[i].step != step)
        continue;
      trellis_form_set (form, cases[i].path, text);
      trellis_contract_wizard_show_step (wizard, step);
      assert_said (wizard, &cases[i]);
      click_next (wizard);
      retype (form, cases[i].path);
    }
  gtk_window_destroy (GTK_WINDOW (wizard));
  ui_settle ();
}

/* The form as the practice keeps it: of a draft, or one that can be no draft yet. */
static TrellisForm *
open_again (TrellisPractice *practice, TrellisForm *form)
{
  GListStore *kept = trellis_practice_get_head (practice)->forms;
  TrellisEngagement *engagement
      = form->engagement == NULL ? NULL
                                 : trellis_practice_find_engagement (practice, form->engagement);

  if (engagement != NULL)
    return trellis_practice_open_form (practice, TRELLIS_COACHING (engagement));
  for (guint i = 0; i < trellis_list_length (kept); i++)
    if (g_str_equal (((TrellisForm *) trellis_list_get (kept, i))->id, form->id))
      return g_object_ref (trellis_list_get (kept, i));
  return NULL;
}

static char *
make_line (const char *text)
{
  return g_strstrip (g_strdelimit (g_strdup (text == NULL ? "" : text), "\n\t", ' '));
}

/* The last of the cases of a step that are about one path. */
static gboolean
is_last (guint i)
{
  for (guint j = i + 1; j < G_N_ELEMENTS (cases); j++)
    if (g_str_equal (cases[j].path, cases[i].path))
      return FALSE;
  return TRUE;
}

/* Half of it typed and much of it wrong, and the window closed at that step. */
static void
test_kept (gconstpointer data)
{
  guint step = GPOINTER_TO_UINT (data);
  g_autoptr (TrellisPractice) practice = ui_practice_new_demo ();
  g_autoptr (TrellisWorkspace) workspace = trellis_workspace_new (practice);
  g_autoptr (TrellisForm) form = trellis_contract_form_of_preset (practice, "paid");
  g_autoptr (TrellisForm) again = NULL;
  TrellisContractWizard *wizard = trellis_contract_wizard_new (workspace, form);

  gtk_window_present (GTK_WINDOW (wizard));
  trellis_contract_wizard_show_step (wizard, step);
  trellis_form_set (form, "title", "Half");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    if (is_last (i) && (cases[i].step == step || step == TRELLIS_WIZARD_REVIEW))
      {
        g_autofree char *text = make_text (cases[i].text);

        trellis_form_set (form, cases[i].path, text);
      }
  gtk_window_close (GTK_WINDOW (wizard));
  ui_settle ();
  again = open_again (practice, form);
  g_assert_nonnull (again);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    if (is_last (i) && (cases[i].step == step || step == TRELLIS_WIZARD_REVIEW))
      {
        g_autofree char *text = make_text (cases[i].text), *line = make_line (text);
        g_autofree char *found = make_line (trellis_form_get (again, cases[i].path));

        g_assert_cmpstr (found, ==, line);
      }
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  for (guint step = 0; step < TRELLIS_WIZARD_N_STEPS; step++)
    {
      g_autofree char *said = g_strdup_printf ("/wizard-input/said/%u", step);
      g_autofree char *kept = g_strdup_printf ("/wizard-input/kept/%u", step);

      if (step < TRELLIS_WIZARD_REVIEW)
        g_test_add_data_func (said, GUINT_TO_POINTER (step), test_said);
      g_test_add_data_func (kept, GUINT_TO_POINTER (step), test_kept);
    }
  return g_test_run ();
}
