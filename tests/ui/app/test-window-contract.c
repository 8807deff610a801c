/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The window's actions on contracts: a new one with or without a preset, a draft, an amendment. */

#include "config.h"

#include "tests/ui/ui-fixture.h"
#include "ui/app/trellis-window.h"
#include "ui/contract/trellis-contract-chooser.h"
#include "ui/contract/trellis-contract-wizard.h"

typedef struct
{
  TrellisWindow *window;
  TrellisPractice *practice;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TrellisClock) clock = ui_clock_new ();

  fixture->window = g_object_ref_sink (trellis_window_new (NULL, clock));
  fixture->practice = ui_practice_new_demo ();
  trellis_window_show_practice (fixture->window, fixture->practice, NULL);
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  ui_settle ();
  g_assert_finalize_object (fixture->window);
  g_assert_finalize_object (fixture->practice);
}

static gpointer
find_window (GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (g_type_is_a (G_OBJECT_TYPE (window), type))
        return window;
    }
  return NULL;
}

static void
activate (Fixture *fixture, const char *action, const char *parameter)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), action, "s", parameter));
  ui_settle ();
}

static void
close_it (Fixture *fixture, gpointer window)
{
  g_assert_true (gtk_window_get_transient_for (window) == GTK_WINDOW (fixture->window));
  gtk_window_destroy (window);
  ui_settle ();
}

static void
test_new (Fixture *fixture, gconstpointer data)
{
  TrellisContractWizard *wizard;

  activate (fixture, "win.new-contract", "");
  g_assert_nonnull (find_window (TRELLIS_TYPE_CONTRACT_CHOOSER));
  close_it (fixture, find_window (TRELLIS_TYPE_CONTRACT_CHOOSER));
  activate (fixture, "win.new-contract", "sponsored");
  wizard = find_window (TRELLIS_TYPE_CONTRACT_WIZARD);
  g_assert_nonnull (wizard);
  g_assert_cmpstr (trellis_contract_wizard_get_form (wizard)->preset, ==, "sponsored");
  close_it (fixture, wizard);
}

static void
test_contract (Fixture *fixture, gconstpointer data)
{
  const char *id = ui_practice_find (fixture->practice, "A working week of four days")->id;
  TrellisContractWizard *wizard;

  activate (fixture, "win.edit-contract", id);
  wizard = find_window (TRELLIS_TYPE_CONTRACT_WIZARD);
  g_assert_cmpuint (trellis_contract_wizard_get_step (wizard), ==, 0);
  close_it (fixture, wizard);
  activate (fixture, "win.sign-contract", id);
  wizard = find_window (TRELLIS_TYPE_CONTRACT_WIZARD);
  g_assert_cmpuint (trellis_contract_wizard_get_step (wizard), ==, TRELLIS_WIZARD_REVIEW);
  close_it (fixture, wizard);
}

/* What is over, or no coaching, or not there, opens nothing. */
static void
test_none (Fixture *fixture, gconstpointer data)
{
  const char *over = ui_practice_find (fixture->practice, "Choosing the next job")->id;

  activate (fixture, "win.edit-contract", over);
  ui_assert_says (GTK_WIDGET (fixture->window), "The engagement is over");
  activate (fixture, "win.edit-contract", "nobody");
  g_assert_null (find_window (TRELLIS_TYPE_CONTRACT_WIZARD));
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/window-contract/new", Fixture, NULL, set_up, test_new, tear_down);
  g_test_add ("/window-contract/contract", Fixture, NULL, set_up, test_contract, tear_down);
  g_test_add ("/window-contract/none", Fixture, NULL, set_up, test_none, tear_down);
  return g_test_run ();
}
