/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/common/trellis-workspace.h"

G_BEGIN_DECLS

#define TRELLIS_TYPE_MEET_DIALOG (trellis_meet_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TrellisMeetDialog, trellis_meet_dialog, TRELLIS, MEET_DIALOG, AdwWindow)

GtkWidget *
trellis_meet_dialog_new (TrellisWorkspace *workspace, TrellisCoaching *coaching, TrellisGoal *goal);

G_END_DECLS
