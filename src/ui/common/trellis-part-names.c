/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names for the parts of rows, groups and choices that the library leaves without one. */

#include "config.h"

#include "trellis-part-names.h"

#include "ui/common/trellis-row-name.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/* The type of a list view's items is the library's own. */
static gboolean
is_list_item (GtkWidget *widget)
{
  return g_str_equal (G_OBJECT_TYPE_NAME (widget), "GtkListItemWidget");
}

/* What scrolls in such a page takes the focus; it stands in a box of the library's own. */
static gboolean
is_in_preferences (GtkWidget *parent)
{
  return ADW_IS_PREFERENCES_PAGE (parent)
         || (parent != NULL && ADW_IS_PREFERENCES_PAGE (gtk_widget_get_parent (parent)));
}

static gboolean
is_offer (GtkWidget *widget)
{
  return is_list_item (widget) && gtk_widget_get_ancestor (widget, GTK_TYPE_POPOVER) != NULL;
}

/* The library calls the rows of a group by its title, where it has one. */
static gboolean
is_titled (GtkWidget *list)
{
  GtkWidget *group = gtk_widget_get_ancestor (list, ADW_TYPE_PREFERENCES_GROUP);

  return group != NULL && gtk_widget_get_ancestor (list, ADW_TYPE_PREFERENCES_ROW) == NULL
         && *adw_preferences_group_get_title (ADW_PREFERENCES_GROUP (group)) != '\0';
}

/* Windows that the toolkit fills. */
static gboolean
is_in_help (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  return GTK_IS_SHORTCUTS_WINDOW (root) || ADW_IS_ABOUT_WINDOW (root);
}

static gboolean
needs_name (GtkWidget *widget)
{
  GtkWidget *parent = gtk_widget_get_parent (widget);

  if (is_offer (widget) || (GTK_IS_LIST_BOX (widget) && is_titled (widget)))
    return FALSE;
  return GTK_IS_LIST_BOX (widget) || GTK_IS_LIST_VIEW (widget) || ADW_IS_EXPANDER_ROW (widget)
         || is_list_item (widget)
         || (GTK_IS_SCROLLED_WINDOW (widget) && (is_in_preferences (parent) || is_in_help (widget)))
         || (GTK_IS_MENU_BUTTON (parent) && GTK_IS_BUTTON (widget) && is_in_help (widget));
}

/**
 * trellis_name:
 * @words: what it is called by those who hear it
 *
 * Names a widget, even if it has a label of its own: newer toolkits would call it by that.
 */
void
trellis_name (GtkWidget *widget, const char *words)
{
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                  -1);
}

static void
name_offers (GtkWidget *widget)
{
  if (is_offer (widget))
    trellis_name_by_labels (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    name_offers (child);
}

/* What a choice offers is there when it opens, and is called what it says. */
static void
name_offers_when_open (GtkWidget *popover)
{
  if (g_signal_handler_find (popover, G_SIGNAL_MATCH_FUNC, 0, 0, NULL, name_offers, NULL) == 0)
    g_signal_connect (popover, "map", G_CALLBACK (name_offers), NULL);
}

/* The button of a choice takes the focus for it: it says what is chosen, too. Newer toolkits have
   the button called as the choice is, and that by what is chosen alone. */
static void
name_choice (GtkWidget *button, GtkDropDown *choice, const char *words)
{
  gpointer item = gtk_drop_down_get_selected_item (choice);
  g_autofree char *name
      = GTK_IS_STRING_OBJECT (item)
            /* Translators: a question, or what is chosen, and an answer to it. */
            ? g_strdup_printf (_ ("%s: %s"), words, gtk_string_object_get_string (item))
            : g_strdup (words);

  trellis_name (GTK_WIDGET (choice), name);
  trellis_name (button, name);
}

static const char *
get_title (GtkWidget *widget)
{
  const char *title = NULL;

  if (ADW_IS_PREFERENCES_ROW (widget))
    title = adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget));
  else if (ADW_IS_PREFERENCES_GROUP (widget))
    title = adw_preferences_group_get_title (ADW_PREFERENCES_GROUP (widget));
  else if (ADW_IS_PREFERENCES_PAGE (widget))
    title = adw_preferences_page_get_title (ADW_PREFERENCES_PAGE (widget));
  return title == NULL || *title == '\0' ? NULL : title;
}

static void
on_selected_cb (GtkWidget *row, GParamSpec *pspec, const char *words)
{
  trellis_name_parts (row, words);
}

static void
free_words (gpointer words, GClosure *closure)
{
  g_free (words);
}

/* Its list is made anew with what is selected. */
static void
follow (GtkWidget *row, const char *words)
{
  if (g_signal_handler_find (row, G_SIGNAL_MATCH_FUNC, 0, 0, NULL, on_selected_cb, NULL) == 0)
    g_signal_connect_data (row, "notify::selected-item", G_CALLBACK (on_selected_cb),
                           g_strdup (words), free_words, 0);
}

/**
 * trellis_name_parts:
 * @words: what the parts are called that stand in no row, group or page with a title
 *
 * Gives the parts of @widget the title of what they belong to. To be called
 * again when rows are added.
 */
void
trellis_name_parts (GtkWidget *widget, const char *words)
{
  GtkWidget *parent = gtk_widget_get_parent (widget);
  const char *title = get_title (widget);

  if (title != NULL)
    words = title;
  if (needs_name (widget))
    trellis_name (widget, words);
  if (GTK_IS_DROP_DOWN (parent) && GTK_IS_TOGGLE_BUTTON (widget))
    name_choice (widget, GTK_DROP_DOWN (parent), words);
  if (GTK_IS_POPOVER (widget))
    name_offers_when_open (widget);
  if (ADW_IS_COMBO_ROW (widget) || GTK_IS_DROP_DOWN (widget))
    follow (widget, words);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    trellis_name_parts (child, words);
}
