/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The colours that drawings share with the style around them. */

#include "config.h"

#include "trellis-pen.h"

#include <adwaita.h>

static const char *const names[] = {
  [TRELLIS_PEN_ACCENT] = "accent_color",
  [TRELLIS_PEN_SUCCESS] = "success_color",
};

/**
 * trellis_pen_get:
 * @widget: in whose style it is
 * @color: (out caller-allocates): the colour
 */
void
trellis_pen_get (GtkWidget *widget, TrellisPen pen, GdkRGBA *color)
{
  GtkStyleContext *style = gtk_widget_get_style_context (widget);
  gboolean contrast = adw_style_manager_get_high_contrast (adw_style_manager_get_default ());

  gtk_style_context_get_color (style, color);
  if (names[pen] != NULL && gtk_style_context_lookup_color (style, names[pen], color))
    return;
  if (pen == TRELLIS_PEN_FAINT && !contrast)
    color->alpha *= 0.4f;
}

/**
 * trellis_pen_take:
 *
 * Draws in that colour from now on.
 */
void
trellis_pen_take (cairo_t *cr, GtkWidget *widget, TrellisPen pen)
{
  GdkRGBA color;

  trellis_pen_get (widget, pen, &color);
  gdk_cairo_set_source_rgba (cr, &color);
}
