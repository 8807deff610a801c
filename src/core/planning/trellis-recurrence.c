/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The dates of a rule, walked through by libical; the only place in planning that knows it. */

#include "config.h"

#include "trellis-recurrence.h"

#include <libical/ical.h>

struct _TrellisRecurrence
{
  icalrecur_iterator *iterator;
  TrellisWall first;
};

/* libical keeps the weekday, Sunday being 1, and the ordinal in one number. */
static short
encode_day (TrellisRuleDay day)
{
  int weekday = day.weekday % 7 + 1;

  return (short) (day.ordinal < 0 ? day.ordinal * 8 - weekday : day.ordinal * 8 + weekday);
}

static struct icalrecurrencetype
encode_rule (const TrellisRule *rule)
{
  struct icalrecurrencetype encoded;

  icalrecurrencetype_clear (&encoded);
  encoded.freq = rule->frequency == TRELLIS_FREQUENCY_WEEKLY ? ICAL_WEEKLY_RECURRENCE
                                                             : ICAL_MONTHLY_RECURRENCE;
  encoded.interval = (short) rule->interval;
  for (guint i = 0; i < rule->n_days; i++)
    encoded.by_day[i] = encode_day (rule->days[i]);
  return encoded;
}

/* A week is counted from its first day that the rule names: libical 3.0.16 begins an interval of
 * weeks late when the rule names Sundays alone and the start is another day. */
static TrellisDate
find_start (const TrellisRule *rule, TrellisDate first)
{
  if (rule->frequency != TRELLIS_FREQUENCY_WEEKLY || rule->n_days == 0)
    return first;
  return trellis_date_add_days (first, rule->days[0].weekday - trellis_date_get_weekday (first));
}

/**
 * trellis_recurrence_new:
 * @rule: what to repeat
 * @first: where to begin; weeks and months are counted from it
 *
 * Walks in floating time, which no zone and no change of the clocks touches: every date has the
 * wall time of @first. @first itself comes only if the rule has it. Weeks begin on Monday, and a
 * month that lacks the day is passed over (RFC 5545, section 3.3.10).
 *
 * Returns: (transfer full): the dates, none when @first is beyond what libical counts to
 */
TrellisRecurrence *
trellis_recurrence_new (const TrellisRule *rule, TrellisWall first)
{
  TrellisRecurrence *self = g_new0 (TrellisRecurrence, 1);
  TrellisDate date = find_start (rule, first.date);
  struct icaltimetype start = icaltime_null_time ();

  self->first = first;
  if (!trellis_date_is_set (date))
    return self;
  trellis_date_get_ymd (date, &start.year, &start.month, &start.day);
  start.is_date = TRUE;
  self->iterator = icalrecur_iterator_new (encode_rule (rule), start);
  return self;
}

/**
 * trellis_recurrence_free:
 * @self: (transfer full): the dates, wherever the walk has come to
 */
void
trellis_recurrence_free (TrellisRecurrence *self)
{
  g_clear_pointer (&self->iterator, icalrecur_iterator_free);
  g_free (self);
}

/**
 * trellis_recurrence_next:
 * @next: (out): the next wall time, unset at the end
 *
 * Returns: whether there is one
 */
gboolean
trellis_recurrence_next (TrellisRecurrence *self, TrellisWall *next)
{
  struct icaltimetype time;

  *next = TRELLIS_NO_WALL;
  if (self->iterator == NULL)
    return FALSE;
  do
    {
      time = icalrecur_iterator_next (self->iterator);
      if (icaltime_is_null_time (time))
        return FALSE;
      *next
          = (TrellisWall){ trellis_date_new (time.year, time.month, time.day), self->first.minute };
    }
  while (trellis_wall_compare (*next, self->first) < 0);
  return TRUE;
}
