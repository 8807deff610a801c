/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of how an engagement closes when its goals are met, and how it goes back (rules 4 and 5).
 */

#include "config.h"

#include "core/practice/practice-fixture.h"
#include "practice/trellis-practice-planning.h"

static void
assert_states (gpointer engagement, const char *expected)
{
  g_autofree char *states = fixture_states (engagement);

  g_assert_cmpstr (states, ==, expected);
}

static gboolean
hold (Fixture *fixture, TrellisCoaching *coaching, TrellisSession *session, GError **error)
{
  fixture_fresh_outcome (fixture);
  return trellis_practice_hold_session (fixture->practice, TRELLIS_ENGAGEMENT (coaching), session,
                                        -1, FALSE, fixture->outcome, error);
}

static gboolean
cancel (Fixture *fixture, TrellisCoaching *coaching, TrellisSession *session, GError **error)
{
  return trellis_practice_cancel_session (fixture->practice, TRELLIS_ENGAGEMENT (coaching), session,
                                          TRELLIS_CANCELLER_COACH, FALSE, error);
}

static gboolean
conclude (Fixture *fixture, TrellisCoaching *coaching, const char *keep, GError **error)
{
  fixture_fresh_outcome (fixture);
  return trellis_practice_conclude (fixture->practice, coaching, keep, fixture->outcome, error);
}

static TrellisSession *
add_session (Fixture *fixture, TrellisCoaching *coaching, const char *start)
{
  g_autoptr (TrellisSession) session
      = g_object_new (TRELLIS_TYPE_SESSION, "zone", "Europe/Brussels", NULL);
  TrellisSession *added;

  trellis_record_set_wall (session, "start", wall (start));
  added = trellis_practice_add_session (fixture->practice, TRELLIS_ENGAGEMENT (coaching), session,
                                        TRELLIS_ALLOW_NOTHING, NULL);
  g_assert_nonnull (added);
  return added;
}

/* An engagement in its third month: one session held, one past and not settled, four to come. */
static TrellisCoaching *
new_running (Fixture *fixture, const char *patch)
{
  TrellisCoaching *coaching = fixture_active (fixture, patch);

  fixture_set_clock (fixture, "2027-02-09T20:00+01:00");
  assert_done (hold (fixture, coaching, fixture_session (coaching, 0), &error));
  fixture_set_clock (fixture, "2027-03-10T09:00+01:00");
  assert_states (coaching, "hppppp");
  return coaching;
}

static void
test_last_closes (Fixture *fixture, gconstpointer data)
{
  TrellisCoaching *coaching = new_running (fixture, NULL);
  g_autofree char *before = NULL, *after = NULL;

  fixture_meet (fixture, coaching, GOAL_STOCK);
  fixture_meet (fixture, coaching, GOAL_CUSTOMERS);
  g_assert_false (fixture->outcome->closed);
  before = fixture_dump (fixture);
  trellis_practice_rehearse (fixture->practice, TRUE);
  assert_done (fixture_read (fixture, coaching, GOAL_MEETING, "yes", NULL, &error));
  trellis_practice_rehearse (fixture->practice, FALSE);
  g_assert_true (fixture->outcome->met && fixture->outcome->closed);
  g_assert_cmpint (fixture->outcome->state, ==, TRELLIS_COACHING_STATE_CONCLUDED);
  g_assert_cmpuint (fixture->outcome->cancelled->len, ==, 4);
  g_assert_cmpuint (fixture->outcome->unsettled->len, ==, 1);
  after = fixture_dump (fixture);
  g_assert_cmpstr (before, ==, after);
  assert_done (fixture_read (fixture, coaching, GOAL_MEETING, "yes", NULL, &error));
  assert_coaching_state (coaching, "concluded");
  assert_states (coaching, "hpcccc");
}

