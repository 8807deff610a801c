/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The properties that say when somebody is busy: name, value, and the parameters that matter. */

#include "config.h"

#include "trellis-import-property.h"

#include <string.h>

/* The value of a @plain property has no colon of its own, so that the last one of the line begins
 * it, and a zone that is called GMT+05:30 without quotes does no harm. */
typedef struct
{
  const char *name;
  gsize length;
  TrellisImportPropertyKind kind;
  gboolean plain;
} Known;

#define KNOWN(name, kind, plain)                                                                   \
  {                                                                                                \
    name, sizeof name - 1, TRELLIS_IMPORT_PROPERTY_##kind, plain                                   \
  }

/* In the order of the enumeration. */
static const Known known[] = {
  KNOWN ("", OTHER, FALSE),
  KNOWN ("BEGIN", BEGIN, FALSE),
  KNOWN ("X-MICROSOFT-CDO-BUSYSTATUS", BUSYSTATUS, FALSE),
  KNOWN ("DTEND", DTEND, TRUE),
  KNOWN ("DTSTART", DTSTART, TRUE),
  KNOWN ("DURATION", DURATION, TRUE),
  KNOWN ("END", END, FALSE),
  KNOWN ("EXDATE", EXDATE, TRUE),
  KNOWN ("EXRULE", EXRULE, TRUE),
  KNOWN ("FREEBUSY", FREEBUSY, TRUE),
  KNOWN ("X-LIC-LOCATION", LOCATION_OF_ZONE, FALSE),
  KNOWN ("METHOD", METHOD, FALSE),
  KNOWN ("RDATE", RDATE, TRUE),
  KNOWN ("RECURRENCE-ID", RECURRENCE_ID, TRUE),
  KNOWN ("RRULE", RRULE, TRUE),
  KNOWN ("STATUS", STATUS, FALSE),
  KNOWN ("TRANSP", TRANSP, FALSE),
  KNOWN ("TZID", TZID, FALSE),
  KNOWN ("TZOFFSETFROM", TZOFFSETFROM, TRUE),
  KNOWN ("TZOFFSETTO", TZOFFSETTO, TRUE),
  KNOWN ("UID", UID, FALSE),
};

/**
 * trellis_import_property_find:
 *
 * Returns: which property @line is
 */
TrellisImportPropertyKind
trellis_import_property_find (const TrellisImportLine *line)
{
  for (guint i = 1; i < G_N_ELEMENTS (known); i++)
    if (line->name_length == known[i].length
        && g_ascii_strncasecmp (line->name, known[i].name, known[i].length) == 0)
      return known[i].kind;
  return TRELLIS_IMPORT_PROPERTY_OTHER;
}

/* The colon that begins the value: the first that is not in quotes. */
static char *
find_colon (char *text)
{
  gboolean quoted = FALSE;

  for (char *at = text; *at != '\0'; at++)
    {
      if (*at == '"')
        quoted = !quoted;
      if (*at == ':' && !quoted)
        return at;
    }
  return strchr (text, ':');
}

static void
keep_parameter (TrellisImportProperty *self, const char *name, const char *value)
{
  if (g_ascii_strcasecmp (name, "TZID") == 0)
    self->zone = value;
  else if (g_ascii_strcasecmp (name, "FBTYPE") == 0)
    self->busy = value;
  else if (g_ascii_strcasecmp (name, "RANGE") == 0)
    self->range = value;
}

/* @text is empty, or `;NAME=VALUE` once or more often. */
static void
read_parameters (TrellisImportProperty *self, char *text)
{
  gboolean more = *text == ';';

  while (more)
    {
      char *name = text + 1;
      char *value = name + strcspn (name, "=;");
      char *stop;

      if (*value == '=')
        *value++ = '\0';
      if (*value == '"')
        value++;
      stop = value + strcspn (value, value[-1] == '"' ? "\"" : ";");
      text = stop + strcspn (stop, ";");
      more = *text == ';';
      *stop = '\0';
      keep_parameter (self, name, value);
    }
}

/**
 * trellis_import_property_read:
 * @kind: which property it is
 * @line: where it stands
 * @buffer: holds the texts until it is used again
 *
 * Returns: whether the line has a value
 */
gboolean
trellis_import_property_read (TrellisImportProperty *self,
                              TrellisImportPropertyKind kind,
                              const TrellisImportLine *line,
                              GString *buffer)
{
  char *colon;

  trellis_import_line_unfold (line, buffer);
  *self = (TrellisImportProperty){ .kind = kind, .name = known[kind].name, .line = line->number };
  colon = known[kind].plain ? strrchr (buffer->str, ':') : find_colon (buffer->str);
  if (colon == NULL)
    return FALSE;
  *colon = '\0';
  read_parameters (self, buffer->str);
  self->value = g_strstrip (colon + 1);
  return TRUE;
}

/**
 * trellis_import_property_next_value:
 * @values: (inout): what is left of a list of values; %NULL at its end
 *
 * Returns: (nullable): the next value of a list separated by commas
 */
char *
trellis_import_property_next_value (char **values)
{
  char *value = strsep (values, ",");

  return value == NULL ? NULL : g_strstrip (value);
}
