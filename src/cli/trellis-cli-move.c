/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The commands that give one session its time: `session ENGAGEMENT add` and `session SESSION move`.
 */

#include "config.h"

#include "practice/trellis-practice-planning.h"
#include "trellis-cli-output.h"
#include "trellis-cli-plan.h"
#include "trellis-cli-practice.h"
#include "trellis-cli-words.h"

#include <glib/gi18n-lib.h>

#define LONGEST_SESSION 1440 /* minutes */

static TrellisSession *
make_session (TrellisCli *cli, TrellisEngagement *engagement)
{
  TrellisSession *session = g_object_new (TRELLIS_TYPE_SESSION, NULL);
  g_autoptr (TrellisPlan) usual = trellis_cli_new_usual_plan (cli, engagement);
  const char *zone = trellis_cli_get_text (cli, "--zone");

  trellis_record_set_wall (session, "start", trellis_cli_get_wall (cli, "--start"));
  trellis_record_set_string (session, "zone", zone != NULL ? zone : usual->zone);
  trellis_record_set_integer (session, "minutes",
                              trellis_cli_get_integer (cli, "--minutes", usual->minutes));
  trellis_record_set_string (session, "place", trellis_cli_get_text (cli, "--place"));
  trellis_record_set_string (session, "link", trellis_cli_get_text (cli, "--link"));
  trellis_record_set_boolean (session, "intake", trellis_cli_has (cli, "--intake"));
  trellis_record_set_enum (
      session, "posture",
      trellis_cli_get_choice (cli, "--posture", trellis_engagement_get_usual_posture (engagement)));
  return session;
}

static gboolean
check_add (TrellisCli *cli, GError **error)
{
  return !trellis_cli_has (cli, "--place") || !trellis_cli_has (cli, "--link")
         || trellis_cli_misuse (error, _ ("Expected --place or --link, got both."));
}

static gboolean
run_add (TrellisCli *cli, GError **error)
{
  TrellisEngagement *engagement = trellis_cli_find_engagement (cli, 0, error);
  g_autoptr (TrellisSession) session = NULL;
  TrellisSession *added;

  if (engagement == NULL)
    return FALSE;
  session = make_session (cli, engagement);
  added = trellis_practice_add_session (cli->practice, engagement, session, TRELLIS_ALLOW_NOTHING,
                                        error);
  if (added == NULL)
    return FALSE;
  trellis_cli_note_odd_time (added->start, added->zone);
  trellis_cli_print ("%s\n", added->id);
  return TRUE;
}

static gboolean
run_move (TrellisCli *cli, GError **error)
{
  TrellisEngagement *engagement;
  TrellisSession *session = trellis_cli_find_session (cli, 0, &engagement, error);
  TrellisMove move = {
    .to = trellis_cli_get_wall (cli, "--to"),
    .minutes = trellis_cli_get_integer (cli, "--minutes", -1),
    .zone = trellis_cli_get_text (cli, "--zone"),
    .place = trellis_cli_get_text (cli, "--place"),
  };
  g_autofree char *when = NULL;

  if (session == NULL
      || !trellis_practice_move_session (cli->practice, engagement, session, &move,
                                         trellis_cli_get_allowed (cli), error))
    return FALSE;
  when = trellis_cli_say_session (session);
  trellis_cli_note_odd_time (session->start, session->zone);
  trellis_cli_print (_ ("Moved to %s.\n"), when);
  return TRUE;
}

static const TrellisOption add_options[] = {
  { "--start", TRELLIS_OPTION_WALL, "START", N_ ("when it starts"), .needed = TRUE },
  { "--minutes", TRELLIS_OPTION_INTEGER, "N", N_ ("how long it is"), .minimum = 1,
    .maximum = LONGEST_SESSION },
  { "--zone", TRELLIS_OPTION_TEXT, "Z", N_ ("its time zone") },
  { "--place", TRELLIS_OPTION_TEXT, "P", N_ ("where people meet") },
  { "--link", TRELLIS_OPTION_TEXT, "U", N_ ("what people follow, instead of a place") },
  { "--intake", TRELLIS_OPTION_FLAG, NULL, N_ ("an intake meeting, outside the contract") },
  { "--posture", TRELLIS_OPTION_CHOICE, NULL, N_ ("in which posture it is held"),
    .get_type = trellis_posture_get_type },
  { NULL },
};

static const TrellisOption move_options[] = {
  { "--to", TRELLIS_OPTION_WALL, "START", N_ ("when it starts now"), .needed = TRUE },
  { "--minutes", TRELLIS_OPTION_INTEGER, "N", N_ ("how long it is now"), .minimum = 1,
    .maximum = LONGEST_SESSION },
  { "--zone", TRELLIS_OPTION_TEXT, "Z", N_ ("its time zone") },
  { "--place", TRELLIS_OPTION_TEXT, "P", N_ ("where people meet") },
  { "--allow-conflicts", TRELLIS_OPTION_FLAG, NULL, N_ ("allow it to overlap others") },
  { "--outside-term", TRELLIS_OPTION_FLAG, NULL, N_ ("allow it outside the term") },
  { NULL },
};

const TrellisCommand trellis_cli_move_commands[] = {
  { "session ENGAGEMENT add", N_ ("add one session and print its id"), TRELLIS_OPENING_CHANGE,
    run_add, add_options, .check = check_add },
  { "session SESSION move", N_ ("move a session to another time"), TRELLIS_OPENING_CHANGE, run_move,
    move_options },
  { NULL },
};
