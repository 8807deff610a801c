/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The page of today shows what the day asks for, acts in place, and follows what is done. */

#include "config.h"

#include "tests/ui/ui-fixture.h"
#include "ui/today/trellis-today-page.h"
#include "ui/today/trellis-today-row.h"

typedef struct
{
  TrellisPractice *practice;
  TrellisWorkspace *workspace;
  GtkWidget *page;
  char *acted;
} Fixture;

static void
hear (TrellisWorkspace *workspace, const char *text, char **said)
{
  g_free (*said);
  *said = g_strdup (text);
}

static void
show (Fixture *fixture, TrellisPractice *practice)
{
  fixture->practice = practice;
  fixture->workspace = trellis_workspace_new (practice);
  fixture->page = g_object_ref_sink (trellis_today_page_new (fixture->workspace));
  g_signal_connect (fixture->workspace, "acted", G_CALLBACK (hear), &fixture->acted);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  show (fixture, ui_practice_new_demo ());
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (g_steal_pointer (&fixture->page));
  g_assert_finalize_object (g_steal_pointer (&fixture->workspace));
  g_assert_finalize_object (g_steal_pointer (&fixture->practice));
  g_clear_pointer (&fixture->acted, g_free);
}

static void
test_shows (Fixture *fixture, gconstpointer data)
{
  static const char *const texts[] = {
    "Tuesday 24 November 2026\n",
    "Next Session\n",
    "In 8 hours\nToday, 16:45–17:45\nAmélie Verhoeven · A working week of four days\n",
    "No agenda yet\n",
    "Coming Week\nİY\nTomorrow, 12:15–13:15\n",
    "Not Settled Yet\nŁW\nWednesday 18 November 2026, 10:30–12:00\n",
    "Contracts to Sign\n",
    "One desk, four people\n",
    "signed 2 of 3, waiting for Bruno Lefèvre\nDraft\n",
    "Actions\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    ui_assert_says (fixture->page, texts[i]);
  ui_assert_says_not (fixture->page, "Also Today\n");
  ui_assert_says_not (fixture->page, "everything is settled");
}

static void
test_hold (Fixture *fixture, gconstpointer data)
{
  GtkWidget *button = ui_find (fixture->page, GTK_TYPE_BUTTON, "Mark as Held");

  g_signal_emit_by_name (button, "clicked");
  g_assert_cmpstr (fixture->acted, ==,
                   "The session of “From the workshop to the board table” is held");
  ui_assert_says_not (fixture->page, "Not Settled Yet\n");
  ui_assert_says (fixture->page, "Notes to Write\n");
  trellis_workspace_undo (fixture->workspace);
  ui_assert_says (fixture->page, "Not Settled Yet\n");
  ui_assert_says_not (fixture->page, "Notes to Write\n");
}

static guint
count_checks (Fixture *fixture)
{
  return ui_count (fixture->page, GTK_TYPE_CHECK_BUTTON);
}

static void
test_done (Fixture *fixture, gconstpointer data)
{
  guint n = count_checks (fixture);

  g_assert_cmpuint (n, >, 0);
  gtk_check_button_set_active (
      GTK_CHECK_BUTTON (ui_find (fixture->page, GTK_TYPE_CHECK_BUTTON, NULL)), TRUE);
  g_assert_true (g_str_has_suffix (fixture->acted, "” is done"));
  g_assert_cmpuint (count_checks (fixture), ==, n - 1);
  trellis_workspace_undo (fixture->workspace);
  g_assert_cmpuint (count_checks (fixture), ==, n);
}

/* A row that stays is the same widget, so that it keeps the focus. */
static void
test_rows_stay (Fixture *fixture, gconstpointer data)
{
  GtkWidget *row = ui_find (fixture->page, TRELLIS_TYPE_TODAY_ROW, NULL);

  trellis_workspace_report_act (fixture->workspace, "Something else");
  g_assert_true (ui_find (fixture->page, TRELLIS_TYPE_TODAY_ROW, NULL) == row);
}

static void
test_time_passes (Fixture *fixture, gconstpointer data)
{
  trellis_clock_set_now (trellis_practice_get_clock (fixture->practice), UI_NOW + 10 * 3600);
  trellis_workspace_refresh (fixture->workspace);
  ui_assert_says (fixture->page, "Not Settled Yet\n");
  ui_assert_says (fixture->page, "Today, 16:45–17:45\n");
  ui_assert_says_not (fixture->page, "In 8 hours\n");
}

static void
test_narrow (Fixture *fixture, gconstpointer data)
{
  g_object_set (fixture->page, "narrow", TRUE, NULL);
  ui_assert_fits_narrowly (fixture->page);
}

static void
test_read_only (void)
{
  Fixture fixture = { NULL };
  TrellisPractice *practice = ui_practice_new_demo ();

  trellis_practice_set_read_only (practice, "it is open elsewhere");
  show (&fixture, practice);
  g_assert_false (
      gtk_widget_get_sensitive (ui_find (fixture.page, GTK_TYPE_BUTTON, "Mark as Held")));
  g_assert_false (gtk_widget_get_sensitive (ui_find (fixture.page, GTK_TYPE_CHECK_BUTTON, NULL)));
  tear_down (&fixture, NULL);
}

static void
test_empty (void)
{
  Fixture fixture = { NULL };
  g_autoptr (TrellisClock) clock = ui_clock_new ();

  show (&fixture, trellis_practice_new (clock));
  ui_assert_says (fixture.page, "No session is planned and nothing is due. Enjoy the day.\n");
  ui_assert_says_not (fixture.page, "Next Session\n");
  g_assert_cmpuint (ui_count (fixture.page, TRELLIS_TYPE_TODAY_ROW), ==, 0);
  tear_down (&fixture, NULL);
}

#define ADD(name, function)                                                                        \
  g_test_add ("/today-page/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("shows", test_shows);
  ADD ("hold", test_hold);
  ADD ("done", test_done);
  ADD ("rows-stay", test_rows_stay);
  ADD ("time-passes", test_time_passes);
  ADD ("narrow", test_narrow);
  g_test_add_func ("/today-page/read-only", test_read_only);
  g_test_add_func ("/today-page/empty", test_empty);
  return g_test_run ();
}
