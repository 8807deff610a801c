/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trellis-import-observance.h"

G_BEGIN_DECLS

/**
 * TrellisImportZone:
 *
 * A zone as a calendar file calls it. What it is comes out when the whole file has been read: files
 * describe zones before they use them, or after.
 */
typedef struct _TrellisImportZone TrellisImportZone;

/**
 * TrellisImportTime:
 * @local: what the clock shows; midnight for a day
 * @zone: (nullable): whose clock; %NULL for no time at all
 * @is_date: whether it is a day and no time
 *
 * A day or time of a calendar file. The zone belongs to its #TrellisImportZones.
 */
typedef struct
{
  gint64 local;
  TrellisImportZone *zone;
  gboolean is_date;
} TrellisImportTime;

/**
 * TrellisImportZones:
 *
 * The zones that a file speaks of.
 */
typedef struct _TrellisImportZones TrellisImportZones;

TrellisImportZones *trellis_import_zones_new (const char *own_zone,
                                              gint64 from,
                                              gint64 to,
                                              TrellisImportReport *report);
void trellis_import_zones_free (TrellisImportZones *self);
void trellis_import_zones_begin_calendar (TrellisImportZones *self);
TrellisImportZone *trellis_import_zones_get (TrellisImportZones *self,
                                             const char *name,
                                             guint line,
                                             const char *property);
gboolean trellis_import_zones_is_floating (TrellisImportZones *self, const TrellisImportTime *time);
gboolean trellis_import_zones_is_utc (TrellisImportZones *self, const TrellisImportTime *time);
TrellisImportTime trellis_import_zones_place (TrellisImportZones *self,
                                              const TrellisImportStamp *stamp,
                                              const TrellisImportProperty *property);
gint64 trellis_import_zones_resolve (TrellisImportZones *self, const TrellisImportTime *time);

void trellis_import_zone_describe (TrellisImportZone *self,
                                   guint line,
                                   const char *place,
                                   GPtrArray *observances);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrellisImportZones, trellis_import_zones_free)

G_END_DECLS
