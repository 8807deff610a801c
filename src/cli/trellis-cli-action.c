/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The commands `action` and `share`. */

#include "config.h"

#include "practice/trellis-find.h"
#include "practice/trellis-practice-actions.h"
#include "trellis-cli-output.h"
#include "trellis-cli-practice.h"

#include <glib/gi18n-lib.h>

static const char *
find_aspiration (TrellisMentoring *mentoring, const char *text, GError **error)
{
  TrellisAspiration *found = NULL;

  for (guint i = 0; i < trellis_list_length (mentoring->aspirations); i++)
    {
      TrellisAspiration *each = trellis_list_get (mentoring->aspirations, i);

      if (*text == '\0' || each->id == NULL || !g_str_has_prefix (each->id, text))
        continue;
      if (found != NULL)
        {
          trellis_cli_refuse (error, _ ("“%s” could be more than one aspiration."), text);
          return NULL;
        }
      found = each;
    }
  if (found == NULL)
    trellis_cli_refuse (error, _ ("No aspiration of “%s” has an id that begins with “%s”."),
                        TRELLIS_ENGAGEMENT (mentoring)->title, text);
  return found == NULL ? NULL : found->id;
}

/* The id of the goal, in mentoring of the aspiration, that `--goal` names. */
static const char *
find_goal (TrellisCli *cli, TrellisEngagement *engagement, GError **error)
{
  const char *text = trellis_cli_get_text (cli, "--goal");
  TrellisCoaching *coaching;
  TrellisGoal *goal;

  if (engagement->kind == TRELLIS_ENGAGEMENT_KIND_MENTORING)
    return find_aspiration (TRELLIS_MENTORING (engagement), text, error);
  goal = trellis_find_goal (cli->practice, text, &coaching, error);
  if (goal == NULL || TRELLIS_ENGAGEMENT (coaching) == engagement)
    return goal == NULL ? NULL : goal->id;
  trellis_cli_refuse (error, _ ("The goal “%s” belongs to another engagement, “%s”."), text,
                      TRELLIS_ENGAGEMENT (coaching)->title);
  return NULL;
}

static gboolean
run_add (TrellisCli *cli, GError **error)
{
  TrellisEngagement *engagement = trellis_cli_find_engagement (cli, 0, error);
  const char *goal = NULL;
  TrellisAction *action;

  if (engagement == NULL)
    return FALSE;
  if (trellis_cli_has (cli, "--goal"))
    {
      goal = find_goal (cli, engagement, error);
      if (goal == NULL)
        return FALSE;
    }
  action = trellis_practice_add_action (
      cli->practice, engagement, trellis_cli_get_text (cli, "--what"),
      trellis_cli_get_text (cli, "--who"), trellis_cli_get_date (cli, "--due", TRELLIS_NO_DATE),
      goal, error);
  if (action != NULL)
    trellis_cli_print ("%s\n", action->id);
  return action != NULL;
}

static gboolean
set_state (TrellisCli *cli, TrellisActionState state, const char *words, GError **error)
{
  TrellisEngagement *engagement;
  TrellisAction *action = trellis_cli_find_action (cli, 0, &engagement, error);

  if (action == NULL
      || !trellis_practice_set_action (cli->practice, engagement, action, state, error))
    return FALSE;
  trellis_cli_print ("%s\n", words);
  return TRUE;
}

static gboolean
run_done (TrellisCli *cli, GError **error)
{
  return set_state (cli, TRELLIS_ACTION_STATE_DONE, _ ("The action is done."), error);
}

static gboolean
run_drop (TrellisCli *cli, GError **error)
{
  return set_state (cli, TRELLIS_ACTION_STATE_DROPPED, _ ("The action is dropped."), error);
}

static gboolean
run_reopen (TrellisCli *cli, GError **error)
{
  return set_state (cli, TRELLIS_ACTION_STATE_OPEN, _ ("The action is open again."), error);
}

static gboolean
run_share (TrellisCli *cli, GError **error)
{
  TrellisEngagement *engagement = trellis_cli_find_engagement (cli, 0, error);
  TrellisDate today = trellis_practice_get_moment (cli->practice).today;
  TrellisExchange *exchange;

  if (engagement == NULL)
    return FALSE;
  if (engagement->kind != TRELLIS_ENGAGEMENT_KIND_MENTORING)
    return trellis_cli_refuse (error, _ ("“%s” is coaching; what is shared belongs to mentoring."),
                               engagement->title);
  exchange = trellis_practice_share (
      cli->practice, TRELLIS_MENTORING (engagement), trellis_cli_get_choice (cli, "--direction", 0),
      trellis_cli_get_choice (cli, "--kind", 0), trellis_cli_get_text (cli, "--what"),
      trellis_cli_get_date (cli, "--date", today), error);
  if (exchange != NULL)
    trellis_cli_print ("%s\n", exchange->id);
  return exchange != NULL;
}

static const TrellisOption add_options[] = {
  { "--what", TRELLIS_OPTION_TEXT, "T", N_ ("what is to be done"), .needed = TRUE },
  { "--who", TRELLIS_OPTION_TEXT, "NAME|coach", N_ ("by whom"), .needed = TRUE },
  { "--due", TRELLIS_OPTION_DATE, "D", N_ ("by when") },
  { "--goal", TRELLIS_OPTION_TEXT, "GOAL", N_ ("for which goal, in mentoring which aspiration") },
  { NULL },
};

static const TrellisOption share_options[] = {
  { "--direction", TRELLIS_OPTION_CHOICE, NULL, N_ ("who gave it to whom"), .needed = TRUE,
    .get_type = trellis_exchange_direction_get_type },
  { "--kind", TRELLIS_OPTION_CHOICE, NULL, N_ ("what sort of thing it is"), .needed = TRUE,
    .get_type = trellis_exchange_kind_get_type },
  { "--what", TRELLIS_OPTION_TEXT, "T", N_ ("what was shared"), .needed = TRUE },
  { "--date", TRELLIS_OPTION_DATE, "D", N_ ("when, today if none is said") },
  { NULL },
};

const TrellisCommand trellis_cli_action_commands[] = {
  { "action ENGAGEMENT add", N_ ("add to the action plan and print the action's id"),
    TRELLIS_OPENING_CHANGE, run_add, add_options },
  { "action ACTION done", N_ ("mark an action as done"), TRELLIS_OPENING_CHANGE, run_done },
  { "action ACTION drop", N_ ("drop an action"), TRELLIS_OPENING_CHANGE, run_drop },
  { "action ACTION reopen", N_ ("open an action again"), TRELLIS_OPENING_CHANGE, run_reopen },
  { "share ENGAGEMENT", N_ ("put on record what was shared in mentoring, and print its id"),
    TRELLIS_OPENING_CHANGE, run_share, share_options },
  { NULL },
};
