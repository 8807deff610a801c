/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/common/trellis-workspace.h"

G_BEGIN_DECLS

#define TRELLIS_TYPE_ITEM_ROW (trellis_item_row_get_type ())
G_DECLARE_DERIVABLE_TYPE (TrellisItemRow, trellis_item_row, TRELLIS, ITEM_ROW, AdwActionRow)

struct _TrellisItemRowClass
{
  AdwActionRowClass parent_class;
};

TrellisWorkspace *trellis_item_row_get_workspace (TrellisItemRow *self);
TrellisEngagement *trellis_item_row_get_engagement (TrellisItemRow *self);
gpointer trellis_item_row_get_item (TrellisItemRow *self);

G_END_DECLS
