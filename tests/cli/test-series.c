/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The commands that change a series, and the one that finds free time. */

#include "cli-shell.h"

#include <string.h>

/* The starts of all sessions, such as "02-03T14:30 02-17T14:30"; cancelled ones in brackets. */
static char *
list_starts (Shell *shell)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint n = shell_count (shell, "sessions");

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *start = shell_list (shell, "sessions", i, "start");
      g_autofree char *state = shell_list (shell, "sessions", i, "state");

      g_string_append_printf (text, g_str_equal (state, "cancelled") ? "%s(%s)" : "%s%s",
                              i == 0 ? "" : " ", start + 5);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

#define assert_starts(shell, expected)                                                             \
  G_STMT_START                                                                                     \
  {                                                                                                \
    g_autofree char *starts = list_starts (shell);                                                 \
    g_assert_cmpstr (starts, ==, expected);                                                        \
  }                                                                                                \
  G_STMT_END

#define SEVEN "02-03T14:30 02-17T14:30 03-03T14:30 03-31T14:30 04-14T14:30 04-28T14:30 05-12T14:30"

/* What a dry run says has to be what is done, and it changes nothing. */
static void
run_twice (Shell *shell, const char *const *words)
{
  g_autoptr (GPtrArray) rehearsal = g_ptr_array_new ();
  g_auto (GStrv) before = shell_snapshot (shell), after = NULL;
  g_autofree char *said = NULL;

  for (guint i = 0; words[i] != NULL; i++)
    g_ptr_array_add (rehearsal, (gpointer) words[i]);
  g_ptr_array_add (rehearsal, (gpointer) "--dry-run");
  g_ptr_array_add (rehearsal, NULL);
  shell_run_words (shell, 0, (const char *const *) rehearsal->pdata);
  assert_contains (shell->out, "Nothing was changed.");
  said = g_strndup (shell->out, strstr (shell->out, "Nothing was changed.") - shell->out);
  after = shell_snapshot (shell);
  g_assert_true (g_strv_equal ((const char *const *) before, (const char *const *) after));
  shell_run_words (shell, 0, words);
  if (strstr (said, "New sessions:") == NULL)
    g_assert_cmpstr (shell->out, ==, said);
}

#define run(shell, ...) run_twice (shell, (const char *const[]){ __VA_ARGS__, NULL })

static void
test_scope (void)
{
  g_autoptr (Shell) shell = shell_new ();
  g_autofree char *engagement = shell_begin (shell, NULL);
  g_autofree char *third = shell_list (shell, "sessions", 2, "id");
  g_autofree char *fifth = shell_list (shell, "sessions", 4, "id");

  shell_run (shell, 0, "session", fifth, "note", "Bring the plan", NULL);
  run (shell, "session", third, "move", "--to", "2027-03-04T16:00", "--scope", "following");
  assert_contains (shell->out, "Moved to:");
  assert_contains (shell->out, "Thu 2027-05-13 16:00 Europe/Brussels");
  assert_contains (shell->out, "Left as they are:");
  assert_starts (shell, "02-03T14:30 02-17T14:30 03-04T16:00 04-01T16:00 04-14T14:30 04-29T16:00 "
                        "05-13T16:00");
  run (shell, "session", third, "move", "--minutes", "50", "--place", "", "--link",
       "https://meet.example.org/x", "--scope", "future");
  shell_run (shell, 0, "show", engagement, NULL);
  assert_contains (shell->out, "https://meet.example.org/x");
  run (shell, "session", third, "move", "--to", "2027-03-05T16:00", "--scope", "this");
  shell_run (shell, 1, "session", fifth, "move", "--minutes", "50", "--scope", "this", NULL);
  assert_contains (shell->err, "has notes");
  run (shell, "session", third, "move", "--rule", "FREQ=WEEKLY", "--scope", "following");
  assert_starts (shell, "02-03T14:30 02-17T14:30 03-05T16:00 03-12T16:00 03-19T16:00 03-26T16:00 "
                        "04-14T14:30");
}

static void
test_move_alone (void)
{
  g_autoptr (Shell) shell = shell_new ();
  g_autofree char *engagement = shell_begin (shell, NULL);
  g_autofree char *first = shell_list (shell, "sessions", 0, "id");

  shell_run (shell, 0, "session", first, "note", "Bring the plan", NULL);
  run (shell, "session", first, "move", "--to", "2027-02-04T09:00");
  assert_contains (shell->out, "Moved to Thu 2027-02-04 09:00 Europe/Brussels.");
  shell_run (shell, 0, "session", engagement, "add", "--start", "2027-02-09T09:00", "--dry-run",
             NULL);
  assert_contains (shell->out, "Tue 2027-02-09 09:00 Europe/Brussels\nNothing was changed.");
  shell_run (shell, 1, "session", engagement, "add", "--start", "2027-02-04T09:00", "--dry-run",
             NULL);
  assert_contains (shell->err, "overlaps");
  shell_run (shell, 0, "session", engagement, "add", "--start", "2027-02-04T09:00",
             "--allow-conflicts", NULL);
  assert_contains (shell->err, "overlaps “Handing over the bakery floor”");
}

