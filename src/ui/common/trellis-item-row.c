/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row that shows one record of an engagement; its templates bind to what it is given here. */

#include "config.h"

#include "trellis-item-row.h"

#include "ui/common/trellis-focus.h"

typedef struct
{
  TrellisWorkspace *workspace;
  TrellisEngagement *engagement;
  TrellisRecord *item;
} TrellisItemRowPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (TrellisItemRow, trellis_item_row, GTK_TYPE_LIST_BOX_ROW)

enum
{
  PROP_WORKSPACE = 1,
  PROP_ENGAGEMENT,
  PROP_ITEM,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static TrellisItemRowPrivate *
get_private (gpointer self)
{
  return trellis_item_row_get_instance_private (self);
}

static void
trellis_item_row_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  TrellisItemRowPrivate *priv = get_private (object);

  switch (id)
    {
    case PROP_WORKSPACE:
      g_value_set_object (value, priv->workspace);
      break;
    case PROP_ENGAGEMENT:
      g_value_set_object (value, priv->engagement);
      break;
    case PROP_ITEM:
      g_value_set_object (value, priv->item);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
trellis_item_row_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  TrellisItemRowPrivate *priv = get_private (object);

  switch (id)
    {
    case PROP_WORKSPACE:
      g_set_object (&priv->workspace, g_value_get_object (value));
      break;
    case PROP_ENGAGEMENT:
      g_set_object (&priv->engagement, g_value_get_object (value));
      break;
    case PROP_ITEM:
      g_set_object (&priv->item, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
trellis_item_row_finalize (GObject *object)
{
  TrellisItemRowPrivate *priv = get_private (object);

  g_clear_object (&priv->workspace);
  g_clear_object (&priv->engagement);
  g_clear_object (&priv->item);
  G_OBJECT_CLASS (trellis_item_row_parent_class)->finalize (object);
}

static void
trellis_item_row_class_init (TrellisItemRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = trellis_item_row_get_property;
  object_class->set_property = trellis_item_row_set_property;
  object_class->finalize = trellis_item_row_finalize;

  properties[PROP_WORKSPACE]
      = g_param_spec_object ("workspace", NULL, NULL, TRELLIS_TYPE_WORKSPACE, flags);
  properties[PROP_ENGAGEMENT]
      = g_param_spec_object ("engagement", NULL, NULL, TRELLIS_TYPE_ENGAGEMENT, flags);
  properties[PROP_ITEM] = g_param_spec_object ("item", NULL, NULL, TRELLIS_TYPE_RECORD, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
trellis_item_row_init (TrellisItemRow *self)
{
}

/**
 * trellis_item_row_get_workspace:
 *
 * Returns: (transfer none) (nullable): where acts are reported to
 */
TrellisWorkspace *
trellis_item_row_get_workspace (TrellisItemRow *self)
{
  return get_private (self)->workspace;
}

/**
 * trellis_item_row_get_engagement:
 *
 * Returns: (transfer none) (nullable): the engagement that the record belongs to
 */
TrellisEngagement *
trellis_item_row_get_engagement (TrellisItemRow *self)
{
  return get_private (self)->engagement;
}

/**
 * trellis_item_row_get_item:
 *
 * Returns: (transfer none) (nullable): the record that the row shows
 */
gpointer
trellis_item_row_get_item (TrellisItemRow *self)
{
  return get_private (self)->item;
}

/**
 * trellis_item_row_act:
 *
 * Does what activating the row does, if that is anything.
 */
void
trellis_item_row_act (TrellisItemRow *self)
{
  TrellisItemRowClass *klass = TRELLIS_ITEM_ROW_GET_CLASS (self);

  if (klass->act != NULL)
    klass->act (self);
}

/**
 * trellis_item_row_get_focused:
 * @list: of such rows
 *
 * Returns: (transfer none) (nullable): the record of the row in which the focus is
 */
gpointer
trellis_item_row_get_focused (GtkListBox *list)
{
  GtkListBoxRow *row = trellis_focus_get_row (list);

  return row == NULL ? NULL : trellis_item_row_get_item (TRELLIS_ITEM_ROW (row));
}

/**
 * trellis_item_row_focus:
 * @list: of such rows
 *
 * Gives the focus to the row that shows the record.
 */
void
trellis_item_row_focus (GtkListBox *list, gpointer item)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (list, i)) != NULL; i++)
    if (trellis_item_row_get_item (TRELLIS_ITEM_ROW (row)) == item)
      gtk_widget_grab_focus (GTK_WIDGET (row));
}
