/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The content lines of a calendar file, with their numbers. What is not wanted is never copied. */

#include "config.h"

#include "trellis-import-line.h"

#include <string.h>

/**
 * trellis_import_lines_init:
 * @text: what to read; must stay while lines are read
 */
void
trellis_import_lines_init (TrellisImportLines *self, GBytes *text)
{
  gsize length;
  const char *data = g_bytes_get_data (text, &length);

  *self = (TrellisImportLines){ .at = data, .end = data + length, .newline = data, .number = 1 };
  self->unfolded = g_string_new (NULL);
}

void
trellis_import_lines_clear (TrellisImportLines *self)
{
  g_string_free (self->unfolded, TRUE);
}

/* Where the next LF is, looked for once and not once a line: a file may have none. */
static const char *
find_newline (TrellisImportLines *self)
{
  if (self->newline <= self->at)
    {
      self->newline = memchr (self->at, '\n', self->end - self->at);
      if (self->newline == NULL)
        self->newline = self->end;
    }
  return self->newline;
}

/* Goes past one line of the file, ended by LF, CR, CRLF, or CRCRLF as careless copying makes it.
 * Returns where its text ends. */
static const char *
take_line (TrellisImportLines *self)
{
  const char *newline = find_newline (self);
  const char *end = memchr (self->at, '\r', newline - self->at);
  const char *next;

  if (end == NULL)
    end = newline;
  for (next = end; next < self->end && *next == '\r'; next++)
    continue;
  if (next < self->end && *next == '\n')
    {
      next++;
      self->number++;
    }
  else
    self->number += next - end;
  self->at = next;
  return end;
}

/* Careless copying puts empty lines between a line and what it goes on with. */
static gboolean
is_continued (TrellisImportLines *self)
{
  const char *next = self->at;

  while (next < self->end && (*next == '\r' || *next == '\n'))
    next++;
  if (next == self->end || (*next != ' ' && *next != '\t'))
    return FALSE;
  while (self->at < next)
    take_line (self);
  return TRUE;
}

static const char *
find_separator (const char *text, const char *end)
{
  while (text < end && *text != ':' && *text != ';')
    text++;
  return text == end ? NULL : text;
}

/* Appends @text without its folds: line ends and the white space that follows them. */
static void
unfold (const char *text, gsize length, GString *unfolded)
{
  const char *end = text + length;

  while (text < end)
    {
      const char *stop = text;

      while (stop < end && *stop != '\r' && *stop != '\n')
        stop++;
      g_string_append_len (unfolded, text, stop - text);
      while (stop < end && (*stop == '\r' || *stop == '\n'))
        stop++;
      text = stop < end ? stop + 1 : end;
    }
}

static void
split (TrellisImportLine *line, const char *text, const char *separator, const char *end)
{
  line->name = text;
  line->name_length = separator == NULL ? 0 : separator - text;
  line->rest = separator == NULL ? end : separator;
  line->rest_length = end - line->rest;
}

/**
 * trellis_import_lines_next:
 * @line: (out): the line; its name is empty when it is no property
 *
 * Empty lines are passed over.
 *
 * Returns: whether there is one more line
 */
gboolean
trellis_import_lines_next (TrellisImportLines *self, TrellisImportLine *line)
{
  const char *text, *end, *separator;

  do
    {
      if (self->at == self->end)
        return FALSE;
      line->number = self->number;
      text = self->at;
      end = take_line (self);
    }
  while (end == text);
  separator = find_separator (text, end);
  line->folded = is_continued (self);
  while (is_continued (self))
    end = take_line (self);
  if (separator == NULL && line->folded)
    {
      g_string_truncate (self->unfolded, 0);
      unfold (text, end - text, self->unfolded);
      text = self->unfolded->str;
      end = text + self->unfolded->len;
      separator = find_separator (text, end);
      line->folded = FALSE;
    }
  split (line, text, separator, end);
  return TRUE;
}

/**
 * trellis_import_line_is:
 * @name: the name of a property
 *
 * Returns: whether the line has it, letter case aside
 */
gboolean
trellis_import_line_is (const TrellisImportLine *self, const char *name)
{
  return g_ascii_strncasecmp (self->name, name, self->name_length) == 0
         && name[self->name_length] == '\0';
}

/**
 * trellis_import_line_unfold:
 * @rest: where the text after the name goes, from the semicolon or colon on; emptied first
 */
void
trellis_import_line_unfold (const TrellisImportLine *self, GString *rest)
{
  g_string_truncate (rest, 0);
  if (self->folded)
    unfold (self->rest, self->rest_length, rest);
  else
    g_string_append_len (rest, self->rest, self->rest_length);
}
