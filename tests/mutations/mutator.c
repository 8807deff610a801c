/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Damages a JSON text at random: by bytes, and by putting one value in the place of another. */

#include "config.h"

#include "mutator.h"

#include <string.h>

/* Values that a careless reader trips over. */
static const char *const traps[] = {
  "null",
  "true",
  "false",
  "0",
  "-1",
  "1",
  "1.5",
  "-0",
  "1e400",
  "4.2",
  "100000000",
  "2147483648",
  "9223372036854775807",
  "-9223372036854775808",
  "9223372036854775808",
  "\"\"",
  "\" \"",
  "\"x\"",
  "\"\\u0000\"",
  "\"\\ud800\"",
  "\"\\u202e\\u0627\\u0644\"",
  "\"\xf0\x9f\x8c\xb1\"",
  "\"line\\nline\"",
  "[]",
  "{}",
  "[null]",
  "[[[[]]]]",
  "{\"id\":\"x\"}",
  "[{}]",
  "\"0001-01-01\"",
  "\"9999-12-31\"",
  "\"2027-02-29\"",
  "\"0001-01-01T00:00\"",
  "\"9999-12-31T23:59\"",
  "\"2027-03-28T02:30\"",
  "\"9999-12-31T23:59:59Z\"",
  "\"Nowhere/City\"",
  "\"../../etc/passwd\"",
  "\"UTC\"",
  "\"Africa/Casablanca\"",
  "\"FREQ=WEEKLY;INTERVAL=99\"",
  "\"FREQ=MONTHLY;BYDAY=5MO,-5TU\"",
  "\"FREQ=SECONDLY\"",
  "\"number\"",
  "\"scale\"",
  "\"milestones\"",
  "\"yes-no\"",
  "\"coaching\"",
  "\"mentoring\"",
  "\"active\"",
  "\"closing\"",
  "\"held\"",
  "\"coach\"",
  "\"00000000-0000-4000-8000-000000000000\"",
};

/* The bytes of a value, or of a whole member with its comma. */
typedef struct
{
  gsize start;
  gsize end;
} Span;

static gsize
skip_string (const char *text, gsize length, gsize at)
{
  for (at++; at < length && text[at] != '"'; at++)
    if (text[at] == '\\')
      at++;
  return MIN (at + 1, length);
}

static gsize
skip_word (const char *text, gsize length, gsize at)
{
  while (at < length && strchr (" \t\r\n,:]}", text[at]) == NULL)
    at++;
  return at;
}

/* Strings, numbers and words, names of members too. */
static GArray *
find_tokens (const char *text, gsize length)
{
  GArray *tokens = g_array_new (FALSE, FALSE, sizeof (Span));
  gsize at = 0;

  while (at < length)
    {
      Span token = { at, at + 1 };

      if (text[at] == '"')
        token.end = skip_string (text, length, at);
      else if (g_ascii_isalnum (text[at]) || text[at] == '-')
        token.end = skip_word (text, length, at);
      else if (text[at] != '[' && text[at] != '{')
        {
          at++;
          continue;
        }
      g_array_append_val (tokens, token);
      at = MAX (token.end, at + 1);
    }
  return tokens;
}

/* To the bracket that closes the one at @at. */
static gsize
skip_bracket (const char *text, gsize length, gsize at)
{
  int level = 0;

  for (; at < length; at++)
    {
      if (text[at] == '"')
        at = skip_string (text, length, at) - 1;
      else if (strchr ("[{", text[at]) != NULL)
        level++;
      else if (strchr ("]}", text[at]) != NULL && --level == 0)
        return at + 1;
    }
  return length;
}

static Span
pick (GRand *random, GString *text)
{
  g_autoptr (GArray) tokens = find_tokens (text->str, text->len);
  Span span = { 0, text->len };

  if (tokens->len == 0)
    return span;
  span = g_array_index (tokens, Span, g_rand_int_range (random, 0, (int) tokens->len));
  if (text->str[span.start] == '[' || text->str[span.start] == '{')
    span.end = skip_bracket (text->str, text->len, span.start);
  return span;
}

static void
put_trap (GRand *random, GString *text)
{
  Span span = pick (random, text);

  g_string_erase (text, span.start, span.end - span.start);
  g_string_insert (text, span.start, traps[g_rand_int_range (random, 0, G_N_ELEMENTS (traps))]);
}

static void
put_other (GRand *random, GString *text)
{
  Span from = pick (random, text), to = pick (random, text);
  g_autofree char *value = g_strndup (text->str + from.start, from.end - from.start);

  g_string_erase (text, to.start, to.end - to.start);
  g_string_insert (text, to.start, value);
}

/* From one comma or bracket to the next comma: most often a member, sometimes nonsense. */
static void
drop_member (GRand *random, GString *text)
{
  Span span = pick (random, text);
  gsize end = span.end;

  while (end < text->len && text->str[end] != ',')
    end++;
  g_string_erase (text, span.start, MIN (end + 1, text->len) - span.start);
}

static void
repeat_member (GRand *random, GString *text)
{
  Span span = pick (random, text);
  g_autofree char *value = g_strndup (text->str + span.start, span.end - span.start);
  g_autofree char *member = g_strconcat (value, ":", value, ",", NULL);

  g_string_insert (text, span.start, member);
}

static void
change_byte (GRand *random, GString *text)
{
  text->str[g_rand_int_range (random, 0, (int) text->len)]
      = (char) g_rand_int_range (random, 0, 256);
}

static void
cut_end (GRand *random, GString *text)
{
  g_string_truncate (text, g_rand_int_range (random, 0, (int) text->len));
}

static void
add_name (GRand *random, GString *text)
{
  const char *brace = strchr (text->str, '{');

  if (brace != NULL)
    g_string_insert (text, brace - text->str + 1, "\"unheard-of\":{\"a\":[1,\"b\"]},");
}

/**
 * mutate:
 *
 * Returns: (transfer full): the text with one to three damages
 */
GString *
mutate (GRand *random, const char *text, gsize length)
{
  static void (*const damages[]) (GRand *, GString *)
      = { put_trap,    put_trap,      put_trap,    put_other, put_other,
          drop_member, repeat_member, change_byte, cut_end,   add_name };
  GString *damaged = g_string_new_len (text, (gssize) length);

  for (int i = g_rand_int_range (random, 1, 4); i > 0 && damaged->len > 0; i--)
    damages[g_rand_int_range (random, 0, G_N_ELEMENTS (damages))](random, damaged);
  return damaged;
}
