/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names for the lists inside rows and groups, which the library leaves without one. */

#include "config.h"

#include "trellis-part-names.h"

#include <adwaita.h>

/* The type of a list view's items is the library's own. */
static gboolean
is_list_item (GtkWidget *widget)
{
  return g_str_equal (G_OBJECT_TYPE_NAME (widget), "GtkListItemWidget");
}

static gboolean
needs_name (GtkWidget *widget)
{
  return GTK_IS_LIST_BOX (widget) || GTK_IS_LIST_VIEW (widget) || ADW_IS_EXPANDER_ROW (widget)
         || is_list_item (widget);
}

static const char *
get_title (GtkWidget *widget)
{
  const char *title = NULL;

  if (ADW_IS_PREFERENCES_ROW (widget))
    title = adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget));
  else if (ADW_IS_PREFERENCES_GROUP (widget))
    title = adw_preferences_group_get_title (ADW_PREFERENCES_GROUP (widget));
  return title == NULL || *title == '\0' ? NULL : title;
}

static void
on_selected_cb (GtkWidget *row)
{
  trellis_name_parts (row, "");
}

/* Its list is made anew with what is selected. */
static void
follow (GtkWidget *row)
{
  if (g_signal_handler_find (row, G_SIGNAL_MATCH_FUNC, 0, 0, NULL, on_selected_cb, NULL) == 0)
    g_signal_connect (row, "notify::selected", G_CALLBACK (on_selected_cb), NULL);
}

/**
 * trellis_name_parts:
 * @words: what the parts are called that stand in no row and no group with a title
 *
 * Gives the lists in @widget the title of the row or the group that they are part of. To be called
 * again when rows are added.
 */
void
trellis_name_parts (GtkWidget *widget, const char *words)
{
  const char *title = get_title (widget);

  if (title != NULL)
    words = title;
  if (needs_name (widget))
    gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                    -1);
  if (ADW_IS_COMBO_ROW (widget))
    follow (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    trellis_name_parts (child, words);
}
