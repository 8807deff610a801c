/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The command `guide`, which needs no practice and makes none. */

#include "cli-shell.h"

#define COACHING                                                                                   \
  "{\"about\":\"Back to work\",\"need\":\"result\",\"goals\":\"measurable\","                      \
  "\"horizon\":\"months\",\"style\":\"questions\",\"field\":\"other\","                            \
  "\"context\":\"organisation\",\"rhythm\":\"weekly\",\"you\":\"training\"}"

static void
ask (Shell *shell, int status, const char *answers)
{
  g_autofree char *file = shell_write (shell, "answers.json", answers);

  shell_run (shell, status, "guide", "--answers", file, NULL);
  g_assert_false (g_file_test (shell->practice, G_FILE_TEST_EXISTS));
}

static void
test_reasons (void)
{
  g_autoptr (Shell) shell = shell_new ();

  ask (shell, 0, COACHING);
  assert_contains (shell->out, "Coaching is recommended.\n");
  assert_contains (shell->out, "\nPoints for coaching: 17\n  3  Need ");
  assert_contains (shell->out, "\nPoints against mentoring: 4\n  1  Need ");
  assert_lacks (shell->out, "for mentoring");
  assert_lacks (shell->out, "Back to work");
}

static void
test_json (void)
{
  g_autoptr (Shell) shell = shell_new ();
  g_autoptr (TrellisJson) json = NULL, reasons = NULL, first = NULL;
  g_autofree char *kind = NULL, *question = NULL;

  shell->input = COACHING;
  shell_run (shell, 0, "guide", "--answers", "-", "--json", NULL);
  json = shell_parse (shell);
  kind = trellis_json_dup_string (json, "recommendation");
  reasons = trellis_json_get (json, "reasons");
  first = trellis_json_element (reasons, 0);
  question = trellis_json_dup_string (first, "question");
  g_assert_cmpstr (kind, ==, "coaching");
  g_assert_cmpint (trellis_json_get_integer (json, "against-mentoring", 0), ==, 4);
  g_assert_cmpstr (question, ==, "need");
  g_assert_cmpint (trellis_json_get_integer (first, "points", 0), ==, 3);
}

static void
test_refused (void)
{
  static const struct
  {
    const char *answers, *says;
  } cases[] = {
    { "{", "answers.json: " },
    { "[]", "expected an object with an answer for each question" },
    { "{\"colour\":\"red\"}", "colour: there is no such question; there are about, need" },
    { "{\"horizon\":\"never\"}", "horizon: expected one of months, open, unsure, got “never”" },
    { "{\"need\":\"both\"}", "7 answers are missing:\ngoals: Can you say" },
  };
  g_autoptr (Shell) shell = shell_new ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      ask (shell, 1, cases[i].answers);
      assert_contains (shell->err, cases[i].says);
    }
  shell_run (shell, 1, "guide", "--answers", "/nowhere/answers.json", NULL);
  assert_contains (shell->err, "/nowhere/answers.json");
}

/* Whoever writes answers can ask what there is to answer. */
static void
test_questions (void)
{
  g_autoptr (Shell) shell = shell_new ();
  g_autoptr (TrellisJson) json = NULL;

  shell_run (shell, 0, "guide", NULL);
  assert_contains (shell->out, "need: What is needed most?\n  result");
  shell_run (shell, 0, "guide", "--json", NULL);
  json = shell_parse (shell);
  g_assert_true (trellis_json_has (json, "questions"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/guide/reasons", test_reasons);
  g_test_add_func ("/guide/json", test_json);
  g_test_add_func ("/guide/refused", test_refused);
  g_test_add_func ("/guide/questions", test_questions);
  return g_test_run ();
}
