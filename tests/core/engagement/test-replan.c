/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of changing a plan: what is past or has notes stays, the rest follows (rule 14). */

#include "config.h"

#include "core/practice/practice-fixture.h"
#include "practice/trellis-practice-planning.h"

typedef struct
{
  guint moved, added, cancelled, kept;
} Numbers;

/* A plan in the place of the contract's, and how many sessions it moved, added, cancelled, kept. */
static gboolean
plan (Fixture *fixture,
      gpointer engagement,
      const char *first,
      const char *rule,
      gint64 count,
      Numbers *numbers,
      GError **error)
{
  g_autoptr (TrellisPlan) plan = trellis_plan_new ();
  g_autoptr (TrellisReplanning) replanning = trellis_replanning_new ();
  gboolean good;

  trellis_record_set_wall (plan, "first", wall (first));
  trellis_record_set_string (plan, "zone", "Europe/Brussels");
  trellis_record_set_string (plan, "rule", rule);
  trellis_record_set_string (plan, "place", "Kade 7");
  trellis_record_set_integer (plan, "minutes", 60);
  trellis_record_set_integer (plan, "count", count);
  good = trellis_practice_plan (fixture->practice, engagement, plan, TRELLIS_ALLOW_NOTHING,
                                replanning, NULL, error);
  *numbers = (Numbers){ replanning->moved->len, replanning->added->len, replanning->cancelled->len,
                        replanning->kept->len };
  return good;
}

static void
assert_numbers (Numbers numbers, guint moved, guint added, guint cancelled, guint kept)
{
  g_assert_cmpuint (numbers.moved, ==, moved);
  g_assert_cmpuint (numbers.added, ==, added);
  g_assert_cmpuint (numbers.cancelled, ==, cancelled);
  g_assert_cmpuint (numbers.kept, ==, kept);
}

static void
assert_start (TrellisCoaching *coaching, const char *id, const char *start)
{
  TrellisSession *session = trellis_engagement_find_session (TRELLIS_ENGAGEMENT (coaching), id);
  g_autofree char *text = trellis_wall_to_string (session->start);

  g_assert_cmpstr (text, ==, start);
}

/* Returns: the ids in order of time, for later */
static char **
list_ids (TrellisCoaching *coaching)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  guint n = trellis_list_length (TRELLIS_ENGAGEMENT (coaching)->sessions);

  for (guint i = 0; i < n; i++)
    g_strv_builder_add (ids, fixture_session (coaching, i)->id);
  return g_strv_builder_end (ids);
}

/* The k-th keeps its id and moves to the k-th date. */
static void
test_same_number (Fixture *fixture, gconstpointer data)
{
  TrellisCoaching *coaching = fixture_active (fixture, NULL);
  g_auto (GStrv) ids = list_ids (coaching);
  Numbers numbers;

  assert_done (
      plan (fixture, coaching, "2027-02-10T09:00", "FREQ=WEEKLY;INTERVAL=2", 6, &numbers, &error));
  assert_numbers (numbers, 6, 0, 0, 0);
  assert_start (coaching, ids[0], "2027-02-10T09:00");
  assert_start (coaching, ids[1], "2027-02-24T09:00");
  assert_start (coaching, ids[5], "2027-04-21T09:00");
  g_assert_cmpint (fixture_session (coaching, 0)->minutes, ==, 60);
  g_assert_cmpstr (fixture_session (coaching, 0)->place, ==, "Kade 7");
  g_assert_null (fixture_session (coaching, 0)->reminders_minutes);
}

static void
test_fewer (Fixture *fixture, gconstpointer data)
{
  TrellisCoaching *coaching = fixture_active (fixture, NULL);
  g_auto (GStrv) ids = list_ids (coaching);
  g_autofree char *states = NULL;
  Numbers numbers;

  assert_done (plan (fixture, coaching, "2027-02-10T09:00", "FREQ=MONTHLY", 2, &numbers, &error));
  assert_numbers (numbers, 2, 0, 4, 0);
  assert_start (coaching, ids[1], "2027-03-10T09:00");
  assert_start (coaching, ids[2], "2027-04-13T18:30");
  states = fixture_states (coaching);
  g_assert_cmpstr (states, ==, "ppcccc");
}

