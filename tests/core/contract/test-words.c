/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of how values are said in the language of a contract. */

#include "config.h"

#include "contract/trellis-words.h"

#include "base/trellis-record-json.h"
#include "contract-fixture.h"
#include "contract/trellis-clauses.h"

static TrellisWords *
load_words (void)
{
  g_autoptr (TrellisClauseBook) book = trellis_clause_book_load (NULL);

  return g_object_ref (book->words);
}

static void
test_fill (void)
{
  const char *const pairs[] = { "a", "one", "ab", "{a}", "none", NULL, NULL };
  static const struct
  {
    const char *text;
    const char *filled;
  } cases[] = {
    { "", "" },
    { NULL, "" },
    { "{a}", "one" },
    { "{a}{ab}{a}", "one{a}one" },
    { "{none}!", TRELLIS_WORDS_GAP "!" },
    { "{other} {a", "{other} {a" },
    { "{{a}}", "{one}" },
    { "é{a}é", "éoneé" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *filled = trellis_words_fill (cases[i].text, pairs);

      g_assert_cmpstr (filled, ==, cases[i].filled);
    }
}

static void
test_join (void)
{
  static const char *const names[] = { "A", "B", "C", "D", NULL };
  static const char *const joined[] = { "A, B, C and D", "B, C and D", "C and D", "D", "none" };
  g_autoptr (TrellisWords) words = load_words ();

  for (guint i = 0; i < G_N_ELEMENTS (joined); i++)
    {
      g_autofree char *text = trellis_words_join (words, names + i);

      g_assert_cmpstr (text, ==, joined[i]);
    }
}

static void
test_get (void)
{
  g_autoptr (TrellisWords) words = load_words ();

  g_assert_cmpstr (trellis_words_get (words->payer, "sponsor"), ==, "the sponsor");
  g_assert_cmpstr (trellis_words_get (words->payer, "aunt"), ==, "aunt");
  g_assert_cmpstr (trellis_words_get (NULL, "aunt"), ==, "aunt");
  g_assert_cmpstr (trellis_words_get (words->payer, NULL), ==, NULL);
}

static void
test_time (void)
{
  g_autoptr (TrellisWords) words = load_words ();
  TrellisWall wall = trellis_wall_new (2026, 12, 1, 9, 5);
  g_autofree char *date = trellis_words_format_date (words, wall.date);
  g_autofree char *day = trellis_words_format_day (words, wall.date);
  g_autofree char *none = trellis_words_format_date (words, TRELLIS_NO_DATE);
  g_autofree char *time = trellis_words_format_time (words, wall);

  g_assert_cmpstr (date, ==, "1 December 2026");
  g_assert_cmpstr (day, ==, "Tuesday 1 December 2026");
  g_assert_cmpstr (none, ==, TRELLIS_WORDS_GAP);
  g_assert_cmpstr (time, ==, "09:05");
}

static void
test_money (void)
{
  g_autoptr (TrellisWords) words = load_words ();
  g_autofree char *euro = trellis_words_format_money (words, 12000, "EUR");
  g_autofree char *yen = trellis_words_format_money (words, 12000, "JPY");

  g_assert_cmpstr (euro, ==, "120.00 EUR");
  g_assert_cmpstr (yen, ==, "12000 JPY");
}

static void
test_measure (void)
{
  static const struct
  {
    const char *json;
    const char *words;
  } cases[] = {
    { "{\"kind\":\"number\",\"baseline\":3,\"target\":24,\"direction\":\"up\",\"unit\":\"calls\"}",
      "from 3 to 24 calls" },
    { "{\"kind\":\"number\",\"baseline\":\"4.50\",\"target\":3,\"direction\":\"down\"}",
      "from 4.50 to 3" },
    { "{\"kind\":\"number\",\"target\":24,\"direction\":\"up\",\"unit\":\"calls\"}",
      "reach 24 calls" },
    { "{\"kind\":\"number\",\"target\":2,\"direction\":\"down\",\"unit\":\"hours\"}",
      "come down to 2 hours" },
    { "{\"kind\":\"scale\",\"from\":0,\"to\":10,\"baseline\":4,\"target\":8}",
      "from 4 to 8, on a scale of 0 to 10" },
    { "{\"kind\":\"scale\",\"from\":0,\"to\":10,\"target\":8}", "reach 8, on a scale of 0 to 10" },
    { "{\"kind\":\"yes-no\"}", "done, yes or no" },
    { "{\"kind\":\"milestones\",\"milestones\":[\"Needs\",\"Draft\",\"Plan\"]}",
      "all of these: Needs, Draft and Plan" },
    { "{\"kind\":\"milestones\",\"milestones\":[\"Plan\"]}", "all of these: Plan" },
  };
  g_autoptr (TrellisWords) words = load_words ();
  g_autofree char *none = trellis_words_format_measure (words, NULL);

  g_assert_cmpstr (none, ==, "");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TrellisJson) json = parse_json (cases[i].json);
      g_autoptr (TrellisMeasure) measure
          = trellis_record_from_json (TRELLIS_TYPE_MEASURE, json, TRELLIS_READING_BRIEF, NULL);
      g_autofree char *text = trellis_words_format_measure (words, measure);

      g_assert_cmpstr (text, ==, cases[i].words);
    }
}

