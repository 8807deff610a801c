/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/common/trellis-workspace.h"

G_BEGIN_DECLS

#define TRELLIS_TYPE_CALENDAR_PAGE (trellis_calendar_page_get_type ())
G_DECLARE_FINAL_TYPE (
    TrellisCalendarPage, trellis_calendar_page, TRELLIS, CALENDAR_PAGE, AdwPreferencesPage)

void trellis_calendar_page_set_workspace (TrellisCalendarPage *self, TrellisWorkspace *workspace);
void trellis_calendar_page_refresh (TrellisCalendarPage *self, TrellisSettings *before);

G_END_DECLS
