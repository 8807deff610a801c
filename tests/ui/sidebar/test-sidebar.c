/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sidebar lists what the practice has, keeps what is chosen, and follows a change of shelf. */

#include "config.h"

#include "practice/trellis-practice-life.h"
#include "tests/ui/ui-fixture.h"
#include "ui/sidebar/trellis-sidebar-row.h"
#include "ui/sidebar/trellis-sidebar.h"

typedef struct
{
  TrellisPractice *practice;
  TrellisWorkspace *workspace;
  GtkWidget *sidebar;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->practice = ui_practice_new_demo ();
  fixture->workspace = trellis_workspace_new (fixture->practice);
  fixture->sidebar = g_object_ref_sink (g_object_new (TRELLIS_TYPE_SIDEBAR, NULL));
  trellis_sidebar_set_workspace (TRELLIS_SIDEBAR (fixture->sidebar), fixture->workspace);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_object (&fixture->sidebar);
  g_clear_object (&fixture->workspace);
  g_assert_finalize_object (g_steal_pointer (&fixture->practice));
}

/* The list of the engagements: that of the first places stands before it. */
static GtkListBox *
engagements_of (Fixture *fixture)
{
  GtkWidget *scroller = ui_find (fixture->sidebar, GTK_TYPE_SCROLLED_WINDOW, NULL);

  return GTK_LIST_BOX (ui_find (scroller, GTK_TYPE_LIST_BOX, NULL));
}

static TrellisEngagement *
get_first (Fixture *fixture)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (engagements_of (fixture), 0);

  return trellis_sidebar_row_get_engagement (TRELLIS_SIDEBAR_ROW (row));
}

/* What stands there: headings in brackets, each before the titles under it. */
static char *
list_rows (Fixture *fixture)
{
  GtkListBox *list = engagements_of (fixture);
  g_autoptr (GString) text = g_string_new (NULL);
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (list, i)) != NULL; i++)
    {
      GtkWidget *heading = gtk_list_box_row_get_header (row);

      if (heading != NULL)
        g_string_append_printf (text, "[%s]\n", gtk_label_get_text (GTK_LABEL (heading)));
      g_string_append_printf (
          text, "%s\n", trellis_sidebar_row_get_engagement (TRELLIS_SIDEBAR_ROW (row))->title);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
test_lists (Fixture *fixture, gconstpointer data)
{
  g_autofree char *rows = list_rows (fixture);

  g_assert_cmpstr (rows, ==,
                   "[Coaching]\n"
                   "A working week of four days\n"
                   "From the workshop to the board table\n"
                   "One desk, four people\n"
                   "[Mentoring]\n"
                   "Ngọc Anh, finding her place in logistics\n"
                   "İpek, from market stall to warehouse\n"
                   "[Concluded]\n"
                   "Choosing the next job\n");
  ui_assert_says (fixture->sidebar, "Active · 2 of 3 goals met\n");
  ui_assert_says (fixture->sidebar, "Since 2023\n");
}

static void
count (guint *notified)
{
  (*notified)++;
}

static void
test_selects (Fixture *fixture, gconstpointer data)
{
  TrellisSidebar *sidebar = TRELLIS_SIDEBAR (fixture->sidebar);
  guint notified = 0;

  g_signal_connect_swapped (sidebar, "notify::selected", G_CALLBACK (count), &notified);
  g_assert_null (trellis_sidebar_get_selected (sidebar));
  trellis_sidebar_select (sidebar, get_first (fixture));
  g_assert_cmpstr (trellis_sidebar_get_selected (sidebar)->title, ==,
                   "A working week of four days");
  g_assert_cmpuint (notified, ==, 1);
  trellis_sidebar_select (sidebar, get_first (fixture));
  g_assert_cmpuint (notified, ==, 1);
  trellis_sidebar_set_workspace (sidebar, NULL);
  g_assert_null (trellis_sidebar_get_selected (sidebar));
}

static GtkListBoxRow *
find_selected (Fixture *fixture, guint *n)
{
  GtkWidget *box = gtk_widget_get_first_child (fixture->sidebar);
  GtkListBoxRow *selected = NULL;

  *n = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (box); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *list = ui_find (child, GTK_TYPE_LIST_BOX, NULL);
      GtkListBoxRow *row
          = list == NULL ? NULL : gtk_list_box_get_selected_row (GTK_LIST_BOX (list));

      *n += row != NULL;
      selected = row != NULL ? row : selected;
    }
  return selected;
}

/* One of three lists has the row that is chosen. */
static void
test_places (Fixture *fixture, gconstpointer data)
{
  TrellisSidebar *sidebar = TRELLIS_SIDEBAR (fixture->sidebar);
  guint n;

  g_assert_cmpint (trellis_sidebar_get_place (sidebar), ==, TRELLIS_PLACE_NONE);
  for (TrellisPlace place = TRELLIS_PLACE_TODAY; place < TRELLIS_N_PLACES; place++)
    {
      trellis_sidebar_select_place (sidebar, place);
      g_assert_cmpint (trellis_sidebar_get_place (sidebar), ==, place);
      g_assert_null (trellis_sidebar_get_selected (sidebar));
      g_assert_nonnull (find_selected (fixture, &n));
      g_assert_cmpuint (n, ==, 1);
      trellis_sidebar_select (sidebar, get_first (fixture));
      g_assert_cmpint (trellis_sidebar_get_place (sidebar), ==, TRELLIS_PLACE_NONE);
      g_assert_true (TRELLIS_IS_SIDEBAR_ROW (find_selected (fixture, &n)));
      g_assert_cmpuint (n, ==, 1);
    }
}

