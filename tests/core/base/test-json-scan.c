/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of what JSON text is let through to the parser, and of where the rest is wrong. */

#include "config.h"

#include "base/trellis-json-scan.h"

#include "base/trellis-json.h"
#include "base/trellis-record.h"

#include <string.h>

static TrellisJson *
parse (const char *text, gsize length, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, length);

  return trellis_json_parse (bytes, error);
}

static const struct
{
  const char *text;
  guint line;
  guint column;
  const char *problem;
} bad[] = {
  { "", 1, 1, "the text is empty" },
  { " \n ", 2, 2, "the text is empty" },
  { "\xef\xbb\xbf", 1, 1, "the text is empty" },
  { "0x10", 1, 2, "there is more after the end" },
  { "[0x10]", 1, 3, "expected a comma or the end" },
  { "{\n \"a\": 007}", 2, 7, "a number with a leading zero" },
  { "-01", 1, 1, "a number with a leading zero" },
  { "-0", 1, 1, "zero has no sign" },
  { "+1", 1, 1, "expected a value" },
  { ".5", 1, 1, "expected a value" },
  { "5.", 1, 1, "expected a digit after the point" },
  { "5e", 1, 1, "expected a digit in the exponent" },
  { "5e+", 1, 1, "expected a digit in the exponent" },
  { "-", 1, 1, "expected a digit" },
  { "NaN", 1, 1, "expected a value" },
  { "Infinity", 1, 1, "expected a value" },
  { "1e400", 1, 1, "a number that is too large" },
  { "[-1e400]", 1, 2, "a number that is too large" },
  { "9223372036854775808", 1, 1, "a whole number beyond 64 bits" },
  { "-9223372036854775809", 1, 1, "a whole number beyond 64 bits" },
  { "123456789012345678901234567890", 1, 1, "a whole number beyond 64 bits" },
  { "{'a':1}", 1, 2, "expected the name of a member, in double quotes" },
  { "['a']", 1, 2, "expected a value" },
  { "{a:1}", 1, 2, "expected the name of a member" },
  { "// no\n1", 1, 1, "expected a value" },
  { "[1, /* no */ 2]", 1, 5, "expected a value" },
  { "{\"a\":1} // no", 1, 9, "there is more after the end" },
  { "[1,]", 1, 4, "expected a value" },
  { "{\"a\":1,}", 1, 8, "expected the name of a member" },
  { "[,1]", 1, 2, "expected a value" },
  { "[1 2]", 1, 4, "expected a comma or the end" },
  { "{\"a\" 1}", 1, 6, "expected a colon" },
  { "{\"a\":}", 1, 6, "expected a value" },
  { "{\"a\"}", 1, 5, "expected a colon" },
  { "[1}", 1, 3, "expected a comma or the end" },
  { "]", 1, 1, "expected a value" },
  { "1 2", 1, 3, "there is more after the end" },
  { "true false", 1, 6, "there is more after the end" },
  { "tru", 1, 1, "expected a value" },
  { "True", 1, 1, "expected a value" },
  { "truex", 1, 5, "there is more after the end" },
  { "{\"a\":", 1, 6, "the text ends too early" },
  { "[1,\n2,\n", 3, 1, "the text ends too early" },
  { "[[", 1, 3, "the text ends too early" },
  { "\"abc", 1, 5, "the text ends within a string" },
  { "\"abc\\", 1, 6, "the text ends within a string" },
  { "\"a\nb\"", 1, 3, "a control character within a string" },
  { "\"a\tb\"", 1, 3, "a control character within a string" },
  { "\"\\x41\"", 1, 3, "no such escape in a string" },
  { "\"\\u12g4\"", 1, 3, "expected four hexadecimal digits" },
  { "\"\\u12", 1, 3, "expected four hexadecimal digits" },
  { "[\"\\u0000\"]", 1, 4, "a text cannot hold the character U+0000" },
  { "\"\\ud800\"", 1, 8, "half of a surrogate pair" },
  { "\"\\ud800\\u0041\"", 1, 8, "half of a surrogate pair" },
  { "\"\\udc00\"", 1, 3, "half of a surrogate pair" },
  { "\"\xff\"", 1, 2, "a byte that is not UTF-8" },
  { "[1,\n\"\xc3\x28\"]", 2, 2, "a byte that is not UTF-8" },
  { "\"\xed\xa0\x80\"", 1, 2, "a byte that is not UTF-8" },
  { "\"\xc0\xaf\"", 1, 2, "a byte that is not UTF-8" },
  { "\xef\xbb\xbf{]", 1, 2, "expected the name of a member" },
  { "1\xef\xbb\xbf", 1, 2, "there is more after the end" },
};

static void
assert_refused (const char *text, gsize length, guint line, guint column, const char *problem)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *message = g_strdup_printf ("line %u, column %u: %s", line, column, problem);

  g_assert_null (parse (text, length, &error));
  g_assert_error (error, TRELLIS_RECORD_ERROR, TRELLIS_RECORD_ERROR_SYNTAX);
  if (!g_str_has_prefix (error->message, message))
    g_assert_cmpstr (error->message, ==, message);
}

static void
test_bad (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    assert_refused (bad[i].text, strlen (bad[i].text), bad[i].line, bad[i].column, bad[i].problem);
  assert_refused ("\"a\0b\"", 5, 1, 3, "a byte that is not UTF-8");
}

