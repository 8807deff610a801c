/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words for an action: who, by when, and whether that is past. */

#include "config.h"

#include "trellis-action-words.h"

#include "pages/trellis-say.h"
#include "practice/trellis-practice-actions.h"
#include "ui/common/trellis-engagement-words.h"

#include <glib/gi18n-lib.h>

static char *
say_who (TrellisPractice *practice, TrellisEngagement *engagement, TrellisAction *action)
{
  if (g_strcmp0 (action->who, TRELLIS_ACTION_COACH) == 0)
    /* Translators: who does it: the one who uses this program */
    return g_strdup (C_ ("action", "You"));
  return trellis_practice_dup_who (practice, engagement, action->who);
}

static char *
say_when (TrellisAction *action)
{
  g_autofree char *date = NULL;

  if (action->state != TRELLIS_ACTION_STATE_OPEN)
    return trellis_say_action_state (action);
  if (!trellis_date_is_set (action->due))
    return NULL;
  date = trellis_say_day (action->due);
  /* Translators: the date until which something is to be done */
  return g_strdup_printf (C_ ("due", "by %s"), date);
}

/**
 * trellis_action_words_line:
 *
 * Returns: (transfer full): who does it, and by when it is to be or on which day it was done
 */
char *
trellis_action_words_line (gpointer self,
                           TrellisPractice *practice,
                           TrellisEngagement *engagement,
                           TrellisAction *action,
                           guint revision)
{
  g_autofree char *who = say_who (practice, engagement, action);
  g_autofree char *when = say_when (action);

  return trellis_words_facts (who, when);
}

/**
 * trellis_action_words_remark:
 *
 * Returns: (transfer full) (nullable): what is pressing about it, in words
 */
char *
trellis_action_words_remark (gpointer self,
                             TrellisAction *action,
                             const TrellisDate *today,
                             guint revision)
{
  int order;

  if (action->state != TRELLIS_ACTION_STATE_OPEN || !trellis_date_is_set (action->due))
    return NULL;
  order = trellis_date_compare (action->due, *today);
  if (order == 0)
    return g_strdup (C_ ("action", "Due today"));
  return order < 0 ? g_strdup (C_ ("action", "Overdue")) : NULL;
}
