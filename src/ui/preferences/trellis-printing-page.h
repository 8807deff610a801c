/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/common/trellis-workspace.h"

G_BEGIN_DECLS

#define TRELLIS_TYPE_PRINTING_PAGE (trellis_printing_page_get_type ())
G_DECLARE_FINAL_TYPE (
    TrellisPrintingPage, trellis_printing_page, TRELLIS, PRINTING_PAGE, AdwPreferencesPage)

void trellis_printing_page_set_workspace (TrellisPrintingPage *self, TrellisWorkspace *workspace);

G_END_DECLS
