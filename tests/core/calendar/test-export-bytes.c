/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Exported files as bytes, and texts that come back as they went. */

#include "calendar-bytes.h"
#include "calendar-fixture.h"
#include "calendar-reader.h"

#include <string.h>

static void
test_bytes (CalendarFixture *fixture, gconstpointer unused)
{
  g_autofree char *text = NULL;

  calendar_fixture_add (fixture, fixture->coaching, "2026-12-01T10:00", "Europe/Brussels", 60);
  text = calendar_fixture_export (fixture, NULL);
  g_assert_false (g_str_has_prefix (text, "\xef\xbb\xbf"));
  g_assert_cmpuint (calendar_bytes_count (text, "\n"), ==, calendar_bytes_count (text, "\r\n"));
  g_assert_cmpuint (calendar_bytes_count (text, "\r"), ==, calendar_bytes_count (text, "\r\n"));
  g_assert_true (g_str_has_suffix (text, "\r\nEND:VCALENDAR\r\n"));
}

static void
test_nothing (CalendarFixture *fixture, gconstpointer unused)
{
  g_autofree char *text = calendar_fixture_export (fixture, NULL);

  g_assert_null (strstr (text, "VEVENT"));
  g_assert_null (strstr (text, "VTIMEZONE"));
}

/* The file is checked line by line whenever it is exported; here the texts are hard to fold. */
static void
assert_place (CalendarFixture *fixture, const char *place, const char *expected)
{
  g_autoptr (GString) facts = g_string_new (NULL);
  TrellisSession *session = calendar_fixture_add (fixture, fixture->coaching, "2026-12-01T10:00",
                                                  "Europe/Brussels", 60);
  g_autofree char *text = NULL;

  trellis_record_set_string (session, "place", place);
  text = calendar_fixture_export (fixture, NULL);
  trellis_record_set_string (session, "place", expected);
  calendar_expect (facts, session, "Coaching session", FALSE);
  calendar_assert_read (text, facts->str);
  trellis_record_remove (fixture->coaching, "sessions", session);
}

static void
test_lines (CalendarFixture *fixture, gconstpointer unused)
{
  g_autoptr (GString) ideographs = g_string_new (NULL);
  g_autoptr (GString) faces = g_string_new ("x");
  g_autoptr (GString) family = g_string_new (NULL);
  g_autofree char *unbroken = g_strnfill (300, 'x');
  g_autofree char *spaces = g_strnfill (200, ' ');
  g_autofree char *padded = g_strconcat ("a", spaces, "b", NULL);

  for (guint i = 0; i < 100; i++)
    {
      g_string_append (ideographs, "会");
      g_string_append (faces, "😀");
      g_string_append (family, "👩‍👩‍👧‍👦");
    }
  assert_place (fixture, ideographs->str, ideographs->str);
  assert_place (fixture, faces->str, faces->str);
  assert_place (fixture, family->str, family->str);
  assert_place (fixture, unbroken, unbroken);
  assert_place (fixture, padded, padded);
  assert_place (fixture, "مكتب \u202bليلى\u202c", "مكتب \u202bليلى\u202c");
}

/* Around the limit of a line, with characters of one to four octets, by one reader. */
static void
test_line_lengths (CalendarFixture *fixture, gconstpointer unused)
{
  static const char *const characters[] = { "x", "é", "会", "😀" };
  g_autoptr (GString) expected = g_string_new (NULL);
  g_autofree char *text = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (characters); i++)
    for (gsize octets = 60; octets <= 160; octets++)
      {
        TrellisSession *session = calendar_fixture_add (fixture, fixture->coaching,
                                                        "2026-12-01T10:00", "Europe/Brussels", 60);
        g_autoptr (GString) place = g_string_new (NULL);

        while (place->len + strlen (characters[i]) <= octets)
          g_string_append (place, characters[i]);
        while (place->len < octets)
          g_string_append_c (place, 'y');
        trellis_record_set_string (session, "place", place->str);
        calendar_expect (expected, session, "Coaching session", FALSE);
      }
  text = calendar_fixture_export (fixture, NULL);
  calendar_assert_read (text, expected->str);
}

static void
test_line_of_75_and_76 (CalendarFixture *fixture, gconstpointer unused)
{
  g_autofree char *room_66 = g_strnfill (75 - strlen ("LOCATION:"), 'r');
  g_autofree char *room_67 = g_strnfill (76 - strlen ("LOCATION:"), 'r');

  assert_place (fixture, room_66, room_66);
  assert_place (fixture, room_67, room_67);
}

