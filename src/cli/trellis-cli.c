/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The command line: reads it, runs the command, and answers with an exit status. */

#include "config.h"

#include "trellis-cli.h"

#include "calendar/trellis-calendar-keep.h"
#include "store/trellis-backup.h"
#include "store/trellis-inside.h"
#include "trellis-cli-call.h"
#include "trellis-cli-help.h"
#include "trellis-cli-output.h"
#include "trellis-cli-practice.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Exit statuses; scripts rely on them. */
#define STATUS_DONE 0
#define STATUS_REFUSED 1
#define STATUS_MISUSE 2

/* What may stand before the app's name is over: where the practice is, and what time. */
static const char *const app_options[] = { "--practice", "--clock" };

/* How many arguments the app's option takes at @argument; 0 when it is none. */
static int
length_of_app_option (const char *argument)
{
  for (guint i = 0; i < G_N_ELEMENTS (app_options); i++)
    {
      gsize length = strlen (app_options[i]);

      if (strncmp (argument, app_options[i], length) != 0)
        continue;
      if (argument[length] == '\0' || argument[length] == '=')
        return argument[length] == '=' ? 1 : 2;
    }
  /* What the desktop gives to an application that it starts. */
  return g_str_has_prefix (argument, "--gapplication-") ? 1 : 0;
}

/* No command is called so: the desktop names files by their URIs, and people by these endings. */
static gboolean
is_file (const char *argument)
{
  g_autofree char *scheme = g_uri_parse_scheme (argument);

  return (scheme != NULL && g_str_has_prefix (argument + strlen (scheme), "://"))
         || (argument[0] != '-'
             && (g_str_has_suffix (argument, TRELLIS_BACKUP_SUFFIX)
                 || g_str_has_suffix (argument, ".ics")));
}

/**
 * trellis_cli_is_wanted:
 *
 * Returns: whether the command line says more than which practice and which files the app is to
 *   open
 */
gboolean
trellis_cli_is_wanted (int argc, char **argv)
{
  int i = 1;

  while (i < argc && length_of_app_option (argv[i]) > 0)
    i += length_of_app_option (argv[i]);
  while (i < argc && is_file (argv[i]))
    i++;
  return i != argc;
}

static gboolean
open_practice (TrellisCli *cli, GError **error)
{
  switch (cli->command->opening)
    {
    case TRELLIS_OPENING_READ:
      return trellis_cli_open (cli, TRELLIS_FOLDER_READ, error);
    case TRELLIS_OPENING_CHANGE:
      return trellis_cli_open (cli, TRELLIS_FOLDER_CHANGE, error);
    default:
      return TRUE;
    }
}

static gboolean
print_help (TrellisCli *cli, GError **error)
{
  g_autoptr (GPtrArray) commands = NULL;

  if (cli->words->len == 0)
    {
      trellis_cli_print_help ();
      return TRUE;
    }
  commands = trellis_cli_list_commands_called (g_ptr_array_index (cli->words, 0));
  trellis_cli_print_help_of (commands);
  return TRUE;
}

/* The command is done and saved, whatever becomes of the files that calendars subscribe to. */
static gboolean
keep_files (TrellisCli *cli)
{
  g_autoptr (GPtrArray) failures = NULL;

  if (!cli->changing || trellis_cli_has (cli, "--dry-run"))
    return TRUE;
  failures = trellis_calendar_keep_files (cli->practice);
  for (guint i = 0; i < failures->len; i++)
    trellis_cli_note ("%s", ((const GError *) failures->pdata[i])->message);
  return TRUE;
}

/* Nothing that a command writes for others goes among the documents of a practice. */
static gboolean
check_output (TrellisCli *cli, GError **error)
{
  const char *path = trellis_cli_get_text (cli, "-o");

  return path == NULL || g_str_equal (path, "-") || trellis_check_not_inside (path, error);
}

static gboolean
run (TrellisCli *cli, char **arguments, GError **error)
{
  if (!trellis_cli_parse (cli, arguments, error))
    return FALSE;
  if (trellis_cli_has (cli, "--help"))
    return print_help (cli, error);
  if (trellis_cli_has (cli, "--version"))
    {
      trellis_cli_print ("Trellis %s\n", PACKAGE_VERSION);
      return TRUE;
    }
  return trellis_cli_set_clock (cli, error)
         && (cli->command->check == NULL || cli->command->check (cli, error))
         && check_output (cli, error) && open_practice (cli, error)
         && cli->command->run (cli, error) && keep_files (cli);
}

/* Which option allows what was refused, if the command takes it. */
static const struct
{
  GQuark (*get_domain) (void);
  int code;
  const char *option;
} ways_out[] = {
  { trellis_practice_error_quark, TRELLIS_PRACTICE_ERROR_CONFLICT, "--allow-conflicts" },
  { trellis_practice_error_quark, TRELLIS_PRACTICE_ERROR_CONFLICT, "--outside-term" },
  { trellis_engagement_error_quark, TRELLIS_ENGAGEMENT_ERROR_EARLY, "--early" },
  { trellis_engagement_error_quark, TRELLIS_ENGAGEMENT_ERROR_NO_EVIDENCE, "--evidence" },
};

static void
name_way_out (TrellisCli *cli, const GError *error)
{
  const TrellisOption *options = cli->command == NULL ? NULL : cli->command->options;

  for (guint i = 0; i < G_N_ELEMENTS (ways_out); i++)
    {
      const TrellisOption *option = trellis_option_find (options, ways_out[i].option);

      if (option != NULL && g_error_matches (error, ways_out[i].get_domain (), ways_out[i].code)
          && !trellis_cli_has (cli, option->name))
        trellis_cli_note ("%s: %s", option->name, _ (option->help));
    }
}

static int
complain (TrellisCli *cli, GError *error)
{
  gboolean misuse = g_error_matches (error, TRELLIS_CLI_ERROR, TRELLIS_CLI_ERROR_MISUSE);
  g_autoptr (GPtrArray) called = NULL;

  trellis_cli_note ("%s", error->message);
  name_way_out (cli, error);
  if (!misuse)
    return STATUS_REFUSED;
  if (cli->words->len > 0 && !g_str_equal (g_ptr_array_index (cli->words, 0), "help"))
    called = trellis_cli_list_commands_called (g_ptr_array_index (cli->words, 0));
  if (called != NULL && called->len > 0)
    trellis_cli_note (_ ("“trellis help %s” says what it takes."),
                      (const char *) g_ptr_array_index (cli->words, 0));
  else
    trellis_cli_note (_ ("“trellis help” names the commands."));
  return STATUS_MISUSE;
}

/**
 * trellis_cli_run:
 *
 * Runs the command that the command line names.
 *
 * Returns: the exit status: 0 when it is done, 1 when it is refused or a fault was found, 2 when
 *   the command line cannot be read
 */
int
trellis_cli_run (int argc, char **argv)
{
  g_autoptr (TrellisCli) cli = trellis_cli_new ();
  g_autoptr (GError) error = NULL;
  gboolean done = run (cli, argv + MIN (argc, 1), &error);

  if (!trellis_cli_finish_output (done ? &error : NULL))
    done = FALSE;
  if (!done)
    return complain (cli, error);
  return cli->found_faults ? STATUS_REFUSED : STATUS_DONE;
}
