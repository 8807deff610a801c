/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goals/trellis-goal.h"

G_BEGIN_DECLS

/**
 * TrellisCurvePoint:
 * @check_in: (transfer none): the reading that it stands for
 * @value: the reading as a height; for milestones how many were reached by then
 *
 * One reading in a curve.
 */
typedef struct
{
  TrellisCheckIn *check_in;
  double value;
} TrellisCurvePoint;

/**
 * TrellisCurve:
 * @points: (element-type TrellisCurvePoint): the readings in order of time
 * @target: where it is to go; not a number when that is not said
 * @baseline: where it started; not a number when that is not said
 * @low: the lowest height that there is to show
 * @high: the highest; more than @low
 * @first: the first day, unset without a reading
 * @last: the last day to show: of the last reading, or the day the goal is due if that is later
 *
 * The readings of a goal as a curve. Heights are for drawing alone: a binary fraction never goes
 * back into the goal.
 */
typedef struct
{
  GArray *points;
  double target;
  double baseline;
  double low;
  double high;
  TrellisDate first;
  TrellisDate last;
} TrellisCurve;

TrellisCurve *trellis_curve_new (TrellisGoal *goal);
void trellis_curve_free (TrellisCurve *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrellisCurve, trellis_curve_free)

const TrellisCurvePoint *trellis_curve_get (const TrellisCurve *self, guint position);
double trellis_curve_get_x (const TrellisCurve *self, guint position);
double trellis_curve_get_y (const TrellisCurve *self, double value);

G_END_DECLS
