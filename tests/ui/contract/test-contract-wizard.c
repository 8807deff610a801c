/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The contract wizard: what is typed is kept, what is missing is reachable, and all can sign. */

#include "config.h"

#include "practice/trellis-practice-forms.h"
#include "practice/trellis-signing-desk.h"
#include "tests/ui/ui-fixture.h"
#include "ui/contract/trellis-contract-chooser.h"
#include "ui/contract/trellis-contract-wizard.h"
#include "ui/contract/trellis-wizard-gaps.h"
#include "ui/contract/trellis-question.h"
#include "ui/contract/trellis-signature-pad.h"
#include "ui/contract/trellis-signing-window.h"
#include "ui/contract/trellis-step-page.h"

#include <string.h>

typedef struct
{
  TrellisPractice *practice;
  TrellisWorkspace *workspace;
  TrellisForm *form;
  TrellisContractWizard *wizard;
} Fixture;

static const struct
{
  const char *path;
  const char *text;
} usual[] = {
  { "title", "Saying no" },
  { "coachees[0].name", "Mira Stern" },
  { "purpose", "To have evenings again." },
  { "goals[0].statement", "Leave at six" },
  { "goals[0].measure.kind", "yes-no" },
  { "term.start", "2026-12-01" },
  { "term.end", "2027-06-30" },
  { "plan.first", "2026-12-01T07:00" },
  { "plan.link", "https://meet.example.org/mira" },
  { "terms.ethics", "icf" },
  { "terms.log-consent", "no" },
  { "terms.governing-law", "BE" },
};

static void
type_usual (TrellisForm *form)
{
  for (guint i = 0; i < G_N_ELEMENTS (usual); i++)
    trellis_form_set (form, usual[i].path, usual[i].text);
}

static void
set_up (Fixture *fixture, gconstpointer preset)
{
  fixture->practice = ui_practice_new_demo ();
  fixture->workspace = trellis_workspace_new (fixture->practice);
  fixture->form = trellis_contract_form_of_preset (fixture->practice, preset);
  fixture->wizard = trellis_contract_wizard_new (fixture->workspace, fixture->form);
}

static void
tear_down (Fixture *fixture, gconstpointer preset)
{
  if (fixture->wizard != NULL)
    {
      g_object_add_weak_pointer (G_OBJECT (fixture->wizard), (gpointer *) &fixture->wizard);
      gtk_window_destroy (GTK_WINDOW (fixture->wizard));
      ui_settle ();
      g_assert_null (fixture->wizard);
    }
  g_clear_object (&fixture->form);
  g_clear_object (&fixture->workspace);
  g_clear_object (&fixture->practice);
}

static void
close_wizard (Fixture *fixture)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->wizard), (gpointer *) &fixture->wizard);
  gtk_window_present (GTK_WINDOW (fixture->wizard));
  gtk_window_close (GTK_WINDOW (fixture->wizard));
  ui_settle ();
  g_assert_null (fixture->wizard);
}

static TrellisCoaching *
coaching_of (Fixture *fixture)
{
  return (TrellisCoaching *) trellis_practice_find_engagement (fixture->practice,
                                                               fixture->form->engagement);
}

static guint
count_kept (Fixture *fixture)
{
  return trellis_list_length (trellis_practice_get_head (fixture->practice)->forms);
}

/* A title of blanks takes no line in the header. */
static void
test_blank_title (Fixture *fixture, gconstpointer preset)
{
  trellis_form_set (fixture->form, "title", "Evenings");
  trellis_contract_wizard_show_step (fixture->wizard, TRELLIS_WIZARD_REVIEW);
  ui_assert_says (GTK_WIDGET (fixture->wizard), "\nEvenings\n");
  trellis_form_set (fixture->form, "title", "   ");
  trellis_contract_wizard_show_step (fixture->wizard, TRELLIS_WIZARD_REVIEW);
  ui_assert_says_not (GTK_WIDGET (fixture->wizard), "\n   \n");
}

/* A wizard that is opened and closed leaves nothing behind. */
static void
test_nothing (Fixture *fixture, gconstpointer preset)
{
  guint n = g_list_model_get_n_items (trellis_practice_get_engagements (fixture->practice));

  close_wizard (fixture);
  g_assert_cmpuint (count_kept (fixture), ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (trellis_practice_get_engagements (fixture->practice)),
                    ==, n);
}

