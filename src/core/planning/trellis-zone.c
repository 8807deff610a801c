/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Zones by their IANA names, and the one rule that turns wall time into an instant and back. */

#include "config.h"

#include "trellis-zone.h"

#include "trellis-planning-error.h"
#include "trellis-zone-names.h"

#include <glib/gi18n-lib.h>

#define SECONDS_A_DAY 86400
#define JULIAN_OF_EPOCH 719163

/* What the zone table says, read once a process. These are facts that never change while it runs,
 * and no state: nothing behaves differently for their being here, it is only faster. Zones that are
 * not known are not kept, so that a document cannot fill the memory with names. */
static GMutex zones_mutex;
static GHashTable *zones;
static GHashTable *links;

/* The name that the zone table has a file for; links may lead to links. */
static const char *
follow_links (const char *name)
{
  enum
  {
    MOST_LINKS = 4
  };

  if (links == NULL)
    links = trellis_zone_list_links ();
  for (guint i = 0; name != NULL && i <= MOST_LINKS; i++)
    {
      if (trellis_zone_name_exists (name))
        return name;
      name = g_hash_table_lookup (links, name);
    }
  return NULL;
}

/**
 * trellis_zone_get:
 * @name: (nullable): a name such as `Europe/Brussels`
 *
 * Looks the name up in the zone table before GLib sees it, which would take file names and rules
 * too. Old names, such as `US/Eastern`, are known where the table says what they stand for. May be
 * called from any thread.
 *
 * Returns: (transfer none) (nullable): the zone, which stays valid, or %NULL if it is not known
 */
GTimeZone *
trellis_zone_get (const char *name)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&zones_mutex);
  const char *file;
  GTimeZone *zone;

  if (name == NULL)
    return NULL;
  if (zones == NULL)
    zones = g_hash_table_new (g_str_hash, g_str_equal);
  zone = g_hash_table_lookup (zones, name);
  if (zone != NULL)
    return zone;
  file = follow_links (name);
  zone = file == NULL ? NULL : g_time_zone_new_identifier (file);
  if (zone != NULL)
    g_hash_table_insert (zones, g_strdup (name), zone);
  return zone;
}

/**
 * trellis_zone_is_known:
 * @name: (nullable): a name such as `Europe/Brussels`
 *
 * Returns: whether this computer's zone table has @name; letter case counts
 */
gboolean
trellis_zone_is_known (const char *name)
{
  return trellis_zone_get (name) != NULL;
}

/* Suggestions take a while: callers that do not want the words pass no @error. */
static void
set_unknown (const char *name, GError **error)
{
  g_auto (GStrv) suggestions = NULL;
  g_autofree char *valid = NULL, *list = NULL;

  if (error == NULL)
    return;
  valid = g_utf8_make_valid (name == NULL ? "" : name, -1);
  suggestions = trellis_zone_suggest (name);
  list = g_strjoinv (", ", suggestions);
  if (suggestions[0] == NULL)
    g_set_error (error, TRELLIS_PLANNING_ERROR, TRELLIS_PLANNING_ERROR_UNKNOWN_ZONE,
                 _ ("the time zone “%s” is not known; expected a name such as Europe/Brussels"),
                 valid);
  else
    /* Translators: the second text lists one to three names of zones. */
    g_set_error (error, TRELLIS_PLANNING_ERROR, TRELLIS_PLANNING_ERROR_UNKNOWN_ZONE,
                 _ ("the time zone “%s” is not known; the nearest names are: %s"), valid, list);
}

/**
 * trellis_zone_check:
 * @name: (nullable): a name such as `Europe/Brussels`
 *
 * Returns: whether @name is known; if not, the error is
 * %TRELLIS_PLANNING_ERROR_UNKNOWN_ZONE and names the nearest zones
 */
gboolean
trellis_zone_check (const char *name, GError **error)
{
  if (trellis_zone_is_known (name))
    return TRUE;
  set_unknown (name, error);
  return FALSE;
}

static gint64
read_instant (GTimeZone *zone, GTimeType type, gint64 local)
{
  int interval = g_time_zone_find_interval (zone, type, local);

  return interval < 0 ? TRELLIS_NO_INSTANT : local - g_time_zone_get_offset (zone, interval);
}

/* The clocks jumped over @local: it is read by the offset that held before the jump. */
static gint64
read_gap (GTimeZone *zone, gint64 local)
{
  gint64 adjusted = local;
  int after = g_time_zone_adjust_time (zone, G_TIME_TYPE_STANDARD, &adjusted);

  return local - g_time_zone_get_offset (zone, MAX (after - 1, 0));
}

