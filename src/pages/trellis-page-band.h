/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trellis-page-cell.h"

G_BEGIN_DECLS

/* How much a break after a strip is to be avoided, the least first. One that is wished for gives
   way where it would leave a page nearly empty. */
typedef enum
{
  TRELLIS_BREAK_FORCED,
  TRELLIS_BREAK_WISHED,
  TRELLIS_BREAK_FREE,
  TRELLIS_BREAK_IN_GROUP,
  TRELLIS_BREAK_LONE_ROW,
  TRELLIS_BREAK_IN_INNER_GROUP,
  TRELLIS_BREAK_IN_LINES,
  TRELLIS_BREAK_AFTER_HEADING,
  TRELLIS_BREAK_IN_BOX,
} TrellisBreak;

/* What is drawn around a band: rules above, below and at both sides, a bar where lines begin. */
typedef enum
{
  TRELLIS_EDGE_NONE = 0,
  TRELLIS_EDGE_TOP = 1 << 0,
  TRELLIS_EDGE_BOTTOM = 1 << 1,
  TRELLIS_EDGE_SIDES = 1 << 2,
  TRELLIS_EDGE_BAR = 1 << 3,
  TRELLIS_EDGE_TINT = 1 << 4,
} TrellisEdges;

/**
 * TrellisStrip:
 * @height: in points, padding included
 * @baseline: from its top
 * @after: how much a break after it is to be avoided
 *
 * One line of every cell of a band: what pages are filled with, never divided.
 */
typedef struct
{
  double height;
  double baseline;
  TrellisBreak after;
} TrellisStrip;

/**
 * TrellisBand:
 * @cells: (element-type TrellisPageCell): texts side by side, with one baseline
 * @strips: (element-type TrellisStrip): what trellis_band_close() made of them
 * @before: space above it, left out at the head of a page
 * @padding_top: space within it above the text
 * @padding_bottom: space within it below the text
 * @least_height: what it is high at least, padding left out
 * @edges: what is drawn around it
 * @edge_ink: the colour of its rules
 * @inside: a break between its lines, where lines are kept together
 * @after: a break after it
 * @whole: whether it is kept on one page where it fits
 * @header: (nullable): the band that stands again at the head of a page that begins with this one
 * @heading: (nullable): the heading that it is
 * @level: the heading's level
 *
 * A band across the body of a page: a paragraph, a row, a heading, a rule.
 */
typedef struct _TrellisBand TrellisBand;

struct _TrellisBand
{
  GPtrArray *cells;
  GArray *strips;
  double before;
  double padding_top;
  double padding_bottom;
  double least_height;
  TrellisEdges edges;
  TrellisInk edge_ink;
  TrellisBreak inside;
  TrellisBreak after;
  gboolean whole;
  const TrellisBand *header;
  const char *heading;
  guint level;
};

TrellisBand *trellis_band_new (double before);
void trellis_band_free (TrellisBand *self);
TrellisPageCell *trellis_band_add_text (TrellisBand *self,
                                        const TrellisPageStyle *style,
                                        TrellisRole role,
                                        const char *text,
                                        double x,
                                        double width);
TrellisPageCell *trellis_band_add_led_text (TrellisBand *self,
                                            const TrellisPageStyle *style,
                                            TrellisRole role,
                                            const char *text,
                                            gsize lead_length,
                                            double x,
                                            double width);
void trellis_band_add_tick (
    TrellisBand *self, const TrellisPageStyle *style, TrellisTick tick, double x, double width);
void trellis_band_close (TrellisBand *self, const TrellisPageStyle *style);
double trellis_band_get_height (const TrellisBand *self);
const TrellisStrip *trellis_band_get_strip (const TrellisBand *self, guint strip);
void trellis_band_draw (const TrellisBand *self,
                        const TrellisPageStyle *style,
                        cairo_t *cr,
                        guint first,
                        guint n_strips,
                        gboolean repeated);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrellisBand, trellis_band_free)

G_END_DECLS
