/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Opening a large practice, seals checked, against bare json-glib parsing the same files. */

#include "config.h"

#include "bench-practice.h"

#include <json-glib/json-glib.h>

#define RUNS 7
#define LIMIT 2.5

static void
parse_file (gpointer file, gpointer unused)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (GError) error = NULL;

  json_parser_load_from_mapped_file (parser, file, &error);
  g_assert_no_error (error);
}

static double
parse_all (GPtrArray *files)
{
  gint64 start = g_get_monotonic_time ();
  GThreadPool *pool
      = g_thread_pool_new (parse_file, NULL, (int) g_get_num_processors (), TRUE, NULL);

  for (guint i = 0; i < files->len; i++)
    g_thread_pool_push (pool, files->pdata[i], NULL);
  g_thread_pool_free (pool, FALSE, TRUE);
  return (double) (g_get_monotonic_time () - start) / G_USEC_PER_SEC;
}

static double
open_all (const char *path, TrellisClock *clock)
{
  gint64 start = g_get_monotonic_time ();
  g_autoptr (GError) error = NULL;
  g_autoptr (TrellisFolder) folder
      = trellis_folder_open (path, TRELLIS_FOLDER_READ, clock, "benchmark", &error);
  g_autoptr (TrellisPractice) practice = NULL;
  double seconds;

  g_assert_no_error (error);
  practice = trellis_folder_load (folder, &error);
  g_assert_no_error (error);
  seconds = (double) (g_get_monotonic_time () - start) / G_USEC_PER_SEC;
  g_assert_cmpuint (g_list_model_get_n_items (trellis_practice_get_engagements (practice)), ==,
                    BENCH_ENGAGEMENTS);
  return seconds;
}

int
main (void)
{
  g_autofree char *path = g_dir_make_tmp ("trellis-bench-XXXXXX", NULL);
  g_autofree char *place = g_build_filename (path, "practice", NULL);
  g_autoptr (TrellisClock) clock = trellis_clock_new_system ();
  g_autoptr (TrellisFolder) folder = bench_practice_write (place, clock);
  g_autoptr (GPtrArray) files = bench_practice_list_files (place);
  g_autoptr (GArray) ours = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) theirs = g_array_new (FALSE, FALSE, sizeof (double));
  gboolean held = TRUE;

  g_print ("%u documents, %.1f MB, %u threads\n", files->len,
           (double) bench_practice_measure (files) / 1e6, g_get_num_processors ());
  for (guint i = 0; i < RUNS; i++)
    {
      double seconds = open_all (place, clock);

      g_array_append_val (ours, seconds);
      seconds = parse_all (files);
      g_array_append_val (theirs, seconds);
    }
  bench_say ("open, seals checked / bare json-glib", bench_median (ours), bench_median (theirs),
             LIMIT, &held);
  return held ? 0 : 1;
}
