/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trellis-document-block.h"
#include "trellis-page-band.h"

G_BEGIN_DECLS

/**
 * TrellisPageSetter:
 * @style: the style of the pages
 * @bands: (element-type TrellisBand): what is set so far
 * @blocks: (element-type TrellisBlock): the document's blocks
 * @at: the number of the block that is being set
 * @before: the space that it has above it, in points
 * @label_width: the room for labels or markers in the run of blocks that @at belongs to
 * @groups: (element-type guint): the numbers of the bands that open groups begin with
 *
 * Sets a document's blocks as bands, one after the other.
 */
typedef struct
{
  const TrellisPageStyle *style;
  GPtrArray *bands;
  const GPtrArray *blocks;
  guint at;
  double before;
  double label_width;
  GArray *groups;
} TrellisPageSetter;

GPtrArray *trellis_page_set_document (TrellisDocument *document, const TrellisPageStyle *style);
TrellisBand *trellis_page_setter_begin (TrellisPageSetter *self);
void trellis_page_setter_end (TrellisPageSetter *self, TrellisBand *band);

void trellis_page_set_table (TrellisPageSetter *self, const TrellisBlock *block);
void trellis_page_set_sign_off (TrellisPageSetter *self, const TrellisBlock *block);

G_END_DECLS
