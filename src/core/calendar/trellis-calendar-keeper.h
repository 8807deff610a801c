/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "practice/trellis-practice.h"

G_BEGIN_DECLS

/* In milliseconds: how long nothing must happen before kept files are written, how long until a
 * file that could not be written is tried again, and how long until subscribers are reminded of one
 * that was. */
#define TRELLIS_CALENDAR_QUIET 1000
#define TRELLIS_CALENDAR_RETRY 60000
#define TRELLIS_CALENDAR_REMIND 5000

#define TRELLIS_TYPE_CALENDAR_KEEPER (trellis_calendar_keeper_get_type ())
G_DECLARE_FINAL_TYPE (
    TrellisCalendarKeeper, trellis_calendar_keeper, TRELLIS, CALENDAR_KEEPER, GObject)

TrellisCalendarKeeper *trellis_calendar_keeper_new (TrellisPractice *practice);
void trellis_calendar_keeper_set_waits (TrellisCalendarKeeper *self,
                                        guint quiet,
                                        guint retry,
                                        guint remind);
gboolean trellis_calendar_keeper_is_writing (TrellisCalendarKeeper *self);
gint64 trellis_calendar_keeper_get_due (TrellisCalendarKeeper *self);
const GError *trellis_calendar_keeper_get_failure (TrellisCalendarKeeper *self, const char *target);
void trellis_calendar_keeper_write_now (TrellisCalendarKeeper *self);
void trellis_calendar_keeper_finish (TrellisCalendarKeeper *self);

G_END_DECLS
