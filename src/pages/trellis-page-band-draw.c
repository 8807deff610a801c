/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A band drawn: its edges, its texts and its tick boxes. */

#include "config.h"

#include "trellis-page-band.h"

#include "trellis-page-words.h"

#include <pango/pangocairo.h>
#include <string.h>

#define HAIRLINE 0.6
#define BAR_WIDTH 2.25
#define LARGEST_DRAWING 0.05 /* points for a tenth of a pixel */

static void
draw_line (cairo_t *cr, double x1, double y1, double x2, double y2)
{
  cairo_move_to (cr, x1, y1);
  cairo_line_to (cr, x2, y2);
  cairo_stroke (cr);
}

static void
draw_edges (const TrellisBand *self,
            const TrellisPageStyle *style,
            cairo_t *cr,
            double top,
            double bottom,
            gboolean is_top,
            gboolean is_bottom)
{
  double width = style->body_width;

  if (self->edges & TRELLIS_EDGE_TINT)
    {
      trellis_ink_use (TRELLIS_INK_TINT, cr);
      cairo_rectangle (cr, 0, top, width, bottom - top);
      cairo_fill (cr);
    }

  if (self->edges & TRELLIS_EDGE_BAR)
    {
      trellis_ink_use (TRELLIS_INK_ACCENT, cr);
      cairo_rectangle (cr, style->right_to_left ? width - BAR_WIDTH : 0, top, BAR_WIDTH,
                       bottom - top);
      cairo_fill (cr);
    }

  trellis_ink_use (self->edge_ink, cr);
  cairo_set_line_width (cr, HAIRLINE);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_SQUARE);
  if ((self->edges & TRELLIS_EDGE_TOP) && is_top)
    draw_line (cr, 0, top, width, top);
  if ((self->edges & TRELLIS_EDGE_BOTTOM) && is_bottom)
    draw_line (cr, 0, bottom, width, bottom);
  if (self->edges & TRELLIS_EDGE_SIDES)
    {
      draw_line (cr, 0, top, 0, bottom);
      draw_line (cr, width, top, width, bottom);
    }
}

static void
draw_tick (TrellisTick tick, const TrellisPageStyle *style, cairo_t *cr)
{
  const char *text = trellis_tick_to_text (tick);
  double size = 0.86 * style->em;

  cairo_move_to (cr, 0, 0);
  trellis_page_hide_words (style, cr, text, strlen (text));
  cairo_new_path (cr);
  trellis_ink_use (TRELLIS_INK_TEXT, cr);
  cairo_set_line_width (cr, size * 0.085);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_rectangle (cr, 0, -size, size, size);
  cairo_stroke (cr);

  if (tick == TRELLIS_TICK_TICKED)
    {
      cairo_set_line_width (cr, size * 0.16);
      cairo_move_to (cr, size * 0.22, -size * 0.48);
      cairo_line_to (cr, size * 0.42, -size * 0.25);
      cairo_line_to (cr, size * 0.80, -size * 0.76);
      cairo_stroke (cr);
    }
  else if (tick == TRELLIS_TICK_STRUCK)
    draw_line (cr, size * 0.22, -size / 2, size * 0.78, -size / 2);
}

/* What is repeated is drawn as outlines: it belongs to the page, and who reads or copies the text
   is not told it twice. */
static void
draw_cell_line (const TrellisPageCell *cell,
                const TrellisPageLine *line,
                const TrellisPageStyle *style,
                cairo_t *cr,
                gboolean repeated)
{
  trellis_ink_use (trellis_role_get_ink (cell->role), cr);
  cairo_move_to (cr, line->x, 0);
  if (!repeated)
    {
      trellis_page_draw_words (style, cr, line->line);
      return;
    }

  pango_cairo_layout_line_path (cr, line->line);
  cairo_fill (cr);
}

static void
draw_cell (const TrellisBand *self,
           const TrellisPageCell *cell,
           const TrellisPageStyle *style,
           cairo_t *cr,
           guint first,
           guint n_strips,
           gboolean repeated)
{
  double y = 0;

  for (guint i = first; i < first + n_strips && i < cell->lines->len; i++)
    {
      const TrellisPageLine *line = &g_array_index (cell->lines, TrellisPageLine, i);
      const TrellisStrip *strip = trellis_band_get_strip (self, i);

      cairo_save (cr);
      cairo_translate (cr, cell->x, y + strip->baseline);
      if (cell->tick == TRELLIS_TICK_NONE)
        draw_cell_line (cell, line, style, cr, repeated);
      else
        draw_tick (cell->tick, style, cr);
      cairo_restore (cr);
      y += strip->height;
    }
}

