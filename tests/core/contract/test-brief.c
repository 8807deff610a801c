/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of what a brief may say, and of the path that a refusal names. */

#include "config.h"

#include "contract/trellis-brief.h"

#include "contract-fixture.h"

static void
assert_refused (const char *patch, const char *refusal)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TrellisBrief) form = read_form (patch, &error);

  g_test_message ("%s", patch);
  g_assert_null (form);
  g_assert_nonnull (error);
  g_test_message ("%s", error->message);
  g_assert_true (g_str_has_prefix (error->message, refusal));
}

static void
test_full (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TrellisBrief) form = read_form (NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (trellis_list_length (form->goals), ==, 5);
  g_assert_true (trellis_brief_check_plan_in_term (form, NULL, &error));
  g_assert_no_error (error);
}

static void
test_least (void)
{
  g_autoptr (TrellisBrief) form
      = new_form ("{\"initiated-by\":null,\"coachees\":[{\"name\":\"X\"}],\"sponsor\":null,"
                  "\"purpose\":null,\"goals\":null,\"actions\":null,\"term\":null,\"plan\":null,"
                  "\"protocol\":null,\"terms\":null,\"clauses\":null}");

  g_assert_cmpstr (form->title, ==, "Finding a calmer pace");
}

static void
test_refused (void)
{
  static const struct
  {
    const char *patch;
    const char *refusal;
  } cases[] = {
    { "{\"title\":null}", "title: " },
    { "{\"title\":\" \"}", "title: " },
    { "{\"titel\":\"x\"}", "titel: " },
    { "{\"practitioner\":{\"name\":\"X\"}}", "practitioner: " },
    { "{\"coachees\":null}", "coachees: " },
    { "{\"coachees\":[]}", "coachees: " },
    { "{\"coachees\":[{\"email\":\"x@example.org\"}]}", "coachees[0].name: " },
    { "{\"coachees\":[{\"name\":\"X\"},{\"name\":\"Y\",\"field\":\"law\"}]}",
      "coachees[1].field: " },
    { "{\"coachees\":[{\"name\":\"Jo Li\"},{\"name\":\"jo  LI\"}]}", "coachees[1].name: " },
    { "{\"coachees\":[{\"name\":\"X\",\"id\":\"y\"}]}", "coachees[0].id: " },
    { "{\"coachees\":[{\"name\":\"X\",\"guardian\":{\"email\":\"y\"}}]}",
      "coachees[0].guardian.name: " },
    { "{\"sponsor\":{\"field\":\"law\"}}", "sponsor.field: " },
    { "{\"initiated-by\":\"mentee\"}", "initiated-by: expected coachee or sponsor" },
    { "{\"initiated-by\":\"mentor\"}", "initiated-by: expected coachee or sponsor" },
    { "{\"goals\":[{\"measure\":{\"kind\":\"yes-no\"}}]}", "goals[0].statement: " },
    { "{\"goals\":[{\"statement\":\"x\",\"state\":\"met\"}]}", "goals[0].state: " },
    { "{\"actions\":[{\"what\":\"x\"}]}", "actions[0].who: " },
    { "{\"actions\":[{\"what\":\"x\",\"who\":\"coach\"},{\"what\":\"x\",\"who\":\"Nobody\"}]}",
      "actions[1].who: expected coach or a name in this brief, got “Nobody”" },
    { "{\"actions\":[{\"what\":\"x\",\"who\":\"coach\",\"goal\":6}]}",
      "actions[0].goal: expected the number of a goal, of which there are 5, got 6" },
    { "{\"actions\":[{\"what\":\"x\",\"who\":\"coach\",\"goal\":0}]}", "actions[0].goal: " },
    { "{\"term\":{\"end\":\"2026-06-30\"}}", "term.end: " },
    { "{\"plan\":{\"count\":0}}", "plan.count: " },
    { "{\"plan\":{\"zone\":\"Europe/Atlantis\"}}", "plan.zone: " },
    { "{\"terms\":{\"fee\":{\"currency\":null}}}", "terms.fee.currency: " },
    { "{\"terms\":{\"sponsor-may-see\":[\"all\"]}}", "terms.sponsor-may-see: " },
    { "{\"terms\":{\"cancellation-hours\":\"24\"}}", "terms.cancellation-hours: " },
    { "{\"clauses\":{\"reviews\":1}}", "clauses.reviews: " },
    { "{\"clauses\":{\"parking\":\"Free.\"}}", "clauses.parking: " },
    { "{\"team\":{\"name\":\"The yard\"}}", "team.representative: " },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_refused (cases[i].patch, cases[i].refusal);
}

static void
test_names (void)
{
  g_autofree char *longest = g_strnfill (200, 'n');
  g_autofree char *too_long = g_strnfill (400, 'n');
  g_autofree char *taken
      = g_strdup_printf ("{\"actions\":null,\"coachees\":[{\"name\":\"%s\"}]}", longest);
  g_autofree char *refused
      = g_strdup_printf ("{\"actions\":null,\"coachees\":[{\"name\":\"%s\"}]}", too_long);
  g_autoptr (TrellisBrief) long_name = new_form (taken);
  g_autoptr (TrellisBrief) foreign
      = new_form ("{\"actions\":[{\"what\":\"x\",\"who\":\"سلمى  بنعلي\"}]}");
  g_autoptr (TrellisBrief) emoji
      = new_form ("{\"actions\":null,\"coachees\":[{\"name\":\"Kim 🌱 Sol\"}]}");
  TrellisPerson *kim = trellis_list_get (emoji->coachees, 0);

  g_assert_cmpstr (kim->name, ==, "Kim 🌱 Sol");
  assert_refused (refused, "coachees[0].name: expected at most 200 characters, got 400");
}

static void
test_who (void)
{
  static const char *const names[]
      = { "coach", "NOUR haddad", " Hugo  Maes ", "The yard", "Bea Nuyens", "Mia Claes" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *patch = g_strdup_printf (
          "{\"team\":{\"name\":\"The yard\",\"representative\":\"Bea Nuyens\"},"
          "\"coachees\":[{\"name\":\"Nour Haddad\",\"guardian\":{\"name\":\"Mia Claes\"}}],"
          "\"actions\":[{\"what\":\"x\",\"who\":\"%s\"}]}",
          names[i]);
      g_autoptr (TrellisBrief) form = new_form (patch);

      g_assert_cmpuint (trellis_list_length (form->actions), ==, 1);
    }
}

static void
test_working_goal (void)
{
  g_autoptr (TrellisBrief) form = new_form (
      "{\"actions\":null,\"goals\":[{\"statement\":\"x\"},{\"statement\":\"y\","
      "\"contract\":false,\"required\":true},{\"statement\":\"z\",\"contract\":false}]}");
  g_autoptr (GPtrArray) listed = trellis_brief_list_goals (form);

  g_assert_true (TRELLIS_GOAL (trellis_list_get (form->goals, 0))->required);
  g_assert_false (TRELLIS_GOAL (trellis_list_get (form->goals, 1))->required);
  g_assert_false (TRELLIS_GOAL (trellis_list_get (form->goals, 2))->required);
  g_assert_cmpuint (listed->len, ==, 1);
  g_assert_true (listed->pdata[0] == trellis_list_get (form->goals, 0));
}

static void
assert_in_term (const char *patch, const TrellisDaysOff *days_off, const char *refusal)
{
  g_autoptr (TrellisBrief) form = new_form (patch);
  g_autoptr (GError) error = NULL;

  if (trellis_brief_check_plan_in_term (form, days_off, &error))
    g_assert_null (refusal);
  else
    g_assert_cmpstr (error->message, ==, refusal);
}

static void
test_plan_in_term (void)
{
  const char *off[] = { "2027-04-01..2027-06-15", NULL };
  g_autoptr (TrellisDaysOff) days_off = trellis_days_off_parse (off, NULL);

  assert_in_term ("{}", NULL, NULL);
  assert_in_term ("{\"term\":null}", NULL, NULL);
  assert_in_term ("{\"plan\":null}", NULL, NULL);
  assert_in_term ("{\"term\":{\"start\":\"2027-01-12\",\"end\":\"2027-05-18\"}}", NULL, NULL);
  assert_in_term ("{\"term\":{\"start\":\"2027-01-13\"}}", NULL,
                  "plan: expected sessions within the term, 2027-01-13 to 2027-06-30, got one on "
                  "2027-01-12");
  assert_in_term ("{\"term\":{\"end\":\"2027-05-17\"}}", NULL,
                  "plan: expected sessions within the term, 2027-01-04 to 2027-05-17, got one on "
                  "2027-05-18");
  assert_in_term ("{}", days_off,
                  "plan: expected sessions within the term, 2027-01-04 to 2027-06-30, got one on "
                  "2027-07-20");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/contract/brief/full", test_full);
  g_test_add_func ("/contract/brief/least", test_least);
  g_test_add_func ("/contract/brief/refused", test_refused);
  g_test_add_func ("/contract/brief/names", test_names);
  g_test_add_func ("/contract/brief/who", test_who);
  g_test_add_func ("/contract/rule-3/working-goal", test_working_goal);
  g_test_add_func ("/contract/rule-6/plan-in-term", test_plan_in_term);

  return g_test_run ();
}
