/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A practice that was opened before and is out of reach is not taken for a new one. */

#include "config.h"

#include "tests/ui/ui-fixture.h"
#include "ui/app/trellis-opening.h"
#include "ui/app/trellis-recent.h"
#include "ui/app/trellis-window.h"

#include <glib/gstdio.h>

#define START "Start a New One Here\n"

typedef struct
{
  char *place;
  char *away;
  TrellisWindow *window;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TrellisClock) clock = ui_clock_new ();
  g_autofree char *base = g_dir_make_tmp ("missing-XXXXXX", NULL);

  fixture->place = g_build_filename (base, "practice", NULL);
  fixture->away = g_build_filename (base, "away", NULL);
  trellis_opened_free (ui_practice_open_demo (fixture->place));
  trellis_recent_note (fixture->place);
  fixture->window = g_object_ref_sink (trellis_window_new (NULL, clock));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  ui_settle ();
  g_assert_finalize_object (g_steal_pointer (&fixture->window));
  g_free (fixture->place);
  g_free (fixture->away);
}

static const char *
get_view (TrellisWindow *window)
{
  GtkWidget *stack = ui_find (GTK_WIDGET (window), GTK_TYPE_STACK, NULL);

  return gtk_stack_get_visible_child_name (GTK_STACK (stack));
}

static gboolean
is_done (gpointer window)
{
  return g_strcmp0 (get_view (window), "loading") != 0;
}

static void
assert_comes (Fixture *fixture, const char *view)
{
  ui_wait (is_done, fixture->window);
  g_assert_cmpstr (get_view (fixture->window), ==, view);
}

static void
act (Fixture *fixture, const char *action)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), action, NULL);
}

/* Where its disk is not mounted there is nothing, or an empty folder. */
static void
test_out_of_reach (Fixture *fixture, gconstpointer empty)
{
  g_assert_cmpint (g_rename (fixture->place, fixture->away), ==, 0);
  if (empty != NULL)
    g_assert_cmpint (g_mkdir (fixture->place, 0700), ==, 0);
  trellis_window_open (fixture->window, fixture->place);
  assert_comes (fixture, "failed");
  ui_assert_says (GTK_WIDGET (fixture->window), START);
  ui_assert_says (GTK_WIDGET (fixture->window), "The Practice Is Not There\n");
  ui_assert_says (GTK_WIDGET (fixture->window), fixture->place);
  act (fixture, "win.open-again");
  assert_comes (fixture, "failed");
  if (empty != NULL)
    g_assert_cmpint (g_rmdir (fixture->place), ==, 0);
  g_assert_cmpint (g_rename (fixture->away, fixture->place), ==, 0);
  act (fixture, "win.open-again");
  assert_comes (fixture, "practice");
  act (fixture, "win.open-again");
  act (fixture, "win.start-here");
  g_assert_cmpstr (get_view (fixture->window), ==, "practice");
}

static void
test_anew (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpint (g_rename (fixture->place, fixture->away), ==, 0);
  trellis_window_open (fixture->window, fixture->place);
  assert_comes (fixture, "failed");
  act (fixture, "win.start-here");
  assert_comes (fixture, "greeting");
  g_assert_cmpstr (trellis_window_get_place (fixture->window), ==, fixture->place);
}

/* What is something else is not to be replaced. */
static void
test_strange (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpint (g_rename (fixture->place, fixture->away), ==, 0);
  g_assert_true (g_file_set_contents (fixture->place, "Bread", -1, NULL));
  trellis_window_open (fixture->window, fixture->place);
  assert_comes (fixture, "failed");
  ui_assert_says_not (GTK_WIDGET (fixture->window), START);
  ui_assert_says (GTK_WIDGET (fixture->window), "Not a Practice Folder\n");
}

/* Somebody else has it open, and leaves it. */
static void
test_held (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TrellisClock) clock = ui_clock_new ();
  TrellisOpened *other = trellis_open_practice (fixture->place, TRELLIS_FOLDER_CREATE, clock, NULL);

  trellis_window_open (fixture->window, fixture->place);
  assert_comes (fixture, "practice");
  g_assert_false (trellis_workspace_can_act (trellis_window_get_workspace (fixture->window)));
  trellis_opened_free (other);
  act (fixture, "win.open-again");
  assert_comes (fixture, "practice");
  g_assert_true (trellis_workspace_can_act (trellis_window_get_workspace (fixture->window)));
}

#define ADD(name, data, function)                                                                  \
  g_test_add ("/window-missing/" name, Fixture, data, set_up, function, tear_down)

static int
run (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("gone", NULL, test_out_of_reach);
  ADD ("empty", "empty", test_out_of_reach);
  ADD ("anew", NULL, test_anew);
  ADD ("strange", NULL, test_strange);
  ADD ("held", NULL, test_held);
  return g_test_run ();
}

int
main (int argc, char **argv)
{
  char *scratch = ui_scratch_begin ();

  return ui_scratch_end (scratch, run (argc, argv));
}
