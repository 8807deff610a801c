/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Money: whole minor units of a currency (cents for EUR, yen for JPY); never a fraction. */

#include "config.h"

#include "trellis-money.h"

#include <gio/gio.h>
#include <string.h>

#define CURRENCIES "/io/github/trellis_app/Trellis/currencies/iso-4217.txt"

/* ISO 4217: the currencies whose minor unit is not a hundredth. */
static const struct
{
  int digits;
  const char *currencies;
} unusual[] = {
  { 0, "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF" },
  { 3, "BHD IQD JOD KWD LYD OMR TND" },
};

/**
 * trellis_currency_is_known:
 *
 * Returns: whether @currency has the form of an ISO 4217 code: three capital letters
 */
gboolean
trellis_currency_is_known (const char *currency)
{
  return currency != NULL && strlen (currency) == 3
         && strspn (currency, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == 3;
}

/**
 * trellis_currency_is_in_use:
 *
 * For what is agreed now; an old contract may name a currency that is gone.
 *
 * Returns: whether @currency is an active code of ISO 4217
 */
gboolean
trellis_currency_is_in_use (const char *currency)
{
  g_autoptr (GBytes) list
      = g_resources_lookup_data (CURRENCIES, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_auto (GStrv) lines = NULL;

  if (list == NULL || !trellis_currency_is_known (currency))
    return FALSE;
  lines = g_strsplit (g_bytes_get_data (list, NULL), "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    if (lines[i][0] != '#' && strstr (lines[i], currency) != NULL)
      return TRUE;
  return FALSE;
}

/**
 * trellis_currency_get_digits:
 * @currency: (nullable): whatever stands in a document
 *
 * Returns: how many decimal digits the minor unit is (ISO 4217): 2 for most, 0 for JPY, 3 for KWD
 */
int
trellis_currency_get_digits (const char *currency)
{
  if (!trellis_currency_is_known (currency))
    return 2;
  for (guint i = 0; i < G_N_ELEMENTS (unusual); i++)
    if (strstr (unusual[i].currencies, currency) != NULL)
      return unusual[i].digits;
  return 2;
}

/**
 * trellis_money_to_decimal:
 * @minor: an amount in minor units, not negative
 * @currency: (nullable):
 *
 * Returns: (transfer full): the amount in major units with a point, such as `120.00`
 */
char *
trellis_money_to_decimal (gint64 minor, const char *currency)
{
  int digits = trellis_currency_get_digits (currency);
  gint64 unit = 1;

  for (int i = 0; i < digits; i++)
    unit *= 10;
  if (digits == 0)
    return g_strdup_printf ("%" G_GINT64_FORMAT, minor);
  return g_strdup_printf ("%" G_GINT64_FORMAT ".%0*" G_GINT64_FORMAT, minor / unit, digits,
                          minor % unit);
}
