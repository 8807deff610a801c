/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of the verbs on people, of the parts they have, and of what they agreed to. */

#include "config.h"

#include "practice-fixture.h"
#include "practice/trellis-parts.h"
#include "practice/trellis-practice-people.h"

static TrellisPerson *
describe (const char *member, const char *value)
{
  TrellisPerson *person = g_object_new (TRELLIS_TYPE_PERSON, NULL);

  trellis_record_set_string (person, "name", "Ada Byron");
  if (g_strcmp0 (member, "born") == 0)
    trellis_record_set_date (person, "born", day (value));
  else if (member != NULL)
    trellis_record_set_string (person, member, value);
  return person;
}

static guint
count_people (Fixture *fixture)
{
  return g_list_model_get_n_items (trellis_practice_get_people (fixture->practice));
}

static const struct
{
  const char *member, *value, *refusal;
} cases[] = {
  { "name", "Ada Byron", NULL },
  { "name", "", "needs a name" },
  { "name", " \t ", "needs a name" },
  { "name", NULL, "needs a name" },
  { "name", "Ada\nByron", "one line" },
  { "name", "👩‍💼 آدا", NULL },
  { "email", "ada@example.org", NULL },
  { "email", NULL, NULL },
  { "email", "ada", "looks like" },
  { "email", "@example.org", "looks like" },
  { "email", "ada@", "looks like" },
  { "email", "ada@b@c", "looks like" },
  { "email", "ada byron@example.org", "looks like" },
  { "email", "LAYLA@example.org", "Layla Haddad has this e-mail" },
  { "phone", "+32 9 555 01 10", NULL },
  { "born", "2027-02-01", NULL },
  { "born", "2027-02-02", "after today" },
};

/* The same is refused of somebody new and of somebody who is known; nothing is changed then. */
static void
test_checks (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TrellisPerson) plain = describe (NULL, NULL);
  TrellisPerson *known;

  fixture_draft (fixture, NULL);
  known = trellis_practice_add_person (fixture->practice, plain, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TrellisPerson) described = describe (cases[i].member, cases[i].value);
      g_autofree char *before = fixture_dump (fixture);
      g_autofree char *after = NULL;
      const char *member;

      if (cases[i].refusal == NULL)
        {
          assert_done (trellis_practice_set_person (fixture->practice, known, described, &error));
          continue;
        }
      assert_refused (
          trellis_practice_check_person (fixture->practice, known, described, &member, &error),
          cases[i].refusal);
      if (strstr (cases[i].refusal, "one line") == NULL)
        g_assert_cmpstr (member, ==, cases[i].member);
      assert_refused (trellis_practice_set_person (fixture->practice, known, described, &error),
                      cases[i].refusal);
      assert_refused (trellis_practice_add_person (fixture->practice, described, &error) != NULL,
                      cases[i].refusal);
      after = fixture_dump (fixture);
      g_assert_cmpstr (before, ==, after);
    }
}

static void
test_undo (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TrellisPerson) described = describe ("email", "ada@example.org");
  TrellisPerson *person = trellis_practice_add_person (fixture->practice, described, NULL);

  g_assert_nonnull (person->id);
  trellis_record_set_string (described, "phone", "1");
  assert_done (trellis_practice_set_person (fixture->practice, person, described, &error));
  g_assert_cmpstr (person->phone, ==, "1");
  assert_done (trellis_practice_undo (fixture->practice, &error));
  g_assert_null (person->phone);
  assert_done (trellis_practice_undo (fixture->practice, &error));
  g_assert_cmpuint (count_people (fixture), ==, 0);
}

static void
test_guardian (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TrellisPerson) described = describe ("born", "2015-01-01");
  g_autoptr (TrellisGuardian) guardian = g_object_new (TRELLIS_TYPE_GUARDIAN, NULL);

  trellis_record_set_record (described, "guardian", guardian);
  assert_refused (trellis_practice_add_person (fixture->practice, described, &error) != NULL,
                  "guardian needs a name");
  trellis_record_set_string (described->guardian, "name", "Anne");
  trellis_record_set_string (described->guardian, "email", "anne");
  assert_refused (trellis_practice_add_person (fixture->practice, described, &error) != NULL,
                  "looks like");
  trellis_record_set_string (described->guardian, "email", "anne@example.org");
  assert_done (trellis_practice_add_person (fixture->practice, described, &error) != NULL);
}

static void
test_read_only (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TrellisPerson) described = describe (NULL, NULL);

  trellis_practice_set_read_only (fixture->practice, "it is open elsewhere");
  assert_refused (trellis_practice_add_person (fixture->practice, described, &error) != NULL,
                  "open elsewhere");
}

