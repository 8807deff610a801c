/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Pages as they are laid out: what must hold for every document, paper and size. */

#include "config.h"

#include "pages/trellis-page-flow.h"
#include "pages/trellis-page-layout.h"
#include "pages/trellis-page-setter.h"

#include "trellis-page-fixture.h"

/* The same as trellis_pages_new() makes, with its parts in view. */
typedef struct
{
  TrellisDocument *document;
  TrellisPageStyle style;
  GPtrArray *bands;
  GPtrArray *pages;
} Layout;

static void
lay_out (Layout *layout, TrellisDocument *document, const char *paper, TrellisPrintSize size)
{
  layout->document = document;
  trellis_page_style_init (&layout->style, trellis_paper_find (paper), size,
                           trellis_document_get_language (document));
  layout->bands = trellis_page_set_document (document, &layout->style);
  layout->pages = trellis_page_flow (layout->bands, layout->style.body_height);
}

static void
clear_layout (Layout *layout)
{
  g_ptr_array_unref (layout->pages);
  g_ptr_array_unref (layout->bands);
  trellis_page_style_clear (&layout->style);
  g_object_unref (layout->document);
}

static double
get_bottom (const TrellisPiece *piece)
{
  double y = piece->y;

  for (guint i = 0; i < piece->n_strips; i++)
    y += trellis_band_get_strip (piece->band, piece->first + i)->height;

  return y;
}

/* Every strip stands once, in order, within the body of its page and below the one before. */
static void
assert_sound (const Layout *layout)
{
  guint band = 0;
  guint strip = 0;

  for (guint i = 0; i < layout->pages->len; i++)
    {
      const GArray *page = g_ptr_array_index (layout->pages, i);
      double y = 0;

      for (guint j = 0; j < page->len; j++)
        {
          const TrellisPiece *piece = &g_array_index (page, TrellisPiece, j);

          g_assert_cmpfloat (piece->y, >=, y - 0.01);
          y = get_bottom (piece);
          g_assert_cmpfloat (y, <=, layout->style.body_height + 0.01);
          if (piece->repeated)
            continue;
          g_assert_true (piece->band == g_ptr_array_index (layout->bands, band));
          g_assert_cmpuint (piece->first, ==, strip);
          strip += piece->n_strips;
          band += strip == piece->band->strips->len ? 1 : 0;
          strip = strip == piece->band->strips->len ? 0 : strip;
        }
    }

  g_assert_cmpuint (band, ==, layout->bands->len);
}

/* A page ends within a heading or a box only where that is higher than a page; within a group also
   where half of the page would be empty otherwise. */
static TrellisBreak
find_worst_break (const Layout *layout)
{
  TrellisBreak worst = TRELLIS_BREAK_FREE;

  for (guint i = 0; i + 1 < layout->pages->len; i++)
    {
      const GArray *page = g_ptr_array_index (layout->pages, i);
      const TrellisPiece *last = &g_array_index (page, TrellisPiece, page->len - 1);
      guint strip = last->first + last->n_strips - 1;

      worst = MAX (worst, trellis_band_get_strip (last->band, strip)->after);
    }

  return worst;
}

static void
test_sound (gconstpointer data)
{
  static const char *const papers[] = { "A4", "Letter" };
  TrellisFixture fixture = GPOINTER_TO_UINT (data);

  for (guint i = 0; i < 4; i++)
    {
      Layout layout;

      lay_out (&layout, trellis_fixture_make (fixture), papers[i / 2], i % 2);
      assert_sound (&layout);
      /* Of long words in large print, a box is higher than a page. */
      if (fixture != TRELLIS_FIXTURE_LONG_WORDS)
        g_assert_cmpint (find_worst_break (&layout), <=, TRELLIS_BREAK_IN_GROUP);
      clear_layout (&layout);
    }
}

/* Puts @n_lines above what is tested, so that it meets the end of a page at every line. */
static TrellisDocument *
begin_offset (guint n_lines)
{
  TrellisDocument *document = trellis_document_new (NULL, 0);

  for (guint i = 0; i < n_lines; i++)
    trellis_document_add_paragraph (document, "A line.");

  return document;
}

static void
add_heading (TrellisDocument *document)
{
  g_autofree char *prose = trellis_fixture_make_prose (6);

  trellis_document_add_heading (document, 1, "Heading");
  trellis_document_add_heading (document, 2, "Heading");
  trellis_document_add_paragraph (document, prose);
}

static void
add_boxes (TrellisDocument *document)
{
  trellis_document_add_sign_off (document, "Zoë", "coachee");
  trellis_document_add_sign_off (document, "Sofie", "coach");
}

