/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Exporting 100,000 sessions, against bare libical building and streaming the same components, and
   the memory that it takes besides the practice. Time is that of the processor. */

#include "config.h"

#include "bench-practice.h"

#include "base/trellis-id.h"
#include "calendar/trellis-calendar-export.h"
#include "planning/trellis-zone.h"

#include <fcntl.h>
#include <gio/gunixoutputstream.h>
#include <libical/ical.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#define RUNS 5
#define LIMIT 1.2
#define MOST_MEMORY 10000 /* kB */
#define SESSIONS_A_PLAN 100
#define PYTHON_SESSIONS 3000
#define PYTHON_LIMIT (1 / 10.0)

static double
now (void)
{
  struct timespec time;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &time);
  return (double) time.tv_sec + (double) time.tv_nsec / 1e9;
}

static void
add_session (TrellisEngagement *engagement, TrellisWall start)
{
  g_autoptr (TrellisSession) session = g_object_new (TRELLIS_TYPE_SESSION, NULL);
  g_autoptr (GArray) reminders = g_array_new (FALSE, FALSE, sizeof (gint64));
  const gint64 minutes[] = { 1440, 15 };

  g_array_append_vals (reminders, minutes, G_N_ELEMENTS (minutes));
  session->id = trellis_id_new ();
  session->start = start;
  session->zone = g_strdup ("Europe/Brussels");
  session->place = g_strdup ("Rue de la Loi 16, 1000 Bruxelles; room 3,2");
  session->reminders_minutes = g_steal_pointer (&reminders);
  session->created = session->changed = 1795507200;
  trellis_record_append (engagement, "sessions", session);
}

/* A practice in memory: @sessions in plans of a hundred. */
static TrellisPractice *
new_practice (guint sessions)
{
  g_autoptr (TrellisClock) clock = trellis_clock_new_still (1795507200);
  g_autoptr (GPtrArray) people = g_ptr_array_new ();
  g_autoptr (GPtrArray) engagements = g_ptr_array_new_with_free_func (g_object_unref);
  TrellisPractice *practice = trellis_practice_new (clock);

  for (guint i = 0; i < sessions / SESSIONS_A_PLAN; i++)
    {
      TrellisEngagement *engagement = g_object_new (TRELLIS_TYPE_COACHING, NULL);
      TrellisWall start = trellis_wall_new (2026, 1 + (int) i % 12, 1 + (int) i % 28, 8, 30);

      engagement->id = trellis_id_new ();
      for (int week = 0; week < SESSIONS_A_PLAN; week++)
        {
          add_session (engagement, start);
          start.date = trellis_date_add_days (start.date, 7);
        }
      g_ptr_array_add (engagements, engagement);
    }
  trellis_practice_load (practice, NULL, people, engagements);
  return practice;
}

static GOutputStream *
open_nothing (void)
{
  return g_unix_output_stream_new (open ("/dev/null", O_WRONLY | O_CLOEXEC), TRUE);
}

static void
export_to (TrellisPractice *practice, GOutputStream *out)
{
  g_autoptr (GError) error = NULL;

  trellis_calendar_export (practice, NULL, out, NULL, &error);
  g_assert_no_error (error);
}

static double
export_all (TrellisPractice *practice)
{
  g_autoptr (GOutputStream) out = open_nothing ();
  double start = now ();

  export_to (practice, out);
  return now () - start;
}

static struct icaltimetype
time_of (TrellisWall wall)
{
  struct icaltimetype time = icaltime_null_time ();

  trellis_date_get_ymd (wall.date, &time.year, &time.month, &time.day);
  time.hour = wall.minute / 60;
  time.minute = wall.minute % 60;
  return time;
}

static void
add (icalcomponent *component, icalproperty *property, const char *zone)
{
  if (zone != NULL)
    icalproperty_add_parameter (property, icalparameter_new_tzid (zone));
  icalcomponent_add_property (component, property);
}

/* What anybody would write who has libical and the facts at hand. */
static icalcomponent *
build_bare (const TrellisSession *session, struct icaltimetype stamp)
{
  icalcomponent *event = icalcomponent_new (ICAL_VEVENT_COMPONENT);
  icalcomponent *alarm = icalcomponent_new (ICAL_VALARM_COMPONENT);
  struct icaltriggertype trigger = { icaltime_null_time (), icaldurationtype_from_int (-900) };

  add (event, icalproperty_new_uid (session->id), NULL);
  add (event, icalproperty_new_dtstamp (stamp), NULL);
  add (event, icalproperty_new_lastmodified (stamp), NULL);
  add (event, icalproperty_new_created (stamp), NULL);
  add (event, icalproperty_new_sequence (0), NULL);
  add (event, icalproperty_new_dtstart (time_of (session->start)), session->zone);
  add (event, icalproperty_new_dtend (time_of (trellis_wall_add_minutes (session->start, 60))),
       session->zone);
  add (event, icalproperty_new_summary ("Coaching session"), NULL);
  add (event, icalproperty_new_location (session->place), NULL);
  add (event, icalproperty_new_class (ICAL_CLASS_PRIVATE), NULL);
  add (event, icalproperty_new_transp (ICAL_TRANSP_OPAQUE), NULL);
  add (event, icalproperty_new_status (ICAL_STATUS_CONFIRMED), NULL);
  add (event, icalproperty_new_categories ("Coaching"), NULL);
  add (alarm, icalproperty_new_action (ICAL_ACTION_DISPLAY), NULL);
  add (alarm, icalproperty_new_trigger (trigger), NULL);
  add (alarm, icalproperty_new_description ("Coaching session"), NULL);
  icalcomponent_add_component (event, alarm);
  return event;
}

