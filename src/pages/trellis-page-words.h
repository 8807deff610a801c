/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "trellis-page-style.h"

G_BEGIN_DECLS

void trellis_page_draw_words (const TrellisPageStyle *style, cairo_t *cr, PangoLayoutLine *line);
void trellis_page_hide_words (const TrellisPageStyle *style,
                              cairo_t *cr,
                              const char *text,
                              gsize length);

G_END_DECLS
