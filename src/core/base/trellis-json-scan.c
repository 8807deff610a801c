/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One pass over the bytes of a JSON text that lets through only RFC 8259 within our limits: what
   the parser behind it would bend, wrap or choke on never reaches it. */

#include "config.h"

#include "trellis-json-scan.h"

#include "base/trellis-record.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <string.h>

/* What may come next. */
typedef enum
{
  EXPECT_VALUE,
  EXPECT_VALUE_OR_END,
  EXPECT_NAME,
  EXPECT_NAME_OR_END,
  EXPECT_COLON,
  EXPECT_COMMA_OR_END,
  EXPECT_NOTHING
} Expected;

typedef struct
{
  const char *start;
  const char *at;
  const char *end;
  char open[TRELLIS_JSON_MOST_LEVELS]; /* the brackets that are open */
  guint level;
  Expected expected;
  guint n_members;
  const char *problem;
} Scan;

static gboolean
fail (Scan *scan, const char *problem)
{
  scan->problem = problem;
  return FALSE;
}

static gboolean
starts_with (Scan *scan, const char *word)
{
  gsize length = strlen (word);

  return (gsize) (scan->end - scan->at) >= length && memcmp (scan->at, word, length) == 0;
}

/* Four hexadecimal digits at @at, or -1. */
static int
read_hex (Scan *scan, const char *at)
{
  int value = 0;

  if (scan->end - at < 4)
    return -1;
  for (int i = 0; i < 4; i++)
    {
      int digit = g_ascii_xdigit_value (at[i]);

      if (digit < 0)
        return -1;
      value = value * 16 + digit;
    }
  return value;
}

/* At the `u` of `\u`. */
static gboolean
scan_unicode (Scan *scan)
{
  int code = read_hex (scan, scan->at + 1);

  if (code < 0)
    return fail (scan, N_ ("expected four hexadecimal digits after “\\u”"));
  if (code == 0)
    return fail (scan, N_ ("a text cannot hold the character U+0000"));
  if (code >= 0xdc00 && code <= 0xdfff)
    return fail (scan, N_ ("half of a surrogate pair"));
  scan->at += 5;
  if (code < 0xd800 || code > 0xdbff)
    return TRUE;
  code = starts_with (scan, "\\u") ? read_hex (scan, scan->at + 2) : -1;
  if (code < 0xdc00 || code > 0xdfff)
    return fail (scan, N_ ("half of a surrogate pair"));
  scan->at += 6;
  return TRUE;
}

static gboolean
scan_escape (Scan *scan)
{
  scan->at++;
  if (scan->at == scan->end)
    return fail (scan, N_ ("the text ends within a string"));
  if (*scan->at == 'u')
    return scan_unicode (scan);
  if (strchr ("\"\\/bfnrt", *scan->at) == NULL || *scan->at == '\0')
    return fail (scan, N_ ("no such escape in a string"));
  scan->at++;
  return TRUE;
}

static gboolean
scan_string (Scan *scan)
{
  scan->at++;
  while (scan->at < scan->end)
    {
      unsigned char c = *scan->at;

      if (c == '"')
        {
          scan->at++;
          return TRUE;
        }
      if (c < 0x20)
        return fail (scan, N_ ("a control character within a string"));
      if (c != '\\')
        scan->at++;
      else if (!scan_escape (scan))
        return FALSE;
    }
  return fail (scan, N_ ("the text ends within a string"));
}

static const char *
skip_digits (Scan *scan, const char *at)
{
  while (at < scan->end && g_ascii_isdigit (*at))
    at++;
  return at;
}

/* A fraction or an exponent makes a number a double; it must be one that is finite. */
static gboolean
scan_real (Scan *scan, const char *number, const char *at)
{
  g_autofree char *text = NULL;

  if (at < scan->end && *at == '.')
    {
      const char *digits = skip_digits (scan, at + 1);

      if (digits == at + 1)
        return fail (scan, N_ ("expected a digit after the point"));
      at = digits;
    }
  if (at < scan->end && (*at == 'e' || *at == 'E'))
    {
      const char *digits = at + 1;

      if (digits < scan->end && (*digits == '+' || *digits == '-'))
        digits++;
      at = skip_digits (scan, digits);
      if (at == digits)
        return fail (scan, N_ ("expected a digit in the exponent"));
    }
  text = g_strndup (number, at - number);
  if (strlen (text) > 300 || ABS (g_ascii_strtod (text, NULL)) > G_MAXDOUBLE)
    return fail (scan, N_ ("a number that is too large"));
  scan->at = at;
  return TRUE;
}

static gboolean
scan_integer (Scan *scan, const char *number, const char *at)
{
  g_autofree char *text = g_strndup (number, MIN (at - number, 32));
  gint64 value;

  /* g_ascii_string_to_signed() takes any errno for a refusal, and the first threads that read a
   * number may leave one when they wait for each other in GLib's own making of the C locale.
   */
  errno = 0;
  value = g_ascii_strtoll (text, NULL, 10);
  if (at - number > 20 || errno == ERANGE)
    return fail (scan, N_ ("a whole number beyond 64 bits"));
  if (value == 0 && *number == '-')
    return fail (scan, N_ ("zero has no sign"));
  scan->at = at;
  return TRUE;
}

static gboolean
scan_number (Scan *scan)
{
  const char *number = scan->at;
  const char *digits = number + (*number == '-');
  const char *at = skip_digits (scan, digits);

  if (at == digits)
    return fail (scan, N_ ("expected a digit"));
  if (*digits == '0' && at - digits > 1)
    return fail (scan, N_ ("a number with a leading zero"));
  if (at < scan->end && strchr (".eE", *at) != NULL && *at != '\0')
    return scan_real (scan, number, at);
  return scan_integer (scan, number, at);
}

