/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of a coaching's term, of ending it early and of pausing (rules 6 and 8). */

#include "config.h"

#include "core/practice/practice-fixture.h"

static gboolean
end (Fixture *fixture, gpointer engagement, const char *reason, GError **error)
{
  fixture_fresh_outcome (fixture);
  return trellis_practice_end (fixture->practice, engagement, reason, fixture->outcome, error);
}

static gboolean
pause_it (Fixture *fixture, gpointer engagement, GError **error)
{
  fixture_fresh_outcome (fixture);
  return trellis_practice_pause (fixture->practice, engagement, fixture->outcome, error);
}

/* The end of the term is the last day of it; over is shown, and ends nothing. */
static void
test_term_over (Fixture *fixture, gconstpointer data)
{
  TrellisCoaching *coaching = fixture_active (fixture, NULL);
  guint met, required;

  g_assert_false (trellis_coaching_is_term_over (coaching, day ("2027-07-31")));
  g_assert_true (trellis_coaching_is_term_over (coaching, day ("2027-08-01")));
  fixture_set_clock (fixture, "2027-08-01T09:00+02:00");
  fixture_meet (fixture, coaching, GOAL_MEETING);
  trellis_coaching_count_goals (coaching, &met, &required);
  g_assert_cmpuint (required - met, ==, 2);
  assert_coaching_state (coaching, "active");
  assert_done (end (fixture, coaching, "term-over", &error));
  g_assert_false (trellis_coaching_is_term_over (coaching, day ("2027-08-01")));
}

/* A draft's term is nobody's yet. */
static void
test_term_of_draft (Fixture *fixture, gconstpointer data)
{
  TrellisCoaching *coaching = fixture_draft (fixture, NULL);

  g_assert_false (trellis_coaching_is_term_over (coaching, day ("2027-08-01")));
}

static const char *const reasons[]
    = { "by-client", "by-coach", "by-sponsor", "term-over", "referred", "no-contact", "other" };

static void
test_reasons (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (reasons); i++)
    {
      TrellisCoaching *coaching = fixture_active (fixture, NULL);
      TrellisEngagement *engagement = TRELLIS_ENGAGEMENT (coaching);
      g_autofree char *states = NULL;
      TrellisEvent *event;

      assert_done (end (fixture, coaching, reasons[i], &error));
      assert_coaching_state (coaching, "ended");
      states = fixture_states (coaching);
      g_assert_cmpstr (states, ==, "cccccc");
      g_assert_cmpuint (fixture->outcome->cancelled->len, ==, 6);
      event = trellis_list_get (engagement->events, trellis_list_length (engagement->events) - 1);
      g_assert_cmpstr (event->reason, ==, reasons[i]);
      assert_refused (end (fixture, coaching, reasons[i], &error), "reopen it first");
    }
}

static void
test_reasons_refused (Fixture *fixture, gconstpointer data)
{
  TrellisCoaching *coaching = fixture_active (fixture, NULL);
  TrellisMentoring *mentoring = fixture_mentoring (fixture, NULL);

  assert_refused (end (fixture, coaching, "", &error), "expected one of by-client, by-coach");
  assert_refused (end (fixture, coaching, "agreed", &error), "There is no reason “agreed”");
  assert_refused (end (fixture, coaching, "goals-met", &error), "conclude it");
  assert_refused (end (fixture, mentoring, "goals-met", &error), "There is no reason");
  assert_refused (end (fixture, mentoring, "term-over", &error), "There is no reason");
  assert_coaching_state (coaching, "active");
}

/* Only sessions after now are cancelled; the others stay as they are and are listed. */
static void
test_ending_midway (Fixture *fixture, gconstpointer data)
{
  TrellisCoaching *coaching = fixture_active (fixture, NULL);
  g_autofree char *states = NULL;

  fixture_set_clock (fixture, "2027-03-02T18:30+01:00");
  assert_done (end (fixture, coaching, "by-client", &error));
  states = fixture_states (coaching);
  g_assert_cmpstr (states, ==, "ppcccc");
  g_assert_cmpuint (fixture->outcome->unsettled->len, ==, 2);
}

/* It ends from any open state, a draft too, which goes back to being one. */
static void
test_from_any_state (Fixture *fixture, gconstpointer data)
{
  TrellisCoaching *draft = fixture_draft (fixture, NULL);
  TrellisCoaching *paused = fixture_active (fixture, NULL);
  TrellisCoaching *closing = fixture_active (fixture, NULL);

  assert_done (pause_it (fixture, paused, &error));
  fixture_meet_all (fixture, closing, TRELLIS_KEEP_NEXT);
  assert_coaching_state (closing, "closing");
  assert_done (end (fixture, draft, "other", &error));
  assert_done (end (fixture, paused, "other", &error));
  assert_done (end (fixture, closing, "other", &error));
  assert_done (trellis_practice_reopen (fixture->practice, TRELLIS_ENGAGEMENT (draft),
                                        "yes after "
                                        "all",
                                        &error));
  assert_coaching_state (draft, "draft");
  assert_done (
      trellis_practice_reopen (fixture->practice, TRELLIS_ENGAGEMENT (closing), "more", &error));
  assert_coaching_state (closing, "active");
  g_assert_null (closing->closing_session);
  g_assert_cmpint (closing->ending, ==, TRELLIS_ENDING_NONE);
}

/* Pausing cancels nothing and lists what falls in the pause. */
static void
test_pause (Fixture *fixture, gconstpointer data)
{
  TrellisCoaching *coaching = fixture_active (fixture, NULL);
  g_autofree char *states = NULL;

  fixture_set_clock (fixture, "2027-03-10T09:00+01:00");
  assert_refused (
      trellis_practice_resume (fixture->practice, TRELLIS_ENGAGEMENT (coaching), &error),
      "not paused");
  assert_done (pause_it (fixture, coaching, &error));
  assert_coaching_state (coaching, "paused");
  states = fixture_states (coaching);
  g_assert_cmpstr (states, ==, "pppppp");
  g_assert_cmpuint (fixture->outcome->unsettled->len, ==, 4);
  assert_refused (pause_it (fixture, coaching, &error), "Only an active engagement");
  assert_done (trellis_practice_resume (fixture->practice, TRELLIS_ENGAGEMENT (coaching), &error));
  assert_coaching_state (coaching, "active");
}

static void
test_pause_refused (Fixture *fixture, gconstpointer data)
{
  TrellisCoaching *draft = fixture_draft (fixture, NULL);
  TrellisCoaching *coaching = fixture_active (fixture, NULL);

  assert_refused (pause_it (fixture, draft, &error), "is a draft: signed 0 of 3");
  fixture_meet_all (fixture, coaching, TRELLIS_KEEP_NEXT);
  assert_refused (pause_it (fixture, coaching, &error), "Only an active engagement");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  fixture_add ("/engagement/rule-6/term-over-is-shown", test_term_over);
  fixture_add ("/engagement/rule-6/term-of-a-draft", test_term_of_draft);
  fixture_add ("/engagement/rule-8/reasons", test_reasons);
  fixture_add ("/engagement/rule-8/reasons-refused", test_reasons_refused);
  fixture_add ("/engagement/rule-8/midway", test_ending_midway);
  fixture_add ("/engagement/rule-8/from-any-open-state", test_from_any_state);
  fixture_add ("/engagement/rule-8/pausing-cancels-nothing", test_pause);
  fixture_add ("/engagement/rule-8/pausing-refused", test_pause_refused);
  return g_test_run ();
}
