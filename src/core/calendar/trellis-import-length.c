/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How long an event is: days by the calendar, and absolute time after them. */

#include "config.h"

#include "trellis-import-length.h"

static gboolean
is_negative (const TrellisImportDuration *length)
{
  return length->days < 0 || length->seconds < 0;
}

/* A day by the calendar has as many hours as it has; a time ends when its clock says so, and all
 * times of a series are as long as the first (RFC 5545, section 3.8.5.3). */
static TrellisImportDuration
measure (const TrellisImportEvent *event, TrellisImportZones *zones)
{
  gint64 days = (event->end.local - event->start.local) / TRELLIS_IMPORT_SECONDS_A_DAY;

  if (event->has_duration)
    return event->duration;
  if (event->end.zone == NULL)
    return (TrellisImportDuration){ 0, 0 };
  if (event->start.is_date && event->end.is_date)
    return (TrellisImportDuration){ days, 0 };
  return (TrellisImportDuration){ 0, trellis_import_zones_resolve (zones, &event->end)
                                         - trellis_import_zones_resolve (zones, &event->start) };
}

/**
 * trellis_import_length_of:
 * @event: an event that has a start
 * @zones: the zones of its file
 * @report: where a remark goes when the event ends before it starts
 *
 * An event that has neither end nor length takes one day when it starts on a day, and no time when
 * it starts at a time (RFC 5545, section 3.6.1). A day that ends when it starts is one day, too:
 * calendars mean it so.
 *
 * Returns: its length, never negative
 */
TrellisImportDuration
trellis_import_length_of (const TrellisImportEvent *event,
                          TrellisImportZones *zones,
                          TrellisImportReport *report)
{
  TrellisImportDuration length = measure (event, zones);

  if (is_negative (&length))
    {
      trellis_import_report_add (report, TRELLIS_IMPORT_REMARK_BAD_END, event->end_line,
                                 event->end_name);
      length = (TrellisImportDuration){ 0, 0 };
    }
  if (event->start.is_date && length.days == 0 && length.seconds == 0)
    length.days = 1;
  return length;
}

/**
 * trellis_import_length_add:
 * @length: a length
 * @start: a start
 * @instant: the instant of @start
 * @zones: the zones of its file
 *
 * Returns: the instant of the end
 */
gint64
trellis_import_length_add (const TrellisImportDuration *length,
                           const TrellisImportTime *start,
                           gint64 instant,
                           TrellisImportZones *zones)
{
  TrellisImportTime end = *start;

  if (length->days == 0)
    return instant + length->seconds;
  end.local += length->days * TRELLIS_IMPORT_SECONDS_A_DAY;
  return trellis_import_zones_resolve (zones, &end) + length->seconds;
}
