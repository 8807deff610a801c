/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Exporting 10,000 sessions, against bare libical building and serialising the same components. */

#include "config.h"

#include "bench-practice.h"

#include "calendar/trellis-calendar-export.h"

#include <libical/ical.h>
#include <string.h>

#define RUNS 7
#define LIMIT 1.5

/* The same component once more: built property by property from what ours says, and serialised. */
static void
rebuild (icalcomponent *model, GString *out)
{
  icalcomponent *built = icalcomponent_new (icalcomponent_isa (model));
  char *text;

  for (icalproperty *property = icalcomponent_get_first_property (model, ICAL_ANY_PROPERTY);
       property != NULL; property = icalcomponent_get_next_property (model, ICAL_ANY_PROPERTY))
    icalcomponent_add_property (built, icalproperty_new_clone (property));
  for (icalcomponent *inner = icalcomponent_get_first_component (model, ICAL_ANY_COMPONENT);
       inner != NULL; inner = icalcomponent_get_next_component (model, ICAL_ANY_COMPONENT))
    icalcomponent_add_component (built, icalcomponent_new_clone (inner));
  text = icalcomponent_as_ical_string_r (built);
  g_string_append (out, text);
  free (text);
  icalcomponent_free (built);
}

static double
build_bare (icalcomponent *calendar)
{
  gint64 start = g_get_monotonic_time ();
  g_autoptr (GString) out = g_string_new (NULL);

  for (icalcomponent *model = icalcomponent_get_first_component (calendar, ICAL_ANY_COMPONENT);
       model != NULL; model = icalcomponent_get_next_component (calendar, ICAL_ANY_COMPONENT))
    rebuild (model, out);
  return (double) (g_get_monotonic_time () - start) / G_USEC_PER_SEC;
}

static double
export_all (TrellisPractice *practice, GBytes **text)
{
  gint64 start = g_get_monotonic_time ();
  TrellisCalendarOptions options = { .titles = TRELLIS_CALENDAR_TITLES_OF_PRACTICE };
  g_autoptr (GOutputStream) out = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;
  double seconds;

  trellis_calendar_export (practice, &options, out, NULL, &error);
  g_assert_no_error (error);
  seconds = (double) (g_get_monotonic_time () - start) / G_USEC_PER_SEC;
  g_output_stream_close (out, NULL, NULL);
  *text = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (out));
  return seconds;
}

int
main (void)
{
  g_autofree char *path = g_dir_make_tmp ("trellis-bench-XXXXXX", NULL);
  g_autofree char *place = g_build_filename (path, "practice", NULL);
  g_autoptr (TrellisClock) clock = trellis_clock_new_system ();
  g_autoptr (TrellisFolder) folder = bench_practice_write (place, clock);
  g_autoptr (TrellisPractice) practice = trellis_folder_load (folder, NULL);
  g_autoptr (GArray) ours = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) theirs = g_array_new (FALSE, FALSE, sizeof (double));
  icalcomponent *calendar = NULL;
  gboolean held = TRUE;

  for (guint i = 0; i < RUNS; i++)
    {
      g_autoptr (GBytes) text = NULL;
      double seconds = export_all (practice, &text);

      g_array_append_val (ours, seconds);
      if (calendar == NULL)
        {
          g_autofree char *copy
              = g_strndup (g_bytes_get_data (text, NULL), g_bytes_get_size (text));

          calendar = icalcomponent_new_from_string (copy);
          g_assert_cmpint (icalcomponent_count_components (calendar, ICAL_VEVENT_COMPONENT), ==,
                           BENCH_SESSIONS);
        }
      seconds = build_bare (calendar);
      g_array_append_val (theirs, seconds);
    }
  icalcomponent_free (calendar);
  bench_say ("export / bare libical", bench_median (ours), bench_median (theirs), LIMIT, &held);
  return held ? 0 : 1;
}
