/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Texts, links and names as a calendar may have them. */

#include "calendar/trellis-calendar-text.h"
#include "calendar/trellis-calendar-title.h"

static void
test_clean (void)
{
  static const struct
  {
    const char *text;
    const char *clean;
  } cases[] = {
    { NULL, "" },
    { "", "" },
    { "Room 5", "Room 5" },
    { "tab\there", "tab\there" },
    { "a\r\nb\rc\n\rd", "a\nb\nc\n\nd" },
    { "\r", "\n" },
    { "\001\002a\013\037\177", "a" },
    { "caf\xe9", "caf\xef\xbf\xbd" },
    { "\xed\xa0\x80", "\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd" },
    { "\u200fليلى\u202c", "\u200fليلى\u202c" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *clean = trellis_calendar_text_clean (cases[i].text);

      g_assert_cmpstr (clean, ==, cases[i].clean);
    }
}

static void
test_uri (void)
{
  static const struct
  {
    const char *text;
    const char *uri;
  } cases[] = {
    { NULL, NULL },
    { "", NULL },
    { "meet.example.org/a", NULL },
    { "call me", NULL },
    { "10:30", NULL },
    { "https://meet.example.org/a,b;c?d&e=%20", "https://meet.example.org/a,b;c?d&e=%20" },
    { " https://meet.example.org/a\n", "https://meet.example.org/a" },
    { "https://meet.example.org/a b", "https://meet.example.org/a%20b" },
    { "https://meet.example.org/\r\nATTENDEE:x", "https://meet.example.org/%0AATTENDEE:x" },
    { "https://meet.example.org/é\"", "https://meet.example.org/%C3%A9%22" },
    { "tel:+3225550100", "tel:+3225550100" },
    { "TEL:112", "TEL:112" },
    { "http://[::1]:80/", "http://[::1]:80/" },
    { "https://", NULL },
    { "https:foo", NULL },
    { "https:///a", NULL },
    { "tel:", NULL },
    { "tel:me", NULL },
    { "javascript:alert(1)", NULL },
    { "file:///etc/passwd", NULL },
    { "data:text/html,x", NULL },
    { "ftp://example.org/a", NULL },
    { "mailto:a@example.org", NULL },
    { "msteams://example.org/a", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *uri = trellis_calendar_text_to_uri (cases[i].text);

      g_assert_cmpstr (uri, ==, cases[i].uri);
    }
}

static void
test_append (void)
{
  static const struct
  {
    const char *written;
    const char *mended;
  } cases[] = {
    { "", "" },
    { "A:b\r\n", "A:b\r\n" },
    { "A:b\r\n c\r\n", "A:b\r\n c\r\n" },
    { "A:b\r\n \r\n", "A:b\r\n" },
    { "A:b\r\r\n \n", "A:b\r\n" },
    { "A:b\r\n c\r\n d\r\r\n \nE:f\r\n \r\n", "A:b\r\n c\r\n d\r\nE:f\r\n" },
    { "A:b\r\n  \r\n", "A:b\r\n  \r\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) text = g_string_new (">");
      g_autofree char *expected = g_strconcat (">", cases[i].mended, NULL);

      trellis_calendar_text_append (text, cases[i].written);
      g_assert_cmpstr (text->str, ==, expected);
    }
}

static void
test_initials (void)
{
  static const struct
  {
    const char *name;
    const char *initials;
  } cases[] = {
    { NULL, "" },
    { "", "" },
    { " ", "" },
    { "Amina El Idrissi", "A. E." },
    { "amina  el idrissi", "A. E." },
    { "Luc", "L." },
    { "Émile d’Or", "É. D." },
    { "e\u0301mile", "E\u0301." },
    { "ليلى حسن", "ل. ح." },
    { "😀 Anna", "A." },
    { "(Anna) Berg", "A. B." },
    { "山田 太郎", "山. 太." },
    { "ßen", "SS." },
    { "\xff\xfe", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *initials = trellis_calendar_initials (cases[i].name);

      g_assert_cmpstr (initials, ==, cases[i].initials);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/calendar/text/clean", test_clean);
  g_test_add_func ("/calendar/text/uri", test_uri);
  g_test_add_func ("/calendar/text/append", test_append);
  g_test_add_func ("/calendar/title/initials", test_initials);
  return g_test_run ();
}