/* The past one that is not settled can be settled after the end. */
static void
test_settled_after (Fixture *fixture, gconstpointer data)
{
  TrellisCoaching *coaching = new_running (fixture, NULL);

  fixture_meet_all (fixture, coaching, NULL);
  assert_done (hold (fixture, coaching, fixture_session (coaching, 1), &error));
  assert_states (coaching, "hhcccc");
  assert_coaching_state (coaching, "concluded");
}

static void
test_keep_next (Fixture *fixture, gconstpointer data)
{
  TrellisCoaching *coaching = new_running (fixture, NULL);
  TrellisSession *kept = fixture_session (coaching, 2);

  fixture_meet_all (fixture, coaching, TRELLIS_KEEP_NEXT);
  assert_coaching_state (coaching, "closing");
  assert_states (coaching, "hppccc");
  g_assert_cmpstr (coaching->closing_session, ==, kept->id);
  g_assert_cmpstr (fixture->outcome->kept->id, ==, kept->id);
  g_assert_cmpuint (fixture->outcome->cancelled->len, ==, 3);
  fixture_set_clock (fixture, "2027-04-13T20:00+02:00");
  assert_done (hold (fixture, coaching, kept, &error));
  g_assert_true (fixture->outcome->closed);
  assert_coaching_state (coaching, "concluded");
}

static void
test_keep_one (Fixture *fixture, gconstpointer data)
{
  TrellisCoaching *coaching = new_running (fixture, NULL);
  TrellisSession *kept = fixture_session (coaching, 4);

  fixture_meet_all (fixture, coaching, kept->id);
  assert_states (coaching, "hpccpc");
  g_assert_cmpstr (coaching->closing_session, ==, kept->id);
}

/* What is kept must be planned and to come; refused, the goal is not met either. */
static void
test_keep_refused (Fixture *fixture, gconstpointer data)
{
  TrellisCoaching *coaching = new_running (fixture, NULL);
  g_autofree char *before = NULL, *after = NULL;

  fixture_meet (fixture, coaching, GOAL_MEETING);
  fixture_meet (fixture, coaching, GOAL_STOCK);
  assert_done (cancel (fixture, coaching, fixture_session (coaching, 2), &error));
  before = fixture_dump (fixture);
  for (guint i = 0; i < 3; i++)
    assert_refused (fixture_read (fixture, coaching, GOAL_CUSTOMERS, "20",
                                  fixture_session (coaching, i)->id, &error),
                    "must be a planned one that is still to come");
  assert_refused (fixture_read (fixture, coaching, GOAL_CUSTOMERS, "20", "nothing", &error),
                  "must be a planned one");
  fixture_set_clock (fixture, "2027-06-16T09:00+02:00");
  assert_refused (fixture_read (fixture, coaching, GOAL_CUSTOMERS, "20", TRELLIS_KEEP_NEXT, &error),
                  "no planned session to keep");
  after = fixture_dump (fixture);
  g_assert_cmpstr (before, ==, after);
}

static void
test_optional (Fixture *fixture, gconstpointer data)
{
  TrellisCoaching *coaching = new_running (fixture, NULL);

  fixture_meet (fixture, coaching, GOAL_MEETING);
  fixture_meet (fixture, coaching, GOAL_STOCK);
  fixture_meet (fixture, coaching, GOAL_BOARD);
  fixture_meet (fixture, coaching, GOAL_QUARREL);
  assert_coaching_state (coaching, "active");
  assert_done (trellis_practice_set_goal_back (fixture->practice, coaching,
                                               fixture_goal (coaching, GOAL_BOARD), "no", &error));
  assert_done (fixture_read (fixture, coaching, GOAL_CUSTOMERS, "10", NULL, &error));
  assert_coaching_state (coaching, "concluded");
}

static gboolean
drop (Fixture *fixture, TrellisCoaching *coaching, guint goal, GError **error)
{
  fixture_fresh_outcome (fixture);
  return trellis_practice_drop_goal (fixture->practice, coaching, fixture_goal (coaching, goal),
                                     "Not wanted any more", fixture->outcome, error);
}

