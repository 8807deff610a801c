/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A text in lines, to stand in a band. */

#include "config.h"

#include "trellis-page-cell.h"

#include <string.h>

/* How much smaller a text may become to fit in its line. */
#define LEAST_SCALE 0.7

static void
clear_line (gpointer data)
{
  pango_layout_line_unref (((TrellisPageLine *) data)->line);
}

/* A layout a paragraph, because the time for one with many grows with their square. */
static void
set_paragraphs (TrellisPageCell *self,
                const TrellisPageStyle *style,
                const char *text,
                gsize lead_length)
{
  g_auto (GStrv) paragraphs = g_strsplit (text, "\n", -1);

  /* An empty text splits into nothing, but has a line. */
  if (paragraphs[0] == NULL)
    g_ptr_array_add (self->paragraphs,
                     trellis_page_style_set_text (style, self->role, "", 0, self->width));

  for (guint i = 0; paragraphs[i] != NULL; i++)
    {
      gsize length = strlen (paragraphs[i]);
      gsize lead = MIN (lead_length, length);

      g_ptr_array_add (self->paragraphs, trellis_page_style_set_text (
                                             style, self->role, paragraphs[i], lead, self->width));
      lead_length -= MIN (lead_length, length + 1);
    }
}

/* A line begins where its script begins; a text in one line where the others begin, so that a name
   stays beside its label. */
static double
align_line (const TrellisPageCell *self,
            const TrellisPageStyle *style,
            const PangoLayoutLine *line,
            gboolean alone,
            double width)
{
  gboolean from_right
      = alone && !self->flows ? style->right_to_left : line->resolved_dir == PANGO_DIRECTION_RTL;

  return from_right ? self->width - width : 0;
}

/* Lines are at least as far apart as the role says; the room is shared above and below. */
static void
collect_paragraph (TrellisPageCell *self, const TrellisPageStyle *style, PangoLayout *paragraph)
{
  PangoLayoutIter *iter = pango_layout_get_iter (paragraph);
  gboolean alone = self->paragraphs->len == 1 && pango_layout_get_line_count (paragraph) == 1;
  double leading = trellis_page_style_get_leading (style, self->role);

  do
    {
      TrellisPageLine line;
      PangoRectangle logical;
      double extra;

      pango_layout_iter_get_line_extents (iter, NULL, &logical);
      line.height = (double) logical.height / PANGO_SCALE;
      line.ascent = (double) (pango_layout_iter_get_baseline (iter) - logical.y) / PANGO_SCALE;
      extra = MAX (leading - line.height, 0);
      line.line = pango_layout_line_ref (pango_layout_iter_get_line_readonly (iter));
      line.x = align_line (self, style, line.line, alone, (double) logical.width / PANGO_SCALE);
      line.ascent += extra / 2;
      line.height += extra;
      g_array_append_val (self->lines, line);
    }
  while (pango_layout_iter_next_line (iter));

  pango_layout_iter_free (iter);
}

/**
 * trellis_page_cell_new:
 * @style: the style of its pages
 * @role: what the text is for
 * @text: the text; a line feed begins a new paragraph
 * @lead_length: how many bytes at its beginning are in bold
 * @x: where it begins, in points from the side that lines are read from
 * @width: how wide it may be, in points
 *
 * Sets a text.
 *
 * Returns: (transfer full): the cell
 */
TrellisPageCell *
trellis_page_cell_new (const TrellisPageStyle *style,
                       TrellisRole role,
                       const char *text,
                       gsize lead_length,
                       double x,
                       double width)
{
  TrellisPageCell *self = g_new0 (TrellisPageCell, 1);

  self->paragraphs = g_ptr_array_new_with_free_func (g_object_unref);
  self->lines = g_array_new (FALSE, FALSE, sizeof (TrellisPageLine));
  g_array_set_clear_func (self->lines, clear_line);
  self->role = role;
  self->width = MAX (width, style->em);
  self->x = style->right_to_left ? style->body_width - x - self->width : x;
  set_paragraphs (self, style, text, lead_length);
  return self;
}

/**
 * trellis_page_cell_free:
 * @self: (transfer full): a cell
 *
 * Frees @self.
 */
void
trellis_page_cell_free (TrellisPageCell *self)
{
  g_array_unref (self->lines);
  g_ptr_array_unref (self->paragraphs);
  g_free (self);
}

/**
 * trellis_page_cell_keep_direction:
 * @self: a cell whose lines are not collected
 *
 * Sets the text in the direction of the document, also where it begins in a script of the other.
 */
void
trellis_page_cell_keep_direction (TrellisPageCell *self)
{
  for (guint i = 0; i < self->paragraphs->len; i++)
    pango_layout_set_auto_dir (g_ptr_array_index (self->paragraphs, i), FALSE);
}

static void
fit_line (PangoLayout *paragraph, double width)
{
  g_autoptr (PangoFontDescription) font
      = pango_font_description_copy (pango_layout_get_font_description (paragraph));
  PangoRectangle logical;

  pango_layout_set_width (paragraph, -1);
  pango_layout_get_extents (paragraph, NULL, &logical);
  pango_layout_set_width (paragraph, width * PANGO_SCALE);
  if (logical.width <= width * PANGO_SCALE)
    return;

  /* Widths do not shrink quite as sizes do: a little less than what fits by the numbers. */
  pango_font_description_set_absolute_size (
      font, pango_font_description_get_size (font)
                * MAX (0.99 * width * PANGO_SCALE / logical.width, LEAST_SCALE));
  pango_layout_set_font_description (paragraph, font);
}

/**
 * trellis_page_cell_fit_lines:
 * @self: a cell whose lines are not collected
 *
 * Sets paragraphs that are wider than the cell smaller, so that each is in one line; but no smaller
 * than can be read.
 */
void
trellis_page_cell_fit_lines (TrellisPageCell *self)
{
  for (guint i = 0; i < self->paragraphs->len; i++)
    fit_line (g_ptr_array_index (self->paragraphs, i), self->width);
}

/**
 * trellis_page_cell_collect_lines:
 * @self: a cell
 * @style: the style of its pages
 *
 * Finds the lines of @self and where they stand.
 */
void
trellis_page_cell_collect_lines (TrellisPageCell *self, const TrellisPageStyle *style)
{
  for (guint i = 0; i < self->paragraphs->len; i++)
    collect_paragraph (self, style, g_ptr_array_index (self->paragraphs, i));
}
