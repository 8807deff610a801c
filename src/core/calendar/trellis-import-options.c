/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is wanted of a calendar: the window, whose zone, and the bounds that no file gets past. */

#include "config.h"

#include "trellis-import-options.h"

#include "planning/trellis-zone.h"

#define MONTHS_BEFORE 1
#define MONTHS_AFTER 18
#define MOST_BYTES (64 * 1024 * 1024)
#define MOST_TIMES 10000
#define MOST_INTERVALS 1000000
#define MOST_SECONDS 20

/* Instants that can be written, whatever the zone: 0001-01-02 and 9999-12-30. */
#define FIRST_INSTANT G_GINT64_CONSTANT (-62135510400)
#define LAST_INSTANT G_GINT64_CONSTANT (253402128000)

static gint64
find_midnight (TrellisDate date, const char *zone)
{
  gint64 instant;

  trellis_wall_resolve ((TrellisWall){ date, 0 }, zone, &instant, NULL, NULL);
  return instant;
}

/**
 * trellis_import_options_init:
 * @zone: the IANA name of the user's zone, which is known and stays valid
 * @now: an instant
 *
 * Sets what is usual: a window of whole days from a month before to eighteen months after @now,
 * 10,000 times an event, a million a file, 64 MiB, 20 seconds.
 */
void
trellis_import_options_init (TrellisImportOptions *self, const char *zone, gint64 now)
{
  TrellisDate today = trellis_instant_to_wall (now, zone).date;

  g_return_if_fail (trellis_date_is_set (today));
  *self = (TrellisImportOptions){
    .zone = zone,
    .from = find_midnight (trellis_date_add_months (today, -MONTHS_BEFORE), zone),
    .to = find_midnight (trellis_date_add_days (trellis_date_add_months (today, MONTHS_AFTER), 1),
                         zone),
    .most_bytes = MOST_BYTES,
    .most_times = MOST_TIMES,
    .most_intervals = MOST_INTERVALS,
    .most_seconds = MOST_SECONDS,
  };
}

/**
 * trellis_import_options_keep:
 * @interval: a time that was found
 * @line: where
 * @busy: where it goes if it is wanted
 *
 * Returns: whether it lies in the window and takes time
 */
gboolean
trellis_import_options_keep (const TrellisImportOptions *self,
                             const TrellisBusyInterval *interval,
                             guint line,
                             TrellisBusyTime *busy)
{
  TrellisBusyInterval kept
      = { MAX (interval->start, FIRST_INSTANT), MIN (interval->end, LAST_INSTANT), interval->soft };

  if (interval->start >= interval->end || interval->end <= self->from
      || interval->start >= self->to)
    return FALSE;
  if (busy->intervals->len < self->most_intervals)
    g_array_append_val (busy->intervals, kept);
  else if (!busy->report->is_full)
    {
      busy->report->is_full = TRUE;
      trellis_import_report_add (busy->report, TRELLIS_IMPORT_REMARK_TOO_MANY, line, NULL);
    }
  return TRUE;
}
