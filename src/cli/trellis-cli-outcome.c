/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an act on a coaching engagement did beside what was asked: whether it closed, and the rest.
 */

#include "config.h"

#include "trellis-cli-outcome.h"

#include "trellis-cli-output.h"
#include "trellis-cli-words.h"

#include <glib/gi18n-lib.h>

static void
print_list (const char *heading, GPtrArray *sessions, gboolean with_ids)
{
  if (sessions->len > 0)
    trellis_cli_print ("%s\n", heading);
  for (guint i = 0; i < sessions->len; i++)
    {
      TrellisSession *session = sessions->pdata[i];
      g_autofree char *when = trellis_cli_say_session (session);
      g_autofree char *id = trellis_cli_shorten_id (session->id);

      if (with_ids)
        trellis_cli_print ("  %s  %s\n", id, when);
      else
        trellis_cli_print ("  %s\n", when);
    }
}

/**
 * trellis_cli_print_sessions:
 * @heading: what is said of them, translated
 * @sessions: (element-type TrellisSession): printed one a line; nothing is printed when there are
 *   none
 */
void
trellis_cli_print_sessions (const char *heading, GPtrArray *sessions)
{
  print_list (heading, sessions, TRUE);
}

/**
 * trellis_cli_print_dates:
 *
 * The same for sessions that are not kept, so that their ids name nothing.
 */
void
trellis_cli_print_dates (const char *heading, GPtrArray *sessions)
{
  print_list (heading, sessions, FALSE);
}

static void
print_closing (const char *title, TrellisOutcome *outcome)
{
  g_autofree char *when = NULL;

  if (outcome->state == TRELLIS_COACHING_STATE_CONCLUDED)
    {
      trellis_cli_print (_ ("This concludes “%s”.\n"), title);
      return;
    }
  when = trellis_cli_say_session (outcome->kept);
  trellis_cli_print (_ ("“%s” is closing; its last session is %s, and holding it concludes.\n"),
                     title, when);
}

/**
 * trellis_cli_print_outcome:
 *
 * Says what the act closed, each session that it cancelled, and what is not settled yet.
 */
void
trellis_cli_print_outcome (TrellisCoaching *coaching, TrellisOutcome *outcome)
{
  TrellisEngagement *engagement = TRELLIS_ENGAGEMENT (coaching);

  if (outcome->met)
    trellis_cli_print ("%s\n", _ ("The goal is met."));
  if (outcome->target_reached)
    trellis_cli_print ("%s\n", _ ("The target is reached; the goal stays open."));
  if (outcome->closed)
    print_closing (engagement->title, outcome);
  trellis_cli_print_sessions (_ ("Cancelled:"), outcome->cancelled);
  trellis_cli_print_sessions (_ ("Not yet settled:"), outcome->unsettled);
  if (outcome->may_conclude)
    trellis_cli_print (_ ("Every required goal that was not dropped is met: “trellis conclude %s” "
                          "concludes.\n"),
                       engagement->id);
}
