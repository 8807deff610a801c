/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An exported calendar in ical.js, which Thunderbird and Nextcloud read with. */

#include "calendar-fixture.h"
#include "calendar-reader.h"

/* Also what no other zone has: a summer time that is standard, one of half an hour, none at all. */
static const struct
{
  const char *start;
  const char *zone;
} sessions[] = {
  { "2026-07-01T09:00", "Europe/London" },       { "2026-10-25T02:30", "Europe/Brussels" },
  { "2027-03-28T02:30", "Europe/Brussels" },     { "2026-10-31T18:00", "America/New_York" },
  { "2026-12-01T10:00", "Europe/Dublin" },       { "2027-02-20T10:00", "Africa/Casablanca" },
  { "2026-04-05T01:45", "Australia/Lord_Howe" }, { "2026-12-01T10:00", "Asia/Kathmandu" },
  { "2026-01-15T10:00", "Pacific/Apia" },        { "2026-12-01T10:00", "UTC" },
};

static void
test_read (CalendarFixture *fixture, gconstpointer unused)
{
  g_autoptr (GString) expected = g_string_new (NULL);
  g_autofree char *text = NULL;

  if (!calendar_has_icaljs ())
    {
      g_test_skip ("ical.js is not here: npm could not be reached");
      return;
    }
  for (guint i = 0; i < G_N_ELEMENTS (sessions); i++)
    {
      TrellisSession *session = calendar_fixture_add (fixture, fixture->coaching, sessions[i].start,
                                                      sessions[i].zone, 60);

      if (i % 2 == 0)
        trellis_record_set_string (session, "place", "Hof 3, 1. Stock; Klingel “A, B”");
      trellis_record_set_string (session, "link", "https://meet.example.org/a?b=c;d,e&f=😀");
      if (i % 3 == 0)
        trellis_record_set_enum (session, "state", TRELLIS_SESSION_STATE_CANCELLED);
      calendar_expect (expected, session, "Coaching session", FALSE);
    }
  g_string_replace (expected, "url=https://meet.example.org/a?b=c;d,e&f=😀",
                    "url=https://meet.example.org/a?b=c;d,e&f=%F0%9F%98%80", 0);
  g_string_replace (expected, "conference=https://meet.example.org/a?b=c;d,e&f=😀",
                    "conference=https://meet.example.org/a?b=c;d,e&f=%F0%9F%98%80", 0);
  text = calendar_fixture_export (fixture, NULL);
  calendar_assert_read (text, expected->str);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  CALENDAR_TEST ("/calendar/icaljs/case-07-read", test_read);
  return g_test_run ();
}
