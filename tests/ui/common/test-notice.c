/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A notice is seen as long as it says something. */

#include "config.h"

#include "tests/ui/ui-fixture.h"
#include "ui/common/trellis-notice.h"

static void
test_revealed (void)
{
  g_autoptr (GtkWidget) notice = g_object_ref_sink (g_object_new (TRELLIS_TYPE_NOTICE, NULL));
  GtkWidget *revealer = gtk_widget_get_first_child (notice);

  g_assert_false (gtk_revealer_get_reveal_child (GTK_REVEALER (revealer)));
  g_object_set (notice, "text", "Look & see", NULL);
  g_assert_true (gtk_revealer_get_reveal_child (GTK_REVEALER (revealer)));
  g_assert_nonnull (ui_find (notice, GTK_TYPE_LABEL, "Look & see"));
  g_object_set (notice, "text", "", NULL);
  g_assert_false (gtk_revealer_get_reveal_child (GTK_REVEALER (revealer)));
}

static void
test_details (void)
{
  g_autoptr (GtkWidget) notice = g_object_ref_sink (g_object_new (TRELLIS_TYPE_NOTICE, NULL));

  g_object_set (notice, "text", "Something", NULL);
  g_assert_null (ui_find (notice, GTK_TYPE_MENU_BUTTON, NULL));
  g_object_set (notice, "details", "What it is", NULL);
  g_assert_nonnull (ui_find (notice, GTK_TYPE_MENU_BUTTON, NULL));
}

static void
count (GObject *object, GParamSpec *pspec, gpointer data)
{
  (*(guint *) data)++;
}

static void
test_notifies_on_change_alone (void)
{
  g_autoptr (GtkWidget) notice = g_object_ref_sink (g_object_new (TRELLIS_TYPE_NOTICE, NULL));
  static const char *const texts[] = { "A", "A", "B" };
  static const guint expected[] = { 1, 1, 2 };
  guint notified = 0;

  g_signal_connect (notice, "notify::text", G_CALLBACK (count), &notified);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_object_set (notice, "text", texts[i], NULL);
      g_assert_cmpuint (notified, ==, expected[i]);
    }
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/notice/revealed", test_revealed);
  g_test_add_func ("/notice/details", test_details);
  g_test_add_func ("/notice/notifies-on-change-alone", test_notifies_on_change_alone);
  return g_test_run ();
}
