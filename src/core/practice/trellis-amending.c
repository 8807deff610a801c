/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Amending: a next version from the members that change, and what it does once all have signed it.
 */

#include "config.h"

#include "trellis-amending.h"

#include "base/trellis-id.h"
#include "base/trellis-record-json.h"
#include "engagement/trellis-closing.h"
#include "engagement/trellis-replan.h"
#include "practice/trellis-brief-parts.h"
#include "practice/trellis-signing-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

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

static gboolean
goals_differ (TrellisCoaching *coaching)
{
  GListStore *proposed = coaching->amendment->goals;
  guint n_contract = 0;

  for (guint i = 0; i < trellis_list_length (coaching->goals); i++)
    {
      TrellisGoal *goal = trellis_list_get (coaching->goals, i);

      n_contract += goal->contract && goal->state != TRELLIS_GOAL_STATE_DROPPED;
    }
  for (guint i = 0; i < trellis_list_length (proposed); i++)
    {
      TrellisGoal *goal = trellis_list_get (proposed, i);
      TrellisGoal *own = trellis_coaching_find_goal (coaching, goal->id);

      if (own == NULL || !same_in_contract (goal, own))
        return TRUE;
    }
  return n_contract != trellis_list_length (proposed);
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
  g_ptr_array_extend_and_steal (replanning->added, g_steal_pointer (&replanning->moved));
  replanning->moved = g_ptr_array_new ();
  return trellis_practice_check_sessions (trellis_edit_get_practice (edit), engagement,
                                          replanning->added, allow | TRELLIS_ALLOW_OUTSIDE_TERM,
                                          error);
}

/* Members that a change of a contract cannot carry. */
static gboolean
check_changes (TrellisCoaching *coaching, TrellisJson *changes, GError **error)
{
  if (trellis_json_has (changes, "actions"))
    return trellis_record_refuse (error, "actions",
                                  _ ("actions are no part of the contract: add them one by one"));
  if (coaching->state != TRELLIS_COACHING_STATE_DRAFT && trellis_json_has (changes, "coachees"))
    return trellis_record_refuse (
        error, "coachees", _ ("whom a signed contract is with does not change: begin a new one"));
  return TRUE;
}

/* A plan that ends another way than before leaves the old way out. */
static TrellisJson *
merge_changes (TrellisJson *brief, TrellisJson *changes)
{
  static const char *const ways[][2] = { { "count", "until" }, { "until", "count" } };
  g_autoptr (TrellisJson) merged = trellis_json_merge (brief, changes);
  g_autoptr (TrellisJson) plan = trellis_json_get (changes, "plan");

  for (guint i = 0; plan != NULL && i < G_N_ELEMENTS (ways); i++)
    if (trellis_json_has (plan, ways[i][0]) && !trellis_json_has (plan, ways[i][1]))
      {
        g_autofree char *text = g_strdup_printf ("{\"plan\":{\"%s\":null}}", ways[i][1]);
        g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
        g_autoptr (TrellisJson) patch = trellis_json_parse (bytes, NULL);

        return trellis_json_merge (merged, patch);
      }
  return g_steal_pointer (&merged);
}

/* Each goal of the brief is the one of the same statement, else the next one that nobody took. */
static TrellisGoal *
match_goal (GPtrArray *old, TrellisGoal *goal)
{
  for (guint i = 0; i < old->len; i++)
    if (g_strcmp0 (((TrellisGoal *) old->pdata[i])->statement, goal->statement) == 0)
      return old->pdata[i];
  return NULL;
}

static void
give_goal_ids (GListStore *goals, GPtrArray *old)
{
  guint n = trellis_list_length (goals);

  for (guint i = 0; i < n; i++)
    {
      TrellisGoal *goal = trellis_list_get (goals, i);
      TrellisGoal *match = match_goal (old, goal);

      if (match == NULL)
        continue;
      trellis_record_set_string (goal, "id", match->id);
      g_ptr_array_remove (old, match);
    }
  for (guint i = 0; i < n; i++)
    {
      TrellisGoal *goal = trellis_list_get (goals, i);
      g_autofree char *id = NULL;

      if (goal->id != NULL)
        continue;
      id = old->len > 0 ? g_strdup (((TrellisGoal *) old->pdata[0])->id) : trellis_id_new ();
      trellis_record_set_string (goal, "id", id);
      if (old->len > 0)
        g_ptr_array_remove_index (old, 0);
    }
}

static GPtrArray *
list_old_goals (TrellisBrief *before)
{
  GPtrArray *old = g_ptr_array_new ();

  for (guint i = 0; i < trellis_list_length (before->goals); i++)
    g_ptr_array_add (old, trellis_list_get (before->goals, i));
  return old;
}

