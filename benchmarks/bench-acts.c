/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Acts in a window on a large practice, each 200 times: how long the main loop stands still. */

#include "config.h"

#include "bench-practice.h"
#include "bench-window.h"

#include "practice/trellis-practice-actions.h"
#include "tests/ui/ui-fixture.h"
#include "ui/common/trellis-reading-entry.h"
#include "ui/engagement/trellis-action-plan.h"
#include "ui/goal/trellis-check-in-dialog.h"

#define TIMES 200
#define STALL 0.016
#define ACTIONS 10
#define SETTLING_MS 120

typedef struct
{
  TrellisWindow *window;
  TrellisPractice *practice;
  GArray *longest;
} Bench;

static TrellisEngagement *
get_engagement (Bench *bench, guint number)
{
  GListModel *engagements = trellis_practice_get_engagements (bench->practice);
  g_autoptr (TrellisEngagement) engagement
      = g_list_model_get_item (engagements, number % g_list_model_get_n_items (engagements));

  return engagement;
}

static void
activate (Bench *bench, const char *action, const char *format, const char *id, const char *other)
{
  if (other == NULL)
    gtk_widget_activate_action (GTK_WIDGET (bench->window), action, format, id);
  else
    gtk_widget_activate_action (GTK_WIDGET (bench->window), action, format, id, other);
}

static void
note (Bench *bench)
{
  double longest = bench_stalls_end (SETTLING_MS, NULL);

  g_array_append_val (bench->longest, longest);
}

static void
settle (void)
{
  bench_stalls_end (SETTLING_MS, NULL);
}

static void
switch_engagement (Bench *bench, guint i)
{
  bench_stalls_begin ();
  activate (bench, "win.open-engagement", "s", get_engagement (bench, i * 7)->id, NULL);
  note (bench);
}

static GtkWidget *
find_window (GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (g_type_is_a (G_OBJECT_TYPE (window), type))
        return window;
    }
  g_error ("There is no %s", g_type_name (type));
}

static TrellisGoal *
find_number (GListStore *goals)
{
  for (guint i = 0; i < trellis_list_length (goals); i++)
    {
      TrellisGoal *goal = trellis_list_get (goals, i);

      if (goal->measure != NULL && goal->measure->kind == TRELLIS_MEASURE_KIND_NUMBER)
        return goal;
    }
  g_error ("No goal counts anything");
}

/* The dialog, the reading, and taking it: the longest of the three counts. */
static void
check_in (Bench *bench, guint i)
{
  TrellisEngagement *engagement = get_engagement (bench, i % 20);
  TrellisGoal *goal = find_number (TRELLIS_COACHING (engagement)->goals);
  g_autofree char *value = g_strdup_printf ("%u", 100 + i);
  guint n = trellis_list_length (goal->check_ins);
  GtkWidget *dialog, *entry;

  if (trellis_window_get_engagement (bench->window) != engagement)
    {
      activate (bench, "win.open-engagement", "s", engagement->id, NULL);
      settle ();
    }
  bench_stalls_begin ();
  activate (bench, "win.check-in", "(ss)", engagement->id, goal->id);
  settle ();
  dialog = find_window (TRELLIS_TYPE_CHECK_IN_DIALOG);
  entry = ui_find (dialog, ADW_TYPE_ENTRY_ROW, NULL);
  gtk_editable_set_text (GTK_EDITABLE (entry), value);
  settle ();
  /* By a key it would act a quarter of a second later. */
  g_signal_emit_by_name (gtk_window_get_default_widget (GTK_WINDOW (dialog)), "clicked");
  note (bench);
  g_assert_cmpuint (trellis_list_length (goal->check_ins), ==, n + 1);
}

static void
prepare_actions (Bench *bench)
{
  TrellisEngagement *engagement = get_engagement (bench, 0);

  for (guint i = 0; i < ACTIONS; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *what = g_strdup_printf ("Try another order, number %u", i);

      trellis_practice_add_action (bench->practice, engagement, what, "coach",
                                   trellis_practice_get_moment (bench->practice).today, NULL,
                                   &error);
      g_assert_no_error (error);
    }
  activate (bench, "win.open-engagement", "s", engagement->id, NULL);
  settle ();
  adw_view_stack_set_visible_child_name (
      ADW_VIEW_STACK (ui_find (GTK_WIDGET (bench->window), ADW_TYPE_VIEW_STACK, NULL)), "plan");
  settle ();
}

static void
tick (Bench *bench, gboolean done)
{
  GtkWidget *plan = ui_find (GTK_WIDGET (bench->window), TRELLIS_TYPE_ACTION_PLAN, NULL);
  GtkWidget *list = ui_find (plan, GTK_TYPE_LIST_BOX, NULL), *box = NULL;

  for (int i = 0; box == NULL || gtk_check_button_get_active (GTK_CHECK_BUTTON (box)) == done; i++)
    box = ui_find (GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), i)),
                   GTK_TYPE_CHECK_BUTTON, NULL);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (box), done);
}

static void
mark_done (Bench *bench, guint i)
{
  if (i == 0)
    prepare_actions (bench);
  bench_stalls_begin ();
  tick (bench, TRUE);
  note (bench);
  if (i % ACTIONS != ACTIONS - 1)
    return;
  for (guint again = 0; again < ACTIONS; again++)
    {
      tick (bench, FALSE);
      settle ();
    }
}

static const struct
{
  const char *name;
  void (*act) (Bench *bench, guint i);
} acts[] = {
  { "switch of engagement", switch_engagement },
  { "action marked done", mark_done },
  { "check-in", check_in },
};

static gboolean
measure (Bench *bench)
{
  gboolean held = TRUE;

  for (guint act = 0; act < G_N_ELEMENTS (acts); act++)
    {
      g_autofree char *what = g_strconcat (acts[act].name, ", 99 of 100 / a stall", NULL);
      double median;

      g_array_set_size (bench->longest, 0);
      for (guint i = 0; i < TIMES; i++)
        acts[act].act (bench, i);
      median = bench_percentile (bench->longest, 50);
      bench_say (what, bench_percentile (bench->longest, 99), STALL, 1, &held);
      g_print ("  half of them within %.1f ms, the longest %.1f ms\n", median * 1000,
               bench_percentile (bench->longest, 100) * 1000);
    }
  return held;
}

int
main (void)
{
  g_autofree char *path = g_dir_make_tmp ("trellis-bench-XXXXXX", NULL);
  g_autofree char *place = g_build_filename (path, "practice", NULL);
  g_autoptr (TrellisClock) clock = trellis_clock_new_system ();
  g_autoptr (GArray) longest = g_array_new (FALSE, FALSE, sizeof (double));
  Bench bench = { .longest = longest };
  gboolean held;

  if (!bench_window_has_display ())
    return BENCH_SKIPPED;
  adw_init ();
  g_object_unref (bench_practice_write (place, clock));
  bench_stalls_watch ();
  bench.window = bench_window_open (place, clock);
  bench.practice = trellis_workspace_get_practice (trellis_window_get_workspace (bench.window));
  held = measure (&bench);
  gtk_window_destroy (GTK_WINDOW (bench.window));
  return held ? 0 : 1;
}
