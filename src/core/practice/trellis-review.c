/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The review of sessions before they are saved: what is to be said of them, and what is refused. */

#include "config.h"

#include "trellis-review.h"

#include "engagement/trellis-session-time.h"
#include "planning/trellis-work-hours.h"
#include "planning/trellis-zone.h"
#include "practice/trellis-practice-private.h"
#include "practice/trellis-queries.h"

#include <glib/gi18n-lib.h>

/* As lists show it. */
#define TIME_FORMAT "%a %Y-%m-%d %H:%M"

/* What the sessions are held against. */
typedef struct
{
  TrellisTerm *term;
  TrellisDaysOff *days_off;
  TrellisWorkHours *hours;
  char *zone; /* of the practitioner, in which days off and work hours are meant */
  GPtrArray *remarks;
} Review;

static void
begin (Review *review, TrellisPractice *practice, TrellisEngagement *engagement)
{
  TrellisSettings *settings = trellis_practice_get_settings (practice);
  TrellisContract *contract = engagement->kind == TRELLIS_ENGAGEMENT_KIND_COACHING
                                  ? TRELLIS_COACHING (engagement)->contract
                                  : NULL;

  review->term = contract == NULL ? NULL : contract->term;
  review->days_off = trellis_practice_get_days_off (practice);
  review->hours
      = settings->work_hours == NULL ? NULL : trellis_work_hours_parse (settings->work_hours, NULL);
  review->zone = trellis_practice_dup_zone (practice);
  review->remarks = g_ptr_array_new_with_free_func ((GDestroyNotify) trellis_session_remark_free);
}

static GPtrArray *
finish (Review *review)
{
  g_clear_pointer (&review->days_off, trellis_days_off_unref);
  g_clear_pointer (&review->hours, trellis_work_hours_unref);
  g_free (review->zone);
  return review->remarks;
}

static TrellisSessionRemark *
add_remark (Review *review, TrellisSessionRemarkKind kind, TrellisSession *session)
{
  TrellisSessionRemark *remark = trellis_session_remark_new (kind, session);

  g_ptr_array_add (review->remarks, remark);
  return remark;
}

static gboolean
is_outside_term (Review *review, TrellisSession *session)
{
  return review->term != NULL && !session->intake
         && (trellis_date_compare (session->start.date, review->term->start) < 0
             || trellis_date_compare (session->start.date, review->term->end) > 0);
}

static void
consider_time (Review *review, TrellisSession *session)
{
  TrellisWallKind kind = TRELLIS_WALL_PLAIN;
  TrellisWall own;
  gint64 instant;

  if (is_outside_term (review, session))
    add_remark (review, TRELLIS_SESSION_REMARK_OUTSIDE_TERM, session);
  if (!trellis_wall_resolve (session->start, session->zone, &instant, &kind, NULL))
    return;
  if (kind != TRELLIS_WALL_PLAIN)
    add_remark (review,
                kind == TRELLIS_WALL_GAP ? TRELLIS_SESSION_REMARK_GAP
                                         : TRELLIS_SESSION_REMARK_TWICE,
                session);
  own = trellis_instant_to_wall (instant, review->zone);
  if (!trellis_wall_is_set (own))
    return;
  if (trellis_days_off_contains (review->days_off, own.date))
    add_remark (review, TRELLIS_SESSION_REMARK_DAY_OFF, session);
  if (review->hours != NULL && !trellis_work_hours_contains (review->hours, own, session->minutes))
    add_remark (review, TRELLIS_SESSION_REMARK_OUTSIDE_HOURS, session);
}

static void
add_conflict (Review *review, const TrellisConflict *conflict)
{
  TrellisSessionRemark *remark = add_remark (
      review, conflict->soft ? TRELLIS_SESSION_REMARK_TENTATIVE : TRELLIS_SESSION_REMARK_CONFLICT,
      conflict->session);

  remark->with
      = g_strdup (conflict->other == NULL ? conflict->calendar : conflict->other_engagement->title);
  g_set_object (&remark->other, conflict->other);
  remark->from = conflict->from;
  remark->to = conflict->to;
}

/**
 * trellis_practice_find_remarks:
 * @engagement: an engagement as it stands, or shall stand
 * @sessions: (element-type TrellisSession): those of its sessions that are asked about; see
 *   trellis_practice_find_conflicts_of()
 *
 * Days off and work hours are those of the practitioner, in the practitioner's zone.
 *
 * Returns: (transfer full) (element-type TrellisSessionRemark): what is to be said of their times
 */
