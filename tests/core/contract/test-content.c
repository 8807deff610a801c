/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of the content of a contract: everything that a signer sees, and nothing else. */

#include "config.h"

#include "contract/trellis-content.h"

#include "contract-fixture.h"

#include <string.h>

#define TODAY (trellis_date_new (2027, 1, 4))

static TrellisJson *
build_json (const char *patch)
{
  g_autoptr (TrellisBrief) form = new_form (patch);
  g_autoptr (GArray) dates
      = form->plan == NULL ? NULL : trellis_plan_expand (form->plan, NULL, NULL);

  return trellis_content_build (form, NULL, dates, 1, NULL, NULL, TODAY);
}

static TrellisContent *
build (const char *patch)
{
  g_autoptr (TrellisJson) json = build_json (patch);
  g_autoptr (GError) error = NULL;
  TrellisContent *content = trellis_content_read (json, &error);

  g_assert_no_error (error);
  return content;
}

static char *
build_text (const char *patch)
{
  g_autoptr (TrellisJson) json = build_json (patch);
  g_autoptr (GBytes) bytes = trellis_json_to_bytes (json);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
test_form (void)
{
  g_autoptr (TrellisContent) content = build ("{}");
  g_autofree char *dates = g_strjoinv (" ", content->dates);

  g_assert_cmpstr (content->language, ==, "en");
  g_assert_cmpint (content->version_number, ==, 1);
  g_assert_null (content->previous);
  g_assert_null (content->changes);
  g_assert_cmpstr (content->title, ==, "Finding a calmer pace");
  g_assert_cmpint (content->initiated_by, ==, TRELLIS_INITIATOR_SPONSOR);
  g_assert_cmpstr (content->practitioner->name, ==, "Ines Verbeke");
  g_assert_cmpstr (content->sponsor->organisation, ==, "Atelier Sud");
  g_assert_cmpstr (content->protocol, ==, "grow");
  g_assert_cmpint (content->terms->fee->amount_minor, ==, 180050);
  g_assert_cmpint (content->plan->minutes, ==, 90);
  g_assert_cmpstr (dates, ==,
                   "2027-01-12T14:30 2027-02-02T14:30 2027-03-16T14:30 2027-04-06T14:30 "
                   "2027-04-27T14:30 2027-05-18T14:30");
  g_assert_cmpuint (trellis_list_length (content->clauses), >, 20);
  g_assert_cmpstr (trellis_content_get_heading (content, "schedule-a"), ==, "Schedule A: goals");
  g_assert_cmpstr (trellis_content_get_heading (content, "schedule-z"), ==, "schedule-z");
  g_assert_cmpstr (trellis_words_get (content->words->how, "paper"), ==, "signed on paper");
}

static void
test_goals (void)
{
  g_autoptr (TrellisContent) content = build ("{}");
  TrellisContentGoal *goal = trellis_list_get (content->goals, 1);

  g_assert_cmpuint (trellis_list_length (content->goals), ==, 4);
  g_assert_cmpstr (goal->statement, ==, "Fewer late orders a month");
  g_assert_cmpstr (goal->measure_words, ==, "from 9 to 2.5 orders");
  g_assert_cmpstr (goal->measure->target, ==, "2.5");
  g_assert_cmpint (goal->owner, ==, TRELLIS_GOAL_OWNER_SPONSOR);
  g_assert_true (goal->required);
}

static void
test_people (void)
{
  g_autoptr (TrellisContent) content
      = build ("{\"actions\":null,\"coachees\":[{\"name\":\"Ada\",\"born\":\"2011-05-01\","
               "\"guardian\":{\"name\":\"Mia Claes\",\"email\":\"mia@example.org\"}},"
               "{\"name\":\"Cem\",\"born\":\"1990-05-01\",\"guardian\":{\"name\":\"Old\"}}]}");
  TrellisContentPerson *ada = trellis_list_get (content->coachees, 0);
  TrellisContentPerson *cem = trellis_list_get (content->coachees, 1);
  TrellisContentParty *guardian = trellis_list_get (content->parties, 1);

  g_assert_cmpstr (ada->id, ==, "coachee-0");
  g_assert_cmpstr (ada->guardian->email, ==, "mia@example.org");
  g_assert_cmpint (trellis_date_compare (ada->born, trellis_date_new (2011, 5, 1)), ==, 0);
  g_assert_null (cem->guardian);
  g_assert_false (trellis_date_is_set (cem->born));
  g_assert_cmpstr (guardian->name, ==, "Mia Claes");
  g_assert_cmpstr (guardian->on_behalf_of, ==, "Ada");
  g_assert_cmpuint (trellis_list_length (content->parties), ==, 4);
}

/* Members of a team are listed, and do not sign. */
static void
test_team (void)
{
  g_autoptr (TrellisContent) content = build (
      "{\"actions\":null,\"team\":{\"name\":\"The yard\",\"representative\":\"Bea\",\"size\":7}}");

  g_assert_cmpstr (content->team->name, ==, "The yard");
  g_assert_cmpint (content->team->size, ==, 7);
  g_assert_cmpuint (trellis_list_length (content->coachees), ==, 2);
  g_assert_cmpuint (trellis_list_length (content->parties), ==, 3);
}

/* A working goal stays between the two; what lives on is not frozen; what is nobody's business is
 * not copied. */
static void
test_left_out (void)
{
  static const char *const words[]
      = { "old quarrel",  "2027-02-01",    "check-ins", "\"state\"",
          "reading list", "nobody to see", "reminders", "\"format\": \"io." };
  g_autofree char *text = build_text ("{}");

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    g_assert_null (strstr (text, words[i]));
}

static void
test_dropped (void)
{
  g_autoptr (TrellisBrief) form = new_form ("{}");
  g_autoptr (TrellisJson) json = NULL;
  g_autoptr (TrellisContent) content = NULL;

  trellis_record_set_enum (trellis_list_get (form->goals, 0), "state", TRELLIS_GOAL_STATE_DROPPED);
  json = trellis_content_build (form, NULL, NULL, 2, NULL, NULL, TODAY);
  content = trellis_content_read (json, NULL);
  g_assert_cmpuint (trellis_list_length (content->goals), ==, 3);
}

static void
test_next_version (void)
{
  const char *const changes[] = { "The term ends on 31 July 2027.", NULL };
  g_autoptr (TrellisBrief) form = new_form ("{}");
  g_autoptr (TrellisJson) json = trellis_content_build (form, NULL, NULL, 2, "abc", changes, TODAY);
  g_autoptr (TrellisContent) content = trellis_content_read (json, NULL);

  g_assert_cmpint (content->version_number, ==, 2);
  g_assert_cmpstr (content->previous, ==, "abc");
  g_assert_cmpstr (content->changes[0], ==, changes[0]);
}

/* Copied, not referenced: what changes in the form later does not change the content. */
static void
test_copied (void)
{
  g_autoptr (TrellisBrief) form = new_form ("{}");
  g_autoptr (TrellisJson) before = trellis_content_build (form, NULL, NULL, 1, NULL, NULL, TODAY);
  g_autoptr (TrellisJson) again = trellis_content_build (form, NULL, NULL, 1, NULL, NULL, TODAY);
  g_autoptr (TrellisJson) after = NULL;

  g_assert_true (trellis_json_equal (before, again));
  trellis_record_set_string (form->sponsor, "name", "Somebody Else");
  after = trellis_content_build (form, NULL, NULL, 1, NULL, NULL, TODAY);
  g_assert_false (trellis_json_equal (before, after));
  g_assert_true (trellis_json_equal (before, again));
}

/* Members that are not known to us are members that a signer cannot see. */
static void
test_unknown (void)
{
  g_autoptr (TrellisJson) json = build_json ("{}");
  g_autoptr (TrellisJson) more = parse_json ("{\"later\":{\"x\":1},\"term\":{\"note\":\"y\"}}");
  g_autoptr (TrellisJson) newer = trellis_json_merge (json, more);
  g_autoptr (GError) error = NULL;
  g_autoptr (TrellisContent) content = trellis_content_read (newer, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (content->title, ==, "Finding a calmer pace");
  g_assert_true (trellis_date_is_set (content->term->end));
}

static void
test_draft (void)
{
  g_autoptr (TrellisContent) content
      = build ("{\"coachees\":[{\"name\":\"X\"}],\"sponsor\":null,\"purpose\":null,\"goals\":null,"
               "\"actions\":null,\"term\":null,\"plan\":null,\"terms\":null}");

  g_assert_null (content->term);
  g_assert_cmpuint (trellis_list_length (content->goals), ==, 0);
  g_assert_cmpuint (trellis_list_length (content->parties), ==, 2);
}

/* A broken seal does not stop reading. */
static void
test_damaged (void)
{
  static const char *const damages[] = {
    "{\"term\":{\"end\":null}}",
    "{\"term\":7}",
    "{\"plan\":{\"minutes\":-3}}",
    "{\"terms\":{\"fee\":{\"basis\":\"alms\"}}}",
    "{\"headings\":[]}",
    "{\"words\":\"none\"}",
    "{\"dates\":[1]}",
    "{\"goals\":[{\"measure\":{}}]}",
    "{\"version-number\":\"1\"}",
  };
  g_autoptr (TrellisJson) json = build_json ("{}");

  for (guint i = 0; i < G_N_ELEMENTS (damages); i++)
    {
      g_autoptr (TrellisJson) damage = parse_json (damages[i]);
      g_autoptr (TrellisJson) damaged = trellis_json_merge (json, damage);
      g_autoptr (GError) error = NULL;
      g_autoptr (TrellisContent) content = trellis_content_read (damaged, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (content->title, ==, "Finding a calmer pace");
      g_assert_cmpuint (trellis_list_length (content->clauses), >, 20);
    }
}

static void
test_no_content (void)
{
  static const char *const texts[] = { "[]", "7", "\"x\"", "null" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (TrellisJson) json = parse_json (texts[i]);
      g_autoptr (GError) error = NULL;

      g_assert_null (trellis_content_read (json, &error));
      g_assert_error (error, TRELLIS_RECORD_ERROR, TRELLIS_RECORD_ERROR_TYPE);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/contract/rule-2/content/form", test_form);
  g_test_add_func ("/contract/rule-2/content/goals", test_goals);
  g_test_add_func ("/contract/rule-2/content/people", test_people);
  g_test_add_func ("/contract/rule-2/content/team", test_team);
  g_test_add_func ("/contract/rule-3/content/left-out", test_left_out);
  g_test_add_func ("/contract/rule-3/content/dropped", test_dropped);
  g_test_add_func ("/contract/rule-2/content/next-version", test_next_version);
  g_test_add_func ("/contract/rule-2/content/copied", test_copied);
  g_test_add_func ("/contract/rule-2/content/unknown", test_unknown);
  g_test_add_func ("/contract/content/draft", test_draft);
  g_test_add_func ("/contract/rule-2/content/damaged", test_damaged);
  g_test_add_func ("/contract/content/no-content", test_no_content);

  return g_test_run ();
}