static void
test_rhythm (void)
{
  static const struct
  {
    const char *rule;
    const char *words;
  } cases[] = {
    { "FREQ=WEEKLY", "every week" },
    { "FREQ=WEEKLY;INTERVAL=2", "every 2 weeks" },
    { "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,FR", "every 2 weeks, on Tuesday and Friday" },
    { "FREQ=MONTHLY", "every month" },
    { "FREQ=MONTHLY;INTERVAL=3", "every 3 months" },
    { "FREQ=MONTHLY;BYDAY=2TU", "every month, on the second Tuesday" },
    { "FREQ=MONTHLY;BYDAY=-1FR", "every month, on the last Friday" },
    { "FREQ=YEARLY", "FREQ=YEARLY" },
  };
  g_autoptr (TrellisWords) words = load_words ();
  g_autoptr (TrellisPlan) plan = trellis_plan_new ();

  g_assert_null (trellis_words_format_rhythm (words, NULL));
  g_assert_null (trellis_words_format_rhythm (words, plan));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = NULL;

      trellis_record_set_string (plan, "rule", cases[i].rule);
      text = trellis_words_format_rhythm (words, plan);
      g_assert_cmpstr (text, ==, cases[i].words);
    }
}

/* What is read from a damaged content may have no words at all. */
static void
test_no_words (void)
{
  g_autoptr (TrellisWords) words = g_object_new (TRELLIS_TYPE_WORDS, NULL);
  g_autoptr (TrellisPlan) plan = trellis_plan_new ();
  g_autofree char *date = trellis_words_format_date (words, trellis_date_new (2026, 12, 1));
  g_autofree char *joined = trellis_words_join (words, (const char *const[]){ "A", "B", NULL });
  g_autofree char *rhythm = NULL;

  trellis_record_set_string (plan, "rule", "FREQ=WEEKLY;BYDAY=TU");
  rhythm = trellis_words_format_rhythm (words, plan);
  g_assert_cmpstr (date, ==, "");
  g_assert_cmpstr (joined, ==, "A, B");
  g_assert_cmpstr (rhythm, ==, "FREQ=WEEKLY;BYDAY=TU");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/contract/words/fill", test_fill);
  g_test_add_func ("/contract/words/join", test_join);
  g_test_add_func ("/contract/words/get", test_get);
  g_test_add_func ("/contract/words/time", test_time);
  g_test_add_func ("/contract/words/money", test_money);
  g_test_add_func ("/contract/words/measure", test_measure);
  g_test_add_func ("/contract/words/rhythm", test_rhythm);
  g_test_add_func ("/contract/words/no-words", test_no_words);

  return g_test_run ();
}
