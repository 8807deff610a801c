/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/common/trellis-workspace.h"

G_BEGIN_DECLS

#define TRELLIS_TYPE_USUAL_REMINDERS (trellis_usual_reminders_get_type ())
G_DECLARE_FINAL_TYPE (
    TrellisUsualReminders, trellis_usual_reminders, TRELLIS, USUAL_REMINDERS, AdwPreferencesGroup)

void
trellis_usual_reminders_set_workspace (TrellisUsualReminders *self, TrellisWorkspace *workspace);

G_END_DECLS
