/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Scrolling to what has just been said, as far as it takes to be read. */

#include "config.h"

#include "trellis-reveal.h"

#define REVEALING "trellis-revealing"

/* @scrolled: how far the scroller was when the places in it were computed */
static void
scroll_to (GtkWidget *widget, GtkWidget *scroller, double scrolled)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  graphene_rect_t bounds;
  double top;

  if (!gtk_widget_compute_bounds (widget, scroller, &bounds))
    return;
  top = bounds.origin.y + scrolled;
  gtk_adjustment_clamp_page (adjustment, top, top + bounds.size.height);
}

/* Nothing is said at the cost of losing sight of what one is typing. */
static void
scroll (GtkWidget *widget)
{
  GtkWidget *scroller = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  double scrolled;

  if (scroller == NULL)
    return;
  scrolled = gtk_adjustment_get_value (
      gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller)));
  scroll_to (widget, scroller, scrolled);
  if (GTK_IS_TEXT (focus) && gtk_widget_is_ancestor (focus, scroller))
    scroll_to (focus, scroller, scrolled);
}

/* What has just become visible has its place only after a frame. */
static gboolean
on_frame_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer n_frames)
{
  if ((*(guint *) n_frames)++ == 0)
    return G_SOURCE_CONTINUE;
  g_object_set_data (G_OBJECT (widget), REVEALING, NULL);
  if (gtk_widget_get_mapped (widget))
    scroll (widget);
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

/**
 * trellis_reveal_words:
 * @label: that says what is wrong with a form
 * @words: (nullable): what is; %NULL for nothing
 *
 * Says it where it is seen, or nothing.
 */
void
trellis_reveal_words (GtkLabel *label, const char *words)
{
  gtk_label_set_label (label, words == NULL ? "" : words);
  gtk_widget_set_visible (GTK_WIDGET (label), words != NULL);
  if (words != NULL)
    trellis_reveal (GTK_WIDGET (label));
}
