/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of what may be changed of goals without an amendment, and of what may not (rule 3). */

#include "config.h"

#include "practice-fixture.h"
#include "practice/trellis-practice-actions.h"
#include "practice/trellis-practice-goals-edit.h"

static TrellisGoal *
new_goal (const char *statement, const char *target)
{
  g_autoptr (TrellisMeasure) measure
      = g_object_new (TRELLIS_TYPE_MEASURE, "kind", TRELLIS_MEASURE_KIND_NUMBER, "target", target,
                      "direction", TRELLIS_DIRECTION_UP, NULL);

  return g_object_new (TRELLIS_TYPE_GOAL, "statement", statement, "measure", measure, NULL);
}

static TrellisGoal *
add (Fixture *fixture, TrellisCoaching *coaching, const char *statement)
{
  g_autoptr (TrellisGoal) goal = new_goal (statement, "3");
  TrellisGoal *added;

  trellis_record_set_enum (goal, "owner", TRELLIS_GOAL_OWNER_SPONSOR);
  assert_done (
      (added = trellis_practice_add_working_goal (fixture->practice, coaching, goal, &error))
      != NULL);
  return added;
}

/* Never required, never the sponsor's, in no contract: whatever was asked for. */
static void
test_add (Fixture *fixture, gconstpointer data)
{
  TrellisCoaching *coaching = fixture_active (fixture, NULL);
  guint met, required, before;
  TrellisGoal *goal;

  trellis_coaching_count_goals (coaching, &met, &before);
  goal = add (fixture, coaching, "Sleep before midnight");
  g_assert_false (goal->required);
  g_assert_false (goal->contract);
  g_assert_cmpint (goal->owner, ==, TRELLIS_GOAL_OWNER_COACHEE);
  g_assert_cmpint (goal->state, ==, TRELLIS_GOAL_STATE_OPEN);
  g_assert_cmpstr (goal->measure->target, ==, "3");
  trellis_coaching_count_goals (coaching, &met, &required);
  g_assert_cmpuint (required, ==, before);
  g_assert_true (trellis_coaching_check_seals (coaching));
}

/* Nobody has to sign again, and no signature goes. */
static void
test_keeps_signatures (Fixture *fixture, gconstpointer data)
{
  TrellisCoaching *draft = fixture_draft (fixture, NULL);
  TrellisContractVersion *version;

  assert_done (fixture_sign (fixture, draft, "coach", &error));
  version = trellis_coaching_get_open_version (draft);
  add (fixture, draft, "Sleep before midnight");
  assert_done (trellis_practice_set_goal_due (fixture->practice, draft, fixture_goal (draft, 0),
                                              day ("2027-06-30"), &error));
  g_assert_true (trellis_coaching_get_open_version (draft) == version);
  assert_done (fixture_sign (fixture, draft, COACHEE, &error));
}

static void
test_every_state (Fixture *fixture, gconstpointer data)
{
  TrellisCoaching *coaching = fixture_active (fixture, NULL);

  assert_done (trellis_practice_end (fixture->practice, TRELLIS_ENGAGEMENT (coaching), "other",
                                     fixture->outcome, &error));
  add (fixture, coaching, "Sleep before midnight");
}

static void
test_refused (Fixture *fixture, gconstpointer data)
{
  TrellisCoaching *coaching = fixture_active (fixture, NULL);
  g_autoptr (TrellisGoal) blank = new_goal (" ", "3"), number = new_goal ("Sleep", "3"),
                          strange = new_goal ("Sleep", "many");
  TrellisGoal *working = fixture_goal (coaching, GOAL_QUARREL);
  g_autofree char *before = fixture_dump (fixture), *after = NULL;

  assert_refused (trellis_practice_add_working_goal (fixture->practice, coaching, blank, &error)
                      != NULL,
                  "statement");
  assert_refused (trellis_practice_add_working_goal (fixture->practice, coaching, strange, &error)
                      != NULL,
                  "target");
  assert_refused (trellis_practice_edit_working_goal (fixture->practice, coaching,
                                                      fixture_goal (coaching, GOAL_STOCK), number,
                                                      &error),
                  "stands in the contract");
  assert_refused (trellis_practice_remove_working_goal (
                      fixture->practice, coaching, fixture_goal (coaching, GOAL_STOCK), &error),
                  "stands in the contract");
  assert_refused (
      trellis_practice_edit_working_goal (fixture->practice, coaching, working, blank, &error),
      "statement");
  after = fixture_dump (fixture);
  g_assert_cmpstr (before, ==, after);
}

static void
test_edit (Fixture *fixture, gconstpointer data)
{
  TrellisCoaching *coaching = fixture_active (fixture, NULL);
  TrellisGoal *working = fixture_goal (coaching, GOAL_QUARREL);
  g_autoptr (TrellisGoal) as = trellis_record_copy (working), number = new_goal ("Sleep", "3");

  assert_done (fixture_read (fixture, coaching, GOAL_QUARREL, "no", NULL, &error));
  trellis_record_set_string (as, "statement", "Settle the quarrel by letter");
  trellis_record_set_boolean (as, "required", TRUE);
  trellis_record_set_boolean (as, "contract", TRUE);
  assert_done (
      trellis_practice_edit_working_goal (fixture->practice, coaching, working, as, &error));
  g_assert_cmpstr (working->statement, ==, "Settle the quarrel by letter");
  g_assert_false (working->required || working->contract);
  g_assert_cmpuint (trellis_list_length (working->check_ins), ==, 1);
  assert_refused (
      trellis_practice_edit_working_goal (fixture->practice, coaching, working, number, &error),
      "has readings already");
}

