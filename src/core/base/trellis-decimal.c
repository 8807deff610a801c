/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Fractions as decimal text: what a person wrote, compared exactly, never through binary. */

#include "config.h"

#include "trellis-decimal.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#define MOST_DIGITS 15
#define DIGITS "0123456789"
#define A_THOUSAND 3 /* digits between two marks in a long number */

typedef struct
{
  const char *whole;
  gsize n_whole;
  const char *fraction;
  gsize n_fraction;
  gboolean negative;
} Parts;

static gboolean
split (const char *text, Parts *parts)
{
  parts->negative = *text == '-';
  parts->whole = text + parts->negative;
  parts->n_whole = strspn (parts->whole, DIGITS);
  parts->fraction = parts->whole + parts->n_whole;
  parts->n_fraction = 0;
  if (*parts->fraction == '.')
    {
      parts->fraction++;
      parts->n_fraction = strspn (parts->fraction, DIGITS);
      if (parts->n_fraction == 0)
        return FALSE;
    }
  return parts->n_whole > 0 && parts->fraction[parts->n_fraction] == '\0'
         && parts->n_whole + parts->n_fraction <= MOST_DIGITS;
}

/**
 * trellis_decimal_is_valid:
 *
 * Returns: whether @text is a decimal of at most 15 digits, with a point and no exponent
 */
gboolean
trellis_decimal_is_valid (const char *text)
{
  Parts parts;

  return text != NULL && split (text, &parts);
}

/* The value in units of 10^-15 of the whole part and of the fraction; both fit 15 digits. */
static void
read_parts (const Parts *parts, gint64 *whole, gint64 *fraction)
{
  *whole = *fraction = 0;
  for (gsize i = 0; i < parts->n_whole; i++)
    *whole = *whole * 10 + (parts->whole[i] - '0');
  for (gsize i = 0; i < MOST_DIGITS; i++)
    *fraction = *fraction * 10 + (i < parts->n_fraction ? parts->fraction[i] - '0' : 0);
  if (parts->negative)
    {
      *whole = -*whole;
      *fraction = -*fraction;
    }
}

/**
 * trellis_decimal_compare:
 * @a: a valid decimal
 * @b: a valid decimal
 *
 * Returns: negative, 0 or positive as @a is below, equal to or above @b
 */
int
trellis_decimal_compare (const char *a, const char *b)
{
  Parts one, other;
  gint64 whole_a, fraction_a, whole_b, fraction_b;

  g_return_val_if_fail (a != NULL && split (a, &one), 0);
  g_return_val_if_fail (b != NULL && split (b, &other), 0);
  read_parts (&one, &whole_a, &fraction_a);
  read_parts (&other, &whole_b, &fraction_b);
  if (whole_a != whole_b)
    return whole_a < whole_b ? -1 : 1;
  return (fraction_a > fraction_b) - (fraction_a < fraction_b);
}

/**
 * trellis_decimal_from_double:
 *
 * For a number that came as a JSON number: the shortest decimal that reads as the same double.
 *
 * Returns: (transfer full) (nullable): decimal text, or %NULL when it takes more than 15 digits
 */
char *
trellis_decimal_from_double (double value)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  if (!isfinite (value))
    return NULL;
  if (value == 0)
    return g_strdup ("0");
  for (int digits = 0; digits <= MOST_DIGITS; digits++)
    {
      g_autofree char *format = g_strdup_printf ("%%.%df", digits);

      g_ascii_formatd (text, sizeof text, format, value);
      if (g_ascii_strtod (text, NULL) == value)
        return trellis_decimal_is_valid (text) ? g_strdup (text) : NULL;
    }
  return NULL;
}

/*
 * Where the comma stands in a number that means a thousand times more in one country than in
 * another, such as `1,000`; %NULL when it can be read in one way only. Nobody groups digits behind
 * a nought.
 */
static const char *
find_ambiguous_comma (const char *text)
{
  const char *digits = text + (*text == '-');
  gsize n = strspn (digits, DIGITS);
  const char *comma = digits + n;

  return n > 0 && n <= A_THOUSAND && *digits != '0' && *comma == ','
                 && strspn (comma + 1, DIGITS) == A_THOUSAND && comma[1 + A_THOUSAND] == '\0'
             ? comma
             : NULL;
}

/**
 * trellis_decimal_from_typed:
 * @text: (nullable): what somebody typed, with a point or a comma before the fraction
 *
 * A comma that may stand before a fraction or between thousands is left, and so refused wherever
 * decimals are taken: see trellis_decimal_say_ambiguous().
 *
 * Returns: (transfer full) (nullable): the decimal; what is no number as it was typed; %NULL when
 *   nothing was
 */
char *
trellis_decimal_from_typed (const char *text)
{
  g_autofree char *typed = g_strstrip (g_strdup (text == NULL ? "" : text));
  char *comma = strchr (typed, ',');

  if (*typed == '\0')
    return NULL;
  if (comma != NULL && strpbrk (comma + 1, ",.") == NULL && strchr (typed, '.') == NULL
      && find_ambiguous_comma (typed) == NULL)
    *comma = '.';
  return g_steal_pointer (&typed);
}

/**
 * trellis_decimal_say_ambiguous:
 * @text: what is no decimal
 *
 * Returns: (transfer full) (nullable): how to write `1,000` so that it has one meaning, without
 *   the point that ends a sentence; %NULL when @text is not of that kind
 */
char *
trellis_decimal_say_ambiguous (const char *text)
{
  const char *comma = find_ambiguous_comma (text);
  g_autofree char *whole = NULL, *fraction = NULL;

  if (comma == NULL)
    return NULL;
  whole = g_strdup_printf ("%.*s%s", (int) (comma - text), text, comma + 1);
  fraction = g_strdup_printf ("%.*s.%s", (int) (comma - text), text, comma + 1);
  for (gsize last = strlen (fraction) - 1; fraction[last] == '0' && fraction[last - 1] != '.';
       last--)
    fraction[last] = '\0';
  /* Translators: of a number such as “1,000”, which can be read in two ways; the others are what to
   * write instead, such as 1000 and 1.0 */
  return g_strdup_printf (_ ("“%s” can be meant in two ways: write %s, or %s"), text, whole,
                          fraction);
}
