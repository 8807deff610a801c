/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What becomes of goals, and what that makes of the engagement (rules 3, 4 and 5). */

#include "config.h"

#include "trellis-attainment.h"

#include "base/trellis-id.h"
#include "engagement/trellis-closing.h"

#include <glib/gi18n-lib.h>

static gboolean
check_date (TrellisCoaching *self, TrellisDate date, TrellisMoment moment, GError **error)
{
  g_autofree char *text = trellis_date_to_string (date);
  g_autofree char *today = trellis_date_to_string (moment.today);

  if (text == NULL)
    return trellis_engagement_refuse (error, _ ("It needs a date."));
  if (trellis_coaching_is_long_before (self, date))
    return trellis_engagement_refuse (
        error, _ ("The date %s lies more than ten years before the term."), text);
  if (trellis_date_compare (date, moment.today) <= 0)
    return TRUE;
  return trellis_engagement_refuse (error, _ ("The date %s lies after today, %s."), text, today);
}

/* Goals are met in these states alone. */
static gboolean
can_meet (TrellisCoaching *self)
{
  return self->state == TRELLIS_COACHING_STATE_ACTIVE
         || self->state == TRELLIS_COACHING_STATE_PAUSED
         || self->state == TRELLIS_COACHING_STATE_CLOSING;
}

static gboolean
check_can_meet (TrellisCoaching *self, GError **error)
{
  if (can_meet (self))
    return TRUE;
  if (self->state == TRELLIS_COACHING_STATE_DRAFT)
    return trellis_engagement_refuse (error, _ ("The contract is not signed by all yet."));
  return trellis_engagement_refuse (
      error, _ ("The engagement is over: reopen it before its goals change."));
}

/* Meeting the last required goal closes, unless that is done already. */
static gboolean
close_if_last (TrellisCoaching *self,
               TrellisGoal *goal,
               const char *keep,
               TrellisMoment moment,
               TrellisOutcome *outcome,
               GError **error)
{
  gboolean last = goal->required && self->state != TRELLIS_COACHING_STATE_CLOSING
                  && trellis_coaching_may_conclude (self, NULL);

  if (last)
    return trellis_coaching_close (self, keep, moment, outcome, error);
  if (keep != NULL)
    return trellis_engagement_refuse (
        error, _ ("This does not close the engagement, so there is no last session to keep."));
  return TRUE;
}

static gboolean
meet (TrellisCoaching *self,
      TrellisGoal *goal,
      TrellisDate date,
      const char *evidence,
      const char *keep,
      TrellisMoment moment,
      TrellisOutcome *outcome,
      GError **error)
{
  trellis_goal_change (goal, TRELLIS_GOAL_STATE_MET, date, NULL, evidence, NULL);
  outcome->met = TRUE;
  outcome->state = self->state;
  return close_if_last (self, goal, keep, moment, outcome, error);
}

static void
add_check_in (TrellisGoal *goal,
              const TrellisGoalReading *reading,
              const char *value,
              TrellisMoment moment)
{
  g_autoptr (TrellisCheckIn) check_in = g_object_new (TRELLIS_TYPE_CHECK_IN, NULL);
  g_autofree char *id = trellis_id_new ();

  trellis_record_set_string (check_in, "id", id);
  trellis_record_set_date (check_in, "date", reading->date);
  trellis_record_set_string (check_in, "value", value);
  trellis_record_set_string (check_in, "note", reading->note);
  trellis_record_set_enum (check_in, "by", reading->by);
  trellis_record_set_boolean (check_in, "record-only", reading->record_only);
  trellis_record_set_instant (check_in, "entered", moment.now);
  trellis_record_append (goal, "check-ins", check_in);
}

/* Whether this reading satisfies the measure: by itself, or as the last of the milestones. */
static gboolean
satisfies (TrellisGoal *goal, const char *value)
{
  return goal->measure->kind == TRELLIS_MEASURE_KIND_MILESTONES
             ? trellis_goal_is_reached (goal)
             : trellis_measure_is_reached (goal->measure, value);
}

/**
 * trellis_coaching_check_in:
 *
 * Takes a reading, in every state. One that satisfies the measure of an open goal meets it in the
 * same act, unless it is for the record only; and meeting the last required goal closes (rules 3
 * and 4).
 */
