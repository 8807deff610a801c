/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "goals/trellis-measure.h"
#include "planning/trellis-plan.h"

G_BEGIN_DECLS

/* What stands in a text where nothing is said yet. */
#define TRELLIS_WORDS_GAP "…"

#define TRELLIS_TYPE_RHYTHM_WORDS (trellis_rhythm_words_get_type ())
G_DECLARE_FINAL_TYPE (
    TrellisRhythmWords, trellis_rhythm_words, TRELLIS, RHYTHM_WORDS, TrellisRecord)

/**
 * TrellisRhythmWords:
 *
 * How the rule of a plan is said.
 */
struct _TrellisRhythmWords
{
  TrellisRecord parent_instance;

  char *weekly;
  char *weeks;
  char *monthly;
  char *months;
  char *on;
  GHashTable *nth;
};

#define TRELLIS_TYPE_WORDS (trellis_words_get_type ())
G_DECLARE_FINAL_TYPE (TrellisWords, trellis_words, TRELLIS, WORDS, TrellisRecord)

/**
 * TrellisWords:
 *
 * The words of a contract's language, from our data file or from a signed content. The tables have
 * the nick of a value and the word for it; the rest are words, or sentences with places to fill.
 */
struct _TrellisWords
{
  TrellisRecord parent_instance;

  char *yes;
  char *no;
  char *none;
  char *and_words;
  char *comma;
  GHashTable *format;
  GHashTable *payer;
  GHashTable *ethics;
  GHashTable *fee_basis;
  GHashTable *sponsor_may_see;
  GHashTable *owner;
  GHashTable *required;
  GHashTable *party;
  GHashTable *how;
  GHashTable *measure;
  TrellisRhythmWords *rhythm;
  char **weekdays;
  char **months;
  char *date;
  char *date_with_weekday;
  char *time;
  char *money;
  GHashTable *country;
};

char *trellis_words_fill (const char *text, const char *const *pairs);
const char *trellis_words_get (GHashTable *words, const char *value);
char *trellis_words_join (TrellisWords *self, const char *const *parts);

char *trellis_words_format_date (TrellisWords *self, TrellisDate date);
char *trellis_words_format_day (TrellisWords *self, TrellisDate date);
char *trellis_words_format_time (TrellisWords *self, TrellisWall wall);
char *trellis_words_format_money (TrellisWords *self, gint64 minor, const char *currency);
char *trellis_words_format_measure (TrellisWords *self, TrellisMeasure *measure);
char *trellis_words_format_rhythm (TrellisWords *self, TrellisPlan *plan);

G_END_DECLS
