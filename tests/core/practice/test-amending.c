/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of amending: a draft changes, what is in force gets a next version (rules 1, 2 and 3). */

#include "config.h"

#include "practice-fixture.h"
#include "practice/trellis-faults.h"
#include "practice/trellis-practice-planning.h"

static void
sign_all (Fixture *fixture, TrellisCoaching *coaching)
{
  assert_done (fixture_sign (fixture, coaching, "coach", &error));
  assert_done (fixture_sign (fixture, coaching, COACHEE, &error));
  assert_done (fixture_sign (fixture, coaching, SPONSOR, &error));
}

static TrellisContent *
read_version (TrellisCoaching *coaching, guint position)
{
  TrellisContractVersion *version = trellis_list_get (coaching->versions, position);

  return trellis_content_read (version->content, NULL);
}

static void
assert_whole (Fixture *fixture)
{
  g_autoptr (GPtrArray) faults = trellis_practice_find_faults (fixture->practice);

  for (guint i = 0; i < faults->len; i++)
    g_test_message ("%s", ((TrellisFault *) faults->pdata[i])->what);
  g_assert_cmpuint (faults->len, ==, 0);
}

/* An amendment is a next version that names the seal before and what has changed. */
static void
test_next_version (Fixture *fixture, gconstpointer data)
{
  TrellisCoaching *coaching = fixture_active (fixture, NULL);
  TrellisContractVersion *first = trellis_list_get (coaching->versions, 0), *second;
  g_autofree char *seal = g_strdup (first->seal), *waiting = NULL;
  g_autoptr (TrellisContent) content = NULL;

  fixture_set_clock (fixture, "2027-02-20T09:00+01:00");
  assert_done (fixture_amend (fixture, coaching,
                              "{\"purpose\":\"Saturdays and Mondays\",\"terms\":"
                              "{\"cancellation-hours\":24}}",
                              &error));
  assert_coaching_state (coaching, "active");
  g_assert_cmpint (coaching->contract->terms->cancellation_hours, ==, 48);
  assert_done (fixture_sign (fixture, coaching, COACHEE, &error));
  waiting = trellis_practice_dup_waiting (fixture->practice, coaching);
  g_assert_cmpstr (waiting, ==, "signed 1 of 3, waiting for " COACH ", " SPONSOR);
  g_assert_true (trellis_coaching_get_signed_version (coaching) == first);
  assert_done (fixture_sign (fixture, coaching, "coach", &error));
  g_assert_cmpint (coaching->contract->terms->cancellation_hours, ==, 48);
  assert_done (fixture_sign (fixture, coaching, SPONSOR, &error));
  g_assert_cmpint (coaching->contract->terms->cancellation_hours, ==, 24);
  g_assert_null (coaching->amendment);
  second = trellis_coaching_get_signed_version (coaching);
  content = read_version (coaching, 1);
  g_assert_cmpint (second->number, ==, 2);
  g_assert_cmpint (content->version_number, ==, 2);
  g_assert_cmpstr (content->previous, ==, seal);
  g_assert_cmpstr (first->seal, ==, seal);
  g_assert_cmpuint (g_strv_length (content->changes), ==, 2);
  assert_whole (fixture);
}

/* What changes of somebody who is known becomes true of them; somebody else is somebody else. */
static void
test_sponsor (Fixture *fixture, gconstpointer data)
{
  TrellisCoaching *coaching = fixture_active (fixture, NULL);
  TrellisPerson *sponsor
      = trellis_practice_find_person (fixture->practice, coaching->contract->sponsor);
  TrellisPerson *other;

  assert_done (fixture_amend (fixture, coaching, "{\"sponsor\":{\"role\":\"Founder\"}}", &error));
  g_assert_cmpstr (coaching->amendment->sponsor, ==, sponsor->id);
  g_assert_cmpstr (sponsor->role, ==, "Founder");
  assert_done (fixture_amend (fixture, coaching, "{\"sponsor\":{\"name\":\"Ria Bos\"}}", &error));
  other = trellis_practice_find_person (fixture->practice, coaching->amendment->sponsor);
  g_assert_cmpstr (other->name, ==, "Ria Bos");
  g_assert_null (other->email);
  g_assert_null (other->role);
  g_assert_cmpstr (sponsor->name, ==, SPONSOR);
}

