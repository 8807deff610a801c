/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words for what a day asks for. */

#include "config.h"

#include "trellis-today-words.h"

#include "engagement/trellis-session-time.h"
#include "pages/trellis-say.h"
#include "planning/trellis-zone.h"
#include "practice/trellis-practice-actions.h"
#include "practice/trellis-signing-desk.h"
#include "ui/common/trellis-engagement-words.h"

#include <glib/gi18n-lib.h>

#define SECONDS_A_MINUTE 60
#define MINUTES_AN_HOUR 60
/* Up to so many days ahead a weekday is enough to name a day. */
#define WEEKDAYS_AHEAD 6

/**
 * trellis_today_words_heading:
 *
 * Returns: (transfer none): the heading of a part, translated
 */
const char *
trellis_today_words_heading (TrellisTodayPart part)
{
  switch (part)
    {
    case TRELLIS_TODAY_NEXT:
      return _ ("Next Session");
    case TRELLIS_TODAY_SESSIONS:
      return _ ("Also Today");
    case TRELLIS_TODAY_WEEK:
      return _ ("Coming Week");
    case TRELLIS_TODAY_UNSETTLED:
      return _ ("Not Settled Yet");
    case TRELLIS_TODAY_UNWRITTEN:
      return _ ("Notes to Write");
    case TRELLIS_TODAY_CONTRACTS:
      return _ ("Contracts to Sign");
    case TRELLIS_TODAY_ACTIONS:
      return _ ("Actions");
    case TRELLIS_TODAY_GOALS:
      return _ ("Goals");
    case TRELLIS_TODAY_TERMS:
      return _ ("Terms");
    case TRELLIS_TODAY_MENTEES:
    case TRELLIS_TODAY_N_PARTS:
    default:
      return _ ("Not Seen for a While");
    }
}

static char *
say_days_ahead (int days)
{
  if (days == 1)
    return g_strdup (C_ ("session", "Tomorrow"));
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "In %d day", "In %d days", days), days);
}

/**
 * trellis_today_words_until:
 *
 * Returns: (transfer full): how long it is until the session begins
 */
char *
trellis_today_words_until (TrellisSession *session, TrellisMoment moment)
{
  gint64 from, to;
  int minutes, hours;

  trellis_session_get_span (session, &from, &to);
  if (from <= moment.now)
    return g_strdup (C_ ("session", "Going on now"));
  minutes = (int) ((from - moment.now + SECONDS_A_MINUTE - 1) / SECONDS_A_MINUTE);
  if (minutes < MINUTES_AN_HOUR)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "In %d minute", "In %d minutes", minutes),
                            minutes);
  if (trellis_date_compare (session->start.date, moment.today) > 0)
    return say_days_ahead (trellis_date_days_until (moment.today, session->start.date));
  hours = (minutes + MINUTES_AN_HOUR / 2) / MINUTES_AN_HOUR;
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "In %d hour", "In %d hours", hours), hours);
}

static char *
say_near_day (TrellisDate date, TrellisDate today)
{
  int days = trellis_date_days_until (today, date);

  if (days == 0)
    return g_strdup (C_ ("day", "Today"));
  if (days == 1)
    return g_strdup (C_ ("day", "Tomorrow"));
  if (days == -1)
    return g_strdup (C_ ("day", "Yesterday"));
  return days > 1 && days <= WEEKDAYS_AHEAD ? trellis_say_weekday (date) : trellis_say_day (date);
}

static char *
say_time (gint64 instant, const char *zone)
{
  TrellisWall wall = trellis_instant_to_wall (instant, zone);
  g_autoptr (GDateTime) time = g_date_time_new_utc (2000, 1, 1, wall.minute / MINUTES_AN_HOUR,
                                                    wall.minute % MINUTES_AN_HOUR, 0);

  /* Translators: a time of day as g_date_time_format() writes it, such as "10:00". */
  return g_date_time_format (time, C_ ("time", "%H:%M"));
}

/**
 * trellis_today_words_when:
 * @with_day: whether the day is said too
 *
 * Returns: (transfer full): when it is; in a zone that is not the practice's, with all that tells
 *   the two apart
 */
