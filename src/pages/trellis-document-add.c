/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The blocks that a builder adds to a document, one function a kind. */

#include "config.h"

#include "trellis-document-block.h"
#include "trellis-document-clean.h"

/**
 * trellis_document_add_heading:
 * @self: a document
 * @level: 1, 2 or 3
 * @text: (nullable): plain text
 *
 * Adds a heading, which stays with what follows it and is a bookmark of the PDF.
 */
void
trellis_document_add_heading (TrellisDocument *self, int level, const char *text)
{
  g_return_if_fail (TRELLIS_IS_DOCUMENT (self));
  g_return_if_fail (level >= 1 && level <= 3);

  trellis_document_append (self, TRELLIS_BLOCK_HEADING, NULL, text)->number = level;
}

/**
 * trellis_document_add_paragraph:
 * @self: a document
 * @text: (nullable): plain text
 *
 * Adds a paragraph.
 */
void
trellis_document_add_paragraph (TrellisDocument *self, const char *text)
{
  trellis_document_add_styled_paragraph (self, TRELLIS_TEXT_NORMAL, NULL, text);
}

/**
 * trellis_document_add_styled_paragraph:
 * @self: a document
 * @style: how it is set
 * @lead: (nullable): words in bold that begin it, with their own full stop or colon
 * @text: (nullable): plain text
 *
 * Adds a paragraph.
 */
void
trellis_document_add_styled_paragraph (TrellisDocument *self,
                                       TrellisTextStyle style,
                                       const char *lead,
                                       const char *text)
{
  g_return_if_fail (TRELLIS_IS_DOCUMENT (self));

  trellis_document_append (self, TRELLIS_BLOCK_PARAGRAPH, lead, text)->style = style;
}

/**
 * trellis_document_add_item:
 * @self: a document
 * @marker: (nullable): what numbers the item, such as "3.", or %NULL for a bullet
 * @text: (nullable): plain text
 *
 * Adds an item of a list; items that follow one another make the list.
 */
void
trellis_document_add_item (TrellisDocument *self, const char *marker, const char *text)
{
  g_return_if_fail (TRELLIS_IS_DOCUMENT (self));

  trellis_document_append (self, TRELLIS_BLOCK_ITEM, marker ? marker : "•", text);
}

/**
 * trellis_document_add_field:
 * @self: a document
 * @label: (nullable): what the value is, without a colon
 * @value: (nullable): plain text
 *
 * Adds a value with its label; fields that follow one another are aligned.
 */
void
trellis_document_add_field (TrellisDocument *self, const char *label, const char *value)
{
  g_return_if_fail (TRELLIS_IS_DOCUMENT (self));

  trellis_document_append (self, TRELLIS_BLOCK_FIELD, label, value);
}

/**
 * trellis_document_add_table:
 * @self: a document
 *
 * Adds a table, to which columns and rows are then given. Its header row, if it has one, stands
 * again at the head of each page that it goes on to.
 *
 * Returns: (transfer none): the table
 */
TrellisTable *
trellis_document_add_table (TrellisDocument *self)
{
  TrellisBlock *block;

  g_return_val_if_fail (TRELLIS_IS_DOCUMENT (self), NULL);

  block = trellis_document_append (self, TRELLIS_BLOCK_TABLE, NULL, NULL);
  block->table = trellis_table_new ();
  return block->table;
}

/**
 * trellis_document_add_ruled_rows:
 * @self: a document
 * @n_rows: how many
 *
 * Adds ruled lines over the whole width, to be written on by hand.
 */
void
trellis_document_add_ruled_rows (TrellisDocument *self, guint n_rows)
{
  g_return_if_fail (TRELLIS_IS_DOCUMENT (self));

  trellis_document_append (self, TRELLIS_BLOCK_RULED_ROWS, NULL, NULL)->number = n_rows;
}

/**
 * trellis_document_add_note:
 * @self: a document
 * @lead: (nullable): words in bold that begin it
 * @text: (nullable): plain text
 *
 * Adds a paragraph that is set off from the others, such as the seal of a contract.
 */
void
trellis_document_add_note (TrellisDocument *self, const char *lead, const char *text)
{
  g_return_if_fail (TRELLIS_IS_DOCUMENT (self));

  trellis_document_append (self, TRELLIS_BLOCK_NOTE, lead, text);
}

