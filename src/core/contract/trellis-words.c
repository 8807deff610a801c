/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words of a contract's language, and sentences with places to fill. */

#include "config.h"

#include "trellis-words.h"

#include <string.h>

G_DEFINE_FINAL_TYPE (TrellisRhythmWords, trellis_rhythm_words, TRELLIS_TYPE_RECORD)
G_DEFINE_FINAL_TYPE (TrellisWords, trellis_words, TRELLIS_TYPE_RECORD)

#define AT(member) G_STRUCT_OFFSET (TrellisRhythmWords, member)

static const TrellisField rhythm_words_fields[] = {
  { "weekly", TRELLIS_FIELD_STRING, AT (weekly), 0 },
  { "weeks", TRELLIS_FIELD_STRING, AT (weeks), 0 },
  { "monthly", TRELLIS_FIELD_STRING, AT (monthly), 0 },
  { "months", TRELLIS_FIELD_STRING, AT (months), 0 },
  { "on", TRELLIS_FIELD_STRING, AT (on), 0 },
  { "nth", TRELLIS_FIELD_TEXTS, AT (nth), 0 },
};

#undef AT

static void
trellis_rhythm_words_class_init (TrellisRhythmWordsClass *klass)
{
  trellis_record_class_add_fields (TRELLIS_RECORD_CLASS (klass), rhythm_words_fields,
                                   G_N_ELEMENTS (rhythm_words_fields));
}

static void
trellis_rhythm_words_init (TrellisRhythmWords *self)
{
}

#define AT(member) G_STRUCT_OFFSET (TrellisWords, member)

static const TrellisField words_fields[] = {
  { "yes", TRELLIS_FIELD_STRING, AT (yes), 0 },
  { "no", TRELLIS_FIELD_STRING, AT (no), 0 },
  { "none", TRELLIS_FIELD_STRING, AT (none), 0 },
  { "and", TRELLIS_FIELD_STRING, AT (and_words), 0 },
  { "comma", TRELLIS_FIELD_STRING, AT (comma), 0 },
  { "format", TRELLIS_FIELD_TEXTS, AT (format), 0 },
  { "payer", TRELLIS_FIELD_TEXTS, AT (payer), 0 },
  { "ethics", TRELLIS_FIELD_TEXTS, AT (ethics), 0 },
  { "fee-basis", TRELLIS_FIELD_TEXTS, AT (fee_basis), 0 },
  { "sponsor-may-see", TRELLIS_FIELD_TEXTS, AT (sponsor_may_see), 0 },
  { "owner", TRELLIS_FIELD_TEXTS, AT (owner), 0 },
  { "required", TRELLIS_FIELD_TEXTS, AT (required), 0 },
  { "party", TRELLIS_FIELD_TEXTS, AT (party), 0 },
  { "how", TRELLIS_FIELD_TEXTS, AT (how), 0 },
  { "measure", TRELLIS_FIELD_TEXTS, AT (measure), 0 },
  { "rhythm", TRELLIS_FIELD_RECORD, AT (rhythm), 0, trellis_rhythm_words_get_type },
  { "weekdays", TRELLIS_FIELD_STRINGS, AT (weekdays), 0 },
  { "months", TRELLIS_FIELD_STRINGS, AT (months), 0 },
  { "date", TRELLIS_FIELD_STRING, AT (date), 0 },
  { "date-with-weekday", TRELLIS_FIELD_STRING, AT (date_with_weekday), 0 },
  { "time", TRELLIS_FIELD_STRING, AT (time), 0 },
  { "money", TRELLIS_FIELD_STRING, AT (money), 0 },
  { "country", TRELLIS_FIELD_TEXTS, AT (country), 0 },
};

#undef AT

static void
trellis_words_class_init (TrellisWordsClass *klass)
{
  trellis_record_class_add_fields (TRELLIS_RECORD_CLASS (klass), words_fields,
                                   G_N_ELEMENTS (words_fields));
}

static void
trellis_words_init (TrellisWords *self)
{
}

/* The pair whose name stands at @text, between braces. */
static const char *const *
find_pair (const char *text, const char *const *pairs)
{
  for (; pairs[0] != NULL; pairs += 2)
    {
      gsize length = strlen (pairs[0]);

      if (strncmp (text, pairs[0], length) == 0 && text[length] == '}')
        return pairs;
    }
  return NULL;
}

/**
 * trellis_words_fill:
 * @text: (nullable): a text with places such as `{start}`
 * @pairs: (array zero-terminated=1): the name of a place and what stands there, in turn; a value of
 *   %NULL leaves a mark that something is missing
 *
 * Fills the places once, from left to right: braces in a value stay as they are, and so does a
 * place that has no pair.
 *
 * Returns: (transfer full): the text, empty when there is none
 */
char *
trellis_words_fill (const char *text, const char *const *pairs)
{
  GString *filled = g_string_new (NULL);

  while (text != NULL && *text != '\0')
    {
      const char *const *pair = *text == '{' ? find_pair (text + 1, pairs) : NULL;

      if (pair == NULL)
        {
          g_string_append_c (filled, *text++);
          continue;
        }
      g_string_append (filled, pair[1] == NULL ? TRELLIS_WORDS_GAP : pair[1]);
      text += strlen (pair[0]) + strlen ("{}");
    }
  return g_string_free (filled, FALSE);
}

/**
 * trellis_words_get:
 * @words: (nullable): one of the tables
 * @value: (nullable): the nick of a value
 *
 * Returns: (transfer none) (nullable): the word for it, @value itself when the table has none
 */
const char *
trellis_words_get (GHashTable *words, const char *value)
{
  const char *word = words == NULL || value == NULL ? NULL : g_hash_table_lookup (words, value);

  return word == NULL ? value : word;
}

/**
 * trellis_words_join:
 * @parts: (array zero-terminated=1):
 *
 * Returns: (transfer full): the parts as a list within a sentence, such as “A, B and C”; the word
 *   for none when there are none
 */
char *
trellis_words_join (TrellisWords *self, const char *const *parts)
{
  guint n = parts == NULL ? 0 : g_strv_length ((char **) parts);
  g_autoptr (GString) first = g_string_new (NULL);

  if (n < 2)
    return g_strdup (n == 1 ? parts[0] : self->none);
  for (guint i = 0; i + 1 < n; i++)
    {
      if (i > 0)
        g_string_append (first, self->comma == NULL ? ", " : self->comma);
      g_string_append (first, parts[i]);
    }
  return trellis_words_fill (
      self->and_words == NULL ? "{first}, {last}" : self->and_words,
      (const char *const[]){ "first", first->str, "last", parts[n - 1], NULL });
}