/* Closing at any step loses nothing, right or wrong. */
static void
test_close (Fixture *fixture, gconstpointer preset)
{
  trellis_form_set (fixture->form, "purpose", "To have evenings again.");
  trellis_form_set (fixture->form, "term.end", "some day");
  close_wizard (fixture);
  g_assert_cmpuint (count_kept (fixture), ==, 1);
  g_assert_cmpstr (
      trellis_form_get (trellis_list_get (trellis_practice_get_head (fixture->practice)->forms, 0),
                        "term.end"),
      ==, "some day");
}

static guint
reopen (Fixture *fixture)
{
  fixture->wizard = trellis_contract_wizard_new (fixture->workspace, fixture->form);
  return trellis_contract_wizard_get_step (fixture->wizard);
}

/* What was left half-way is opened where it goes on. */
static void
test_left (Fixture *fixture, gconstpointer preset)
{
  static const struct
  {
    const char *path, *text;
    guint step;
  } cases[] = {
    { "purpose", "", 1 },
    { "purpose", "To have evenings again.", 0 },
    { "term.end", "some day", 2 },
    { "coachees[0].name", "", 0 },
  };

  type_usual (fixture->form);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      trellis_form_set (fixture->form, cases[i].path, cases[i].text);
      close_wizard (fixture);
      g_assert_cmpuint (reopen (fixture), ==, cases[i].step);
    }
}

/* It never says that something is kept while it is not. */
static void
test_unsaved (Fixture *fixture, gconstpointer preset)
{
  GtkWidget *wizard = GTK_WIDGET (fixture->wizard);

  trellis_form_set (fixture->form, "purpose", "To have evenings again.");
  trellis_contract_wizard_show_step (fixture->wizard, 1);
  ui_assert_says (wizard, "Kept as you type\n");
  trellis_workspace_set_unsaved (fixture->workspace, "1 change is not saved: the disk is full.");
  ui_assert_says_not (wizard, "Kept as you type\n");
  ui_assert_says (wizard, "Not saved yet\n");
  trellis_workspace_set_unsaved (fixture->workspace, NULL);
  ui_assert_says (wizard, "Kept as you type\n");
}

/* Next goes on, from the first step to the last, whatever is missing. */
static void
test_steps (Fixture *fixture, gconstpointer preset)
{
  for (guint i = 0; i < TRELLIS_WIZARD_REVIEW; i++)
    {
      g_assert_cmpuint (trellis_contract_wizard_get_step (fixture->wizard), ==, i);
      ui_click (GTK_WIDGET (fixture->wizard), "_Next");
      ui_settle ();
    }
  g_assert_cmpuint (trellis_contract_wizard_get_step (fixture->wizard), ==, TRELLIS_WIZARD_REVIEW);
  ui_assert_says (GTK_WIDGET (fixture->wizard), "Still missing");
  ui_assert_says (GTK_WIDGET (fixture->wizard), "What the coaching is for");
}

static GtkWidget *
find_hinted (GtkWidget *root, const char *hint)
{
  GtkWidget *found = NULL;

  if (g_strcmp0 (gtk_widget_get_tooltip_text (root), hint) == 0)
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_hinted (child, hint);
  return found;
}

static gboolean
is_in_second_goal (gpointer wizard)
{
  GtkWidget *focus = gtk_window_get_focus (wizard);
  GtkWidget *question
      = focus == NULL ? NULL : gtk_widget_get_ancestor (focus, TRELLIS_TYPE_QUESTION);

  return question != NULL
         && g_str_equal (trellis_question_get_path (TRELLIS_QUESTION (question)),
                         "goals[1].statement");
}

