/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a calendar file begins and ends with. */

#include "config.h"

#include "trellis-calendar-head.h"

#include "trellis-calendar-text.h"

#include <glib/gi18n-lib.h>
#include <libical/ical.h>

/* How long a calendar that subscribes to a kept file may wait before it looks again. */
#define REFRESH_SECONDS (15 * 60)
#define REFRESH "PT15M"

/* Takes the property. */
static void
append_property (GString *text, icalproperty *property)
{
  char *written = icalproperty_as_ical_string_r (property);

  trellis_calendar_text_append (text, written);
  icalmemory_free_buffer (written);
  icalproperty_free (property);
}

/* libical writes the value of a property that it does not know as it is. */
static void
append_own (GString *text, const char *property_name, const char *escaped)
{
  icalproperty *property = icalproperty_new_x (escaped);

  icalproperty_set_x_name (property, property_name);
  append_property (text, property);
}

static void
append_name (GString *text, const char *name)
{
  icalvalue *value = icalvalue_new_text (name);
  char *escaped = icalvalue_as_ical_string_r (value);

  append_property (text, icalproperty_new_name (name));
  append_own (text, "X-WR-CALNAME", escaped);
  icalmemory_free_buffer (escaped);
  icalvalue_free (value);
}

/* RFC 7986, section 5.7, and what was in use before it. */
static void
append_refresh (GString *text)
{
  icalproperty *refresh
      = icalproperty_new_refreshinterval (icaldurationtype_from_int (REFRESH_SECONDS));

  icalproperty_add_parameter (refresh, icalparameter_new_value (ICAL_VALUE_DURATION));
  append_property (text, refresh);
  append_own (text, "X-PUBLISHED-TTL", REFRESH);
}

/**
 * trellis_calendar_get_name:
 *
 * Returns: (transfer none): what a calendar of sessions is called; it tells nobody whose it is
 */
const char *
trellis_calendar_get_name (void)
{
  return _ ("Coaching and mentoring");
}

/**
 * trellis_calendar_head_append:
 * @name: (nullable): what the calendar is called
 * @kept: whether the file is kept up to date, so that it is worth while to look again
 *
 * There is no METHOD: with one, programs ask whether to accept, and servers write to the people.
 */
void
trellis_calendar_head_append (GString *text, const char *name, gboolean kept)
{
  g_string_append (text, "BEGIN:VCALENDAR\r\n");
  append_property (text, icalproperty_new_version ("2.0"));
  append_property (text, icalproperty_new_prodid ("-//Trellis//Trellis " PACKAGE_VERSION "//EN"));
  if (name != NULL)
    append_name (text, name);
  if (kept)
    append_refresh (text);
}

void
trellis_calendar_end_append (GString *text)
{
  g_string_append (text, "END:VCALENDAR\r\n");
}
