/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Our dates, times and texts as libical has them. */

#include "config.h"

#include "trellis-calendar-values.h"

#include "trellis-calendar-text.h"

#include <libical/ical.h>

#define SECONDS_A_DAY 86400
#define JULIAN_OF_EPOCH 719163
#define LAST_INSTANT G_GINT64_CONSTANT (32503679999) /* 2999-12-31T23:59:59Z */

/**
 * trellis_calendar_prepare_threads:
 *
 * To be called once before another thread writes or reads a calendar: the first use of libical's
 * zone table builds it, and threads would race for that.
 */
void
trellis_calendar_prepare_threads (void)
{
  icaltimezone_get_utc_timezone ();
}

/**
 * trellis_calendar_day:
 *
 * Returns: a date without a time
 */
struct icaltimetype
trellis_calendar_day (TrellisDate date)
{
  struct icaltimetype time = icaltime_null_date ();

  trellis_date_get_ymd (date, &time.year, &time.month, &time.day);
  return time;
}

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

/**
 * trellis_calendar_wall:
 *
 * Returns: a time in no zone
 */
struct icaltimetype
trellis_calendar_wall (TrellisWall wall)
{
  return time_of_day (wall.date, wall.minute * 60);
}

/**
 * trellis_calendar_utc:
 *
 * Returns: a time in UTC; for an instant that is not known or cannot be said, the epoch stands,
 *   because DTSTAMP must be there
 */
struct icaltimetype
trellis_calendar_utc (gint64 instant)
{
  gint64 known = instant == TRELLIS_NO_INSTANT || instant > LAST_INSTANT ? 0 : instant;
  gint64 seconds = known + (gint64) JULIAN_OF_EPOCH * SECONDS_A_DAY;
  TrellisDate date = { (guint32) MAX (seconds / SECONDS_A_DAY, 1) };
  struct icaltimetype time = time_of_day (date, (int) (seconds % SECONDS_A_DAY));

  time.zone = icaltimezone_get_utc_timezone ();
  return time;
}

/**
 * trellis_calendar_add_text:
 * @make: what makes a property of a text
 * @text: (nullable): any text; an empty one is not written
 */
void
trellis_calendar_add_text (icalcomponent *component,
                           icalproperty *(*make) (const char *),
                           const char *text)
{
  g_autofree char *clean = trellis_calendar_text_clean (text);

  if (clean[0] != '\0')
    icalcomponent_add_property (component, make (clean));
}

/**
 * trellis_calendar_take:
 * @component: (transfer full): a whole component
 * @text: what to write it to
 *
 * Writes a component in lines of at most 75 octets, ended by CRLF, and frees it.
 */
void
trellis_calendar_take (icalcomponent *component, GString *text)
{
  char *written = icalcomponent_as_ical_string_r (component);

  trellis_calendar_text_append (text, written);
  icalmemory_free_buffer (written);
  icalcomponent_free (component);
}
