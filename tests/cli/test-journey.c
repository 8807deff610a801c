/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One coaching engagement through the command line: from the brief to its conclusion. */

#include "cli-shell.h"

#include <string.h>

static const char *const starts[]
    = { "2027-02-03T14:30", "2027-02-17T14:30", "2027-03-03T14:30", "2027-03-31T14:30",
        "2027-04-14T14:30", "2027-04-28T14:30", "2027-05-12T14:30" };

static void
test_profile_comes_first (void)
{
  g_autoptr (Shell) shell = shell_new ();
  g_autofree char *brief = shell_brief (shell, "coaching", NULL);

  shell_run (shell, 0, "new", "coaching", brief, NULL);
  g_strchomp (shell->out);
  shell_run (shell, 1, "sign", "Handing over the bakery floor", "--party", "Noor Haddad", "--date",
             "2027-01-25", "--how", "typed", NULL);
  assert_contains (shell->err, "practitioner.name");
}

static void
test_new_prints_its_id_alone (void)
{
  g_autoptr (Shell) shell = shell_new ();
  g_autofree char *brief = shell_brief (shell, "coaching", NULL);

  shell_run (shell, 0, "new", "coaching", brief, NULL);
  g_assert_cmpuint (strlen (shell->out), ==, 37);
  g_assert_cmpstr (shell->err, ==, "");
  shell_run (shell, 0, "show", g_strchomp (shell->out), NULL);
}

/* Who has not signed is named, and what needs the contract is refused with the same words. */
static void
test_draft_waits (void)
{
  g_autoptr (Shell) shell = shell_new ();
  g_autofree char *engagement = shell_draft (shell, NULL);
  g_autofree char *goal = shell_list (shell, "goals", 0, "id");
  g_autofree char *state = NULL, *words = NULL;
  const char *waiting = "signed 2 of 3, waiting for Emiel Wouters";

  shell_sign (shell, engagement, "Noor Haddad");
  g_assert_cmpstr (shell->out, ==, "signed 1 of 3, waiting for Ilse Maes, Emiel Wouters\n");
  shell_sign (shell, engagement, "coach");
  state = shell_list (shell, "engagements", 0, "state");
  g_assert_cmpstr (state, ==, "draft");
  g_assert_cmpuint (shell_count (shell, "sessions"), ==, 0);
  shell_run (shell, 0, "show", engagement, NULL);
  assert_contains (shell->out, waiting);
  shell_run (shell, 1, "session", engagement, "hold", NULL);
  assert_contains (shell->err, waiting);
  words = g_strdup (shell->err);
  shell_run (shell, 1, "goal", goal, "meet", "--evidence", "all saw it", NULL);
  g_assert_cmpstr (shell->err, ==, words);
  shell_run (shell, 1, "session", "Handing over the bakery floor", "hold", NULL);
  g_assert_cmpstr (shell->err, ==, words);
  shell_run (shell, 1, "sign", engagement, "--party", "Noor Haddad", "--date", "2027-01-25",
             "--how", "typed", NULL);
  assert_contains (shell->err, "has signed already");
}

static void
test_missing_item_blocks_the_first_signature (void)
{
  g_autoptr (Shell) shell = shell_new ();
  g_autofree char *engagement
      = shell_draft (shell, "{ 'terms': { 'cancellation-hours': null }, 'purpose': null }");

  shell_run (shell, 0, "show", engagement, NULL);
  assert_contains (shell->out, "terms.cancellation-hours");
  assert_contains (shell->out, "purpose");
  shell_run (shell, 1, "sign", engagement, "--party", "coach", "--date", "2027-01-25", "--how",
             "typed", NULL);
  assert_contains (shell->err, "2 items are missing");
  assert_contains (shell->err, "(terms.cancellation-hours)");
}

