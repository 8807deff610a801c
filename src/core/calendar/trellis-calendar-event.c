/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A session as a VEVENT: when and where, never what is said in it. */

#include "config.h"

#include "trellis-calendar-event.h"

#include "trellis-calendar-text.h"
#include "trellis-calendar-values.h"

#include <libical/ical.h>

/* libical's own zones have names that other programs do not know: the name alone is given. */
static icalproperty *
in_zone (icalproperty *property, const char *zone)
{
  icalproperty_add_parameter (property, icalparameter_new_tzid (zone));
  return property;
}

static struct icaltimetype
time_of (const TrellisCalendarEntry *entry, gint64 instant)
{
  return entry->utc ? trellis_calendar_utc (instant)
                    : trellis_calendar_wall (trellis_instant_to_wall (instant, entry->zone));
}

static void
add_times (icalcomponent *event, const TrellisCalendarEntry *entry)
{
  icalproperty *start = icalproperty_new_dtstart (time_of (entry, entry->from));
  icalproperty *end
      = icalproperty_new_dtend (time_of (entry, trellis_calendar_entry_get_to (entry)));

  icalcomponent_add_property (event, entry->utc ? start : in_zone (start, entry->zone));
  icalcomponent_add_property (event, entry->utc ? end : in_zone (end, entry->zone));
}

static icalproperty *
new_conference (const char *uri)
{
  gboolean phone = g_ascii_strncasecmp (uri, "tel:", 4) == 0;
  icalproperty *conference = icalproperty_new_conference (uri);

  icalproperty_add_parameter (conference, icalparameter_new_value (ICAL_VALUE_URI));
  icalproperty_add_parameter (
      conference, icalparameter_new_feature (phone ? ICAL_FEATURE_PHONE : ICAL_FEATURE_VIDEO));
  return conference;
}

/* Many programs show neither URL nor CONFERENCE, so the link is where all of them look, too. */
static void
add_place (icalcomponent *event, const TrellisCalendarEntry *entry)
{
  gboolean somewhere = entry->place != NULL && entry->place[0] != '\0';
  g_autofree char *uri = trellis_calendar_text_to_uri (entry->link);

  if (somewhere)
    trellis_calendar_add_text (event, icalproperty_new_description, entry->link);
  trellis_calendar_add_text (event, icalproperty_new_location,
                             somewhere ? entry->place : entry->link);
  if (uri == NULL)
    return;
  icalcomponent_add_property (event, icalproperty_new_url (uri));
  icalcomponent_add_property (event, new_conference (uri));
}

static void
add_state (icalcomponent *event, const TrellisCalendarEntry *entry)
{
  icalcomponent_add_property (event, icalproperty_new_class (ICAL_CLASS_PRIVATE));
  icalcomponent_add_property (
      event,
      icalproperty_new_transp (entry->cancelled ? ICAL_TRANSP_TRANSPARENT : ICAL_TRANSP_OPAQUE));
  icalcomponent_add_property (
      event,
      icalproperty_new_status (entry->cancelled ? ICAL_STATUS_CANCELLED : ICAL_STATUS_CONFIRMED));
  icalcomponent_add_property (
      event, icalproperty_new_categories (entry->mentoring ? "Mentoring" : "Coaching"));
}

static void
add_alarm (icalcomponent *event, const TrellisCalendarEntry *entry, const char *title)
{
  struct icaltriggertype trigger = { icaltime_null_time (), icaldurationtype_null_duration () };
  icalcomponent *alarm;

  if (entry->reminder < 0 || entry->cancelled)
    return;
  trigger.duration = icaldurationtype_from_int (-entry->reminder * 60);
  alarm = icalcomponent_new (ICAL_VALARM_COMPONENT);
  icalcomponent_add_property (alarm, icalproperty_new_action (ICAL_ACTION_DISPLAY));
  icalcomponent_add_property (alarm, icalproperty_new_trigger (trigger));
  icalcomponent_add_property (alarm, icalproperty_new_description (title));
  icalcomponent_add_component (event, alarm);
}

static void
add_versions (icalcomponent *event, const TrellisCalendarEntry *entry)
{
  struct icaltimetype changed = trellis_calendar_utc (
      entry->changed == TRELLIS_NO_INSTANT ? entry->created : entry->changed);

  icalcomponent_add_property (event, icalproperty_new_dtstamp (changed));
  icalcomponent_add_property (event, icalproperty_new_lastmodified (changed));
  if (entry->created != TRELLIS_NO_INSTANT)
    icalcomponent_add_property (event,
                                icalproperty_new_created (trellis_calendar_utc (entry->created)));
  icalcomponent_add_property (event, icalproperty_new_sequence (entry->sequence));
}

/**
 * trellis_calendar_event_append:
 * @entry: what to write
 * @text: what to write it to
 *
 * Writes one session as a VEVENT of RFC 5545, with CONFERENCE of RFC 7986. Its UID is the session's
 * id. Lines are folded at 75 octets and ended by CRLF.
 */
void
trellis_calendar_event_append (const TrellisCalendarEntry *entry, GString *text)
{
  icalcomponent *event = icalcomponent_new (ICAL_VEVENT_COMPONENT);
  g_autofree char *title = trellis_calendar_text_clean (entry->title);

  trellis_calendar_add_text (event, icalproperty_new_uid, entry->uid);
  add_versions (event, entry);
  add_times (event, entry);
  icalcomponent_add_property (event, icalproperty_new_summary (title));
  add_place (event, entry);
  add_state (event, entry);
  add_alarm (event, entry, title);
  trellis_calendar_take (event, text);
}
