/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Amending: a draft, or the next version of a contract, from the members that change. */

#include "config.h"

#include "base/trellis-id.h"
#include "base/trellis-record-json.h"
#include "contract/trellis-names.h"
#include "practice/trellis-brief-parts.h"
#include "practice/trellis-people-match.h"
#include "practice/trellis-signing-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

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

/* Somebody else as the sponsor brings nothing along of who it was before. */
static TrellisJson *
forget_other_sponsor (TrellisJson *brief, TrellisJson *changes)
{
  g_autoptr (TrellisJson) before = trellis_json_get (brief, "sponsor");
  g_autoptr (TrellisJson) sponsor = trellis_json_get (changes, "sponsor");
  g_autofree char *old = before == NULL ? NULL : trellis_json_dup_string (before, "name");
  g_autofree char *new = sponsor == NULL || !trellis_json_is_object (sponsor)
                             ? NULL
                             : trellis_json_dup_string (sponsor, "name");
  g_autoptr (GBytes) bytes
      = g_bytes_new_static ("{\"sponsor\":null}", strlen ("{\"sponsor\":null}"));
  g_autoptr (TrellisJson) nobody = NULL;

  if (old == NULL || new == NULL || trellis_names_equal (old, new))
    return trellis_json_ref (brief);
  nobody = trellis_json_parse (bytes, NULL);
  return trellis_json_merge (brief, nobody);
}

