/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The commands on sessions and on plans. */

#include "cli-shell.h"

#include <string.h>

static void
assert_session (Shell *shell, guint position, const char *start, const char *state)
{
  g_autofree char *found = shell_list (shell, "sessions", position, "start");
  g_autofree char *became = shell_list (shell, "sessions", position, "state");

  g_assert_cmpstr (found, ==, start);
  g_assert_cmpstr (became, ==, state);
}

static void
test_life_of_a_session (void)
{
  g_autoptr (Shell) shell = shell_new ();
  g_autofree char *engagement = shell_begin (shell, NULL);
  g_autofree char *first = shell_list (shell, "sessions", 0, "id");
  g_autofree char *second = shell_list (shell, "sessions", 1, "id");

  shell_run (shell, 1, "session", first, "hold", NULL);
  assert_contains (shell->err, "which is still to come");
  assert_contains (shell->err, "trellis: --early: ");
  shell_run (shell, 1, "session", first, "miss", NULL);
  shell_run (shell, 0, "session", first, "hold", "--early", "--minutes", "50", NULL);
  assert_contains (shell->out, "Held: Wed 2027-02-03 14:30 Europe/Brussels");
  assert_session (shell, 0, "2027-02-03T14:30", "held");
  shell_run (shell, 1, "session", first, "hold", "--early", NULL);
  assert_contains (shell->err, "held already");
  shell_run (shell, 0, "session", first, "restore", NULL);
  assert_session (shell, 0, "2027-02-03T14:30", "planned");
  shell_run (shell, 1, "session", first, "restore", NULL);
  shell_run (shell, 0, "session", second, "cancel", "--by", "client", "--late", NULL);
  shell_run (shell, 0, "session", first, "miss", "--early", NULL);
  shell_run (shell, 0, "show", engagement, NULL);
  assert_contains (shell->out, "7 agreed: 2 used, 5 left; 5 planned");
  assert_contains (shell->out, "Cancelled late");
}

/* Its time was given to another meanwhile. */
static void
test_restore (void)
{
  g_autoptr (Shell) shell = shell_new ();
  g_autofree char *engagement = shell_begin (shell, NULL);
  g_autofree char *first = shell_list (shell, "sessions", 0, "id");

  shell_run (shell, 0, "session", first, "cancel", "--by", "coach", NULL);
  shell_run (shell, 0, "session", engagement, "add", "--start", "2027-02-03T15:00", NULL);
  shell_run (shell, 1, "session", first, "restore", NULL);
  assert_contains (shell->err, "overlaps another");
  shell_run (shell, 0, "session", first, "restore", "--allow-conflicts", NULL);
  assert_session (shell, 0, "2027-02-03T14:30", "planned");
}

static void
test_move (void)
{
  g_autoptr (Shell) shell = shell_new ();
  g_autofree char *engagement = shell_begin (shell, NULL);
  g_autofree char *first = shell_list (shell, "sessions", 0, "id");
  g_autofree char *id = NULL;

  shell_run (shell, 1, "session", first, "move", "--to", "2027-02-17T15:00", NULL);
  assert_contains (shell->err, "overlaps another");
  assert_contains (shell->err, "trellis: --allow-conflicts: ");
  assert_contains (shell->err, "Wed 2027-02-17 14:30 Europe/Brussels");
  shell_run (shell, 1, "session", first, "move", "--to", "2027-07-01T15:00", NULL);
  assert_contains (shell->err, "outside the term");
  shell_run (shell, 1, "session", first, "move", "--to", "2027-02-04T09:00", "--zone", "Oz", NULL);
  assert_contains (shell->err, "the time zone “Oz” is not known");
  assert_session (shell, 0, "2027-02-03T14:30", "planned");
  shell_run (shell, 0, "session", first, "move", "--to", "2027-02-17T15:45", NULL);
  assert_session (shell, 1, "2027-02-17T15:45", "planned");
  id = shell_list (shell, "sessions", 1, "id");
  g_assert_cmpstr (id, ==, first);
  shell_run (shell, 0, "session", first, "move", "--to", "2027-02-17T15:00", "--allow-conflicts",
             NULL);
  g_assert_cmpuint (shell_count (shell, "conflicts"), ==, 2);
  shell_run (shell, 0, "session", first, "move", "--to", "2027-07-01T15:00", "--outside-term",
             NULL);
  assert_session (shell, 6, "2027-07-01T15:00", "planned");
}

