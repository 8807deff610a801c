/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words for a reading of a goal: what is asked, where the goal stands, and who says so. */

#include "config.h"

#include "trellis-reading-say.h"

#include "pages/trellis-say.h"

#include <glib/gi18n-lib.h>

static char *
say_number (TrellisMeasure *measure)
{
  g_autofree char *from = trellis_say_decimal (measure->from);
  g_autofree char *to = trellis_say_decimal (measure->to);

  if (measure->kind == TRELLIS_MEASURE_KIND_SCALE && measure->from != NULL && measure->to != NULL)
    /* Translators: what is typed is a number on a scale between two ends */
    return g_strdup_printf (_ ("Now, from %s to %s"), from, to);
  if (measure->unit != NULL)
    /* Translators: %s is a unit, such as “hours” */
    return g_strdup_printf (_ ("Now, in %s"), measure->unit);
  return g_strdup (_ ("Now"));
}

/**
 * trellis_reading_say_question:
 * @measure: (nullable): of a goal
 *
 * Returns: (transfer full): what is asked where a reading is taken
 */
char *
trellis_reading_say_question (TrellisMeasure *measure)
{
  switch (measure == NULL ? TRELLIS_MEASURE_KIND_NONE : measure->kind)
    {
    case TRELLIS_MEASURE_KIND_NUMBER:
    case TRELLIS_MEASURE_KIND_SCALE:
      return say_number (measure);
    case TRELLIS_MEASURE_KIND_MILESTONES:
      return g_strdup (_ ("Milestone reached"));
    case TRELLIS_MEASURE_KIND_YES_NO:
      return g_strdup (_ ("Is it reached?"));
    case TRELLIS_MEASURE_KIND_NONE:
    default:
      return g_strdup (_ ("Now"));
    }
}

static char *
say_milestones (TrellisGoal *goal)
{
  guint n = goal->measure->milestones == NULL ? 0 : g_strv_length (goal->measure->milestones);

  return g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u of %u milestone", "%u of %u milestones", n),
      trellis_goal_count_milestones (goal), n);
}

static char *
say_reading (TrellisGoal *goal, TrellisCheckIn *latest)
{
  g_autofree char *value = trellis_say_reading (goal->measure, latest->value);
  g_autofree char *target = trellis_say_target (goal->measure);

  if (goal->measure->kind == TRELLIS_MEASURE_KIND_YES_NO)
    /* Translators: the latest answer to a goal that is reached or not: “Last answer: no” */
    return g_strdup_printf (_ ("Last answer: %s"), value);
  /* Translators: the latest reading of a goal, and its target: “12 people seen, target 24” */
  return g_strdup_printf (_ ("%s, target %s"), value, target);
}

/**
 * trellis_reading_say_standing:
 *
 * Returns: (transfer full): the latest reading and the target; without a reading, how the goal is
 *   measured, and from where
 */
char *
trellis_reading_say_standing (TrellisGoal *goal)
{
  TrellisCheckIn *latest = trellis_goal_get_latest (goal);
  g_autofree char *measure = NULL;

  if (goal->measure != NULL && goal->measure->kind == TRELLIS_MEASURE_KIND_MILESTONES)
    return say_milestones (goal);
  if (goal->measure != NULL && latest != NULL)
    return say_reading (goal, latest);
  measure = trellis_say_measure (goal->measure);
  /* Translators: how a goal is measured, while nobody has said where it stands */
  return g_strdup_printf (_ ("No reading yet: %s"), measure);
}

/**
 * trellis_reading_say_voice:
 *
 * Returns: who says so
 */
const char *
trellis_reading_say_voice (TrellisVoice voice)
{
  switch (voice)
    {
    case TRELLIS_VOICE_COACHEE:
      return C_ ("who says so", "Coachee");
    case TRELLIS_VOICE_COACH:
      return C_ ("who says so", "Coach");
    case TRELLIS_VOICE_SPONSOR:
      return C_ ("who says so", "Sponsor");
    default:
      return "";
    }
}