/* Who adds a goal types into it; one that is taken out can be put back. */
static void
test_items (Fixture *fixture, gconstpointer preset)
{
  GtkWidget *wizard = GTK_WIDGET (fixture->wizard);

  gtk_window_present (GTK_WINDOW (wizard));
  type_usual (fixture->form);
  trellis_contract_wizard_show_step (fixture->wizard, 1);
  ui_settle ();
  ui_click (wizard, "Add Goal");
  ui_settle ();
  ui_wait (is_in_second_goal, wizard);
  trellis_form_set (fixture->form, "goals[1].statement", "Sleep seven hours");
  g_signal_emit_by_name (find_hinted (wizard, "Remove Goal 1"), "clicked");
  ui_settle ();
  g_assert_cmpstr (trellis_form_get (fixture->form, "goals[0].statement"), ==, "Sleep seven hours");
  g_assert_true (GTK_IS_BUTTON (gtk_window_get_focus (GTK_WINDOW (wizard))));
  ui_assert_says (wizard, "Goal 1 is removed");
  ui_click (wizard, "Undo");
  ui_settle ();
  g_assert_cmpuint (trellis_form_get_length (fixture->form, "goals"), ==, 2);
  g_assert_cmpstr (trellis_form_get (fixture->form, "goals[0].statement"), ==, "Leave at six");
  g_assert_cmpstr (trellis_form_get (fixture->form, "goals[1].statement"), ==, "Sleep seven hours");
}

static void
sign (Fixture *fixture, const char *name)
{
  GtkWindow *window;
  GtkWidget *entry;

  ui_click (GTK_WIDGET (fixture->wizard), "Sign…");
  ui_settle ();
  window = ui_find_window (TRELLIS_TYPE_SIGNING_WINDOW, NULL);
  g_assert_nonnull (window);
  entry = ui_find (GTK_WIDGET (window), GTK_TYPE_ENTRY, NULL);
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (window), entry));
  ui_click (GTK_WIDGET (window), "_Sign");
  ui_settle ();
  ui_assert_says (GTK_WIDGET (window), "Type the name as it stands in the contract");
  gtk_editable_set_text (GTK_EDITABLE (entry), name);
  ui_click (GTK_WIDGET (window), "_Sign");
  ui_settle ();
}

/* The notice comes by and by. */
static gboolean
says_who_signed (gpointer wizard)
{
  g_autofree char *text = ui_read (wizard);

  return strstr (text, "Signed already by") != NULL;
}

/* From what a preset says to a contract that is signed by all. */
static void
test_sign (Fixture *fixture, gconstpointer preset)
{
  const char *coach = trellis_practice_get_practitioner (fixture->practice)->name;

  gtk_window_present (GTK_WINDOW (fixture->wizard));
  type_usual (fixture->form);
  trellis_contract_wizard_show_step (fixture->wizard, TRELLIS_WIZARD_REVIEW);
  ui_settle ();
  ui_assert_says_not (GTK_WIDGET (fixture->wizard), "Still missing");
  g_assert_nonnull (coaching_of (fixture));
  sign (fixture, coach);
  ui_wait (says_who_signed, fixture->wizard);
  g_object_add_weak_pointer (G_OBJECT (fixture->wizard), (gpointer *) &fixture->wizard);
  sign (fixture, "mira stern");
  ui_settle ();
  g_assert_cmpint (coaching_of (fixture)->state, ==, TRELLIS_COACHING_STATE_ACTIVE);
  g_assert_null (fixture->wizard);
}

/* What is missing leads to its question. */
static void
test_wanted (Fixture *fixture, gconstpointer preset)
{
  GtkWidget *review = NULL;

  gtk_window_present (GTK_WINDOW (fixture->wizard));
  trellis_contract_wizard_show_step (fixture->wizard, TRELLIS_WIZARD_REVIEW);
  ui_settle ();
  review = ui_find (GTK_WIDGET (fixture->wizard), TRELLIS_TYPE_STEP_PAGE, NULL);
  g_assert_nonnull (review);
  {
    GtkWidget *row = ui_find (review, ADW_TYPE_ACTION_ROW, NULL);

    g_signal_emit_by_name (gtk_widget_get_parent (row), "row-activated", row);
  }
  ui_settle ();
  g_assert_cmpuint (trellis_contract_wizard_get_step (fixture->wizard), <, TRELLIS_WIZARD_REVIEW);
  g_assert_nonnull (gtk_window_get_focus (GTK_WINDOW (fixture->wizard)));
}

