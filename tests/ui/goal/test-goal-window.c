/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The window of a goal, and its dialogs: they say beforehand what an act closes, and do it. */

#include "config.h"

#include "tests/ui/ui-fixture.h"
#include "ui/common/trellis-closing-choice.h"
#include "ui/common/trellis-date-entry.h"
#include "ui/common/trellis-reading-entry.h"
#include "ui/goal/trellis-check-in-dialog.h"
#include "ui/goal/trellis-goal-chart.h"
#include "ui/goal/trellis-goal-editor.h"
#include "ui/goal/trellis-goal-window.h"
#include "ui/goal/trellis-meet-dialog.h"

#define HOURS "Work fewer hours a week"
#define SUNDAYS "Sunday evenings without a knot in the stomach"

typedef struct
{
  TrellisPractice *practice;
  TrellisWorkspace *workspace;
  TrellisCoaching *coaching;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->practice = ui_practice_new_demo ();
  fixture->workspace = trellis_workspace_new (fixture->practice);
  fixture->coaching
      = TRELLIS_COACHING (ui_practice_find (fixture->practice, "A working week of four days"));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  ui_settle ();
  g_assert_finalize_object (g_steal_pointer (&fixture->workspace));
  g_assert_finalize_object (g_steal_pointer (&fixture->practice));
}

static TrellisGoal *
find_goal (Fixture *fixture, const char *statement)
{
  for (guint i = 0; i < trellis_list_length (fixture->coaching->goals); i++)
    {
      TrellisGoal *goal = trellis_list_get (fixture->coaching->goals, i);

      if (g_str_equal (goal->statement, statement))
        return goal;
    }
  return NULL;
}

/* The entry whose row has that title. */
static GtkEditable *
find_entry (GtkWidget *root, const char *title)
{
  if (ADW_IS_ENTRY_ROW (root)
      && g_str_has_prefix (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (root)), title))
    return GTK_EDITABLE (root);
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkEditable *found = find_entry (child, title);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
assert_cannot (GtkWidget *root, const char *label)
{
  g_assert_false (gtk_widget_get_sensitive (ui_find (root, GTK_TYPE_BUTTON, label)));
}

static void
test_window (Fixture *fixture, gconstpointer data)
{
  TrellisGoal *goal = find_goal (fixture, HOURS);
  GtkWidget *window = trellis_goal_window_new (fixture->workspace, fixture->coaching, goal);

  ui_assert_says (window, HOURS "\n");
  ui_assert_says (window, "Required goal of the contract\n");
  ui_assert_says (window, "from 54 to 40 hours\n");
  ui_assert_says (window, "42 hours\n");
  ui_assert_says (window, "Two hours to go\n");
  g_assert_nonnull (ui_find (window, TRELLIS_TYPE_GOAL_CHART, NULL));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_chart (Fixture *fixture, gconstpointer data)
{
  TrellisGoal *goal = find_goal (fixture, HOURS);
  g_autoptr (TrellisGoalChart) chart
      = g_object_ref_sink (g_object_new (TRELLIS_TYPE_GOAL_CHART, NULL));
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (chart));
  static const struct
  {
    guint key;
    int at;
  } keys[] = {
    { GDK_KEY_Left, 4 }, { GDK_KEY_Left, 3 },  { GDK_KEY_Home, 0 },
    { GDK_KEY_Left, 0 }, { GDK_KEY_Right, 1 }, { GDK_KEY_End, 4 },
  };

  trellis_goal_chart_set_goal (chart, goal);
  g_assert_cmpint (trellis_goal_chart_get_selected (chart), ==, -1);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      for (guint j = 0; j < g_list_model_get_n_items (controllers); j++)
        {
          g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, j);
          gboolean handled;

          if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
            g_signal_emit_by_name (controller, "key-pressed", keys[i].key, 0, 0, &handled);
        }
      g_assert_cmpint (trellis_goal_chart_get_selected (chart), ==, keys[i].at);
    }
}

static void
test_check_in (Fixture *fixture, gconstpointer data)
{
  TrellisGoal *goal = find_goal (fixture, HOURS);
  GtkWidget *dialog = trellis_check_in_dialog_new (fixture->workspace, fixture->coaching, goal);
  GtkEditable *value = find_entry (dialog, "Now, in hours");

  assert_cannot (dialog, "Check _In");
  gtk_editable_set_text (value, "many");
  assert_cannot (dialog, "Check _In");
  ui_assert_says (dialog, "Expected a number");
  gtk_editable_set_text (value, "41,500");
  assert_cannot (dialog, "Check _In");
  ui_assert_says (dialog, "“41,500” can be meant in two ways: write 41500, or 41.5.");
  gtk_editable_set_text (value, "41,5");
  ui_assert_says_not (dialog, "can be meant");
  ui_click (dialog, "Check _In");
  g_assert_cmpstr (trellis_goal_get_latest (goal)->value, ==, "41.5");
  g_assert_cmpint (goal->state, ==, TRELLIS_GOAL_STATE_OPEN);
}

