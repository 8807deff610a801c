/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An amendment: what the proposed version changes, and what it does once all have signed it. */

#include "config.h"

#include "trellis-amending.h"

#include "base/trellis-record-json.h"
#include "engagement/trellis-closing.h"
#include "engagement/trellis-replan.h"
#include "engagement/trellis-series.h"
#include "practice/trellis-review.h"
#include "practice/trellis-signing-private.h"

#include <glib/gi18n-lib.h>

/* What the sealed text says of a change; it is in the contract's language, not the screen's. */
static const struct
{
  const char *member;
  const char *sentence;
} sentences[] = {
  { "initiated-by", "Who set the coaching up has been corrected." },
  { "team", "The description of the team has changed." },
  { "sponsor", "The sponsor has changed." },
  { "purpose", "The purpose has changed." },
  { "term", "The term has changed." },
  { "plan", "The plan of the sessions has changed." },
  { "protocol", "The method has changed." },
  { "terms", "The terms have changed." },
  { "clauses", "Clauses have changed." },
};

static gboolean
differs (TrellisContract *a, TrellisContract *b, const char *member)
{
  g_autoptr (TrellisJson) one = trellis_record_to_json (a, TRELLIS_WRITING_ALL);
  g_autoptr (TrellisJson) other = trellis_record_to_json (b, TRELLIS_WRITING_ALL);
  g_autoptr (TrellisJson) value = trellis_json_get (one, member);
  g_autoptr (TrellisJson) other_value = trellis_json_get (other, member);

  return !trellis_json_equal (value, other_value);
}

/* Whether a goal says the same in a contract; what is living does not count. */
static gboolean
same_in_contract (TrellisGoal *a, TrellisGoal *b)
{
  return g_strcmp0 (a->statement, b->statement) == 0 && a->owner == b->owner
         && a->required == b->required && trellis_record_equal (a->measure, b->measure);
}

/**
 * trellis_amendment_has_goal:
 * @proposed: a goal of the proposed version
 *
 * Returns: whether it still stands in that version: a goal that was dropped since it was proposed
 * does not
 */
gboolean
trellis_amendment_has_goal (TrellisCoaching *coaching, TrellisGoal *proposed)
{
  TrellisGoal *own = trellis_coaching_find_goal (coaching, proposed->id);

  return own == NULL || own->state != TRELLIS_GOAL_STATE_DROPPED;
}

static gboolean
goals_differ (TrellisCoaching *coaching)
{
  GListStore *proposed = coaching->amendment->goals;
  guint n_contract = 0, n_proposed = 0;

  for (guint i = 0; i < trellis_list_length (coaching->goals); i++)
    {
      TrellisGoal *goal = trellis_list_get (coaching->goals, i);

      n_contract += goal->contract && goal->state != TRELLIS_GOAL_STATE_DROPPED;
    }
  for (guint i = 0; i < trellis_list_length (proposed); i++)
    {
      TrellisGoal *goal = trellis_list_get (proposed, i);
      TrellisGoal *own = trellis_coaching_find_goal (coaching, goal->id);

      if (!trellis_amendment_has_goal (coaching, goal))
        continue;
      if (own == NULL || !same_in_contract (goal, own))
        return TRUE;
      n_proposed++;
    }
  return n_contract != n_proposed;
}

/**
 * trellis_amendment_dup_changes:
 *
 * Returns: (transfer full): a sentence for each part that the proposed version changes
 */
char **
trellis_amendment_dup_changes (TrellisCoaching *coaching)
{
  g_autoptr (GStrvBuilder) changes = g_strv_builder_new ();
  TrellisContract *amendment = coaching->amendment;

  if (amendment->title != NULL
      && g_strcmp0 (amendment->title, TRELLIS_ENGAGEMENT (coaching)->title) != 0)
    g_strv_builder_add (changes, "The title has changed.");
  for (guint i = 0; i < G_N_ELEMENTS (sentences); i++)
    if (differs (coaching->contract, amendment, sentences[i].member))
      g_strv_builder_add (changes, sentences[i].sentence);
  if (goals_differ (coaching))
    g_strv_builder_add (changes, "The goals have changed.");
  return g_strv_builder_end (changes);
}