GPtrArray *
trellis_practice_find_remarks (TrellisPractice *self,
                               TrellisEngagement *engagement,
                               GPtrArray *sessions)
{
  g_autoptr (GPtrArray) conflicts = trellis_practice_find_conflicts_of (self, engagement, sessions);
  Review review;

  begin (&review, self, engagement);
  for (guint i = 0; i < sessions->len; i++)
    consider_time (&review, sessions->pdata[i]);
  for (guint i = 0; i < conflicts->len; i++)
    add_conflict (&review, conflicts->pdata[i]);
  return finish (&review);
}

/* Translators never see this: it is a list of times and names. */
static void
add_line (GString *text, const TrellisSessionRemark *remark)
{
  g_autofree char *start = trellis_wall_format (remark->session->start, TIME_FORMAT);
  g_autofree char *other = NULL;

  g_string_append_printf (text, "\n  %s %s", start, remark->session->zone);
  if (remark->other != NULL)
    {
      other = trellis_wall_format (remark->other->start, TIME_FORMAT);
      g_string_append_printf (text, " - %s %s (%s)", other, remark->other->zone, remark->with);
    }
  else if (remark->with != NULL)
    g_string_append_printf (text, " - %s", remark->with);
}

/* A line for each remark of that kind; how many sessions there are that it is made of. */
static guint
list_remarks (GPtrArray *remarks, TrellisSessionRemarkKind kind, GString *text)
{
  TrellisSession *last = NULL;
  guint n = 0;

  for (guint i = 0; i < remarks->len; i++)
    {
      const TrellisSessionRemark *remark = remarks->pdata[i];

      if (remark->kind != kind)
        continue;
      add_line (text, remark);
      n += remark->session != last;
      last = remark->session;
    }
  return n;
}

static gboolean
check_term (GPtrArray *remarks, GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint n = list_remarks (remarks, TRELLIS_SESSION_REMARK_OUTSIDE_TERM, text);

  return n == 0
         || trellis_practice_refuse (
             error, TRELLIS_PRACTICE_ERROR_CONFLICT,
             ngettext (
                 "%u session lies outside the term; move it or allow it outside the term:%s",
                 "%u sessions lie outside the term; move them or allow them outside the term:%s",
                 n),
             n, text->str);
}

static gboolean
check_conflicts (GPtrArray *remarks, GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint n = list_remarks (remarks, TRELLIS_SESSION_REMARK_CONFLICT, text);

  return n == 0
         || trellis_practice_refuse (
             error, TRELLIS_PRACTICE_ERROR_CONFLICT,
             ngettext ("%u session overlaps another; move it or allow conflicts:%s",
                       "%u sessions overlap others; move them or allow conflicts:%s", n),
             n, text->str);
}

static gboolean
check (GPtrArray *remarks, TrellisAllow allow, GError **error)
{
  return ((allow & TRELLIS_ALLOW_OUTSIDE_TERM) != 0 || check_term (remarks, error))
         && ((allow & TRELLIS_ALLOW_CONFLICTS) != 0 || check_conflicts (remarks, error));
}

/**
 * trellis_practice_check_sessions:
 * @allow: conflicts, sessions outside the term
 *
 * Returns: whether none of @sessions lies outside the term or overlaps anything, unless that is
 * allowed; the error has a line for each that does
 */
gboolean
trellis_practice_check_sessions (TrellisPractice *self,
                                 TrellisEngagement *engagement,
                                 GPtrArray *sessions,
                                 TrellisAllow allow,
                                 GError **error)
{
  g_autoptr (GPtrArray) remarks = trellis_practice_find_remarks (self, engagement, sessions);

  return check (remarks, allow, error);
}

/**
 * trellis_practice_review:
 * @replanning: its remarks are filled with what is to be said of the sessions that moved or are new
 *
 * Returns: whether they may be saved; see trellis_practice_check_sessions()
 */
gboolean
trellis_practice_review (TrellisPractice *self,
                         TrellisEngagement *engagement,
                         TrellisReplanning *replanning,
                         TrellisAllow allow,
                         GError **error)
{
  g_autoptr (GPtrArray) touched = g_ptr_array_new ();
  GPtrArray *remarks;

  g_ptr_array_extend (touched, replanning->moved, NULL, NULL);
  g_ptr_array_extend (touched, replanning->added, NULL, NULL);
  remarks = trellis_practice_find_remarks (self, engagement, touched);
  g_ptr_array_extend_and_steal (replanning->remarks, remarks);
  return check (replanning->remarks, allow, error);
}
