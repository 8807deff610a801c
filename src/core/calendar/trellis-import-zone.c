/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The zones that a calendar file speaks of: by an IANA name, by one of Windows, or described. */

#include "config.h"

#include "trellis-import-zone.h"

#include "planning/trellis-zone.h"
#include "trellis-windows-zones.h"

#include <string.h>

/* Longer names are no names of zones. */
#define LONGEST_NAME 256

/* A zone has an IANA name, or changes of its own; UTC has neither. */
struct _TrellisImportZone
{
  char *name;
  guint line;
  const char *property;
  guint described_at;
  char *place;
  GPtrArray *observances;
  gboolean settled;
  char *iana;
  GArray *changes;
};

struct _TrellisImportZones
{
  const char *own_zone;
  gint64 from;
  gint64 to;
  TrellisImportReport *report;
  TrellisWindowsZones *windows;
  GPtrArray *all;
  GHashTable *by_name;
  TrellisImportZone *utc;
  TrellisImportZone *floating;
};

static void
free_zone (gpointer data)
{
  TrellisImportZone *zone = data;

  g_free (zone->name);
  g_free (zone->place);
  g_free (zone->iana);
  g_clear_pointer (&zone->observances, g_ptr_array_unref);
  g_clear_pointer (&zone->changes, g_array_unref);
  g_free (zone);
}

static TrellisImportZone *
add_zone (TrellisImportZones *self, const char *name, const char *iana)
{
  TrellisImportZone *zone = g_new0 (TrellisImportZone, 1);

  zone->name = g_strdup (name);
  zone->iana = g_strdup (iana);
  zone->settled = name == NULL;
  g_ptr_array_add (self->all, zone);
  return zone;
}

/**
 * trellis_import_zones_new:
 * @own_zone: the IANA name of the user's zone, for days and for times in no zone
 * @from: where the window begins that times are wanted in
 * @to: where it ends
 * @report: where remarks go
 */
TrellisImportZones *
trellis_import_zones_new (const char *own_zone, gint64 from, gint64 to, TrellisImportReport *report)
{
  TrellisImportZones *self = g_new0 (TrellisImportZones, 1);

  self->own_zone = own_zone;
  self->from = from;
  self->to = to;
  self->report = report;
  self->all = g_ptr_array_new_with_free_func (free_zone);
  self->by_name = g_hash_table_new (g_str_hash, g_str_equal);
  self->utc = add_zone (self, NULL, NULL);
  self->floating = add_zone (self, NULL, own_zone);
  return self;
}

void
trellis_import_zones_free (TrellisImportZones *self)
{
  g_clear_pointer (&self->windows, trellis_windows_zones_free);
  g_hash_table_unref (self->by_name);
  g_ptr_array_unref (self->all);
  g_free (self);
}

/**
 * trellis_import_zones_begin_calendar:
 *
 * A name that two calendars of one file describe is two zones.
 */
void
trellis_import_zones_begin_calendar (TrellisImportZones *self)
{
  g_hash_table_remove_all (self->by_name);
}

/**
 * trellis_import_zones_get:
 * @name: what the file calls the zone
 * @line: where it does
 * @property: the property in which it does, a name that stays valid
 *
 * Returns: (transfer none): the zone
 */
TrellisImportZone *
trellis_import_zones_get (TrellisImportZones *self,
                          const char *name,
                          guint line,
                          const char *property)
{
  TrellisImportZone *zone = g_hash_table_lookup (self->by_name, name);

  if (zone != NULL)
    return zone;
  zone = add_zone (self, name, NULL);
  zone->line = line;
  zone->property = property;
  g_hash_table_insert (self->by_name, zone->name, zone);
  return zone;
}

/**
 * trellis_import_zones_is_floating:
 *
 * Returns: whether @time is a day, or a time that names no zone
 */
gboolean
trellis_import_zones_is_floating (TrellisImportZones *self, const TrellisImportTime *time)
{
  return time->zone == self->floating;
}

gboolean
trellis_import_zones_is_utc (TrellisImportZones *self, const TrellisImportTime *time)
{
  return time->zone == self->utc;
}

/**
 * trellis_import_zones_place:
 * @stamp: a value of @property
 * @property: a property, whose parameter TZID counts for times that are not in UTC
 *
 * Returns: the value with its zone
 */
