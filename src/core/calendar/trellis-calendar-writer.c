/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Entries as a VCALENDAR, one component at a time, so that a long calendar takes no memory. */

#include "config.h"

#include "trellis-calendar-writer.h"

#include "trellis-calendar-event.h"
#include "trellis-calendar-head.h"
#include "trellis-timezone-component.h"

#include <string.h>

/* How much is gathered before it is written. */
#define CHUNK 65536

/* The time that the events of one zone take. */
typedef struct
{
  const char *zone;
  gint64 from;
  gint64 to;
} Window;

/* Whoever has it written may have made a way to stop it current in this thread. */
static gboolean
flush (GString *text, GOutputStream *out, GError **error)
{
  gboolean written = g_output_stream_write_all (out, text->str, text->len, NULL,
                                                g_cancellable_get_current (), error);

  g_string_truncate (text, 0);
  return written;
}

static void
widen (GHashTable *windows, const TrellisCalendarEntry *entry)
{
  Window *window = g_hash_table_lookup (windows, entry->zone);
  gint64 to = trellis_calendar_entry_get_to (entry);

  if (window == NULL)
    {
      window = g_new (Window, 1);
      *window = (Window){ entry->zone, entry->from, to };
      g_hash_table_insert (windows, (gpointer) entry->zone, window);
    }
  window->from = MIN (window->from, entry->from);
  window->to = MAX (window->to, to);
}

/* A zone whose only events are written in UTC is not used. */
static GHashTable *
find_windows (const GArray *entries)
{
  GHashTable *windows = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);

  for (guint i = 0; i < entries->len; i++)
    {
      const TrellisCalendarEntry *entry = &g_array_index (entries, TrellisCalendarEntry, i);

      if (!entry->utc)
        widen (windows, entry);
    }
  return windows;
}

static int
compare_windows (gconstpointer a, gconstpointer b)
{
  return strcmp (((const Window *) a)->zone, ((const Window *) b)->zone);
}

static int
year_of (gint64 instant, const char *zone)
{
  int year, month, day;

  trellis_date_get_ymd (trellis_instant_to_wall (instant, zone).date, &year, &month, &day);
  return year;
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
                                         year_of (window->from, window->zone) - 1,
                                         year_of (window->to, window->zone) + 1, text);
    }
}

/**
 * trellis_calendar_write:
 * @entries: (element-type TrellisCalendarEntry): the events, in the order that is wanted; their
 *   zones are known
 * @kept: whether the file is kept up to date
 * @out: where to; it stays open
 *
 * Writes a whole calendar file: the zones that are used, then the events. The same entries give the
 * same bytes. May be called from any thread after trellis_calendar_prepare_threads().
 *
 * Returns: whether all of it was taken by @out
 */
gboolean
trellis_calendar_write (const GArray *entries, gboolean kept, GOutputStream *out, GError **error)
{
  g_autoptr (GString) text = g_string_sized_new (CHUNK + CHUNK / 8);

  trellis_calendar_head_append (text, trellis_calendar_get_name (), kept);
  append_zones (text, entries);
  for (guint i = 0; i < entries->len; i++)
    {
      trellis_calendar_event_append (&g_array_index (entries, TrellisCalendarEntry, i), text);
      if (text->len >= CHUNK && !flush (text, out, error))
        return FALSE;
    }
  trellis_calendar_end_append (text);
  return flush (text, out, error);
}