static void
draw_writing_line (const TrellisBand *self, const TrellisPageCell *cell, cairo_t *cr, double height)
{
  double y = height - self->padding_bottom;

  trellis_ink_use (TRELLIS_INK_MUTED, cr);
  cairo_set_line_width (cr, HAIRLINE);
  draw_line (cr, cell->x, y, cell->x + cell->width, y);
}

static cairo_rectangle_t
measure_ink (const TrellisStrokes *strokes)
{
  const TrellisStrokePoint *first = trellis_strokes_get_point (strokes, 0);
  int left = first->x, right = first->x, top = first->y, bottom = first->y;

  for (guint i = 1; i < trellis_strokes_get_length (strokes); i++)
    {
      const TrellisStrokePoint *point = trellis_strokes_get_point (strokes, i);

      left = MIN (left, point->x);
      right = MAX (right, point->x);
      top = MIN (top, point->y);
      bottom = MAX (bottom, point->y);
    }
  return (cairo_rectangle_t){ left, top, right - left, bottom - top };
}

/* As large as fits, but a dot stays one; in the middle of the height, where lines begin. */
static void
place_drawing (const TrellisStrokes *strokes,
               const TrellisPageStyle *style,
               cairo_t *cr,
               double width,
               double height)
{
  cairo_rectangle_t ink = measure_ink (strokes);
  double room = TRELLIS_STROKES_PEN * 10;
  double scale = MIN (width / (ink.width + room), height / (ink.height + room));
  double start;

  scale = MIN (scale, LARGEST_DRAWING);
  start = style->right_to_left ? width - ink.width * scale - room * scale : 0;
  cairo_translate (cr, start + room / 2 * scale, (height - ink.height * scale) / 2);
  cairo_scale (cr, scale, scale);
  cairo_translate (cr, -ink.x, -ink.y);
}

static void
draw_drawing (const TrellisBand *self,
              const TrellisPageCell *cell,
              const TrellisPageStyle *style,
              cairo_t *cr,
              double height)
{
  double room = height - self->padding_top - self->padding_bottom;

  cairo_save (cr);
  cairo_translate (cr, cell->x, self->padding_top);
  place_drawing (cell->drawing, style, cr, cell->width, room);
  for (guint i = 0; i < trellis_strokes_get_length (cell->drawing); i++)
    {
      const TrellisStrokePoint *point = trellis_strokes_get_point (cell->drawing, i);

      if (point->begins)
        cairo_move_to (cr, point->x, point->y);
      cairo_line_to (cr, point->x, point->y);
    }
  trellis_ink_use (TRELLIS_INK_TEXT, cr);
  cairo_set_line_width (cr, TRELLIS_STROKES_PEN * 10);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_stroke (cr);
  cairo_restore (cr);
}

/**
 * trellis_band_draw:
 * @self: a closed band
 * @style: the style of its pages
 * @cr: where to draw, its origin at the top left of the first strip
 * @first: the number of the first strip
 * @n_strips: how many strips
 * @repeated: whether it stands on a page before
 *
 * Draws the part of @self that is on a page, cell after cell.
 */
void
trellis_band_draw (const TrellisBand *self,
                   const TrellisPageStyle *style,
                   cairo_t *cr,
                   guint first,
                   guint n_strips,
                   gboolean repeated)
{
  gboolean is_top = first == 0;
  gboolean is_bottom = first + n_strips == self->strips->len;
  double top = is_top ? 0 : -self->padding_top;
  double height = 0;

  for (guint i = first; i < first + n_strips; i++)
    height += trellis_band_get_strip (self, i)->height;

  /* Where a page divides it, the padding is there a second time. */
  draw_edges (self, style, cr, top, height + (is_bottom ? 0 : self->padding_bottom), is_top,
              is_bottom);
  for (guint i = 0; i < self->cells->len; i++)
    {
      const TrellisPageCell *cell = g_ptr_array_index (self->cells, i);

      draw_cell (self, cell, style, cr, first, n_strips, repeated);
      if (cell->drawing != NULL && is_top)
        draw_drawing (self, cell, style, cr, height);
      if (cell->ruled && is_bottom)
        draw_writing_line (self, cell, cr, height);
    }
}
