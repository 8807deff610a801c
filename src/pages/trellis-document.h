/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "contract/trellis-strokes.h"
#include "trellis-document-table.h"

G_BEGIN_DECLS

#define TRELLIS_TYPE_DOCUMENT (trellis_document_get_type ())
G_DECLARE_FINAL_TYPE (TrellisDocument, trellis_document, TRELLIS, DOCUMENT, GObject)

/**
 * TrellisTextStyle:
 * @TRELLIS_TEXT_NORMAL: body text
 * @TRELLIS_TEXT_SMALL: a size smaller, for small print
 * @TRELLIS_TEXT_MUTED: in grey, for what is beside the point
 * @TRELLIS_TEXT_ONE_LINE: as small as it takes to stand in one line, for a seal; within reason
 */
typedef enum
{
  TRELLIS_TEXT_NORMAL = 0,
  TRELLIS_TEXT_SMALL = 1 << 0,
  TRELLIS_TEXT_MUTED = 1 << 1,
  TRELLIS_TEXT_ONE_LINE = 1 << 2,
} TrellisTextStyle;

/**
 * TrellisCaption:
 * @TRELLIS_CAPTION_NAME: before the name in a sign-off box
 * @TRELLIS_CAPTION_DATE: before the date in a sign-off box
 * @TRELLIS_CAPTION_SIGNATURE: before the line for the signature in an empty sign-off box
 * @TRELLIS_CAPTION_SIGNED: before how it was signed in one that is filled in
 * @TRELLIS_CAPTION_PAGE: the page number, with places for `{page}` and `{pages}`
 *
 * The words that pages add of themselves.
 */
typedef enum
{
  TRELLIS_CAPTION_NAME,
  TRELLIS_CAPTION_DATE,
  TRELLIS_CAPTION_SIGNATURE,
  TRELLIS_CAPTION_SIGNED,
  TRELLIS_CAPTION_PAGE,
  TRELLIS_N_CAPTIONS,
} TrellisCaption;

TrellisDocument *trellis_document_new (const char *title, gint64 created);

const char *trellis_document_get_title (TrellisDocument *self);
gint64 trellis_document_get_created (TrellisDocument *self);
const char *trellis_document_get_subtitle (TrellisDocument *self);
void trellis_document_set_subtitle (TrellisDocument *self, const char *subtitle);
const char *trellis_document_get_author (TrellisDocument *self);
void trellis_document_set_author (TrellisDocument *self, const char *author);
const char *trellis_document_get_language (TrellisDocument *self);
void trellis_document_set_language (TrellisDocument *self, const char *language);
const char *trellis_document_get_running_head (TrellisDocument *self);
void trellis_document_set_running_head (TrellisDocument *self, const char *running_head);
const char *trellis_document_get_caption (TrellisDocument *self, TrellisCaption caption);
void trellis_document_set_caption (TrellisDocument *self, TrellisCaption caption, const char *text);

void trellis_document_add_heading (TrellisDocument *self, int level, const char *text);
void trellis_document_add_paragraph (TrellisDocument *self, const char *text);
void trellis_document_add_styled_paragraph (TrellisDocument *self,
                                            TrellisTextStyle style,
                                            const char *lead,
                                            const char *text);
void trellis_document_add_item (TrellisDocument *self, const char *marker, const char *text);
void trellis_document_add_field (TrellisDocument *self, const char *label, const char *value);
TrellisTable *trellis_document_add_table (TrellisDocument *self);
void trellis_document_add_ruled_rows (TrellisDocument *self, guint n_rows);
void trellis_document_add_note (TrellisDocument *self, const char *lead, const char *text);
void trellis_document_add_sign_off (TrellisDocument *self, const char *party, const char *role);
void trellis_document_add_signed_off (TrellisDocument *self,
                                      const char *party,
                                      const char *role,
                                      const char *name,
                                      const char *date,
                                      const char *how);
void trellis_document_add_drawn_off (TrellisDocument *self,
                                     const char *party,
                                     const char *role,
                                     const char *name,
                                     const char *date,
                                     const char *how,
                                     TrellisStrokes *drawing);
void trellis_document_add_rule (TrellisDocument *self);
void trellis_document_add_page_break (TrellisDocument *self);
void trellis_document_suggest_page_break (TrellisDocument *self);
void trellis_document_begin_group (TrellisDocument *self);
void trellis_document_end_group (TrellisDocument *self);

G_END_DECLS
