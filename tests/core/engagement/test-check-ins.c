/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of what becomes of goals: readings, meeting, dropping, setting back (rule 3). */

#include "config.h"

#include "core/practice/practice-fixture.h"

static TrellisCheckIn *
latest (TrellisCoaching *coaching, guint goal)
{
  return trellis_goal_get_latest (fixture_goal (coaching, goal));
}

static const struct
{
  guint goal;
  const char *value;
  const char *kept;
  int state;
} readings[] = {
  { GOAL_MEETING, "no", "no", TRELLIS_GOAL_STATE_OPEN },
  { GOAL_MEETING, "yes", "yes", TRELLIS_GOAL_STATE_MET },
  { GOAL_CUSTOMERS, "24.5", "24.5", TRELLIS_GOAL_STATE_OPEN },
  { GOAL_CUSTOMERS, "23.9", "23.9", TRELLIS_GOAL_STATE_MET },
  { GOAL_STOCK, "2", "Tried once", TRELLIS_GOAL_STATE_OPEN },
  { GOAL_STOCK, "Written down", "Written down", TRELLIS_GOAL_STATE_OPEN },
  { GOAL_STOCK, "2", "Tried once", TRELLIS_GOAL_STATE_OPEN },
  { GOAL_BOARD, "6.9", "6.9", TRELLIS_GOAL_STATE_OPEN },
  { GOAL_BOARD, "7", "7", TRELLIS_GOAL_STATE_MET },
  { GOAL_QUARREL, "yes", "yes", TRELLIS_GOAL_STATE_MET },
};

/* A reading that satisfies the measure meets the goal in the same act. */
static void
test_readings (Fixture *fixture, gconstpointer data)
{
  TrellisCoaching *coaching = fixture_active (fixture, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (readings); i++)
    {
      assert_done (
          fixture_read (fixture, coaching, readings[i].goal, readings[i].value, NULL, &error));
      g_assert_cmpstr (latest (coaching, readings[i].goal)->value, ==, readings[i].kept);
      g_assert_cmpint (fixture_goal (coaching, readings[i].goal)->state, ==, readings[i].state);
      g_assert_cmpint (fixture->outcome->met, ==, readings[i].state == TRELLIS_GOAL_STATE_MET);
      g_assert_false (fixture->outcome->closed);
    }
  assert_coaching_state (coaching, "active");
}

static gboolean
read_for_record (Fixture *fixture, TrellisCoaching *coaching, const char *value, GError **error)
{
  TrellisGoalReading reading = {
    value, trellis_date_new (2027, 2, 1), "as he sees it", TRELLIS_VOICE_SPONSOR, TRUE, NULL
  };

  fixture_fresh_outcome (fixture);
  return trellis_practice_check_in (fixture->practice, coaching,
                                    fixture_goal (coaching, GOAL_CUSTOMERS), &reading,
                                    fixture->outcome, error);
}

/* For the record only it stays open and shows that the target is reached. */
static void
test_record_only (Fixture *fixture, gconstpointer data)
{
  TrellisCoaching *coaching = fixture_active (fixture, NULL);
  TrellisGoal *goal = fixture_goal (coaching, GOAL_CUSTOMERS);
  TrellisCheckIn *check_in;

  assert_done (read_for_record (fixture, coaching, "20", &error));
  g_assert_cmpint (goal->state, ==, TRELLIS_GOAL_STATE_OPEN);
  g_assert_true (fixture->outcome->target_reached);
  g_assert_false (fixture->outcome->met);
  g_assert_true (trellis_goal_is_reached (goal));
  check_in = latest (coaching, GOAL_CUSTOMERS);
  g_assert_cmpint (check_in->by, ==, TRELLIS_VOICE_SPONSOR);
  g_assert_cmpstr (check_in->note, ==, "as he sees it");
  g_assert_true (check_in->record_only);
  assert_done (read_for_record (fixture, coaching, "30", &error));
  g_assert_false (fixture->outcome->target_reached);
}