/* A mailbox makes nobody the same: an amendment is refused like a brief, and says nothing twice. */
static void
test_others_mailbox (Fixture *fixture, gconstpointer data)
{
  TrellisCoaching *coaching = fixture_active (fixture, NULL);

  fixture_mentoring (fixture, "{\"mentee\":{\"name\":\"Piet Jansen\",\"email\":\"hr@a.example\"}}");
  assert_refused (
      fixture_amend (fixture, coaching,
                     "{\"sponsor\":{\"name\":\"Anna de Wit\",\"email\":\"HR@a.example\"}}", &error),
      "sponsor.email: hr@a.example is the e-mail of “Piet Jansen”");
  assert_refused (fixture_amend (fixture, coaching, "{}", &error), "Nothing would change");
  g_assert_null (coaching->amendment);
}

/* What is not in the patch stays; null takes a member away. */
static void
test_merged (Fixture *fixture, gconstpointer data)
{
  TrellisCoaching *coaching = fixture_active (fixture, NULL);

  assert_done (fixture_amend (fixture, coaching,
                              "{\"clauses\":null,\"plan\":{\"until\":\"2027-06-30\"}}", &error));
  g_assert_null (coaching->amendment->clauses);
  g_assert_cmpint (coaching->amendment->plan->count, ==, -1);
  g_assert_cmpstr (coaching->amendment->purpose, ==, coaching->contract->purpose);
  g_assert_true (trellis_record_equal (coaching->amendment->terms, coaching->contract->terms));
}

/* While it is not signed by all it can be amended again, which takes off who has signed it. */
static void
test_again (Fixture *fixture, gconstpointer data)
{
  TrellisCoaching *coaching = fixture_active (fixture, NULL);
  g_autoptr (TrellisJson) changes = parse_json ("{\"terms\":{\"lateness-minutes\":5}}");
  g_auto (GStrv) names = NULL;

  assert_done (fixture_amend (fixture, coaching, "{\"purpose\":\"Another\"}", &error));
  assert_done (fixture_sign (fixture, coaching, SPONSOR, &error));
  assert_done (trellis_practice_amend (fixture->practice, coaching, changes, TRELLIS_ALLOW_NOTHING,
                                       &names, &error));
  g_assert_cmpstr (names[0], ==, SPONSOR);
  g_assert_cmpuint (trellis_list_length (coaching->versions), ==, 1);
  g_assert_cmpstr (coaching->amendment->purpose, ==, "Another");
  sign_all (fixture, coaching);
  g_assert_cmpint (coaching->contract->terms->lateness_minutes, ==, 5);
  g_assert_cmpuint (trellis_list_length (coaching->versions), ==, 2);
  assert_whole (fixture);
}

#define GOALS                                                                                      \
  "{\"goals\":[{\"statement\":\"Lead the Monday meeting\",\"measure\":{\"kind\":\"yes-no\"},"      \
  "\"required\":false},"                                                                           \
  "{\"statement\":\"Answer customers sooner\",\"owner\":\"sponsor\",\"measure\":"                  \
  "{\"kind\":\"number\",\"baseline\":72,\"target\":48,\"direction\":\"down\"}},"                   \
  "{\"statement\":\"Speak up in the board\",\"required\":false,\"measure\":"                       \
  "{\"kind\":\"scale\",\"from\":0,\"to\":10,\"baseline\":3,\"target\":7}},"                        \
  "{\"statement\":\"Train a deputy\",\"measure\":{\"kind\":\"yes-no\"}}]}"