/* A goal of the proposed version becomes a goal of the engagement; what is living stays. */
static void
take_goal (TrellisCoaching *coaching, TrellisGoal *proposed)
{
  TrellisGoal *own = trellis_coaching_find_goal (coaching, proposed->id);

  if (own == NULL)
    {
      g_autoptr (TrellisGoal) goal = trellis_record_copy (proposed);

      trellis_record_append (coaching, "goals", goal);
      return;
    }
  trellis_record_set_string (own, "statement", proposed->statement);
  trellis_record_set_record (own, "measure", proposed->measure);
  /* When it is due is no part of the contract: an amendment that does not say it leaves it. */
  if (trellis_date_is_set (proposed->due))
    trellis_record_set_date (own, "due", proposed->due);
  trellis_record_set_enum (own, "owner", proposed->owner);
  trellis_record_set_boolean (own, "required", proposed->required);
}

static void
take_goals (TrellisCoaching *coaching, TrellisMoment moment)
{
  GListStore *proposed = coaching->amendment->goals;

  for (guint i = 0; i < trellis_list_length (coaching->goals); i++)
    {
      TrellisGoal *goal = trellis_list_get (coaching->goals, i);

      if (goal->contract && goal->state == TRELLIS_GOAL_STATE_OPEN
          && trellis_list_find (proposed, goal->id) == NULL)
        trellis_goal_change (goal, TRELLIS_GOAL_STATE_DROPPED, moment.today,
                             _ ("Left out by an amendment that all have signed."), NULL, NULL);
    }
  for (guint i = 0; i < trellis_list_length (proposed); i++)
    if (trellis_amendment_has_goal (coaching, trellis_list_get (proposed, i)))
      take_goal (coaching, trellis_list_get (proposed, i));
}

/**
 * trellis_amendment_apply:
 * @walls: (element-type TrellisWall): the dates of the version that all have signed
 *
 * Puts the proposed version in the place of the one in force. When the plan has changed, sessions
 * that are still to come follow it (rule 14).
 */
gboolean
trellis_amendment_apply (
    TrellisEdit *edit, TrellisCoaching *coaching, GArray *walls, TrellisAllow allow, GError **error)
{
  TrellisEngagement *engagement = TRELLIS_ENGAGEMENT (coaching);
  TrellisMoment moment = trellis_edit_get_moment (edit);
  g_autoptr (TrellisContract) amendment = g_object_ref (coaching->amendment);
  gboolean replans = differs (coaching->contract, amendment, "plan");
  g_autoptr (TrellisReplanning) replanning = trellis_replanning_new ();

  take_goals (coaching, moment);
  if (amendment->title != NULL)
    trellis_record_set_string (coaching, "title", amendment->title);
  trellis_record_set_string (amendment, "title", NULL);
  g_list_store_remove_all (amendment->goals);
  trellis_record_set_record (coaching, "contract", amendment);
  trellis_record_set_record (coaching, "amendment", NULL);
  trellis_engagement_note_event (engagement, TRELLIS_EVENT_KIND_AMENDED, moment, NULL, NULL);
  trellis_coaching_leave_closing (coaching);
  if (!replans || amendment->plan == NULL)
    return TRUE;
  trellis_engagement_replan (engagement, amendment->plan, walls, moment.now, replanning);
  trellis_engagement_follow (engagement, amendment->plan);
  g_ptr_array_extend_and_steal (replanning->added, g_steal_pointer (&replanning->moved));
  replanning->moved = g_ptr_array_new ();
  return trellis_practice_check_sessions (trellis_edit_get_practice (edit), engagement,
                                          replanning->added, allow | TRELLIS_ALLOW_OUTSIDE_TERM,
                                          error);
}
