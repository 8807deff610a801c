/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The zones of calendar files: by name, by one of Windows, described, or not known at all. */

#include "import-fixture.h"

#include "calendar/trellis-timezone-component.h"
#include "calendar/trellis-windows-zones.h"
#include "planning/trellis-zone.h"

#define HOUR "\nDURATION:PT1H"
#define AT(zone) "DTSTART;TZID=" zone ":20260701T090000" HOUR
#define BRUSSELS "2026-07-01T07:00/2026-07-01T08:00\n"
#define LONDON "2026-07-01T08:00/2026-07-01T09:00\n"
#define UNKNOWN(name) BRUSSELS "line 2 DTSTART unknown-zone " name "\n"

/* An hour ahead of UTC in winter and three in summer, as no zone is. */
#define ODD                                                                                        \
  "BEGIN:STANDARD\nDTSTART:16010101T030000\nTZOFFSETFROM:+0300\nTZOFFSETTO:+0100\n"                \
  "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10\nEND:STANDARD\n"                                        \
  "BEGIN:DAYLIGHT\nDTSTART:16010101T020000\nTZOFFSETFROM:+0100\nTZOFFSETTO:+0300\n"                \
  "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3\nEND:DAYLIGHT\n"
#define ZONE(name, rest) "BEGIN:VTIMEZONE\nTZID:" name "\n" rest "END:VTIMEZONE\n"
#define EVENT(rest) "BEGIN:VEVENT\n" rest "\nEND:VEVENT\n"
#define CALENDAR(rest) "BEGIN:VCALENDAR\n" rest "END:VCALENDAR\n"

