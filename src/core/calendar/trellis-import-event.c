/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A VEVENT as far as it says when somebody is busy: never what it is about. */

#include "config.h"

#include "trellis-import-event.h"

#include <string.h>

static void
clear_rule (gpointer data)
{
  g_free (((TrellisImportRuleText *) data)->text);
}

static TrellisImportRepeats *
get_repeats (TrellisImportEvent *self)
{
  TrellisImportRepeats *repeats = self->repeats;

  if (repeats != NULL)
    return repeats;
  repeats = self->repeats = g_new (TrellisImportRepeats, 1);
  repeats->rules = g_array_new (FALSE, FALSE, sizeof (TrellisImportRuleText));
  g_array_set_clear_func (repeats->rules, clear_rule);
  repeats->extras = g_array_new (FALSE, FALSE, sizeof (TrellisImportExtra));
  repeats->without = g_array_new (FALSE, FALSE, sizeof (TrellisImportTime));
  return repeats;
}

static void
free_repeats (TrellisImportRepeats *repeats)
{
  g_array_unref (repeats->rules);
  g_array_unref (repeats->extras);
  g_array_unref (repeats->without);
  g_free (repeats);
}

TrellisImportEvent *
trellis_import_event_new (guint line)
{
  TrellisImportEvent *self = g_new0 (TrellisImportEvent, 1);

  self->line = line;
  return self;
}

void
trellis_import_event_free (TrellisImportEvent *self)
{
  g_clear_pointer (&self->repeats, free_repeats);
  g_free (self->uid);
  g_free (self);
}

/* The first value counts, as readers of calendars have it. */
static gboolean
set_time (TrellisImportTime *time, const TrellisImportProperty *property, TrellisImportZones *zones)
{
  TrellisImportStamp stamp;

  if (!trellis_import_stamp_parse (property->value, &stamp))
    return FALSE;
  if (time->zone == NULL)
    *time = trellis_import_zones_place (zones, &stamp, property);
  return TRUE;
}

static gboolean
set_end (TrellisImportEvent *self, const TrellisImportProperty *property, TrellisImportZones *zones)
{
  gboolean read;

  if (property->kind == TRELLIS_IMPORT_PROPERTY_DTEND)
    read = set_time (&self->end, property, zones);
  else
    read = self->has_duration = trellis_import_duration_parse (property->value, &self->duration);
  if (read)
    {
      self->end_line = property->line;
      self->end_name = property->name;
    }
  return read;
}

static gboolean
add_without (TrellisImportEvent *self,
             const TrellisImportProperty *property,
             TrellisImportZones *zones)
{
  TrellisImportRepeats *repeats = get_repeats (self);
  char *values = property->value, *value;
  gboolean read = TRUE;

  while ((value = trellis_import_property_next_value (&values)) != NULL)
    {
      TrellisImportStamp stamp;
      TrellisImportTime time;

      /* An empty list is no fault. */
      if (value[0] == '\0')
        continue;
      if (!trellis_import_stamp_parse (value, &stamp))
        {
          read = FALSE;
          continue;
        }
      time = trellis_import_zones_place (zones, &stamp, property);
      g_array_append_val (repeats->without, time);
    }
  return read;
}

/* What follows the slash of a period: a time, or a duration. */
static gboolean
read_period_end (TrellisImportExtra *extra,
                 const char *text,
                 const TrellisImportProperty *property,
                 TrellisImportZones *zones)
{
  TrellisImportStamp stamp;

  extra->has_duration = trellis_import_duration_parse (text, &extra->duration);
  if (extra->has_duration)
    return TRUE;
  if (!trellis_import_stamp_parse (text, &stamp))
    return FALSE;
  extra->end = trellis_import_zones_place (zones, &stamp, property);
  return TRUE;
}

static gboolean
read_extra (TrellisImportExtra *extra,
            char *text,
            const TrellisImportProperty *property,
            TrellisImportZones *zones)
{
  char *slash = strchr (text, '/');
  TrellisImportStamp stamp;

  *extra = (TrellisImportExtra){ 0 };
  if (slash != NULL)
    *slash++ = '\0';
  if (!trellis_import_stamp_parse (text, &stamp))
    return FALSE;
  extra->start = trellis_import_zones_place (zones, &stamp, property);
  return slash == NULL || read_period_end (extra, slash, property, zones);
}