/* A draft that bears signatures loses them when it changes, and says whose. */
static void
test_change_takes_signatures_off (void)
{
  g_autoptr (Shell) shell = shell_new ();
  g_autofree char *engagement = shell_draft (shell, NULL);

  shell_sign (shell, engagement, "Noor Haddad");
  shell->input = "{ \"purpose\": \"Noor runs the night shift.\" }";
  shell_run (shell, 0, "amend", engagement, "-", NULL);
  assert_contains (shell->out, "Signatures taken off: Noor Haddad.");
  assert_contains (shell->out, "signed 0 of 3");
  shell_sign (shell, engagement, "Noor Haddad");
  shell_run (shell, 0, "plan", engagement, "--first", "2027-02-04T09:00", "--rule", "FREQ=WEEKLY",
             "--count", "3", NULL);
  assert_contains (shell->out, "Thu 2027-02-18 09:00 Europe/Brussels");
  assert_contains (shell->out, "Signatures taken off: Noor Haddad.");
}

static void
check_sessions (Shell *shell)
{
  g_assert_cmpuint (shell_count (shell, "sessions"), ==, G_N_ELEMENTS (starts));
  for (guint i = 0; i < G_N_ELEMENTS (starts); i++)
    {
      g_autofree char *start = shell_list (shell, "sessions", i, "start");
      g_autofree char *zone = shell_list (shell, "sessions", i, "zone");

      g_assert_cmpstr (start, ==, starts[i]);
      g_assert_cmpstr (zone, ==, "Europe/Brussels");
    }
}

static void
hold (Shell *shell, guint position, const char *clock)
{
  g_autofree char *session = shell_list (shell, "sessions", position, "id");

  shell->clock = clock;
  shell_run (shell, 0, "session", session, "hold", NULL);
  assert_contains (shell->out, "Held:");
}

static void
check_in (Shell *shell, guint goal, const char *value)
{
  g_autofree char *id = shell_list (shell, "goals", goal, "id");

  shell_run (shell, 0, "goal", id, "check-in", value, NULL);
  assert_contains (shell->out, "The reading is taken.");
}

/* The event of a session in an exported calendar, as text. */
static char *
find_event (const char *calendar, const char *id)
{
  g_autofree char *uid = g_strdup_printf ("UID:%s\r\n", id);
  const char *at = strstr (calendar, uid), *begin = at, *end;

  g_assert_nonnull (at);
  while (!g_str_has_prefix (begin, "BEGIN:VEVENT"))
    begin--;
  end = strstr (at, "END:VEVENT");
  return g_strndup (begin, end - begin);
}

static void
export_calendar (Shell *shell, const char *name, char **calendar)
{
  g_autofree char *path = shell_make_path (shell, name);

  shell_run (shell, 0, "export", "ics", "-o", path, NULL);
  *calendar = shell_read (shell, name);
}

static void
compare_calendars (Shell *shell, const char *before, const char *after)
{
  for (guint i = 0; i < G_N_ELEMENTS (starts); i++)
    {
      g_autofree char *id = shell_list (shell, "sessions", i, "id");
      g_autofree char *old = find_event (before, id), *new = find_event (after, id);

      assert_contains (old, "SEQUENCE:0\r\n");
      assert_contains (old, "STATUS:CONFIRMED\r\n");
      if (i < 3)
        {
          g_assert_cmpstr (old, ==, new);
          continue;
        }
      assert_contains (new, "SEQUENCE:1\r\n");
      assert_contains (new, "STATUS:CANCELLED\r\n");
    }
}

/* The last goal closes: what is still to come is cancelled and named, the rest is left. */
static void
close_engagement (Shell *shell)
{
  g_autofree char *goal = shell_list (shell, "goals", 4, "id");

  shell_run (shell, 1, "goal", goal, "meet", NULL);
  assert_contains (shell->err, "say by what evidence");
  assert_contains (shell->err, "trellis: --evidence: ");
  shell_run (shell, 0, "goal", goal, "meet", "--evidence", "it hangs there", NULL);
  assert_contains (shell->out, "This concludes “Handing over the bakery floor”.");
  assert_contains (shell->out, "Cancelled:");
  for (guint i = 3; i < G_N_ELEMENTS (starts); i++)
    {
      g_autofree char *date = g_strndup (starts[i], 10);

      assert_contains (shell->out, date);
    }
  assert_contains (shell->out, "Wed 2027-05-12 14:30 Europe/Brussels");
  assert_contains (shell->out, "Not yet settled:");
  assert_contains (shell->out, "Wed 2027-03-03 14:30 Europe/Brussels");
  assert_lacks (shell->out, "2027-02-17");
}

