/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * TrellisPen:
 * @TRELLIS_PEN_TEXT: for what is to be read
 * @TRELLIS_PEN_FAINT: for lines that help the eye
 * @TRELLIS_PEN_ACCENT: for what the drawing is about
 * @TRELLIS_PEN_SUCCESS: for where it is to go
 *
 * The colours of a drawing; they follow the style, dark and in high contrast too.
 */
typedef enum
{
  TRELLIS_PEN_TEXT,
  TRELLIS_PEN_FAINT,
  TRELLIS_PEN_ACCENT,
  TRELLIS_PEN_SUCCESS
} TrellisPen;

void trellis_pen_get (GtkWidget *widget, TrellisPen pen, GdkRGBA *color);
void trellis_pen_take (cairo_t *cr, GtkWidget *widget, TrellisPen pen);

G_END_DECLS
