/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A practice in memory, and the rules that every file exported from it has to obey. */

#include "calendar-fixture.h"

#include "calendar-bytes.h"

#include <libical/ical.h>

static TrellisPerson *
add_person (GPtrArray *people, const char *id, const char *name, const char *email)
{
  TrellisPerson *person = g_object_new (TRELLIS_TYPE_PERSON, NULL);

  trellis_record_set_string (person, "id", id);
  trellis_record_set_string (person, "name", name);
  trellis_record_set_string (person, "email", email);
  g_ptr_array_add (people, person);
  return person;
}

static TrellisEngagement *
add_engagement (GPtrArray *engagements, GType type, const char *id, const char *title)
{
  TrellisEngagement *engagement = g_object_new (type, NULL);

  trellis_record_set_string (engagement, "id", id);
  trellis_record_set_string (engagement, "title", title);
  g_ptr_array_add (engagements, engagement);
  return engagement;
}

void
calendar_fixture_set_up (CalendarFixture *fixture, gconstpointer unused)
{
  static const char *const coachees[] = { "a1111111-0000-4000-8000-000000000000", NULL };
  g_autoptr (TrellisClock) clock = trellis_clock_new_still (1795507200);
  g_autoptr (GPtrArray) people = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) engagements = g_ptr_array_new_with_free_func (g_object_unref);

  add_person (people, coachees[0], "Amina El Idrissi", "amina@example.org");
  add_person (people, "b2222222-0000-4000-8000-000000000000", "Tomás Ruiz", "tomas@example.org");
  fixture->coaching
      = add_engagement (engagements, TRELLIS_TYPE_COACHING, "c3333333-0000-4000-8000-000000000000",
                        "Amina leads her first team");
  trellis_record_set_strings (fixture->coaching, "coachees", coachees);
  fixture->mentoring
      = add_engagement (engagements, TRELLIS_TYPE_MENTORING, "d4444444-0000-4000-8000-000000000000",
                        "Tomás finds his way");
  trellis_record_set_string (fixture->mentoring, "mentee", "b2222222-0000-4000-8000-000000000000");
  fixture->practice = trellis_practice_new (clock);
  trellis_practice_load (fixture->practice, NULL, people, engagements);
}

/* What libical keeps for good is given back, so that leaks of ours are seen. */
void
calendar_fixture_tear_down (CalendarFixture *fixture, gconstpointer unused)
{
  g_clear_object (&fixture->practice);
  icaltimezone_free_builtin_timezones ();
  icalmemory_free_ring ();
}

/* The n-th session of a test has the number n in its id. */
TrellisSession *
calendar_fixture_add (CalendarFixture *fixture,
                      TrellisEngagement *engagement,
                      const char *start,
                      const char *zone,
                      gint64 minutes)
{
  g_autofree char *id = g_strdup_printf ("00000000-0000-4000-8000-%012u", ++fixture->n_sessions);
  g_autoptr (TrellisSession) session = g_object_new (TRELLIS_TYPE_SESSION, NULL);
  TrellisWall wall;

  g_assert_true (trellis_wall_parse (start, &wall));
  trellis_record_set_string (session, "id", id);
  trellis_record_set_wall (session, "start", wall);
  trellis_record_set_string (session, "zone", zone);
  trellis_record_set_integer (session, "minutes", minutes);
  trellis_record_set_instant (session, "created", 1795510800);
  trellis_record_set_instant (session, "changed", 1795514400);
  trellis_record_append (engagement, "sessions", session);
  return session;
}

char *
calendar_fixture_export (CalendarFixture *fixture, const TrellisCalendarOptions *options)
{
  g_autoptr (GOutputStream) out = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;

  g_assert_true (trellis_calendar_export (fixture->practice, options, out, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (g_output_stream_write_all (out, "", 1, NULL, NULL, &error));
  g_assert_true (g_output_stream_close (out, NULL, &error));
  calendar_bytes_check (g_memory_output_stream_get_data (G_MEMORY_OUTPUT_STREAM (out)));
  return g_memory_output_stream_steal_data (G_MEMORY_OUTPUT_STREAM (out));
}