/* It names what it closes, and keeps the session that is chosen. */
static void
test_check_in_closes (Fixture *fixture, gconstpointer data)
{
  TrellisGoal *goal = find_goal (fixture, HOURS);
  GtkWidget *dialog = trellis_check_in_dialog_new (fixture->workspace, fixture->coaching, goal);
  GtkWidget *choice;

  gtk_editable_set_text (find_entry (dialog, "Now, in hours"), "39");
  ui_assert_says (dialog, "This meets the last required goal");
  ui_assert_says (dialog, "2 planned sessions are cancelled:");
  ui_assert_says (dialog, "Record only\n");
  choice = ui_find (dialog, TRELLIS_TYPE_CLOSING_CHOICE, NULL);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (ui_find (choice, GTK_TYPE_DROP_DOWN, NULL)), 0);
  ui_assert_says (dialog, "3 planned sessions are cancelled:");
  gtk_drop_down_set_selected (GTK_DROP_DOWN (ui_find (choice, GTK_TYPE_DROP_DOWN, NULL)), 2);
  ui_click (dialog, "Check _In");
  g_assert_cmpint (fixture->coaching->state, ==, TRELLIS_COACHING_STATE_CLOSING);
  g_assert_nonnull (fixture->coaching->closing_session);
  trellis_workspace_undo (fixture->workspace);
  g_assert_cmpint (fixture->coaching->state, ==, TRELLIS_COACHING_STATE_ACTIVE);
  g_assert_cmpint (goal->state, ==, TRELLIS_GOAL_STATE_OPEN);
}

static void
test_record_only (Fixture *fixture, gconstpointer data)
{
  TrellisGoal *goal = find_goal (fixture, HOURS);
  GtkWidget *dialog = trellis_check_in_dialog_new (fixture->workspace, fixture->coaching, goal);

  gtk_editable_set_text (find_entry (dialog, "Now, in hours"), "39");
  gtk_switch_set_active (GTK_SWITCH (ui_find (dialog, GTK_TYPE_SWITCH, NULL)), TRUE);
  ui_assert_says (dialog, "The goal stays open.");
  ui_assert_says_not (dialog, "cancelled");
  ui_click (dialog, "Check _In");
  g_assert_cmpint (goal->state, ==, TRELLIS_GOAL_STATE_OPEN);
  g_assert_true (trellis_goal_is_reached (goal));
}

