/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The commands `profile` and `settings`, which also begin a practice. */

#include "cli-shell.h"

#include <string.h>

static void
assert_member (Shell *shell, const char *command, const char *member, const char *expected)
{
  g_autoptr (TrellisJson) json = NULL;
  g_autofree char *value = NULL;

  shell_run (shell, 0, command, "--json", NULL);
  json = shell_parse (shell);
  g_assert_true (trellis_json_has (json, member));
  value = trellis_json_dup_string (json, member);
  g_assert_cmpstr (value, ==, expected);
}

static void
test_profile (void)
{
  g_autoptr (Shell) shell = shell_new ();

  shell_run (shell, 0, "profile", "--name", "Ilse Maes", "--qualification", "EIA Practitioner",
             "--qualification", "Trainer", "--ethics", "emcc", NULL);
  shell_run (shell, 0, "profile", "--email", "ilse@example.org", "--field", "Baking",
             "--credential", "C", "--phone", "1", "--business", "B", "--address", "A",
             "--experience", "E", "--network", "N", NULL);
  shell_run (shell, 0, "profile", NULL);
  assert_contains (shell->out, "Name            Ilse Maes\n");
  assert_contains (shell->out, "Qualifications  EIA Practitioner and Trainer\n");
  assert_member (shell, "profile", "ethics", "emcc");
  assert_member (shell, "profile", "field", "Baking");
  shell_run (shell, 0, "profile", "--field", "", "--qualification", "", "--qualification", "One",
             NULL);
  assert_member (shell, "profile", "field", NULL);
  shell_run (shell, 0, "profile", NULL);
  assert_contains (shell->out, "Qualifications  One\n");
}

static void
test_profile_refused (void)
{
  g_autoptr (Shell) shell = shell_new ();
  g_autofree char *name = g_strnfill (400, 'x');

  shell_run (shell, 1, "profile", "--name", name, NULL);
  assert_contains (shell->err, "name: expected at most 200 characters, got 400");
  shell_run (shell, 1, "profile", "--name", "two\nlines", NULL);
  assert_contains (shell->err, "name: expected one line of text");
  g_assert_false (g_file_test (shell->practice, G_FILE_TEST_EXISTS));
}

static void
test_settings (void)
{
  g_autoptr (Shell) shell = shell_new ();

  shell_run (shell, 0, "settings", "--zone", "Europe/Lisbon", "--work-hours", "Mon-Thu 08:30-17:00",
             "--buffer-after", "10", "--titles", "initials", NULL);
  shell_run (shell, 0, "settings", "--day-off", "2027-03-31", NULL);
  shell_run (shell, 0, "settings", "--day-off", "2027-07-01..2027-07-14", NULL);
  assert_member (shell, "settings", "zone", "Europe/Lisbon");
  assert_member (shell, "settings", "titles", "initials");
  shell_run (shell, 0, "settings", NULL);
  assert_contains (shell->out, "2027-03-31 and 2027-07-01..2027-07-14");
  assert_contains (shell->out, "Mon-Thu 08:30-17:00");
  shell_run (shell, 0, "settings", "--paper", "letter", NULL);
  assert_member (shell, "settings", "paper", "letter");
  shell_run (shell, 0, "settings", "--language", "en", NULL);
  assert_member (shell, "settings", "language", "en");
}

static void
test_settings_refused (void)
{
  static const struct
  {
    const char *option;
    const char *value;
    const char *says;
  } refusals[] = {
    { "--zone", "Europe/Brussel", "“Europe/Brussel” is not known" },
    { "--work-hours", "always", "always" },
    { "--day-off", "2027-02-30", "2027-02-30" },
    { "--day-off", "2027-03-02..2027-03-01", "2027-03-0" },
    { "--language", "xx",
      "language: expected a language that there are texts in, of en, got “xx”" },
  };
  g_autoptr (Shell) shell = shell_new ();

  for (guint i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      shell_run (shell, 1, "settings", refusals[i].option, refusals[i].value, NULL);
      assert_contains (shell->err, refusals[i].says);
    }
  g_assert_false (g_file_test (shell->practice, G_FILE_TEST_EXISTS));
}

/* Days off are passed over by plans, and do not use up the count. */
static void
test_days_off (void)
{
  g_autoptr (Shell) shell = shell_new ();
  g_autofree char *engagement = NULL, *last = NULL;

  shell_run (shell, 0, "settings", "--day-off", "2027-03-29..2027-04-02", NULL);
  engagement = shell_begin (shell, NULL);
  g_assert_cmpuint (shell_count (shell, "sessions"), ==, 7);
  last = shell_list (shell, "sessions", 6, "start");
  g_assert_cmpstr (last, ==, "2027-05-26T14:30");
  shell_run (shell, 0, "list", "sessions", NULL);
  assert_lacks (shell->out, "2027-03-31");
}