static void
value_ended (Scan *scan)
{
  scan->expected = scan->level == 0 ? EXPECT_NOTHING : EXPECT_COMMA_OR_END;
}

static gboolean
scan_literal (Scan *scan)
{
  static const char *const words[] = { "true", "false", "null" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (starts_with (scan, words[i]))
      {
        scan->at += strlen (words[i]);
        return TRUE;
      }
  return fail (scan, N_ ("expected a value"));
}

static gboolean
open_bracket (Scan *scan)
{
  if (scan->level == TRELLIS_JSON_MOST_LEVELS)
    return fail (scan, N_ ("more than 64 levels"));
  scan->expected = *scan->at == '{' ? EXPECT_NAME_OR_END : EXPECT_VALUE_OR_END;
  scan->open[scan->level++] = *scan->at++;
  return TRUE;
}

static gboolean
scan_value (Scan *scan)
{
  gboolean good;

  if (*scan->at == '{' || *scan->at == '[')
    return open_bracket (scan);
  if (*scan->at == '"')
    good = scan_string (scan);
  else if (*scan->at == '-' || g_ascii_isdigit (*scan->at))
    good = scan_number (scan);
  else
    good = scan_literal (scan);
  value_ended (scan);
  return good;
}

static gboolean
scan_name (Scan *scan)
{
  if (*scan->at != '"')
    return fail (scan, N_ ("expected the name of a member, in double quotes"));
  scan->n_members++;
  scan->expected = EXPECT_COLON;
  return scan_string (scan);
}

/* Closes the innermost bracket if the next byte does that; says whether it did. */
static gboolean
close_bracket (Scan *scan)
{
  char open = scan->level > 0 ? scan->open[scan->level - 1] : '\0';

  if (!(open == '{' && *scan->at == '}') && !(open == '[' && *scan->at == ']'))
    return FALSE;
  scan->level--;
  scan->at++;
  value_ended (scan);
  return TRUE;
}

static gboolean
scan_after_value (Scan *scan)
{
  if (close_bracket (scan))
    return TRUE;
  if (*scan->at != ',')
    return fail (scan, N_ ("expected a comma or the end of the list or object"));
  scan->expected = scan->open[scan->level - 1] == '{' ? EXPECT_NAME : EXPECT_VALUE;
  scan->at++;
  return TRUE;
}

static gboolean
scan_token (Scan *scan)
{
  switch (scan->expected)
    {
    case EXPECT_VALUE_OR_END:
      return close_bracket (scan) || scan_value (scan);
    case EXPECT_VALUE:
      return scan_value (scan);
    case EXPECT_NAME_OR_END:
      return close_bracket (scan) || scan_name (scan);
    case EXPECT_NAME:
      return scan_name (scan);
    case EXPECT_COLON:
      scan->expected = EXPECT_VALUE;
      return *scan->at++ == ':' ? TRUE : (scan->at--, fail (scan, N_ ("expected a colon")));
    case EXPECT_COMMA_OR_END:
      return scan_after_value (scan);
    case EXPECT_NOTHING:
    default:
      return fail (scan, N_ ("there is more after the end"));
    }
}

static gboolean
scan_all (Scan *scan)
{
  for (;;)
    {
      while (scan->at < scan->end && strchr (" \t\r\n", *scan->at) != NULL && *scan->at != '\0')
        scan->at++;
      if (scan->at == scan->end)
        break;
      if (!scan_token (scan))
        return FALSE;
    }
  if (scan->expected != EXPECT_NOTHING)
    return fail (scan,
                 scan->level == 0 ? N_ ("the text is empty") : N_ ("the text ends too early"));
  return TRUE;
}

static void
set_error (Scan *scan, GError **error)
{
  guint line = 1;
  const char *line_start = scan->start;

  for (const char *at = scan->start; at < scan->at; at++)
    if (*at == '\n')
      {
        line++;
        line_start = at + 1;
      }
  g_set_error (error, TRELLIS_RECORD_ERROR, TRELLIS_RECORD_ERROR_SYNTAX,
               _ ("line %u, column %u: %s"), line, (guint) (scan->at - line_start) + 1,
               _ (scan->problem));
}

/**
 * trellis_json_scan:
 * @text: (array length=length): the bytes
 * @n_members: (out): how many members all objects have together, by their text
 *
 * Refuses what is not JSON (RFC 8259, UTF-8), more than 64 MiB or 64 levels, whole numbers beyond
 * int64, numbers that overflow a double, U+0000 and half surrogates.
 *
 * Returns: whether the text may be parsed; the error names line and column, both from 1
 */
gboolean
trellis_json_scan (const char *text, gsize length, guint *n_members, GError **error)
{
  Scan scan = { .start = text, .at = text, .end = text + length, .expected = EXPECT_VALUE };
  gboolean good;

  *n_members = 0;
  if (length > TRELLIS_JSON_MOST_BYTES)
    good = fail (&scan, N_ ("the text is larger than 64 MiB"));
  else if (!g_utf8_validate_len (text, length, &scan.at))
    good = fail (&scan, N_ ("a byte that is not UTF-8"));
  else
    {
      scan.at = text;
      good = scan_all (&scan);
    }
  if (!good)
    set_error (&scan, error);
  *n_members = scan.n_members;
  return good;
}
