/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The commands on goals. */

#include "config.h"

#include "engagement/trellis-closing.h"
#include "pages/trellis-say.h"
#include "practice/trellis-find.h"
#include "practice/trellis-practice-goals.h"
#include "trellis-cli-outcome.h"
#include "trellis-cli-output.h"
#include "trellis-cli-practice.h"

#include <glib/gi18n-lib.h>

static gboolean
check_keep (TrellisCli *cli, GError **error)
{
  return !trellis_cli_has (cli, "--keep-next") || !trellis_cli_has (cli, "--keep")
         || trellis_cli_misuse (error, _ ("Expected --keep-next or --keep, got both."));
}

/* Which session is kept as the last, if this closes; %NULL for none. */
static gboolean
read_keep (TrellisCli *cli, const char **keep, GError **error)
{
  TrellisEngagement *engagement;
  TrellisSession *session;

  *keep = trellis_cli_has (cli, "--keep-next") ? TRELLIS_KEEP_NEXT : NULL;
  if (!trellis_cli_has (cli, "--keep"))
    return TRUE;
  session = trellis_find_session (cli->practice, trellis_cli_get_text (cli, "--keep"), &engagement,
                                  error);
  if (session == NULL)
    return FALSE;
  *keep = session->id;
  return TRUE;
}

static TrellisDate
get_date (TrellisCli *cli)
{
  return trellis_cli_get_date (cli, "--date", trellis_practice_get_moment (cli->practice).today);
}

static gboolean
run_check_in (TrellisCli *cli, GError **error)
{
  g_autoptr (TrellisOutcome) outcome = trellis_outcome_new ();
  TrellisGoalReading reading = {
    .value = trellis_cli_get_argument (cli, 1),
    .date = get_date (cli),
    .note = trellis_cli_get_text (cli, "--note"),
    .by = trellis_cli_get_choice (cli, "--by", TRELLIS_VOICE_COACHEE),
    .record_only = trellis_cli_has (cli, "--record-only"),
  };
  TrellisCoaching *coaching;
  TrellisGoal *goal;

  if (!read_keep (cli, &reading.keep, error))
    return FALSE;
  goal = trellis_cli_find_goal (cli, 0, &coaching, error);
  if (goal == NULL
      || !trellis_practice_check_in (cli->practice, coaching, goal, &reading, outcome, error))
    return FALSE;
  trellis_cli_print ("%s\n", _ ("The reading is taken."));
  trellis_cli_print_outcome (coaching, outcome);
  return TRUE;
}

static gboolean
run_meet (TrellisCli *cli, GError **error)
{
  g_autoptr (TrellisOutcome) outcome = trellis_outcome_new ();
  TrellisCoaching *coaching;
  TrellisGoal *goal;
  const char *keep;

  if (!read_keep (cli, &keep, error))
    return FALSE;
  goal = trellis_cli_find_goal (cli, 0, &coaching, error);
  if (goal == NULL
      || !trellis_practice_meet_goal (cli->practice, coaching, goal, get_date (cli),
                                      trellis_cli_get_text (cli, "--evidence"), keep, outcome,
                                      error))
    return FALSE;
  trellis_cli_print_outcome (coaching, outcome);
  return TRUE;
}

/* Whose agreement goes on record without having been asked for. */
static void
print_agreeing (TrellisGoal *goal)
{
  guint n = trellis_list_length (goal->changes);
  TrellisGoalChange *last = n == 0 ? NULL : trellis_list_get (goal->changes, n - 1);
  g_autofree char *names = last == NULL || last->agreed_by == NULL
                               ? NULL
                               : trellis_say_list ((const char *const *) last->agreed_by);

  if (names != NULL)
    trellis_cli_print (_ ("It goes on record as agreed by %s.\n"), names);
}

static gboolean
run_drop (TrellisCli *cli, GError **error)
{
  g_autoptr (TrellisOutcome) outcome = trellis_outcome_new ();
  TrellisCoaching *coaching;
  TrellisGoal *goal = trellis_cli_find_goal (cli, 0, &coaching, error);

  if (goal == NULL
      || !trellis_practice_drop_goal (cli->practice, coaching, goal,
                                      trellis_cli_get_text (cli, "--reason"), outcome, error))
    return FALSE;
  trellis_cli_print ("%s\n", _ ("The goal is dropped."));
  print_agreeing (goal);
  trellis_cli_print_outcome (coaching, outcome);
  return TRUE;
}

static gboolean
run_reopen (TrellisCli *cli, GError **error)
{
  TrellisCoaching *coaching;
  TrellisGoal *goal = trellis_cli_find_goal (cli, 0, &coaching, error);

  if (goal == NULL
      || !trellis_practice_set_goal_back (cli->practice, coaching, goal,
                                          trellis_cli_get_text (cli, "--reason"), error))
    return FALSE;
  trellis_cli_print ("%s\n", _ ("The goal is open again."));
  return TRUE;
}

static const TrellisOption check_in_options[] = {
  { "--date", TRELLIS_OPTION_DATE, "D", N_ ("of which day, today if none is said") },
  { "--note", TRELLIS_OPTION_TEXT, "T", N_ ("what there is to say of it") },
  { "--by", TRELLIS_OPTION_CHOICE, NULL, N_ ("who says so, the coachee if nobody is named"),
    .get_type = trellis_voice_get_type },
  { "--record-only", TRELLIS_OPTION_FLAG, NULL,
    N_ ("leave the goal open although the target is reached") },
  { "--keep-next", TRELLIS_OPTION_FLAG, NULL,
    N_ ("if this closes, keep the next planned session as the last") },
  { "--keep", TRELLIS_OPTION_TEXT, "SESSION",
    N_ ("if this closes, keep this session as the last") },
  { NULL },
};

static const TrellisOption meet_options[] = {
  { "--date", TRELLIS_OPTION_DATE, "D", N_ ("on which day, today if none is said") },
  { "--evidence", TRELLIS_OPTION_TEXT, "T", N_ ("by what one knows; needed below the target") },
  { "--keep-next", TRELLIS_OPTION_FLAG, NULL,
    N_ ("if this closes, keep the next planned session as the last") },
  { "--keep", TRELLIS_OPTION_TEXT, "SESSION",
    N_ ("if this closes, keep this session as the last") },
  { NULL },
};

static const TrellisOption reason_options[] = {
  { "--reason", TRELLIS_OPTION_TEXT, "T", N_ ("why"), .needed = TRUE },
  { NULL },
};

const TrellisCommand trellis_cli_goal_commands[] = {
  { "goal GOAL check-in VALUE",
    N_ ("take a reading of a goal; one that reaches its target meets it"), TRELLIS_OPENING_CHANGE,
    run_check_in, check_in_options, .check = check_keep },
  { "goal GOAL meet", N_ ("mark a goal as met; the last required one closes the engagement"),
    TRELLIS_OPENING_CHANGE, run_meet, meet_options, .check = check_keep },
  { "goal GOAL drop", N_ ("drop a goal"), TRELLIS_OPENING_CHANGE, run_drop, reason_options },
  { "goal GOAL reopen", N_ ("set a goal back that was met or dropped"), TRELLIS_OPENING_CHANGE,
    run_reopen, reason_options },
  { NULL },
};