/* A target that was reached for the record can be met without evidence. */
static void
test_meet_reached (Fixture *fixture, gconstpointer data)
{
  TrellisCoaching *coaching = fixture_active (fixture, NULL);
  TrellisGoal *goal = fixture_goal (coaching, GOAL_CUSTOMERS);
  TrellisDate today = trellis_date_new (2027, 2, 1);

  assert_done (read_for_record (fixture, coaching, "24", &error));
  assert_done (trellis_practice_meet_goal (fixture->practice, coaching, goal, today, NULL, NULL,
                                           fixture->outcome, &error));
  g_assert_cmpint (goal->state, ==, TRELLIS_GOAL_STATE_MET);
}

/* Met stays met whatever later readings say. */
static void
test_stays_met (Fixture *fixture, gconstpointer data)
{
  TrellisCoaching *coaching = fixture_active (fixture, NULL);
  TrellisGoal *goal = fixture_goal (coaching, GOAL_MEETING);

  assert_done (fixture_read (fixture, coaching, GOAL_MEETING, "yes", NULL, &error));
  assert_done (fixture_read (fixture, coaching, GOAL_MEETING, "no", NULL, &error));
  g_assert_cmpint (goal->state, ==, TRELLIS_GOAL_STATE_MET);
  assert_done (fixture_read (fixture, coaching, GOAL_MEETING, "yes", NULL, &error));
  g_assert_false (fixture->outcome->met);
  g_assert_false (fixture->outcome->target_reached);
  g_assert_cmpuint (trellis_list_length (goal->changes), ==, 1);
}

static gboolean
meet (Fixture *fixture,
      TrellisCoaching *coaching,
      guint goal,
      const char *date,
      const char *evidence,
      GError **error)
{
  fixture_fresh_outcome (fixture);
  return trellis_practice_meet_goal (fixture->practice, coaching, fixture_goal (coaching, goal),
                                     day (date), evidence, NULL, fixture->outcome, error);
}

/* Below the target it takes evidence; what is met or dropped is not met again. */
static void
test_meet (Fixture *fixture, gconstpointer data)
{
  TrellisCoaching *coaching = fixture_active (fixture, NULL);
  TrellisGoalChange *change;

  assert_refused (meet (fixture, coaching, GOAL_CUSTOMERS, "2027-02-01", NULL, &error),
                  "say by what evidence");
  assert_refused (meet (fixture, coaching, GOAL_CUSTOMERS, "2027-02-01", " \t", &error),
                  "say by what evidence");
  assert_refused (meet (fixture, coaching, GOAL_CUSTOMERS, "2027-02-02", "seen", &error),
                  "2027-02-02 lies after today, 2027-02-01");
  assert_done (meet (fixture, coaching, GOAL_CUSTOMERS, "2027-01-30", "seen", &error));
  change = trellis_list_get (fixture_goal (coaching, GOAL_CUSTOMERS)->changes, 0);
  g_assert_cmpstr (change->evidence, ==, "seen");
  g_assert_cmpint (trellis_date_compare (change->date, day ("2027-01-30")), ==, 0);
  assert_refused (meet (fixture, coaching, GOAL_CUSTOMERS, "2027-02-01", "seen", &error),
                  "met already");
}

static gboolean
drop (Fixture *fixture, TrellisCoaching *coaching, guint goal, const char *reason, GError **error)
{
  fixture_fresh_outcome (fixture);
  return trellis_practice_drop_goal (fixture->practice, coaching, fixture_goal (coaching, goal),
                                     reason, fixture->outcome, error);
}

static char *
agreed_by (TrellisCoaching *coaching, guint goal)
{
  TrellisGoalChange *change = trellis_list_get (fixture_goal (coaching, goal)->changes, 0);

  return g_strjoinv (", ", change->agreed_by);
}

