/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The commands on the life of an engagement: conclude, end, reopen, pause, resume. */

#include "config.h"

#include "engagement/trellis-closing.h"
#include "engagement/trellis-session-time.h"
#include "practice/trellis-practice-life.h"
#include "trellis-cli-outcome.h"
#include "trellis-cli-output.h"
#include "trellis-cli-practice.h"

#include <glib/gi18n-lib.h>

static gboolean
run_conclude (TrellisCli *cli, GError **error)
{
  TrellisCoaching *coaching = trellis_cli_find_coaching (cli, 0, error);
  const char *keep = trellis_cli_has (cli, "--keep-next") ? TRELLIS_KEEP_NEXT : NULL;
  g_autoptr (TrellisOutcome) outcome = trellis_outcome_new ();

  if (coaching == NULL
      || !trellis_practice_conclude (cli->practice, coaching, keep, outcome, error))
    return FALSE;
  trellis_cli_print_outcome (coaching, outcome);
  return TRUE;
}

/* The sessions that ending will cancel. */
static GPtrArray *
list_coming (TrellisCli *cli, TrellisEngagement *engagement)
{
  gint64 now = trellis_practice_get_moment (cli->practice).now;
  g_autoptr (GPtrArray) sessions = trellis_engagement_list_sessions (engagement);
  GPtrArray *coming = g_ptr_array_new ();

  for (guint i = 0; i < sessions->len; i++)
    if (trellis_session_is_coming (sessions->pdata[i], now))
      g_ptr_array_add (coming, sessions->pdata[i]);
  return coming;
}

static gboolean
run_end (TrellisCli *cli, GError **error)
{
  TrellisEngagement *engagement = trellis_cli_find_engagement (cli, 0, error);
  g_autoptr (TrellisOutcome) outcome = trellis_outcome_new ();
  g_autoptr (GPtrArray) coming = NULL;

  if (engagement == NULL)
    return FALSE;
  coming = list_coming (cli, engagement);
  if (!trellis_practice_end (cli->practice, engagement, trellis_cli_get_text (cli, "--reason"),
                             outcome, error))
    return FALSE;
  trellis_cli_print (_ ("“%s” has ended.\n"), engagement->title);
  trellis_cli_print_sessions (_ ("Cancelled:"), coming);
  trellis_cli_print_sessions (_ ("Not yet settled:"), outcome->unsettled);
  return TRUE;
}

static gboolean
run_reopen (TrellisCli *cli, GError **error)
{
  TrellisEngagement *engagement = trellis_cli_find_engagement (cli, 0, error);

  if (engagement == NULL
      || !trellis_practice_reopen (cli->practice, engagement,
                                   trellis_cli_get_text (cli, "--reason"), error))
    return FALSE;
  trellis_cli_print (_ ("“%s” is open again; what was cancelled stays cancelled.\n"),
                     engagement->title);
  return TRUE;
}

static gboolean
run_pause (TrellisCli *cli, GError **error)
{
  TrellisEngagement *engagement = trellis_cli_find_engagement (cli, 0, error);
  g_autoptr (TrellisOutcome) outcome = trellis_outcome_new ();

  if (engagement == NULL || !trellis_practice_pause (cli->practice, engagement, outcome, error))
    return FALSE;
  trellis_cli_print (_ ("“%s” is paused.\n"), engagement->title);
  trellis_cli_print_sessions (_ ("Planned in the pause, to be moved or cancelled:"),
                              outcome->unsettled);
  return TRUE;
}

static gboolean
run_resume (TrellisCli *cli, GError **error)
{
  TrellisEngagement *engagement = trellis_cli_find_engagement (cli, 0, error);

  if (engagement == NULL || !trellis_practice_resume (cli->practice, engagement, error))
    return FALSE;
  trellis_cli_print (_ ("“%s” goes on.\n"), engagement->title);
  return TRUE;
}

static const TrellisOption conclude_options[] = {
  { "--keep-next", TRELLIS_OPTION_FLAG, NULL, N_ ("keep the next planned session as the last") },
  { NULL },
};

static const TrellisOption end_options[] = {
  { "--reason", TRELLIS_OPTION_TEXT, "R",
    N_ ("by-client, by-coach, by-sponsor, term-over, referred, no-contact, goals-met or other; in "
        "mentoring by-mentee, by-mentor, agreed, moved, no-contact or other"),
    .needed = TRUE },
  { NULL },
};

static const TrellisOption reason_options[] = {
  { "--reason", TRELLIS_OPTION_TEXT, "T", N_ ("why; it is put on record"), .needed = TRUE },
  { NULL },
};

const TrellisCommand trellis_cli_life_commands[] = {
  { "conclude ENGAGEMENT", N_ ("conclude coaching whose goals are met"), TRELLIS_OPENING_CHANGE,
    run_conclude, conclude_options },
  { "end ENGAGEMENT", N_ ("end an engagement for a reason"), TRELLIS_OPENING_CHANGE, run_end,
    end_options },
  { "reopen ENGAGEMENT", N_ ("go back from the end"), TRELLIS_OPENING_CHANGE, run_reopen,
    reason_options },
  { "pause ENGAGEMENT", N_ ("pause an engagement; nothing is cancelled"), TRELLIS_OPENING_CHANGE,
    run_pause },
  { "resume ENGAGEMENT", N_ ("go on after a pause"), TRELLIS_OPENING_CHANGE, run_resume },
  { NULL },
};