static void
add_group (TrellisDocument *document)
{
  g_autofree char *prose = trellis_fixture_make_prose (12);

  trellis_document_begin_group (document);
  trellis_document_add_heading (document, 2, "Heading");
  trellis_document_begin_group (document);
  trellis_document_add_paragraph (document, prose);
  trellis_document_end_group (document);
  trellis_document_add_paragraph (document, prose);
  trellis_document_end_group (document);
}

static void
add_rows (TrellisDocument *document)
{
  TrellisTable *table = trellis_document_add_table (document);

  trellis_table_add_column (table, "What", 1);
  for (guint i = 0; i < 4; i++)
    {
      trellis_table_add_row (table);
      trellis_table_add_text (table, "one\ntwo\nthree\nfour\nfive");
    }
}

static void
test_offsets (gconstpointer data)
{
  void (*add) (TrellisDocument * document) = data;

  for (guint n = 0; n < 40; n++)
    {
      TrellisDocument *document = begin_offset (n);
      Layout layout;

      add (document);
      lay_out (&layout, document, "A4", TRELLIS_PRINT_NORMAL);
      assert_sound (&layout);
      g_assert_cmpint (find_worst_break (&layout), <=, TRELLIS_BREAK_IN_GROUP);
      clear_layout (&layout);
    }
}

static void
test_lines_kept (void)
{
  for (guint n = 0; n < 40; n++)
    {
      TrellisDocument *document = begin_offset (n);
      g_autofree char *prose = trellis_fixture_make_prose (40);
      Layout layout;

      trellis_document_add_paragraph (document, prose);
      lay_out (&layout, document, "A4", TRELLIS_PRINT_NORMAL);
      for (guint i = 0; i < layout.pages->len; i++)
        {
          const GArray *page = g_ptr_array_index (layout.pages, i);
          const TrellisPiece *last = &g_array_index (page, TrellisPiece, page->len - 1);

          if (last->band->strips->len > 1)
            g_assert_cmpuint (last->n_strips, >=, 2);
        }
      clear_layout (&layout);
    }
}

static void
test_header_repeated (void)
{
  Layout layout;
  guint n_repeated = 0;

  lay_out (&layout, trellis_fixture_make (TRELLIS_FIXTURE_TALL_ROW), "A4", TRELLIS_PRINT_NORMAL);
  for (guint i = 0; i < layout.pages->len; i++)
    {
      const GArray *page = g_ptr_array_index (layout.pages, i);
      const TrellisPiece *first = &g_array_index (page, TrellisPiece, 0);

      if (!first->repeated)
        continue;
      n_repeated++;
      g_assert_true (first[1].band->header == first->band);
      g_assert_cmpuint (first[1].first, >, 0);
    }
  g_assert_cmpuint (n_repeated, >=, 1);
  clear_layout (&layout);
}

static void
test_high_header (void)
{
  TrellisDocument *document = trellis_document_new ("High", 0);
  g_autofree char *prose = trellis_fixture_make_prose (20);
  TrellisTable *table = trellis_document_add_table (document);
  Layout layout;

  trellis_table_add_column (table, prose, 1);
  for (guint i = 0; i < 60; i++)
    trellis_table_add_row (table);
  lay_out (&layout, document, "A4", TRELLIS_PRINT_NORMAL);
  assert_sound (&layout);
  for (guint i = 1; i < layout.pages->len; i++)
    {
      const GArray *page = g_ptr_array_index (layout.pages, i);

      g_assert_false (g_array_index (page, TrellisPiece, 0).repeated);
    }
  clear_layout (&layout);
}

static void
test_page_break (void)
{
  g_autoptr (TrellisDocument) document = trellis_document_new ("Title", 0);
  g_autoptr (TrellisPages) pages = NULL;
  const GArray *headings;

  trellis_document_add_heading (document, 1, "First");
  trellis_document_add_page_break (document);
  trellis_document_add_page_break (document);
  trellis_document_add_heading (document, 3, "Second");
  trellis_document_add_page_break (document);
  pages = trellis_pages_new (document, trellis_paper_find ("A4"), TRELLIS_PRINT_NORMAL);
  headings = trellis_pages_get_headings (pages);

  g_assert_cmpuint (trellis_pages_get_n_pages (pages), ==, 2);
  g_assert_cmpuint (headings->len, ==, 2);
  for (guint i = 0; i < 2; i++)
    {
      const TrellisPageHeading *heading = &g_array_index (headings, TrellisPageHeading, i);

      g_assert_cmpstr (heading->text, ==, i == 0 ? "First" : "Second");
      g_assert_cmpuint (heading->level, ==, i == 0 ? 1 : 3);
      g_assert_cmpuint (heading->page, ==, i);
      g_assert_cmpfloat (heading->y, >, 0);
    }
}

