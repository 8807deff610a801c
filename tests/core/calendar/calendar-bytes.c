/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A calendar file as bytes: what RFC 5545, section 3.1, asks, and our own promises. */

#include "calendar-bytes.h"

#include <string.h>

#define MOST_OCTETS 75

static void
check_line (const char *line)
{
  g_assert_cmpuint (strlen (line), <=, MOST_OCTETS);
  g_assert_cmpstr (line, !=, "");
  g_assert_cmpstr (line, !=, " ");
  g_assert_true (g_utf8_validate (line, -1, NULL));
  for (const char *at = line; *at != '\0'; at++)
    if (*at != '\t')
      g_assert_false (g_ascii_iscntrl (*at));
}

/* Every VTIMEZONE is used, and every TZID has its VTIMEZONE. */
static void
check_zones (const char *text)
{
  g_autofree char *unfolded = calendar_bytes_unfold (text);
  g_auto (GStrv) lines = g_strsplit (unfolded, "\r\n", -1);
  g_autoptr (GHashTable) defined = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) used = g_hash_table_new (g_str_hash, g_str_equal);
  GHashTableIter iter;
  gpointer zone;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      char *parameter = strstr (lines[i], ";TZID=");

      if (g_str_has_prefix (lines[i], "TZID:"))
        g_assert_true (g_hash_table_add (defined, lines[i] + strlen ("TZID:")));
      else if (parameter != NULL)
        {
          *strchr (parameter, ':') = '\0';
          g_hash_table_add (used, parameter + strlen (";TZID="));
        }
    }
  g_assert_cmpuint (g_hash_table_size (defined), ==, g_hash_table_size (used));
  for (g_hash_table_iter_init (&iter, used); g_hash_table_iter_next (&iter, &zone, NULL);)
    g_assert_true (g_hash_table_contains (defined, zone));
}

/**
 * calendar_bytes_check:
 *
 * What holds of every file: CRLF everywhere, no byte order mark, lines of at most 75 octets, each
 * valid UTF-8 by itself, none of them empty; nothing that makes programs answer for us.
 */
void
calendar_bytes_check (const char *text)
{
  static const char *const never[]
      = { "METHOD", "ATTENDEE", "ORGANIZER", "freeassociation", "RRULE:FREQ=YEARLY;UNTIL" };
  g_auto (GStrv) lines = g_strsplit (text, "\r\n", -1);
  guint n_lines = g_strv_length (lines);

  g_assert_true (g_str_has_prefix (text, "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"));
  g_assert_true (g_str_has_suffix (text, "\r\nEND:VCALENDAR\r\n"));
  for (guint i = 0; i + 1 < n_lines; i++)
    check_line (lines[i]);
  for (guint i = 0; i < G_N_ELEMENTS (never); i++)
    g_assert_null (strstr (text, never[i]));
  g_assert_cmpuint (calendar_bytes_count (text, "BEGIN:VCALENDAR"), ==, 1);
  check_zones (text);
}

/* Returns: (transfer full): @text with its lines as long as they are */
char *
calendar_bytes_unfold (const char *text)
{
  GString *unfolded = g_string_new (text);

  g_string_replace (unfolded, "\r\n ", "", 0);
  return g_string_free (unfolded, FALSE);
}

guint
calendar_bytes_count (const char *text, const char *part)
{
  guint n = 0;

  for (const char *at = strstr (text, part); at != NULL; at = strstr (at + 1, part))
    n++;
  return n;
}

/* Returns: (transfer full): the first such component, LF at the end of its lines */
char *
calendar_bytes_find (const char *text, const char *component)
{
  g_autofree char *begin = g_strdup_printf ("BEGIN:%s\r\n", component);
  g_autofree char *end = g_strdup_printf ("END:%s\r\n", component);
  const char *from = strstr (text, begin);
  const char *to = from == NULL ? NULL : strstr (from, end);
  GString *found;

  g_assert_nonnull (to);
  found = g_string_new_len (from, to - from + (gssize) strlen (end));
  g_string_replace (found, "\r\n", "\n", 0);
  return g_string_free (found, FALSE);
}
