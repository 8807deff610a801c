/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/common/trellis-workspace.h"
#include "ui/sidebar/trellis-place.h"

G_BEGIN_DECLS

#define TRELLIS_TYPE_SIDEBAR (trellis_sidebar_get_type ())
G_DECLARE_FINAL_TYPE (TrellisSidebar, trellis_sidebar, TRELLIS, SIDEBAR, AdwBin)

void trellis_sidebar_set_workspace (TrellisSidebar *self, TrellisWorkspace *workspace);
TrellisEngagement *trellis_sidebar_get_selected (TrellisSidebar *self);
TrellisPlace trellis_sidebar_get_place (TrellisSidebar *self);
void trellis_sidebar_select (TrellisSidebar *self, TrellisEngagement *engagement);
void trellis_sidebar_select_place (TrellisSidebar *self, TrellisPlace place);

G_END_DECLS