static void
test_titles (void)
{
  g_autoptr (Shell) shell = shell_new ();
  g_autofree char *engagement = shell_begin (shell, NULL);

  shell_run (shell, 0, "export", "ics", "-o", "-", NULL);
  assert_lacks (shell->out, "Noor");
  shell_run (shell, 0, "settings", "--titles", "full", NULL);
  shell_run (shell, 0, "export", "ics", "-o", "-", NULL);
  assert_contains (shell->out, "Noor Haddad");
  shell_run (shell, 0, "export", "ics", "--names", "initials", "-o", "-", NULL);
  assert_lacks (shell->out, "Noor Haddad");
}

/* Returns: the reminders of the first session, as `show --json` has them */
static char *
read_reminders (Shell *shell, const char *engagement)
{
  g_autoptr (TrellisJson) json = NULL, sessions = NULL, first = NULL, reminders = NULL;
  g_autoptr (GBytes) bytes = NULL;

  shell_run (shell, 0, "show", engagement, "--json", NULL);
  json = shell_parse (shell);
  sessions = trellis_json_get (json, "sessions");
  first = trellis_json_element (sessions, 0);
  if (!trellis_json_has (first, "reminders-minutes"))
    return NULL;
  reminders = trellis_json_get (first, "reminders-minutes");
  bytes = trellis_json_canonical (reminders, NULL);
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/* Whoever says nothing of reminders gets the usual ones, and whoever says that there are none gets
   none. */
static void
test_reminders (void)
{
  static const struct
  {
    const char *patch, *reminders;
  } cases[] = {
    { "{\"plan\":{\"reminders-minutes\":null}}", "[1440,30]" },
    { "{\"plan\":{\"reminders-minutes\":[]}}", NULL },
    { "{\"plan\":{\"reminders-minutes\":[5]}}", "[5]" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (Shell) shell = shell_new ();
      g_autofree char *engagement = NULL, *reminders = NULL;

      shell_run (shell, 0, "settings", "--reminder", "1440", "--reminder", "30", "--reminder",
                 "1440", NULL);
      engagement = shell_begin (shell, cases[i].patch);
      reminders = read_reminders (shell, engagement);
      g_assert_cmpstr (reminders, ==, cases[i].reminders);
    }
}

static void
test_reminders_shown (void)
{
  g_autoptr (Shell) shell = shell_new ();

  shell_run (shell, 0, "settings", "--reminder", "1440", NULL);
  shell_run (shell, 0, "settings", "--reminder", "15", NULL);
  shell_run (shell, 0, "settings", NULL);
  assert_contains (shell->out, "1440 and 15\n");
  shell_run (shell, 0, "settings", "--reminder", "", "--reminder", "60", NULL);
  shell_run (shell, 0, "settings", NULL);
  assert_lacks (shell->out, "1440");
  shell_run (shell, 0, "settings", "--reminder", "", NULL);
  shell_run (shell, 0, "settings", "--json", NULL);
  assert_lacks (shell->out, "60");
}

static void
test_reminders_refused (void)
{
  static const char *const wrong[] = { "soon", "-5", "40321", "1.5", " 5" };
  g_autoptr (Shell) shell = shell_new ();

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      shell_run (shell, 2, "settings", "--reminder", wrong[i], NULL);
      assert_contains (shell->err, "--reminder: expected a whole number from 0 to 40320, got “");
    }
  shell_run (shell, 1, "settings", "--reminder", "1", "--reminder", "2", "--reminder", "3",
             "--reminder", "4", "--reminder", "5", "--reminder", "6", NULL);
  assert_contains (shell->err, "reminders-minutes: expected at most 5 reminders, got 6");
  g_assert_false (g_file_test (shell->practice, G_FILE_TEST_EXISTS));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/settings/profile", test_profile);
  g_test_add_func ("/settings/profile-refused", test_profile_refused);
  g_test_add_func ("/settings/settings", test_settings);
  g_test_add_func ("/settings/settings-refused", test_settings_refused);
  g_test_add_func ("/settings/days-off", test_days_off);
  g_test_add_func ("/settings/titles", test_titles);
  g_test_add_func ("/settings/reminders", test_reminders);
  g_test_add_func ("/settings/reminders-shown", test_reminders_shown);
  g_test_add_func ("/settings/reminders-refused", test_reminders_refused);
  return g_test_run ();
}
