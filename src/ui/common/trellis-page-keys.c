/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The keys by which pages are scrolled and zoomed. */

#include "config.h"

#include "trellis-page-keys.h"

#include "ui/common/trellis-page-sheets.h"

#define ACROSS GTK_ORIENTATION_HORIZONTAL
#define DOWN GTK_ORIENTATION_VERTICAL

static const struct
{
  guint keys[2];
  GdkModifierType modifier;
  GtkOrientation orientation;
  GtkScrollStep unit;
  double amount;
} moves[] = {
  { { GDK_KEY_Up, GDK_KEY_KP_Up }, 0, DOWN, GTK_SCROLL_STEPS, -1 },
  { { GDK_KEY_Down, GDK_KEY_KP_Down }, 0, DOWN, GTK_SCROLL_STEPS, 1 },
  { { GDK_KEY_Left, GDK_KEY_KP_Left }, 0, ACROSS, GTK_SCROLL_STEPS, -1 },
  { { GDK_KEY_Right, GDK_KEY_KP_Right }, 0, ACROSS, GTK_SCROLL_STEPS, 1 },
  { { GDK_KEY_Page_Up, GDK_KEY_KP_Page_Up }, 0, DOWN, GTK_SCROLL_PAGES, -1 },
  { { GDK_KEY_Page_Down, GDK_KEY_KP_Page_Down }, 0, DOWN, GTK_SCROLL_PAGES, 1 },
  { { GDK_KEY_space, GDK_KEY_KP_Space }, 0, DOWN, GTK_SCROLL_PAGES, 1 },
  { { GDK_KEY_space, GDK_KEY_KP_Space }, GDK_SHIFT_MASK, DOWN, GTK_SCROLL_PAGES, -1 },
  { { GDK_KEY_Home, GDK_KEY_KP_Home }, 0, DOWN, GTK_SCROLL_ENDS, -1 },
  { { GDK_KEY_End, GDK_KEY_KP_End }, 0, DOWN, GTK_SCROLL_ENDS, 1 },
};
static const struct
{
  guint keys[3];
  TrellisZoom zoom;
} zooms[] = {
  { { GDK_KEY_plus, GDK_KEY_KP_Add, GDK_KEY_equal }, TRELLIS_ZOOM_IN },
  { { GDK_KEY_minus, GDK_KEY_KP_Subtract, GDK_KEY_underscore }, TRELLIS_ZOOM_OUT },
  { { GDK_KEY_0, GDK_KEY_KP_0, GDK_KEY_KP_Insert }, TRELLIS_ZOOM_FIT },
};

static double
get_unit (GtkAdjustment *adjustment, GtkScrollStep unit)
{
  if (unit == GTK_SCROLL_STEPS)
    return gtk_adjustment_get_step_increment (adjustment);
  if (unit == GTK_SCROLL_PAGES)
    return gtk_adjustment_get_page_increment (adjustment);
  return gtk_adjustment_get_upper (adjustment);
}

/* Moves by lines, by views, or to an end; @amount counts them. */
static gboolean
on_moved_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  GtkScrollable *scrollable = GTK_SCROLLABLE (widget);
  GtkAdjustment *adjustment;
  double amount;
  int orientation, unit;

  g_variant_get (arguments, "(iid)", &orientation, &unit, &amount);
  adjustment = orientation == GTK_ORIENTATION_HORIZONTAL
                   ? gtk_scrollable_get_hadjustment (scrollable)
                   : gtk_scrollable_get_vadjustment (scrollable);
  if (adjustment == NULL)
    return FALSE;
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment)
                                            + amount * get_unit (adjustment, unit));
  return TRUE;
}

static gboolean
on_zoomed_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  int zoom;

  g_variant_get (arguments, "(i)", &zoom);
  trellis_page_sheets_zoom (TRELLIS_PAGE_SHEETS (widget), zoom);
  return TRUE;
}

/**
 * trellis_page_keys_bind:
 * @widget_class: of the sheets
 *
 * Lets the sheets be scrolled and zoomed by the keys that documents have everywhere.
 */
void
trellis_page_keys_bind (GtkWidgetClass *widget_class)
{
  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    for (guint j = 0; j < G_N_ELEMENTS (moves[i].keys); j++)
      gtk_widget_class_add_binding (widget_class, moves[i].keys[j], moves[i].modifier, on_moved_cb,
                                    "(iid)", moves[i].orientation, moves[i].unit, moves[i].amount);
  for (guint i = 0; i < G_N_ELEMENTS (zooms); i++)
    for (guint j = 0; j < G_N_ELEMENTS (zooms[i].keys); j++)
      gtk_widget_class_add_binding (widget_class, zooms[i].keys[j], GDK_CONTROL_MASK, on_zoomed_cb,
                                    "(i)", zooms[i].zoom);
}
