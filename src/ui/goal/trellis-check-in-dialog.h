/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/common/trellis-workspace.h"

G_BEGIN_DECLS

#define TRELLIS_TYPE_CHECK_IN_DIALOG (trellis_check_in_dialog_get_type ())
G_DECLARE_FINAL_TYPE (
    TrellisCheckInDialog, trellis_check_in_dialog, TRELLIS, CHECK_IN_DIALOG, AdwWindow)

GtkWidget *trellis_check_in_dialog_new (TrellisWorkspace *workspace,
                                        TrellisCoaching *coaching,
                                        TrellisGoal *goal);

G_END_DECLS
