/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The stretch of absolute time that a session takes: its start in a zone, and a length after it. */

#include "config.h"

#include "trellis-span.h"

#include "trellis-zone.h"

/**
 * trellis_span_of:
 * @start: the wall time of the start
 * @zone: the IANA name of its zone
 * @minutes: the length
 * @from: (out): the instant of the start
 * @to: (out): the instant of the end, not included
 *
 * The end is the start and the length in absolute time: an hour is an hour on a night when the
 * clocks change too.
 *
 * Returns: whether the zone is known; %TRELLIS_PLANNING_ERROR_UNKNOWN_ZONE if not
 */
gboolean
trellis_span_of (
    TrellisWall start, const char *zone, gint64 minutes, gint64 *from, gint64 *to, GError **error)
{
  *to = TRELLIS_NO_INSTANT;
  if (!trellis_wall_resolve (start, zone, from, NULL, error))
    return FALSE;
  *to = *from + minutes * 60;
  return TRUE;
}

/**
 * trellis_span_overlaps:
 *
 * Overlap is half-open: what ends when the other begins does not overlap it, and what is empty
 * overlaps nothing.
 *
 * Returns: whether the two spans have an instant in common
 */
gboolean
trellis_span_overlaps (gint64 from, gint64 to, gint64 other_from, gint64 other_to)
{
  return MAX (from, other_from) < MIN (to, other_to);
}
