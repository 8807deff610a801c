/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads a command line: its words, and what its options were given. */

#include "config.h"

#include "trellis-cli-call.h"
#include "trellis-cli-suggest.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static gboolean
take_option (TrellisCli *self, const TrellisOption *option, const char *value, GError **error)
{
  GPtrArray *values = g_hash_table_lookup (self->values, option->name);

  if (values == NULL)
    {
      values = g_ptr_array_new_with_free_func (g_free);
      g_hash_table_insert (self->values, (gpointer) option->name, values);
    }
  else if (!trellis_option_repeats (option))
    return trellis_cli_misuse (error, _ ("%s stands there twice."), option->name);
  g_ptr_array_add (values, g_strdup (value));
  return TRUE;
}

static const TrellisOption *
find_option (GPtrArray *commands, const char *name)
{
  const TrellisOption *option = trellis_option_find (trellis_cli_global_options,
                                                     g_str_equal (name, "-h") ? "--help" : name);

  for (guint i = 0; option == NULL && commands != NULL && i < commands->len; i++)
    option = trellis_option_find (((const TrellisCommand *) commands->pdata[i])->options, name);
  return option;
}

static void
add_option_names (GPtrArray *names, const TrellisOption *options)
{
  for (; options != NULL && options->name != NULL; options++)
    g_ptr_array_add (names, (gpointer) options->name);
}

static gboolean
refuse_option (GPtrArray *commands, const char *name, GError **error)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree char *shown = g_utf8_make_valid (name, -1), *suggestion = NULL;

  add_option_names (names, trellis_cli_global_options);
  for (guint i = 0; commands != NULL && i < commands->len; i++)
    add_option_names (names, ((const TrellisCommand *) commands->pdata[i])->options);
  suggestion = trellis_cli_dup_suggestion (shown, names);
  return trellis_cli_misuse (error, _ ("There is no option %s.%s"), shown, suggestion);
}

/* `--name VALUE` or `--name=VALUE`; moves on to the last argument that it used. */
static gboolean
read_option (TrellisCli *self, GPtrArray *commands, char ***argument, GError **error)
{
  const char *equals = g_str_has_prefix (**argument, "--") ? strchr (**argument, '=') : NULL;
  g_autofree char *name
      = equals == NULL ? g_strdup (**argument) : g_strndup (**argument, equals - **argument);
  const TrellisOption *option = find_option (commands, name);

  if (option == NULL)
    return refuse_option (commands, name, error);
  if (!trellis_option_takes_value (option))
    return equals == NULL ? take_option (self, option, "", error)
                          : trellis_cli_misuse (error, _ ("%s takes no value."), option->name);
  if (equals != NULL)
    return take_option (self, option, equals + 1, error);
  if ((*argument)[1] == NULL)
    return trellis_cli_misuse (error, _ ("%s needs a value."), option->name);
  *argument += 1;
  return take_option (self, option, **argument, error);
}

/* A dash alone is standard input or output, and -3 a reading. */
static gboolean
is_option (const char *argument)
{
  return argument[0] == '-' && argument[1] != '\0' && !g_ascii_isdigit (argument[1]);
}

static gboolean
refuse_command (const char *name, GError **error)
{
  g_autoptr (GPtrArray) names = trellis_cli_list_names ();
  g_autofree char *shown = g_utf8_make_valid (name, -1);
  g_autofree char *suggestion = trellis_cli_dup_suggestion (shown, names);

  return trellis_cli_misuse (error, _ ("There is no command “%s”.%s"), shown, suggestion);
}

/* Parts words from options. Which options there are is known from the first word on. */
static gboolean
read_arguments (TrellisCli *self, char **arguments, GPtrArray **commands, GError **error)
{
  gboolean words_only = FALSE;

  for (char **argument = arguments; *argument != NULL; argument++)
    {
      if (!words_only && g_str_equal (*argument, "--"))
        words_only = TRUE;
      else if (!words_only && is_option (*argument))
        {
          if (!read_option (self, *commands, &argument, error))
            return FALSE;
        }
      else
        {
          if (*commands == NULL)
            *commands = trellis_cli_list_commands_called (*argument);
          if ((*commands)->len == 0)
            return refuse_command (*argument, error);
          g_ptr_array_add (self->words, g_strdup (*argument));
        }
    }
  return TRUE;
}

