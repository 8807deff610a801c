/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of mentoring, which nothing ends but a person (rules 9, 10 and 11). */

#include "config.h"

#include "core/practice/practice-fixture.h"
#include "practice/trellis-practice-actions.h"

static const char *const endings[] = { "end",      "ends",     "until", "due",    "percent",
                                       "progress", "deadline", "term",  "target", "count" };

static void
assert_endless (GType type)
{
  g_autoptr (GTypeClass) klass = g_type_class_ref (type);
  guint n;
  const TrellisField *const *fields
      = trellis_record_class_get_fields (TRELLIS_RECORD_CLASS (klass), &n);

  for (guint i = 0; i < n; i++)
    {
      g_auto (GStrv) words = g_strsplit (fields[i]->name, "-", -1);

      for (guint j = 0; j < G_N_ELEMENTS (endings); j++)
        if (g_strv_contains ((const char *const *) words, endings[j]))
          g_error ("%s has a field '%s'", g_type_name (type), fields[i]->name);
    }
}

/* The type has no place for an end date, a percentage or a countdown. */
static void
test_no_end_date (void)
{
  const GType types[]
      = { TRELLIS_TYPE_MENTORING, TRELLIS_TYPE_RHYTHM,       TRELLIS_TYPE_ASPIRATION,
          TRELLIS_TYPE_AGREEMENT, TRELLIS_TYPE_PHASE_CHANGE, TRELLIS_TYPE_EXCHANGE };

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    assert_endless (types[i]);
}

static const struct
{
  const char *patch;
  const char *message;
} refused[] = {
  { "{\"end\":\"2028-01-01\"}", "end: there is no such member here" },
  { "{\"term\":{\"start\":\"2027-01-01\",\"end\":\"2028-01-01\"}}", "term: there is no such" },
  { "{\"goals\":[]}", "goals: there is no such member here" },
  { "{\"since\":\"2027-02-02\"}", "since: the day lies after today" },
  { "{\"since\":null}", "since: is needed here" },
  { "{\"mentee\":null}", "mentee: is needed here" },
  { "{\"mentee\":{\"name\":null}}", "mentee.name: is needed here" },
  { "{\"initiated-by\":\"sponsor\"}", "initiated-by: expected mentee or mentor" },
  { "{\"exchanges\":[{\"date\":\"2027-02-02\",\"direction\":\"both\",\"kind\":\"skill\","
    "\"what\":\"x\"}]}",
    "exchanges[0].date: the day lies after today" },
  { "{\"exchanges\":[{\"date\":\"2027-02-01\",\"kind\":\"skill\",\"what\":\"x\"}]}",
    "exchanges[0].direction: is needed here" },
  { "{\"milestones\":[{\"date\":\"2027-02-02\",\"what\":\"x\"}]}",
    "milestones[0].date: the day lies after today" },
  { "{\"meetings\":[{\"start\":\"2027-01-01T10:00\",\"zone\":\"Here\"}]}", "meetings[0].zone" },
  { "{\"rhythm\":{\"about-every-days\":0}}", "rhythm.about-every-days: expected a whole number" },
  { "{\"rhythm\":{\"about-every-days\":null}}", "rhythm.about-every-days: is needed here" },
};

static void
test_briefs_refused (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = fixture_dump (fixture), *after = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (TrellisJson) brief = fixture_brief ("mentoring.json", refused[i].patch);

      g_test_message ("%s", refused[i].patch);

      assert_refused (trellis_practice_begin_mentoring (fixture->practice, brief, &error) != NULL,
                      refused[i].message);
    }
  after = fixture_dump (fixture);
  g_assert_cmpstr (before, ==, after);
}