/* Dropping records date, reason and who agreed: the sponsor too when the goal is the sponsor's. */
static void
test_drop (Fixture *fixture, gconstpointer data)
{
  TrellisCoaching *coaching = fixture_active (fixture, NULL);
  g_autofree char *own = NULL, *sponsored = NULL;

  assert_refused (drop (fixture, coaching, GOAL_MEETING, " ", &error), "needs a reason");
  assert_done (drop (fixture, coaching, GOAL_MEETING, "No meeting any more", &error));
  assert_done (drop (fixture, coaching, GOAL_CUSTOMERS, "Another shop answers", &error));
  own = agreed_by (coaching, GOAL_MEETING);
  sponsored = agreed_by (coaching, GOAL_CUSTOMERS);
  g_assert_cmpstr (own, ==, COACH ", " COACHEE);
  g_assert_cmpstr (sponsored, ==, COACH ", " COACHEE ", " SPONSOR);
  assert_refused (drop (fixture, coaching, GOAL_MEETING, "again", &error), "Only an open goal");
  assert_refused (meet (fixture, coaching, GOAL_MEETING, "2027-02-01", "seen", &error),
                  "was dropped");
  assert_done (fixture_read (fixture, coaching, GOAL_MEETING, "yes", NULL, &error));
  g_assert_cmpint (fixture_goal (coaching, GOAL_MEETING)->state, ==, TRELLIS_GOAL_STATE_DROPPED);
}

static void
test_set_back (Fixture *fixture, gconstpointer data)
{
  TrellisCoaching *coaching = fixture_active (fixture, NULL);
  TrellisGoal *goal = fixture_goal (coaching, GOAL_MEETING);
  TrellisPractice *practice = fixture->practice;

  assert_refused (trellis_practice_set_goal_back (practice, coaching, goal, "why", &error),
                  "open already");
  assert_done (fixture_read (fixture, coaching, GOAL_MEETING, "yes", NULL, &error));
  assert_refused (trellis_practice_set_goal_back (practice, coaching, goal, " ", &error),
                  "needs a reason");
  assert_done (trellis_practice_set_goal_back (practice, coaching, goal, "one swallow", &error));
  g_assert_cmpint (goal->state, ==, TRELLIS_GOAL_STATE_OPEN);
  g_assert_cmpuint (trellis_list_length (goal->changes), ==, 2);
}

static void
go_to_draft (Fixture *fixture, TrellisCoaching *coaching)
{
}

static void
go_to_paused (Fixture *fixture, TrellisCoaching *coaching)
{
  assert_done (trellis_practice_pause (fixture->practice, TRELLIS_ENGAGEMENT (coaching),
                                       fixture->outcome, &error));
}

static void
go_to_closing (Fixture *fixture, TrellisCoaching *coaching)
{
  fixture_meet_all (fixture, coaching, TRELLIS_KEEP_NEXT);
}

static void
go_to_concluded (Fixture *fixture, TrellisCoaching *coaching)
{
  fixture_meet_all (fixture, coaching, NULL);
}

static void
go_to_ended (Fixture *fixture, TrellisCoaching *coaching)
{
  assert_done (trellis_practice_end (fixture->practice, TRELLIS_ENGAGEMENT (coaching), "no-contact",
                                     fixture->outcome, &error));
}

static const struct
{
  const char *state;
  void (*go) (Fixture *fixture, TrellisCoaching *coaching);
  gboolean may_meet;
} states[] = {
  { "draft", go_to_draft, FALSE },  { "active", go_to_draft, TRUE },
  { "paused", go_to_paused, TRUE }, { "closing", go_to_closing, TRUE },
  { "ended", go_to_ended, FALSE },  { "concluded", go_to_concluded, FALSE },
};

