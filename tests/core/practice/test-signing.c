/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of signing: what it needs, who signs, what it freezes and brings into force (rules 1, 2).
 */

#include "config.h"

#include "practice-fixture.h"
#include "practice/trellis-practice-planning.h"
#include "practice/trellis-practice-profile.h"

static const struct
{
  const char *patch;
  const char *line;
} missing[] = {
  { "{\"purpose\":null}", "purpose: " },
  { "{\"goals\":null,\"actions\":null}", "(goals)" },
  { "{\"goals\":[{\"statement\":\"s\",\"contract\":false}],\"actions\":null}", "(goals)" },
  { "{\"goals\":[{\"statement\":\"s\"}],\"actions\":null}", "(goals[0].measure)" },
  { "{\"term\":null}", "(term.start)" },
  { "{\"plan\":null}", "(plan.first)" },
  { "{\"plan\":{\"format\":null}}", "(plan.format)" },
  { "{\"plan\":{\"place\":null}}", "(plan.place)" },
  { "{\"plan\":{\"format\":\"online\",\"place\":null}}", "(plan.link)" },
  { "{\"terms\":null}", "(terms.governing-law)" },
  { "{\"terms\":{\"fee\":null}}", "(terms.fee.basis)" },
  { "{\"terms\":{\"payer\":null}}", "(terms.payer)" },
  { "{\"terms\":{\"cancellation-hours\":null}}", "(terms.cancellation-hours)" },
  { "{\"terms\":{\"lateness-minutes\":null}}", "(terms.lateness-minutes)" },
  { "{\"terms\":{\"ending-notice-days\":null}}", "(terms.ending-notice-days)" },
  { "{\"terms\":{\"ethics\":null}}", "(terms.ethics)" },
  { "{\"terms\":{\"supervision\":null}}", "(terms.supervision)" },
  { "{\"terms\":{\"log-consent\":null}}", "(terms.log-consent)" },
  { "{\"terms\":{\"recording\":null}}", "(terms.recording)" },
  { "{\"terms\":{\"ai-tools\":null}}", "(terms.ai-tools)" },
  { "{\"terms\":{\"records-years\":null}}", "(terms.records-years)" },
  { "{\"terms\":{\"governing-law\":null}}", "(terms.governing-law)" },
  { "{\"terms\":{\"sponsor-may-see\":null}}", "(terms.sponsor-may-see)" },
  { "{\"coachees\":[{\"name\":\"Ada\",\"born\":\"2012-05-05\"}],\"actions\":null}",
    "(coachees[0].guardian.name)" },
};

/* Signing is refused while anything required is missing, a line an item: step, item, member. */
static void
test_missing (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (missing); i++)
    {
      TrellisCoaching *coaching = fixture_draft (fixture, missing[i].patch);
      g_autofree char *before = fixture_dump (fixture), *after = NULL;
      g_autoptr (GError) error = NULL;

      g_assert_false (fixture_sign (fixture, coaching, "coach", &error));
      g_assert_error (error, TRELLIS_PRACTICE_ERROR, TRELLIS_PRACTICE_ERROR_INCOMPLETE);
      assert_message (error, missing[i].line);
      after = fixture_dump (fixture);
      g_assert_cmpstr (before, ==, after);
    }
}

static void
test_all_missing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TrellisJson) brief
      = parse_json ("{\"title\":\"Bare\",\"coachees\":[{\"name\":\"Ada\"}]}");
  g_autoptr (GError) error = NULL;
  TrellisCoaching *coaching
      = trellis_practice_begin_coaching (fixture->practice, brief, TRELLIS_ALLOW_NOTHING, NULL);
  g_autoptr (GPtrArray) items = trellis_practice_find_missing (fixture->practice, coaching);
  g_auto (GStrv) lines = NULL;

  g_assert_false (fixture_sign (fixture, coaching, "coach", &error));
  lines = g_strsplit (error->message, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, items->len + 1);
  g_assert_cmpuint (items->len, >, 15);
}

