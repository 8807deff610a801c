/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words for readings, and for what has become of a goal: when, who says so, why. */

#include "config.h"

#include "trellis-reading-words.h"

#include "pages/trellis-say.h"
#include "ui/common/trellis-engagement-words.h"
#include "ui/common/trellis-reading-say.h"

#include <glib/gi18n-lib.h>

char *
trellis_reading_words_value (TrellisGoal *goal, TrellisCheckIn *check_in)
{
  return trellis_say_reading (goal->measure, check_in->value);
}

/**
 * trellis_reading_words_when:
 *
 * Returns: (transfer full): its day, who says so, and that it was for the record only
 */
char *
trellis_reading_words_when (TrellisCheckIn *check_in)
{
  g_autofree char *date = trellis_say_date (check_in->date);
  g_autofree char *said
      = trellis_words_facts (date, trellis_reading_say_voice ((TrellisVoice) check_in->by));

  return trellis_words_facts (said, check_in->record_only ? _ ("for the record only") : NULL);
}

/**
 * trellis_reading_words_line:
 *
 * Returns: (transfer full): the whole reading in one line
 */
char *
trellis_reading_words_line (TrellisGoal *goal, TrellisCheckIn *check_in)
{
  g_autofree char *value = trellis_reading_words_value (goal, check_in);
  g_autofree char *when = trellis_reading_words_when (check_in);

  return trellis_words_facts (value, when);
}

/**
 * trellis_reading_words_chart:
 *
 * Returns: (transfer full): what the chart as a whole shows
 */
char *
trellis_reading_words_chart (TrellisGoal *goal)
{
  guint n = trellis_list_length (goal->check_ins);
  g_autofree char *count
      = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u check-in", "%u check-ins", n), n);
  g_autofree char *latest = trellis_say_latest (goal);
  g_autofree char *target = trellis_say_target (goal->measure);

  if (n == 0)
    return g_strdup (_ ("No check-in yet"));
  /* Translators: how many readings, the latest one with its day, the target */
  return g_strdup_printf (_ ("%s, the latest %s, target %s. The arrow keys go from one to the "
                             "next."),
                          count, latest, target);
}

/**
 * trellis_reading_words_kind:
 *
 * Returns: (transfer full): where the goal stands and whose it is
 */
char *
trellis_reading_words_kind (TrellisGoal *goal)
{
  if (!goal->contract)
    return g_strdup (_ ("Working goal: between the two of you, in no contract"));
  return trellis_words_facts (goal->required ? _ ("Required goal of the contract")
                                             : _ ("Optional goal of the contract"),
                              goal->owner == TRELLIS_GOAL_OWNER_SPONSOR ? _ ("asked for by the "
                                                                             "sponsor")
                                                                        : NULL);
}

/**
 * trellis_reading_words_change:
 *
 * Returns: (transfer full): what became of the goal, and on which day
 */
char *
trellis_reading_words_change (TrellisGoalChange *change)
{
  g_autofree char *date = trellis_say_date (change->date);

  switch (change->state)
    {
    case TRELLIS_GOAL_STATE_MET:
      /* Translators: of a goal; %s is a day */
      return g_strdup_printf (_ ("Met on %s"), date);
    case TRELLIS_GOAL_STATE_DROPPED:
      /* Translators: of a goal; %s is a day */
      return g_strdup_printf (_ ("Dropped on %s"), date);
    default:
      /* Translators: of a goal that is open again; %s is a day */
      return g_strdup_printf (_ ("Set back on %s"), date);
    }
}

/**
 * trellis_reading_words_why:
 *
 * Returns: (transfer full) (nullable): by what evidence or for which reason, and who agreed
 */
char *
trellis_reading_words_why (TrellisGoalChange *change)
{
  const char *why = change->evidence != NULL ? change->evidence : change->reason;
  g_autofree char *names = trellis_say_list ((const char *const *) change->agreed_by);
  g_autofree char *agreed = NULL;

  if (change->agreed_by == NULL || change->agreed_by[0] == NULL)
    return g_strdup (why);
  /* Translators: the names of those who agreed to drop a goal */
  agreed = g_strdup_printf (_ ("agreed by %s"), names);
  return trellis_words_facts (why, agreed);
}
