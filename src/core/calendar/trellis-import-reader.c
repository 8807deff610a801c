/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The components of a calendar file, taken as they come: none is needed to read another, and none
 * that is broken costs the next. */

#include "config.h"

#include "trellis-import-reader.h"

#include "trellis-import-freebusy.h"
#include "trellis-import-timezone.h"

#include <glib/gi18n-lib.h>

/* How often somebody who waits is asked, in lines. */
#define LINES_A_CHECK 4096

#define LONGEST_NAME 31

/* A component of a kind from EVENT on holds none of these itself. */
typedef enum
{
  OTHER,
  CALENDAR,
  OBSERVANCE,
  EVENT,
  FREEBUSY,
  TIMEZONE,
  TODO
} Kind;

typedef struct
{
  const char *name;
  Kind kind;
} Known;

static const Known known[] = {
  { "VCALENDAR", CALENDAR }, { "STANDARD", OBSERVANCE }, { "DAYLIGHT", OBSERVANCE },
  { "VEVENT", EVENT },       { "VFREEBUSY", FREEBUSY },  { "VTIMEZONE", TIMEZONE },
  { "VTODO", TODO },         { "VJOURNAL", TODO },
};

/* @known_name is %NULL for a component that is not known. */
typedef struct
{
  Kind kind;
  const char *known_name;
  char name[LONGEST_NAME + 1];
  guint line;
} Component;

typedef struct
{
  const TrellisImportOptions *options;
  TrellisImportZones *zones;
  GPtrArray *events;
  TrellisBusyTime *busy;
  TrellisImportReport *report;
  TrellisImportLines lines;
  GString *buffer;
  Component open[TRELLIS_IMPORT_MOST_LEVELS];
  guint n_open;
  guint n_deeper;
  guint last_line;
  gboolean is_calendar;
  gboolean is_cancelled;
  TrellisImportEvent *event;
  TrellisImportTimezone *timezone;
  TrellisImportFreebusy *freebusy;
} Reader;

static void
remark (Reader *self, TrellisImportRemarkKind kind, guint line, const char *property)
{
  trellis_import_report_add (self->report, kind, line, property);
}

static gboolean
is_own (const Reader *self, const char *uid)
{
  return uid != NULL && self->options->own_uids != NULL
         && g_hash_table_contains (self->options->own_uids, uid);
}

static void
finish_event (Reader *self)
{
  g_autoptr (TrellisImportEvent) event = g_steal_pointer (&self->event);
  gboolean stands_for_another = event->instance.zone != NULL;

  if (self->is_cancelled)
    event->busy = TRELLIS_IMPORT_BUSY_FREE;
  if (is_own (self, event->uid))
    self->report->n_own++;
  else if (event->start.zone == NULL
           && !(stands_for_another && event->busy == TRELLIS_IMPORT_BUSY_FREE))
    {
      self->report->n_skipped++;
      remark (self, TRELLIS_IMPORT_REMARK_NO_START, event->line, "VEVENT");
    }
  else if (event->busy == TRELLIS_IMPORT_BUSY_FREE && !stands_for_another)
    self->report->n_free++;
  else
    g_ptr_array_add (self->events, g_steal_pointer (&event));
}

static void
finish_freebusy (Reader *self)
{
  g_autoptr (TrellisImportFreebusy) freebusy = g_steal_pointer (&self->freebusy);

  if (is_own (self, freebusy->uid))
    return;
  for (guint i = 0; i < freebusy->intervals->len; i++)
    trellis_import_options_keep (self->options,
                                 &g_array_index (freebusy->intervals, TrellisBusyInterval, i),
                                 freebusy->line, self->busy);
}

static void
finish_timezone (Reader *self)
{
  g_autoptr (TrellisImportTimezone) timezone = g_steal_pointer (&self->timezone);

  trellis_import_timezone_describe (timezone, self->zones);
}

