/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A band across a page, cut into strips of one line each so that it can go on to the next page. */

#include "config.h"

#include "trellis-page-band.h"

/* Fewer lines of a paragraph than this are not left behind or sent ahead. */
#define LEAST_LINES 2

static void
free_cell (gpointer data)
{
  TrellisBandCell *cell = data;

  g_array_unref (cell->lines);
  g_object_unref (cell->layout);
  g_free (cell);
}

static void
clear_line (gpointer data)
{
  pango_layout_line_unref (((TrellisBandLine *) data)->line);
}

/* A line begins where its script begins; a text in one line where the others begin, so that a name
   stays beside its label. */
static double
align_line (const TrellisBandCell *cell,
            const TrellisPageStyle *style,
            const PangoLayoutLine *line,
            double width)
{
  gboolean alone = pango_layout_get_line_count (cell->layout) == 1;
  gboolean from_right
      = alone && !cell->flows ? style->right_to_left : line->resolved_dir == PANGO_DIRECTION_RTL;

  return from_right ? cell->width - width : 0;
}

/* Lines are at least as far apart as the role says; the room is shared above and below. */
static void
collect_lines (TrellisBandCell *cell, const TrellisPageStyle *style)
{
  PangoLayoutIter *iter = pango_layout_get_iter (cell->layout);
  double leading = trellis_page_style_get_leading (style, cell->role);

  do
    {
      TrellisBandLine line;
      PangoRectangle logical;
      double extra;

      pango_layout_iter_get_line_extents (iter, NULL, &logical);
      line.height = (double) logical.height / PANGO_SCALE;
      line.ascent = (double) (pango_layout_iter_get_baseline (iter) - logical.y) / PANGO_SCALE;
      extra = MAX (leading - line.height, 0);
      line.line = pango_layout_line_ref (pango_layout_iter_get_line_readonly (iter));
      line.x = align_line (cell, style, line.line, (double) logical.width / PANGO_SCALE);
      line.ascent += extra / 2;
      line.height += extra;
      g_array_append_val (cell->lines, line);
    }
  while (pango_layout_iter_next_line (iter));

  pango_layout_iter_free (iter);
}

static TrellisBandCell *
append_cell (TrellisBand *self,
             const TrellisPageStyle *style,
             TrellisRole role,
             PangoLayout *layout,
             double x,
             double width)
{
  TrellisBandCell *cell = g_new0 (TrellisBandCell, 1);

  cell->layout = layout;
  cell->role = role;
  cell->width = width;
  cell->x = style->right_to_left ? style->body_width - x - width : x;
  cell->lines = g_array_new (FALSE, FALSE, sizeof (TrellisBandLine));
  g_array_set_clear_func (cell->lines, clear_line);
  g_ptr_array_add (self->cells, cell);
  return cell;
}

static guint
count_strips (const TrellisBand *self)
{
  guint n = 1;

  for (guint i = 0; i < self->cells->len; i++)
    {
      const TrellisBandCell *cell = g_ptr_array_index (self->cells, i);

      n = MAX (n, cell->lines->len);
    }

  return n;
}

/* One strip: the lines of that number of all cells, on one baseline. */
static TrellisStrip
measure_strip (const TrellisBand *self, guint number)
{
  double ascent = 0;
  double descent = 0;

  for (guint i = 0; i < self->cells->len; i++)
    {
      const TrellisBandCell *cell = g_ptr_array_index (self->cells, i);
      const TrellisBandLine *line;

      if (number >= cell->lines->len)
        continue;
      line = &g_array_index (cell->lines, TrellisBandLine, number);
      ascent = MAX (ascent, line->ascent);
      descent = MAX (descent, line->height - line->ascent);
    }

  return (TrellisStrip){ ascent + descent, ascent, TRELLIS_BREAK_FREE };
}

static void
pad_strips (TrellisBand *self)
{
  TrellisStrip *first = &g_array_index (self->strips, TrellisStrip, 0);
  TrellisStrip *last = &g_array_index (self->strips, TrellisStrip, self->strips->len - 1);
  double missing = MAX (self->least_height - trellis_band_get_height (self), 0);

  first->height += self->padding_top + missing;
  first->baseline += self->padding_top + missing;
  last->height += self->padding_bottom;
}

static void
weigh_breaks (TrellisBand *self, double room)
{
  gboolean whole = self->whole && trellis_band_get_height (self) <= room;
  guint n = self->strips->len;

  for (guint i = 0; i < n; i++)
    {
      TrellisStrip *strip = &g_array_index (self->strips, TrellisStrip, i);
      guint lines_before = i + 1;
      guint lines_after = n - lines_before;

      if (lines_after == 0)
        strip->after = self->after;
      else if (whole || lines_before < LEAST_LINES || lines_after < LEAST_LINES)
        strip->after = self->inside;
    }
}

