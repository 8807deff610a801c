/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Dates, times and ids as a command prints them for people. */

#include "config.h"

#include "trellis-cli-words.h"

#include "planning/trellis-zone.h"
#include "trellis-cli-output.h"

#include <glib/gi18n-lib.h>

/* Enough of an id to be unique in all but the largest practices. */
#define SHORT_ID 8

/**
 * trellis_cli_say_date:
 *
 * Returns: (transfer full): such as “Tue 2026-12-01”; a dash for no date
 */
char *
trellis_cli_say_date (TrellisDate date)
{
  TrellisWall wall = { date, 0 };

  return trellis_date_is_set (date) ? trellis_wall_format (wall, "%a %Y-%m-%d") : g_strdup ("–");
}

/**
 * trellis_cli_say_wall:
 *
 * Returns: (transfer full): such as “Tue 2026-12-01 10:00”
 */
char *
trellis_cli_say_wall (TrellisWall wall)
{
  return trellis_wall_format (wall, "%a %Y-%m-%d %H:%M");
}

/**
 * trellis_cli_say_zone:
 *
 * Returns: (transfer full): the zone's name, and whether this computer does not know it
 */
char *
trellis_cli_say_zone (const char *zone)
{
  if (zone != NULL && trellis_zone_is_known (zone))
    return g_strdup (zone);
  return g_strdup_printf (_ ("unknown zone “%s”"), zone == NULL ? "" : zone);
}

/* What the clocks show at @wall where the computer is; unset for a time that has no place there. */
static TrellisWall
find_here (TrellisWall wall, const char *zone)
{
  g_autoptr (GDateTime) here = NULL;
  gint64 instant;

  if (!trellis_wall_is_set (wall) || !trellis_wall_resolve (wall, zone, &instant, NULL, NULL))
    return TRELLIS_NO_WALL;
  here = g_date_time_new_from_unix_local (instant);
  if (here == NULL)
    return TRELLIS_NO_WALL;
  return trellis_wall_new (g_date_time_get_year (here), g_date_time_get_month (here),
                           g_date_time_get_day_of_month (here), g_date_time_get_hour (here),
                           g_date_time_get_minute (here));
}

/**
 * trellis_cli_say_place_in_time:
 *
 * Returns: (transfer full): the zone's name, and what time it is here where that is another, for a
 * coach who travels: such as “America/New_York (16:00 here)”
 */
char *
trellis_cli_say_place_in_time (TrellisWall wall, const char *zone)
{
  g_autofree char *name = trellis_cli_say_zone (zone), *time = NULL;
  TrellisWall here = find_here (wall, zone);

  if (!trellis_wall_is_set (here) || trellis_wall_compare (here, wall) == 0)
    return g_steal_pointer (&name);
  time = trellis_date_compare (here.date, wall.date) == 0 ? trellis_wall_format (here, "%H:%M")
                                                          : trellis_cli_say_wall (here);
  /* Translators: a time zone, and what time it is then where the computer is. */
  return g_strdup_printf (_ ("%s (%s here)"), name, time);
}

/**
 * trellis_cli_say_when:
 *
 * Returns: (transfer full): such as “Tue 2026-12-01 10:00 Europe/Brussels”, and what time that is
 * here
 */
char *
trellis_cli_say_when (TrellisWall wall, const char *zone)
{
  g_autofree char *start = trellis_cli_say_wall (wall);
  g_autofree char *place = trellis_cli_say_place_in_time (wall, zone);

  return g_strdup_printf ("%s %s", start, place);
}

/**
 * trellis_cli_say_session:
 *
 * Returns: (transfer full): when the session is, see trellis_cli_say_when()
 */
char *
trellis_cli_say_session (TrellisSession *session)
{
  return trellis_cli_say_when (session->start, session->zone);
}

/**
 * trellis_cli_shorten_id:
 *
 * Returns: (transfer full): how the id begins, which is enough to name it by
 */
char *
trellis_cli_shorten_id (const char *id)
{
  return g_utf8_substring (id == NULL ? "" : id, 0,
                           MIN (SHORT_ID, g_utf8_strlen (id == NULL ? "" : id, -1)));
}

/**
 * trellis_cli_get_nick:
 *
 * Returns: (transfer none) (nullable): how documents call the value; %NULL for one that is none
 */
const char *
trellis_cli_get_nick (GType type, int value)
{
  g_autoptr (GEnumClass) choices = g_type_class_ref (type);
  const char *nick = g_enum_get_value (choices, value)->value_nick;

  return *nick == '\0' ? NULL : nick;
}

/**
 * trellis_cli_note_odd_time:
 * @wall: a time that was just given
 * @zone: its zone
 *
 * Says on standard error what is meant by a time that does not exist in its zone, or exists twice.
 */
void
trellis_cli_note_odd_time (TrellisWall wall, const char *zone)
{
  g_autofree char *given = trellis_cli_say_wall (wall), *real = NULL;
  TrellisWallKind kind = TRELLIS_WALL_PLAIN;
  gint64 instant;

  if (!trellis_wall_resolve (wall, zone, &instant, &kind, NULL) || kind == TRELLIS_WALL_PLAIN)
    return;
  real = trellis_cli_say_wall (trellis_instant_to_wall (instant, zone));
  if (kind == TRELLIS_WALL_GAP)
    trellis_cli_note (_ ("the clocks of %s jump over %s: it is at %s"), zone, given, real);
  else
    trellis_cli_note (_ ("%s has %s twice that night: the first is meant"), zone, given);
}