static void
test_drop_never_closes (Fixture *fixture, gconstpointer data)
{
  TrellisCoaching *coaching = new_running (fixture, NULL);

  fixture_meet (fixture, coaching, GOAL_MEETING);
  assert_done (drop (fixture, coaching, GOAL_STOCK, &error));
  g_assert_false (fixture->outcome->may_conclude);
  assert_done (drop (fixture, coaching, GOAL_CUSTOMERS, &error));
  g_assert_true (fixture->outcome->may_conclude);
  g_assert_false (fixture->outcome->closed);
  assert_coaching_state (coaching, "active");
  assert_states (coaching, "hppppp");
  assert_done (conclude (fixture, coaching, NULL, &error));
  assert_coaching_state (coaching, "concluded");
  assert_states (coaching, "hpcccc");
}

static void
test_conclude_refused (Fixture *fixture, gconstpointer data)
{
  TrellisCoaching *coaching = new_running (fixture, NULL);

  assert_refused (conclude (fixture, coaching, NULL, &error), "3 required goals are still open");
  fixture_meet (fixture, coaching, GOAL_MEETING);
  fixture_meet (fixture, coaching, GOAL_STOCK);
  assert_refused (conclude (fixture, coaching, NULL, &error), "1 required goal is still open");
  assert_done (trellis_practice_set_goal_back (
      fixture->practice, coaching, fixture_goal (coaching, GOAL_MEETING), "no", &error));
  assert_done (trellis_practice_set_goal_back (fixture->practice, coaching,
                                               fixture_goal (coaching, GOAL_STOCK), "no", &error));
  for (guint i = GOAL_MEETING; i <= GOAL_STOCK; i++)
    assert_done (drop (fixture, coaching, i, &error));
  g_assert_false (fixture->outcome->may_conclude);
  assert_refused (conclude (fixture, coaching, NULL, &error), "No required goal was met");
}

static void
test_no_required_goal (Fixture *fixture, gconstpointer data)
{
  TrellisCoaching *coaching
      = fixture_active (fixture, "{\"actions\":null,\"goals\":[{\"statement\":\"Rest\","
                                 "\"measure\":{\"kind\":\"yes-no\"},\"required\":false}]}");

  assert_done (fixture_read (fixture, coaching, 0, "yes", NULL, &error));
  assert_coaching_state (coaching, "active");
  assert_refused (conclude (fixture, coaching, NULL, &error), "ends by hand");
  assert_done (trellis_practice_end (fixture->practice, TRELLIS_ENGAGEMENT (coaching), "goals-met",
                                     fixture->outcome, &error));
  assert_coaching_state (coaching, "ended");
}

static void
test_move_kept (Fixture *fixture, gconstpointer data)
{
  TrellisCoaching *coaching = new_running (fixture, NULL);
  TrellisSession *kept = fixture_session (coaching, 2);
  TrellisMove move = { wall ("2027-04-20T09:00"), -1, NULL, NULL };

  fixture_meet_all (fixture, coaching, TRELLIS_KEEP_NEXT);
  assert_done (trellis_practice_move_session (fixture->practice, TRELLIS_ENGAGEMENT (coaching),
                                              kept, &move, TRELLIS_ALLOW_NOTHING, &error));
  assert_coaching_state (coaching, "closing");
  g_assert_cmpstr (coaching->closing_session, ==, kept->id);
  fixture_set_clock (fixture, "2027-04-20T10:30+02:00");
  assert_done (hold (fixture, coaching, kept, &error));
  assert_coaching_state (coaching, "concluded");
}

