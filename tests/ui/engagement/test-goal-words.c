/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a goal's row says, for each kind of measure and each state. */

#include "config.h"

#include "tests/ui/ui-fixture.h"
#include "ui/engagement/trellis-goal-words.h"

static const char *const milestones[] = { "Draft", "Review", "Done", NULL };

static TrellisGoal *
new_goal (TrellisMeasureKind kind)
{
  TrellisGoal *goal = g_object_new (TRELLIS_TYPE_GOAL, NULL);
  g_autoptr (TrellisMeasure) measure = g_object_new (TRELLIS_TYPE_MEASURE, NULL);

  if (kind == TRELLIS_MEASURE_KIND_NONE)
    return goal;
  trellis_record_set_enum (measure, "kind", kind);
  trellis_record_set_string (measure, "target", "24");
  if (kind == TRELLIS_MEASURE_KIND_NUMBER)
    trellis_record_set_string (measure, "unit", "people seen");
  if (kind == TRELLIS_MEASURE_KIND_SCALE)
    {
      trellis_record_set_string (measure, "from", "0");
      trellis_record_set_string (measure, "to", "30");
    }
  if (kind == TRELLIS_MEASURE_KIND_MILESTONES)
    trellis_record_set_strings (measure, "milestones", milestones);
  trellis_record_set_record (goal, "measure", measure);
  return goal;
}

static void
add_reading (TrellisGoal *goal, const char *value)
{
  g_autoptr (TrellisCheckIn) reading = g_object_new (TRELLIS_TYPE_CHECK_IN, NULL);

  trellis_record_set_string (reading, "value", value);
  trellis_record_set_string (reading, "note", "Between the two of us");
  trellis_record_set_date (reading, "date", ui_date ("2026-11-20"));
  trellis_record_append (goal, "check-ins", reading);
}

static void
test_reading (void)
{
  static const struct
  {
    TrellisMeasureKind kind;
    const char *value, *expected;
  } cases[] = {
    { TRELLIS_MEASURE_KIND_NUMBER, "12.5", "12.5 people seen, target 24" },
    { TRELLIS_MEASURE_KIND_NUMBER, NULL, "No reading yet: at least 24 people seen" },
    { TRELLIS_MEASURE_KIND_SCALE, "7", "7, target 24" },
    { TRELLIS_MEASURE_KIND_SCALE, NULL, "No reading yet: at least 24, on a scale from 0 to 30" },
    { TRELLIS_MEASURE_KIND_YES_NO, "no", "Last answer: no" },
    { TRELLIS_MEASURE_KIND_YES_NO, NULL, "No reading yet: done, yes or no" },
    { TRELLIS_MEASURE_KIND_MILESTONES, "Review", "1 of 3 milestones" },
    { TRELLIS_MEASURE_KIND_MILESTONES, NULL, "0 of 3 milestones" },
    { TRELLIS_MEASURE_KIND_NONE, NULL, "No reading yet: no measure is agreed" },
    { TRELLIS_MEASURE_KIND_NONE, "5", "No reading yet: no measure is agreed" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TrellisGoal) goal = new_goal (cases[i].kind);
      g_autofree char *reading = NULL;

      if (cases[i].value != NULL)
        add_reading (goal, cases[i].value);
      reading = trellis_goal_words_reading (NULL, goal, 0);
      g_assert_cmpstr (reading, ==, cases[i].expected);
    }
}

static void
test_line (void)
{
  static const struct
  {
    TrellisGoalState state;
    gboolean required, contract;
    const char *due, *expected;
  } cases[] = {
    { TRELLIS_GOAL_STATE_OPEN, TRUE, TRUE, NULL, "Last answer: no" },
    { TRELLIS_GOAL_STATE_OPEN, TRUE, TRUE, "2027-01-08", "Last answer: no · by 8 January 2027" },
    { TRELLIS_GOAL_STATE_OPEN, FALSE, TRUE, NULL, "Last answer: no · optional" },
    { TRELLIS_GOAL_STATE_OPEN, FALSE, FALSE, "2027-01-08",
      "Last answer: no · by 8 January 2027 · working goal" },
    { TRELLIS_GOAL_STATE_MET, TRUE, TRUE, "2027-01-08", "Last answer: no" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TrellisGoal) goal = new_goal (TRELLIS_MEASURE_KIND_YES_NO);
      g_autofree char *line = NULL;

      add_reading (goal, "no");
      trellis_record_set_enum (goal, "state", cases[i].state);
      trellis_record_set_boolean (goal, "required", cases[i].required);
      trellis_record_set_boolean (goal, "contract", cases[i].contract);
      if (cases[i].due != NULL)
        trellis_record_set_date (goal, "due", ui_date (cases[i].due));
      line = trellis_goal_words_line (NULL, goal, 0);
      g_assert_cmpstr (line, ==, cases[i].expected);
    }
}

/* Nothing is said by a colour or an icon alone: each state has words, and an icon of its own. */
static void
test_state (void)
{
  static const struct
  {
    TrellisGoalState state;
    const char *words, *icon;
  } cases[] = {
    { TRELLIS_GOAL_STATE_OPEN, "Open", "trellis-open-symbolic" },
    { TRELLIS_GOAL_STATE_MET, "Met", "trellis-done-symbolic" },
    { TRELLIS_GOAL_STATE_DROPPED, "Dropped", "trellis-dropped-symbolic" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TrellisGoal) goal = new_goal (TRELLIS_MEASURE_KIND_NONE);
      g_autofree char *words = NULL, *icon = NULL;

      trellis_record_set_enum (goal, "state", cases[i].state);
      words = trellis_goal_words_state (NULL, goal, 0);
      icon = trellis_goal_words_icon (NULL, goal, 0);
      g_assert_cmpstr (words, ==, cases[i].words);
      g_assert_cmpstr (icon, ==, cases[i].icon);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/goal-words/reading", test_reading);
  g_test_add_func ("/goal-words/line", test_line);
  g_test_add_func ("/goal-words/state", test_state);
  return g_test_run ();
}
