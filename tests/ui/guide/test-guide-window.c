/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The guide asks one question after the other, says what is missing, and recommends. */

#include "config.h"

#include "guide/trellis-guide.h"
#include "tests/ui/ui-fixture.h"
#include "ui/guide/trellis-guide-page.h"
#include "ui/guide/trellis-guide-result.h"
#include "ui/guide/trellis-guide-window.h"

typedef struct
{
  GtkWidget *window;
  int begun;
  GHashTable *facts;
} Fixture;

static void
on_begin_cb (Fixture *fixture, int kind, GHashTable *facts)
{
  fixture->begun = kind;
  fixture->facts = g_hash_table_ref (facts);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->window = g_object_ref_sink (GTK_WIDGET (trellis_guide_window_new (NULL)));
  g_signal_connect_swapped (fixture->window, "begin", G_CALLBACK (on_begin_cb), fixture);
  gtk_window_present (GTK_WINDOW (fixture->window));
  ui_settle ();
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_pointer (&fixture->facts, g_hash_table_unref);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  ui_settle ();
  g_assert_finalize_object (fixture->window);
}

static void
press (Fixture *fixture, const char *label)
{
  ui_click (fixture->window, label);
  ui_settle ();
}

static GtkWidget *
get_page (Fixture *fixture)
{
  GtkWidget *stack = ui_find (fixture->window, GTK_TYPE_STACK, NULL);

  return gtk_stack_get_visible_child (GTK_STACK (stack));
}

/* Ticks answer number @n, counted from 0. */
static void
choose (Fixture *fixture, guint n)
{
  GtkWidget *child = ui_find (get_page (fixture), GTK_TYPE_CHECK_BUTTON, NULL);

  for (; n > 0; child = gtk_widget_get_next_sibling (child))
    n -= GTK_IS_CHECK_BUTTON (child);
  while (!GTK_IS_CHECK_BUTTON (child))
    child = gtk_widget_get_next_sibling (child);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (child), TRUE);
}

static void
answer_all (Fixture *fixture, const guint *answers, guint n)
{
  GtkWidget *words = ui_find (get_page (fixture), GTK_TYPE_ENTRY, NULL);

  gtk_editable_set_text (GTK_EDITABLE (words), "Back to work");
  press (fixture, "_Next");
  for (guint i = 0; i < n; i++)
    {
      choose (fixture, answers[i]);
      press (fixture, "_Next");
    }
  g_assert_true (TRELLIS_IS_GUIDE_RESULT (get_page (fixture)));
}

static const guint for_coaching[] = { 0, 0, 0, 0, 1, 1, 0, 0 };
static const guint for_mentoring[] = { 1, 1, 1, 1, 0, 0, 3, 1 };
static const guint for_either[] = { 2, 0, 2, 2, 0, 0, 1, 2 };

static void
test_coaching (Fixture *fixture, gconstpointer data)
{
  answer_all (fixture, for_coaching, G_N_ELEMENTS (for_coaching));
  ui_assert_says (fixture->window, "Coaching Fits Better");
  ui_assert_says (fixture->window, "Against Mentoring");
  ui_assert_says (fixture->window, "17 points");
  ui_assert_says (fixture->window, "Who asks: Their employer, or another organisation");
  ui_assert_says_not (fixture->window, "For Mentoring");
  ui_click (get_page (fixture), NULL);
  g_assert_cmpint (fixture->begun, ==, TRELLIS_GUIDE_KIND_COACHING);
  g_assert_cmpstr (g_hash_table_lookup (fixture->facts, "purpose"), ==, "Back to work");
  g_assert_cmpstr (g_hash_table_lookup (fixture->facts, "plan.rule"), ==, "FREQ=WEEKLY");
}

/* What is ruled out is told, and cannot be begun from here. */
static void
test_mentoring (Fixture *fixture, gconstpointer data)
{
  answer_all (fixture, for_mentoring, G_N_ELEMENTS (for_mentoring));
  ui_assert_says (fixture->window, "Mentoring Fits Better");
  ui_assert_says (fixture->window, "and one of them rules it out");
  ui_assert_says_not (fixture->window, "New _Coaching Contract");
  g_assert_cmpuint (ui_count (get_page (fixture), GTK_TYPE_BUTTON), ==, 1);
  ui_click (get_page (fixture), NULL);
  g_assert_cmpint (fixture->begun, ==, TRELLIS_GUIDE_KIND_MENTORING);
}

static void
test_either (Fixture *fixture, gconstpointer data)
{
  answer_all (fixture, for_either, G_N_ELEMENTS (for_either));
  ui_assert_says (fixture->window, "Either Can Work");
  g_assert_cmpuint (ui_count (get_page (fixture), GTK_TYPE_BUTTON), ==, 2);
}

/* Next without an answer says so at the question, and an answer takes that away. */
static void
test_unanswered (Fixture *fixture, gconstpointer data)
{
  press (fixture, "_Next");
  ui_assert_says (fixture->window, "Question 2 of 9");
  press (fixture, "_Next");
  ui_assert_says (fixture->window, "Question 2 of 9");
  ui_assert_says (fixture->window, "Choose the answer that comes closest.");
  choose (fixture, 2);
  ui_assert_says_not (fixture->window, "Choose the answer that comes closest.");
}

static void
test_words_too_long (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = g_strnfill (3000, 'x');

  gtk_editable_set_text (GTK_EDITABLE (ui_find (get_page (fixture), GTK_TYPE_ENTRY, NULL)), text);
  press (fixture, "_Next");
  ui_assert_says (fixture->window, "Question 1 of 9");
  ui_assert_says (fixture->window, "Expected at most 2000 characters.");
}

/* Going back keeps what was answered, and a changed answer changes the advice. */
static void
test_back (Fixture *fixture, gconstpointer data)
{
  answer_all (fixture, for_coaching, G_N_ELEMENTS (for_coaching));
  for (guint i = 0; i < 6; i++)
    press (fixture, "_Back");
  ui_assert_says (fixture->window, "How long shall it last?");
  choose (fixture, 1);
  for (guint i = 0; i < 6; i++)
    press (fixture, "_Next");
  ui_assert_says (fixture->window, "Mentoring Fits Better");
}

static void
test_narrow (Fixture *fixture, gconstpointer data)
{
  ui_assert_fits_narrowly (fixture->window);
  answer_all (fixture, for_either, G_N_ELEMENTS (for_either));
  ui_assert_fits_narrowly (fixture->window);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (Fixture *, gconstpointer);
  } tests[] = {
    { "/guide-window/coaching", test_coaching },
    { "/guide-window/mentoring", test_mentoring },
    { "/guide-window/either", test_either },
    { "/guide-window/unanswered", test_unanswered },
    { "/guide-window/words-too-long", test_words_too_long },
    { "/guide-window/back", test_back },
    { "/guide-window/narrow", test_narrow },
  };

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);
  return g_test_run ();
}