static double
stream_bare (TrellisPractice *practice)
{
  GListStore *engagements = G_LIST_STORE (trellis_practice_get_engagements (practice));
  g_autoptr (GOutputStream) out = open_nothing ();
  struct icaltimetype stamp = icaltime_from_timet_with_zone (1795507200, 0, NULL);
  double start = now ();

  stamp.zone = icaltimezone_get_utc_timezone ();
  for (guint i = 0; i < trellis_list_length (engagements); i++)
    {
      TrellisEngagement *engagement = trellis_list_get (engagements, i);

      for (guint j = 0; j < trellis_list_length (engagement->sessions); j++)
        {
          icalcomponent *event = build_bare (trellis_list_get (engagement->sessions, j), stamp);
          char *text = icalcomponent_as_ical_string_r (event);

          g_output_stream_write_all (out, text, strlen (text), NULL, NULL, NULL);
          icalmemory_free_buffer (text);
          icalcomponent_free (event);
        }
    }
  return now () - start;
}

/* The same events, so that what is compared is the same. */
static void
assert_same (TrellisPractice *practice)
{
  g_autoptr (GOutputStream) out = g_memory_output_stream_new_resizable ();
  GListStore *engagements = G_LIST_STORE (trellis_practice_get_engagements (practice));
  TrellisEngagement *engagement = trellis_list_get (engagements, 0);
  struct icaltimetype stamp = icaltime_from_timet_with_zone (1795507200, 0, NULL);
  icalcomponent *event;
  g_autofree char *all = NULL;
  char *text;

  stamp.zone = icaltimezone_get_utc_timezone ();
  event = build_bare (trellis_list_get (engagement->sessions, 0), stamp);
  text = icalcomponent_as_ical_string_r (event);
  export_to (practice, out);
  all = g_strndup (g_memory_output_stream_get_data (G_MEMORY_OUTPUT_STREAM (out)),
                   g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (out)));
  g_assert_nonnull (strstr (all, text));
  icalmemory_free_buffer (text);
  icalcomponent_free (event);
}

static gint64
read_status (const char *member)
{
  g_autofree char *text = NULL;
  const char *at;

  g_file_get_contents ("/proc/self/status", &text, NULL, NULL);
  at = text == NULL ? NULL : strstr (text, member);
  return at == NULL ? -1 : g_ascii_strtoll (at + strlen (member), NULL, 10);
}

/* The kernel forgets the highest mark when it is asked to. */
static void
measure_memory (TrellisPractice *practice, guint sessions, gboolean *held)
{
  gint64 before, added;

  if (!g_file_set_contents_full ("/proc/self/clear_refs", "5", 1, G_FILE_SET_CONTENTS_NONE, 0,
                                 NULL))
    g_print ("the highest mark of memory cannot be reset here\n");
  before = read_status ("VmRSS:");
  export_all (practice);
  added = read_status ("VmHWM:") - before;
  g_print ("memory added by exporting %6u sessions       %6" G_GINT64_FORMAT " kB (limit %d)%s\n",
           sessions, added, MOST_MEMORY, added <= MOST_MEMORY ? "" : "  EXCEEDED");
  if (added > MOST_MEMORY)
    *held = FALSE;
}

/* Returns: the seconds that python3-icalendar takes for one session; 0 where it is missing */
static double
time_python (void)
{
  const char *command[] = { "/usr/bin/python3", BENCH_PYTHON, G_STRINGIFY (PYTHON_SESSIONS), NULL };
  g_autofree char *output = NULL;

  g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_DEFAULT, NULL, NULL, &output, NULL, NULL,
                NULL);
  return output == NULL ? 0 : g_ascii_strtod (output, NULL);
}

static void
compare_with_python (double ours, gboolean *held)
{
  double theirs = time_python ();

  if (theirs > 0)
    bench_say ("export of one / python3-icalendar", ours, theirs, PYTHON_LIMIT, held);
  else
    g_print ("python3-icalendar is not here: nothing to compare with\n");
}

static void
compare_times (TrellisPractice *practice, guint sessions, gboolean *held)
{
  g_autoptr (GArray) ours = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) theirs = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < RUNS; i++)
    {
      double seconds = export_all (practice);

      g_array_append_val (ours, seconds);
      seconds = stream_bare (practice);
      g_array_append_val (theirs, seconds);
    }
  bench_say ("export / bare libical, streamed", bench_median (ours), bench_median (theirs), LIMIT,
             held);
  compare_with_python (bench_median (ours) / sessions, held);
}

int
main (void)
{
  static const guint sizes[] = { 1000, 100000 };
  gboolean held = TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (TrellisPractice) practice = new_practice (sizes[i]);

      measure_memory (practice, sizes[i], &held);
      if (i == 0)
        assert_same (practice);
      else
        compare_times (practice, sizes[i], &held);
    }
  return held ? 0 : 1;
}
