/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The actions of an action plan as tables: box, what, who, by when, state. */

#include "config.h"

#include "trellis-plan-writer.h"

#include "base/trellis-id.h"
#include "trellis-say.h"

#include <glib/gi18n-lib.h>

#define N_EMPTY_ROWS 3

static gboolean
is_on_plan (TrellisEngagement *engagement, const char *goal)
{
  TrellisGoal *found;

  if (goal == NULL)
    return FALSE;
  if (engagement->kind == TRELLIS_ENGAGEMENT_KIND_MENTORING)
    return trellis_list_find (TRELLIS_MENTORING (engagement)->aspirations, goal) != NULL;

  found = trellis_coaching_find_goal (TRELLIS_COACHING (engagement), goal);
  return found != NULL && found->state != TRELLIS_GOAL_STATE_DROPPED;
}

/* No date comes after all dates. */
static int
compare_due (TrellisDate a, TrellisDate b)
{
  if (trellis_date_is_set (a) != trellis_date_is_set (b))
    return trellis_date_is_set (a) ? -1 : 1;
  return trellis_date_compare (a, b);
}

static int
compare_actions (gconstpointer a, gconstpointer b)
{
  const TrellisAction *one = *(TrellisAction *const *) a, *other = *(TrellisAction *const *) b;

  return one->state != other->state ? one->state - other->state
                                    : compare_due (one->due, other->due);
}

/* The actions for @goal, or for %NULL those of no goal that is on the plan; open ones first. */
static GPtrArray *
list_actions (TrellisEngagement *engagement, const char *goal)
{
  GPtrArray *actions = g_ptr_array_new ();

  for (guint i = 0; i < trellis_list_length (engagement->actions); i++)
    {
      TrellisAction *action = trellis_list_get (engagement->actions, i);
      gboolean here = goal == NULL ? !is_on_plan (engagement, action->goal)
                                   : g_strcmp0 (action->goal, goal) == 0;

      if (here)
        g_ptr_array_add (actions, action);
    }
  g_ptr_array_sort (actions, compare_actions);
  return actions;
}

static const char *
get_coach_name (TrellisPlanWriter *self)
{
  const char *name = trellis_practice_get_practitioner (self->practice)->name;

  if (name != NULL)
    return name;
  return self->engagement->kind == TRELLIS_ENGAGEMENT_KIND_COACHING ? _ ("Coach") : _ ("Mentor");
}

/* Of somebody whom the practice does not know any more there is an id, which is no name. */
static const char *
find_name (TrellisPlanWriter *self, const char *who)
{
  TrellisPerson *person = who == NULL ? NULL : trellis_practice_find_person (self->practice, who);

  if (person != NULL)
    return person->name;
  if (g_strcmp0 (who, TRELLIS_ACTION_COACH) == 0)
    return get_coach_name (self);
  return who == NULL || trellis_id_is_valid (who) ? TRELLIS_SAY_NOTHING : who;
}

static TrellisTable *
add_table (TrellisPlanWriter *self)
{
  TrellisTable *table = trellis_document_add_table (self->document);

  trellis_table_add_tick_column (table);
  trellis_table_add_column (table, C_ ("action", "What"), 3.7);
  trellis_table_add_column (table, C_ ("action", "Who"), 1.9);
  trellis_table_add_column (table, C_ ("action", "By when"), 2.5);
  trellis_table_add_column (table, C_ ("action", "State"), 1.8);
  return table;
}

/* The weekday above the date: side by side they are too wide for a column. */
static char *
say_due (TrellisAction *action)
{
  g_autofree char *weekday = trellis_say_weekday (action->due);
  g_autofree char *date = trellis_say_date (action->due);

  if (!trellis_date_is_set (action->due))
    return g_steal_pointer (&date);
  return g_strdup_printf ("%s\n%s", weekday, date);
}

static void
add_action (TrellisPlanWriter *self, TrellisTable *table, TrellisAction *action)
{
  static const TrellisTick ticks[] = {
    [TRELLIS_ACTION_STATE_OPEN] = TRELLIS_TICK_EMPTY,
    [TRELLIS_ACTION_STATE_DONE] = TRELLIS_TICK_TICKED,
    [TRELLIS_ACTION_STATE_DROPPED] = TRELLIS_TICK_STRUCK,
  };
  g_autofree char *due = say_due (action);
  g_autofree char *state = trellis_say_action_state (action);

  trellis_table_add_row (table);
  trellis_table_add_tick (table, ticks[action->state]);
  trellis_table_add_text (table, action->what);
  trellis_table_add_text (table, find_name (self, action->who));
  trellis_table_add_text (table, due);
  trellis_table_add_text (table, state);
}

static void
write_table (TrellisPlanWriter *self, GPtrArray *actions)
{
  TrellisTable *table = add_table (self);

  for (guint i = 0; i < actions->len; i++)
    add_action (self, table, actions->pdata[i]);
}

/**
 * trellis_plan_write_actions:
 * @goal: (nullable): the id of a goal or an aspiration; %NULL for the actions of none that is on
 *   the plan
 *
 * Writes the actions as a table, open ones first by date.
 *
 * Returns: whether there are any
 */
gboolean
trellis_plan_write_actions (TrellisPlanWriter *self, const char *goal)
{
  g_autoptr (GPtrArray) actions = list_actions (self->engagement, goal);

  if (actions->len == 0)
    return FALSE;
  write_table (self, actions);
  return TRUE;
}

/**
 * trellis_plan_write_other_actions:
 *
 * Writes the actions of no goal that is on the plan, under a heading of their own.
 *
 * Returns: whether there are any
 */
gboolean
trellis_plan_write_other_actions (TrellisPlanWriter *self)
{
  g_autoptr (GPtrArray) actions = list_actions (self->engagement, NULL);

  if (actions->len == 0)
    return FALSE;
  trellis_document_add_heading (self->document, 1, _ ("Other actions"));
  return trellis_plan_write_actions (self, NULL);
}

/**
 * trellis_plan_write_actions_in:
 * @heading: what stands above them
 *
 * Writes all actions that are in @state, whatever they are for; nothing where there are none.
 */
void
trellis_plan_write_actions_in (TrellisPlanWriter *self,
                               TrellisActionState state,
                               const char *heading)
{
  g_autoptr (GPtrArray) actions = g_ptr_array_new ();

  for (guint i = 0; i < trellis_list_length (self->engagement->actions); i++)
    {
      TrellisAction *action = trellis_list_get (self->engagement->actions, i);

      if (action->state == (int) state)
        g_ptr_array_add (actions, action);
    }
  g_ptr_array_sort (actions, compare_actions);
  if (actions->len == 0)
    return;
  trellis_document_add_heading (self->document, 1, heading);
  write_table (self, actions);
}

/**
 * trellis_plan_write_empty_rows:
 *
 * Writes a table of empty rows, for what is agreed with the paper on the table.
 */
void
trellis_plan_write_empty_rows (TrellisPlanWriter *self)
{
  trellis_document_begin_group (self->document);
  trellis_document_add_heading (self->document, 1, _ ("Next steps, to be written in by hand"));
  trellis_table_add_blank_rows (add_table (self), N_EMPTY_ROWS);
  trellis_document_end_group (self->document);
}
