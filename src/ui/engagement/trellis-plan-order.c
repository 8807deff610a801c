/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The orders of the action plan: by person, by date, and the one that the coach has given it. */

#include "config.h"

#include "trellis-plan-order.h"

/* What has no date comes after what has one. */
static int
compare_due (TrellisDate a, TrellisDate b)
{
  if (trellis_date_is_set (a) && trellis_date_is_set (b))
    return trellis_date_compare (a, b);
  return trellis_date_is_set (b) - trellis_date_is_set (a);
}

static int
compare_states (TrellisAction *one, TrellisAction *other)
{
  gboolean open = one->state == TRELLIS_ACTION_STATE_OPEN;

  return (other->state == TRELLIS_ACTION_STATE_OPEN) - open;
}

static int
compare_dates (gconstpointer a, gconstpointer b, gpointer data)
{
  TrellisAction *one = (gpointer) a, *other = (gpointer) b;
  int order = compare_states (one, other);

  if (order != 0)
    return order;
  if (one->state == TRELLIS_ACTION_STATE_OPEN)
    return compare_due (one->due, other->due);
  return compare_due (other->done_on, one->done_on);
}

/* The coach comes last: the plan is the other's. */
static int
compare_people (gconstpointer a, gconstpointer b, gpointer data)
{
  TrellisAction *one = (gpointer) a, *other = (gpointer) b;
  gboolean coach = g_strcmp0 (one->who, TRELLIS_ACTION_COACH) == 0;
  gboolean other_coach = g_strcmp0 (other->who, TRELLIS_ACTION_COACH) == 0;
  int order = compare_states (one, other);

  if (order == 0 && one->state == TRELLIS_ACTION_STATE_OPEN)
    order = coach != other_coach ? coach - other_coach : g_strcmp0 (one->who, other->who);
  return order != 0 ? order : compare_dates (a, b, data);
}

/**
 * trellis_plan_sorter_new:
 *
 * Returns: (transfer full) (nullable): what sorts the plan that way; %NULL for its own order
 */
GtkSorter *
trellis_plan_sorter_new (TrellisPlanOrder order)
{
  switch (order)
    {
    case TRELLIS_PLAN_ORDER_PERSON:
      return GTK_SORTER (gtk_custom_sorter_new (compare_people, NULL, NULL));
    case TRELLIS_PLAN_ORDER_DATE:
      return GTK_SORTER (gtk_custom_sorter_new (compare_dates, NULL, NULL));
    case TRELLIS_PLAN_ORDER_OWN:
    default:
      return NULL;
    }
}

/**
 * trellis_plan_begins_group:
 * @before: (nullable): the action that stands above
 *
 * Returns: whether a heading stands above the action: of whose it is, or that the rest is not open
 */
gboolean
trellis_plan_begins_group (TrellisPlanOrder order, TrellisAction *action, TrellisAction *before)
{
  if (order == TRELLIS_PLAN_ORDER_OWN)
    return FALSE;
  if (before == NULL || compare_states (action, before) != 0)
    return order == TRELLIS_PLAN_ORDER_PERSON || action->state != TRELLIS_ACTION_STATE_OPEN;
  return order == TRELLIS_PLAN_ORDER_PERSON && action->state == TRELLIS_ACTION_STATE_OPEN
         && g_strcmp0 (action->who, before->who) != 0;
}
