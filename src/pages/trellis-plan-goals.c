/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The goals or the aspirations of an action plan, each with its actions. */

#include "config.h"

#include "trellis-plan-writer.h"

#include "trellis-say.h"

#include <glib/gi18n-lib.h>

static void
write_standing (TrellisPlanWriter *self, TrellisGoal *goal)
{
  TrellisTable *table = trellis_document_add_table (self->document);
  g_autofree char *baseline = trellis_say_baseline (goal->measure);
  g_autofree char *latest = trellis_say_latest (goal);
  g_autofree char *target = trellis_say_target (goal->measure);
  g_autofree char *due = trellis_say_day (goal->due);
  g_autofree char *state = trellis_say_goal_state (goal);

  trellis_table_add_column (table, C_ ("goal", "Baseline"), 1);
  trellis_table_add_column (table, C_ ("goal", "Latest"), 2);
  trellis_table_add_column (table, C_ ("goal", "Target"), 1);
  trellis_table_add_column (table, C_ ("goal", "By when"), 2);
  trellis_table_add_column (table, C_ ("goal", "State"), 2);
  trellis_table_add_row (table);
  trellis_table_add_text (table, baseline);
  trellis_table_add_text (table, latest);
  trellis_table_add_text (table, target);
  trellis_table_add_text (table, due);
  trellis_table_add_text (table, state);
}

static void
write_goal (TrellisPlanWriter *self, TrellisGoal *goal, guint number)
{
  g_autofree char *heading = g_strdup_printf ("%u. %s", number, goal->statement);
  g_autofree char *measure = trellis_say_measure (goal->measure);

  trellis_document_begin_group (self->document);
  trellis_document_add_heading (self->document, 2, heading);
  trellis_document_add_styled_paragraph (self->document, TRELLIS_TEXT_NORMAL,
                                         C_ ("goal", "Measure:"), measure);
  write_standing (self, goal);
  trellis_plan_write_actions (self, goal->id);
  trellis_document_end_group (self->document);
}

static gboolean
is_in_section (TrellisGoal *goal, gboolean contract)
{
  return goal->contract == contract && goal->state != TRELLIS_GOAL_STATE_DROPPED;
}

/* Writes the contract goals or the working goals, numbered on from @n. */
static guint
write_section (TrellisPlanWriter *self, gboolean contract, guint n)
{
  GListStore *goals = TRELLIS_COACHING (self->engagement)->goals;
  guint first = n;

  for (guint i = 0; i < trellis_list_length (goals); i++)
    {
      TrellisGoal *goal = trellis_list_get (goals, i);

      if (!is_in_section (goal, contract))
        continue;
      if (n == first)
        trellis_document_add_heading (self->document, 1,
                                      contract ? _ ("Goals") : _ ("Working goals"));
      write_goal (self, goal, ++n);
    }
  return n;
}

/* What was dropped is no plan any more, but nobody shall look for it in vain. */
static gboolean
write_dropped (TrellisPlanWriter *self)
{
  GListStore *goals = TRELLIS_COACHING (self->engagement)->goals;
  gboolean any = FALSE;

  for (guint i = 0; i < trellis_list_length (goals); i++)
    {
      TrellisGoal *goal = trellis_list_get (goals, i);
      g_autofree char *state = NULL, *text = NULL;

      if (goal->state != TRELLIS_GOAL_STATE_DROPPED)
        continue;
      if (!any)
        trellis_document_add_heading (self->document, 1, _ ("Dropped goals"));
      any = TRUE;
      state = trellis_say_goal_state (goal);
      /* Translators: the words of a goal and what became of it. */
      text = g_strdup_printf (C_ ("dropped goal", "%s · %s"), goal->statement, state);
      trellis_document_add_item (self->document, NULL, text);
    }
  return any;
}

/**
 * trellis_plan_write_goals:
 *
 * Writes each goal of a coaching engagement with its actions, kept together where they fit on a
 * page: contract goals, working goals, and the words of those that were dropped.
 *
 * Returns: whether there are any
 */
gboolean
trellis_plan_write_goals (TrellisPlanWriter *self)
{
  guint n = write_section (self, TRUE, 0);

  n = write_section (self, FALSE, n);
  return write_dropped (self) || n > 0;
}

static void
write_aspiration (TrellisPlanWriter *self, TrellisAspiration *aspiration, guint number)
{
  g_autofree char *heading = g_strdup_printf ("%u. %s", number, aspiration->statement);
  g_autofree char *themes = trellis_say_list ((const char *const *) aspiration->themes);

  trellis_document_begin_group (self->document);
  trellis_document_add_heading (self->document, 2, heading);
  if (aspiration->themes != NULL && aspiration->themes[0] != NULL)
    trellis_document_add_styled_paragraph (self->document, TRELLIS_TEXT_NORMAL, _ ("Themes:"),
                                           themes);
  trellis_plan_write_actions (self, aspiration->id);
  trellis_document_end_group (self->document);
}

/**
 * trellis_plan_write_aspirations:
 *
 * Writes each aspiration of a mentoring relationship with its actions.
 *
 * Returns: whether there are any
 */
gboolean
trellis_plan_write_aspirations (TrellisPlanWriter *self)
{
  GListStore *aspirations = TRELLIS_MENTORING (self->engagement)->aspirations;

  if (trellis_list_length (aspirations) == 0)
    return FALSE;
  trellis_document_add_heading (self->document, 1, _ ("Aspirations"));
  for (guint i = 0; i < trellis_list_length (aspirations); i++)
    write_aspiration (self, trellis_list_get (aspirations, i), i + 1);
  return TRUE;
}