/* A time that the clocks jump over, or show twice, is taken as it is entered, and explained. */
static void
test_odd_times (void)
{
  g_autoptr (Shell) shell = shell_new ();
  g_autofree char *engagement = shell_begin (shell, NULL);
  g_autofree char *session = shell_list (shell, "sessions", 0, "id");

  shell_run (shell, 0, "session", session, "move", "--to", "2027-03-28T02:30", NULL);
  assert_contains (shell->err, "jump over Sun 2027-03-28 02:30: it is at Sun 2027-03-28 03:30");
  shell_run (shell, 0, "export", "ics", "-o", "-", NULL);
  assert_contains (shell->err, "jump over");
  shell_run (shell, 0, "session", engagement, "add", "--start", "2027-06-06T02:30", "--zone",
             "America/New_York", NULL);
  g_assert_cmpstr (shell->err, ==, "");
  shell_run (shell, 1, "session", engagement, "add", "--start", "2027-10-31T02:30", NULL);
  assert_contains (shell->err, "outside the term");
}

static void
test_add (void)
{
  g_autoptr (Shell) shell = shell_new ();
  g_autofree char *engagement = shell_draft (shell, NULL);
  g_autofree char *intake = NULL, *posture = NULL;

  shell_run (shell, 1, "session", engagement, "add", "--start", "2027-02-04T10:00", NULL);
  assert_contains (shell->err, "signed 0 of 3");
  shell_run (shell, 0, "session", engagement, "add", "--start", "2027-01-27T10:00", "--intake",
             "--place", "Station", "--posture", "mentor", NULL);
  intake = g_strdup (g_strchomp (shell->out));
  posture = shell_list (shell, "sessions", 0, "posture");
  g_assert_cmpstr (posture, ==, "mentor");
  shell->clock = "2027-01-27T12:00+01:00";
  shell_run (shell, 0, "session", intake, "hold", NULL);
  shell_run (shell, 0, "show", engagement, NULL);
  assert_contains (shell->out, "intake");
  assert_contains (shell->out, "7 agreed: 0 used");
  shell_run (shell, 1, "session", engagement, "add", "--start", "2027-01-28T10:00", "--intake",
             "--zone", "Oz", NULL);
  shell_run (shell, 1, "session", "nothing", "hold", NULL);
  assert_contains (shell->err, "“nothing”");
}

/* An engagement where a session is expected: its sessions are what is meant. */
static void
test_engagement_instead (void)
{
  g_autoptr (Shell) shell = shell_new ();
  g_autofree char *engagement = shell_begin (shell, NULL);

  shell_run (shell, 1, "session", engagement, "hold", NULL);
  assert_contains (shell->err, "is an engagement: name one of its sessions");
}

static void
test_notes_stay_private (void)
{
  g_autoptr (Shell) shell = shell_new ();
  g_autofree char *engagement = shell_begin (shell, NULL);
  g_autofree char *session = shell_list (shell, "sessions", 0, "id");

  shell_run (shell, 1, "session", session, "note", "", NULL);
  shell_run (shell, 0, "session", session, "note", "Slept badly, zebra", NULL);
  shell_run (shell, 0, "session", session, "note", "Thinks of leaving, okapi", "--private", NULL);
  shell_run (shell, 0, "show", engagement, "--json", NULL);
  assert_contains (shell->out, "okapi");
  shell_run (shell, 0, "show", engagement, NULL);
  assert_lacks (shell->out, "okapi");
  shell_run (shell, 0, "export", "ics", "--names", "full", "-o", "-", NULL);
  assert_lacks (shell->out, "okapi");
  assert_lacks (shell->out, "zebra");
  shell_run (shell, 0, "print", "plan", engagement, "--text", "-o", "-", NULL);
  assert_lacks (shell->out, "okapi");
  assert_lacks (shell->out, "zebra");
}

