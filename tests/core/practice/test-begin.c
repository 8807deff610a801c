/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of beginning an engagement from a brief, of whom it means, and of its actions. */

#include "config.h"

#include "practice-fixture.h"
#include "engagement/trellis-series.h"
#include "practice/trellis-faults.h"
#include "practice/trellis-practice-actions.h"
#include "practice/trellis-practice-forms.h"
#include "practice/trellis-practice-planning.h"
#include "practice/trellis-practice-profile.h"

static const struct
{
  const char *patch;
  const char *words;
} refused[] = {
  { "{\"title\":null}", "title: is needed here" },
  { "{\"coachees\":null}", "coachees: is needed here" },
  { "{\"coachees\":[]}", "coachees: is needed here" },
  { "{\"coachees\":[{\"email\":\"a@example.org\"}]}", "coachees[0].name: is needed here" },
  { "{\"coachees\":[{\"name\":\"Ada\",\"born\":\"2027-02-02\"}],\"actions\":null}",
    "coachees[0].born: the day lies after today" },
  { "{\"sponsor\":{\"born\":\"2027-02-02\"}}", "sponsor.born: the day lies after today" },
  { "{\"colour\":1}", "colour: there is no such member here" },
  { "{\"practitioner\":{\"name\":\"x\"}}", "practitioner: there is no such member here" },
  { "{\"coachees\":[{\"name\":\"Ada\",\"format\":\"x\"}]}",
    "coachees[0].format: there is no such member" },
  { "{\"term\":{\"end\":\"2027-02-07\"}}", "term.end: the term ends before it starts" },
  { "{\"term\":{\"end\":\"2027-05-31\"}}", "plan: expected sessions within the term" },
  { "{\"plan\":{\"count\":0}}", "plan.count: expected a whole number of at least 1" },
  { "{\"plan\":{\"until\":\"2027-05-31\"}}", "plan.until: expected either count or until" },
  { "{\"plan\":{\"zone\":\"Europe/Atlantis\"}}", "plan.zone" },
  { "{\"plan\":{\"rule\":\"FREQ=SECONDLY\"}}", "plan.rule" },
  { "{\"terms\":{\"fee\":{\"currency\":null}}}", "terms.fee.currency: is needed here" },
  { "{\"terms\":{\"fee\":{\"amount-minor\":1.5}}}", "terms.fee.amount-minor: expected a whole" },
  { "{\"protocol\":\"../practice\"}", "protocol: expected a protocol that is known" },
  { "{\"clauses\":{\"no-such\":\"x\"}}", "clauses.no-such" },
  { "{\"actions\":[{\"what\":\"x\",\"who\":\"Nobody\"}]}", "actions[0].who" },
  { "{\"actions\":[{\"what\":\"x\",\"who\":\"coach\",\"goal\":6}]}", "actions[0].goal" },
  { "{\"goals\":[{\"statement\":\"s\",\"measure\":{\"kind\":\"milestones\",\"milestones\":[]}}]}",
    "goals[0].measure.milestones: expected one milestone at least" },
  { "{\"goals\":[{\"statement\":\"s\",\"measure\":{\"kind\":\"number\",\"baseline\":9,"
    "\"target\":3,\"direction\":\"up\"}}]}",
    "goals[0].measure.direction: “up” contradicts" },
};

/* Refused with the member's path; nothing is made. */
static void
test_refused (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = fixture_dump (fixture), *after = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (TrellisJson) brief = fixture_brief ("coaching.json", refused[i].patch);

      assert_refused (
          trellis_practice_begin_coaching (fixture->practice, brief, TRELLIS_ALLOW_NOTHING, &error)
              != NULL,
          refused[i].words);
    }
  after = fixture_dump (fixture);
  g_assert_cmpstr (before, ==, after);
}

static void
test_outside_term (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TrellisJson) brief
      = fixture_brief ("coaching.json", "{\"term\":{\"end\":\"2027-05-31\"}}");
  TrellisCoaching *coaching = trellis_practice_begin_coaching (fixture->practice, brief,
                                                               TRELLIS_ALLOW_OUTSIDE_TERM, NULL);

  g_assert_nonnull (coaching);
  assert_done (fixture_sign (fixture, coaching, "coach", &error));
  assert_done (fixture_sign (fixture, coaching, COACHEE, &error));
  assert_done (fixture_sign (fixture, coaching, SPONSOR, &error));
  g_assert_cmpuint (trellis_list_length (TRELLIS_ENGAGEMENT (coaching)->sessions), ==, 6);
}

