/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a verb refuses is said under the field that it is about, as a sentence. */

#include "config.h"

#include "base/trellis-record.h"
#include "tests/ui/ui-fixture.h"
#include "ui/common/trellis-field-problem.h"
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

/* What is said to people has a subject. */
static void
test_needed (void)
{
  static const struct
  {
    const char *message, *text;
  } cases[] = {
    { "name: is needed here and is missing or empty", "A name is needed." },
    { "coachees[0].name: is needed here and is missing or empty", "A name is needed." },
    { "since: is needed here and is missing or empty", "A day is needed." },
    { "what: is needed here and is missing or empty", "Something is needed here." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = g_error_new_literal (
          TRELLIS_RECORD_ERROR, TRELLIS_RECORD_ERROR_MISSING, cases[i].message);
      g_autofree char *field = NULL;
      g_autofree char *text = trellis_problem_read (error, &field);

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

static gboolean
is_in_view (gpointer problem)
{
  GtkWidget *scroller = gtk_widget_get_ancestor (problem, GTK_TYPE_SCROLLED_WINDOW);
  graphene_rect_t bounds;

  return gtk_widget_get_mapped (problem) && gtk_widget_compute_bounds (problem, scroller, &bounds)
         && bounds.size.height > 0 && bounds.origin.y >= 0
         && bounds.origin.y + bounds.size.height <= gtk_widget_get_height (scroller) + 1;
}

/* @holder: a list or a column, longer than its window is high; the field is the last in it */
static GtkWidget *
present_long (GtkWidget *holder, GtkWidget **field)
{
  GtkWidget *window = gtk_window_new (), *scroller = gtk_scrolled_window_new ();

  for (guint i = 0; i < 30; i++)
    {
      GtkWidget *row = GTK_IS_LIST_BOX (holder) ? adw_entry_row_new () : gtk_entry_new ();

      if (GTK_IS_LIST_BOX (holder))
        gtk_list_box_append (GTK_LIST_BOX (holder), row);
      else
        gtk_box_append (GTK_BOX (holder), row);
      *field = row;
    }
  gtk_window_set_default_size (GTK_WINDOW (window), 360, 400);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), holder);
  gtk_window_set_child (GTK_WINDOW (window), scroller);
  gtk_window_present (GTK_WINDOW (window));
  ui_settle ();
  return window;
}

/* Whatever stands between the button that was pressed and what is wrong, it is read. */
static void
test_seen (gconstpointer in_list)
{
  GtkWidget *field, *window;

  window = present_long (
      in_list != NULL ? gtk_list_box_new () : gtk_box_new (GTK_ORIENTATION_VERTICAL, 6), &field);
  gtk_window_set_focus (GTK_WINDOW (window), NULL); /* as if a button had it */
  trellis_field_problem_show (field, "There is no such day.");
  ui_wait (is_in_view, gtk_widget_get_next_sibling (field));
  gtk_window_destroy (GTK_WINDOW (window));
  ui_settle ();
}

static gboolean
has_settled (gpointer n_frames)
{
  return *(guint *) n_frames > 5;
}

static gboolean
on_frame_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer n_frames)
{
  (*(guint *) n_frames)++;
  return G_SOURCE_CONTINUE;
}

/* Nor does what one is typing go out of sight, while it is wrong or not all there. */
static void
test_typed (void)
{
  GtkWidget *holder = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *field, *window = present_long (holder, &field);
  GtkWidget *first = gtk_widget_get_first_child (holder);
  guint n_frames = 0;

  gtk_widget_grab_focus (first);
  trellis_field_problem_show (field, "There is no such day.");
  gtk_widget_add_tick_callback (window, on_frame_cb, &n_frames, NULL);
  ui_wait (has_settled, &n_frames);
  g_assert_true (is_in_view (first));
  gtk_window_destroy (GTK_WINDOW (window));
  ui_settle ();
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/problem-row/read", test_read);
  g_test_add_func ("/problem-row/needed", test_needed);
  g_test_add_func ("/problem-row/show", test_show);
  g_test_add_data_func ("/problem-row/seen/list", "list", test_seen);
  g_test_add_data_func ("/problem-row/seen/column", NULL, test_seen);
  g_test_add_func ("/problem-row/typed", test_typed);
  return g_test_run ();
}
