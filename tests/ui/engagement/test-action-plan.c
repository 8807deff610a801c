/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The action plan: its orders, its rows that open into a form, and how they move. */

#include "config.h"

#include "practice/trellis-practice-actions.h"
#include "tests/ui/ui-fixture.h"
#include "ui/common/trellis-date-entry.h"
#include "ui/engagement/trellis-action-editor.h"
#include "ui/engagement/trellis-action-plan.h"
#include "ui/engagement/trellis-plan-row.h"

typedef struct
{
  TrellisPractice *practice;
  TrellisWorkspace *workspace;
  TrellisEngagement *engagement;
  GtkWidget *window;
  GtkWidget *plan;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  GtkWidget *scroller;

  fixture->practice = ui_practice_new_demo ();
  fixture->workspace = trellis_workspace_new (fixture->practice);
  fixture->engagement = ui_practice_find (fixture->practice, "A working week of four days");
  fixture->plan = g_object_new (TRELLIS_TYPE_ACTION_PLAN, "workspace", fixture->workspace,
                                "engagement", fixture->engagement, NULL);
  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 800, 600);
  scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), fixture->plan);
  gtk_window_set_child (GTK_WINDOW (fixture->window), scroller);
  gtk_window_present (GTK_WINDOW (fixture->window));
  ui_settle ();
}

/* GTK holds on to what had the focus when it was hidden, so nothing is asserted to be gone here. */
static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  ui_settle ();
  g_clear_object (&fixture->workspace);
  g_clear_object (&fixture->practice);
}

static void
show_order (Fixture *fixture, guint order)
{
  gtk_drop_down_set_selected (GTK_DROP_DOWN (ui_find (fixture->plan, GTK_TYPE_DROP_DOWN, NULL)),
                              order);
}

static GtkListBoxRow *
get_row (Fixture *fixture, int position)
{
  return gtk_list_box_get_row_at_index (
      GTK_LIST_BOX (ui_find (fixture->plan, GTK_TYPE_LIST_BOX, NULL)), position);
}

static TrellisAction *
get_action (Fixture *fixture, int position)
{
  return trellis_item_row_get_item (TRELLIS_ITEM_ROW (get_row (fixture, position)));
}

static void
test_by_person (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpuint (ui_count (fixture->plan, TRELLIS_TYPE_PLAN_ROW), ==,
                    trellis_list_length (fixture->engagement->actions));
  ui_assert_says (fixture->plan, "Amélie Verhoeven\n");
  ui_assert_says (fixture->plan, "You\n");
  ui_assert_says (fixture->plan, "Done or dropped\n");
  ui_assert_says (fixture->plan, "Due today\n");
  g_assert_cmpstr (get_action (fixture, 0)->what, ==, "Record a message for calls after six");
}

static void
test_own_order (Fixture *fixture, gconstpointer data)
{
  show_order (fixture, 2);
  for (guint i = 0; i < trellis_list_length (fixture->engagement->actions); i++)
    g_assert_true (get_action (fixture, (int) i)
                   == trellis_list_get (fixture->engagement->actions, i));
  ui_assert_says_not (fixture->plan, "Done or dropped\n");
}

/* What Alt+Up and Alt+Down ask for. */
static void
test_keys (Fixture *fixture, gconstpointer data)
{
  TrellisAction *action;

  show_order (fixture, 2);
  action = get_action (fixture, 1);
  gtk_widget_grab_focus (GTK_WIDGET (get_row (fixture, 1)));
  g_assert_true (gtk_widget_activate_action (fixture->plan, "plan.move-up", NULL));
  ui_settle ();
  g_assert_true (get_action (fixture, 0) == action);
  g_assert_true (trellis_list_get (fixture->engagement->actions, 0) == action);
  g_assert_true (gtk_widget_activate_action (fixture->plan, "plan.move-down", NULL));
  g_assert_true (get_action (fixture, 1) == action);
  trellis_workspace_undo (fixture->workspace);
  g_assert_true (get_action (fixture, 0) == action);
}

