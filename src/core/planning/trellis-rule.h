/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TrellisFrequency:
 * @TRELLIS_FREQUENCY_WEEKLY: every so many weeks
 * @TRELLIS_FREQUENCY_MONTHLY: every so many months
 */
typedef enum
{
  TRELLIS_FREQUENCY_WEEKLY = 1,
  TRELLIS_FREQUENCY_MONTHLY
} TrellisFrequency;

/**
 * TrellisRuleDay:
 * @weekday: 1 for Monday to 7 for Sunday
 * @ordinal: which one of the month, 1 to 5 from its start, -1 to -5 from its end; 0 is every one
 */
typedef struct
{
  int weekday;
  int ordinal;
} TrellisRuleDay;

/* Seven weekdays: every one, one of five from the start of the month, or of five from its end. */
#define TRELLIS_RULE_MAX_DAYS 77

/**
 * TrellisRule:
 * @frequency: weeks or months
 * @interval: 1 to 99 of them
 * @n_days: how many of @days are set; 0 means the weekday, or the day of the month, of the first
 *   session
 * @days: no two the same, by ordinal and then by weekday
 *
 * What a rule such as `FREQ=MONTHLY;BYDAY=2TU` says, passed by value; the words for it belong to
 * those who show it.
 */
typedef struct
{
  TrellisFrequency frequency;
  guint interval;
  guint n_days;
  TrellisRuleDay days[TRELLIS_RULE_MAX_DAYS];
} TrellisRule;

gboolean trellis_rule_parse (const char *text, TrellisRule *rule, GError **error);
char *trellis_rule_to_string (const TrellisRule *rule);
TrellisRule trellis_rule_shift (const TrellisRule *rule, int days);

G_END_DECLS
