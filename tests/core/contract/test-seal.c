/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of seals: SHA-256 over the form of RFC 8785. */

#include "config.h"

#include "contract/trellis-seal.h"

#include "base/trellis-record.h"
#include "contract-fixture.h"

/* The texts are from sections 3.2.2 and 3.2.3 of RFC 8785; the sums are from another program. */
static const struct
{
  const char *text;
  const char *canonical;
  const char *seal;
} vectors[] = {
  { " { } ", "{}", "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a" },
  { "{\n \"a\" :\t1\r\n}", "{\"a\":1}",
    "015abd7f5cc57a2dd94b7590f04ad8084273905ee33ec5cebeae62276a97f862" },
  { "{\"string\":\"\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\\"\\/\","
    "\"literals\":[null,true,false]}",
    "{\"literals\":[null,true,false],\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}",
    "834b0ae0dd68944f19836aa49d608aa4975f03998f927466f8b648d5f927ecee" },
  { "{\"\\u20ac\":\"Euro Sign\",\"\\r\":\"Carriage Return\","
    "\"\\ufb33\":\"Hebrew Letter Dalet With Dagesh\",\"1\":\"One\","
    "\"\\ud83d\\ude00\":\"Emoji: Grinning Face\",\"\\u0080\":\"Control\","
    "\"\\u00f6\":\"Latin Small Letter O With Diaeresis\"}",
    "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\xc2\x80\":\"Control\","
    "\"ö\":\"Latin Small Letter O With Diaeresis\",\"€\":\"Euro Sign\","
    "\"😀\":\"Emoji: Grinning Face\",\"\xef\xac\xb3\":\"Hebrew Letter Dalet With Dagesh\"}",
    "5e321556d22018a9656991a9e94f77ec175fa193e52a2429d312f8419ec8b08c" },
};

static void
test_vectors (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (vectors); i++)
    {
      g_autoptr (TrellisJson) json = parse_json (vectors[i].text);
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) canonical = trellis_json_canonical (json, &error);
      g_autofree char *seal = trellis_seal_of_content (json, &error);

      g_assert_no_error (error);
      g_assert_cmpmem (vectors[i].canonical, strlen (vectors[i].canonical),
                       g_bytes_get_data (canonical, NULL), g_bytes_get_size (canonical));
      g_assert_cmpstr (seal, ==, vectors[i].seal);
    }
}

/* Half a pair of surrogates, U+D83D, sorts before U+FB33 as UTF-16 has it, not as UTF-8 does. */
static void
test_same (void)
{
  static const char *const pairs[][2] = {
    { "{\"a\":1,\"b\":[1,2]}", "{ \"b\":\n[ 1,2 ],\t\"a\":1}" },
    { "{\"a\":\"\\u00e9\"}", "{\"a\":\"é\"}" },
    { "{\"a\":\"\\/\"}", "{\"a\":\"/\"}" },
    { "{\"\\u0061\":\"\\u0009\"}", "{\"a\":\"\\t\"}" },
    { "{\"\xef\xac\xb3\":1,\"😀\":2}", "{\"😀\":2,\"\xef\xac\xb3\":1}" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_autoptr (TrellisJson) one = parse_json (pairs[i][0]);
      g_autoptr (TrellisJson) other = parse_json (pairs[i][1]);
      g_autofree char *seal = trellis_seal_of_content (one, NULL);
      g_autofree char *same = trellis_seal_of_content (other, NULL);

      g_assert_cmpstr (seal, ==, same);
    }
}

static void
test_different (void)
{
  static const char *const texts[] = {
    "{\"a\":1}",
    "{\"a\":-1}",
    "{\"a\":\"1\"}",
    "{\"a\":true}",
    "{\"a\":null}",
    "{}",
    "{\"a\":[1]}",
    "{\"a\":[]}",
    "{\"a\":{}}",
    "{\"A\":1}",
    "{\"a\":1,\"b\":null}",
    "[{\"a\":1}]",
    "{\"a\":\"1 \"}",
    "{\"a\":\"é\"}",
    "{\"a\":\"e\u0301\"}",
    "{\"a\":\"\\\\n\"}",
    "{\"a\":\"\\n\"}",
    "{\"a\":\"\"}",
    "{\"\":\"a\"}",
    "{\"a\":[1,2]}",
    "{\"a\":[2,1]}",
    "{\"a\":9223372036854775807}",
    "{\"a\":9223372036854775806}",
  };
  g_autoptr (GHashTable) seals = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (TrellisJson) json = parse_json (texts[i]);

      g_assert_true (g_hash_table_add (seals, trellis_seal_of_content (json, NULL)));
    }
}

static void
test_fraction (void)
{
  static const struct
  {
    const char *text;
    const char *place;
  } cases[] = {
    { "{\"a\":{\"b\":[1,2.5]}}", "a.b[1]: " },
    { "{\"a\":1e3}", "a: " },
    { "{\"a\":1.0}", "a: " },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TrellisJson) json = parse_json (cases[i].text);
      g_autoptr (GError) error = NULL;

      g_assert_null (trellis_seal_of_content (json, &error));
      g_assert_error (error, TRELLIS_RECORD_ERROR, TRELLIS_RECORD_ERROR_VALUE);
      g_assert_true (g_str_has_prefix (error->message, cases[i].place));
    }
}

static void
test_signatures (void)
{
  g_autoptr (TrellisJson) signatures = parse_json ("[{\"name\":\"A\"}]");
  g_autoptr (TrellisJson) both
      = parse_json ("{\"signatures\":[{\"name\":\"A\"}],\"seal\":\"abc\"}");
  g_autofree char *seal = trellis_seal_of_signatures ("abc", signatures, NULL);
  g_autofree char *expected = trellis_seal_of_content (both, NULL);
  g_autofree char *other = trellis_seal_of_signatures ("abd", signatures, NULL);

  g_assert_cmpstr (seal, ==, expected);
  g_assert_cmpstr (seal, !=, other);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/contract/rule-2/seal/vectors", test_vectors);
  g_test_add_func ("/contract/rule-2/seal/same", test_same);
  g_test_add_func ("/contract/rule-2/seal/different", test_different);
  g_test_add_func ("/contract/rule-2/seal/fraction", test_fraction);
  g_test_add_func ("/contract/rule-2/seal/signatures", test_signatures);

  return g_test_run ();
}