static void
test_taken (Fixture *fixture, gconstpointer data)
{
  TrellisCoaching *coaching = fixture_draft (fixture, NULL);
  TrellisEngagement *engagement = TRELLIS_ENGAGEMENT (coaching);
  TrellisAction *first = trellis_list_get (engagement->actions, 0);
  TrellisAction *second = trellis_list_get (engagement->actions, 1);
  g_autoptr (GPtrArray) faults = trellis_practice_find_faults (fixture->practice);

  assert_coaching_state (coaching, "draft");
  g_assert_cmpstr (first->who, ==, coaching->coachees[0]);
  g_assert_cmpstr (first->goal, ==, fixture_goal (coaching, GOAL_STOCK)->id);
  g_assert_cmpstr (second->who, ==, TRELLIS_ACTION_COACH);
  g_assert_null (second->goal);
  g_assert_false (fixture_goal (coaching, GOAL_QUARREL)->required);
  g_assert_cmpuint (faults->len, ==, 0);
}

/* The coach is the coach in whatever letters. */
static void
test_coach_in_letters (Fixture *fixture, gconstpointer data)
{
  TrellisCoaching *coaching
      = fixture_draft (fixture, "{\"actions\":[{\"what\":\"x\",\"who\":\"Coach\"}]}");
  TrellisAction *action = trellis_list_get (TRELLIS_ENGAGEMENT (coaching)->actions, 0);

  g_assert_cmpstr (action->who, ==, TRELLIS_ACTION_COACH);
}

static const struct
{
  const char *coachee;
  int same_as; /* the position of the person in the practice; -1: a new one */
} people[] = {
  { "{\"name\":\"Ana Pop\",\"email\":\"ana@example.org\"}", -1 }, /* 0 */
  { "{\"name\":\"A. Popescu\",\"email\":\"ANA@example.org\"}", 0 },
  { "{\"name\":\"Ana Maria Pop\",\"email\":\"ANA@example.org\"}", 0 },
  { "{\"name\":\"ana  pop\"}", 0 },
  { "{\"name\":\"Ana Pop\",\"email\":\"\"}", 0 },
  { "{\"name\":\"Ana Pop\",\"email\":\"other@example.org\"}", -1 }, /* 1 */
  { "{\"name\":\"Ana Pop\"}", -1 },                                 /* 2: which of the two? */
  { "{\"name\":\"Bo Lind\"}", -1 },                                 /* 3 */
  { "{\"name\":\"Bo Lind\",\"email\":\"bo@example.org\"}", 3 },
  { "{\"name\":\"Bo Lind\",\"email\":\"lind@example.org\"}", -1 }, /* 4 */
  { "{\"name\":\"Bo\",\"email\":\"bo@EXAMPLE.org\"}", 3 },
  { "{\"name\":\"Cem\",\"born\":\"1980-01-02\"}", -1 },                                 /* 5 */
  { "{\"name\":\"Cem\",\"born\":\"2012-01-02\",\"guardian\":{\"name\":\"Cem\"}}", -1 }, /* 6 */
  { "{\"name\":\"Cem\",\"born\":\"2012-01-02\"}", 6 },
};

/* The person of the same e-mail, else the only one of that name and no other e-mail, else new. */
static void
test_people (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) known = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < G_N_ELEMENTS (people); i++)
    {
      g_autofree char *patch
          = g_strdup_printf ("{\"actions\":null,\"sponsor\":null,\"initiated-by\":\"coachee\","
                             "\"terms\":null,\"coachees\":[%s]}",
                             people[i].coachee);
      TrellisCoaching *coaching = fixture_draft (fixture, patch);

      g_test_message ("%s", people[i].coachee);
      if (people[i].same_as < 0)
        g_ptr_array_add (known, g_strdup (coaching->coachees[0]));
      else
        g_assert_cmpstr (coaching->coachees[0], ==, known->pdata[people[i].same_as]);
      g_assert_cmpuint (g_list_model_get_n_items (trellis_practice_get_people (fixture->practice)),
                        ==, known->len);
    }
}

/* What the practice knows of somebody whose e-mail the brief has, and what the brief says. */
static const struct
{
  const char *first;
  const char *brief;
  const char *words;
} contradictions[] = {
  { "{\"name\":\"Piet Jansen\",\"email\":\"hr@acme.example\"}",
    "[{\"name\":\"Anna de Wit\",\"email\":\"HR@acme.example\"}]",
    "coachees[0].email: hr@acme.example is the e-mail of “Piet Jansen” in this practice" },
  { "{\"name\":\"Kid Q\",\"email\":\"fam@x.example\",\"born\":\"1980-01-01\"}",
    "[{\"name\":\"Q\",\"email\":\"fam@x.example\",\"born\":\"2012-01-01\","
    "\"guardian\":{\"name\":\"Ma Q\"}}]",
    "coachees[0].born: “Kid Q”, whose e-mail this is" },
  { "{\"name\":\"Tim\",\"born\":\"2012-01-01\",\"guardian\":{\"name\":\"Ma Q\"}}",
    "[{\"name\":\"Tim\",\"guardian\":{\"name\":\"Jo Wit\"}}]",
    "coachees[0].guardian: in this practice the guardian of “Tim” is “Ma Q”" },
  { "{\"name\":\"Uli\"}",
    "[{\"name\":\"Piet Bos\",\"email\":\"p@b.example\"},"
    "{\"name\":\"Anna Bos\",\"email\":\"P@b.example\"}]",
    "coachees[1].email: “Piet Bos” and “Anna Bos” have the same e-mail" },
};

