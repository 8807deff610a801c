/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Components in every order and state of repair: what can be used is, the rest is named. */

#include "import-fixture.h"

#include <string.h>

#define DAY(n) "DTSTART:2026070" n "\n"
#define FIRST "2026-06-30T22:00/2026-07-01T22:00\n"
#define SECOND "2026-07-01T22:00/2026-07-02T22:00\n"
#define EVENT(n) "BEGIN:VEVENT\n" DAY (n) "END:VEVENT\n"
#define CALENDAR(rest) "BEGIN:VCALENDAR\n" rest "END:VCALENDAR\n"
#define NO_CALENDAR                                                                                \
  "this is no calendar; expected an iCalendar file, which begins with BEGIN:VCALENDAR"

static void
test_shapes (void)
{
  static const struct
  {
    const char *text;
    const char *expected;
  } cases[] = {
    { CALENDAR (EVENT ("1")), FIRST },
    { EVENT ("1"), FIRST },
    { EVENT ("1") EVENT ("2"), FIRST SECOND },
    { CALENDAR (EVENT ("1")) CALENDAR (EVENT ("2")), FIRST SECOND },
    { "BEGIN:XROOT\n" CALENDAR (EVENT ("1")) CALENDAR (EVENT ("2")) "END:XROOT\n", FIRST SECOND },
    { "begin:vcalendar\nBegin:VEvent\ndtstart:20260701\nend:VEVENT\nEnd:VCalendar\n", FIRST },
    { CALENDAR (""), "" },
    { CALENDAR ("BEGIN:VTODO\nDTSTART:20260701\nDUE:20260702\nEND:VTODO\n"), "" },
    { CALENDAR ("BEGIN:X-OTHER\n" EVENT ("1") DAY ("3") "END:X-OTHER\n"), FIRST },
    { CALENDAR ("METHOD:PUBLISH\n" EVENT ("1")), FIRST },
    { CALENDAR ("METHOD:CANCEL\n" EVENT ("1")), "" },
    { CALENDAR ("METHOD:CANCEL\n" EVENT ("1")) CALENDAR (EVENT ("2")), SECOND },
    { "", NO_CALENDAR },
    { "\n\n", NO_CALENDAR },
    { "<!DOCTYPE html>\n<title>Sign in</title>\n", NO_CALENDAR },
    { "BEGIN:VCARD\nFN:Amina\nEND:VCARD\n", NO_CALENDAR },
    { "END:VCALENDAR\n", NO_CALENDAR },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *found = import_text (cases[i].text);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (found, ==, cases[i].expected);
    }
}

