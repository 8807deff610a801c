/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a day asks for: sessions, what is to be signed, is due or runs out, whom nobody has seen for
   long. */

#include "config.h"

#include "trellis-today.h"

#include "engagement/trellis-session-time.h"

/* In days. */
#define COMING 7
#define DUE_ACTIONS 7
#define DUE_GOALS 14
#define TERM_RUNS_OUT 14
#define WRITING_TIME 30
/* No zone is further from another, and no session is longer. */
#define SURELY_ELSEWHERE 3

typedef struct
{
  TrellisMoment moment;
  gint64 midnight; /* with which today begins */
  gint64 tomorrow;
  gint64 coming; /* the end of the days that come */
  GPtrArray *items;
  TrellisTodayItem *next;
} Day;

G_DEFINE_FINAL_TYPE (TrellisTodayItem, trellis_today_item, G_TYPE_OBJECT)

static void
trellis_today_item_finalize (GObject *object)
{
  TrellisTodayItem *self = TRELLIS_TODAY_ITEM (object);

  g_clear_object (&self->engagement);
  g_clear_object (&self->item);
  G_OBJECT_CLASS (trellis_today_item_parent_class)->finalize (object);
}

static void
trellis_today_item_class_init (TrellisTodayItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = trellis_today_item_finalize;
}

static void
trellis_today_item_init (TrellisTodayItem *self)
{
}

static TrellisTodayItem *
add_item (
    Day *day, TrellisTodayPart part, TrellisEngagement *engagement, gpointer item, gint64 order)
{
  TrellisTodayItem *self = g_object_new (TRELLIS_TYPE_TODAY_ITEM, NULL);

  self->part = part;
  self->engagement = g_object_ref (engagement);
  self->item = item == NULL ? NULL : g_object_ref (item);
  self->order = order;
  g_ptr_array_add (day->items, self);
  return self;
}

/* The instant at which a date begins in the computer's zone, whose date today is. */
static gint64
begin_of (TrellisDate date)
{
  g_autoptr (GDateTime) time = NULL;
  int year, month, day;

  trellis_date_get_ymd (date, &year, &month, &day);
  time = g_date_time_new_local (year, month, day, 0, 0, 0);
  return g_date_time_to_unix (time);
}

static gboolean
is_due (TrellisDate due, Day *day, int days)
{
  return trellis_date_is_set (due) && trellis_date_days_until (day->moment.today, due) <= days;
}

/* Whether it can be seen from its date alone that it is neither next nor of the days that come. */
static gboolean
is_far (Day *day, TrellisSession *session)
{
  guint32 next, last = day->moment.today.julian + COMING;

  if (day->next == NULL)
    return FALSE;
  next = TRELLIS_SESSION (day->next->item)->start.date.julian;
  return session->start.date.julian > MAX (next, last) + SURELY_ELSEWHERE;
}

/* The one that goes on or comes first of all; the others go where they belong. */
static void
take_planned (Day *day, TrellisEngagement *engagement, TrellisSession *session)
{
  TrellisTodayItem *item;
  gint64 from, to;

  if (is_far (day, session))
    return;
  trellis_session_get_span (session, &from, &to);
  if (to <= day->moment.now)
    {
      add_item (day, TRELLIS_TODAY_UNSETTLED, engagement, session, from);
      return;
    }
  if (trellis_engagement_is_over (engagement))
    return;
  item = add_item (day, from < day->tomorrow ? TRELLIS_TODAY_SESSIONS : TRELLIS_TODAY_WEEK,
                   engagement, session, from);
  if (day->next == NULL || from < day->next->order)
    day->next = item;
}

static void
take_held (Day *day, TrellisEngagement *engagement, TrellisSession *session)
{
  gint64 from, to;

  if (trellis_date_days_until (session->start.date, day->moment.today) > WRITING_TIME)
    return;
  trellis_session_get_span (session, &from, &to);
  if (!trellis_session_is_written (session))
    add_item (day, TRELLIS_TODAY_UNWRITTEN, engagement, session, from);
  else if (from >= day->midnight && from < day->tomorrow)
    add_item (day, TRELLIS_TODAY_SESSIONS, engagement, session, from);
}

static void
take_missed (Day *day, TrellisEngagement *engagement, TrellisSession *session)
{
  gint64 from, to;

  if (ABS (trellis_date_days_until (session->start.date, day->moment.today)) > SURELY_ELSEWHERE)
    return;
  trellis_session_get_span (session, &from, &to);
  if (from >= day->midnight && from < day->tomorrow)
    add_item (day, TRELLIS_TODAY_SESSIONS, engagement, session, from);
}

static void
take_sessions (Day *day, TrellisEngagement *engagement)
{
  for (guint i = 0; i < trellis_list_length (engagement->sessions); i++)
    {
      TrellisSession *session = trellis_list_get (engagement->sessions, i);

      if (session->state == TRELLIS_SESSION_STATE_PLANNED)
        take_planned (day, engagement, session);
      else if (session->state == TRELLIS_SESSION_STATE_HELD)
        take_held (day, engagement, session);
      else if (session->state == TRELLIS_SESSION_STATE_MISSED)
        take_missed (day, engagement, session);
    }
}

