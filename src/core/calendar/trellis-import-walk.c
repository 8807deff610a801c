/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The times of a rule: period by period, and in each the days and the times of day it has. */

#include "config.h"

#include "trellis-import-walk.h"

#define SECONDS_A_DAY TRELLIS_IMPORT_SECONDS_A_DAY

/* Days, shorter periods and times that are looked at for one rule. */
#define MOST_STEPS 1000000

/* Dates are known for the years 1 to 9999, and a week may reach out of its year. */
#define FIRST_YEAR 2
#define LAST_YEAR 9997

#define MOST_POSITIONS 366

static gboolean
is_within_day (const TrellisImportWalk *self)
{
  return self->rule.frequency < TRELLIS_IMPORT_FREQUENCY_DAILY;
}

/* The length of a period that is shorter than a day, in seconds. */
static gint64
get_unit (const TrellisImportWalk *self)
{
  switch (self->rule.frequency)
    {
    case TRELLIS_IMPORT_FREQUENCY_SECONDLY:
      return 1;
    case TRELLIS_IMPORT_FREQUENCY_MINUTELY:
      return 60;
    default:
      return 3600;
    }
}

static gint64
floor_to (gint64 value, gint64 unit)
{
  gint64 rest = value % unit;

  return value - (rest < 0 ? rest + unit : rest);
}

static gint64
count_months (gint64 local)
{
  int year, month, day;

  trellis_date_get_ymd (trellis_import_local_get_date (local), &year, &month, &day);
  return (gint64) year * 12 + month - 1;
}

/* The first day of a month; beyond the last year that is known, a day after all others. */
static gint64
begin_month (gint64 months)
{
  TrellisDate date;

  if (months / 12 > LAST_YEAR + 1)
    return G_MAXINT32;
  date = trellis_date_new ((int) (months / 12), (int) (months % 12) + 1, 1);
  return trellis_import_local_get_day (trellis_import_local_from_date (date));
}

static gint64
begin_week (const TrellisImportWalk *self, gint64 local)
{
  gint64 day = trellis_import_local_get_day (local);

  return day - (trellis_import_day_get_weekday (day) - self->rule.week_start + 7) % 7;
}

/* The number of the period that @local is in. Weeks are counted from that of the start. */
static gint64
find_period (const TrellisImportWalk *self, gint64 local)
{
  switch (self->rule.frequency)
    {
    case TRELLIS_IMPORT_FREQUENCY_YEARLY:
      return count_months (local) / 12;
    case TRELLIS_IMPORT_FREQUENCY_MONTHLY:
      return count_months (local);
    case TRELLIS_IMPORT_FREQUENCY_WEEKLY:
      return (begin_week (self, local) - begin_week (self, self->start)) / 7;
    case TRELLIS_IMPORT_FREQUENCY_DAILY:
      return trellis_import_local_get_day (local);
    default:
      return floor_to (local, get_unit (self)) / get_unit (self);
    }
}

/* The days of the period that comes next, the last not included. */
static void
find_days (const TrellisImportWalk *self, gint64 *first, gint64 *end)
{
  switch (self->rule.frequency)
    {
    case TRELLIS_IMPORT_FREQUENCY_YEARLY:
      *first = begin_month (self->period * 12);
      *end = begin_month (self->period * 12 + 12);
      break;
    case TRELLIS_IMPORT_FREQUENCY_MONTHLY:
      *first = begin_month (self->period);
      *end = begin_month (self->period + 1);
      break;
    case TRELLIS_IMPORT_FREQUENCY_WEEKLY:
      *first = begin_week (self, self->start) + self->period * 7;
      *end = *first + 7;
      break;
    default:
      *first = self->period;
      *end = *first + 1;
    }
}

static gint64
find_begin (const TrellisImportWalk *self)
{
  gint64 first, end;

  if (is_within_day (self))
    return self->period * get_unit (self);
  find_days (self, &first, &end);
  return first * SECONDS_A_DAY;
}

/* Goes past periods that end before @from. Where times are counted, this can be done only if each
 * period has exactly one. */