static void
test_escapes (CalendarFixture *fixture, gconstpointer unused)
{
  assert_place (fixture, "a, b; c \\ d", "a, b; c \\ d");
  assert_place (fixture, "room\n2\n", "room\n2\n");
  assert_place (fixture, "tab\there", "tab\there");
  assert_place (fixture, "“Blue” \"room\" 'x' : ^n", "“Blue” \"room\" 'x' : ^n");
  assert_place (fixture, "C:\\new\\nothing", "C:\\new\\nothing");
  assert_place (fixture, "a\\", "a\\");
}

static void
test_controls (CalendarFixture *fixture, gconstpointer unused)
{
  assert_place (fixture, "one\rtwo\r\nthree", "one\ntwo\nthree");
  assert_place (fixture, "a\001b\vc\177d\033e", "abcde");
  assert_place (fixture, "a\xc2\x85z\xc2\x9bz", "azz");
}

static void
test_invalid_utf8 (CalendarFixture *fixture, gconstpointer unused)
{
  assert_place (fixture, "caf\xe9", "caf\ufffd");
  assert_place (fixture, "x\xf0\x9f\x98", "x\ufffd\ufffd\ufffd");
}

static void
test_twice (CalendarFixture *fixture, gconstpointer unused)
{
  g_autofree char *first = NULL, *second = NULL;

  calendar_fixture_add (fixture, fixture->coaching, "2026-12-01T10:00", "Europe/Brussels", 60);
  calendar_fixture_add (fixture, fixture->mentoring, "2026-07-01T18:00", "America/Lima", 90);
  first = calendar_fixture_export (fixture, NULL);
  second = calendar_fixture_export (fixture, NULL);
  g_assert_cmpstr (first, ==, second);
}

/* What is no public fact of a session changes no byte. */
static void
test_unchanged (CalendarFixture *fixture, gconstpointer unused)
{
  g_autofree char *before = NULL, *after = NULL;
  TrellisSession *session = calendar_fixture_add (fixture, fixture->coaching, "2026-12-01T10:00",
                                                  "Europe/Brussels", 60);

  before = calendar_fixture_export (fixture, NULL);
  trellis_record_set_enum (session, "state", TRELLIS_SESSION_STATE_HELD);
  trellis_record_set_integer (session, "real-minutes", 75);
  trellis_record_set_string (session, "notes", "She spoke of her team");
  trellis_record_set_string (session, "agenda", "The board");
  after = calendar_fixture_export (fixture, NULL);
  g_assert_cmpstr (before, ==, after);
}

/* A practice that came into memory in another order gives the same file. */
static void
test_order (CalendarFixture *fixture, gconstpointer unused)
{
  g_autoptr (TrellisPractice) other
      = trellis_practice_new (trellis_practice_get_clock (fixture->practice));
  g_autoptr (GPtrArray) people = g_ptr_array_new ();
  g_autoptr (GPtrArray) engagements = g_ptr_array_new ();
  g_autofree char *first = NULL, *second = NULL;
  CalendarFixture turned = { other, fixture->coaching, fixture->mentoring, 0 };

  calendar_fixture_add (fixture, fixture->mentoring, "2026-07-01T18:00", "America/Lima", 90);
  calendar_fixture_add (fixture, fixture->coaching, "2026-12-01T10:00", "Europe/Brussels", 60);
  g_ptr_array_add (engagements, fixture->mentoring);
  g_ptr_array_add (engagements, fixture->coaching);
  trellis_practice_load (other, NULL, people, engagements);
  first = calendar_fixture_export (fixture, NULL);
  second = calendar_fixture_export (&turned, NULL);
  g_assert_cmpstr (first, ==, second);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  CALENDAR_TEST ("/calendar/export/case-1-bytes", test_bytes);
  CALENDAR_TEST ("/calendar/export/nothing", test_nothing);
  CALENDAR_TEST ("/calendar/export/case-2-lines", test_lines);
  CALENDAR_TEST ("/calendar/export/case-2-line-lengths", test_line_lengths);
  CALENDAR_TEST ("/calendar/export/case-3-line-of-75-and-76", test_line_of_75_and_76);
  CALENDAR_TEST ("/calendar/export/case-4-escapes", test_escapes);
  CALENDAR_TEST ("/calendar/export/case-5-controls", test_controls);
  CALENDAR_TEST ("/calendar/export/case-6-invalid-utf8", test_invalid_utf8);
  CALENDAR_TEST ("/calendar/export/case-9-twice", test_twice);
  CALENDAR_TEST ("/calendar/export/case-9-unchanged", test_unchanged);
  CALENDAR_TEST ("/calendar/export/case-9-order", test_order);
  return g_test_run ();
}