static gboolean
add_extras (TrellisImportEvent *self,
            const TrellisImportProperty *property,
            TrellisImportZones *zones)
{
  TrellisImportRepeats *repeats = get_repeats (self);
  char *values = property->value, *value;
  gboolean read = TRUE;

  while ((value = trellis_import_property_next_value (&values)) != NULL)
    {
      TrellisImportExtra extra;

      if (value[0] == '\0')
        continue;
      if (read_extra (&extra, value, property, zones))
        g_array_append_val (repeats->extras, extra);
      else
        read = FALSE;
    }
  return read;
}

/* Rules are read when the series is followed, with what starts it. */
static void
add_rule (TrellisImportEvent *self, const TrellisImportProperty *property)
{
  TrellisImportRuleText rule = { property->line, property->kind == TRELLIS_IMPORT_PROPERTY_EXRULE,
                                 g_strdup (property->value) };

  g_array_append_val (get_repeats (self)->rules, rule);
}

static gboolean
is_value (const TrellisImportProperty *property, const char *value)
{
  return g_ascii_strcasecmp (property->value, value) == 0;
}

/* What says that nobody is busy outweighs what says that somebody may be. */
static void
set_busy (TrellisImportEvent *self, const TrellisImportProperty *property)
{
  gboolean of_status = property->kind == TRELLIS_IMPORT_PROPERTY_STATUS;
  gboolean of_transparency = property->kind == TRELLIS_IMPORT_PROPERTY_TRANSP;

  if (is_value (property, of_status ? "CANCELLED" : of_transparency ? "TRANSPARENT" : "FREE"))
    self->busy = TRELLIS_IMPORT_BUSY_FREE;
  else if (!of_transparency && is_value (property, "TENTATIVE"))
    self->busy = MAX (self->busy, TRELLIS_IMPORT_BUSY_SOFT);
}

static gboolean
set_instance (TrellisImportEvent *self,
              const TrellisImportProperty *property,
              TrellisImportZones *zones)
{
  self->and_following
      = property->range != NULL && g_ascii_strcasecmp (property->range, "THISANDFUTURE") == 0;
  return set_time (&self->instance, property, zones);
}

/**
 * trellis_import_event_set:
 * @property: one of the event's properties
 * @zones: the zones of the file
 *
 * Returns: whether its value, or each of them, can be read
 */
gboolean
trellis_import_event_set (TrellisImportEvent *self,
                          const TrellisImportProperty *property,
                          TrellisImportZones *zones)
{
  switch (property->kind)
    {
    case TRELLIS_IMPORT_PROPERTY_UID:
      if (self->uid == NULL)
        self->uid = g_strdup (property->value);
      return TRUE;
    case TRELLIS_IMPORT_PROPERTY_DTSTART:
      return set_time (&self->start, property, zones);
    case TRELLIS_IMPORT_PROPERTY_DTEND:
    case TRELLIS_IMPORT_PROPERTY_DURATION:
      return set_end (self, property, zones);
    case TRELLIS_IMPORT_PROPERTY_RECURRENCE_ID:
      return set_instance (self, property, zones);
    case TRELLIS_IMPORT_PROPERTY_RRULE:
    case TRELLIS_IMPORT_PROPERTY_EXRULE:
      add_rule (self, property);
      return TRUE;
    case TRELLIS_IMPORT_PROPERTY_RDATE:
      return add_extras (self, property, zones);
    case TRELLIS_IMPORT_PROPERTY_EXDATE:
      return add_without (self, property, zones);
    case TRELLIS_IMPORT_PROPERTY_STATUS:
    case TRELLIS_IMPORT_PROPERTY_TRANSP:
    case TRELLIS_IMPORT_PROPERTY_BUSYSTATUS:
      set_busy (self, property);
      return TRUE;
    default:
      return TRUE;
    }
}