/* Readings are taken in every state; goals are met in active, paused and closing alone. */
static void
check_state (Fixture *fixture, guint position)
{
  g_autofree char *title = g_strdup_printf ("{\"title\":\"%s\"}", states[position].state);
  TrellisCoaching *coaching
      = position == 0 ? fixture_draft (fixture, title) : fixture_active (fixture, title);
  TrellisGoal *goal = fixture_goal (coaching, GOAL_BOARD);
  gboolean may = states[position].may_meet;

  states[position].go (fixture, coaching);
  assert_coaching_state (coaching, states[position].state);
  assert_done (fixture_read (fixture, coaching, GOAL_BOARD, "9", NULL, &error));
  g_assert_cmpuint (trellis_list_length (goal->check_ins), ==, 1);
  g_assert_cmpint (goal->state == TRELLIS_GOAL_STATE_MET, ==, may);
  g_assert_cmpint (fixture->outcome->target_reached, ==, !may);
  assert_coaching_state (coaching, states[position].state);
  g_assert_cmpint (meet (fixture, coaching, GOAL_QUARREL, "2027-02-01", "seen", NULL), ==, may);
  g_assert_cmpint (drop (fixture, coaching, GOAL_QUARREL, "moved", NULL), ==, FALSE);
  g_assert_cmpint (trellis_practice_set_goal_back (fixture->practice, coaching, goal, "why", NULL),
                   ==, may);
  assert_coaching_state (coaching, states[position].state);
}

static void
test_states (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    check_state (fixture, i);
}

/* A reading is never after today, and says what its measure can read. */
static void
test_refused (Fixture *fixture, gconstpointer data)
{
  TrellisCoaching *coaching = fixture_active (fixture, NULL);
  TrellisGoalReading reading = { .value = "no", .by = TRELLIS_VOICE_COACH };
  TrellisGoal *goal = fixture_goal (coaching, GOAL_MEETING);

  reading.date = day ("2027-02-02");
  assert_refused (trellis_practice_check_in (fixture->practice, coaching, goal, &reading,
                                             fixture->outcome, &error),
                  "lies after today");
  reading.date = TRELLIS_NO_DATE;
  assert_refused (trellis_practice_check_in (fixture->practice, coaching, goal, &reading,
                                             fixture->outcome, &error),
                  "date");
  assert_refused (fixture_read (fixture, coaching, GOAL_MEETING, "maybe", NULL, &error),
                  "expected yes or no, got “maybe”");
  assert_refused (fixture_read (fixture, coaching, GOAL_BOARD, "11", NULL, &error),
                  "expected a number from 0 to 10");
  assert_refused (fixture_read (fixture, coaching, GOAL_MEETING, "yes", TRELLIS_KEEP_NEXT, &error),
                  "does not close");
  g_assert_cmpuint (trellis_list_length (goal->check_ins), ==, 0);
  g_assert_cmpint (goal->state, ==, TRELLIS_GOAL_STATE_OPEN);
}

static void
test_without_measure (Fixture *fixture, gconstpointer data)
{
  TrellisCoaching *coaching = fixture_active (
      fixture, "{\"actions\":null,\"goals\":[{\"statement\":\"See\",\"required\":false}]}");

  assert_refused (fixture_read (fixture, coaching, 0, "yes", NULL, &error), "no measure");
  assert_done (meet (fixture, coaching, 0, "2027-02-01", "seen", &error));
  assert_coaching_state (coaching, "active");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  fixture_add ("/engagement/rule-3/readings", test_readings);
  fixture_add ("/engagement/rule-3/record-only", test_record_only);
  fixture_add ("/engagement/rule-3/meet-reached-without-evidence", test_meet_reached);
  fixture_add ("/engagement/rule-3/met-stays-met", test_stays_met);
  fixture_add ("/engagement/rule-3/meet-below-target-needs-evidence", test_meet);
  fixture_add ("/engagement/rule-3/drop", test_drop);
  fixture_add ("/engagement/rule-3/set-back", test_set_back);
  fixture_add ("/engagement/rule-3/readings-in-every-state", test_states);
  fixture_add ("/engagement/rule-3/refused-readings", test_refused);
  fixture_add ("/engagement/rule-3/without-measure", test_without_measure);
  return g_test_run ();
}
