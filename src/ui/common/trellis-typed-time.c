/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What people type for a day and for a time of day, and how it is written for them. */

#include "config.h"

#include "trellis-typed-time.h"

#include <langinfo.h>
#include <locale.h>
#include <string.h>

#define MINUTES_AN_HOUR 60
#define MINUTES_A_DAY 1440
#define NOON 12

/* Where day, month and year stand in the locale's short form, 0 to 2. */
typedef struct
{
  int day;
  int month;
  int year;
  char between;
} Order;

static const Order iso = { .day = 2, .month = 1, .year = 0, .between = '-' };

static void
note_letter (Order *order, char letter, int *position)
{
  switch (letter)
    {
    case 'd':
    case 'e':
      order->day = (*position)++;
      break;
    case 'm':
    case 'b':
      order->month = (*position)++;
      break;
    case 'y':
    case 'Y':
      order->year = (*position)++;
      break;
    default:
      break;
    }
}

/* The C locale is nobody's own: there the form is that of ISO 8601. */
static Order
get_order (void)
{
  const char *locale = setlocale (LC_TIME, NULL);
  Order order = { .day = -1, .month = -1, .year = -1, .between = '/' };
  int position = 0;

  if (locale == NULL || g_str_equal (locale, "C") || g_str_has_prefix (locale, "C.")
      || g_str_equal (locale, "POSIX"))
    return iso;
  for (const char *at = nl_langinfo (D_FMT); *at != '\0'; at++)
    if (*at == '%')
      {
        while (strchr ("%-_0EO", *at) != NULL && at[1] != '\0')
          at++;
        note_letter (&order, *at, &position);
        if (position == 1 && strchr ("./- ", at[1]) != NULL && at[1] != '\0')
          order.between = at[1];
      }
  return order.day < 0 || order.month < 0 || order.year < 0 ? iso : order;
}

/* Three numbers with anything but letters between them; Arabic-Indic and other digits count too. */
static gboolean
read_numbers (const char *text, int numbers[3], int digits[3])
{
  int n = 0;
  gboolean within = FALSE;

  memset (numbers, 0, 3 * sizeof *numbers);
  memset (digits, 0, 3 * sizeof *digits);
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      int digit = g_unichar_digit_value (g_utf8_get_char (at));

      if (digit < 0 && g_unichar_isalpha (g_utf8_get_char (at)))
        return FALSE;
      if (digit < 0)
        {
          within = FALSE;
          continue;
        }
      if (!within && n++ == 3)
        return FALSE;
      within = TRUE;
      if (++digits[n - 1] > 4)
        return FALSE;
      numbers[n - 1] = numbers[n - 1] * 10 + digit;
    }
  return n == 3;
}

/**
 * trellis_typed_date_read:
 * @text: (nullable): what was typed
 * @date: (out): the day, unset when there is none of that name
 *
 * Takes `2026-12-01` and what is short for it in the locale, such as `1.12.2026`; a year of two
 * digits is one of this century.
 *
 * Returns: whether it is a day
 */
gboolean
trellis_typed_date_read (const char *text, TrellisDate *date)
{
  int numbers[3], digits[3];
  Order order;

  *date = TRELLIS_NO_DATE;
  if (text == NULL || !g_utf8_validate (text, -1, NULL) || !read_numbers (text, numbers, digits))
    return FALSE;
  order = digits[0] == 4 ? iso : get_order ();
  if (digits[order.year] == 2)
    numbers[order.year] += 2000;
  else if (digits[order.year] != 4)
    return FALSE;
  *date = trellis_date_new (numbers[order.year], numbers[order.month], numbers[order.day]);
  return trellis_date_is_set (*date);
}

/**
 * trellis_typed_date_is_numbers:
 * @text: (nullable): what was typed and is no day
 *
 * Returns: whether it is written as a day, with three numbers, so that there is none of that name
 */
gboolean
trellis_typed_date_is_numbers (const char *text)
{
  int numbers[3], digits[3];

  return text != NULL && g_utf8_validate (text, -1, NULL) && read_numbers (text, numbers, digits);
}