/* Whatever is left out that is not required has a text of ours, or is optional. */
static void
test_optional (Fixture *fixture, gconstpointer data)
{
  fixture_active (fixture, "{\"initiated-by\":null,\"protocol\":null,\"clauses\":null,"
                           "\"actions\":null,\"coachees\":[{\"name\":\"Ada\"}],"
                           "\"terms\":{\"sponsor-may-see\":[],\"fee\":{\"basis\":\"pro-bono\","
                           "\"amount-minor\":null,\"currency\":null}},"
                           "\"plan\":{\"except\":null,\"reminders-minutes\":null,"
                           "\"format\":\"phone\",\"place\":null}}");
}

static void
test_coach_name (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TrellisPractitioner) nobody = g_object_new (TRELLIS_TYPE_PRACTITIONER, NULL);
  TrellisCoaching *coaching = fixture_draft (fixture, NULL);

  assert_done (trellis_practice_set_profile (fixture->practice, nobody, &error));
  assert_refused (fixture_sign (fixture, coaching, COACHEE, &error), "(practitioner.name)");
}

static void
assert_waiting (Fixture *fixture, TrellisCoaching *coaching, const char *expected)
{
  g_autofree char *waiting = trellis_practice_dup_waiting (fixture->practice, coaching);

  g_assert_cmpstr (waiting, ==, expected);
}

/* In any order, each once; until the last it is a draft that says who is awaited. */
static void
test_order (Fixture *fixture, gconstpointer data)
{
  TrellisCoaching *coaching = fixture_draft (fixture, NULL);

  assert_waiting (fixture, coaching, "signed 0 of 3, waiting for " COACH ", " COACHEE ", " SPONSOR);
  assert_done (fixture_sign (fixture, coaching, "jonas  WEYTS", &error));
  assert_waiting (fixture, coaching, "signed 1 of 3, waiting for " COACH ", " COACHEE);
  assert_refused (fixture_sign (fixture, coaching, SPONSOR, &error), SPONSOR " has signed already");
  assert_refused (fixture_sign (fixture, coaching, "Nobody", &error),
                  "“Nobody” does not sign this contract: " COACH ", " COACHEE ", " SPONSOR " do");
  assert_done (fixture_sign (fixture, coaching, COACH, &error));
  assert_refused (fixture_sign (fixture, coaching, "coach", &error), COACH " has signed already");
  assert_waiting (fixture, coaching, "signed 2 of 3, waiting for " COACHEE);
  assert_coaching_state (coaching, "draft");
  assert_done (fixture_sign (fixture, coaching, COACHEE, &error));
  assert_coaching_state (coaching, "active");
  assert_waiting (fixture, coaching, NULL);
  assert_refused (fixture_sign (fixture, coaching, COACHEE, &error), "signed by all already");
}

/* Until then nothing of the contract counts: the same words for a session and for a goal. */
static void
test_two_of_three (Fixture *fixture, gconstpointer data)
{
  static const char words[] = "“From colleague to lead” is a draft: signed 2 of 3, waiting for "
                              "" SPONSOR ".";
  TrellisCoaching *coaching = fixture_draft (fixture, NULL);
  TrellisEngagement *engagement = TRELLIS_ENGAGEMENT (coaching);
  g_autoptr (TrellisSession) intake
      = g_object_new (TRELLIS_TYPE_SESSION, "zone", "UTC", "intake", TRUE, NULL);
  TrellisDate today = trellis_date_new (2027, 2, 1);
  TrellisPractice *practice = fixture->practice;

  trellis_record_set_wall (intake, "start", wall ("2027-01-20T10:00"));
  trellis_practice_add_session (practice, engagement, intake, TRELLIS_ALLOW_NOTHING, NULL);
  assert_done (fixture_sign (fixture, coaching, "coach", &error));
  assert_done (fixture_sign (fixture, coaching, COACHEE, &error));
  assert_refused (trellis_practice_hold_session (practice, engagement,
                                                 fixture_session (coaching, 0), -1, FALSE,
                                                 fixture->outcome, &error),
                  words);
  assert_refused (trellis_practice_meet_goal (practice, coaching, fixture_goal (coaching, 0), today,
                                              "seen", NULL, fixture->outcome, &error),
                  words);
  assert_refused (trellis_practice_conclude (practice, coaching, NULL, fixture->outcome, &error),
                  words);
  assert_refused (trellis_practice_pause (practice, engagement, fixture->outcome, &error), words);
}

