/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row of buttons goes on in the next line where there is no room. */

#include "config.h"

#include "ui/common/trellis-wrap-box.h"

#include <gtk/gtk.h>

static GtkWidget *
new_box (guint n)
{
  GtkWidget *box = g_object_ref_sink (g_object_new (TRELLIS_TYPE_WRAP_BOX, NULL));

  for (guint i = 0; i < n; i++)
    {
      GtkWidget *child = gtk_drawing_area_new ();

      gtk_widget_set_size_request (child, 100, 30);
      gtk_widget_set_parent (child, box);
    }
  return box;
}

static int
measure (GtkWidget *box, GtkOrientation orientation, int for_size, int *minimum)
{
  int natural;

  gtk_widget_measure (box, orientation, for_size, minimum, &natural, NULL, NULL);
  return natural;
}

static const struct
{
  int width;
  int height;
} cases[] = { { 400, 30 }, { 324, 30 }, { 323, 66 }, { 212, 66 }, { 211, 102 }, { 100, 102 } };

static void
test_wraps (void)
{
  GtkWidget *box = new_box (3);
  int minimum;

  g_assert_cmpint (measure (box, GTK_ORIENTATION_HORIZONTAL, -1, &minimum), ==, 324);
  g_assert_cmpint (minimum, ==, 100);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (measure (box, GTK_ORIENTATION_VERTICAL, cases[i].width, NULL), ==,
                     cases[i].height);
  gtk_widget_set_visible (gtk_widget_get_first_child (box), FALSE);
  g_assert_cmpint (measure (box, GTK_ORIENTATION_HORIZONTAL, -1, NULL), ==, 212);
  g_assert_finalize_object (box);
}

/* What is lower than its neighbour stands beside the middle of that. */
static void
test_middle (void)
{
  GtkWidget *box = new_box (2);
  GtkWidget *low = gtk_widget_get_last_child (box);
  graphene_rect_t bounds;

  gtk_widget_set_size_request (low, 100, 18);
  g_assert_cmpint (measure (box, GTK_ORIENTATION_VERTICAL, 212, NULL), ==, 30);
  gtk_widget_allocate (box, 212, 30, -1, NULL);
  g_assert_true (gtk_widget_compute_bounds (low, box, &bounds));
  g_assert_cmpfloat (bounds.origin.y, ==, 6);
  g_assert_finalize_object (box);
}

static void
test_empty (void)
{
  GtkWidget *box = new_box (0);

  g_assert_cmpint (measure (box, GTK_ORIENTATION_HORIZONTAL, -1, NULL), ==, 0);
  g_assert_cmpint (measure (box, GTK_ORIENTATION_VERTICAL, 100, NULL), ==, 0);
  g_assert_finalize_object (box);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wrap-box/wraps", test_wraps);
  g_test_add_func ("/wrap-box/middle", test_middle);
  g_test_add_func ("/wrap-box/empty", test_empty);
  return g_test_run ();
}
