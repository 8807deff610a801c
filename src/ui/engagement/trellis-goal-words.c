/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words for a goal: where its measure stands, by when, what became of it. */

#include "config.h"

#include "trellis-goal-words.h"

#include "pages/trellis-say.h"
#include "ui/common/trellis-engagement-words.h"
#include "ui/common/trellis-reading-say.h"

#include <glib/gi18n-lib.h>

/**
 * trellis_goal_words_reading:
 *
 * Returns: (transfer full): the latest reading and the target; without a reading, how the goal is
 *   measured
 */
char *
trellis_goal_words_reading (gpointer self, TrellisGoal *goal, guint revision)
{
  return trellis_reading_say_standing (goal);
}

/**
 * trellis_goal_words_due:
 *
 * Returns: (transfer full) (nullable): by when an open goal is to be met
 */
char *
trellis_goal_words_due (gpointer self, TrellisGoal *goal, guint revision)
{
  g_autofree char *date = NULL;

  if (goal->state != TRELLIS_GOAL_STATE_OPEN || !trellis_date_is_set (goal->due))
    return NULL;
  date = trellis_say_date (goal->due);
  /* Translators: the date until which something is to be done */
  return g_strdup_printf (C_ ("due", "by %s"), date);
}

/**
 * trellis_goal_words_kind:
 *
 * Returns: (transfer full) (nullable): what is special about the goal: between the two alone, or
 *   not waited for
 */
char *
trellis_goal_words_kind (gpointer self, TrellisGoal *goal, guint revision)
{
  if (!goal->contract)
    return g_strdup (_ ("working goal"));
  return goal->required ? NULL : g_strdup (C_ ("goal", "optional"));
}

/**
 * trellis_goal_words_line:
 *
 * Returns: (transfer full): the reading, the date and what is special, in one line
 */
char *
trellis_goal_words_line (gpointer self, TrellisGoal *goal, guint revision)
{
  g_autofree char *reading = trellis_goal_words_reading (self, goal, revision);
  g_autofree char *due = trellis_goal_words_due (self, goal, revision);
  g_autofree char *kind = trellis_goal_words_kind (self, goal, revision);
  g_autofree char *dated = trellis_words_facts (reading, due);

  return trellis_words_facts (dated, kind);
}

/**
 * trellis_goal_words_state:
 *
 * Returns: (transfer full): what became of it, and when
 */
char *
trellis_goal_words_state (gpointer self, TrellisGoal *goal, guint revision)
{
  return trellis_say_goal_state (goal);
}

/**
 * trellis_goal_words_icon:
 *
 * Returns: (transfer full): the name of the icon that goes with the words of its state
 */
char *
trellis_goal_words_icon (gpointer self, TrellisGoal *goal, guint revision)
{
  static const char *const icons[] = {
    [TRELLIS_GOAL_STATE_OPEN] = "trellis-open-symbolic",
    [TRELLIS_GOAL_STATE_MET] = "trellis-done-symbolic",
    [TRELLIS_GOAL_STATE_DROPPED] = "trellis-dropped-symbolic",
  };

  return g_strdup (icons[goal->state]);
}
