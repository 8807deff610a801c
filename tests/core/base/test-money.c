/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of money (rule 15): whole minor units of a currency. */

#include "config.h"

#include "base/trellis-money.h"

static const struct
{
  gint64 minor;
  const char *currency;
  const char *decimal;
} amounts[] = {
  { 12000, "EUR", "120.00" },
  { 5, "EUR", "0.05" },
  { 0, "EUR", "0.00" },
  { 1999, "JPY", "1999" },
  { 1999, "KWD", "1.999" },
  { 7, "TND", "0.007" },
  { 100000000000, "USD", "1000000000.00" },
  { 50, "XAF", "50" },
};

static void
test_decimal (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (amounts); i++)
    {
      g_autofree char *text = trellis_money_to_decimal (amounts[i].minor, amounts[i].currency);

      g_assert_cmpstr (text, ==, amounts[i].decimal);
    }
}

static void
test_known (void)
{
  static const char *const bad[] = { "eur", "EU", "EURO", "", "E R", "€", "EU1" };

  static const char *const gone[] = { "ZZZ", "HRK", "XXX", "XAU", "UR " };

  for (guint i = 0; i < G_N_ELEMENTS (gone); i++)
    g_assert_false (trellis_currency_is_in_use (gone[i]));
  g_assert_true (trellis_currency_is_in_use ("EUR"));
  g_assert_true (trellis_currency_is_in_use ("ZWG"));
  g_assert_true (trellis_currency_is_known ("EUR"));
  g_assert_false (trellis_currency_is_known (NULL));
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (trellis_currency_is_known (bad[i]));
}

/* A document may hold an amount without a currency; it can be shown all the same. */
static void
test_no_currency (void)
{
  g_autofree char *none = trellis_money_to_decimal (12000, NULL);
  g_autofree char *empty = trellis_money_to_decimal (12000, "");
  g_autofree char *odd = trellis_money_to_decimal (12000, "LP D");

  g_assert_cmpstr (none, ==, "120.00");
  g_assert_cmpstr (empty, ==, "120.00");
  g_assert_cmpstr (odd, ==, "120.00");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/money/rule-15/decimal", test_decimal);
  g_test_add_func ("/money/rule-15/known", test_known);
  g_test_add_func ("/money/rule-15/no-currency", test_no_currency);
  return g_test_run ();
}