static void
test_parts (Fixture *fixture, gconstpointer data)
{
  TrellisCoaching *coaching = fixture_active (fixture, NULL);
  TrellisMentoring *mentoring = fixture_mentoring (fixture, NULL);
  const struct
  {
    gpointer engagement;
    const char *person;
    TrellisPart part;
  } parts[] = {
    { coaching, coaching->coachees[0], TRELLIS_PART_COACHEE },
    { coaching, coaching->contract->sponsor, TRELLIS_PART_SPONSOR },
    { coaching, mentoring->mentee, TRELLIS_PART_NONE },
    { mentoring, mentoring->mentee, TRELLIS_PART_MENTEE },
    { mentoring, coaching->coachees[0], TRELLIS_PART_NONE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    g_assert_cmpint (trellis_engagement_get_part (parts[i].engagement, parts[i].person), ==,
                     parts[i].part);
}

static void
test_engagements (Fixture *fixture, gconstpointer data)
{
  TrellisEngagement *first = TRELLIS_ENGAGEMENT (fixture_active (fixture, NULL));
  TrellisEngagement *second = TRELLIS_ENGAGEMENT (fixture_draft (fixture, "{\"title\":\"Again\"}"));
  TrellisPerson *layla
      = trellis_practice_find_person (fixture->practice, TRELLIS_COACHING (first)->coachees[0]);
  g_autoptr (GPtrArray) both = NULL, turned = NULL;

  both = trellis_practice_list_engagements_of (fixture->practice, layla);
  g_assert_cmpuint (both->len, ==, 2);
  g_assert_true (both->pdata[0] == first);
  assert_done (trellis_practice_end (fixture->practice, first, "other", fixture->outcome, &error));
  turned = trellis_practice_list_engagements_of (fixture->practice, layla);
  g_assert_true (turned->pdata[0] == second);
}

static char *
list_consents (Fixture *fixture, const char *person)
{
  g_autoptr (GPtrArray) consents = trellis_practice_list_consents (
      fixture->practice, trellis_practice_find_person (fixture->practice, person));
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < consents->len; i++)
    {
      const TrellisConsent *consent = consents->pdata[i];
      g_autofree char *date = trellis_date_to_string (consent->date);

      g_string_append_printf (text, "%d%s%s %s;", consent->kind, consent->given ? "+" : "-",
                              consent->guardian ? "g" : "", date);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

#define ALL_SIGNED "0+ 2027-02-01;1+ 2027-02-01;2- 2027-02-01;3- 2027-02-01;"
#define ALL_BY_GUARDIAN "0+g 2027-02-01;1+g 2027-02-01;2-g 2027-02-01;3-g 2027-02-01;"

/* What is not signed by all says nothing, and a sponsor consents for nobody. */
static void
test_consents (Fixture *fixture, gconstpointer data)
{
  TrellisCoaching *draft = fixture_draft (fixture, NULL), *minor;
  g_autofree char *none = list_consents (fixture, draft->coachees[0]);
  g_autofree char *signed_by = NULL, *sponsored = NULL, *guarded = NULL;

  g_assert_cmpstr (none, ==, "");
  fixture_active (fixture, NULL);
  signed_by = list_consents (fixture, draft->coachees[0]);
  g_assert_cmpstr (signed_by, ==, ALL_SIGNED);
  sponsored = list_consents (fixture, draft->contract->sponsor);
  g_assert_cmpstr (sponsored, ==, "");
  minor = fixture_active (
      fixture, "{\"sponsor\":null,\"terms\":{\"payer\":\"coachee\"},"
               "\"goals\":[{\"statement\":\"Swim\",\"measure\":{\"kind\":\"yes-no\"}}],"
               "\"actions\":null,\"coachees\":[{\"name\":\"Kid\",\"born\":\"2015-01-01\","
               "\"guardian\":{\"name\":\"Anne\"}}]}");
  guarded = list_consents (fixture, minor->coachees[0]);
  g_assert_cmpstr (guarded, ==, ALL_BY_GUARDIAN);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  fixture_add ("/people/checks", test_checks);
  fixture_add ("/people/undo", test_undo);
  fixture_add ("/people/guardian", test_guardian);
  fixture_add ("/people/read-only", test_read_only);
  fixture_add ("/people/parts", test_parts);
  fixture_add ("/people/engagements", test_engagements);
  fixture_add ("/people/consents", test_consents);
  return g_test_run ();
}