static void
test_date (Fixture *fixture, gconstpointer data)
{
  TrellisGoal *goal = find_goal (fixture, HOURS);
  GtkWidget *dialog = trellis_check_in_dialog_new (fixture->workspace, fixture->coaching, goal);
  TrellisDateEntry *date = TRELLIS_DATE_ENTRY (ui_find (dialog, TRELLIS_TYPE_DATE_ENTRY, NULL));

  gtk_editable_set_text (find_entry (dialog, "Now, in hours"), "41");
  trellis_date_entry_set_text (date, "2026-02-30");
  ui_assert_says (dialog, "There is no such day.");
  assert_cannot (dialog, "Check _In");
  trellis_date_entry_set_text (date, "2026-12-24");
  ui_assert_says (dialog, "lies after today");
  assert_cannot (dialog, "Check _In");
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* Below its target a goal is met by evidence alone. */
static void
test_meet (Fixture *fixture, gconstpointer data)
{
  TrellisGoal *goal = find_goal (fixture, SUNDAYS);
  GtkWidget *dialog = trellis_meet_dialog_new (fixture->workspace, fixture->coaching, goal);

  ui_assert_says (dialog, "The target is not reached yet.");
  assert_cannot (dialog, "_Mark as Met");
  gtk_editable_set_text (find_entry (dialog, "How do you know?"), "She sleeps");
  ui_assert_says (dialog, "This meets the goal.");
  ui_click (dialog, "_Mark as Met");
  g_assert_cmpint (goal->state, ==, TRELLIS_GOAL_STATE_MET);
}

static void
test_add_and_edit (Fixture *fixture, gconstpointer data)
{
  GtkWidget *editor = trellis_goal_editor_new (fixture->workspace, fixture->coaching, NULL);
  TrellisGoal *goal;

  ui_click (editor, "_Add");
  ui_assert_says (editor, "Say what is to be reached.");
  gtk_editable_set_text (find_entry (editor, "What is to be reached"), "Draw every day");
  ui_click (editor, "_Add");
  goal = find_goal (fixture, "Draw every day");
  g_assert_nonnull (goal);
  g_assert_false (goal->contract);
  editor = trellis_goal_editor_new (fixture->workspace, fixture->coaching, goal);
  gtk_editable_set_text (find_entry (editor, "What is to be reached"), "Draw on Fridays");
  ui_click (editor, "_Save");
  g_assert_cmpstr (goal->statement, ==, "Draw on Fridays");
}

static const struct
{
  int kind;
  const char *baseline;
  const char *target;
  const char *says;
} measures[] = {
  { 1, "3", "many", "Target\nExpected a number" },
  { 1, "3", "10,000", "write 10000, or 10.0." },
  { 1, "", "", "Target\nA measure of this kind needs this." },
  { 2, "", "11", "from" },
  { 3, "", "", "milestone" },
};

static void
test_bad_measures (Fixture *fixture, gconstpointer data)
{
  GtkWidget *editor = trellis_goal_editor_new (fixture->workspace, fixture->coaching, NULL);
  GtkWidget *kind;

  gtk_editable_set_text (find_entry (editor, "What is to be reached"), "Draw every day");
  kind = ui_find (editor, ADW_TYPE_COMBO_ROW, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (measures); i++)
    {
      adw_combo_row_set_selected (ADW_COMBO_ROW (kind), (guint) measures[i].kind);
      gtk_editable_set_text (find_entry (editor, "Now it is at"), measures[i].baseline);
      gtk_editable_set_text (find_entry (editor, "Target"), measures[i].target);
      ui_click (editor, "_Add");
      ui_assert_says (editor, measures[i].says);
    }
  g_assert_null (find_goal (fixture, "Draw every day"));
  gtk_window_destroy (GTK_WINDOW (editor));
}

#define TEN(text) text text text text text text text text text text
#define LONG TEN (TEN (TEN ("long ")))

static const struct
{
  const char *statement;
  const char *due;
  const char *says; /* %NULL: nothing, it is added */
} statements[] = {
  { "", "", "What is to be reached\nSay what is to be reached." },
  { "   ", "", "What is to be reached\nSay what is to be reached." },
  { LONG LONG, "", "What is to be reached\nExpected at most" },
  { "Draw", "2026-02-30", "There is no such day." },
  { "Draw", "some day", "Type the day like 2026-12-31." },
  { "Draw\nevery day", "", NULL },
  { "ترسم كل يوم 🌱", "2027-02-28", NULL },
};

/* What is wrong is said under what was typed; the button that would do nothing cannot be pressed.
 */
static void
test_bad_statements (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (statements); i++)
    {
      GtkWidget *editor = trellis_goal_editor_new (fixture->workspace, fixture->coaching, NULL);
      TrellisDateEntry *due = TRELLIS_DATE_ENTRY (ui_find (editor, TRELLIS_TYPE_DATE_ENTRY, NULL));

      gtk_editable_set_text (find_entry (editor, "What is to be reached"), statements[i].statement);
      trellis_date_entry_set_text (due, statements[i].due);
      if (trellis_date_entry_get_problem (due) == NULL)
        ui_click (editor, "_Add");
      else
        assert_cannot (editor, "_Add");
      if (statements[i].says == NULL)
        continue;
      ui_assert_says (editor, statements[i].says);
      gtk_window_destroy (GTK_WINDOW (editor));
    }
  g_assert_nonnull (find_goal (fixture, "Draw every day"));
  g_assert_nonnull (find_goal (fixture, "ترسم كل يوم 🌱"));
}

/* The window goes when undo takes its goal away. */
static void
test_goes_with_goal (Fixture *fixture, gconstpointer data)
{
  GtkWidget *editor = trellis_goal_editor_new (fixture->workspace, fixture->coaching, NULL);
  GtkWidget *window;

  gtk_editable_set_text (find_entry (editor, "What is to be reached"), "Draw every day");
  ui_click (editor, "_Add");
  window = trellis_goal_window_new (fixture->workspace, fixture->coaching,
                                    find_goal (fixture, "Draw every day"));
  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  trellis_workspace_undo (fixture->workspace);
  ui_settle ();
  g_assert_null (window);
}

#define ADD(name, function)                                                                        \
  g_test_add ("/goal-window/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("window", test_window);
  ADD ("chart", test_chart);
  ADD ("check-in", test_check_in);
  ADD ("check-in-closes", test_check_in_closes);
  ADD ("record-only", test_record_only);
  ADD ("date", test_date);
  ADD ("meet", test_meet);
  ADD ("add-and-edit", test_add_and_edit);
  ADD ("bad-measures", test_bad_measures);
  ADD ("bad-statements", test_bad_statements);
  ADD ("goes-with-goal", test_goes_with_goal);
  return g_test_run ();
}
