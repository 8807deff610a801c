/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What `show` says of a coaching engagement. */

#include "config.h"

#include "trellis-cli-showing.h"

#include "contract/trellis-items.h"
#include "pages/trellis-say.h"
#include "practice/trellis-queries.h"
#include "practice/trellis-signing-desk.h"
#include "trellis-cli-output.h"
#include "trellis-cli-show-parts.h"
#include "trellis-cli-words.h"

#include <glib/gi18n-lib.h>

#define DAYS_A_WEEK 7

static char *
say_closing (TrellisCoaching *coaching)
{
  TrellisSession *kept
      = trellis_engagement_find_session (TRELLIS_ENGAGEMENT (coaching), coaching->closing_session);
  g_autofree char *when = NULL;

  if (kept == NULL || kept->state != TRELLIS_SESSION_STATE_PLANNED)
    return g_strdup (_ ("Closing: plan and hold a last session, or conclude"));
  when = trellis_cli_say_session (kept);
  return g_strdup_printf (_ ("Closing: the last session is %s"), when);
}

static char *
say_state (TrellisCli *cli, TrellisCoaching *coaching)
{
  const char *state = trellis_say_engagement_state (TRELLIS_ENGAGEMENT (coaching));
  const char *reason = trellis_cli_get_nick (TRELLIS_TYPE_ENDING, coaching->ending);
  g_autofree char *waiting = NULL;

  switch (coaching->state)
    {
    case TRELLIS_COACHING_STATE_DRAFT:
      waiting = trellis_practice_dup_waiting (cli->practice, coaching);
      /* Translators: "Draft: signed 2 of 3, waiting for Luc Peeters". */
      return waiting == NULL ? g_strdup (state) : g_strdup_printf (_ ("%s: %s"), state, waiting);
    case TRELLIS_COACHING_STATE_CLOSING:
      return say_closing (coaching);
    case TRELLIS_COACHING_STATE_ENDED:
      return reason == NULL ? g_strdup (state) : g_strdup_printf ("%s (%s)", state, reason);
    default:
      return g_strdup (state);
    }
}

static char *
say_people (TrellisCli *cli, TrellisCoaching *coaching)
{
  g_auto (GStrv) names = trellis_practice_dup_names (cli->practice, TRELLIS_ENGAGEMENT (coaching));
  TrellisPerson *sponsor
      = coaching->contract == NULL
            ? NULL
            : trellis_practice_find_person (cli->practice, coaching->contract->sponsor);
  guint n = g_strv_length (names);

  if (sponsor != NULL && n > 0)
    {
      char *named = g_strdup_printf (_ ("%s (sponsor)"), names[n - 1]);

      g_free (names[n - 1]);
      names[n - 1] = named;
    }
  return trellis_say_list ((const char *const *) names);
}

static guint
count_open_goals (TrellisCoaching *coaching)
{
  guint n_open = 0;

  for (guint i = 0; i < trellis_list_length (coaching->goals); i++)
    n_open += ((TrellisGoal *) trellis_list_get (coaching->goals, i))->state
              == TRELLIS_GOAL_STATE_OPEN;
  return n_open;
}

/* Where today stands in the term; %NULL before it begins and once the engagement is over. */
static char *
say_progress (TrellisCoaching *coaching, TrellisTerm *term, TrellisDate today)
{
  int day = trellis_date_days_until (term->start, today);
  int days = trellis_date_days_until (term->start, term->end) + 1;
  guint n_open = count_open_goals (coaching);

  if (trellis_coaching_is_term_over (coaching, today))
    return g_strdup_printf (
        ngettext ("term over, %u goal open", "term over, %u goals open", n_open), n_open);
  if (!trellis_coaching_is_open (coaching) || day < 0 || day >= days)
    return NULL;
  return g_strdup_printf (_ ("week %d of %d"), day / DAYS_A_WEEK + 1,
                          (days + DAYS_A_WEEK - 1) / DAYS_A_WEEK);
}

static char *
say_term (TrellisCli *cli, TrellisCoaching *coaching)
{
  TrellisTerm *term = coaching->contract == NULL ? NULL : coaching->contract->term;
  TrellisDate today = trellis_practice_get_moment (cli->practice).today;
  g_autofree char *start = NULL, *end = NULL, *progress = NULL;

  if (term == NULL)
    return g_strdup ("–");
  start = trellis_cli_say_date (term->start);
  end = trellis_cli_say_date (term->end);
  progress = say_progress (coaching, term, today);
  /* Translators: the first and the last day of a contract's term. */
  return progress == NULL ? g_strdup_printf (_ ("%s to %s"), start, end)
                          : g_strdup_printf (_ ("%s to %s, %s"), start, end, progress);
}

static char *
say_sessions (TrellisCoaching *coaching)
{
  TrellisSessionCount count = trellis_coaching_count_sessions (coaching);

  return g_strdup_printf (_ ("%u agreed: %u used, %u left; %u planned"), count.agreed, count.used,
                          count.left, count.planned);
}