TrellisImportTime
trellis_import_zones_place (TrellisImportZones *self,
                            const TrellisImportStamp *stamp,
                            const TrellisImportProperty *property)
{
  TrellisImportTime time = { stamp->local, self->floating, stamp->is_date };

  if (stamp->is_utc)
    time.zone = self->utc;
  else if (!stamp->is_date && property->zone != NULL)
    time.zone = trellis_import_zones_get (self, property->zone, property->line, property->name);
  return time;
}

/**
 * trellis_import_zone_describe:
 * @line: where its VTIMEZONE begins
 * @place: (nullable): what its X-LIC-LOCATION says
 * @observances: (element-type TrellisImportObservance): what it says of its clocks
 *
 * The first VTIMEZONE of a name counts.
 */
void
trellis_import_zone_describe (TrellisImportZone *self,
                              guint line,
                              const char *place,
                              GPtrArray *observances)
{
  if (self->observances != NULL)
    return;
  self->described_at = line;
  self->place = g_strdup (place);
  self->observances = g_ptr_array_ref (observances);
}

/* Programs put their own names before the IANA name: `/mozilla.org/20070129_1/Europe/Brussels`. */
static const char *
find_iana (const char *name)
{
  const char *rest = name;

  if (name == NULL || strlen (name) > LONGEST_NAME)
    return NULL;
  while (!trellis_zone_is_known (rest))
    {
      rest = name[0] == '/' ? strchr (rest, '/') : NULL;
      if (rest == NULL)
        return NULL;
      rest++;
    }
  return rest;
}

static const char *
find_windows (TrellisImportZones *self, const char *name)
{
  if (self->windows == NULL)
    self->windows = trellis_windows_zones_load ();
  return find_iana (trellis_windows_zones_find (self->windows, name));
}

static gboolean
settle_by_name (TrellisImportZone *zone, const char *name)
{
  zone->iana = g_strdup (name);
  return name != NULL;
}

static gboolean
settle_by_description (TrellisImportZones *self, TrellisImportZone *zone)
{
  if (zone->observances == NULL)
    return FALSE;
  if (settle_by_name (zone, find_iana (zone->place)))
    return TRUE;
  zone->changes = trellis_import_changes_new (zone->observances, self->from, self->to);
  if (zone->changes == NULL)
    trellis_import_report_add_zone (self->report, TRELLIS_IMPORT_REMARK_BAD_ZONE,
                                    zone->described_at, "VTIMEZONE", zone->name);
  return zone->changes != NULL;
}

/* The zone table of the computer knows more of a place than a file does, which may be old or have
 * no more than one year's rules. What has no place in its name, such as EST, is what the file says
 * it is. */
static void
settle (TrellisImportZones *self, TrellisImportZone *zone)
{
  const char *iana = find_iana (zone->name);

  zone->settled = TRUE;
  if (iana != NULL && strchr (iana, '/') != NULL)
    settle_by_name (zone, iana);
  else if (!settle_by_name (zone, find_windows (self, zone->name))
           && !settle_by_description (self, zone) && !settle_by_name (zone, iana))
    {
      settle_by_name (zone, self->own_zone);
      trellis_import_report_add_zone (self->report, TRELLIS_IMPORT_REMARK_UNKNOWN_ZONE, zone->line,
                                      zone->property, zone->name);
    }
}

/* The zone table is asked for minutes, and knows no change within one. */
static gint64
resolve_iana (const char *iana, gint64 local)
{
  gint64 day = trellis_import_local_get_day (local);
  int second = (int) (local - day * TRELLIS_IMPORT_SECONDS_A_DAY);
  TrellisWall wall = { trellis_import_local_get_date (local), second / 60 };
  gint64 instant;

  if (!trellis_date_is_set (wall.date) || !trellis_wall_resolve (wall, iana, &instant, NULL, NULL))
    return local;
  return instant + second % 60;
}

/**
 * trellis_import_zones_resolve:
 * @time: a day or time whose zone is one of these
 *
 * Settles what the zone is when this is asked for the first time: the whole file must have been
 * read.
 *
 * Returns: the instant; of a day its midnight in the user's zone
 */
gint64
trellis_import_zones_resolve (TrellisImportZones *self, const TrellisImportTime *time)
{
  TrellisImportZone *zone = time->zone;

  if (!zone->settled)
    settle (self, zone);
  if (zone->iana != NULL)
    return resolve_iana (zone->iana, time->local);
  if (zone->changes != NULL)
    return trellis_import_changes_resolve (zone->changes, time->local);
  return time->local;
}
