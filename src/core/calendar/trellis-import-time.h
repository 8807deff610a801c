/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/trellis-date.h"

G_BEGIN_DECLS

/* What a clock on the wall shows is counted in seconds, as if it showed UTC. */

#define TRELLIS_IMPORT_SECONDS_A_DAY 86400

/**
 * TrellisImportStamp:
 * @local: what the clock shows; midnight for a day
 * @is_date: whether it is a day and no time
 * @is_utc: whether it ends in Z
 *
 * A value of type DATE or DATE-TIME of RFC 5545.
 */
typedef struct
{
  gint64 local;
  gboolean is_date;
  gboolean is_utc;
} TrellisImportStamp;

/**
 * TrellisImportDuration:
 * @days: days by the calendar, however long they are
 * @seconds: seconds after these
 *
 * A value of type DURATION of RFC 5545.
 */
typedef struct
{
  gint64 days;
  gint64 seconds;
} TrellisImportDuration;

gboolean trellis_import_stamp_parse (const char *text, TrellisImportStamp *stamp);
gboolean trellis_import_duration_parse (const char *text, TrellisImportDuration *duration);
gboolean trellis_import_offset_parse (const char *text, gint32 *offset);

gint64 trellis_import_local_from_date (TrellisDate date);
TrellisDate trellis_import_local_get_date (gint64 local);
gint64 trellis_import_local_get_day (gint64 local);

G_END_DECLS
