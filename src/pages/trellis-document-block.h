/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trellis-document.h"

G_BEGIN_DECLS

/* What a document is made of, for those who write it out: as text and as pages. */

typedef enum
{
  TRELLIS_BLOCK_HEADING,
  TRELLIS_BLOCK_PARAGRAPH,
  TRELLIS_BLOCK_ITEM,
  TRELLIS_BLOCK_FIELD,
  TRELLIS_BLOCK_TABLE,
  TRELLIS_BLOCK_RULED_ROWS,
  TRELLIS_BLOCK_NOTE,
  TRELLIS_BLOCK_SIGN_OFF,
  TRELLIS_BLOCK_RULE,
  TRELLIS_BLOCK_PAGE_BREAK,
  TRELLIS_BLOCK_GROUP_BEGIN,
  TRELLIS_BLOCK_GROUP_END,
  TRELLIS_N_BLOCKS,
} TrellisBlockKind;

typedef enum
{
  TRELLIS_SIGN_NAME,
  TRELLIS_SIGN_DATE,
  TRELLIS_SIGN_HOW,
  TRELLIS_N_SIGNS,
} TrellisSign;

/**
 * TrellisBlock:
 * @kind: what it is
 * @number: a heading's level, 1 to 3; how many ruled rows; or whether a page break may give way
 * @style: of a paragraph
 * @label: the lead, the marker, the label or the party; "" for none
 * @text: the text, the value or the role; "" for none
 * @captions: (array fixed-size=3): what stands before the lines of a sign-off box
 * @signs: (array fixed-size=3): what a sign-off box is filled in with, %NULL when it is empty
 * @drawing: (nullable): the signature as it was drawn, in a sign-off box that is filled in
 * @table: (nullable): the table of a table
 *
 * One block, read directly. Texts are clean UTF-8.
 */
typedef struct
{
  TrellisBlockKind kind;
  guint number;
  TrellisTextStyle style;
  char *label;
  char *text;
  char *captions[TRELLIS_N_SIGNS];
  char *signs[TRELLIS_N_SIGNS];
  TrellisStrokes *drawing;
  TrellisTable *table;
} TrellisBlock;

const GPtrArray *trellis_document_get_blocks (TrellisDocument *self);
TrellisBlock *trellis_document_append (TrellisDocument *self,
                                       TrellisBlockKind kind,
                                       const char *label,
                                       const char *text);
gboolean trellis_block_is_signed (const TrellisBlock *self);
gboolean trellis_block_asks_name (const TrellisBlock *self);
const char *trellis_block_get_sign_caption (const TrellisBlock *self, TrellisSign sign);
char *trellis_block_join (const char *first, const char *separator, const char *second);

G_END_DECLS