/**
 * trellis_typed_date_say:
 *
 * Returns: (transfer full): the day as one would type it here; empty for no day
 */
char *
trellis_typed_date_say (TrellisDate date)
{
  const Order order = get_order ();
  g_auto (GStrv) parts = g_new0 (char *, 4);
  const char between[] = { order.between, '\0' };
  int year, month, day;

  if (!trellis_date_is_set (date))
    return g_strdup ("");
  trellis_date_get_ymd (date, &year, &month, &day);
  parts[order.year] = g_strdup_printf ("%04d", year);
  parts[order.month] = g_strdup_printf ("%02d", month);
  parts[order.day] = g_strdup_printf ("%02d", day);
  return g_strjoinv (between, parts);
}

/**
 * trellis_typed_date_dup_example:
 *
 * Returns: (transfer full): a day as one would type it here, for a message that says how
 */
char *
trellis_typed_date_dup_example (void)
{
  return trellis_typed_date_say (trellis_date_new (2026, 12, 31));
}

/* `am` and `pm` after the digits, in any letter case and with points; anything else is none. */
static gboolean
read_half_of_day (const char *rest, int *hour)
{
  g_autoptr (GString) letters = g_string_new (NULL);

  for (const char *at = rest; *at != '\0'; at++)
    if (g_ascii_isalpha (*at))
      g_string_append_c (letters, g_ascii_tolower (*at));
    else if (*at != '.' && !g_ascii_isspace (*at))
      return FALSE;
  if (letters->len == 0 || g_str_equal (letters->str, "h") || g_str_equal (letters->str, "u")
      || g_str_equal (letters->str, "uhr"))
    return TRUE;
  if (*hour < 1 || *hour > NOON
      || (!g_str_equal (letters->str, "am") && !g_str_equal (letters->str, "pm")))
    return FALSE;
  *hour = *hour % NOON + (letters->str[0] == 'p' ? NOON : 0);
  return TRUE;
}

/* Reads digits, at most @most; returns how many there were. */
static int
take_digits (const char **at, int most, int *value)
{
  int n = 0;

  *value = 0;
  while (n < most && g_ascii_isdigit (**at))
    {
      *value = *value * 10 + g_ascii_digit_value (*(*at)++);
      n++;
    }
  return n;
}

/**
 * trellis_typed_time_read:
 * @text: (nullable): what was typed
 * @minute: (out): minutes since midnight, %TRELLIS_NO_TIME when it is no time
 *
 * Takes `10:30`, `10.30`, `10h30`, `10u30`, `1030`, `10` and `10:30 am`.
 *
 * Returns: whether it is a time of day
 */
gboolean
trellis_typed_time_read (const char *text, int *minute)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text == NULL ? "" : text));
  const char *at = stripped;
  int hour, past = 0, n_past = 2;
  int n = take_digits (&at, 2, &hour);

  *minute = TRELLIS_NO_TIME;
  if (n == 0)
    return FALSE;
  if (g_ascii_isdigit (*at))
    n_past = take_digits (&at, 2, &past);
  else if (*at != '\0' && strchr (":.hHuU", *at) != NULL && g_ascii_isdigit (at[1]))
    {
      at++;
      n_past = take_digits (&at, 2, &past);
    }
  if (n_past != 2 || g_ascii_isdigit (*at) || !read_half_of_day (at, &hour)
      || past >= MINUTES_AN_HOUR || hour * MINUTES_AN_HOUR + past >= MINUTES_A_DAY)
    return FALSE;
  *minute = hour * MINUTES_AN_HOUR + past;
  return TRUE;
}

/**
 * trellis_typed_time_say:
 * @minute: minutes since midnight, or %TRELLIS_NO_TIME
 *
 * Returns: (transfer full): the time as one would type it, by 24 hours; empty for none
 */
char *
trellis_typed_time_say (int minute)
{
  if (minute < 0 || minute >= MINUTES_A_DAY)
    return g_strdup ("");
  return g_strdup_printf ("%02d:%02d", minute / MINUTES_AN_HOUR, minute % MINUTES_AN_HOUR);
}
