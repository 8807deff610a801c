/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of JSON values: the canonical form of RFC 8785, patches of RFC 7396, and looking in. */

#include "config.h"

#include "base/trellis-json.h"

#include "sample-records.h"

static const struct
{
  const char *json;
  const char *canonical; /* %NULL: refused */
} vectors[] = {
  { "{ \"b\" : 1 , \"a\" : [ true , false , null ] }", "{\"a\":[true,false,null],\"b\":1}" },
  { "[]", "[]" },
  { "{}", "{}" },
  { "\"\"", "\"\"" },
  { "[-9223372036854775808,9223372036854775807,0]",
    "[-9223372036854775808,9223372036854775807,0]" },
  /* RFC 8785, section 3.2.3: the order of UTF-16 units, where U+1F600 comes before U+FB33. */
  { "{\"\\u20ac\":1,\"\\r\":2,\"\\ufb33\":3,\"1\":4,\"\\ud83d\\ude00\":5,\"\\u0080\":6,"
    "\"\\u00f6\":7}",
    "{\"\\r\":2,\"1\":4,\"\xc2\x80\":6,\"ö\":7,\"€\":1,\"😀\":5,\"\xef\xac\xb3\":3}" },
  /* Section 3.2.2.2, the string of its example. */
  { "\"\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\\"\\/\"",
    "\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"" },
  { "\"\\b\\t\\n\\f\\r\\u0001\\u001f\\u007f\"", "\"\\b\\t\\n\\f\\r\\u0001\\u001f\x7f\"" },
  { "{\"a\":{\"d\":1,\"c\":{\"f\":1,\"e\":2}},\"A\":0,\"aa\":3,\"\":4}",
    "{\"\":4,\"A\":0,\"a\":{\"c\":{\"e\":2,\"f\":1},\"d\":1},\"aa\":3}" },
  { "{\"a\":[1,{\"b\":1.5}]}", NULL },
  { "1.0", NULL },
  { "1e3", NULL },
};

static void
test_canonical (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (vectors); i++)
    {
      g_autoptr (TrellisJson) json = parse_sample (vectors[i].json);
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) bytes = trellis_json_canonical (json, &error);
      g_autofree char *text
          = bytes == NULL ? NULL
                          : g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

      g_assert_cmpstr (text, ==, vectors[i].canonical);
      g_assert_cmpint (error != NULL, ==, vectors[i].canonical == NULL);
    }
}

static void
test_canonical_fraction (void)
{
  g_autoptr (TrellisJson) json = parse_sample ("{\"a\":[1,{\"b\":1.5}]}");
  g_autoptr (GError) error = NULL;

  g_assert_null (trellis_json_canonical (json, &error));
  g_assert_cmpstr (error->message, ==, "a[1].b: expected a whole number, got a fraction");
}

/* The examples of RFC 7396, appendix A. */
static const struct
{
  const char *original;
  const char *patch;
  const char *result;
} patches[] = {
  { "{\"a\":\"b\"}", "{\"a\":\"c\"}", "{\"a\":\"c\"}" },
  { "{\"a\":\"b\"}", "{\"b\":\"c\"}", "{\"a\":\"b\",\"b\":\"c\"}" },
  { "{\"a\":\"b\"}", "{\"a\":null}", "{}" },
  { "{\"a\":\"b\",\"b\":\"c\"}", "{\"a\":null}", "{\"b\":\"c\"}" },
  { "{\"a\":[\"b\"]}", "{\"a\":\"c\"}", "{\"a\":\"c\"}" },
  { "{\"a\":\"c\"}", "{\"a\":[\"b\"]}", "{\"a\":[\"b\"]}" },
  { "{\"a\":{\"b\":\"c\"}}", "{\"a\":{\"b\":\"d\",\"c\":null}}", "{\"a\":{\"b\":\"d\"}}" },
  { "{\"a\":[{\"b\":\"c\"}]}", "{\"a\":[1]}", "{\"a\":[1]}" },
  { "[\"a\",\"b\"]", "[\"c\",\"d\"]", "[\"c\",\"d\"]" },
  { "{\"a\":\"b\"}", "[\"c\"]", "[\"c\"]" },
  { "{\"a\":\"foo\"}", "null", "null" },
  { "{\"a\":\"foo\"}", "\"bar\"", "\"bar\"" },
  { "{\"e\":null}", "{\"a\":1}", "{\"e\":null,\"a\":1}" },
  { "[1,2]", "{\"a\":\"b\",\"c\":null}", "{\"a\":\"b\"}" },
  { "{}", "{\"a\":{\"bb\":{\"ccc\":null}}}", "{\"a\":{\"bb\":{}}}" },
};

/* What is packed says the same as before, as often as it is asked. */
static void
test_pack (void)
{
  static const char text[] = "{\"b\":[1,-9223372036854775808,true,null,[]],\"a\":{\"é\":"
                             "\"\\u001f\\\\\\\"\\n\"},\"\":{}}";
  g_autoptr (TrellisJson) json = parse_sample (text);
  g_autoptr (TrellisJson) same = parse_sample (text);
  g_autoptr (GBytes) before = trellis_json_to_bytes (json);

  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (TrellisJson) list = NULL;

      trellis_json_pack (json);
      trellis_json_pack (json);
      list = trellis_json_get (json, "b");
      g_assert_cmpuint (trellis_json_length (list), ==, 5);
      g_assert_true (trellis_json_equal (json, same));
      bytes = trellis_json_to_bytes (json);
      g_assert_true (g_bytes_equal (bytes, before));
    }
  trellis_json_pack (json);
}