gboolean
trellis_coaching_check_in (TrellisCoaching *self,
                           TrellisGoal *goal,
                           const TrellisGoalReading *reading,
                           TrellisMoment moment,
                           TrellisOutcome *outcome,
                           GError **error)
{
  g_autofree char *value = NULL;
  gboolean reached;

  outcome->state = self->state;
  if (goal->measure == NULL)
    return trellis_engagement_refuse (error, _ ("The goal has no measure to read yet."));
  if (!check_date (self, reading->date, moment, error))
    return FALSE;
  value = trellis_measure_read (goal->measure, reading->value, error);
  if (value == NULL)
    return FALSE;
  add_check_in (goal, reading, value, moment);
  reached = goal->state == TRELLIS_GOAL_STATE_OPEN && satisfies (goal, value);
  if (reached && !reading->record_only && can_meet (self))
    return meet (self, goal, reading->date, NULL, reading->keep, moment, outcome, error);
  outcome->target_reached = reached;
  if (reading->keep != NULL)
    return trellis_engagement_refuse (
        error, _ ("This does not close the engagement, so there is no last session to keep."));
  return TRUE;
}

/**
 * trellis_coaching_meet_goal:
 * @evidence: (nullable): by what one knows; needed when the target is not reached
 * @keep: (nullable): see trellis_coaching_close()
 *
 * Marks an open goal as met, the agreed way to meet it below its target too.
 */
gboolean
trellis_coaching_meet_goal (TrellisCoaching *self,
                            TrellisGoal *goal,
                            TrellisDate date,
                            const char *evidence,
                            const char *keep,
                            TrellisMoment moment,
                            TrellisOutcome *outcome,
                            GError **error)
{
  if (!check_can_meet (self, error) || !check_date (self, date, moment, error))
    return FALSE;
  if (goal->state != TRELLIS_GOAL_STATE_OPEN)
    return trellis_engagement_refuse (error, goal->state == TRELLIS_GOAL_STATE_MET
                                                 ? _ ("The goal is met already.")
                                                 : _ ("The goal was dropped: set it back first."));
  if (!trellis_engagement_is_reason (evidence) && !trellis_goal_is_reached (goal))
    return trellis_engagement_refuse (
        error,
        _ ("The target is not reached: to meet the goal all the same, say by what evidence."));
  return meet (self, goal, date, evidence, keep, moment, outcome, error);
}

/**
 * trellis_coaching_drop_goal:
 * @reason: why
 * @agreed_by: names of who agreed
 *
 * Drops an open goal. It never closes; when nothing else is in the way @outcome says so (rule 4).
 */
gboolean
trellis_coaching_drop_goal (TrellisCoaching *self,
                            TrellisGoal *goal,
                            const char *reason,
                            const char *const *agreed_by,
                            TrellisMoment moment,
                            TrellisOutcome *outcome,
                            GError **error)
{
  if (!check_can_meet (self, error))
    return FALSE;
  if (goal->state != TRELLIS_GOAL_STATE_OPEN)
    return trellis_engagement_refuse (error, _ ("Only an open goal can be dropped."));
  if (!trellis_engagement_is_reason (reason))
    return trellis_engagement_refuse (error, _ ("Dropping a goal needs a reason."));
  trellis_goal_change (goal, TRELLIS_GOAL_STATE_DROPPED, moment.today, reason, NULL, agreed_by);
  outcome->state = self->state;
  outcome->may_conclude
      = self->state != TRELLIS_COACHING_STATE_CLOSING && trellis_coaching_may_conclude (self, NULL);
  return TRUE;
}

/**
 * trellis_coaching_set_goal_back:
 * @reason: why
 *
 * Makes a met or dropped goal open again. While closing, a required goal makes the engagement
 * active again; what was cancelled stays cancelled (rule 5).
 */
gboolean
trellis_coaching_set_goal_back (TrellisCoaching *self,
                                TrellisGoal *goal,
                                const char *reason,
                                TrellisMoment moment,
                                GError **error)
{
  if (!check_can_meet (self, error))
    return FALSE;
  if (goal->state == TRELLIS_GOAL_STATE_OPEN)
    return trellis_engagement_refuse (error, _ ("The goal is open already."));
  if (!trellis_engagement_is_reason (reason))
    return trellis_engagement_refuse (error, _ ("Setting a goal back needs a reason."));
  trellis_goal_change (goal, TRELLIS_GOAL_STATE_OPEN, moment.today, reason, NULL, NULL);
  if (trellis_coaching_leave_closing (self))
    trellis_engagement_note_event (TRELLIS_ENGAGEMENT (self), TRELLIS_EVENT_KIND_SET_BACK, moment,
                                   reason, goal->id);
  return TRUE;
}
