/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Text as a calendar file may hold it: libical writes what it is given, valid or not. */

#include "config.h"

#include "trellis-calendar-text.h"

#include <string.h>

static gboolean
is_plain (const char *text)
{
  for (const char *at = text; *at != '\0'; at++)
    if (*at < 0x20 || *at == 0x7f)
      return FALSE;
  return TRUE;
}

/**
 * trellis_calendar_text_clean:
 * @text: (nullable): anything that a document may hold
 *
 * Makes @text valid UTF-8, its line ends LF, and leaves out control characters but tabs (RFC 5545,
 * section 3.1). Marks that steer the direction of text stay.
 *
 * Returns: (transfer full): the text, empty for %NULL
 */
char *
trellis_calendar_text_clean (const char *text)
{
  g_autofree char *valid = NULL;
  GString *clean;

  if (text == NULL || is_plain (text))
    return g_strdup (text == NULL ? "" : text);
  valid = g_utf8_make_valid (text, -1);
  clean = g_string_sized_new (strlen (valid));
  for (const char *at = valid; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (c == '\r' && at[1] != '\n')
        c = '\n';
      if (c == '\n' || c == '\t' || !g_unichar_iscntrl (c))
        g_string_append_unichar (clean, c);
    }
  return g_string_free (clean, FALSE);
}

/* Programs follow what an event links to, so it leads to the web or to a telephone, and nowhere
 * else.
 */
static gboolean
is_safe_to_follow (const char *text)
{
  g_autoptr (GUri) uri = g_uri_parse (text, G_URI_FLAGS_ENCODED, NULL);
  const char *scheme = uri == NULL ? "" : g_uri_get_scheme (uri);
  const char *host = uri == NULL ? NULL : g_uri_get_host (uri);

  if (g_str_equal (scheme, "tel"))
    return strpbrk (g_uri_get_path (uri), "0123456789") != NULL;
  if (g_str_equal (scheme, "sip") || g_str_equal (scheme, "sips"))
    return strchr (g_uri_get_path (uri), '@') != NULL;
  return (g_str_equal (scheme, "http") || g_str_equal (scheme, "https")) && host != NULL
         && host[0] != '\0';
}

/**
 * trellis_calendar_text_to_uri:
 * @text: (nullable): a link as somebody entered it
 *
 * Returns: (transfer full) (nullable): @text as a URI of RFC 3986, what that does not allow being
 * escaped; %NULL when @text is no address of the web or of a telephone, as `meet.example.org/a`,
 * `call me` and `file:///a` are not
 */
char *
trellis_calendar_text_to_uri (const char *text)
{
  g_autofree char *clean = trellis_calendar_text_clean (text);
  g_autofree char *uri = g_uri_escape_string (
      g_strstrip (clean),
      G_URI_RESERVED_CHARS_GENERIC_DELIMITERS G_URI_RESERVED_CHARS_SUBCOMPONENT_DELIMITERS "%",
      FALSE);

  return is_safe_to_follow (uri) ? g_steal_pointer (&uri) : NULL;
}

/**
 * trellis_calendar_text_append:
 * @text: what to write to
 * @written: lines that libical has folded
 *
 * Appends @written without the folds that libical 3.0 makes at the end of a line or between its CR
 * and its LF, because it counts these two as part of the line.
 */
void
trellis_calendar_text_append (GString *text, const char *written)
{
  static const char fold[] = "\r\n ";
  const gssize length = sizeof fold - 1;

  for (const char *at = strstr (written, fold); at != NULL; at = strstr (written, fold))
    {
      gboolean astray = at[length] == '\r' || at[length] == '\n';

      g_string_append_len (text, written, at - written + (astray ? 0 : length));
      written = at + length;
    }
  g_string_append (text, written);
}
