/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Free time: the stretches of the work hours in which a session of some length still fits. */

#include "config.h"

#include "trellis-free-time.h"

#include "planning/trellis-work-hours.h"
#include "planning/trellis-zone.h"
#include "practice/trellis-practice-private.h"
#include "practice/trellis-queries.h"

#include <glib/gi18n-lib.h>

#define SECONDS_A_MINUTE 60
#define MINUTES_A_DAY 1440

static void
add_stretch (GArray *stretches, gint64 from, gint64 to)
{
  TrellisFreeTime *last = stretches->len == 0
                              ? NULL
                              : &g_array_index (stretches, TrellisFreeTime, stretches->len - 1);
  TrellisFreeTime stretch = { from, to };

  if (last != NULL && last->to == from)
    last->to = to;
  else if (to > from)
    g_array_append_val (stretches, stretch);
}

static gint64
instant_of (TrellisDate date, int minute, const char *zone)
{
  TrellisWall wall = trellis_wall_add_minutes ((TrellisWall){ date, 0 }, minute);
  gint64 instant = TRELLIS_NO_INSTANT;

  if (trellis_wall_is_set (wall))
    trellis_wall_resolve (wall, zone, &instant, NULL, NULL);
  return instant;
}

/* The work hours of some days, as far as they lie within bounds. */
typedef struct
{
  const TrellisWorkHours *hours;
  const char *zone; /* the practitioner's, in which hours and days off are meant */
  TrellisFreeTime bounds;
  GArray *stretches;
} WorkTime;

static void
add_hours_of (WorkTime *work, TrellisDate date)
{
  guint n;
  const TrellisHours *all = trellis_work_hours_get_hours (work->hours, &n);

  for (guint i = 0; i < n; i++)
    if (all[i].weekday == trellis_date_get_weekday (date))
      add_stretch (work->stretches,
                   MAX (instant_of (date, all[i].from, work->zone), work->bounds.from),
                   MIN (instant_of (date, all[i].to, work->zone), work->bounds.to));
}

/* The work hours within bounds, days off left out; what touches at midnight is one. */
static void
find_work_time (TrellisPractice *self, WorkTime *work)
{
  g_autoptr (TrellisDaysOff) days_off = trellis_practice_get_days_off (self);
  TrellisDate from = trellis_instant_to_wall (work->bounds.from, work->zone).date;
  TrellisDate to = trellis_instant_to_wall (work->bounds.to, work->zone).date;

  for (TrellisDate date = from; trellis_date_is_set (date) && trellis_date_compare (date, to) <= 0;
       date = trellis_date_add_days (date, 1))
    if (!trellis_days_off_contains (days_off, date))
      add_hours_of (work, date);
}

/* One stretch of work time, from which all that is taken is cut in order of time. */
typedef struct
{
  GArray *free;
  gint64 from;
  gint64 to;
  gint64 least;
  gint64 before;
  gint64 after;
} Cut;

static void
keep_until (Cut *cut, gint64 end)
{
  TrellisFreeTime stretch = { cut->from, MIN (end, cut->to) };

  if (stretch.to - stretch.from >= cut->least)
    g_array_append_val (cut->free, stretch);
}

/* Two sessions share one buffer, the longer one; other calendars keep none of their own. */
static void
cut_out (const TrellisTaken *taken, gpointer data)
{
  Cut *cut = data;
  gint64 between = MAX (cut->before, cut->after);

  keep_until (cut, taken->from - (taken->calendar == NULL ? between : cut->after));
  cut->from = MAX (cut->from, taken->to + (taken->calendar == NULL ? between : cut->before));
}