/* A contract in force is amended in the same steps: old beside new, and all sign again. */
static void
test_amend (void)
{
  g_autoptr (TrellisPractice) practice = ui_practice_new_demo ();
  g_autoptr (TrellisWorkspace) workspace = trellis_workspace_new (practice);
  TrellisCoaching *coaching
      = TRELLIS_COACHING (ui_practice_find (practice, "A working week of four days"));
  g_autoptr (TrellisForm) form = trellis_practice_open_form (practice, coaching);
  TrellisContractWizard *wizard = trellis_contract_wizard_new (workspace, form);

  g_assert_null (ui_find (GTK_WIDGET (wizard), GTK_TYPE_BUTTON, "Add Person"));
  trellis_form_set (form, "terms.cancellation-hours", "7");
  trellis_form_set (form, "terms.fee.amount-minor", "12.3");
  trellis_contract_wizard_show_step (wizard, TRELLIS_WIZARD_REVIEW);
  ui_assert_says (GTK_WIDGET (wizard), "1 Item Before It Can Be Signed");
  ui_assert_says (GTK_WIDGET (wizard), "In force\n115.00 EUR\nAs amended\n12.3 EUR");
  trellis_form_set (form, "terms.fee.amount-minor", "115.00");
  trellis_contract_wizard_show_step (wizard, TRELLIS_WIZARD_REVIEW);
  ui_settle ();
  g_assert_cmpint (coaching->amendment->terms->cancellation_hours, ==, 7);
  ui_assert_says (GTK_WIDGET (wizard), "What Changes");
  ui_assert_says (GTK_WIDGET (wizard), "As amended");
  g_assert_nonnull (ui_find (GTK_WIDGET (wizard), GTK_TYPE_BUTTON, "Sign…"));
  gtk_window_present (GTK_WINDOW (wizard));
  gtk_window_close (GTK_WINDOW (wizard));
  ui_settle ();
  trellis_workspace_undo (workspace);
  g_assert_null (coaching->amendment);
}

static void
keep_form (TrellisForm **place, TrellisForm *form)
{
  g_set_object (place, form);
}

/* What could be no draft yet is offered again. */
static void
test_go_on (Fixture *fixture, gconstpointer preset)
{
  g_autoptr (TrellisForm) chosen = NULL;
  TrellisContractChooser *chooser;
  GtkWidget *row;

  trellis_form_set (fixture->form, "purpose", "To have evenings again.");
  close_wizard (fixture);
  chooser = trellis_contract_chooser_new (fixture->workspace);
  g_signal_connect_swapped (chooser, "chosen", G_CALLBACK (keep_form), &chosen);
  ui_assert_says (GTK_WIDGET (chooser), "Without a title yet");
  gtk_window_present (GTK_WINDOW (chooser));
  row = ui_find (GTK_WIDGET (chooser), ADW_TYPE_ACTION_ROW, NULL);
  g_signal_emit_by_name (gtk_widget_get_parent (row), "row-activated", row);
  ui_settle ();
  g_assert_cmpstr (trellis_form_get (chosen, "purpose"), ==, "To have evenings again.");
  g_assert_cmpstr (chosen->id, ==, fixture->form->id);
}

/* The drawing is a picture of lines, without a word of where it was drawn. */
static void
test_pad (void)
{
  g_autoptr (GtkWidget) pad = g_object_ref_sink (trellis_signature_pad_new ());
  g_autoptr (GBytes) svg = NULL;
  TrellisSignaturePad *self = TRELLIS_SIGNATURE_PAD (pad);

  g_assert_null (trellis_signature_pad_to_svg (self));
  trellis_signature_pad_begin_stroke (self, 10, 20.25);
  trellis_signature_pad_draw_to (self, 30, 40);
  svg = trellis_signature_pad_to_svg (self);
  g_assert_nonnull (g_strstr_len (g_bytes_get_data (svg, NULL), -1, "M10.0 20.3 L30.0 40.0"));
  trellis_signature_pad_clear (self);
  g_assert_null (trellis_signature_pad_to_svg (self));
}

