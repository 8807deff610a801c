/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What somebody may have meant: near words are found, far ones are not. */

#include "cli/trellis-cli-suggest.h"

static void
test_suggest (void)
{
  static const struct
  {
    const char *word;
    const char *meant;
  } words[] = {
    { "sesion", "session" }, { "lst", "list" }, { "hlod", "hold" },
    { "--datte", "--date" }, { "end", "end" },  { "ned", NULL },
    { "elephant", NULL },    { "", NULL },      { "lists", "list" },
  };
  const char *known[] = { "session", "list", "hold", "--date", "end" };
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    g_ptr_array_add (names, (gpointer) known[i]);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    g_assert_cmpstr (trellis_cli_suggest (words[i].word, names), ==, words[i].meant);
}

/* However long a word is, it is only compared with words of ours. */
static void
test_long (void)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree char *word = g_strnfill (100000, 'x'), *sentence = NULL;

  g_ptr_array_add (names, (gpointer) "list");
  g_assert_null (trellis_cli_suggest (word, names));
  sentence = trellis_cli_dup_suggestion (word, names);
  g_assert_cmpstr (sentence, ==, "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/suggest/suggest", test_suggest);
  g_test_add_func ("/suggest/long", test_long);
  return g_test_run ();
}
