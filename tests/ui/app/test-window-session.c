/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The window opens one window a session, which goes with its practice. */

#include "config.h"

#include "engagement/trellis-session-time.h"
#include "tests/ui/ui-fixture.h"
#include "ui/app/trellis-window-session.h"
#include "ui/app/trellis-window.h"
#include "ui/session/trellis-session-window.h"

#define TITLE "A working week of four days"

typedef struct
{
  TrellisWindow *window;
  TrellisPractice *practice;
  TrellisEngagement *engagement;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TrellisClock) clock = ui_clock_new ();

  fixture->window = g_object_ref_sink (trellis_window_new (NULL, clock));
  fixture->practice = ui_practice_new_demo ();
  fixture->engagement = ui_practice_find (fixture->practice, TITLE);
  trellis_window_show_practice (fixture->window, fixture->practice, NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  ui_settle ();
  g_assert_finalize_object (g_steal_pointer (&fixture->window));
  g_assert_finalize_object (g_steal_pointer (&fixture->practice));
}

static TrellisSession *
get_session (Fixture *fixture, guint position)
{
  return trellis_list_get (fixture->engagement->sessions, position);
}

static void
open_session (Fixture *fixture, const char *session)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.open-session", "(ss)",
                              fixture->engagement->id, session);
}

/* How many session windows there are; the last one is lent. */
static guint
find_windows (GtkWidget **window)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();
  guint n = 0;

  for (GList *each = windows; each != NULL; each = each->next)
    if (TRELLIS_IS_SESSION_WINDOW (each->data))
      {
        *window = each->data;
        n++;
      }
  return n;
}

static void
test_one_each (Fixture *fixture, gconstpointer data)
{
  GtkWidget *window = NULL;

  open_session (fixture, get_session (fixture, 0)->id);
  g_assert_cmpuint (find_windows (&window), ==, 1);
  ui_assert_says (window, "Session 1 with Amélie Verhoeven\n");
  open_session (fixture, get_session (fixture, 0)->id);
  g_assert_cmpuint (find_windows (&window), ==, 1);
  open_session (fixture, get_session (fixture, 1)->id);
  g_assert_cmpuint (find_windows (&window), ==, 2);
  open_session (fixture, "nobody-knows");
  g_assert_cmpuint (find_windows (&window), ==, 2);
}

/* Undo is the window's, wherever it is asked for. */
static void
test_undo (Fixture *fixture, gconstpointer data)
{
  TrellisSession *session = get_session (fixture, 0);
  GtkWidget *window = NULL;

  open_session (fixture, session->id);
  find_windows (&window);
  gtk_widget_activate_action (window, "session.restore", NULL);
  g_assert_cmpint (session->state, ==, TRELLIS_SESSION_STATE_PLANNED);
  ui_assert_says (window, "Session planned again\n");
  gtk_widget_activate_action (window, "win.undo", NULL);
  g_assert_cmpint (session->state, ==, TRELLIS_SESSION_STATE_HELD);
}

/* What is typed is saved before the practice goes, and nobody can write in it afterwards. */
static void
test_closing (Fixture *fixture, gconstpointer data)
{
  TrellisSession *session = get_session (fixture, 0);
  g_autoptr (TrellisClock) clock = ui_clock_new ();
  g_autoptr (TrellisPractice) another = trellis_practice_new (clock);
  GtkWidget *window = NULL;

  open_session (fixture, session->id);
  find_windows (&window);
  ui_wait ((UiCondition) gtk_widget_get_mapped, window);
  adw_view_stack_set_visible_child_name (
      ADW_VIEW_STACK (ui_find (window, ADW_TYPE_VIEW_STACK, NULL)), "during");
  gtk_text_buffer_set_text (
      gtk_text_view_get_buffer (GTK_TEXT_VIEW (ui_find (window, GTK_TYPE_TEXT_VIEW, NULL))),
      "Fewer calls", -1);
  trellis_window_show_practice (fixture->window, another, NULL);
  g_assert_cmpuint (find_windows (&window), ==, 0);
  g_assert_cmpstr (g_hash_table_lookup (session->step_notes, "grow-goal"), ==, "Fewer calls");
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/window-session/one-each", Fixture, NULL, set_up, test_one_each, tear_down);
  g_test_add ("/window-session/undo", Fixture, NULL, set_up, test_undo, tear_down);
  g_test_add ("/window-session/closing", Fixture, NULL, set_up, test_closing, tear_down);
  return g_test_run ();
}