/* When the kept one falls away, another that is planned after that and held concludes. */
static void
test_kept_cancelled (Fixture *fixture, gconstpointer data)
{
  TrellisCoaching *coaching = new_running (fixture, NULL);
  TrellisSession *another;

  fixture_meet_all (fixture, coaching, TRELLIS_KEEP_NEXT);
  assert_done (cancel (fixture, coaching, fixture_session (coaching, 2), &error));
  assert_coaching_state (coaching, "closing");
  another = add_session (fixture, coaching, "2027-04-20T09:00");
  assert_coaching_state (coaching, "closing");
  g_assert_cmpstr (coaching->closing_session, ==, another->id);
  fixture_set_clock (fixture, "2027-04-20T10:00+02:00");
  assert_done (hold (fixture, coaching, another, &error));
  assert_coaching_state (coaching, "concluded");
}

/* To settle an older session does not conclude, whatever became of the kept one. */
static void
test_kept_missed (Fixture *fixture, gconstpointer data)
{
  TrellisCoaching *coaching = new_running (fixture, NULL);

  fixture_meet_all (fixture, coaching, TRELLIS_KEEP_NEXT);
  fixture_set_clock (fixture, "2027-04-13T20:00+02:00");
  assert_done (trellis_practice_miss_session (fixture->practice, TRELLIS_ENGAGEMENT (coaching),
                                              fixture_session (coaching, 2), FALSE, &error));
  assert_coaching_state (coaching, "closing");
  assert_done (hold (fixture, coaching, fixture_session (coaching, 1), &error));
  assert_coaching_state (coaching, "closing");
  assert_done (conclude (fixture, coaching, NULL, &error));
  assert_coaching_state (coaching, "concluded");
}

/* Another one comes by being restored, or by a plan, too. */
static void
test_another_restored (Fixture *fixture, gconstpointer data)
{
  TrellisCoaching *coaching = new_running (fixture, NULL);
  TrellisSession *another = fixture_session (coaching, 4);

  fixture_meet_all (fixture, coaching, TRELLIS_KEEP_NEXT);
  assert_done (cancel (fixture, coaching, fixture_session (coaching, 2), &error));
  assert_done (trellis_practice_restore_session (fixture->practice, TRELLIS_ENGAGEMENT (coaching),
                                                 another, TRELLIS_ALLOW_NOTHING, &error));
  g_assert_cmpstr (coaching->closing_session, ==, another->id);
  fixture_set_clock (fixture, "2027-05-25T20:00+02:00");
  assert_done (hold (fixture, coaching, another, &error));
  assert_coaching_state (coaching, "concluded");
}

static void
test_another_planned (Fixture *fixture, gconstpointer data)
{
  TrellisCoaching *coaching = new_running (fixture, NULL);
  g_autoptr (TrellisPlan) plan = trellis_record_copy (coaching->contract->plan);
  g_autoptr (TrellisReplanning) replanning = trellis_replanning_new ();

  fixture_meet_all (fixture, coaching, TRELLIS_KEEP_NEXT);
  assert_done (cancel (fixture, coaching, fixture_session (coaching, 2), &error));
  trellis_record_set_wall (plan, "first", wall ("2027-04-20T09:00"));
  trellis_record_set_dates (plan, "except", NULL);
  trellis_record_set_integer (plan, "count", 2);
  assert_done (trellis_practice_plan (fixture->practice, TRELLIS_ENGAGEMENT (coaching), plan,
                                      TRELLIS_ALLOW_NOTHING, replanning, NULL, &error));
  fixture_set_clock (fixture, "2027-04-20T20:00+02:00");
  assert_done (hold (fixture, coaching, fixture_session (coaching, 3), &error));
  assert_coaching_state (coaching, "concluded");
}

static void
test_closes_from_paused (Fixture *fixture, gconstpointer data)
{
  TrellisCoaching *coaching = new_running (fixture, NULL);

  assert_done (trellis_practice_pause (fixture->practice, TRELLIS_ENGAGEMENT (coaching),
                                       fixture->outcome, &error));
  fixture_meet_all (fixture, coaching, NULL);
  assert_coaching_state (coaching, "concluded");
}