static void
test_edit (Fixture *fixture, gconstpointer data)
{
  TrellisAction *action = get_action (fixture, 0);
  GtkWidget *row = GTK_WIDGET (get_row (fixture, 0)), *editor;
  g_autofree char *text = g_strnfill (5000, 'x');
  TrellisDateEntry *due;

  trellis_plan_row_open_editor (TRELLIS_PLAN_ROW (row));
  editor = ui_find (row, TRELLIS_TYPE_ACTION_EDITOR, NULL);
  g_assert_nonnull (editor);
  due = TRELLIS_DATE_ENTRY (ui_find (editor, TRELLIS_TYPE_DATE_ENTRY, NULL));
  gtk_editable_set_text (GTK_EDITABLE (ui_find (editor, GTK_TYPE_ENTRY, NULL)), " ");
  g_signal_emit_by_name (ui_find (editor, GTK_TYPE_BUTTON, "_Save"), "clicked");
  ui_assert_says (editor, "Say what is to be done.\n");
  gtk_editable_set_text (GTK_EDITABLE (ui_find (editor, GTK_TYPE_ENTRY, NULL)), text);
  ui_assert_says_not (editor, "Say what is to be done.\n");
  g_signal_emit_by_name (ui_find (editor, GTK_TYPE_BUTTON, "_Save"), "clicked");
  ui_assert_says (editor, "Expected at most");
  trellis_date_entry_set_text (due, "2026-02-30");
  ui_assert_says (editor, "There is no such day.");
  trellis_date_entry_set_text (due, "");
  ui_assert_says_not (editor, "There is no such day.");
  gtk_editable_set_text (GTK_EDITABLE (ui_find (editor, GTK_TYPE_ENTRY, NULL)), "Call\nnobody");
  g_signal_emit_by_name (ui_find (editor, GTK_TYPE_BUTTON, "_Save"), "clicked");
  g_assert_cmpstr (action->what, ==, "Call nobody");
  ui_assert_says (fixture->plan, "Call nobody\n");
}

static void
click_in_editor (GtkWidget *row, const char *label)
{
  GtkWidget *button;

  trellis_plan_row_open_editor (TRELLIS_PLAN_ROW (row));
  button = ui_find (ui_find (row, TRELLIS_TYPE_ACTION_EDITOR, NULL), GTK_TYPE_BUTTON, label);
  g_assert_true (gtk_widget_get_visible (button));
  g_signal_emit_by_name (button, "clicked");
}

static GtkWidget *
find_row (Fixture *fixture, TrellisAction *action)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = get_row (fixture, i)) != NULL; i++)
    if (trellis_item_row_get_item (TRELLIS_ITEM_ROW (row)) == action)
      return GTK_WIDGET (row);
  return NULL;
}

static void
assert_has_focus (Fixture *fixture, GtkWidget *row)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));

  g_assert_true (focus == row || gtk_widget_is_ancestor (focus, row));
}

/* A click beside a field activates the row: the field in use stays so. */
static void
test_activate_again (Fixture *fixture, gconstpointer data)
{
  GtkWindow *window = GTK_WINDOW (fixture->window);
  GtkListBoxRow *row = get_row (fixture, 0);
  GtkWidget *focus, *entry;

  trellis_item_row_act (TRELLIS_ITEM_ROW (row));
  ui_settle ();
  entry = ui_find (GTK_WIDGET (row), GTK_TYPE_ENTRY, NULL);
  gtk_widget_grab_focus (entry);
  focus = gtk_window_get_focus (window);
  g_assert_true (gtk_widget_is_ancestor (focus, entry));
  trellis_item_row_act (TRELLIS_ITEM_ROW (row));
  g_assert_true (gtk_window_get_focus (window) == focus);
  gtk_widget_grab_focus (GTK_WIDGET (get_row (fixture, 1)));
  trellis_item_row_act (TRELLIS_ITEM_ROW (row));
  assert_has_focus (fixture, ui_find (GTK_WIDGET (row), TRELLIS_TYPE_ACTION_EDITOR, NULL));
}

/* What is no longer to be done is neither done nor forgotten, and can be taken up again. */
static void
test_drop (Fixture *fixture, gconstpointer data)
{
  TrellisAction *action = get_action (fixture, 0);

  click_in_editor (find_row (fixture, action), "_Drop Action");
  g_assert_cmpint (action->state, ==, TRELLIS_ACTION_STATE_DROPPED);
  assert_has_focus (fixture, find_row (fixture, action));
  ui_settle ();
  click_in_editor (find_row (fixture, action), "_Open Again");
  g_assert_cmpint (action->state, ==, TRELLIS_ACTION_STATE_OPEN);
  trellis_workspace_undo (fixture->workspace);
  g_assert_cmpint (action->state, ==, TRELLIS_ACTION_STATE_DROPPED);
  trellis_workspace_undo (fixture->workspace);
  g_assert_cmpint (action->state, ==, TRELLIS_ACTION_STATE_OPEN);
}

