/* SPDX-License-Identifier: GPL-3.0-or-later */
/* When somebody is busy by another calendar: intervals of time, and nothing of what they are. */

#include "config.h"

#include "trellis-busy-time.h"

TrellisBusyTime *
trellis_busy_time_new (void)
{
  TrellisBusyTime *self = g_new (TrellisBusyTime, 1);

  self->intervals = g_array_new (FALSE, FALSE, sizeof (TrellisBusyInterval));
  self->report = trellis_import_report_new ();
  return self;
}

void
trellis_busy_time_free (TrellisBusyTime *self)
{
  g_array_unref (self->intervals);
  g_clear_pointer (&self->report, trellis_import_report_free);
  g_free (self);
}

static int
compare_intervals (gconstpointer a, gconstpointer b)
{
  const TrellisBusyInterval *one = a, *other = b;

  if (one->start != other->start)
    return one->start < other->start ? -1 : 1;
  if (one->end != other->end)
    return one->end < other->end ? -1 : 1;
  return one->soft - other->soft;
}

/**
 * trellis_busy_time_sort:
 *
 * Brings intervals and remarks into their order.
 */
void
trellis_busy_time_sort (TrellisBusyTime *self)
{
  g_array_sort (self->intervals, compare_intervals);
  trellis_import_report_sort (self->report);
}

/* Joins those of @sorted that are soft, or those that are not, where they overlap or touch. */
static GArray *
join (const GArray *sorted, gboolean soft)
{
  GArray *joined = g_array_new (FALSE, FALSE, sizeof (TrellisBusyInterval));

  for (guint i = 0; i < sorted->len; i++)
    {
      TrellisBusyInterval next = g_array_index (sorted, TrellisBusyInterval, i);
      TrellisBusyInterval *last
          = joined->len == 0 ? NULL : &g_array_index (joined, TrellisBusyInterval, joined->len - 1);

      if (!next.soft != !soft)
        continue;
      if (last != NULL && next.start <= last->end)
        last->end = MAX (last->end, next.end);
      else
        g_array_append_val (joined, next);
    }
  return joined;
}

static void
append (GArray *intervals, gint64 start, gint64 end, gboolean soft)
{
  TrellisBusyInterval interval = { start, end, soft };

  if (start < end)
    g_array_append_val (intervals, interval);
}

/* Adds to @merged what is left of @soft outside of @hard, which is joined; @first is the place in
 * @hard of the first that may overlap. */
static void
add_rest (GArray *merged, TrellisBusyInterval soft, const GArray *hard, guint *first)
{
  gint64 start = soft.start;

  while (*first < hard->len && g_array_index (hard, TrellisBusyInterval, *first).end <= soft.start)
    (*first)++;
  for (guint i = *first; i < hard->len; i++)
    {
      const TrellisBusyInterval *taken = &g_array_index (hard, TrellisBusyInterval, i);

      if (taken->start >= soft.end)
        break;
      append (merged, start, taken->start, TRUE);
      start = MAX (start, taken->end);
    }
  append (merged, start, soft.end, TRUE);
}

/**
 * trellis_busy_intervals_merge:
 * @intervals: (element-type TrellisBusyInterval): in any order
 *
 * Joins what overlaps or touches. Where a tentative time overlaps another, the other stands.
 *
 * Returns: (transfer full) (element-type TrellisBusyInterval): the same time in intervals that do
 *   not overlap, in order
 */
GArray *
trellis_busy_intervals_merge (const GArray *intervals)
{
  g_autoptr (GArray) sorted = g_array_copy ((GArray *) intervals);
  g_autoptr (GArray) soft = NULL;
  g_autoptr (GArray) hard = NULL;
  GArray *merged;
  guint first = 0;

  g_array_sort (sorted, compare_intervals);
  soft = join (sorted, TRUE);
  hard = join (sorted, FALSE);
  merged = g_array_copy (hard);
  for (guint i = 0; i < soft->len; i++)
    add_rest (merged, g_array_index (soft, TrellisBusyInterval, i), hard, &first);
  g_array_sort (merged, compare_intervals);
  return merged;
}
