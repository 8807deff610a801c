/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which sessions somebody is to be reminded of now. */

#include "config.h"

#include "trellis-reminders.h"

#include "engagement/trellis-session-time.h"

#define SECONDS_A_MINUTE 60
/* A reminder comes four weeks before its session at most; no zone is further from another, and no
   session is longer, than the rest. */
#define DAYS_AHEAD (28 + 3)
#define DAYS_BACK 3

static void
free_reminder (gpointer data)
{
  TrellisReminder *self = data;

  g_object_unref (self->engagement);
  g_object_unref (self->session);
  g_free (self);
}

/* By its date alone, which is much cheaper than its zone. */
static gboolean
may_remind (TrellisSession *session, TrellisDate today)
{
  int days;

  if (session->state != TRELLIS_SESSION_STATE_PLANNED || session->reminders_minutes == NULL)
    return FALSE;
  days = trellis_date_days_until (today, session->start.date);
  return days <= DAYS_AHEAD && days >= -DAYS_BACK;
}

/* Returns: when the last reminder that has come was due; %TRELLIS_NO_INSTANT before the first */
static gint64
find_due (TrellisSession *session, gint64 start, gint64 now)
{
  gint64 due = TRELLIS_NO_INSTANT;

  for (guint i = 0; i < session->reminders_minutes->len; i++)
    {
      gint64 at = start - g_array_index (session->reminders_minutes, gint64, i) * SECONDS_A_MINUTE;

      if (at <= now && (due == TRELLIS_NO_INSTANT || at > due))
        due = at;
    }
  return due;
}

static void
add_session (GPtrArray *reminders,
             TrellisEngagement *engagement,
             TrellisSession *session,
             TrellisMoment moment,
             gint64 since)
{
  TrellisReminder *reminder;
  gint64 from, to, due;

  if (!may_remind (session, moment.today) || !trellis_session_get_span (session, &from, &to)
      || to <= moment.now)
    return;
  due = find_due (session, from, moment.now);
  if (due == TRELLIS_NO_INSTANT || due < since)
    return;
  reminder = g_new0 (TrellisReminder, 1);
  reminder->engagement = g_object_ref (engagement);
  reminder->session = g_object_ref (session);
  reminder->due = due;
  reminder->start = from;
  reminder->end = to;
  g_ptr_array_add (reminders, reminder);
}

static int
compare_reminders (gconstpointer a, gconstpointer b)
{
  const TrellisReminder *one = *(TrellisReminder *const *) a;
  const TrellisReminder *other = *(TrellisReminder *const *) b;

  return (one->start > other->start) - (one->start < other->start);
}

/**
 * trellis_practice_list_reminders:
 * @since: reminders that were due before are old, seconds since the epoch
 *
 * A session is one to be reminded of from the first of its reminders on until it ends, as long as
 * it is planned and its engagement goes on. Asking is enough at any time: nothing is remembered, so
 * a clock that is put right and a computer that has slept make no difference.
 *
 * Returns: (transfer full) (element-type TrellisReminder): one for each such session, in order of
 *   their starts
 */
GPtrArray *
trellis_practice_list_reminders (TrellisPractice *self, gint64 since)
{
  GPtrArray *reminders = g_ptr_array_new_with_free_func (free_reminder);
  GListStore *engagements = G_LIST_STORE (trellis_practice_get_engagements (self));
  TrellisMoment moment = trellis_practice_get_moment (self);

  for (guint i = 0; i < trellis_list_length (engagements); i++)
    {
      TrellisEngagement *engagement = trellis_list_get (engagements, i);

      if (trellis_engagement_is_over (engagement))
        continue;
      for (guint j = 0; j < trellis_list_length (engagement->sessions); j++)
        add_session (reminders, engagement, trellis_list_get (engagement->sessions, j), moment,
                     since);
    }
  g_ptr_array_sort (reminders, compare_reminders);
  return reminders;
}