static void
test_plan (void)
{
  const char *const dates[]
      = { "2027-02-05T14:30", "2027-02-12T14:30", "2027-02-26T14:30", "2027-03-05T14:30" };
  g_autoptr (Shell) shell = shell_new ();
  g_autofree char *engagement = shell_begin (shell, NULL);
  g_auto (GStrv) before = shell_snapshot (shell), after = NULL;

  shell_run (shell, 0, "plan", engagement, "--first", dates[0], "--rule", "FREQ=WEEKLY", "--count",
             "4", "--except", "2027-02-19", "--dry-run", NULL);
  assert_contains (shell->out, "Fri 2027-03-05 14:30 Europe/Brussels");
  assert_contains (shell->out, "Nothing was changed.");
  after = shell_snapshot (shell);
  g_assert_true (g_strv_equal ((const char *const *) before, (const char *const *) after));
  shell_run (shell, 0, "plan", engagement, "--first", dates[0], "--rule", "FREQ=WEEKLY", "--until",
             "2027-03-05", "--except", "2027-02-19", "--minutes", "40", NULL);
  assert_contains (shell->out, "Moved to:");
  assert_contains (shell->out, "Cancelled:");
  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    assert_session (shell, i, dates[i], "planned");
}

static void
test_plan_refused (void)
{
  g_autoptr (Shell) shell = shell_new ();
  g_autofree char *engagement = shell_begin (shell, NULL);
  g_auto (GStrv) before = shell_snapshot (shell), after = NULL;
  static const struct
  {
    const char *words[8];
    const char *says;
  } refusals[] = {
    { { "--rule", "FREQ=DAILY", "--count", "3" }, "FREQ=WEEKLY or FREQ=MONTHLY" },
    { { "--rule", "FREQ=WEEKLY", "--count", "40" }, "outside the term" },
    { { "--rule", "FREQ=WEEKLY", "--count", "3", "--zone", "Oz" }, "“Oz” is not known" },
    { { "--rule", "FREQ=WEEKLY", "--until", "2026-01-01" }, "until" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      const char *words[16] = { "plan", engagement, "--first", "2027-02-05T14:30" };

      for (guint j = 0; refusals[i].words[j] != NULL; j++)
        words[4 + j] = refusals[i].words[j];
      shell_run_words (shell, 1, words);
      assert_contains (shell->err, refusals[i].says);
    }
  after = shell_snapshot (shell);
  g_assert_true (g_strv_equal ((const char *const *) before, (const char *const *) after));
}

/* Two engagements at one time: the last signature says so, and the coach may allow it. */
static void
test_conflict_at_signing (void)
{
  g_autoptr (Shell) shell = shell_new ();
  g_autofree char *first = shell_begin (shell, NULL);
  g_autofree char *second = shell_draft (shell, "{ 'title': 'At the same time' }");

  shell_sign (shell, second, "coach");
  shell_sign (shell, second, "Noor Haddad");
  shell_run (shell, 1, "sign", second, "--party", "Emiel Wouters", "--date", "2027-01-25", "--how",
             "typed", NULL);
  assert_contains (shell->err, "7 sessions overlap others");
  assert_contains (shell->err, "Wed 2027-05-12 14:30 Europe/Brussels");
  shell_run (shell, 0, "sign", second, "--party", "Emiel Wouters", "--date", "2027-01-25", "--how",
             "typed", "--allow-conflicts", NULL);
  g_assert_cmpuint (shell_count (shell, "conflicts"), ==, 14);
}

static void
test_buffers (void)
{
  g_autoptr (Shell) shell = shell_new ();
  g_autofree char *engagement = shell_begin (shell, NULL);
  g_autofree char *first = shell_list (shell, "sessions", 0, "id");

  shell_run (shell, 0, "session", first, "move", "--to", "2027-02-17T15:45", NULL);
  shell_run (shell, 0, "settings", "--buffer-before", "15", NULL);
  shell_run (shell, 1, "session", first, "move", "--to", "2027-02-17T15:46", NULL);
  assert_contains (shell->err, "overlaps another");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/session/life-of-a-session", test_life_of_a_session);
  g_test_add_func ("/session/restore", test_restore);
  g_test_add_func ("/session/move", test_move);
  g_test_add_func ("/session/odd-times", test_odd_times);
  g_test_add_func ("/session/add", test_add);
  g_test_add_func ("/session/engagement-instead", test_engagement_instead);
  g_test_add_func ("/session/notes-stay-private", test_notes_stay_private);
  g_test_add_func ("/session/plan", test_plan);
  g_test_add_func ("/session/plan-refused", test_plan_refused);
  g_test_add_func ("/session/conflict-at-signing", test_conflict_at_signing);
  g_test_add_func ("/session/buffers", test_buffers);
  return g_test_run ();
}
