/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which command a command line means: the words are matched to the patterns of the table. */

#include "config.h"

#include "trellis-cli-call.h"
#include "trellis-cli-suggest.h"

#include <glib/gi18n-lib.h>

static gboolean
stands_for_something (const char *word)
{
  return g_ascii_isupper (*word);
}

/* What may stand at @position, each once. */
static GPtrArray *
list_words_at (GPtrArray *commands, guint position)
{
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < commands->len; i++)
    {
      const TrellisCommand *command = commands->pdata[i];
      g_auto (GStrv) pattern = g_strsplit (command->pattern, " ", -1);

      if (position < g_strv_length (pattern)
          && !g_ptr_array_find_with_equal_func (words, pattern[position], g_str_equal, NULL))
        g_ptr_array_add (words, g_strdup (pattern[position]));
    }
  return words;
}

static char *
join_words (GPtrArray *words)
{
  g_autoptr (GPtrArray) strv = g_ptr_array_copy (words, NULL, NULL);

  g_ptr_array_set_free_func (strv, NULL);
  g_ptr_array_add (strv, NULL);
  return g_strjoinv (", ", (char **) strv->pdata);
}

static gboolean
refuse_word (TrellisCli *self, GPtrArray *commands, guint position, GError **error)
{
  g_autoptr (GPtrArray) words = list_words_at (commands, position);
  g_autofree char *expected = join_words (words), *shown = NULL, *suggestion = NULL;
  const char *command = g_ptr_array_index (self->words, 0);

  if (position >= self->words->len)
    /* Translators: a command, and what has to follow: "session: expected hold, miss". */
    return trellis_cli_misuse (error, _ ("%s: something is missing; expected %s."), command,
                               expected);
  shown = g_utf8_make_valid (g_ptr_array_index (self->words, position), -1);
  if (words->len == 0)
    return trellis_cli_misuse (error, _ ("%s: “%s” is one word too many."), command, shown);
  suggestion = trellis_cli_dup_suggestion (shown, words);
  return trellis_cli_misuse (error, _ ("%s: there is no “%s”; expected %s.%s"), command, shown,
                             expected, suggestion);
}

static gboolean
goes_on_with (const TrellisCommand *command, guint position, const char *word)
{
  g_auto (GStrv) pattern = g_strsplit (command->pattern, " ", -1);

  return position < g_strv_length (pattern)
         && (stands_for_something (pattern[position]) || g_str_equal (pattern[position], word));
}

static const TrellisCommand *
find_ending_at (GPtrArray *commands, guint length)
{
  for (guint i = 0; i < commands->len; i++)
    {
      const TrellisCommand *command = commands->pdata[i];
      g_auto (GStrv) pattern = g_strsplit (command->pattern, " ", -1);

      if (g_strv_length (pattern) == length)
        return command;
    }
  return NULL;
}

/**
 * trellis_cli_choose:
 * @called: (element-type TrellisCommand): those that begin with the first word
 *
 * Goes through the words one by one, and keeps the commands that they may still be.
 *
 * Returns: whether one is left; the error says which word is wrong, missing or too many
 */
gboolean
trellis_cli_choose (TrellisCli *self, GPtrArray *called, GError **error)
{
  g_autoptr (GPtrArray) commands = g_ptr_array_ref (called);

  for (guint i = 1; i < self->words->len; i++)
    {
      g_autoptr (GPtrArray) rest = g_ptr_array_new ();

      for (guint j = 0; j < commands->len; j++)
        if (goes_on_with (commands->pdata[j], i, g_ptr_array_index (self->words, i)))
          g_ptr_array_add (rest, commands->pdata[j]);
      if (rest->len == 0)
        return refuse_word (self, commands, i, error);
      g_ptr_array_unref (commands);
      commands = g_steal_pointer (&rest);
    }
  self->command = find_ending_at (commands, self->words->len);
  return self->command != NULL || refuse_word (self, commands, self->words->len, error);
}
