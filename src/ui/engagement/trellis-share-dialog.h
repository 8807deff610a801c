/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/common/trellis-workspace.h"

G_BEGIN_DECLS

#define TRELLIS_TYPE_SHARE_DIALOG (trellis_share_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TrellisShareDialog, trellis_share_dialog, TRELLIS, SHARE_DIALOG, AdwWindow)

GtkWidget *trellis_share_dialog_new (TrellisWorkspace *workspace, TrellisMentoring *mentoring);

G_END_DECLS
