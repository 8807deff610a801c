/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Nothing is offered that the window cannot do. */

#include "config.h"

#include "tests/ui/ui-fixture.h"
#include "ui/app/trellis-window-menus.h"
#include "ui/app/trellis-window.h"

static TrellisWindow *
new_window (void)
{
  g_autoptr (TrellisClock) clock = ui_clock_new ();

  return g_object_ref_sink (trellis_window_new (NULL, clock));
}

static void
close_window (TrellisWindow *window)
{
  gtk_window_destroy (GTK_WINDOW (window));
  ui_settle ();
  g_assert_finalize_object (window);
}

static void
append (GMenu *menu, const char *action)
{
  g_menu_append (menu, action, action);
}

static void
test_prune (void)
{
  TrellisWindow *window = new_window ();
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) kept = g_menu_new ();
  g_autoptr (GMenu) dropped = g_menu_new ();
  g_autoptr (GMenu) none = g_menu_new ();

  append (kept, "win.undo");
  append (kept, "win.no-such-thing");
  append (kept, "app.quit");
  append (dropped, "win.no-such-thing");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (kept));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (dropped));
  g_menu_append_submenu (menu, "None", G_MENU_MODEL (none));
  append (menu, "win.about");
  trellis_window_prune_menu (GTK_WIDGET (window), menu);
  g_assert_cmpint (g_menu_model_get_n_items (G_MENU_MODEL (menu)), ==, 2);
  g_assert_cmpint (g_menu_model_get_n_items (G_MENU_MODEL (kept)), ==, 2);
  close_window (window);
}

static void
check_model (TrellisWindow *window, GMenuModel *model)
{
  for (int i = 0; i < g_menu_model_get_n_items (model); i++)
    {
      static const char *const links[] = { G_MENU_LINK_SECTION, G_MENU_LINK_SUBMENU };
      g_autofree char *action = NULL;

      for (guint j = 0; j < G_N_ELEMENTS (links); j++)
        {
          g_autoptr (GMenuModel) part = g_menu_model_get_item_link (model, i, links[j]);

          if (part != NULL)
            check_model (window, part);
        }
      if (g_menu_model_get_item_attribute (model, i, "action", "s", &action))
        g_assert_true (trellis_window_has_action (GTK_WIDGET (window), action));
    }
}

static GMenuModel *
get_menu (TrellisWindow *window, const char *name)
{
  GObject *menu = gtk_widget_get_template_child (GTK_WIDGET (window), TRELLIS_TYPE_WINDOW, name);

  g_assert_cmpint (g_menu_model_get_n_items (G_MENU_MODEL (menu)), >, 1);
  return G_MENU_MODEL (menu);
}

static void
test_no_dead_entries (void)
{
  TrellisWindow *window = new_window ();

  check_model (window, get_menu (window, "main_menu"));
  check_model (window, get_menu (window, "new_menu"));
  close_window (window);
}

static gboolean
is_mapped (gpointer window)
{
  return gtk_widget_get_mapped (window);
}

/* The button on the screen that opens the menu, which it has once it did. */
static GtkMenuButton *
find_button (GtkWidget *root, GMenuModel *menu)
{
  GtkMenuButton *found = NULL;

  if (GTK_IS_MENU_BUTTON (root) && gtk_widget_get_mapped (root)
      && gtk_menu_button_get_menu_model (GTK_MENU_BUTTON (root)) == menu)
    return GTK_MENU_BUTTON (root);
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_button (child, menu);
  return found;
}

static void
check_opens (TrellisWindow *window, const char *action, const char *name)
{
  GMenuModel *menu = get_menu (window, name);
  GtkMenuButton *button;

  g_assert_null (find_button (GTK_WIDGET (window), menu));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), action, NULL));
  button = find_button (GTK_WIDGET (window), menu);
  g_assert_nonnull (button);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (gtk_menu_button_get_popover (button))));
  g_assert_true (gtk_widget_get_sensitive (GTK_WIDGET (button)));
  gtk_menu_button_popdown (button);
}

/* Each is made when it opens first, whatever the window shows. */
static void
test_opens (void)
{
  TrellisWindow *loading = new_window (), *window = new_window ();
  g_autoptr (TrellisPractice) practice = ui_practice_new_demo ();

  gtk_window_present (GTK_WINDOW (loading));
  ui_wait (is_mapped, loading);
  check_opens (loading, "win.menu", "main_menu");
  close_window (loading);
  trellis_window_show_practice (window, practice, NULL);
  gtk_window_present (GTK_WINDOW (window));
  ui_wait (is_mapped, window);
  check_opens (window, "win.menu", "main_menu");
  check_opens (window, "win.new", "new_menu");
  close_window (window);
}

/* A practice that can only be looked at can be looked at. */
static void
test_read_only (void)
{
  TrellisWindow *window = new_window ();
  g_autoptr (TrellisPractice) practice = ui_practice_new_demo ();
  GListModel *engagements = trellis_practice_get_engagements (practice);
  g_autoptr (TrellisEngagement) last
      = g_list_model_get_item (engagements, g_list_model_get_n_items (engagements) - 1);

  trellis_practice_set_read_only (practice, "it is open elsewhere");
  trellis_window_show_practice (window, practice, NULL);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.new-mentoring", NULL);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.print-page", NULL);
  g_assert_cmpuint (g_list_model_get_n_items (gtk_window_get_toplevels ()), ==, 1);
  g_assert_true (
      gtk_widget_activate_action (GTK_WIDGET (window), "win.open-engagement", "s", last->id));
  g_assert_true (trellis_window_get_engagement (window) == last);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.print-page", NULL);
  g_assert_cmpuint (g_list_model_get_n_items (gtk_window_get_toplevels ()), ==, 2);
  close_window (window);
}

static GtkWindow *
find_other (TrellisWindow *window)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) other = g_list_model_get_item (windows, i);

      if (other != GTK_WINDOW (window))
        return other;
    }
  return NULL;
}

/* What is printed of an engagement is what its page offers: of one that has ended, the report. */
static void
test_prints_what_fits (void)
{
  static const struct
  {
    TrellisCoachingState state;
    const char *title;
  } cases[] = {
    { TRELLIS_COACHING_STATE_ACTIVE, "Action plan" },
    { TRELLIS_COACHING_STATE_ENDED, "Closing report" },
    { TRELLIS_COACHING_STATE_CONCLUDED, "Closing report" },
  };
  TrellisWindow *window = new_window ();
  g_autoptr (TrellisPractice) practice = ui_practice_new_demo ();
  TrellisEngagement *engagement = ui_practice_find (practice, "A working week of four days");

  trellis_window_show_practice (window, practice, NULL);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.open-engagement", "s", engagement->id);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      trellis_record_set_enum (engagement, "state", (int) cases[i].state);
      gtk_widget_activate_action (GTK_WIDGET (window), "win.print-page", NULL);
      g_assert_cmpstr (gtk_window_get_title (find_other (window)), ==, cases[i].title);
      gtk_window_destroy (find_other (window));
    }
  close_window (window);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/window-menus/prune", test_prune);
  g_test_add_func ("/window-menus/prints-what-fits", test_prints_what_fits);
  g_test_add_func ("/window-menus/no-dead-entries", test_no_dead_entries);
  g_test_add_func ("/window-menus/opens", test_opens);
  g_test_add_func ("/window-menus/read-only", test_read_only);
  return g_test_run ();
}
