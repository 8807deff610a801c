/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of the action plan: what is changed in it, and the order that it keeps. */

#include "config.h"

#include "practice-fixture.h"
#include "practice/trellis-practice-actions.h"

static TrellisEngagement *
set_up_plan (Fixture *fixture)
{
  static const char *const whats[] = { "a", "b", "c", "d" };
  TrellisEngagement *engagement = TRELLIS_ENGAGEMENT (fixture_active (fixture, NULL));

  while (trellis_list_length (engagement->actions) > 0)
    g_list_store_remove (engagement->actions, 0);
  for (guint i = 0; i < G_N_ELEMENTS (whats); i++)
    assert_done (trellis_practice_add_action (fixture->practice, engagement, whats[i], "coach",
                                              TRELLIS_NO_DATE, NULL, &error)
                 != NULL);
  return engagement;
}

static char *
read_order (TrellisEngagement *engagement)
{
  GString *order = g_string_new (NULL);

  for (guint i = 0; i < trellis_list_length (engagement->actions); i++)
    g_string_append (order, ((TrellisAction *) trellis_list_get (engagement->actions, i))->what);
  return g_string_free (order, FALSE);
}

static const struct
{
  guint from;
  guint to;
  const char *order;
} moves[] = {
  { 0, 1, "bacd" }, { 0, 3, "bcda" }, { 3, 0, "dabc" }, { 2, 1, "acbd" },
  { 1, 1, "abcd" }, { 1, 9, "acdb" }, { 0, 0, "abcd" },
};

/* The order is kept, and the actions stay who they are; undo puts it back. */
static void
test_move (Fixture *fixture, gconstpointer data)
{
  TrellisEngagement *engagement = set_up_plan (fixture);

  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    {
      TrellisAction *action = trellis_list_get (engagement->actions, moves[i].from);
      g_autofree char *order = NULL, *before = NULL;

      assert_done (trellis_practice_move_action (fixture->practice, engagement, action, moves[i].to,
                                                 &error));
      order = read_order (engagement);
      g_assert_cmpstr (order, ==, moves[i].order);
      g_assert_true (trellis_engagement_find_action (engagement, action->id) == action);
      assert_done (trellis_practice_undo (fixture->practice, &error));
      before = read_order (engagement);
      g_assert_cmpstr (before, ==, "abcd");
    }
}

static void
test_edit (Fixture *fixture, gconstpointer data)
{
  TrellisEngagement *engagement = set_up_plan (fixture);
  TrellisAction *action = trellis_list_get (engagement->actions, 0);
  g_autoptr (TrellisAction) as = trellis_record_copy (action);
  TrellisGoal *goal = fixture_goal (TRELLIS_COACHING (engagement), GOAL_STOCK);

  assert_done (trellis_practice_set_action (fixture->practice, engagement, action,
                                            TRELLIS_ACTION_STATE_DONE, &error));
  trellis_record_set_string (as, "what", "Count the crates");
  trellis_record_set_string (as, "who", COACHEE);
  trellis_record_set_date (as, "due", day ("2027-03-12"));
  trellis_record_set_string (as, "goal", goal->id);
  assert_done (trellis_practice_edit_action (fixture->practice, engagement, action, as, &error));
  g_assert_cmpstr (action->what, ==, "Count the crates");
  g_assert_cmpstr (action->who, ==, TRELLIS_COACHING (engagement)->coachees[0]);
  g_assert_cmpstr (action->goal, ==, goal->id);
  g_assert_cmpint (trellis_date_compare (action->due, day ("2027-03-12")), ==, 0);
  g_assert_cmpint (action->state, ==, TRELLIS_ACTION_STATE_DONE);
}

static const struct
{
  const char *member;
  const char *value;
  const char *says;
} bad[] = {
  { "what", " ", "what" },
  { "who", "Nobody at all", "Nobody in" },
  { "who", NULL, "Nobody in" },
  { "goal", "4b0c", "There is no goal" },
};

static void
test_bad_edits (Fixture *fixture, gconstpointer data)
{
  TrellisEngagement *engagement = set_up_plan (fixture);
  TrellisAction *action = trellis_list_get (engagement->actions, 0);

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (TrellisAction) as = trellis_record_copy (action);

      trellis_record_set_string (as, bad[i].member, bad[i].value);
      assert_refused (
          trellis_practice_edit_action (fixture->practice, engagement, action, as, &error),
          bad[i].says);
      g_assert_cmpstr (action->what, ==, "a");
    }
}

/* Somebody who is no longer in the engagement keeps what they have to do. */
static void
test_stranger (Fixture *fixture, gconstpointer data)
{
  TrellisEngagement *engagement = set_up_plan (fixture);
  TrellisAction *action = trellis_list_get (engagement->actions, 0);
  g_autoptr (TrellisAction) as = NULL;

  trellis_record_set_string (action, "who", "1b4e28ba-2fa1-4d2b-883f-0016d3cca427");
  as = trellis_record_copy (action);
  trellis_record_set_string (as, "what", "Send the keys back");
  assert_done (trellis_practice_edit_action (fixture->practice, engagement, action, as, &error));
  g_assert_cmpstr (action->who, ==, "1b4e28ba-2fa1-4d2b-883f-0016d3cca427");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  fixture_add ("/practice/action-plan/move", test_move);
  fixture_add ("/practice/action-plan/edit", test_edit);
  fixture_add ("/practice/action-plan/bad-edits", test_bad_edits);
  fixture_add ("/practice/action-plan/stranger", test_stranger);
  return g_test_run ();
}
