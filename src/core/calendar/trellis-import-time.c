/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Values of time as a calendar file writes them: days, times, durations, offsets. */

#include "config.h"

#include "trellis-import-time.h"

#include <string.h>

#define JULIAN_OF_EPOCH 719163
#define MOST_DIGITS 9

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

/* Reads `HHMMSS` at the start of @text; -1 if it is no time. A leap second is the one after it. */
static int
read_clock (const char *text)
{
  int hours = read_digits (text, 2);
  int minutes = hours < 0 ? -1 : read_digits (text + 2, 2);
  int seconds = minutes < 0 ? -1 : read_digits (text + 4, 2);

  if (seconds < 0 || hours > 23 || minutes > 59 || seconds > 60)
    return -1;
  return hours * 3600 + minutes * 60 + seconds;
}

/**
 * trellis_import_stamp_parse:
 * @text: `20260701`, `20260701T090000` or `20260701T070000Z` and nothing else
 * @stamp: (out): the value
 *
 * What is written decides what it is, whatever the parameter VALUE says.
 *
 * Returns: whether @text is a day or time that exists
 */
gboolean
trellis_import_stamp_parse (const char *text, TrellisImportStamp *stamp)
{
  gsize length = strlen (text);
  int year = read_digits (text, 4);
  int month = year < 0 ? -1 : read_digits (text + 4, 2);
  int day = month < 0 ? -1 : read_digits (text + 6, 2);
  TrellisDate date = day < 0 ? TRELLIS_NO_DATE : trellis_date_new (year, month, day);
  int clock = 0;

  if (!trellis_date_is_set (date))
    return FALSE;
  *stamp = (TrellisImportStamp){ trellis_import_local_from_date (date), length == 8, FALSE };
  if (stamp->is_date)
    return TRUE;
  stamp->is_utc = length == 16 && g_ascii_toupper (text[15]) == 'Z';
  if (g_ascii_toupper (text[8]) != 'T' || (length != 15 && !stamp->is_utc))
    return FALSE;
  clock = read_clock (text + 9);
  stamp->local += clock;
  return clock >= 0;
}

/* Reads a number of at most nine digits at the start of *@text and goes past it; -1 for none. */
static gint64
take_number (const char **text)
{
  gint64 number = -1;

  for (int i = 0; i < MOST_DIGITS && g_ascii_isdigit (**text); i++, (*text)++)
    number = MAX (number, 0) * 10 + g_ascii_digit_value (**text);
  return number;
}

/* Adds numbers with the letters of @units, each at most once and in this order. */
static gboolean
read_units (const char **text, const char *units, const gint64 *sizes, gint64 *sum)
{
  gboolean any = FALSE;

  while (g_ascii_isdigit (**text))
    {
      gint64 number = take_number (text);
      const char *unit = **text == '\0' ? NULL : strchr (units, **text);

      if (unit == NULL)
        return FALSE;
      *sum += number * sizes[unit - units];
      sizes += unit - units + 1;
      units = unit + 1;
      (*text)++;
      any = TRUE;
    }
  return any;
}

/**
 * trellis_import_duration_parse:
 * @text: `PT1H30M`, `P1D`, `P2W` and the like (RFC 5545, section 3.3.6), with a sign or without
 * @duration: (out): the value
 *
 * Returns: whether @text is a duration
 */
gboolean
trellis_import_duration_parse (const char *text, TrellisImportDuration *duration)
{
  static const gint64 days[] = { 7, 1 };
  static const gint64 seconds[] = { 3600, 60, 1 };
  gboolean negative = *text == '-';
  gboolean read;

  *duration = (TrellisImportDuration){ 0, 0 };
  if (*text == '-' || *text == '+')
    text++;
  if (*text++ != 'P')
    return FALSE;
  read = read_units (&text, "WD", days, &duration->days);
  if (*text == 'T')
    {
      text++;
      read = read_units (&text, "HMS", seconds, &duration->seconds);
    }
  if (negative)
    *duration = (TrellisImportDuration){ -duration->days, -duration->seconds };
  return read && *text == '\0';
}

/**
 * trellis_import_offset_parse:
 * @text: `+0100`, or `-045607` with seconds
 * @offset: (out): seconds ahead of UTC
 *
 * Returns: whether @text is an offset (RFC 5545, section 3.3.14)
 */
gboolean
trellis_import_offset_parse (const char *text, gint32 *offset)
{
  char padded[] = "000000";
  gsize length = strlen (text);
  int seconds;

  if ((*text != '+' && *text != '-') || (length != 5 && length != 7))
    return FALSE;
  memcpy (padded, text + 1, length - 1);
  seconds = read_clock (padded);
  *offset = *text == '-' ? -seconds : seconds;
  return seconds >= 0;
}

gint64
trellis_import_local_from_date (TrellisDate date)
{
  return ((gint64) date.julian - JULIAN_OF_EPOCH) * TRELLIS_IMPORT_SECONDS_A_DAY;
}

/**
 * trellis_import_local_get_day:
 *
 * Returns: the day, counted from 1970-01-01
 */
gint64
trellis_import_local_get_day (gint64 local)
{
  gint64 day = local / TRELLIS_IMPORT_SECONDS_A_DAY;

  return local % TRELLIS_IMPORT_SECONDS_A_DAY < 0 ? day - 1 : day;
}

/**
 * trellis_import_local_get_date:
 *
 * Returns: the day; unset outside the years 1 to 9999
 */
TrellisDate
trellis_import_local_get_date (gint64 local)
{
  gint64 julian = trellis_import_local_get_day (local) + JULIAN_OF_EPOCH;

  if (julian < 1 || julian > trellis_date_new (9999, 12, 31).julian)
    return TRELLIS_NO_DATE;
  return (TrellisDate){ (guint32) julian };
}
