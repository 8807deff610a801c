/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The changes of a zone's clocks, and whether they follow a rule from year to year. */

#include "config.h"

#include "trellis-zone-change.h"

#define SECONDS_A_DAY 86400
#define JULIAN_OF_EPOCH 719163

static gint64
start_of_year (int year)
{
  return ((gint64) trellis_date_new (year, 1, 1).julian - JULIAN_OF_EPOCH) * SECONDS_A_DAY;
}

static int
interval_at (GTimeZone *zone, gint64 instant)
{
  return g_time_zone_find_interval (zone, G_TIME_TYPE_UNIVERSAL, instant);
}

/* GLib does not say when an interval begins. */
static gint64
find_begin (GTimeZone *zone, int interval, gint64 before, gint64 after)
{
  while (after - before > 1)
    {
      gint64 middle = before + (after - before) / 2;

      if (interval_at (zone, middle) < interval)
        before = middle;
      else
        after = middle;
    }
  return after;
}

/* Ireland's summer time is its standard time in some zone tables and not in others: the time that
 * is ahead counts as summer time everywhere. A zone that moves for good changes its standard. */
static gboolean
begins_summer (GTimeZone *zone, int interval)
{
  gboolean seasonal
      = g_time_zone_is_dst (zone, interval) || g_time_zone_is_dst (zone, interval - 1);

  return seasonal
         && g_time_zone_get_offset (zone, interval) > g_time_zone_get_offset (zone, interval - 1);
}

/**
 * trellis_zone_changes_of:
 * @zone: a zone
 * @first_year: 1 to 9999
 * @last_year: 1 to 9998, included
 *
 * Finds when the clocks are changed. Where only the name of the time changes, nothing does.
 *
 * Returns: (transfer full) (element-type TrellisZoneChange): the changes in order of time
 */
GArray *
trellis_zone_changes_of (GTimeZone *zone, int first_year, int last_year)
{
  GArray *changes = g_array_new (FALSE, FALSE, sizeof (TrellisZoneChange));
  gint64 before = start_of_year (first_year), end = start_of_year (last_year + 1) - 1;
  int last = interval_at (zone, end);

  for (int interval = interval_at (zone, before) + 1; interval <= last; interval++)
    {
      TrellisZoneChange change = {
        .instant = find_begin (zone, interval, before, end),
        .from = g_time_zone_get_offset (zone, interval - 1),
        .to = g_time_zone_get_offset (zone, interval),
        .daylight = begins_summer (zone, interval),
        .name = g_time_zone_get_abbreviation (zone, interval),
      };

      before = change.instant;
      if (change.from != change.to)
        g_array_append_val (changes, change);
    }
  return changes;
}

/**
 * trellis_zone_change_new_start:
 * @changes: (element-type TrellisZoneChange): what comes after it
 *
 * Returns: a change that changes nothing, at the midnight at which @year begins: the time that
 * holds until the first of @changes
 */
TrellisZoneChange
trellis_zone_change_new_start (GTimeZone *zone, int year, const GArray *changes)
{
  gint64 midnight = start_of_year (year);
  int interval = interval_at (zone, midnight);
  gint32 offset = g_time_zone_get_offset (zone, interval);
  gboolean summer_ends
      = changes->len > 0 && !g_array_index (changes, TrellisZoneChange, 0).daylight;

  return (TrellisZoneChange){
    .instant = midnight - offset,
    .from = offset,
    .to = offset,
    .daylight = summer_ends && g_time_zone_is_dst (zone, interval),
    .name = g_time_zone_get_abbreviation (zone, interval),
  };
}

/**
 * trellis_zone_change_get_wall:
 * @second: (out): seconds since midnight
 *
 * Returns: the day on which the clocks are changed, as they show it before the change
 */
TrellisDate
trellis_zone_change_get_wall (const TrellisZoneChange *change, int *second)
{
  gint64 local = change->instant + change->from + (gint64) JULIAN_OF_EPOCH * SECONDS_A_DAY;

  *second = (int) (local % SECONDS_A_DAY);
  return (TrellisDate){ (guint32) (local / SECONDS_A_DAY) };
}

static gboolean
is_last_of_month (TrellisDate date)
{
  int year, month, day, next_month;

  trellis_date_get_ymd (date, &year, &month, &day);
  trellis_date_get_ymd (trellis_date_add_days (date, 7), &year, &next_month, &day);
  return month != next_month;
}

static int
get_ordinal (TrellisDate date)
{
  int year, month, day;

  trellis_date_get_ymd (date, &year, &month, &day);
  return (day + 6) / 7;
}

static gboolean
is_alike (const TrellisZoneChange *a, const TrellisZoneChange *b, int years_between)
{
  int year, month, day, other_year, other_month, second, other_second;
  TrellisDate one = trellis_zone_change_get_wall (a, &second);
  TrellisDate other = trellis_zone_change_get_wall (b, &other_second);

  trellis_date_get_ymd (one, &year, &month, &day);
  trellis_date_get_ymd (other, &other_year, &other_month, &day);
  return a->from == b->from && a->to == b->to && a->daylight == b->daylight
         && year + years_between == other_year && month == other_month && second == other_second
         && trellis_date_get_weekday (one) == trellis_date_get_weekday (other);
}

/* Every second change, from @offset on, happens on the same weekday of its month. */
static gboolean
fit_rule (const GArray *changes, guint offset, TrellisZoneRule *rule)
{
  const TrellisZoneChange *first = &g_array_index (changes, TrellisZoneChange, offset);
  gboolean always_last = TRUE, always_nth = TRUE;
  int year, day, second;
  TrellisDate date = trellis_zone_change_get_wall (first, &second);

  trellis_date_get_ymd (date, &year, &rule->month, &day);
  rule->weekday = trellis_date_get_weekday (date);
  for (guint i = offset; i < changes->len; i += 2)
    {
      const TrellisZoneChange *change = &g_array_index (changes, TrellisZoneChange, i);
      TrellisDate other = trellis_zone_change_get_wall (change, &second);

      if (!is_alike (first, change, (int) (i - offset) / 2))
        return FALSE;
      always_last &= is_last_of_month (other);
      always_nth &= get_ordinal (other) == get_ordinal (date);
    }
  rule->ordinal = always_last ? -1 : get_ordinal (date);
  return always_last || always_nth;
}

/**
 * trellis_zone_changes_obey:
 * @changes: (element-type TrellisZoneChange): all changes of some whole years
 * @years: how many years these are
 * @rules: (out): the rules of the first and of the second change of a year
 *
 * Returns: whether in each year summer time begins and ends once, by the same rules
 */
gboolean
trellis_zone_changes_obey (const GArray *changes, int years, TrellisZoneRule rules[2])
{
  const TrellisZoneChange *first, *second;

  if (changes->len == 0 || changes->len != 2 * (guint) years)
    return FALSE;
  first = &g_array_index (changes, TrellisZoneChange, 0);
  second = first + 1;
  return first->daylight != second->daylight && first->to == second->from
         && second->to == first->from && fit_rule (changes, 0, &rules[0])
         && fit_rule (changes, 1, &rules[1]);
}
