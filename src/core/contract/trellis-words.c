/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words of a contract's language, and how dates, money, measures and rules are said in it. */

#include "config.h"

#include "trellis-words.h"

#include "base/trellis-money.h"
#include "planning/trellis-rule.h"

#include <string.h>

G_DEFINE_FINAL_TYPE (TrellisRhythmWords, trellis_rhythm_words, TRELLIS_TYPE_RECORD)
G_DEFINE_FINAL_TYPE (TrellisWords, trellis_words, TRELLIS_TYPE_RECORD)

#define AT(member) G_STRUCT_OFFSET (TrellisRhythmWords, member)

static const TrellisField rhythm_words_fields[] = {
  { "weekly", TRELLIS_FIELD_STRING, AT (weekly), 0 },
  { "weeks", TRELLIS_FIELD_STRING, AT (weeks), 0 },
  { "monthly", TRELLIS_FIELD_STRING, AT (monthly), 0 },
  { "months", TRELLIS_FIELD_STRING, AT (months), 0 },
  { "on", TRELLIS_FIELD_STRING, AT (on), 0 },
  { "nth", TRELLIS_FIELD_TEXTS, AT (nth), 0 },
};

#undef AT

static void
trellis_rhythm_words_class_init (TrellisRhythmWordsClass *klass)
{
  trellis_record_class_add_fields (TRELLIS_RECORD_CLASS (klass), rhythm_words_fields,
                                   G_N_ELEMENTS (rhythm_words_fields));
}

static void
trellis_rhythm_words_init (TrellisRhythmWords *self)
{
}

#define AT(member) G_STRUCT_OFFSET (TrellisWords, member)

static const TrellisField words_fields[] = {
  { "yes", TRELLIS_FIELD_STRING, AT (yes), 0 },
  { "no", TRELLIS_FIELD_STRING, AT (no), 0 },
  { "none", TRELLIS_FIELD_STRING, AT (none), 0 },
  { "and", TRELLIS_FIELD_STRING, AT (and_words), 0 },
  { "comma", TRELLIS_FIELD_STRING, AT (comma), 0 },
  { "format", TRELLIS_FIELD_TEXTS, AT (format), 0 },
  { "payer", TRELLIS_FIELD_TEXTS, AT (payer), 0 },
  { "ethics", TRELLIS_FIELD_TEXTS, AT (ethics), 0 },
  { "fee-basis", TRELLIS_FIELD_TEXTS, AT (fee_basis), 0 },
  { "sponsor-may-see", TRELLIS_FIELD_TEXTS, AT (sponsor_may_see), 0 },
  { "owner", TRELLIS_FIELD_TEXTS, AT (owner), 0 },
  { "required", TRELLIS_FIELD_TEXTS, AT (required), 0 },
  { "party", TRELLIS_FIELD_TEXTS, AT (party), 0 },
  { "how", TRELLIS_FIELD_TEXTS, AT (how), 0 },
  { "measure", TRELLIS_FIELD_TEXTS, AT (measure), 0 },
  { "rhythm", TRELLIS_FIELD_RECORD, AT (rhythm), 0, trellis_rhythm_words_get_type },
  { "weekdays", TRELLIS_FIELD_STRINGS, AT (weekdays), 0 },
  { "months", TRELLIS_FIELD_STRINGS, AT (months), 0 },
  { "date", TRELLIS_FIELD_STRING, AT (date), 0 },
  { "date-with-weekday", TRELLIS_FIELD_STRING, AT (date_with_weekday), 0 },
  { "time", TRELLIS_FIELD_STRING, AT (time), 0 },
  { "money", TRELLIS_FIELD_STRING, AT (money), 0 },
  { "country", TRELLIS_FIELD_TEXTS, AT (country), 0 },
};

#undef AT

static void
trellis_words_class_init (TrellisWordsClass *klass)
{
  trellis_record_class_add_fields (TRELLIS_RECORD_CLASS (klass), words_fields,
                                   G_N_ELEMENTS (words_fields));
}

static void
trellis_words_init (TrellisWords *self)
{
}

/* The pair whose name stands at @text, between braces. */
static const char *const *
find_pair (const char *text, const char *const *pairs)
{
  for (; pairs[0] != NULL; pairs += 2)
    {
      gsize length = strlen (pairs[0]);

      if (strncmp (text, pairs[0], length) == 0 && text[length] == '}')
        return pairs;
    }
  return NULL;
}

/**
 * trellis_words_fill:
 * @text: (nullable): a text with places such as `{start}`
 * @pairs: (array zero-terminated=1): the name of a place and what stands there, in turn; a value of
 *   %NULL leaves a mark that something is missing
 *
 * Fills the places once, from left to right: braces in a value stay as they are, and so does a
 * place that has no pair.
 *
 * Returns: (transfer full): the text, empty when there is none
 */
char *
trellis_words_fill (const char *text, const char *const *pairs)
{
  GString *filled = g_string_new (NULL);

  while (text != NULL && *text != '\0')
    {
      const char *const *pair = *text == '{' ? find_pair (text + 1, pairs) : NULL;

      if (pair == NULL)
        {
          g_string_append_c (filled, *text++);
          continue;
        }
      g_string_append (filled, pair[1] == NULL ? TRELLIS_WORDS_GAP : pair[1]);
      text += strlen (pair[0]) + strlen ("{}");
    }
  return g_string_free (filled, FALSE);
}

/**
 * trellis_words_get:
 * @words: (nullable): one of the tables
 * @value: (nullable): the nick of a value
 *
 * Returns: (transfer none) (nullable): the word for it, @value itself when the table has none
 */
const char *
trellis_words_get (GHashTable *words, const char *value)
{
  const char *word = words == NULL || value == NULL ? NULL : g_hash_table_lookup (words, value);

  return word == NULL ? value : word;
}

/**
 * trellis_words_join:
 * @parts: (array zero-terminated=1):
 *
 * Returns: (transfer full): the parts as a list within a sentence, such as “A, B and C”; the word
 *   for none when there are none
 */
char *
trellis_words_join (TrellisWords *self, const char *const *parts)
{
  guint n = parts == NULL ? 0 : g_strv_length ((char **) parts);
  g_autoptr (GString) first = g_string_new (NULL);

  if (n < 2)
    return g_strdup (n == 1 ? parts[0] : self->none);
  for (guint i = 0; i + 1 < n; i++)
    {
      if (i > 0)
        g_string_append (first, self->comma == NULL ? ", " : self->comma);
      g_string_append (first, parts[i]);
    }
  return trellis_words_fill (
      self->and_words == NULL ? "{first}, {last}" : self->and_words,
      (const char *const[]){ "first", first->str, "last", parts[n - 1], NULL });
}

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
