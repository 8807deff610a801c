/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row is named by its labels, in their order, and by nothing that is a picture. */

#include "config.h"

#include "ui/common/trellis-row-name.h"

#include <adwaita.h>

static void
test_labels (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *inner = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *title = gtk_label_new ("Work fewer hours"), *state = gtk_label_new ("Open");

  g_object_ref_sink (box);
  gtk_box_append (GTK_BOX (box), adw_avatar_new (32, "Amélie Verhoeven", TRUE));
  gtk_box_append (GTK_BOX (inner), title);
  gtk_box_append (GTK_BOX (box), inner);
  gtk_box_append (GTK_BOX (box), state);
  trellis_name_by_labels (box);
  gtk_test_accessible_assert_relation (box, GTK_ACCESSIBLE_RELATION_LABELLED_BY, title, state,
                                       NULL);
  g_object_unref (box);
}

static void
test_nothing (void)
{
  GtkWidget *box = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0));

  trellis_name_by_labels (box);
  g_object_unref (box);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/row-name/labels", test_labels);
  g_test_add_func ("/row-name/nothing", test_nothing);
  return g_test_run ();
}