static void
test_broken (void)
{
  static const struct
  {
    const char *text;
    const char *expected;
  } cases[] = {
    { "BEGIN:VCALENDAR\n" EVENT ("1"), FIRST "line 4 cut-off\n" },
    { "BEGIN:VCALENDAR\n" EVENT ("1") "BEGIN:VEVENT\n" DAY ("2"), FIRST SECOND "line 6 cut-off\n" },
    { "BEGIN:VCALENDAR\n" EVENT ("1") "BEGIN:VEVENT\nDTSTART:2026",
      FIRST "line 5 VEVENT no-start\nline 6 DTSTART bad-value\nline 6 cut-off\n" },
    { CALENDAR ("BEGIN:VEVENT\n" DAY ("1")), FIRST "line 2 VEVENT unclosed\n" },
    { CALENDAR ("BEGIN:VEVENT\n" DAY ("1") EVENT ("2")), FIRST SECOND "line 2 VEVENT unclosed\n" },
    { CALENDAR ("BEGIN:VEVENT\n" DAY ("1") "BEGIN:VALARM\nDURATION:PT5M\nEND:VEVENT\n" EVENT ("2")),
      FIRST SECOND "line 4 unclosed\n" },
    { CALENDAR (EVENT ("1") "END:VEVENT\n" EVENT ("2")), FIRST SECOND "line 5 END stray-end\n" },
    { EVENT ("1") "END:VCALENDAR\n", FIRST "line 4 END stray-end\n" },
    { CALENDAR (EVENT ("1")) "words\nSUMMARY:outside\n" EVENT ("2"),
      FIRST SECOND "line 6 no-line\nline 7 no-line\n" },
    { CALENDAR ("BEGIN:VEVENT\nDESCRIPTION:one\ntwo\n\n three\n" DAY ("1") "END:VEVENT\n"),
      FIRST "line 4 no-line\n" },
    { CALENDAR ("BEGIN\nBEGIN:\n" EVENT ("1")), FIRST "line 2 no-line\nline 3 unclosed\n" },
    { CALENDAR ("BEGIN:VEVENT\nBEGIN:STANDARD\nTZOFFSETTO:+0100\nEND:STANDARD\n" DAY (
          "1") "END:VEVENT\n"),
      FIRST },
    { CALENDAR ("BEGIN:VTIMEZONE\n" EVENT ("1")), FIRST "line 2 VTIMEZONE unclosed\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *found = import_text (cases[i].text);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (found, ==, cases[i].expected);
    }
}

static void
append_times (GString *text, const char *line, guint times)
{
  for (guint i = 0; i < times; i++)
    g_string_append (text, line);
}

static void
test_nested (void)
{
  static const struct
  {
    const char *begin;
    const char *inside;
    const char *end;
    const char *expected;
  } cases[] = {
    { "BEGIN:VCALENDAR\n", "", "END:VCALENDAR\n", "line 33 VCALENDAR too-deep\n" },
    { "BEGIN:X-A\n", EVENT ("1"), "END:X-A\n", "line 33 too-deep\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autofree char *found = NULL;

      append_times (text, cases[i].begin, 10000);
      g_string_append (text, cases[i].inside);
      append_times (text, cases[i].end, 10000);
      found = import_text (text->str);
      g_assert_cmpstr (found, ==, cases[i].expected);
    }
}

/* Events in events are events: each ends where the next begins. */
static void
test_nested_events (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (TrellisBusyTime) busy = NULL;
  g_autoptr (GError) error = NULL;
  TrellisImportOptions options;

  append_times (text, "BEGIN:VEVENT\nDTSTART:20260701\n", 10000);
  append_times (text, "END:VEVENT\n", 10000);
  bytes = g_string_free_to_bytes (g_steal_pointer (&text));
  import_options (&options);
  busy = trellis_calendar_import (bytes, &options, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (busy->report->n_events, ==, 10000);
  g_assert_cmpuint (busy->intervals->len, ==, 10000);
  g_assert_cmpuint (busy->report->remarks->len, ==, TRELLIS_IMPORT_MOST_REMARKS);
  g_assert_cmpuint (busy->report->n_more_remarks, ==, 2 * 9999 - TRELLIS_IMPORT_MOST_REMARKS);
}

/* The same events in every encoding and with every line end. */
static void
test_encodings (void)
{
  static const char text[]
      = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:caf\u00e9 \U0001f600\nDTSTART:20260701\n"
        "DESCRIPTION:one\n  two\nEND:VEVENT\nEND:VCALENDAR\n";
  static const char *const encodings[]
      = { "UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-16", "ISO-8859-1" };
  static const char *const ends[] = { "\n", "\r\n", "\r", "\r\r\n" };

  for (guint i = 0; i < G_N_ELEMENTS (encodings); i++)
    for (guint j = 0; j < G_N_ELEMENTS (ends); j++)
      for (int mark = 0; mark < 2; mark++)
        {
          g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
          g_autofree char *joined = g_strjoinv (ends[j], lines);
          g_autofree char *marked = g_strconcat (mark ? "\ufeff" : "", joined, NULL);
          gsize length;
          char *encoded = g_convert_with_fallback (marked, -1, encodings[i], "UTF-8", "?", NULL,
                                                   &length, NULL);
          g_autoptr (GBytes) bytes = g_bytes_new_take (encoded, length);
          g_autofree char *found = import_bytes (bytes);

          /* UTF-32 is known by its mark alone, and Latin-1 has none. */
          if (mark ? !g_str_equal (encodings[i], "ISO-8859-1")
                   : !g_str_equal (encodings[i], "UTF-32LE"))
            g_assert_cmpstr (found, ==, FIRST);
        }
}

/* A text that is cut off anywhere, or loses a byte anywhere, is read as far as it goes. */
static void
test_damaged (void)
{
  static const char text[]
      = "BEGIN:VCALENDAR\r\nBEGIN:VTIMEZONE\r\nTZID:A\r\nBEGIN:STANDARD\r\nDTSTART:"
        "20200101T000000\r\n"
        "TZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\nRRULE:FREQ=YEARLY;BYDAY=1SU\r\nEND:STANDARD\r\n"
        "END:VTIMEZONE\r\nBEGIN:VEVENT\r\nUID:a\r\nDTSTART;TZID=\"A\":20260701T090000\r\n"
        "DURATION:P1DT1H\r\nRRULE:FREQ=DAILY;BYHOUR=9,10;COUNT=4;WKST=SU\r\nEXDATE:20260702\r\n"
        "RDATE;VALUE=PERIOD:20260801T090000Z/PT1H\r\nEND:VEVENT\r\nBEGIN:VFREEBUSY\r\n"
        "FREEBUSY;FBTYPE=BUSY:20260901T090000Z/PT1H\r\nEND:VFREEBUSY\r\nEND:VCALENDAR\r\n";

  for (gsize i = 0; i < sizeof text - 1; i++)
    {
      g_autofree char *cut = g_strndup (text, i);
      g_autofree char *lost = g_strconcat (cut, text + i + 1, NULL);
      g_autofree char *changed = g_strdup (text);
      g_autofree char *of_cut = import_text (cut);
      g_autofree char *of_lost = import_text (lost);
      g_autofree char *of_changed = NULL;

      changed[i] = (char) (text[i] ^ 0x15);
      of_changed = import_text (changed);
      g_assert_nonnull (of_cut);
      g_assert_nonnull (of_lost);
      g_assert_nonnull (of_changed);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/calendar/import/components/shapes", test_shapes);
  g_test_add_func ("/calendar/import/components/broken", test_broken);
  g_test_add_func ("/calendar/import/components/nested", test_nested);
  g_test_add_func ("/calendar/import/components/nested-events", test_nested_events);
  g_test_add_func ("/calendar/import/components/encodings", test_encodings);
  g_test_add_func ("/calendar/import/components/damaged", test_damaged);
  return g_test_run ();
}
