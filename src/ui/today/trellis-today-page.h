/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/common/trellis-workspace.h"

G_BEGIN_DECLS

#define TRELLIS_TYPE_TODAY_PAGE (trellis_today_page_get_type ())
G_DECLARE_FINAL_TYPE (TrellisTodayPage, trellis_today_page, TRELLIS, TODAY_PAGE, AdwBin)

GtkWidget *trellis_today_page_new (TrellisWorkspace *workspace);

G_END_DECLS
