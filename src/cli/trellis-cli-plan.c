/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The command `plan`. */

#include "config.h"

#include "trellis-cli-plan.h"

#include "engagement/trellis-series.h"
#include "practice/trellis-practice-planning.h"
#include "trellis-cli-brief.h"
#include "trellis-cli-practice.h"
#include "trellis-cli-replanning.h"

#include <glib/gi18n-lib.h>

#define USUAL_MINUTES 60
#define LONGEST_SESSION 1440 /* minutes */

static gboolean
is_draft (TrellisEngagement *engagement)
{
  return engagement->kind == TRELLIS_ENGAGEMENT_KIND_COACHING
         && TRELLIS_COACHING (engagement)->state == TRELLIS_COACHING_STATE_DRAFT;
}

/* In a draft the plan of the version that is next to be signed, else the one in use. */
static TrellisPlan *
find_plan (TrellisEngagement *engagement)
{
  TrellisContract *contract;

  if (!is_draft (engagement))
    return trellis_engagement_get_plan (engagement);
  contract = trellis_coaching_get_next_basis (TRELLIS_COACHING (engagement));
  return contract == NULL ? NULL : contract->plan;
}

static gint64
get_usual_minutes (TrellisEngagement *engagement)
{
  TrellisMentoring *mentoring = engagement->kind == TRELLIS_ENGAGEMENT_KIND_MENTORING
                                    ? TRELLIS_MENTORING (engagement)
                                    : NULL;

  return mentoring != NULL && mentoring->rhythm != NULL && mentoring->rhythm->minutes > 0
             ? mentoring->rhythm->minutes
             : USUAL_MINUTES;
}

/**
 * trellis_cli_new_usual_plan:
 *
 * Returns: (transfer full): a plan that has what the engagement's plan says of zone, length,
 * format, place, link and reminders, and the usual where there is none; the rest is to be filled
 */
TrellisPlan *
trellis_cli_new_usual_plan (TrellisCli *cli, TrellisEngagement *engagement)
{
  TrellisPlan *known = find_plan (engagement);
  TrellisPlan *plan = known == NULL ? trellis_plan_new () : trellis_record_copy (known);
  g_autofree char *zone = trellis_practice_dup_zone (cli->practice);

  if (plan->zone == NULL)
    trellis_record_set_string (plan, "zone", zone);
  if (plan->minutes < 1)
    trellis_record_set_integer (plan, "minutes", get_usual_minutes (engagement));
  trellis_record_set_integer (plan, "count", -1);
  trellis_record_set_date (plan, "until", TRELLIS_NO_DATE);
  trellis_record_set_dates (plan, "except", NULL);
  return plan;
}

/**
 * trellis_cli_get_allowed:
 *
 * Returns: what the options allow by name
 */
TrellisAllow
trellis_cli_get_allowed (TrellisCli *cli)
{
  return (trellis_cli_has (cli, "--allow-conflicts") ? TRELLIS_ALLOW_CONFLICTS : 0)
         | (trellis_cli_has (cli, "--outside-term") ? TRELLIS_ALLOW_OUTSIDE_TERM : 0);
}

static void
set_exceptions (TrellisCli *cli, TrellisPlan *plan)
{
  GPtrArray *given = trellis_cli_get_texts (cli, "--except");
  g_autoptr (GArray) dates = g_array_new (FALSE, FALSE, sizeof (TrellisDate));

  for (guint i = 0; given != NULL && i < given->len; i++)
    {
      TrellisDate date;

      trellis_date_parse (given->pdata[i], &date);
      g_array_append_val (dates, date);
    }
  trellis_record_set_dates (plan, "except", dates->len == 0 ? NULL : dates);
}

static TrellisPlan *
make_plan (TrellisCli *cli, TrellisEngagement *engagement)
{
  TrellisPlan *plan = trellis_cli_new_usual_plan (cli, engagement);

  trellis_record_set_wall (plan, "first", trellis_cli_get_wall (cli, "--first"));
  trellis_record_set_string (plan, "rule", trellis_cli_get_text (cli, "--rule"));
  trellis_record_set_integer (plan, "count", trellis_cli_get_integer (cli, "--count", -1));
  trellis_record_set_date (plan, "until", trellis_cli_get_date (cli, "--until", TRELLIS_NO_DATE));
  trellis_record_set_integer (plan, "minutes",
                              trellis_cli_get_integer (cli, "--minutes", plan->minutes));
  if (trellis_cli_has (cli, "--zone"))
    trellis_record_set_string (plan, "zone", trellis_cli_get_text (cli, "--zone"));
  set_exceptions (cli, plan);
  return plan;
}

static gboolean
check_plan (TrellisCli *cli, GError **error)
{
  return trellis_cli_has (cli, "--count") != trellis_cli_has (cli, "--until")
         || trellis_cli_misuse (error, _ ("Expected either --count or --until."));
}

static gboolean
run_plan (TrellisCli *cli, GError **error)
{
  TrellisEngagement *engagement = trellis_cli_find_engagement (cli, 0, error);
  g_autoptr (TrellisReplanning) replanning = trellis_replanning_new ();
  g_autoptr (TrellisPlan) plan = NULL;
  g_auto (GStrv) taken_off = NULL;

  if (engagement == NULL)
    return FALSE;
  plan = make_plan (cli, engagement);
  trellis_cli_rehearse (cli);
  if (!trellis_practice_plan (cli->practice, engagement, plan, trellis_cli_get_allowed (cli),
                              replanning, &taken_off, error))
    return FALSE;
  trellis_cli_note_first (plan);
  trellis_cli_print_replanning (
      cli, replanning, is_draft (engagement) ? _ ("Sessions, once all have signed:") : NULL);
  trellis_cli_print_taken_off (taken_off);
  return TRUE;
}

static const TrellisOption plan_options[] = {
  { "--first", TRELLIS_OPTION_WALL, "START", N_ ("when the first session starts"), .needed = TRUE },
  { "--rule", TRELLIS_OPTION_TEXT, "R", N_ ("how they repeat, such as “FREQ=WEEKLY;INTERVAL=2”"),
    .needed = TRUE },
  { "--count", TRELLIS_OPTION_INTEGER, "N", N_ ("how many sessions"), .minimum = 1,
    .maximum = TRELLIS_PLAN_MAX_SESSIONS },
  { "--until", TRELLIS_OPTION_DATE, "D", N_ ("the last date, included, instead of a number") },
  { "--zone", TRELLIS_OPTION_TEXT, "Z", N_ ("their time zone") },
  { "--minutes", TRELLIS_OPTION_INTEGER, "N", N_ ("how long each is"), .minimum = 1,
    .maximum = LONGEST_SESSION },
  { "--except", TRELLIS_OPTION_DATES, "D", N_ ("a date without a session") },
  { "--outside-term", TRELLIS_OPTION_FLAG, NULL, N_ ("allow sessions outside the term") },
  { "--allow-conflicts", TRELLIS_OPTION_FLAG, NULL, N_ ("allow sessions that overlap others") },
  { "--dry-run", TRELLIS_OPTION_FLAG, NULL, N_ ("say what it would do, and do nothing") },
  { NULL },
};

const TrellisCommand trellis_cli_plan_commands[] = {
  { "plan ENGAGEMENT", N_ ("plan a series of sessions, or plan the coming ones anew"),
    TRELLIS_OPENING_CHANGE, run_plan, plan_options, .check = check_plan },
  { NULL },
};