/* @local is what the clocks show, in seconds as if they showed UTC. */
static gint64
resolve_local (GTimeZone *zone, gint64 local, TrellisWallKind *kind)
{
  gint64 standard = read_instant (zone, G_TIME_TYPE_STANDARD, local);
  gint64 daylight = read_instant (zone, G_TIME_TYPE_DAYLIGHT, local);

  if (standard == TRELLIS_NO_INSTANT || daylight == TRELLIS_NO_INSTANT)
    {
      *kind = TRELLIS_WALL_GAP;
      return read_gap (zone, local);
    }
  *kind = standard == daylight ? TRELLIS_WALL_PLAIN : TRELLIS_WALL_TWICE;
  return MIN (standard, daylight);
}

/**
 * trellis_wall_resolve:
 * @wall: a wall time that is set
 * @zone: the IANA name of its zone
 * @instant: (out) (optional): seconds since the epoch, %TRELLIS_NO_INSTANT if this fails
 * @kind: (out) (optional): how often @wall exists in @zone
 *
 * Finds the instant of a wall time by RFC 5545, section 3.3.5: of a time that exists twice the
 * earlier instant is meant; a time that does not exist is read by the offset before the gap, so
 * that 02:30 is what the clocks show as 03:30. A zone whose summer time is the standard one
 * (Europe/Dublin) or that changes for a month (Africa/Casablanca) makes no difference.
 *
 * Returns: whether the zone is known; %TRELLIS_PLANNING_ERROR_UNKNOWN_ZONE if not
 */
gboolean
trellis_wall_resolve (
    TrellisWall wall, const char *zone, gint64 *instant, TrellisWallKind *kind, GError **error)
{
  GTimeZone *table = trellis_zone_get (zone);
  TrellisWallKind found = TRELLIS_WALL_PLAIN;
  gint64 local, resolved = TRELLIS_NO_INSTANT;

  g_return_val_if_fail (trellis_wall_is_set (wall), FALSE);

  local = ((gint64) wall.date.julian - JULIAN_OF_EPOCH) * SECONDS_A_DAY + wall.minute * 60;
  if (table != NULL)
    resolved = resolve_local (table, local, &found);
  else
    set_unknown (zone, error);
  if (instant != NULL)
    *instant = resolved;
  if (kind != NULL)
    *kind = found;
  return table != NULL;
}

/**
 * trellis_instant_to_wall:
 * @instant: seconds since the epoch
 * @zone: the IANA name of a zone
 *
 * Returns: what the clocks of @zone show at @instant, seconds left out; unset for
 * %TRELLIS_NO_INSTANT, for a zone that is not known and outside the years 1 to 9999
 */
TrellisWall
trellis_instant_to_wall (gint64 instant, const char *zone)
{
  gint64 last = (gint64) trellis_date_new (9999, 12, 31).julian;
  gint64 local, day;

  if (!trellis_zone_is_known (zone) || ABS (instant / SECONDS_A_DAY) > last)
    return TRELLIS_NO_WALL;
  local
      = instant + trellis_zone_offset_at (zone, instant) + (gint64) JULIAN_OF_EPOCH * SECONDS_A_DAY;
  day = local / SECONDS_A_DAY;
  if (local < SECONDS_A_DAY || day > last)
    return TRELLIS_NO_WALL;
  return (TrellisWall){ { (guint32) day }, (gint32) (local % SECONDS_A_DAY / 60) };
}

/**
 * trellis_zone_offset_at:
 * @zone: the IANA name of a zone
 * @instant: seconds since the epoch
 *
 * Returns: the seconds that the clocks of @zone are ahead of UTC at @instant; 0 for a zone that is
 * not known
 */
gint32
trellis_zone_offset_at (const char *zone, gint64 instant)
{
  GTimeZone *table = trellis_zone_get (zone);

  if (table == NULL)
    return 0;
  return g_time_zone_get_offset (table,
                                 g_time_zone_find_interval (table, G_TIME_TYPE_UNIVERSAL, instant));
}

/**
 * trellis_zone_abbreviation_at:
 * @zone: the IANA name of a zone
 * @instant: seconds since the epoch
 *
 * Returns: (transfer none) (nullable): what the zone table calls the time of @zone at @instant:
 * `CET`, or `+03` where there is no name in use; %NULL for a zone that is not known
 */
const char *
trellis_zone_abbreviation_at (const char *zone, gint64 instant)
{
  GTimeZone *table = trellis_zone_get (zone);

  if (table == NULL)
    return NULL;
  return g_time_zone_get_abbreviation (
      table, g_time_zone_find_interval (table, G_TIME_TYPE_UNIVERSAL, instant));
}
