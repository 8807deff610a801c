/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "calendar/trellis-calendar-watcher.h"
#include "ui/common/trellis-workspace.h"

G_BEGIN_DECLS

/**
 * TrellisCalendarCare:
 *
 * What is done about calendars as long as a window has a practice open: files that calendars
 * subscribe to are kept up to date, and other calendars are read again when they change.
 */
typedef struct _TrellisCalendarCare TrellisCalendarCare;

TrellisCalendarCare *trellis_calendar_care_new (TrellisWorkspace *workspace);
TrellisCalendarWatcher *trellis_calendar_care_get_watcher (TrellisCalendarCare *self);
void trellis_calendar_care_free (TrellisCalendarCare *self);

G_END_DECLS