static void
cut_stretch (TrellisPractice *self, GArray *free, TrellisFreeTime stretch, gint64 minutes)
{
  TrellisSettings *settings = trellis_practice_get_settings (self);
  gint64 now = trellis_practice_get_moment (self).now;
  gint64 next_minute = now - now % SECONDS_A_MINUTE + SECONDS_A_MINUTE;
  Cut cut = { .free = free,
              .from = MAX (stretch.from, next_minute),
              .to = stretch.to,
              .least = minutes * SECONDS_A_MINUTE,
              .before = MAX (settings->buffer_before, 0) * SECONDS_A_MINUTE,
              .after = MAX (settings->buffer_after, 0) * SECONDS_A_MINUTE };
  gint64 reach = MAX (cut.before, cut.after);

  trellis_taken_time_foreach (trellis_practice_get_taken_time (self), stretch.from - reach,
                              stretch.to + reach, cut_out, &cut);
  keep_until (&cut, cut.to);
}

static TrellisWorkHours *
read_work_hours (TrellisPractice *self, GError **error)
{
  const char *text = trellis_practice_get_settings (self)->work_hours;

  if (text != NULL)
    return trellis_work_hours_parse (text, error);
  trellis_practice_refuse (error, TRELLIS_PRACTICE_ERROR_REFUSED,
                           _ ("The settings name no work hours: set them first."));
  return NULL;
}

static gboolean
check_question (TrellisDate from, TrellisDate to, gint64 minutes, const char *zone, GError **error)
{
  if (minutes < 1 || minutes > MINUTES_A_DAY)
    return trellis_practice_refuse (error, TRELLIS_PRACTICE_ERROR_REFUSED,
                                    _ ("A session takes from 1 to %d minutes."), MINUTES_A_DAY);
  if (trellis_date_compare (to, from) < 0)
    return trellis_practice_refuse (error, TRELLIS_PRACTICE_ERROR_REFUSED,
                                    _ ("The last day lies before the first."));
  if (trellis_date_days_until (from, to) >= TRELLIS_FREE_TIME_MAX_DAYS)
    return trellis_practice_refuse (error, TRELLIS_PRACTICE_ERROR_REFUSED,
                                    _ ("Free time is looked for in at most %d days."),
                                    TRELLIS_FREE_TIME_MAX_DAYS);
  return trellis_zone_check (zone, error);
}

/**
 * trellis_practice_find_free:
 * @from: the first day
 * @to: the last day, included
 * @minutes: how long a session is to be
 * @zone: the IANA zone in which the first and the last day are meant
 *
 * Finds where a session still fits: in the work hours and on no day off of the practitioner, in the
 * practitioner's own zone, as planning has them; not before now, clear of all sessions and of other
 * calendars' busy time, tentative or not, with the buffers of the settings.
 *
 * Returns: (transfer full) (nullable) (element-type TrellisFreeTime): the stretches, each at least
 * @minutes long, in order of time
 */
GArray *
trellis_practice_find_free (TrellisPractice *self,
                            TrellisDate from,
                            TrellisDate to,
                            gint64 minutes,
                            const char *zone,
                            GError **error)
{
  g_autofree char *own = trellis_practice_dup_zone (self);
  g_autoptr (TrellisWorkHours) hours = NULL;
  g_autoptr (GArray) stretches = g_array_new (FALSE, FALSE, sizeof (TrellisFreeTime));
  WorkTime work = { .zone = own, .stretches = stretches };
  GArray *free = NULL;

  if (!check_question (from, to, minutes, zone, error) || !trellis_zone_check (own, error))
    return NULL;
  hours = read_work_hours (self, error);
  if (hours == NULL)
    return NULL;
  work.hours = hours;
  work.bounds
      = (TrellisFreeTime){ instant_of (from, 0, zone), instant_of (to, MINUTES_A_DAY, zone) };
  find_work_time (self, &work);
  free = g_array_new (FALSE, FALSE, sizeof (TrellisFreeTime));
  for (guint i = 0; i < stretches->len; i++)
    cut_stretch (self, free, g_array_index (stretches, TrellisFreeTime, i), minutes);
  return free;
}
