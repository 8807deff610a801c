/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which days a rule has, and what it takes from the start of its series. */

#include "config.h"

#include "trellis-import-rule.h"

#define DAYS_A_WEEK 7
/* 1970-01-01 was a Thursday. */
#define WEEKDAY_OF_EPOCH 4

#define TIMES_OF_DAY                                                                               \
  (TRELLIS_IMPORT_PART_HOUR | TRELLIS_IMPORT_PART_MINUTE | TRELLIS_IMPORT_PART_SECOND)
#define DAYS_OF_PERIOD                                                                             \
  (TRELLIS_IMPORT_PART_WEEK | TRELLIS_IMPORT_PART_YEAR_DAY | TRELLIS_IMPORT_PART_MONTH_DAY         \
   | TRELLIS_IMPORT_PART_DAY)

/* Where a day stands in its month and its year. */
typedef struct
{
  int year;
  int month;
  int month_day;
  int month_length;
  int year_day;
  int year_length;
  int weekday;
} Place;

/**
 * trellis_import_day_get_weekday:
 * @day: counted from 1970-01-01
 *
 * Returns: 1 for Monday to 7 for Sunday
 */
int
trellis_import_day_get_weekday (gint64 day)
{
  int weekday = (int) ((day + WEEKDAY_OF_EPOCH - 1) % DAYS_A_WEEK);

  return (weekday < 0 ? weekday + DAYS_A_WEEK : weekday) + 1;
}

static int
count_from_new_year (int year, int month, int day)
{
  return trellis_date_days_until (trellis_date_new (year, 1, 1),
                                  trellis_date_new (year, month, day))
         + 1;
}

static Place
find_place (gint64 day)
{
  TrellisDate date = trellis_import_local_get_date (day * TRELLIS_IMPORT_SECONDS_A_DAY);
  Place place = { .weekday = trellis_import_day_get_weekday (day) };

  trellis_date_get_ymd (date, &place.year, &place.month, &place.month_day);
  place.month_length = g_date_get_days_in_month (place.month, (GDateYear) place.year);
  place.year_day = count_from_new_year (place.year, place.month, place.month_day);
  place.year_length = g_date_is_leap_year ((GDateYear) place.year) ? 366 : 365;
  return place;
}

static gboolean
has_either (const TrellisImportSet sets[2], int from_start, int from_end)
{
  return trellis_import_set_has (&sets[0], (guint) from_start)
         || trellis_import_set_has (&sets[1], (guint) from_end);
}

/* ISO 8601, but for the first day of the week: a week is of the year that has its fourth day. */
static gboolean
has_week (const TrellisImportRule *rule, gint64 day, const Place *place)
{
  int into_week = (place->weekday - rule->week_start + DAYS_A_WEEK) % DAYS_A_WEEK;
  Place fourth = find_place (day - into_week + 3);
  int week = (fourth.year_day - 1) / DAYS_A_WEEK + 1;
  int after = (fourth.year_length - fourth.year_day) / DAYS_A_WEEK;

  return has_either (rule->weeks, week, after + 1);
}

static gboolean
has_weekday (const TrellisImportRule *rule, const Place *place)
{
  int at = rule->nth_of_year ? place->year_day : place->month_day;
  int length = rule->nth_of_year ? place->year_length : place->month_length;

  return trellis_import_set_has (&rule->week_days, (guint) place->weekday)
         || has_either (rule->nth_days[place->weekday], (at - 1) / DAYS_A_WEEK + 1,
                        (length - at) / DAYS_A_WEEK + 1);
}

/**
 * trellis_import_rule_has_day:
 * @rule: a rule that is complete
 * @day: counted from 1970-01-01, within the years 1 to 9999 by a week
 *
 * Returns: whether @rule has @day, which is in one of its periods
 */