static void
skip (TrellisImportWalk *self, gint64 from)
{
  gint64 periods = (find_period (self, from) - self->period) / self->rule.interval;
  gboolean plain = self->rule.parts == 0 && self->rule.frequency <= TRELLIS_IMPORT_FREQUENCY_WEEKLY;

  if (periods <= 1 || (self->left >= 0 && !plain))
    return;
  self->period += periods * self->rule.interval;
  if (self->left >= 0)
    self->left = MAX (self->left - (periods - 1), 0);
}

static gboolean
has_number (const TrellisImportSet *set, gboolean used, guint number)
{
  return used ? trellis_import_set_has (set, number) : number == 0;
}

static void
list_seconds (TrellisImportWalk *self, guint begin)
{
  gboolean used = self->rule.frequency > TRELLIS_IMPORT_FREQUENCY_SECONDLY;

  for (guint second = 0; second <= 60; second++)
    if (has_number (&self->rule.seconds, used, second))
      {
        guint time = begin + second;

        g_array_append_val (self->times, time);
      }
}

static void
list_minutes (TrellisImportWalk *self, guint begin)
{
  gboolean used = self->rule.frequency > TRELLIS_IMPORT_FREQUENCY_MINUTELY;

  for (guint minute = 0; minute < 60; minute++)
    if (has_number (&self->rule.minutes, used, minute))
      list_seconds (self, begin + minute * 60);
}

/* The times within a day, or within a period that is shorter. */
static void
list_times (TrellisImportWalk *self)
{
  gboolean used = self->rule.frequency > TRELLIS_IMPORT_FREQUENCY_HOURLY;

  for (guint hour = 0; hour < 24; hour++)
    if (has_number (&self->rule.hours, used, hour))
      list_minutes (self, hour * 3600);
}

/**
 * trellis_import_walk_init:
 * @rule: a rule as it was written
 * @start: when the series starts
 * @from: times before are not wanted
 * @stop: times after are not wanted
 */
void
trellis_import_walk_init (TrellisImportWalk *self,
                          const TrellisImportRule *rule,
                          const TrellisImportStamp *start,
                          gint64 from,
                          gint64 stop)
{
  gint64 first = trellis_import_local_from_date (trellis_date_new (FIRST_YEAR, 1, 1));
  gint64 last = trellis_import_local_from_date (trellis_date_new (LAST_YEAR, 12, 31));

  *self = (TrellisImportWalk){
    .rule = *rule,
    .start = start->local,
    .stop = MIN (stop, last),
    .left = rule->count < 0 ? -1 : rule->count - 1,
    .days = g_array_new (FALSE, FALSE, sizeof (gint64)),
    .times = g_array_new (FALSE, FALSE, sizeof (guint)),
    .positions = g_array_new (FALSE, FALSE, sizeof (guint)),
    .steps = MOST_STEPS,
    .checked_day = G_MININT64,
  };
  if (start->local < first || start->local > self->stop)
    {
      self->left = 0;
      return;
    }
  self->period = find_period (self, start->local);
  if (from > start->local)
    skip (self, MIN (from, self->stop));
  trellis_import_rule_complete (&self->rule, start);
  list_times (self);
}

void
trellis_import_walk_clear (TrellisImportWalk *self)
{
  g_clear_pointer (&self->days, g_array_unref);
  g_clear_pointer (&self->times, g_array_unref);
  g_clear_pointer (&self->positions, g_array_unref);
}

/* Goes on to the first period that begins at @local or later. */
static void
jump (TrellisImportWalk *self, gint64 local)
{
  gint64 length = self->rule.interval * get_unit (self);
  gint64 ahead = local - self->period * get_unit (self);

  self->period += MAX ((ahead + length - 1) / length, 1) * self->rule.interval;
}

/* Whether the rule has the hour, minute or second that the next period is; if not, goes to where
 * it may be again. */
static gboolean
check_time (TrellisImportWalk *self, gint64 begin, guint second)
{
  const TrellisImportRule *rule = &self->rule;
  gint64 unit = get_unit (self);

  if ((rule->parts & TRELLIS_IMPORT_PART_HOUR) != 0
      && !trellis_import_set_has (&rule->hours, second / 3600))
    jump (self, floor_to (begin, 3600) + 3600);
  else if (unit < 3600 && (rule->parts & TRELLIS_IMPORT_PART_MINUTE) != 0
           && !trellis_import_set_has (&rule->minutes, second / 60 % 60))
    jump (self, floor_to (begin, 60) + 60);
  else if (unit == 1 && (rule->parts & TRELLIS_IMPORT_PART_SECOND) != 0
           && !trellis_import_set_has (&rule->seconds, second % 60))
    jump (self, begin + 1);
  else
    return TRUE;
  return FALSE;
}

