/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "practice/trellis-practice.h"
#include "trellis-import-report.h"

G_BEGIN_DECLS

/* In milliseconds: how long nothing must happen before calendars are read again, and how often it
 * is looked which were read too long ago. */
#define TRELLIS_CALENDAR_SETTLE 1000
#define TRELLIS_CALENDAR_LOOK 3600000

#define TRELLIS_TYPE_CALENDAR_WATCHER (trellis_calendar_watcher_get_type ())
G_DECLARE_FINAL_TYPE (
    TrellisCalendarWatcher, trellis_calendar_watcher, TRELLIS, CALENDAR_WATCHER, GObject)

TrellisCalendarWatcher *trellis_calendar_watcher_new (TrellisPractice *practice);
void trellis_calendar_watcher_set_waits (TrellisCalendarWatcher *self, guint settle, guint look);
void trellis_calendar_watcher_read_now (TrellisCalendarWatcher *self, const char *calendar);
gboolean trellis_calendar_watcher_is_reading (TrellisCalendarWatcher *self);
const TrellisImportReport *
trellis_calendar_watcher_get_report (TrellisCalendarWatcher *self, const char *calendar);
void trellis_calendar_watcher_stop (TrellisCalendarWatcher *self);

G_END_DECLS
