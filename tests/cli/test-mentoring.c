/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A mentoring relationship through the command line: it goes on until somebody ends it. */

#include "cli-shell.h"

#include <string.h>

static char *
begin (Shell *shell, const char *patch)
{
  g_autofree char *brief = shell_brief (shell, "mentoring", patch);

  shell_run (shell, 0, "new", "mentoring", brief, NULL);
  g_assert_cmpuint (strlen (shell->out), ==, 37);
  return g_strdup (g_strchomp (shell->out));
}

static void
assert_state (Shell *shell, const char *expected)
{
  g_autofree char *state = shell_list (shell, "engagements", 0, "state");

  g_assert_cmpstr (state, ==, expected);
}

/* Rules 9 and 10: since when, the phase, the rhythm, the last contact; no end in sight. */
static void
test_show (void)
{
  const char *const never[] = { "%", "Term", "week ", " left", "End", "end ", "signed" };
  g_autoptr (Shell) shell = shell_new ();
  g_autofree char *engagement = begin (shell, NULL);

  shell_run (shell, 0, "show", engagement, NULL);
  assert_contains (shell->out, "Since         Mon 2023-10-02");
  assert_contains (shell->out, "Getting to know each other");
  assert_contains (shell->out, "about every 42 days, 80 minutes");
  assert_contains (shell->out, "Last contact  Sat 2024-08-03");
  assert_contains (shell->out, "It has been longer than the rhythm that you agreed on.");
  assert_contains (shell->out, "career (2) and money (1)");
  assert_contains (shell->out, "Next review   ");
  assert_contains (shell->out, "from mentee to mentor  How to read the tide on a telephone");
  assert_contains (shell->out, "Radio exam passed");
  for (guint i = 0; i < G_N_ELEMENTS (never); i++)
    assert_lacks (shell->out, never[i]);
}

/* A meeting of the past was held, for as long as the rhythm says unless it says itself. */
static void
test_meetings (void)
{
  g_autoptr (Shell) shell = shell_new ();
  g_autofree char *engagement = begin (
      shell, "{ 'meetings': [ { 'start': '2024-06-14T19:00', 'zone': 'Europe/Amsterdam' }, "
             "{ 'start': '2027-02-14T19:00', 'zone': 'Europe/Amsterdam' } ] }");
  g_autofree char *first = shell_list (shell, "sessions", 0, "state");
  g_autofree char *second = shell_list (shell, "sessions", 1, "state");
  g_autofree char *meeting = shell_list (shell, "sessions", 1, "id");

  g_assert_cmpstr (first, ==, "held");
  g_assert_cmpstr (second, ==, "planned");
  shell_run (shell, 0, "show", engagement, NULL);
  assert_contains (shell->out, "80 minutes");
  shell->clock = "2027-02-15T09:00+01:00";
  shell_run (shell, 0, "session", meeting, "hold", NULL);
  shell_run (shell, 0, "show", engagement, NULL);
  assert_contains (shell->out, "Last contact  Sun 2027-02-14");
  assert_lacks (shell->out, "longer than the rhythm");
  assert_state (shell, "active");
}

/* Rule 11: what is shared has a direction. */
static void
test_share (void)
{
  g_autoptr (Shell) shell = shell_new ();
  g_autofree char *engagement = begin (shell, NULL);

  shell_run (shell, 0, "share", engagement, "--direction", "mentee-to-mentor", "--kind",
             "encouragement", "--what", "A postcard of the locks", NULL);
  shell_run (shell, 0, "show", engagement, NULL);
  assert_contains (shell->out, "from mentee to mentor  A postcard of the locks");
  assert_contains (shell->out, "Last contact  Mon 2027-01-25");
  shell_run (shell, 1, "share", engagement, "--direction", "both", "--kind", "skill", "--what", "x",
             "--date", "2027-01-26", NULL);
  assert_contains (shell->err, "after today");
  shell_run (shell, 1, "share", engagement, "--direction", "both", "--kind", "skill", "--what", "",
             NULL);
}

/* What belongs to a contract is refused; nothing else ends it than a person. */
static void
test_no_contract (void)
{
  g_autoptr (Shell) shell = shell_new ();
  g_autofree char *engagement = begin (shell, NULL);

  shell_run (shell, 1, "sign", engagement, "--party", "coach", "--date", "2027-01-25", "--how",
             "typed", NULL);
  assert_contains (shell->err, "is mentoring, which has no contract");
  shell_run (shell, 1, "conclude", engagement, NULL);
  shell_run (shell, 1, "amend", engagement, "/dev/null", NULL);
  shell_run (shell, 1, "print", "contract", engagement, "-o", "-", NULL);
  shell_run (shell, 1, "end", engagement, "--reason", "term-over", NULL);
  assert_contains (shell->err, "expected one of by-mentee, by-mentor, agreed");
  assert_state (shell, "active");
}

static void
test_end (void)
{
  g_autoptr (Shell) shell = shell_new ();
  g_autofree char *engagement = begin (shell, NULL);

  shell_run (shell, 0, "session", engagement, "add", "--start", "2027-02-20T18:00", NULL);
  shell_run (shell, 0, "pause", engagement, NULL);
  shell_run (shell, 0, "show", engagement, NULL);
  assert_lacks (shell->out, "longer than the rhythm");
  shell_run (shell, 0, "resume", engagement, NULL);
  shell_run (shell, 0, "end", engagement, "--reason", "moved", NULL);
  assert_contains (shell->out, "Cancelled:");
  assert_contains (shell->out, "Sat 2027-02-20 18:00");
  assert_state (shell, "ended");
  shell_run (shell, 0, "reopen", engagement, "--reason", "back in town", NULL);
  assert_state (shell, "active");
  shell_run (shell, 0, "check", NULL);
}

static void
test_plan_and_pages (void)
{
  g_autoptr (Shell) shell = shell_new ();
  g_autofree char *engagement = begin (shell, NULL);

  shell_run (shell, 0, "plan", engagement, "--first", "2027-02-20T18:00", "--rule", "FREQ=MONTHLY",
             "--count", "3", NULL);
  assert_contains (shell->out, "Tue 2027-04-20 18:00");
  shell_run (shell, 0, "action", engagement, "add", "--what", "Ring the harbour master", "--who",
             "Tomás Ferreira", NULL);
  shell_run (shell, 0, "print", "plan", engagement, "--text", "-o", "-", NULL);
  assert_contains (shell->out, "Skipper of my own barge");
  assert_contains (shell->out, "Ring the harbour master");
  shell_run (shell, 0, "export", "ics", "--engagement", engagement, "-o", "-", NULL);
  assert_contains (shell->out, "BEGIN:VEVENT");
  assert_lacks (shell->out, "Tomás");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/mentoring/show", test_show);
  g_test_add_func ("/mentoring/meetings", test_meetings);
  g_test_add_func ("/mentoring/share", test_share);
  g_test_add_func ("/mentoring/no-contract", test_no_contract);
  g_test_add_func ("/mentoring/end", test_end);
  g_test_add_func ("/mentoring/plan-and-pages", test_plan_and_pages);
  return g_test_run ();
}
