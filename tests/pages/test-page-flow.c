/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Bands distributed over pages, told as strips of which each is one point high.
 *
 * A band is a word: a letter a strip, the break after it. "f" is free, "g" within a group, "i"
 * within one in a group, "l" between lines, "h" after a heading, "b" in a box, "r" leaving a row
 * alone, "w" wished for, "!" forced. The result names the first strip of each page by its number.
 */

#include "config.h"

#include "pages/trellis-page-flow.h"

#include <string.h>

static TrellisBreak
read_break (char letter)
{
  static const char letters[] = "!wfgrilhb";

  return strchr (letters, letter) - letters;
}

static TrellisBand *
make_band (const char *word)
{
  TrellisBand *band = trellis_band_new (0);

  for (const char *p = word; *p != '\0'; p++)
    {
      TrellisStrip strip = { 1, 0.8, read_break (*p) };

      g_array_append_val (band->strips, strip);
    }

  return band;
}

static GPtrArray *
make_bands (const char *words)
{
  g_auto (GStrv) split = g_strsplit (words, " ", -1);
  GPtrArray *bands = g_ptr_array_new_with_free_func ((GDestroyNotify) trellis_band_free);

  for (guint i = 0; split[i] != NULL && *split[i] != '\0'; i++)
    g_ptr_array_add (bands, make_band (split[i]));

  return bands;
}

static guint
count_strips (const GArray *page)
{
  guint n = 0;

  for (guint i = 0; i < page->len; i++)
    {
      const TrellisPiece *piece = &g_array_index (page, TrellisPiece, i);

      n += piece->repeated ? 0 : piece->n_strips;
    }

  return n;
}

static char *
describe_pages (const GPtrArray *pages)
{
  GString *text = g_string_new (NULL);
  guint n = 0;

  for (guint i = 0; i < pages->len; i++)
    {
      g_string_append_printf (text, i == 0 ? "%u" : " %u", n);
      n += count_strips (g_ptr_array_index (pages, i));
    }

  return g_string_free (text, FALSE);
}

#define TEN "f f f f f f f f f f "

/* Pages of twenty strips: a page of one to three strips is nearly empty. */
static const struct
{
  const char *bands;
  const char *pages;
} long_cases[] = {
  { TEN TEN "f", "0 17" },
  { TEN TEN "f f f", "0 19" },
  { TEN TEN "f f f f", "0 20" },
  { TEN TEN "f ! f f f f", "0 18 22" },
  { TEN TEN "f w f f f f", "0 20" },
  { TEN "f f f f g g g g g g g f", "0 14" },
  { TEN "g g g g g g g g g g f", "0 10" },
  { TEN "f f f f g g g g g g g g g g f", "0 14" },
  { "f f f f g g g g g g g g g g g g g g g g g f", "0 18" },
};

static void
test_long (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (long_cases); i++)
    {
      g_autoptr (GPtrArray) bands = make_bands (long_cases[i].bands);
      g_autoptr (GPtrArray) pages = trellis_page_flow (bands, 20);
      g_autofree char *described = describe_pages (pages);

      g_test_message ("%s", long_cases[i].bands);
      g_assert_cmpstr (described, ==, long_cases[i].pages);
    }
}

static const struct
{
  const char *name;
  const char *bands;
  const char *pages;
} cases[] = {
  { "nothing", "", "0" },
  { "one", "f", "0" },
  { "full", "f f f f f", "0" },
  { "one-too-many", "f f f f f f", "0 5" },
  { "lines-of-a-paragraph", "lfffffflf", "0 5" },
  { "widow", "f f lfff", "0 5" },
  { "no-widow", "f f f llf", "0 3" },
  { "heading-stays-with-next", "f f f f h f", "0 4" },
  { "headings-stay-together", "f f f h h lf", "0 3" },
  { "group-moves-whole", "f f f g g f", "0 3" },
  { "group-gives-way-to-an-empty-page", "f g g g g g f", "0 5" },
  { "heading-before-group", "f f f h g g f", "0 3" },
  { "box-moves-whole", "f f f b b f", "0 3" },
  { "box-higher-than-page", "bbbbbbb f", "0 5" },
  { "lines-before-heading", "h llllll", "0 5" },
  { "least-of-all-kept", "h lgllll", "0 3" },
  { "forced", "f ! f f", "0 2" },
  { "forced-at-end", "f f !", "0" },
  { "forced-twice", "! ! f", "0 1 2" },
  { "inner-group-moves-whole", "f f h i i g f f", "0 2 7" },
  { "wished", "f f w f f f", "0 3" },
  { "wished-gives-way", "w f f f f", "0" },
  { "wished-gives-way-on-a-later-page", "f f f f f w f f", "0 5" },
  { "row-not-left-alone", "f f f h r f f f r f", "0 3 8" },
  { "row-not-sent-ahead-alone", "h r f f r f", "0 4" },
};

