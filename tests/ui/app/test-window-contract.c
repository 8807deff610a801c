/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The window's actions on contracts: a new one with or without a preset, a draft, an amendment. */

#include "config.h"

#include "window-fixture.h"

#include "practice/trellis-practice-forms.h"
#include "ui/common/trellis-ask.h"
#include "ui/contract/trellis-contract-chooser.h"
#include "ui/contract/trellis-contract-wizard.h"
#include "ui/contract/trellis-wizard-step-row.h"

static void
activate (WindowFixture *fixture, const char *action, const char *parameter)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), action, "s", parameter));
  ui_settle ();
}

static void
close_it (WindowFixture *fixture, gpointer window)
{
  g_assert_true (gtk_window_get_transient_for (window) == GTK_WINDOW (fixture->window));
  gtk_window_destroy (window);
  ui_settle ();
}

static void
test_new (WindowFixture *fixture, gconstpointer data)
{
  TrellisContractWizard *wizard;

  activate (fixture, "win.new-contract", "");
  g_assert_nonnull (ui_find_window (TRELLIS_TYPE_CONTRACT_CHOOSER, NULL));
  close_it (fixture, ui_find_window (TRELLIS_TYPE_CONTRACT_CHOOSER, NULL));
  activate (fixture, "win.new-contract", "sponsored");
  wizard = ui_find_window (TRELLIS_TYPE_CONTRACT_WIZARD, NULL);
  g_assert_nonnull (wizard);
  g_assert_cmpstr (trellis_contract_wizard_get_form (wizard)->preset, ==, "sponsored");
  close_it (fixture, wizard);
}

/* What the menu hands to the action is a preset that there is, or nothing. */
static void
test_menu (WindowFixture *fixture, gconstpointer data)
{
  GObject *menu = gtk_widget_get_template_child (GTK_WIDGET (fixture->window), TRELLIS_TYPE_WINDOW,
                                                 "new_menu");
  g_autoptr (GMenuModel) contracts
      = g_menu_model_get_item_link (G_MENU_MODEL (menu), 0, G_MENU_LINK_SECTION);

  g_assert_cmpint (g_menu_model_get_n_items (contracts), >, 1);
  for (int i = 0; i < g_menu_model_get_n_items (contracts); i++)
    {
      g_autofree char *preset = NULL;
      TrellisContractWizard *wizard;

      g_assert_true (
          g_menu_model_get_item_attribute (contracts, i, G_MENU_ATTRIBUTE_TARGET, "s", &preset));
      activate (fixture, "win.new-contract", preset);
      wizard = ui_find_window (TRELLIS_TYPE_CONTRACT_WIZARD, NULL);
      if (wizard != NULL)
        g_assert_cmpstr (trellis_contract_wizard_get_form (wizard)->preset, ==, preset);
      else
        g_assert_cmpstr (preset, ==, "");
      close_it (fixture, ui_find_window (GTK_TYPE_WINDOW, fixture->window));
    }
}

static guint
count_forms (WindowFixture *fixture)
{
  return trellis_list_length (trellis_practice_get_head (fixture->practice)->forms);
}

static void
begin (TrellisPractice *practice, const char *title)
{
  g_autoptr (TrellisForm) form = trellis_practice_begin_form (practice);
  g_auto (GStrv) taken_off = NULL;
  g_autoptr (GError) error = NULL;

  trellis_form_set (form, "title", title);
  trellis_practice_keep_form (practice, form, TRELLIS_KEEPING_DRAFT, TRELLIS_ALLOW_NOTHING,
                              &taken_off, &error);
  g_assert_no_error (error);
}

/* What was begun and could be no contract yet can be gone on with, and thrown away. */
static void
test_throws_away (WindowFixture *fixture, gconstpointer data)
{
  GtkWidget *chooser, *dialog;

  begin (fixture->practice, "Half a thought");
  g_assert_cmpuint (count_forms (fixture), ==, 1);
  activate (fixture, "win.new-contract", "");
  chooser = ui_find_window (TRELLIS_TYPE_CONTRACT_CHOOSER, NULL);
  ui_assert_says (chooser, "Half a thought\n");
  ui_click (ui_find (chooser, ADW_TYPE_ACTION_ROW, NULL), NULL);
  dialog = ui_find_window (ADW_TYPE_MESSAGE_DIALOG, NULL);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), TRELLIS_DIALOG_DO);
  ui_settle ();
  g_assert_cmpuint (count_forms (fixture), ==, 0);
  ui_assert_says_not (chooser, "Half a thought\n");
  ui_assert_says_not (chooser, "Go On With\n");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL));
  g_assert_cmpuint (count_forms (fixture), ==, 1);
  gtk_window_destroy (GTK_WINDOW (dialog));
  close_it (fixture, chooser);
}

