/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Days on which nobody is met: a value made of ranges in order. */

#include "config.h"

#include "trellis-days-off.h"

#include "trellis-planning-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _TrellisDaysOff
{
  GArray *ranges;
};

G_DEFINE_BOXED_TYPE (TrellisDaysOff, trellis_days_off, trellis_days_off_ref, trellis_days_off_unref)

static gboolean
refuse (const char *text, GError **error)
{
  g_autofree char *valid = g_utf8_make_valid (text == NULL ? "" : text, -1);

  g_set_error (error, TRELLIS_PLANNING_ERROR, TRELLIS_PLANNING_ERROR_BAD_DAYS,
               _ ("expected a day such as 2026-12-24, or days such as 2026-12-24..2027-01-02, the "
                  "earlier one first; got “%s”"),
               valid);
  return FALSE;
}

/**
 * trellis_day_range_parse:
 * @text: `2026-12-24`, or `2026-12-24..2027-01-02`
 * @range: (out): the days; undefined if this fails
 *
 * Returns: whether @text was read; %TRELLIS_PLANNING_ERROR_BAD_DAYS if not
 */
gboolean
trellis_day_range_parse (const char *text, TrellisDayRange *range, GError **error)
{
  g_auto (GStrv) days = g_strsplit (text == NULL ? "" : text, "..", 2);
  guint n = g_strv_length (days);

  if (n == 0 || !trellis_date_parse (days[0], &range->first)
      || !trellis_date_parse (days[n - 1], &range->last)
      || trellis_date_compare (range->first, range->last) > 0)
    return refuse (text, error);
  return TRUE;
}

/**
 * trellis_day_range_to_string:
 *
 * Returns: (transfer full): the days as trellis_day_range_parse() reads them
 */
char *
trellis_day_range_to_string (TrellisDayRange range)
{
  g_autofree char *first = trellis_date_to_string (range.first);
  g_autofree char *last = trellis_date_to_string (range.last);

  if (trellis_date_compare (range.first, range.last) == 0)
    return g_steal_pointer (&first);
  return g_strconcat (first, "..", last, NULL);
}

static int
compare_ranges (gconstpointer a, gconstpointer b)
{
  const TrellisDayRange *one = a, *other = b;

  return trellis_date_compare (one->first, other->first);
}

static gboolean
touches (const TrellisDayRange *earlier, const TrellisDayRange *later)
{
  return later->first.julian <= earlier->last.julian + 1;
}

/* Makes one range of those that overlap or lie next to one another; @ranges is in order. */
static void
join_ranges (GArray *ranges)
{
  TrellisDayRange *all = (TrellisDayRange *) (void *) ranges->data;
  guint kept = 0;

  for (guint i = 1; i < ranges->len; i++)
    if (!touches (&all[kept], &all[i]))
      all[++kept] = all[i];
    else if (trellis_date_compare (all[kept].last, all[i].last) < 0)
      all[kept].last = all[i].last;
  if (ranges->len > 0)
    g_array_set_size (ranges, kept + 1);
}

/**
 * trellis_days_off_parse:
 * @ranges: (nullable) (array zero-terminated=1): texts as trellis_day_range_parse() reads them, in
 *   any order
 *
 * Returns: (transfer full) (nullable): the days off, or %TRELLIS_PLANNING_ERROR_BAD_DAYS
 */
TrellisDaysOff *
trellis_days_off_parse (const char *const *ranges, GError **error)
{
  g_autoptr (TrellisDaysOff) self = g_atomic_rc_box_new0 (TrellisDaysOff);

  self->ranges = g_array_new (FALSE, FALSE, sizeof (TrellisDayRange));
  for (guint i = 0; ranges != NULL && ranges[i] != NULL; i++)
    {
      TrellisDayRange range;

      if (!trellis_day_range_parse (ranges[i], &range, error))
        return NULL;
      g_array_append_val (self->ranges, range);
    }
  g_array_sort (self->ranges, compare_ranges);
  join_ranges (self->ranges);
  return g_steal_pointer (&self);
}

/**
 * trellis_days_off_ref:
 *
 * Returns: (transfer full): @self, held once more; may be called from any thread
 */
TrellisDaysOff *
trellis_days_off_ref (TrellisDaysOff *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear_days_off (gpointer self)
{
  g_array_unref (((TrellisDaysOff *) self)->ranges);
}

/**
 * trellis_days_off_unref:
 * @self: (transfer full): the days off, freed when nobody holds them any more
 */
void
trellis_days_off_unref (TrellisDaysOff *self)
{
  g_atomic_rc_box_release_full (self, clear_days_off);
}

/**
 * trellis_days_off_contains:
 * @self: (nullable): the days off, %NULL for none
 *
 * Takes O(log n) for n ranges.
 *
 * Returns: whether @date is a day off
 */
gboolean
trellis_days_off_contains (const TrellisDaysOff *self, TrellisDate date)
{
  guint low = 0, high = trellis_days_off_get_n_ranges (self);

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      TrellisDayRange range = trellis_days_off_get_range (self, middle);

      if (trellis_date_compare (date, range.first) < 0)
        high = middle;
      else if (trellis_date_compare (date, range.last) > 0)
        low = middle + 1;
      else
        return TRUE;
    }
  return FALSE;
}

/**
 * trellis_days_off_get_n_ranges:
 * @self: (nullable): the days off, %NULL for none
 *
 * Returns: how many ranges there are
 */
guint
trellis_days_off_get_n_ranges (const TrellisDaysOff *self)
{
  return self == NULL ? 0 : self->ranges->len;
}

/**
 * trellis_days_off_get_range:
 * @position: less than trellis_days_off_get_n_ranges()
 *
 * Returns: a range; they are in order of time
 */
TrellisDayRange
trellis_days_off_get_range (const TrellisDaysOff *self, guint position)
{
  return g_array_index (self->ranges, TrellisDayRange, position);
}

/**
 * trellis_days_off_to_strings:
 * @self: (nullable): the days off, %NULL for none
 *
 * Returns: (transfer full): texts that trellis_days_off_parse() reads, in order of time
 */
char **
trellis_days_off_to_strings (const TrellisDaysOff *self)
{
  g_autoptr (GStrvBuilder) texts = g_strv_builder_new ();

  for (guint i = 0; i < trellis_days_off_get_n_ranges (self); i++)
    {
      g_autofree char *text = trellis_day_range_to_string (trellis_days_off_get_range (self, i));

      g_strv_builder_add (texts, text);
    }
  return g_strv_builder_end (texts);
}
