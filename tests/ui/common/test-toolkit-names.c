/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A button with a mnemonic is called what somebody reads on it, whatever it says later. */

#include "config.h"

#include "tests/ui/ui-fixture.h"
#include "ui/common/trellis-toolkit-names.h"

static void
assert_name (GtkWidget *widget, const char *name)
{
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       name);
  g_assert_false (gtk_test_accessible_has_relation (GTK_ACCESSIBLE (widget),
                                                    GTK_ACCESSIBLE_RELATION_LABELLED_BY));
}

static GtkWidget *
show (GtkWidget *child)
{
  GtkWidget *window = gtk_window_new ();

  gtk_window_set_child (GTK_WINDOW (window), child);
  gtk_window_present (GTK_WINDOW (window));
  ui_settle ();
  return window;
}

static void
test_button (void)
{
  GtkWidget *button = gtk_button_new_with_mnemonic ("Check _In");
  GtkWidget *window = show (button);

  assert_name (button, "Check In");
  gtk_button_set_label (GTK_BUTTON (button), "Check _Out");
  assert_name (button, "Check Out");
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_check (void)
{
  GtkWidget *check = gtk_check_button_new_with_mnemonic ("_Large print");
  GtkWidget *window = show (check);

  assert_name (check, "Large print");
  gtk_window_destroy (GTK_WINDOW (window));
}

/* What has no mnemonic keeps the name that it was given. */
static void
test_plain (void)
{
  GtkWidget *button = gtk_button_new_with_label ("Sign…");
  GtkWidget *window;

  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  "Sign as Noor", -1);
  window = show (button);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Sign as Noor");
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  trellis_toolkit_names_start ();

  g_test_add_func ("/toolkit-names/button", test_button);
  g_test_add_func ("/toolkit-names/check", test_check);
  g_test_add_func ("/toolkit-names/plain", test_plain);
  return g_test_run ();
}
