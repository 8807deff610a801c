/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A session as a VEVENT: when and where, never what is said in it. */

#include "config.h"

#include "trellis-calendar-event.h"

#include "trellis-calendar-text.h"

#include <libical/ical.h>

#define SECONDS_A_DAY 86400
#define JULIAN_OF_EPOCH 719163
#define LAST_INSTANT G_GINT64_CONSTANT (32503679999) /* 2999-12-31T23:59:59Z */

static struct icaltimetype
time_of_day (TrellisDate date, int second)
{
  struct icaltimetype time = icaltime_null_time ();

  trellis_date_get_ymd (date, &time.year, &time.month, &time.day);
  time.hour = second / 3600;
  time.minute = second / 60 % 60;
  time.second = second % 60;
  return time;
}

/* DTSTAMP must be there: for an instant that is not known or cannot be said, the epoch stands. */
static struct icaltimetype
utc_of (gint64 instant)
{
  gint64 known = instant == TRELLIS_NO_INSTANT || instant > LAST_INSTANT ? 0 : instant;
  gint64 seconds = known + (gint64) JULIAN_OF_EPOCH * SECONDS_A_DAY;
  TrellisDate date = { (guint32) MAX (seconds / SECONDS_A_DAY, 1) };
  struct icaltimetype time = time_of_day (date, (int) (seconds % SECONDS_A_DAY));

  time.zone = icaltimezone_get_utc_timezone ();
  return time;
}

/* libical's own zones have names that other programs do not know: the name alone is given. */
static icalproperty *
in_zone (icalproperty *property, const char *zone)
{
  icalproperty_add_parameter (property, icalparameter_new_tzid (zone));
  return property;
}

static void
add_times (icalcomponent *event, const TrellisCalendarTimes *times, const char *zone)
{
  icalproperty *start, *end;

  if (trellis_calendar_times_are_utc (times))
    {
      start = icalproperty_new_dtstart (utc_of (times->from));
      end = icalproperty_new_dtend (utc_of (times->to));
    }
  else
    {
      start = icalproperty_new_dtstart (time_of_day (times->start.date, times->start.minute * 60));
      end = icalproperty_new_dtend (time_of_day (times->end.date, times->end.minute * 60));
      in_zone (start, zone);
      in_zone (end, zone);
    }
  icalcomponent_add_property (event, start);
  icalcomponent_add_property (event, end);
}

static void
add_text (icalcomponent *event, icalproperty *(*make) (const char *), const char *text)
{
  g_autofree char *clean = trellis_calendar_text_clean (text);

  if (clean[0] != '\0')
    icalcomponent_add_property (event, make (clean));
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
add_place (icalcomponent *event, const TrellisSession *session)
{
  gboolean somewhere = session->place != NULL && session->place[0] != '\0';
  g_autofree char *uri = trellis_calendar_text_to_uri (session->link);

  if (somewhere)
    add_text (event, icalproperty_new_description, session->link);
  add_text (event, icalproperty_new_location, somewhere ? session->place : session->link);
  if (uri == NULL)
    return;
  icalcomponent_add_property (event, icalproperty_new_url (uri));
  icalcomponent_add_property (event, new_conference (uri));
}

static void
add_state (icalcomponent *event, const TrellisCalendarEntry *entry)
{
  gboolean cancelled = entry->session->state == TRELLIS_SESSION_STATE_CANCELLED;

  icalcomponent_add_property (event, icalproperty_new_class (ICAL_CLASS_PRIVATE));
  icalcomponent_add_property (
      event, icalproperty_new_transp (cancelled ? ICAL_TRANSP_TRANSPARENT : ICAL_TRANSP_OPAQUE));
  icalcomponent_add_property (
      event, icalproperty_new_status (cancelled ? ICAL_STATUS_CANCELLED : ICAL_STATUS_CONFIRMED));
  icalcomponent_add_property (
      event, icalproperty_new_categories (entry->mentoring ? "Mentoring" : "Coaching"));
}

/* Outlook takes one alarm only: the shortest; the others are the program's own. */
static gint64
find_reminder (const TrellisSession *session)
{
  gint64 shortest = -1;

  for (guint i = 0; session->reminders_minutes != NULL && i < session->reminders_minutes->len; i++)
    {
      gint64 minutes = g_array_index (session->reminders_minutes, gint64, i);

      if (shortest < 0 || minutes < shortest)
        shortest = minutes;
    }
  return shortest;
}

static void
add_alarm (icalcomponent *event, const TrellisSession *session, const char *title)
{
  gint64 minutes = find_reminder (session);
  struct icaltriggertype trigger = { icaltime_null_time (), icaldurationtype_null_duration () };
  icalcomponent *alarm;

  if (minutes < 0 || session->state == TRELLIS_SESSION_STATE_CANCELLED)
    return;
  trigger.duration = icaldurationtype_from_int ((int) -minutes * 60);
  alarm = icalcomponent_new (ICAL_VALARM_COMPONENT);
  icalcomponent_add_property (alarm, icalproperty_new_action (ICAL_ACTION_DISPLAY));
  icalcomponent_add_property (alarm, icalproperty_new_trigger (trigger));
  icalcomponent_add_property (alarm, icalproperty_new_description (title));
  icalcomponent_add_component (event, alarm);
}

static void
add_versions (icalcomponent *event, const TrellisSession *session)
{
  struct icaltimetype changed
      = utc_of (session->changed == TRELLIS_NO_INSTANT ? session->created : session->changed);

  icalcomponent_add_property (event, icalproperty_new_dtstamp (changed));
  icalcomponent_add_property (event, icalproperty_new_lastmodified (changed));
  if (session->created != TRELLIS_NO_INSTANT)
    icalcomponent_add_property (event, icalproperty_new_created (utc_of (session->created)));
  icalcomponent_add_property (
      event, icalproperty_new_sequence ((int) CLAMP (session->sequence, 0, G_MAXINT)));
}

/**
 * trellis_calendar_event_append:
 * @entry: what to write
 * @text: what to write it to
 *
 * Writes one session as a VEVENT of RFC 5545, with CONFERENCE of RFC 7986. Its UID is the session's
 * id. Notes, agenda, summary and goals have no place in it. Lines are folded at 75 octets and ended
 * by CRLF.
 */
void
trellis_calendar_event_append (const TrellisCalendarEntry *entry, GString *text)
{
  icalcomponent *event = icalcomponent_new (ICAL_VEVENT_COMPONENT);
  g_autofree char *title = trellis_calendar_text_clean (entry->title);
  char *written;

  add_text (event, icalproperty_new_uid, entry->session->id);
  add_versions (event, entry->session);
  add_times (event, &entry->times, entry->session->zone);
  icalcomponent_add_property (event, icalproperty_new_summary (title));
  add_place (event, entry->session);
  add_state (event, entry);
  add_alarm (event, entry->session, title);
  written = icalcomponent_as_ical_string_r (event);
  trellis_calendar_text_append (text, written);
  icalmemory_free_buffer (written);
  icalcomponent_free (event);
}