/* Statement, measure and the rest of a contract goal change by amendment; what is living stays. */
static void
test_goals (Fixture *fixture, gconstpointer data)
{
  TrellisCoaching *coaching = fixture_active (fixture, NULL);
  g_autofree char *customers = g_strdup (fixture_goal (coaching, GOAL_CUSTOMERS)->id);
  g_autoptr (TrellisContent) content = NULL;

  assert_done (fixture_read (fixture, coaching, GOAL_CUSTOMERS, "50", NULL, &error));
  trellis_record_set_date (fixture_goal (coaching, GOAL_MEETING), "due",
                           trellis_date_new (2027, 4, 30));
  assert_done (fixture_amend (fixture, coaching, GOALS, &error));
  g_assert_cmpstr (fixture_goal (coaching, GOAL_CUSTOMERS)->measure->target, ==, "24");
  sign_all (fixture, coaching);
  g_assert_cmpuint (trellis_list_length (coaching->goals), ==, 6);
  g_assert_false (fixture_goal (coaching, GOAL_MEETING)->required);
  g_assert_cmpint (trellis_date_compare (fixture_goal (coaching, GOAL_MEETING)->due,
                                         trellis_date_new (2027, 4, 30)),
                   ==, 0);
  g_assert_cmpstr (fixture_goal (coaching, GOAL_CUSTOMERS)->id, ==, customers);
  g_assert_cmpstr (fixture_goal (coaching, GOAL_CUSTOMERS)->measure->target, ==, "48");
  g_assert_cmpuint (trellis_list_length (fixture_goal (coaching, GOAL_CUSTOMERS)->check_ins), ==,
                    1);
  g_assert_cmpint (fixture_goal (coaching, GOAL_STOCK)->state, ==, TRELLIS_GOAL_STATE_DROPPED);
  g_assert_cmpint (fixture_goal (coaching, GOAL_QUARREL)->state, ==, TRELLIS_GOAL_STATE_OPEN);
  g_assert_cmpstr (fixture_goal (coaching, 5)->statement, ==, "Train a deputy");
  content = read_version (coaching, 1);
  g_assert_cmpuint (trellis_list_length (content->goals), ==, 4);
  assert_done (fixture_read (fixture, coaching, GOAL_CUSTOMERS, "48", NULL, &error));
  assert_done (fixture_read (fixture, coaching, 5, "yes", NULL, &error));
  assert_coaching_state (coaching, "concluded");
  assert_whole (fixture);
}

/* Dropping a contract goal is no amendment, and a version that is proposed leaves it out. */
static void
test_dropped_meanwhile (Fixture *fixture, gconstpointer data)
{
  TrellisCoaching *coaching = fixture_active (fixture, NULL);
  g_autoptr (TrellisContent) content = NULL;

  assert_done (fixture_amend (fixture, coaching, "{\"purpose\":\"Another\"}", &error));
  assert_done (trellis_practice_drop_goal (fixture->practice, coaching,
                                           fixture_goal (coaching, GOAL_STOCK), "Sold",
                                           fixture->outcome, &error));
  sign_all (fixture, coaching);
  content = read_version (coaching, 1);
  g_assert_cmpuint (trellis_list_length (content->goals), ==, 3);
  g_assert_cmpuint (g_strv_length (content->changes), ==, 1);
  g_assert_cmpint (fixture_goal (coaching, GOAL_STOCK)->state, ==, TRELLIS_GOAL_STATE_DROPPED);
}

/* A working goal is in no contract, and an amendment leaves it alone. */
static void
test_working_goal (Fixture *fixture, gconstpointer data)
{
  TrellisCoaching *coaching = fixture_active (fixture, NULL);
  g_autofree char *content = NULL;
  g_autoptr (GBytes) bytes = NULL;

  bytes = trellis_json_to_bytes (
      ((TrellisContractVersion *) trellis_list_get (coaching->versions, 0))->content);
  content = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_assert_nonnull (strstr (content, "Speak up in the board"));
  g_assert_null (strstr (content, "old quarrel"));
  assert_refused (fixture_amend (fixture, coaching,
                                 "{\"goals\":[{\"statement\":\"s\",\"contract\":false}]}", &error),
                  "goals[0].contract: a working goal stands in no contract");
}

/* When the plan changes, sessions follow it with the last signature, not before. */
static void
test_plan (Fixture *fixture, gconstpointer data)
{
  TrellisCoaching *coaching = fixture_active (fixture, NULL);
  g_autofree char *id = g_strdup (fixture_session (coaching, 1)->id), *states = NULL;

  assert_done (fixture_amend (fixture, coaching,
                              "{\"plan\":{\"first\":\"2027-02-11T10:00\",\"count\":4,"
                              "\"except\":null}}",
                              &error));
  g_assert_cmpint (fixture_session (coaching, 0)->start.minute, ==, 18 * 60 + 30);
  sign_all (fixture, coaching);
  g_assert_cmpstr (fixture_session (coaching, 1)->id, ==, id);
  g_assert_cmpint (fixture_session (coaching, 1)->start.minute, ==, 10 * 60);
  g_assert_cmpint (fixture_session (coaching, 1)->sequence, ==, 1);
  states = fixture_states (coaching);
  g_assert_cmpstr (states, ==, "ppppcc");
  g_assert_cmpuint (trellis_coaching_count_sessions (coaching).agreed, ==, 4);
  assert_whole (fixture);
}

