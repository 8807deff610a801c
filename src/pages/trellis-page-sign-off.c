/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A sign-off box set as bands: who signs, then lines for signature and date, and for a name. */

#include "config.h"

#include "trellis-page-setter.h"

#include <string.h>

/* Lengths in em. */
#define PADDING 1.0
#define CAPTION_GAP 0.6
#define DATE_WIDTH 12.0
#define LEAST_WIDTH 14.0
#define WRITING_ROOM 2.2
#define SIGNING_ROOM 4.2
#define DRAWING_ROOM 4.8

static TrellisBand *
begin_row (TrellisPageSetter *self, TrellisEdges edges, double padding_top, double padding_bottom)
{
  TrellisBand *band = trellis_page_setter_begin (self);

  band->edges = TRELLIS_EDGE_SIDES | edges;
  band->inside = TRELLIS_BREAK_IN_BOX;
  band->after = edges & TRELLIS_EDGE_BOTTOM ? TRELLIS_BREAK_FREE : TRELLIS_BREAK_IN_BOX;
  band->whole = TRUE;
  band->padding_top = padding_top * self->style->em;
  band->padding_bottom = padding_bottom * self->style->em;
  return band;
}

static double
measure_caption (const TrellisPageSetter *self, const TrellisBlock *block, TrellisSign sign)
{
  const char *caption = trellis_block_get_sign_caption (block, sign);
  double width = trellis_page_style_measure (self->style, TRELLIS_ROLE_CAPTION, caption);

  return MIN (width, self->style->body_width / 4) + CAPTION_GAP * self->style->em;
}

/* Sets a caption at @x and, @indent behind it, what it is for: a line to write on, or the words. */
static void
set_sign (TrellisPageSetter *self,
          TrellisBand *band,
          const TrellisBlock *block,
          TrellisSign sign,
          double x,
          double indent,
          double width)
{
  const char *caption = trellis_block_get_sign_caption (block, sign);
  const char *value = block->signs[sign] ? block->signs[sign] : "";
  TrellisPageCell *cell;

  trellis_band_add_text (band, self->style, TRELLIS_ROLE_CAPTION, caption, x, indent);
  cell = trellis_band_add_text (band, self->style, TRELLIS_ROLE_BODY, value, x + indent,
                                width - indent);
  cell->ruled = !trellis_block_is_signed (block);
}

static void
set_party (TrellisPageSetter *self, const TrellisBlock *block, double x, double width)
{
  g_autofree char *party = trellis_block_join (block->label, " · ", block->text);
  gsize lead = strlen (block->label);
  TrellisBand *band = begin_row (self, TRELLIS_EDGE_TOP, 0.7, 0);
  TrellisPageCell *cell;

  cell = trellis_band_add_led_text (band, self->style, TRELLIS_ROLE_PARTY, party, lead, x, width);
  /* The role follows the name as the document is read, whatever the name's script. */
  trellis_page_cell_keep_direction (cell);
  trellis_page_setter_end (self, band);
}

/* One row of the box; the last one closes it. */
static TrellisBand *
begin_line (TrellisPageSetter *self, const TrellisBlock *block, TrellisSign sign, gboolean is_last)
{
  TrellisBand *band
      = begin_row (self, is_last ? TRELLIS_EDGE_BOTTOM : TRELLIS_EDGE_NONE, 0.2, is_last ? 0.8 : 0);
  double room = sign == TRELLIS_SIGN_HOW ? SIGNING_ROOM : WRITING_ROOM;

  band->least_height = trellis_block_is_signed (block) ? 0 : room * self->style->em;
  return band;
}

/* Sets @sign and the date beside each other, or below where that would leave too little for it. */
static void
set_with_date (TrellisPageSetter *self,
               const TrellisBlock *block,
               TrellisSign sign,
               double x,
               double indent,
               double width)
{
  gboolean is_last = sign == TRELLIS_SIGN_HOW;
  double em = self->style->em;
  double date_indent = measure_caption (self, block, TRELLIS_SIGN_DATE);
  double date_width = date_indent + DATE_WIDTH * em;
  double room = width - date_width - em;
  gboolean beside = room - indent >= LEAST_WIDTH * em;
  TrellisBand *band = begin_line (self, block, sign, is_last && beside);

  set_sign (self, band, block, sign, x, indent, beside ? room : width);
  if (beside)
    set_sign (self, band, block, TRELLIS_SIGN_DATE, x + width - date_width, date_indent,
              date_width);
  trellis_page_setter_end (self, band);
  if (beside)
    return;

  band = begin_line (self, block, TRELLIS_SIGN_DATE, is_last);
  set_sign (self, band, block, TRELLIS_SIGN_DATE, x, indent, width);
  trellis_page_setter_end (self, band);
}

/* The signature as it was drawn, above how it was signed. */
static void
set_drawing (TrellisPageSetter *self, const TrellisBlock *block, double x, double width)
{
  TrellisBand *band = begin_row (self, TRELLIS_EDGE_NONE, 0.4, 0.2);

  band->least_height = DRAWING_ROOM * self->style->em;
  trellis_band_add_text (band, self->style, TRELLIS_ROLE_BODY, "", x, width)->drawing
      = block->drawing;
  trellis_page_setter_end (self, band);
}

/**
 * trellis_page_set_sign_off:
 * @self: a setter
 * @block: a sign-off box
 *
 * Sets a sign-off box, which is never divided while it fits on a page.
 */
void
trellis_page_set_sign_off (TrellisPageSetter *self, const TrellisBlock *block)
{
  double em = self->style->em;
  double x = PADDING * em;
  double width = self->style->body_width - 2 * x;
  double indent = 0;
  TrellisBand *band;

  for (guint i = 0; i < TRELLIS_N_SIGNS; i++)
    indent = MAX (indent, measure_caption (self, block, i));

  set_party (self, block, x, width);
  if (!trellis_block_asks_name (block))
    {
      set_with_date (self, block, TRELLIS_SIGN_HOW, x, indent, width);
      return;
    }

  set_with_date (self, block, TRELLIS_SIGN_NAME, x, indent, width);
  if (block->drawing != NULL)
    set_drawing (self, block, x + indent, width - indent);
  band = begin_line (self, block, TRELLIS_SIGN_HOW, TRUE);
  set_sign (self, band, block, TRELLIS_SIGN_HOW, x, indent, width);
  trellis_page_setter_end (self, band);
}