/* Texts become UTF-8; what cannot be read so is refused. Names of files are taken as they are. */
static gboolean
make_utf8 (char **text, GError **error)
{
  g_autofree char *shown = NULL;
  char *converted;

  if (g_utf8_validate (*text, -1, NULL))
    return TRUE;
  converted = g_locale_to_utf8 (*text, -1, NULL, NULL, NULL);
  if (converted == NULL)
    {
      shown = g_utf8_make_valid (*text, -1);
      return trellis_cli_misuse (error, _ ("“%s” is no text in UTF-8."), shown);
    }
  g_free (*text);
  *text = converted;
  return TRUE;
}

static gboolean
names_file (const char *word)
{
  return g_str_equal (word, "DIR") || g_str_has_suffix (word, ".json");
}

static gboolean
check_words (TrellisCli *self, GError **error)
{
  g_auto (GStrv) pattern = g_strsplit (self->command->pattern, " ", -1);

  for (guint i = 0; i < self->words->len; i++)
    if (!names_file (pattern[i])
        && !make_utf8 ((char **) &g_ptr_array_index (self->words, i), error))
      return FALSE;
  return TRUE;
}

static gboolean
check_values (const TrellisOption *option, GPtrArray *values, GError **error)
{
  for (guint i = 0; i < values->len; i++)
    {
      if (option->kind != TRELLIS_OPTION_FILE
          && !make_utf8 ((char **) &g_ptr_array_index (values, i), error))
        return FALSE;
      if (!trellis_option_check (option, g_ptr_array_index (values, i), error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
check_option_belongs (TrellisCli *self, const char *name, GError **error)
{
  gboolean global = trellis_option_find (trellis_cli_global_options, name) != NULL;
  gboolean data = !g_str_equal (name, "--json") || self->command->json;

  if ((global && data) || trellis_option_find (self->command->options, name) != NULL)
    return TRUE;
  /* Translators: a command such as "session SESSION hold", and an option such as --by. */
  return trellis_cli_misuse (error, _ ("“%s” takes no %s."), self->command->pattern, name);
}

static gboolean
check_options (TrellisCli *self, GError **error)
{
  GHashTableIter iter;
  gpointer name, values;

  g_hash_table_iter_init (&iter, self->values);
  while (g_hash_table_iter_next (&iter, &name, &values))
    {
      const TrellisOption *option = trellis_option_find (trellis_cli_global_options, name);

      if (!check_option_belongs (self, name, error))
        return FALSE;
      if (option == NULL)
        option = trellis_option_find (self->command->options, name);
      if (!check_values (option, values, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
check_needed (TrellisCli *self, GError **error)
{
  const TrellisOption *option = self->command->options;

  for (; option != NULL && option->name != NULL; option++)
    if (option->needed && !trellis_cli_has (self, option->name))
      return trellis_cli_misuse (error, _ ("“%s” needs %s."), self->command->pattern, option->name);
  return TRUE;
}

/**
 * trellis_cli_parse:
 * @arguments: what follows the program's name
 *
 * Reads a command line. Where help or the version is asked for, the rest need not be whole.
 *
 * Returns: whether it can be run; the error is %TRELLIS_CLI_ERROR_MISUSE and names what is wrong
 */
gboolean
trellis_cli_parse (TrellisCli *self, char **arguments, GError **error)
{
  g_autoptr (GPtrArray) commands = NULL;

  if (!read_arguments (self, arguments, &commands, error))
    return FALSE;
  if (trellis_cli_has (self, "--help") || trellis_cli_has (self, "--version"))
    return TRUE;
  if (commands == NULL)
    return trellis_cli_misuse (error, _ ("There is no command here."));
  return trellis_cli_choose (self, commands, error) && check_words (self, error)
         && check_options (self, error) && check_needed (self, error);
}
