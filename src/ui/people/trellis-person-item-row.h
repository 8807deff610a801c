/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "people/trellis-person.h"
#include "ui/common/trellis-workspace.h"

G_BEGIN_DECLS

#define TRELLIS_TYPE_PERSON_ITEM_ROW (trellis_person_item_row_get_type ())
G_DECLARE_FINAL_TYPE (
    TrellisPersonItemRow, trellis_person_item_row, TRELLIS, PERSON_ITEM_ROW, GtkListBoxRow)

GtkWidget *trellis_person_item_row_new (TrellisWorkspace *workspace, TrellisPerson *person);

G_END_DECLS