static void
test_scan (void)
{
  static const struct
  {
    const char *bytes;
    const char *refusal;
  } cases[] = {
    { "%PDF-1.4 and so on", NULL },
    { "\x89PNG\r\n\x1a\nand so on", NULL },
    { "\xff\xd8\xff\xe0 and so on", NULL },
    { "GIF89a and so on", "is no scan" },
    { "", "is no scan" },
  };
  g_autoptr (TrellisPractice) practice = ui_practice_new_demo ();
  g_autoptr (TrellisWorkspace) workspace = trellis_workspace_new (practice);
  TrellisCoaching *coaching = NULL;
  GListStore *all = G_LIST_STORE (trellis_practice_get_engagements (practice));

  for (guint i = 0; i < trellis_list_length (all) && coaching == NULL; i++)
    if (TRELLIS_IS_COACHING (trellis_list_get (all, i)))
      coaching = trellis_list_get (all, i);
  {
    TrellisSigningWindow *window = trellis_signing_window_new (workspace, coaching, "Mira");
    g_autoptr (GBytes) large = g_bytes_new_take (g_malloc0 (200 << 20), 200 << 20);

    trellis_signing_window_take_scan (window, "scan.pdf", large);
    ui_assert_says (GTK_WIDGET (window), "The file is larger than 50 MB");
    gtk_window_destroy (GTK_WINDOW (window));
  }
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      TrellisSigningWindow *window = trellis_signing_window_new (workspace, coaching, "Mira");
      g_autoptr (GBytes) bytes = g_bytes_new_static (cases[i].bytes, strlen (cases[i].bytes));

      trellis_signing_window_take_scan (window, "scan.pdf", bytes);
      if (cases[i].refusal != NULL)
        ui_assert_says (GTK_WIDGET (window), cases[i].refusal);
      else
        ui_assert_says_not (GTK_WIDGET (window), "is no scan");
      gtk_window_destroy (GTK_WINDOW (window));
    }
  ui_settle ();
}

static guint
count_signatures (TrellisContractVersion *version)
{
  g_autoptr (GListStore) signatures = trellis_contract_version_dup_signatures (version);

  return trellis_list_length (signatures);
}

static char *
dup_unsigned_party (TrellisPractice *practice, TrellisCoaching *coaching)
{
  g_autoptr (GPtrArray) parties = trellis_practice_list_parties (practice, coaching);
  g_autoptr (GListStore) signatures
      = trellis_contract_version_dup_signatures (trellis_coaching_get_open_version (coaching));

  for (guint i = 0; i < parties->len; i++)
    {
      gboolean is_signed = FALSE;

      for (guint j = 0; j < trellis_list_length (signatures); j++)
        is_signed
            |= trellis_party_to_is_signed_by (parties->pdata[i], trellis_list_get (signatures, j));
      if (!is_signed)
        return g_strdup (((const TrellisPartyTo *) parties->pdata[i])->name);
    }
  return NULL;
}

/* A paper is signed with its scan, or without one by somebody who has said so. */
static void
test_scan_refused (void)
{
  g_autoptr (TrellisPractice) practice = ui_practice_new_demo ();
  g_autoptr (TrellisWorkspace) workspace = trellis_workspace_new (practice);
  TrellisCoaching *coaching
      = TRELLIS_COACHING (ui_practice_find (practice, "One desk, four people"));
  TrellisContractVersion *version = trellis_coaching_get_open_version (coaching);
  g_autofree char *party = dup_unsigned_party (practice, coaching);
  guint n = count_signatures (version);
  TrellisSigningWindow *window = trellis_signing_window_new (workspace, coaching, party);
  g_autoptr (GBytes) page = g_bytes_new_static ("<html>", 6);

  gtk_window_present (GTK_WINDOW (window));
  trellis_signing_window_take_scan (window, "scan.pdf", page);
  for (guint i = 0; i < 2; i++)
    {
      ui_click (GTK_WIDGET (window), "_Sign");
      g_assert_cmpuint (count_signatures (version), ==, n);
      ui_assert_says (GTK_WIDGET (window), "Attach another scan, or press “Do Without a Scan”.");
    }
  ui_click (GTK_WIDGET (window), "Do _Without a Scan");
  ui_assert_says_not (GTK_WIDGET (window), "Attach another scan");
  ui_click (GTK_WIDGET (window), "_Sign");
  g_assert_cmpuint (count_signatures (version), ==, n + 1);
  ui_settle ();
}

static gboolean
is_told_in_view (gpointer window)
{
  GtkWidget *told = ui_find (window, GTK_TYPE_LABEL, "Nothing is drawn yet.");
  GtkWidget *scroller
      = told == NULL ? NULL : gtk_widget_get_ancestor (told, GTK_TYPE_SCROLLED_WINDOW);
  graphene_rect_t bounds;

  return told != NULL && gtk_widget_get_mapped (told)
         && gtk_widget_compute_bounds (told, scroller, &bounds) && bounds.origin.y >= 0
         && bounds.origin.y + bounds.size.height <= gtk_widget_get_height (scroller) + 1;
}