static void
test_shift_skip_and_fill (void)
{
  g_autoptr (Shell) shell = shell_new ();
  g_autofree char *engagement = shell_begin (shell, NULL);
  g_autofree char *second = shell_list (shell, "sessions", 1, "id");

  run (shell, "plan", engagement, "shift", "--weeks", "1", "--from", "2027-03-31");
  assert_starts (shell, "02-03T14:30 02-17T14:30 03-03T14:30 04-07T14:30 04-21T14:30 05-05T14:30 "
                        "05-19T14:30");
  run (shell, "session", second, "skip");
  assert_contains (shell->out, "Cancelled:");
  run (shell, "plan", engagement, "fill");
  assert_contains (shell->out, "Wed 2027-06-02 14:30 Europe/Brussels");
  assert_starts (shell, "02-03T14:30 (02-17T14:30) 03-03T14:30 04-07T14:30 04-21T14:30 "
                        "05-05T14:30 05-19T14:30 06-02T14:30");
  run (shell, "plan", engagement, "fill");
  assert_contains (shell->out, "No session is missing.");
  run (shell, "plan", engagement, "shift", "--days", "-1");
  assert_starts (shell, "02-02T14:30 (02-17T14:30) 03-02T14:30 04-06T14:30 04-20T14:30 "
                        "05-04T14:30 05-18T14:30 06-01T14:30");
  shell_run (shell, 0, "settings", "--day-off", "2027-06-10..2027-06-20", NULL);
  shell_run (shell, 0, "session", second, "restore", NULL);
  run (shell, "session", second, "skip");
  shell_run (shell, 1, "plan", engagement, "shift", "--weeks", "20", NULL);
  assert_contains (shell->err, "6 sessions lie outside the term");
  shell_run (shell, 1, "plan", engagement, "shift", "--weeks", "-4", NULL);
  assert_contains (shell->err, "has passed already");
}

/* A plan that has passed would only cancel the series. */
static void
test_past_plan (void)
{
  g_autoptr (Shell) shell = shell_new ();
  g_autofree char *engagement = shell_begin (shell, NULL);

  shell->clock = "2027-02-10T09:00+01:00";
  shell_run (shell, 1, "plan", engagement, "--first", "2026-12-01T10:00", "--rule", "FREQ=WEEKLY",
             "--count", "4", "--outside-term", NULL);
  assert_contains (shell->err, "All dates of this plan have passed already");
  assert_starts (shell, SEVEN);
  shell_run (shell, 0, "plan", engagement, "--first", "2027-01-27T14:30", "--rule",
             "FREQ=WEEKLY;INTERVAL=1", "--count", "9", "--outside-term", NULL);
  assert_contains (shell->err, "1 date of the plan has passed already and is left out");
  assert_lacks (shell->err, "on no day of");
  shell_run (shell, 0, "plan", engagement, "--first", "2027-03-01T14:30", "--rule",
             "FREQ=WEEKLY;BYDAY=TU", "--count", "3", NULL);
  assert_contains (shell->err, "the first session, Mon 2027-03-01 14:30 Europe/Brussels, is on no "
                               "day of FREQ=WEEKLY;BYDAY=TU");
}

static void
test_fill_says_what_has_no_date (void)
{
  g_autoptr (Shell) shell = shell_new ();
  g_autofree char *engagement = shell_begin (shell, NULL);

  for (guint i = 0; i < 5; i++)
    {
      g_autofree char *session = shell_list (shell, "sessions", i, "id");

      shell_run (shell, 0, "session", session, "cancel", "--by", "client", NULL);
    }
  run (shell, "plan", engagement, "fill");
  assert_contains (shell->err, "2 sessions find no date within the term");
  assert_contains (shell->out, "Wed 2027-06-23 14:30");
}

/* What there is to say of a time is said, and refuses nothing. */
static void
test_remarks (void)
{
  g_autoptr (Shell) shell = shell_new ();
  g_autofree char *engagement = shell_begin (shell, NULL);
  g_autofree char *first = shell_list (shell, "sessions", 0, "id");

  shell_run (shell, 0, "settings", "--work-hours", "Mon-Fri 09:00-18:00", "--day-off", "2027-03-05",
             NULL);
  shell_run (shell, 0, "session", first, "move", "--to", "2027-02-05T17:30", "--scope", "following",
             NULL);
  assert_contains (shell->err, "Fri 2027-02-05 17:30 Europe/Brussels is outside the work hours");
  assert_contains (shell->err, "Fri 2027-03-05 17:30 Europe/Brussels is on a day off");
  shell_run (shell, 0, "plan", engagement, "--first", "2027-03-28T02:30", "--rule", "FREQ=WEEKLY",
             "--count", "2", "--dry-run", NULL);
  assert_contains (shell->err, "jump over Sun 2027-03-28 02:30");
}

