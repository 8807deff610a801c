/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/common/trellis-workspace.h"

G_BEGIN_DECLS

#define TRELLIS_TYPE_PROFILE_PAGE (trellis_profile_page_get_type ())
G_DECLARE_FINAL_TYPE (
    TrellisProfilePage, trellis_profile_page, TRELLIS, PROFILE_PAGE, AdwPreferencesPage)

void trellis_profile_page_set_workspace (TrellisProfilePage *self, TrellisWorkspace *workspace);
void trellis_profile_page_refresh (TrellisProfilePage *self, TrellisPractitioner *before);

G_END_DECLS
