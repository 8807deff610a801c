/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is done in a window that stands before the main one is told there, and undone from there. */

#include "config.h"

#include "window-fixture.h"

#include "practice/trellis-sample.h"
#include "practice/trellis-signing-desk.h"
#include "ui/common/trellis-focus.h"
#include "ui/contract/trellis-contract-wizard.h"
#include "ui/contract/trellis-signing-window.h"
#include "ui/preferences/trellis-preferences-window.h"

static GtkEditable *
find_name (GtkWidget *root)
{
  return GTK_EDITABLE (ui_find (root, ADW_TYPE_ENTRY_ROW, NULL));
}

static void
test_preferences (WindowFixture *fixture, gconstpointer data)
{
  GtkWidget *window;
  g_autofree char *before = NULL;

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.preferences", NULL);
  window = ui_find_window (TRELLIS_TYPE_PREFERENCES_WINDOW, NULL);
  before = g_strdup (gtk_editable_get_text (find_name (window)));
  gtk_editable_set_text (find_name (window), "Sofie Claes");
  g_signal_emit_by_name (find_name (window), "entry-activated");
  g_assert_cmpstr (trellis_practice_get_practitioner (fixture->practice)->name, ==, "Sofie Claes");
  ui_click (window, "Undo");
  ui_settle ();
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
test_signing (WindowFixture *fixture, gconstpointer data)
{
  TrellisEngagement *draft = ui_practice_find (fixture->practice, "One desk, four people");
  TrellisContractWizard *wizard;
  GtkWidget *signing, *on_paper;

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.edit-contract", "s", draft->id);
  wizard = ui_find_window (TRELLIS_TYPE_CONTRACT_WIZARD, NULL);
  trellis_form_set (trellis_contract_wizard_get_form (wizard), "title", "One desk");
  trellis_contract_wizard_show_step (wizard, TRELLIS_WIZARD_REVIEW);
  g_assert_cmpuint (count_signatures (TRELLIS_COACHING (draft)), ==, 0);
  ui_click (GTK_WIDGET (wizard), "Sign…");
  ui_settle ();
  signing = ui_find_window (TRELLIS_TYPE_SIGNING_WINDOW, NULL);
  on_paper = gtk_widget_get_ancestor (ui_find (signing, GTK_TYPE_LABEL, "Signed on paper"),
                                      GTK_TYPE_CHECK_BUTTON);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (on_paper), TRUE);
  ui_click (signing, "_Sign");
  ui_settle ();
  g_assert_cmpuint (count_signatures (TRELLIS_COACHING (draft)), ==, 1);
  ui_wait (offers_undo, wizard);
  ui_click (GTK_WIDGET (wizard), "Undo");
  ui_settle ();
  g_assert_cmpuint (count_signatures (TRELLIS_COACHING (draft)), ==, 0);
  ui_assert_says_not (GTK_WIDGET (wizard), "signed on");
  gtk_window_destroy (GTK_WINDOW (wizard));
}

static gboolean
is_in_toast (GtkWindow *window)
{
  GtkWidget *focus = gtk_window_get_focus (window);

  return focus != NULL
         && gtk_widget_get_ancestor (focus, g_type_from_name ("AdwToastWidget")) != NULL;
}

static gboolean
on_passed_cb (gpointer passed)
{
  *(gboolean *) passed = TRUE;
  return G_SOURCE_REMOVE;
}

static gboolean
is_true (gpointer value)
{
  return *(gboolean *) value;
}

/* The toolkit looks for another place for the focus within some frames. */
static void
wait_for_focus (void)
{
  gboolean passed = FALSE;

  g_timeout_add (400, on_passed_cb, &passed);
  ui_wait (is_true, &passed);
}

/* The focus was on the page of an empty practice, which goes: whoever types on undoes nothing. By
   keys, though, one gets to the toast. */
static void
test_takes_no_focus (void)
{
  g_autoptr (TrellisClock) clock = ui_clock_new ();
  g_autoptr (TrellisPractice) practice = trellis_practice_new (clock);
  TrellisWindow *window = trellis_window_new (NULL, clock);
  GtkWidget *label;

  trellis_window_show_practice (window, practice, NULL);
  gtk_window_present (GTK_WINDOW (window));
  ui_settle ();
  label = ui_find (GTK_WIDGET (window), GTK_TYPE_LABEL, "New Coaching Contract");
  gtk_widget_grab_focus (gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON));
  trellis_sample_write (practice, clock, NULL);
  trellis_workspace_report_act (trellis_window_get_workspace (window), "It is done");
  wait_for_focus ();
  g_assert_true (offers_undo (window));
  g_assert_false (is_in_toast (GTK_WINDOW (window)));
  for (guint i = 0; i < 100 && !is_in_toast (GTK_WINDOW (window)); i++)
    g_signal_emit_by_name (window, "move-focus", GTK_DIR_TAB_BACKWARD);
  g_assert_true (is_in_toast (GTK_WINDOW (window)));
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  trellis_focus_pass_scrollers ();
  g_test_add ("/window-tells/preferences", WindowFixture, NULL, window_set_up, test_preferences,
              window_tear_down);
  g_test_add ("/window-tells/signing", WindowFixture, NULL, window_set_up, test_signing,
              window_tear_down);
  g_test_add_func ("/window-tells/takes-no-focus", test_takes_no_focus);
  return g_test_run ();
}
