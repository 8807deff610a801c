/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words of a row of choices, whole: libadwaita cuts them after twenty characters. */

#include "config.h"

#include "trellis-combo-words.h"

#define LONGEST_LINE 40 /* in characters, before the words go on in a next one */

static GtkWidget *
create_label (float xalign)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (label), LONGEST_LINE);
  gtk_label_set_xalign (GTK_LABEL (label), xalign);
  gtk_widget_set_hexpand (label, TRUE);
  return label;
}

/* The row shows the choice at its end. */
static void
on_row_set_up_cb (AdwComboRow *row, GtkListItem *item)
{
  GtkWidget *label = create_label (1);

  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_RIGHT);
  gtk_list_item_set_child (item, label);
}

static void
on_row_bound_cb (AdwComboRow *row, GtkListItem *item)
{
  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)),
                       gtk_string_object_get_string (gtk_list_item_get_item (item)));
}

/* The list marks what is chosen. */
static void
on_list_set_up_cb (AdwComboRow *row, GtkListItem *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *mark
      = g_object_new (GTK_TYPE_IMAGE, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                      "icon-name", "object-select-symbolic", NULL);

  gtk_box_append (GTK_BOX (box), create_label (0));
  gtk_box_append (GTK_BOX (box), mark);
  gtk_list_item_set_child (item, box);
}

static gboolean
mark_chosen (GBinding *binding, const GValue *chosen, GValue *opacity, gpointer item)
{
  g_value_set_double (opacity, g_value_get_object (chosen) == item ? 1 : 0);
  return TRUE;
}

static void
on_list_bound_cb (AdwComboRow *row, GtkListItem *item)
{
  GtkWidget *box = gtk_list_item_get_child (item);
  GtkStringObject *choice = gtk_list_item_get_item (item);
  GBinding *binding;

  gtk_label_set_label (GTK_LABEL (gtk_widget_get_first_child (box)),
                       gtk_string_object_get_string (choice));
  binding = g_object_bind_property_full (row, "selected-item", gtk_widget_get_last_child (box),
                                         "opacity", G_BINDING_SYNC_CREATE, mark_chosen, NULL,
                                         choice, NULL);
  g_object_set_data (G_OBJECT (item), "trellis-mark", binding);
}

static void
on_list_unbound_cb (AdwComboRow *row, GtkListItem *item)
{
  g_binding_unbind (g_object_steal_data (G_OBJECT (item), "trellis-mark"));
}

/**
 * trellis_combo_words_show_whole:
 * @row: one whose choices are strings
 *
 * Has the row and its list show all words of a choice, in several lines where there is no room.
 */
void
trellis_combo_words_show_whole (AdwComboRow *row)
{
  g_autoptr (GtkListItemFactory) shown = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkListItemFactory) list = gtk_signal_list_item_factory_new ();

  g_signal_connect_object (shown, "setup", G_CALLBACK (on_row_set_up_cb), row, G_CONNECT_SWAPPED);
  g_signal_connect_object (shown, "bind", G_CALLBACK (on_row_bound_cb), row, G_CONNECT_SWAPPED);
  g_signal_connect_object (list, "setup", G_CALLBACK (on_list_set_up_cb), row, G_CONNECT_SWAPPED);
  g_signal_connect_object (list, "bind", G_CALLBACK (on_list_bound_cb), row, G_CONNECT_SWAPPED);
  g_signal_connect_object (list, "unbind", G_CALLBACK (on_list_unbound_cb), row, G_CONNECT_SWAPPED);
  adw_combo_row_set_factory (row, shown);
  adw_combo_row_set_list_factory (row, list);
}