static GtkWidget *
find_hinted (GtkWidget *root, const char *hint)
{
  if (g_strcmp0 (gtk_widget_get_tooltip_text (root), hint) == 0)
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = gtk_widget_get_child_visible (child) ? find_hinted (child, hint) : NULL;

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* What was begun is on the page that one begins with: to go on with, or to throw away. */
static void
assert_unfinished (WindowFixture *fixture)
{
  GtkWidget *window = GTK_WIDGET (fixture->window);
  TrellisContractWizard *wizard;

  ui_assert_says (window, "Unfinished contract: Half a thought\n");
  ui_click (window, "Continue");
  ui_settle ();
  wizard = ui_find_window (TRELLIS_TYPE_CONTRACT_WIZARD, NULL);
  g_assert_cmpstr (trellis_form_get (trellis_contract_wizard_get_form (wizard), "title"), ==,
                   "Half a thought");
  close_it (fixture, wizard);
  g_signal_emit_by_name (find_hinted (window, "Throw Away “Half a thought”"), "clicked");
  g_assert_cmpuint (count_forms (fixture), ==, 0);
  ui_assert_says_not (window, "Unfinished contract");
  g_assert_true (gtk_widget_activate_action (window, "win.undo", NULL));
  ui_assert_says (window, "Unfinished contract: Half a thought\n");
}

static void
test_unfinished_today (WindowFixture *fixture, gconstpointer data)
{
  ui_assert_says_not (GTK_WIDGET (fixture->window), "Unfinished contract");
  begin (fixture->practice, "Half a thought");
  trellis_workspace_note_change (trellis_window_get_workspace (fixture->window));
  assert_unfinished (fixture);
}

static void
test_unfinished_greeting (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (TrellisClock) clock = ui_clock_new ();
  TrellisPractice *empty = trellis_practice_new (clock);
  GtkWidget *focus;

  begin (empty, "Half a thought");
  trellis_window_show_practice (fixture->window, empty, NULL);
  g_clear_object (&fixture->practice);
  fixture->practice = empty;
  ui_settle ();
  trellis_window_open_new (fixture->window);
  focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (focus)), ==, "win.new-contract");
  assert_unfinished (fixture);
}

static void
test_contract (WindowFixture *fixture, gconstpointer data)
{
  const char *id = ui_practice_find (fixture->practice, "A working week of four days")->id;
  TrellisContractWizard *wizard;

  activate (fixture, "win.edit-contract", id);
  wizard = ui_find_window (TRELLIS_TYPE_CONTRACT_WIZARD, NULL);
  g_assert_cmpuint (trellis_contract_wizard_get_step (wizard), ==, 0);
  close_it (fixture, wizard);
  activate (fixture, "win.sign-contract", id);
  wizard = ui_find_window (TRELLIS_TYPE_CONTRACT_WIZARD, NULL);
  g_assert_cmpuint (trellis_contract_wizard_get_step (wizard), ==, TRELLIS_WIZARD_REVIEW);
  close_it (fixture, wizard);
}

/* What is over, or no coaching, or not there, opens nothing. */
static void
test_none (WindowFixture *fixture, gconstpointer data)
{
  const char *over = ui_practice_find (fixture->practice, "Choosing the next job")->id;

  activate (fixture, "win.edit-contract", over);
  ui_assert_says (GTK_WIDGET (fixture->window), "The engagement is over");
  activate (fixture, "win.edit-contract", "nobody");
  g_assert_null (ui_find_window (TRELLIS_TYPE_CONTRACT_WIZARD, NULL));
}

/* The wizard proposes some of what the draft lacks: no number of things is said that it would not
   say too. */
static void
test_lacking (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (TrellisForm) form = trellis_practice_begin_form (fixture->practice);
  g_auto (GStrv) taken_off = NULL;
  g_autoptr (GError) error = NULL;

  trellis_form_set (form, "title", "Half a contract");
  trellis_form_set (form, "coachees[0].name", "Bo Berg");
  trellis_practice_keep_form (fixture->practice, form, TRELLIS_KEEPING_DRAFT, TRELLIS_ALLOW_NOTHING,
                              &taken_off, &error);
  g_assert_no_error (error);
  activate (fixture, "win.open-engagement",
            ui_practice_find (fixture->practice, "Half a contract")->id);
  ui_assert_says (GTK_WIDGET (fixture->window), "Before it can be signed it needs: ");
  ui_assert_says (GTK_WIDGET (fixture->window), ", and more.\n");
}

static void
test_step_counts (void)
{
  GtkWidget *row = g_object_ref_sink (trellis_wizard_step_row_new ("Terms"));

  ui_assert_says (row, "Complete\n");
  trellis_wizard_step_row_set_counts (TRELLIS_WIZARD_STEP_ROW (row), 2, 0);
  ui_assert_says (row, "2 missing\n");
  trellis_wizard_step_row_set_counts (TRELLIS_WIZARD_STEP_ROW (row), 2, 1);
  ui_assert_says (row, "1 to mend, 2 missing\n");
  g_assert_finalize_object (row);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/window-contract/new", WindowFixture, NULL, window_set_up, test_new,
              window_tear_down);
  g_test_add ("/window-contract/menu", WindowFixture, NULL, window_set_up, test_menu,
              window_tear_down);
  g_test_add ("/window-contract/throws-away", WindowFixture, NULL, window_set_up, test_throws_away,
              window_tear_down);
  g_test_add ("/window-contract/unfinished/today", WindowFixture, NULL, window_set_up,
              test_unfinished_today, window_tear_down);
  g_test_add ("/window-contract/unfinished/greeting", WindowFixture, NULL, window_set_up,
              test_unfinished_greeting, window_tear_down);
  g_test_add ("/window-contract/contract", WindowFixture, NULL, window_set_up, test_contract,
              window_tear_down);
  g_test_add ("/window-contract/none", WindowFixture, NULL, window_set_up, test_none,
              window_tear_down);
  g_test_add ("/window-contract/lacking", WindowFixture, NULL, window_set_up, test_lacking,
              window_tear_down);
  g_test_add_func ("/window-contract/step-counts", test_step_counts);
  return g_test_run ();
}
