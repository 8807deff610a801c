/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The hours of a week in which sessions are offered: a value made of stretches of single days. */

#include "config.h"

#include "trellis-work-hours.h"

#include "trellis-planning-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define DAYS_A_WEEK 7
#define MINUTES_A_DAY 1440

struct _TrellisWorkHours
{
  GArray *hours;
};

/* Syntax, not words: these are the same in every language. */
static const char *const day_names[] = { "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun" };

G_DEFINE_BOXED_TYPE (TrellisWorkHours,
                     trellis_work_hours,
                     trellis_work_hours_ref,
                     trellis_work_hours_unref)

static gboolean
refuse (const char *text, GError **error)
{
  g_autofree char *valid = g_utf8_make_valid (text == NULL ? "" : text, -1);

  g_set_error (error, TRELLIS_PLANNING_ERROR, TRELLIS_PLANNING_ERROR_BAD_HOURS,
               _ ("expected work hours such as “Mon-Fri 09:00-18:00, Sat 10:00-12:00”, got “%s”"),
               valid);
  return FALSE;
}

/* Returns 1 for Monday to 7 for Sunday, or 0. */
static int
read_day (const char *text)
{
  for (guint i = 0; i < DAYS_A_WEEK; i++)
    if (g_ascii_strcasecmp (text, day_names[i]) == 0)
      return i + 1;
  return 0;
}

/* Reads `Mon` or `Mon-Fri`; `Sat-Mon` goes over the end of the week. */
static gboolean
read_days (const char *text, int *first, int *last)
{
  g_auto (GStrv) days = g_strsplit (text, "-", 2);
  guint n = g_strv_length (days);

  if (n == 0)
    return FALSE;
  *first = read_day (days[0]);
  *last = read_day (days[n - 1]);
  return *first != 0 && *last != 0;
}

/* Reads `09:00`, and `24:00` for the end of the day; -1 for anything else. */
static int
read_time (const char *text)
{
  int hour, minute;

  if (strlen (text) != 5 || text[2] != ':' || !g_ascii_isdigit (text[0])
      || !g_ascii_isdigit (text[1]) || !g_ascii_isdigit (text[3]) || !g_ascii_isdigit (text[4]))
    return -1;
  hour = g_ascii_digit_value (text[0]) * 10 + g_ascii_digit_value (text[1]);
  minute = g_ascii_digit_value (text[3]) * 10 + g_ascii_digit_value (text[4]);
  return minute > 59 || hour * 60 + minute > MINUTES_A_DAY ? -1 : hour * 60 + minute;
}

static gboolean
read_times (const char *text, int *from, int *to)
{
  g_auto (GStrv) times = g_strsplit (text, "-", 2);

  if (g_strv_length (times) != 2)
    return FALSE;
  *from = read_time (times[0]);
  *to = read_time (times[1]);
  return *from >= 0 && *to > *from;
}

/* Reads `Mon-Fri 09:00-18:00`. */
static gboolean
read_entry (GArray *hours, char *text)
{
  char *blank = strchr (g_strstrip (text), ' ');
  int first, last, from, to;

  if (blank == NULL)
    return FALSE;
  *blank = '\0';
  if (!read_days (text, &first, &last) || !read_times (g_strchug (blank + 1), &from, &to))
    return FALSE;
  for (int i = 0; i <= (last - first + DAYS_A_WEEK) % DAYS_A_WEEK; i++)
    {
      TrellisHours day = { (first - 1 + i) % DAYS_A_WEEK + 1, from, to };

      g_array_append_val (hours, day);
    }
  return TRUE;
}

static int
compare_hours (gconstpointer a, gconstpointer b)
{
  const TrellisHours *one = a, *other = b;

  return one->weekday != other->weekday ? one->weekday - other->weekday : one->from - other->from;
}

/* Makes one stretch of those of a day that overlap or touch; @hours is in order. */
static void
join_hours (GArray *hours)
{
  TrellisHours *all = (TrellisHours *) (void *) hours->data;
  guint kept = 0;

  for (guint i = 1; i < hours->len; i++)
    if (all[i].weekday != all[kept].weekday || all[i].from > all[kept].to)
      all[++kept] = all[i];
    else
      all[kept].to = MAX (all[kept].to, all[i].to);
  g_array_set_size (hours, kept + 1);
}

/**
 * trellis_work_hours_parse:
 * @text: `Mon-Fri 09:00-18:00`, or several of these with commas between them; hours end on the day
 *   they begin, at 24:00 at the latest
 *
 * Returns: (transfer full) (nullable): the work hours, or %TRELLIS_PLANNING_ERROR_BAD_HOURS
 */
