/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the facts of coaching say: the term, the sessions, the goals. */

#include "config.h"

#include "tests/ui/ui-fixture.h"
#include "ui/engagement/trellis-coaching-words.h"

#define NONE (-1.0)

/* Twelve weeks, from a Monday to a Sunday, and nine sessions. */
static TrellisCoaching *
new_coaching (TrellisCoachingState state)
{
  TrellisCoaching *coaching = g_object_new (TRELLIS_TYPE_COACHING, NULL);
  g_autoptr (TrellisContract) contract = g_object_new (TRELLIS_TYPE_CONTRACT, NULL);
  g_autoptr (TrellisTerm) term = g_object_new (TRELLIS_TYPE_TERM, NULL);
  g_autoptr (TrellisPlan) plan = trellis_plan_new ();

  trellis_record_set_date (term, "start", ui_date ("2026-11-02"));
  trellis_record_set_date (term, "end", ui_date ("2027-01-24"));
  trellis_record_set_integer (plan, "count", 9);
  trellis_record_set_record (contract, "term", term);
  trellis_record_set_record (contract, "plan", plan);
  trellis_record_set_record (coaching, "contract", contract);
  trellis_record_set_enum (coaching, "state", state);
  return coaching;
}

static void
test_term (void)
{
  static const struct
  {
    TrellisCoachingState state;
    const char *today, *term, *dates;
    double fraction;
  } cases[] = {
    { TRELLIS_COACHING_STATE_DRAFT, "2026-10-01", "12 weeks", "From 2 November 2026", NONE },
    { TRELLIS_COACHING_STATE_DRAFT, "2026-12-01", "12 weeks", "Until 24 January 2027", NONE },
    { TRELLIS_COACHING_STATE_ACTIVE, "2026-10-30", "Begins in 3 days", "From 2 November 2026", 0 },
    { TRELLIS_COACHING_STATE_ACTIVE, "2026-11-01", "Begins tomorrow", "From 2 November 2026", 0 },
    { TRELLIS_COACHING_STATE_ACTIVE, "2026-11-02", "Week 1 of 12", "Until 24 January 2027",
      1 / 84.0 },
    { TRELLIS_COACHING_STATE_ACTIVE, "2026-11-08", "Week 1 of 12", "Until 24 January 2027",
      7 / 84.0 },
    { TRELLIS_COACHING_STATE_PAUSED, "2026-11-09", "Week 2 of 12", "Until 24 January 2027",
      8 / 84.0 },
    { TRELLIS_COACHING_STATE_CLOSING, "2027-01-24", "Week 12 of 12", "Until 24 January 2027", 1 },
    { TRELLIS_COACHING_STATE_ACTIVE, "2027-01-25", "Term over", "Until 24 January 2027", 1 },
    { TRELLIS_COACHING_STATE_CONCLUDED, "2026-12-25", "12 weeks", "Until 24 January 2027", NONE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TrellisCoaching) coaching = new_coaching (cases[i].state);
      TrellisDate today = ui_date (cases[i].today);
      g_autofree char *term = trellis_coaching_words_term (NULL, coaching, &today, 0);
      g_autofree char *dates = trellis_coaching_words_term_dates (NULL, coaching, &today, 0);

      g_assert_cmpstr (term, ==, cases[i].term);
      g_assert_cmpstr (dates, ==, cases[i].dates);
      g_assert_cmpfloat_with_epsilon (
          trellis_coaching_words_term_fraction (NULL, coaching, &today, 0), cases[i].fraction,
          1e-9);
    }
}

static void
test_nothing_agreed (void)
{
  g_autoptr (TrellisCoaching) coaching = g_object_new (TRELLIS_TYPE_COACHING, NULL);
  TrellisDate today = ui_date ("2026-11-24");
  g_autofree char *term = trellis_coaching_words_term (NULL, coaching, &today, 0);
  g_autofree char *sessions = trellis_coaching_words_sessions (NULL, coaching, 0);
  g_autofree char *goals = trellis_coaching_words_goals (NULL, coaching, 0);

  g_assert_cmpstr (term, ==, "Not agreed yet");
  g_assert_cmpstr (sessions, ==, "Not agreed yet");
  g_assert_cmpstr (goals, ==, "None required");
  g_assert_null (trellis_coaching_words_term_dates (NULL, coaching, &today, 0));
  g_assert_null (trellis_coaching_words_sessions_planned (NULL, coaching, 0));
  g_assert_cmpfloat (trellis_coaching_words_term_fraction (NULL, coaching, &today, 0), ==, NONE);
  g_assert_cmpfloat (trellis_coaching_words_sessions_fraction (NULL, coaching, 0), ==, NONE);
  g_assert_cmpfloat (trellis_coaching_words_goals_fraction (NULL, coaching, 0), ==, NONE);
}

static void
add_sessions (TrellisCoaching *coaching, TrellisSessionState state, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (TrellisSession) session = g_object_new (TRELLIS_TYPE_SESSION, NULL);

      trellis_record_set_enum (session, "state", state);
      trellis_record_append (coaching, "sessions", session);
    }
}

