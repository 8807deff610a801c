/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Values of time: a date, a wall-clock time in no zone, an instant. None knows what "now" is. */

#include "config.h"

#include "trellis-date.h"

#include <string.h>

#define MINUTES_A_DAY 1440

static gpointer
copy_date (gpointer date)
{
  return g_memdup2 (date, sizeof (TrellisDate));
}

static gpointer
copy_wall (gpointer wall)
{
  return g_memdup2 (wall, sizeof (TrellisWall));
}

G_DEFINE_BOXED_TYPE (TrellisDate, trellis_date, copy_date, g_free)
G_DEFINE_BOXED_TYPE (TrellisWall, trellis_wall, copy_wall, g_free)

static GDate
to_gdate (TrellisDate date)
{
  GDate gdate;

  g_date_clear (&gdate, 1);
  g_date_set_julian (&gdate, date.julian);
  return gdate;
}

/* Reads exactly @digits ASCII digits; -1 if there are not so many. */
static int
read_digits (const char *text, int digits)
{
  int value = 0;

  for (int i = 0; i < digits; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return -1;
      value = value * 10 + g_ascii_digit_value (text[i]);
    }
  return value;
}

/**
 * trellis_date_new:
 * @year: 1 to 9999
 * @month: 1 to 12
 * @day: 1 to 31
 *
 * Returns: the date, or the unset date when there is no such day
 */
TrellisDate
trellis_date_new (int year, int month, int day)
{
  GDate gdate;

  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > 31
      || !g_date_valid_dmy (day, month, year))
    return TRELLIS_NO_DATE;
  g_date_clear (&gdate, 1);
  g_date_set_dmy (&gdate, day, month, year);
  return (TrellisDate){ g_date_get_julian (&gdate) };
}

/* Reads `YYYY-MM-DD` at the start of @text, which may go on. */
static gboolean
read_date (const char *text, TrellisDate *date)
{
  int year = read_digits (text, 4);
  int month = year < 0 || text[4] != '-' ? -1 : read_digits (text + 5, 2);
  int day = month < 0 || text[7] != '-' ? -1 : read_digits (text + 8, 2);

  *date = day < 0 ? TRELLIS_NO_DATE : trellis_date_new (year, month, day);
  return trellis_date_is_set (*date);
}

/**
 * trellis_date_parse:
 * @text: `2026-12-01` and nothing else (ISO 8601, extended format)
 * @date: (out): the date, unset if this fails
 *
 * Returns: whether @text is a day that exists
 */
gboolean
trellis_date_parse (const char *text, TrellisDate *date)
{
  *date = TRELLIS_NO_DATE;
  return text != NULL && strlen (text) == 10 && read_date (text, date);
}

/**
 * trellis_date_to_string:
 *
 * Returns: (transfer full) (nullable): `2026-12-01`, or %NULL for the unset date
 */
char *
trellis_date_to_string (TrellisDate date)
{
  int year, month, day;

  if (!trellis_date_is_set (date))
    return NULL;
  trellis_date_get_ymd (date, &year, &month, &day);
  return g_strdup_printf ("%04d-%02d-%02d", year, month, day);
}

gboolean
trellis_date_is_set (TrellisDate date)
{
  return date.julian != 0;
}

/**
 * trellis_date_compare:
 *
 * Returns: negative, 0 or positive as @a is before, on or after @b; the unset date is before all
 */
int
trellis_date_compare (TrellisDate a, TrellisDate b)
{
  return (a.julian > b.julian) - (a.julian < b.julian);
}

/**
 * trellis_date_add_days:
 *
 * Returns: the date so many days later, unset if that is outside the years 1 to 9999
 */
TrellisDate
trellis_date_add_days (TrellisDate date, int days)
{
  gint64 julian = (gint64) date.julian + days;
  gint64 last = trellis_date_new (9999, 12, 31).julian;

  g_return_val_if_fail (trellis_date_is_set (date), TRELLIS_NO_DATE);
  return julian < 1 || julian > last ? TRELLIS_NO_DATE : (TrellisDate){ julian };
}

