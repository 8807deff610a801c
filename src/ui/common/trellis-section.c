/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A section of a page: a heading, and a list with a row for each record of a model. */

#include "config.h"

#include "trellis-section.h"

#include "ui/common/trellis-follow.h"
#include "ui/common/trellis-item-row.h"

#include <glib/gi18n-lib.h>

struct _TrellisSection
{
  GtkBox parent_instance;

  GtkListBox *list;
  GtkSliceListModel *slice;
  GListStore *shown; /* as @slice, but whose rows stay when others move */

  TrellisWorkspace *workspace;
  TrellisEngagement *engagement;
  GListModel *model;
  GType row_type;
  char *title;
  char *empty;
  guint limit;
  gboolean all;
};

G_DEFINE_FINAL_TYPE (TrellisSection, trellis_section, GTK_TYPE_BOX)

enum
{
  PROP_WORKSPACE = 1,
  PROP_ENGAGEMENT,
  PROP_MODEL,
  PROP_ROW_TYPE,
  PROP_TITLE,
  PROP_EMPTY,
  PROP_LIMIT,
  PROP_N_ITEMS,
  PROP_MORE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static guint
count_items (TrellisSection *self)
{
  return self->model == NULL ? 0 : g_list_model_get_n_items (self->model);
}

static gboolean
has_more (TrellisSection *self)
{
  return self->limit > 0 && !self->all && count_items (self) > self->limit;
}

static void
update_length (TrellisSection *self)
{
  gtk_slice_list_model_set_size (self->slice, has_more (self) ? self->limit : G_MAXUINT);
  gtk_widget_set_visible (GTK_WIDGET (self), count_items (self) > 0 || self->empty != NULL);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_ITEMS]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MORE]);
}

static GtkWidget *
create_row (gpointer item, gpointer user_data)
{
  TrellisSection *self = user_data;

  return g_object_new (self->row_type, "workspace", self->workspace, "engagement", self->engagement,
                       "item", item, NULL);
}

/* The rows may be there before what they stand in is known: bindings come in no order. */
static void
update_rows (TrellisSection *self)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    g_object_set (row, "workspace", self->workspace, "engagement", self->engagement, NULL);
}

static void
on_slice_changed_cb (TrellisSection *self)
{
  trellis_follow_with_focus (self->shown, G_LIST_MODEL (self->slice), self->list);
}

static void
set_model (TrellisSection *self, GListModel *model)
{
  if (self->model == model)
    return;
  if (self->model != NULL)
    g_signal_handlers_disconnect_by_func (self->model, update_length, self);
  g_set_object (&self->model, model);
  self->all = FALSE;
  /* The slice hears of a change first: its size is to be set when it knows how many there are. */
  gtk_slice_list_model_set_model (self->slice, model);
  if (model != NULL)
    g_signal_connect_object (model, "items-changed", G_CALLBACK (update_length), self,
                             G_CONNECT_SWAPPED);
  update_length (self);
}

static void
on_more_clicked_cb (TrellisSection *self)
{
  GtkListBoxRow *next;

  self->all = TRUE;
  update_length (self);
  next = gtk_list_box_get_row_at_index (self->list, (int) self->limit);
  if (next != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (next));
}

static void
on_row_activated_cb (TrellisSection *self, GtkListBoxRow *row)
{
  trellis_item_row_act (TRELLIS_ITEM_ROW (row));
}

static char *
say_more (gpointer self, guint n_items)
{
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Show %u", "Show All %u", n_items),
                          n_items);
}

static void
trellis_section_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  TrellisSection *self = TRELLIS_SECTION (object);

  switch (id)
    {
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_EMPTY:
      g_value_set_string (value, self->empty);
      break;
    case PROP_N_ITEMS:
      g_value_set_uint (value, count_items (self));
      break;
    case PROP_MORE:
      g_value_set_boolean (value, has_more (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
trellis_section_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  TrellisSection *self = TRELLIS_SECTION (object);

  switch (id)
    {
    case PROP_WORKSPACE:
      g_set_object (&self->workspace, g_value_get_object (value));
      update_rows (self);
      break;
    case PROP_ENGAGEMENT:
      g_set_object (&self->engagement, g_value_get_object (value));
      update_rows (self);
      break;
    case PROP_MODEL:
      set_model (self, g_value_get_object (value));
      break;
    case PROP_ROW_TYPE:
      self->row_type = g_value_get_gtype (value);
      break;
    case PROP_TITLE:
      self->title = g_value_dup_string (value);
      break;
    case PROP_EMPTY:
      self->empty = g_value_dup_string (value);
      break;
    case PROP_LIMIT:
      self->limit = g_value_get_uint (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
trellis_section_dispose (GObject *object)
{
  TrellisSection *self = TRELLIS_SECTION (object);

  if (self->slice != NULL)
    gtk_slice_list_model_set_model (self->slice, NULL);
  while (gtk_widget_get_first_child (GTK_WIDGET (self)) != NULL)
    gtk_box_remove (GTK_BOX (self), gtk_widget_get_first_child (GTK_WIDGET (self)));
  g_clear_object (&self->shown);
  g_clear_object (&self->model);
  g_clear_object (&self->workspace);
  g_clear_object (&self->engagement);
  G_OBJECT_CLASS (trellis_section_parent_class)->dispose (object);
}

static void
trellis_section_finalize (GObject *object)
{
  TrellisSection *self = TRELLIS_SECTION (object);

  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->empty, g_free);
  G_OBJECT_CLASS (trellis_section_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags writes = G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS;
  const GParamFlags reads = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  const GParamFlags once = writes | G_PARAM_CONSTRUCT_ONLY;

  properties[PROP_WORKSPACE]
      = g_param_spec_object ("workspace", NULL, NULL, TRELLIS_TYPE_WORKSPACE, writes);
  properties[PROP_ENGAGEMENT]
      = g_param_spec_object ("engagement", NULL, NULL, TRELLIS_TYPE_ENGAGEMENT, writes);
  properties[PROP_MODEL] = g_param_spec_object ("model", NULL, NULL, G_TYPE_LIST_MODEL, writes);
  properties[PROP_ROW_TYPE]
      = g_param_spec_gtype ("row-type", NULL, NULL, TRELLIS_TYPE_ITEM_ROW, once);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, once | reads);
  properties[PROP_EMPTY] = g_param_spec_string ("empty", NULL, NULL, NULL, once | reads);
  properties[PROP_LIMIT] = g_param_spec_uint ("limit", NULL, NULL, 0, G_MAXUINT, 0, once);
  properties[PROP_N_ITEMS] = g_param_spec_uint ("n-items", NULL, NULL, 0, G_MAXUINT, 0, reads);
  properties[PROP_MORE] = g_param_spec_boolean ("more", NULL, NULL, FALSE, reads);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
trellis_section_class_init (TrellisSectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = trellis_section_get_property;
  object_class->set_property = trellis_section_set_property;
  object_class->dispose = trellis_section_dispose;
  object_class->finalize = trellis_section_finalize;
  install_properties (object_class);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/trellis_app/Trellis/ui/common/trellis-section.ui");
  gtk_widget_class_bind_template_child (widget_class, TrellisSection, list);
  gtk_widget_class_bind_template_child (widget_class, TrellisSection, slice);
  gtk_widget_class_bind_template_callback (widget_class, on_more_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, say_more);
}

static void
trellis_section_init (TrellisSection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->shown = g_list_store_new (TRELLIS_TYPE_RECORD);
  g_signal_connect_object (self->slice, "items-changed", G_CALLBACK (on_slice_changed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (self->shown), create_row, self, NULL);
}
