/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The commands on goals, and how an engagement ends by them or by hand. */

#include "cli-shell.h"

#include <string.h>

static char *
get_goal (Shell *shell, guint position)
{
  return shell_list (shell, "goals", position, "id");
}

static void
assert_state (Shell *shell, const char *list, guint position, const char *expected)
{
  g_autofree char *state = shell_list (shell, list, position, "state");

  g_assert_cmpstr (state, ==, expected);
}

static void
meet (Shell *shell, guint position)
{
  g_autofree char *goal = get_goal (shell, position);

  shell_run (shell, 0, "goal", goal, "meet", "--evidence", "seen by all", NULL);
  assert_contains (shell->out, "The goal is met.");
}

static void
meet_all_but_the_last (Shell *shell)
{
  meet (shell, 0);
  meet (shell, 1);
  meet (shell, 2);
}

static void
test_readings (void)
{
  static const struct
  {
    guint goal;
    const char *value;
    const char *says;
  } wrong[] = {
    { 0, "maybe", "expected yes or no" },
    { 1, "many", "expected a number" },
    { 1, "12345678901234567890123456789012", "and at most 15 digits" },
    { 1, "1,5", "expected a number" },
    { 3, "11", "expected a number from 1 to 10" },
    { 3, "-3", "expected a number from 1 to 10" },
    { 4, "4", "expected a milestone" },
    { 4, "A party", "expected a milestone" },
  };
  g_autoptr (Shell) shell = shell_new ();
  g_autofree char *engagement = shell_begin (shell, NULL), *goal = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autofree char *id = get_goal (shell, wrong[i].goal);

      shell_run (shell, 1, "goal", id, "check-in", wrong[i].value, NULL);
      assert_contains (shell->err, wrong[i].says);
    }
  goal = get_goal (shell, 1);
  shell_run (shell, 1, "goal", goal, "check-in", "2", "--date", "2027-01-26", NULL);
  assert_contains (shell->err, "lies after today");
  shell_run (shell, 0, "goal", goal, "check-in", "2", "--date", "2027-01-20", "--note", "okapi",
             NULL);
  shell_run (shell, 0, "show", engagement, NULL);
  assert_contains (shell->out, "2 on 20 January 2027");
  assert_lacks (shell->out, "okapi");
}

static void
test_record_only (void)
{
  g_autoptr (Shell) shell = shell_new ();
  g_autofree char *engagement = shell_begin (shell, NULL), *goal = get_goal (shell, 1);

  shell_run (shell, 0, "goal", goal, "check-in", "6", "--record-only", NULL);
  assert_contains (shell->out, "The target is reached; the goal stays open.");
  assert_state (shell, "goals", 1, "open");
  shell_run (shell, 0, "show", engagement, NULL);
  assert_contains (shell->out, "target reached");
  shell_run (shell, 0, "goal", goal, "meet", NULL);
  assert_state (shell, "goals", 1, "met");
  shell_run (shell, 1, "goal", goal, "meet", NULL);
  assert_contains (shell->err, "met already");
}

/* One session is kept as the last; holding it concludes. */
static void
test_keep_next (void)
{
  g_autoptr (Shell) shell = shell_new ();
  g_autofree char *engagement = shell_begin (shell, NULL), *last = get_goal (shell, 4);
  g_autofree char *kept = shell_list (shell, "sessions", 0, "id");

  shell_run (shell, 1, "goal", last, "meet", "--evidence", "x", "--keep-next", NULL);
  assert_contains (shell->err, "does not close the engagement");
  meet_all_but_the_last (shell);
  shell_run (shell, 0, "goal", last, "meet", "--evidence", "x", "--keep-next", NULL);
  assert_contains (shell->out, "is closing; its last session is Wed 2027-02-03 14:30");
  assert_state (shell, "engagements", 0, "closing");
  shell_run (shell, 0, "show", engagement, NULL);
  assert_contains (shell->out, "Closing: the last session is Wed 2027-02-03 14:30");
  shell->clock = "2027-02-03T17:00+01:00";
  shell_run (shell, 0, "session", kept, "hold", NULL);
  assert_contains (shell->out, "This concludes “Handing over the bakery floor”.");
  assert_state (shell, "engagements", 0, "concluded");
}

static void
test_keep_one (void)
{
  g_autoptr (Shell) shell = shell_new ();
  g_autofree char *engagement = shell_begin (shell, NULL), *last = get_goal (shell, 4);
  g_autofree char *kept = shell_list (shell, "sessions", 2, "id"), *prefix = g_strndup (kept, 8);

  meet_all_but_the_last (shell);
  shell_run (shell, 1, "goal", last, "meet", "--evidence", "x", "--keep", "nothing", NULL);
  assert_contains (shell->err, "“nothing”");
  shell_run (shell, 0, "goal", last, "meet", "--evidence", "x", "--keep", prefix, NULL);
  assert_state (shell, "sessions", 2, "planned");
  assert_state (shell, "sessions", 1, "cancelled");
  assert_state (shell, "engagements", 0, "closing");
  shell_run (shell, 0, "goal", last, "reopen", "--reason", "too early", NULL);
  assert_state (shell, "engagements", 0, "active");
  assert_state (shell, "sessions", 1, "cancelled");
}

