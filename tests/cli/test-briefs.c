/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Briefs as they come: what is wrong is named by its path, and nothing is made. */

#include "cli-shell.h"

#include <unistd.h>

#define LARGEST_BRIEF (64 * 1024 * 1024)

typedef struct
{
  const char *patch; /* of the brief of the tests; ' stands for " */
  const char *says;
} BadBrief;

static const BadBrief bad_coaching[] = {
  { "{ 'colour': 'red' }", "colour: there is no such member here" },
  { "{ 'terms': { 'colour': 1 } }", "terms.colour: there is no such member here" },
  { "{ 'goals': [ { 'statement': 'x', 'mood': 1 } ] }", "goals[0].mood: there is no such member" },
  { "{ 'title': 5 }", "title: expected a text, got 5" },
  { "{ 'title': null }", "title: is needed here" },
  { "{ 'title': '' }", "title: is needed here" },
  { "{ 'coachees': null }", "coachees: is needed here" },
  { "{ 'coachees': [ { 'email': 'x@example.org' } ] }", "coachees[0].name: is needed here" },
  { "{ 'coachees': [ 'Noor' ] }", "coachees[0]: expected an object, got the text “Noor”" },
  { "{ 'term': { 'end': '2027-01-01' } }",
    "term.end: the term ends before it starts; choose a day on or after 2027-02-01" },
  { "{ 'term': { 'end': null } }", "term.end: is needed here" },
  { "{ 'term': { 'start': '2027-02-30' } }", "term.start: expected a date" },
  { "{ 'plan': { 'count': 20 } }", "plan: expected sessions within the term" },
  { "{ 'plan': { 'first': '2027-01-20T14:30' } }", "plan: expected sessions within the term" },
  { "{ 'plan': { 'count': 0 } }", "plan.count: expected a whole number of at least 1, got 0" },
  { "{ 'plan': { 'count': 2.5 } }", "plan.count: expected a whole number, got 2.5" },
  { "{ 'plan': { 'count': null } }", "plan.count: expected a number of sessions, or until" },
  { "{ 'plan': { 'until': '2027-06-01' } }", "plan.until: expected either count or until" },
  { "{ 'plan': { 'zone': 'Europe/Brussel' } }",
    "plan.zone: the time zone “Europe/Brussel” is not known; the nearest names are: "
    "Europe/Brussels" },
  { "{ 'plan': { 'zone': '../localtime' } }", "plan.zone: the time zone “../localtime”" },
  { "{ 'plan': { 'rule': 'FREQ=DAILY' } }", "plan.rule: expected FREQ=WEEKLY or FREQ=MONTHLY" },
  { "{ 'plan': { 'rule': 'FREQ=WEEKLY;COUNT=3' } }", "plan.rule: COUNT does not belong" },
  { "{ 'plan': { 'minutes': 0 } }", "plan.minutes: expected a whole number of at least 1" },
  { "{ 'plan': { 'except': [ 'soon' ] } }", "plan.except: expected a list of dates" },
  { "{ 'terms': { 'fee': { 'currency': null } } }", "terms.fee.currency: is needed here" },
  { "{ 'terms': { 'fee': { 'amount-minor': null } } }", "terms.fee.amount-minor: is needed here" },
  { "{ 'terms': { 'fee': { 'amount-minor': 12.5 } } }",
    "terms.fee.amount-minor: expected a whole" },
  { "{ 'terms': { 'payer': 'uncle' } }", "terms.payer: expected one of coachee, sponsor, nobody" },
  { "{ 'terms': { 'supervision': 'yes' } }", "terms.supervision: expected true or false" },
  { "{ 'terms': { 'sponsor-may-see': [ 'diary' ] } }", "terms.sponsor-may-see: expected" },
  { "{ 'goals': [ { 'statement': 'x', 'measure': { 'kind': 'milestones', 'milestones': [] } } ] }",
    "goals[0].measure.milestones: expected one milestone at least" },
  { "{ 'goals': [ { 'statement': 'x', 'measure': { 'kind': 'number', 'baseline': 1, 'target': 6, "
    "'direction': 'down' } } ] }",
    "goals[0].measure.direction: “down” contradicts the way from 1 to 6" },
  { "{ 'goals': [ { 'measure': { 'kind': 'yes-no' } } ] }", "goals[0].statement: is needed here" },
  { "{ 'actions': [ { 'what': 'x', 'who': 'A stranger' } ] }",
    "actions[0].who: expected coach or a name in this brief" },
  { "{ 'actions': [ { 'what': 'x', 'who': 'coach', 'goal': 9 } ] }",
    "actions[0].goal: expected the number of a goal" },
  { "{ 'protocol': 'sing' }", "protocol: expected a protocol that is known" },
  { "{ 'clauses': { 'weather': 'x' } }", "clauses.weather: expected the id of a clause" },
  { "{ 'initiated-by': 'mentee' }", "initiated-by: expected coachee or sponsor" },
};