/* Its actions stay, as actions of no goal; undo puts all back. */
static void
test_remove (Fixture *fixture, gconstpointer data)
{
  TrellisCoaching *coaching = fixture_active (fixture, NULL);
  TrellisGoal *goal = add (fixture, coaching, "Sleep before midnight");
  g_autofree char *id = g_strdup (goal->id);
  TrellisAction *action;

  action = trellis_practice_add_action (fixture->practice, TRELLIS_ENGAGEMENT (coaching),
                                        "Buy curtains", "coach", TRELLIS_NO_DATE, id, NULL);
  assert_done (trellis_practice_remove_working_goal (fixture->practice, coaching, goal, &error));
  g_assert_null (trellis_coaching_find_goal (coaching, id));
  g_assert_null (action->goal);
  assert_done (trellis_practice_undo (fixture->practice, &error));
  g_assert_nonnull (trellis_coaching_find_goal (coaching, id));
  g_assert_cmpstr (action->goal, ==, id);
}

/* An amendment that was proposed before keeps the date that was agreed since. */
static void
test_due (Fixture *fixture, gconstpointer data)
{
  TrellisCoaching *coaching = fixture_active (fixture, NULL);
  TrellisGoal *goal = fixture_goal (coaching, GOAL_STOCK);

  assert_done (fixture_amend (fixture, coaching, "{\"purpose\":\"Another\"}", &error));
  assert_done (trellis_practice_set_goal_due (fixture->practice, coaching, goal, day ("2027-06-30"),
                                              &error));
  g_assert_true (trellis_coaching_check_seals (coaching));
  assert_done (fixture_sign (fixture, coaching, "coach", &error));
  assert_done (fixture_sign (fixture, coaching, COACHEE, &error));
  assert_done (fixture_sign (fixture, coaching, SPONSOR, &error));
  g_assert_null (coaching->amendment);
  g_assert_cmpint (trellis_date_compare (goal->due, day ("2027-06-30")), ==, 0);
  assert_done (
      trellis_practice_set_goal_due (fixture->practice, coaching, goal, TRELLIS_NO_DATE, &error));
  g_assert_false (trellis_date_is_set (goal->due));
}

static void
test_remove_check_in (Fixture *fixture, gconstpointer data)
{
  TrellisCoaching *coaching = fixture_active (fixture, NULL);
  TrellisGoal *goal = fixture_goal (coaching, GOAL_CUSTOMERS);

  assert_done (fixture_read (fixture, coaching, GOAL_CUSTOMERS, "50", NULL, &error));
  assert_done (fixture_read (fixture, coaching, GOAL_CUSTOMERS, "5", NULL, &error));
  g_assert_cmpint (goal->state, ==, TRELLIS_GOAL_STATE_MET);
  assert_done (trellis_practice_remove_check_in (fixture->practice, coaching, goal,
                                                 trellis_goal_get_latest (goal), &error));
  g_assert_cmpstr (trellis_goal_get_latest (goal)->value, ==, "50");
  g_assert_cmpint (goal->state, ==, TRELLIS_GOAL_STATE_MET);
}

/* Who has to agree that a goal is dropped: of the sponsor's goals the sponsor too. */
static void
test_agreeing (Fixture *fixture, gconstpointer data)
{
  TrellisCoaching *coaching = fixture_active (fixture, NULL);
  g_auto (GStrv) own = trellis_practice_dup_agreeing (fixture->practice, coaching,
                                                      fixture_goal (coaching, GOAL_STOCK));
  g_auto (GStrv) theirs = trellis_practice_dup_agreeing (fixture->practice, coaching,
                                                         fixture_goal (coaching, GOAL_CUSTOMERS));
  g_autofree char *both = g_strjoinv ("|", own), *all = g_strjoinv ("|", theirs);

  g_assert_cmpstr (both, ==, COACH "|" COACHEE);
  g_assert_cmpstr (all, ==, COACH "|" COACHEE "|" SPONSOR);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  fixture_add ("/practice/rule-3/working-goal/add", test_add);
  fixture_add ("/practice/rule-3/working-goal/keeps-signatures", test_keeps_signatures);
  fixture_add ("/practice/rule-3/working-goal/every-state", test_every_state);
  fixture_add ("/practice/rule-3/working-goal/refused", test_refused);
  fixture_add ("/practice/rule-3/working-goal/edit", test_edit);
  fixture_add ("/practice/rule-3/working-goal/remove", test_remove);
  fixture_add ("/practice/rule-3/due", test_due);
  fixture_add ("/practice/rule-3/remove-check-in", test_remove_check_in);
  fixture_add ("/practice/rule-3/agreeing", test_agreeing);
  return g_test_run ();
}
