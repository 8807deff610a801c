/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of decimal text (rule 15): compared as written, never through binary. */

#include "config.h"

#include "base/trellis-decimal.h"

static const struct
{
  const char *text;
  gboolean valid;
} texts[] = {
  { "0", TRUE },
  { "4.2", TRUE },
  { "-12.50", TRUE },
  { "007", TRUE },
  { "999999999999999", TRUE },
  { "0.000000000000001", FALSE },
  { ".00000000000001", FALSE },
  { "0.00000000000001", TRUE },
  { "1234567890.123456", FALSE },
  { "", FALSE },
  { "-", FALSE },
  { "4.", FALSE },
  { ".5", FALSE },
  { "4,2", FALSE },
  { "+4", FALSE },
  { "1e3", FALSE },
  { " 4", FALSE },
  { "4 ", FALSE },
  { "1.2.3", FALSE },
  { "--1", FALSE },
  { "٤", FALSE },
  { "9999999999999999", FALSE },
};

static void
test_valid (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_assert_cmpint (trellis_decimal_is_valid (texts[i].text), ==, texts[i].valid);
  g_assert_false (trellis_decimal_is_valid (NULL));
}

static const struct
{
  const char *a;
  const char *b;
  int order;
} pairs[] = {
  { "4.2", "4.20", 0 },
  { "4.2", "4.19", 1 },
  { "4.2", "4.21", -1 },
  { "0.1", "0.10000000000001", -1 },
  { "10", "9", 1 },
  { "-10", "-9", -1 },
  { "-0.5", "0", -1 },
  { "-0.5", "-0.4", -1 },
  { "-1.5", "-1", -1 },
  { "-0", "0", 0 },
  { "-0.0", "0", 0 },
  { "007", "7", 0 },
  { "99999999999999", "99999999999998.9", 1 },
  { "0.3", "0.30000000000000", 0 },
};

static void
test_compare (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_assert_cmpint (trellis_decimal_compare (pairs[i].a, pairs[i].b), ==, pairs[i].order);
      g_assert_cmpint (trellis_decimal_compare (pairs[i].b, pairs[i].a), ==, -pairs[i].order);
    }
}

static const struct
{
  double value;
  const char *text;
} doubles[] = {
  { 4.2, "4.2" },
  { 0.1, "0.1" },
  { 24, "24" },
  { -2.5, "-2.5" },
  { 0, "0" },
  { -0.0, "0" },
  { 1e14, "100000000000000" },
  { 1e15, NULL },
  { 1e300, NULL },
  { 1e-14, "0.00000000000001" },
  { 1e-16, NULL },
  { 0.30000000000000004, NULL },
  { 1.0 / 3, NULL },
};

/* A number that came as a JSON number is what the person wrote, or refused. */
static void
test_from_double (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (doubles); i++)
    {
      g_autofree char *text = trellis_decimal_from_double (doubles[i].value);

      g_assert_cmpstr (text, ==, doubles[i].text);
    }
}

static const struct
{
  const char *typed;
  const char *decimal;
  const char *whole; /* what to write instead, where one cannot know */
  const char *fraction;
} typed[] = {
  { "4.5", "4.5" },
  { "4,5", "4.5" },
  { " 41,25 ", "41.25" },
  { "-0,5", "-0.5" },
  { "0,125", "0.125" },
  { "1000,125", "1000.125" },
  { "1,0000", "1.0000" },
  { "1.000", "1.000" },
  { "1,000", "1,000", "1000", "1.0" },
  { "10,000", "10,000", "10000", "10.0" },
  { "-999,250", "-999,250", "-999250", "-999.25" },
  { "1,234", "1,234", "1234", "1.234" },
  { "1,000,000", "1,000,000" },
  { "1,000.5", "1,000.5" },
  { "1.000,5", "1.000,5" },
  { "four", "four" },
  { ",5", ".5" },
  { "  ", NULL },
  { NULL, NULL },
};

/* A comma stands before a fraction, unless it may as well stand between thousands. */
static void
test_typed (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      g_autofree char *decimal = trellis_decimal_from_typed (typed[i].typed);
      g_autofree char *words = decimal == NULL ? NULL : trellis_decimal_say_ambiguous (decimal);
      g_autofree char *expected = NULL;

      g_assert_cmpstr (decimal, ==, typed[i].decimal);
      if (typed[i].whole != NULL)
        expected = g_strdup_printf ("“%s” can be meant in two ways: write %s, or %s",
                                    typed[i].typed, typed[i].whole, typed[i].fraction);
      g_assert_cmpstr (words, ==, expected);
      g_assert_false (typed[i].whole != NULL && trellis_decimal_is_valid (decimal));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/decimal/rule-15/valid", test_valid);
  g_test_add_func ("/decimal/rule-15/compare", test_compare);
  g_test_add_func ("/decimal/rule-15/from-double", test_from_double);
  g_test_add_func ("/decimal/rule-15/typed", test_typed);
  return g_test_run ();
}
