/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The readings of a goal as a curve: heights over days, and the target that they go to. */

#include "config.h"

#include "trellis-curve.h"

#include <math.h>

/* A decimal as a height; not a number for none. */
static double
to_height (const char *decimal)
{
  return decimal == NULL ? NAN : g_ascii_strtod (decimal, NULL);
}

static int
compare_dates (gconstpointer a, gconstpointer b)
{
  const TrellisCurvePoint *one = a, *other = b;

  return trellis_date_compare (one->check_in->date, other->check_in->date);
}

/* Milestones count up; one that is reached a second time counts once. */
static void
count_milestones (GArray *points)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < points->len; i++)
    {
      TrellisCurvePoint *point = &g_array_index (points, TrellisCurvePoint, i);

      g_hash_table_add (seen, point->check_in->value);
      point->value = g_hash_table_size (seen);
    }
}

static void
add_points (TrellisCurve *self, TrellisGoal *goal)
{
  int kind = goal->measure->kind;

  for (guint i = 0; i < trellis_list_length (goal->check_ins); i++)
    {
      TrellisCheckIn *check_in = trellis_list_get (goal->check_ins, i);
      TrellisCurvePoint point = { check_in, to_height (check_in->value) };

      if (kind == TRELLIS_MEASURE_KIND_YES_NO)
        point.value = g_str_equal (check_in->value, "yes");
      g_array_append_val (self->points, point);
    }
  /* The sort keeps the order of readings of one day. */
  g_array_sort (self->points, compare_dates);
  if (kind == TRELLIS_MEASURE_KIND_MILESTONES)
    count_milestones (self->points);
}

static void
take_in (TrellisCurve *self, double value)
{
  if (isnan (value))
    return;
  self->low = MIN (self->low, value);
  self->high = MAX (self->high, value);
}

static void
find_heights (TrellisCurve *self, TrellisMeasure *measure)
{
  switch (measure->kind)
    {
    case TRELLIS_MEASURE_KIND_YES_NO:
      self->target = 1;
      take_in (self, 0);
      break;
    case TRELLIS_MEASURE_KIND_MILESTONES:
      self->target = measure->milestones == NULL ? 0 : g_strv_length (measure->milestones);
      take_in (self, 0);
      break;
    default:
      self->target = to_height (measure->target);
      self->baseline = to_height (measure->baseline);
      take_in (self, to_height (measure->from));
      take_in (self, to_height (measure->to));
      break;
    }
  take_in (self, self->target);
  take_in (self, self->baseline);
  for (guint i = 0; i < self->points->len; i++)
    take_in (self, trellis_curve_get (self, i)->value);
  if (!(self->low <= self->high))
    self->low = self->high = 0;
  if (self->low == self->high)
    self->high = self->low + 1;
}

static void
find_days (TrellisCurve *self, TrellisGoal *goal)
{
  if (self->points->len == 0)
    return;
  self->first = trellis_curve_get (self, 0)->check_in->date;
  self->last = trellis_curve_get (self, self->points->len - 1)->check_in->date;
  if (goal->state == TRELLIS_GOAL_STATE_OPEN && trellis_date_compare (goal->due, self->last) > 0)
    self->last = goal->due;
}

/**
 * trellis_curve_new:
 *
 * Returns: (transfer full): the curve of the goal's readings; without a measure it has no points
 */
TrellisCurve *
trellis_curve_new (TrellisGoal *goal)
{
  TrellisCurve *self = g_new0 (TrellisCurve, 1);

  self->points = g_array_new (FALSE, FALSE, sizeof (TrellisCurvePoint));
  self->target = self->baseline = NAN;
  self->low = INFINITY;
  self->high = -INFINITY;
  if (goal->measure == NULL)
    {
      self->low = 0;
      self->high = 1;
      return self;
    }
  add_points (self, goal);
  find_heights (self, goal->measure);
  find_days (self, goal);
  return self;
}

void
trellis_curve_free (TrellisCurve *self)
{
  g_array_unref (self->points);
  g_free (self);
}

const TrellisCurvePoint *
trellis_curve_get (const TrellisCurve *self, guint position)
{
  return &g_array_index (self->points, TrellisCurvePoint, position);
}

/**
 * trellis_curve_get_x:
 *
 * Returns: where the reading stands between the first day, 0, and the last, 1; in the middle when
 *   that is one day
 */
double
trellis_curve_get_x (const TrellisCurve *self, guint position)
{
  int days = trellis_date_days_until (self->first, self->last);

  if (days == 0)
    return 0.5;
  return (double) trellis_date_days_until (self->first,
                                           trellis_curve_get (self, position)->check_in->date)
         / days;
}

/**
 * trellis_curve_get_y:
 *
 * Returns: where a height stands between the highest, 0, and the lowest, 1: downwards, as one draws
 */
double
trellis_curve_get_y (const TrellisCurve *self, double value)
{
  return (self->high - value) / (self->high - self->low);
}
