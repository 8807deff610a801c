/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A VTIMEZONE that is being read: what a file calls a zone, and what it says of its clocks. */

#include "config.h"

#include "trellis-import-timezone.h"

/* STANDARD and DAYLIGHT parts of one zone: those of the fullest zones are below a hundred. */
#define MOST_OBSERVANCES 1000

struct _TrellisImportTimezone
{
  guint line;
  char *name;
  char *place;
  GPtrArray *observances;
};

/**
 * trellis_import_timezone_new:
 * @line: where it begins
 */
TrellisImportTimezone *
trellis_import_timezone_new (guint line)
{
  TrellisImportTimezone *self = g_new0 (TrellisImportTimezone, 1);

  self->line = line;
  self->observances
      = g_ptr_array_new_with_free_func ((GDestroyNotify) trellis_import_observance_free);
  return self;
}

void
trellis_import_timezone_free (TrellisImportTimezone *self)
{
  g_free (self->name);
  g_free (self->place);
  g_ptr_array_unref (self->observances);
  g_free (self);
}

/**
 * trellis_import_timezone_begin_observance:
 * @line: where it begins
 */
void
trellis_import_timezone_begin_observance (TrellisImportTimezone *self, guint line)
{
  if (self->observances->len < MOST_OBSERVANCES)
    g_ptr_array_add (self->observances, trellis_import_observance_new (line));
}

/**
 * trellis_import_timezone_set:
 * @property: a property of the zone itself
 *
 * Returns: whether its value can be read
 */
gboolean
trellis_import_timezone_set (TrellisImportTimezone *self, const TrellisImportProperty *property)
{
  char **text = property->kind == TRELLIS_IMPORT_PROPERTY_TZID               ? &self->name
                : property->kind == TRELLIS_IMPORT_PROPERTY_LOCATION_OF_ZONE ? &self->place
                                                                             : NULL;

  if (text != NULL && *text == NULL)
    *text = g_strdup (property->value);
  return TRUE;
}

/**
 * trellis_import_timezone_set_in_observance:
 * @property: a property of the observance that was begun last
 *
 * Returns: whether its value can be read
 */
gboolean
trellis_import_timezone_set_in_observance (TrellisImportTimezone *self,
                                           const TrellisImportProperty *property)
{
  return trellis_import_observance_set (self->observances->pdata[self->observances->len - 1],
                                        property);
}

/**
 * trellis_import_timezone_describe:
 * @zones: the zones of the file
 *
 * Says to @zones what was read, once the VTIMEZONE has ended.
 */
void
trellis_import_timezone_describe (TrellisImportTimezone *self, TrellisImportZones *zones)
{
  if (self->name != NULL)
    trellis_import_zone_describe (
        trellis_import_zones_get (zones, self->name, self->line, "VTIMEZONE"), self->line,
        self->place, self->observances);
}