static void
test_folded_keeps_what_is_chosen (Fixture *fixture, gconstpointer data)
{
  TrellisSidebar *sidebar = TRELLIS_SIDEBAR (fixture->sidebar);
  GtkListBox *list = engagements_of (fixture);
  TrellisEngagement *chosen;

  trellis_sidebar_select (sidebar, get_first (fixture));
  chosen = trellis_sidebar_get_selected (sidebar);
  g_object_set (sidebar, "folded", TRUE, NULL);
  g_assert_null (gtk_list_box_get_selected_row (list));
  g_assert_true (trellis_sidebar_get_selected (sidebar) == chosen);
  g_object_set (sidebar, "folded", FALSE, NULL);
  g_assert_nonnull (gtk_list_box_get_selected_row (list));
}

static void
test_follows_change_of_shelf (Fixture *fixture, gconstpointer data)
{
  TrellisSidebar *sidebar = TRELLIS_SIDEBAR (fixture->sidebar);
  GtkListBox *list = engagements_of (fixture);
  g_autoptr (TrellisOutcome) outcome = trellis_outcome_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *rows = NULL;
  TrellisEngagement *chosen;
  GtkListBoxRow *row;

  trellis_sidebar_select (sidebar, get_first (fixture));
  chosen = trellis_sidebar_get_selected (sidebar);
  trellis_practice_end (fixture->practice, chosen, "by-coach", outcome, &error);
  g_assert_no_error (error);
  trellis_workspace_report_act (fixture->workspace, "Ended");
  row = gtk_list_box_get_selected_row (list);
  g_assert_true (trellis_sidebar_get_selected (sidebar) == chosen);
  g_assert_true (trellis_sidebar_row_get_engagement (TRELLIS_SIDEBAR_ROW (row)) == chosen);
  rows = list_rows (fixture);
  g_assert_true (g_str_has_suffix (rows, "[Concluded]\n"
                                         "A working week of four days\n"
                                         "Choosing the next job\n"));
}

static gboolean
has_all_rows (gpointer data)
{
  return gtk_list_box_get_row_at_index (engagements_of (data), 99) != NULL;
}

/* Of many the first rows stand at once, the others bit by bit, the one that is chosen among them.
 */
static void
test_many (void)
{
  g_autoptr (TrellisClock) clock = ui_clock_new ();
  g_autoptr (GPtrArray) people = g_ptr_array_new ();
  g_autoptr (GPtrArray) engagements = g_ptr_array_new_with_free_func (g_object_unref);
  Fixture fixture = { trellis_practice_new (clock), NULL, NULL };
  guint n;

  for (guint i = 0; i < 100; i++)
    {
      g_autofree char *title = g_strdup_printf ("Engagement %02u", i);

      g_ptr_array_add (engagements,
                       g_object_new (TRELLIS_TYPE_COACHING, "id", title, "title", title, NULL));
    }
  trellis_practice_load (fixture.practice, NULL, people, engagements);
  fixture.workspace = trellis_workspace_new (fixture.practice);
  fixture.sidebar = g_object_ref_sink (g_object_new (TRELLIS_TYPE_SIDEBAR, NULL));
  trellis_sidebar_set_workspace (TRELLIS_SIDEBAR (fixture.sidebar), fixture.workspace);
  g_assert_false (has_all_rows (&fixture));
  trellis_sidebar_select (TRELLIS_SIDEBAR (fixture.sidebar), engagements->pdata[90]);
  ui_wait (has_all_rows, &fixture);
  g_assert_cmpint (gtk_list_box_row_get_index (find_selected (&fixture, &n)), ==, 90);
  tear_down (&fixture, NULL);
}

static void
test_no_practice (void)
{
  g_autoptr (GtkWidget) sidebar = g_object_ref_sink (g_object_new (TRELLIS_TYPE_SIDEBAR, NULL));

  trellis_sidebar_select_place (TRELLIS_SIDEBAR (sidebar), TRELLIS_PLACE_TODAY);
  g_assert_null (trellis_sidebar_get_selected (TRELLIS_SIDEBAR (sidebar)));
}

#define ADD(name, function)                                                                        \
  g_test_add ("/sidebar/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("lists", test_lists);
  ADD ("selects", test_selects);
  ADD ("places", test_places);
  ADD ("folded-keeps-what-is-chosen", test_folded_keeps_what_is_chosen);
  ADD ("follows-change-of-shelf", test_follows_change_of_shelf);
  g_test_add_func ("/sidebar/many", test_many);
  g_test_add_func ("/sidebar/no-practice", test_no_practice);
  return g_test_run ();
}