/* The last signature makes the sessions, as the sealed content has them. */
static void
test_last (Fixture *fixture, gconstpointer data)
{
  TrellisCoaching *coaching = fixture_active (fixture, NULL);
  TrellisEngagement *engagement = TRELLIS_ENGAGEMENT (coaching);
  TrellisContractVersion *version = trellis_coaching_get_signed_version (coaching);
  g_autoptr (TrellisContent) content = trellis_content_read (version->content, NULL);
  TrellisEvent *event
      = trellis_list_get (engagement->events, trellis_list_length (engagement->events) - 1);

  g_assert_cmpuint (g_strv_length (content->dates), ==, 6);
  for (guint i = 0; i < 6; i++)
    {
      TrellisSession *session = fixture_session (coaching, i);
      g_autofree char *start = trellis_wall_to_string (session->start);

      g_assert_cmpstr (start, ==, content->dates[i]);
      g_assert_cmpint (session->minutes, ==, 90);
      g_assert_cmpint (session->sequence, ==, 0);
      g_assert_cmpint (session->created, ==, trellis_clock_get_now (fixture->clock));
      g_assert_cmpint (session->changed, ==, session->created);
      g_assert_cmpstr (session->place, ==, "Kade 7, 9000 Gent");
      g_assert_cmpuint (session->reminders_minutes->len, ==, 2);
    }
  g_assert_cmpint (event->kind, ==, TRELLIS_EVENT_KIND_ACTIVATED);
  g_assert_cmpint (version->number, ==, 1);
  g_assert_null (content->previous);
}

/* Each signature stores the seal it was given for, who, how, when, and when it was entered. */
static void
test_signature (Fixture *fixture, gconstpointer data)
{
  TrellisCoaching *coaching = fixture_active (fixture, NULL);
  TrellisContractVersion *version = trellis_coaching_get_signed_version (coaching);
  g_autoptr (GListStore) signatures = trellis_contract_version_dup_signatures (version);
  TrellisSignature *coachee = trellis_list_get (signatures, 1);

  g_assert_cmpuint (trellis_list_length (signatures), ==, 3);
  g_assert_cmpstr (coachee->seal, ==, version->seal);
  g_assert_cmpint (coachee->party, ==, TRELLIS_PARTY_COACHEE);
  g_assert_cmpstr (coachee->name, ==, COACHEE);
  g_assert_cmpstr (coachee->person, ==, coaching->coachees[0]);
  g_assert_cmpint (coachee->how, ==, TRELLIS_SIGNING_TYPED);
  g_assert_cmpint (trellis_date_compare (coachee->date, day ("2027-02-01")), ==, 0);
  g_assert_cmpint (coachee->entered, ==, trellis_clock_get_now (fixture->clock));
  g_assert_cmpuint (strlen (version->seal), ==, 64);
  g_assert_cmpint (trellis_contract_version_check (version, NULL), ==, TRELLIS_SEAL_STATE_WHOLE);
}

static const struct
{
  const char *date;
  TrellisSigning how;
  const char *words;
} bad_acts[] = {
  { "2027-02-02", TRELLIS_SIGNING_TYPED, "after today" },
  { "2027-02-01", TRELLIS_SIGNING_DRAWN, "needs the file" },
  { "2027-02-01", TRELLIS_SIGNING_NONE, "how: is needed here" },
  { NULL, TRELLIS_SIGNING_TYPED, "date: is needed here" },
};