static void
test_nothing_drawn (void)
{
  g_autoptr (TrellisPractice) practice = ui_practice_new_demo ();
  g_autoptr (TrellisWorkspace) workspace = trellis_workspace_new (practice);
  TrellisEngagement *engagement = ui_practice_find (practice, "One desk, four people");
  TrellisSigningWindow *window
      = trellis_signing_window_new (workspace, TRELLIS_COACHING (engagement), "Mira");
  GtkWidget *drawn = ui_find (GTK_WIDGET (window), GTK_TYPE_LABEL, "Draw on this screen");

  drawn = gtk_widget_get_ancestor (drawn, GTK_TYPE_CHECK_BUTTON);
  gtk_window_set_default_size (GTK_WINDOW (window), 360, 360);
  gtk_window_present (GTK_WINDOW (window));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (drawn), TRUE);
  ui_settle ();
  ui_click (GTK_WIDGET (window), "_Sign");
  ui_wait (is_told_in_view, window);
  gtk_window_destroy (GTK_WINDOW (window));
  ui_settle ();
}

/* The focus passes the steps, and the one that is shown stays the one that is chosen. */
static void
test_steps_passed (Fixture *fixture, gconstpointer preset)
{
  GtkListBox *list;

  gtk_window_present (GTK_WINDOW (fixture->wizard));
  ui_settle ();
  list = GTK_LIST_BOX (ui_find (GTK_WIDGET (fixture->wizard), GTK_TYPE_LIST_BOX, NULL));
  trellis_contract_wizard_show_step (fixture->wizard, 1);
  gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (list, 0)));
  for (guint i = 0; i < 3; i++)
    {
      gtk_widget_child_focus (GTK_WIDGET (list), GTK_DIR_TAB_FORWARD);
      g_assert_cmpint (gtk_list_box_row_get_index (gtk_list_box_get_selected_row (list)), ==, 1);
    }
}

/* What is folded away has no place in a window, where the arrow keys would look for one. */
static void
test_arrows (Fixture *fixture, gconstpointer preset)
{
  gtk_window_present (GTK_WINDOW (fixture->wizard));
  ui_settle ();
  for (guint step = 0; step < TRELLIS_WIZARD_N_STEPS; step++)
    {
      trellis_contract_wizard_show_step (fixture->wizard, step);
      ui_settle ();
      for (guint i = 0; i < 40; i++)
        gtk_widget_child_focus (GTK_WIDGET (fixture->wizard), GTK_DIR_DOWN);
    }
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/wizard/nothing", Fixture, "paid", set_up, test_nothing, tear_down);
  g_test_add ("/wizard/blank-title", Fixture, "paid", set_up, test_blank_title, tear_down);
  g_test_add ("/wizard/close", Fixture, "sponsored", set_up, test_close, tear_down);
  g_test_add ("/wizard/left", Fixture, "pro-bono", set_up, test_left, tear_down);
  g_test_add ("/wizard/unsaved", Fixture, "paid", set_up, test_unsaved, tear_down);
  g_test_add ("/wizard/steps", Fixture, "", set_up, test_steps, tear_down);
  g_test_add ("/wizard/items", Fixture, "paid", set_up, test_items, tear_down);
  g_test_add ("/wizard/sign", Fixture, "pro-bono", set_up, test_sign, tear_down);
  g_test_add ("/wizard/wanted", Fixture, "team", set_up, test_wanted, tear_down);
  g_test_add ("/wizard/go-on", Fixture, "internal", set_up, test_go_on, tear_down);
  g_test_add ("/wizard/steps-passed", Fixture, "paid", set_up, test_steps_passed, tear_down);
  g_test_add ("/wizard/arrows", Fixture, "paid", set_up, test_arrows, tear_down);
  g_test_add_func ("/wizard/amend", test_amend);
  g_test_add_func ("/wizard/pad", test_pad);
  g_test_add_func ("/wizard/scan", test_scan);
  g_test_add_func ("/wizard/scan-refused", test_scan_refused);
  g_test_add_func ("/wizard/nothing-drawn", test_nothing_drawn);
  return g_test_run ();
}
