/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How dates, money, measures and rules are said in the language of a contract. */

#include "config.h"

#include "trellis-words.h"

#include "base/trellis-money.h"
#include "planning/trellis-rule.h"

/* A name of ours, or nothing when the words are from a content that holds too few. */
static const char *
get_name (char **names, int number)
{
  return names != NULL && number > 0 && (guint) number <= g_strv_length (names) ? names[number - 1]
                                                                                : "";
}

static char *
format_date (TrellisWords *self, const char *form, TrellisDate date)
{
  int year, month, day;
  char year_text[16], day_text[16];

  if (!trellis_date_is_set (date))
    return g_strdup (TRELLIS_WORDS_GAP);
  trellis_date_get_ymd (date, &year, &month, &day);
  g_snprintf (year_text, sizeof year_text, "%d", year);
  g_snprintf (day_text, sizeof day_text, "%d", day);
  return trellis_words_fill (
      form, (const char *const[]){
                "day", day_text, "month", get_name (self->months, month), "year", year_text,
                "weekday", get_name (self->weekdays, trellis_date_get_weekday (date)), NULL });
}

/**
 * trellis_words_format_date:
 *
 * Returns: (transfer full): the date in words, such as “1 December 2026”
 */
char *
trellis_words_format_date (TrellisWords *self, TrellisDate date)
{
  return format_date (self, self->date, date);
}

/**
 * trellis_words_format_day:
 *
 * Returns: (transfer full): the date with its weekday, such as “Tuesday 1 December 2026”
 */
char *
trellis_words_format_day (TrellisWords *self, TrellisDate date)
{
  return format_date (self, self->date_with_weekday, date);
}

/**
 * trellis_words_format_time:
 *
 * Returns: (transfer full): the time of day that the wall clock shows, such as “10:00”
 */
char *
trellis_words_format_time (TrellisWords *self, TrellisWall wall)
{
  char hour[16], minute[16];

  g_snprintf (hour, sizeof hour, "%02d", wall.minute / 60);
  g_snprintf (minute, sizeof minute, "%02d", wall.minute % 60);
  return trellis_words_fill (self->time,
                             (const char *const[]){ "hour", hour, "minute", minute, NULL });
}

/**
 * trellis_words_format_money:
 * @minor: an amount in minor units of @currency, not negative
 *
 * Returns: (transfer full): the amount, such as “120.00 EUR”
 */
char *
trellis_words_format_money (TrellisWords *self, gint64 minor, const char *currency)
{
  g_autofree char *amount = trellis_money_to_decimal (minor, currency);

  return trellis_words_fill (self->money,
                             (const char *const[]){ "amount", amount, "currency", currency, NULL });
}

/* Which of the sentences on a measure fits. */
static const char *
choose_measure (TrellisMeasure *measure)
{
  gboolean scale = measure->kind == TRELLIS_MEASURE_KIND_SCALE;

  switch (measure->kind)
    {
    case TRELLIS_MEASURE_KIND_NUMBER:
    case TRELLIS_MEASURE_KIND_SCALE:
      if (measure->baseline != NULL)
        return scale ? "scale" : "number";
      if (measure->direction == TRELLIS_DIRECTION_DOWN)
        return scale ? "scale-at-most" : "number-at-most";
      return scale ? "scale-from-nowhere" : "number-from-nowhere";
    case TRELLIS_MEASURE_KIND_YES_NO:
      return "yes-no";
    case TRELLIS_MEASURE_KIND_MILESTONES:
      return "milestones";
    default:
      return "";
    }
}

/**
 * trellis_words_format_measure:
 * @measure: (nullable):
 *
 * Returns: (transfer full): the measure in words, such as “from 3 to 24 people seen”; empty when
 *   there is none
 */
char *
trellis_words_format_measure (TrellisWords *self, TrellisMeasure *measure)
{
  g_autofree char *milestones = NULL;
  char *text;

  if (measure == NULL)
    return g_strdup ("");
  milestones = trellis_words_join (self, (const char *const *) measure->milestones);
  text = trellis_words_fill (
      trellis_words_get (self->measure, choose_measure (measure)),
      (const char *const[]){ "baseline", measure->baseline, "target", measure->target, "unit",
                             measure->unit == NULL ? "" : measure->unit, "from", measure->from,
                             "to", measure->to, "milestones", milestones, NULL });
  return g_strchomp (text);
}

static char *
format_frequency (TrellisRhythmWords *words, const TrellisRule *rhythm)
{
  gboolean weekly = rhythm->frequency == TRELLIS_FREQUENCY_WEEKLY;
  g_autofree char *n = g_strdup_printf ("%u", rhythm->interval);

  if (rhythm->interval == 1)
    return g_strdup (weekly ? words->weekly : words->monthly);
  return trellis_words_fill (weekly ? words->weeks : words->months,
                             (const char *const[]){ "n", n, NULL });
}

static char *
format_rhythm_day (TrellisWords *self, TrellisRuleDay day)
{
  const char *weekday = get_name (self->weekdays, day.weekday);
  g_autofree char *nth = g_strdup_printf ("%d", day.ordinal);

  if (day.ordinal == 0)
    return g_strdup (weekday);
  return trellis_words_fill (trellis_words_get (self->rhythm->nth, nth),
                             (const char *const[]){ "weekday", weekday, NULL });
}

/**
 * trellis_words_format_rhythm:
 * @plan: (nullable):
 *
 * Returns: (transfer full) (nullable): how often the sessions are, such as “every 2 weeks”; the
 *   rule itself when it cannot be said, %NULL when there is none
 */
char *
trellis_words_format_rhythm (TrellisWords *self, TrellisPlan *plan)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autofree char *frequency = NULL, *weekdays = NULL;
  g_auto (GStrv) days = NULL;
  TrellisRule rhythm;

  if (plan == NULL || plan->rule == NULL || self->rhythm == NULL
      || !trellis_rule_parse (plan->rule, &rhythm, NULL))
    return plan == NULL ? NULL : g_strdup (plan->rule);
  frequency = format_frequency (self->rhythm, &rhythm);
  for (guint i = 0; i < rhythm.n_days; i++)
    {
      g_autofree char *day = format_rhythm_day (self, rhythm.days[i]);

      g_strv_builder_add (builder, day);
    }
  days = g_strv_builder_end (builder);
  if (days[0] == NULL)
    return g_steal_pointer (&frequency);
  weekdays = trellis_words_join (self, (const char *const *) days);
  return trellis_words_fill (
      self->rhythm->on, (const char *const[]){ "rhythm", frequency, "weekdays", weekdays, NULL });
}