static const BadBrief bad_mentoring[] = {
  { "{ 'since': null }", "since: is needed here" },
  { "{ 'since': '2031-01-01' }", "since: the day lies after today" },
  { "{ 'mentee': { 'name': null } }", "mentee.name: is needed here" },
  { "{ 'phase': 'ending' }", "phase: expected one of initiation, cultivation" },
  { "{ 'term': { 'start': '2027-01-01', 'end': '2027-05-01' } }", "term: there is no such member" },
  { "{ 'end': '2027-01-01' }", "end: there is no such member" },
  { "{ 'rhythm': { 'about-every-days': 0 } }", "rhythm.about-every-days: expected" },
  { "{ 'exchanges': [ { 'date': '2026-01-01', 'kind': 'skill', 'what': 'x' } ] }",
    "exchanges[0].direction: is needed here" },
  { "{ 'meetings': [ { 'start': '2026-01-01T10:00', 'zone': 'Mars/Base' } ] }",
    "meetings[0].zone: the time zone “Mars/Base” is not known" },
  { "{ 'aspirations': [ {} ] }", "aspirations[0].statement: is needed here" },
};

static void
refuse (Shell *shell, const char *kind, const char *brief, const char *says)
{
  shell_run (shell, 1, "new", kind, brief, NULL);
  assert_contains (shell->err, says);
  g_assert_cmpstr (shell->out, ==, "");
  g_assert_false (g_file_test (shell->practice, G_FILE_TEST_EXISTS));
}

static void
test_bad_members (void)
{
  g_autoptr (Shell) shell = shell_new ();

  for (guint i = 0; i < G_N_ELEMENTS (bad_coaching); i++)
    {
      g_autofree char *brief = shell_brief (shell, "coaching", bad_coaching[i].patch);

      refuse (shell, "coaching", brief, bad_coaching[i].says);
    }
  for (guint i = 0; i < G_N_ELEMENTS (bad_mentoring); i++)
    {
      g_autofree char *brief = shell_brief (shell, "mentoring", bad_mentoring[i].patch);

      refuse (shell, "mentoring", brief, bad_mentoring[i].says);
    }
}

static void
test_bad_texts (void)
{
  static const BadBrief texts[] = {
    { "", "line 1, column 1: the text is empty" },
    { "{", "the text ends too early" },
    { "[]", "expected an object, got a list" },
    { "{ \"title\": 1, \"title\": 2 }", "the member “title” is named twice" },
    { "{ \"title\": \"x\" } x", "there is more after the end" },
    { "{ 'title': 'x' }", "line 1, column 3" },
    { "{ \"title\": 99999999999999999999 }", "a whole number beyond 64 bits" },
    { "\xff\xfe", "a byte that is not UTF-8" },
  };
  g_autoptr (Shell) shell = shell_new ();

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      shell->input = texts[i].patch;
      refuse (shell, "coaching", "-", texts[i].says);
      assert_contains (shell->err, i == 2 ? "" : "standard input");
    }
}

static void
test_deep (void)
{
  g_autoptr (Shell) shell = shell_new ();
  g_autofree char *text = g_strnfill (100000, '['), *path = shell_write (shell, "deep", text);

  refuse (shell, "coaching", path, "64");
}

/* A file with a hole is as large to a reader as one without. */
static void
test_files (void)
{
  g_autoptr (Shell) shell = shell_new ();
  g_autofree char *missing = shell_make_path (shell, "missing.json");
  g_autofree char *large = shell_write (shell, "large.json", "");

  refuse (shell, "coaching", missing, "No such file");
  refuse (shell, "coaching", shell->folder, "this is a folder; expected a file");
  g_assert_cmpint (truncate (large, LARGEST_BRIEF + 1), ==, 0);
  refuse (shell, "coaching", large, "this is more than 64 MB");
}

static void
take (Shell *shell, const char *patch, const char *shown)
{
  g_autofree char *brief = shell_brief (shell, "coaching", patch);

  shell_run (shell, 0, "new", "coaching", brief, NULL);
  shell_run (shell, 0, "show", g_strchomp (shell->out), NULL);
  assert_contains (shell->out, shown);
}