static const char *const good[] = {
  "0",
  "[]",
  "{}",
  " \t\r\n null \n",
  "-9223372036854775808",
  "9223372036854775807",
  "-0.0",
  "0.5e-3",
  "1E5",
  "1e308",
  "\"\"",
  "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\uD83D\\uDE00\"",
  "\"é 😀 \x7f\"",
  "\xef\xbb\xbf{\"a\":[true,false,null]}",
  "{\"\":{\"\":[[],{}]}}",
};

static void
test_good (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (TrellisJson) json = parse (good[i], strlen (good[i]), &error);

      g_assert_no_error (error);
      g_assert_nonnull (json);
    }
}

/* Returns: @levels opening brackets, and as many that close when @closed */
static char *
nest (guint levels, gboolean closed)
{
  char *text = g_malloc (2 * levels + 1);

  memset (text, '[', levels);
  memset (text + levels, ']', levels);
  text[closed ? 2 * levels : levels] = '\0';
  return text;
}

static void
test_levels (void)
{
  g_autofree char *most = nest (64, TRUE), *more = nest (65, TRUE), *deep = nest (100000, FALSE);
  g_autoptr (TrellisJson) json = parse (most, 128, NULL);

  g_assert_nonnull (json);
  assert_refused (more, 130, 1, 65, "more than 64 levels");
  assert_refused (deep, 100000, 1, 65, "more than 64 levels");
}

static void
test_size (void)
{
  gsize length = TRELLIS_JSON_MOST_BYTES + 1;
  g_autofree char *text = g_malloc (length);
  guint n_members;

  memset (text, ' ', length);
  text[0] = '1';
  assert_refused (text, length, 1, 1, "the text is larger than 64 MiB");
  g_assert_true (trellis_json_scan (text, length - 1, &n_members, NULL));
}

static void
test_count (void)
{
  static const char text[] = "{\"a\":{\"b\":1,\"c\":[{\"a\":1}]},\"d\":\"\\\"e\\\":1\"}";
  guint n_members;

  g_assert_true (trellis_json_scan (text, strlen (text), &n_members, NULL));
  g_assert_cmpuint (n_members, ==, 5);
}

static const struct
{
  const char *text;
  const char *message;
} twice[] = {
  { "{\"a\":1,\"a\":1}", "the member “a” is named twice in one object" },
  { "[{\"b\":{\"c\":1,\"d\":2,\"c\":3}}]", "the member “c” is named twice in one object" },
  { "{\"\\u0061\":1,\"a\":2}", "the member “a” is named twice in one object" },
  { "{\"a\":{\"a\":{\"a\":1}}}", NULL },
  { "[{\"a\":1},{\"a\":1}]", NULL },
};

static void
test_twice (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (twice); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (TrellisJson) json = parse (twice[i].text, strlen (twice[i].text), &error);

      g_assert_cmpstr (error == NULL ? NULL : error->message, ==, twice[i].message);
      g_assert_cmpint (json != NULL, ==, twice[i].message == NULL);
    }
}

#define N_READERS 8
#define N_RUNS 25
#define FIRST_READERS "--be-first-readers"

static const char *own_path;
static int n_ready;

static gpointer
scan_with_the_others (gpointer user_data)
{
  guint n_members;

  g_atomic_int_inc (&n_ready);
  while (g_atomic_int_get (&n_ready) < N_READERS)
    ;
  return GINT_TO_POINTER (trellis_json_scan ("[1]", 3, &n_members, NULL));
}

/* Returns: the exit status of a process in which all readers found their number. */
static int
be_first_readers (void)
{
  GThread *readers[N_READERS];
  gboolean all = TRUE;

  for (guint i = 0; i < N_READERS; i++)
    readers[i] = g_thread_new ("reader", scan_with_the_others, NULL);
  for (guint i = 0; i < N_READERS; i++)
    all = GPOINTER_TO_INT (g_thread_join (readers[i])) && all;
  return all ? 0 : 1;
}

/* What GLib makes with the first number of a process is made while other threads wait for it: so
 * each run is a process of its own, in which the testing framework has read none either.
 */
static void
test_first_readers (void)
{
  const char *arguments[] = { own_path, FIRST_READERS, NULL };

  for (guint i = 0; i < N_RUNS; i++)
    {
      g_autoptr (GError) error = NULL;
      int status;

      g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_DEFAULT, NULL, NULL, NULL, NULL,
                    &status, &error);
      g_assert_no_error (error);
      g_spawn_check_wait_status (status, &error);
      g_assert_no_error (error);
    }
}

int
main (int argc, char **argv)
{
  if (g_strcmp0 (argv[1], FIRST_READERS) == 0)
    return be_first_readers ();
  own_path = argv[0];
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json-scan/bad", test_bad);
  g_test_add_func ("/json-scan/good", test_good);
  g_test_add_func ("/json-scan/levels", test_levels);
  g_test_add_func ("/json-scan/size", test_size);
  g_test_add_func ("/json-scan/count", test_count);
  g_test_add_func ("/json-scan/named-twice", test_twice);
  g_test_add_func ("/json-scan/first-readers", test_first_readers);
  return g_test_run ();
}
