/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Looking around in a large practice: what today asks for, and a search as somebody types it. */

#include "config.h"

#include "bench-practice.h"

#include "practice/trellis-search.h"
#include "practice/trellis-today.h"

#include <time.h>

/* Seconds that the main loop may be kept from drawing. */
#define TODAY_LIMIT 0.050
#define KEYSTROKE_LIMIT 0.050
#define STEP_LIMIT 0.008

#define EFFORT 32768
#define RUNS 9

static double
seconds_since (gint64 start)
{
  return (double) (g_get_monotonic_time () - start) / G_USEC_PER_SEC;
}

static double
list_today (TrellisPractice *practice)
{
  gint64 start = g_get_monotonic_time ();
  g_autoptr (GPtrArray) items = trellis_practice_list_today (practice);

  g_assert_cmpuint (items->len, >, 0);
  return seconds_since (start);
}

/* Returns: how long all of it took; @longest is moved up to the longest step */
static double
search (TrellisSearch *search, const char *text, double *longest)
{
  gint64 start = g_get_monotonic_time ();
  gboolean more = TRUE;

  trellis_search_begin (search, text);
  while (more)
    {
      clock_t step = clock (); /* what others take of the processor is not the step's */

      more = trellis_search_step (search, EFFORT);
      *longest = MAX (*longest, (double) (clock () - step) / CLOCKS_PER_SEC);
    }
  for (guint kind = 0; kind < TRELLIS_HIT_N_KINDS; kind++)
    g_ptr_array_unref (trellis_search_list_hits (search, kind));
  return seconds_since (start);
}

static void
measure (TrellisPractice *practice, gboolean *held)
{
  static const char *const typed[]
      = { "e", "ev", "eve", "even", "eveni", "evenin", "evening", "evening x", "coachee 299" };
  g_autoptr (GArray) todays = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) keystrokes = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (TrellisSearch) looking = trellis_search_new (practice);
  double longest = 0, first = search (looking, "evening", &longest);

  for (guint i = 0; i < RUNS; i++)
    {
      double seconds = list_today (practice);

      g_array_append_val (todays, seconds);
      seconds = search (looking, typed[i], &longest);
      g_array_append_val (keystrokes, seconds);
    }
  g_print ("first search, every text folded: %.1f ms\n", first * 1000);
  bench_say ("what today asks for / a stall", bench_median (todays), TODAY_LIMIT, 1, held);
  bench_say ("a keystroke, all of it / a stall", bench_median (keystrokes), KEYSTROKE_LIMIT, 1,
             held);
  bench_say ("the longest step of a search / its share", longest, STEP_LIMIT, 1, held);
}

int
main (void)
{
  g_autofree char *path = g_dir_make_tmp ("trellis-bench-XXXXXX", NULL);
  g_autofree char *place = g_build_filename (path, "practice", NULL);
  g_autoptr (TrellisClock) clock = trellis_clock_new_system ();
  g_autoptr (TrellisFolder) folder = bench_practice_write (place, clock);
  g_autoptr (GError) error = NULL;
  g_autoptr (TrellisPractice) practice = trellis_folder_load (folder, &error);
  gboolean held = TRUE;

  g_assert_no_error (error);
  measure (practice, &held);
  return held ? 0 : 1;
}
