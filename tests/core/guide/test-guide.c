/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Our questions are whole, and a fault in a guide is found and named. */

#include "config.h"

#include "contract/trellis-brief.h"
#include "base/trellis-record-path.h"
#include "engagement/trellis-mentoring-brief.h"
#include "guide/trellis-guide-answers.h"

#include <string.h>

#define HEAD "\"format\":\"io.github.trellis_app.Trellis.guide\",\"version\":1,\"language\":\"en\","
#define OTHER "{\"id\":\"b\",\"label\":\"B\"}"

static TrellisGuide *
read_text (const char *text, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));

  return trellis_guide_read (bytes, error);
}

/* About eight questions, each of which can be answered for more than one kind. */
static void
test_ours (void)
{
  g_autoptr (TrellisGuide) guide = trellis_guide_load ();
  guint n_closed = 0;

  for (guint i = 0; i < trellis_list_length (guide->questions); i++)
    {
      TrellisGuideQuestion *question = trellis_list_get (guide->questions, i);
      gboolean speaks[TRELLIS_GUIDE_N_KINDS] = { FALSE };

      if (trellis_guide_question_is_open (question))
        continue;
      n_closed++;
      for (guint j = 0; j < trellis_list_length (question->answers); j++)
        {
          TrellisGuideChoice *answer = trellis_list_get (question->answers, j);

          g_assert_cmpuint (trellis_list_length (answer->reasons), >, 0);
          for (guint k = 0; k < trellis_list_length (answer->reasons); k++)
            speaks[TRELLIS_GUIDE_REASON (trellis_list_get (answer->reasons, k))->kind] = TRUE;
        }
      g_assert_true (speaks[TRELLIS_GUIDE_KIND_COACHING] && speaks[TRELLIS_GUIDE_KIND_MENTORING]);
    }
  g_assert_cmpuint (n_closed, ==, 8);
}

static void
assert_members (GHashTable *facts, GType type)
{
  GHashTableIter iter;
  gpointer member;

  if (facts == NULL)
    return;
  g_hash_table_iter_init (&iter, facts);
  while (g_hash_table_iter_next (&iter, &member, NULL))
    g_assert_true (trellis_record_path_exists (type, member));
}

/* What an answer fills in is something that a brief has. */
static void
test_facts_exist (void)
{
  g_autoptr (TrellisGuide) guide = trellis_guide_load ();

  for (guint i = 0; i < trellis_list_length (guide->questions); i++)
    {
      TrellisGuideQuestion *question = trellis_list_get (guide->questions, i);

      for (guint j = 0; j < trellis_list_length (question->answers); j++)
        {
          TrellisGuideChoice *answer = trellis_list_get (question->answers, j);

          assert_members (answer->coaching, TRELLIS_TYPE_BRIEF);
          assert_members (answer->mentoring, TRELLIS_TYPE_MENTORING_BRIEF);
        }
    }
}

static void
test_faults (void)
{
  static const struct
  {
    const char *text, *says;
  } cases[] = {
    { "{}", "format" },
    { "{\"format\":\"io.github.trellis_app.Trellis.preset\",\"version\":1}", "format" },
    { "{" HEAD "\"margin\":3}", "questions" },
    { "{" HEAD "\"margin\":0,\"questions\":[{\"id\":\"a\",\"title\":\"A\",\"text\":\"A?\"}]}",
      "margin: expected a whole number of at least 1, got 0" },
    { "{" HEAD "\"margin\":1,\"note\":1,\"questions\":[{\"id\":\"a\",\"title\":\"A\",\"text\":\"?\""
      "}]}",
      "note" },
    { "{" HEAD "\"margin\":1,\"questions\":[{\"id\":\"a\",\"title\":\"A\",\"text\":\"?\"},"
      "{\"id\":\"a\",\"title\":\"A\",\"text\":\"?\"}]}",
      "questions[1].id: “a” is there already" },
    { "{" HEAD "\"margin\":1,\"questions\":[{\"id\":\"a\",\"title\":\"A\"}]}",
      "questions[0].text" },
    { "{" HEAD "\"margin\":1,\"questions\":[{\"id\":\"a\",\"title\":\"A\",\"text\":\"?\","
      "\"answers\":[" OTHER "]}]}",
      "questions[0].answers: expected two answers at least" },
    { "{" HEAD "\"margin\":1,\"questions\":[{\"id\":\"a\",\"title\":\"A\",\"text\":\"?\","
      "\"answers\":[" OTHER "," OTHER "]}]}",
      "questions[0].answers[1].id: “b” is there already" },
    { "{" HEAD "\"margin\":1,\"questions\":[{\"id\":\"a\",\"title\":\"A\",\"text\":\"?\","
      "\"answers\":[" OTHER ",{\"id\":\"c\",\"label\":\"C\",\"reasons\":[{\"kind\":\"either\","
      "\"points\":1,\"text\":\"T\"}]}]}]}",
      "questions[0].answers[1].reasons[0].kind: expected coaching or mentoring" },
    { "{" HEAD "\"margin\":1,\"questions\":[{\"id\":\"a\",\"title\":\"A\",\"text\":\"?\","
      "\"answers\":[" OTHER ",{\"id\":\"c\",\"label\":\"C\",\"reasons\":[{\"kind\":\"coaching\","
      "\"text\":\"T\"}]}]}]}",
      "questions[0].answers[1].reasons[0].points: is needed here" },
    { "{" HEAD "\"margin\":1,\"questions\":[{\"id\":\"a\",\"title\":\"A\",\"text\":\"?\","
      "\"answers\":[" OTHER ",{\"id\":\"c\",\"label\":\"C\",\"reasons\":[{\"kind\":\"coaching\","
      "\"points\":6,\"text\":\"T\"}]}]}]}",
      "questions[0].answers[1].reasons[0].points" },
    { "{" HEAD "\"margin\":1,\"questions\":[{\"id\":\"a\",\"title\":\"A\",\"text\":\"?\","
      "\"answers\":[" OTHER ",{\"id\":\"c\",\"label\":\"C\",\"reasons\":[{\"kind\":\"coaching\","
      "\"points\":1,\"rules-out\":true,\"text\":\"T\"}]}]}]}",
      "questions[0].answers[1].reasons[0].rules-out" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (TrellisGuide) guide = read_text (cases[i].text, &error);

      g_assert_null (guide);
      g_assert_nonnull (error);
      if (strstr (error->message, cases[i].says) == NULL)
        g_test_message ("%u: “%s” does not say “%s”", i, error->message, cases[i].says);
      g_assert_nonnull (strstr (error->message, cases[i].says));
    }
}

static void
test_least (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TrellisGuide) guide = read_text (
      "{" HEAD "\"margin\":1,\"questions\":[{\"id\":\"a\",\"title\":\"A\",\"text\":\"?\"}]}",
      &error);

  g_assert_no_error (error);
  g_assert_true (trellis_guide_question_is_open (trellis_list_get (guide->questions, 0)));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/guide/ours", test_ours);
  g_test_add_func ("/guide/facts-exist", test_facts_exist);
  g_test_add_func ("/guide/faults", test_faults);
  g_test_add_func ("/guide/least", test_least);
  return g_test_run ();
}
