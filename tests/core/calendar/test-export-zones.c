/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Exported times: every reader has to find the instants of the zone database. */

#include "calendar-bytes.h"
#include "calendar-fixture.h"
#include "calendar-reader.h"

#include <string.h>

/* What each reader makes of all sessions of the coaching engagement, from the zones of the file. */
static char *
assert_all_read (CalendarFixture *fixture)
{
  g_autoptr (GString) expected = g_string_new (NULL);
  char *text = calendar_fixture_export (fixture, NULL);

  for (guint i = 0; i < trellis_list_length (fixture->coaching->sessions); i++)
    calendar_expect (expected, trellis_list_get (fixture->coaching->sessions, i),
                     "Coaching session", FALSE);
  calendar_assert_read (text, expected->str);
  return text;
}

static void
test_london (CalendarFixture *fixture, gconstpointer unused)
{
  g_autofree char *text = NULL, *read = NULL;

  calendar_fixture_add (fixture, fixture->coaching, "2026-07-01T09:00", "Europe/London", 60);
  text = assert_all_read (fixture);
  read = calendar_read_with_libical (text);
  g_assert_nonnull (strstr (read, "start=2026-07-01T08:00:00Z\n"));
  g_assert_nonnull (strstr (text, "DTSTART;TZID=Europe/London:20260701T090000\r\n"));
}

/* Each month of four years, at seven hours of the day. */
static void
test_forty_zones (CalendarFixture *fixture, gconstpointer unused)
{
  static const char *const zones[] = {
    "Africa/Cairo",        "Africa/Casablanca",  "Africa/El_Aaiun",     "Africa/Johannesburg",
    "Africa/Lagos",        "America/Anchorage",  "America/Asuncion",    "America/Bogota",
    "America/Caracas",     "America/Havana",     "America/Lima",        "America/Los_Angeles",
    "America/Mexico_City", "America/New_York",   "America/Nuuk",        "America/Santiago",
    "America/Sao_Paulo",   "America/St_Johns",   "Asia/Beirut",         "Asia/Dubai",
    "Asia/Gaza",           "Asia/Hebron",        "Asia/Jerusalem",      "Asia/Kathmandu",
    "Asia/Kolkata",        "Asia/Shanghai",      "Asia/Tehran",         "Asia/Tokyo",
    "Atlantic/Azores",     "Australia/Adelaide", "Australia/Lord_Howe", "Europe/Brussels",
    "Europe/Chisinau",     "Europe/Dublin",      "Europe/London",       "Europe/Moscow",
    "Pacific/Apia",        "Pacific/Auckland",   "Pacific/Chatham",     "UTC",
  };
  g_autofree char *text = NULL;

  G_STATIC_ASSERT (G_N_ELEMENTS (zones) == 40);
  for (guint i = 0; i < G_N_ELEMENTS (zones); i++)
    for (guint month = 0; month < 48; month++)
      {
        g_autofree char *start
            = g_strdup_printf ("%u-%02u-%02uT%02u:30", 2026 + month / 12, 1 + month % 12,
                               1 + month * 5 % 28, month * 7 % 24);

        calendar_fixture_add (fixture, fixture->coaching, start, zones[i], 90);
      }
  text = assert_all_read (fixture);
  g_assert_cmpuint (calendar_bytes_count (text, "BEGIN:VTIMEZONE\r\n"), ==, 40);
}

/* Every day around the nights on which clocks are changed, for those that change unlike others. */
static void
test_nights (CalendarFixture *fixture, gconstpointer unused)
{
  static const char *const zones[] = { "Europe/Brussels", "Europe/Dublin",       "America/New_York",
                                       "America/Nuuk",    "Australia/Lord_Howe", "Africa/Cairo" };
  static const char *const firsts[]
      = { "2027-03-10T02:30", "2027-10-28T02:30", "2027-11-06T01:30" };
  g_autofree char *text = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (zones); i++)
    for (guint j = 0; j < G_N_ELEMENTS (firsts); j++)
      for (guint hours = 0; hours < 24 * 7; hours += 5)
        {
          TrellisWall wall;
          g_autofree char *start = NULL;

          g_assert_true (trellis_wall_parse (firsts[j], &wall));
          start = trellis_wall_to_string (trellis_wall_add_minutes (wall, hours * 60));
          calendar_fixture_add (fixture, fixture->coaching, start, zones[i], 60);
        }
  text = assert_all_read (fixture);
}

static void
test_length (CalendarFixture *fixture, gconstpointer unused)
{
  g_autofree char *text = NULL;

  calendar_fixture_add (fixture, fixture->coaching, "2026-10-31T18:00", "America/New_York",
                        57600 / 60);
  text = assert_all_read (fixture);
  g_assert_nonnull (strstr (text, "DTSTART;TZID=America/New_York:20261031T180000\r\n"));
  g_assert_nonnull (strstr (text, "DTEND;TZID=America/New_York:20261101T090000\r\n"));
}

static void
test_weekly (CalendarFixture *fixture, gconstpointer unused)
{
  static const char *const days[] = { "2027-03-16", "2027-03-23", "2027-03-30", "2027-04-06" };
  g_autofree char *text = NULL, *read = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autofree char *start = g_strconcat (days[i], "T09:00", NULL);

      calendar_fixture_add (fixture, fixture->coaching, start, "Europe/Brussels", 60);
    }
  text = assert_all_read (fixture);
  read = calendar_read_with_libical (text);
  g_assert_cmpuint (calendar_bytes_count (text, "T090000\r\nDTEND"), ==, 4);
  g_assert_nonnull (strstr (read, "start=2027-03-23T08:00:00Z\n"));
  g_assert_nonnull (strstr (read, "start=2027-03-30T07:00:00Z\n"));
}

