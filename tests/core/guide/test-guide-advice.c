/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What answers come to, and that every point of it can be told. */

#include "config.h"

#include "guide/trellis-guide-advice.h"

#include <string.h>

static TrellisGuideAnswers *
read_answers (TrellisGuide *guide, const char *text, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (TrellisJson) json = trellis_json_parse (bytes, NULL);

  return trellis_guide_answers_read (guide, json, error);
}

/* In the order of the questions: need, goals, horizon, style, field, context, rhythm, you. */
static TrellisGuideAnswers *
answer_all (TrellisGuide *guide, const char *words)
{
  static const char *const questions[]
      = { "need", "goals", "horizon", "style", "field", "context", "rhythm", "you" };
  g_autoptr (TrellisGuideAnswers) answers = trellis_guide_answers_new (guide);
  g_auto (GStrv) given = g_strsplit (words, " ", -1);

  g_assert_cmpuint (g_strv_length (given), ==, G_N_ELEMENTS (questions));
  for (guint i = 0; i < G_N_ELEMENTS (questions); i++)
    {
      g_autoptr (GError) error = NULL;

      trellis_guide_answers_set (answers, questions[i], given[i], &error);
      g_assert_no_error (error);
    }
  return g_steal_pointer (&answers);
}

static gint64
weigh (TrellisGuideAdvice *advice, TrellisGuideKind kind)
{
  return advice->for_it[kind] - advice->against_it[kind];
}

static void
test_recommendations (void)
{
  static const struct
  {
    const char *answers;
    TrellisGuideKind kind;
    gint64 coaching, mentoring; /* what is for them less what is against */
    gboolean ruled_out;
  } cases[] = {
    { "result measurable months questions other organisation weekly training",
      TRELLIS_GUIDE_KIND_COACHING, 17, -4, FALSE },
    { "growth direction open advice same person pace experience", TRELLIS_GUIDE_KIND_MENTORING, -11,
      17, TRUE },
    { "both measurable unsure both same person fortnightly both", TRELLIS_GUIDE_KIND_EITHER, 9, 7,
      FALSE },
    { "both direction months both same person monthly both", TRELLIS_GUIDE_KIND_MENTORING, 5, 8,
      FALSE },
    { "both measurable months both same person monthly both", TRELLIS_GUIDE_KIND_COACHING, 9, 6,
      FALSE },
    /* All speaks for coaching, and still there is no contract without a last day. */
    { "result measurable open questions other organisation weekly training",
      TRELLIS_GUIDE_KIND_MENTORING, 12, 0, TRUE },
    { "growth open unsure advice same you pace experience", TRELLIS_GUIDE_KIND_MENTORING, -11, 14,
      FALSE },
  };
  g_autoptr (TrellisGuide) guide = trellis_guide_load ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TrellisGuideAnswers) answers = answer_all (guide, cases[i].answers);
      g_autoptr (GError) error = NULL;
      g_autoptr (TrellisGuideAdvice) advice = trellis_guide_advise (answers, &error);

      g_assert_no_error (error);
      g_test_message ("%s", cases[i].answers);
      g_assert_cmpint (weigh (advice, TRELLIS_GUIDE_KIND_COACHING), ==, cases[i].coaching);
      g_assert_cmpint (weigh (advice, TRELLIS_GUIDE_KIND_MENTORING), ==, cases[i].mentoring);
      g_assert_cmpint (advice->ruled_out[TRELLIS_GUIDE_KIND_COACHING], ==, cases[i].ruled_out);
      g_assert_cmpint (advice->kind, ==, cases[i].kind);
    }
}

/* The sums are those of the points that are told, the weightiest first. */
static void
test_points (void)
{
  g_autoptr (TrellisGuide) guide = trellis_guide_load ();
  g_autoptr (TrellisGuideAnswers) answers
      = answer_all (guide, "both direction open advice same you pace both");
  g_autoptr (TrellisGuideAdvice) advice = trellis_guide_advise (answers, NULL);
  gint64 sums[TRELLIS_GUIDE_N_KINDS] = { 0 };

  g_assert_true (g_array_index (advice->points, TrellisGuidePoint, 0).reason->rules_out);
  for (guint i = 0; i < advice->points->len; i++)
    {
      const TrellisGuidePoint *point = &g_array_index (advice->points, TrellisGuidePoint, i);
      const TrellisGuidePoint *next = point + 1;

      sums[point->reason->kind]
          += point->reason->against ? -point->reason->points : point->reason->points;
      g_assert_nonnull (trellis_list_find (point->question->answers, point->answer->id));
      if (i > 0 && i + 1 < advice->points->len)
        g_assert_cmpint (point->reason->points, >=, next->reason->points);
    }
  for (guint i = 0; i < TRELLIS_GUIDE_N_KINDS; i++)
    g_assert_cmpint (sums[i], ==, weigh (advice, i));
}

