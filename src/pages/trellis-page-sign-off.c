/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A sign-off box set as bands: who signs, then lines for name, date and signature. */

#include "config.h"

#include "trellis-page-setter.h"

#include <string.h>

/* Lengths in em. */
#define PADDING 1.0
#define CAPTION_GAP 0.6
#define DATE_WIDTH 11.0
#define WRITING_ROOM 2.0

static TrellisBand *
begin_row (TrellisPageSetter *self, TrellisEdges edges)
{
  TrellisBand *band = trellis_page_setter_begin (self);

  band->edges = TRELLIS_EDGE_SIDES | edges;
  band->inside = TRELLIS_BREAK_IN_BOX;
  band->after = edges & TRELLIS_EDGE_BOTTOM ? TRELLIS_BREAK_FREE : TRELLIS_BREAK_IN_BOX;
  return band;
}

/* Sets a caption and what stands behind it, from @x on: a line to write on, or the words. */
static void
set_sign (TrellisPageSetter *self,
          TrellisBand *band,
          const TrellisBlock *block,
          TrellisSign sign,
          double x,
          double width)
{
  const char *caption = trellis_block_get_sign_caption (block, sign);
  const TrellisPageStyle *style = self->style;
  const char *value = block->signs[sign] ? block->signs[sign] : "";
  TrellisBandCell *cell;

  trellis_band_add_text (band, style, TRELLIS_ROLE_CAPTION, caption, x, self->label_width);
  x += self->label_width + CAPTION_GAP * style->em;
  width -= self->label_width + CAPTION_GAP * style->em;
  cell = trellis_band_add_text (band, style, TRELLIS_ROLE_BODY, value, x, width);
  cell->ruled = !trellis_block_is_signed (block);
}

static double
measure_captions (const TrellisPageSetter *self, const TrellisBlock *block)
{
  double width = 0;

  for (guint i = 0; i < TRELLIS_N_SIGNS; i++)
    width = MAX (width, trellis_page_style_measure (self->style, TRELLIS_ROLE_CAPTION,
                                                    trellis_block_get_sign_caption (block, i)));

  return MIN (width, self->style->body_width / 4);
}

static void
set_party (TrellisPageSetter *self, const TrellisBlock *block, double x, double width)
{
  g_autofree char *party = trellis_block_join (block->label, " · ", block->text);
  TrellisBand *band = begin_row (self, TRELLIS_EDGE_TOP);

  trellis_band_add_led_text (band, self->style, TRELLIS_ROLE_PARTY, party, strlen (block->label), x,
                             width);
  band->padding_top = 0.7 * self->style->em;
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
  double date_width;
  double least = trellis_block_is_signed (block) ? 0 : WRITING_ROOM * em;
  TrellisBand *band;

  self->label_width = measure_captions (self, block);
  date_width = self->label_width + DATE_WIDTH * em;
  set_party (self, block, x, width);

  band = begin_row (self, TRELLIS_EDGE_NONE);
  set_sign (self, band, block, TRELLIS_SIGN_NAME, x, width - date_width - em);
  set_sign (self, band, block, TRELLIS_SIGN_DATE, x + width - date_width, date_width);
  band->least_height = least;
  band->padding_top = 0.2 * em;
  trellis_page_setter_end (self, band);

  band = begin_row (self, TRELLIS_EDGE_BOTTOM);
  set_sign (self, band, block, TRELLIS_SIGN_HOW, x, width);
  band->least_height = least * 1.3;
  band->padding_top = 0.2 * em;
  band->padding_bottom = 0.8 * em;
  trellis_page_setter_end (self, band);
}
