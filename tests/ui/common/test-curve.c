/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The curve of a goal's readings: its heights, its days, its target. */

#include "config.h"

#include "tests/ui/ui-fixture.h"
#include "ui/common/trellis-curve.h"

#include <math.h>

static TrellisGoal *
new_goal (TrellisMeasureKind kind, const char *baseline, const char *target)
{
  static const char *const milestones[] = { "a", "b", "c", NULL };
  g_autoptr (TrellisMeasure) measure = g_object_new (TRELLIS_TYPE_MEASURE, "kind", kind, "baseline",
                                                     baseline, "target", target, NULL);

  if (kind == TRELLIS_MEASURE_KIND_MILESTONES)
    trellis_record_set_strings (measure, "milestones", milestones);
  return g_object_new (TRELLIS_TYPE_GOAL, "statement", "x", "measure", measure, NULL);
}

static void
read_goal (TrellisGoal *goal, const char *date, const char *value)
{
  g_autoptr (TrellisCheckIn) check_in = g_object_new (TRELLIS_TYPE_CHECK_IN, NULL);

  trellis_record_set_date (check_in, "date", ui_date (date));
  trellis_record_set_string (check_in, "value", value);
  trellis_record_append (goal, "check-ins", check_in);
}

/* In order of time, whatever the order in which they were entered. */
static void
test_number (void)
{
  g_autoptr (TrellisGoal) goal = new_goal (TRELLIS_MEASURE_KIND_NUMBER, "54", "40");
  g_autoptr (TrellisCurve) curve = NULL;

  read_goal (goal, "2026-03-21", "44.5");
  read_goal (goal, "2026-03-01", "50");
  trellis_record_set_date (goal, "due", ui_date ("2026-04-10"));
  curve = trellis_curve_new (goal);
  g_assert_cmpuint (curve->points->len, ==, 2);
  g_assert_cmpfloat (trellis_curve_get (curve, 0)->value, ==, 50);
  g_assert_cmpfloat (trellis_curve_get (curve, 1)->value, ==, 44.5);
  g_assert_cmpfloat (curve->low, ==, 40);
  g_assert_cmpfloat (curve->high, ==, 54);
  g_assert_cmpfloat (trellis_curve_get_x (curve, 0), ==, 0);
  g_assert_cmpfloat (trellis_curve_get_x (curve, 1), ==, 0.5);
  g_assert_cmpfloat (trellis_curve_get_y (curve, 54), ==, 0);
  g_assert_cmpfloat (trellis_curve_get_y (curve, 40), ==, 1);
}

static void
test_milestones (void)
{
  g_autoptr (TrellisGoal) goal = new_goal (TRELLIS_MEASURE_KIND_MILESTONES, NULL, NULL);
  g_autoptr (TrellisCurve) curve = NULL;

  read_goal (goal, "2026-03-01", "b");
  read_goal (goal, "2026-03-02", "b");
  read_goal (goal, "2026-03-03", "a");
  curve = trellis_curve_new (goal);
  g_assert_cmpfloat (trellis_curve_get (curve, 0)->value, ==, 1);
  g_assert_cmpfloat (trellis_curve_get (curve, 1)->value, ==, 1);
  g_assert_cmpfloat (trellis_curve_get (curve, 2)->value, ==, 2);
  g_assert_cmpfloat (curve->target, ==, 3);
  g_assert_cmpfloat (curve->low, ==, 0);
}

static void
test_yes_no (void)
{
  g_autoptr (TrellisGoal) goal = new_goal (TRELLIS_MEASURE_KIND_YES_NO, NULL, NULL);
  g_autoptr (TrellisCurve) curve = NULL;

  read_goal (goal, "2026-03-01", "no");
  read_goal (goal, "2026-03-01", "yes");
  curve = trellis_curve_new (goal);
  g_assert_cmpfloat (trellis_curve_get (curve, 0)->value, ==, 0);
  g_assert_cmpfloat (trellis_curve_get (curve, 1)->value, ==, 1);
  g_assert_cmpfloat (trellis_curve_get_x (curve, 1), ==, 0.5);
}

/* Whatever a document holds, there is something to divide by. */
static void
test_nothing (void)
{
  g_autoptr (TrellisGoal) bare = g_object_new (TRELLIS_TYPE_GOAL, "statement", "x", NULL);
  g_autoptr (TrellisGoal) flat = new_goal (TRELLIS_MEASURE_KIND_NUMBER, "4", "4");
  g_autoptr (TrellisGoal) empty = new_goal (TRELLIS_MEASURE_KIND_NUMBER, NULL, NULL);
  TrellisGoal *goals[] = { bare, flat, empty };

  for (guint i = 0; i < G_N_ELEMENTS (goals); i++)
    {
      g_autoptr (TrellisCurve) curve = trellis_curve_new (goals[i]);

      g_assert_cmpuint (curve->points->len, ==, 0);
      g_assert_cmpfloat (curve->high, >, curve->low);
      g_assert_false (trellis_date_is_set (curve->first));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/curve/number", test_number);
  g_test_add_func ("/curve/milestones", test_milestones);
  g_test_add_func ("/curve/yes-no", test_yes_no);
  g_test_add_func ("/curve/nothing", test_nothing);
  return g_test_run ();
}