static void
test_begin (Fixture *fixture, gconstpointer data)
{
  TrellisMentoring *mentoring = fixture_mentoring (fixture, NULL);
  g_autofree char *states = fixture_states (mentoring);

  g_assert_cmpint (TRELLIS_ENGAGEMENT (mentoring)->kind, ==, TRELLIS_ENGAGEMENT_KIND_MENTORING);
  assert_coaching_state (mentoring, "active");
  g_assert_cmpstr (states, ==, "hhp");
  g_assert_cmpint (fixture_session (mentoring, 0)->minutes, ==, 75);
  g_assert_cmpint (fixture_session (mentoring, 1)->minutes, ==, 60);
  g_assert_cmpint (fixture_session (mentoring, 1)->real_minutes, ==, 60);
  g_assert_cmpint (fixture_session (mentoring, 1)->posture, ==, TRELLIS_POSTURE_COACH);
  g_assert_cmpint (mentoring->phase, ==, TRELLIS_PHASE_INITIATION);
}

/* Neither time nor anything that is done ends it; a person does, by hand, with a reason. */
static void
test_nothing_ends_it (Fixture *fixture, gconstpointer data)
{
  TrellisMentoring *mentoring = fixture_mentoring (fixture, NULL);
  TrellisEngagement *engagement = TRELLIS_ENGAGEMENT (mentoring);
  TrellisAction *action;

  fixture_set_clock (fixture, "2047-02-01T09:00+01:00");
  action = trellis_practice_add_action (
      fixture->practice, engagement, "Open the practice", "Samir Aziz", TRELLIS_NO_DATE,
      trellis_record_get_id (trellis_list_get (mentoring->aspirations, 0)), NULL);
  assert_done (trellis_practice_set_action (fixture->practice, engagement, action,
                                            TRELLIS_ACTION_STATE_DONE, &error));
  assert_done (trellis_practice_hold_session (fixture->practice, engagement,
                                              fixture_session (mentoring, 2), -1, FALSE,
                                              fixture->outcome, &error));
  assert_coaching_state (mentoring, "active");
  assert_done (
      trellis_practice_end (fixture->practice, engagement, "moved", fixture->outcome, &error));
  assert_coaching_state (mentoring, "ended");
  g_assert_cmpint (mentoring->parting, ==, TRELLIS_PARTING_MOVED);
}

static void
test_end_and_reopen (Fixture *fixture, gconstpointer data)
{
  TrellisMentoring *mentoring = fixture_mentoring (fixture, NULL);
  TrellisEngagement *engagement = TRELLIS_ENGAGEMENT (mentoring);
  TrellisPractice *practice = fixture->practice;
  g_autofree char *states = NULL;

  assert_refused (trellis_practice_reopen (practice, engagement, "why", &error), "goes on");
  assert_refused (trellis_practice_end (practice, engagement, "", fixture->outcome, &error),
                  "by-mentee, by-mentor, agreed, moved, no-contact, other");
  assert_done (trellis_practice_end (practice, engagement, "agreed", fixture->outcome, &error));
  states = fixture_states (mentoring);
  g_assert_cmpstr (states, ==, "hhc");
  g_assert_cmpuint (fixture->outcome->cancelled->len, ==, 1);
  assert_refused (trellis_practice_end (practice, engagement, "agreed", fixture->outcome, &error),
                  "ended already");
  assert_refused (trellis_practice_reopen (practice, engagement, " ", &error), "needs a reason");
  assert_refused (trellis_practice_restore_session (practice, engagement,
                                                    fixture_session (mentoring, 2),
                                                    TRELLIS_ALLOW_NOTHING, &error),
                  "reopen it first");
  assert_done (trellis_practice_reopen (practice, engagement, "He called", &error));
  assert_coaching_state (mentoring, "active");
  g_assert_cmpint (mentoring->parting, ==, TRELLIS_PARTING_NONE);
}

