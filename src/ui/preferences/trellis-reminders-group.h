/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/common/trellis-workspace.h"

G_BEGIN_DECLS

#define TRELLIS_TYPE_REMINDERS_GROUP (trellis_reminders_group_get_type ())
G_DECLARE_FINAL_TYPE (
    TrellisRemindersGroup, trellis_reminders_group, TRELLIS, REMINDERS_GROUP, AdwPreferencesGroup)

void
trellis_reminders_group_set_workspace (TrellisRemindersGroup *self, TrellisWorkspace *workspace);

G_END_DECLS
