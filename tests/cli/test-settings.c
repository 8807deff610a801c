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
  return g_test_run ();
}
