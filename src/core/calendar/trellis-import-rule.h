/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trellis-import-time.h"

G_BEGIN_DECLS

/**
 * TrellisImportFrequency:
 *
 * FREQ of RFC 5545, from the shortest to the longest.
 */
typedef enum
{
  TRELLIS_IMPORT_FREQUENCY_SECONDLY = 1,
  TRELLIS_IMPORT_FREQUENCY_MINUTELY,
  TRELLIS_IMPORT_FREQUENCY_HOURLY,
  TRELLIS_IMPORT_FREQUENCY_DAILY,
  TRELLIS_IMPORT_FREQUENCY_WEEKLY,
  TRELLIS_IMPORT_FREQUENCY_MONTHLY,
  TRELLIS_IMPORT_FREQUENCY_YEARLY
} TrellisImportFrequency;

/**
 * TrellisImportPart:
 *
 * The parts of a rule whose names begin with BY.
 */
typedef enum
{
  TRELLIS_IMPORT_PART_MONTH = 1 << 0,
  TRELLIS_IMPORT_PART_WEEK = 1 << 1,
  TRELLIS_IMPORT_PART_YEAR_DAY = 1 << 2,
  TRELLIS_IMPORT_PART_MONTH_DAY = 1 << 3,
  TRELLIS_IMPORT_PART_DAY = 1 << 4,
  TRELLIS_IMPORT_PART_HOUR = 1 << 5,
  TRELLIS_IMPORT_PART_MINUTE = 1 << 6,
  TRELLIS_IMPORT_PART_SECOND = 1 << 7,
  TRELLIS_IMPORT_PART_POSITION = 1 << 8
} TrellisImportPart;

/**
 * TrellisImportSet:
 *
 * A set of numbers from 0 to 366.
 */
typedef struct
{
  guint64 bits[6];
} TrellisImportSet;

/**
 * TrellisImportRule:
 * @frequency: how long a period is
 * @interval: how many periods from one to the next, at least 1
 * @count: how many times, the first one included; -1 for no limit
 * @until: the last time that may be, if @has_until
 * @week_start: 1 for Monday to 7 for Sunday
 * @parts: which #TrellisImportPart there are
 * @months: 1 to 12
 * @weeks: 1 to 53, those counted from the end in the second set; likewise the three that follow
 * @year_days: 1 to 366
 * @month_days: 1 to 31
 * @positions: 1 to 366
 * @week_days: 1 to 7
 * @nth_days: for each weekday, which ones of the month or the year, 1 to 53
 * @nth_of_year: whether @nth_days are counted in the year
 * @hours: 0 to 23
 * @minutes: 0 to 59
 * @seconds: 0 to 60
 *
 * What a RRULE or EXRULE of RFC 5545, section 3.3.10, says.
 */
typedef struct
{
  TrellisImportFrequency frequency;
  gint64 interval;
  gint64 count;
  gboolean has_until;
  TrellisImportStamp until;
  int week_start;
  guint parts;
  TrellisImportSet months;
  TrellisImportSet weeks[2];
  TrellisImportSet year_days[2];
  TrellisImportSet month_days[2];
  TrellisImportSet positions[2];
  TrellisImportSet week_days;
  TrellisImportSet nth_days[8][2];
  gboolean nth_of_year;
  TrellisImportSet hours;
  TrellisImportSet minutes;
  TrellisImportSet seconds;
} TrellisImportRule;

void trellis_import_set_add (TrellisImportSet *set, guint number);
gboolean trellis_import_set_has (const TrellisImportSet *set, guint number);

gboolean trellis_import_rule_parse (const char *text, TrellisImportRule *rule);
gboolean trellis_import_rule_is_irregular (const TrellisImportRule *rule, gint64 start);
void trellis_import_rule_complete (TrellisImportRule *rule, const TrellisImportStamp *start);
gboolean trellis_import_rule_has_day (const TrellisImportRule *rule, gint64 day);

int trellis_import_day_get_weekday (gint64 day);

G_END_DECLS
