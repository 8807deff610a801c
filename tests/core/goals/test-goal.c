/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of goals: their readings, and what they say of the target (rule 3). */

#include "config.h"

#include "base/trellis-record-json.h"
#include "goals/trellis-goal.h"

#include <string.h>

static TrellisGoal *
new_goal (const char *measure)
{
  g_autofree char *text = g_strdup_printf ("{\"statement\":\"s\",\"measure\":%s}", measure);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (TrellisJson) json = trellis_json_parse (bytes, NULL);

  return trellis_record_from_json (TRELLIS_TYPE_GOAL, json, TRELLIS_READING_BRIEF, NULL);
}

static void
add_reading (TrellisGoal *goal, const char *date, const char *value)
{
  g_autoptr (TrellisCheckIn) check_in = g_object_new (TRELLIS_TYPE_CHECK_IN, NULL);
  TrellisDate day;

  trellis_date_parse (date, &day);
  trellis_record_set_date (check_in, "date", day);
  trellis_record_set_string (check_in, "value", value);
  trellis_record_append (goal, "check-ins", check_in);
}

static void
assert_latest (TrellisGoal *goal, const char *value)
{
  g_autofree char *latest = trellis_goal_dup_latest (goal);

  g_assert_cmpstr (latest, ==, value);
}

static void
test_initial (void)
{
  g_autoptr (TrellisGoal) goal = g_object_new (TRELLIS_TYPE_GOAL, NULL);
  g_autoptr (TrellisCheckIn) check_in = g_object_new (TRELLIS_TYPE_CHECK_IN, NULL);

  g_assert_true (goal->required);
  g_assert_true (goal->contract);
  g_assert_cmpint (goal->owner, ==, TRELLIS_GOAL_OWNER_COACHEE);
  g_assert_cmpint (goal->state, ==, TRELLIS_GOAL_STATE_OPEN);
  g_assert_cmpint (check_in->by, ==, TRELLIS_VOICE_COACHEE);
  g_assert_false (trellis_goal_is_reached (goal));
  g_assert_cmpuint (trellis_goal_count_milestones (goal), ==, 0);
  assert_latest (goal, NULL);
}

/* The latest date counts, not the order of entry; of one day the one entered last. */
static void
test_latest (void)
{
  g_autoptr (TrellisGoal) goal
      = new_goal ("{\"kind\":\"number\",\"target\":10,\"direction\":\"up\"}");

  add_reading (goal, "2027-02-10", "4");
  add_reading (goal, "2027-02-03", "12");
  assert_latest (goal, "4");
  g_assert_false (trellis_goal_is_reached (goal));
  add_reading (goal, "2027-02-10", "10");
  assert_latest (goal, "10");
  g_assert_true (trellis_goal_is_reached (goal));
}

static void
test_milestones (void)
{
  g_autoptr (TrellisGoal) goal
      = new_goal ("{\"kind\":\"milestones\",\"milestones\":[\"a\",\"b\"]}");

  add_reading (goal, "2027-02-10", "b");
  add_reading (goal, "2027-02-11", "b");
  assert_latest (goal, "1");
  g_assert_false (trellis_goal_is_reached (goal));
  add_reading (goal, "2027-02-01", "a");
  assert_latest (goal, "2");
  g_assert_true (trellis_goal_is_reached (goal));
  g_assert_true (trellis_goal_has_milestone (goal, "a"));
  g_assert_false (trellis_goal_has_milestone (goal, "c"));
}

static void
test_changes (void)
{
  g_autoptr (TrellisGoal) goal = new_goal ("{\"kind\":\"yes-no\"}");
  const char *agreed[] = { "Rik", NULL };
  TrellisGoalChange *change;

  trellis_goal_change (goal, TRELLIS_GOAL_STATE_DROPPED, trellis_date_new (2027, 2, 1), "moved on",
                       NULL, agreed);
  change = trellis_list_get (goal->changes, 0);
  g_assert_cmpint (goal->state, ==, TRELLIS_GOAL_STATE_DROPPED);
  g_assert_cmpint (change->state, ==, TRELLIS_GOAL_STATE_DROPPED);
  g_assert_cmpstr (change->reason, ==, "moved on");
  g_assert_cmpstr (change->agreed_by[0], ==, "Rik");
  g_assert_false (trellis_goal_counts (goal));
  trellis_goal_change (goal, TRELLIS_GOAL_STATE_OPEN, trellis_date_new (2027, 2, 2), "again", NULL,
                       NULL);
  g_assert_cmpuint (trellis_list_length (goal->changes), ==, 2);
  g_assert_true (trellis_goal_counts (goal));
  trellis_record_set_boolean (goal, "required", FALSE);
  g_assert_false (trellis_goal_counts (goal));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/goal/initial", test_initial);
  g_test_add_func ("/goal/rule-3/latest", test_latest);
  g_test_add_func ("/goal/rule-3/milestones", test_milestones);
  g_test_add_func ("/goal/rule-3/changes", test_changes);
  return g_test_run ();
}