static void
load_time (TrellisImportWalk *self)
{
  gint64 begin = self->period * get_unit (self);
  gint64 day = trellis_import_local_get_day (begin);

  self->base = begin - day * SECONDS_A_DAY;
  if (day != self->checked_day)
    {
      self->checked_day = day;
      self->has_day = trellis_import_rule_has_day (&self->rule, day);
    }
  if (!self->has_day)
    jump (self, (day + 1) * SECONDS_A_DAY);
  else if (check_time (self, begin, (guint) self->base))
    {
      g_array_append_val (self->days, day);
      self->period += self->rule.interval;
    }
}

static void
load_days (TrellisImportWalk *self)
{
  gint64 first, end;

  find_days (self, &first, &end);
  for (gint64 day = first; day < end; day++)
    if (trellis_import_rule_has_day (&self->rule, day))
      g_array_append_val (self->days, day);
  self->steps -= end - first;
  self->period += self->rule.interval;
}

static int
compare_positions (gconstpointer a, gconstpointer b)
{
  guint one = *(const guint *) a, other = *(const guint *) b;

  return (one > other) - (one < other);
}

static gboolean
has_position (const TrellisImportWalk *self, guint set, guint position)
{
  return position <= MOST_POSITIONS
         && trellis_import_set_has (&self->rule.positions[set], position);
}

/* BYSETPOS, from the start of the period and from its end. A time is given once. */
static void
list_positions (TrellisImportWalk *self, guint n_times)
{
  g_array_set_size (self->positions, 0);
  for (guint i = 1; i <= MIN (n_times, MOST_POSITIONS); i++)
    {
      guint from_start = i - 1, from_end = n_times - i;

      if (has_position (self, 0, i) && !has_position (self, 1, n_times - from_start))
        g_array_append_val (self->positions, from_start);
      if (has_position (self, 1, i))
        g_array_append_val (self->positions, from_end);
    }
  g_array_sort (self->positions, compare_positions);
}

static guint
count_times (TrellisImportWalk *self)
{
  guint n_times = self->days->len * self->times->len;

  if ((self->rule.parts & TRELLIS_IMPORT_PART_POSITION) == 0)
    return n_times;
  list_positions (self, n_times);
  return self->positions->len;
}

/* Finds the next period that has a time. */
static gboolean
load (TrellisImportWalk *self)
{
  self->at = self->n_times = 0;
  while (self->n_times == 0)
    {
      if (--self->steps <= 0 || find_begin (self) > self->stop)
        return FALSE;
      g_array_set_size (self->days, 0);
      if (is_within_day (self))
        load_time (self);
      else
        load_days (self);
      self->n_times = count_times (self);
    }
  return TRUE;
}

static gint64
take_time (TrellisImportWalk *self)
{
  guint at = self->at++;

  if (self->positions->len > 0)
    at = g_array_index (self->positions, guint, at);
  return g_array_index (self->days, gint64, at / self->times->len) * SECONDS_A_DAY + self->base
         + g_array_index (self->times, guint, at % self->times->len);
}

/**
 * trellis_import_walk_next:
 * @local: (out): the next time after the start, as the clock shows it
 *
 * The start itself is not given: it counts as the first time, whether the rule has it or not.
 *
 * Returns: whether there is one, up to the last that is wanted
 */
gboolean
trellis_import_walk_next (TrellisImportWalk *self, gint64 *local)
{
  while (self->left != 0 && self->steps > 0)
    {
      if (self->at == self->n_times && !load (self))
        return FALSE;
      *local = take_time (self);
      self->steps--;
      if (*local > self->stop)
        return FALSE;
      if (*local <= self->start)
        continue;
      if (self->left > 0)
        self->left--;
      return TRUE;
    }
  return FALSE;
}

/**
 * trellis_import_walk_gave_up:
 *
 * Returns: whether the walk ended because its rule asks for too much
 */
gboolean
trellis_import_walk_gave_up (const TrellisImportWalk *self)
{
  return self->steps <= 0;
}
