/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Fractions as decimal text: what a person wrote, compared exactly, never through binary. */

#include "config.h"

#include "trellis-decimal.h"

#include <math.h>
#include <string.h>

#define MOST_DIGITS 15

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
  parts->n_whole = strspn (parts->whole, "0123456789");
  parts->fraction = parts->whole + parts->n_whole;
  parts->n_fraction = 0;
  if (*parts->fraction == '.')
    {
      parts->fraction++;
      parts->n_fraction = strspn (parts->fraction, "0123456789");
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
