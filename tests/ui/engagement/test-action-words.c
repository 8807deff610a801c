/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an action's row says: who, by when, and that it is late. */

#include "config.h"

#include "tests/ui/ui-fixture.h"
#include "ui/engagement/trellis-action-words.h"

static TrellisAction *
new_action (const char *who, const char *due, TrellisActionState state)
{
  TrellisAction *action = g_object_new (TRELLIS_TYPE_ACTION, NULL);

  trellis_record_set_string (action, "what", "Call back");
  trellis_record_set_string (action, "who", who);
  trellis_record_set_enum (action, "state", state);
  if (due != NULL)
    trellis_record_set_date (action, "due", ui_date (due));
  if (state == TRELLIS_ACTION_STATE_DONE)
    trellis_record_set_date (action, "done-on", ui_date ("2026-11-20"));
  return action;
}

static void
test_line (void)
{
  static const struct
  {
    gboolean coach;
    const char *due;
    TrellisActionState state;
    const char *expected;
  } cases[] = {
    { TRUE, NULL, TRELLIS_ACTION_STATE_OPEN, "You" },
    { TRUE, "2026-12-08", TRELLIS_ACTION_STATE_OPEN, "You · by Tuesday 8 December 2026" },
    { FALSE, "2026-12-08", TRELLIS_ACTION_STATE_OPEN,
      "Søren Lindqvist · by Tuesday 8 December 2026" },
    { FALSE, "2026-12-08", TRELLIS_ACTION_STATE_DONE,
      "Søren Lindqvist · Done on 20 November 2026" },
    { FALSE, "2026-12-08", TRELLIS_ACTION_STATE_DROPPED, "Søren Lindqvist · Dropped" },
  };
  g_autoptr (TrellisPractice) practice = ui_practice_new_demo ();
  TrellisEngagement *engagement = ui_practice_find (practice, "Choosing the next job");
  const char *person = TRELLIS_COACHING (engagement)->coachees[0];

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TrellisAction) action = new_action (cases[i].coach ? TRELLIS_ACTION_COACH : person,
                                                     cases[i].due, cases[i].state);
      g_autofree char *line = trellis_action_words_line (NULL, practice, engagement, action, 0);

      g_assert_cmpstr (line, ==, cases[i].expected);
    }
}

static void
test_remark (void)
{
  static const struct
  {
    const char *due;
    TrellisActionState state;
    const char *expected;
  } cases[] = {
    { NULL, TRELLIS_ACTION_STATE_OPEN, NULL },
    { "2026-11-25", TRELLIS_ACTION_STATE_OPEN, NULL },
    { "2026-11-24", TRELLIS_ACTION_STATE_OPEN, "Due today" },
    { "2026-11-23", TRELLIS_ACTION_STATE_OPEN, "Overdue" },
    { "2026-11-23", TRELLIS_ACTION_STATE_DONE, NULL },
    { "2026-11-23", TRELLIS_ACTION_STATE_DROPPED, NULL },
  };
  TrellisDate today = ui_date ("2026-11-24");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TrellisAction) action
          = new_action (TRELLIS_ACTION_COACH, cases[i].due, cases[i].state);
      g_autofree char *remark = trellis_action_words_remark (NULL, action, &today, 0);

      g_assert_cmpstr (remark, ==, cases[i].expected);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/action-words/line", test_line);
  g_test_add_func ("/action-words/remark", test_remark);
  return g_test_run ();
}