char *
trellis_today_words_when (TrellisPractice *practice,
                          TrellisSession *session,
                          TrellisMoment moment,
                          gboolean with_day)
{
  g_autofree char *zone = trellis_practice_dup_zone (practice);
  g_autofree char *day = NULL, *begin = NULL, *end = NULL;
  gint64 from, to;

  if (!trellis_session_get_span (session, &from, &to) || g_strcmp0 (zone, session->zone) != 0)
    return trellis_say_when (session->start, session->zone, session->minutes);
  begin = say_time (from, zone);
  end = say_time (to, zone);
  if (!with_day)
    /* Translators: when something begins and ends: "10:00–11:00" */
    return g_strdup_printf (C_ ("times", "%s–%s"), begin, end);
  day = say_near_day (session->start.date, moment.today);
  /* Translators: a day, and when something begins and ends: "Tomorrow, 10:00–11:00" */
  return g_strdup_printf (C_ ("day and times", "%s, %s–%s"), day, begin, end);
}

static gboolean
is_session (TrellisTodayItem *item)
{
  return TRELLIS_IS_SESSION (item->item);
}

/**
 * trellis_today_words_title:
 *
 * Returns: (transfer full): what it is about, in the first place
 */
char *
trellis_today_words_title (TrellisPractice *practice, TrellisTodayItem *item)
{
  TrellisMoment moment = trellis_practice_get_moment (practice);

  if (is_session (item))
    return trellis_today_words_when (practice, item->item, moment,
                                     item->part != TRELLIS_TODAY_SESSIONS);
  if (TRELLIS_IS_ACTION (item->item))
    return g_strdup (TRELLIS_ACTION (item->item)->what);
  if (TRELLIS_IS_GOAL (item->item))
    return g_strdup (TRELLIS_GOAL (item->item)->statement);
  return item->part == TRELLIS_TODAY_MENTEES ? trellis_words_lead (NULL, practice, item->engagement)
                                             : g_strdup (item->engagement->title);
}

/* Whether holding it concludes the engagement (rule 4), which is to be said beforehand. */
static gboolean
is_closing_session (TrellisTodayItem *item)
{
  TrellisEngagement *engagement = item->engagement;

  return is_session (item) && engagement->kind == TRELLIS_ENGAGEMENT_KIND_COACHING
         && TRELLIS_COACHING (engagement)->state == TRELLIS_COACHING_STATE_CLOSING
         && g_strcmp0 (TRELLIS_COACHING (engagement)->closing_session,
                       TRELLIS_SESSION (item->item)->id)
                == 0;
}

static char *
say_whose (TrellisPractice *practice, TrellisTodayItem *item)
{
  g_autofree char *lead = trellis_words_lead (NULL, practice, item->engagement);
  g_autofree char *whose = trellis_words_facts (lead, item->engagement->title);

  return trellis_words_facts (
      whose, is_closing_session (item) ? _ ("last session: holding it concludes") : NULL);
}

static char *
say_action (TrellisPractice *practice, TrellisTodayItem *item)
{
  TrellisAction *action = item->item;
  g_autofree char *who = g_strcmp0 (action->who, TRELLIS_ACTION_COACH) == 0
                             /* Translators: who does it: the one who uses this program */
                             ? g_strdup (C_ ("action", "You"))
                             : trellis_practice_dup_who (practice, item->engagement, action->who);

  return trellis_words_facts (who, item->engagement->title);
}

static char *
say_signing (TrellisPractice *practice, TrellisTodayItem *item)
{
  TrellisCoaching *coaching = TRELLIS_COACHING (item->engagement);
  g_autoptr (GPtrArray) missing = trellis_practice_find_missing (practice, coaching);
  g_autofree char *lead = trellis_words_lead (NULL, practice, item->engagement);
  g_autofree char *waiting = NULL;

  if (missing->len > 0)
    /* Translators: a contract that lacks something yet */
    return trellis_words_facts (lead, C_ ("contract", "not complete yet"));
  waiting = trellis_practice_dup_waiting (practice, coaching);
  return trellis_words_facts (lead, waiting);
}

