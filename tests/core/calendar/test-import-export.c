/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What this practice exports, another imports: the same times. It recognises its own. */

#include "calendar-fixture.h"
#include "import-fixture.h"

#include "planning/trellis-span.h"

#include <string.h>

typedef struct
{
  const char *start;
  const char *zone;
  gint64 minutes;
} Row;

/* The nights on which clocks are changed among them. */
static const Row rows[] = {
  { "2026-07-01T09:00", "Europe/London", 60 },
  { "2026-10-25T02:30", "Europe/Brussels", 60 },
  { "2026-10-25T01:30", "Europe/Brussels", 120 },
  { "2026-10-31T18:00", "America/New_York", 840 },
  { "2026-12-01T10:00", "Asia/Kathmandu", 45 },
  { "2027-01-15T23:30", "Pacific/Apia", 90 },
  { "2027-03-28T02:30", "Europe/Brussels", 60 },
  { "2027-04-04T01:45", "Australia/Lord_Howe", 30 },
  { "2027-06-01T07:00", "Africa/Casablanca", 60 },
};

static int
compare_intervals (gconstpointer a, gconstpointer b)
{
  const TrellisBusyInterval *one = a, *other = b;

  return (one->start > other->start) - (one->start < other->start);
}

/* The times of @rows as the practice knows them. */
static char *
describe_rows (void)
{
  g_autoptr (TrellisBusyTime) busy = trellis_busy_time_new ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      TrellisBusyInterval interval = { 0, 0, FALSE };
      TrellisWall start;

      g_assert_true (trellis_wall_parse (rows[i].start, &start));
      g_assert_true (trellis_span_of (start, rows[i].zone, rows[i].minutes, &interval.start,
                                      &interval.end, NULL));
      g_array_append_val (busy->intervals, interval);
    }
  g_array_sort (busy->intervals, compare_intervals);
  return import_describe (busy);
}

static void
add_rows (CalendarFixture *fixture)
{
  TrellisSession *cancelled;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    calendar_fixture_add (fixture, fixture->coaching, rows[i].start, rows[i].zone, rows[i].minutes);
  cancelled = calendar_fixture_add (fixture, fixture->mentoring, "2026-09-01T09:00",
                                    "Europe/Brussels", 60);
  trellis_record_set_enum (cancelled, "state", TRELLIS_SESSION_STATE_CANCELLED);
}

static void
test_same_rows (CalendarFixture *fixture, gconstpointer unused)
{
  g_autofree char *text = NULL, *expected = NULL, *found = NULL;

  add_rows (fixture);
  text = calendar_fixture_export (fixture, NULL);
  expected = describe_rows ();
  found = import_text (text);
  g_assert_cmpstr (found, ==, expected);
}

static void
test_own (CalendarFixture *fixture, gconstpointer unused)
{
  g_autoptr (GHashTable) own = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (TrellisBusyTime) busy = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  TrellisImportOptions options;
  char *text;

  add_rows (fixture);
  for (guint i = 0; i < trellis_list_length (fixture->coaching->sessions); i++)
    {
      const TrellisSession *session = trellis_list_get (fixture->coaching->sessions, i);

      g_hash_table_add (own, session->id);
    }
  text = calendar_fixture_export (fixture, NULL);
  bytes = g_bytes_new_take (text, strlen (text));
  import_options (&options);
  options.own_uids = own;
  busy = trellis_calendar_import (bytes, &options, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (busy->intervals->len, ==, 0);
  g_assert_cmpuint (busy->report->n_own, ==, G_N_ELEMENTS (rows));
  g_assert_cmpuint (busy->report->n_free, ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  CALENDAR_TEST ("/calendar/import/export/same-rows", test_same_rows);
  CALENDAR_TEST ("/calendar/import/export/own", test_own);
  return g_test_run ();
}