static void
test_merge (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (patches); i++)
    {
      g_autoptr (TrellisJson) original = parse_sample (patches[i].original);
      g_autoptr (TrellisJson) patch = parse_sample (patches[i].patch);
      g_autoptr (TrellisJson) expected = parse_sample (patches[i].result);
      g_autoptr (TrellisJson) result = trellis_json_merge (original, patch);
      g_autoptr (TrellisJson) untouched = parse_sample (patches[i].original);

      g_assert_true (trellis_json_equal (result, expected));
      g_assert_true (trellis_json_equal (original, untouched));
    }
}

static const struct
{
  const char *one;
  const char *other;
  gboolean equal;
} pairs[] = {
  { "{\"a\":1,\"b\":2}", "{\"b\":2,\"a\":1}", TRUE },
  { "[1,2]", "[2,1]", FALSE },
  { "{\"a\":null}", "{}", FALSE },
  { "1", "\"1\"", FALSE },
  { "true", "1", FALSE },
  { "\"\\u00e9\"", "\"é\"", TRUE },
  { "{\"a\":[{\"b\":1}]}", "{\"a\":[{\"b\":2}]}", FALSE },
};

static void
test_equal (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_autoptr (TrellisJson) one = parse_sample (pairs[i].one);
      g_autoptr (TrellisJson) other = parse_sample (pairs[i].other);

      g_assert_cmpint (trellis_json_equal (one, other), ==, pairs[i].equal);
    }
}

static void
test_look_in (void)
{
  g_autoptr (TrellisJson) json = parse_sample ("{\"b\":\"text\",\"a\":[5,{}],\"n\":-3,\"x\":1.5}");
  g_autoptr (TrellisJson) list = trellis_json_get (json, "a");
  g_autoptr (TrellisJson) element = trellis_json_element (list, 1);
  g_autofree char *text = trellis_json_dup_string (json, "b");
  g_auto (GStrv) members = trellis_json_members (json);
  g_autofree char *joined = g_strjoinv (" ", members);

  g_assert_cmpstr (text, ==, "text");
  g_assert_cmpstr (joined, ==, "b a n x");
  g_assert_cmpuint (trellis_json_length (list), ==, 2);
  g_assert_cmpuint (trellis_json_length (json), ==, 0);
  g_assert_cmpint (trellis_json_get_integer (json, "n", 7), ==, -3);
  g_assert_cmpint (trellis_json_get_integer (json, "b", 7), ==, 7);
  g_assert_cmpint (trellis_json_get_integer (json, "x", 7), ==, 7);
  g_assert_null (trellis_json_dup_string (json, "n"));
  g_assert_null (trellis_json_get (element, "b"));
  g_assert_false (trellis_json_has (list, "b"));
}

static void
test_with (void)
{
  g_autoptr (TrellisJson) text = trellis_json_string ("v");
  g_autoptr (TrellisJson) one = trellis_json_with (NULL, "a", text);
  g_autoptr (TrellisJson) two = trellis_json_with (one, "b", one);
  g_autoptr (TrellisJson) expected = parse_sample ("{\"a\":\"v\",\"b\":{\"a\":\"v\"}}");
  g_autoptr (TrellisJson) first = parse_sample ("{\"a\":\"v\"}");

  g_assert_true (trellis_json_equal (two, expected));
  g_assert_true (trellis_json_equal (one, first));
}

/* What is written is read as the same value, whatever stands in it. */
static void
test_write (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (vectors); i++)
    {
      g_autoptr (TrellisJson) json = parse_sample (vectors[i].json);
      g_autoptr (GBytes) bytes = trellis_json_to_bytes (json);
      g_autoptr (GError) error = NULL;
      g_autoptr (TrellisJson) again = trellis_json_parse (bytes, &error);

      g_assert_no_error (error);
      g_assert_true (trellis_json_equal (json, again));
    }
}

/* Every character that a text can hold is read again, in values and in names of members. */
static void
test_write_characters (void)
{
  for (gunichar c = 1; c < 0x300; c++)
    {
      g_autofree char *escaped = g_strdup_printf ("{\"a\\u%04xb\":\"c\\u%04xd\"}", c, c);
      g_autoptr (TrellisJson) json = parse_sample (escaped);
      g_autoptr (GBytes) bytes = trellis_json_to_bytes (json);
      g_autoptr (GError) error = NULL;
      g_autoptr (TrellisJson) again = trellis_json_parse (bytes, &error);

      g_assert_no_error (error);
      g_assert_true (trellis_json_equal (json, again));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json/canonical/vectors", test_canonical);
  g_test_add_func ("/json/canonical/fraction", test_canonical_fraction);
  g_test_add_func ("/json/pack", test_pack);
  g_test_add_func ("/json/merge", test_merge);
  g_test_add_func ("/json/equal", test_equal);
  g_test_add_func ("/json/look-in", test_look_in);
  g_test_add_func ("/json/with", test_with);
  g_test_add_func ("/json/write/values", test_write);
  g_test_add_func ("/json/write/characters", test_write_characters);
  return g_test_run ();
}
