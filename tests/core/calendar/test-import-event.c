/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What one event says of when somebody is busy. */

#include "import-fixture.h"

typedef struct
{
  const char *event;
  const char *expected;
} Case;

static void
check (const Case *cases, guint n_cases)
{
  for (guint i = 0; i < n_cases; i++)
    import_assert_event (cases[i].event, cases[i].expected);
}

static void
test_busy (void)
{
#define NINE "DTSTART:20260701T090000Z\nDTEND:20260701T100000Z"
#define FOUND "2026-07-01T09:00/2026-07-01T10:00"
  static const Case cases[] = {
    { NINE, FOUND "\n" },
    { NINE "\nSTATUS:CONFIRMED", FOUND "\n" },
    { NINE "\nSTATUS:CANCELLED", "" },
    { NINE "\nstatus:cancelled", "" },
    { NINE "\nSTATUS:TENTATIVE", FOUND " soft\n" },
    { NINE "\nTRANSP:OPAQUE", FOUND "\n" },
    { NINE "\nTRANSP:TRANSPARENT", "" },
    { NINE "\nTRANSP:TRANSPARENT\nSTATUS:TENTATIVE", "" },
    { NINE "\nSTATUS:TENTATIVE\nTRANSP:TRANSPARENT", "" },
    { NINE "\nX-MICROSOFT-CDO-BUSYSTATUS:BUSY", FOUND "\n" },
    { NINE "\nX-MICROSOFT-CDO-BUSYSTATUS:OOF", FOUND "\n" },
    { NINE "\nX-MICROSOFT-CDO-BUSYSTATUS:FREE", "" },
    { NINE "\nX-MICROSOFT-CDO-BUSYSTATUS:TENTATIVE", FOUND " soft\n" },
    { NINE "\nSTATUS:TENTATIVE\nX-MICROSOFT-CDO-BUSYSTATUS:BUSY", FOUND " soft\n" },
    /* An alarm has a status and a length of its own. */
    { NINE "\nBEGIN:VALARM\nTRIGGER:-PT15M\nDURATION:PT5M\nSTATUS:CANCELLED\nEND:VALARM",
      FOUND "\n" },
  };

  check (cases, G_N_ELEMENTS (cases));
}

static void
test_length (void)
{
  static const Case cases[] = {
    { "DTSTART:20260701T090000Z\nDURATION:PT1H30M", "2026-07-01T09:00/2026-07-01T10:30\n" },
    { "DTSTART:20260701T090000Z\nDURATION:PT90S", "2026-07-01T09:00/2026-07-01T09:01:30\n" },
    { "DTSTART:20260701T090000Z\nDURATION:P1W", "2026-07-01T09:00/2026-07-08T09:00\n" },
    { "DTSTART:20260701T090000Z", "" },
    { "DTSTART:20260701T090000Z\nDTEND:20260701T090000Z", "" },
    { "DTSTART:20260701T090000Z\nDTEND:20260701T080000Z", "line 3 DTEND bad-end\n" },
    { "DTSTART:20260701T090000Z\nDURATION:-PT1H", "line 3 DURATION bad-end\n" },
    { "DTSTART:20260701T090000Z\nDURATION:later", "line 3 DURATION bad-value\n" },
    { "DTSTART;VALUE=DATE:20260701", "2026-06-30T22:00/2026-07-01T22:00\n" },
    { "DTSTART;VALUE=DATE:20260701\nDTEND;VALUE=DATE:20260701",
      "2026-06-30T22:00/2026-07-01T22:00\n" },
    { "DTSTART;VALUE=DATE:20260701\nDTEND;VALUE=DATE:20260704",
      "2026-06-30T22:00/2026-07-03T22:00\n" },
    { "DTSTART;VALUE=DATE:20260701\nDURATION:P2D", "2026-06-30T22:00/2026-07-02T22:00\n" },
    { "DTSTART;VALUE=DATE:20260701\nDTEND;VALUE=DATE:20260630",
      "2026-06-30T22:00/2026-07-01T22:00\nline 3 DTEND bad-end\n" },
    /* The night that summer time ends has 25 hours, and a day by the calendar has as many. */
    { "DTSTART;VALUE=DATE:20261025", "2026-10-24T22:00/2026-10-25T23:00\n" },
    { "DTSTART;TZID=Europe/Brussels:20261024T120000\nDURATION:P1D",
      "2026-10-24T10:00/2026-10-25T11:00\n" },
    { "DTSTART;TZID=Europe/Brussels:20261024T120000\nDURATION:PT24H",
      "2026-10-24T10:00/2026-10-25T10:00\n" },
    /* End and start may be in two zones. */
    { "DTSTART;TZID=Europe/Brussels:20260701T090000\nDTEND;TZID=America/New_York:20260701T060000",
      "2026-07-01T07:00/2026-07-01T10:00\n" },
  };

  check (cases, G_N_ELEMENTS (cases));
}

