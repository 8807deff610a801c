/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Command lines that cannot be read: each is named, exits 2 and touches nothing. */

#include "cli-shell.h"

#include "cli/trellis-cli-call.h"
#include "cli/trellis-cli.h"

#include <string.h>

typedef struct
{
  const char *line; /* words parted by | */
  const char *says;
} Misuse;

static const Misuse misuses[] = {
  { "backup", "something is missing; expected FILE" },
  { "erase|Noor|--receipt|x", "There is no command “erase”" },
  { "import|json|x", "import: there is no “json”; expected ics" },
  { "restore|a", "something is missing; expected DIR" },
  { "", "There is no command “”" },
  { "sesion|x|hold", "Did you mean “session”?" },
  { "--bogus", "There is no option --bogus" },
  { "list|--bogus", "There is no option --bogus" },
  { "list|-x", "There is no option -x" },
  { "list|foo", "there is no “foo”; expected engagements" },
  { "list|goal", "Did you mean “goals”?" },
  { "list|goals|extra", "“extra” is one word too many" },
  { "list|--json=yes", "--json takes no value" },
  { "list|--json|--json", "--json stands there twice" },
  { "list|people|--from|2027-01-01", "“list people” takes no --from" },
  { "list|sessions|--from", "--from needs a value" },
  { "list|sessions|--from|tomorrow", "--from: expected a date such as 2026-12-01, got “tomorrow”" },
  { "list|sessions|--to|2027-02-30", "--to: expected a date" },
  { "list|caf\xe9", "there is no “caf" },
  { "list|sessions|--from|2027-02-02|--to|2027-02-01", "--to lies before --from" },
  { "export|ics|-o|-|--from|2027-02-02|--to|2027-02-01", "--to lies before --from" },
  { "profile|--name| ", "--name: expected your name, got nothing" },
  { "show", "something is missing; expected ENGAGEMENT" },
  { "show|caf\xe9", "is no text in UTF-8" },
  { "demo", "something is missing; expected DIR" },
  { "check|all", "“all” is one word too many" },
  { "recover", "something is missing; expected ID" },
  { "profile|--nickname|x", "There is no option --nickname" },
  { "profile|--ethics|mine", "--ethics: expected one of icf|emcc|other, got “mine”" },
  { "settings|--buffer-after|-1", "--buffer-after: expected a whole number from 0 to 1440" },
  { "settings|--titles|long", "--titles: expected one of neutral|initials|full, got “long”" },
  { "new", "expected coaching, mentoring" },
  { "new|friendship|x.json", "there is no “friendship”" },
  { "new|coaching", "expected BRIEF.json" },
  { "new|mentoring|x.json|--outside-term", "“new mentoring BRIEF.json” takes no --outside-term" },
  { "amend|x", "expected CHANGES.json" },
  { "sign|x", "“sign ENGAGEMENT” needs --party" },
  { "sign|x|--party|coach|--date|2027-01-25", "needs --how" },
  { "sign|x|--party|coach|--date|2027-01-25|--how|sealed",
    "--how: expected one of typed|paper|drawn, got “sealed”" },
  { "sign|x|--party|coach|--date|2027-01-25|--how|typed|--json", "takes no --json" },
  { "plan|x|--first|2027-02-03T14:30|--rule|FREQ=WEEKLY", "Expected either --count or --until" },
  { "plan|x|--first|2027-02-03T14:30|--rule|R|--count|2|--until|2027-03-01",
    "Expected either --count or --until" },
  { "plan|x|--first|2027-02-03T14:30|--rule|R|--count|0",
    "--count: expected a whole number from 1 to 1000, got “0”" },
  { "plan|x|--first|2027-02-03|--rule|R|--count|2", "--first: expected a date and time" },
  { "session", "something is missing" },
  { "session|x", "expected add, move, hold, miss, cancel, restore, note" },
  { "session|x|hlod", "Did you mean “hold”?" },
  { "session|x|hold|--by|client", "“session SESSION hold” takes no --by" },
  { "session|x|hold|--minutes|0", "--minutes: expected a whole number from 1 to 1440" },
  { "session|x|hold|--minutes|1e2", "--minutes: expected a whole number" },
  { "session|x|hold|--minutes|99999999999999999999", "--minutes: expected a whole number" },
  { "session|x|cancel", "needs --by" },
  { "session|x|cancel|--by|weather", "--by: expected one of coach|client|sponsor" },
  { "session|x|note", "expected TEXT" },
  { "session|x|move", "needs --to" },
  { "session|x|add|--start|2027-02-03T14:30|--place|A|--link|B",
    "Expected --place or --link, got both" },
  { "goal|x|check-in", "expected VALUE" },
  { "goal|x|check-in|3|--by|mother", "--by: expected one of coachee|coach|sponsor" },
  { "goal|x|meet|--keep|y|--keep-next", "Expected --keep-next or --keep, got both" },
  { "goal|x|drop", "needs --reason" },
  { "action|x|add|--what|y", "needs --who" },
  { "action|x|finish", "expected add, done, drop, reopen" },
  { "share|x|--direction|both|--kind|gift|--what|y", "--kind: expected one of knowledge|skill" },
  { "conclude", "expected ENGAGEMENT" },
  { "end|x", "needs --reason" },
  { "reopen|x", "needs --reason" },
  { "pause|x|y", "“y” is one word too many" },
  { "resume|x|--reason|y", "There is no option --reason" },
  { "export|log|-o|x", "there is no “log”; expected ics" },
  { "export|ics", "“export ics” needs -o" },
  { "export|ics|-o", "-o needs a value" },
  { "print|plan|x", "needs -o" },
  { "print|timeline|x|-o|y", "there is no “timeline”; expected contract, plan, closing" },
  { "print|plan|x|-o|y|--paper|A5", "--paper: expected A4 or Letter, got “A5”" },
  { "print|plan|x|-o|y|--for|everybody", "--for: expected sponsor, got “everybody”" },
  { "help|nothing", "There is no command “nothing”" },
  { "list|--practice|elsewhere", "--practice stands there twice" },
};

