/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a verb refuses is said under the field that it is about, as a sentence. */

#include "config.h"

#include "tests/ui/ui-fixture.h"
#include "ui/common/trellis-problem-row.h"

static void
test_read (void)
{
  static const struct
  {
    const char *message, *field, *text;
  } cases[] = {
    { "mentee.name: is missing", "mentee.name", "Is missing." },
    { "meetings[0].zone: there is no such zone", "meetings[0].zone", "There is no such zone." },
    { "the time zone “X” is not known: look again", NULL,
      "The time zone “X” is not known: look again." },
    { "there is nothing to undo.", NULL, "There is nothing to undo." },
    { "état", NULL, "État." },
    { "", NULL, "." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = g_error_new_literal (G_IO_ERROR, 0, cases[i].message);
      g_autofree char *field = NULL;
      g_autofree char *text = trellis_problem_read (error, &field);

      g_assert_cmpstr (field, ==, cases[i].field);
      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_show (void)
{
  g_autoptr (GtkWidget) row = g_object_ref_sink (g_object_new (TRELLIS_TYPE_PROBLEM_ROW, NULL));
  g_autoptr (GtkWidget) field = g_object_ref_sink (adw_entry_row_new ());

  g_assert_false (gtk_widget_get_visible (row));
  trellis_problem_row_show (TRELLIS_PROBLEM_ROW (row), field, "There is no such day.");
  g_assert_true (gtk_widget_get_visible (row));
  g_assert_true (gtk_widget_has_css_class (field, "error"));
  ui_assert_says (row, "There is no such day.");
  trellis_problem_row_show (TRELLIS_PROBLEM_ROW (row), field, NULL);
  g_assert_false (gtk_widget_get_visible (row));
  g_assert_false (gtk_widget_has_css_class (field, "error"));
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/problem-row/read", test_read);
  g_test_add_func ("/problem-row/show", test_show);
  return g_test_run ();
}
