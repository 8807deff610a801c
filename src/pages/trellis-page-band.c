/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A band across a page, cut into strips of one line each so that it can go on to the next page. */

#include "config.h"

#include "trellis-page-band.h"

/* Fewer lines of a paragraph than this are not left behind or sent ahead. */
#define LEAST_LINES 2

static guint
count_strips (const TrellisBand *self)
{
  guint n = 1;

  for (guint i = 0; i < self->cells->len; i++)
    {
      const TrellisPageCell *cell = g_ptr_array_index (self->cells, i);

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
      const TrellisPageCell *cell = g_ptr_array_index (self->cells, i);
      const TrellisPageLine *line;

      if (number >= cell->lines->len)
        continue;
      line = &g_array_index (cell->lines, TrellisPageLine, number);
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

  self->cells = g_ptr_array_new_with_free_func ((GDestroyNotify) trellis_page_cell_free);
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
TrellisPageCell *
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
TrellisPageCell *
trellis_band_add_led_text (TrellisBand *self,
                           const TrellisPageStyle *style,
                           TrellisRole role,
                           const char *text,
                           gsize lead_length,
                           double x,
                           double width)
{
  TrellisPageCell *cell = trellis_page_cell_new (style, role, text, lead_length, x, width);

  g_ptr_array_add (self->cells, cell);
  return cell;
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
    trellis_page_cell_collect_lines (g_ptr_array_index (self->cells, i), style);

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
