/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/trellis-date.h"

G_BEGIN_DECLS

/**
 * TrellisWallKind:
 * @TRELLIS_WALL_PLAIN: the time exists once
 * @TRELLIS_WALL_GAP: the clocks jump over it, as 02:30 on the night that summer time begins
 * @TRELLIS_WALL_TWICE: it exists twice, as 02:30 on the night that summer time ends
 *
 * How often a wall time exists in its zone.
 */
typedef enum
{
  TRELLIS_WALL_PLAIN,
  TRELLIS_WALL_GAP,
  TRELLIS_WALL_TWICE
} TrellisWallKind;

gboolean trellis_zone_is_known (const char *name);
gboolean trellis_zone_check (const char *name, GError **error);
GTimeZone *trellis_zone_get (const char *name);

gboolean trellis_wall_resolve (
    TrellisWall wall, const char *zone, gint64 *instant, TrellisWallKind *kind, GError **error);
TrellisWall trellis_instant_to_wall (gint64 instant, const char *zone);
gint32 trellis_zone_offset_at (const char *zone, gint64 instant);
const char *trellis_zone_abbreviation_at (const char *zone, gint64 instant);

G_END_DECLS
