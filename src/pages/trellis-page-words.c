/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Lines of text drawn so that all their words are found in a PDF, pictures and boxes among them. */

#include "config.h"

#include "trellis-page-words.h"

#include <hb-ot.h>
#include <pango/pangocairo.h>

/* Since then cairo keeps the text of coloured glyphs. */
#define CAIRO_WITH_COLOURED_TEXT CAIRO_VERSION_ENCODE (1, 17, 8)
#define NUDGE 0.05

static gboolean
is_coloured (const PangoGlyphItem *run)
{
  hb_face_t *face = hb_font_get_face (pango_font_get_hb_font (run->item->analysis.font));

  return hb_ot_color_has_png (face) || hb_ot_color_has_layers (face) || hb_ot_color_has_svg (face);
}

/* Whether no font has a glyph for some of the run's characters. */
static gboolean
is_unknown (const PangoGlyphItem *run)
{
  for (int i = 0; i < run->glyphs->num_glyphs; i++)
    if (run->glyphs->glyphs[i].glyph & PANGO_GLYPH_UNKNOWN_FLAG)
      return TRUE;

  return FALSE;
}

/* Cairo leaves out a glyph without ink whose extents, in whole points, are empty; between two whole
   points they are not. */
static void
leave_whole_point (cairo_t *cr, double *x, double *y)
{
  cairo_user_to_device (cr, x, y);
  *x += G_APPROX_VALUE (*x, (int) (*x + 0.5), NUDGE) ? NUDGE : 0;
  *y += G_APPROX_VALUE (*y, (int) (*y + 0.5), NUDGE) ? NUDGE : 0;
  cairo_device_to_user (cr, x, y);
}

static void
draw_run (const TrellisPageStyle *style, cairo_t *cr, PangoGlyphItem *run, const char *text)
{
  PangoFont *font = run->item->analysis.font;

  if (font == NULL)
    return;

  if (is_unknown (run))
    {
      /* As outlines, because the boxes that are drawn instead have digits in them. */
      trellis_page_hide_words (style, cr, text + run->item->offset, run->item->length);
      pango_cairo_glyph_string_path (cr, font, run->glyphs);
      cairo_fill (cr);
      return;
    }

  if (is_coloured (run) && cairo_version () < CAIRO_WITH_COLOURED_TEXT)
    trellis_page_hide_words (style, cr, text + run->item->offset, run->item->length);
  pango_cairo_show_glyph_item (cr, text, run);
}

/**
 * trellis_page_draw_words:
 * @style: the style of the pages
 * @cr: where to draw, the current point where the base line begins
 * @line: a line of text
 *
 * Draws @line in the current colour, run after run.
 */
void
trellis_page_draw_words (const TrellisPageStyle *style, cairo_t *cr, PangoLayoutLine *line)
{
  const char *text = pango_layout_get_text (line->layout);
  double x, y;

  cairo_get_current_point (cr, &x, &y);
  for (GSList *l = line->runs; l != NULL; l = l->next)
    {
      PangoGlyphItem *run = l->data;

      cairo_move_to (cr, x + (double) run->start_x_offset / PANGO_SCALE,
                     y - (double) run->y_offset / PANGO_SCALE);
      draw_run (style, cr, run, text);
      x += (double) pango_glyph_string_get_width (run->glyphs) / PANGO_SCALE;
    }
  cairo_new_path (cr);
}

/**
 * trellis_page_hide_words:
 * @style: the style of the pages
 * @cr: where to draw, with a current point
 * @text: UTF-8
 * @length: how many bytes of it
 *
 * Puts text at the current point that is not seen: what stands there is a picture or a drawing,
 * and who searches, copies or is read the page shall find its words.
 *
 * It is a space that a PDF says to mean @text (ISO 32000-1, 14.9.4, replacement text).
 */
void
trellis_page_hide_words (const TrellisPageStyle *style, cairo_t *cr, const char *text, gsize length)
{
  cairo_scaled_font_t *font = pango_cairo_font_get_scaled_font (PANGO_CAIRO_FONT (style->plain));
  cairo_text_cluster_t cluster = { length, 1 };
  cairo_glyph_t glyph = { 0 };
  hb_codepoint_t space;
  double x, y;

  if (!hb_font_get_nominal_glyph (pango_font_get_hb_font (style->plain), ' ', &space))
    return;

  glyph.index = space;
  cairo_get_current_point (cr, &x, &y);
  glyph.x = x;
  glyph.y = y;
  leave_whole_point (cr, &glyph.x, &glyph.y);
  cairo_save (cr);
  cairo_set_scaled_font (cr, font);
  cairo_show_text_glyphs (cr, text, length, &glyph, 1, &cluster, 1, 0);
  cairo_restore (cr);
  cairo_move_to (cr, x, y);
}
