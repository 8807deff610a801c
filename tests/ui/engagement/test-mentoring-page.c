/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The mentoring page shows since when and what was shared, and no end of any kind (rule 9). */

#include "config.h"

#include "practice/trellis-practice-actions.h"
#include "tests/ui/ui-fixture.h"
#include "ui/engagement/trellis-aspiration-item-row.h"
#include "ui/engagement/trellis-exchange-item-row.h"
#include "ui/engagement/trellis-mentoring-page.h"
#include "ui/engagement/trellis-plan-row.h"

typedef struct
{
  TrellisPractice *practice;
  TrellisWorkspace *workspace;
  TrellisMentoring *mentoring;
  GtkWidget *page;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->practice = ui_practice_new_demo ();
  fixture->workspace = trellis_workspace_new (fixture->practice);
  fixture->mentoring = TRELLIS_MENTORING (
      ui_practice_find (fixture->practice, "Ngọc Anh, finding her place in logistics"));
  fixture->page
      = g_object_ref_sink (trellis_mentoring_page_new (fixture->workspace, fixture->mentoring));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (g_steal_pointer (&fixture->page));
  g_clear_object (&fixture->workspace);
  g_assert_finalize_object (g_steal_pointer (&fixture->practice));
}

static void
test_shows (Fixture *fixture, gconstpointer data)
{
  static const char *const said[] = {
    "Ngọc Anh, finding her place in logistics\n",
    "Trần Ngọc Anh\n",
    "Active\n",
    "Common field: Logistics\n",
    "Since\n",
    "For 3 years\n",
    "Last Contact\n",
    "6 days ago\n",
    "Working together\n",
    "Aspirations\n",
    "Coming Meetings\n",
    "Past Meetings\n",
    "Exchanges\n",
    "Milestones\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (said); i++)
    ui_assert_says (fixture->page, said[i]);
  g_assert_cmpuint (ui_count (fixture->page, TRELLIS_TYPE_ASPIRATION_ITEM_ROW), ==,
                    trellis_list_length (fixture->mentoring->aspirations));
}

static void
test_rule_9_no_end (Fixture *fixture, gconstpointer data)
{
  static const char *const unsaid[] = { "until", "Week ", "%", " left", "Ends when" };

  for (guint i = 0; i < G_N_ELEMENTS (unsaid); i++)
    ui_assert_says_not (fixture->page, unsaid[i]);
  g_assert_null (ui_find (fixture->page, GTK_TYPE_PROGRESS_BAR, NULL));
}

static void
test_follows (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  trellis_practice_share (fixture->practice, fixture->mentoring,
                          TRELLIS_EXCHANGE_DIRECTION_MENTEE_TO_MENTOR, TRELLIS_EXCHANGE_KIND_ADVICE,
                          "Sleep on it", ui_date ("2026-11-24"), &error);
  g_assert_no_error (error);
  trellis_workspace_report_act (fixture->workspace, "Shared");
  ui_assert_says (fixture->page, "Sleep on it\nAdvice · from Trần Ngọc Anh · 24 November 2026\n");
  ui_assert_says (fixture->page, "Today\n");
  trellis_workspace_undo (fixture->workspace);
  ui_assert_says_not (fixture->page, "Sleep on it");
  ui_assert_says (fixture->page, "6 days ago\n");
}

static TrellisPlanRow *
find_open_row (GtkWidget *root)
{
  if (TRELLIS_IS_PLAN_ROW (root))
    {
      TrellisAction *action = trellis_item_row_get_item (TRELLIS_ITEM_ROW (root));

      return action->state == TRELLIS_ACTION_STATE_OPEN ? TRELLIS_PLAN_ROW (root) : NULL;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      TrellisPlanRow *found = find_open_row (child);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* As on the page of a coaching, with the words of mentoring. */
static void
test_drop (Fixture *fixture, gconstpointer data)
{
  TrellisPlanRow *row = find_open_row (fixture->page);
  TrellisAction *action = trellis_item_row_get_item (TRELLIS_ITEM_ROW (row));

  g_assert_false (gtk_widget_get_visible (trellis_plan_row_get_handle (row)));
  trellis_plan_row_open_editor (row);
  ui_assert_says (GTK_WIDGET (row), "For which aspiration\n");
  ui_assert_says_not (GTK_WIDGET (row), "goal");
  g_signal_emit_by_name (ui_find (GTK_WIDGET (row), GTK_TYPE_BUTTON, "_Drop Action"), "clicked");
  g_assert_cmpint (action->state, ==, TRELLIS_ACTION_STATE_DROPPED);
  trellis_workspace_undo (fixture->workspace);
  g_assert_cmpint (action->state, ==, TRELLIS_ACTION_STATE_OPEN);
}

static TrellisAction *
add_action (Fixture *fixture, const char *what, const char *due)
{
  g_autoptr (GError) error = NULL;
  TrellisAction *action
      = trellis_practice_add_action (fixture->practice, TRELLIS_ENGAGEMENT (fixture->mentoring),
                                     what, TRELLIS_ACTION_COACH, ui_date (due), NULL, &error);

  g_assert_no_error (error);
  trellis_workspace_report_act (fixture->workspace, "Added");
  return action;
}

static GtkWidget *
find_row (GtkWidget *root, TrellisAction *action)
{
  GtkWidget *found = NULL;

  if (TRELLIS_IS_PLAN_ROW (root))
    return trellis_item_row_get_item (TRELLIS_ITEM_ROW (root)) == action ? root : NULL;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_row (child, action);
  return found;
}

static GtkWindow *
show (Fixture *fixture)
{
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());

  gtk_window_set_default_size (window, 800, 600);
  gtk_window_set_child (window, fixture->page);
  gtk_window_present (window);
  ui_settle ();
  return window;
}

static gboolean
has_focus (GtkWindow *window, GtkWidget *row)
{
  GtkWidget *focus = gtk_window_get_focus (window);

  return focus == row || gtk_widget_is_ancestor (focus, row);
}

static int
get_index (GtkWidget *row)
{
  return gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));
}

