/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A window in which a time zone is searched and chosen. */

#include "config.h"

#include "trellis-zone-chooser.h"

#include "planning/trellis-zone-names.h"
#include "ui/common/trellis-row-name.h"

struct _TrellisZoneChooser
{
  AdwWindow parent_instance;

  GtkEditable *search;
  GtkStack *views;
  GtkListView *list;
  GtkFilterListModel *found;
  GtkStringFilter *filter;
  GtkSingleSelection *selection;
};

G_DEFINE_FINAL_TYPE (TrellisZoneChooser, trellis_zone_chooser, ADW_TYPE_WINDOW)

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* People write “New York” where the table has an underscore. */
static void
on_search_changed_cb (TrellisZoneChooser *self)
{
  g_autofree char *text = g_strdup (gtk_editable_get_text (self->search));

  g_strdelimit (g_strstrip (text), " ", '_');
  gtk_string_filter_set_search (self->filter, text);
  gtk_stack_set_visible_child_name (
      self->views, g_list_model_get_n_items (G_LIST_MODEL (self->found)) > 0 ? "found" : "none");
}

static void
choose (TrellisZoneChooser *self, guint position)
{
  g_autoptr (GtkStringObject) zone
      = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  if (zone == NULL)
    return;
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, gtk_string_object_get_string (zone));
  gtk_window_close (GTK_WINDOW (self));
}

static void
on_zone_activated_cb (TrellisZoneChooser *self, guint position)
{
  choose (self, position);
}

/* Enter takes what is chosen in the list, which at first is the top of it. */
static void
on_search_activated_cb (TrellisZoneChooser *self)
{
  choose (self, gtk_single_selection_get_selected (self->selection));
}

static gboolean
scroll_to_selected (gpointer user_data)
{
  TrellisZoneChooser *self = user_data;

  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u",
                                gtk_single_selection_get_selected (self->selection));
  return G_SOURCE_REMOVE;
}

/* A list that has no place yet and is to scroll shows one row, and never another. */
static void
on_list_mapped_cb (TrellisZoneChooser *self)
{
  g_idle_add_full (G_PRIORITY_LOW, scroll_to_selected, g_object_ref (self), g_object_unref);
}

static void
on_zone_set_up_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_margin_top (label, 9);
  gtk_widget_set_margin_bottom (label, 9);
  gtk_widget_set_margin_start (label, 12);
  gtk_widget_set_margin_end (label, 12);
  gtk_list_item_set_child (item, label);
}

/* What the label stands in takes the focus, and has no name of its own. */
static void
on_zone_bound_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *label = gtk_list_item_get_child (item);

  gtk_label_set_label (GTK_LABEL (label),
                       gtk_string_object_get_string (gtk_list_item_get_item (item)));
  trellis_name_by_labels (gtk_widget_get_parent (label));
}

static void
trellis_zone_chooser_class_init (TrellisZoneChooserClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/trellis_app/Trellis/ui/preferences/trellis-zone-chooser.ui");
  gtk_widget_class_bind_template_child (widget_class, TrellisZoneChooser, search);
  gtk_widget_class_bind_template_child (widget_class, TrellisZoneChooser, views);
  gtk_widget_class_bind_template_child (widget_class, TrellisZoneChooser, list);
  gtk_widget_class_bind_template_child (widget_class, TrellisZoneChooser, found);
  gtk_widget_class_bind_template_child (widget_class, TrellisZoneChooser, filter);
  gtk_widget_class_bind_template_child (widget_class, TrellisZoneChooser, selection);
  gtk_widget_class_bind_template_callback (widget_class, on_list_mapped_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_search_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_zone_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_zone_bound_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_zone_set_up_cb);

  /**
   * TrellisZoneChooser::chosen:
   * @zone: its name
   */
  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", TRELLIS_TYPE_ZONE_CHOOSER, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
trellis_zone_chooser_init (TrellisZoneChooser *self)
{
  g_auto (GStrv) zones = trellis_zone_list ();
  g_autoptr (GtkStringList) model = gtk_string_list_new ((const char *const *) zones);

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_filter_list_model_set_model (self->found, G_LIST_MODEL (model));
}

static void
select_zone (TrellisZoneChooser *self, const char *zone)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->selection));

  for (guint i = 0; zone != NULL && i < n; i++)
    {
      g_autoptr (GtkStringObject) each = g_list_model_get_item (G_LIST_MODEL (self->selection), i);

      if (!g_str_equal (gtk_string_object_get_string (each), zone))
        continue;
      gtk_single_selection_set_selected (self->selection, i);
    }
}

/**
 * trellis_zone_chooser_new:
 * @zone: (nullable): what is chosen so far
 *
 * Returns: (transfer none): a window that says with #TrellisZoneChooser::chosen what was chosen
 */
GtkWindow *
trellis_zone_chooser_new (GtkWindow *parent, const char *zone)
{
  TrellisZoneChooser *self
      = g_object_new (TRELLIS_TYPE_ZONE_CHOOSER, "transient-for", parent, NULL);

  select_zone (self, zone);
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
  return GTK_WINDOW (self);
}
