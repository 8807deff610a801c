/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A form begins in its first field, and not at the button that gives it up. */

#include "config.h"

#include "trellis-first-field.h"

#include <adwaita.h>

static GtkWidget *
find_header (GtkWidget *root)
{
  GtkWidget *found = ADW_IS_HEADER_BAR (root) ? root : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_header (child);
  return found;
}

/* Its buttons, and not those of the window, close it: one gives up, the other does it. */
static gboolean
is_form (GtkWidget *header)
{
  return header != NULL && !adw_header_bar_get_show_start_title_buttons (ADW_HEADER_BAR (header))
         && !adw_header_bar_get_show_end_title_buttons (ADW_HEADER_BAR (header));
}

/* From a row to what is typed in it; one that switches or opens something is a field itself. */
static void
go_into_row (GtkWindow *window)
{
  GtkWidget *row = gtk_window_get_focus (window);
  GtkWidget *parts
      = GTK_IS_LIST_BOX_ROW (row) ? gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row)) : NULL;

  if (parts == NULL)
    return;
  gtk_widget_child_focus (parts, GTK_DIR_TAB_FORWARD);
  if (!GTK_IS_TEXT (gtk_window_get_focus (window))
      && gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (row)))
    gtk_widget_grab_focus (row);
}

/* The toolkit would go to the first widget only after this, and not where something has the focus.
 */
static gboolean
on_map_cb (GSignalInvocationHint *hint, guint n_values, const GValue *values, gpointer data)
{
  GtkWidget *window = g_value_get_object (values);
  GtkWidget *header;

  if (!ADW_IS_WINDOW (window) || gtk_window_get_focus (GTK_WINDOW (window)) != NULL)
    return G_SOURCE_CONTINUE;
  header = find_header (window);
  if (!is_form (header))
    return G_SOURCE_CONTINUE;
  gtk_widget_set_can_focus (header, FALSE);
  gtk_widget_child_focus (window, GTK_DIR_TAB_FORWARD);
  gtk_widget_set_can_focus (header, TRUE);
  go_into_row (GTK_WINDOW (window));
  return G_SOURCE_CONTINUE;
}

/**
 * trellis_first_field_start:
 *
 * From now on a form that is shown has the focus in its first field, unless it has put it
 * elsewhere.
 */
void
trellis_first_field_start (void)
{
  g_type_class_unref (g_type_class_ref (GTK_TYPE_WIDGET));
  g_signal_add_emission_hook (g_signal_lookup ("map", GTK_TYPE_WIDGET), 0, on_map_cb, NULL, NULL);
}