static void
test_undone (Fixture *fixture, gconstpointer data)
{
  TrellisCoaching *coaching = new_running (fixture, NULL);

  fixture_meet_all (fixture, coaching, NULL);
  assert_done (trellis_practice_undo (fixture->practice, &error));
  assert_coaching_state (coaching, "active");
  assert_states (coaching, "hppppp");
  g_assert_cmpint (fixture_goal (coaching, GOAL_CUSTOMERS)->state, ==, TRELLIS_GOAL_STATE_OPEN);
}

static gboolean
set_back (Fixture *fixture, TrellisCoaching *coaching, guint goal, GError **error)
{
  return trellis_practice_set_goal_back (fixture->practice, coaching, fixture_goal (coaching, goal),
                                         "It did not last", error);
}

static void
test_set_back_in_closing (Fixture *fixture, gconstpointer data)
{
  TrellisCoaching *coaching = new_running (fixture, NULL);
  TrellisEvent *event;

  fixture_meet (fixture, coaching, GOAL_BOARD);
  fixture_meet_all (fixture, coaching, TRELLIS_KEEP_NEXT);
  assert_done (set_back (fixture, coaching, GOAL_BOARD, &error));
  assert_coaching_state (coaching, "closing");
  assert_done (set_back (fixture, coaching, GOAL_MEETING, &error));
  assert_coaching_state (coaching, "active");
  assert_states (coaching, "hppccc");
  g_assert_null (coaching->closing_session);
  event = trellis_list_get (TRELLIS_ENGAGEMENT (coaching)->events,
                            trellis_list_length (TRELLIS_ENGAGEMENT (coaching)->events) - 1);
  g_assert_cmpint (event->kind, ==, TRELLIS_EVENT_KIND_SET_BACK);
  g_assert_cmpstr (event->subject, ==, fixture_goal (coaching, GOAL_MEETING)->id);
  assert_done (fixture_read (fixture, coaching, GOAL_MEETING, "yes", NULL, &error));
  assert_coaching_state (coaching, "concluded");
  assert_states (coaching, "hpcccc");
}

/* A goal that an amendment adds is as open as one that is set back. */
static void
test_new_goal_in_closing (Fixture *fixture, gconstpointer data)
{
  TrellisCoaching *coaching = new_running (
      fixture, "{\"actions\":null,\"sponsor\":null,\"initiated-by\":\"coachee\",\"goals\":"
               "[{\"statement\":\"One\",\"measure\":{\"kind\":\"yes-no\"}}],"
               "\"terms\":{\"payer\":\"coachee\",\"sponsor-may-see\":null}}");

  assert_done (fixture_read (fixture, coaching, 0, "yes", TRELLIS_KEEP_NEXT, &error));
  assert_coaching_state (coaching, "closing");
  assert_done (
      fixture_amend (fixture, coaching,
                     "{\"goals\":[{\"statement\":\"One\",\"measure\":{\"kind\":\"yes-no\"}},"
                     "{\"statement\":\"Two\",\"measure\":{\"kind\":\"yes-no\"}}]}",
                     &error));
  assert_done (fixture_sign (fixture, coaching, "coach", &error));
  assert_done (fixture_sign (fixture, coaching, COACHEE, &error));
  assert_coaching_state (coaching, "active");
  g_assert_null (coaching->closing_session);
  assert_done (fixture_read (fixture, coaching, 1, "yes", NULL, &error));
  assert_coaching_state (coaching, "concluded");
}