static void
test_bad_acts (Fixture *fixture, gconstpointer data)
{
  TrellisCoaching *coaching = fixture_draft (fixture, NULL);
  g_autofree char *before = fixture_dump (fixture), *after = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (bad_acts); i++)
    {
      TrellisSigningAct act
          = { "coach", bad_acts[i].date == NULL ? TRELLIS_NO_DATE : day (bad_acts[i].date),
              bad_acts[i].how, NULL, NULL };

      assert_refused (
          trellis_practice_sign (fixture->practice, coaching, &act, TRELLIS_ALLOW_NOTHING, &error),
          bad_acts[i].words);
    }
  after = fixture_dump (fixture);
  g_assert_cmpstr (before, ==, after);
}

static gboolean
sign_drawn (Fixture *fixture, TrellisCoaching *coaching, const char *party, const char *file)
{
  g_autoptr (GBytes) drawing = g_bytes_new (party, strlen (party));
  TrellisSigningAct act = { party, day ("2027-02-01"), TRELLIS_SIGNING_DRAWN, file, drawing };
  g_autoptr (GError) error = NULL;
  gboolean good
      = trellis_practice_sign (fixture->practice, coaching, &act, TRELLIS_ALLOW_NOTHING, &error);

  g_assert_no_error (error);
  return good;
}

/* Returns: the name of the file with the last signature of the open version */
static char *
last_file (TrellisCoaching *coaching)
{
  g_autoptr (GListStore) signatures
      = trellis_contract_version_dup_signatures (trellis_coaching_get_open_version (coaching));
  guint n = trellis_list_length (signatures);

  return g_strdup (((TrellisSignature *) trellis_list_get (signatures, n - 1))->file);
}

static gboolean
is_saved (Fixture *fixture, TrellisCoaching *coaching, const char *file)
{
  g_autofree char *name
      = g_strdup_printf ("attachments/%s/%s", TRELLIS_ENGAGEMENT (coaching)->id, file);

  return g_hash_table_contains (fixture->saver->documents, name);
}

static const char *const file_names[] = {
  "scan.png",
  "../../etc/passwd",
  "/",
  "..",
  "",
  "a\x01\x1f\x7f:*?b.png",
  "\xff\xfe.png",
  "0123456789012345678901234567890123456789012345678901234567890123456789012345678é.png",
};

/* What is typed has no file: one must be there for what is drawn and may for paper. */
static void
test_typed_file (Fixture *fixture, gconstpointer data)
{
  TrellisCoaching *coaching = fixture_draft (fixture, NULL);
  g_autoptr (GBytes) scan = g_bytes_new_static ("%PDF-", 5);
  TrellisSigningAct act = { COACHEE, day ("2027-02-01"), TRELLIS_SIGNING_TYPED, "scan.pdf", scan };

  assert_refused (trellis_practice_sign (fixture->practice, coaching, &act, 0, &error),
                  "has no file");
}

/* The file's name becomes a plain one, which can be written and read again. */
static void
test_attachments (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (file_names); i++)
    {
      TrellisCoaching *coaching = fixture_draft (fixture, NULL);
      g_autofree char *file = NULL, *document = fake_saver_dump (fixture->saver), *memory = NULL;

      g_assert_true (sign_drawn (fixture, coaching, COACHEE, file_names[i]));
      file = last_file (coaching);
      g_assert_true (g_utf8_validate (file, -1, NULL));
      g_assert_null (strpbrk (file, "/\\:*?\x01\x1f\x7f"));
      g_assert_true (file[0] != '.');
      g_assert_cmpuint (strlen (file), <, 200);
      g_assert_true (is_saved (fixture, coaching, file));
      g_assert_true (g_str_has_prefix (fixture->saver->last_job->pdata[0], "attachments/"));
      memory = fixture_dump (fixture);
      g_free (document);
      document = fake_saver_dump (fixture->saver);
      g_assert_cmpstr (memory, ==, document);
    }
}