static void
test_names (void)
{
  g_autoptr (Shell) shell = shell_new ();
  g_autofree char *name = g_strnfill (400, 'x');
  g_autofree char *patch
      = g_strdup_printf ("{ 'actions': null, 'coachees': [ { 'name': '%s' } ] }", name);
  g_autofree char *brief = shell_brief (shell, "coaching", patch);

  refuse (shell, "coaching", brief, "coachees[0].name: expected at most 200 characters, got 400");
  take (shell, "{ 'actions': null, 'coachees': [ { 'name': 'نور حداد' } ] }", "نور حداد");
  take (shell, "{ 'actions': null, 'coachees': [ { 'name': 'Noor 🥐 Haddad' } ] }",
        "Noor 🥐 Haddad");
  shell_run (shell, 0, "check", NULL);
}

/* Only a title and a name are needed; the rest is named by `show`. */
static void
test_least (void)
{
  g_autoptr (Shell) shell = shell_new ();

  shell->input = "{ \"title\": \"Bare\", \"coachees\": [ { \"name\": \"Noor Haddad\" } ] }";
  shell_run (shell, 0, "new", "coaching", "-", NULL);
  shell_run (shell, 0, "show", "Bare", NULL);
  assert_contains (shell->out, "Missing before it can be signed");
  assert_contains (shell->out, "term.start");
  assert_contains (shell->out, "plan.zone");
  assert_contains (shell->out, "terms.fee.basis");
  shell_run (shell, 1, "sign", "Bare", "--party", "coach", "--date", "2027-01-25", "--how", "typed",
             NULL);
  assert_contains (shell->err, "terms.records-years");
  shell->input = "{ \"title\": \"Friends\", \"since\": \"2026-01-02\", "
                 "\"mentee\": { \"name\": \"Tomás Ferreira\" } }";
  shell_run (shell, 0, "new", "mentoring", "-", NULL);
  shell_run (shell, 0, "show", "Friends", NULL);
  shell_run (shell, 0, "check", NULL);
}

static void
test_outside_term (void)
{
  g_autoptr (Shell) shell = shell_new ();
  g_autofree char *brief = shell_brief (shell, "coaching", "{ 'plan': { 'count': 20 } }");

  shell_run (shell, 0, "new", "coaching", brief, "--outside-term", NULL);
  shell_run (shell, 0, "check", NULL);
}

/* The n-th example of docs/briefs.md, as a file. */
static char *
write_example (Shell *shell, guint n)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "docs", "briefs.md", NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) parts = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  parts = g_strsplit (text, "```json\n", -1);
  g_assert_cmpuint (g_strv_length (parts), ==, 3);
  *strstr (parts[n], "```") = '\0';
  return shell_write (shell, "example.json", parts[n]);
}

/* What the documentation shows is taken as it stands, and says all that signing needs. */
static void
test_documented (void)
{
  static const char *const parties[] = { "coach", "Mira Novak", "Otto Lindgren" };
  g_autoptr (Shell) shell = shell_new ();
  g_autofree char *coaching = NULL, *mentoring = NULL, *engagement = NULL;

  shell_run (shell, 0, "profile", "--name", "Ilse Maes", NULL);
  coaching = write_example (shell, 1);
  shell_run (shell, 0, "new", "coaching", coaching, NULL);
  g_assert_cmpstr (shell->err, ==, "");
  engagement = g_strdup (g_strchomp (shell->out));
  for (guint i = 0; i < G_N_ELEMENTS (parties); i++)
    shell_sign (shell, engagement, parties[i]);
  assert_contains (shell->out, "the contract is in force");
  mentoring = write_example (shell, 2);
  shell_run (shell, 0, "new", "mentoring", mentoring, NULL);
  g_assert_cmpstr (shell->err, ==, "");
  shell_run (shell, 0, "check", NULL);
  shell_run (shell, 0, "new", "--help", NULL);
  assert_contains (shell->out, "docs/briefs.md");
}

static void
test_profile_says (void)
{
  g_autoptr (Shell) shell = shell_new ();
  g_autofree char *engagement = shell_draft (shell, "{ 'terms': { 'ethics': null } }");

  shell_run (shell, 0, "profile", "--ethics", "emcc", NULL);
  shell_run (shell, 0, "show", engagement, NULL);
  assert_contains (shell->out, "your profile says emcc");
}

static void
test_namesakes (void)
{
  g_autoptr (Shell) shell = shell_new ();
  g_autofree char *engagement
      = shell_draft (shell, "{ 'actions': null, 'sponsor': { 'name': 'ilse maes' } }");

  shell_run (shell, 0, "show", engagement, NULL);
  assert_contains (shell->out, "waiting for Ilse Maes (coach), Noor Haddad, ilse maes (sponsor)");
}

