/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What libical reads in a calendar file. */

#include "calendar-reader.h"

#include <libical/ical.h>

static void
append (GString *dump, const char *name, const char *value)
{
  g_autoptr (GString) line = g_string_new (value);

  g_string_replace (line, "\n", "\\n", 0);
  g_string_append_printf (dump, "%s=%s\n", name, line->str);
}

/* The zone must be the one that the file describes, never one that libical knows by itself. */
static void
append_time (GString *dump, icalcomponent *event, icalproperty_kind kind, const char *name)
{
  icalproperty *property = icalcomponent_get_first_property (event, kind);
  icalparameter *tzid;
  struct icaltimetype time;
  const icaltimezone *zone;
  g_autofree char *instant = NULL, *zone_name = g_strdup_printf ("%s-zone", name);

  if (property == NULL)
    return;
  tzid = icalproperty_get_first_parameter (property, ICAL_TZID_PARAMETER);
  time = icalproperty_get_datetime_with_component (property, event);
  zone = icaltime_get_timezone (time);
  g_assert_nonnull (zone);
  if (tzid != NULL)
    g_assert_true (zone
                   == icalcomponent_get_timezone (icalcomponent_get_parent (event),
                                                  icalparameter_get_tzid (tzid)));
  instant = trellis_instant_to_string (icaltime_as_timet_with_zone (time, zone));
  append (dump, name, instant);
  if (kind == ICAL_DTSTART_PROPERTY || kind == ICAL_DTEND_PROPERTY)
    append (dump, zone_name, tzid == NULL ? "UTC" : icalparameter_get_tzid (tzid));
}

static void
append_value (GString *dump, icalcomponent *event, icalproperty_kind kind, const char *name)
{
  icalproperty *property = icalcomponent_get_first_property (event, kind);
  icalvalue *value = property == NULL ? NULL : icalproperty_get_value (property);
  char *text;

  if (value == NULL)
    return;
  if (icalvalue_isa (value) == ICAL_TEXT_VALUE)
    {
      append (dump, name, icalvalue_get_text (value));
      return;
    }
  text = icalvalue_as_ical_string_r (value);
  append (dump, name, text);
  icalmemory_free_buffer (text);
}

static void
append_conference (GString *dump, icalcomponent *event)
{
  icalproperty *conference = icalcomponent_get_first_property (event, ICAL_CONFERENCE_PROPERTY);
  icalparameter *feature;

  if (conference == NULL)
    return;
  feature = icalproperty_get_first_parameter (conference, ICAL_FEATURE_PARAMETER);
  g_assert_nonnull (icalproperty_get_first_parameter (conference, ICAL_VALUE_PARAMETER));
  append_value (dump, event, ICAL_CONFERENCE_PROPERTY, "conference");
  append (dump, "feature",
          icalparameter_get_feature (feature) == ICAL_FEATURE_PHONE ? "PHONE" : "VIDEO");
}

static void
append_alarm (GString *dump, icalcomponent *event)
{
  icalcomponent *alarm = icalcomponent_get_first_component (event, ICAL_VALARM_COMPONENT);
  icalproperty *trigger;
  g_autofree char *seconds = NULL;

  if (alarm == NULL)
    return;
  trigger = icalcomponent_get_first_property (alarm, ICAL_TRIGGER_PROPERTY);
  seconds = g_strdup_printf ("%d",
                             icaldurationtype_as_int (icalproperty_get_trigger (trigger).duration));
  append (dump, "alarm", seconds);
  append_value (dump, alarm, ICAL_ACTION_PROPERTY, "alarm-action");
  append_value (dump, alarm, ICAL_DESCRIPTION_PROPERTY, "alarm-text");
  g_assert_null (icalcomponent_get_next_component (event, ICAL_VALARM_COMPONENT));
}

static void
append_event (GString *dump, icalcomponent *event)
{
  append_value (dump, event, ICAL_UID_PROPERTY, "uid");
  append_time (dump, event, ICAL_DTSTART_PROPERTY, "start");
  append_time (dump, event, ICAL_DTEND_PROPERTY, "end");
  append_time (dump, event, ICAL_DTSTAMP_PROPERTY, "stamp");
  append_time (dump, event, ICAL_LASTMODIFIED_PROPERTY, "modified");
  append_time (dump, event, ICAL_CREATED_PROPERTY, "created");
  append_value (dump, event, ICAL_SEQUENCE_PROPERTY, "sequence");
  append_value (dump, event, ICAL_SUMMARY_PROPERTY, "summary");
  append_value (dump, event, ICAL_DESCRIPTION_PROPERTY, "description");
  append_value (dump, event, ICAL_LOCATION_PROPERTY, "location");
  append_value (dump, event, ICAL_URL_PROPERTY, "url");
  append_conference (dump, event);
  append_value (dump, event, ICAL_CLASS_PROPERTY, "class");
  append_value (dump, event, ICAL_TRANSP_PROPERTY, "transparency");
  append_value (dump, event, ICAL_STATUS_PROPERTY, "status");
  append_value (dump, event, ICAL_CATEGORIES_PROPERTY, "categories");
  append_alarm (dump, event);
  g_string_append_c (dump, '\n');
}

/**
 * calendar_read_with_libical:
 *
 * Reads a file and checks it against the tables of RFC 5546 of what may stand where, as libical
 * keeps them.
 */
char *
calendar_read_with_libical (const char *text)
{
  icalcomponent *calendar = icalparser_parse_string (text);
  GString *dump = g_string_new (NULL);

  g_assert_nonnull (calendar);
  g_assert_cmpint (icalcomponent_count_errors (calendar), ==, 0);
  g_assert_true (icalrestriction_check (calendar));
  g_assert_cmpint (icalcomponent_count_errors (calendar), ==, 0);
  for (icalcomponent *event = icalcomponent_get_first_component (calendar, ICAL_VEVENT_COMPONENT);
       event != NULL; event = icalcomponent_get_next_component (calendar, ICAL_VEVENT_COMPONENT))
    append_event (dump, event);
  icalcomponent_free (calendar);
  return g_string_free (dump, FALSE);
}