/* A file that a signature bore stays its own when the signature was taken off and given again. */
static void
test_attachment_again (Fixture *fixture, gconstpointer data)
{
  TrellisCoaching *coaching = fixture_draft (fixture, NULL);
  g_autofree char *first = NULL, *second = NULL;

  g_assert_true (sign_drawn (fixture, coaching, COACHEE, "scan.png"));
  first = last_file (coaching);
  assert_done (fixture_amend (fixture, coaching, "{\"purpose\":\"Another\"}", &error));
  g_assert_true (sign_drawn (fixture, coaching, COACHEE, "scan.png"));
  second = last_file (coaching);
  g_assert_cmpstr (first, !=, second);
  assert_done (trellis_practice_undo (fixture->practice, &error));
  g_assert_false (is_saved (fixture, coaching, second));
  g_assert_true (is_saved (fixture, coaching, first));
}

/* The first signature freezes what was signed, whatever becomes of people and settings. */
static void
test_frozen (Fixture *fixture, gconstpointer data)
{
  TrellisCoaching *coaching = fixture_draft (fixture, NULL);
  g_autoptr (TrellisPractitioner) coach
      = trellis_record_copy (trellis_practice_get_practitioner (fixture->practice));
  g_autoptr (TrellisSettings) settings = g_object_new (TRELLIS_TYPE_SETTINGS, NULL);
  const char *days_off[] = { "2027-04-13", NULL };
  g_autofree char *seal = NULL;
  TrellisContractVersion *version;

  assert_done (fixture_sign (fixture, coaching, "coach", &error));
  seal = g_strdup (trellis_coaching_get_open_version (coaching)->seal);
  trellis_record_set_string (coach, "name", "Rik Maes-Peeters");
  trellis_record_set_strings (settings, "days-off", days_off);
  assert_done (trellis_practice_set_profile (fixture->practice, coach, &error));
  assert_done (trellis_practice_set_settings (fixture->practice, settings, &error));
  fixture_set_clock (fixture, "2027-02-03T09:00+01:00");
  assert_refused (fixture_sign (fixture, coaching, "coach", &error), COACH " has signed already");
  assert_done (fixture_sign (fixture, coaching, COACHEE, &error));
  assert_done (fixture_sign (fixture, coaching, SPONSOR, &error));
  version = trellis_coaching_get_signed_version (coaching);
  g_assert_cmpstr (version->seal, ==, seal);
  g_assert_cmpint (trellis_contract_version_check (version, NULL), ==, TRELLIS_SEAL_STATE_WHOLE);
  g_assert_cmpuint (trellis_list_length (TRELLIS_ENGAGEMENT (coaching)->sessions), ==, 6);
}

/* Changing a draft that bears signatures takes them off, and says whose. */
static void
test_taken_off (Fixture *fixture, gconstpointer data)
{
  TrellisCoaching *coaching = fixture_draft (fixture, NULL);
  g_autoptr (TrellisJson) changes = parse_json ("{\"purpose\":\"Another\"}");
  g_autoptr (TrellisReplanning) replanning = trellis_replanning_new ();
  g_auto (GStrv) amended = NULL, planned = NULL;

  assert_done (fixture_sign (fixture, coaching, SPONSOR, &error));
  assert_done (fixture_sign (fixture, coaching, "coach", &error));
  assert_done (trellis_practice_amend (fixture->practice, coaching, changes, TRELLIS_ALLOW_NOTHING,
                                       &amended, &error));
  g_assert_cmpstr (amended[0], ==, SPONSOR);
  g_assert_cmpstr (amended[1], ==, COACH);
  assert_waiting (fixture, coaching, "signed 0 of 3, waiting for " COACH ", " COACHEE ", " SPONSOR);
  assert_done (fixture_sign (fixture, coaching, COACHEE, &error));
  assert_done (trellis_practice_plan (fixture->practice, TRELLIS_ENGAGEMENT (coaching),
                                      coaching->contract->plan, TRELLIS_ALLOW_NOTHING, replanning,
                                      &planned, &error));
  g_assert_cmpstr (planned[0], ==, COACHEE);
  g_assert_null (planned[1]);
  g_assert_cmpuint (trellis_list_length (coaching->versions), ==, 0);
}

