/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a row or a page is called by those who do not see it: what its labels say. */

#include "config.h"

#include "trellis-row-name.h"

static GList *
collect_labels (GtkWidget *widget, GList *labels)
{
  /* Its initials are a picture. */
  if (ADW_IS_AVATAR (widget))
    return labels;
  if (GTK_IS_LABEL (widget))
    return g_list_prepend (labels, widget);
  for (GtkWidget *child = gtk_widget_get_last_child (widget); child != NULL;
       child = gtk_widget_get_prev_sibling (child))
    labels = collect_labels (child, labels);
  return labels;
}

/**
 * trellis_name_by_labels:
 * @widget: whose labels are there already
 *
 * Lets a screen reader say all labels in @widget, in their order, as its name. A template takes one
 * object for a relation.
 */
void
trellis_name_by_labels (GtkWidget *widget)
{
  GtkAccessibleRelation relation = GTK_ACCESSIBLE_RELATION_LABELLED_BY;
  g_auto (GValue) value = G_VALUE_INIT;

  gtk_accessible_relation_init_value (relation, &value);
  g_value_set_pointer (&value, collect_labels (widget, NULL));
  gtk_accessible_update_relation_value (GTK_ACCESSIBLE (widget), 1, &relation, &value);
}

/**
 * trellis_name_status_page:
 *
 * Calls the part of a status page that scrolls, which takes the focus, by the title of the page.
 */
void
trellis_name_status_page (AdwStatusPage *page)
{
  GtkWidget *scroller = gtk_widget_get_first_child (GTK_WIDGET (page));

  if (GTK_IS_SCROLLED_WINDOW (scroller))
    gtk_accessible_update_property (GTK_ACCESSIBLE (scroller), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    adw_status_page_get_title (page), -1);
}