static void
test_sessions (void)
{
  static const struct
  {
    TrellisCoachingState state;
    guint held, missed, planned;
    const char *used, *left;
    double fraction;
  } cases[] = {
    { TRELLIS_COACHING_STATE_DRAFT, 0, 0, 0, "9 sessions", NULL, NONE },
    { TRELLIS_COACHING_STATE_ACTIVE, 0, 0, 9, "0 of 9 used", "9 left · 9 planned", 0 },
    { TRELLIS_COACHING_STATE_ACTIVE, 2, 1, 5, "3 of 9 used", "6 left · 5 planned", 1 / 3.0 },
    { TRELLIS_COACHING_STATE_ACTIVE, 11, 0, 0, "11 of 9 used", "0 left · 0 planned", 1 },
    { TRELLIS_COACHING_STATE_ENDED, 3, 0, 0, "3 of 9 used", NULL, 1 / 3.0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TrellisCoaching) coaching = new_coaching (cases[i].state);
      g_autofree char *used = NULL, *left = NULL;

      add_sessions (coaching, TRELLIS_SESSION_STATE_HELD, cases[i].held);
      add_sessions (coaching, TRELLIS_SESSION_STATE_MISSED, cases[i].missed);
      add_sessions (coaching, TRELLIS_SESSION_STATE_PLANNED, cases[i].planned);
      used = trellis_coaching_words_sessions (NULL, coaching, 0);
      left = trellis_coaching_words_sessions_planned (NULL, coaching, 0);
      g_assert_cmpstr (used, ==, cases[i].used);
      g_assert_cmpstr (left, ==, cases[i].left);
      g_assert_cmpfloat_with_epsilon (trellis_coaching_words_sessions_fraction (NULL, coaching, 0),
                                      cases[i].fraction, 1e-9);
    }
}

static void
add_goals (TrellisCoaching *coaching, gboolean required, TrellisGoalState state, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (TrellisGoal) goal = g_object_new (TRELLIS_TYPE_GOAL, NULL);

      trellis_record_set_boolean (goal, "required", required);
      trellis_record_set_enum (goal, "state", state);
      trellis_record_append (coaching, "goals", goal);
    }
}

static void
test_goals (void)
{
  static const struct
  {
    TrellisCoachingState state;
    guint met, open, optional;
    const char *goals, *kind;
    double fraction;
  } cases[] = {
    { TRELLIS_COACHING_STATE_DRAFT, 0, 3, 1, "3 to be met", "Ends when all are met", NONE },
    { TRELLIS_COACHING_STATE_ACTIVE, 1, 3, 1, "1 of 4 met", "Ends when all are met", 0.25 },
    { TRELLIS_COACHING_STATE_ACTIVE, 0, 0, 2, "None required", "Ends when you say so", NONE },
    { TRELLIS_COACHING_STATE_CONCLUDED, 4, 0, 0, "4 of 4 met", NULL, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TrellisCoaching) coaching = new_coaching (cases[i].state);
      g_autofree char *goals = NULL, *kind = NULL;

      add_goals (coaching, TRUE, TRELLIS_GOAL_STATE_MET, cases[i].met);
      add_goals (coaching, TRUE, TRELLIS_GOAL_STATE_OPEN, cases[i].open);
      add_goals (coaching, FALSE, TRELLIS_GOAL_STATE_OPEN, cases[i].optional);
      goals = trellis_coaching_words_goals (NULL, coaching, 0);
      kind = trellis_coaching_words_goals_kind (NULL, coaching, 0);
      g_assert_cmpstr (goals, ==, cases[i].goals);
      g_assert_cmpstr (kind, ==, cases[i].kind);
      g_assert_cmpfloat (trellis_coaching_words_goals_fraction (NULL, coaching, 0), ==,
                         cases[i].fraction);
    }
}

static void
test_state (void)
{
  static const struct
  {
    const char *title, *expected;
  } cases[] = {
    { "A working week of four days", "Active" },
    { "One desk, four people", "Draft · signed 2 of 3, waiting for Bruno Lefèvre" },
    { "Choosing the next job", "Concluded" },
  };
  g_autoptr (TrellisPractice) practice = ui_practice_new_demo ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      TrellisEngagement *engagement = ui_practice_find (practice, cases[i].title);
      g_autofree char *state
          = trellis_coaching_words_state (NULL, practice, TRELLIS_COACHING (engagement), 0);

      g_assert_cmpstr (state, ==, cases[i].expected);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/coaching-words/term", test_term);
  g_test_add_func ("/coaching-words/nothing-agreed", test_nothing_agreed);
  g_test_add_func ("/coaching-words/sessions", test_sessions);
  g_test_add_func ("/coaching-words/goals", test_goals);
  g_test_add_func ("/coaching-words/state", test_state);
  return g_test_run ();
}
