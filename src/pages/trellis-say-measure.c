/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Measures of goals and their readings in the words of the user's language. */

#include "config.h"

#include "trellis-say.h"

#include <glib/gi18n-lib.h>

static guint
count_milestones (TrellisMeasure *measure)
{
  return measure->milestones == NULL ? 0 : g_strv_length (measure->milestones);
}

static char *
say_amount (TrellisMeasure *measure, const char *value)
{
  g_autofree char *number = trellis_say_decimal (value);

  if (measure->unit == NULL)
    return g_steal_pointer (&number);
  /* Translators: a number and its unit, such as "24 people seen". */
  return g_strdup_printf (C_ ("number and unit", "%s %s"), number, measure->unit);
}

static char *
say_number (TrellisMeasure *measure)
{
  g_autofree char *baseline = trellis_say_decimal (measure->baseline);
  g_autofree char *target = say_amount (measure, measure->target);

  if (measure->baseline != NULL)
    /* Translators: how a goal is measured: "from 3 to 24 people seen". */
    return g_strdup_printf (_ ("from %s to %s"), baseline, target);
  if (measure->direction == TRELLIS_DIRECTION_DOWN)
    /* Translators: how a goal is measured: "at most 3 hours". */
    return g_strdup_printf (_ ("at most %s"), target);
  /* Translators: how a goal is measured: "at least 24 people seen". */
  return g_strdup_printf (_ ("at least %s"), target);
}

static char *
say_scale (TrellisMeasure *measure)
{
  g_autofree char *baseline = trellis_say_decimal (measure->baseline);
  g_autofree char *target = trellis_say_decimal (measure->target);
  g_autofree char *from = trellis_say_decimal (measure->from);
  g_autofree char *to = trellis_say_decimal (measure->to);

  if (measure->baseline != NULL)
    /* Translators: how a goal is measured: "from 4 to 8, on a scale from 0 to 10". */
    return g_strdup_printf (_ ("from %s to %s, on a scale from %s to %s"), baseline, target, from,
                            to);
  /* Translators: how a goal is measured: "at least 8, on a scale from 0 to 10". */
  return g_strdup_printf (_ ("at least %s, on a scale from %s to %s"), target, from, to);
}

static char *
say_milestones (TrellisMeasure *measure)
{
  g_autofree char *list = trellis_say_list ((const char *const *) measure->milestones);

  /* Translators: how a goal is measured: the milestones are listed. */
  return g_strdup_printf (_ ("all of these: %s"), list);
}

/**
 * trellis_say_measure:
 * @measure: (nullable): a goal's measure
 *
 * Returns: (transfer full): how one knows that the goal is reached, such as “from 3 to 24 people
 *   seen”
 */
char *
trellis_say_measure (TrellisMeasure *measure)
{
  switch (measure == NULL ? TRELLIS_MEASURE_KIND_NONE : measure->kind)
    {
    case TRELLIS_MEASURE_KIND_NUMBER:
      return say_number (measure);
    case TRELLIS_MEASURE_KIND_SCALE:
      return say_scale (measure);
    case TRELLIS_MEASURE_KIND_YES_NO:
      return g_strdup (_ ("done, yes or no"));
    case TRELLIS_MEASURE_KIND_MILESTONES:
      return say_milestones (measure);
    default:
      return g_strdup (_ ("no measure is agreed"));
    }
}

/**
 * trellis_say_reading:
 * @measure: (nullable): a goal's measure
 * @value: (nullable): a reading as it is kept
 *
 * Returns: (transfer full): the reading, such as “12 people seen”, “yes” or a milestone's words; a
 *   dash for none
 */
char *
trellis_say_reading (TrellisMeasure *measure, const char *value)
{
  if (measure == NULL || value == NULL)
    return g_strdup (value == NULL ? TRELLIS_SAY_NOTHING : value);

  switch (measure->kind)
    {
    case TRELLIS_MEASURE_KIND_NUMBER:
      return say_amount (measure, value);
    case TRELLIS_MEASURE_KIND_SCALE:
      return trellis_say_decimal (value);
    case TRELLIS_MEASURE_KIND_YES_NO:
      return g_strdup (g_str_equal (value, "yes") ? _ ("yes") : _ ("no"));
    default:
      return g_strdup (value);
    }
}

/**
 * trellis_say_baseline:
 * @measure: (nullable): a goal's measure
 *
 * Returns: (transfer full): where it started, such as “3”; a dash where that is not said
 */
char *
trellis_say_baseline (TrellisMeasure *measure)
{
  return trellis_say_decimal (measure == NULL ? NULL : measure->baseline);
}

/* Milestones are reached one by one: the latest reading alone says less than how many there are. */
static char *
say_latest_value (TrellisGoal *goal, TrellisCheckIn *latest)
{
  TrellisMeasure *measure = goal->measure;

  if (measure == NULL || measure->kind != TRELLIS_MEASURE_KIND_MILESTONES)
    return measure != NULL && measure->kind == TRELLIS_MEASURE_KIND_NUMBER
               ? trellis_say_decimal (latest->value)
               : trellis_say_reading (measure, latest->value);
  /* Translators: how many milestones of a goal are reached: "2 of 3". */
  return g_strdup_printf (_ ("%u of %u"), trellis_goal_count_milestones (goal),
                          count_milestones (measure));
}

/**
 * trellis_say_latest:
 * @goal: a goal
 *
 * Returns: (transfer full): its latest reading with its date, such as “12 on 8 December 2026”; a
 *   dash when there is none. Never the note.
 */
char *
trellis_say_latest (TrellisGoal *goal)
{
  TrellisCheckIn *latest = trellis_goal_get_latest (goal);
  g_autofree char *value = NULL, *date = NULL;

  if (latest == NULL)
    return g_strdup (TRELLIS_SAY_NOTHING);
  value = say_latest_value (goal, latest);
  date = trellis_say_date (latest->date);
  /* Translators: a reading of a goal and its date: "12 on 8 December 2026". */
  return g_strdup_printf (C_ ("reading and date", "%s on %s"), value, date);
}

/**
 * trellis_say_target:
 * @measure: (nullable): a goal's measure
 *
 * Returns: (transfer full): where it is to go, such as “24”; a dash where nothing is said
 */
char *
trellis_say_target (TrellisMeasure *measure)
{
  switch (measure == NULL ? TRELLIS_MEASURE_KIND_NONE : measure->kind)
    {
    case TRELLIS_MEASURE_KIND_YES_NO:
      return g_strdup (_ ("yes"));
    case TRELLIS_MEASURE_KIND_MILESTONES:
      /* Translators: the target of a goal with milestones: "all 3". */
      return g_strdup_printf (_ ("all %u"), count_milestones (measure));
    default:
      return trellis_say_decimal (measure == NULL ? NULL : measure->target);
    }
}
