/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Scrolling to what has just been said, as far as it takes to be read. */

#include "config.h"

#include "trellis-reveal.h"

#define REVEALING "trellis-revealing"

static void
scroll_to (GtkWidget *widget)
{
  GtkWidget *scroller = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *adjustment;
  graphene_rect_t bounds;
  double top;

  if (scroller == NULL || !gtk_widget_compute_bounds (widget, scroller, &bounds))
    return;
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  top = bounds.origin.y + gtk_adjustment_get_value (adjustment);
  gtk_adjustment_clamp_page (adjustment, top, top + bounds.size.height);
}

/* What has just become visible has its place only after a frame. */
static gboolean
on_frame_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer n_frames)
{
  if ((*(guint *) n_frames)++ == 0)
    return G_SOURCE_CONTINUE;
  g_object_set_data (G_OBJECT (widget), REVEALING, NULL);
  if (gtk_widget_get_mapped (widget))
    scroll_to (widget);
  return G_SOURCE_REMOVE;
}

/**
 * trellis_reveal:
 * @widget: that has just become visible, or says something new
 *
 * Scrolls to it as soon as it has its place, and no further than it takes; the focus stays where it
 * is. Does nothing in a window that is not on the screen yet.
 */
void
trellis_reveal (GtkWidget *widget)
{
  GtkWidget *parent = gtk_widget_get_parent (widget);

  if (parent == NULL || !gtk_widget_get_mapped (parent)
      || g_object_get_data (G_OBJECT (widget), REVEALING) != NULL)
    return;
  g_object_set_data (G_OBJECT (widget), REVEALING, widget);
  gtk_widget_add_tick_callback (widget, on_frame_cb, g_new0 (guint, 1), g_free);
}
