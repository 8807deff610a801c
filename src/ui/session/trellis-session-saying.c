/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the session window says of its session: which one, with whom, and how it stands by the
 * clock. */

#include "config.h"

#include "trellis-session-saying.h"

#include "engagement/trellis-session-time.h"
#include "pages/trellis-say.h"
#include "practice/trellis-queries.h"
#include "ui/common/trellis-engagement-words.h"

#include <glib/gi18n-lib.h>

#define SECONDS_A_MINUTE 60
#define SECONDS_AN_HOUR 3600
#define SECONDS_A_DAY 86400

/**
 * trellis_session_say_client:
 *
 * Returns: (transfer full): the name of the coachee, the team or the mentee
 */
char *
trellis_session_say_client (TrellisPractice *practice, TrellisEngagement *engagement)
{
  return trellis_words_lead (NULL, practice, engagement);
}

/**
 * trellis_session_say_which:
 *
 * Returns: (transfer full): which one of its engagement it is, such as “Session 3”
 */
char *
trellis_session_say_which (TrellisEngagement *engagement, TrellisSession *session)
{
  guint number;

  if (engagement->kind == TRELLIS_ENGAGEMENT_KIND_MENTORING)
    return g_strdup (C_ ("mentoring", "Meeting"));
  if (session->intake)
    return g_strdup (_ ("Intake meeting"));
  number = trellis_coaching_number_of (TRELLIS_COACHING (engagement), session);
  /* Translators: a session's place among those of its engagement: “Session 3” */
  return number == 0 ? g_strdup (C_ ("coaching", "Session"))
                     : g_strdup_printf (_ ("Session %u"), number);
}

/**
 * trellis_session_say_title:
 *
 * Returns: (transfer full): which session it is, and with whom
 */
char *
trellis_session_say_title (TrellisPractice *practice,
                           TrellisEngagement *engagement,
                           TrellisSession *session)
{
  g_autofree char *which = trellis_session_say_which (engagement, session);
  g_autofree char *client = trellis_session_say_client (practice, engagement);

  /* Translators: “Session 3 with Amina El Idrissi” */
  return g_strdup_printf (_ ("%s with %s"), which, client);
}

static const char *
say_canceller (TrellisEngagement *engagement, TrellisSession *session)
{
  gboolean mentoring = engagement->kind == TRELLIS_ENGAGEMENT_KIND_MENTORING;

  switch (session->cancelled_by)
    {
    case TRELLIS_CANCELLER_COACH:
      return _ ("Cancelled by you");
    case TRELLIS_CANCELLER_CLIENT:
      if (session->late)
        return mentoring ? _ ("Cancelled late by the mentee") : _ ("Cancelled late by the client");
      return mentoring ? _ ("Cancelled by the mentee") : _ ("Cancelled by the client");
    case TRELLIS_CANCELLER_SPONSOR:
      return _ ("Cancelled by the sponsor");
    default:
      return C_ ("session", "Cancelled");
    }
}

/**
 * trellis_session_say_became:
 *
 * Returns: (transfer full): what became of it; of one that was cancelled, by whom
 */
char *
trellis_session_say_became (TrellisEngagement *engagement, TrellisSession *session)
{
  if (session->state == TRELLIS_SESSION_STATE_CANCELLED)
    return g_strdup (say_canceller (engagement, session));
  return g_strdup (trellis_say_session_state (session));
}

static char *
say_days (guint days)
{
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u day", "%u days", days), days);
}

static char *
say_hours (guint hours)
{
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u hour", "%u hours", hours), hours);
}

static char *
say_minutes (guint minutes)
{
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u minute", "%u minutes", minutes),
                          minutes);
}

/**
 * trellis_session_say_span:
 * @seconds: not negative
 *
 * Returns: (transfer full): a length of time in the two units that matter, such as “2 days and 5
 *   hours”
 */
char *
trellis_session_say_span (gint64 seconds)
{
  guint days = seconds / SECONDS_A_DAY;
  guint hours = seconds % SECONDS_A_DAY / SECONDS_AN_HOUR;
  guint minutes = seconds % SECONDS_AN_HOUR / SECONDS_A_MINUTE;
  g_autofree char *more = NULL, *less = NULL;

  if (days == 0 && hours == 0)
    return say_minutes (minutes);
  more = days > 0 ? say_days (days) : say_hours (hours);
  if (days > 0 ? hours == 0 : minutes == 0)
    return g_steal_pointer (&more);
  less = days > 0 ? say_hours (hours) : say_minutes (minutes);
  /* Translators: two parts of a length of time: “2 days and 5 hours” */
  return g_strdup_printf (_ ("%s and %s"), more, less);
}

