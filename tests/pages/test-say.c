/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Values in words: dates, times, numbers, measures, readings, states. */

#include "config.h"

#include "pages/trellis-say.h"

static void
take_say (char *said, const char *expected)
{
  g_assert_cmpstr (said, ==, expected);
  g_free (said);
}

static void
test_dates (void)
{
  static const struct
  {
    int year, month, day;
    const char *date, *day_words, *weekday;
  } cases[] = {
    { 2026, 12, 8, "8 December 2026", "Tuesday 8 December 2026", "Tuesday" },
    { 2027, 2, 28, "28 February 2027", "Sunday 28 February 2027", "Sunday" },
    { 2024, 2, 29, "29 February 2024", "Thursday 29 February 2024", "Thursday" },
    { 9999, 12, 31, "31 December 9999", "Friday 31 December 9999", "Friday" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      TrellisDate date = trellis_date_new (cases[i].year, cases[i].month, cases[i].day);

      take_say (trellis_say_date (date), cases[i].date);
      take_say (trellis_say_day (date), cases[i].day_words);
      take_say (trellis_say_weekday (date), cases[i].weekday);
    }
  take_say (trellis_say_date (TRELLIS_NO_DATE), "–");
  take_say (trellis_say_day (TRELLIS_NO_DATE), "–");
}

static void
test_when (void)
{
  static const struct
  {
    const char *start, *zone;
    gint64 minutes;
    const char *expected;
  } cases[] = {
    { "2026-12-08T10:00", "Europe/Brussels", 60, "Tuesday 8 December 2026, 10:00–11:00 CET" },
    { "2027-04-06T10:00", "Europe/Brussels", 90, "Tuesday 6 April 2027, 10:00–11:30 CEST" },
    { "2026-12-08T23:30", "America/New_York", 60, "Tuesday 8 December 2026, 23:30–00:30 EST" },
    { "2026-12-08T10:00", "Asia/Kathmandu", 60, "Tuesday 8 December 2026, 10:00–11:00 UTC+05:45" },
    { "2026-12-08T10:00", "America/Sao_Paulo", 60,
      "Tuesday 8 December 2026, 10:00–11:00 UTC−03:00" },
    { "2026-12-08T10:00", "UTC", 0, "Tuesday 8 December 2026, 10:00–10:00 UTC" },
    /* 02:30 is jumped over, and then exists twice: the earlier one is meant. */
    { "2027-03-28T02:30", "Europe/Brussels", 60, "Sunday 28 March 2027, 03:30–04:30 CEST" },
    { "2026-10-25T02:30", "Europe/Brussels", 60, "Sunday 25 October 2026, 02:30–02:30 CEST" },
    { "2026-12-08T10:00", "Mars/Olympus", 60,
      "Tuesday 8 December 2026, 10:00 (unknown time zone “Mars/Olympus”)" },
    { "2026-12-08T10:00", NULL, 60, "Tuesday 8 December 2026, 10:00 (unknown time zone “”)" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      TrellisWall start;

      g_assert_true (trellis_wall_parse (cases[i].start, &start));
      take_say (trellis_say_when (start, cases[i].zone, cases[i].minutes), cases[i].expected);
    }
}

static void
test_numbers (void)
{
  take_say (trellis_say_zone ("America/New_York"), "America/New York");
  take_say (trellis_say_zone (NULL), "–");
  take_say (trellis_say_minutes (1), "1 minute");
  take_say (trellis_say_minutes (90), "90 minutes");
  take_say (trellis_say_minutes (0), "0 minutes");
  take_say (trellis_say_decimal ("3.50"), "3.50");
  take_say (trellis_say_decimal ("-7"), "-7");
  take_say (trellis_say_decimal (NULL), "–");
}

static void
test_lists (void)
{
  take_say (trellis_say_list (NULL), "–");
  take_say (trellis_say_list ((const char *const[]){ NULL }), "–");
  take_say (trellis_say_list ((const char *const[]){ "Amina", NULL }), "Amina");
  take_say (trellis_say_list ((const char *const[]){ "Amina", "Luc", NULL }), "Amina and Luc");
  take_say (trellis_say_list ((const char *const[]){ "Amina", "%s", "Luc", NULL }),
            "Amina, %s and Luc");
  take_say (trellis_say_apart ("Leading"), "Leading");
  take_say (trellis_say_apart ("قيادة"), "\u2068قيادة\u2069");
}

static TrellisMeasure *
make_measure (TrellisMeasureKind kind,
              const char *baseline,
              const char *target,
              TrellisDirection direction,
              const char *unit)
{
  TrellisMeasure *measure = g_object_new (TRELLIS_TYPE_MEASURE, NULL);

  trellis_record_set_enum (measure, "kind", kind);
  trellis_record_set_string (measure, "baseline", baseline);
  trellis_record_set_string (measure, "target", target);
  trellis_record_set_enum (measure, "direction", direction);
  trellis_record_set_string (measure, "unit", unit);
  if (kind == TRELLIS_MEASURE_KIND_SCALE)
    {
      trellis_record_set_string (measure, "from", "0");
      trellis_record_set_string (measure, "to", "10");
    }
  if (kind == TRELLIS_MEASURE_KIND_MILESTONES)
    trellis_record_set_strings (measure, "milestones",
                                (const char *const[]){ "Draft", "Print", NULL });
  return measure;
}

#define UP TRELLIS_DIRECTION_UP
#define DOWN TRELLIS_DIRECTION_DOWN
#define NONE TRELLIS_DIRECTION_NONE

/* A measure, its words, and a reading of it. */
static const struct
{
  TrellisMeasureKind kind;
  const char *baseline, *target;
  TrellisDirection direction;
  const char *unit, *words, *from, *to, *reading, *said, *latest;
} measures[] = {
  { TRELLIS_MEASURE_KIND_NUMBER, "3", "24", UP, "people seen", "from 3 to 24 people seen", "3",
    "24", "12", "12 people seen", "12 on 8 December 2026" },
  { TRELLIS_MEASURE_KIND_NUMBER, "11", "3.5", DOWN, NULL, "from 11 to 3.5", "11", "3.5", "7", "7",
    "7 on 8 December 2026" },
  { TRELLIS_MEASURE_KIND_NUMBER, NULL, "24", UP, "people", "at least 24 people", "–", "24", "2",
    "2 people", "2 on 8 December 2026" },
  { TRELLIS_MEASURE_KIND_NUMBER, NULL, "3", DOWN, "hours", "at most 3 hours", "–", "3", "2",
    "2 hours", "2 on 8 December 2026" },
  { TRELLIS_MEASURE_KIND_SCALE, "4", "8", NONE, NULL, "from 4 to 8, on a scale from 0 to 10", "4",
    "8", "6", "6", "6 on 8 December 2026" },
  { TRELLIS_MEASURE_KIND_SCALE, NULL, "8", NONE, NULL, "at least 8, on a scale from 0 to 10", "–",
    "8", "6", "6", "6 on 8 December 2026" },
  { TRELLIS_MEASURE_KIND_YES_NO, NULL, NULL, NONE, NULL, "done, yes or no", "–", "yes", "no", "no",
    "no on 8 December 2026" },
  { TRELLIS_MEASURE_KIND_MILESTONES, NULL, NULL, NONE, NULL, "all of these: Draft and Print", "–",
    "all 2", "Print", "Print", "1 of 2 on 8 December 2026" },
};

static TrellisGoal *
make_goal (TrellisMeasure *measure, const char *value)
{
  TrellisGoal *goal = g_object_new (TRELLIS_TYPE_GOAL, NULL);
  g_autoptr (TrellisCheckIn) check_in = g_object_new (TRELLIS_TYPE_CHECK_IN, NULL);

  trellis_record_set_record (goal, "measure", measure);
  trellis_record_set_string (check_in, "value", value);
  trellis_record_set_string (check_in, "note", "canary");
  trellis_record_set_date (check_in, "date", trellis_date_new (2026, 12, 8));
  trellis_record_append (goal, "check-ins", check_in);
  return goal;
}

static void
test_measures (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (measures); i++)
    {
      g_autoptr (TrellisMeasure) measure
          = make_measure (measures[i].kind, measures[i].baseline, measures[i].target,
                          measures[i].direction, measures[i].unit);
      g_autoptr (TrellisGoal) goal = make_goal (measure, measures[i].reading);

      take_say (trellis_say_measure (measure), measures[i].words);
      take_say (trellis_say_baseline (measure), measures[i].from);
      take_say (trellis_say_target (measure), measures[i].to);
      take_say (trellis_say_reading (measure, measures[i].reading), measures[i].said);
      take_say (trellis_say_latest (goal), measures[i].latest);
    }
}

static void
test_no_measure (void)
{
  g_autoptr (TrellisGoal) goal = g_object_new (TRELLIS_TYPE_GOAL, NULL);

  take_say (trellis_say_measure (NULL), "no measure is agreed");
  take_say (trellis_say_baseline (NULL), "–");
  take_say (trellis_say_target (NULL), "–");
  take_say (trellis_say_reading (NULL, "7"), "7");
  take_say (trellis_say_reading (NULL, NULL), "–");
  take_say (trellis_say_latest (goal), "–");
}

static void
test_goal_states (void)
{
  g_autoptr (TrellisMeasure) measure
      = make_measure (TRELLIS_MEASURE_KIND_YES_NO, NULL, NULL, NONE, NULL);
  g_autoptr (TrellisGoal) goal = make_goal (measure, "no");
  g_autoptr (TrellisGoal) reached = make_goal (measure, "yes");

  take_say (trellis_say_goal_state (goal), "Open");
  take_say (trellis_say_goal_state (reached), "Open, target reached");
  trellis_record_set_enum (goal, "state", TRELLIS_GOAL_STATE_MET);
  take_say (trellis_say_goal_state (goal), "Met");
  trellis_goal_change (goal, TRELLIS_GOAL_STATE_MET, trellis_date_new (2027, 3, 3), "canary",
                       "canary", NULL);
  take_say (trellis_say_goal_state (goal), "Met on 3 March 2027");
  trellis_goal_change (goal, TRELLIS_GOAL_STATE_OPEN, trellis_date_new (2027, 3, 4), NULL, NULL,
                       NULL);
  take_say (trellis_say_goal_state (goal), "Open");
  trellis_goal_change (goal, TRELLIS_GOAL_STATE_DROPPED, trellis_date_new (2027, 3, 5), NULL, NULL,
                       NULL);
  take_say (trellis_say_goal_state (goal), "Dropped on 5 March 2027");
}

static void
test_action_states (void)
{
  g_autoptr (TrellisAction) action = g_object_new (TRELLIS_TYPE_ACTION, NULL);

  take_say (trellis_say_action_state (action), "Open");
  trellis_record_set_enum (action, "state", TRELLIS_ACTION_STATE_DONE);
  take_say (trellis_say_action_state (action), "Done");
  trellis_record_set_date (action, "done-on", trellis_date_new (2027, 3, 3));
  take_say (trellis_say_action_state (action), "Done on 3 March 2027");
  trellis_record_set_enum (action, "state", TRELLIS_ACTION_STATE_DROPPED);
  take_say (trellis_say_action_state (action), "Dropped");
}

static void
test_session_states (void)
{
  static const char *const words[] = { "Planned", "Held", "Cancelled", "Missed" };
  g_autoptr (TrellisSession) session = g_object_new (TRELLIS_TYPE_SESSION, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      trellis_record_set_enum (session, "state", i);
      g_assert_cmpstr (trellis_say_session_state (session), ==, words[i]);
    }
  trellis_record_set_enum (session, "state", TRELLIS_SESSION_STATE_CANCELLED);
  trellis_record_set_boolean (session, "late", TRUE);
  g_assert_cmpstr (trellis_say_session_state (session), ==, "Cancelled late");
}

static void
test_engagement_states (void)
{
  static const char *const coaching_words[]
      = { "Draft", "Active", "Paused", "Closing", "Concluded", "Ended" };
  static const char *const mentoring_words[] = { "Active", "Paused", "Ended" };
  static const char *const phases[]
      = { "", "Getting to know each other", "Working together", "Loosening", "As colleagues" };
  g_autoptr (TrellisCoaching) coaching = g_object_new (TRELLIS_TYPE_COACHING, NULL);
  g_autoptr (TrellisMentoring) mentoring = g_object_new (TRELLIS_TYPE_MENTORING, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (coaching_words); i++)
    {
      trellis_record_set_enum (coaching, "state", i);
      g_assert_cmpstr (trellis_say_engagement_state (TRELLIS_ENGAGEMENT (coaching)), ==,
                       coaching_words[i]);
    }
  for (guint i = 0; i < G_N_ELEMENTS (mentoring_words); i++)
    {
      trellis_record_set_enum (mentoring, "state", i);
      g_assert_cmpstr (trellis_say_engagement_state (TRELLIS_ENGAGEMENT (mentoring)), ==,
                       mentoring_words[i]);
    }
  for (guint i = 0; i < G_N_ELEMENTS (phases); i++)
    g_assert_cmpstr (trellis_say_phase (i), ==, phases[i]);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/say/dates", test_dates);
  g_test_add_func ("/say/when", test_when);
  g_test_add_func ("/say/numbers", test_numbers);
  g_test_add_func ("/say/lists", test_lists);
  g_test_add_func ("/say/measures", test_measures);
  g_test_add_func ("/say/no-measure", test_no_measure);
  g_test_add_func ("/say/goal-states", test_goal_states);
  g_test_add_func ("/say/action-states", test_action_states);
  g_test_add_func ("/say/session-states", test_session_states);
  g_test_add_func ("/say/engagement-states", test_engagement_states);

  return g_test_run ();
}
