/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "calendar/trellis-calendar-watcher.h"
#include "ui/common/trellis-workspace.h"

G_BEGIN_DECLS

#define TRELLIS_TYPE_CALENDAR_GROUP (trellis_calendar_group_get_type ())
G_DECLARE_FINAL_TYPE (TrellisCalendarGroup, trellis_calendar_group, TRELLIS, CALENDAR_GROUP, AdwBin)

GtkWidget *trellis_calendar_group_new (TrellisWorkspace *workspace,
                                       TrellisCalendarWatcher *watcher,
                                       const char *calendar);
const char *trellis_calendar_group_get_calendar (TrellisCalendarGroup *self);
void trellis_calendar_group_update (TrellisCalendarGroup *self);

G_END_DECLS
