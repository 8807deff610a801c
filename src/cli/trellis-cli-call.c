/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One call of the program: what it was given, and what it works on. */

#include "config.h"

#include "trellis-cli-call.h"

#include <glib/gi18n-lib.h>

G_DEFINE_QUARK (trellis - cli - error - quark, trellis_cli_error)

static gboolean
set_error (GError **error, TrellisCliError code, const char *message, va_list arguments)
{
  g_autofree char *text = g_strdup_vprintf (message, arguments);

  g_set_error_literal (error, TRELLIS_CLI_ERROR, code, text);
  return FALSE;
}

/**
 * trellis_cli_misuse:
 * @message: what is wrong with how the command is written, translated
 *
 * Returns: %FALSE
 */
gboolean
trellis_cli_misuse (GError **error, const char *message, ...)
{
  va_list arguments;

  va_start (arguments, message);
  set_error (error, TRELLIS_CLI_ERROR_MISUSE, message, arguments);
  va_end (arguments);
  return FALSE;
}

/**
 * trellis_cli_refuse:
 * @message: why the command does not go with what it was given, translated
 *
 * Returns: %FALSE
 */
gboolean
trellis_cli_refuse (GError **error, const char *message, ...)
{
  va_list arguments;

  va_start (arguments, message);
  set_error (error, TRELLIS_CLI_ERROR_REFUSED, message, arguments);
  va_end (arguments);
  return FALSE;
}

/**
 * trellis_cli_new:
 *
 * Returns: (transfer full): a call that nothing is known of yet
 */
TrellisCli *
trellis_cli_new (void)
{
  TrellisCli *self = g_new0 (TrellisCli, 1);

  self->words = g_ptr_array_new_with_free_func (g_free);
  self->values
      = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref);
  return self;
}

void
trellis_cli_free (TrellisCli *self)
{
  g_clear_pointer (&self->words, g_ptr_array_unref);
  g_clear_pointer (&self->values, g_hash_table_unref);
  g_clear_object (&self->practice);
  g_clear_object (&self->folder);
  g_clear_object (&self->clock);
  g_free (self);
}

/**
 * trellis_cli_get_argument:
 * @n: which one, from 0, of the words that the pattern has in capitals
 */
const char *
trellis_cli_get_argument (TrellisCli *self, guint n)
{
  g_auto (GStrv) pattern = g_strsplit (self->command->pattern, " ", -1);

  for (guint i = 0; pattern[i] != NULL; i++)
    if (g_ascii_isupper (pattern[i][0]) && n-- == 0)
      return g_ptr_array_index (self->words, i);
  g_return_val_if_reached (NULL);
}

/**
 * trellis_cli_has:
 *
 * Returns: whether the option was given, by its name with the dashes
 */
gboolean
trellis_cli_has (TrellisCli *self, const char *option)
{
  return g_hash_table_contains (self->values, option);
}

/**
 * trellis_cli_has_any:
 *
 * Returns: whether any option of the command's own was given
 */
gboolean
trellis_cli_has_any (TrellisCli *self)
{
  for (const TrellisOption *option = self->command->options; option->name != NULL; option++)
    if (trellis_cli_has (self, option->name))
      return TRUE;
  return FALSE;
}

/**
 * trellis_cli_get_texts:
 *
 * Returns: (nullable) (element-type utf8): all that the option was given
 */
GPtrArray *
trellis_cli_get_texts (TrellisCli *self, const char *option)
{
  return g_hash_table_lookup (self->values, option);
}

/**
 * trellis_cli_get_text:
 *
 * Returns: (nullable): what the option was given
 */
const char *
trellis_cli_get_text (TrellisCli *self, const char *option)
{
  GPtrArray *texts = trellis_cli_get_texts (self, option);

  return texts == NULL ? NULL : g_ptr_array_index (texts, 0);
}

/**
 * trellis_cli_get_integer:
 *
 * Returns: the number that the option was given, else @otherwise
 */
gint64
trellis_cli_get_integer (TrellisCli *self, const char *option, gint64 otherwise)
{
  const char *text = trellis_cli_get_text (self, option);

  return text == NULL ? otherwise : g_ascii_strtoll (text, NULL, 10);
}

/**
 * trellis_cli_get_date:
 *
 * Returns: the date that the option was given, else @otherwise
 */
TrellisDate
trellis_cli_get_date (TrellisCli *self, const char *option, TrellisDate otherwise)
{
  const char *text = trellis_cli_get_text (self, option);
  TrellisDate date;

  return trellis_date_parse (text, &date) ? date : otherwise;
}

/**
 * trellis_cli_check_range:
 *
 * Returns: whether `--to` is not before `--from`, where both are given
 */
gboolean
trellis_cli_check_range (TrellisCli *self, GError **error)
{
  TrellisDate from = trellis_cli_get_date (self, "--from", TRELLIS_NO_DATE);
  TrellisDate to = trellis_cli_get_date (self, "--to", TRELLIS_NO_DATE);

  return !trellis_date_is_set (from) || !trellis_date_is_set (to)
         || trellis_date_compare (from, to) <= 0
         || trellis_cli_misuse (error, _ ("--to lies before --from."));
}

/**
 * trellis_cli_get_wall:
 *
 * Returns: the wall time that the option was given, unset for none
 */
TrellisWall
trellis_cli_get_wall (TrellisCli *self, const char *option)
{
  TrellisWall wall = TRELLIS_NO_WALL;

  trellis_wall_parse (trellis_cli_get_text (self, option), &wall);
  return wall;
}

/**
 * trellis_cli_get_choice:
 *
 * Returns: the value of the enumeration that the option names
 */
int
trellis_cli_get_choice (TrellisCli *self, const char *option, int otherwise)
{
  const TrellisOption *known = trellis_option_find (self->command->options, option);
  g_autoptr (GEnumClass) choices = g_type_class_ref (known->get_type ());
  const char *text = trellis_cli_get_text (self, option);

  return text == NULL ? otherwise : g_enum_get_value_by_nick (choices, text)->value;
}
