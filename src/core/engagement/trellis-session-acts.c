/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What can be done with one session, in coaching and in mentoring alike. */

#include "config.h"

#include "trellis-session-acts.h"

#include "engagement/trellis-closing.h"
#include "engagement/trellis-session-time.h"

#include <glib/gi18n-lib.h>

static const char *
state_words (TrellisSession *session)
{
  switch (session->state)
    {
    case TRELLIS_SESSION_STATE_HELD:
      return _ ("The session is held already.");
    case TRELLIS_SESSION_STATE_CANCELLED:
      return _ ("The session is cancelled: restore it first.");
    case TRELLIS_SESSION_STATE_MISSED:
      return _ ("The session is marked as missed: restore it first.");
    case TRELLIS_SESSION_STATE_PLANNED:
    default:
      return _ ("The session is planned.");
    }
}

static gboolean
check_planned (TrellisSession *session, GError **error)
{
  return session->state == TRELLIS_SESSION_STATE_PLANNED
         || trellis_engagement_refuse (error, "%s", state_words (session));
}

static gboolean
check_begun (TrellisSession *session, gboolean early, gint64 now, GError **error)
{
  g_autofree char *start = trellis_wall_to_string (session->start);

  if (early || !trellis_session_is_coming (session, now))
    return TRUE;
  g_set_error (error, TRELLIS_ENGAGEMENT_ERROR, TRELLIS_ENGAGEMENT_ERROR_EARLY,
               _ ("The session starts at %s (%s), which is still to come: say that it is early."),
               start, session->zone);
  return FALSE;
}

/**
 * trellis_session_may_be_changed:
 * @now: seconds since the epoch
 *
 * Returns: whether a change of the plan may touch it: it is planned, still to come, and nobody
 * wrote on it (rule 14); the error says what is in the way
 */
gboolean
trellis_session_may_be_changed (TrellisSession *session, gint64 now, GError **error)
{
  if (!check_planned (session, error))
    return FALSE;
  if (!trellis_session_is_coming (session, now))
    return trellis_engagement_refuse (
        error, _ ("The session has begun or is over, and no change of the plan touches it."));
  if (trellis_session_has_notes (session))
    return trellis_engagement_refuse (
        error, _ ("The session has notes, and no change of the plan touches it."));
  return TRUE;
}

/* Holding the session that was kept concludes; settling an older one does not. */
static gboolean
concludes (TrellisEngagement *engagement, TrellisSession *session)
{
  TrellisCoaching *coaching
      = engagement->kind == TRELLIS_ENGAGEMENT_KIND_COACHING ? TRELLIS_COACHING (engagement) : NULL;

  return coaching != NULL && coaching->state == TRELLIS_COACHING_STATE_CLOSING
         && g_strcmp0 (coaching->closing_session, session->id) == 0;
}

/**
 * trellis_session_hold:
 * @minutes: how long it really was, -1 for as long as planned
 * @early: whether it may be held before its start
 *
 * Marks a planned session as held. It keeps its planned time. Holding the session that was kept as
 * the last concludes the engagement (rule 4).
 */
gboolean
trellis_session_hold (TrellisEngagement *engagement,
                      TrellisSession *session,
                      gint64 minutes,
                      gboolean early,
                      TrellisMoment moment,
                      TrellisOutcome *outcome,
                      GError **error)
{
  if (!check_planned (session, error) || !check_begun (session, early, moment.now, error))
    return FALSE;
  trellis_record_set_integer (session, "real-minutes", minutes < 0 ? session->minutes : minutes);
  trellis_record_set_enum (session, "state", TRELLIS_SESSION_STATE_HELD);
  if (concludes (engagement, session))
    trellis_coaching_finish (TRELLIS_COACHING (engagement), moment, outcome);
  return TRUE;
}

/**
 * trellis_session_miss:
 * @early: whether it may be marked before its start
 */
gboolean
trellis_session_miss (TrellisEngagement *engagement,
                      TrellisSession *session,
                      gboolean early,
                      TrellisMoment moment,
                      GError **error)
{
  if (!check_planned (session, error) || !check_begun (session, early, moment.now, error))
    return FALSE;
  trellis_record_set_enum (session, "state", TRELLIS_SESSION_STATE_MISSED);
  return TRUE;
}

/**
 * trellis_session_cancel:
 * @late: whether it was later than the contract's notice; by the client, it then counts as used
 */
gboolean
trellis_session_cancel (TrellisEngagement *engagement,
                        TrellisSession *session,
                        TrellisCanceller by,
                        gboolean late,
                        GError **error)
{
  if (!check_planned (session, error))
    return FALSE;
  trellis_record_set_enum (session, "cancelled-by", by);
  trellis_record_set_boolean (session, "late", late);
  trellis_record_set_enum (session, "state", TRELLIS_SESSION_STATE_CANCELLED);
  return TRUE;
}