static void
test_free (void)
{
  g_autoptr (Shell) shell = shell_new ();
  g_autofree char *engagement = shell_begin (shell, NULL);
  g_autoptr (TrellisJson) list = NULL, stretch = NULL;
  g_autofree char *start = NULL;

  shell_run (shell, 1, "free", "--minutes", "60", NULL);
  assert_contains (shell->err, "no work hours");
  shell_run (shell, 0, "settings", "--work-hours", "Wed-Thu 13:00-17:00", "--buffer-after", "15",
             "--zone", "Europe/Brussels", NULL);
  shell_run (shell, 0, "free", "--minutes", "60", "--from", "2027-02-03", "--to", "2027-02-04",
             NULL);
  assert_contains (shell->out, "Wed 2027-02-03 13:00  Wed 2027-02-03 14:15");
  assert_contains (shell->out, "Wed 2027-02-03 16:00  Wed 2027-02-03 17:00");
  assert_contains (shell->out, "Thu 2027-02-04 13:00  Thu 2027-02-04 17:00");
  shell_run (shell, 0, "free", "--minutes", "200", "--from", "2027-02-03", "--zone",
             "America/New_York", "--json", NULL);
  list = shell_parse (shell);
  g_assert_cmpuint (trellis_json_length (list), ==, 3);
  stretch = trellis_json_element (list, 0);
  start = trellis_json_dup_string (stretch, "start");
  g_assert_cmpstr (start, ==, "2027-02-04T07:00");
  g_assert_cmpint (trellis_json_get_integer (stretch, "minutes", 0), ==, 240);
  shell_run (shell, 2, "free", NULL);
  shell_run (shell, 1, "free", "--minutes", "60", "--zone", "Oz", NULL);
}

static void
test_misuse (void)
{
  g_autoptr (Shell) shell = shell_new ();
  static const struct
  {
    const char *words[9];
    const char *says;
  } cases[] = {
    { { "plan", "x", "shift" }, "either --weeks or --days" },
    { { "plan", "x", "shift", "--weeks", "1", "--days", "1" }, "either --weeks or --days" },
    { { "plan", "x", "shift", "--weeks", "0" }, "another number than 0" },
    { { "plan", "x", "fil" }, "fill" },
    { { "session", "x", "move", "--scope", "following" }, "needs --to" },
    { { "session", "x", "move", "--scope", "all", "--minutes", "5" }, "this|following|future" },
    { { "session", "x", "move", "--to", "2027-02-03T10:00", "--rule", "FREQ=WEEKLY" },
      "--rule goes with" },
    { { "free", "--minutes", "0" }, "from 1 to 1440" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      shell_run_words (shell, 2, cases[i].words);
      assert_contains (shell->err, cases[i].says);
    }
}

/* A coach who travels sees both times. */
static void
test_time_here (void)
{
  g_autoptr (Shell) shell = shell_new ();
  g_autofree char *engagement = shell_begin (shell, NULL);
  g_autofree char *zone = g_strdup (g_getenv ("TZ"));

  shell_run (shell, 0, "list", "sessions", NULL);
  assert_lacks (shell->out, "here");
  g_setenv ("TZ", "America/New_York", TRUE);
  shell_run (shell, 0, "list", "sessions", NULL);
  assert_contains (shell->out, "Wed 2027-02-03 14:30  Europe/Brussels (08:30 here)");
  assert_contains (shell->out, "Wed 2027-03-31 14:30  Europe/Brussels (08:30 here)");
  shell_run (shell, 0, "show", engagement, NULL);
  assert_contains (shell->out, "Wed 2027-02-17 14:30 Europe/Brussels (08:30 here)");
  g_setenv ("TZ", "Pacific/Auckland", TRUE);
  shell_run (shell, 0, "list", "sessions", NULL);
  assert_contains (shell->out, "Europe/Brussels (Thu 2027-02-04 02:30 here)");
  g_setenv ("TZ", zone, TRUE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/series/scope", test_scope);
  g_test_add_func ("/series/move-alone", test_move_alone);
  g_test_add_func ("/series/shift-skip-and-fill", test_shift_skip_and_fill);
  g_test_add_func ("/series/past-plan", test_past_plan);
  g_test_add_func ("/series/fill-says-what-has-no-date", test_fill_says_what_has_no_date);
  g_test_add_func ("/series/remarks", test_remarks);
  g_test_add_func ("/series/free", test_free);
  g_test_add_func ("/series/misuse", test_misuse);
  g_test_add_func ("/series/time-here", test_time_here);
  return g_test_run ();
}