gboolean
trellis_import_rule_has_day (const TrellisImportRule *rule, gint64 day)
{
  guint parts = rule->parts;
  Place place;

  if ((parts & (DAYS_OF_PERIOD | TRELLIS_IMPORT_PART_MONTH)) == 0)
    return TRUE;
  place = find_place (day);
  if ((parts & TRELLIS_IMPORT_PART_MONTH) != 0
      && !trellis_import_set_has (&rule->months, (guint) place.month))
    return FALSE;
  if ((parts & TRELLIS_IMPORT_PART_DAY) != 0 && !has_weekday (rule, &place))
    return FALSE;
  if ((parts & TRELLIS_IMPORT_PART_MONTH_DAY) != 0
      && !has_either (rule->month_days, place.month_day, place.month_length - place.month_day + 1))
    return FALSE;
  if ((parts & TRELLIS_IMPORT_PART_YEAR_DAY) != 0
      && !has_either (rule->year_days, place.year_day, place.year_length - place.year_day + 1))
    return FALSE;
  return (parts & TRELLIS_IMPORT_PART_WEEK) == 0 || has_week (rule, day, &place);
}

static void
add (TrellisImportRule *rule, TrellisImportPart part, TrellisImportSet *set, int number)
{
  rule->parts |= part;
  trellis_import_set_add (set, (guint) number);
}

/* What the rule does not say of the day is as in the start. */
static void
complete_day (TrellisImportRule *rule, gint64 day)
{
  Place place = find_place (day);
  guint said = rule->parts & DAYS_OF_PERIOD;

  if (rule->frequency == TRELLIS_IMPORT_FREQUENCY_YEARLY)
    {
      if (said == TRELLIS_IMPORT_PART_WEEK)
        add (rule, TRELLIS_IMPORT_PART_DAY, &rule->week_days, place.weekday);
      if (said == 0 && (rule->parts & TRELLIS_IMPORT_PART_MONTH) == 0)
        add (rule, TRELLIS_IMPORT_PART_MONTH, &rule->months, place.month);
    }
  if (said != 0 || rule->frequency <= TRELLIS_IMPORT_FREQUENCY_DAILY)
    return;
  if (rule->frequency == TRELLIS_IMPORT_FREQUENCY_WEEKLY)
    add (rule, TRELLIS_IMPORT_PART_DAY, &rule->week_days, place.weekday);
  else
    add (rule, TRELLIS_IMPORT_PART_MONTH_DAY, &rule->month_days[0], place.month_day);
}

/* Likewise of the time of day, for those units that are shorter than the rule's own. */
static void
complete_time (TrellisImportRule *rule, int second)
{
  if ((rule->parts & TRELLIS_IMPORT_PART_SECOND) == 0
      && rule->frequency > TRELLIS_IMPORT_FREQUENCY_SECONDLY)
    add (rule, TRELLIS_IMPORT_PART_SECOND, &rule->seconds, second % 60);
  if ((rule->parts & TRELLIS_IMPORT_PART_MINUTE) == 0
      && rule->frequency > TRELLIS_IMPORT_FREQUENCY_MINUTELY)
    add (rule, TRELLIS_IMPORT_PART_MINUTE, &rule->minutes, second / 60 % 60);
  if ((rule->parts & TRELLIS_IMPORT_PART_HOUR) == 0
      && rule->frequency > TRELLIS_IMPORT_FREQUENCY_HOURLY)
    add (rule, TRELLIS_IMPORT_PART_HOUR, &rule->hours, second / 3600);
}

/**
 * trellis_import_rule_complete:
 * @rule: a rule as it was written
 * @start: when the series starts
 *
 * Gives @rule what it does not say and the start does (RFC 5545, section 3.3.10). In a series of
 * days the times of day mean nothing.
 */
void
trellis_import_rule_complete (TrellisImportRule *rule, const TrellisImportStamp *start)
{
  gint64 day = trellis_import_local_get_day (start->local);

  if (start->is_date)
    {
      rule->parts &= ~(guint) TIMES_OF_DAY;
      rule->hours = rule->minutes = rule->seconds = (TrellisImportSet){ 0 };
    }
  complete_day (rule, day);
  complete_time (rule, (int) (start->local - day * TRELLIS_IMPORT_SECONDS_A_DAY));
}
