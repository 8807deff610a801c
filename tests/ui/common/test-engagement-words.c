/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words for an engagement: people, state, the line of the sidebar. */

#include "config.h"

#include "tests/ui/ui-fixture.h"
#include "ui/common/trellis-engagement-words.h"

static void
test_facts (void)
{
  static const struct
  {
    const char *first, *second, *expected;
  } cases[] = {
    { "Active", "2 of 4 goals met", "Active · 2 of 4 goals met" },
    { "Active", NULL, "Active" },
    { "Active", "", "Active" },
    { NULL, "2 of 4 goals met", "2 of 4 goals met" },
    { "", NULL, NULL },
    { "%s", "%d", "%s · %d" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *facts = trellis_words_facts (cases[i].first, cases[i].second);

      g_assert_cmpstr (facts, ==, cases[i].expected);
    }
}

static void
add_goal (TrellisCoaching *coaching, gboolean required, TrellisGoalState state)
{
  g_autoptr (TrellisGoal) goal = g_object_new (TRELLIS_TYPE_GOAL, NULL);

  trellis_record_set_boolean (goal, "required", required);
  trellis_record_set_enum (goal, "state", state);
  trellis_record_append (coaching, "goals", goal);
}

static void
test_coaching_summary (void)
{
  static const struct
  {
    TrellisCoachingState state;
    const char *expected;
  } cases[] = {
    { TRELLIS_COACHING_STATE_DRAFT, "Draft" },
    { TRELLIS_COACHING_STATE_ACTIVE, "Active · 1 of 2 goals met" },
    { TRELLIS_COACHING_STATE_PAUSED, "Paused · 1 of 2 goals met" },
    { TRELLIS_COACHING_STATE_CLOSING, "Closing · 1 of 2 goals met" },
    { TRELLIS_COACHING_STATE_CONCLUDED, "Concluded" },
    { TRELLIS_COACHING_STATE_ENDED, "Ended" },
  };
  g_autoptr (TrellisCoaching) coaching = g_object_new (TRELLIS_TYPE_COACHING, NULL);

  add_goal (coaching, TRUE, TRELLIS_GOAL_STATE_MET);
  add_goal (coaching, TRUE, TRELLIS_GOAL_STATE_OPEN);
  add_goal (coaching, TRUE, TRELLIS_GOAL_STATE_DROPPED);
  add_goal (coaching, FALSE, TRELLIS_GOAL_STATE_MET);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *summary = NULL;

      trellis_record_set_enum (coaching, "state", cases[i].state);
      summary = trellis_words_summary (NULL, TRELLIS_ENGAGEMENT (coaching), 0);
      g_assert_cmpstr (summary, ==, cases[i].expected);
    }
}

static void
test_coaching_without_required_goal (void)
{
  g_autoptr (TrellisCoaching) coaching = g_object_new (TRELLIS_TYPE_COACHING, NULL);
  g_autofree char *summary = NULL;

  trellis_record_set_enum (coaching, "state", TRELLIS_COACHING_STATE_ACTIVE);
  add_goal (coaching, FALSE, TRELLIS_GOAL_STATE_OPEN);
  summary = trellis_words_summary (NULL, TRELLIS_ENGAGEMENT (coaching), 0);
  g_assert_cmpstr (summary, ==, "Active");
}

static void
test_mentoring_summary (void)
{
  static const struct
  {
    TrellisMentoringState state;
    const char *expected;
  } cases[] = {
    { TRELLIS_MENTORING_STATE_ACTIVE, "Since 2021" },
    { TRELLIS_MENTORING_STATE_PAUSED, "Paused · since 2021" },
    { TRELLIS_MENTORING_STATE_ENDED, "Ended · since 2021" },
  };
  g_autoptr (TrellisMentoring) mentoring = g_object_new (TRELLIS_TYPE_MENTORING, NULL);

  trellis_record_set_date (mentoring, "since", ui_date ("2021-03-14"));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *summary = NULL;

      trellis_record_set_enum (mentoring, "state", cases[i].state);
      summary = trellis_words_summary (NULL, TRELLIS_ENGAGEMENT (mentoring), 0);
      g_assert_cmpstr (summary, ==, cases[i].expected);
    }
}

static void
test_people (void)
{
  static const struct
  {
    const char *title, *people, *lead;
  } cases[] = {
    { "A working week of four days", "Amélie Verhoeven", "Amélie Verhoeven" },
    { "From the workshop to the board table", "Łukasz Wiśniewski · sponsored by Katrien De Backer",
      "Łukasz Wiśniewski" },
    { "One desk, four people",
      "Reception of Noordlicht, Aïcha Benhaddou, Jérôme Lacroix, Mirjam Öztürk and Zoë Hendrickx"
      " · sponsored by Bruno Lefèvre",
      "Reception of Noordlicht" },
    { "İpek, from market stall to warehouse", "İpek Yıldırım", "İpek Yıldırım" },
  };
  g_autoptr (TrellisPractice) practice = ui_practice_new_demo ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      TrellisEngagement *engagement = ui_practice_find (practice, cases[i].title);
      g_autofree char *people = trellis_words_people (NULL, practice, engagement);
      g_autofree char *lead = trellis_words_lead (NULL, practice, engagement);

      g_assert_cmpstr (people, ==, cases[i].people);
      g_assert_cmpstr (lead, ==, cases[i].lead);
    }
}

static void
test_lead_of_nobody (void)
{
  g_autoptr (TrellisClock) clock = ui_clock_new ();
  g_autoptr (TrellisPractice) practice = trellis_practice_new (clock);
  g_autoptr (TrellisCoaching) coaching = g_object_new (TRELLIS_TYPE_COACHING, NULL);
  g_autofree char *lead = NULL;

  trellis_record_set_string (coaching, "title", "Nobody’s");
  lead = trellis_words_lead (NULL, practice, TRELLIS_ENGAGEMENT (coaching));
  g_assert_cmpstr (lead, ==, "Nobody’s");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/engagement-words/facts", test_facts);
  g_test_add_func ("/engagement-words/coaching", test_coaching_summary);
  g_test_add_func ("/engagement-words/no-required-goal", test_coaching_without_required_goal);
  g_test_add_func ("/engagement-words/mentoring", test_mentoring_summary);
  g_test_add_func ("/engagement-words/people", test_people);
  g_test_add_func ("/engagement-words/lead-of-nobody", test_lead_of_nobody);
  return g_test_run ();
}
