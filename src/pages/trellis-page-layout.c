/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A document laid out in pages, to be drawn on paper, in a PDF or on the screen. */

#include "config.h"

#include "trellis-page-layout.h"

#include "trellis-page-flow.h"
#include "trellis-page-setter.h"
#include "trellis-page-style.h"

#include <pango/pangocairo.h>

/* From the edges of the paper to the base lines of head and foot, in points. */
#define HEAD_BASELINE 44
#define FOOT_BASELINE 38

struct _TrellisPages
{
  GObject parent_instance;

  TrellisDocument *document;
  TrellisPageStyle style;
  GPtrArray *bands;
  GPtrArray *pages;
  GArray *headings;
};

G_DEFINE_FINAL_TYPE (TrellisPages, trellis_pages, G_TYPE_OBJECT)

static void
collect_headings (TrellisPages *self)
{
  for (guint i = 0; i < self->pages->len; i++)
    {
      const GArray *page = g_ptr_array_index (self->pages, i);

      for (guint j = 0; j < page->len; j++)
        {
          const TrellisPiece *piece = &g_array_index (page, TrellisPiece, j);
          TrellisPageHeading heading = { piece->band->heading, piece->band->level, i, 0 };

          if (heading.text == NULL || piece->first > 0)
            continue;
          heading.y = self->style.top + piece->y;
          g_array_append_val (self->headings, heading);
        }
    }
}

static void
draw_pieces (TrellisPages *self, const GArray *page, cairo_t *cr)
{
  for (guint i = 0; i < page->len; i++)
    {
      const TrellisPiece *piece = &g_array_index (page, TrellisPiece, i);

      cairo_save (cr);
      cairo_translate (cr, self->style.margin, self->style.top + piece->y);
      trellis_band_draw (piece->band, &self->style, cr, piece->first, piece->n_strips,
                         piece->repeated);
      cairo_restore (cr);
    }
}

/* Draws a line at the edge of the page, at the side that lines are read from or the other. */
static void
draw_edge (TrellisPages *self, cairo_t *cr, const char *text, double baseline, gboolean at_end)
{
  const TrellisPageStyle *style = &self->style;
  g_autoptr (PangoLayout) layout
      = trellis_page_style_set_text (style, TRELLIS_ROLE_EDGE, text, 0, style->body_width);
  PangoRectangle logical;
  double width;

  pango_layout_set_single_paragraph_mode (layout, TRUE);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_get_line_count (layout);
  pango_layout_line_get_extents (pango_layout_get_line_readonly (layout, 0), NULL, &logical);
  width = (double) logical.width / PANGO_SCALE;
  trellis_ink_use (trellis_role_get_ink (TRELLIS_ROLE_EDGE), cr);
  cairo_move_to (cr,
                 style->margin + (at_end != style->right_to_left ? style->body_width - width : 0),
                 baseline);
  pango_cairo_show_layout_line (cr, pango_layout_get_line_readonly (layout, 0));
}

static char *
write_number (TrellisPages *self, guint page)
{
  g_autofree char *number = g_strdup_printf ("%u", page + 1);
  g_autofree char *total = g_strdup_printf ("%u", self->pages->len);
  GString *text
      = g_string_new (trellis_document_get_caption (self->document, TRELLIS_CAPTION_PAGE));

  g_string_replace (text, "{page}", number, 0);
  g_string_replace (text, "{pages}", total, 0);
  return g_string_free (text, FALSE);
}

static void
trellis_pages_finalize (GObject *object)
{
  TrellisPages *self = TRELLIS_PAGES (object);

  g_clear_pointer (&self->headings, g_array_unref);
  g_clear_pointer (&self->pages, g_ptr_array_unref);
  g_clear_pointer (&self->bands, g_ptr_array_unref);
  trellis_page_style_clear (&self->style);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (trellis_pages_parent_class)->finalize (object);
}

static void
trellis_pages_class_init (TrellisPagesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = trellis_pages_finalize;
}

static void
trellis_pages_init (TrellisPages *self)
{
  self->headings = g_array_new (FALSE, FALSE, sizeof (TrellisPageHeading));
}

/**
 * trellis_pages_new:
 * @document: a document that is complete: what is added to it later is not on the pages
 * @paper: the paper
 * @size: normal or large print
 *
 * Lays @document out.
 *
 * The lines break at the same words wherever the pages are drawn. Pages may be made and drawn in
 * any one thread.
 *
 * Returns: (transfer full): the pages
 */
TrellisPages *
trellis_pages_new (TrellisDocument *document, const TrellisPaper *paper, TrellisPrintSize size)
{
  TrellisPages *self;

  g_return_val_if_fail (TRELLIS_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (paper != NULL, NULL);

  self = g_object_new (TRELLIS_TYPE_PAGES, NULL);
  self->document = g_object_ref (document);
  trellis_page_style_init (&self->style, paper, size, trellis_document_get_language (document));
  self->bands = trellis_page_set_document (document, &self->style);
  self->pages = trellis_page_flow (self->bands, self->style.body_height);
  collect_headings (self);
  return self;
}

/**
 * trellis_pages_get_document:
 * @self: pages
 *
 * Returns: (transfer none): what is on them
 */
TrellisDocument *
trellis_pages_get_document (TrellisPages *self)
{
  g_return_val_if_fail (TRELLIS_IS_PAGES (self), NULL);

  return self->document;
}

/**
 * trellis_pages_get_paper:
 * @self: pages
 *
 * Returns: (transfer none): the paper that they are laid out for
 */
const TrellisPaper *
trellis_pages_get_paper (TrellisPages *self)
{
  g_return_val_if_fail (TRELLIS_IS_PAGES (self), NULL);

  return self->style.paper;
}

/**
 * trellis_pages_get_n_pages:
 * @self: pages
 *
 * Returns: how many there are, at least one
 */
guint
trellis_pages_get_n_pages (TrellisPages *self)
{
  g_return_val_if_fail (TRELLIS_IS_PAGES (self), 0);

  return self->pages->len;
}

/**
 * trellis_pages_get_headings:
 * @self: pages
 *
 * Lists the headings, to go to them in a PDF or on the screen.
 *
 * Returns: (transfer none) (element-type TrellisPageHeading): the headings in order
 */
const GArray *
trellis_pages_get_headings (TrellisPages *self)
{
  g_return_val_if_fail (TRELLIS_IS_PAGES (self), NULL);

  return self->headings;
}

/**
 * trellis_pages_draw:
 * @self: pages
 * @page: the number of a page, from 0
 * @cr: where to draw: its origin is the top left of the paper, its unit 1/72 inch
 *
 * Draws one page: running head, body and page number. The paper itself is not painted.
 */
void
trellis_pages_draw (TrellisPages *self, guint page, cairo_t *cr)
{
  g_autofree char *number = NULL;

  g_return_if_fail (TRELLIS_IS_PAGES (self));
  g_return_if_fail (page < self->pages->len);
  g_return_if_fail (cr != NULL);

  number = write_number (self, page);
  cairo_save (cr);
  draw_edge (self, cr, trellis_document_get_running_head (self->document), HEAD_BASELINE, FALSE);
  draw_pieces (self, g_ptr_array_index (self->pages, page), cr);
  draw_edge (self, cr, number, self->style.paper->height - FOOT_BASELINE, TRUE);
  cairo_restore (cr);
}
