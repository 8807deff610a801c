/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pango.h>

#include "trellis-page-layout.h"

G_BEGIN_DECLS

/* What a text is for, which decides how it is set. */
typedef enum
{
  TRELLIS_ROLE_TITLE,
  TRELLIS_ROLE_SUBTITLE,
  TRELLIS_ROLE_HEADING_1,
  TRELLIS_ROLE_HEADING_2,
  TRELLIS_ROLE_HEADING_3,
  TRELLIS_ROLE_BODY,
  TRELLIS_ROLE_MUTED,
  TRELLIS_ROLE_SMALL,
  TRELLIS_ROLE_SMALL_MUTED,
  TRELLIS_ROLE_LABEL,
  TRELLIS_ROLE_COLUMN,
  TRELLIS_ROLE_PARTY,
  TRELLIS_ROLE_CAPTION,
  TRELLIS_ROLE_EDGE,
  TRELLIS_N_ROLES,
} TrellisRole;

typedef enum
{
  TRELLIS_INK_TEXT,
  TRELLIS_INK_MUTED,
  TRELLIS_INK_ACCENT,
  TRELLIS_INK_RULE,
  TRELLIS_INK_TINT,
} TrellisInk;

/**
 * TrellisPageStyle:
 * @paper: the paper
 * @em: the size of body text in points, in which all other lengths are measured
 * @margin: on the left and the right
 * @top: from the top of the page to the body
 * @body_width: between the margins
 * @body_height: between head and foot
 * @right_to_left: whether pages are read from the right
 * @context: for all layouts of these pages
 * @plain: the font of body text
 *
 * How the pages of one document look: lengths in points, type and inks.
 */
typedef struct
{
  const TrellisPaper *paper;
  double em;
  double margin;
  double top;
  double body_width;
  double body_height;
  gboolean right_to_left;
  PangoContext *context;
  PangoFont *plain;
} TrellisPageStyle;

void trellis_page_style_init (TrellisPageStyle *self,
                              const TrellisPaper *paper,
                              TrellisPrintSize size,
                              const char *language);
void trellis_page_style_clear (TrellisPageStyle *self);
PangoLayout *trellis_page_style_set_text (const TrellisPageStyle *self,
                                          TrellisRole role,
                                          const char *text,
                                          gsize lead_length,
                                          double width);
double trellis_page_style_get_leading (const TrellisPageStyle *self, TrellisRole role);
double
trellis_page_style_measure (const TrellisPageStyle *self, TrellisRole role, const char *text);
double
trellis_page_style_measure_words (const TrellisPageStyle *self, TrellisRole role, const char *text);

void trellis_ink_use (TrellisInk ink, cairo_t *cr);
TrellisInk trellis_role_get_ink (TrellisRole role);

G_END_DECLS
