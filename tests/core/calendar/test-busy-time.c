/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Joining intervals of time, checked minute by minute. */

#include "calendar/trellis-busy-time.h"

#define MINUTES 60

static void
append (GArray *intervals, gint64 start, gint64 end, gboolean soft)
{
  TrellisBusyInterval interval = { start, end, soft };

  g_array_append_val (intervals, interval);
}

static char *
describe (const GArray *intervals)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < intervals->len; i++)
    {
      const TrellisBusyInterval *interval = &g_array_index (intervals, TrellisBusyInterval, i);

      g_string_append_printf (text, "%s%d-%d%s", i > 0 ? " " : "", (int) interval->start,
                              (int) interval->end, interval->soft ? "?" : "");
    }
  return g_string_free (text, FALSE);
}

static void
test_merge (void)
{
  static const struct
  {
    TrellisBusyInterval intervals[4];
    const char *merged;
  } cases[] = {
    { { { 0 } }, "" },
    { { { 10, 20, FALSE } }, "10-20" },
    { { { 10, 20, FALSE }, { 20, 30, FALSE } }, "10-30" },
    { { { 20, 30, FALSE }, { 10, 20, FALSE }, { 31, 40, FALSE } }, "10-30 31-40" },
    { { { 10, 40, FALSE }, { 20, 30, FALSE } }, "10-40" },
    { { { 10, 20, FALSE }, { 20, 30, TRUE } }, "10-20 20-30?" },
    { { { 10, 40, TRUE }, { 20, 30, FALSE } }, "10-20? 20-30 30-40?" },
    { { { 20, 30, TRUE }, { 10, 40, FALSE } }, "10-40" },
    { { { 10, 20, TRUE }, { 15, 40, TRUE }, { 30, 50, FALSE }, { 12, 14, FALSE } },
      "10-12? 12-14 14-30? 30-50" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) intervals = g_array_new (FALSE, FALSE, sizeof (TrellisBusyInterval));
      g_autoptr (GArray) merged = NULL;
      g_autofree char *text = NULL;

      for (guint j = 0; j < G_N_ELEMENTS (cases[i].intervals); j++)
        if (cases[i].intervals[j].end > 0)
          g_array_append_val (intervals, cases[i].intervals[j]);
      merged = trellis_busy_intervals_merge (intervals);
      text = describe (merged);
      g_assert_cmpstr (text, ==, cases[i].merged);
    }
}

/* What @intervals say of each minute: `.` for free, `?` for soft, `#` for busy. */
static char *
paint (const GArray *intervals)
{
  char *minutes = g_strnfill (MINUTES, '.');

  for (guint i = 0; i < intervals->len; i++)
    {
      const TrellisBusyInterval *interval = &g_array_index (intervals, TrellisBusyInterval, i);

      for (gint64 j = interval->start; j < interval->end; j++)
        if (minutes[j] != '#')
          minutes[j] = interval->soft ? '?' : '#';
    }
  return minutes;
}

static void
test_random (void)
{
  for (guint i = 0; i < 2000; i++)
    {
      g_autoptr (GArray) intervals = g_array_new (FALSE, FALSE, sizeof (TrellisBusyInterval));
      g_autoptr (GArray) merged = NULL;
      g_autofree char *before = NULL, *after = NULL;
      int n_intervals = g_test_rand_int_range (0, 9);

      for (int j = 0; j < n_intervals; j++)
        {
          int start = g_test_rand_int_range (0, MINUTES - 1);

          append (intervals, start, g_test_rand_int_range (start + 1, MINUTES), g_test_rand_bit ());
        }
      merged = trellis_busy_intervals_merge (intervals);
      before = paint (intervals);
      after = paint (merged);
      g_assert_cmpstr (after, ==, before);
      for (guint j = 1; j < merged->len; j++)
        {
          const TrellisBusyInterval *one = &g_array_index (merged, TrellisBusyInterval, j - 1);

          g_assert_cmpint (one[0].end, <=, one[1].start);
          g_assert_true (one[0].end < one[1].start || !one[0].soft != !one[1].soft);
        }
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/calendar/busy-time/merge", test_merge);
  g_test_add_func ("/calendar/busy-time/random", test_random);
  return g_test_run ();
}
