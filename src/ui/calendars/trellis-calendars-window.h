/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "calendar/trellis-calendar-watcher.h"
#include "ui/common/trellis-workspace.h"

G_BEGIN_DECLS

#define TRELLIS_TYPE_CALENDARS_WINDOW (trellis_calendars_window_get_type ())
G_DECLARE_FINAL_TYPE (
    TrellisCalendarsWindow, trellis_calendars_window, TRELLIS, CALENDARS_WINDOW, AdwWindow)

GtkWindow *trellis_calendars_window_new (GtkWindow *parent,
                                         TrellisWorkspace *workspace,
                                         TrellisCalendarWatcher *watcher);
void trellis_calendars_window_add (TrellisCalendarsWindow *self, GFile *file);

G_END_DECLS
