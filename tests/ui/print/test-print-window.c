/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The print window shows the pages as they shall be, follows what changes, and says refusals. */

#include "config.h"

#include "practice/trellis-practice-actions.h"
#include "tests/ui/ui-fixture.h"
#include "ui/app/trellis-window.h"
#include "ui/common/trellis-page-view.h"
#include "ui/print/trellis-print-window.h"

typedef struct
{
  TrellisPractice *practice;
  TrellisWorkspace *workspace;
  TrellisEngagement *engagement;
  GtkWidget *window;
} Fixture;

static void
set_up (Fixture *fixture, const char *nick, const char *title)
{
  fixture->practice = ui_practice_new_demo ();
  fixture->workspace = trellis_workspace_new (fixture->practice);
  fixture->engagement = ui_practice_find (fixture->practice, title);
  fixture->window = trellis_print_window_new (fixture->workspace, fixture->engagement,
                                              trellis_print_kind_find (nick, fixture->engagement));
  g_object_ref (fixture->window);
}

static void
tear_down (Fixture *fixture)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  ui_settle ();
  g_assert_finalize_object (fixture->window);
  g_assert_finalize_object (fixture->workspace);
  g_assert_finalize_object (fixture->practice);
}

static TrellisPages *
get_pages (Fixture *fixture)
{
  GtkWidget *view = ui_find (fixture->window, TRELLIS_TYPE_PAGE_VIEW, NULL);

  return trellis_page_view_get_pages (TRELLIS_PAGE_VIEW (view));
}

static GtkCheckButton *
find_check (Fixture *fixture, const char *label)
{
  GtkWidget *found = ui_find (fixture->window, GTK_TYPE_CHECK_BUTTON, NULL);

  for (GtkWidget *box = gtk_widget_get_parent (found); box != NULL;
       box = gtk_widget_get_next_sibling (box))
    if (g_strcmp0 (gtk_check_button_get_label (GTK_CHECK_BUTTON (gtk_widget_get_first_child (box))),
                   label)
            == 0
        && gtk_widget_get_visible (box))
      return GTK_CHECK_BUTTON (gtk_widget_get_first_child (box));
  return NULL;
}

static void
test_paper_and_size (void)
{
  Fixture fixture;
  guint n;

  set_up (&fixture, "contract", "A working week of four days");
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (fixture.window)), ==, "Coaching agreement");
  g_assert_cmpstr (trellis_pages_get_paper (get_pages (&fixture))->name, ==, "A4");
  n = trellis_pages_get_n_pages (get_pages (&fixture));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (ui_find (fixture.window, GTK_TYPE_DROP_DOWN, NULL)),
                              1);
  g_assert_cmpstr (trellis_pages_get_paper (get_pages (&fixture))->name, ==, "Letter");
  gtk_check_button_set_active (find_check (&fixture, "_Large print"), TRUE);
  g_assert_cmpuint (trellis_pages_get_n_pages (get_pages (&fixture)), >, n);
  g_assert_null (find_check (&fixture, "_Sponsor’s copy"));
  tear_down (&fixture);
}

static void
test_paper_of_the_practice (void)
{
  g_autoptr (TrellisPractice) practice = ui_practice_new_demo ();
  g_autoptr (TrellisWorkspace) workspace = trellis_workspace_new (practice);
  TrellisEngagement *engagement = ui_practice_find (practice, "A working week of four days");
  Fixture fixture = { 0 };

  trellis_record_set_enum (trellis_practice_get_settings (practice), "paper",
                           TRELLIS_PAPER_SIZE_LETTER);
  fixture.window = trellis_print_window_new (workspace, engagement,
                                             trellis_print_kind_find ("plan", engagement));
  g_assert_cmpstr (trellis_pages_get_paper (get_pages (&fixture))->name, ==, "Letter");
  gtk_window_destroy (GTK_WINDOW (fixture.window));
  ui_settle ();
}

static void
test_sponsors_copy (void)
{
  Fixture fixture;
  TrellisPages *whole;

  set_up (&fixture, "plan", "From the workshop to the board table");
  whole = get_pages (&fixture);
  gtk_check_button_set_active (find_check (&fixture, "_Sponsor’s copy"), TRUE);
  g_assert_true (get_pages (&fixture) != whole);
  tear_down (&fixture);
}

static void
test_follows (void)
{
  Fixture fixture;
  TrellisPages *before;

  set_up (&fixture, "plan", "A working week of four days");
  before = get_pages (&fixture);
  trellis_workspace_report_act (fixture.workspace, "Something was done");
  g_assert_true (get_pages (&fixture) != before);
  tear_down (&fixture);
}

static gboolean
is_mapped (gpointer widget)
{
  return gtk_widget_get_mapped (widget);
}

/* From the window, by the name of the action; what is not there opens nothing. */
static void
test_action (void)
{
  g_autoptr (TrellisClock) clock = ui_clock_new ();
  TrellisWindow *window = g_object_ref_sink (trellis_window_new (NULL, clock));
  g_autoptr (TrellisPractice) practice = ui_practice_new_demo ();
  TrellisEngagement *engagement;

  gtk_widget_activate_action (GTK_WIDGET (window), "win.print", "(ss)", "plan", "nobody's");
  g_assert_null (ui_find_window (TRELLIS_TYPE_PRINT_WINDOW, NULL));
  trellis_window_show_practice (window, practice, NULL);
  engagement = ui_practice_find (practice, "Ngọc Anh, finding her place in logistics");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.print", "(ss)", "contract", engagement->id);
  g_assert_null (ui_find_window (TRELLIS_TYPE_PRINT_WINDOW, NULL));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.print", "(ss)", "plan", engagement->id);
  ui_wait (is_mapped, ui_find_window (TRELLIS_TYPE_PRINT_WINDOW, NULL));
  gtk_window_destroy (ui_find_window (TRELLIS_TYPE_PRINT_WINDOW, NULL));
  gtk_window_destroy (GTK_WINDOW (window));
  ui_settle ();
  g_assert_finalize_object (window);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/print-window/paper-and-size", test_paper_and_size);
  g_test_add_func ("/print-window/paper-of-the-practice", test_paper_of_the_practice);
  g_test_add_func ("/print-window/sponsors-copy", test_sponsors_copy);
  g_test_add_func ("/print-window/follows", test_follows);
  g_test_add_func ("/print-window/action", test_action);
  return g_test_run ();
}