static TrellisJson *
brief_of_people (const char *coachees)
{
  g_autofree char *patch
      = g_strdup_printf ("{\"actions\":null,\"sponsor\":null,\"initiated-by\":\"coachee\","
                         "\"goals\":null,\"terms\":null,\"coachees\":%s}",
                         coachees);

  return fixture_brief ("coaching.json", patch);
}

static void
test_contradictions (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (contradictions); i++)
    {
      g_autofree char *list = g_strdup_printf ("[%s]", contradictions[i].first);
      g_autoptr (TrellisJson) first = brief_of_people (list);
      g_autoptr (TrellisJson) brief = brief_of_people (contradictions[i].brief);
      g_autofree char *before = NULL, *after = NULL;

      g_assert_nonnull (
          trellis_practice_begin_coaching (fixture->practice, first, TRELLIS_ALLOW_NOTHING, NULL));
      before = fixture_dump (fixture);
      assert_refused (
          trellis_practice_begin_coaching (fixture->practice, brief, TRELLIS_ALLOW_NOTHING, &error)
              != NULL,
          contradictions[i].words);
      after = fixture_dump (fixture);
      g_assert_cmpstr (before, ==, after);
    }
}

/* However alike they are. */
static void
test_two_in_one_brief (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TrellisJson) brief = brief_of_people (
      "[{\"name\":\"Piet Bos\",\"email\":\"p@b.example\"},{\"name\":\"Piet Bos\"}]");
  TrellisCoaching *one
      = trellis_practice_begin_coaching (fixture->practice, brief, TRELLIS_ALLOW_NOTHING, NULL);
  TrellisCoaching *other
      = trellis_practice_begin_coaching (fixture->practice, brief, TRELLIS_ALLOW_NOTHING, NULL);

  g_assert_cmpstr (one->coachees[0], !=, one->coachees[1]);
  g_assert_cmpstr (other->coachees[0], ==, one->coachees[0]);
  g_assert_cmpstr (other->coachees[1], ==, one->coachees[1]);
}

/* An action names people as the brief does. */
static void
test_who_of_the_brief (Fixture *fixture, gconstpointer data)
{
  TrellisCoaching *coaching = fixture_draft (fixture, NULL), *again;
  TrellisPerson *person = trellis_practice_find_person (fixture->practice, coaching->coachees[0]);
  g_autofree char *patch = g_strdup_printf ("{\"coachees\":[{\"name\":\"Layla\",\"email\":\"%s\"}],"
                                            "\"actions\":[{\"what\":\"x\",\"who\":\"layla\"}]}",
                                            person->email);

  again = fixture_draft (fixture, patch);
  g_assert_cmpstr (
      ((TrellisAction *) trellis_list_get (TRELLIS_ENGAGEMENT (again)->actions, 0))->who, ==,
      person->id);
}

/* What is known stays; what was not known is added. */
static void
test_completed (Fixture *fixture, gconstpointer data)
{
  TrellisCoaching *coaching = fixture_draft (fixture, NULL);
  TrellisMentoring *mentoring = fixture_mentoring (
      fixture, "{\"mentee\":{\"name\":\"Layla\",\"email\":\"layla@example.org\",\"phone\":\"1\","
               "\"born\":\"1990-01-01\"}}");
  TrellisPerson *person = trellis_practice_find_person (fixture->practice, mentoring->mentee);

  g_assert_cmpstr (mentoring->mentee, ==, coaching->coachees[0]);
  g_assert_cmpstr (person->name, ==, COACHEE);
  g_assert_cmpstr (person->phone, ==, "+32 9 555 01 10");
  g_assert_cmpstr (person->field, ==, "Physiotherapy");
  g_assert_true (trellis_date_is_set (person->born));
}

static TrellisAction *
add (Fixture *fixture, gpointer engagement, const char *who, const char *goal, GError **error)
{
  return trellis_practice_add_action (fixture->practice, engagement, "Call", who,
                                      trellis_date_new (2027, 3, 1), goal, error);
}

