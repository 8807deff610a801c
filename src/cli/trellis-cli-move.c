/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The commands that give one session its time: `session ENGAGEMENT add` and `session SESSION move`.
 */

#include "config.h"

#include "practice/trellis-practice-planning.h"
#include "practice/trellis-practice-reschedule.h"
#include "trellis-cli-output.h"
#include "trellis-cli-plan.h"
#include "trellis-cli-practice.h"
#include "trellis-cli-replanning.h"
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
  g_autoptr (GError) refused = NULL;
  TrellisSession *added;
  g_autofree char *when = NULL;

  if (engagement == NULL)
    return FALSE;
  session = make_session (cli, engagement);
  trellis_cli_rehearse (cli);
  added = trellis_practice_add_session (cli->practice, engagement, session,
                                        trellis_cli_get_allowed (cli), &refused);
  if (refused != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&refused));
      return FALSE;
    }
  trellis_cli_note_remarks_on_session (cli, engagement, added != NULL ? added : session);
  when = trellis_cli_say_session (session);
  trellis_cli_print ("%s\n", added != NULL ? added->id : when);
  trellis_cli_print_rehearsed (cli);
  return TRUE;
}

static gboolean
check_move (TrellisCli *cli, GError **error)
{
  static const char *const changes[]
      = { "--to", "--minutes", "--zone", "--place", "--link", "--rule" };
  gboolean with_scope = trellis_cli_has (cli, "--scope");

  if (!with_scope && trellis_cli_has (cli, "--rule"))
    return trellis_cli_misuse (error, _ ("%s goes with “--scope following” or “--scope future”."),
                               "--rule");
  for (guint i = 0; with_scope && i < G_N_ELEMENTS (changes); i++)
    if (trellis_cli_has (cli, changes[i]))
      return TRUE;
  return trellis_cli_has (cli, "--to")
         || trellis_cli_misuse (error, _ ("“%s” needs %s."), cli->command->pattern, "--to");
}

/* The session as it would stand, of which no rehearsal keeps anything. */
static void
note_remarks_of_move (TrellisCli *cli,
                      TrellisEngagement *engagement,
                      TrellisSession *session,
                      const TrellisMove *move)
{
  g_autoptr (TrellisEngagement) shown = trellis_record_copy (engagement);
  TrellisSession *moved = trellis_engagement_find_session (shown, session->id);

  trellis_session_move (shown, moved, move, NULL);
  trellis_cli_note_remarks_on_session (cli, shown, moved);
}

/* Moves one session by itself, whatever stands on it. */
static gboolean
move_alone (TrellisCli *cli, TrellisEngagement *engagement, TrellisSession *session, GError **error)
{
  TrellisMove move = {
    .to = trellis_cli_get_wall (cli, "--to"),
    .minutes = trellis_cli_get_integer (cli, "--minutes", -1),
    .zone = trellis_cli_get_text (cli, "--zone"),
    .place = trellis_cli_get_text (cli, "--place"),
    .link = trellis_cli_get_text (cli, "--link"),
  };
  g_autofree char *when = NULL;

  trellis_cli_rehearse (cli);
  if (!trellis_practice_move_session (cli->practice, engagement, session, &move,
                                      trellis_cli_get_allowed (cli), error))
    return FALSE;
  note_remarks_of_move (cli, engagement, session, &move);
  when = trellis_cli_say_when (move.to, move.zone != NULL ? move.zone : session->zone);
  trellis_cli_print (_ ("Moved to %s.\n"), when);
  trellis_cli_print_rehearsed (cli);
  return TRUE;
}

/* Moves sessions as a change of their plan. */
static gboolean
move_with_scope (TrellisCli *cli,
                 TrellisEngagement *engagement,
                 TrellisSession *session,
                 GError **error)
{
  TrellisReschedule change = {
    .scope = trellis_cli_get_choice (cli, "--scope", TRELLIS_SCOPE_THIS),
    .to = trellis_cli_get_wall (cli, "--to"),
    .minutes = trellis_cli_get_integer (cli, "--minutes", -1),
    .zone = trellis_cli_get_text (cli, "--zone"),
    .place = trellis_cli_get_text (cli, "--place"),
    .link = trellis_cli_get_text (cli, "--link"),
    .rule = trellis_cli_get_text (cli, "--rule"),
  };
  g_autoptr (TrellisReplanning) replanning = trellis_replanning_new ();

  trellis_cli_rehearse (cli);
  if (!trellis_practice_reschedule (cli->practice, engagement, session, &change,
                                    trellis_cli_get_allowed (cli), replanning, error))
    return FALSE;
  trellis_cli_print_replanning (cli, replanning, NULL);
  return TRUE;
}

static gboolean
run_move (TrellisCli *cli, GError **error)
{
  TrellisEngagement *engagement;
  TrellisSession *session = trellis_cli_find_session (cli, 0, &engagement, error);

  if (session == NULL)
    return FALSE;
  return trellis_cli_has (cli, "--scope") ? move_with_scope (cli, engagement, session, error)
                                          : move_alone (cli, engagement, session, error);
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
  { "--allow-conflicts", TRELLIS_OPTION_FLAG, NULL, N_ ("allow it to overlap others") },
  { "--outside-term", TRELLIS_OPTION_FLAG, NULL, N_ ("allow it outside the term") },
  { "--dry-run", TRELLIS_OPTION_FLAG, NULL, N_ ("say what it would do, and do nothing") },
  { NULL },
};

static const TrellisOption move_options[] = {
  { "--to", TRELLIS_OPTION_WALL, "START", N_ ("when it starts now") },
  { "--minutes", TRELLIS_OPTION_INTEGER, "N", N_ ("how long it is now"), .minimum = 1,
    .maximum = LONGEST_SESSION },
  { "--zone", TRELLIS_OPTION_TEXT, "Z", N_ ("its time zone") },
  { "--place", TRELLIS_OPTION_TEXT, "P", N_ ("where people meet") },
  { "--link", TRELLIS_OPTION_TEXT, "U", N_ ("what people follow") },
  { "--scope", TRELLIS_OPTION_CHOICE, NULL,
    N_ ("change this session, this and all that follow, or all to come, as their plan"),
    .get_type = trellis_scope_get_type },
  { "--rule", TRELLIS_OPTION_TEXT, "R", N_ ("how they repeat from there, with a scope") },
  { "--allow-conflicts", TRELLIS_OPTION_FLAG, NULL, N_ ("allow it to overlap others") },
  { "--outside-term", TRELLIS_OPTION_FLAG, NULL, N_ ("allow it outside the term") },
  { "--dry-run", TRELLIS_OPTION_FLAG, NULL, N_ ("say what it would do, and do nothing") },
  { NULL },
};

const TrellisCommand trellis_cli_move_commands[] = {
  { "session ENGAGEMENT add", N_ ("add one session and print its id"), TRELLIS_OPENING_CHANGE,
    run_add, add_options, .check = check_add },
  { "session SESSION move", N_ ("move a session, or its series, to another time"),
    TRELLIS_OPENING_CHANGE, run_move, move_options, .check = check_move },
  { NULL },
};
