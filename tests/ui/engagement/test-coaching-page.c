/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The coaching page shows all of an engagement, and follows what happens to it. */

#include "config.h"

#include "engagement/trellis-session-time.h"
#include "practice/trellis-practice-goals.h"
#include "practice/trellis-practice-life.h"
#include "tests/ui/ui-fixture.h"
#include "ui/engagement/trellis-coaching-page.h"
#include "ui/engagement/trellis-goal-item-row.h"
#include "ui/engagement/trellis-session-item-row.h"

typedef struct
{
  TrellisPractice *practice;
  TrellisWorkspace *workspace;
  TrellisCoaching *coaching;
  GtkWidget *page;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer title)
{
  fixture->practice = ui_practice_new_demo ();
  fixture->workspace = trellis_workspace_new (fixture->practice);
  fixture->coaching = TRELLIS_COACHING (ui_practice_find (fixture->practice, title));
  fixture->page
      = g_object_ref_sink (trellis_coaching_page_new (fixture->workspace, fixture->coaching));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (g_steal_pointer (&fixture->page));
  g_clear_object (&fixture->workspace);
  g_assert_finalize_object (g_steal_pointer (&fixture->practice));
}

static void
show_tab (Fixture *fixture, const char *name)
{
  GtkWidget *tabs = ui_find (fixture->page, ADW_TYPE_VIEW_STACK, NULL);

  adw_view_stack_set_visible_child_name (ADW_VIEW_STACK (tabs), name);
}

static void
assert_all_said (Fixture *fixture, const char *const *said, guint n)
{
  for (guint i = 0; i < n; i++)
    ui_assert_says (fixture->page, said[i]);
}

static void
test_active (Fixture *fixture, gconstpointer data)
{
  static const char *const said[] = {
    "A working week of four days\n",
    "Amélie Verhoeven\n",
    "Active\n",
    "Term\n",
    "Week 13 of 21\n",
    "Sessions\n",
    "6 of 9 used\n",
    "2 of 3 met\n",
    "Ends when all are met\n",
    "1 required goal is open.",
    "Next Session\n",
    "Due today\n",
    "The contract is signed by all\n",
  };

  assert_all_said (fixture, said, G_N_ELEMENTS (said));
}

static void
test_goals (Fixture *fixture, gconstpointer data)
{
  show_tab (fixture, "goals");
  ui_assert_says (fixture->page, "42 hours, target 40");
  ui_assert_says (fixture->page, "Goals of the Contract\n");
  ui_assert_says (fixture->page, "Working Goals\n");
  g_assert_cmpuint (ui_count (fixture->page, TRELLIS_TYPE_GOAL_ITEM_ROW), ==,
                    trellis_list_length (fixture->coaching->goals));
  g_assert_true (gtk_test_accessible_has_relation (
      GTK_ACCESSIBLE (ui_find (fixture->page, GTK_TYPE_BUTTON, "Check In")),
      GTK_ACCESSIBLE_RELATION_DESCRIBED_BY));
}

static void
test_sessions (Fixture *fixture, gconstpointer data)
{
  TrellisEngagement *engagement = TRELLIS_ENGAGEMENT (fixture->coaching);

  show_tab (fixture, "sessions");
  ui_assert_says (fixture->page, "Coming Sessions\n");
  ui_assert_says (fixture->page, "Past Sessions\n");
  g_assert_cmpuint (ui_count (fixture->page, TRELLIS_TYPE_SESSION_ITEM_ROW), ==,
                    trellis_list_length (engagement->sessions));
}

static TrellisSession *
find_unsettled (Fixture *fixture)
{
  g_autoptr (GPtrArray) sessions
      = trellis_engagement_list_sessions (TRELLIS_ENGAGEMENT (fixture->coaching));

  for (guint i = 0; i < sessions->len; i++)
    if (TRELLIS_SESSION (sessions->pdata[i])->state == TRELLIS_SESSION_STATE_PLANNED)
      return sessions->pdata[i];
  return NULL;
}

static gboolean
has_place (gpointer widget)
{
  return gtk_widget_get_mapped (widget) && gtk_widget_get_width (widget) > 0;
}

