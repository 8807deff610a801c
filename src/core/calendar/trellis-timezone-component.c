/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A VTIMEZONE: what the clocks of a zone do over some years, short and under its IANA name. */

#include "config.h"

#include "trellis-timezone-component.h"

#include "trellis-calendar-values.h"
#include "trellis-zone-change.h"

#include <libical/ical.h>

static struct icaltimetype
wall_of (const TrellisZoneChange *change)
{
  struct icaltimetype time = icaltime_null_time ();
  int second;
  TrellisDate date = trellis_zone_change_get_wall (change, &second);

  trellis_date_get_ymd (date, &time.year, &time.month, &time.day);
  time.hour = second / 3600;
  time.minute = second / 60 % 60;
  time.second = second % 60;
  return time;
}

static icalcomponent *
add_observance (icalcomponent *timezone, const TrellisZoneChange *change)
{
  icalcomponent *observance
      = icalcomponent_new (change->daylight ? ICAL_XDAYLIGHT_COMPONENT : ICAL_XSTANDARD_COMPONENT);

  icalcomponent_add_property (observance, icalproperty_new_dtstart (wall_of (change)));
  icalcomponent_add_property (observance, icalproperty_new_tzoffsetfrom (change->from));
  icalcomponent_add_property (observance, icalproperty_new_tzoffsetto (change->to));
  icalcomponent_add_property (observance, icalproperty_new_tzname (change->name));
  icalcomponent_add_component (timezone, observance);
  return observance;
}

static void
add_rule (icalcomponent *observance, const TrellisZoneRule *rule)
{
  static const char *const weekdays[] = { "MO", "TU", "WE", "TH", "FR", "SA", "SU" };
  g_autofree char *text = g_strdup_printf ("FREQ=YEARLY;BYMONTH=%d;BYDAY=%d%s", rule->month,
                                           rule->ordinal, weekdays[rule->weekday - 1]);

  icalcomponent_add_property (observance,
                              icalproperty_new_rrule (icalrecurrencetype_from_string (text)));
}

static gboolean
is_same_observance (const TrellisZoneChange *a, const TrellisZoneChange *b)
{
  return a->from == b->from && a->to == b->to && a->daylight == b->daylight
         && g_str_equal (a->name, b->name);
}

static gboolean
is_repeated (const GArray *changes, guint position)
{
  const TrellisZoneChange *all = (const TrellisZoneChange *) (gpointer) changes->data;

  for (guint i = 0; i < position; i++)
    if (is_same_observance (&all[i], &all[position]))
      return TRUE;
  return FALSE;
}

static void
add_dates (icalcomponent *timezone, const GArray *changes)
{
  const TrellisZoneChange *all = (const TrellisZoneChange *) (gpointer) changes->data;

  for (guint i = 0; i < changes->len; i++)
    {
      icalcomponent *observance;

      if (is_repeated (changes, i))
        continue;
      observance = add_observance (timezone, &all[i]);
      for (guint j = i + 1; j < changes->len; j++)
        {
          struct icaldatetimeperiodtype date = { wall_of (&all[j]), icalperiodtype_null_period () };

          if (is_same_observance (&all[i], &all[j]))
            icalcomponent_add_property (observance, icalproperty_new_rdate (date));
        }
    }
}

static void
add_observances (icalcomponent *timezone, GTimeZone *zone, int first_year, int last_year)
{
  g_autoptr (GArray) changes = trellis_zone_changes_of (zone, first_year, last_year);
  TrellisZoneChange start;
  TrellisZoneRule rules[2];

  if (trellis_zone_changes_obey (changes, last_year - first_year + 1, rules))
    {
      for (guint i = 0; i < 2; i++)
        add_rule (add_observance (timezone, &g_array_index (changes, TrellisZoneChange, i)),
                  &rules[i]);
      return;
    }
  start = trellis_zone_change_new_start (zone, first_year, changes);
  add_observance (timezone, &start);
  add_dates (timezone, changes);
}

/**
 * trellis_timezone_component_append:
 * @name: the zone's IANA name, which becomes the TZID as it is
 * @zone: the zone
 * @first_year: the year before that of the first event
 * @last_year: the year after that of the last event
 * @text: what to write it to
 *
 * Writes the VTIMEZONE of RFC 5545, section 3.6.5, that is right from @first_year to @last_year:
 * one STANDARD and one DAYLIGHT with a rule when every year of these obeys it, else one for each
 * kind of change, with its dates. libical's own would carry a name that other programs do not know,
 * and two centuries of history.
 */
void
trellis_timezone_component_append (
    const char *name, GTimeZone *zone, int first_year, int last_year, GString *text)
{
  icalcomponent *timezone = icalcomponent_new (ICAL_VTIMEZONE_COMPONENT);

  icalcomponent_add_property (timezone, icalproperty_new_tzid (name));
  add_observances (timezone, zone, MAX (first_year, 1), MIN (last_year, 9998));
  trellis_calendar_take (timezone, text);
}
