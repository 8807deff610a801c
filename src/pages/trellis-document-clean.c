/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What may stand in a document: text without the characters that steer a terminal or a reader. */

#include "config.h"

#include "trellis-document-clean.h"

#include <string.h>

enum
{
  LINE_SEPARATOR = 0x2028,
  PARAGRAPH_SEPARATOR = 0x2029,
  LEFT_TO_RIGHT_OVERRIDE = 0x202d,
  RIGHT_TO_LEFT_OVERRIDE = 0x202e,
  OBJECT_REPLACEMENT = 0xfffc,
};

/* The character that stands for @c, or 0 where it is left out. */
static gunichar
replace_character (gunichar c)
{
  switch (c)
    {
    case '\n':
    case LINE_SEPARATOR:
    case PARAGRAPH_SEPARATOR:
      return '\n';
    case '\t':
      return ' ';
    /* An override makes a text read otherwise than it is stored: not on a page that is signed. */
    case LEFT_TO_RIGHT_OVERRIDE:
    case RIGHT_TO_LEFT_OVERRIDE:
    case OBJECT_REPLACEMENT:
      return 0;
    default:
      return g_unichar_iscntrl (c) ? 0 : c;
    }
}

/**
 * trellis_document_clean_text:
 * @text: (nullable): a text of any origin
 *
 * Makes @text fit for a document: valid UTF-8, lines ended by a line feed, no other control
 * characters and no overrides of direction, no white space at either end.
 *
 * Returns: (transfer full): the text, "" for %NULL
 */
char *
trellis_document_clean_text (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text ? text : "", -1);
  GString *clean = g_string_sized_new (strlen (valid));

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = replace_character (g_utf8_get_char (p));

      if (c != 0)
        g_string_append_unichar (clean, c);
    }

  return g_strstrip (g_string_free (clean, FALSE));
}
