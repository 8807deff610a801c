/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The commands: where each family stands, and what an option takes. */

#include "config.h"

#include "trellis-cli-command.h"

#include "trellis-cli-call.h"

#include <glib/gi18n-lib.h>
#include <string.h>

const TrellisCommand *const trellis_cli_families[] = {
  trellis_cli_care_commands,
  trellis_cli_profile_commands,
  trellis_cli_list_commands,
  trellis_cli_show_commands,
  trellis_cli_brief_commands,
  trellis_cli_sign_commands,
  trellis_cli_plan_commands,
  trellis_cli_series_commands,
  trellis_cli_move_commands,
  trellis_cli_session_commands,
  trellis_cli_skip_commands,
  trellis_cli_free_commands,
  trellis_cli_goal_commands,
  trellis_cli_action_commands,
  trellis_cli_life_commands,
  trellis_cli_export_commands,
  trellis_cli_import_commands,
  trellis_cli_calendar_commands,
  trellis_cli_print_commands,
  trellis_cli_guide_commands,
  trellis_cli_backup_commands,
  trellis_cli_help_commands,
  NULL,
};

const TrellisOption trellis_cli_global_options[] = {
  { "--practice", TRELLIS_OPTION_FILE, "DIR", N_ ("the folder of the practice") },
  { "--clock", TRELLIS_OPTION_TEXT, "TIME",
    N_ ("what time it is, such as 2026-11-24T09:00+01:00; TRELLIS_CLOCK says the same") },
  { "--json", TRELLIS_OPTION_FLAG, NULL, N_ ("print data as JSON, where a command prints data") },
  { "--help", TRELLIS_OPTION_FLAG, NULL, N_ ("say what a command does and takes") },
  { "--version", TRELLIS_OPTION_FLAG, NULL, N_ ("say which version this is") },
  { NULL },
};

static gboolean
is_called (const TrellisCommand *command, const char *name)
{
  gsize length = strlen (name);

  return strncmp (command->pattern, name, length) == 0
         && (command->pattern[length] == ' ' || command->pattern[length] == '\0');
}

/**
 * trellis_cli_list_commands_called:
 * @name: the first word
 *
 * Returns: (transfer full) (element-type TrellisCommand): the commands that begin with that word
 */
GPtrArray *
trellis_cli_list_commands_called (const char *name)
{
  GPtrArray *commands = g_ptr_array_new ();

  for (guint i = 0; trellis_cli_families[i] != NULL; i++)
    for (const TrellisCommand *each = trellis_cli_families[i]; each->pattern != NULL; each++)
      if (*name != '\0' && is_called (each, name))
        g_ptr_array_add (commands, (gpointer) each);
  return commands;
}

/**
 * trellis_cli_list_names:
 *
 * Returns: (transfer full) (element-type utf8): the first words of all commands, each once
 */
GPtrArray *
trellis_cli_list_names (void)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; trellis_cli_families[i] != NULL; i++)
    for (const TrellisCommand *each = trellis_cli_families[i]; each->pattern != NULL; each++)
      {
        g_autofree char *name = g_strndup (each->pattern, strcspn (each->pattern, " "));

        if (!g_ptr_array_find_with_equal_func (names, name, g_str_equal, NULL))
          g_ptr_array_add (names, g_steal_pointer (&name));
      }
  return names;
}

/**
 * trellis_option_find:
 * @options: (nullable): a table of options
 * @name: with its dashes
 */
const TrellisOption *
trellis_option_find (const TrellisOption *options, const char *name)
{
  for (; options != NULL && options->name != NULL; options++)
    if (g_str_equal (options->name, name))
      return options;
  return NULL;
}

/**
 * trellis_option_takes_value:
 *
 * Returns: whether something follows the option
 */
gboolean
trellis_option_takes_value (const TrellisOption *option)
{
  return option->kind != TRELLIS_OPTION_FLAG;
}

/**
 * trellis_option_repeats:
 *
 * Returns: whether the option may be given more than once
 */
gboolean
trellis_option_repeats (const TrellisOption *option)
{
  return option->kind == TRELLIS_OPTION_TEXTS || option->kind == TRELLIS_OPTION_DATES;
}

static char *
list_nicks (GType type)
{
  g_autoptr (GEnumClass) choices = g_type_class_ref (type);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < choices->n_values; i++)
    if (choices->values[i].value_nick[0] != '\0')
      g_string_append_printf (text, "%s%s", text->len > 0 ? "|" : "",
                              choices->values[i].value_nick);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * trellis_option_dup_value_name:
 *
 * Returns: (transfer full): what stands for its value in the help; "" for a flag
 */
char *
trellis_option_dup_value_name (const TrellisOption *option)
{
  if (option->kind == TRELLIS_OPTION_CHOICE)
    return list_nicks (option->get_type ());
  return g_strdup (option->value == NULL ? "" : option->value);
}

static gboolean
is_choice (const TrellisOption *option, const char *value)
{
  g_autoptr (GEnumClass) choices = g_type_class_ref (option->get_type ());

  return *value != '\0' && g_enum_get_value_by_nick (choices, value) != NULL;
}

static char *
expected_integer (const TrellisOption *option)
{
  return g_strdup_printf (_ ("a whole number from %" G_GINT64_FORMAT " to %" G_GINT64_FORMAT),
                          option->minimum, option->maximum);
}

static char *
expected_choice (const TrellisOption *option)
{
  g_autofree char *nicks = list_nicks (option->get_type ());

  return g_strdup_printf (_ ("one of %s"), nicks);
}

/* What the option expects and @value is not; %NULL when it is. */
static char *
find_expected (const TrellisOption *option, const char *value)
{
  TrellisDate date;
  TrellisWall wall;

  switch (option->kind)
    {
    case TRELLIS_OPTION_INTEGER:
      return g_ascii_string_to_signed (value, 10, option->minimum, option->maximum, NULL, NULL)
                 ? NULL
                 : expected_integer (option);
    case TRELLIS_OPTION_DATE:
    case TRELLIS_OPTION_DATES:
      return trellis_date_parse (value, &date) ? NULL : g_strdup (_ ("a date such as 2026-12-01"));
    case TRELLIS_OPTION_WALL:
      return trellis_wall_parse (value, &wall)
                 ? NULL
                 : g_strdup (_ ("a date and time such as 2026-12-01T10:00"));
    case TRELLIS_OPTION_CHOICE:
      return is_choice (option, value) ? NULL : expected_choice (option);
    default:
      return NULL;
    }
}

/**
 * trellis_option_check:
 * @value: what the option was given
 *
 * Returns: whether it is what the option expects
 */
gboolean
trellis_option_check (const TrellisOption *option, const char *value, GError **error)
{
  g_autofree char *expected = find_expected (option, value);
  g_autofree char *shown = NULL;

  if (expected == NULL)
    return TRUE;
  shown = g_utf8_make_valid (value, -1);
  /* Translators: an option such as --date, what it expects, and what it was given. */
  return trellis_cli_misuse (error, _ ("%s: expected %s, got “%s”"), option->name, expected, shown);
}
