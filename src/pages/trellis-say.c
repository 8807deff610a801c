/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Dates, times, numbers and lists in the words of the user's language and country. */

#include "config.h"

#include "trellis-say.h"

#include "planning/trellis-zone.h"

#include <glib/gi18n-lib.h>
#include <langinfo.h>
#include <string.h>

static char *
format_wall (TrellisWall wall, const char *format)
{
  g_autoptr (GDateTime) time = NULL;
  int year, month, day;

  trellis_date_get_ymd (wall.date, &year, &month, &day);
  time = g_date_time_new_utc (year, month, day, wall.minute / 60, wall.minute % 60, 0);
  return time == NULL ? g_strdup (TRELLIS_SAY_NOTHING) : g_date_time_format (time, format);
}

static char *
format_date (TrellisDate date, const char *format)
{
  TrellisWall midnight = { date, 0 };

  return trellis_date_is_set (date) ? format_wall (midnight, format)
                                    : g_strdup (TRELLIS_SAY_NOTHING);
}

/**
 * trellis_say_date:
 * @date: a date, or none
 *
 * Returns: (transfer full): the date, such as “8 December 2026”; a dash for none
 */
char *
trellis_say_date (TrellisDate date)
{
  /* Translators: a date as g_date_time_format() writes it, such as "8 December 2026". */
  return format_date (date, C_ ("date", "%-e %B %Y"));
}

/**
 * trellis_say_day:
 * @date: a date, or none
 *
 * Returns: (transfer full): the date with its weekday, such as “Tuesday 8 December 2026”; a dash
 *   for none
 */
char *
trellis_say_day (TrellisDate date)
{
  /* Translators: a date with its weekday as g_date_time_format() writes it, such as "Tuesday 8
     December 2026". */
  return format_date (date, C_ ("date with weekday", "%A %-e %B %Y"));
}

/**
 * trellis_say_weekday:
 * @date: a date, or none
 *
 * Returns: (transfer full): its weekday, such as “Tuesday”; a dash for none
 */
char *
trellis_say_weekday (TrellisDate date)
{
  return format_date (date, "%A");
}

static char *
say_time (TrellisWall wall)
{
  /* Translators: a time of day as g_date_time_format() writes it, such as "10:00". */
  return format_wall (wall, C_ ("time", "%H:%M"));
}

/* Zones without letters of their own have a number in the zone table, which says little. */
static char *
say_offset (const char *zone, gint64 instant)
{
  const char *abbreviation = trellis_zone_abbreviation_at (zone, instant);
  gint32 minutes = trellis_zone_offset_at (zone, instant) / 60;

  if (abbreviation != NULL && g_ascii_isalpha (*abbreviation))
    return g_strdup (abbreviation);
  return g_strdup_printf ("UTC%s%02d:%02d", minutes < 0 ? "−" : "+", ABS (minutes) / 60,
                          ABS (minutes) % 60);
}

/**
 * trellis_say_when:
 * @start: a wall time that is set
 * @zone: the IANA name of its zone
 * @minutes: the length
 *
 * Says when a session is, as the clocks of its zone show it: a time that they jump over is said as
 * what they show instead.
 *
 * Returns: (transfer full): such as “Tuesday 8 December 2026, 10:00–11:00 CET”
 */
char *
trellis_say_when (TrellisWall start, const char *zone, gint64 minutes)
{
  g_autofree char *day = NULL, *from = NULL, *to = NULL, *offset = NULL;
  gint64 instant;

  if (!trellis_wall_resolve (start, zone, &instant, NULL, NULL))
    {
      day = trellis_say_day (start.date);
      from = say_time (start);
      /* Translators: a day, a time, and a time zone that this computer does not know. */
      return g_strdup_printf (_ ("%s, %s (unknown time zone “%s”)"), day, from, zone ? zone : "");
    }

  start = trellis_instant_to_wall (instant, zone);
  day = trellis_say_day (start.date);
  from = say_time (start);
  to = say_time (trellis_instant_to_wall (instant + MAX (minutes, 0) * 60, zone));
  offset = say_offset (zone, instant);
  /* Translators: a day, when something starts and ends, and the zone's abbreviation: "Tuesday 8
     December 2026, 10:00–11:00 CET". */
  return g_strdup_printf (_ ("%s, %s–%s %s"), day, from, to, offset);
}

/**
 * trellis_say_zone:
 * @zone: (nullable): an IANA name
 *
 * Returns: (transfer full): the name to be read by people, such as “America/New York”
 */
char *
trellis_say_zone (const char *zone)
{
  return g_strdelimit (g_strdup (zone ? zone : TRELLIS_SAY_NOTHING), "_", ' ');
}

/**
 * trellis_say_minutes:
 * @minutes: a length, not negative
 *
 * Returns: (transfer full): such as “90 minutes”
 */
char *
trellis_say_minutes (gint64 minutes)
{
  int n = (int) CLAMP (minutes, 0, G_MAXINT);

  return g_strdup_printf (ngettext ("%d minute", "%d minutes", n), n);
}

/**
 * trellis_say_decimal:
 * @decimal: (nullable): decimal text with a point
 *
 * Returns: (transfer full): the number with the country's decimal sign; a dash for none
 */
char *
trellis_say_decimal (const char *decimal)
{
  g_auto (GStrv) parts = g_strsplit (decimal ? decimal : TRELLIS_SAY_NOTHING, ".", 2);

  return g_strjoinv (nl_langinfo (RADIXCHAR), parts);
}

/**
 * trellis_say_date_below:
 * @text: (transfer full): a text, which may end with a date
 * @date: the date
 *
 * Returns: (transfer full): @text with the date in a line of its own, for a narrow column
 */
char *
trellis_say_date_below (char *text, TrellisDate date)
{
  g_autofree char *end = trellis_say_date (date);
  gsize length = strlen (text), n = strlen (end);

  if (trellis_date_is_set (date) && length > n && g_str_has_suffix (text, end)
      && text[length - n - 1] == ' ')
    text[length - n - 1] = '\n';
  return text;
}

/**
 * trellis_say_apart:
 * @text: a text of any script
 *
 * Sets a text apart that stands in a line with others, so that each keeps its own direction of
 * reading (Unicode Annex 9, isolates).
 *
 * Returns: (transfer full): the text between two marks that are not seen; the text alone where its
 *   direction cannot matter
 */
char *
trellis_say_apart (const char *text)
{
  if (g_str_is_ascii (text))
    return g_strdup (text);
  return g_strconcat ("\u2068", text, "\u2069", NULL);
}

/**
 * trellis_say_list:
 * @parts: (nullable) (array zero-terminated=1): what is listed
 *
 * Returns: (transfer full): such as “Amina, Luc and Sofie”; a dash for none
 */
char *
trellis_say_list (const char *const *parts)
{
  guint n = parts == NULL ? 0 : g_strv_length ((char **) parts);
  char *list = g_strdup (n == 0 ? TRELLIS_SAY_NOTHING : parts[0]);

  for (guint i = 1; i < n; i++)
    {
      g_autofree char *before = list;

      /* Translators: how a list goes on, and how it ends: "Amina, Luc" and "Amina, Luc and
         Sofie". */
      list = g_strdup_printf (i + 1 < n ? C_ ("list", "%s, %s") : C_ ("list", "%s and %s"), before,
                              parts[i]);
    }
  return list;
}
