/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Starting the app on a large practice, against an empty window of libadwaita. */

#include "config.h"

#include "bench-practice.h"
#include "bench-window.h"

#include <gio/gio.h>
#include <stdio.h>

#define RUNS 21
#define START_LIMIT 1.5
#define ROWS_LIMIT 2.0
#define MEMORY_LIMIT 1.6

typedef struct
{
  GArray *painted; /* seconds since the start */
  GArray *stood;   /* seconds since the first frame */
  GArray *peak;    /* megabytes */
} Measured;

static Measured
measured_new (void)
{
  return (Measured){ g_array_new (FALSE, FALSE, sizeof (double)),
                     g_array_new (FALSE, FALSE, sizeof (double)),
                     g_array_new (FALSE, FALSE, sizeof (double)) };
}

static void
measured_clear (Measured *self)
{
  g_array_unref (self->painted);
  g_array_unref (self->stood);
  g_array_unref (self->peak);
}

static void
start (Measured *measured, const char *const *arguments)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process = NULL;
  g_autofree char *said = NULL;
  gint64 begun = g_get_monotonic_time (), painted, stood;
  guint64 kilobytes;
  double value;

  process = g_subprocess_newv (arguments, G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, &said, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (sscanf (said, "%" G_GINT64_FORMAT " %" G_GINT64_FORMAT " %" G_GUINT64_FORMAT,
                           &painted, &stood, &kilobytes),
                   ==, 3);
  value = (double) (painted - begun) / G_USEC_PER_SEC;
  g_array_append_val (measured->painted, value);
  value = (double) (stood - painted) / G_USEC_PER_SEC;
  g_array_append_val (measured->stood, value);
  value = (double) kilobytes / 1024;
  g_array_append_val (measured->peak, value);
}

static double
read_practice (const char *path, TrellisClock *clock)
{
  gint64 begun = g_get_monotonic_time ();
  g_autoptr (GError) error = NULL;
  g_autoptr (TrellisFolder) folder
      = trellis_folder_open (path, TRELLIS_FOLDER_READ, clock, "benchmark", &error);
  g_autoptr (TrellisPractice) practice = NULL;
  double seconds;

  g_assert_no_error (error);
  practice = trellis_folder_load (folder, &error);
  g_assert_no_error (error);
  seconds = (double) (g_get_monotonic_time () - begun) / G_USEC_PER_SEC;
  return seconds;
}

static gboolean
measure (const char *place, TrellisClock *clock)
{
  const char *const empty[] = { BENCH_EMPTY_WINDOW, NULL };
  const char *const trellis[] = { BENCH_TRELLIS_WINDOW, "--practice", place, NULL };
  Measured ours = measured_new (), theirs = measured_new ();
  g_autoptr (GArray) reading = g_array_new (FALSE, FALSE, sizeof (double));
  gboolean held = TRUE;

  for (guint i = 0; i < RUNS; i++)
    {
      double seconds = read_practice (place, clock);

      g_array_append_val (reading, seconds);
      start (&theirs, empty);
      start (&ours, trellis);
    }
  bench_say ("first window / an empty one", bench_median (ours.painted),
             bench_median (theirs.painted), START_LIMIT, &held);
  bench_say ("today's rows after it / reading the practice", bench_median (ours.stood),
             bench_median (reading), ROWS_LIMIT, &held);
  bench_say_in ("MB", "memory at most / an empty window's", bench_median (ours.peak),
                bench_median (theirs.peak), MEMORY_LIMIT, &held);
  measured_clear (&ours);
  measured_clear (&theirs);
  return held;
}

int
main (void)
{
  g_autofree char *path = g_dir_make_tmp ("trellis-bench-XXXXXX", NULL);
  g_autofree char *place = g_build_filename (path, "practice", NULL);
  g_autoptr (TrellisClock) clock = trellis_clock_new_system ();

  if (!bench_window_has_display ())
    return BENCH_SKIPPED;
  g_object_unref (bench_practice_write (place, clock));
  return measure (place, clock) ? 0 : 1;
}