static void
test_misuse (void)
{
  g_autoptr (Shell) shell = shell_new ();

  for (guint i = 0; i < G_N_ELEMENTS (misuses); i++)
    {
      g_auto (GStrv) words = *misuses[i].line == '\0' ? g_strsplit ("|", "|", 1)
                                                      : g_strsplit (misuses[i].line, "|", -1);

      if (*misuses[i].line == '\0')
        *words[0] = '\0';
      shell_run_words (shell, 2, (const char *const *) words);
      assert_contains (shell->err, misuses[i].says);
      g_assert_true (g_str_has_prefix (shell->err, "trellis: "));
      g_assert_cmpstr (shell->out, ==, "");
    }
  g_assert_false (g_file_test (shell->practice, G_FILE_TEST_EXISTS));
}

static void
test_no_command (void)
{
  g_autoptr (Shell) shell = shell_new ();

  shell_run (shell, 2, "--json", NULL);
  assert_contains (shell->err, "There is no command here");
}

static void
test_clock (void)
{
  g_autoptr (Shell) shell = shell_new ();
  const char *const wrong[]
      = { "now", "2027-01-25", "2027-01-25T09:00", "2027-13-25T09:00Z", "2027-01-25T09:00+1", "" };

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      shell->clock = wrong[i];
      shell_run (shell, 2, "list", NULL);
      assert_contains (shell->err, "--clock: expected a time with its offset");
    }
  shell->clock = NULL;
  g_setenv ("TRELLIS_CLOCK", "yesterday", TRUE);
  shell_run (shell, 2, "list", NULL);
  assert_contains (shell->err, "TRELLIS_CLOCK: expected a time with its offset");
  g_setenv ("TRELLIS_CLOCK", "", TRUE);
  shell_run (shell, 1, "list", NULL);
  g_unsetenv ("TRELLIS_CLOCK");
}

/* The first word of the pattern, something for each of the others, and @word. */
static GPtrArray *
make_words (const TrellisCommand *command, const char *word)
{
  g_auto (GStrv) pattern = g_strsplit (command->pattern, " ", -1);
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; pattern[i] != NULL; i++)
    g_ptr_array_add (words, g_strdup (g_ascii_isupper (pattern[i][0]) ? "thing" : pattern[i]));
  g_ptr_array_add (words, g_strdup (word));
  g_ptr_array_add (words, NULL);
  return words;
}

static void
refuse_with (const TrellisCommand *command, const char *word, const char *says)
{
  g_autoptr (GPtrArray) words = make_words (command, word);
  g_autoptr (TrellisCli) cli = trellis_cli_new ();
  g_autoptr (GError) error = NULL;

  g_assert_false (trellis_cli_parse (cli, (char **) words->pdata, &error));
  g_assert_error (error, TRELLIS_CLI_ERROR, TRELLIS_CLI_ERROR_MISUSE);
  assert_contains (error->message, says);
}

/* Whether other commands begin as it does, so that a word too many is taken for one of theirs. */
static gboolean
goes_on (const TrellisCommand *command)
{
  static const char *const patterns[] = { "list", "help", "plan ENGAGEMENT", "import ics", NULL };

  return g_strv_contains (patterns, command->pattern);
}

