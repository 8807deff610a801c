/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a change of the plan does to the sessions, in words, and what is to be said of their times.
 */

#include "config.h"

#include "trellis-cli-replanning.h"

#include "planning/trellis-zone.h"
#include "practice/trellis-review.h"
#include "trellis-cli-outcome.h"
#include "trellis-cli-output.h"
#include "trellis-cli-words.h"

#include <glib/gi18n-lib.h>

/**
 * trellis_cli_rehearse:
 *
 * Lets the verbs that follow keep nothing, when `--dry-run` says so.
 */
void
trellis_cli_rehearse (TrellisCli *cli)
{
  trellis_practice_rehearse (cli->practice, trellis_cli_has (cli, "--dry-run"));
}

/* When what a session overlaps begins: its own start, or busy time in the zone of the session. */
static char *
say_other (const TrellisSessionRemark *remark)
{
  const char *zone = remark->session->zone;

  return remark->other != NULL
             ? trellis_cli_say_session (remark->other)
             : trellis_cli_say_when (trellis_instant_to_wall (remark->from, zone), zone);
}

static void
note_overlap (const TrellisSessionRemark *remark, const char *when)
{
  g_autofree char *other = say_other (remark);

  if (remark->kind == TRELLIS_SESSION_REMARK_TENTATIVE)
    /* Translators: when a session is, and what it overlaps: a title or a calendar, and when. */
    trellis_cli_note (_ ("%s overlaps “%s” at %s, which is tentative"), when, remark->with, other);
  else
    trellis_cli_note (_ ("%s overlaps “%s” at %s"), when, remark->with, other);
}

static void
note_remark (const TrellisSessionRemark *remark)
{
  g_autofree char *when = trellis_cli_say_session (remark->session);

  switch (remark->kind)
    {
    case TRELLIS_SESSION_REMARK_GAP:
    case TRELLIS_SESSION_REMARK_TWICE:
      trellis_cli_note_odd_time (remark->session->start, remark->session->zone);
      break;
    case TRELLIS_SESSION_REMARK_DAY_OFF:
      trellis_cli_note (_ ("%s is on a day off"), when);
      break;
    case TRELLIS_SESSION_REMARK_OUTSIDE_HOURS:
      trellis_cli_note (_ ("%s is outside the work hours"), when);
      break;
    case TRELLIS_SESSION_REMARK_OUTSIDE_TERM:
      trellis_cli_note (_ ("%s is outside the term"), when);
      break;
    case TRELLIS_SESSION_REMARK_CONFLICT:
    case TRELLIS_SESSION_REMARK_TENTATIVE:
    default:
      note_overlap (remark, when);
      break;
    }
}

/**
 * trellis_cli_note_session_remarks:
 * @remarks: (element-type TrellisSessionRemark): said on standard error, one a line
 */
void
trellis_cli_note_session_remarks (GPtrArray *remarks)
{
  for (guint i = 0; i < remarks->len; i++)
    note_remark (remarks->pdata[i]);
}

/**
 * trellis_cli_note_remarks_on_session:
 * @session: as it stands, or would stand
 *
 * Says on standard error what is to be said of the time of one session.
 */
void
trellis_cli_note_remarks_on_session (TrellisCli *cli,
                                     TrellisEngagement *engagement,
                                     TrellisSession *session)
{
  g_autoptr (GPtrArray) sessions = g_ptr_array_new ();
  g_autoptr (GPtrArray) remarks = NULL;

  g_ptr_array_add (sessions, session);
  remarks = trellis_practice_find_remarks (cli->practice, engagement, sessions);
  trellis_cli_note_session_remarks (remarks);
}

/**
 * trellis_cli_note_first:
 *
 * Says on standard error when the first session is on no day of the plan's rule.
 */
void
trellis_cli_note_first (TrellisPlan *plan)
{
  g_autofree char *when = NULL;

  if (plan == NULL || trellis_plan_is_first_in_rule (plan))
    return;
  when = trellis_cli_say_when (plan->first, plan->zone);
  trellis_cli_note (_ ("the first session, %s, is on no day of %s; it counts as one all the same"),
                    when, plan->rule);
}

static void
note_passed (TrellisReplanning *replanning)
{
  if (replanning->passed > 0)
    trellis_cli_note (ngettext ("%u date of the plan has passed already and is left out",
                                "%u dates of the plan have passed already and are left out",
                                replanning->passed),
                      replanning->passed);
}

/* The ids of sessions that are not kept name nothing. */
static void
print_added (TrellisCli *cli, TrellisReplanning *replanning, const char *heading)
{
  if (heading != NULL)
    trellis_cli_print_dates (heading, replanning->added);
  else if (trellis_cli_has (cli, "--dry-run"))
    trellis_cli_print_dates (_ ("New sessions:"), replanning->added);
  else
    trellis_cli_print_sessions (_ ("New sessions:"), replanning->added);
}

/**
 * trellis_cli_print_replanning:
 * @heading: (nullable): what is said of sessions that are not made yet, translated
 *
 * Says what a change of the plan did, or would do, and what there is to say of the times.
 */
void
trellis_cli_print_replanning (TrellisCli *cli, TrellisReplanning *replanning, const char *heading)
{
  trellis_cli_note_session_remarks (replanning->remarks);
  note_passed (replanning);
  print_added (cli, replanning, heading);
  trellis_cli_print_sessions (_ ("Moved to:"), replanning->moved);
  trellis_cli_print_sessions (_ ("Cancelled:"), replanning->cancelled);
  trellis_cli_print_sessions (_ ("Left as they are:"), replanning->kept);
  trellis_cli_print_rehearsed (cli);
}

/**
 * trellis_cli_print_rehearsed:
 *
 * Says that nothing was changed, when `--dry-run` asked for that.
 */
void
trellis_cli_print_rehearsed (TrellisCli *cli)
{
  if (trellis_cli_has (cli, "--dry-run"))
    trellis_cli_print ("%s\n", _ ("Nothing was changed."));
}
