/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names of people as they are compared: letter case and spacing aside. */

#include "config.h"

#include "trellis-names.h"

/**
 * trellis_name_normalize:
 *
 * Returns: (transfer full) (nullable): a form in which two names that differ in letter case,
 *   spacing or the composition of characters alone are the same; %NULL when @name is none, is blank
 *   or is no UTF-8
 */
char *
trellis_name_normalize (const char *name)
{
  g_autofree char *normal
      = name == NULL ? NULL : g_utf8_normalize (name, -1, G_NORMALIZE_DEFAULT_COMPOSE);
  g_autofree char *folded = normal == NULL ? NULL : g_utf8_casefold (normal, -1);
  g_autoptr (GString) text = g_string_new (NULL);
  gboolean gap = FALSE;

  for (const char *at = folded; at != NULL && *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar character = g_utf8_get_char (at);

      if (g_unichar_isspace (character))
        {
          gap = text->len > 0;
          continue;
        }
      if (gap)
        g_string_append_c (text, ' ');
      gap = FALSE;
      g_string_append_unichar (text, character);
    }
  return text->len == 0 ? NULL : g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * trellis_names_equal:
 *
 * Returns: whether both are the same name, letter case and spacing aside; no name equals none
 */
gboolean
trellis_names_equal (const char *a, const char *b)
{
  g_autofree char *one = trellis_name_normalize (a);
  g_autofree char *other = trellis_name_normalize (b);

  return one != NULL && g_strcmp0 (one, other) == 0;
}
