/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A VFREEBUSY: periods of UTC in which somebody is busy, or perhaps, or free. */

#include "config.h"

#include "trellis-import-freebusy.h"

#include <string.h>

/**
 * trellis_import_freebusy_new:
 * @line: where it begins
 */
TrellisImportFreebusy *
trellis_import_freebusy_new (guint line)
{
  TrellisImportFreebusy *self = g_new0 (TrellisImportFreebusy, 1);

  self->line = line;
  self->intervals = g_array_new (FALSE, FALSE, sizeof (TrellisBusyInterval));
  return self;
}

void
trellis_import_freebusy_free (TrellisImportFreebusy *self)
{
  g_free (self->uid);
  g_array_unref (self->intervals);
  g_free (self);
}

/* Periods are in UTC whatever a parameter says (RFC 5545, section 3.8.2.6). */
static gint64
resolve (const TrellisImportStamp *stamp, TrellisImportZones *zones)
{
  static const TrellisImportProperty without_zone;
  TrellisImportTime time = trellis_import_zones_place (zones, stamp, &without_zone);

  return trellis_import_zones_resolve (zones, &time);
}

/* `START/END` or `START/DURATION`. */
static gboolean
read_period (char *value, TrellisImportZones *zones, TrellisBusyInterval *interval)
{
  char *slash = strchr (value, '/');
  TrellisImportStamp start, end;
  TrellisImportDuration duration;

  if (slash == NULL)
    return FALSE;
  *slash++ = '\0';
  if (!trellis_import_stamp_parse (value, &start))
    return FALSE;
  interval->start = resolve (&start, zones);
  if (trellis_import_duration_parse (slash, &duration))
    interval->end
        = interval->start + duration.days * TRELLIS_IMPORT_SECONDS_A_DAY + duration.seconds;
  else if (trellis_import_stamp_parse (slash, &end))
    interval->end = resolve (&end, zones);
  else
    return FALSE;
  return TRUE;
}

static gboolean
has_type (const TrellisImportProperty *property, const char *type)
{
  return property->busy != NULL && g_ascii_strcasecmp (property->busy, type) == 0;
}

/* A type that is not known, or not said, is busy (RFC 5545, section 3.2.9). */
static gboolean
add_periods (TrellisImportFreebusy *self,
             const TrellisImportProperty *property,
             TrellisImportZones *zones)
{
  TrellisBusyInterval interval = { .soft = has_type (property, "BUSY-TENTATIVE") };
  char *values = property->value, *value;
  gboolean read = TRUE;

  if (has_type (property, "FREE"))
    return TRUE;
  while ((value = trellis_import_property_next_value (&values)) != NULL)
    if (read_period (value, zones, &interval))
      g_array_append_val (self->intervals, interval);
    else
      read = FALSE;
  return read;
}

/**
 * trellis_import_freebusy_set:
 * @property: one of its properties
 * @zones: the zones of the file
 *
 * Returns: whether its value, or each of them, can be read
 */
gboolean
trellis_import_freebusy_set (TrellisImportFreebusy *self,
                             const TrellisImportProperty *property,
                             TrellisImportZones *zones)
{
  if (property->kind == TRELLIS_IMPORT_PROPERTY_FREEBUSY)
    return add_periods (self, property, zones);
  if (property->kind == TRELLIS_IMPORT_PROPERTY_UID && self->uid == NULL)
    self->uid = g_strdup (property->value);
  return TRUE;
}
