/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Events that repeat: rules, lists, what is left out, and what stands for one time of them. */

#include "import-fixture.h"

typedef struct
{
  const char *event;
  const char *expected;
} Case;

#define SERIES(rest) "UID:a\nDTSTART;TZID=Europe/Brussels:20260701T090000\nDURATION:PT1H\n" rest

static void
check (const Case *cases, guint n_cases)
{
  for (guint i = 0; i < n_cases; i++)
    import_assert_event (cases[i].event, cases[i].expected);
}

static void
test_rules (void)
{
  static const Case cases[] = {
    { SERIES ("RRULE:FREQ=WEEKLY;COUNT=3"), "2026-07-01T07:00/2026-07-01T08:00\n"
                                            "2026-07-08T07:00/2026-07-08T08:00\n"
                                            "2026-07-15T07:00/2026-07-15T08:00\n" },
    /* The clock shows the same time in winter, and the event is as long. */
    { SERIES ("RRULE:FREQ=MONTHLY;INTERVAL=4;COUNT=3"), "2026-07-01T07:00/2026-07-01T08:00\n"
                                                        "2026-11-01T08:00/2026-11-01T09:00\n"
                                                        "2027-03-01T08:00/2027-03-01T09:00\n" },
    /* The start is the first time, whether the rule has it or not. */
    { SERIES ("RRULE:FREQ=WEEKLY;BYDAY=MO;COUNT=2"), "2026-07-01T07:00/2026-07-01T08:00\n"
                                                     "2026-07-06T07:00/2026-07-06T08:00\n" },
    { SERIES ("RRULE:FREQ=DAILY;UNTIL=20260703T070000Z"), "2026-07-01T07:00/2026-07-01T08:00\n"
                                                          "2026-07-02T07:00/2026-07-02T08:00\n"
                                                          "2026-07-03T07:00/2026-07-03T08:00\n" },
    { SERIES ("RRULE:FREQ=DAILY;UNTIL=20260703T065959Z"), "2026-07-01T07:00/2026-07-01T08:00\n"
                                                          "2026-07-02T07:00/2026-07-02T08:00\n" },
    { SERIES ("RRULE:FREQ=DAILY;UNTIL=20260702"), "2026-07-01T07:00/2026-07-01T08:00\n"
                                                  "2026-07-02T07:00/2026-07-02T08:00\n" },
    { SERIES ("RRULE:FREQ=DAILY;UNTIL=20260702T090000"), "2026-07-01T07:00/2026-07-01T08:00\n"
                                                         "2026-07-02T07:00/2026-07-02T08:00\n" },
    { SERIES ("RRULE:FREQ=DAILY;COUNT=2\nRRULE:FREQ=DAILY;INTERVAL=2;COUNT=2"),
      "2026-07-01T07:00/2026-07-01T08:00\n"
      "2026-07-02T07:00/2026-07-02T08:00\n"
      "2026-07-03T07:00/2026-07-03T08:00\n" },
    { SERIES ("RRULE:FREQ=DAILY;COUNT=4\nEXRULE:FREQ=DAILY;INTERVAL=2"),
      "2026-07-01T07:00/2026-07-01T08:00\n"
      "2026-07-02T07:00/2026-07-02T08:00\n"
      "2026-07-04T07:00/2026-07-04T08:00\n" },
    { SERIES ("RRULE:FREQ=NEVER"), "2026-07-01T07:00/2026-07-01T08:00\nline 5 RRULE bad-rule\n" },
    { SERIES ("RRULE:FREQ=MONTHLY;RSCALE=HEBREW"),
      "2026-07-01T07:00/2026-07-01T08:00\nline 5 RRULE bad-rule\n" },
    { SERIES ("RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"), "2026-07-01T07:00/2026-07-01T08:00\n" },
    { SERIES ("RRULE:FREQ=WEEKLY;BYDAY=TU,TH;BYSETPOS=-1;COUNT=2"),
      "2026-07-01T07:00/2026-07-01T08:00\n"
      "2026-07-02T07:00/2026-07-02T08:00\nline 5 RRULE irregular\n" },
    /* Days have no times of day. */
    { "DTSTART:20260701\nRRULE:FREQ=DAILY;COUNT=2;BYHOUR=9,10",
      "2026-06-30T22:00/2026-07-01T22:00\n2026-07-01T22:00/2026-07-02T22:00\n" },
    { "DTSTART:20260701\nRRULE:FREQ=HOURLY",
      "2026-06-30T22:00/2026-07-01T22:00\nline 3 RRULE bad-rule\n" },
    { "DTSTART:20260701\nRRULE:FREQ=WEEKLY;UNTIL=20260714T220000Z",
      "2026-06-30T22:00/2026-07-01T22:00\n"
      "2026-07-07T22:00/2026-07-08T22:00\n"
      "2026-07-14T22:00/2026-07-15T22:00\n" },
  };

  check (cases, G_N_ELEMENTS (cases));
}

