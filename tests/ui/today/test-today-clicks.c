/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Clicks of a pointer on the page of today: xdotool makes them, on an X display. */

#include "config.h"

#include "tests/ui/ui-fixture.h"
#include "ui/today/trellis-today-page.h"

static guint
count_unsettled (GtkWidget *widget)
{
  guint n = GTK_IS_BUTTON (widget) && gtk_widget_get_mapped (widget)
            && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), "Mark as Held") == 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count_unsettled (child);
  return n;
}

static gboolean
has_place (gpointer button)
{
  return gtk_widget_get_mapped (button) && gtk_widget_get_width (button) > 0;
}

static gboolean
has_exited (gpointer pointer)
{
  return g_subprocess_get_identifier (pointer) == NULL;
}

/* The window stands in the corner, as no window manager moves it. */
static void
click_with_pointer (GtkWidget *button, const char *times)
{
  GtkNative *native = gtk_widget_get_native (button);
  graphene_point_t at = GRAPHENE_POINT_INIT (gtk_widget_get_width (button) / 2.0F,
                                             gtk_widget_get_height (button) / 2.0F);
  g_autoptr (GSubprocess) pointer = NULL;
  g_autofree char *x = NULL, *y = NULL;
  g_autoptr (GError) error = NULL;
  double left, top;

  gtk_native_get_surface_transform (native, &left, &top);
  g_assert_true (gtk_widget_compute_point (button, GTK_WIDGET (native), &at, &at));
  x = g_strdup_printf ("%d", (int) (at.x + left));
  y = g_strdup_printf ("%d", (int) (at.y + top));
  pointer = g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, &error, "xdotool", "mousemove", x, y,
                              "click", "--repeat", times, "--delay", "120", "1", NULL);
  g_assert_no_error (error);
  ui_wait (has_exited, pointer);
  ui_settle ();
}

/* Of many clicks in a row only the first is for what was there: the next row is not theirs. */
static void
test_click_twice (void)
{
  g_autofree char *program = g_find_program_in_path ("xdotool");
  g_autoptr (TrellisPractice) practice = NULL;
  g_autoptr (TrellisWorkspace) workspace = NULL;
  GtkWidget *page, *window;
  guint before;

  if (program == NULL)
    {
      g_test_skip ("xdotool is not installed");
      return;
    }
  practice = ui_practice_new_demo ();
  trellis_clock_set_now (trellis_practice_get_clock (practice), UI_NOW + 40 * 86400);
  workspace = trellis_workspace_new (practice);
  page = trellis_today_page_new (workspace);
  window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (window), 900, 780);
  gtk_window_set_child (GTK_WINDOW (window), page);
  gtk_window_present (GTK_WINDOW (window));
  ui_wait (has_place, ui_find (page, GTK_TYPE_BUTTON, "Mark as Held"));
  ui_settle ();
  before = count_unsettled (page);
  g_assert_cmpuint (before, >=, 3);
  click_with_pointer (ui_find (page, GTK_TYPE_BUTTON, "Mark as Held"), "3");
  g_assert_cmpuint (count_unsettled (page), ==, before - 1);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/today-clicks/twice", test_click_twice);
  return g_test_run ();
}
