/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ui/common/trellis-workspace.h"

G_BEGIN_DECLS

#define TRELLIS_TYPE_SIDEBAR_ROW (trellis_sidebar_row_get_type ())
G_DECLARE_FINAL_TYPE (TrellisSidebarRow, trellis_sidebar_row, TRELLIS, SIDEBAR_ROW, GtkListBoxRow)

GtkWidget *trellis_sidebar_row_new (TrellisWorkspace *workspace, TrellisEngagement *engagement);
TrellisEngagement *trellis_sidebar_row_get_engagement (TrellisSidebarRow *self);
void trellis_sidebar_row_refresh (TrellisSidebarRow *self);

G_END_DECLS