static void
test_from_right (void)
{
  Layout layout;
  const TrellisBand *field;
  const TrellisPageCell *label;
  const TrellisPageCell *value;

  lay_out (&layout, trellis_fixture_make (TRELLIS_FIXTURE_FROM_RIGHT), "A4", TRELLIS_PRINT_NORMAL);
  field = g_ptr_array_index (layout.bands, 4);
  label = g_ptr_array_index (field->cells, 0);
  value = g_ptr_array_index (field->cells, 1);
  g_assert_cmpstr (pango_layout_get_text (g_ptr_array_index (label->paragraphs, 0)), ==, "שם");
  g_assert_cmpfloat (label->x, >, value->x + value->width);
  g_assert_cmpfloat_with_epsilon (label->x + label->width, layout.style.body_width, 0.01);
  clear_layout (&layout);
}

/* Whether anything was drawn in a part of the page; the surface holds alpha alone. */
static gboolean
is_drawn (cairo_surface_t *surface, int x1, int x2, int y1, int y2)
{
  const unsigned char *data = cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface);

  for (int y = y1; y < y2; y++)
    for (int x = x1; x < x2; x++)
      if (data[y * stride + x] != 0)
        return TRUE;

  return FALSE;
}

static void
assert_margins_clean (TrellisPages *pages, guint page)
{
  const TrellisPaper *paper = trellis_pages_get_paper (pages);
  int width = paper->width;
  int height = paper->height;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, width, height);
  cairo_t *cr = cairo_create (surface);

  trellis_pages_draw (pages, page, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  g_assert_true (is_drawn (surface, 54, width - 54, 0, height));
  g_assert_false (is_drawn (surface, 0, 50, 0, height));
  g_assert_false (is_drawn (surface, width - 50, width, 0, height));
  g_assert_false (is_drawn (surface, 0, width, 0, 30));
  g_assert_false (is_drawn (surface, 0, width, height - 30, height));
  cairo_surface_destroy (surface);
}

static void
test_margins (gconstpointer data)
{
  TrellisFixture fixture = GPOINTER_TO_UINT (data);

  for (guint size = TRELLIS_PRINT_NORMAL; size <= TRELLIS_PRINT_LARGE; size++)
    {
      g_autoptr (TrellisDocument) document = trellis_fixture_make (fixture);
      g_autoptr (TrellisPages) pages = NULL;

      pages = trellis_pages_new (document, trellis_paper_find ("Letter"), size);
      for (guint i = 0; i < trellis_pages_get_n_pages (pages); i++)
        assert_margins_clean (pages, i);
    }
}

static void
test_paper (void)
{
  static const struct
  {
    const char *name;
    const char *found;
  } cases[] = {
    { "A4", "A4" },         { "a4", "A4" }, { "letter", "Letter" },
    { "Letter", "Letter" }, { "A5", NULL }, { "", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const TrellisPaper *paper = trellis_paper_find (cases[i].name);

      g_assert_cmpstr (paper ? paper->name : NULL, ==, cases[i].found);
    }
}

static void
add_for_fixtures (const char *name, GTestDataFunc test)
{
  for (guint i = 0; i < TRELLIS_N_FIXTURES; i++)
    {
      g_autofree char *path
          = g_strdup_printf ("/page/layout/%s/%s", name, trellis_fixture_get_name (i));

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add_for_fixtures ("sound", test_sound);
  add_for_fixtures ("margins", test_margins);
  g_test_add_data_func ("/page/layout/offsets/heading", add_heading, test_offsets);
  g_test_add_data_func ("/page/layout/offsets/boxes", add_boxes, test_offsets);
  g_test_add_data_func ("/page/layout/offsets/group", add_group, test_offsets);
  g_test_add_data_func ("/page/layout/offsets/rows", add_rows, test_offsets);
  g_test_add_func ("/page/layout/lines-kept", test_lines_kept);
  g_test_add_func ("/page/layout/header-repeated", test_header_repeated);
  g_test_add_func ("/page/layout/high-header", test_high_header);
  g_test_add_func ("/page/layout/page-break", test_page_break);
  g_test_add_func ("/page/layout/from-right", test_from_right);
  g_test_add_func ("/page/layout/paper", test_paper);

  return g_test_run ();
}
