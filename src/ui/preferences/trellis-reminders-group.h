/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define TRELLIS_TYPE_REMINDERS_GROUP (trellis_reminders_group_get_type ())
G_DECLARE_FINAL_TYPE (
    TrellisRemindersGroup, trellis_reminders_group, TRELLIS, REMINDERS_GROUP, AdwPreferencesGroup)

GtkWidget *trellis_reminders_group_new (GSettings *settings);

G_END_DECLS
