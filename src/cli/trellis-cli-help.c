/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the commands do and take, in words, made from the table of commands. */

#include "config.h"

#include "trellis-cli-help.h"

#include "trellis-cli-call.h"
#include "trellis-cli-output.h"
#include "trellis-cli-table.h"

#include <glib/gi18n-lib.h>

static void
add_options (TrellisCliTable *table, const TrellisOption *options)
{
  for (; options != NULL && options->name != NULL; options++)
    {
      g_autofree char *value = trellis_option_dup_value_name (options);
      g_autofree char *name = g_strconcat ("  ", options->name, *value == '\0' ? "" : " ", value,
                                           trellis_option_repeats (options) ? "…" : "", NULL);
      g_autofree char *help = options->needed
                                  ? g_strdup_printf (_ ("%s (needed)"), _ (options->help))
                                  : g_strdup (_ (options->help));

      trellis_cli_table_add (table, name, help, NULL);
    }
}

static void
print_options (const TrellisOption *options)
{
  g_autoptr (TrellisCliTable) table = trellis_cli_table_new (NULL);

  add_options (table, options);
  trellis_cli_table_print (table);
}

/**
 * trellis_cli_print_help_of:
 * @commands: (element-type TrellisCommand): those of one name
 */
void
trellis_cli_print_help_of (GPtrArray *commands)
{
  for (guint i = 0; i < commands->len; i++)
    {
      const TrellisCommand *command = commands->pdata[i];

      trellis_cli_print ("%strellis %s%s\n", i == 0 ? "" : "\n", command->pattern,
                         command->json ? " [--json]" : "");
      trellis_cli_print ("  %s\n", _ (command->summary));
      print_options (command->options);
      if (command->more != NULL)
        trellis_cli_print ("  %s\n", _ (command->more));
    }
}

/**
 * trellis_cli_print_help:
 *
 * Says what all commands are for.
 */
void
trellis_cli_print_help (void)
{
  g_autoptr (TrellisCliTable) table = trellis_cli_table_new (NULL);

  trellis_cli_print ("%s\n\n",
                     _ ("trellis opens the app. trellis COMMAND does without a display:"));
  for (guint i = 0; trellis_cli_families[i] != NULL; i++)
    for (const TrellisCommand *each = trellis_cli_families[i]; each->pattern != NULL; each++)
      {
        g_autofree char *pattern = g_strconcat ("  ", each->pattern, NULL);

        trellis_cli_table_add (table, pattern, _ (each->summary), NULL);
      }
  trellis_cli_table_print (table);
  trellis_cli_print ("\n%s\n", _ ("These go with every command:"));
  print_options (trellis_cli_global_options);
  trellis_cli_print ("\n%s\n",
                     _ ("Ids may be cut short; an engagement may be named by its title."));
}

static gboolean
run_help (TrellisCli *cli, GError **error)
{
  trellis_cli_print_help ();
  return TRUE;
}

static gboolean
run_help_of (TrellisCli *cli, GError **error)
{
  const char *name = trellis_cli_get_argument (cli, 0);
  g_autoptr (GPtrArray) commands = trellis_cli_list_commands_called (name);

  if (commands->len == 0)
    return trellis_cli_misuse (error, _ ("There is no command “%s”."), name);
  trellis_cli_print_help_of (commands);
  return TRUE;
}

const TrellisCommand trellis_cli_help_commands[] = {
  { "help", N_ ("name the commands"), TRELLIS_OPENING_OWN, run_help },
  { "help COMMAND", N_ ("say what a command does and takes"), TRELLIS_OPENING_OWN, run_help_of },
  { NULL },
};
