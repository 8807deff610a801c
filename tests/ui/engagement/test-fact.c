/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A fact shows a bar only where there is something to measure. */

#include "config.h"

#include "tests/ui/ui-fixture.h"
#include "ui/engagement/trellis-fact.h"

static void
test_bar (void)
{
  static const struct
  {
    double fraction;
    gboolean bar;
  } cases[] = { { -1, FALSE }, { 0, TRUE }, { 0.5, TRUE }, { 1, TRUE } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GtkWidget) fact = g_object_ref_sink (
          g_object_new (TRELLIS_TYPE_FACT, "title", "Goals", "fraction", cases[i].fraction, NULL));
      GtkWidget *bar = ui_find (fact, GTK_TYPE_PROGRESS_BAR, NULL);

      g_assert_cmpint (bar != NULL, ==, cases[i].bar);
      if (bar != NULL)
        g_assert_cmpfloat (gtk_progress_bar_get_fraction (GTK_PROGRESS_BAR (bar)), ==,
                           cases[i].fraction);
    }
}

static void
test_words (void)
{
  g_autoptr (GtkWidget) fact = g_object_ref_sink (
      g_object_new (TRELLIS_TYPE_FACT, "title", "Goals", "value", "2 of 4 met", NULL));
  g_autofree char *before = ui_read (fact), *after = NULL;

  g_object_set (fact, "note", "Ends when all are met", NULL);
  after = ui_read (fact);
  g_assert_cmpstr (before, ==, "Goals\n2 of 4 met\n");
  g_assert_cmpstr (after, ==, "Goals\n2 of 4 met\nEnds when all are met\n");
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/fact/bar", test_bar);
  g_test_add_func ("/fact/words", test_words);
  return g_test_run ();
}
