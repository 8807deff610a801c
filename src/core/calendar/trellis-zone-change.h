/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/trellis-date.h"

G_BEGIN_DECLS

/**
 * TrellisZoneChange:
 * @instant: the first second of the new time
 * @from: seconds ahead of UTC before it
 * @to: seconds ahead of UTC after it
 * @daylight: whether summer time begins
 * @name: what the time is called after it, such as `CEST`; belongs to the zone
 *
 * The clocks of a zone are changed.
 */
typedef struct
{
  gint64 instant;
  gint32 from;
  gint32 to;
  gboolean daylight;
  const char *name;
} TrellisZoneChange;

/**
 * TrellisZoneRule:
 * @month: 1 to 12
 * @weekday: 1 for Monday to 7 for Sunday
 * @ordinal: which one of the month, 1 to 4; -1 is the last
 *
 * The day of each year on which the clocks are changed.
 */
typedef struct
{
  int month;
  int weekday;
  int ordinal;
} TrellisZoneRule;

GArray *trellis_zone_changes_of (GTimeZone *zone, int first_year, int last_year);
TrellisZoneChange trellis_zone_change_new_start (GTimeZone *zone, int year, const GArray *changes);
gboolean trellis_zone_changes_obey (const GArray *changes, int years, TrellisZoneRule rules[2]);
TrellisDate trellis_zone_change_get_wall (const TrellisZoneChange *change, int *second);

G_END_DECLS