/**
 * trellis_session_say_clock:
 * @now: seconds since the epoch
 *
 * Returns: (transfer full) (nullable): how a planned session stands by the clock: when it begins,
 *   how long it has been going on, or that it is over
 */
char *
trellis_session_say_clock (TrellisSession *session, gint64 now)
{
  g_autofree char *span = NULL, *left = NULL;
  gint64 from, to;

  if (session->state != TRELLIS_SESSION_STATE_PLANNED
      || !trellis_session_get_span (session, &from, &to))
    return NULL;
  if (now < from)
    {
      span = trellis_session_say_span (from - now);
      /* Translators: %s is a length of time, such as “25 minutes” */
      return g_strdup_printf (_ ("Begins in %s"), span);
    }
  if (now >= to)
    {
      span = trellis_session_say_span (now - to);
      return g_strdup_printf (_ ("Over since %s, and not settled yet"), span);
    }
  span = trellis_session_say_span (now - from);
  left = trellis_session_say_span (to - now);
  /* Translators: elapsed time, and the time that is left: “12 minutes in, 48 minutes to go” */
  return g_strdup_printf (_ ("%s in, %s to go"), span, left);
}

static char *
say_notice (const TrellisCancellation *what)
{
  g_autofree char *asked = say_hours ((guint) what->notice_hours);
  g_autofree char *span = NULL;

  if (what->notice < 0)
    return g_strdup_printf (_ ("The contract asks for %s of notice, and the session has begun: "
                               "this is late."),
                            asked);
  span = trellis_session_say_span (what->notice);
  return g_strdup_printf (
      what->late ? _ ("The contract asks for %s of notice. It begins in %s: this is late.")
                 : _ ("The contract asks for %s of notice. It begins in %s: this is in time."),
      asked, span);
}

static const char *
say_consequence (const TrellisCancellation *what)
{
  if (what->fee_is_owed)
    return _ ("The session counts as used, and its fee is owed. Illness and emergencies may be an "
              "exception: then take “Late” off.");
  if (what->counts)
    return _ ("The session counts as used. Illness and emergencies may be an exception: then take "
              "“Late” off.");
  return _ ("The session does not count as used.");
}

/**
 * trellis_session_say_cancellation:
 *
 * Returns: (transfer full) (nullable): what the contract says, in words; %NULL where none does
 */
char *
trellis_session_say_cancellation (const TrellisCancellation *what)
{
  g_autofree char *notice = NULL;

  if (!what->agreed)
    return NULL;
  notice = say_notice (what);
  if (what->own_words != NULL)
    /* Translators: after what is late or in time, the contract's own words */
    return g_strdup_printf (_ ("%s %s\nThe contract says: “%s”"), notice, say_consequence (what),
                            what->own_words);
  return g_strdup_printf ("%s %s", notice, say_consequence (what));
}

static char *
say_overlap (const TrellisSessionRemark *remark, const char *when)
{
  g_autofree char *other = NULL;

  if (remark->other == NULL)
    return g_strdup_printf (_ ("%s overlaps “%s”"), when, remark->with);
  other = trellis_say_when (remark->other->start, remark->other->zone, remark->other->minutes);
  return g_strdup_printf (_ ("%s overlaps “%s”, %s"), when, remark->with, other);
}

/**
 * trellis_session_say_remark:
 *
 * Returns: (transfer full): what is to be said of a session's time, naming it
 */
char *
trellis_session_say_remark (const TrellisSessionRemark *remark)
{
  TrellisSession *session = remark->session;
  g_autofree char *when = trellis_say_when (session->start, session->zone, session->minutes);

  switch (remark->kind)
    {
    case TRELLIS_SESSION_REMARK_GAP:
      return g_strdup_printf (_ ("%s: the clocks jump over the time that was asked for"), when);
    case TRELLIS_SESSION_REMARK_TWICE:
      return g_strdup_printf (_ ("%s: that night has this time twice; the first is meant"), when);
    case TRELLIS_SESSION_REMARK_DAY_OFF:
      return g_strdup_printf (_ ("%s is a day off"), when);
    case TRELLIS_SESSION_REMARK_OUTSIDE_HOURS:
      return g_strdup_printf (_ ("%s is outside your work hours"), when);
    case TRELLIS_SESSION_REMARK_OUTSIDE_TERM:
      return g_strdup_printf (_ ("%s is outside the contract’s term"), when);
    case TRELLIS_SESSION_REMARK_TENTATIVE:
    case TRELLIS_SESSION_REMARK_CONFLICT:
    default:
      return say_overlap (remark, when);
    }
}
