/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "practice/trellis-today.h"
#include "ui/common/trellis-workspace.h"

G_BEGIN_DECLS

#define TRELLIS_TYPE_TODAY_ROW (trellis_today_row_get_type ())
G_DECLARE_FINAL_TYPE (TrellisTodayRow, trellis_today_row, TRELLIS, TODAY_ROW, GtkListBoxRow)

GtkWidget *trellis_today_row_new (TrellisWorkspace *workspace, TrellisTodayItem *item);
void trellis_today_row_update (TrellisTodayRow *self);
void trellis_today_row_set_narrow (TrellisTodayRow *self, gboolean narrow);
void trellis_today_row_act (TrellisTodayRow *self);

G_END_DECLS