/* Of one long word, however long, the state beside it stays whole, in one line. */
static void
test_long_word (Fixture *fixture, gconstpointer data)
{
  GtkWidget *window = gtk_window_new ();
  g_autofree char *word = g_strnfill (400, 'w');
  GtkLabel *state;

  trellis_record_set_string (find_unsettled (fixture), "summary", word);
  trellis_workspace_report_act (fixture->workspace, "Written");
  gtk_window_set_default_size (GTK_WINDOW (window), 700, 600);
  gtk_window_set_child (GTK_WINDOW (window), fixture->page);
  gtk_window_present (GTK_WINDOW (window));
  show_tab (fixture, "sessions");
  state = GTK_LABEL (ui_find (fixture->page, GTK_TYPE_LABEL, "Not settled yet"));
  ui_wait (has_place, state);
  ui_settle ();
  g_assert_cmpint (pango_layout_get_line_count (gtk_label_get_layout (state)), ==, 1);
  gtk_window_set_child (GTK_WINDOW (window), NULL);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_contract (Fixture *fixture, gconstpointer data)
{
  show_tab (fixture, "contract");
  ui_assert_says (fixture->page, "The contract · signed by all\n");
  ui_assert_says (fixture->page, "The seal is whole");
  ui_assert_says (fixture->page, "Coachee · typed · ");
  ui_assert_says (fixture->page, "Coaching agreement\n");
}

/* The text stays while it says the same, and follows what is agreed. */
static void
test_contract_stays (Fixture *fixture, gconstpointer data)
{
  GtkWidget *heading;

  show_tab (fixture, "contract");
  heading = ui_find (fixture->page, GTK_TYPE_LABEL, "Coaching agreement");
  g_assert_nonnull (heading);
  trellis_workspace_report_act (fixture->workspace, "Something else");
  g_assert_true (ui_find (fixture->page, GTK_TYPE_LABEL, "Coaching agreement") == heading);
  g_list_store_remove_all (fixture->coaching->versions);
  trellis_record_set_string (fixture->coaching->contract, "purpose", "To make room for two more");
  trellis_workspace_report_act (fixture->workspace, "Changed");
  ui_assert_says (fixture->page, "To make room for two more\n");
}

/* Where there is no room for the switcher, a drop-down goes to the same tabs. */
static void
test_narrow (Fixture *fixture, gconstpointer data)
{
  GtkWidget *tabs = ui_find (fixture->page, ADW_TYPE_VIEW_STACK, NULL);
  GtkWidget *squeezer = ui_find (fixture->page, ADW_TYPE_SQUEEZER, NULL);
  GtkWidget *folded = gtk_widget_get_last_child (squeezer);

  gtk_drop_down_set_selected (GTK_DROP_DOWN (folded), 3);
  g_assert_cmpstr (adw_view_stack_get_visible_child_name (ADW_VIEW_STACK (tabs)), ==, "sessions");
  show_tab (fixture, "goals");
  g_assert_cmpuint (gtk_drop_down_get_selected (GTK_DROP_DOWN (folded)), ==, 1);
}

/* Every tab has room in the narrowest window. */
static void
test_least_width (Fixture *fixture, gconstpointer data)
{
  static const char *const names[]
      = { "overview", "goals", "plan", "sessions", "contract", "feedback" };

  g_object_set (fixture->page, "narrow", TRUE, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      int minimum;

      show_tab (fixture, names[i]);
      gtk_widget_measure (fixture->page, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL,
                          NULL);
      g_test_message ("%s: %d", names[i], minimum);
      g_assert_cmpint (minimum, <=, 346);
    }
}

/* Private notes are for the session's own window; this page may stand on a screen that two see. */
static void
test_nothing_private (Fixture *fixture, gconstpointer data)
{
  GListStore *sessions = TRELLIS_ENGAGEMENT (fixture->coaching)->sessions;

  show_tab (fixture, "sessions");
  for (guint i = 0; i < trellis_list_length (sessions); i++)
    {
      TrellisSession *session = trellis_list_get (sessions, i);

      if (session->private_notes != NULL)
        ui_assert_says_not (fixture->page, session->private_notes);
    }
}

static void
test_draft (Fixture *fixture, gconstpointer data)
{
  ui_assert_says (fixture->page, "Draft · signed 2 of 3, waiting for Bruno Lefèvre\n");
  ui_assert_says (fixture->page, "This contract is a draft: signed 2 of 3");
  g_assert_nonnull (ui_find (fixture->page, GTK_TYPE_BUTTON, "_Sign…"));
  g_assert_nonnull (ui_find (fixture->page, GTK_TYPE_BUTTON, "_Edit Contract…"));
  ui_assert_says (fixture->page, "5 sessions\n");
  show_tab (fixture, "sessions");
  ui_assert_says (fixture->page, "No session is planned\n");
  ui_assert_says_not (fixture->page, "Past Sessions");
  show_tab (fixture, "contract");
  ui_assert_says (fixture->page, "Bruno Lefèvre");
  ui_assert_says (fixture->page, "…\n");
}

static void
test_concluded (Fixture *fixture, gconstpointer data)
{
  ui_assert_says (fixture->page, "Concluded\n");
  ui_assert_says (fixture->page, "The coaching is concluded: its goals are met.");
  g_assert_nonnull (ui_find (fixture->page, GTK_TYPE_BUTTON, "_Print Closing Report…"));
  g_assert_nonnull (ui_find (fixture->page, GTK_TYPE_BUTTON, "_Reopen…"));
  show_tab (fixture, "goals");
  ui_assert_says (fixture->page, "Met on ");
  ui_assert_says_not (fixture->page, "Week ");
  show_tab (fixture, "sessions");
  ui_assert_says (fixture->page, "No session is planned\n");
  g_assert_null (ui_find (fixture->page, GTK_TYPE_BUTTON, "Add _Session…"));
}

static guint
count_prints (Fixture *fixture)
{
  GtkWidget *more = ui_find (fixture->page, GTK_TYPE_MENU_BUTTON, NULL);
  GMenuModel *menu = gtk_menu_button_get_menu_model (GTK_MENU_BUTTON (more));
  g_autoptr (GMenuModel) prints = g_menu_model_get_item_link (menu, 1, G_MENU_LINK_SECTION);

  return (guint) g_menu_model_get_n_items (prints);
}

/* The menu prints a closing report as soon as there is something to report. */
static void
test_prints (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TrellisOutcome) outcome = trellis_outcome_new ();
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (count_prints (fixture), ==, 2);
  trellis_practice_end (fixture->practice, TRELLIS_ENGAGEMENT (fixture->coaching), "by-client",
                        outcome, &error);
  g_assert_no_error (error);
  trellis_workspace_report_act (fixture->workspace, "Ended");
  g_assert_cmpuint (count_prints (fixture), ==, 3);
  trellis_workspace_undo (fixture->workspace);
  g_assert_cmpuint (count_prints (fixture), ==, 2);
}

