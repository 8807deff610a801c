/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every step of the wizard, and the window to sign in, in the narrowest window with large letters.
 */

#include "config.h"

#include "practice/trellis-practice-forms.h"
#include "tests/ui/ui-fixture.h"
#include "ui/contract/trellis-contract-chooser.h"
#include "ui/contract/trellis-contract-wizard.h"
#include "ui/contract/trellis-signing-window.h"

#define LONG "Donaudampfschifffahrtsgesellschaftskapitänspatentprüfungskommission"

/* What makes every question be asked, each with the longest answer that one can think of. */
static const struct
{
  const char *path;
  const char *text;
} answers[] = {
  { "title", LONG },
  { "purpose", LONG },
  { "team", "yes" },
  { "team.name", LONG },
  { "sponsor", "yes" },
  { "sponsor.name", LONG },
  { "sponsor.organisation", LONG },
  { "coachees", "2" },
  { "coachees[0].name", LONG },
  { "coachees[1].name", "Lien" },
  { "coachees[1].born", "2012-05-04" },
  { "goals", "4" },
  { "goals[0].statement", LONG },
  { "goals[0].measure.kind", "number" },
  { "goals[1].measure.kind", "scale" },
  { "goals[2].measure.kind", "milestones" },
  { "goals[3].measure.kind", "yes-no" },
  { "term.start", "tomorrow" },
  { "term.end", "2027-06-30" },
  { "plan.first", "2026-12-01T07:00" },
  { "plan.rule", "FREQ=WEEKLY" },
  { "plan.count", "12" },
  { "plan.minutes", "60" },
  { "plan.format", "in-person" },
  { "plan.place", LONG },
  { "terms.basis", "paid" },
  { "terms.cancellation-hours", "many" },
};

static TrellisForm *
make_form (TrellisPractice *practice)
{
  TrellisForm *form = trellis_contract_form_of_preset (practice, "sponsored");

  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    trellis_form_set (form, answers[i].path, answers[i].text);
  return form;
}

/* Folds are opened: what is in them has to fit too. */
static void
unfold (GtkWidget *root)
{
  if (GTK_IS_EXPANDER (root))
    gtk_expander_set_expanded (GTK_EXPANDER (root), TRUE);
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    unfold (child);
}

static void
assert_steps_fit (TrellisContractWizard *wizard)
{
  for (guint i = 0; i < TRELLIS_WIZARD_N_STEPS; i++)
    {
      trellis_contract_wizard_show_step (wizard, i);
      unfold (GTK_WIDGET (wizard));
      ui_assert_fits_narrowly (adw_window_get_content (ADW_WINDOW (wizard)));
    }
}

static void
test_steps (void)
{
  g_autoptr (TrellisPractice) practice = ui_practice_new_demo ();
  g_autoptr (TrellisWorkspace) workspace = trellis_workspace_new (practice);
  g_autoptr (TrellisForm) form = make_form (practice);
  TrellisContractWizard *wizard = trellis_contract_wizard_new (workspace, form);

  assert_steps_fit (wizard);
  gtk_window_destroy (GTK_WINDOW (wizard));
  ui_settle ();
}

static void
test_amend (void)
{
  g_autoptr (TrellisPractice) practice = ui_practice_new_demo ();
  g_autoptr (TrellisWorkspace) workspace = trellis_workspace_new (practice);
  TrellisCoaching *coaching
      = TRELLIS_COACHING (ui_practice_find (practice, "A working week of four days"));
  g_autoptr (TrellisForm) form = trellis_practice_open_form (practice, coaching);
  TrellisContractWizard *wizard = trellis_contract_wizard_new (workspace, form);

  trellis_form_set (form, "purpose", LONG);
  trellis_form_set (form, "terms.cancellation-hours", "7");
  assert_steps_fit (wizard);
  gtk_window_destroy (GTK_WINDOW (wizard));
  ui_settle ();
}

static void
check_ways (GtkWidget *root)
{
  if (GTK_IS_CHECK_BUTTON (root))
    {
      gtk_check_button_set_active (GTK_CHECK_BUTTON (root), TRUE);
      ui_assert_fits_narrowly (adw_window_get_content (ADW_WINDOW (gtk_widget_get_root (root))));
    }
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    check_ways (child);
}

static void
test_signing (void)
{
  g_autoptr (TrellisPractice) practice = ui_practice_new_demo ();
  g_autoptr (TrellisWorkspace) workspace = trellis_workspace_new (practice);
  TrellisCoaching *coaching
      = TRELLIS_COACHING (ui_practice_find (practice, "A working week of four days"));
  TrellisSigningWindow *window = trellis_signing_window_new (workspace, coaching, LONG);
  g_autoptr (GBytes) scan = g_bytes_new_static ("%PDF-1.4", 8);

  trellis_signing_window_take_scan (window, LONG LONG ".pdf", scan);
  check_ways (GTK_WIDGET (window));
  gtk_window_destroy (GTK_WINDOW (window));
  ui_settle ();
}

static void
test_chooser (void)
{
  g_autoptr (TrellisPractice) practice = ui_practice_new_demo ();
  g_autoptr (TrellisWorkspace) workspace = trellis_workspace_new (practice);
  TrellisContractChooser *chooser = trellis_contract_chooser_new (workspace);

  ui_assert_fits_narrowly (adw_window_get_content (ADW_WINDOW (chooser)));
  gtk_window_destroy (GTK_WINDOW (chooser));
  ui_settle ();
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/contract-fits/steps", test_steps);
  g_test_add_func ("/contract-fits/amend", test_amend);
  g_test_add_func ("/contract-fits/signing", test_signing);
  g_test_add_func ("/contract-fits/chooser", test_chooser);
  return g_test_run ();
}
