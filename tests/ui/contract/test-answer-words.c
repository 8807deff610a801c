/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Answers in words: no nick, no path and no bare number of a form is read by people. */

#include "config.h"

#include "practice/trellis-practice-forms.h"
#include "tests/ui/ui-fixture.h"
#include "ui/contract/trellis-answer-words.h"

static const struct
{
  const char *path;
  const char *text;
  const char *question;
  const char *words;
} cases[] = {
  { "title", "Saying no", "Title", "Saying no" },
  { "initiated-by", "sponsor", "Who asked for the coaching", "The sponsor" },
  { "team", "yes", "Team", "Yes" },
  { "goals", "3", "Goals", "3" },
  { "goals[1].due", "2027-02-26", "By when (number 2)", "26 February 2027" },
  { "goals[0].measure.kind", "yes-no", "How you will know that the goal is reached (number 1)",
    "Yes or no" },
  { "goals[0].measure.target", "4.5",
    "How you will know that the goal is reached: Target (number 1)", "4.5" },
  { "goals[0].measure.direction", "down",
    "How you will know that the goal is reached: Which way (number 1)", "Down to the target" },
  { "goals[0].required", "no", "Must this goal be met? (number 1)", "No" },
  { "term.end", "some day", "Last day", "some day" },
  { "plan.first", "2026-12-01T07:00", "First session", "Tuesday 1 December 2026, 07:00" },
  { "plan.rule", "FREQ=WEEKLY;INTERVAL=2", "How often", "Every two weeks" },
  { "plan.rule", "FREQ=DAILY", "How often", "FREQ=DAILY" },
  { "plan.until", "2027-03-30", "Until when there are sessions", "30 March 2027" },
  { "plan.except", "2026-12-22, 2026-12-29", "Dates without a session",
    "22 December 2026 and 29 December 2026" },
  { "plan.zone", "America/New_York", "Time zone", "America/New York" },
  { "plan.format", "in-person", "How you meet", "In person" },
  { "terms.fee.basis", "per-session", "How the coaching is paid", "By the session" },
  { "terms.fee.amount-minor", "120.50", "Fee", "120.50 EUR" },
  { "terms.sponsor-may-see", "attendance\nprogress", "What the sponsor may be told",
    "Whether sessions took place and How far the goals have come" },
  { "terms.sponsor-may-see", TRELLIS_FORM_NOTHING, "What the sponsor may be told",
    "None of these" },
  { "terms.supervision", "yes",
    "May you talk about this coaching with a supervisor, without names?", "Yes" },
  { "terms.recording", "", "May sessions be recorded?", "–" },
};

static void
test_words (void)
{
  g_autoptr (GListStore) items = trellis_items_load ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TrellisForm) form = trellis_form_new ();
      g_autofree char *question = trellis_answer_say_question (items, cases[i].path);
      g_autofree char *words = NULL;

      trellis_form_set (form, "terms.fee.currency", "EUR");
      trellis_form_set (form, cases[i].path, cases[i].text);
      words = trellis_answer_say (items, form, cases[i].path);
      g_assert_cmpstr (question, ==, cases[i].question);
      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

/* Whatever a contract in force has been asked has a name. */
static void
test_all (void)
{
  g_autoptr (TrellisPractice) practice = ui_practice_new_demo ();
  g_autoptr (GListStore) items = trellis_items_load ();
  GListStore *all = G_LIST_STORE (trellis_practice_get_engagements (practice));

  for (guint i = 0; i < trellis_list_length (all); i++)
    {
      TrellisEngagement *engagement = trellis_list_get (all, i);
      g_autoptr (TrellisForm) form = NULL;
      GHashTableIter iter;
      gpointer path;

      if (!TRELLIS_IS_COACHING (engagement))
        continue;
      form = trellis_practice_open_form (practice, TRELLIS_COACHING (engagement));
      g_hash_table_iter_init (&iter, form->typed);
      while (g_hash_table_iter_next (&iter, &path, NULL))
        {
          g_autofree char *question = trellis_answer_say_question (items, path);

          if (!g_str_has_suffix (path, ".id"))
            g_assert_false (g_str_has_prefix (question, path));
        }
    }
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/answer-words/words", test_words);
  g_test_add_func ("/answer-words/all", test_all);
  return g_test_run ();
}
