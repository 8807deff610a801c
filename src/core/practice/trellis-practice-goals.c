/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The verbs on goals. What they close is said by the outcome, beforehand when rehearsing. */

#include "config.h"

#include "trellis-practice-goals.h"

#include "practice/trellis-signing-private.h"

#include <glib/gi18n-lib.h>

#define LONGEST_TEXT 100000 /* characters */

static gboolean
check_text (const char *text, GError **error)
{
  if (text == NULL || g_utf8_strlen (text, -1) <= LONGEST_TEXT)
    return TRUE;
  return trellis_practice_refuse (error, TRELLIS_PRACTICE_ERROR_REFUSED,
                                  _ ("Expected at most %d characters."), LONGEST_TEXT);
}

static TrellisGoal *
draft_goal (TrellisEdit *edit,
            TrellisCoaching *coaching,
            TrellisGoal *goal,
            TrellisCoaching **draft)
{
  *draft = trellis_edit_draft (edit, coaching);
  return trellis_coaching_find_goal (*draft, goal->id);
}

/**
 * trellis_practice_check_in:
 *
 * Takes a reading, see trellis_coaching_check_in().
 */
gboolean
trellis_practice_check_in (TrellisPractice *self,
                           TrellisCoaching *coaching,
                           TrellisGoal *goal,
                           const TrellisGoalReading *reading,
                           TrellisOutcome *outcome,
                           GError **error)
{
  g_autoptr (TrellisEdit) edit = trellis_edit_new (self, error);
  TrellisCoaching *draft;

  if (edit == NULL || !check_text (reading->note, error))
    return FALSE;
  goal = draft_goal (edit, coaching, goal, &draft);
  return trellis_coaching_check_in (draft, goal, reading, trellis_edit_get_moment (edit), outcome,
                                    error)
         && trellis_edit_commit (edit, error);
}

/**
 * trellis_practice_meet_goal:
 *
 * Marks a goal as met, see trellis_coaching_meet_goal().
 */
gboolean
trellis_practice_meet_goal (TrellisPractice *self,
                            TrellisCoaching *coaching,
                            TrellisGoal *goal,
                            TrellisDate date,
                            const char *evidence,
                            const char *keep,
                            TrellisOutcome *outcome,
                            GError **error)
{
  g_autoptr (TrellisEdit) edit = trellis_edit_new (self, error);
  TrellisCoaching *draft;

  if (edit == NULL || !check_text (evidence, error)
      || !trellis_practice_check_in_force (self, coaching, error))
    return FALSE;
  goal = draft_goal (edit, coaching, goal, &draft);
  return trellis_coaching_meet_goal (draft, goal, date, evidence, keep,
                                     trellis_edit_get_moment (edit), outcome, error)
         && trellis_edit_commit (edit, error);
}

/**
 * trellis_practice_dup_agreeing:
 *
 * Returns: (transfer full): the names of those who have to agree when the goal is dropped: coach
 *   and coachees, the sponsor too when the goal is the sponsor's (rule 3)
 */
char **
trellis_practice_dup_agreeing (TrellisPractice *self, TrellisCoaching *coaching, TrellisGoal *goal)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  const char *coach = trellis_practice_get_practitioner (self)->name;
  TrellisPerson *sponsor = NULL;

  if (coach != NULL)
    g_strv_builder_add (names, coach);
  for (guint i = 0; coaching->coachees != NULL && coaching->coachees[i] != NULL; i++)
    {
      TrellisPerson *person = trellis_practice_find_person (self, coaching->coachees[i]);

      if (person != NULL)
        g_strv_builder_add (names, person->name);
    }
  if (goal->owner == TRELLIS_GOAL_OWNER_SPONSOR && coaching->contract != NULL)
    sponsor = trellis_practice_find_person (self, coaching->contract->sponsor);
  if (sponsor != NULL)
    g_strv_builder_add (names, sponsor->name);
  return g_strv_builder_end (names);
}

/**
 * trellis_practice_drop_goal:
 *
 * Drops a goal; who agreed to it is put on record with the reason (rule 3).
 */
gboolean
trellis_practice_drop_goal (TrellisPractice *self,
                            TrellisCoaching *coaching,
                            TrellisGoal *goal,
                            const char *reason,
                            TrellisOutcome *outcome,
                            GError **error)
{
  g_autoptr (TrellisEdit) edit = trellis_edit_new (self, error);
  g_auto (GStrv) agreed_by = trellis_practice_dup_agreeing (self, coaching, goal);
  TrellisCoaching *draft;

  if (edit == NULL || !check_text (reason, error)
      || !trellis_practice_check_in_force (self, coaching, error))
    return FALSE;
  goal = draft_goal (edit, coaching, goal, &draft);
  return trellis_coaching_drop_goal (draft, goal, reason, (const char *const *) agreed_by,
                                     trellis_edit_get_moment (edit), outcome, error)
         && trellis_edit_commit (edit, error);
}

/**
 * trellis_practice_set_goal_back:
 *
 * Makes a goal open again, see trellis_coaching_set_goal_back().
 */
gboolean
trellis_practice_set_goal_back (TrellisPractice *self,
                                TrellisCoaching *coaching,
                                TrellisGoal *goal,
                                const char *reason,
                                GError **error)
{
  g_autoptr (TrellisEdit) edit = trellis_edit_new (self, error);
  TrellisCoaching *draft;

  if (edit == NULL || !check_text (reason, error)
      || !trellis_practice_check_in_force (self, coaching, error))
    return FALSE;
  goal = draft_goal (edit, coaching, goal, &draft);
  return trellis_coaching_set_goal_back (draft, goal, reason, trellis_edit_get_moment (edit), error)
         && trellis_edit_commit (edit, error);
}
