/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Importing 100,000 events, one in twenty of which repeats, against libical parsing the same file
 * and following its events. */

#include "config.h"

#include "bench-practice.h"

#include "calendar/trellis-calendar-import.h"

#include <libical/ical.h>

#define EVENTS 100000
#define RUNS 3
#define LIMIT 1.3

static void
append_event (GString *text, guint i)
{
  guint day = i % 28 + 1, month = i / 28 % 12 + 1, hour = i % 9 + 8;

  g_string_append_printf (
      text,
      "BEGIN:VEVENT\r\nUID:%08u-0000-4000-8000-000000000000\r\nDTSTAMP:20260601T120000Z\r\n"
      "CREATED:20260601T120000Z\r\nLAST-MODIFIED:20260601T120000Z\r\nSEQUENCE:0\r\n"
      "DTSTART;TZID=Europe/Brussels:2027%02u%02uT%02u0000\r\n"
      "DTEND;TZID=Europe/Brussels:2027%02u%02uT%02u4500\r\n"
      "SUMMARY:A meeting of the people who meet on such days\\, number %u\r\n"
      "DESCRIPTION:What they talk about takes a line that is longer than a line \r\n"
      " may be\\, and so is folded once\\, as most descriptions are.\r\n"
      "LOCATION:Rue du Marché 5\\, Bruxelles\r\nSTATUS:CONFIRMED\r\nTRANSP:OPAQUE\r\n",
      i, month, day, hour, month, day, hour, i);
  if (i % 20 == 0)
    g_string_append_printf (text,
                            "RRULE:FREQ=WEEKLY;COUNT=10\r\n"
                            "EXDATE;TZID=Europe/Brussels:2027%02u%02uT%02u0000\r\n",
                            month, day, hour);
  g_string_append (text, "BEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:-PT15M\r\n"
                         "DESCRIPTION:A meeting\r\nEND:VALARM\r\nEND:VEVENT\r\n");
}

static GBytes *
make_calendar (void)
{
  GString *text = g_string_new ("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Bench//EN\r\n");

  for (guint i = 0; i < EVENTS; i++)
    append_event (text, i);
  g_string_append (text, "END:VCALENDAR\r\n");
  return g_string_free_to_bytes (text);
}

static void
on_recurrence_found_cb (icalcomponent *event, struct icaltime_span *span, void *data)
{
  guint *n_found = data;

  *n_found += 1;
}

static double
read_with_libical (GBytes *text, guint *n_found)
{
  gint64 start = g_get_monotonic_time ();
  g_autofree char *copy = g_strndup (g_bytes_get_data (text, NULL), g_bytes_get_size (text));
  icalcomponent *calendar = icalparser_parse_string (copy);
  double seconds;

  *n_found = 0;
  for (icalcomponent *event = icalcomponent_get_first_component (calendar, ICAL_VEVENT_COMPONENT);
       event != NULL; event = icalcomponent_get_next_component (calendar, ICAL_VEVENT_COMPONENT))
    icalcomponent_foreach_recurrence (event, icaltime_from_string ("20261201T000000Z"),
                                      icaltime_from_string ("20280701T000000Z"),
                                      on_recurrence_found_cb, n_found);
  seconds = (double) (g_get_monotonic_time () - start) / G_USEC_PER_SEC;
  icalcomponent_free (calendar);
  return seconds;
}

static double
read_with_ours (GBytes *text, guint *n_found)
{
  gint64 start = g_get_monotonic_time ();
  g_autoptr (GError) error = NULL;
  g_autoptr (TrellisBusyTime) busy = NULL;
  TrellisImportOptions options;
  gint64 now;

  g_assert_true (trellis_instant_parse ("2027-01-01T12:00:00Z", &now));
  trellis_import_options_init (&options, "Europe/Brussels", now);
  busy = trellis_calendar_import (text, &options, NULL, &error);
  g_assert_no_error (error);
  *n_found = busy->intervals->len;
  return (double) (g_get_monotonic_time () - start) / G_USEC_PER_SEC;
}

int
main (void)
{
  g_autoptr (GBytes) text = make_calendar ();
  g_autoptr (GArray) ours = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) theirs = g_array_new (FALSE, FALSE, sizeof (double));
  gboolean held = TRUE;

  for (guint i = 0; i < RUNS; i++)
    {
      guint n_ours, n_theirs;
      double seconds = read_with_ours (text, &n_ours);

      g_array_append_val (ours, seconds);
      seconds = read_with_libical (text, &n_theirs);
      g_array_append_val (theirs, seconds);
      g_assert_cmpuint (n_ours, ==, n_theirs);
    }
  bench_say ("import of 100,000 / libical parsing, expanding", bench_median (ours),
             bench_median (theirs), LIMIT, &held);
  return held ? 0 : 1;
}
