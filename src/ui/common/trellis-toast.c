/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Toasts take markup in one line; what people wrote is none, and may be long. */

#include "config.h"

#include "trellis-toast.h"

#define LONGEST_QUOTE 40 /* in characters */

/* How languages quote: what opens, and what then closes. */
static const gunichar quotes[][2] = {
  { 0x201C, 0x201D }, { 0x201E, 0x201C }, { 0x201D, 0x201D },
  { 0x00AB, 0x00BB }, { 0x00BB, 0x00AB }, { 0x300C, 0x300D },
};

static gunichar
get_closing (gunichar opening)
{
  for (guint i = 0; i < G_N_ELEMENTS (quotes); i++)
    if (quotes[i][0] == opening)
      return quotes[i][1];
  return 0;
}

/* Returns: (nullable): the mark that closes what stands at @text, which may hold such quotes too */
static const char *
find_closing (const char *text, gunichar opening, gunichar closing)
{
  int depth = 1;

  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      gunichar letter = g_utf8_get_char (text);

      if (letter == closing && --depth == 0)
        return text;
      if (letter == opening)
        depth++;
    }
  return NULL;
}

static void
add_quote (GString *line, const char *quote, const char *end)
{
  const char *cut = end;

  if (g_utf8_strlen (quote, end - quote) > LONGEST_QUOTE)
    for (cut = g_utf8_offset_to_pointer (quote, LONGEST_QUOTE - 1);
         cut < end && g_unichar_iszerowidth (g_utf8_get_char (cut)); cut = g_utf8_next_char (cut))
      ;
  g_string_append_len (line, quote, cut - quote);
  if (cut < end)
    g_string_append (line, "…");
}

/* A toast has one line, and what was done stands behind the title of what it was done to. */
static char *
shorten (const char *text)
{
  g_autoptr (GString) line = g_string_new (NULL);

  for (const char *next; *text != '\0'; text = next)
    {
      gunichar letter = g_utf8_get_char (text), closing = get_closing (letter);
      const char *end;

      next = g_utf8_next_char (text);
      end = closing == 0 ? NULL : find_closing (next, letter, closing);
      g_string_append_len (line, text, next - text);
      if (end == NULL)
        continue;
      add_quote (line, next, end);
      next = end;
    }
  return g_string_free (g_steal_pointer (&line), FALSE);
}

static char *
make_markup (const char *text)
{
  g_autofree char *line = shorten (text);

  return g_markup_escape_text (line, -1);
}

/**
 * trellis_toast_new:
 * @text: as it is to be read, without markup; a long title in it is shortened
 *
 * Returns: (transfer full): a toast that says it
 */
AdwToast *
trellis_toast_new (const char *text)
{
  g_autofree char *markup = make_markup (text);

  return adw_toast_new (markup);
}

/**
 * trellis_toast_set_text:
 * @text: as it is to be read, without markup; a long title in it is shortened
 */
void
trellis_toast_set_text (AdwToast *toast, const char *text)
{
  g_autofree char *markup = make_markup (text);

  adw_toast_set_title (toast, markup);
}