static void
test_without (void)
{
#define DAILY(rest) SERIES ("RRULE:FREQ=DAILY;COUNT=3\n" rest)
#define FIRST "2026-07-01T07:00/2026-07-01T08:00\n"
#define SECOND "2026-07-02T07:00/2026-07-02T08:00\n"
#define THIRD "2026-07-03T07:00/2026-07-03T08:00\n"
#define DAYS(rest) "DTSTART;VALUE=DATE:20260701\nRRULE:FREQ=DAILY;COUNT=2\n" rest
#define FIRST_DAY "2026-06-30T22:00/2026-07-01T22:00\n"
#define SECOND_DAY "2026-07-01T22:00/2026-07-02T22:00\n"
  static const Case cases[] = {
    { DAILY ("EXDATE;TZID=Europe/Brussels:20260702T090000"), FIRST THIRD },
    { DAILY ("EXDATE:20260702T070000Z"), FIRST THIRD },
    { DAILY ("EXDATE;TZID=Europe/London:20260702T080000"), FIRST THIRD },
    { DAILY ("EXDATE:20260702T090000"), FIRST THIRD },
    { DAILY ("EXDATE;VALUE=DATE:20260702"), FIRST THIRD },
    { DAILY ("EXDATE:20260702"), FIRST THIRD },
    { DAILY ("EXDATE:20260701T070000Z,20260703T070000Z"), SECOND },
    { DAILY ("EXDATE:20260701T070000Z\nEXDATE:20260702,20260703"), "" },
    { DAILY ("EXDATE:20260702T100000"), FIRST SECOND THIRD },
    { DAILY ("EXDATE:"), FIRST SECOND THIRD },
    { DAILY ("EXDATE:tomorrow,20260702"), FIRST THIRD "line 6 EXDATE bad-value\n" },
    { DAYS ("EXDATE;VALUE=DATE:20260702"), FIRST_DAY },
    { DAYS ("EXDATE:20260702T000000"), FIRST_DAY },
    { DAYS ("EXDATE:20260702T000000Z"), FIRST_DAY },
    { DAYS ("EXDATE;TZID=America/New_York:20260702T090000"), FIRST_DAY },
    { DAYS ("EXDATE:20260701T220000Z"), FIRST_DAY },
    { DAYS ("EXDATE:20260701"), SECOND_DAY },
  };

  check (cases, G_N_ELEMENTS (cases));
}

static void
test_extras (void)
{
  static const Case cases[] = {
    { SERIES ("RDATE;TZID=Europe/Brussels:20260703T140000,20260704T140000"),
      FIRST "2026-07-03T12:00/2026-07-03T13:00\n2026-07-04T12:00/2026-07-04T13:00\n" },
    { SERIES ("RDATE:20260703T140000Z"), FIRST "2026-07-03T14:00/2026-07-03T15:00\n" },
    { SERIES ("RDATE:20260703T140000"), FIRST "2026-07-03T12:00/2026-07-03T13:00\n" },
    { SERIES ("RDATE;VALUE=DATE:20260703"), FIRST THIRD },
    { SERIES ("RDATE;VALUE=PERIOD:20260703T140000Z/PT3H"),
      FIRST "2026-07-03T14:00/2026-07-03T17:00\n" },
    { SERIES ("RDATE;VALUE=PERIOD:20260703T140000Z/20260703T143000Z,20260704T140000Z/P1D"),
      FIRST "2026-07-03T14:00/2026-07-03T14:30\n2026-07-04T14:00/2026-07-05T14:00\n" },
    { SERIES ("RDATE;VALUE=PERIOD;TZID=Europe/London:20260703T140000/20260703T150000"),
      FIRST "2026-07-03T13:00/2026-07-03T14:00\n" },
    /* A period says how long it is, also when the series has that time by itself. */
    { SERIES ("RDATE;VALUE=PERIOD:20260701T070000Z/PT3H"), "2026-07-01T07:00/2026-07-01T10:00\n" },
    { SERIES ("RRULE:FREQ=DAILY;COUNT=2\nRDATE:20260702T070000Z"), FIRST SECOND },
    { SERIES ("RDATE:20260703T140000Z\nEXDATE:20260703T140000Z"), FIRST },
    { SERIES ("RDATE:soon,20260703T070000Z"), FIRST THIRD "line 5 RDATE bad-value\n" },
    { SERIES ("RDATE;VALUE=PERIOD:20260703T140000Z/later"), FIRST "line 5 RDATE bad-value\n" },
    { "DTSTART:20260701\nRDATE:20260703", FIRST_DAY "2026-07-02T22:00/2026-07-03T22:00\n" },
    { "DTSTART:20260701\nRDATE:20260703T090000", FIRST_DAY "2026-07-02T22:00/2026-07-03T22:00\n" },
  };

  check (cases, G_N_ELEMENTS (cases));
}

