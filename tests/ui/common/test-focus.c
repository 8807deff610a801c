/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The focus: backward out of what hands it on to a part of its own. */

#include "config.h"

#include "ui/common/trellis-date-entry.h"
#include "ui/common/trellis-focus.h"
#include "ui/common/trellis-time-entry.h"

#include <adwaita.h>

static void
test_backward (gconstpointer data)
{
  GtkWidget *(*create) (void) = (GtkWidget * (*) (void) ) data;
  GtkWidget *window = gtk_window_new (), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *before = gtk_button_new_with_label ("Before"), *entry = create ();

  gtk_box_append (GTK_BOX (box), before);
  gtk_box_append (GTK_BOX (box), entry);
  gtk_window_set_child (GTK_WINDOW (window), box);
  gtk_window_present (GTK_WINDOW (window));
  gtk_widget_grab_focus (entry);
  g_assert_nonnull (gtk_widget_get_focus_child (entry));

  gtk_widget_child_focus (window, GTK_DIR_TAB_BACKWARD);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) == before);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_scrollers (void)
{
  GtkWidget *window = gtk_window_new (), *scroller = gtk_scrolled_window_new ();

  gtk_widget_set_focusable (scroller, TRUE);
  gtk_window_set_child (GTK_WINDOW (window), scroller);
  gtk_window_present (GTK_WINDOW (window));
  g_assert_false (gtk_widget_get_focusable (scroller));
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_data_func ("/focus/backward/date", trellis_date_entry_new, test_backward);
  g_test_add_data_func ("/focus/backward/time", trellis_time_entry_new, test_backward);
  trellis_focus_pass_scrollers ();
  g_test_add_func ("/focus/scrollers", test_scrollers);
  return g_test_run ();
}