static void
take_actions (Day *day, TrellisEngagement *engagement)
{
  for (guint i = 0; i < trellis_list_length (engagement->actions); i++)
    {
      TrellisAction *action = trellis_list_get (engagement->actions, i);

      if (action->state == TRELLIS_ACTION_STATE_OPEN && is_due (action->due, day, DUE_ACTIONS))
        add_item (day, TRELLIS_TODAY_ACTIONS, engagement, action, action->due.julian);
    }
}

static void
take_goals (Day *day, TrellisCoaching *coaching)
{
  for (guint i = 0; i < trellis_list_length (coaching->goals); i++)
    {
      TrellisGoal *goal = trellis_list_get (coaching->goals, i);

      if (goal->state == TRELLIS_GOAL_STATE_OPEN && is_due (goal->due, day, DUE_GOALS))
        add_item (day, TRELLIS_TODAY_GOALS, TRELLIS_ENGAGEMENT (coaching), goal, goal->due.julian);
    }
}

/* The one that begins first is the most pressing. */
static void
take_contract (Day *day, TrellisCoaching *coaching)
{
  TrellisContract *basis = trellis_coaching_get_next_basis (coaching);
  TrellisTerm *term;

  if (basis == NULL)
    return;
  term = basis->term;
  add_item (day, TRELLIS_TODAY_CONTRACTS, TRELLIS_ENGAGEMENT (coaching), NULL,
            term != NULL && trellis_date_is_set (term->start) ? term->start.julian : G_MAXINT64);
}

/* A draft has nothing to keep to yet. */
static void
take_coaching (Day *day, TrellisCoaching *coaching)
{
  TrellisTerm *term = coaching->contract == NULL ? NULL : coaching->contract->term;

  take_contract (day, coaching);
  if (coaching->state == TRELLIS_COACHING_STATE_DRAFT)
    return;
  take_goals (day, coaching);
  if (term != NULL && is_due (term->end, day, TERM_RUNS_OUT))
    add_item (day, TRELLIS_TODAY_TERMS, TRELLIS_ENGAGEMENT (coaching), NULL, term->end.julian);
}

static void
take_mentoring (Day *day, TrellisMentoring *mentoring)
{
  int over = trellis_mentoring_get_days_over_rhythm (mentoring, day->moment);

  if (over > 0)
    add_item (day, TRELLIS_TODAY_MENTEES, TRELLIS_ENGAGEMENT (mentoring), NULL, -over);
}

static void
take_engagement (Day *day, TrellisEngagement *engagement)
{
  take_sessions (day, engagement);
  if (trellis_engagement_is_over (engagement))
    return;
  take_actions (day, engagement);
  if (engagement->kind == TRELLIS_ENGAGEMENT_KIND_COACHING)
    take_coaching (day, TRELLIS_COACHING (engagement));
  else
    take_mentoring (day, TRELLIS_MENTORING (engagement));
}

static int
compare_items (gconstpointer a, gconstpointer b)
{
  const TrellisTodayItem *one = *(TrellisTodayItem *const *) a;
  const TrellisTodayItem *other = *(TrellisTodayItem *const *) b;

  if (one->part != other->part)
    return (int) one->part - (int) other->part;
  if (one->order != other->order)
    return one->order < other->order ? -1 : 1;
  return g_strcmp0 (one->engagement->id, other->engagement->id);
}

/* What comes, until it was known which is the next, was gathered from further away. */
static void
forget_far (Day *day)
{
  for (guint i = day->items->len; i > 0; i--)
    {
      TrellisTodayItem *item = day->items->pdata[i - 1];

      if (item->part == TRELLIS_TODAY_WEEK && item->order >= day->coming)
        g_ptr_array_remove_index (day->items, i - 1);
    }
}

/**
 * trellis_practice_list_today:
 *
 * Gathers what the day of the practice's clock asks for, from all engagements. A session is in one
 * part alone.
 *
 * Returns: (transfer full) (element-type TrellisTodayItem): part by part, the earliest or the most
 * pressing first
 */
GPtrArray *
trellis_practice_list_today (TrellisPractice *self)
{
  GListStore *engagements = G_LIST_STORE (trellis_practice_get_engagements (self));
  Day day = { .moment = trellis_practice_get_moment (self) };

  day.midnight = begin_of (day.moment.today);
  day.tomorrow = begin_of (trellis_date_add_days (day.moment.today, 1));
  day.coming = begin_of (trellis_date_add_days (day.moment.today, 1 + COMING));
  day.items = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < trellis_list_length (engagements); i++)
    take_engagement (&day, trellis_list_get (engagements, i));
  if (day.next != NULL)
    day.next->part = TRELLIS_TODAY_NEXT;
  forget_far (&day);
  g_ptr_array_sort (day.items, compare_items);
  return day.items;
}