static void
test_reopen (Fixture *fixture, gconstpointer data)
{
  TrellisCoaching *coaching = new_running (fixture, NULL);
  TrellisEngagement *engagement = TRELLIS_ENGAGEMENT (coaching);
  TrellisEvent *event;

  assert_refused (trellis_practice_reopen (fixture->practice, engagement, "why", &error),
                  "open already");
  fixture_meet_all (fixture, coaching, NULL);
  assert_refused (set_back (fixture, coaching, GOAL_MEETING, &error), "reopen it");
  assert_refused (conclude (fixture, coaching, NULL, &error), "reopen it first");
  assert_refused (trellis_practice_reopen (fixture->practice, engagement, "", &error),
                  "needs a reason");
  assert_refused (trellis_practice_reopen (fixture->practice, engagement, " \n", &error),
                  "needs a reason");
  assert_done (trellis_practice_reopen (fixture->practice, engagement, "One more step", &error));
  assert_coaching_state (coaching, "active");
  assert_states (coaching, "hpcccc");
  event = trellis_list_get (engagement->events, trellis_list_length (engagement->events) - 1);
  g_assert_cmpint (event->kind, ==, TRELLIS_EVENT_KIND_REOPENED);
  g_assert_cmpstr (event->reason, ==, "One more step");
}

/* Nothing else goes back: over means that no session is added, moved into the future or restored.
 */
static void
test_over (Fixture *fixture, gconstpointer data)
{
  TrellisCoaching *coaching = new_running (fixture, NULL);
  TrellisEngagement *engagement = TRELLIS_ENGAGEMENT (coaching);
  g_autoptr (TrellisSession) session = trellis_record_copy (fixture_session (coaching, 3));
  TrellisMove move = { wall ("2027-04-20T09:00"), -1, NULL, NULL };

  fixture_meet_all (fixture, coaching, NULL);
  assert_refused (trellis_practice_restore_session (fixture->practice, engagement,
                                                    fixture_session (coaching, 3),
                                                    TRELLIS_ALLOW_NOTHING, &error),
                  "reopen it first");
  assert_refused (trellis_practice_move_session (fixture->practice, engagement,
                                                 fixture_session (coaching, 1), &move,
                                                 TRELLIS_ALLOW_NOTHING, &error),
                  "reopen it first");
  assert_refused (trellis_practice_add_session (fixture->practice, engagement, session,
                                                TRELLIS_ALLOW_CONFLICTS, &error)
                      != NULL,
                  "reopen it first");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  fixture_add ("/engagement/rule-4/last-required-goal-closes", test_last_closes);
  fixture_add ("/engagement/rule-4/settled-after-the-end", test_settled_after);
  fixture_add ("/engagement/rule-4/keep-next", test_keep_next);
  fixture_add ("/engagement/rule-4/keep-one", test_keep_one);
  fixture_add ("/engagement/rule-4/keep-refused", test_keep_refused);
  fixture_add ("/engagement/rule-4/optional-neither-closes-nor-blocks", test_optional);
  fixture_add ("/engagement/rule-4/dropping-never-closes", test_drop_never_closes);
  fixture_add ("/engagement/rule-4/conclude-refused", test_conclude_refused);
  fixture_add ("/engagement/rule-4/no-required-goal", test_no_required_goal);
  fixture_add ("/engagement/rule-4/moving-the-kept-is-free", test_move_kept);
  fixture_add ("/engagement/rule-4/kept-cancelled", test_kept_cancelled);
  fixture_add ("/engagement/rule-4/kept-missed", test_kept_missed);
  fixture_add ("/engagement/rule-4/another-restored", test_another_restored);
  fixture_add ("/engagement/rule-4/another-planned", test_another_planned);
  fixture_add ("/engagement/rule-4/closes-from-paused", test_closes_from_paused);
  fixture_add ("/engagement/rule-4/undone", test_undone);
  fixture_add ("/engagement/rule-5/set-back-in-closing", test_set_back_in_closing);
  fixture_add ("/engagement/rule-5/new-goal-in-closing", test_new_goal_in_closing);
  fixture_add ("/engagement/rule-5/reopen-with-reason", test_reopen);
  fixture_add ("/engagement/rule-5/over-is-over", test_over);
  return g_test_run ();
}
