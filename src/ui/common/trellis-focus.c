/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the focus goes past widgets that take none themselves, to what is in them. */

#include "config.h"

#include "trellis-focus.h"

/**
 * trellis_focus_parts:
 *
 * The `focus` of a widget that has a `grab_focus` of its own and one child. Without it the toolkit
 * lets such a widget take the focus again whenever somebody goes backward out of it, and there is
 * no way past.
 *
 * Returns: whether there was a part to go to
 */
gboolean
trellis_focus_parts (GtkWidget *widget, GtkDirectionType direction)
{
  return gtk_widget_child_focus (gtk_widget_get_first_child (widget), direction);
}

static gboolean
on_frame_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  gpointer first = g_object_steal_data (G_OBJECT (widget), "trellis-first-frame");

  if (first != NULL)
    return G_SOURCE_CONTINUE;
  gtk_widget_grab_focus (widget);
  return G_SOURCE_REMOVE;
}

/**
 * trellis_focus_soon:
 * @widget: that has just been made
 *
 * Gives it the focus as soon as it has its place, so that what it stands in scrolls there.
 */
void
trellis_focus_soon (GtkWidget *widget)
{
  g_object_set_data (G_OBJECT (widget), "trellis-first-frame", widget);
  gtk_widget_add_tick_callback (widget, on_frame_cb, NULL, NULL);
}

static gboolean
on_map_cb (GSignalInvocationHint *hint, guint n_values, const GValue *values, gpointer data)
{
  GtkWidget *widget = g_value_get_object (values);

  if (GTK_IS_SCROLLED_WINDOW (widget))
    gtk_widget_set_focusable (widget, FALSE);
  return G_SOURCE_CONTINUE;
}

/**
 * trellis_focus_pass_scrollers:
 *
 * From now on a scroller takes no focus, be it ours or inside a widget of the toolkit: what is in
 * it takes the focus, and it scrolls along.
 */
void
trellis_focus_pass_scrollers (void)
{
  g_type_class_unref (g_type_class_ref (GTK_TYPE_WIDGET));
  g_signal_add_emission_hook (g_signal_lookup ("map", GTK_TYPE_WIDGET), 0, on_map_cb, NULL, NULL);
}

/**
 * trellis_focus_get_row:
 *
 * Returns: (nullable): the row of the list that has the focus, or something in it that has
 */
GtkListBoxRow *
trellis_focus_get_row (GtkListBox *list)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (list));
  GtkWidget *focus = root == NULL ? NULL : gtk_root_get_focus (root);

  while (focus != NULL && gtk_widget_get_parent (focus) != GTK_WIDGET (list))
    focus = gtk_widget_get_parent (focus);
  return GTK_IS_LIST_BOX_ROW (focus) ? GTK_LIST_BOX_ROW (focus) : NULL;
}