static void
test_refused (void)
{
  static const struct
  {
    const char *answers, *says;
  } cases[] = {
    { "[]", "expected an object" },
    { "{\"needs\":\"result\"}", "needs: there is no such question; there are about, need, goals" },
    { "{\"need\":\"a result\"}", "need: expected one of result, growth, both, got “a result”" },
    { "{\"need\":3}", "need: expected a text" },
    { "{\"need\":null}", "need: expected a text" },
  };
  g_autoptr (TrellisGuide) guide = trellis_guide_load ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (TrellisGuideAnswers) answers = read_answers (guide, cases[i].answers, &error);

      g_assert_null (answers);
      g_assert_nonnull (error);
      g_assert_nonnull (strstr (error->message, cases[i].says));
    }
}

static void
test_words_have_an_end (void)
{
  g_autoptr (TrellisGuide) guide = trellis_guide_load ();
  g_autoptr (TrellisGuideAnswers) answers = trellis_guide_answers_new (guide);
  g_autofree char *words = g_strnfill (2001, 'x');
  g_autoptr (GError) error = NULL;

  g_assert_false (trellis_guide_answers_set (answers, "about", words, &error));
  g_assert_cmpstr (error->message, ==, "about: expected at most 2000 characters");
  words[2000] = '\0';
  g_assert_true (trellis_guide_answers_set (answers, "about", words, NULL));
  g_assert_true (trellis_guide_answers_set (answers, "about", "  ", NULL));
  g_assert_null (trellis_guide_answers_get (answers, "about"));
}

static void
test_missing (void)
{
  g_autoptr (TrellisGuide) guide = trellis_guide_load ();
  g_autoptr (TrellisGuideAnswers) answers
      = read_answers (guide,
                      "{\"need\":\"both\",\"goals\":\"open\",\"style\":\"both\",\"field\":\"same\","
                      "\"context\":\"you\",\"rhythm\":\"pace\"}",
                      NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (trellis_guide_advise (answers, &error));
  g_assert_cmpstr (error->message, ==,
                   "2 answers are missing:\nhorizon: How long shall it last?\n"
                   "you: What do you bring?");
}

static void
assert_facts (TrellisGuideAnswers *answers, TrellisGuideKind kind, const char *const *expected)
{
  g_autoptr (GHashTable) facts = trellis_guide_answers_list_facts (answers, kind);
  guint n = 0;

  for (; expected[2 * n] != NULL; n++)
    g_assert_cmpstr (g_hash_table_lookup (facts, expected[2 * n]), ==, expected[2 * n + 1]);
  g_assert_cmpuint (g_hash_table_size (facts), ==, n);
}

/* Facts go along into what is begun; wishes and judgements do not. */
static void
test_facts (void)
{
  static const char *const contract[]
      = { "purpose", "Back to work", "initiated-by", "sponsor", "sponsor",
          "yes",     "plan.rule",    "FREQ=MONTHLY", NULL };
  static const char *const mentoring[]
      = { "aspirations[0].statement", "Back to work", "rhythm.about-every-days", "30", NULL };
  g_autoptr (TrellisGuide) guide = trellis_guide_load ();
  g_autoptr (TrellisGuideAnswers) answers
      = answer_all (guide, "both direction open advice same organisation monthly both");

  trellis_guide_answers_set (answers, "about", " Back to work ", NULL);
  assert_facts (answers, TRELLIS_GUIDE_KIND_COACHING, contract);
  assert_facts (answers, TRELLIS_GUIDE_KIND_MENTORING, mentoring);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/guide-advice/recommendations", test_recommendations);
  g_test_add_func ("/guide-advice/points", test_points);
  g_test_add_func ("/guide-advice/refused", test_refused);
  g_test_add_func ("/guide-advice/words-have-an-end", test_words_have_an_end);
  g_test_add_func ("/guide-advice/missing", test_missing);
  g_test_add_func ("/guide-advice/facts", test_facts);
  return g_test_run ();
}
