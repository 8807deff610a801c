/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The lists of goals and of actions. */

#include "config.h"

#include "trellis-cli-listing.h"

#include "pages/trellis-say.h"
#include "practice/trellis-practice-actions.h"
#include "trellis-cli-rows.h"
#include "trellis-cli-words.h"

#include <glib/gi18n-lib.h>

static void
set_measure (TrellisGoalRow *row, TrellisMeasure *measure)
{
  trellis_record_set_string (row, "measure",
                             trellis_cli_get_nick (TRELLIS_TYPE_MEASURE_KIND, measure->kind));
  trellis_record_set_string (row, "baseline", measure->baseline);
  trellis_record_set_string (row, "target", measure->target);
}

static void
take_goal_row (TrellisListing *listing, TrellisEngagement *engagement, TrellisGoal *goal)
{
  TrellisGoalRow *row = g_object_new (TRELLIS_TYPE_GOAL_ROW, NULL);
  g_autofree char *latest = trellis_goal_dup_latest (goal);

  trellis_record_set_string (row, "id", goal->id);
  trellis_record_set_string (row, "engagement", engagement->id);
  trellis_record_set_string (row, "statement", goal->statement);
  trellis_record_set_string (row, "state",
                             trellis_cli_get_nick (TRELLIS_TYPE_GOAL_STATE, goal->state));
  trellis_record_set_boolean (row, "required", goal->required);
  if (goal->measure != NULL)
    set_measure (row, goal->measure);
  trellis_record_set_string (row, "latest", latest);
  trellis_record_set_date (row, "due", goal->due);
  trellis_listing_take_row (listing, row);
}

static void
add_goal_line (TrellisListing *listing, TrellisEngagement *engagement, TrellisGoal *goal)
{
  g_autofree char *id = trellis_cli_shorten_id (goal->id);
  g_autofree char *state = trellis_say_goal_state (goal);
  g_autofree char *latest = trellis_say_latest (goal);
  g_autofree char *target = trellis_say_target (goal->measure);
  g_autofree char *due = trellis_cli_say_date (goal->due);

  trellis_cli_table_add (listing->table, id, state, latest, target, due, goal->statement,
                         engagement->title, NULL);
}

static void
list_goals_of (TrellisListing *listing, TrellisCoaching *coaching)
{
  for (guint i = 0; i < trellis_list_length (coaching->goals); i++)
    {
      TrellisGoal *goal = trellis_list_get (coaching->goals, i);

      if (!trellis_listing_wants_date (listing, goal->due))
        continue;
      if (trellis_listing_wants_json (listing))
        take_goal_row (listing, TRELLIS_ENGAGEMENT (coaching), goal);
      else
        add_goal_line (listing, TRELLIS_ENGAGEMENT (coaching), goal);
    }
}

/**
 * trellis_cli_list_goals:
 *
 * Lists the goals of all coaching, in the order of their engagements.
 */
gboolean
trellis_cli_list_goals (TrellisCli *cli, GError **error)
{
  const char *headers[] = { _ ("ID"),  _ ("State"), _ ("Latest"),     _ ("Target"),
                            _ ("Due"), _ ("Goal"),  _ ("Engagement"), NULL };
  g_autoptr (TrellisListing) listing = trellis_listing_new (cli, headers, error);
  GListStore *engagements = G_LIST_STORE (trellis_practice_get_engagements (cli->practice));

  if (listing == NULL)
    return FALSE;
  for (guint i = 0; i < trellis_list_length (engagements); i++)
    {
      TrellisEngagement *each = trellis_list_get (engagements, i);

      if (each->kind == TRELLIS_ENGAGEMENT_KIND_COACHING && trellis_listing_wants (listing, each))
        list_goals_of (listing, TRELLIS_COACHING (each));
    }
  return trellis_listing_print (listing);
}

/* A name, or the word that stands for the practitioner. */
static char *
dup_who (TrellisListing *listing, TrellisEngagement *engagement, TrellisAction *action)
{
  if (g_strcmp0 (action->who, TRELLIS_ACTION_COACH) == 0)
    return g_strdup (TRELLIS_ACTION_COACH);
  return trellis_practice_dup_who (listing->cli->practice, engagement, action->who);
}

static void
take_action_row (TrellisListing *listing, TrellisEngagement *engagement, TrellisAction *action)
{
  TrellisActionRow *row = g_object_new (TRELLIS_TYPE_ACTION_ROW, NULL);
  g_autofree char *who = dup_who (listing, engagement, action);

  trellis_record_set_string (row, "id", action->id);
  trellis_record_set_string (row, "engagement", engagement->id);
  trellis_record_set_string (row, "what", action->what);
  trellis_record_set_string (row, "who", who);
  trellis_record_set_date (row, "due", action->due);
  trellis_record_set_string (row, "state",
                             trellis_cli_get_nick (TRELLIS_TYPE_ACTION_STATE, action->state));
  trellis_listing_take_row (listing, row);
}

static void
add_action_line (TrellisListing *listing, TrellisEngagement *engagement, TrellisAction *action)
{
  g_autofree char *id = trellis_cli_shorten_id (action->id);
  g_autofree char *state = trellis_say_action_state (action);
  g_autofree char *due = trellis_cli_say_date (action->due);
  g_autofree char *who = trellis_practice_dup_who (listing->cli->practice, engagement, action->who);

  trellis_cli_table_add (listing->table, id, state, due, who == NULL ? "–" : who, action->what,
                         engagement->title, NULL);
}

static void
list_actions_of (TrellisListing *listing, TrellisEngagement *engagement)
{
  for (guint i = 0; i < trellis_list_length (engagement->actions); i++)
    {
      TrellisAction *action = trellis_list_get (engagement->actions, i);

      if (!trellis_listing_wants_date (listing, action->due))
        continue;
      if (trellis_listing_wants_json (listing))
        take_action_row (listing, engagement, action);
      else
        add_action_line (listing, engagement, action);
    }
}

/**
 * trellis_cli_list_actions:
 *
 * Lists the actions of all engagements, in the order in which they were added.
 */
gboolean
trellis_cli_list_actions (TrellisCli *cli, GError **error)
{
  const char *headers[]
      = { _ ("ID"), _ ("State"), _ ("Due"), _ ("Who"), _ ("What"), _ ("Engagement"), NULL };
  g_autoptr (TrellisListing) listing = trellis_listing_new (cli, headers, error);
  GListStore *engagements = G_LIST_STORE (trellis_practice_get_engagements (cli->practice));

  if (listing == NULL)
    return FALSE;
  for (guint i = 0; i < trellis_list_length (engagements); i++)
    if (trellis_listing_wants (listing, trellis_list_get (engagements, i)))
      list_actions_of (listing, trellis_list_get (engagements, i));
  return trellis_listing_print (listing);
}
