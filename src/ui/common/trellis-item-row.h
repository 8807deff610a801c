/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ui/common/trellis-workspace.h"

G_BEGIN_DECLS

#define TRELLIS_TYPE_ITEM_ROW (trellis_item_row_get_type ())
G_DECLARE_DERIVABLE_TYPE (TrellisItemRow, trellis_item_row, TRELLIS, ITEM_ROW, GtkListBoxRow)

/**
 * TrellisItemRowClass:
 * @act: (nullable): what activating the row does, by click or by key
 */
struct _TrellisItemRowClass
{
  GtkListBoxRowClass parent_class;

  void (*act) (TrellisItemRow *self);
};

TrellisWorkspace *trellis_item_row_get_workspace (TrellisItemRow *self);
TrellisEngagement *trellis_item_row_get_engagement (TrellisItemRow *self);
gpointer trellis_item_row_get_item (TrellisItemRow *self);
void trellis_item_row_act (TrellisItemRow *self);
gpointer trellis_item_row_get_focused (GtkListBox *list);
void trellis_item_row_focus (GtkListBox *list, gpointer item);

G_END_DECLS
