/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The commands that say what became of a session. */

#include "config.h"

#include "practice/trellis-practice-sessions.h"
#include "trellis-cli-outcome.h"
#include "trellis-cli-output.h"
#include "trellis-cli-plan.h"
#include "trellis-cli-practice.h"
#include "trellis-cli-words.h"

#include <glib/gi18n-lib.h>

#define LONGEST_SESSION 1440 /* minutes */

/* @words has a place for when the session is. */
static void
print_session (const char *words, TrellisSession *session)
{
  g_autofree char *when = trellis_cli_say_session (session);

  trellis_cli_print ("%s %s\n", words, when);
}

static gboolean
run_hold (TrellisCli *cli, GError **error)
{
  TrellisEngagement *engagement;
  TrellisSession *session = trellis_cli_find_session (cli, 0, &engagement, error);
  g_autoptr (TrellisOutcome) outcome = trellis_outcome_new ();

  if (session == NULL
      || !trellis_practice_hold_session (cli->practice, engagement, session,
                                         trellis_cli_get_integer (cli, "--minutes", -1),
                                         trellis_cli_has (cli, "--early"), outcome, error))
    return FALSE;
  print_session (_ ("Held:"), session);
  if (engagement->kind == TRELLIS_ENGAGEMENT_KIND_COACHING)
    trellis_cli_print_outcome (TRELLIS_COACHING (engagement), outcome);
  return TRUE;
}

static gboolean
run_miss (TrellisCli *cli, GError **error)
{
  TrellisEngagement *engagement;
  TrellisSession *session = trellis_cli_find_session (cli, 0, &engagement, error);

  if (session == NULL
      || !trellis_practice_miss_session (cli->practice, engagement, session,
                                         trellis_cli_has (cli, "--early"), error))
    return FALSE;
  print_session (_ ("Missed:"), session);
  return TRUE;
}

static gboolean
run_cancel (TrellisCli *cli, GError **error)
{
  TrellisEngagement *engagement;
  TrellisSession *session = trellis_cli_find_session (cli, 0, &engagement, error);

  if (session == NULL
      || !trellis_practice_cancel_session (
          cli->practice, engagement, session,
          trellis_cli_get_choice (cli, "--by", TRELLIS_CANCELLER_NONE),
          trellis_cli_has (cli, "--late"), error))
    return FALSE;
  print_session (_ ("Cancelled:"), session);
  return TRUE;
}

static gboolean
run_restore (TrellisCli *cli, GError **error)
{
  TrellisEngagement *engagement;
  TrellisSession *session = trellis_cli_find_session (cli, 0, &engagement, error);

  if (session == NULL
      || !trellis_practice_restore_session (cli->practice, engagement, session,
                                            trellis_cli_get_allowed (cli), error))
    return FALSE;
  print_session (_ ("Planned again:"), session);
  return TRUE;
}

static gboolean
run_note (TrellisCli *cli, GError **error)
{
  TrellisEngagement *engagement;
  TrellisSession *session = trellis_cli_find_session (cli, 0, &engagement, error);

  if (session == NULL
      || !trellis_practice_note_session (cli->practice, engagement, session,
                                         trellis_cli_get_argument (cli, 1),
                                         trellis_cli_has (cli, "--private"), error))
    return FALSE;
  print_session (_ ("Noted:"), session);
  return TRUE;
}

static const TrellisOption hold_options[] = {
  { "--minutes", TRELLIS_OPTION_INTEGER, "N", N_ ("how long it really was"), .minimum = 1,
    .maximum = LONGEST_SESSION },
  { "--early", TRELLIS_OPTION_FLAG, NULL, N_ ("although it has not started yet") },
  { NULL },
};

static const TrellisOption miss_options[] = {
  { "--early", TRELLIS_OPTION_FLAG, NULL, N_ ("although it has not started yet") },
  { NULL },
};

static const TrellisOption cancel_options[] = {
  { "--by", TRELLIS_OPTION_CHOICE, NULL, N_ ("who cancels it"), .needed = TRUE,
    .get_type = trellis_canceller_get_type },
  { "--late", TRELLIS_OPTION_FLAG, NULL, N_ ("later than the contract's notice") },
  { NULL },
};

static const TrellisOption restore_options[] = {
  { "--allow-conflicts", TRELLIS_OPTION_FLAG, NULL, N_ ("allow it to overlap others") },
  { NULL },
};

static const TrellisOption note_options[] = {
  { "--private", TRELLIS_OPTION_FLAG, NULL, N_ ("among the private notes, which are never shown") },
  { NULL },
};

const TrellisCommand trellis_cli_session_commands[] = {
  { "session SESSION hold", N_ ("mark a session as held"), TRELLIS_OPENING_CHANGE, run_hold,
    hold_options },
  { "session SESSION miss", N_ ("mark a session as missed"), TRELLIS_OPENING_CHANGE, run_miss,
    miss_options },
  { "session SESSION cancel", N_ ("cancel a session"), TRELLIS_OPENING_CHANGE, run_cancel,
    cancel_options },
  { "session SESSION restore", N_ ("make a session planned again"), TRELLIS_OPENING_CHANGE,
    run_restore, restore_options },
  { "session SESSION note TEXT", N_ ("add a paragraph to the notes of a session"),
    TRELLIS_OPENING_CHANGE, run_note, note_options },
  { NULL },
};