static void
check_end (Shell *shell, const char *engagement)
{
  g_autofree char *state = shell_list (shell, "engagements", 0, "state");

  g_assert_cmpstr (state, ==, "concluded");
  shell_run (shell, 0, "show", engagement, NULL);
  assert_contains (shell->out, "Concluded");
  assert_contains (shell->out, "7 agreed: 2 used, 5 left; 1 planned");
  assert_contains (shell->out, "signed by all");
  assert_contains (shell->out, "seal whole");
  shell_run (shell, 0, "check", NULL);
  g_assert_cmpstr (shell->out, ==, "");
}

/* The seal that is printed is that of the document. */
static void
check_printed_seal (Shell *shell, const char *engagement)
{
  g_autoptr (TrellisJson) document = NULL, versions = NULL, version = NULL;
  g_autofree char *seal = NULL, *signed_seal = NULL;

  shell_run (shell, 0, "show", engagement, "--json", NULL);
  document = shell_parse (shell);
  versions = trellis_json_get (document, "versions");
  version = trellis_json_element (versions, 0);
  seal = trellis_json_dup_string (version, "seal");
  signed_seal = trellis_json_dup_string (version, "signed-seal");
  shell_run (shell, 0, "print", "contract", engagement, "--text", "-o", "-", NULL);
  assert_contains (shell->out, seal);
  assert_contains (shell->out, signed_seal);
  assert_lacks (shell->out, "Tell my father");
}

static void
test_from_brief_to_conclusion (void)
{
  g_autoptr (Shell) shell = shell_new ();
  g_autofree char *engagement = shell_begin (shell, NULL);
  g_autofree char *before = NULL, *again = NULL, *after = NULL;

  assert_contains (shell->out, "the contract is in force");
  assert_contains (shell->out, "7 sessions are planned.");
  check_sessions (shell);
  export_calendar (shell, "before.ics", &before);
  assert_contains (before, "DTSTART;TZID=Europe/Brussels:20270331T143000\r\n");
  assert_lacks (before, "Noor");
  hold (shell, 0, "2027-02-03T16:45+01:00");
  hold (shell, 1, "2027-02-17T16:45+01:00");
  export_calendar (shell, "again.ics", &again);
  g_assert_cmpstr (before, ==, again);
  shell->clock = "2027-03-08T12:00+01:00";
  check_in (shell, 0, "yes");
  assert_contains (shell->out, "The goal is met.");
  check_in (shell, 1, "4");
  check_in (shell, 1, "6");
  check_in (shell, 2, "4.5");
  check_in (shell, 3, "5");
  check_in (shell, 4, "1");
  check_in (shell, 4, "Read by two bakers");
  close_engagement (shell);
  check_end (shell, engagement);
  export_calendar (shell, "after.ics", &after);
  compare_calendars (shell, before, after);
  check_printed_seal (shell, engagement);
}

static void
test_pages (void)
{
  g_autoptr (Shell) shell = shell_new ();
  g_autofree char *engagement = shell_begin (shell, NULL);
  g_autofree char *path = shell_make_path (shell, "page.pdf");
  const char *const pages[] = { "contract", "plan" };

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      g_autofree char *pdf = NULL;

      shell_run (shell, 0, "print", pages[i], engagement, "-o", path, NULL);
      pdf = shell_read (shell, "page.pdf");
      g_assert_true (g_str_has_prefix (pdf, "%PDF-"));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/journey/profile-comes-first", test_profile_comes_first);
  g_test_add_func ("/journey/new-prints-its-id-alone", test_new_prints_its_id_alone);
  g_test_add_func ("/journey/draft-waits", test_draft_waits);
  g_test_add_func ("/journey/missing-item-blocks-the-first-signature",
                   test_missing_item_blocks_the_first_signature);
  g_test_add_func ("/journey/change-takes-signatures-off", test_change_takes_signatures_off);
  g_test_add_func ("/journey/from-brief-to-conclusion", test_from_brief_to_conclusion);
  g_test_add_func ("/journey/pages", test_pages);
  return g_test_run ();
}