static void
test_january (CalendarFixture *fixture, gconstpointer unused)
{
  g_autofree char *text = NULL;

  calendar_fixture_add (fixture, fixture->coaching, "2027-01-04T09:00", "Europe/Brussels", 60);
  calendar_fixture_add (fixture, fixture->coaching, "2027-01-04T09:00", "Australia/Sydney", 60);
  text = assert_all_read (fixture);
  g_assert_nonnull (strstr (text, "DTSTART:20260329T020000\r\n"));
}

static void
test_odd_hours (CalendarFixture *fixture, gconstpointer unused)
{
  static const struct
  {
    const char *start;
    const char *from;
    const char *to;
    const char *written;
    TrellisCalendarRemarkKind kind;
  } cases[] = {
    { "2027-03-28T02:30", "start=2027-03-28T01:30:00Z\n", "end=2027-03-28T02:30:00Z\n",
      "DTSTART;TZID=Europe/Brussels:20270328T033000\r\n", TRELLIS_CALENDAR_REMARK_GAP },
    { "2026-10-25T02:30", "start=2026-10-25T00:30:00Z\n", "end=2026-10-25T01:30:00Z\n",
      "DTSTART:20261025T003000Z\r\n", TRELLIS_CALENDAR_REMARK_TWICE },
    { "2026-10-25T01:30", "start=2026-10-24T23:30:00Z\n", "end=2026-10-25T00:30:00Z\n",
      "DTSTART:20261024T233000Z\r\n", TRELLIS_CALENDAR_REMARK_TWICE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = NULL, *read = NULL;
      g_autoptr (GOutputStream) out = g_memory_output_stream_new_resizable ();
      g_autoptr (GPtrArray) remarks = NULL;
      TrellisSession *session = calendar_fixture_add (fixture, fixture->coaching, cases[i].start,
                                                      "Europe/Brussels", 60);

      text = assert_all_read (fixture);
      read = calendar_read_with_libical (text);
      g_assert_nonnull (strstr (read, cases[i].from));
      g_assert_nonnull (strstr (read, cases[i].to));
      g_assert_nonnull (strstr (text, cases[i].written));
      g_assert_true (trellis_calendar_export (fixture->practice, NULL, out, &remarks, NULL));
      g_assert_cmpuint (remarks->len, ==, 1);
      g_assert_cmpint (((TrellisCalendarRemark *) remarks->pdata[0])->kind, ==, cases[i].kind);
      trellis_record_remove (fixture->coaching, "sessions", session);
    }
}

/* A zone whose only session is written in UTC is not described. */
static void
test_unused_zone (CalendarFixture *fixture, gconstpointer unused)
{
  g_autofree char *text = NULL;

  calendar_fixture_add (fixture, fixture->coaching, "2026-10-25T02:30", "Europe/Brussels", 60);
  text = assert_all_read (fixture);
  g_assert_null (strstr (text, "VTIMEZONE"));
}

/* libical knows no year after 3000. */
static void
test_far_years (CalendarFixture *fixture, gconstpointer unused)
{
  g_autofree char *text = NULL, *read = NULL;
  g_autoptr (GOutputStream) out = g_memory_output_stream_new_resizable ();
  g_autoptr (GPtrArray) remarks = NULL;

  calendar_fixture_add (fixture, fixture->coaching, "0001-01-01T00:00", "Europe/Brussels", 60);
  calendar_fixture_add (fixture, fixture->coaching, "2999-12-31T23:30", "Europe/Brussels", 60);
  calendar_fixture_add (fixture, fixture->coaching, "9999-12-31T23:30", "Europe/Brussels", 60);
  text = calendar_fixture_export (fixture, NULL);
  read = calendar_read_with_libical (text);
  g_assert_nonnull (strstr (text, "DTSTART;TZID=Europe/Brussels:00010101T000000\r\n"));
  g_assert_nonnull (strstr (text, "DTEND;TZID=Europe/Brussels:30000101T003000\r\n"));
  g_assert_cmpuint (calendar_bytes_count (text, "BEGIN:VEVENT"), ==, 2);
  g_assert_true (trellis_calendar_export (fixture->practice, NULL, out, &remarks, NULL));
  g_assert_cmpuint (remarks->len, ==, 1);
  g_assert_cmpint (((TrellisCalendarRemark *) remarks->pdata[0])->kind, ==,
                   TRELLIS_CALENDAR_REMARK_FAR);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  CALENDAR_TEST ("/calendar/export/case-10-london", test_london);
  CALENDAR_TEST ("/calendar/export/case-11-forty-zones", test_forty_zones);
  CALENDAR_TEST ("/calendar/export/case-11-nights", test_nights);
  CALENDAR_TEST ("/calendar/export/case-12-length", test_length);
  CALENDAR_TEST ("/calendar/export/case-13-weekly", test_weekly);
  CALENDAR_TEST ("/calendar/export/case-14-unused-zone", test_unused_zone);
  CALENDAR_TEST ("/calendar/export/case-15-january", test_january);
  CALENDAR_TEST ("/calendar/export/case-16-odd-hours", test_odd_hours);
  CALENDAR_TEST ("/calendar/export/far-years", test_far_years);
  return g_test_run ();
}