static void
test_case (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (GPtrArray) bands = make_bands (cases[i].bands);
  g_autoptr (GPtrArray) pages = trellis_page_flow (bands, 5);
  g_autofree char *described = describe_pages (pages);

  g_assert_cmpstr (described, ==, cases[i].pages);
}

static void
test_header (void)
{
  g_autoptr (GPtrArray) bands = make_bands ("h f f f f f f f f");
  g_autoptr (GPtrArray) pages = NULL;
  g_autofree char *described = NULL;

  for (guint i = 1; i < bands->len; i++)
    ((TrellisBand *) g_ptr_array_index (bands, i))->header = g_ptr_array_index (bands, 0);
  pages = trellis_page_flow (bands, 5);
  described = describe_pages (pages);

  /* The header row takes one of the five strips of each page that follows. */
  g_assert_cmpstr (described, ==, "0 5");
  for (guint i = 0; i < pages->len; i++)
    {
      const GArray *page = g_ptr_array_index (pages, i);
      const TrellisPiece *first = &g_array_index (page, TrellisPiece, 0);

      g_assert_true (first->band == g_ptr_array_index (bands, 0));
      g_assert_cmpint (first->repeated, ==, i > 0);
      g_assert_cmpfloat (g_array_index (page, TrellisPiece, 1).y, ==, 1);
    }
}

static void
test_space (void)
{
  g_autoptr (GPtrArray) bands = make_bands ("f f f f");
  g_autoptr (GPtrArray) pages = NULL;
  g_autofree char *described = NULL;
  const GArray *second;

  for (guint i = 0; i < bands->len; i++)
    ((TrellisBand *) g_ptr_array_index (bands, i))->before = 1;
  g_assert_cmpfloat (trellis_page_flow_get_height (bands, 0), ==, 7);
  g_assert_cmpfloat (trellis_page_flow_get_height (bands, 2), ==, 3);
  pages = trellis_page_flow (bands, 5);
  described = describe_pages (pages);
  second = g_ptr_array_index (pages, 1);

  /* Three strips with two spaces fill the first page; above the second there is none. */
  g_assert_cmpstr (described, ==, "0 3");
  g_assert_cmpfloat (g_array_index (second, TrellisPiece, 0).y, ==, 0);
}

static void
test_padding (void)
{
  g_autoptr (GPtrArray) bands = make_bands ("ffffffff");
  TrellisBand *band = g_ptr_array_index (bands, 0);
  g_autoptr (GPtrArray) pages = NULL;
  g_autofree char *described = NULL;
  const GArray *second;

  band->padding_top = 0.5;
  band->padding_bottom = 0.5;
  pages = trellis_page_flow (bands, 5);
  described = describe_pages (pages);
  second = g_ptr_array_index (pages, 1);

  /* A band that is divided is padded on both sides of the break. */
  g_assert_cmpstr (described, ==, "0 4");
  g_assert_cmpfloat (g_array_index (second, TrellisPiece, 0).y, ==, 0.5);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/page/flow/%s", cases[i].name);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_case);
    }
  g_test_add_func ("/page/flow/long", test_long);
  g_test_add_func ("/page/flow/header", test_header);
  g_test_add_func ("/page/flow/space", test_space);
  g_test_add_func ("/page/flow/padding", test_padding);

  return g_test_run ();
}