/* Phases move both ways, dated. */
static void
test_phases (void)
{
  static const struct
  {
    TrellisPhase phase;
    const char *date;
  } moves[] = {
    { TRELLIS_PHASE_INITIATION, "2023-03-06" },   { TRELLIS_PHASE_CULTIVATION, "2024-01-10" },
    { TRELLIS_PHASE_SEPARATION, "2025-05-01" },   { TRELLIS_PHASE_CULTIVATION, "2025-09-01" },
    { TRELLIS_PHASE_REDEFINITION, "2027-01-05" },
  };
  g_autoptr (TrellisMentoring) mentoring = g_object_new (TRELLIS_TYPE_MENTORING, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    {
      TrellisPhaseChange *change;

      trellis_mentoring_move_to_phase (mentoring, moves[i].phase, day (moves[i].date), "so it is");
      change = trellis_list_get (mentoring->phases, i);
      g_assert_cmpint (mentoring->phase, ==, moves[i].phase);
      g_assert_cmpint (change->phase, ==, moves[i].phase);
      g_assert_cmpint (trellis_date_compare (change->date, day (moves[i].date)), ==, 0);
    }
}

static const struct
{
  const char *review; /* the last one on record */
  const char *today;
  gint64 months;
  const char *next;
} reviews[] = {
  { NULL, "2023-03-06", 12, "2024-03-06" },
  { NULL, "2024-03-06", 12, "2024-03-06" },
  { NULL, "2024-03-07", 12, "2025-03-06" },
  { NULL, "2027-02-01", 12, "2027-03-06" },
  { NULL, "2027-02-01", 6, "2027-03-06" },
  { NULL, "2027-03-07", 6, "2027-09-06" },
  { "2026-01-10", "2027-02-01", 12, "2027-01-10" },
  { "2026-08-31", "2027-02-01", 6, "2027-02-28" },
  { NULL, "2027-02-01", -1, NULL },
};

static void
test_reviews (Fixture *fixture, gconstpointer data)
{
  TrellisMentoring *mentoring = fixture_mentoring (fixture, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (reviews); i++)
    {
      g_autofree char *next = NULL;

      trellis_record_set_date (mentoring, "last-review",
                               reviews[i].review == NULL ? TRELLIS_NO_DATE
                                                         : day (reviews[i].review));
      trellis_record_set_integer (mentoring->agreement, "review-months", reviews[i].months);
      next = trellis_date_to_string (
          trellis_mentoring_get_next_review (mentoring, day (reviews[i].today)));
      g_assert_cmpstr (next, ==, reviews[i].next);
    }
}

static int
get_gap (Fixture *fixture, TrellisMentoring *mentoring)
{
  return trellis_mentoring_get_days_over_rhythm (mentoring,
                                                 trellis_practice_get_moment (fixture->practice));
}

static void
assert_last_contact (Fixture *fixture, TrellisMentoring *mentoring, const char *date)
{
  g_autofree char *last = trellis_date_to_string (trellis_mentoring_get_last_contact (
      mentoring, trellis_practice_get_moment (fixture->practice)));

  g_assert_cmpstr (last, ==, date);
}

static TrellisExchange *
share (Fixture *fixture,
       TrellisMentoring *mentoring,
       TrellisExchangeDirection direction,
       const char *what,
       const char *date,
       GError **error)
{
  return trellis_practice_share (fixture->practice, mentoring, direction,
                                 TRELLIS_EXCHANGE_KIND_ADVICE, what, day (date), error);
}

/* The later of the last held meeting and the last exchange; planned and missed are no contact. */
static void
test_last_contact (Fixture *fixture, gconstpointer data)
{
  TrellisMentoring *mentoring = fixture_mentoring (fixture, NULL);
  TrellisMentoring *fresh
      = fixture_mentoring (fixture, "{\"meetings\":null,\"exchanges\":null,\"milestones\":null}");

  assert_last_contact (fixture, mentoring, "2026-12-10");
  assert_last_contact (fixture, fresh, NULL);
  fixture_set_clock (fixture, "2027-02-16T09:00+01:00");
  assert_last_contact (fixture, mentoring, "2026-12-10");
  assert_done (trellis_practice_hold_session (fixture->practice, TRELLIS_ENGAGEMENT (mentoring),
                                              fixture_session (mentoring, 2), -1, FALSE,
                                              fixture->outcome, &error));
  assert_last_contact (fixture, mentoring, "2027-02-15");
  assert_done (
      share (fixture, mentoring, TRELLIS_EXCHANGE_DIRECTION_BOTH, "By letter", "2027-02-16", &error)
      != NULL);
  assert_last_contact (fixture, mentoring, "2027-02-16");
}

/* A gap longer than the rhythm is a gentle note; in a pause and without a rhythm there is none. */
static void
test_gap (Fixture *fixture, gconstpointer data)
{
  TrellisMentoring *mentoring = fixture_mentoring (fixture, NULL);
  TrellisMentoring *free = fixture_mentoring (fixture, "{\"rhythm\":null,\"meetings\":null}");
  TrellisMentoring *fresh
      = fixture_mentoring (fixture, "{\"since\":\"2026-12-31\",\"meetings\":null,"
                                    "\"exchanges\":null,\"milestones\":null}");
  TrellisEngagement *engagement = TRELLIS_ENGAGEMENT (mentoring);

  g_assert_cmpint (get_gap (fixture, mentoring), ==, 53 - 28);
  g_assert_cmpint (get_gap (fixture, free), ==, 0);
  g_assert_cmpint (get_gap (fixture, fresh), ==, 32 - 28);
  fixture_set_clock (fixture, "2027-01-07T09:00+01:00");
  g_assert_cmpint (get_gap (fixture, mentoring), ==, 0);
  fixture_set_clock (fixture, "2027-01-08T09:00+01:00");
  g_assert_cmpint (get_gap (fixture, mentoring), ==, 1);
  assert_done (trellis_practice_pause (fixture->practice, engagement, fixture->outcome, &error));
  g_assert_cmpint (get_gap (fixture, mentoring), ==, 0);
  assert_done (trellis_practice_resume (fixture->practice, engagement, &error));
  g_assert_cmpint (get_gap (fixture, mentoring), ==, 1);
  assert_done (
      trellis_practice_end (fixture->practice, engagement, "agreed", fixture->outcome, &error));
  g_assert_cmpint (get_gap (fixture, mentoring), ==, 0);
}

static void
test_directions (Fixture *fixture, gconstpointer data)
{
  TrellisMentoring *mentoring = fixture_mentoring (fixture, NULL);
  TrellisExchange *exchange;

  for (int i = TRELLIS_EXCHANGE_DIRECTION_MENTOR_TO_MENTEE; i <= TRELLIS_EXCHANGE_DIRECTION_BOTH;
       i++)
    {
      exchange = share (fixture, mentoring, i, "Something", "2027-02-01", NULL);
      g_assert_cmpint (exchange->direction, ==, i);
    }
  g_assert_cmpuint (trellis_list_length (mentoring->exchanges), ==, 5);
  assert_refused (
      share (fixture, mentoring, TRELLIS_EXCHANGE_DIRECTION_NONE, "x", "2027-02-01", &error)
          != NULL,
      "direction: is needed here");
  assert_refused (
      share (fixture, mentoring, TRELLIS_EXCHANGE_DIRECTION_BOTH, " ", "2027-02-01", &error)
          != NULL,
      "what: is needed here");
  assert_refused (
      share (fixture, mentoring, TRELLIS_EXCHANGE_DIRECTION_BOTH, "x", "2027-02-02", &error)
          != NULL,
      "after today");
  g_assert_cmpuint (trellis_list_length (mentoring->exchanges), ==, 5);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/mentoring/rule-9/no-end-date", test_no_end_date);
  g_test_add_func ("/mentoring/rule-9/phases-both-ways", test_phases);
  fixture_add ("/mentoring/rule-9/briefs-refused", test_briefs_refused);
  fixture_add ("/mentoring/rule-9/begin", test_begin);
  fixture_add ("/mentoring/rule-9/nothing-ends-it", test_nothing_ends_it);
  fixture_add ("/mentoring/rule-9/end-and-reopen", test_end_and_reopen);
  fixture_add ("/mentoring/rule-9/next-review", test_reviews);
  fixture_add ("/mentoring/rule-10/last-contact", test_last_contact);
  fixture_add ("/mentoring/rule-10/gentle-gap", test_gap);
  fixture_add ("/mentoring/rule-11/directions", test_directions);
  return g_test_run ();
}