static void
close_last (Reader *self)
{
  switch (self->open[--self->n_open].kind)
    {
    case EVENT:
      finish_event (self);
      break;
    case FREEBUSY:
      finish_freebusy (self);
      break;
    case TIMEZONE:
      finish_timezone (self);
      break;
    default:
      break;
    }
}

/* Ends the components from @level on; all but that one have no END, and it has one if @ended. */
static void
close_from (Reader *self, guint level, gboolean ended)
{
  while (self->n_open > level)
    {
      const Component *last = &self->open[self->n_open - 1];

      if (!ended || self->n_open > level + 1)
        remark (self, TRELLIS_IMPORT_REMARK_UNCLOSED, last->line, last->known_name);
      close_last (self);
    }
}

/* The level at which an event or the like is open; the number of levels when none is. */
static guint
find_open_whole (const Reader *self)
{
  guint level = 0;

  while (level < self->n_open && self->open[level].kind < EVENT)
    level++;
  return level;
}

static Kind
get_last_kind (const Reader *self)
{
  return self->n_open == 0 ? OTHER : self->open[self->n_open - 1].kind;
}

static void
begin_content (Reader *self, const Component *component)
{
  switch (component->kind)
    {
    case CALENDAR:
      self->is_cancelled = FALSE;
      if (self->n_open == 0)
        trellis_import_zones_begin_calendar (self->zones);
      break;
    case EVENT:
      self->report->n_events++;
      self->event = trellis_import_event_new (component->line);
      break;
    case FREEBUSY:
      self->report->n_freebusy++;
      self->freebusy = trellis_import_freebusy_new (component->line);
      break;
    case TIMEZONE:
      self->timezone = trellis_import_timezone_new (component->line);
      break;
    case OBSERVANCE:
      trellis_import_timezone_begin_observance (self->timezone, component->line);
      break;
    default:
      break;
    }
}

static Component
read_component (const Reader *self, const char *name, guint line)
{
  Component component = { OTHER, NULL, "", line };

  g_strlcpy (component.name, name, sizeof component.name);
  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    if (g_ascii_strcasecmp (name, known[i].name) == 0)
      {
        component.kind = known[i].kind;
        component.known_name = known[i].name;
      }
  if (component.kind == OBSERVANCE && get_last_kind (self) != TIMEZONE)
    component.kind = OTHER;
  return component;
}

static void
begin (Reader *self, const char *name, guint line)
{
  Component component = read_component (self, name, line);

  self->report->n_components++;
  self->is_calendar = self->is_calendar || component.kind != OTHER;
  if (component.kind >= EVENT)
    close_from (self, find_open_whole (self), FALSE);
  if (self->n_open == TRELLIS_IMPORT_MOST_LEVELS)
    {
      if (self->n_deeper++ == 0)
        remark (self, TRELLIS_IMPORT_REMARK_TOO_DEEP, line, component.known_name);
      return;
    }
  begin_content (self, &component);
  self->open[self->n_open++] = component;
}

static void
end (Reader *self, const char *name, guint line)
{
  guint level = self->n_open;

  if (self->n_deeper > 0)
    {
      self->n_deeper--;
      return;
    }
  while (level > 0 && g_ascii_strncasecmp (self->open[level - 1].name, name, LONGEST_NAME) != 0)
    level--;
  if (level > 0)
    close_from (self, level - 1, TRUE);
  else
    remark (self, TRELLIS_IMPORT_REMARK_STRAY_END, line, "END");
}

/* Gives a property to the component that it stands in, if that is one to be read. */
static gboolean
set_property (Reader *self, const TrellisImportProperty *property)
{
  switch (get_last_kind (self))
    {
    case CALENDAR:
      if (property->kind == TRELLIS_IMPORT_PROPERTY_METHOD)
        self->is_cancelled = g_ascii_strcasecmp (property->value, "CANCEL") == 0;
      return TRUE;
    case EVENT:
      return trellis_import_event_set (self->event, property, self->zones);
    case FREEBUSY:
      return trellis_import_freebusy_set (self->freebusy, property, self->zones);
    case TIMEZONE:
      return trellis_import_timezone_set (self->timezone, property);
    case OBSERVANCE:
      return trellis_import_timezone_set_in_observance (self->timezone, property);
    default:
      return TRUE;
    }
}

