/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "contract/trellis-strokes.h"
#include "trellis-page-style.h"

G_BEGIN_DECLS

/**
 * TrellisPageLine:
 * @line: the line
 * @x: where it begins, from the left of its cell
 * @ascent: from its top to its base line
 * @height: the distance to the next line
 *
 * A line of a cell. Lengths are in points.
 */
typedef struct
{
  PangoLayoutLine *line;
  double x;
  double ascent;
  double height;
} TrellisPageLine;

/**
 * TrellisPageCell:
 * @paragraphs: (element-type PangoLayout): its text
 * @lines: (element-type TrellisPageLine): the lines of @paragraphs
 * @role: what the text is for
 * @x: from the left of the body
 * @width: how wide it is
 * @tick: a box that is drawn in the place of text
 * @drawing: (nullable): strokes that are drawn in the place of text
 * @flows: whether text read from the other side is set at that side, also in one line
 * @ruled: whether a line to write on is drawn under it
 *
 * A text in a band, beside others.
 */
typedef struct
{
  GPtrArray *paragraphs;
  GArray *lines;
  TrellisRole role;
  double x;
  double width;
  TrellisTick tick;
  const TrellisStrokes *drawing;
  gboolean flows;
  gboolean ruled;
} TrellisPageCell;

TrellisPageCell *trellis_page_cell_new (const TrellisPageStyle *style,
                                        TrellisRole role,
                                        const char *text,
                                        gsize lead_length,
                                        double x,
                                        double width);
void trellis_page_cell_free (TrellisPageCell *self);
void trellis_page_cell_keep_direction (TrellisPageCell *self);
void trellis_page_cell_fit_lines (TrellisPageCell *self);
void trellis_page_cell_collect_lines (TrellisPageCell *self, const TrellisPageStyle *style);

G_END_DECLS