static void
show_facts (TrellisCli *cli, TrellisCoaching *coaching)
{
  g_autoptr (TrellisCliTable) table = trellis_cli_table_new (NULL);
  g_autofree char *state = say_state (cli, coaching), *people = say_people (cli, coaching);
  g_autofree char *term = say_term (cli, coaching), *sessions = say_sessions (coaching);
  g_autofree char *waiting = NULL;

  trellis_cli_table_add (table, _ ("State"), state, NULL);
  /* What was proposed stays on record, but waits for nobody once the engagement is over. */
  if (coaching->amendment != NULL && trellis_engagement_is_over (TRELLIS_ENGAGEMENT (coaching)))
    trellis_cli_table_add (table, _ ("Amendment"), _ ("never signed by all"), NULL);
  else if (coaching->amendment != NULL)
    {
      waiting = trellis_practice_dup_waiting (cli->practice, coaching);
      trellis_cli_table_add (table, _ ("Amendment"), waiting == NULL ? "" : waiting, NULL);
    }
  trellis_cli_table_add (table, _ ("Kind"), _ ("Coaching"), NULL);
  trellis_cli_table_add (table, _ ("With"), people, NULL);
  if (coaching->contract != NULL && coaching->contract->purpose != NULL)
    trellis_cli_table_add (table, _ ("Purpose"), coaching->contract->purpose, NULL);
  trellis_cli_table_add (table, _ ("Term"), term, NULL);
  trellis_cli_table_add (table, _ ("Sessions"), sessions, NULL);
  trellis_cli_table_add (table, _ ("Id"), TRELLIS_ENGAGEMENT (coaching)->id, NULL);
  trellis_cli_table_print (table);
}

static void
show_missing (TrellisCli *cli, TrellisCoaching *coaching)
{
  g_autoptr (TrellisCliTable) table = trellis_cli_table_new (NULL);
  g_autoptr (GPtrArray) missing = trellis_practice_find_missing (cli->practice, coaching);

  for (guint i = 0; i < missing->len; i++)
    {
      const TrellisMissing *each = missing->pdata[i];
      g_autofree char *step = g_strconcat ("  ", each->step, NULL);

      trellis_cli_table_add (table, step, each->item, each->member, each->label, NULL);
    }
  trellis_cli_show_table (_ ("Missing before it can be signed: step, item, member"), table);
}

/* A draft stores no sessions: these are the dates that its plan would give. */
static void
show_dates (TrellisCli *cli, TrellisCoaching *coaching)
{
  g_autoptr (TrellisCliTable) table = trellis_cli_table_new (NULL);
  TrellisPlan *plan = coaching->contract == NULL ? NULL : coaching->contract->plan;
  g_autoptr (TrellisDaysOff) days_off = trellis_practice_get_days_off (cli->practice);
  g_autoptr (GArray) walls = plan == NULL ? NULL : trellis_plan_expand (plan, days_off, NULL);

  for (guint i = 0; walls != NULL && i < walls->len; i++)
    {
      g_autofree char *when
          = trellis_cli_say_when (g_array_index (walls, TrellisWall, i), plan->zone);
      g_autofree char *indented = g_strconcat ("  ", when, NULL);

      trellis_cli_table_add (table, indented, NULL);
    }
  trellis_cli_show_table (_ ("Dates, once all have signed"), table);
}

static const char *
say_seal (TrellisSealState state)
{
  switch (state)
    {
    case TRELLIS_SEAL_STATE_CONTENT_BROKEN:
      return _ ("SEAL BROKEN: the text is not what was signed");
    case TRELLIS_SEAL_STATE_SIGNATURES_BROKEN:
      return _ ("SEAL BROKEN: the signatures are not those that were given");
    case TRELLIS_SEAL_STATE_WHOLE:
    default:
      return _ ("seal whole");
    }
}

static void
show_versions (TrellisCoaching *coaching)
{
  g_autoptr (TrellisCliTable) table = trellis_cli_table_new (NULL);

  for (guint i = 0; i < trellis_list_length (coaching->versions); i++)
    {
      TrellisContractVersion *version = trellis_list_get (coaching->versions, i);
      g_autofree char *number
          = g_strdup_printf (_ ("  version %" G_GINT64_FORMAT), version->number);

      trellis_cli_table_add (
          table, number, version->signed_seal != NULL ? _ ("signed by all") : _ ("being signed"),
          say_seal (trellis_contract_version_check (version, NULL)), version->seal, NULL);
    }
  trellis_cli_show_table (_ ("Contract"), table);
}

/**
 * trellis_cli_show_coaching:
 *
 * Says how the engagement stands: state, term, sessions, what is missing, goals, actions, contract.
 */
void
trellis_cli_show_coaching (TrellisCli *cli, TrellisCoaching *coaching)
{
  TrellisEngagement *engagement = TRELLIS_ENGAGEMENT (coaching);
  g_autofree char *title = trellis_cli_clean_line (engagement->title);

  trellis_cli_print ("%s\n\n", title);
  show_facts (cli, coaching);
  show_missing (cli, coaching);
  trellis_cli_show_goals (coaching);
  trellis_cli_show_actions (cli, engagement);
  trellis_cli_show_sessions (cli, engagement);
  if (coaching->state == TRELLIS_COACHING_STATE_DRAFT)
    show_dates (cli, coaching);
  show_versions (coaching);
}
