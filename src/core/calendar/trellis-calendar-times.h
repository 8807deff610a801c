/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "planning/trellis-zone.h"
#include "sessions/trellis-session.h"

G_BEGIN_DECLS

/**
 * TrellisCalendarTimes:
 * @from: the instant of the start
 * @to: the instant of the end
 * @start: what the clocks of the session's zone show at @from
 * @end: what they show at @to
 * @start_kind: how often the start exists that was entered
 * @end_kind: how often @end exists
 *
 * When a session is, as a calendar says it.
 */
typedef struct
{
  gint64 from;
  gint64 to;
  TrellisWall start;
  TrellisWall end;
  TrellisWallKind start_kind;
  TrellisWallKind end_kind;
} TrellisCalendarTimes;

/* libical 3.0 writes no year after 3000. */
#define TRELLIS_CALENDAR_LAST_YEAR 2999

gboolean trellis_calendar_times_of (const TrellisSession *session, TrellisCalendarTimes *times);
gboolean trellis_calendar_times_are_utc (const TrellisCalendarTimes *times);

G_END_DECLS