/* A plan that ends another way than before leaves the old way out. */
static TrellisJson *
merge_changes (TrellisJson *brief, TrellisJson *changes)
{
  static const char *const ways[][2] = { { "count", "until" }, { "until", "count" } };
  g_autoptr (TrellisJson) before = forget_other_sponsor (brief, changes);
  g_autoptr (TrellisJson) merged = trellis_json_merge (before, changes);
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

static gboolean
has_same_statement (TrellisCoaching *coaching, TrellisGoal *old, TrellisGoal *goal)
{
  return g_strcmp0 (old->statement, goal->statement) == 0;
}

static int
kind_of_measure (TrellisGoal *goal)
{
  return goal->measure == NULL ? TRELLIS_MEASURE_KIND_NONE : goal->measure->kind;
}

/* A goal that was met is not met again under another name, nor do readings fit another measure. */
static gboolean
may_be_renamed (TrellisCoaching *coaching, TrellisGoal *old, TrellisGoal *goal)
{
  TrellisGoal *own = trellis_coaching_find_goal (coaching, old->id);

  return (own == NULL || own->state == TRELLIS_GOAL_STATE_OPEN)
         && kind_of_measure (old) == kind_of_measure (goal);
}

typedef gboolean (*GoalMatch) (TrellisCoaching *coaching, TrellisGoal *old, TrellisGoal *goal);

/* Gives goals that have no id yet that of the first in @old that matches, which leaves @old. */
static void
match_goals (TrellisCoaching *coaching, GListStore *goals, GPtrArray *old, GoalMatch match)
{
  for (guint i = 0; i < trellis_list_length (goals); i++)
    {
      TrellisGoal *goal = trellis_list_get (goals, i);

      for (guint j = 0; goal->id == NULL && j < old->len; j++)
        if (match (coaching, old->pdata[j], goal))
          {
            trellis_record_set_string (goal, "id", ((TrellisGoal *) old->pdata[j])->id);
            g_ptr_array_remove_index (old, j);
          }
    }
}

/* Each goal of the brief is the one of the same statement, else the next that may have another name
 * now, else a new one. */
static void
give_goal_ids (TrellisCoaching *coaching, GListStore *goals, TrellisBrief *before)
{
  g_autoptr (GPtrArray) old = g_ptr_array_new ();

  for (guint i = 0; i < trellis_list_length (before->goals); i++)
    g_ptr_array_add (old, trellis_list_get (before->goals, i));
  match_goals (coaching, goals, old, has_same_statement);
  match_goals (coaching, goals, old, may_be_renamed);
  for (guint i = 0; i < trellis_list_length (goals); i++)
    {
      TrellisGoal *goal = trellis_list_get (goals, i);
      g_autofree char *id = trellis_id_new ();

      if (goal->id == NULL)
        trellis_record_set_string (goal, "id", id);
    }
}

/* People whom the changes do not name stay who they are. */
static void
give_people_ids (TrellisBrief *after, TrellisBrief *before, TrellisJson *changes)
{
  guint n = trellis_json_has (changes, "coachees") ? 0 : trellis_list_length (before->coachees);

  for (guint i = 0; i < n; i++)
    trellis_record_set_string (trellis_list_get (after->coachees, i), "id",
                               trellis_record_get_id (trellis_list_get (before->coachees, i)));
  if (after->sponsor != NULL && !trellis_json_has (changes, "sponsor"))
    trellis_record_set_string (after->sponsor, "id", before->sponsor->id);
}

/* Whether the contract is with that person already, of whom the changes may say anything. */
static gboolean
is_own (TrellisCoaching *coaching, const char *id)
{
  return (coaching->coachees != NULL
          && g_strv_contains ((const char *const *) coaching->coachees, id))
         || g_strcmp0 (coaching->contract->sponsor, id) == 0;
}

/* What the changes say of somebody whom the practice knows becomes true of them; of somebody whom
 * only a mailbox makes the same it must not. */
static gboolean
apply_to_person (TrellisEdit *edit,
                 TrellisCoaching *coaching,
                 TrellisPerson *person,
                 GError **error)
{
  const char *id = person->id != NULL ? person->id : trellis_edit_find_known (edit, person);

  if (id == NULL)
    return TRUE;
  if (!is_own (coaching, id) && !trellis_edit_check_known (edit, person, error))
    return FALSE;
  trellis_record_set_string (person, "id", id);
  trellis_edit_update_person (edit, person, FALSE);
  return TRUE;
}

static gboolean
apply_to_people (TrellisEdit *edit,
                 TrellisCoaching *coaching,
                 TrellisBrief *after,
                 TrellisJson *changes,
                 GError **error)
{
  guint n = trellis_json_has (changes, "coachees") ? trellis_list_length (after->coachees) : 0;

  for (guint i = 0; i < n; i++)
    if (!apply_to_person (edit, coaching, trellis_list_get (after->coachees, i), error))
      {
        trellis_record_prefix_error (error, "coachees[%u]", i);
        return FALSE;
      }
  if (after->sponsor == NULL || !trellis_json_has (changes, "sponsor")
      || apply_to_person (edit, coaching, after->sponsor, error))
    return TRUE;
  trellis_record_prefix_error (error, "sponsor");
  return FALSE;
}

/* What a person has as somebody's mentee stands in no brief of a coaching. */
static TrellisPerson *
copy_without_field (TrellisPerson *person)
{
  TrellisPerson *copy = trellis_record_copy (person);

  trellis_record_set_string (copy, "field", NULL);
  return copy;
}

static void
leave_out_fields (TrellisBrief *brief)
{
  g_autoptr (TrellisPerson) sponsor
      = brief->sponsor == NULL ? NULL : copy_without_field (brief->sponsor);

  for (guint i = 0; i < trellis_list_length (brief->coachees); i++)
    {
      gpointer copy = copy_without_field (trellis_list_get (brief->coachees, i));

      g_list_store_splice (brief->coachees, i, 1, &copy, 1);
      g_object_unref (copy);
    }
  trellis_record_set_record (brief, "sponsor", sponsor);
}

/* An action of a goal that is gone is an action of no goal. */
static void
untie_actions (TrellisCoaching *coaching)
{
  GListStore *actions = TRELLIS_ENGAGEMENT (coaching)->actions;

  for (guint i = 0; i < trellis_list_length (actions); i++)
    {
      TrellisAction *action = trellis_list_get (actions, i);

      if (action->goal != NULL && trellis_coaching_find_goal (coaching, action->goal) == NULL)
        trellis_record_set_string (action, "goal", NULL);
    }
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
  untie_actions (coaching);
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

/**
 * trellis_edit_compose_answers:
 * @basis: of @coaching
 *
 * Returns: (transfer full): the answers of that version as a brief would have them; for a contract
 * that is in force without working goals
 */
TrellisBrief *
trellis_edit_compose_answers (TrellisEdit *edit, TrellisCoaching *coaching, TrellisContract *basis)
{
  TrellisBrief *brief = trellis_edit_compose_brief (edit, coaching, basis);

  if (coaching->state != TRELLIS_COACHING_STATE_DRAFT)
    leave_out_working_goals (brief);
  leave_out_fields (brief);
  return brief;
}

/**
 * trellis_brief_check_for:
 *
 * Returns: whether the answers can be the next version of that contract
 */
gboolean
trellis_brief_check_for (TrellisCoaching *coaching, TrellisBrief *after, GError **error)
{
  return coaching->state == TRELLIS_COACHING_STATE_DRAFT || check_no_working_goals (after, error);
}

/**
 * trellis_edit_put_answers:
 * @draft: of this edit
 * @after: its answers, whose goals have ids
 *
 * Makes them the draft, or the proposed version of a contract that is in force.
 *
 * Returns: (transfer full) (nullable): whose signatures this takes off
 */
char **
trellis_edit_put_answers (TrellisEdit *edit, TrellisCoaching *draft, TrellisBrief *after)
{
  char **names = trellis_coaching_take_signatures_off (draft);

  if (draft->state == TRELLIS_COACHING_STATE_DRAFT)
    redraft (edit, draft, after);
  else
    propose (edit, draft, after);
  return names;
}

/* Nobody is asked to sign what they have signed. */
static gboolean
check_difference (TrellisCoaching *coaching,
                  TrellisJson *before,
                  TrellisJson *after,
                  GError **error)
{
  if (coaching->state == TRELLIS_COACHING_STATE_DRAFT || coaching->amendment != NULL
      || !trellis_json_equal (before, after))
    return TRUE;
  return trellis_practice_refuse (error, TRELLIS_PRACTICE_ERROR_REFUSED,
                                  _ ("Nothing would change in the contract."));
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
  TrellisContract *basis = coaching->amendment != NULL ? coaching->amendment : coaching->contract;
  g_autoptr (TrellisBrief) before = trellis_edit_compose_answers (edit, coaching, basis);
  g_autoptr (TrellisJson) json = trellis_record_to_json (before, TRELLIS_WRITING_BRIEF);
  g_autoptr (TrellisJson) merged = merge_changes (json, changes);
  g_autoptr (TrellisBrief) after = trellis_practice_read_brief (practice, merged, allow, error);

  if (after == NULL || !trellis_brief_check_for (coaching, after, error)
      || !check_difference (coaching, json, merged, error))
    return NULL;
  give_goal_ids (coaching, after->goals, before);
  give_people_ids (after, before, changes);
  return apply_to_people (edit, coaching, after, changes, error) ? g_steal_pointer (&after) : NULL;
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
  names = trellis_edit_put_answers (edit, draft, after);
  if (!trellis_edit_commit (edit, error))
    return FALSE;
  if (taken_off != NULL)
    *taken_off = g_steal_pointer (&names);
  return TRUE;
}