static void
test_instances (void)
{
#define INSTEAD(of, rest) "\nEND:VEVENT\nBEGIN:VEVENT\nUID:a\nRECURRENCE-ID" of "\n" rest
#define LATER "DTSTART:20260702T160000Z\nDURATION:PT2H"
#define MOVED FIRST "2026-07-02T16:00/2026-07-02T18:00\n" THIRD
  static const Case cases[] = {
    { DAILY ("") INSTEAD (";TZID=Europe/Brussels:20260702T090000", LATER), MOVED },
    { DAILY ("") INSTEAD (":20260702T070000Z", LATER), MOVED },
    { DAILY ("") INSTEAD (":20260702T090000", LATER), MOVED },
    { DAILY ("") INSTEAD (";VALUE=DATE:20260702", LATER), MOVED },
    { DAILY ("") INSTEAD (":20260702T070000Z", LATER "\nSTATUS:TENTATIVE"),
      FIRST "2026-07-02T16:00/2026-07-02T18:00 soft\n" THIRD },
    { DAILY ("") INSTEAD (":20260702T070000Z", LATER "\nSTATUS:CANCELLED"), FIRST THIRD },
    { DAILY ("") INSTEAD (":20260702T070000Z", LATER "\nTRANSP:TRANSPARENT"), FIRST THIRD },
    { DAILY ("") INSTEAD (":20260702T070000Z", "STATUS:CANCELLED"), FIRST THIRD },
    /* What stands for one time does not repeat. */
    { DAILY ("") INSTEAD (":20260702T070000Z", LATER "\nRRULE:FREQ=DAILY"), MOVED },
    /* The series is free, one of its times is not. */
    { DAILY ("TRANSP:TRANSPARENT") INSTEAD (":20260702T070000Z", LATER),
      "2026-07-02T16:00/2026-07-02T18:00\n" },
    { DAILY ("") INSTEAD (":20260702T070000Z", "DTSTART:x"),
      FIRST SECOND THIRD "line 8 VEVENT no-start\nline 11 DTSTART bad-value\n" },
    { DAILY ("") INSTEAD (":whenever", LATER), FIRST SECOND
      "2026-07-02T16:00/2026-07-02T18:00\n" THIRD "line 10 RECURRENCE-ID bad-value\n" },
    /* It and all that follow are two hours later and longer; those after the second, no more. */
    { DAILY ("") INSTEAD (";RANGE=THISANDFUTURE:20260702T070000Z",
                          "DTSTART:20260702T090000Z\nDURATION:PT2H"),
      FIRST "2026-07-02T09:00/2026-07-02T11:00\n2026-07-03T09:00/2026-07-03T11:00\n" },
    { DAILY ("") INSTEAD (";RANGE=THISANDFUTURE:20260702T070000Z", "STATUS:CANCELLED"), FIRST },
    { DAILY ("") INSTEAD (";RANGE=THISANDFUTURE:20260701T070000Z",
                          "DTSTART:20260701T080000Z\nDURATION:PT1H")
          INSTEAD (";RANGE=THISANDFUTURE:20260703T070000Z",
                   "DTSTART:20260703T120000Z\nDURATION:PT1H"),
      "2026-07-01T08:00/2026-07-01T09:00\n2026-07-02T08:00/2026-07-02T09:00\n"
      "2026-07-03T12:00/2026-07-03T13:00\n" },
    { DAYS ("UID:a") INSTEAD (";VALUE=DATE:20260702", "DTSTART:20260709"),
      FIRST_DAY "2026-07-08T22:00/2026-07-09T22:00\n" },
    /* Without the series, and before it. */
    { "UID:b\nRECURRENCE-ID:20260702T070000Z\n" LATER, "2026-07-02T16:00/2026-07-02T18:00\n" },
    { "UID:a\nRECURRENCE-ID:20260702T070000Z\n" LATER "\nEND:VEVENT\nBEGIN:VEVENT\n" DAILY (""),
      MOVED },
    /* No UID is nobody's. */
    { "DTSTART:20260701T070000Z\nDURATION:PT1H\nRRULE:FREQ=DAILY;COUNT=2\n"
      "END:VEVENT\nBEGIN:VEVENT\nRECURRENCE-ID:20260702T070000Z\n" LATER,
      FIRST SECOND "2026-07-02T16:00/2026-07-02T18:00\n" },
  };

  check (cases, G_N_ELEMENTS (cases));
}