/* An amendment waits for nobody once the engagement is over. */
static void
test_amendment_after_the_end (void)
{
  g_autoptr (Shell) shell = shell_new ();
  g_autofree char *engagement = shell_begin (shell, NULL);

  shell->input = "{ }";
  shell_run (shell, 1, "amend", engagement, "-", NULL);
  assert_contains (shell->err, "Nothing would change in the contract.");
  shell->input = "{ \"purpose\": \"Another\" }";
  shell_run (shell, 0, "amend", engagement, "-", NULL);
  shell_run (shell, 0, "show", engagement, NULL);
  assert_contains (shell->out, "signed 0 of 3");
  shell_run (shell, 0, "end", engagement, "--reason", "by-coach", NULL);
  shell_run (shell, 0, "show", engagement, NULL);
  assert_lacks (shell->out, "waiting for");
  assert_contains (shell->out, "never signed by all");
}

/* Said, and no reason to refuse. */
static void
test_no_sponsor (void)
{
  g_autoptr (Shell) shell = shell_new ();
  g_autofree char *brief = shell_brief (
      shell, "coaching", "{ 'sponsor': null, 'actions': null, 'initiated-by': 'coachee' }");
  g_autofree char *engagement = NULL;

  shell_run (shell, 0, "new", "coaching", brief, NULL);
  assert_contains (shell->err, "no sponsor is named");
  engagement = g_strdup (g_strchomp (shell->out));
  shell->input = "{ \"terms\": { \"payer\": \"coachee\" }, \"goals\": null }";
  shell_run (shell, 0, "amend", engagement, "-", NULL);
  g_assert_cmpstr (shell->err, ==, "");
}

/* The same person twice is one: by e-mail, letter case aside. */
static void
test_people_are_found_again (void)
{
  g_autoptr (Shell) shell = shell_new ();
  g_autofree char *first = shell_brief (shell, "coaching", NULL);
  g_autofree char *second = NULL;

  shell_run (shell, 0, "new", "coaching", first, NULL);
  second = shell_brief (shell, "coaching",
                        "{ 'title': 'Again', 'actions': null, 'coachees': [ { 'name': 'Noor H.', "
                        "'email': 'NOOR.HADDAD@example.org' } ] }");
  shell_run (shell, 0, "new", "coaching", second, NULL);
  assert_contains (shell->err, "“Noor Haddad” is somebody this practice knows already.");
  assert_contains (shell->err, "name stays “Noor Haddad”; the brief says “Noor H.”");
  g_assert_cmpuint (shell_count (shell, "people"), ==, 2);
}

/* In a practice that is there, a refused brief changes no byte. */
static void
test_refused_beside_others (void)
{
  g_autoptr (Shell) shell = shell_new ();
  g_autofree char *engagement = shell_draft (shell, NULL);
  g_auto (GStrv) before = shell_snapshot (shell), after = NULL;
  g_autofree char *brief = shell_brief (shell, "coaching", "{ 'plan': { 'count': 0 } }");

  shell_run (shell, 1, "new", "coaching", brief, NULL);
  shell->input = "{ \"term\": { \"start\": \"2027-02-01\", \"end\": \"2026-02-01\" } }";
  shell_run (shell, 1, "amend", engagement, "-", NULL);
  assert_contains (shell->err, "term.end: the term ends before it starts");
  shell->input = "{ \"colour\": 1 }";
  shell_run (shell, 1, "amend", engagement, "-", NULL);
  assert_contains (shell->err, "colour: there is no such member here");
  after = shell_snapshot (shell);
  g_assert_true (g_strv_equal ((const char *const *) before, (const char *const *) after));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/briefs/bad-members", test_bad_members);
  g_test_add_func ("/briefs/bad-texts", test_bad_texts);
  g_test_add_func ("/briefs/deep", test_deep);
  g_test_add_func ("/briefs/files", test_files);
  g_test_add_func ("/briefs/names", test_names);
  g_test_add_func ("/briefs/least", test_least);
  g_test_add_func ("/briefs/outside-term", test_outside_term);
  g_test_add_func ("/briefs/documented", test_documented);
  g_test_add_func ("/briefs/profile-says", test_profile_says);
  g_test_add_func ("/briefs/namesakes", test_namesakes);
  g_test_add_func ("/briefs/amendment-after-the-end", test_amendment_after_the_end);
  g_test_add_func ("/briefs/no-sponsor", test_no_sponsor);
  g_test_add_func ("/briefs/people-are-found-again", test_people_are_found_again);
  g_test_add_func ("/briefs/refused-beside-others", test_refused_beside_others);
  return g_test_run ();
}