static void
test_time (void)
{
#define HOUR "\nDURATION:PT1H"
  static const Case cases[] = {
    { "DTSTART;TZID=America/New_York:20261031T180000\nDTEND;TZID=America/New_York:20261101T090000",
      "2026-10-31T22:00/2026-11-01T14:00\n" },
    { "DTSTART:20260701T090000" HOUR, "2026-07-01T07:00/2026-07-01T08:00\n" },
    { "DTSTART;TZID=\"Europe/London\":20260701T090000" HOUR,
      "2026-07-01T08:00/2026-07-01T09:00\n" },
    { "DTSTART;VALUE=DATE-TIME;TZID=Europe/London;X-A=b:20260701T090000" HOUR,
      "2026-07-01T08:00/2026-07-01T09:00\n" },
    /* A time in UTC is in UTC, and a day is the user's. */
    { "DTSTART;TZID=America/New_York:20260701T090000Z" HOUR,
      "2026-07-01T09:00/2026-07-01T10:00\n" },
    { "DTSTART;VALUE=DATE;TZID=America/New_York:20260701", "2026-06-30T22:00/2026-07-01T22:00\n" },
    /* A gap is jumped over, and of an hour that comes twice the first is meant. */
    { "DTSTART;TZID=Europe/Brussels:20270328T023000" HOUR, "2027-03-28T01:30/2027-03-28T02:30\n" },
    { "DTSTART;TZID=Europe/Brussels:20261025T023000" HOUR, "2026-10-25T00:30/2026-10-25T01:30\n" },
    { "DTSTART;TZID=Europe/Brussels:20261025T023000\nDTEND;TZID=Europe/Brussels:20261025T033000",
      "2026-10-25T00:30/2026-10-25T02:30\n" },
    { "DTSTART:20260701T090060Z" HOUR, "2026-07-01T09:01/2026-07-01T10:01\n" },
    { "DTSTART:2026-07-01T09:00:00Z" HOUR, "line 1 VEVENT no-start\nline 2 DTSTART bad-value\n" },
    { "DTSTART:20260731T250000Z" HOUR, "line 1 VEVENT no-start\nline 2 DTSTART bad-value\n" },
    { "DTSTART:20260732" HOUR, "line 1 VEVENT no-start\nline 2 DTSTART bad-value\n" },
    { "DTSTART" HOUR, "line 1 VEVENT no-start\nline 2 no-line\n" },
    { "DTSTART;TZID=x" HOUR, "line 1 VEVENT no-start\nline 2 DTSTART bad-value\n" },
    { "DTSTART:" HOUR, "line 1 VEVENT no-start\nline 2 DTSTART bad-value\n" },
    { "SUMMARY:no start", "line 1 VEVENT no-start\n" },
    /* The first of two counts. */
    { "DTSTART:20260701T090000Z\nDTSTART:20260702T090000Z" HOUR,
      "2026-07-01T09:00/2026-07-01T10:00\n" },
  };

  check (cases, G_N_ELEMENTS (cases));
}

static void
test_window (void)
{
  static const Case cases[] = {
    { "DTSTART;VALUE=DATE:20260531", "" },
    { "DTSTART;VALUE=DATE:20260601", "2026-05-31T22:00/2026-06-01T22:00\n" },
    { "DTSTART;VALUE=DATE:20280101", "2027-12-31T23:00/2028-01-01T23:00\n" },
    { "DTSTART;VALUE=DATE:20280102", "" },
    /* What reaches into the window is kept whole. */
    { "DTSTART;VALUE=DATE:20200101\nDTEND;VALUE=DATE:20300101",
      "2019-12-31T23:00/2029-12-31T23:00\n" },
    { "DTSTART;VALUE=DATE:20200101\nDTEND;VALUE=DATE:99991231",
      "2019-12-31T23:00/9999-12-30T00:00\n" },
    { "DTSTART;VALUE=DATE:00010101", "" },
    { "DTSTART;VALUE=DATE:20260701\nDURATION:P999999999W", "2026-06-30T22:00/9999-12-30T00:00\n" },
    { "DTSTART;VALUE=DATE:00010101\nDTEND;VALUE=DATE:99991231",
      "0001-01-02T00:00/9999-12-30T00:00\n" },
  };

  check (cases, G_N_ELEMENTS (cases));
}