/* What is typed about an action outlasts that another one moves past it. */
static void
test_rows_stay (Fixture *fixture, gconstpointer data)
{
  TrellisAction *moves = add_action (fixture, "Ring the port", "2026-11-26");
  TrellisAction *stays = add_action (fixture, "Read the tariff", "2026-11-27");
  GtkWindow *window = show (fixture);
  GtkWidget *row = find_row (fixture->page, stays), *ticked = find_row (fixture->page, moves);
  GtkWidget *entry;

  g_assert_cmpint (get_index (ticked), <, get_index (row));
  trellis_plan_row_open_editor (TRELLIS_PLAN_ROW (row));
  entry = ui_find (row, GTK_TYPE_ENTRY, NULL);
  gtk_editable_set_text (GTK_EDITABLE (entry), "Read the tariff aloud");
  gtk_widget_grab_focus (ui_find (ticked, GTK_TYPE_CHECK_BUTTON, NULL));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (ui_find (ticked, GTK_TYPE_CHECK_BUTTON, NULL)),
                               TRUE);
  g_assert_cmpint (moves->state, ==, TRELLIS_ACTION_STATE_DONE);
  ticked = find_row (fixture->page, moves);
  g_assert_true (find_row (fixture->page, stays) == row);
  g_assert_cmpint (get_index (ticked), >, get_index (row));
  g_assert_true (has_focus (window, ticked));
  trellis_workspace_undo (fixture->workspace);
  g_assert_true (find_row (fixture->page, stays) == row);
  g_assert_true (ui_find (row, GTK_TYPE_ENTRY, NULL) == entry);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "Read the tariff aloud");
  gtk_window_set_child (window, NULL);
  gtk_window_destroy (window);
  ui_settle ();
}

#define ADD(name, function)                                                                        \
  g_test_add ("/mentoring-page/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  ADD ("shows", test_shows);
  ADD ("rule-9-no-end", test_rule_9_no_end);
  ADD ("drop", test_drop);
  ADD ("follows", test_follows);
  ADD ("rows-stay", test_rows_stay);
  return g_test_run ();
}
