/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The goals or the aspirations of an action plan, each with its actions. */

#include "config.h"

#include "trellis-plan-writer.h"

#include "trellis-say.h"

#include <glib/gi18n-lib.h>

/**
 * trellis_plan_tell_latest:
 *
 * Returns: (transfer full): a goal's latest reading, its date below it
 */
char *
trellis_plan_tell_latest (TrellisGoal *goal)
{
  TrellisCheckIn *latest = trellis_goal_get_latest (goal);

  return trellis_say_date_below (trellis_say_latest (goal),
                                 latest == NULL ? TRELLIS_NO_DATE : latest->date);
}

/**
 * trellis_plan_tell_state:
 *
 * Returns: (transfer full): what became of a goal, its date below it
 */
char *
trellis_plan_tell_state (TrellisGoal *goal)
{
  char *state = trellis_say_goal_state (goal);

  for (guint i = 0; i < trellis_list_length (goal->changes); i++)
    {
      TrellisGoalChange *change = trellis_list_get (goal->changes, i);

      state = trellis_say_date_below (state, change->date);
    }
  return state;
}

/* Where the goal stands; without a measure there is nothing to compare. */
static void
write_standing (TrellisPlanWriter *self, TrellisGoal *goal)
{
  TrellisTable *table = trellis_document_add_table (self->document);
  g_autofree char *baseline = trellis_say_baseline (goal->measure);
  g_autofree char *latest = trellis_plan_tell_latest (goal);
  g_autofree char *target = trellis_say_target (goal->measure);
  g_autofree char *due = trellis_say_date (goal->due);
  g_autofree char *state = trellis_plan_tell_state (goal);
  const struct
  {
    const char *header;
    double width;
    const char *text;
    gboolean measured;
  } cells[] = {
    { C_ ("goal", "Baseline"), 1.2, baseline, TRUE }, { C_ ("goal", "Latest"), 2.25, latest, TRUE },
    { C_ ("goal", "Target"), 1.2, target, TRUE },     { C_ ("goal", "By when"), 2.25, due, FALSE },
    { C_ ("goal", "State"), 2.5, state, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    if (goal->measure != NULL || !cells[i].measured)
      {
        trellis_table_add_column (table, cells[i].header, cells[i].width);
        trellis_table_keep_lines (table);
      }
  trellis_table_add_row (table);
  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    if (goal->measure != NULL || !cells[i].measured)
      trellis_table_add_text (table, cells[i].text);
}

static void
write_goal (TrellisPlanWriter *self, TrellisGoal *goal, guint number)
{
  g_autofree char *heading = g_strdup_printf ("%u. %s", number, goal->statement);
  g_autofree char *measure = trellis_say_measure (goal->measure);

  trellis_document_begin_group (self->document);
  trellis_document_begin_group (self->document);
  trellis_document_add_heading (self->document, 2, heading);
  trellis_document_add_styled_paragraph (self->document, TRELLIS_TEXT_NORMAL,
                                         C_ ("goal", "Measure:"), measure);
  write_standing (self, goal);
  trellis_document_end_group (self->document);
  trellis_plan_write_actions (self, goal->id);
  trellis_document_end_group (self->document);
}

static gboolean
is_in_section (TrellisGoal *goal, gboolean contract)
{
  return goal->contract == contract && goal->state != TRELLIS_GOAL_STATE_DROPPED;
}

static void
write_section_heading (TrellisPlanWriter *self, gboolean contract)
{
  trellis_document_add_heading (self->document, 1, contract ? _ ("Goals") : _ ("Working goals"));
  if (!contract)
    trellis_document_add_styled_paragraph (
        self->document, TRELLIS_TEXT_MUTED, NULL,
        _ ("Between coach and coachee alone: they are not in the contract."));
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
        write_section_heading (self, contract);
      write_goal (self, goal, ++n);
    }
  return n;
}

static TrellisTable *
begin_dropped (TrellisPlanWriter *self)
{
  TrellisTable *table;

  trellis_document_add_heading (self->document, 1, _ ("Dropped goals"));
  table = trellis_document_add_table (self->document);
  trellis_table_add_column (table, C_ ("goal", "Goal"), 3.4);
  trellis_table_add_column (table, C_ ("goal", "State"), 2);
  return table;
}

/* What was dropped is no plan any more, but nobody shall look for it in vain. */
static gboolean
write_dropped (TrellisPlanWriter *self)
{
  GListStore *goals = TRELLIS_COACHING (self->engagement)->goals;
  TrellisTable *table = NULL;

  for (guint i = 0; i < trellis_list_length (goals); i++)
    {
      TrellisGoal *goal = trellis_list_get (goals, i);
      g_autofree char *state = trellis_plan_tell_state (goal);

      if (goal->state != TRELLIS_GOAL_STATE_DROPPED)
        continue;
      if (table == NULL)
        table = begin_dropped (self);
      trellis_table_add_row (table);
      trellis_table_add_text (table, goal->statement);
      trellis_table_add_text (table, state);
    }
  return table != NULL;
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
