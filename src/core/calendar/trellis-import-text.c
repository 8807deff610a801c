/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The bytes of a calendar file as text in which ASCII is ASCII, whatever encoding it came in. */

#include "config.h"

#include "trellis-import-text.h"

#include <string.h>

#define NO_CHARACTER 0xfffd

/* How a file begins: with a mark that is no part of the text, or with the first letters of BEGIN.
 * A width of 1 stands for UTF-8 and Latin-1 alike, which need no decoding: whatever is read of a
 * calendar is ASCII, or is only compared. */
typedef struct
{
  const char *bytes;
  gsize length;
  gsize mark;
  guint width;
  gboolean big_endian;
} Beginning;

static const Beginning beginnings[] = {
  { "\xef\xbb\xbf", 3, 3, 1, FALSE }, { "\xff\xfe\0\0", 4, 4, 4, FALSE },
  { "\0\0\xfe\xff", 4, 4, 4, TRUE },  { "\xff\xfe", 2, 2, 2, FALSE },
  { "\xfe\xff", 2, 2, 2, TRUE },      { "B\0E\0", 4, 0, 2, FALSE },
  { "\0B\0E", 4, 0, 2, TRUE },
};

static const Beginning *
find_beginning (const char *data, gsize length)
{
  for (guint i = 0; i < G_N_ELEMENTS (beginnings); i++)
    if (length >= beginnings[i].length
        && memcmp (data, beginnings[i].bytes, beginnings[i].length) == 0)
      return &beginnings[i];
  return NULL;
}

static gunichar
read_unit (const guint8 *data, guint width, gboolean big_endian)
{
  gunichar unit = 0;

  for (guint i = 0; i < width; i++)
    unit |= (gunichar) data[i] << 8 * (big_endian ? width - 1 - i : i);
  return unit;
}

static gboolean
is_surrogate (gunichar unit, gunichar first)
{
  return unit >= first && unit < first + 0x400;
}

/* What is no character, and half of one at the end, must not cost the rest. */
static GBytes *
decode (const guint8 *data, gsize length, guint width, gboolean big_endian)
{
  GString *text = g_string_sized_new (length / width + 1);
  gsize end = length - length % width;

  for (gsize at = 0; at < end; at += width)
    {
      gunichar unit = read_unit (data + at, width, big_endian);

      if (width == 2 && is_surrogate (unit, 0xd800) && at + width < end)
        {
          gunichar next = read_unit (data + at + width, width, big_endian);

          if (is_surrogate (next, 0xdc00))
            {
              unit = 0x10000 + ((unit - 0xd800) << 10) + (next - 0xdc00);
              at += width;
            }
        }
      if (unit < 0x80)
        g_string_append_c (text, (char) unit);
      else
        g_string_append_unichar (text, g_unichar_validate (unit) ? unit : NO_CHARACTER);
    }
  return g_string_free_to_bytes (text);
}

/**
 * trellis_import_text_decode:
 * @text: a calendar file: UTF-8 with or without a mark, UTF-16, UTF-32, or any encoding in which
 *   ASCII is ASCII, such as Latin-1
 *
 * Returns: (transfer full): the text without its mark; the last kind as it is
 */
GBytes *
trellis_import_text_decode (GBytes *text)
{
  gsize length;
  const guint8 *data = g_bytes_get_data (text, &length);
  const Beginning *beginning = find_beginning ((const char *) data, length);

  if (beginning == NULL)
    return g_bytes_ref (text);
  if (beginning->width == 1)
    return g_bytes_new_from_bytes (text, beginning->mark, length - beginning->mark);
  return decode (data + beginning->mark, length - beginning->mark, beginning->width,
                 beginning->big_endian);
}
