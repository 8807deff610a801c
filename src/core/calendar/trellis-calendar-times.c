/* SPDX-License-Identifier: GPL-3.0-or-later */
/* When a session is, as a calendar says it: times that exist, and none that could be misread. */

#include "config.h"

#include "trellis-calendar-times.h"

/**
 * trellis_calendar_times_of:
 * @session: a session that starts in %TRELLIS_CALENDAR_LAST_YEAR or before
 * @times: (out): when it is
 *
 * Returns: whether this computer knows the session's zone
 */
gboolean
trellis_calendar_times_of (const TrellisSession *session, TrellisCalendarTimes *times)
{
  const char *zone = session->zone;

  if (!trellis_wall_is_set (session->start)
      || !trellis_wall_resolve (session->start, zone, &times->from, &times->start_kind, NULL))
    return FALSE;
  times->start = session->start;
  if (times->start_kind == TRELLIS_WALL_GAP)
    times->start = trellis_instant_to_wall (times->from, zone);
  times->to = times->from + session->minutes * 60;
  times->end = trellis_instant_to_wall (times->to, zone);
  return trellis_wall_resolve (times->end, zone, NULL, &times->end_kind, NULL);
}

/**
 * trellis_calendar_times_are_utc:
 *
 * Calendar programs read a time that exists twice an hour apart from one another, so neither the
 * start nor the end is written in the session's zone then.
 *
 * Returns: whether start and end are to be written in UTC
 */
gboolean
trellis_calendar_times_are_utc (const TrellisCalendarTimes *times)
{
  return times->start_kind == TRELLIS_WALL_TWICE || times->end_kind == TRELLIS_WALL_TWICE;
}
