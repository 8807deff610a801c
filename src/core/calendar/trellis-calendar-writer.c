/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Entries as a VCALENDAR, one component at a time, so that a long calendar takes no memory. */

#include "config.h"

#include "trellis-calendar-writer.h"

#include "trellis-calendar-event.h"
#include "trellis-calendar-text.h"
#include "trellis-timezone-component.h"

#include <glib/gi18n-lib.h>
#include <libical/ical.h>
#include <string.h>

/* How much is gathered before it is written. */
#define CHUNK 65536

/* The years of the events of one zone. */
typedef struct
{
  const char *zone;
  int first;
  int last;
} Window;

static gboolean
flush (GString *text, GOutputStream *out, GError **error)
{
  gboolean written = g_output_stream_write_all (out, text->str, text->len, NULL, NULL, error);

  g_string_truncate (text, 0);
  return written;
}

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
static icalproperty *
new_shown_name (const char *name)
{
  icalvalue *value = icalvalue_new_text (name);
  char *escaped = icalvalue_as_ical_string_r (value);
  icalproperty *property = icalproperty_new_x (escaped);

  icalproperty_set_x_name (property, "X-WR-CALNAME");
  icalmemory_free_buffer (escaped);
  icalvalue_free (value);
  return property;
}

/* No METHOD: with one, programs ask whether to accept, and servers write to the people. The name
 * tells nobody whose calendar it is. */
static void
append_head (GString *text)
{
  const char *name = _ ("Coaching and mentoring");

  g_string_append (text, "BEGIN:VCALENDAR\r\n");
  append_property (text, icalproperty_new_version ("2.0"));
  append_property (text, icalproperty_new_prodid ("-//Trellis//Trellis " PACKAGE_VERSION "//EN"));
  append_property (text, icalproperty_new_name (name));
  append_property (text, new_shown_name (name));
}

static void
widen (GHashTable *windows, const char *zone, const TrellisCalendarTimes *times)
{
  Window *window = g_hash_table_lookup (windows, zone);
  int first, last, month, day;

  trellis_date_get_ymd (times->start.date, &first, &month, &day);
  trellis_date_get_ymd (times->end.date, &last, &month, &day);
  if (window == NULL)
    {
      window = g_new (Window, 1);
      *window = (Window){ zone, first, last };
      g_hash_table_insert (windows, (gpointer) zone, window);
    }
  window->first = MIN (window->first, first);
  window->last = MAX (window->last, last);
}

/* A zone whose only events are written in UTC is not used. */
static GHashTable *
find_windows (const GArray *entries)
{
  GHashTable *windows = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);

  for (guint i = 0; i < entries->len; i++)
    {
      const TrellisCalendarEntry *entry = &g_array_index (entries, TrellisCalendarEntry, i);

      if (!trellis_calendar_times_are_utc (&entry->times))
        widen (windows, entry->session->zone, &entry->times);
    }
  return windows;
}

static int
compare_windows (gconstpointer a, gconstpointer b)
{
  return strcmp (((const Window *) a)->zone, ((const Window *) b)->zone);
}

static void
append_zones (GString *text, const GArray *entries)
{
  g_autoptr (GHashTable) windows = find_windows (entries);
  g_autoptr (GList) sorted = g_list_sort (g_hash_table_get_values (windows), compare_windows);

  for (GList *at = sorted; at != NULL; at = at->next)
    {
      const Window *window = at->data;

      trellis_timezone_component_append (window->zone, trellis_zone_get (window->zone),
                                         window->first - 1, window->last + 1, text);
    }
}

/**
 * trellis_calendar_write:
 * @entries: (element-type TrellisCalendarEntry): the events, in the order that is wanted; their
 *   zones are known
 * @out: where to; it stays open
 *
 * Writes a whole calendar file: the zones that are used, then the events. The same entries give the
 * same bytes.
 *
 * Returns: whether all of it was taken by @out
 */
gboolean
trellis_calendar_write (const GArray *entries, GOutputStream *out, GError **error)
{
  g_autoptr (GString) text = g_string_sized_new (CHUNK + CHUNK / 8);

  append_head (text);
  append_zones (text, entries);
  for (guint i = 0; i < entries->len; i++)
    {
      trellis_calendar_event_append (&g_array_index (entries, TrellisCalendarEntry, i), text);
      if (text->len >= CHUNK && !flush (text, out, error))
        return FALSE;
    }
  g_string_append (text, "END:VCALENDAR\r\n");
  return flush (text, out, error);
}
