/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The parts that `show` says of engagements of either kind. */

#include "config.h"

#include "trellis-cli-show-parts.h"

#include "engagement/trellis-session-time.h"
#include "pages/trellis-say.h"
#include "practice/trellis-practice-actions.h"
#include "trellis-cli-output.h"
#include "trellis-cli-words.h"

#include <glib/gi18n-lib.h>

/**
 * trellis_cli_show_table:
 * @heading: what stands above it, translated
 *
 * Prints a table below an empty line, unless it has no rows.
 */
void
trellis_cli_show_table (const char *heading, TrellisCliTable *table)
{
  if (trellis_cli_table_get_length (table) == 0)
    return;
  trellis_cli_print ("\n%s\n", heading);
  trellis_cli_table_print (table);
}

/**
 * trellis_cli_show_goals:
 *
 * Shows each goal with its state, its latest reading and its measure; never a note.
 */
void
trellis_cli_show_goals (TrellisCoaching *coaching)
{
  g_autoptr (TrellisCliTable) table = trellis_cli_table_new (NULL);

  for (guint i = 0; i < trellis_list_length (coaching->goals); i++)
    {
      TrellisGoal *goal = trellis_list_get (coaching->goals, i);
      g_autofree char *id = trellis_cli_shorten_id (goal->id);
      g_autofree char *indented = g_strconcat ("  ", id, NULL);
      g_autofree char *state = trellis_say_goal_state (goal);
      g_autofree char *latest = trellis_say_latest (goal);
      g_autofree char *measure = trellis_say_measure (goal->measure);
      g_autofree char *due = trellis_cli_say_date (goal->due);
      const char *kind = !goal->contract  ? _ ("working goal")
                         : goal->required ? _ ("required")
                                          : _ ("optional");

      trellis_cli_table_add (table, indented, state, kind, latest, due, goal->statement, measure,
                             NULL);
    }
  trellis_cli_show_table (_ ("Goals: state, latest reading, due, measure"), table);
}

/* A session's place among those that count; a meeting of a mentoring has none. */
static char *
say_number (TrellisEngagement *engagement, TrellisSession *session)
{
  guint number = 0;

  if (session->intake)
    return g_strdup (_ ("intake"));
  if (engagement->kind == TRELLIS_ENGAGEMENT_KIND_COACHING)
    number = trellis_coaching_number_of (TRELLIS_COACHING (engagement), session);
  return number == 0 ? g_strdup ("–") : g_strdup_printf ("%u", number);
}

static const char *
say_session_state (TrellisSession *session, gint64 now)
{
  if (session->state == TRELLIS_SESSION_STATE_PLANNED && trellis_session_is_past (session, now))
    return _ ("Not yet settled");
  return trellis_say_session_state (session);
}

/**
 * trellis_cli_show_sessions:
 *
 * Shows the sessions in order of time, with their numbers, and which are not settled yet.
 */
void
trellis_cli_show_sessions (TrellisCli *cli, TrellisEngagement *engagement)
{
  g_autoptr (TrellisCliTable) table = trellis_cli_table_new (NULL);
  g_autoptr (GPtrArray) sessions = trellis_engagement_list_sessions (engagement);
  gint64 now = trellis_practice_get_moment (cli->practice).now;

  for (guint i = 0; i < sessions->len; i++)
    {
      TrellisSession *session = sessions->pdata[i];
      g_autofree char *id = trellis_cli_shorten_id (session->id);
      g_autofree char *indented = g_strconcat ("  ", id, NULL);
      g_autofree char *number = say_number (engagement, session);
      g_autofree char *when = trellis_cli_say_session (session);
      g_autofree char *minutes = trellis_say_minutes (
          session->real_minutes >= 0 ? session->real_minutes : MAX (session->minutes, 0));

      trellis_cli_table_add (table, indented, number, when, minutes,
                             say_session_state (session, now),
                             session->place != NULL  ? session->place
                             : session->link != NULL ? session->link
                                                     : "",
                             NULL);
    }
  trellis_cli_show_table (engagement->kind == TRELLIS_ENGAGEMENT_KIND_COACHING ? _ ("Sessions")
                                                                               : _ ("Meetings"),
                          table);
}

/**
 * trellis_cli_show_actions:
 *
 * Shows the action plan.
 */
void
trellis_cli_show_actions (TrellisCli *cli, TrellisEngagement *engagement)
{
  g_autoptr (TrellisCliTable) table = trellis_cli_table_new (NULL);

  for (guint i = 0; i < trellis_list_length (engagement->actions); i++)
    {
      TrellisAction *action = trellis_list_get (engagement->actions, i);
      g_autofree char *id = trellis_cli_shorten_id (action->id);
      g_autofree char *indented = g_strconcat ("  ", id, NULL);
      g_autofree char *state = trellis_say_action_state (action);
      g_autofree char *due = trellis_cli_say_date (action->due);
      g_autofree char *who = trellis_practice_dup_who (cli->practice, engagement, action->who);

      trellis_cli_table_add (table, indented, state, due, who, action->what, NULL);
    }
  trellis_cli_show_table (_ ("Actions: state, due, who, what"), table);
}
