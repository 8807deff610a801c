/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is asked of a practice: what comes, what is due, what is not settled, who is meant. */

#include "config.h"

#include "trellis-queries.h"

#include "engagement/trellis-session-time.h"
#include "practice/trellis-practice-private.h"

static void
free_row (gpointer data)
{
  TrellisRow *row = data;

  g_object_unref (row->engagement);
  g_clear_object (&row->item);
  g_free (row);
}

static void
add_row (GPtrArray *rows, TrellisEngagement *engagement, gpointer item)
{
  TrellisRow *row = g_new0 (TrellisRow, 1);

  row->engagement = g_object_ref (engagement);
  row->item = g_object_ref (item);
  g_ptr_array_add (rows, row);
}

static GListStore *
engagements_of (TrellisPractice *self)
{
  return G_LIST_STORE (trellis_practice_get_engagements (self));
}

static int
compare_starts (gconstpointer a, gconstpointer b)
{
  const TrellisRow *one = *(const TrellisRow *const *) a, *other = *(const TrellisRow *const *) b;
  gint64 from, other_from, to;

  trellis_session_get_span (one->item, &from, &to);
  trellis_session_get_span (other->item, &other_from, &to);
  return (from > other_from) - (from < other_from);
}

typedef gboolean (*SessionFilter) (TrellisSession *session, gpointer data);

static GPtrArray *
list_sessions (TrellisPractice *self, SessionFilter filter, gpointer data)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (free_row);

  for (guint i = 0; i < trellis_list_length (engagements_of (self)); i++)
    {
      TrellisEngagement *engagement = trellis_list_get (engagements_of (self), i);

      for (guint j = 0; j < trellis_list_length (engagement->sessions); j++)
        {
          TrellisSession *session = trellis_list_get (engagement->sessions, j);

          if (filter (session, data))
            add_row (rows, engagement, session);
        }
    }
  g_ptr_array_sort (rows, compare_starts);
  return rows;
}

static gboolean
is_within (TrellisSession *session, gpointer data)
{
  const TrellisDate *range = data;

  return (!trellis_date_is_set (range[0])
          || trellis_date_compare (session->start.date, range[0]) >= 0)
         && (!trellis_date_is_set (range[1])
             || trellis_date_compare (session->start.date, range[1]) <= 0);
}

/**
 * trellis_practice_list_sessions:
 * @from: the first date, or unset; compared with the date in the session's own zone
 * @to: the last date, included, or unset
 *
 * Returns: (transfer full) (element-type TrellisRow): the sessions, in order of time
 */
GPtrArray *
trellis_practice_list_sessions (TrellisPractice *self, TrellisDate from, TrellisDate to)
{
  TrellisDate range[] = { from, to };

  return list_sessions (self, is_within, range);
}

static gboolean
is_unsettled (TrellisSession *session, gpointer now)
{
  return session->state == TRELLIS_SESSION_STATE_PLANNED
         && trellis_session_is_past (session, *(gint64 *) now);
}

/**
 * trellis_practice_list_unsettled:
 *
 * Returns: (transfer full) (element-type TrellisRow): past sessions that are still planned
 */
GPtrArray *
trellis_practice_list_unsettled (TrellisPractice *self)
{
  gint64 now = trellis_practice_get_moment (self).now;

  return list_sessions (self, is_unsettled, &now);
}

static TrellisDate
due_of (const TrellisRow *row)
{
  return TRELLIS_IS_GOAL (row->item) ? TRELLIS_GOAL (row->item)->due
                                     : TRELLIS_ACTION (row->item)->due;
}

static int
compare_due (gconstpointer a, gconstpointer b)
{
  return trellis_date_compare (due_of (*(const TrellisRow *const *) a),
                               due_of (*(const TrellisRow *const *) b));
}

static gboolean
is_due (TrellisDate due, TrellisDate until)
{
  return trellis_date_is_set (due) && trellis_date_compare (due, until) <= 0;
}

static void
add_due (GPtrArray *rows, TrellisEngagement *engagement, TrellisDate until)
{
  GListStore *goals = engagement->kind == TRELLIS_ENGAGEMENT_KIND_COACHING
                          ? TRELLIS_COACHING (engagement)->goals
                          : NULL;

  for (guint i = 0; i < trellis_list_length (engagement->actions); i++)
    {
      TrellisAction *action = trellis_list_get (engagement->actions, i);

      if (action->state == TRELLIS_ACTION_STATE_OPEN && is_due (action->due, until))
        add_row (rows, engagement, action);
    }
  for (guint i = 0; goals != NULL && i < trellis_list_length (goals); i++)
    {
      TrellisGoal *goal = trellis_list_get (goals, i);

      if (goal->state == TRELLIS_GOAL_STATE_OPEN && is_due (goal->due, until))
        add_row (rows, engagement, goal);
    }
}

/**
 * trellis_practice_list_due:
 * @until: the last day that counts; today lists what is due and overdue
 *
 * Returns: (transfer full) (element-type TrellisRow): open actions and open goals of engagements
 * that are not over, the earliest first
 */
GPtrArray *
trellis_practice_list_due (TrellisPractice *self, TrellisDate until)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (free_row);

  for (guint i = 0; i < trellis_list_length (engagements_of (self)); i++)
    {
      TrellisEngagement *engagement = trellis_list_get (engagements_of (self), i);

      if (!trellis_engagement_is_over (engagement))
        add_due (rows, engagement, until);
    }
  g_ptr_array_sort (rows, compare_due);
  return rows;
}

/**
 * trellis_practice_get_days_off:
 *
 * Returns: (transfer full) (nullable): the days off of the settings, %NULL when there are none
 */
TrellisDaysOff *
trellis_practice_get_days_off (TrellisPractice *self)
{
  char **ranges = trellis_practice_get_settings (self)->days_off;

  return ranges == NULL ? NULL : trellis_days_off_parse ((const char *const *) ranges, NULL);
}

/**
 * trellis_practice_dup_names:
 *
 * Returns: (transfer full): the names of the people in it; the team's name first, where it is one
 */
char **
trellis_practice_dup_names (TrellisPractice *self, TrellisEngagement *engagement)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_auto (GStrv) ids = trellis_engagement_dup_people (engagement);
  TrellisContract *contract = engagement->kind == TRELLIS_ENGAGEMENT_KIND_COACHING
                                  ? TRELLIS_COACHING (engagement)->contract
                                  : NULL;

  if (contract != NULL && contract->team != NULL && contract->team->name != NULL)
    g_strv_builder_add (names, contract->team->name);
  for (guint i = 0; ids[i] != NULL; i++)
    {
      TrellisPerson *person = trellis_practice_find_person (self, ids[i]);

      if (person != NULL)
        g_strv_builder_add (names, person->name);
    }
  return g_strv_builder_end (names);
}