/* A change that is refused leaves them on. */
static void
test_not_taken_off (Fixture *fixture, gconstpointer data)
{
  TrellisCoaching *coaching = fixture_draft (fixture, NULL);
  g_autoptr (TrellisPlan) plan = trellis_record_copy (coaching->contract->plan);
  g_autoptr (TrellisReplanning) replanning = trellis_replanning_new ();
  g_auto (GStrv) names = NULL;

  assert_done (fixture_sign (fixture, coaching, "coach", &error));
  trellis_record_set_integer (plan, "count", 20);
  assert_refused (trellis_practice_plan (fixture->practice, TRELLIS_ENGAGEMENT (coaching), plan,
                                         TRELLIS_ALLOW_NOTHING, replanning, &names, &error),
                  "outside the term");
  g_assert_null (names);
  assert_waiting (fixture, coaching, "signed 1 of 3, waiting for " COACHEE ", " SPONSOR);
}

#define MINOR                                                                                      \
  "{\"sponsor\":null,\"initiated-by\":\"coachee\",\"actions\":null,"                               \
  "\"terms\":{\"payer\":\"coachee\",\"sponsor-may-see\":null},\"coachees\":["                      \
  "{\"name\":\"Ada Claes\",\"born\":\"2012-05-05\",\"guardian\":{\"name\":\"Mia Claes\"}},"        \
  "{\"name\":\"Bo Claes\",\"born\":\"2014-05-05\",\"guardian\":{\"name\":\"Mia Claes\"}},"         \
  "{\"name\":\"Cem Aydin\",\"born\":\"2009-02-01\"}]}"

/* For a minor the guardian signs instead, once for each. */
static void
test_minor (Fixture *fixture, gconstpointer data)
{
  TrellisCoaching *coaching = fixture_draft (fixture, MINOR);

  assert_waiting (fixture, coaching,
                  "signed 0 of 4, waiting for " COACH ", Mia Claes, Mia Claes, Cem Aydin");
  assert_refused (fixture_sign (fixture, coaching, "Ada Claes", &error),
                  "“Ada Claes” does not sign this contract");
  assert_done (fixture_sign (fixture, coaching, "coach", &error));
  assert_done (fixture_sign (fixture, coaching, "Mia Claes", &error));
  assert_waiting (fixture, coaching, "signed 2 of 4, waiting for Mia Claes, Cem Aydin");
  assert_done (fixture_sign (fixture, coaching, "Mia Claes", &error));
  assert_refused (fixture_sign (fixture, coaching, "Mia Claes", &error), "has signed already");
  assert_done (fixture_sign (fixture, coaching, "Cem Aydin", &error));
  assert_coaching_state (coaching, "active");
}

/* While the guardian has no name, nobody else is named in their place. */
static void
test_no_guardian (Fixture *fixture, gconstpointer data)
{
  TrellisCoaching *coaching
      = fixture_draft (fixture, "{\"coachees\":[{\"name\":\"Ada\",\"born\":\"2012-05-05\"}],"
                                "\"actions\":null}");

  assert_waiting (fixture, coaching,
                  "signed 0 of 3, waiting for " COACH ", the guardian of Ada, " SPONSOR);
}