/**
 * trellis_band_new:
 * @before: space above it, in points
 *
 * Makes a band without cells.
 *
 * Returns: (transfer full): the band
 */
TrellisBand *
trellis_band_new (double before)
{
  TrellisBand *self = g_new0 (TrellisBand, 1);

  self->cells = g_ptr_array_new_with_free_func (free_cell);
  self->strips = g_array_new (FALSE, TRUE, sizeof (TrellisStrip));
  self->before = before;
  self->edge_ink = TRELLIS_INK_RULE;
  self->inside = TRELLIS_BREAK_IN_LINES;
  self->after = TRELLIS_BREAK_FREE;
  return self;
}

/**
 * trellis_band_free:
 * @self: (transfer full): a band
 *
 * Frees @self.
 */
void
trellis_band_free (TrellisBand *self)
{
  g_ptr_array_unref (self->cells);
  g_array_unref (self->strips);
  g_free (self);
}

/**
 * trellis_band_add_text:
 * @self: a band that is not closed
 * @style: the style of its pages
 * @role: what the text is for
 * @text: the text
 * @x: where it begins, in points from the side that lines are read from
 * @width: how wide it may be, in points
 *
 * Adds a text beside those that are there.
 *
 * Returns: (transfer none): its cell
 */
TrellisBandCell *
trellis_band_add_text (TrellisBand *self,
                       const TrellisPageStyle *style,
                       TrellisRole role,
                       const char *text,
                       double x,
                       double width)
{
  return trellis_band_add_led_text (self, style, role, text, 0, x, width);
}

/**
 * trellis_band_add_led_text:
 * @self: a band that is not closed
 * @style: the style of its pages
 * @role: what the text is for
 * @text: the text
 * @lead_length: how many bytes at its beginning are in bold
 * @x: where it begins, in points from the side that lines are read from
 * @width: how wide it may be, in points
 *
 * Adds a text that begins in bold.
 *
 * Returns: (transfer none): its cell
 */
TrellisBandCell *
trellis_band_add_led_text (TrellisBand *self,
                           const TrellisPageStyle *style,
                           TrellisRole role,
                           const char *text,
                           gsize lead_length,
                           double x,
                           double width)
{
  double least = MAX (width, style->em);
  PangoLayout *layout = trellis_page_style_set_text (style, role, text, lead_length, least);

  return append_cell (self, style, role, layout, x, least);
}

/**
 * trellis_band_add_tick:
 * @self: a band that is not closed
 * @style: the style of its pages
 * @tick: the state of the box
 * @x: where it begins, in points from the side that lines are read from
 * @width: how wide its column is
 *
 * Adds a tick box, in a cell without text.
 */
void
trellis_band_add_tick (
    TrellisBand *self, const TrellisPageStyle *style, TrellisTick tick, double x, double width)
{
  trellis_band_add_text (self, style, TRELLIS_ROLE_BODY, "", x, width)->tick = tick;
}

/**
 * trellis_band_close:
 * @self: a band with all its cells
 * @style: the style of its pages
 *
 * Cuts @self into strips, and weighs the breaks between them.
 */
void
trellis_band_close (TrellisBand *self, const TrellisPageStyle *style)
{
  double header_height = self->header ? trellis_band_get_height (self->header) : 0;
  guint n;

  for (guint i = 0; i < self->cells->len; i++)
    collect_lines (g_ptr_array_index (self->cells, i), style);

  n = count_strips (self);
  for (guint i = 0; i < n; i++)
    {
      TrellisStrip strip = measure_strip (self, i);

      g_array_append_val (self->strips, strip);
    }

  pad_strips (self);
  weigh_breaks (self, style->body_height - header_height);
}

/**
 * trellis_band_get_height:
 * @self: a closed band
 *
 * Returns: how high it is in points, without the space before it
 */
double
trellis_band_get_height (const TrellisBand *self)
{
  double height = 0;

  for (guint i = 0; i < self->strips->len; i++)
    height += g_array_index (self->strips, TrellisStrip, i).height;

  return height;
}

/**
 * trellis_band_get_strip:
 * @self: a closed band
 * @strip: the number of a strip, from 0
 *
 * Returns: (transfer none): the strip
 */
const TrellisStrip *
trellis_band_get_strip (const TrellisBand *self, guint strip)
{
  return &g_array_index (self->strips, TrellisStrip, strip);
}
