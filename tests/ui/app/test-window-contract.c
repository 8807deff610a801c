/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The window's actions on contracts: a new one with or without a preset, a draft, an amendment. */

#include "config.h"

#include "practice/trellis-practice-forms.h"
#include "tests/ui/ui-fixture.h"
#include "ui/app/trellis-window.h"
#include "ui/common/trellis-ask.h"
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

/* What the menu hands to the action is a preset that there is, or nothing. */
static void
test_menu (Fixture *fixture, gconstpointer data)
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
      wizard = find_window (TRELLIS_TYPE_CONTRACT_WIZARD);
      if (wizard != NULL)
        g_assert_cmpstr (trellis_contract_wizard_get_form (wizard)->preset, ==, preset);
      else
        g_assert_cmpstr (preset, ==, "");
      close_it (fixture, find_window (wizard == NULL ? TRELLIS_TYPE_CONTRACT_CHOOSER
                                                     : TRELLIS_TYPE_CONTRACT_WIZARD));
    }
}

static guint
count_forms (Fixture *fixture)
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
test_throws_away (Fixture *fixture, gconstpointer data)
{
  GtkWidget *chooser, *dialog;

  begin (fixture->practice, "Half a thought");
  g_assert_cmpuint (count_forms (fixture), ==, 1);
  activate (fixture, "win.new-contract", "");
  chooser = find_window (TRELLIS_TYPE_CONTRACT_CHOOSER);
  ui_assert_says (chooser, "Half a thought\n");
  g_signal_emit_by_name (
      ui_find (ui_find (chooser, ADW_TYPE_ACTION_ROW, NULL), GTK_TYPE_BUTTON, NULL), "clicked");
  dialog = find_window (ADW_TYPE_MESSAGE_DIALOG);
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
assert_unfinished (Fixture *fixture)
{
  GtkWidget *window = GTK_WIDGET (fixture->window);
  TrellisContractWizard *wizard;

  ui_assert_says (window, "Unfinished contract: Half a thought\n");
  g_signal_emit_by_name (ui_find (window, GTK_TYPE_BUTTON, "Continue"), "clicked");
  ui_settle ();
  wizard = find_window (TRELLIS_TYPE_CONTRACT_WIZARD);
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
test_unfinished_today (Fixture *fixture, gconstpointer data)
{
  ui_assert_says_not (GTK_WIDGET (fixture->window), "Unfinished contract");
  begin (fixture->practice, "Half a thought");
  trellis_workspace_note_change (trellis_window_get_workspace (fixture->window));
  assert_unfinished (fixture);
}

static void
test_unfinished_greeting (Fixture *fixture, gconstpointer data)
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
  g_test_add ("/window-contract/menu", Fixture, NULL, set_up, test_menu, tear_down);
  g_test_add ("/window-contract/throws-away", Fixture, NULL, set_up, test_throws_away, tear_down);
  g_test_add ("/window-contract/unfinished/today", Fixture, NULL, set_up, test_unfinished_today,
              tear_down);
  g_test_add ("/window-contract/unfinished/greeting", Fixture, NULL, set_up,
              test_unfinished_greeting, tear_down);
  g_test_add ("/window-contract/contract", Fixture, NULL, set_up, test_contract, tear_down);
  g_test_add ("/window-contract/none", Fixture, NULL, set_up, test_none, tear_down);
  return g_test_run ();
}