static void
test_name (void)
{
  static const struct
  {
    const char *event;
    const char *expected;
  } cases[] = {
    { AT ("Europe/London"), LONDON },
    { AT ("/freeassociation.sourceforge.net/Europe/London"), LONDON },
    { AT ("/freeassociation.sourceforge.net/Tzfile/Europe/London"), LONDON },
    { AT ("/mozilla.org/20070129_1/Europe/London"), LONDON },
    { AT ("/citadel.org/20190914_1/America/Argentina/Buenos_Aires"),
      "2026-07-01T12:00/2026-07-01T13:00\n" },
    { AT ("/example.org/UTC"), "2026-07-01T09:00/2026-07-01T10:00\n" },
    { AT ("GMT Standard Time"), LONDON },
    { AT ("\"GMT Standard Time\""), LONDON },
    { AT ("gmt standard time"), LONDON },
    { AT ("Eastern Standard Time"), "2026-07-01T13:00/2026-07-01T14:00\n" },
    { AT ("UTC"), "2026-07-01T09:00/2026-07-01T10:00\n" },
    { AT ("Etc/GMT-3"), "2026-07-01T06:00/2026-07-01T07:00\n" },
    { AT ("GMT+05:30"), UNKNOWN ("GMT+05:30") },
    { AT ("Europe/Atlantis"), UNKNOWN ("Europe/Atlantis") },
    { AT ("/example.org/nowhere"), UNKNOWN ("/example.org/nowhere") },
    { AT ("../../etc/passwd"), UNKNOWN ("../../etc/passwd") },
    { AT ("/etc/localtime"), UNKNOWN ("/etc/localtime") },
    { AT ("caf\xe9"), UNKNOWN ("caf\uFFFD") },
    { AT (""), BRUSSELS "line 2 DTSTART unknown-zone \n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    import_assert_event (cases[i].event, cases[i].expected);
}

static void
test_described (void)
{
  static const struct
  {
    const char *text;
    const char *expected;
  } cases[] = {
    { CALENDAR (ZONE ("Odd", ODD) EVENT (AT ("Odd"))), "2026-07-01T06:00/2026-07-01T07:00\n" },
    { CALENDAR (ZONE ("Odd", ODD) EVENT ("DTSTART;TZID=Odd:20270101T090000" HOUR)),
      "2027-01-01T08:00/2027-01-01T09:00\n" },
    /* In the gap, on both sides of it, and in the two hours that come twice. */
    { CALENDAR (ZONE ("Odd", ODD) EVENT ("DTSTART;TZID=Odd:20270328T013000" HOUR)),
      "2027-03-28T00:30/2027-03-28T01:30\n" },
    { CALENDAR (ZONE ("Odd", ODD) EVENT ("DTSTART;TZID=Odd:20270328T023000" HOUR)),
      "2027-03-28T01:30/2027-03-28T02:30\n" },
    { CALENDAR (ZONE ("Odd", ODD) EVENT ("DTSTART;TZID=Odd:20270328T040000" HOUR)),
      "2027-03-28T01:00/2027-03-28T02:00\n" },
    { CALENDAR (ZONE ("Odd", ODD) EVENT ("DTSTART;TZID=Odd:20261025T013000" HOUR)),
      "2026-10-24T22:30/2026-10-24T23:30\n" },
    { CALENDAR (ZONE ("Odd", ODD) EVENT ("DTSTART;TZID=Odd:20261025T030000" HOUR)),
      "2026-10-25T02:00/2026-10-25T03:00\n" },
    /* After it is used; with folded lines; without a calendar around them. */
    { CALENDAR (EVENT (AT ("Odd")) ZONE ("Odd", ODD)), "2026-07-01T06:00/2026-07-01T07:00\n" },
    { ZONE ("O\n dd", ODD) EVENT (AT ("Odd")), "2026-07-01T06:00/2026-07-01T07:00\n" },
    /* Two calendars of one file may mean two zones by one name. */
    { CALENDAR (ZONE ("Odd", ODD) EVENT (AT ("Odd")))
          CALENDAR (ZONE ("Odd", "X-LIC-LOCATION:Europe/London\n") EVENT (AT ("Odd"))),
      "2026-07-01T06:00/2026-07-01T07:00\n" LONDON },
    /* What is said of a place does not outweigh the zone table, which says it of EST, too. */
    { CALENDAR (ZONE ("Europe/London", ODD) EVENT (AT ("Europe/London"))), LONDON },
    { CALENDAR (ZONE ("EST", ODD) EVENT (AT ("EST"))), "2026-07-01T06:00/2026-07-01T07:00\n" },
    { CALENDAR (EVENT (AT ("EST"))), "2026-07-01T14:00/2026-07-01T15:00\n" },
    { CALENDAR (ZONE ("Home", ODD "X-LIC-LOCATION:Europe/London\n") EVENT (AT ("Home"))), LONDON },
    { CALENDAR (ZONE ("Odd", "X-LIC-LOCATION:Nowhere\n" ODD) EVENT (AT ("Odd"))),
      "2026-07-01T06:00/2026-07-01T07:00\n" },
    { CALENDAR (ZONE ("Fixed", "BEGIN:STANDARD\nDTSTART:20200101T000000\nTZOFFSETFROM:+0000\n"
                               "TZOFFSETTO:-013045\nEND:STANDARD\n") EVENT (AT ("Fixed"))),
      "2026-07-01T10:30:45/2026-07-01T11:30:45\n" },
    { CALENDAR (ZONE ("Moved", "BEGIN:STANDARD\nDTSTART:19700101T000000\nTZOFFSETFROM:+0000\n"
                               "TZOFFSETTO:+0100\nRDATE:20260601T000000,20270601T000000\n"
                               "END:STANDARD\nBEGIN:DAYLIGHT\nDTSTART:20260801T000000\n"
                               "TZOFFSETFROM:+0100\nTZOFFSETTO:+0400\nEND:DAYLIGHT\n")
                    EVENT (AT ("Moved") "\nRRULE:FREQ=MONTHLY;COUNT=3")),
      "2026-07-01T08:00/2026-07-01T09:00\n2026-08-01T05:00/2026-08-01T06:00\n"
      "2026-09-01T05:00/2026-09-01T06:00\n" },
    /* Summer time was given up in 2024. */
    { CALENDAR (ZONE ("Done", "BEGIN:STANDARD\nDTSTART:20001029T030000\nTZOFFSETFROM:+0200\n"
                              "TZOFFSETTO:+0100\nRRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU;"
                              "UNTIL=20241231T000000Z\nEND:STANDARD\nBEGIN:DAYLIGHT\n"
                              "DTSTART:20000326T020000\nTZOFFSETFROM:+0100\nTZOFFSETTO:+0200\n"
                              "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU;UNTIL=20240331T010000Z\n"
                              "END:DAYLIGHT\n") EVENT (AT ("Done"))),
      "2026-07-01T08:00/2026-07-01T09:00\n" },
    /* Nothing that can be used. */
    { CALENDAR (ZONE ("Odd", "") EVENT (AT ("Odd"))),
      BRUSSELS "line 2 VTIMEZONE bad-zone Odd\nline 2 VTIMEZONE unknown-zone Odd\n" },
    { CALENDAR (ZONE ("Odd", "BEGIN:STANDARD\nDTSTART:never\nTZOFFSETFROM:1\nTZOFFSETTO:+99999\n"
                             "RRULE:FREQ=X\nRDATE:soon\nEND:STANDARD\n") EVENT (AT ("Odd"))),
      BRUSSELS "line 2 VTIMEZONE bad-zone Odd\nline 2 VTIMEZONE unknown-zone Odd\n"
               "line 5 DTSTART bad-value\nline 6 TZOFFSETFROM bad-value\n"
               "line 7 TZOFFSETTO bad-value\nline 8 RRULE bad-value\nline 9 RDATE bad-value\n" },
    /* Clocks that are changed each second are changed for a while. */
    { CALENDAR (ZONE ("Mad", "BEGIN:STANDARD\nDTSTART:19700101T000000\nTZOFFSETFROM:+0100\n"
                             "TZOFFSETTO:+0100\nRRULE:FREQ=SECONDLY\nEND:STANDARD\n")
                    EVENT (AT ("Mad"))),
      LONDON },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *found = import_text (cases[i].text);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (found, ==, cases[i].expected);
    }
}

/* Every six hours and around each night on which clocks may be changed. */
static void
append_events (GString *text, const char *zone)
{
  for (int month = 1; month <= 12; month++)
    for (int day = 1; day <= 31; day++)
      for (int hour = 0; hour < 24; hour += day >= 22 || day <= 15 ? 1 : 6)
        if (trellis_date_is_set (trellis_date_new (2027, month, day)))
          g_string_append_printf (text,
                                  "BEGIN:VEVENT\nDTSTART;TZID=%s:2027%02d%02dT%02d3000\n"
                                  "DURATION:PT1M\nEND:VEVENT\n",
                                  zone, month, day, hour);
}

/* A zone that a file describes is what the zone table says it is. */
static void
test_described_well (void)
{
  static const char *const zones[]
      = { "Europe/Brussels", "America/New_York", "Australia/Lord_Howe", "Africa/Casablanca",
          "Europe/Dublin",   "Asia/Kolkata",     "America/St_Johns",    "Pacific/Apia" };

  for (guint i = 0; i < G_N_ELEMENTS (zones); i++)
    {
      g_autoptr (GString) named = g_string_new ("BEGIN:VCALENDAR\n");
      g_autoptr (GString) described = g_string_new ("BEGIN:VCALENDAR\n");
      g_autofree char *expected = NULL, *found = NULL;

      append_events (named, zones[i]);
      trellis_timezone_component_append ("Here", trellis_zone_get (zones[i]), 2026, 2028,
                                         described);
      append_events (described, "Here");
      g_string_append (named, "END:VCALENDAR\n");
      g_string_append (described, "END:VCALENDAR\n");
      expected = import_text (named->str);
      found = import_text (described->str);
      g_assert_cmpstr (found, ==, expected);
    }
}

static void
test_windows (void)
{
  g_autoptr (TrellisWindowsZones) zones = trellis_windows_zones_load ();
  static const struct
  {
    const char *windows;
    const char *iana;
  } cases[] = {
    { "W. Europe Standard Time", "Europe/Berlin" },
    { "Romance Standard Time", "Europe/Paris" },
    { "FLE Standard Time", "Europe/Kyiv" },
    { "India Standard Time", "Asia/Kolkata" },
    { "Tokyo Standard Time", "Asia/Tokyo" },
    { "UTC-11", "Etc/GMT+11" },
    { "Nowhere Standard Time", NULL },
    { "", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *found = trellis_windows_zones_find (zones, cases[i].windows);

      g_assert_cmpstr (found, ==, cases[i].iana);
      if (found != NULL)
        g_assert_true (trellis_zone_is_known (found));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/calendar/import/zone/name", test_name);
  g_test_add_func ("/calendar/import/zone/described", test_described);
  g_test_add_func ("/calendar/import/zone/described-well", test_described_well);
  g_test_add_func ("/calendar/import/zone/windows", test_windows);
  return g_test_run ();
}