/* Dropping never closes; when nothing else is open it says that Conclude is possible. */
static void
test_drop (void)
{
  g_autoptr (Shell) shell = shell_new ();
  g_autofree char *engagement = shell_begin (shell, NULL), *last = get_goal (shell, 4);
  g_autofree char *offer = g_strdup_printf ("“trellis conclude %s”", engagement);

  shell_run (shell, 1, "conclude", engagement, NULL);
  assert_contains (shell->err, "4 required goals are still open");
  meet_all_but_the_last (shell);
  shell_run (shell, 1, "goal", last, "drop", "--reason", "", NULL);
  shell_run (shell, 0, "goal", last, "drop", "--reason", "the ovens are sold", NULL);
  assert_contains (shell->out, "The goal is dropped.\nIt goes on record as agreed by Ilse Maes");
  assert_contains (shell->out, offer);
  assert_state (shell, "engagements", 0, "active");
  shell_run (shell, 0, "conclude", engagement, NULL);
  assert_contains (shell->out, "This concludes");
  assert_contains (shell->out, "Wed 2027-05-12 14:30 Europe/Brussels");
  shell_run (shell, 1, "conclude", engagement, NULL);
}

/* Readings are taken after the end too, and change nothing else; it opens only by its own act. */
static void
test_after_the_end (void)
{
  g_autoptr (Shell) shell = shell_new ();
  g_autofree char *engagement = shell_begin (shell, NULL), *goal = get_goal (shell, 3);

  meet_all_but_the_last (shell);
  meet (shell, 4);
  assert_state (shell, "engagements", 0, "concluded");
  shell_run (shell, 0, "goal", goal, "check-in", "9", NULL);
  assert_state (shell, "goals", 3, "open");
  shell_run (shell, 1, "goal", goal, "meet", NULL);
  assert_contains (shell->err, "The engagement is over");
  shell_run (shell, 1, "session", engagement, "add", "--start", "2027-03-01T10:00", NULL);
  assert_contains (shell->err, "The engagement is over");
  shell_run (shell, 1, "reopen", engagement, "--reason", "", NULL);
  shell_run (shell, 0, "reopen", engagement, "--reason", "one more thing", NULL);
  assert_state (shell, "engagements", 0, "active");
  assert_state (shell, "sessions", 0, "cancelled");
}

static void
test_end_by_hand (void)
{
  g_autoptr (Shell) shell = shell_new ();
  g_autofree char *engagement = shell_begin (shell, NULL);

  shell_run (shell, 1, "end", engagement, "--reason", "boredom", NULL);
  assert_contains (shell->err, "expected one of by-client, by-coach");
  shell_run (shell, 1, "end", engagement, "--reason", "goals-met", NULL);
  shell_run (shell, 0, "pause", engagement, NULL);
  assert_contains (shell->out, "Wed 2027-02-03 14:30 Europe/Brussels");
  shell_run (shell, 1, "pause", engagement, NULL);
  shell_run (shell, 0, "resume", engagement, NULL);
  shell_run (shell, 0, "end", engagement, "--reason", "by-client", NULL);
  assert_contains (shell->out, "Cancelled:");
  shell_run (shell, 0, "show", engagement, NULL);
  assert_contains (shell->out, "Ended (by-client)");
}

/* Without a required goal it ends by hand, and the last signature says so. */
static void
test_no_required_goal (void)
{
  g_autoptr (Shell) shell = shell_new ();
  g_autofree char *engagement = shell_begin (
      shell, "{ 'actions': null, 'goals': [ { 'statement': 'Sleep', 'required': false } ] }");

  assert_contains (shell->out, "No goal is required, so the engagement ends by hand.");
  shell_run (shell, 1, "conclude", engagement, NULL);
  shell_run (shell, 0, "end", engagement, "--reason", "goals-met", NULL);
}

static void
test_actions (void)
{
  g_autoptr (Shell) shell = shell_new ();
  g_autofree char *engagement = shell_begin (shell, NULL), *goal = get_goal (shell, 0);
  g_autofree char *action = NULL, *who = NULL;

  shell_run (shell, 1, "action", engagement, "add", "--what", "x", "--who", "A stranger", NULL);
  assert_contains (shell->err, "is called “A stranger”");
  shell_run (shell, 1, "action", engagement, "add", "--what", "", "--who", "coach", NULL);
  shell_run (shell, 1, "action", engagement, "add", "--what", "x", "--who", "coach", "--goal", "?",
             NULL);
  shell_run (shell, 0, "action", engagement, "add", "--what", "Buy an alarm clock", "--who",
             "noor haddad", "--due", "2027-02-20", "--goal", goal, NULL);
  action = g_strdup (g_strchomp (shell->out));
  who = shell_list (shell, "actions", 3, "who");
  g_assert_cmpstr (who, ==, "Noor Haddad");
  shell_run (shell, 0, "action", action, "done", NULL);
  assert_state (shell, "actions", 3, "done");
  shell_run (shell, 1, "action", action, "done", NULL);
  shell_run (shell, 0, "action", action, "reopen", NULL);
  shell_run (shell, 0, "action", action, "drop", NULL);
  assert_state (shell, "actions", 3, "dropped");
  shell_run (shell, 1, "share", engagement, "--direction", "both", "--kind", "skill", "--what", "x",
             NULL);
  assert_contains (shell->err, "belongs to mentoring");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/goal/readings", test_readings);
  g_test_add_func ("/goal/record-only", test_record_only);
  g_test_add_func ("/goal/keep-next", test_keep_next);
  g_test_add_func ("/goal/keep-one", test_keep_one);
  g_test_add_func ("/goal/drop", test_drop);
  g_test_add_func ("/goal/after-the-end", test_after_the_end);
  g_test_add_func ("/goal/end-by-hand", test_end_by_hand);
  g_test_add_func ("/goal/no-required-goal", test_no_required_goal);
  g_test_add_func ("/goal/actions", test_actions);
  return g_test_run ();
}
