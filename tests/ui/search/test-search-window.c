/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The search shows what is found as somebody types, and goes with what is opened. */

#include "config.h"

#include "tests/ui/ui-fixture.h"
#include "ui/search/trellis-search-row.h"
#include "ui/search/trellis-search-window.h"

typedef struct
{
  TrellisPractice *practice;
  TrellisWorkspace *workspace;
  GtkWidget *window;
  const char *expected;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->practice = ui_practice_new_demo ();
  fixture->workspace = trellis_workspace_new (fixture->practice);
  fixture->window
      = g_object_ref (GTK_WIDGET (trellis_search_window_new (NULL, fixture->workspace)));
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  ui_settle ();
  g_assert_finalize_object (g_steal_pointer (&fixture->window));
  g_assert_finalize_object (g_steal_pointer (&fixture->workspace));
  g_assert_finalize_object (g_steal_pointer (&fixture->practice));
}

static gboolean
says (gpointer data)
{
  Fixture *fixture = data;
  g_autofree char *text = ui_read (fixture->window);

  return strstr (text, fixture->expected) != NULL;
}

static void
wait_until_it_says (Fixture *fixture, const char *expected)
{
  fixture->expected = expected;
  g_test_message ("waits for “%s”", expected);
  ui_wait (says, fixture);
}

static void
search (Fixture *fixture, const char *text, const char *expected)
{
  GtkWidget *entry = ui_find (fixture->window, GTK_TYPE_SEARCH_ENTRY, NULL);

  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  g_signal_emit_by_name (entry, "search-changed");
  wait_until_it_says (fixture, expected);
}

static void
test_finds (Fixture *fixture, gconstpointer data)
{
  ui_assert_says (fixture->window, "Search the Practice\n");
  search (fixture, "amelie", "Amélie Verhoeven\n");
  wait_until_it_says (fixture, "A working week of four days\n");
  ui_assert_says (fixture->window, "People\n");
  ui_assert_says (fixture->window, "Engagements\n");
  search (fixture, "no such word anywhere", "Nothing Found\n");
  g_assert_cmpuint (ui_count (fixture->window, TRELLIS_TYPE_SEARCH_ROW), ==, 0);
  search (fixture, "record a message", "Record a message for calls after six\n");
  search (fixture, " ", "Search the Practice\n");
}

/* Rows show something else in place of being made again. */
static void
test_reuses_rows (Fixture *fixture, gconstpointer data)
{
  GtkWidget *row;

  search (fixture, "amelie", "Amélie Verhoeven\n");
  row = ui_find (fixture->window, TRELLIS_TYPE_SEARCH_ROW, NULL);
  search (fixture, "lukasz", "Łukasz Wiśniewski\n");
  g_assert_true (ui_find (fixture->window, TRELLIS_TYPE_SEARCH_ROW, NULL) == row);
}

static void
test_follows_changes (Fixture *fixture, gconstpointer data)
{
  GListModel *people = trellis_practice_get_people (fixture->practice);
  g_autoptr (TrellisPerson) person = g_list_model_get_item (people, 0);

  search (fixture, "zanzibar", "Nothing Found\n");
  trellis_record_set_string (person, "organisation", "Zanzibar Spices");
  trellis_workspace_report_act (fixture->workspace, "Changed");
  search (fixture, "zanzibar", "Zanzibar Spices\n");
}

static gboolean
is_gone (gpointer window)
{
  return !gtk_widget_get_visible (window);
}

static void
test_enter_opens (Fixture *fixture, gconstpointer data)
{
  search (fixture, "amelie", "Amélie Verhoeven\n");
  g_signal_emit_by_name (ui_find (fixture->window, GTK_TYPE_SEARCH_ENTRY, NULL), "activate");
  ui_wait (is_gone, fixture->window);
}

/* Who types and presses Enter at once means what is found then, not what is on screen. */
static void
test_enter_waits (Fixture *fixture, gconstpointer data)
{
  GtkWidget *entry = ui_find (fixture->window, GTK_TYPE_SEARCH_ENTRY, NULL);

  search (fixture, "amelie", "Amélie Verhoeven\n");
  gtk_editable_set_text (GTK_EDITABLE (entry), "no such word anywhere");
  g_signal_emit_by_name (entry, "activate");
  wait_until_it_says (fixture, "Nothing Found\n");
  g_assert_true (gtk_widget_get_visible (fixture->window));
  search (fixture, "lukasz", "Łukasz Wiśniewski\n");
  g_assert_true (gtk_widget_get_visible (fixture->window));
  gtk_editable_set_text (GTK_EDITABLE (entry), "amelie");
  g_signal_emit_by_name (entry, "activate");
  ui_wait (is_gone, fixture->window);
}

static void
on_activated_cb (GSimpleAction *action, GVariant *parameter, GString *asked)
{
  g_string_append_printf (asked, "%s ", g_action_get_name (G_ACTION (action)));
}

static void
add_action (GSimpleActionGroup *group, const char *name, GString *asked)
{
  const char *type = strstr ("open-goal open-session", name) != NULL ? "(ss)" : "s";
  GSimpleAction *action = g_simple_action_new (name, G_VARIANT_TYPE (type));

  g_signal_connect (action, "activate", G_CALLBACK (on_activated_cb), asked);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
  g_object_unref (action);
}

static const struct
{
  const char *text, *found, *asked;
} hits[] = {
  { "sunday evenings", "Sunday evenings without a knot in the stomach\n",
    "open-engagement open-goal " },
  { "record a message", "Record a message for calls after six\n", "open-action-plan " },
  { "choosing the next job", "Choosing the next job\n", "open-engagement " },
  { "amelie", "Amélie Verhoeven\n", "open-person " },
};

/* What is opened is what was found, not only where it stands. */
static void
test_opens_what_was_found (Fixture *fixture, gconstpointer data)
{
  static const char *const names[]
      = { "open-person", "open-engagement", "open-action-plan", "open-goal", "open-session" };
  g_autoptr (GString) asked = g_string_new (NULL);
  GtkWidget *parent = gtk_window_new ();
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    add_action (group, names[i], asked);
  gtk_widget_insert_action_group (parent, "win", G_ACTION_GROUP (group));
  for (guint i = 0; i < G_N_ELEMENTS (hits); i++)
    {
      gtk_window_set_transient_for (GTK_WINDOW (fixture->window), GTK_WINDOW (parent));
      g_string_truncate (asked, 0);
      search (fixture, hits[i].text, hits[i].found);
      g_signal_emit_by_name (ui_find (fixture->window, GTK_TYPE_SEARCH_ENTRY, NULL), "activate");
      ui_wait (is_gone, fixture->window);
      g_assert_cmpstr (asked->str, ==, hits[i].asked);
      g_object_unref (fixture->window);
      fixture->window
          = g_object_ref (GTK_WIDGET (trellis_search_window_new (NULL, fixture->workspace)));
      gtk_window_present (GTK_WINDOW (fixture->window));
    }
  gtk_window_destroy (GTK_WINDOW (parent));
}

#define ADD(name, function)                                                                        \
  g_test_add ("/search-window/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("finds", test_finds);
  ADD ("reuses-rows", test_reuses_rows);
  ADD ("follows-changes", test_follows_changes);
  ADD ("enter-opens", test_enter_opens);
  ADD ("enter-waits", test_enter_waits);
  ADD ("opens-what-was-found", test_opens_what_was_found);
  return g_test_run ();
}