static TrellisGoal *
find_goal (TrellisCoaching *coaching, const char *statement)
{
  for (guint i = 0; i < trellis_list_length (coaching->goals); i++)
    {
      TrellisGoal *goal = trellis_list_get (coaching->goals, i);

      if (g_str_equal (goal->statement, statement))
        return goal;
    }
  g_assert_not_reached ();
}

/* The last required goal is met, and the page says what that has done. */
static void
test_follows (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TrellisOutcome) outcome = trellis_outcome_new ();
  g_autoptr (GError) error = NULL;
  TrellisGoalReading reading = { .value = "39", .date = ui_date ("2026-11-24") };

  trellis_practice_check_in (fixture->practice, fixture->coaching,
                             find_goal (fixture->coaching, "Work fewer hours a week"), &reading,
                             outcome, &error);
  g_assert_no_error (error);
  trellis_workspace_report_act (fixture->workspace, "Met");
  ui_assert_says (fixture->page, "Concluded\n");
  ui_assert_says (fixture->page, "3 of 3 met\n");
  show_tab (fixture, "goals");
  ui_assert_says (fixture->page, "39 hours, target 40");
  show_tab (fixture, "sessions");
  ui_assert_says (fixture->page, "Cancelled\n");
  trellis_workspace_undo (fixture->workspace);
  ui_assert_says (fixture->page, "2 of 3 met\n");
  ui_assert_says_not (fixture->page, "Cancelled\n");
}

static gboolean
shows_next_session (gpointer data)
{
  g_autofree char *text = ui_read (((Fixture *) data)->page);

  return strstr (text, "Next Session\n") != NULL;
}

/* As a new page would, from its first tab on. */
static void
test_another (Fixture *fixture, gconstpointer data)
{
  static const char *const said[] = {
    "A working week of four days\n", "Amélie Verhoeven\n", "Active\n", "6 of 9 used\n",
    "1 required goal is open.",
  };
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());
  TrellisEngagement *other = ui_practice_find (fixture->practice, "A working week of four days");
  GtkWidget *tabs = ui_find (fixture->page, ADW_TYPE_VIEW_STACK, NULL);

  gtk_window_set_child (window, fixture->page);
  gtk_window_present (window);
  show_tab (fixture, "goals");
  trellis_coaching_page_show (TRELLIS_COACHING_PAGE (fixture->page), TRELLIS_COACHING (other));
  ui_wait (shows_next_session, fixture);
  assert_all_said (fixture, said, G_N_ELEMENTS (said));
  g_assert_cmpstr (adw_view_stack_get_visible_child_name (ADW_VIEW_STACK (tabs)), ==, "overview");
  show_tab (fixture, "goals");
  g_assert_cmpuint (ui_count (fixture->page, TRELLIS_TYPE_GOAL_ITEM_ROW), ==,
                    trellis_list_length (TRELLIS_COACHING (other)->goals));
  gtk_window_destroy (window);
  ui_settle ();
}

#define ADD(name, title, function)                                                                 \
  g_test_add ("/coaching-page/" name, Fixture, title, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("active", "A working week of four days", test_active);
  ADD ("goals", "A working week of four days", test_goals);
  ADD ("sessions", "A working week of four days", test_sessions);
  ADD ("long-word", "From the workshop to the board table", test_long_word);
  ADD ("contract", "A working week of four days", test_contract);
  ADD ("contract-stays", "One desk, four people", test_contract_stays);
  ADD ("narrow", "A working week of four days", test_narrow);
  ADD ("least-width", "A working week of four days", test_least_width);
  ADD ("nothing-private", "A working week of four days", test_nothing_private);
  ADD ("draft", "One desk, four people", test_draft);
  ADD ("concluded", "Choosing the next job", test_concluded);
  ADD ("prints", "A working week of four days", test_prints);
  ADD ("another", "Choosing the next job", test_another);
  ADD ("follows", "A working week of four days", test_follows);
  return g_test_run ();
}