static void
take_line (Reader *self, const TrellisImportLine *line)
{
  TrellisImportPropertyKind kind = trellis_import_property_find (line);
  gboolean is_bound = kind == TRELLIS_IMPORT_PROPERTY_BEGIN || kind == TRELLIS_IMPORT_PROPERTY_END;
  TrellisImportProperty property;

  if (line->name_length == 0 || (self->n_open == 0 && !is_bound))
    {
      remark (self, TRELLIS_IMPORT_REMARK_NO_LINE, line->number, NULL);
      return;
    }
  if (!is_bound
      && (kind == TRELLIS_IMPORT_PROPERTY_OTHER || get_last_kind (self) == OTHER
          || self->n_deeper > 0))
    return;
  if (!trellis_import_property_read (&property, kind, line, self->buffer))
    remark (self, TRELLIS_IMPORT_REMARK_BAD_VALUE, property.line, property.name);
  else if (kind == TRELLIS_IMPORT_PROPERTY_BEGIN)
    begin (self, property.value, property.line);
  else if (kind == TRELLIS_IMPORT_PROPERTY_END)
    end (self, property.value, property.line);
  else if (!set_property (self, &property))
    remark (self, TRELLIS_IMPORT_REMARK_BAD_VALUE, property.line, property.name);
}

/* A file that ends within a component was cut off: what it has can be used. */
static void
finish (Reader *self)
{
  self->report->is_cut_off = self->n_open > 0;
  if (self->report->is_cut_off)
    remark (self, TRELLIS_IMPORT_REMARK_CUT_OFF, self->last_line, NULL);
  while (self->n_open > 0)
    close_last (self);
}

static gboolean
read_lines (Reader *self, const TrellisImportWatch *watch, GError **error)
{
  TrellisImportLine line;
  guint n_lines = 0;

  while (trellis_import_lines_next (&self->lines, &line))
    {
      if (n_lines++ % LINES_A_CHECK == 0 && !trellis_import_watch_check (watch, error))
        return FALSE;
      self->last_line = line.number;
      take_line (self, &line);
    }
  return TRUE;
}

/**
 * trellis_import_read:
 * @text: a calendar file, decoded
 * @options: what is wanted
 * @watch: what may end it
 * @zones: where zones go
 * @events: (element-type TrellisImportEvent): where the events go that may take time, and those
 *   that stand for one time of a series
 * @busy: where the times of VFREEBUSYs go, and the report
 *
 * Reads all components, in whatever order and however many calendars there are, with or without a
 * VCALENDAR around them.
 *
 * Returns: whether this is a calendar; if not, or if it was stopped, an error is set
 */
gboolean
trellis_import_read (GBytes *text,
                     const TrellisImportOptions *options,
                     const TrellisImportWatch *watch,
                     TrellisImportZones *zones,
                     GPtrArray *events,
                     TrellisBusyTime *busy,
                     GError **error)
{
  Reader self = { .options = options,
                  .zones = zones,
                  .events = events,
                  .busy = busy,
                  .report = busy->report,
                  .buffer = g_string_new (NULL) };
  gboolean read;

  trellis_import_lines_init (&self.lines, text);
  read = read_lines (&self, watch, error);
  finish (&self);
  trellis_import_lines_clear (&self.lines);
  g_string_free (self.buffer, TRUE);
  if (read && !self.is_calendar)
    g_set_error_literal (
        error, TRELLIS_IMPORT_ERROR, TRELLIS_IMPORT_ERROR_NOT_A_CALENDAR,
        _ ("this is no calendar; expected an iCalendar file, which begins with BEGIN:VCALENDAR"));
  return read && self.is_calendar;
}