/**
 * trellis_date_add_months:
 *
 * Returns: the same day of the month so many months later, or that month's last day; unset if that
 * is outside the years 1 to 9999
 */
TrellisDate
trellis_date_add_months (TrellisDate date, int months)
{
  int year, month, day;
  gint64 total;

  g_return_val_if_fail (trellis_date_is_set (date), TRELLIS_NO_DATE);
  trellis_date_get_ymd (date, &year, &month, &day);
  total = (gint64) year * 12 + month - 1 + months;
  if (total < 12 || total >= 10000 * 12)
    return TRELLIS_NO_DATE;
  year = (int) (total / 12);
  month = (int) (total % 12) + 1;
  return trellis_date_new (year, month, MIN (day, g_date_get_days_in_month (month, year)));
}

/**
 * trellis_date_days_until:
 *
 * Returns: days from @from to @to, negative when @to is earlier
 */
int
trellis_date_days_until (TrellisDate from, TrellisDate to)
{
  return (int) ((gint64) to.julian - (gint64) from.julian);
}

/**
 * trellis_date_years_until:
 *
 * Returns: whole years from @from to @to, as an age is counted
 */
int
trellis_date_years_until (TrellisDate from, TrellisDate to)
{
  int y1, m1, d1, y2, m2, d2;

  trellis_date_get_ymd (from, &y1, &m1, &d1);
  trellis_date_get_ymd (to, &y2, &m2, &d2);
  return y2 - y1 - (m2 < m1 || (m2 == m1 && d2 < d1));
}

/**
 * trellis_date_get_weekday:
 *
 * Returns: 1 for Monday to 7 for Sunday (ISO 8601)
 */
int
trellis_date_get_weekday (TrellisDate date)
{
  GDate gdate = to_gdate (date);

  g_return_val_if_fail (trellis_date_is_set (date), 1);
  return g_date_get_weekday (&gdate);
}

void
trellis_date_get_ymd (TrellisDate date, int *year, int *month, int *day)
{
  GDate gdate = to_gdate (date);

  g_return_if_fail (trellis_date_is_set (date));
  *year = g_date_get_year (&gdate);
  *month = g_date_get_month (&gdate);
  *day = g_date_get_day (&gdate);
}

TrellisWall
trellis_wall_new (int year, int month, int day, int hour, int minute)
{
  TrellisDate date = trellis_date_new (year, month, day);

  if (!trellis_date_is_set (date) || hour < 0 || hour > 23 || minute < 0 || minute > 59)
    return TRELLIS_NO_WALL;
  return (TrellisWall){ date, hour * 60 + minute };
}

/**
 * trellis_wall_parse:
 * @text: `2026-12-01T10:00` and nothing else
 * @wall: (out): the wall time, unset if this fails
 *
 * Returns: whether @text is a wall time
 */
gboolean
trellis_wall_parse (const char *text, TrellisWall *wall)
{
  TrellisDate date;
  int hour, minute;

  *wall = TRELLIS_NO_WALL;
  if (text == NULL || strlen (text) != 16 || text[10] != 'T' || text[13] != ':'
      || !read_date (text, &date))
    return FALSE;
  hour = read_digits (text + 11, 2);
  minute = read_digits (text + 14, 2);
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59)
    return FALSE;
  *wall = (TrellisWall){ date, hour * 60 + minute };
  return TRUE;
}

/**
 * trellis_wall_format:
 * @format: as g_date_time_format() has it
 *
 * Returns: (transfer full): the wall time in the words of the computer's language; a dash for none
 */
char *
trellis_wall_format (TrellisWall wall, const char *format)
{
  g_autoptr (GDateTime) time = NULL;
  int year, month, day;

  if (!trellis_wall_is_set (wall))
    return g_strdup ("–");
  trellis_date_get_ymd (wall.date, &year, &month, &day);
  time = g_date_time_new_utc (year, month, day, wall.minute / 60, wall.minute % 60, 0);
  return time == NULL ? g_strdup ("–") : g_date_time_format (time, format);
}

