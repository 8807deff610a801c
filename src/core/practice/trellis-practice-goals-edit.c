/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The verbs that change goals themselves: working goals, and what is living of all goals. */

#include "config.h"

#include "trellis-practice-goals-edit.h"

#include "base/trellis-id.h"
#include "practice/trellis-edit.h"
#include "practice/trellis-practice-private.h"

#include <glib/gi18n-lib.h>

static int
kind_of_measure (TrellisGoal *goal)
{
  return goal->measure == NULL ? TRELLIS_MEASURE_KIND_NONE : goal->measure->kind;
}

/* Copies what one may say of a working goal; it is never required nor the sponsor's. */
static void
take_over (TrellisGoal *goal, TrellisGoal *from)
{
  trellis_record_set_string (goal, "statement", from->statement);
  trellis_record_set_record (goal, "measure", from->measure);
  trellis_record_set_date (goal, "due", from->due);
  trellis_record_set_enum (goal, "owner", TRELLIS_GOAL_OWNER_COACHEE);
  trellis_record_set_boolean (goal, "required", FALSE);
  trellis_record_set_boolean (goal, "contract", FALSE);
}

static gboolean
check_working (TrellisGoal *goal, GError **error)
{
  if (!goal->contract)
    return TRUE;
  return trellis_practice_refuse (error, TRELLIS_PRACTICE_ERROR_REFUSED,
                                  _ ("“%s” stands in the contract: amend the contract to change "
                                     "it, or drop the goal."),
                                  goal->statement);
}

/**
 * trellis_practice_add_working_goal:
 * @goal: (transfer none): its statement, measure and date are taken; the rest is not looked at
 *
 * Adds a goal that is between the two alone: it stands in no contract, is never required and never
 * shown to a sponsor (rule 3). That is possible in every state.
 *
 * Returns: (transfer none) (nullable): the goal, as the practice has it
 */
TrellisGoal *
trellis_practice_add_working_goal (TrellisPractice *self,
                                   TrellisCoaching *coaching,
                                   TrellisGoal *goal,
                                   GError **error)
{
  g_autoptr (TrellisEdit) edit = trellis_edit_new (self, error);
  g_autoptr (TrellisGoal) added = g_object_new (TRELLIS_TYPE_GOAL, NULL);
  g_autofree char *id = trellis_id_new ();

  if (edit == NULL)
    return NULL;
  trellis_record_set_string (added, "id", id);
  take_over (added, goal);
  if (!trellis_record_validate (added, error))
    return NULL;
  trellis_record_append (trellis_edit_draft (edit, coaching), "goals", added);
  return trellis_edit_commit (edit, error) ? trellis_coaching_find_goal (coaching, id) : NULL;
}

/**
 * trellis_practice_edit_working_goal:
 * @as: (transfer none): how its statement, measure and date shall be
 *
 * Changes a working goal. Readings that were taken keep their sense: another kind of measure is
 * refused once there are any.
 */
gboolean
trellis_practice_edit_working_goal (TrellisPractice *self,
                                    TrellisCoaching *coaching,
                                    TrellisGoal *goal,
                                    TrellisGoal *as,
                                    GError **error)
{
  g_autoptr (TrellisEdit) edit = trellis_edit_new (self, error);
  TrellisGoal *draft;

  if (edit == NULL || !check_working (goal, error))
    return FALSE;
  if (trellis_list_length (goal->check_ins) > 0 && kind_of_measure (goal) != kind_of_measure (as))
    return trellis_practice_refuse (error, TRELLIS_PRACTICE_ERROR_REFUSED,
                                    _ ("The goal has readings already, which would not fit another "
                                       "kind of measure: add another goal."));
  draft = trellis_coaching_find_goal (trellis_edit_draft (edit, coaching), goal->id);
  take_over (draft, as);
  return trellis_record_validate (draft, error) && trellis_edit_commit (edit, error);
}

static void
untie_actions (TrellisEngagement *engagement, const char *goal)
{
  for (guint i = 0; i < trellis_list_length (engagement->actions); i++)
    {
      TrellisAction *action = trellis_list_get (engagement->actions, i);

      if (g_strcmp0 (action->goal, goal) == 0)
        trellis_record_set_string (action, "goal", NULL);
    }
}

/**
 * trellis_practice_remove_working_goal:
 *
 * Takes a working goal away with its readings; its actions stay, as actions of no goal.
 */
gboolean
trellis_practice_remove_working_goal (TrellisPractice *self,
                                      TrellisCoaching *coaching,
                                      TrellisGoal *goal,
                                      GError **error)
{
  g_autoptr (TrellisEdit) edit = trellis_edit_new (self, error);
  TrellisCoaching *draft;

  if (edit == NULL || !check_working (goal, error))
    return FALSE;
  draft = trellis_edit_draft (edit, coaching);
  untie_actions (TRELLIS_ENGAGEMENT (draft), goal->id);
  trellis_record_remove (draft, "goals", trellis_coaching_find_goal (draft, goal->id));
  return trellis_edit_commit (edit, error);
}

/**
 * trellis_practice_set_goal_due:
 * @due: by when, unset for no date
 *
 * Changes by when a goal is to be met. That is living: no contract holds it, nobody signs it
 * again, and an amendment that is not signed by all keeps it.
 */
gboolean
trellis_practice_set_goal_due (TrellisPractice *self,
                               TrellisCoaching *coaching,
                               TrellisGoal *goal,
                               TrellisDate due,
                               GError **error)
{
  g_autoptr (TrellisEdit) edit = trellis_edit_new (self, error);
  TrellisCoaching *draft;
  TrellisGoal *proposed;

  if (edit == NULL)
    return FALSE;
  draft = trellis_edit_draft (edit, coaching);
  trellis_record_set_date (trellis_coaching_find_goal (draft, goal->id), "due", due);
  proposed
      = draft->amendment == NULL ? NULL : trellis_list_find (draft->amendment->goals, goal->id);
  if (proposed != NULL)
    trellis_record_set_date (proposed, "due", due);
  return trellis_edit_commit (edit, error);
}

/**
 * trellis_practice_remove_check_in:
 *
 * Takes a reading away that was a mistake. A goal that it met stays met until it is set back.
 */
gboolean
trellis_practice_remove_check_in (TrellisPractice *self,
                                  TrellisCoaching *coaching,
                                  TrellisGoal *goal,
                                  TrellisCheckIn *check_in,
                                  GError **error)
{
  g_autoptr (TrellisEdit) edit = trellis_edit_new (self, error);
  TrellisGoal *draft;

  if (edit == NULL)
    return FALSE;
  draft = trellis_coaching_find_goal (trellis_edit_draft (edit, coaching), goal->id);
  trellis_record_remove (draft, "check-ins", trellis_list_find (draft->check_ins, check_in->id));
  return trellis_edit_commit (edit, error);
}
