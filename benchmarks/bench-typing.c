/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Typing into the search of a large practice: what each key costs the window. */

#include "config.h"

#include "bench-practice.h"
#include "bench-window.h"

#include "tests/ui/ui-fixture.h"
#include "ui/search/trellis-search-window.h"

#define KEY_LIMIT 0.008

/* Longer than the entry waits for the next key, and than the search takes. */
#define SETTLING_MS 250

static const char *const typed[] = { "evening on which", "coachee 299", "nobody said", "roster x" };

static void
type (GtkEditable *entry, const char *text, GArray *longest, GArray *whole)
{
  gtk_editable_set_text (entry, "");
  bench_stalls_end (SETTLING_MS, NULL);
  for (int at = 0; text[at] != '\0'; at++)
    {
      int position = at;
      double stretch, all;

      bench_stalls_begin ();
      gtk_editable_insert_text (entry, text + at, 1, &position);
      gtk_editable_set_position (entry, position);
      stretch = bench_stalls_end (SETTLING_MS, &all);
      g_array_append_val (longest, stretch);
      g_array_append_val (whole, all);
    }
}

static gboolean
measure (TrellisWindow *window)
{
  g_autoptr (GArray) longest = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) whole = g_array_new (FALSE, FALSE, sizeof (double));
  GtkWindow *search
      = trellis_search_window_new (GTK_WINDOW (window), trellis_window_get_workspace (window));
  GtkWidget *entry = ui_find (GTK_WIDGET (search), GTK_TYPE_SEARCH_ENTRY, NULL);
  gboolean held = TRUE;

  gtk_window_present (search);
  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    type (GTK_EDITABLE (entry), typed[i], longest, whole);
  bench_say ("a key, the longest stretch / its share", bench_percentile (longest, 50), KEY_LIMIT, 1,
             &held);
  g_print ("  95 of 100 within %.1f ms, the longest %.1f ms; all that a key leads to, drawing "
           "included: half of them within %.1f ms\n",
           bench_percentile (longest, 95) * 1000, bench_percentile (longest, 100) * 1000,
           bench_percentile (whole, 50) * 1000);
  gtk_window_destroy (search);
  return held;
}

int
main (void)
{
  g_autofree char *path = g_dir_make_tmp ("trellis-bench-XXXXXX", NULL);
  g_autofree char *place = g_build_filename (path, "practice", NULL);
  g_autoptr (TrellisClock) clock = trellis_clock_new_system ();
  TrellisWindow *window;
  gboolean held;

  if (!bench_window_has_display ())
    return BENCH_SKIPPED;
  adw_init ();
  g_object_unref (bench_practice_write (place, clock));
  bench_stalls_watch ();
  window = bench_window_open (place, clock);
  held = measure (window);
  gtk_window_destroy (GTK_WINDOW (window));
  return held ? 0 : 1;
}
