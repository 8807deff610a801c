/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How long the main loop keeps the window from drawing and from taking keys. */

#include "config.h"

#include "bench-window.h"

#include <fcntl.h>
#include <unistd.h>

/* What lies between two polls is one stretch in which nothing else can happen. What the processor
   does for others meanwhile is not ours: the system counts it. */
static struct
{
  GPollFunc poll;
  int schedule;
  double since;
  double longest;
  double whole;
} stalls;

static double
read_waiting (void)
{
  char text[96];
  gssize length = pread (stalls.schedule, text, sizeof text - 1, 0);
  char *second;

  if (length <= 0)
    return 0;
  text[length] = '\0';
  g_ascii_strtoull (text, &second, 10);
  return (double) g_ascii_strtoull (second, NULL, 10) / 1e9;
}

/* Seconds that this thread has lived, but for those in which it waited for a processor. */
static double
read_time (void)
{
  return (double) g_get_monotonic_time () / G_USEC_PER_SEC - read_waiting ();
}

static void
note_stretch (void)
{
  double stretch = read_time () - stalls.since;

  stalls.longest = MAX (stalls.longest, stretch);
  stalls.whole += stretch;
}

static int
poll_noting (GPollFD *files, guint n, int timeout)
{
  int result;

  note_stretch ();
  result = stalls.poll (files, n, timeout);
  stalls.since = read_time ();
  return result;
}

/**
 * bench_stalls_watch:
 *
 * Watches the main loop of the thread that calls it from now on.
 */
void
bench_stalls_watch (void)
{
  stalls.schedule = open ("/proc/thread-self/schedstat", O_RDONLY | O_CLOEXEC);
  stalls.poll = g_main_context_get_poll_func (NULL);
  g_main_context_set_poll_func (NULL, poll_noting);
}

/**
 * bench_stalls_begin:
 *
 * An act follows: what it does counts as one stretch with what it leads to at once.
 */
void
bench_stalls_begin (void)
{
  stalls.longest = 0;
  stalls.whole = 0;
  stalls.since = read_time ();
}

static gboolean
on_settled_cb (gpointer settled)
{
  *(gboolean *) settled = TRUE;
  return G_SOURCE_REMOVE;
}

/**
 * bench_stalls_end:
 * @settling_ms: for how long what the act leads to is watched
 * @whole: (out) (optional): seconds that the main thread worked in that time
 *
 * Returns: the longest stretch, in seconds
 */
double
bench_stalls_end (guint settling_ms, double *whole)
{
  gboolean settled = FALSE;

  g_timeout_add (settling_ms, on_settled_cb, &settled);
  while (!settled)
    g_main_context_iteration (NULL, TRUE);
  if (whole != NULL)
    *whole = stalls.whole;
  return stalls.longest;
}

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  double one = *(const double *) a, other = *(const double *) b;

  return (one > other) - (one < other);
}

/* Sorts @values. */
double
bench_percentile (GArray *values, guint percent)
{
  g_array_sort (values, compare_doubles);
  return g_array_index (values, double, (values->len - 1) * percent / 100);
}
