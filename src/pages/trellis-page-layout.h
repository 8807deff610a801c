/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "trellis-document.h"
#include "trellis-paper.h"

G_BEGIN_DECLS

#define TRELLIS_TYPE_PAGES (trellis_pages_get_type ())
G_DECLARE_FINAL_TYPE (TrellisPages, trellis_pages, TRELLIS, PAGES, GObject)

/**
 * TrellisPrintSize:
 * @TRELLIS_PRINT_NORMAL: body text of 10.5 pt
 * @TRELLIS_PRINT_LARGE: large print, body text of 16 pt
 */
typedef enum
{
  TRELLIS_PRINT_NORMAL,
  TRELLIS_PRINT_LARGE,
} TrellisPrintSize;

/**
 * TrellisPageHeading:
 * @text: the heading
 * @level: 1, 2 or 3
 * @page: the number of its page, from 0
 * @y: where it stands on the page, in points from the top of the paper
 *
 * Where a heading is.
 */
typedef struct
{
  const char *text;
  guint level;
  guint page;
  double y;
} TrellisPageHeading;

TrellisPages *
trellis_pages_new (TrellisDocument *document, const TrellisPaper *paper, TrellisPrintSize size);
TrellisDocument *trellis_pages_get_document (TrellisPages *self);
const TrellisPaper *trellis_pages_get_paper (TrellisPages *self);
guint trellis_pages_get_n_pages (TrellisPages *self);
const GArray *trellis_pages_get_headings (TrellisPages *self);
void trellis_pages_draw (TrellisPages *self, guint page, cairo_t *cr);

G_END_DECLS