/* Which action a button is about is heard, too. */
static void
test_described (Fixture *fixture, gconstpointer data)
{
  GtkWidget *row = GTK_WIDGET (get_row (fixture, 0));

  g_assert_true (gtk_test_accessible_has_relation (
      GTK_ACCESSIBLE (ui_find (row, GTK_TYPE_BUTTON, NULL)), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY));
}

static GtkWindow *
find_question (Fixture *fixture)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) each = g_list_model_get_item (windows, i);

      if (ADW_IS_MESSAGE_DIALOG (each))
        return each;
    }
  return NULL;
}

/* What is typed in the row stays until it is thrown away by name. */
static void
test_leave (Fixture *fixture, gconstpointer data)
{
  GtkWidget *row = GTK_WIDGET (get_row (fixture, 0)), *entry;

  click_in_editor (row, "_Cancel");
  g_assert_null (find_question (fixture));
  trellis_plan_row_open_editor (TRELLIS_PLAN_ROW (row));
  entry = ui_find (row, GTK_TYPE_ENTRY, NULL);
  gtk_editable_set_text (GTK_EDITABLE (entry), "Call nobody");
  click_in_editor (row, "_Cancel");
  gtk_window_close (find_question (fixture));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "Call nobody");
  click_in_editor (row, "_Cancel");
  g_signal_emit_by_name (
      ui_find (GTK_WIDGET (find_question (fixture)), GTK_TYPE_BUTTON, "_Discard"), "clicked");
  g_assert_null (ui_find (row, TRELLIS_TYPE_ACTION_EDITOR, NULL));
  ui_assert_says_not (fixture->plan, "Call nobody\n");
}

static void
test_add (Fixture *fixture, gconstpointer data)
{
  guint n = trellis_list_length (fixture->engagement->actions);
  GtkWidget *editor;

  g_signal_emit_by_name (ui_find (fixture->plan, GTK_TYPE_BUTTON, "_Add Action"), "clicked");
  editor = ui_find (fixture->plan, TRELLIS_TYPE_ACTION_EDITOR, NULL);
  gtk_editable_set_text (GTK_EDITABLE (ui_find (editor, GTK_TYPE_ENTRY, NULL)), "Buy a plant");
  g_signal_emit_by_name (ui_find (editor, GTK_TYPE_BUTTON, "_Add"), "clicked");
  g_assert_cmpuint (trellis_list_length (fixture->engagement->actions), ==, n + 1);
  ui_assert_says (fixture->plan, "Buy a plant\n");
}

/* With the page goes the form, and what was typed in it is taken as what is typed elsewhere is. */
static void
leave_page (Fixture *fixture)
{
  gtk_window_set_child (GTK_WINDOW (fixture->window), NULL);
  ui_settle ();
}

static void
type_date (GtkWidget *root, const char *text)
{
  trellis_date_entry_set_text (TRELLIS_DATE_ENTRY (ui_find (root, TRELLIS_TYPE_DATE_ENTRY, NULL)),
                               text);
}

static void
type_words (GtkWidget *root, const char *words)
{
  gtk_editable_set_text (GTK_EDITABLE (ui_find (ui_find (root, TRELLIS_TYPE_ACTION_EDITOR, NULL),
                                                GTK_TYPE_ENTRY, NULL)),
                         words);
}

static GtkWidget *
open_row (Fixture *fixture)
{
  GtkWidget *row = GTK_WIDGET (get_row (fixture, 0));

  trellis_plan_row_open_editor (TRELLIS_PLAN_ROW (row));
  return row;
}

static void
on_told_cb (GString *told, const char *words)
{
  g_string_append_printf (told, "%s\n", words);
}

static GString *
listen (Fixture *fixture)
{
  GString *told = g_string_new (NULL);

  g_signal_connect_swapped (fixture->workspace, "refused", G_CALLBACK (on_told_cb), told);
  return told;
}

static void
test_left (Fixture *fixture, gconstpointer data)
{
  TrellisAction *action = get_action (fixture, 0);
  g_autofree char *before = g_strdup (action->what);

  type_words (open_row (fixture), "Call nobody");
  leave_page (fixture);
  g_assert_cmpstr (action->what, ==, "Call nobody");
  trellis_workspace_undo (fixture->workspace);
  g_assert_cmpstr (action->what, ==, before);
}

/* A choice is as much of an answer as words are. */
static void
test_left_chosen (Fixture *fixture, gconstpointer data)
{
  TrellisAction *action = get_action (fixture, 0);

  type_date (open_row (fixture), "");
  leave_page (fixture);
  g_assert_false (trellis_date_is_set (action->due));
}

