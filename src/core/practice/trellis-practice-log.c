/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Logging a meeting that has taken place: mentors meet first and write it down after. */

#include "config.h"

#include "trellis-practice-log.h"

#include "base/trellis-id.h"
#include "engagement/trellis-session-acts.h"
#include "planning/trellis-zone.h"
#include "practice/trellis-review.h"
#include "practice/trellis-signing-private.h"

/**
 * trellis_practice_log_meeting:
 * @session: (transfer none): when it was, for how long, where; without an id
 * @allow: %TRELLIS_ALLOW_CONFLICTS for one that overlaps another
 * @outcome: filled as when a session is held
 *
 * Adds a meeting that has begun already, and holds it in the same act.
 *
 * Returns: (transfer none) (nullable): the meeting, as the practice has it
 */
TrellisSession *
trellis_practice_log_meeting (TrellisPractice *self,
                              TrellisMentoring *mentoring,
                              TrellisSession *session,
                              TrellisAllow allow,
                              TrellisOutcome *outcome,
                              GError **error)
{
  TrellisEngagement *engagement = TRELLIS_ENGAGEMENT (mentoring);
  g_autoptr (TrellisEdit) edit = trellis_edit_new (self, error);
  g_autoptr (GPtrArray) sessions = g_ptr_array_new ();
  g_autoptr (TrellisSession) added = trellis_record_copy (session);
  g_autofree char *id = trellis_id_new ();
  TrellisEngagement *draft;

  if (edit == NULL || !trellis_engagement_check_goes_on (engagement, error)
      || !trellis_zone_check (session->zone, error) || !trellis_record_validate (session, error))
    return NULL;
  draft = trellis_edit_draft (edit, engagement);
  trellis_record_set_string (added, "id", id);
  trellis_record_append (draft, "sessions", added);
  trellis_engagement_sort_sessions (draft);
  g_ptr_array_add (sessions, added);
  if (!trellis_practice_check_sessions (self, draft, sessions, allow, error)
      || !trellis_session_hold (draft, added, -1, FALSE, trellis_edit_get_moment (edit), outcome,
                                error)
      || !trellis_edit_commit (edit, error))
    return NULL;
  return trellis_engagement_find_session (engagement, id);
}
