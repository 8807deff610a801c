/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The commands that change a series once it is planned. */

#include "config.h"

#include "practice/trellis-practice-reschedule.h"
#include "trellis-cli-output.h"
#include "trellis-cli-plan.h"
#include "trellis-cli-practice.h"
#include "trellis-cli-replanning.h"

#include <glib/gi18n-lib.h>

#define MOST_WEEKS 520
#define DAYS_A_WEEK 7

static gboolean
run_fill (TrellisCli *cli, GError **error)
{
  TrellisEngagement *engagement = trellis_cli_find_engagement (cli, 0, error);
  g_autoptr (TrellisReplanning) replanning = trellis_replanning_new ();

  if (engagement == NULL)
    return FALSE;
  trellis_cli_rehearse (cli);
  if (!trellis_practice_fill_up (cli->practice, engagement, trellis_cli_get_allowed (cli),
                                 replanning, error))
    return FALSE;
  if (replanning->added->len == 0 && replanning->missing == 0)
    trellis_cli_print ("%s\n", _ ("No session is missing."));
  if (replanning->missing > 0)
    trellis_cli_note (ngettext ("%u session finds no date within the term",
                                "%u sessions find no date within the term", replanning->missing),
                      replanning->missing);
  trellis_cli_print_replanning (cli, replanning, NULL);
  return TRUE;
}

static gboolean
check_shift (TrellisCli *cli, GError **error)
{
  if (trellis_cli_has (cli, "--weeks") == trellis_cli_has (cli, "--days"))
    return trellis_cli_misuse (error, _ ("Expected either --weeks or --days."));
  return trellis_cli_get_integer (cli, "--weeks", 1) != 0
                 && trellis_cli_get_integer (cli, "--days", 1) != 0
             ? TRUE
             : trellis_cli_misuse (error, _ ("Expected another number than 0."));
}

static gboolean
run_shift (TrellisCli *cli, GError **error)
{
  TrellisEngagement *engagement = trellis_cli_find_engagement (cli, 0, error);
  g_autoptr (TrellisReplanning) replanning = trellis_replanning_new ();
  gint64 days = trellis_cli_get_integer (cli, "--days", 0)
                + trellis_cli_get_integer (cli, "--weeks", 0) * DAYS_A_WEEK;

  if (engagement == NULL)
    return FALSE;
  trellis_cli_rehearse (cli);
  if (!trellis_practice_shift (cli->practice, engagement,
                               trellis_cli_get_date (cli, "--from", TRELLIS_NO_DATE), (int) days,
                               trellis_cli_get_allowed (cli), replanning, error))
    return FALSE;
  trellis_cli_print_replanning (cli, replanning, NULL);
  return TRUE;
}

static gboolean
run_skip (TrellisCli *cli, GError **error)
{
  TrellisEngagement *engagement;
  TrellisSession *session = trellis_cli_find_session (cli, 0, &engagement, error);
  g_autoptr (TrellisReplanning) replanning = trellis_replanning_new ();

  if (session == NULL)
    return FALSE;
  trellis_cli_rehearse (cli);
  if (!trellis_practice_skip_session (cli->practice, engagement, session, replanning, error))
    return FALSE;
  trellis_cli_print_replanning (cli, replanning, NULL);
  return TRUE;
}

static const TrellisOption fill_options[] = {
  { "--outside-term", TRELLIS_OPTION_FLAG, NULL, N_ ("allow sessions outside the term") },
  { "--allow-conflicts", TRELLIS_OPTION_FLAG, NULL, N_ ("allow sessions that overlap others") },
  { "--dry-run", TRELLIS_OPTION_FLAG, NULL, N_ ("say what it would do, and do nothing") },
  { NULL },
};

static const TrellisOption shift_options[] = {
  { "--weeks", TRELLIS_OPTION_INTEGER, "N", N_ ("by how many weeks; earlier when below 0"),
    .minimum = -MOST_WEEKS, .maximum = MOST_WEEKS },
  { "--days", TRELLIS_OPTION_INTEGER, "N", N_ ("by how many days, instead of weeks"),
    .minimum = -MOST_WEEKS * DAYS_A_WEEK, .maximum = MOST_WEEKS * DAYS_A_WEEK },
  { "--from", TRELLIS_OPTION_DATE, "D", N_ ("the first date that is shifted; else all to come") },
  { "--outside-term", TRELLIS_OPTION_FLAG, NULL, N_ ("allow sessions outside the term") },
  { "--allow-conflicts", TRELLIS_OPTION_FLAG, NULL, N_ ("allow sessions that overlap others") },
  { "--dry-run", TRELLIS_OPTION_FLAG, NULL, N_ ("say what it would do, and do nothing") },
  { NULL },
};

static const TrellisOption skip_options[] = {
  { "--dry-run", TRELLIS_OPTION_FLAG, NULL, N_ ("say what it would do, and do nothing") },
  { NULL },
};

const TrellisCommand trellis_cli_series_commands[] = {
  { "plan ENGAGEMENT fill", N_ ("add the sessions that a series lacks, in its rhythm"),
    TRELLIS_OPENING_CHANGE, run_fill, fill_options },
  { "plan ENGAGEMENT shift", N_ ("move the rest of a series, as after a vacation"),
    TRELLIS_OPENING_CHANGE, run_shift, shift_options, .check = check_shift },
  { NULL },
};

const TrellisCommand trellis_cli_skip_commands[] = {
  { "session SESSION skip", N_ ("leave one session out; the others stay as they are"),
    TRELLIS_OPENING_CHANGE, run_skip, skip_options },
  { NULL },
};
