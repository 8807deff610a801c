/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The VTIMEZONE of a zone: short where a rule holds, dates where none does. */

#include "calendar/trellis-timezone-component.h"
#include "calendar/trellis-zone-change.h"
#include "planning/trellis-zone.h"

#include <libical/ical.h>
#include <string.h>

static char *
write_zone (const char *name, int first_year, int last_year)
{
  GString *text = g_string_new (NULL);

  trellis_timezone_component_append (name, trellis_zone_get (name), first_year, last_year, text);
  g_string_replace (text, "\r\n", "\n", 0);
  return g_string_free (text, FALSE);
}

static void
test_forms (void)
{
  static const struct
  {
    const char *name;
    const char *expected;
  } cases[] = {
    { "Europe/Brussels",
      "BEGIN:VTIMEZONE\nTZID:Europe/Brussels\n"
      "BEGIN:DAYLIGHT\nDTSTART:20250330T020000\nTZOFFSETFROM:+0100\nTZOFFSETTO:+0200\n"
      "TZNAME:CEST\nRRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3\nEND:DAYLIGHT\n"
      "BEGIN:STANDARD\nDTSTART:20251026T030000\nTZOFFSETFROM:+0200\nTZOFFSETTO:+0100\n"
      "TZNAME:CET\nRRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10\nEND:STANDARD\n"
      "END:VTIMEZONE\n" },
    { "Europe/Dublin",
      "BEGIN:VTIMEZONE\nTZID:Europe/Dublin\n"
      "BEGIN:DAYLIGHT\nDTSTART:20250330T010000\nTZOFFSETFROM:+0000\nTZOFFSETTO:+0100\n"
      "TZNAME:IST\nRRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3\nEND:DAYLIGHT\n"
      "BEGIN:STANDARD\nDTSTART:20251026T020000\nTZOFFSETFROM:+0100\nTZOFFSETTO:+0000\n"
      "TZNAME:GMT\nRRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10\nEND:STANDARD\n"
      "END:VTIMEZONE\n" },
    { "America/New_York",
      "BEGIN:VTIMEZONE\nTZID:America/New_York\n"
      "BEGIN:DAYLIGHT\nDTSTART:20250309T020000\nTZOFFSETFROM:-0500\nTZOFFSETTO:-0400\n"
      "TZNAME:EDT\nRRULE:FREQ=YEARLY;BYDAY=2SU;BYMONTH=3\nEND:DAYLIGHT\n"
      "BEGIN:STANDARD\nDTSTART:20251102T020000\nTZOFFSETFROM:-0400\nTZOFFSETTO:-0500\n"
      "TZNAME:EST\nRRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=11\nEND:STANDARD\n"
      "END:VTIMEZONE\n" },
    { "Australia/Lord_Howe",
      "BEGIN:VTIMEZONE\nTZID:Australia/Lord_Howe\n"
      "BEGIN:STANDARD\nDTSTART:20250406T020000\nTZOFFSETFROM:+1100\nTZOFFSETTO:+1030\n"
      "TZNAME:+1030\nRRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=4\nEND:STANDARD\n"
      "BEGIN:DAYLIGHT\nDTSTART:20251005T020000\nTZOFFSETFROM:+1030\nTZOFFSETTO:+1100\n"
      "TZNAME:+11\nRRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=10\nEND:DAYLIGHT\n"
      "END:VTIMEZONE\n" },
    { "Asia/Kolkata", "BEGIN:VTIMEZONE\nTZID:Asia/Kolkata\n"
                      "BEGIN:STANDARD\nDTSTART:20250101T000000\nTZOFFSETFROM:+0530\n"
                      "TZOFFSETTO:+0530\nTZNAME:IST\nEND:STANDARD\nEND:VTIMEZONE\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = write_zone (cases[i].name, 2025, 2028);

      g_assert_cmpstr (text, ==, cases[i].expected);
    }
}

/* Egypt between 2013 and 2016: no summer time, one that paused for Ramadan, and none again. */
static void
test_dates (void)
{
  g_autofree char *text = write_zone ("Africa/Cairo", 2013, 2016);

  g_assert_cmpstr (text, ==,
                   "BEGIN:VTIMEZONE\nTZID:Africa/Cairo\n"
                   "BEGIN:STANDARD\nDTSTART:20130101T000000\nTZOFFSETFROM:+0200\nTZOFFSETTO:+0200\n"
                   "TZNAME:EET\nEND:STANDARD\n"
                   "BEGIN:DAYLIGHT\nDTSTART:20140516T000000\nTZOFFSETFROM:+0200\nTZOFFSETTO:+0300\n"
                   "TZNAME:EEST\nRDATE:20140801T000000\nEND:DAYLIGHT\n"
                   "BEGIN:STANDARD\nDTSTART:20140627T000000\nTZOFFSETFROM:+0300\nTZOFFSETTO:+0200\n"
                   "TZNAME:EET\nRDATE:20140926T000000\nEND:STANDARD\nEND:VTIMEZONE\n");
}

/* What starts in summer time says so; a zone that moves for good has a new standard time. */
static void
test_starts (void)
{
  g_autofree char *sydney = write_zone ("Australia/Sydney", 1942, 1944);
  g_autofree char *almaty = write_zone ("Asia/Almaty", 2023, 2025);

  g_assert_nonnull (strstr (sydney, "BEGIN:DAYLIGHT\nDTSTART:19420101T"));
  g_assert_null (strstr (almaty, "DAYLIGHT"));
  g_assert_nonnull (strstr (almaty, "TZOFFSETFROM:+0600\nTZOFFSETTO:+0500\n"));
}

static gint64
read_instant (icaltimezone *zone, TrellisWall wall)
{
  struct icaltimetype time = icaltime_null_time ();

  trellis_date_get_ymd (wall.date, &time.year, &time.month, &time.day);
  time.hour = wall.minute / 60;
  time.minute = wall.minute % 60;
  return icaltime_as_timet_with_zone (time, zone);
}

/* Every fifth hour and a bit of three years, read by libical from what we wrote. */
static void
assert_zone_read (const char *name)
{
  g_autoptr (GString) text = g_string_new (NULL);
  icaltimezone *zone = icaltimezone_new ();
  TrellisWall wall = trellis_wall_new (2026, 1, 1, 0, 0);
  TrellisWall end = trellis_wall_new (2029, 1, 1, 0, 0);

  trellis_timezone_component_append (name, trellis_zone_get (name), 2025, 2030, text);
  g_assert_true (icaltimezone_set_component (zone, icalparser_parse_string (text->str)));
  g_assert_cmpstr (icaltimezone_get_tzid (zone), ==, name);
  for (; trellis_wall_compare (wall, end) < 0; wall = trellis_wall_add_minutes (wall, 311))
    {
      TrellisWallKind kind;
      gint64 instant;

      g_assert_true (trellis_wall_resolve (wall, name, &instant, &kind, NULL));
      if (kind == TRELLIS_WALL_PLAIN)
        g_assert_cmpint (read_instant (zone, wall), ==, instant);
    }
  icaltimezone_free (zone, 1);
}

/* The names of zone1970.tab: each zone that has a history of its own since 1970. */
static void
test_all_zones (void)
{
  g_autofree char *table = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) lines = NULL;
  guint n_zones = 0;

  g_file_get_contents ("/usr/share/zoneinfo/zone1970.tab", &table, NULL, &error);
  g_assert_no_error (error);
  lines = g_strsplit (table, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) fields = g_strsplit (lines[i], "\t", 4);

      if (lines[i][0] == '#' || g_strv_length (fields) < 3)
        continue;
      assert_zone_read (fields[2]);
      n_zones++;
    }
  g_assert_cmpuint (n_zones, >, 300);
  icaltimezone_free_builtin_timezones ();
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/calendar/timezone/case-14-forms", test_forms);
  g_test_add_func ("/calendar/timezone/case-14-dates", test_dates);
  g_test_add_func ("/calendar/timezone/starts", test_starts);
  g_test_add_func ("/calendar/timezone/case-11-all-zones", test_all_zones);
  return g_test_run ();
}