static void
test_more (Fixture *fixture, gconstpointer data)
{
  TrellisCoaching *coaching = fixture_active (fixture, NULL);
  g_auto (GStrv) ids = list_ids (coaching);
  Numbers numbers;

  assert_done (
      plan (fixture, coaching, "2027-02-10T09:00", "FREQ=WEEKLY;INTERVAL=2", 8, &numbers, &error));
  assert_numbers (numbers, 6, 2, 0, 0);
  g_assert_true (fixture_session (coaching, 7)->planned);
  g_assert_cmpint (fixture_session (coaching, 7)->sequence, ==, 0);
  g_assert_false (g_strv_contains ((const char *const *) ids, fixture_session (coaching, 7)->id));
}

/* Past ones, and ones that somebody wrote on, are untouched; held, missed, cancelled ones too. */
static void
test_untouched (Fixture *fixture, gconstpointer data)
{
  TrellisCoaching *coaching = fixture_active (fixture, NULL);
  TrellisEngagement *engagement = TRELLIS_ENGAGEMENT (coaching);
  g_auto (GStrv) ids = list_ids (coaching);
  Numbers numbers;

  assert_done (trellis_practice_note_session (fixture->practice, engagement,
                                              fixture_session (coaching, 2), "Bring the list", TRUE,
                                              &error));
  assert_done (trellis_practice_cancel_session (fixture->practice, engagement,
                                                fixture_session (coaching, 3),
                                                TRELLIS_CANCELLER_COACH, FALSE, &error));
  fixture_set_clock (fixture, "2027-03-02T18:30+01:00");
  assert_done (plan (fixture, coaching, "2027-04-01T09:00", "FREQ=MONTHLY", 3, &numbers, &error));
  assert_numbers (numbers, 2, 1, 0, 4);
  assert_start (coaching, ids[0], "2027-02-09T18:30");
  assert_start (coaching, ids[1], "2027-03-02T18:30");
  assert_start (coaching, ids[2], "2027-04-13T18:30");
  assert_start (coaching, ids[3], "2027-05-04T18:30");
  assert_start (coaching, ids[4], "2027-04-01T09:00");
  assert_start (coaching, ids[5], "2027-05-01T09:00");
}

/* Dates that have passed make no session. */
static void
test_past_dates (Fixture *fixture, gconstpointer data)
{
  TrellisCoaching *coaching = fixture_active (fixture, NULL);
  Numbers numbers;

  fixture_set_clock (fixture, "2027-05-10T09:00+02:00");
  assert_done (
      plan (fixture, coaching, "2027-04-12T09:00", "FREQ=WEEKLY;INTERVAL=2", 4, &numbers, &error));
  assert_numbers (numbers, 1, 0, 1, 4);
}

/* A date on which a session stands that stays is filled already: by the instant, not the wall. */
static void
test_taken (Fixture *fixture, gconstpointer data)
{
  TrellisCoaching *coaching = fixture_active (fixture, NULL);
  TrellisEngagement *engagement = TRELLIS_ENGAGEMENT (coaching);
  TrellisMove move = { wall ("2027-03-03T09:00"), -1, "Asia/Tokyo", NULL };
  Numbers numbers;

  assert_done (trellis_practice_move_session (fixture->practice, engagement,
                                              fixture_session (coaching, 1), &move,
                                              TRELLIS_ALLOW_NOTHING, &error));
  for (guint i = 1; i < 3; i++)
    assert_done (trellis_practice_note_session (
        fixture->practice, engagement, fixture_session (coaching, i), "Noted", FALSE, &error));
  assert_done (
      plan (fixture, coaching, "2027-02-10T09:00", "FREQ=WEEKLY;INTERVAL=3", 2, &numbers, &error));
  assert_numbers (numbers, 2, 0, 2, 2);
  assert_done (plan (fixture, coaching, "2027-04-13T18:30", "FREQ=WEEKLY", 3, &numbers, &error));
  assert_numbers (numbers, 2, 0, 0, 4);
}