static void
test_left_new (Fixture *fixture, gconstpointer data)
{
  guint n = trellis_list_length (fixture->engagement->actions);

  g_signal_emit_by_name (ui_find (fixture->plan, GTK_TYPE_BUTTON, "_Add Action"), "clicked");
  type_words (fixture->plan, "Buy a plant");
  leave_page (fixture);
  g_assert_cmpuint (trellis_list_length (fixture->engagement->actions), ==, n + 1);
}

static void
test_left_untouched (Fixture *fixture, gconstpointer data)
{
  guint n = trellis_list_length (fixture->engagement->actions);

  g_signal_emit_by_name (ui_find (fixture->plan, GTK_TYPE_BUTTON, "_Add Action"), "clicked");
  open_row (fixture);
  leave_page (fixture);
  g_assert_cmpuint (trellis_list_length (fixture->engagement->actions), ==, n);
  g_assert_false (trellis_workspace_can_undo (fixture->workspace));
}

/* What can stand is taken, and what cannot is told. */
static void
test_left_wrong (Fixture *fixture, gconstpointer data)
{
  TrellisAction *action = get_action (fixture, 0);
  TrellisDate due = action->due;
  GString *told = listen (fixture);
  GtkWidget *row = open_row (fixture);

  type_words (row, "Call nobody");
  type_date (row, "2026-02-30");
  leave_page (fixture);
  g_assert_cmpstr (action->what, ==, "Call nobody");
  g_assert_cmpint (trellis_date_compare (action->due, due), ==, 0);
  g_assert_nonnull (strstr (told->str, "“By when” was not changed. There is no such day."));
  g_string_free (told, TRUE);
}

static void
test_left_refused (Fixture *fixture, gconstpointer data)
{
  TrellisAction *action = get_action (fixture, 0);
  g_autofree char *long_text = g_strnfill (5000, 'x'), *before = g_strdup (action->what);
  GString *told = listen (fixture);

  type_words (open_row (fixture), long_text);
  leave_page (fixture);
  g_assert_cmpstr (action->what, ==, before);
  g_assert_nonnull (strstr (told->str, "Expected at most"));
  g_string_free (told, TRUE);
}

/* Before the window closes, what can stand is taken; what cannot stays, to be asked about. */
static void
test_taken (Fixture *fixture, gconstpointer data)
{
  TrellisAction *action = get_action (fixture, 0);
  GtkWidget *row = open_row (fixture);

  g_assert_true (trellis_workspace_take_typed (fixture->workspace, FALSE));
  type_date (row, "2026-02-30");
  g_assert_false (trellis_workspace_take_typed (fixture->workspace, FALSE));
  ui_assert_says (row, "There is no such day.");
  type_date (row, "2026-12-30");
  g_assert_true (trellis_workspace_take_typed (fixture->workspace, FALSE));
  g_assert_cmpint (trellis_date_compare (action->due, ui_date ("2026-12-30")), ==, 0);
  type_date (open_row (fixture), "2026-02-30");
  g_assert_true (trellis_workspace_take_typed (fixture->workspace, TRUE));
  g_assert_true (trellis_workspace_take_typed (fixture->workspace, FALSE));
  g_assert_cmpint (trellis_date_compare (action->due, ui_date ("2026-12-30")), ==, 0);
}

/* A tab that is turned away from keeps its form open. */
static void
test_hidden (Fixture *fixture, gconstpointer data)
{
  GtkWidget *row = open_row (fixture);

  type_words (row, "Call nobody");
  gtk_widget_hide (fixture->plan);
  ui_settle ();
  gtk_widget_show (fixture->plan);
  ui_settle ();
  g_assert_nonnull (ui_find (row, TRELLIS_TYPE_ACTION_EDITOR, NULL));
  g_assert_false (trellis_workspace_can_undo (fixture->workspace));
}

#define ADD(name, function)                                                                        \
  g_test_add ("/action-plan/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  ADD ("by-person", test_by_person);
  ADD ("own-order", test_own_order);
  ADD ("keys", test_keys);
  ADD ("edit", test_edit);
  ADD ("activate-again", test_activate_again);
  ADD ("drop", test_drop);
  ADD ("described", test_described);
  ADD ("leave", test_leave);
  ADD ("add", test_add);
  ADD ("left/edited", test_left);
  ADD ("left/chosen", test_left_chosen);
  ADD ("left/new", test_left_new);
  ADD ("left/untouched", test_left_untouched);
  ADD ("left/wrong", test_left_wrong);
  ADD ("left/refused", test_left_refused);
  ADD ("taken", test_taken);
  ADD ("hidden", test_hidden);
  return g_test_run ();
}
