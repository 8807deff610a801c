/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Content lines, whatever ends them, and the encodings that files come in. */

#include "calendar/trellis-import-line.h"
#include "calendar/trellis-import-text.h"

#include <string.h>

/* `NUMBER NAME|REST` for each line. */
static char *
list_lines (GBytes *text)
{
  GString *list = g_string_new (NULL);
  g_autoptr (GString) rest = g_string_new (NULL);
  TrellisImportLines lines;
  TrellisImportLine line;

  trellis_import_lines_init (&lines, text);
  while (trellis_import_lines_next (&lines, &line))
    {
      trellis_import_line_unfold (&line, rest);
      g_string_append_printf (list, "%u %.*s|%s\n", line.number, (int) line.name_length, line.name,
                              rest->str);
    }
  trellis_import_lines_clear (&lines);
  return g_string_free (list, FALSE);
}

static void
test_lines (void)
{
  static const struct
  {
    const char *text;
    const char *lines;
  } cases[] = {
    { "", "" },
    { "\r\n\n\r", "" },
    { "A:b", "1 A|:b\n" },
    { "A:b\r\nC:d\r\n", "1 A|:b\n2 C|:d\n" },
    { "A:b\nC:d\n", "1 A|:b\n2 C|:d\n" },
    { "A:b\rC:d\r", "1 A|:b\n2 C|:d\n" },
    { "A:b\r\r\nC:d\r\r\n", "1 A|:b\n2 C|:d\n" },
    { "A:b\r\n\r\nC:d\n\n\nE:f", "1 A|:b\n3 C|:d\n6 E|:f\n" },
    { "A;x=y:b\n c\n\td\nE:f", "1 A|;x=y:bcd\n4 E|:f\n" },
    { "A:b\r\n  c\r\nE:f", "1 A|:b c\n3 E|:f\n" },
    { "A:b\r c\rE:f", "1 A|:bc\n3 E|:f\n" },
    { "A:b\r\r\n c\r\r\nE:f", "1 A|:bc\n3 E|:f\n" },
    { "LO\n NG;x=y\n :b\nE:f", "1 LONG|;x=y:b\n4 E|:f\n" },
    { "LO\n NG\nE:f", "1 |\n3 E|:f\n" },
    { "A\n\n :b\n\n\nE:f", "1 A|:b\n6 E|:f\n" },
    { "A:b\n ", "1 A|:b\n" },
    { "A:b\n \n\n c", "1 A|:bc\n" },
    { "no line\nA:b", "1 |\n2 A|:b\n" },
    { ":b\n", "1 |:b\n" },
    { " A:b\n", "1  A|:b\n" },
    { "\ufeffA:b\n\ufeffC:d\n\ufeff\ufeff\nE:f", "1 A|:b\n2 C|:d\n4 E|:f\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) text = g_bytes_new_static (cases[i].text, strlen (cases[i].text));
      g_autofree char *lines = list_lines (text);

      g_assert_cmpstr (lines, ==, cases[i].lines);
    }
}

static void
test_zero_byte (void)
{
  static const char data[] = "A:b\0c\nD\0E:f";
  g_autoptr (GBytes) text = g_bytes_new_static (data, sizeof data - 1);
  g_autofree char *lines = list_lines (text);

  g_assert_cmpstr (lines, ==, "1 A|:b\n2 D|:f\n");
}

#define BYTES(text) text, sizeof text - 1

static void
test_decode (void)
{
  static const struct
  {
    const char *data;
    gsize length;
    const char *text;
  } cases[] = {
    { BYTES (""), "" },
    { BYTES ("BEGIN:\xc3\xa9"), "BEGIN:\xc3\xa9" },
    { BYTES ("BEGIN:caf\xe9"), "BEGIN:caf\xe9" },
    { BYTES ("\xff\xfe"
             "B\0E\0\xe9\0"),
      "BE\u00e9" },
    { BYTES ("\xfe\xff"
             "\0B\0E\0\xe9"),
      "BE\u00e9" },
    { BYTES ("B\0E\0\xac\x20"), "BE\u20ac" },
    { BYTES ("\0B\0E\x20\xac"), "BE\u20ac" },
    { BYTES ("\xff\xfe"
             "\x3d\xd8\x00\xde"),
      "\U0001f600" },
    { BYTES ("\xfe\xff"
             "\xd8\x3d\xde\x00"),
      "\U0001f600" },
    { BYTES ("\xff\xfe\0\0"
             "B\0\0\0\x00\xf6\x01\0"),
      "B\U0001f600" },
    { BYTES ("\0\0\xfe\xff"
             "\0\0\0B"),
      "B" },
    /* Halves of characters, at the end and elsewhere. */
    { BYTES ("\xff\xfe"
             "B\0E"),
      "B" },
    { BYTES ("\xff\xfe"
             "\x3d\xd8"
             "B\0\x00\xde"),
      "\ufffdB\ufffd" },
    { BYTES ("\xff\xfe"
             "B\0\x3d\xd8"),
      "B\ufffd" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (cases[i].data, cases[i].length);
      g_autoptr (GBytes) text = trellis_import_text_decode (bytes);

      g_assert_cmpmem (g_bytes_get_data (text, NULL), g_bytes_get_size (text), cases[i].text,
                       strlen (cases[i].text));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/calendar/import/line/lines", test_lines);
  g_test_add_func ("/calendar/import/line/zero-byte", test_zero_byte);
  g_test_add_func ("/calendar/import/line/decode", test_decode);
  return g_test_run ();
}
