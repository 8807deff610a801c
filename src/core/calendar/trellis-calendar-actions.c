/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Actions as a list of tasks, in a file of their own and only on request. */

#include "config.h"

#include "trellis-calendar-actions.h"

#include "practice/trellis-practice-actions.h"
#include "trellis-calendar-head.h"
#include "trellis-calendar-text.h"
#include "trellis-calendar-title.h"
#include "trellis-calendar-values.h"

#include <glib/gi18n-lib.h>
#include <libical/ical.h>

#define SECONDS_A_DAY 86400
#define JULIAN_OF_EPOCH 719163

typedef struct
{
  TrellisPractice *practice;
  const TrellisCalendarOptions *options;
  TrellisTitleStyle style;
  gboolean words;
  GString *text;
} Writing;

/* An action without a date is in no range of dates. */
static gboolean
is_wanted (const TrellisCalendarOptions *options, const TrellisAction *action)
{
  if (!trellis_date_is_set (options->from) && !trellis_date_is_set (options->to))
    return TRUE;
  return trellis_date_is_set (action->due) && trellis_date_compare (action->due, options->from) >= 0
         && (!trellis_date_is_set (options->to)
             || trellis_date_compare (action->due, options->to) <= 0);
}

static char *
name_who (const Writing *writing, TrellisEngagement *engagement, const TrellisAction *action)
{
  g_autofree char *who = trellis_practice_dup_who (writing->practice, engagement, action->who);

  if (writing->style == TRELLIS_TITLE_STYLE_NEUTRAL || who == NULL)
    return g_strdup ("");
  return writing->style == TRELLIS_TITLE_STYLE_INITIALS ? trellis_calendar_initials (who)
                                                        : g_steal_pointer (&who);
}

static const char *
name_kind (TrellisEngagement *engagement)
{
  return TRELLIS_IS_MENTORING (engagement) ? _ ("Action from mentoring")
                                           : _ ("Action from coaching");
}

/* What an action says is as private as a note, so it is told only where the coach asks for it. */
static char *
make_title (const Writing *writing, TrellisEngagement *engagement, const TrellisAction *action)
{
  g_autofree char *who = name_who (writing, engagement, action);
  const char *what = writing->words ? action->what : name_kind (engagement);

  if (who[0] == '\0')
    return g_strdup (what);
  /* Translators: what is to be done, and the name or the initials of who does it. */
  return g_strdup_printf (_ ("%s (%s)"), what, who);
}

static enum icalproperty_status
status_of (const TrellisAction *action)
{
  switch (action->state)
    {
    case TRELLIS_ACTION_STATE_DONE:
      return ICAL_STATUS_COMPLETED;
    case TRELLIS_ACTION_STATE_DROPPED:
      return ICAL_STATUS_CANCELLED;
    case TRELLIS_ACTION_STATE_OPEN:
    default:
      return ICAL_STATUS_NEEDSACTION;
    }
}

/* Nobody keeps when an action changed: the last that is known of its engagement stands for it, so
 * that the same actions give the same file. */
static gint64
find_stamp (TrellisEngagement *engagement, const TrellisAction *action)
{
  gint64 stamp = engagement->created;

  for (guint i = 0; i < trellis_list_length (engagement->sessions); i++)
    stamp = MAX (stamp, ((TrellisSession *) trellis_list_get (engagement->sessions, i))->changed);
  for (guint i = 0; i < trellis_list_length (engagement->events); i++)
    stamp = MAX (stamp, ((TrellisEvent *) trellis_list_get (engagement->events, i))->at);
  if (trellis_date_is_set (action->done_on))
    stamp = MAX (stamp, ((gint64) action->done_on.julian - JULIAN_OF_EPOCH) * SECONDS_A_DAY);
  return stamp;
}

static void
append_action (Writing *writing, TrellisEngagement *engagement, const TrellisAction *action)
{
  icalcomponent *todo = icalcomponent_new (ICAL_VTODO_COMPONENT);
  g_autofree char *title = make_title (writing, engagement, action);

  trellis_calendar_add_text (todo, icalproperty_new_uid, action->id);
  icalcomponent_add_property (
      todo, icalproperty_new_dtstamp (trellis_calendar_utc (find_stamp (engagement, action))));
  trellis_calendar_add_text (todo, icalproperty_new_summary, title);
  if (trellis_date_is_set (action->due))
    icalcomponent_add_property (todo, icalproperty_new_due (trellis_calendar_day (action->due)));
  icalcomponent_add_property (todo, icalproperty_new_class (ICAL_CLASS_PRIVATE));
  icalcomponent_add_property (todo, icalproperty_new_status (status_of (action)));
  icalcomponent_add_property (
      todo,
      icalproperty_new_categories (TRELLIS_IS_MENTORING (engagement) ? "Mentoring" : "Coaching"));
  trellis_calendar_add_text (todo, icalproperty_new_relatedto, action->session);
  trellis_calendar_take (todo, writing->text);
}

static void
append_engagement (Writing *writing, TrellisEngagement *engagement)
{
  for (guint i = 0; i < trellis_list_length (engagement->actions); i++)
    {
      const TrellisAction *action = trellis_list_get (engagement->actions, i);

      if (action->id != NULL && is_wanted (writing->options, action))
        append_action (writing, engagement, action);
    }
}

/**
 * trellis_calendar_write_actions:
 * @options: whose actions, and how people are called; dates are compared with those on which
 *   actions are due
 * @words: whether the file says what is to be done; these are private words, so the coach is to be
 *   told
 * @out: where to; it stays open
 *
 * Writes actions as VTODO (RFC 5545, section 3.6.2), each with the date on which it is due and the
 * session that it comes from, as far as there are. Without @words and with neutral titles a task
 * says that something is due, and no more.
 *
 * Returns: whether all of it was taken by @out
 */
gboolean
trellis_calendar_write_actions (TrellisPractice *practice,
                                const TrellisCalendarOptions *options,
                                gboolean words,
                                GOutputStream *out,
                                GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GPtrArray) engagements
      = trellis_calendar_list_engagements (practice, options->engagements);
  Writing writing
      = { practice, options, trellis_calendar_find_style (practice, options), words, text };

  trellis_calendar_head_append (text, _ ("Actions from coaching and mentoring"), FALSE);
  for (guint i = 0; i < engagements->len; i++)
    append_engagement (&writing, engagements->pdata[i]);
  trellis_calendar_end_append (text);
  return g_output_stream_write_all (out, text->str, text->len, NULL, NULL, error);
}
