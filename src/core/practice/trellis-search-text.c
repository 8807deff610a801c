/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Texts as a search compares them: without letter case and diacritics. */

#include "config.h"

#include "trellis-search-text.h"

#include <string.h>

/* What is looked for, at most. */
#define MOST_CHARACTERS 200
#define MOST_WORDS 8
/* How much is shown around what was found, in characters. */
#define BEFORE 40
#define AFTER 120

/* Letters that people write without what distinguishes them, and that do not decompose. */
static const struct
{
  gunichar letter;
  const char *plain;
} letters[] = {
  { 0x00df, "ss" }, { 0x00e6, "ae" }, { 0x00f0, "d" }, { 0x00f8, "o" }, { 0x00fe, "th" },
  { 0x0111, "d" },  { 0x0127, "h" },  { 0x0131, "i" }, { 0x0142, "l" }, { 0x0153, "oe" },
  { 0x0167, "t" },  { 0x03c2, "σ" },  { 0x2018, "'" }, { 0x2019, "'" },
};

static void
append_letter (GString *folded, gunichar letter)
{
  GUnicodeType type = g_unichar_type (letter);

  if (type == G_UNICODE_NON_SPACING_MARK || type == G_UNICODE_ENCLOSING_MARK)
    return;
  letter = g_unichar_isspace (letter) ? ' ' : g_unichar_tolower (letter);
  for (guint i = 0; i < G_N_ELEMENTS (letters); i++)
    if (letters[i].letter == letter)
      {
        g_string_append (folded, letters[i].plain);
        return;
      }
  g_string_append_unichar (folded, letter);
}

static void
append_character (GString *folded, gunichar character)
{
  gunichar parts[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];
  gsize n;

  if (character < 0x80)
    {
      g_string_append_c (
          folded, g_ascii_isspace ((char) character) ? ' ' : g_ascii_tolower ((char) character));
      return;
    }
  n = g_unichar_fully_decompose (character, TRUE, parts, G_N_ELEMENTS (parts));
  for (gsize i = 0; i < MIN (n, G_N_ELEMENTS (parts)); i++)
    append_letter (folded, parts[i]);
}

/**
 * trellis_search_fold:
 * @text: (nullable): UTF-8
 *
 * Returns: (transfer full): the text in small letters without diacritics, every gap a space; ""
 *   for none
 */
char *
trellis_search_fold (const char *text)
{
  GString *folded = g_string_sized_new (text == NULL ? 0 : strlen (text));

  for (const char *at = text; at != NULL && *at != '\0'; at = g_utf8_next_char (at))
    append_character (folded, g_utf8_get_char (at));
  return g_string_free (folded, FALSE);
}

/**
 * trellis_search_fold_words:
 * @text: (nullable): what somebody types, of any length
 *
 * Returns: (transfer full): the first words of it, folded
 */
char **
trellis_search_fold_words (const char *text)
{
  g_autofree char *start
      = text == NULL ? NULL
                     : g_utf8_substring (text, 0, MIN (g_utf8_strlen (text, -1), MOST_CHARACTERS));
  g_autofree char *folded = trellis_search_fold (start);
  g_auto (GStrv) parts = g_strsplit (folded, " ", -1);
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  guint n = 0;

  for (guint i = 0; parts[i] != NULL && n < MOST_WORDS; i++)
    if (parts[i][0] != '\0')
      {
        g_strv_builder_add (words, parts[i]);
        n++;
      }
  return g_strv_builder_end (words);
}

/* Folds and remembers of each byte which character it comes from. */
static char *
fold_with_places (const char *text, GArray *places)
{
  GString *folded = g_string_new (NULL);
  gsize place;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      append_character (folded, g_utf8_get_char (at));
      place = (gsize) (at - text);
      while (places->len < folded->len)
        g_array_append_val (places, place);
    }
  place = strlen (text);
  g_array_append_val (places, place);
  return g_string_free (folded, FALSE);
}

static gboolean
begins_word (const char *text, const char *at)
{
  return at == text || !g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (at)));
}

/**
 * trellis_search_find:
 * @folded: a folded text
 * @word: a folded word
 * @begins: (out): whether it begins a word of the text
 *
 * Returns: (transfer none) (nullable): where @word occurs first, at the beginning of a word if it
 *   does so anywhere
 */
const char *
trellis_search_find (const char *folded, const char *word, gboolean *begins)
{
  const char *first = strstr (folded, word), *found = first;

  while (found != NULL && !begins_word (folded, found))
    found = strstr (found + 1, word);
  *begins = found != NULL;
  return found != NULL ? found : first;
}

/* Of the words that occur the longest says most. */
static const char *
find_best (const char *folded, const char *const *words, gsize *length)
{
  const char *best = NULL;
  gboolean begins;

  *length = 0;
  for (guint i = 0; words[i] != NULL; i++)
    {
      const char *found
          = strlen (words[i]) > *length ? trellis_search_find (folded, words[i], &begins) : NULL;

      if (found == NULL)
        continue;
      best = found;
      *length = strlen (words[i]);
    }
  return best;
}

/**
 * trellis_search_locate:
 * @text: (nullable): as it was written
 * @words: folded
 * @from: (out): the byte at which the most telling of the words that occur begins
 * @to: (out): the byte after it
 *
 * Returns: whether one of the words occurs
 */
gboolean
trellis_search_locate (const char *text, const char *const *words, gsize *from, gsize *to)
{
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (gsize));
  g_autofree char *folded = text == NULL ? NULL : fold_with_places (text, places);
  gsize length = 0, last;
  const char *found = folded == NULL ? NULL : find_best (folded, words, &length);

  if (found == NULL)
    return FALSE;
  *from = g_array_index (places, gsize, found - folded);
  /* To the end of the last character, with the marks that stand on it. */
  last = (gsize) (found - folded) + length;
  while (g_array_index (places, gsize, last) == g_array_index (places, gsize, last - 1))
    last++;
  *to = g_array_index (places, gsize, last);
  return TRUE;
}

/* The start of the word at which so many characters before @at stand. */
static const char *
go_back (const char *text, const char *at)
{
  const char *start = at;

  for (int i = 0; i < BEFORE && start > text; i++)
    start = g_utf8_prev_char (start);
  if (start == text)
    return text;
  for (const char *gap = start; gap < at; gap = g_utf8_next_char (gap))
    if (g_unichar_isspace (g_utf8_get_char (gap)))
      return g_utf8_next_char (gap);
  return start;
}

static const char *
go_on (const char *at)
{
  for (int i = 0; i < AFTER && *at != '\0'; i++)
    at = g_utf8_next_char (at);
  return at;
}

/**
 * trellis_search_excerpt:
 * @text: as it was written
 * @from: (inout): where something was found in it; then where that is in the excerpt, in bytes
 * @to: (inout): the end of it
 *
 * Returns: (transfer full): one line with what stands around what was found
 */
char *
trellis_search_excerpt (const char *text, gsize *from, gsize *to)
{
  const char *start = go_back (text, text + *from);
  const char *end = go_on (text + *to);
  const char *opening = start > text ? "…" : "";
  g_autofree char *part = g_strndup (start, (gsize) (end - start));
  gsize shift = strlen (opening);

  *from = *from - (gsize) (start - text) + shift;
  *to = *to - (gsize) (start - text) + shift;
  g_strdelimit (part, "\n\r\t\v\f", ' ');
  return g_strconcat (opening, part, *end == '\0' ? "" : "…", NULL);
}