TrellisWorkHours *
trellis_work_hours_parse (const char *text, GError **error)
{
  g_autoptr (TrellisWorkHours) self = g_atomic_rc_box_new0 (TrellisWorkHours);
  g_auto (GStrv) entries = g_strsplit (text == NULL ? "" : text, ",", -1);

  self->hours = g_array_new (FALSE, FALSE, sizeof (TrellisHours));
  for (guint i = 0; entries[i] != NULL; i++)
    if (!read_entry (self->hours, entries[i]))
      {
        refuse (text, error);
        return NULL;
      }
  if (self->hours->len == 0)
    {
      refuse (text, error);
      return NULL;
    }
  g_array_sort (self->hours, compare_hours);
  join_hours (self->hours);
  return g_steal_pointer (&self);
}

/**
 * trellis_work_hours_ref:
 *
 * Returns: (transfer full): @self, held once more; may be called from any thread
 */
TrellisWorkHours *
trellis_work_hours_ref (TrellisWorkHours *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear_work_hours (gpointer self)
{
  g_array_unref (((TrellisWorkHours *) self)->hours);
}

/**
 * trellis_work_hours_unref:
 * @self: (transfer full): the work hours, freed when nobody holds them any more
 */
void
trellis_work_hours_unref (TrellisWorkHours *self)
{
  g_atomic_rc_box_release_full (self, clear_work_hours);
}

/* Finds the first stretch of @weekday at or after @at; @at moves past those of earlier days. */
static guint
find_day (const TrellisWorkHours *self, int weekday, guint at)
{
  while (at < self->hours->len && g_array_index (self->hours, TrellisHours, at).weekday < weekday)
    at++;
  return at;
}

/* Whether two weekdays have the same hours, and some. */
static gboolean
has_same_hours (const TrellisWorkHours *self, int a, int b)
{
  guint i = find_day (self, a, 0), end_i = find_day (self, a + 1, i);
  guint j = find_day (self, b, 0), end_j = find_day (self, b + 1, j);

  if (i == end_i || end_i - i != end_j - j)
    return FALSE;
  for (; i < end_i; i++, j++)
    {
      TrellisHours one = g_array_index (self->hours, TrellisHours, i);
      TrellisHours other = g_array_index (self->hours, TrellisHours, j);

      if (one.from != other.from || one.to != other.to)
        return FALSE;
    }
  return TRUE;
}

static void
write_days (const TrellisWorkHours *self, GString *text, int first, int last)
{
  for (guint i = find_day (self, first, 0); i < find_day (self, first + 1, 0); i++)
    {
      TrellisHours hours = g_array_index (self->hours, TrellisHours, i);

      g_string_append_printf (text, "%s%s", text->len == 0 ? "" : ", ", day_names[first - 1]);
      if (last > first)
        g_string_append_printf (text, "-%s", day_names[last - 1]);
      g_string_append_printf (text, " %02d:%02d-%02d:%02d", hours.from / 60, hours.from % 60,
                              hours.to / 60, hours.to % 60);
    }
}

/**
 * trellis_work_hours_to_string:
 *
 * Returns: (transfer full): what trellis_work_hours_parse() reads, days with the same hours
 * together
 */
char *
trellis_work_hours_to_string (const TrellisWorkHours *self)
{
  g_autoptr (GString) text = g_string_new (NULL);
  int last;

  for (int first = 1; first <= DAYS_A_WEEK; first = last + 1)
    {
      last = first;
      while (last < DAYS_A_WEEK && has_same_hours (self, first, last + 1))
        last++;
      write_days (self, text, first, last);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* The minutes from @minute of @weekday to the end of the work hours that it lies in, or 0. */
static int
get_rest (const TrellisWorkHours *self, int weekday, int minute)
{
  for (guint i = 0; i < self->hours->len; i++)
    {
      TrellisHours hours = g_array_index (self->hours, TrellisHours, i);

      if (hours.weekday == weekday && hours.from <= minute && minute < hours.to)
        return hours.to - minute;
    }
  return 0;
}

/**
 * trellis_work_hours_contains:
 * @start: a wall time, of whatever zone the hours are meant in
 * @minutes: a length, at least 1
 *
 * Returns: whether all of the stretch lies in work hours, those of the next day too when it goes
 * over midnight
 */
gboolean
trellis_work_hours_contains (const TrellisWorkHours *self, TrellisWall start, gint64 minutes)
{
  int weekday = trellis_date_get_weekday (start.date);
  int minute = start.minute;

  while (minutes > 0)
    {
      int rest = get_rest (self, weekday, minute);

      if (rest == 0)
        return FALSE;
      minutes -= rest;
      minute += rest;
      if (minute == MINUTES_A_DAY)
        {
          weekday = weekday % DAYS_A_WEEK + 1;
          minute = 0;
        }
    }
  return TRUE;
}

/**
 * trellis_work_hours_get_hours:
 * @n_hours: (out): how many
 *
 * Returns: (transfer none) (array length=n_hours): the hours by weekday and time; no two overlap or
 * touch within a day
 */
const TrellisHours *
trellis_work_hours_get_hours (const TrellisWorkHours *self, guint *n_hours)
{
  *n_hours = self->hours->len;
  return (const TrellisHours *) (const void *) self->hours->data;
}
