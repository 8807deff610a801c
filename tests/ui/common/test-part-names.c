/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a choice offers has a name once it is open; a group with a title is called by it once. */

#include "config.h"

#include "tests/ui/ui-fixture.h"
#include "ui/common/trellis-part-names.h"

#include <adwaita.h>

static GtkWidget *
show (GtkWidget *child)
{
  GtkWidget *window = gtk_window_new ();

  gtk_window_set_child (GTK_WINDOW (window), child);
  gtk_window_present (GTK_WINDOW (window));
  ui_settle ();
  return window;
}

static gboolean
is_labelled (GtkWidget *widget)
{
  return gtk_test_accessible_has_relation (GTK_ACCESSIBLE (widget),
                                           GTK_ACCESSIBLE_RELATION_LABELLED_BY);
}

static void
test_offers (void)
{
  const char *words[] = { "A4", "Letter", NULL };
  GtkWidget *choice = gtk_drop_down_new_from_strings (words);
  GtkWidget *window = show (choice);
  GtkWidget *button = ui_find (choice, GTK_TYPE_TOGGLE_BUTTON, NULL);
  GtkWidget *offer;

  trellis_name_parts (choice, "Paper");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Paper: A4");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
  ui_settle ();
  offer = ui_find (ui_find (choice, GTK_TYPE_LIST_VIEW, NULL),
                   g_type_from_name ("GtkListItemWidget"), NULL);
  g_assert_nonnull (offer);
  g_assert_true (is_labelled (offer));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
check_group (const char *title, gboolean labelled)
{
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *window, *list;

  if (title != NULL)
    adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), adw_action_row_new ());
  window = show (group);
  list = ui_find (group, GTK_TYPE_LIST_BOX, NULL);
  trellis_name_parts (group, "Somebody");
  g_assert_cmpint (is_labelled (list), ==, labelled);
  g_assert_cmpint (
      gtk_test_accessible_has_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL), !=,
      labelled);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_group (void)
{
  check_group (NULL, FALSE);
  check_group ("Somebody", TRUE);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/part-names/offers", test_offers);
  g_test_add_func ("/part-names/group", test_group);
  return g_test_run ();
}