/* Other changes leave what was moved by hand where it is. */
static void
test_plan_unchanged (Fixture *fixture, gconstpointer data)
{
  TrellisCoaching *coaching = fixture_active (fixture, NULL);
  TrellisMove move = { wall ("2027-02-12T08:00"), -1, NULL, NULL };

  assert_done (trellis_practice_move_session (fixture->practice, TRELLIS_ENGAGEMENT (coaching),
                                              fixture_session (coaching, 0), &move,
                                              TRELLIS_ALLOW_NOTHING, &error));
  assert_done (fixture_amend (fixture, coaching, "{\"purpose\":\"Another\"}", &error));
  sign_all (fixture, coaching);
  g_assert_cmpint (fixture_session (coaching, 0)->start.minute, ==, 8 * 60);
}

/* While closing, a plan that takes the kept session away gives another one. */
static void
test_plan_in_closing (Fixture *fixture, gconstpointer data)
{
  TrellisCoaching *coaching = fixture_active (fixture, NULL);
  TrellisEngagement *engagement = TRELLIS_ENGAGEMENT (coaching);
  TrellisSession *last;

  fixture_meet_all (fixture, coaching, TRELLIS_KEEP_NEXT);
  assert_done (trellis_practice_cancel_session (fixture->practice, engagement,
                                                fixture_session (coaching, 0),
                                                TRELLIS_CANCELLER_COACH, FALSE, &error));
  assert_done (fixture_amend (fixture, coaching,
                              "{\"plan\":{\"first\":\"2027-02-11T10:00\",\"count\":1,"
                              "\"except\":null}}",
                              &error));
  sign_all (fixture, coaching);
  assert_coaching_state (coaching, "closing");
  last = trellis_engagement_find_session (engagement, coaching->closing_session);
  g_assert_cmpint (trellis_wall_compare (last->start, wall ("2027-02-11T10:00")), ==, 0);
  fixture_set_clock (fixture, "2027-02-11T12:00+01:00");
  assert_done (trellis_practice_hold_session (fixture->practice, engagement, last, -1, FALSE,
                                              fixture->outcome, &error));
  assert_coaching_state (coaching, "concluded");
}

static const struct
{
  const char *changes;
  const char *words;
} refused[] = {
  { "{\"actions\":[]}", "actions: actions are no part of the contract" },
  { "{\"coachees\":[{\"name\":\"Else\"}]}", "coachees: whom a signed contract is with" },
  { "{\"purpos\":\"x\"}", "purpos: there is no such member here" },
  { "{\"term\":{\"end\":\"2027-02-01\"}}", "term.end: the term ends before it starts" },
  { "{\"term\":{\"end\":\"2027-03-01\"}}", "plan: expected sessions within the term" },
  { "{\"plan\":{\"zone\":\"Here\"}}", "plan.zone" },
  { "{\"terms\":{\"fee\":{\"currency\":null}}}", "terms.fee.currency: is needed here" },
  { "{\"title\":null}", "title: is needed here" },
  { "{\"protocol\":\"no-such\"}", "protocol: expected a protocol that is known" },
  { "[]", "the text as a whole: expected an object" },
  { "{\"plan\":5}", "plan: expected an object" },
};

static void
test_refused (Fixture *fixture, gconstpointer data)
{
  TrellisCoaching *coaching = fixture_active (fixture, NULL);
  g_autofree char *before = fixture_dump (fixture), *after = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    assert_refused (fixture_amend (fixture, coaching, refused[i].changes, &error),
                    refused[i].words);
  after = fixture_dump (fixture);
  g_assert_cmpstr (before, ==, after);
  fixture_meet_all (fixture, coaching, NULL);
  assert_refused (fixture_amend (fixture, coaching, "{\"purpose\":\"x\"}", &error),
                  "reopen it first");
}

/* In a draft the brief becomes the draft itself; goals keep their ids by their words. */
static void
test_draft (Fixture *fixture, gconstpointer data)
{
  TrellisCoaching *coaching = fixture_draft (fixture, NULL);
  g_autofree char *board = g_strdup (fixture_goal (coaching, GOAL_BOARD)->id);
  g_autofree char *customers = g_strdup (fixture_goal (coaching, GOAL_CUSTOMERS)->id);

  assert_done (fixture_read (fixture, coaching, GOAL_CUSTOMERS, "50", NULL, &error));
  assert_done (fixture_amend (fixture, coaching,
                              "{\"title\":\"Leading\",\"goals\":["
                              "{\"statement\":\"Speak up in the board\"},"
                              "{\"statement\":\"Answer customers sooner\"}]}",
                              &error));
  g_assert_cmpstr (TRELLIS_ENGAGEMENT (coaching)->title, ==, "Leading");
  g_assert_cmpuint (trellis_list_length (coaching->goals), ==, 2);
  g_assert_cmpstr (fixture_goal (coaching, 0)->id, ==, board);
  g_assert_cmpstr (fixture_goal (coaching, 1)->id, ==, customers);
  g_assert_cmpuint (trellis_list_length (fixture_goal (coaching, 1)->check_ins), ==, 1);
  g_assert_null (coaching->amendment);
}

