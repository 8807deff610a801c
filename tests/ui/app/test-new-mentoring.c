/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A mentoring relationship is begun with a form, which says at the field what is wrong. */

#include "config.h"

#include "engagement/trellis-mentoring.h"
#include "tests/ui/ui-fixture.h"
#include "ui/app/trellis-new-mentoring.h"
#include "ui/app/trellis-window.h"
#include "ui/common/trellis-date-entry.h"
#include "ui/common/trellis-problem-row.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  TrellisWindow *window;
  TrellisPractice *practice;
  GtkWidget *form;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TrellisClock) clock = ui_clock_new ();

  fixture->practice = trellis_practice_new (clock);
  fixture->window = g_object_ref_sink (trellis_window_new (NULL, clock));
  trellis_window_show_practice (fixture->window, fixture->practice, NULL);
  fixture->form = GTK_WIDGET (trellis_new_mentoring_new (
      GTK_WINDOW (fixture->window), trellis_window_get_workspace (fixture->window)));
  gtk_window_present (GTK_WINDOW (fixture->form));
  ui_settle ();
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  ui_settle ();
  g_assert_finalize_object (fixture->window);
  g_assert_finalize_object (fixture->practice);
}

static GtkWidget *
find_row (GtkWidget *root, const char *title)
{
  if (ADW_IS_PREFERENCES_ROW (root)
      && g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (root)), title) == 0)
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_row (child, title);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
type (Fixture *fixture, const char *title, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (find_row (fixture->form, title)), text);
}

static void
press_begin (Fixture *fixture)
{
  ui_click (fixture->form, "_Begin");
}

static guint
count_engagements (Fixture *fixture)
{
  return g_list_model_get_n_items (trellis_practice_get_engagements (fixture->practice));
}

static void
test_begin (Fixture *fixture, gconstpointer data)
{
  TrellisMentoring *mentoring;

  type (fixture, "Name", "  Lina Haddad ");
  type (fixture, "What the mentee hopes for (optional)", "To feel at home in the trade");
  adw_combo_row_set_selected (ADW_COMBO_ROW (find_row (fixture->form, "Rhythm")), 2);
  adw_combo_row_set_selected (ADW_COMBO_ROW (find_row (fixture->form, "Look back together")), 2);
  press_begin (fixture);
  ui_settle ();
  g_assert_cmpuint (count_engagements (fixture), ==, 1);
  mentoring = TRELLIS_MENTORING (trellis_window_get_engagement (fixture->window));
  g_assert_cmpstr (TRELLIS_ENGAGEMENT (mentoring)->title, ==, "Lina Haddad");
  g_assert_cmpint (mentoring->rhythm->about_every_days, ==, 14);
  g_assert_cmpint (mentoring->rhythm->minutes, ==, 60);
  g_assert_cmpint (mentoring->agreement->review_months, ==, 6);
  g_assert_cmpuint (trellis_list_length (mentoring->aspirations), ==, 1);
  g_assert_cmpint (trellis_date_compare (mentoring->since, ui_date ("2026-11-24")), ==, 0);
}

static guint
count_problems (Fixture *fixture)
{
  return ui_count (fixture->form, TRELLIS_TYPE_PROBLEM_ROW);
}

/* Nothing is said of a form that nobody has touched, and everything once it was tried. */
static void
test_missing (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpuint (count_problems (fixture), ==, 0);
  press_begin (fixture);
  g_assert_cmpuint (count_problems (fixture), ==, 1);
  ui_assert_says (fixture->form, "A name is needed.");
  g_assert_cmpuint (count_engagements (fixture), ==, 0);
  type (fixture, "Name", "Lina");
  g_assert_cmpuint (count_problems (fixture), ==, 0);
}

static void
test_bad_fields (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *name, *since, *said;
  } cases[] = {
    { "   ", "2026-11-24", "A name is needed." },
    { "Lina", "2026-11-25", "The day lies after today." },
    { "Lina", "2026-02-30", "There is no such day." },
    { "Lina", "", "A day is needed." },
  };
  GtkWidget *since = ui_find (fixture->form, TRELLIS_TYPE_DATE_ENTRY, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      type (fixture, "Name", cases[i].name);
      trellis_date_entry_set_text (TRELLIS_DATE_ENTRY (since), cases[i].since);
      g_assert_cmpuint (count_problems (fixture), ==, 1);
      ui_assert_says (fixture->form, cases[i].said);
      press_begin (fixture);
      g_assert_cmpuint (count_engagements (fixture), ==, 0);
    }
}

/* Pasted lines, other scripts and length are somebody's name, or are refused in words. */
static void
test_strange_names (Fixture *fixture, gconstpointer data)
{
  g_autofree char *long_one = g_strnfill (20000, 'x');
  const char *const names[] = { "Zeile\nZwei", "محمد", "🌱🌱", long_one };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      type (fixture, "Name", names[i]);
      g_assert_cmpuint (count_problems (fixture), <=, 1);
    }
  g_assert_cmpuint (count_problems (fixture), ==, 1);
}

/* Undone, the practice is empty again, and the window greets. */
static void
test_undo (Fixture *fixture, gconstpointer data)
{
  type (fixture, "Name", "Lina");
  press_begin (fixture);
  g_assert_false (trellis_window_is_vacant (fixture->window));
  trellis_window_undo (fixture->window);
  g_assert_cmpuint (count_engagements (fixture), ==, 0);
  g_assert_true (trellis_window_is_vacant (fixture->window));
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (Fixture *, gconstpointer);
  } tests[] = {
    { "/new-mentoring/begin", test_begin },
    { "/new-mentoring/missing", test_missing },
    { "/new-mentoring/bad-fields", test_bad_fields },
    { "/new-mentoring/strange-names", test_strange_names },
    { "/new-mentoring/undo", test_undo },
  };

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);
  return g_test_run ();
}