static TrellisBlock *
append_sign_off (TrellisDocument *self, const char *party, const char *role, gboolean is_signed)
{
  const TrellisCaption captions[TRELLIS_N_SIGNS] = {
    [TRELLIS_SIGN_NAME] = TRELLIS_CAPTION_NAME,
    [TRELLIS_SIGN_DATE] = TRELLIS_CAPTION_DATE,
    [TRELLIS_SIGN_HOW] = is_signed ? TRELLIS_CAPTION_SIGNED : TRELLIS_CAPTION_SIGNATURE,
  };
  TrellisBlock *block = trellis_document_append (self, TRELLIS_BLOCK_SIGN_OFF, party, role);

  for (guint i = 0; i < TRELLIS_N_SIGNS; i++)
    block->captions[i] = g_strdup (trellis_document_get_caption (self, captions[i]));
  return block;
}

/**
 * trellis_document_add_sign_off:
 * @self: a document
 * @party: (nullable): the name of who signs
 * @role: (nullable): as what
 *
 * Adds a box with lines for signature and date, and for a name where only a role or nothing is
 * known. It is never split over two pages.
 */
void
trellis_document_add_sign_off (TrellisDocument *self, const char *party, const char *role)
{
  g_return_if_fail (TRELLIS_IS_DOCUMENT (self));

  append_sign_off (self, party, role, FALSE);
}

/**
 * trellis_document_add_signed_off:
 * @self: a document
 * @party: (nullable): the name of who signed
 * @role: (nullable): as what
 * @name: (nullable): the name as it was signed
 * @date: (nullable): the date, in words
 * @how: (nullable): how it was signed, in words
 *
 * Adds a sign-off box that is filled in.
 */
void
trellis_document_add_signed_off (TrellisDocument *self,
                                 const char *party,
                                 const char *role,
                                 const char *name,
                                 const char *date,
                                 const char *how)
{
  trellis_document_add_drawn_off (self, party, role, name, date, how, NULL);
}

/**
 * trellis_document_add_drawn_off:
 * @drawing: (nullable): the strokes of the signature
 *
 * As trellis_document_add_signed_off(), with the signature as it was drawn. As text there is none:
 * @how says that it was drawn.
 */
void
trellis_document_add_drawn_off (TrellisDocument *self,
                                const char *party,
                                const char *role,
                                const char *name,
                                const char *date,
                                const char *how,
                                TrellisStrokes *drawing)
{
  TrellisBlock *block;

  g_return_if_fail (TRELLIS_IS_DOCUMENT (self));

  block = append_sign_off (self, party, role, TRUE);
  block->signs[TRELLIS_SIGN_NAME] = trellis_document_clean_text (name);
  block->signs[TRELLIS_SIGN_DATE] = trellis_document_clean_text (date);
  block->signs[TRELLIS_SIGN_HOW] = trellis_document_clean_text (how);
  block->drawing = drawing == NULL ? NULL : trellis_strokes_ref (drawing);
}

/**
 * trellis_document_add_rule:
 * @self: a document
 *
 * Adds a thin rule between what is above and what is below.
 */
void
trellis_document_add_rule (TrellisDocument *self)
{
  g_return_if_fail (TRELLIS_IS_DOCUMENT (self));

  trellis_document_append (self, TRELLIS_BLOCK_RULE, NULL, NULL);
}

/**
 * trellis_document_add_page_break:
 * @self: a document
 *
 * Begins a new page, unless it would leave an empty one.
 */
void
trellis_document_add_page_break (TrellisDocument *self)
{
  g_return_if_fail (TRELLIS_IS_DOCUMENT (self));

  trellis_document_append (self, TRELLIS_BLOCK_PAGE_BREAK, NULL, NULL);
}

/**
 * trellis_document_suggest_page_break:
 * @self: a document
 *
 * Begins a new page, unless that would leave the one before nearly empty.
 */
void
trellis_document_suggest_page_break (TrellisDocument *self)
{
  g_return_if_fail (TRELLIS_IS_DOCUMENT (self));

  trellis_document_append (self, TRELLIS_BLOCK_PAGE_BREAK, NULL, NULL)->number = 1;
}

/**
 * trellis_document_begin_group:
 * @self: a document
 *
 * Begins blocks that stand on one page where they fit on one. Groups may be nested.
 */
void
trellis_document_begin_group (TrellisDocument *self)
{
  g_return_if_fail (TRELLIS_IS_DOCUMENT (self));

  trellis_document_append (self, TRELLIS_BLOCK_GROUP_BEGIN, NULL, NULL);
}

/**
 * trellis_document_end_group:
 * @self: a document with an open group
 *
 * Ends the group that was begun last. One that is never ended goes on to the end.
 */
void
trellis_document_end_group (TrellisDocument *self)
{
  g_return_if_fail (TRELLIS_IS_DOCUMENT (self));

  trellis_document_append (self, TRELLIS_BLOCK_GROUP_END, NULL, NULL);
}