/* What is wrong with any command is refused by every one. */
static void
test_every_command (void)
{
  for (guint i = 0; trellis_cli_families[i] != NULL; i++)
    for (const TrellisCommand *each = trellis_cli_families[i]; each->pattern != NULL; each++)
      {
        refuse_with (each, "--frobnicate", "There is no option --frobnicate");
        if (!goes_on (each))
          refuse_with (each, "surplus", "“surplus” is one word too many");
        if (!each->json)
          refuse_with (each, "--json", "takes no --json");
      }
}

static void
test_help (void)
{
  g_autoptr (Shell) shell = shell_new ();
  g_autoptr (GPtrArray) names = trellis_cli_list_names ();

  shell_run (shell, 0, "help", NULL);
  for (guint i = 0; i < names->len; i++)
    assert_contains (shell->out, names->pdata[i]);
  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *by_word = NULL, *heading = NULL;

      heading = g_strdup_printf ("trellis %s", (char *) names->pdata[i]);
      shell_run (shell, 0, "help", names->pdata[i], NULL);
      g_assert_true (g_str_has_prefix (shell->out, heading));
      by_word = g_strdup (shell->out);
      shell_run (shell, 0, names->pdata[i], "--help", NULL);
      g_assert_cmpstr (shell->out, ==, by_word);
      g_assert_cmpstr (shell->err, ==, "");
    }
  shell_run (shell, 0, "--help", NULL);
  assert_contains (shell->out, "These go with every command:");
  shell_run (shell, 0, "-h", NULL);
  shell_run (shell, 0, "--version", NULL);
  g_assert_true (g_str_has_prefix (shell->out, "Trellis "));
}

static void
test_standard_output_full (void)
{
  g_autoptr (Shell) shell = shell_new ();
  g_autofree char *command = NULL;
  int status;

  if (!g_file_test ("/dev/full", G_FILE_TEST_EXISTS))
    {
      g_test_skip ("there is no /dev/full");
      return;
    }
  command = g_strdup_printf ("sh -c '\"%s\" help > /dev/full 2> /dev/null'",
                             g_getenv ("TRELLIS_PROGRAM"));
  g_assert_true (g_spawn_command_line_sync (command, NULL, NULL, &status, NULL));
  g_assert_false (g_spawn_check_wait_status (status, NULL));
}

/* The default folder is the user's own; only commands that may make a practice make it. */
static void
test_default_place (void)
{
  g_autoptr (Shell) shell = shell_new ();
  g_autofree char *document = NULL;

  g_clear_pointer (&shell->practice, g_free);
  shell_run (shell, 1, "list", NULL);
  assert_contains (shell->err, "home/trellis/practice");
  shell_run (shell, 0, "profile", "--name", "Ilse Maes", NULL);
  document = shell_read (shell, "home/trellis/practice/practice.json");
  assert_contains (document, "Ilse Maes");
}

static const struct
{
  const char *line; /* words parted by | */
  gboolean wanted;
} wishes[] = {
  { "", TRUE },
  { "list", TRUE },
  { "list|a.trellis", TRUE },
  { "a.trellis|list", TRUE },
  { "backup|a.trellis", TRUE },
  { "restore|a.trellis|folder", TRUE },
  { "--version", TRUE },
  { "--json|a.trellis", TRUE },
  { "-o.ics", TRUE },
  { "--practice|x|list", TRUE },
  { "--practice|x", FALSE },
  { "--practice=x|--clock|y", FALSE },
  { "--gapplication-service", FALSE },
  { "a.trellis", FALSE },
  { "some where/a.trellis", FALSE },
  { "file:///home/a.trellis|file:///home/b", FALSE },
  { "busy.ics", FALSE },
  { "--practice|x|busy.ics", FALSE },
};

/* A command stays a command, whatever files it names; files alone are for the app. */
static void
test_is_wanted (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (wishes); i++)
    {
      g_autofree char *line = g_strconcat ("trellis|", wishes[i].line, NULL);
      g_auto (GStrv) words = g_strsplit (line, "|", -1);

      if (trellis_cli_is_wanted ((int) g_strv_length (words), words) != wishes[i].wanted)
        g_error ("“%s” was misjudged", wishes[i].line);
    }
  g_assert_false (trellis_cli_is_wanted (1, (char *[]){ (char *) "trellis", NULL }));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/arguments/misuse", test_misuse);
  g_test_add_func ("/arguments/no-command", test_no_command);
  g_test_add_func ("/arguments/clock", test_clock);
  g_test_add_func ("/arguments/every-command", test_every_command);
  g_test_add_func ("/arguments/help", test_help);
  g_test_add_func ("/arguments/standard-output-full", test_standard_output_full);
  g_test_add_func ("/arguments/default-place", test_default_place);
  g_test_add_func ("/arguments/is-wanted", test_is_wanted);
  return g_test_run ();
}
