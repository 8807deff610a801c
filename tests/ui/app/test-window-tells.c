/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is done in a window that stands before the main one is told there, and undone from there. */

#include "config.h"

#include "practice/trellis-signing-desk.h"
#include "tests/ui/ui-fixture.h"
#include "ui/app/trellis-window.h"
#include "ui/contract/trellis-contract-wizard.h"
#include "ui/contract/trellis-signing-window.h"
#include "ui/preferences/trellis-preferences-window.h"

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
click (GtkWidget *root, const char *label)
{
  g_signal_emit_by_name (ui_find (root, GTK_TYPE_BUTTON, label), "clicked");
  ui_settle ();
}

static GtkEditable *
find_name (GtkWidget *root)
{
  return GTK_EDITABLE (ui_find (root, ADW_TYPE_ENTRY_ROW, NULL));
}

static void
test_preferences (Fixture *fixture, gconstpointer data)
{
  GtkWidget *window;
  g_autofree char *before = NULL;

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.preferences", NULL);
  window = find_window (TRELLIS_TYPE_PREFERENCES_WINDOW);
  before = g_strdup (gtk_editable_get_text (find_name (window)));
  gtk_editable_set_text (find_name (window), "Sofie Claes");
  g_signal_emit_by_name (find_name (window), "entry-activated");
  g_assert_cmpstr (trellis_practice_get_practitioner (fixture->practice)->name, ==, "Sofie Claes");
  click (window, "Undo");
  g_assert_cmpstr (trellis_practice_get_practitioner (fixture->practice)->name, ==, before);
  g_assert_cmpstr (gtk_editable_get_text (find_name (window)), ==, before);
  gtk_window_destroy (GTK_WINDOW (window));
}

static guint
count_signatures (TrellisCoaching *coaching)
{
  TrellisContractVersion *version = trellis_coaching_get_open_version (coaching);
  g_autoptr (GListStore) signatures
      = version == NULL ? NULL : trellis_contract_version_dup_signatures (version);

  return signatures == NULL ? 0 : trellis_list_length (signatures);
}

/* Another toast may have to be read first. */
static gboolean
offers_undo (gpointer window)
{
  return ui_find (window, GTK_TYPE_BUTTON, "Undo") != NULL;
}

/* Of three, the first. */
static void
test_signing (Fixture *fixture, gconstpointer data)
{
  TrellisEngagement *draft = ui_practice_find (fixture->practice, "One desk, four people");
  TrellisContractWizard *wizard;
  GtkWidget *signing, *on_paper;

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.edit-contract", "s", draft->id);
  wizard = find_window (TRELLIS_TYPE_CONTRACT_WIZARD);
  trellis_form_set (trellis_contract_wizard_get_form (wizard), "title", "One desk");
  trellis_contract_wizard_show_step (wizard, TRELLIS_WIZARD_REVIEW);
  g_assert_cmpuint (count_signatures (TRELLIS_COACHING (draft)), ==, 0);
  click (GTK_WIDGET (wizard), "Sign…");
  signing = find_window (TRELLIS_TYPE_SIGNING_WINDOW);
  on_paper = gtk_widget_get_ancestor (ui_find (signing, GTK_TYPE_LABEL, "Signed on paper"),
                                      GTK_TYPE_CHECK_BUTTON);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (on_paper), TRUE);
  click (signing, "_Sign");
  g_assert_cmpuint (count_signatures (TRELLIS_COACHING (draft)), ==, 1);
  ui_wait (offers_undo, wizard);
  click (GTK_WIDGET (wizard), "Undo");
  g_assert_cmpuint (count_signatures (TRELLIS_COACHING (draft)), ==, 0);
  ui_assert_says_not (GTK_WIDGET (wizard), "signed on");
  gtk_window_destroy (GTK_WINDOW (wizard));
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/window-tells/preferences", Fixture, NULL, set_up, test_preferences, tear_down);
  g_test_add ("/window-tells/signing", Fixture, NULL, set_up, test_signing, tear_down);
  return g_test_run ();
}