static void
test_free_busy (void)
{
  static const struct
  {
    const char *freebusy;
    const char *expected;
  } cases[] = {
    { "FREEBUSY:20260701T090000Z/20260701T100000Z", "2026-07-01T09:00/2026-07-01T10:00\n" },
    { "FREEBUSY:20260701T090000Z/PT30M", "2026-07-01T09:00/2026-07-01T09:30\n" },
    { "FREEBUSY:20260701T090000Z/PT30M,20260702T090000Z/P1D",
      "2026-07-01T09:00/2026-07-01T09:30\n2026-07-02T09:00/2026-07-03T09:00\n" },
    { "FREEBUSY;FBTYPE=FREE:20260701T090000Z/PT30M", "" },
    { "FREEBUSY;FBTYPE=BUSY-TENTATIVE:20260701T090000Z/PT30M",
      "2026-07-01T09:00/2026-07-01T09:30 soft\n" },
    { "FREEBUSY;FBTYPE=BUSY-UNAVAILABLE:20260701T090000Z/PT30M",
      "2026-07-01T09:00/2026-07-01T09:30\n" },
    { "FREEBUSY;FBTYPE=X-LUNCH:20260701T090000Z/PT30M", "2026-07-01T09:00/2026-07-01T09:30\n" },
    { "FREEBUSY;FBTYPE=BUSY:20260701T090000Z/PT30M,19990101T090000Z/PT30M",
      "2026-07-01T09:00/2026-07-01T09:30\n" },
    { "FREEBUSY:20260701T090000Z", "line 3 FREEBUSY bad-value\n" },
    { "FREEBUSY:20260701T090000Z/soon,20260702T090000Z/PT1H",
      "2026-07-02T09:00/2026-07-02T10:00\nline 3 FREEBUSY bad-value\n" },
    { "DTSTART:20260701T090000Z\nDTEND:20260701T100000Z", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strconcat ("BEGIN:VCALENDAR\nBEGIN:VFREEBUSY\n", cases[i].freebusy,
                                           "\nEND:VFREEBUSY\nEND:VCALENDAR\n", NULL);
      g_autofree char *found = import_text (text);

      g_assert_cmpstr (found, ==, cases[i].expected);
    }
}

static void
test_own (void)
{
  static const char text[] = "BEGIN:VCALENDAR\n"
                             "BEGIN:VEVENT\nUID:mine\nDTSTART:20260701\nEND:VEVENT\n"
                             "BEGIN:VEVENT\nUID:other\nDTSTART:20260702\nEND:VEVENT\n"
                             "BEGIN:VEVENT\nDTSTART:20260703\nUID:mi\n ne\nEND:VEVENT\n"
                             "BEGIN:VEVENT\nDTSTART:20260704\nEND:VEVENT\n"
                             "BEGIN:VFREEBUSY\nFREEBUSY:20260705T000000Z/P1D\nUID:mine\n"
                             "END:VFREEBUSY\nEND:VCALENDAR\n";
  g_autoptr (GHashTable) own = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, sizeof text - 1);
  g_autoptr (TrellisBusyTime) busy = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *found = NULL;
  TrellisImportOptions options;

  g_hash_table_add (own, (char *) "mine");
  import_options (&options);
  options.own_uids = own;
  busy = trellis_calendar_import (bytes, &options, NULL, &error);
  g_assert_no_error (error);
  found = import_describe (busy);
  g_assert_cmpstr (found, ==,
                   "2026-07-01T22:00/2026-07-02T22:00\n2026-07-03T22:00/2026-07-04T22:00\n");
  g_assert_cmpuint (busy->report->n_events, ==, 4);
  g_assert_cmpuint (busy->report->n_own, ==, 2);
  g_assert_cmpuint (busy->report->n_used, ==, 2);
  g_assert_cmpuint (busy->report->n_freebusy, ==, 1);
  g_assert_cmpuint (busy->report->n_components, ==, 6);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/calendar/import/event/busy", test_busy);
  g_test_add_func ("/calendar/import/event/length", test_length);
  g_test_add_func ("/calendar/import/event/time", test_time);
  g_test_add_func ("/calendar/import/event/window", test_window);
  g_test_add_func ("/calendar/import/event/free-busy", test_free_busy);
  g_test_add_func ("/calendar/import/event/own", test_own);
  return g_test_run ();
}