/* What the plan leaves as it was is not moved, and no calendar hears of it. */
static void
test_same_plan (Fixture *fixture, gconstpointer data)
{
  TrellisCoaching *coaching = fixture_active (fixture, NULL);
  g_autoptr (TrellisReplanning) replanning = trellis_replanning_new ();
  g_autofree char *before = fixture_dump (fixture), *after = NULL;

  assert_done (trellis_practice_plan (fixture->practice, TRELLIS_ENGAGEMENT (coaching),
                                      coaching->contract->plan, TRELLIS_ALLOW_NOTHING, replanning,
                                      NULL, &error));
  after = fixture_dump (fixture);
  g_assert_cmpstr (before, ==, after);
  g_assert_cmpuint (replanning->moved->len, ==, 0);
  g_assert_cmpuint (replanning->kept->len, ==, 6);
}

/* Sessions added by hand are no part of the plan. */
static void
test_by_hand (Fixture *fixture, gconstpointer data)
{
  TrellisMentoring *mentoring = fixture_mentoring (fixture, NULL);
  g_autofree char *states = NULL;
  Numbers numbers;

  assert_done (plan (fixture, mentoring, "2027-03-01T17:00", "FREQ=MONTHLY", 3, &numbers, &error));
  assert_numbers (numbers, 0, 3, 0, 3);
  states = fixture_states (mentoring);
  g_assert_cmpstr (states, ==, "hhpppp");
}

static void
test_refused (Fixture *fixture, gconstpointer data)
{
  TrellisCoaching *coaching = fixture_active (fixture, NULL);
  Numbers numbers;
  g_autofree char *before = fixture_dump (fixture), *after = NULL;

  assert_refused (plan (fixture, coaching, "2027-02-10T09:00", "FREQ=MONTHLY", 7, &numbers, &error),
                  "1 session lies outside the term");
  assert_refused (plan (fixture, coaching, "2027-02-10T09:00", "FREQ=DAILY", 2, &numbers, &error),
                  "rule");
  assert_refused (plan (fixture, coaching, "2027-02-10T09:00", "FREQ=WEEKLY", 0, &numbers, &error),
                  "count");
  assert_refused (plan (fixture, coaching, "2027-02-10T09:00", "FREQ=WEEKLY", -1, &numbers, &error),
                  "count");
  after = fixture_dump (fixture);
  g_assert_cmpstr (before, ==, after);
  assert_done (trellis_practice_end (fixture->practice, TRELLIS_ENGAGEMENT (coaching), "other",
                                     fixture->outcome, &error));
  assert_refused (plan (fixture, coaching, "2027-02-10T09:00", "FREQ=WEEKLY", 2, &numbers, &error),
                  "reopen it first");
}

/* In a draft the plan becomes the contract's and makes no session. */
static void
test_draft (Fixture *fixture, gconstpointer data)
{
  TrellisCoaching *coaching = fixture_draft (fixture, NULL);
  Numbers numbers;

  assert_done (plan (fixture, coaching, "2027-02-10T09:00", "FREQ=WEEKLY", 4, &numbers, &error));
  assert_numbers (numbers, 0, 4, 0, 0);
  g_assert_cmpint (coaching->contract->plan->count, ==, 4);
  g_assert_cmpuint (trellis_list_length (TRELLIS_ENGAGEMENT (coaching)->sessions), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  fixture_add ("/engagement/rule-14/kth-keeps-its-id", test_same_number);
  fixture_add ("/engagement/rule-14/left-over-cancelled", test_fewer);
  fixture_add ("/engagement/rule-14/more-dates-are-new", test_more);
  fixture_add ("/engagement/rule-14/past-and-noted-untouched", test_untouched);
  fixture_add ("/engagement/rule-14/past-dates-make-none", test_past_dates);
  fixture_add ("/engagement/rule-14/taken-dates", test_taken);
  fixture_add ("/engagement/rule-14/same-plan", test_same_plan);
  fixture_add ("/engagement/rule-14/by-hand", test_by_hand);
  fixture_add ("/engagement/rule-14/refused", test_refused);
  fixture_add ("/engagement/rule-14/draft", test_draft);
  return g_test_run ();
}