/* A team signs by its representative; members are listed and do not sign. */
static void
test_team (Fixture *fixture, gconstpointer data)
{
  TrellisCoaching *coaching = fixture_draft (
      fixture, "{\"team\":{\"name\":\"The workshop\",\"representative\":\"Layla Haddad\"},"
               "\"actions\":null,\"coachees\":[{\"name\":\"Layla Haddad\"},"
               "{\"name\":\"Tom Aerts\"}]}");
  g_auto (GStrv) names
      = trellis_practice_dup_names (fixture->practice, TRELLIS_ENGAGEMENT (coaching));
  g_autofree char *joined = g_strjoinv (", ", names);

  g_assert_cmpstr (joined, ==, "The workshop, Layla Haddad, Tom Aerts, " SPONSOR);
  assert_waiting (fixture, coaching,
                  "signed 0 of 3, waiting for " COACH ", Layla Haddad, " SPONSOR);
  assert_refused (fixture_sign (fixture, coaching, "Tom Aerts", &error), "does not sign");
  assert_done (fixture_sign (fixture, coaching, "Layla Haddad", &error));
}

static void
test_over (Fixture *fixture, gconstpointer data)
{
  TrellisCoaching *coaching = fixture_draft (fixture, NULL);

  assert_done (trellis_practice_end (fixture->practice, TRELLIS_ENGAGEMENT (coaching), "other",
                                     fixture->outcome, &error));
  assert_refused (fixture_sign (fixture, coaching, "coach", &error), "reopen it first");
}

/* Returns: the version with another purpose in its content, as somebody with an editor does it */
static void
tamper (TrellisContractVersion *version)
{
  g_autoptr (TrellisJson) patch = parse_json ("{\"purpose\":\"Another\"}");
  g_autoptr (TrellisJson) content = trellis_json_merge (version->content, patch);

  trellis_record_set_boxed (version, "content", content);
}

/* A broken seal stops the signing of what is not whole, and neither reading nor working after. */
static void
test_broken (Fixture *fixture, gconstpointer data)
{
  TrellisCoaching *draft = fixture_draft (fixture, NULL);
  TrellisCoaching *coaching = fixture_active (fixture, NULL);

  assert_done (fixture_sign (fixture, draft, "coach", &error));
  tamper (trellis_coaching_get_open_version (draft));
  assert_refused (fixture_sign (fixture, draft, COACHEE, &error), "not what was sealed");
  tamper (trellis_coaching_get_signed_version (coaching));
  g_assert_false (trellis_coaching_check_seals (coaching));
  assert_done (fixture_read (fixture, coaching, GOAL_MEETING, "yes", NULL, &error));
  assert_done (trellis_practice_pause (fixture->practice, TRELLIS_ENGAGEMENT (coaching),
                                       fixture->outcome, &error));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  fixture_add ("/practice/rule-1/missing", test_missing);
  fixture_add ("/practice/rule-1/a-line-an-item", test_all_missing);
  fixture_add ("/practice/rule-1/optional", test_optional);
  fixture_add ("/practice/rule-1/coach-name", test_coach_name);
  fixture_add ("/practice/rule-1/order", test_order);
  fixture_add ("/practice/rule-1/two-of-three", test_two_of_three);
  fixture_add ("/practice/rule-1/last-activates", test_last);
  fixture_add ("/practice/rule-1/signature", test_signature);
  fixture_add ("/practice/rule-1/bad-acts", test_bad_acts);
  fixture_add ("/practice/rule-1/attachments", test_attachments);
  fixture_add ("/practice/rule-1/typed-file", test_typed_file);
  fixture_add ("/practice/rule-1/attachment-again", test_attachment_again);
  fixture_add ("/practice/rule-1/signatures-taken-off", test_taken_off);
  fixture_add ("/practice/rule-1/refused-change-takes-none-off", test_not_taken_off);
  fixture_add ("/practice/rule-1/guardian-signs-for-a-minor", test_minor);
  fixture_add ("/practice/rule-1/no-guardian", test_no_guardian);
  fixture_add ("/practice/rule-1/team-signs-by-representative", test_team);
  fixture_add ("/practice/rule-1/over", test_over);
  fixture_add ("/practice/rule-2/content-frozen", test_frozen);
  fixture_add ("/practice/rule-2/broken-seal", test_broken);
  return g_test_run ();
}
