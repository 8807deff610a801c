/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The page of the people lists them, finds them, adds to them, and forgets who is taken back. */

#include "config.h"

#include "practice/trellis-practice-people.h"
#include "tests/ui/ui-fixture.h"
#include "ui/people/trellis-new-person.h"
#include "ui/people/trellis-people-page.h"
#include "ui/people/trellis-person-item-row.h"
#include "ui/people/trellis-person-page.h"

typedef struct
{
  TrellisPractice *practice;
  TrellisWorkspace *workspace;
  GtkWidget *page;
} Fixture;

static void
show (Fixture *fixture, TrellisPractice *practice)
{
  fixture->practice = practice;
  fixture->workspace = trellis_workspace_new (practice);
  fixture->page = g_object_ref_sink (trellis_people_page_new (fixture->workspace));
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
}

static const struct
{
  const char *text, *found;
  guint n;
} searches[] = {
  { "", "Amélie Verhoeven\n", 11 },         { "wisn", "Łukasz Wiśniewski\n", 1 },
  { "LEFEVRE", "Bruno Lefèvre\n", 1 },      { "noordlicht zoe", "Zoë Hendrickx\n", 1 },
  { "nobody at all", "Nobody Found\n", 0 },
};

static void
test_search (Fixture *fixture, gconstpointer data)
{
  GtkWidget *entry = ui_find (fixture->page, GTK_TYPE_SEARCH_ENTRY, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (searches); i++)
    {
      gtk_editable_set_text (GTK_EDITABLE (entry), searches[i].text);
      g_signal_emit_by_name (entry, "search-changed");
      g_assert_cmpuint (ui_count (fixture->page, TRELLIS_TYPE_PERSON_ITEM_ROW), ==, searches[i].n);
      ui_assert_says (fixture->page, searches[i].found);
    }
}

static TrellisPerson *
add_person (Fixture *fixture, const char *name)
{
  g_autoptr (TrellisPerson) person = g_object_new (TRELLIS_TYPE_PERSON, "name", name, NULL);
  TrellisPerson *added = trellis_practice_add_person (fixture->practice, person, NULL);

  trellis_workspace_report_act (fixture->workspace, "Added");
  return added;
}

/* Whoever is added is shown, and a page of somebody who is taken back is left. */
static void
test_taken_back (Fixture *fixture, gconstpointer data)
{
  TrellisPerson *person = add_person (fixture, "Ada Byron");

  ui_assert_says (fixture->page, "Ada Byron\nIn no engagement\n");
  trellis_people_page_open (TRELLIS_PEOPLE_PAGE (fixture->page), person);
  g_assert_nonnull (ui_find (fixture->page, TRELLIS_TYPE_PERSON_PAGE, NULL));
  trellis_workspace_undo (fixture->workspace);
  g_assert_null (ui_find (fixture->page, TRELLIS_TYPE_PERSON_PAGE, NULL));
  ui_assert_says_not (fixture->page, "Ada Byron\n");
}

static void
test_empty (void)
{
  Fixture fixture = { NULL };
  g_autoptr (TrellisClock) clock = ui_clock_new ();

  show (&fixture, trellis_practice_new (clock));
  ui_assert_says (fixture.page, "No People Yet\n");
  add_person (&fixture, "Ada Byron");
  ui_assert_says (fixture.page, "Ada Byron\n");
  tear_down (&fixture, NULL);
}

/* What is refused leaves the window open, with the words at the field. */
static void
test_new_person (Fixture *fixture, gconstpointer data)
{
  GtkWidget *window = g_object_ref (GTK_WIDGET (trellis_new_person_new (NULL, fixture->workspace)));
  GtkWidget *add = ui_find (window, GTK_TYPE_BUTTON, "Add");
  GListModel *people = trellis_practice_get_people (fixture->practice);

  gtk_window_present (GTK_WINDOW (window));
  g_signal_emit_by_name (add, "clicked");
  ui_assert_says (window, "A person needs a name.\n");
  g_assert_cmpuint (g_list_model_get_n_items (people), ==, 11);
  gtk_editable_set_text (GTK_EDITABLE (ui_find (window, GTK_TYPE_TEXT, NULL)), "Ada Byron");
  g_signal_emit_by_name (add, "clicked");
  ui_settle ();
  g_assert_cmpuint (g_list_model_get_n_items (people), ==, 12);
  g_assert_finalize_object (window);
}

static void
test_narrow (Fixture *fixture, gconstpointer data)
{
  ui_assert_fits_narrowly (fixture->page);
}

#define ADD(name, function)                                                                        \
  g_test_add ("/people-page/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("search", test_search);
  ADD ("taken-back", test_taken_back);
  ADD ("new-person", test_new_person);
  g_test_add_func ("/people-page/empty", test_empty);
  ADD ("narrow", test_narrow);
  return g_test_run ();
}
