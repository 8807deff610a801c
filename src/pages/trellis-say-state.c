/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What became of goals, actions, sessions and engagements in the words of the user's language. */

#include "config.h"

#include "trellis-say.h"

#include <glib/gi18n-lib.h>

/* The change that brought the goal into the state that it is in, if there is one. */
static TrellisGoalChange *
find_change (TrellisGoal *goal)
{
  for (guint i = trellis_list_length (goal->changes); i > 0; i--)
    {
      TrellisGoalChange *change = trellis_list_get (goal->changes, i - 1);

      if (change->state == goal->state)
        return change;
    }
  return NULL;
}

/**
 * trellis_say_goal_state:
 * @goal: a goal
 *
 * Returns: (transfer full): what became of it, such as “Open” or “Met on 3 March 2027”
 */
char *
trellis_say_goal_state (TrellisGoal *goal)
{
  TrellisGoalChange *change = find_change (goal);
  TrellisDate changed = change == NULL ? TRELLIS_NO_DATE : change->date;
  g_autofree char *date = trellis_say_date (changed);
  gboolean dated = trellis_date_is_set (changed);

  switch (goal->state)
    {
    case TRELLIS_GOAL_STATE_MET:
      return dated ? g_strdup_printf (_ ("Met on %s"), date) : g_strdup (C_ ("goal", "Met"));
    case TRELLIS_GOAL_STATE_DROPPED:
      return dated ? g_strdup_printf (_ ("Dropped on %s"), date)
                   : g_strdup (C_ ("goal", "Dropped"));
    default:
      return g_strdup (trellis_goal_is_reached (goal) ? _ ("Open, target reached")
                                                      : C_ ("goal", "Open"));
    }
}

/**
 * trellis_say_evidence:
 * @goal: a goal
 *
 * Returns: (transfer none) (nullable): by what a goal that is met is seen to be; nothing of others,
 *   since why a goal was dropped or set back stays between the two
 */
const char *
trellis_say_evidence (TrellisGoal *goal)
{
  TrellisGoalChange *change = goal->state == TRELLIS_GOAL_STATE_MET ? find_change (goal) : NULL;

  return change == NULL ? NULL : change->evidence;
}

/**
 * trellis_say_action_state:
 * @action: an action
 *
 * Returns: (transfer full): what became of it, such as “Open” or “Done on 3 March 2027”
 */
char *
trellis_say_action_state (TrellisAction *action)
{
  g_autofree char *date = trellis_say_date (action->done_on);

  switch (action->state)
    {
    case TRELLIS_ACTION_STATE_DONE:
      return trellis_date_is_set (action->done_on) ? g_strdup_printf (_ ("Done on %s"), date)
                                                   : g_strdup (C_ ("action", "Done"));
    case TRELLIS_ACTION_STATE_DROPPED:
      return g_strdup (C_ ("action", "Dropped"));
    default:
      return g_strdup (C_ ("action", "Open"));
    }
}

/**
 * trellis_say_session_state:
 * @session: a session
 *
 * Returns: (transfer none): what became of it; of a cancelled one, whether it was late
 */
const char *
trellis_say_session_state (TrellisSession *session)
{
  switch (session->state)
    {
    case TRELLIS_SESSION_STATE_HELD:
      return C_ ("session", "Held");
    case TRELLIS_SESSION_STATE_MISSED:
      return C_ ("session", "Missed");
    case TRELLIS_SESSION_STATE_CANCELLED:
      return session->late ? C_ ("session", "Cancelled late") : C_ ("session", "Cancelled");
    default:
      return C_ ("session", "Planned");
    }
}

static const char *
say_coaching_state (TrellisCoachingState state)
{
  switch (state)
    {
    case TRELLIS_COACHING_STATE_DRAFT:
      return C_ ("engagement", "Draft");
    case TRELLIS_COACHING_STATE_PAUSED:
      return C_ ("engagement", "Paused");
    case TRELLIS_COACHING_STATE_CLOSING:
      return C_ ("engagement", "Closing");
    case TRELLIS_COACHING_STATE_CONCLUDED:
      return C_ ("engagement", "Concluded");
    case TRELLIS_COACHING_STATE_ENDED:
      return C_ ("engagement", "Ended");
    case TRELLIS_COACHING_STATE_ACTIVE:
    default:
      return C_ ("engagement", "Active");
    }
}

/**
 * trellis_say_engagement_state:
 * @engagement: an engagement of either kind
 *
 * Returns: (transfer none): where it stands
 */
const char *
trellis_say_engagement_state (TrellisEngagement *engagement)
{
  if (engagement->kind == TRELLIS_ENGAGEMENT_KIND_COACHING)
    return say_coaching_state (TRELLIS_COACHING (engagement)->state);

  switch (TRELLIS_MENTORING (engagement)->state)
    {
    case TRELLIS_MENTORING_STATE_PAUSED:
      return C_ ("engagement", "Paused");
    case TRELLIS_MENTORING_STATE_ENDED:
      return C_ ("engagement", "Ended");
    default:
      return C_ ("engagement", "Active");
    }
}

/**
 * trellis_say_phase:
 * @phase: a phase of a mentoring relationship
 *
 * Returns: (transfer none): what it is called on screen; "" for none
 */
const char *
trellis_say_phase (TrellisPhase phase)
{
  switch (phase)
    {
    case TRELLIS_PHASE_INITIATION:
      return _ ("Getting to know each other");
    case TRELLIS_PHASE_CULTIVATION:
      return _ ("Working together");
    case TRELLIS_PHASE_SEPARATION:
      return _ ("Loosening");
    case TRELLIS_PHASE_REDEFINITION:
      return _ ("As colleagues");
    default:
      return "";
    }
}