static char *
say_term (TrellisTodayItem *item)
{
  TrellisCoaching *coaching = TRELLIS_COACHING (item->engagement);
  guint met, required, open;
  g_autofree char *date = trellis_say_date (coaching->contract->term->end);
  g_autofree char *until = NULL, *goals = NULL;

  trellis_coaching_count_goals (coaching, &met, &required);
  open = required - met;
  /* Translators: the last day of a term */
  until = g_strdup_printf (C_ ("term", "until %s"), date);
  goals = open == 0 ? NULL
                    : g_strdup_printf (
                        g_dngettext (GETTEXT_PACKAGE, "%u goal open", "%u goals open", open), open);
  return trellis_words_facts (until, goals);
}

static char *
say_rhythm (TrellisTodayItem *item)
{
  int days = (int) TRELLIS_MENTORING (item->engagement)->rhythm->about_every_days;

  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "You meant to meet about every %d day",
                                       "You meant to meet about every %d days", days),
                          days);
}

/**
 * trellis_today_words_line:
 *
 * Returns: (transfer full) (nullable): whose it is, and what else is good to know
 */
char *
trellis_today_words_line (TrellisPractice *practice, TrellisTodayItem *item)
{
  if (TRELLIS_IS_ACTION (item->item))
    return say_action (practice, item);
  if (item->part == TRELLIS_TODAY_CONTRACTS)
    return say_signing (practice, item);
  if (item->part == TRELLIS_TODAY_TERMS)
    return say_term (item);
  return item->part == TRELLIS_TODAY_MENTEES ? say_rhythm (item) : say_whose (practice, item);
}

static char *
say_due (TrellisDate due, TrellisDate today)
{
  int days = trellis_date_days_until (today, due);

  if (days < 0)
    return g_strdup (C_ ("due", "Overdue"));
  if (days == 0)
    return g_strdup (C_ ("due", "Due today"));
  if (days == 1)
    return g_strdup (C_ ("due", "Due tomorrow"));
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Due in %d day", "Due in %d days", days),
                          days);
}

static char *
say_end (TrellisDate end, TrellisDate today)
{
  int days = trellis_date_days_until (today, end);

  if (days < 0)
    return g_strdup (_ ("Term over"));
  if (days == 0)
    return g_strdup (C_ ("term", "Ends today"));
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Ends in %d day", "Ends in %d days", days),
                          days);
}

static char *
say_last_contact (TrellisMentoring *mentoring, TrellisMoment moment)
{
  TrellisDate last = trellis_mentoring_get_last_contact (mentoring, moment);
  int days = trellis_date_days_until (last, moment.today);

  if (!trellis_date_is_set (last))
    return g_strdup (_ ("Not seen yet"));
  return g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "Last contact %d day ago", "Last contact %d days ago", days),
      days);
}

/**
 * trellis_today_words_remark:
 *
 * Returns: (transfer full) (nullable): how pressing it is, or what became of it
 */
char *
trellis_today_words_remark (TrellisTodayItem *item, TrellisMoment moment)
{
  if (TRELLIS_IS_ACTION (item->item))
    return say_due (TRELLIS_ACTION (item->item)->due, moment.today);
  if (TRELLIS_IS_GOAL (item->item))
    return say_due (TRELLIS_GOAL (item->item)->due, moment.today);
  if (item->part == TRELLIS_TODAY_CONTRACTS)
    return g_strdup (TRELLIS_COACHING (item->engagement)->amendment == NULL
                         ? C_ ("contract", "Draft")
                         : C_ ("contract", "Amendment"));
  if (item->part == TRELLIS_TODAY_TERMS)
    return say_end (TRELLIS_COACHING (item->engagement)->contract->term->end, moment.today);
  if (item->part == TRELLIS_TODAY_MENTEES)
    return say_last_contact (TRELLIS_MENTORING (item->engagement), moment);
  if (item->part == TRELLIS_TODAY_SESSIONS
      && TRELLIS_SESSION (item->item)->state != TRELLIS_SESSION_STATE_PLANNED)
    return g_strdup (trellis_say_session_state (item->item));
  return NULL;
}