static guint
count_times (const char *event, guint *n_remarks)
{
  g_autofree char *found = import_event (event);
  g_auto (GStrv) lines = g_strsplit (found, "\n", -1);
  guint n_times = 0;

  *n_remarks = 0;
  for (guint i = 0; lines[i] != NULL; i++)
    if (g_str_has_prefix (lines[i], "line"))
      *n_remarks += 1;
    else if (lines[i][0] != '\0')
      n_times++;
  return n_times;
}

/* Rules without an end, or with one that nobody lives to see, stop at the end of the window. */
static void
test_bounds (void)
{
  static const struct
  {
    const char *event;
    guint n_times;
    guint n_remarks;
  } cases[] = {
    { "DTSTART:20260701T070000Z\nDURATION:PT1H\nRRULE:FREQ=WEEKLY", 79, 0 },
    { "DTSTART:20260701T070000Z\nDURATION:PT1H\nRRULE:FREQ=WEEKLY;COUNT=1000000000", 79, 0 },
    { "DTSTART:19700101T070000Z\nDURATION:PT1H\nRRULE:FREQ=DAILY", 580, 0 },
    { "DTSTART:19700101T070000Z\nDURATION:PT1H\nRRULE:FREQ=DAILY;COUNT=1000000000", 580, 0 },
    { "DTSTART:00020101T070000Z\nDURATION:PT1H\nRRULE:FREQ=YEARLY", 2, 0 },
    { "DTSTART:19700101T070000Z\nDURATION:PT1S\nRRULE:FREQ=SECONDLY", 10000, 1 },
    { "DTSTART:19700101T070000Z\nDURATION:PT1S\nRRULE:FREQ=SECONDLY;COUNT=1000000000", 0, 0 },
    { "DTSTART:20260701T070000Z\nDURATION:PT1S\nRRULE:FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30", 1,
      0 },
    { "DTSTART:20260701T070000Z\nDURATION:PT1S\nRRULE:FREQ=SECONDLY;BYMONTH=12;BYSECOND=7", 10000,
      1 },
    { "DTSTART:20260701T070000Z\nDURATION:PT1S\nRRULE:FREQ=SECONDLY;INTERVAL=2;BYSECOND=1", 1, 2 },
    { "DTSTART:20260701T070000Z\nDURATION:PT1S\nRRULE:FREQ=YEARLY;INTERVAL=2000000000", 1, 0 },
    { "DTSTART:20260701T070000Z\nDURATION:PT1S\nRRULE:FREQ=SECONDLY;INTERVAL=2000000000", 1, 0 },
    { "DTSTART:99991231T070000Z\nDURATION:PT1S\nRRULE:FREQ=DAILY", 0, 0 },
    { "DTSTART:00010101T070000Z\nDURATION:PT1S\nRRULE:FREQ=YEARLY;BYWEEKNO=1", 0, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint n_remarks;

      g_test_message ("%s", cases[i].event);
      g_assert_cmpuint (count_times (cases[i].event, &n_remarks), ==, cases[i].n_times);
      g_assert_cmpuint (n_remarks, ==, cases[i].n_remarks);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/calendar/import/series/rules", test_rules);
  g_test_add_func ("/calendar/import/series/without", test_without);
  g_test_add_func ("/calendar/import/series/extras", test_extras);
  g_test_add_func ("/calendar/import/series/instances", test_instances);
  g_test_add_func ("/calendar/import/series/bounds", test_bounds);
  return g_test_run ();
}
