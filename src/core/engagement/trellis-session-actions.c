/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The actions that a session is about: those that it takes over, and those that come out of it. */

#include "config.h"

#include "trellis-session-actions.h"

#include "engagement/trellis-session-time.h"

/* An action of no session was agreed on at the beginning, or between two. */
static gboolean
comes_before (TrellisEngagement *self, TrellisAction *action, gint64 start)
{
  TrellisSession *origin = trellis_engagement_find_session (self, action->session);
  gint64 from, to;

  if (origin == NULL)
    return TRUE;
  trellis_session_get_span (origin, &from, &to);
  return from < start;
}

/**
 * trellis_engagement_list_carried_over:
 *
 * Returns: (transfer full) (element-type TrellisAction): the open actions that come from earlier
 *   sessions or from none, in the order of the plan
 */
GPtrArray *
trellis_engagement_list_carried_over (TrellisEngagement *self, TrellisSession *session)
{
  GPtrArray *actions = g_ptr_array_new_with_free_func (g_object_unref);
  gint64 start, end;

  trellis_session_get_span (session, &start, &end);
  for (guint i = 0; i < trellis_list_length (self->actions); i++)
    {
      TrellisAction *action = trellis_list_get (self->actions, i);

      if (action->state == TRELLIS_ACTION_STATE_OPEN
          && g_strcmp0 (action->session, session->id) != 0 && comes_before (self, action, start))
        g_ptr_array_add (actions, g_object_ref (action));
    }
  return actions;
}

/**
 * trellis_engagement_list_agreed_in:
 *
 * Returns: (transfer full) (element-type TrellisAction): the actions that come from the session,
 *   whatever became of them
 */
GPtrArray *
trellis_engagement_list_agreed_in (TrellisEngagement *self, TrellisSession *session)
{
  GPtrArray *actions = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < trellis_list_length (self->actions); i++)
    {
      TrellisAction *action = trellis_list_get (self->actions, i);

      if (g_strcmp0 (action->session, session->id) == 0)
        g_ptr_array_add (actions, g_object_ref (action));
    }
  return actions;
}