/* An action of a goal that is gone is an action of no goal. */
static void
test_draft_actions (Fixture *fixture, gconstpointer data)
{
  TrellisCoaching *coaching = fixture_draft (fixture, NULL);
  TrellisAction *action = trellis_list_get (TRELLIS_ENGAGEMENT (coaching)->actions, 0);

  g_assert_cmpstr (action->goal, ==, fixture_goal (coaching, GOAL_STOCK)->id);
  assert_done (fixture_amend (fixture, coaching,
                              "{\"goals\":[{\"statement\":\"Speak up in the board\"}]}", &error));
  g_assert_null (action->goal);
  assert_whole (fixture);
}

/* People whom the patch does not name stay who they are, however many have their name. */
static void
test_same_people (Fixture *fixture, gconstpointer data)
{
  static const char twin[] = "{\"actions\":null,\"coachees\":[{\"name\":\"Ana Pop\","
                             "\"email\":\"%s@example.org\"}]}";
  static const char plain[] = "{\"actions\":null,\"coachees\":[{\"name\":\"Ana Pop\"}]}";
  g_autofree char *one = g_strdup_printf (twin, "ana"), *other = g_strdup_printf (twin, "pop");
  TrellisCoaching *coaching;
  g_autofree char *person = NULL;
  guint n_people;

  fixture_draft (fixture, one);
  fixture_draft (fixture, other);
  coaching = fixture_draft (fixture, plain);
  person = g_strdup (coaching->coachees[0]);
  n_people = g_list_model_get_n_items (trellis_practice_get_people (fixture->practice));
  assert_done (fixture_amend (fixture, coaching, "{\"purpose\":\"Another\"}", &error));
  g_assert_cmpstr (coaching->coachees[0], ==, person);
  g_assert_cmpuint (g_list_model_get_n_items (trellis_practice_get_people (fixture->practice)), ==,
                    n_people);
}

/* A coachee who is a mentee elsewhere has a field, which a contract's brief does not. */
static void
test_mentee_elsewhere (Fixture *fixture, gconstpointer data)
{
  TrellisCoaching *coaching = fixture_active (fixture, NULL);
  TrellisMentoring *mentoring
      = fixture_mentoring (fixture, "{\"mentee\":{\"name\":\"Layla Haddad\","
                                    "\"email\":\"LAYLA@example.org\"}}");

  g_assert_cmpstr (mentoring->mentee, ==, coaching->coachees[0]);
  g_assert_cmpstr (trellis_practice_find_person (fixture->practice, mentoring->mentee)->field, ==,
                   "Physiotherapy");
  assert_done (fixture_amend (fixture, coaching, "{\"purpose\":\"Another\"}", &error));
  sign_all (fixture, coaching);
  g_assert_cmpstr (trellis_practice_find_person (fixture->practice, mentoring->mentee)->field, ==,
                   "Physiotherapy");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  fixture_add ("/amending/rule-2/next-version-names-the-seal-before", test_next_version);
  fixture_add ("/amending/others-mailbox", test_others_mailbox);
  fixture_add ("/amending/rule-2/merged", test_merged);
  fixture_add ("/amending/rule-2/sponsor", test_sponsor);
  fixture_add ("/amending/rule-2/amended-again", test_again);
  fixture_add ("/amending/rule-3/goals", test_goals);
  fixture_add ("/amending/rule-3/dropped-meanwhile", test_dropped_meanwhile);
  fixture_add ("/amending/rule-3/working-goal", test_working_goal);
  fixture_add ("/amending/rule-14/plan", test_plan);
  fixture_add ("/amending/rule-14/plan-unchanged", test_plan_unchanged);
  fixture_add ("/amending/rule-4/plan-in-closing", test_plan_in_closing);
  fixture_add ("/amending/refused", test_refused);
  fixture_add ("/amending/draft/goals", test_draft);
  fixture_add ("/amending/draft/actions", test_draft_actions);
  fixture_add ("/amending/draft/same-people", test_same_people);
  fixture_add ("/amending/mentee-elsewhere", test_mentee_elsewhere);
  return g_test_run ();
}