/**
 * trellis_session_restore:
 *
 * Makes a session that was held, missed or cancelled planned again.
 */
gboolean
trellis_session_restore (TrellisEngagement *engagement, TrellisSession *session, GError **error)
{
  if (session->state == TRELLIS_SESSION_STATE_PLANNED)
    return trellis_engagement_refuse (error, "%s", state_words (session));
  if (trellis_engagement_is_over (engagement))
    return trellis_engagement_refuse (error, _ ("The engagement is over: reopen it first."));
  trellis_record_set_enum (session, "state", TRELLIS_SESSION_STATE_PLANNED);
  trellis_record_set_enum (session, "cancelled-by", TRELLIS_CANCELLER_NONE);
  trellis_record_set_boolean (session, "late", FALSE);
  trellis_record_set_integer (session, "real-minutes", -1);
  return TRUE;
}

/**
 * trellis_session_move:
 *
 * Moves a planned session; it stays the same session, with its id.
 */
gboolean
trellis_session_move (TrellisEngagement *engagement,
                      TrellisSession *session,
                      const TrellisMove *move,
                      GError **error)
{
  if (!check_planned (session, error))
    return FALSE;
  trellis_record_set_wall (session, "start", move->to);
  if (move->minutes >= 0)
    trellis_record_set_integer (session, "minutes", move->minutes);
  if (move->zone != NULL)
    trellis_record_set_string (session, "zone", move->zone);
  if (move->place != NULL)
    trellis_record_set_string (session, "place", *move->place == '\0' ? NULL : move->place);
  if (move->link != NULL)
    trellis_record_set_string (session, "link", *move->link == '\0' ? NULL : move->link);
  trellis_engagement_sort_sessions (engagement);
  return TRUE;
}

/**
 * trellis_session_add_note:
 *
 * Adds a paragraph to the notes; what stands there stays.
 */
void
trellis_session_add_note (TrellisSession *session, const char *text, gboolean private)
{
  const char *name = private ? "private-notes" : "notes";
  const char *notes = private ? session->private_notes : session->notes;
  g_autofree char *all
      = notes == NULL || *notes == '\0' ? g_strdup (text) : g_strconcat (notes, "\n", text, NULL);

  trellis_record_set_string (session, name, all);
}

static gint64
shortest_reminder (TrellisSession *self)
{
  gint64 shortest = -1;

  for (guint i = 0; self->reminders_minutes != NULL && i < self->reminders_minutes->len; i++)
    {
      gint64 minutes = g_array_index (self->reminders_minutes, gint64, i);

      if (shortest < 0 || minutes < shortest)
        shortest = minutes;
    }
  return shortest;
}

/**
 * trellis_session_public_facts_equal:
 *
 * Returns: whether a calendar shows both alike: start, zone, length, place, link, the reminder that
 * is exported, and cancelled or not
 */
gboolean
trellis_session_public_facts_equal (TrellisSession *self, TrellisSession *other)
{
  return trellis_wall_compare (self->start, other->start) == 0
         && g_strcmp0 (self->zone, other->zone) == 0 && self->minutes == other->minutes
         && g_strcmp0 (self->place, other->place) == 0 && g_strcmp0 (self->link, other->link) == 0
         && shortest_reminder (self) == shortest_reminder (other)
         && (self->state == TRELLIS_SESSION_STATE_CANCELLED)
                == (other->state == TRELLIS_SESSION_STATE_CANCELLED);
}

/**
 * trellis_session_stamp:
 * @before: (nullable): the session as it stood, %NULL when it is new
 * @now: seconds since the epoch
 *
 * Moves the public change time and SEQUENCE together, when and only when a fact changed that a
 * calendar shows; neither ever goes back (RFC 5545, sections 3.8.7.3 and 3.8.7.4).
 */
void
trellis_session_stamp (TrellisSession *self, TrellisSession *before, gint64 now)
{
  if (before == NULL)
    {
      trellis_record_set_instant (self, "created", now);
      trellis_record_set_instant (self, "changed", now);
      trellis_record_set_integer (self, "sequence", 0);
      return;
    }
  if (trellis_session_public_facts_equal (self, before))
    {
      trellis_record_set_instant (self, "changed", before->changed);
      trellis_record_set_integer (self, "sequence", before->sequence);
      return;
    }
  trellis_record_set_instant (self, "changed", MAX (now, before->changed + 1));
  trellis_record_set_integer (self, "sequence",
                              MIN (before->sequence + 1, TRELLIS_SESSION_LAST_SEQUENCE));
}