/**
 * trellis_wall_to_string:
 *
 * Returns: (transfer full) (nullable): `2026-12-01T10:00`, or %NULL for the unset time
 */
char *
trellis_wall_to_string (TrellisWall wall)
{
  g_autofree char *date = trellis_date_to_string (wall.date);

  if (date == NULL)
    return NULL;
  return g_strdup_printf ("%sT%02d:%02d", date, wall.minute / 60, wall.minute % 60);
}

gboolean
trellis_wall_is_set (TrellisWall wall)
{
  return trellis_date_is_set (wall.date);
}

int
trellis_wall_compare (TrellisWall a, TrellisWall b)
{
  int dates = trellis_date_compare (a.date, b.date);

  return dates != 0 ? dates : (a.minute > b.minute) - (a.minute < b.minute);
}

/**
 * trellis_wall_add_minutes:
 *
 * Moves the hands of the clock; knows nothing of zones.
 */
TrellisWall
trellis_wall_add_minutes (TrellisWall wall, gint64 minutes)
{
  gint64 total = wall.minute + minutes;
  gint64 days = total / MINUTES_A_DAY;

  if (total % MINUTES_A_DAY < 0)
    days--;
  return (TrellisWall){ trellis_date_add_days (wall.date, (int) days),
                        (gint32) (total - days * MINUTES_A_DAY) };
}

/* Reads `+hh:mm`, `-hh:mm` or `Z` and nothing else; the offset is in seconds east of UTC. */
static gboolean
read_offset (const char *text, int *offset)
{
  int hours, minutes;

  *offset = 0;
  if (g_str_equal (text, "Z"))
    return TRUE;
  if (strlen (text) != 6 || (text[0] != '+' && text[0] != '-') || text[3] != ':')
    return FALSE;
  hours = read_digits (text + 1, 2);
  minutes = read_digits (text + 4, 2);
  if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59)
    return FALSE;
  *offset = (hours * 60 + minutes) * (text[0] == '-' ? -60 : 60);
  return TRUE;
}

/**
 * trellis_instant_parse:
 * @text: RFC 3339, section 5.6, with an offset; the seconds may be left out
 * @instant: (out): seconds since the epoch, %TRELLIS_NO_INSTANT if this fails
 *
 * Returns: whether @text is an instant
 */
gboolean
trellis_instant_parse (const char *text, gint64 *instant)
{
  g_autofree char *head = NULL;
  g_autoptr (GDateTime) time = NULL;
  TrellisWall wall;
  int seconds = 0, offset, year, month, day;
  gsize at = 16;

  *instant = TRELLIS_NO_INSTANT;
  if (text == NULL || strlen (text) < 17)
    return FALSE;
  head = g_strndup (text, 16);
  if (!trellis_wall_parse (head, &wall))
    return FALSE;
  if (text[at] == ':')
    {
      seconds = read_digits (text + at + 1, 2);
      at += 3;
    }
  if (seconds < 0 || seconds > 59 || !read_offset (text + at, &offset))
    return FALSE;
  trellis_date_get_ymd (wall.date, &year, &month, &day);
  time = g_date_time_new_utc (year, month, day, wall.minute / 60, wall.minute % 60, seconds);
  *instant = g_date_time_to_unix (time) - offset;
  return TRUE;
}

/**
 * trellis_instant_to_string:
 *
 * Returns: (transfer full) (nullable): `2026-11-24T08:00:00Z`, or %NULL for no instant
 */
char *
trellis_instant_to_string (gint64 instant)
{
  g_autoptr (GDateTime) time = NULL;

  if (instant == TRELLIS_NO_INSTANT)
    return NULL;
  time = g_date_time_new_from_unix_utc (instant);
  if (time == NULL)
    return NULL;
  /* The year has four digits, which %Y does not see to. */
  return g_strdup_printf ("%04d-%02d-%02dT%02d:%02d:%02dZ", g_date_time_get_year (time),
                          g_date_time_get_month (time), g_date_time_get_day_of_month (time),
                          g_date_time_get_hour (time), g_date_time_get_minute (time),
                          g_date_time_get_second (time));
}