static void
test_actions (Fixture *fixture, gconstpointer data)
{
  TrellisCoaching *coaching = fixture_active (fixture, NULL);
  TrellisMentoring *mentoring = fixture_mentoring (fixture, NULL);
  TrellisEngagement *engagement = TRELLIS_ENGAGEMENT (coaching);
  const char *aspiration = trellis_record_get_id (trellis_list_get (mentoring->aspirations, 0));
  TrellisAction *action = add (fixture, coaching, "layla HADDAD", NULL, NULL);

  g_assert_cmpstr (action->who, ==, coaching->coachees[0]);
  g_assert_cmpstr (add (fixture, coaching, "Rik Maes", NULL, NULL)->who, ==, TRELLIS_ACTION_COACH);
  g_assert_nonnull (add (fixture, coaching, SPONSOR, fixture_goal (coaching, 0)->id, NULL));
  g_assert_nonnull (add (fixture, mentoring, "coach", aspiration, NULL));
  assert_refused (add (fixture, coaching, "Samir Aziz", NULL, &error) != NULL, "Nobody in");
  assert_refused (add (fixture, coaching, "coach", aspiration, &error) != NULL, "no goal");
  assert_refused (add (fixture, mentoring, "coach", fixture_goal (coaching, 0)->id, &error) != NULL,
                  "no goal");
  assert_done (trellis_practice_set_action (fixture->practice, engagement, action,
                                            TRELLIS_ACTION_STATE_DONE, &error));
  g_assert_cmpint (trellis_date_compare (action->done_on, trellis_date_new (2027, 2, 1)), ==, 0);
  assert_refused (trellis_practice_set_action (fixture->practice, engagement, action,
                                               TRELLIS_ACTION_STATE_DONE, &error),
                  "in that state already");
  assert_done (trellis_practice_set_action (fixture->practice, engagement, action,
                                            TRELLIS_ACTION_STATE_OPEN, &error));
  g_assert_false (trellis_date_is_set (action->done_on));
}

static void
set_reminder (Fixture *fixture, gint64 minutes)
{
  g_autoptr (TrellisSettings) settings
      = trellis_record_copy (trellis_practice_get_settings (fixture->practice));
  g_autoptr (GArray) reminders = g_array_new (FALSE, FALSE, sizeof (gint64));

  g_array_append_val (reminders, minutes);
  trellis_record_set_integers (settings, "reminders-minutes", reminders);
  assert_done (trellis_practice_set_settings (fixture->practice, settings, &error));
}

static TrellisSession *
add_meeting (Fixture *fixture, gpointer engagement, const char *start)
{
  g_autoptr (TrellisSession) session = g_object_new (
      TRELLIS_TYPE_SESSION, "zone", "Europe/Brussels", "minutes", (gint64) 60, NULL);
  g_autoptr (GError) error = NULL;
  TrellisSession *added;

  trellis_record_set_wall (session, "start", wall (start));
  added
      = trellis_practice_add_session (fixture->practice, engagement, session,
                                      TRELLIS_ALLOW_CONFLICTS | TRELLIS_ALLOW_OUTSIDE_TERM, &error);
  g_assert_no_error (error);
  return added;
}

/* A session that names no reminders has its plan's, and without a plan those of the settings. */
static void
test_usual_reminders (Fixture *fixture, gconstpointer data)
{
  TrellisMentoring *mentoring = fixture_mentoring (fixture, NULL);
  TrellisCoaching *coaching = fixture_active (fixture, NULL);
  GArray *of_plan = trellis_engagement_get_plan (TRELLIS_ENGAGEMENT (coaching))->reminders_minutes;
  TrellisSession *session;
  g_autoptr (TrellisForm) form = NULL;

  set_reminder (fixture, 45);
  session = add_meeting (fixture, mentoring, "2027-02-20T08:00");
  g_assert_cmpuint (session->reminders_minutes->len, ==, 1);
  g_assert_cmpint (g_array_index (session->reminders_minutes, gint64, 0), ==, 45);
  session = add_meeting (fixture, coaching, "2027-02-20T07:00");
  g_assert_cmpuint (session->reminders_minutes->len, ==, of_plan->len);
  form = trellis_practice_begin_form (fixture->practice);
  g_assert_cmpstr (trellis_form_get (form, "plan.reminders-minutes"), ==, "45");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  fixture_add ("/begin/refused", test_refused);
  fixture_add ("/begin/outside-the-term", test_outside_term);
  fixture_add ("/begin/taken", test_taken);
  fixture_add ("/begin/coach-in-letters", test_coach_in_letters);
  fixture_add ("/begin/people", test_people);
  fixture_add ("/begin/contradictions", test_contradictions);
  fixture_add ("/begin/two-in-one-brief", test_two_in_one_brief);
  fixture_add ("/begin/who-of-the-brief", test_who_of_the_brief);
  fixture_add ("/begin/completed", test_completed);
  fixture_add ("/begin/usual-reminders", test_usual_reminders);
  fixture_add ("/practice/actions", test_actions);
  return g_test_run ();
}