/* In a draft the brief becomes the draft itself. */
static void
redraft (TrellisEdit *edit, TrellisCoaching *coaching, TrellisBrief *after)
{
  g_autoptr (GPtrArray) goals = g_ptr_array_new ();

  for (guint i = 0; i < trellis_list_length (after->goals); i++)
    {
      TrellisGoal *goal = trellis_list_get (after->goals, i);
      TrellisGoal *own = trellis_coaching_find_goal (coaching, goal->id);

      if (own != NULL)
        for (guint j = 0; j < trellis_list_length (own->check_ins); j++)
          trellis_record_append (goal, "check-ins", trellis_list_get (own->check_ins, j));
      g_ptr_array_add (goals, goal);
    }
  g_list_store_splice (coaching->goals, 0, trellis_list_length (coaching->goals), goals->pdata,
                       goals->len);
  trellis_record_set_string (coaching, "title", after->title);
  trellis_brief_fill_contract (edit, coaching, after);
}

static gboolean
check_no_working_goals (TrellisBrief *after, GError **error)
{
  for (guint i = 0; i < trellis_list_length (after->goals); i++)
    if (!((TrellisGoal *) trellis_list_get (after->goals, i))->contract)
      {
        trellis_record_refuse (error, "contract", _ ("a working goal stands in no contract"));
        trellis_record_prefix_error (error, "goals[%u]", i);
        return FALSE;
      }
  return TRUE;
}

/* In a contract that is in force the brief becomes the proposal of the next version. */
static void
propose (TrellisEdit *edit, TrellisCoaching *coaching, TrellisBrief *after)
{
  g_autoptr (TrellisContract) amendment = g_object_new (TRELLIS_TYPE_CONTRACT, NULL);

  trellis_record_set_string (amendment, "title", after->title);
  trellis_brief_fill_basis (edit, amendment, after);
  for (guint i = 0; i < trellis_list_length (after->goals); i++)
    trellis_record_append (amendment, "goals", trellis_list_get (after->goals, i));
  trellis_record_set_record (coaching, "amendment", amendment);
}

/* The goals of the contract in force, without working goals, which no contract shows. */
static void
leave_out_working_goals (TrellisBrief *brief)
{
  for (guint i = trellis_list_length (brief->goals); i > 0; i--)
    if (!((TrellisGoal *) trellis_list_get (brief->goals, i - 1))->contract)
      g_list_store_remove (brief->goals, i - 1);
}

/* The brief as it stands, as it shall stand, and both as records. */
static TrellisBrief *
read_changes (TrellisEdit *edit,
              TrellisCoaching *coaching,
              TrellisJson *changes,
              TrellisAllow allow,
              GError **error)
{
  TrellisPractice *practice = trellis_edit_get_practice (edit);
  gboolean drafting = coaching->state == TRELLIS_COACHING_STATE_DRAFT;
  TrellisContract *basis = coaching->amendment != NULL ? coaching->amendment : coaching->contract;
  g_autoptr (TrellisBrief) before = trellis_edit_compose_brief (edit, coaching, basis);
  g_autoptr (TrellisJson) json = NULL;
  g_autoptr (TrellisJson) merged = NULL;
  g_autoptr (TrellisBrief) after = NULL;
  g_autoptr (GPtrArray) old = NULL;

  if (!drafting)
    leave_out_working_goals (before);
  json = trellis_record_to_json (before, TRELLIS_WRITING_BRIEF);
  merged = merge_changes (json, changes);
  after = trellis_practice_read_brief (practice, merged, allow, error);
  if (after == NULL || (!drafting && !check_no_working_goals (after, error)))
    return NULL;
  old = list_old_goals (before);
  give_goal_ids (after->goals, old);
  return g_steal_pointer (&after);
}

/**
 * trellis_practice_amend:
 * @changes: a brief with only the members that change; null takes a member away (RFC 7396)
 * @allow: %TRELLIS_ALLOW_OUTSIDE_TERM for a plan that leaves the term
 * @taken_off: (out) (optional) (transfer full) (nullable): whose signatures were taken off
 *
 * Changes a draft, or proposes the next version of a contract that is in force.
 */
gboolean
trellis_practice_amend (TrellisPractice *self,
                        TrellisCoaching *coaching,
                        TrellisJson *changes,
                        TrellisAllow allow,
                        char ***taken_off,
                        GError **error)
{
  g_autoptr (TrellisEdit) edit = trellis_edit_new (self, error);
  g_autoptr (TrellisBrief) after = NULL;
  g_auto (GStrv) names = NULL;
  TrellisCoaching *draft;

  if (edit == NULL || !check_changes (coaching, changes, error))
    return FALSE;
  if (!trellis_coaching_is_open (coaching))
    return trellis_practice_refuse (error, TRELLIS_PRACTICE_ERROR_REFUSED,
                                    _ ("The engagement is over: reopen it first."));
  draft = trellis_edit_draft (edit, coaching);
  after = read_changes (edit, draft, changes, allow, error);
  if (after == NULL)
    return FALSE;
  names = trellis_coaching_take_signatures_off (draft);
  if (draft->state == TRELLIS_COACHING_STATE_DRAFT)
    redraft (edit, draft, after);
  else
    propose (edit, draft, after);
  if (!trellis_edit_commit (edit, error))
    return FALSE;
  if (taken_off != NULL)
    *taken_off = g_steal_pointer (&names);
  return TRUE;
}
