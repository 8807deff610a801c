/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The goals of a closing report: from where, to where, what came of it, and by what it is seen. */

#include "config.h"

#include "trellis-plan-writer.h"

#include "trellis-say.h"

#include <glib/gi18n-lib.h>

static void
write_result (TrellisPlanWriter *self, TrellisGoal *goal)
{
  TrellisTable *table = trellis_document_add_table (self->document);
  g_autofree char *baseline = trellis_say_baseline (goal->measure);
  g_autofree char *target = trellis_say_target (goal->measure);
  g_autofree char *latest = trellis_say_latest (goal);
  g_autofree char *state = trellis_say_goal_state (goal);
  const struct
  {
    const char *header;
    double width;
    const char *text;
    gboolean measured;
  } cells[] = {
    { C_ ("goal", "Baseline"), 1, baseline, TRUE },
    { C_ ("goal", "Target"), 1, target, TRUE },
    { C_ ("goal", "Result"), 2.6, latest, TRUE },
    { C_ ("goal", "State"), 2.6, state, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    if (goal->measure != NULL || !cells[i].measured)
      trellis_table_add_column (table, cells[i].header, cells[i].width);
  trellis_table_add_row (table);
  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    if (goal->measure != NULL || !cells[i].measured)
      trellis_table_add_text (table, cells[i].text);
}

static void
write_evidence (TrellisPlanWriter *self, TrellisGoal *goal)
{
  const char *evidence = trellis_say_evidence (goal);

  if (evidence != NULL)
    trellis_document_add_styled_paragraph (self->document, TRELLIS_TEXT_NORMAL,
                                           C_ ("goal", "Evidence:"), evidence);
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
  write_result (self, goal);
  write_evidence (self, goal);
  trellis_document_end_group (self->document);
}

static guint
write_section (TrellisPlanWriter *self, const char *heading, gboolean contract, guint n)
{
  GListStore *goals = TRELLIS_COACHING (self->engagement)->goals;
  guint first = n;

  for (guint i = 0; i < trellis_list_length (goals); i++)
    {
      TrellisGoal *goal = trellis_list_get (goals, i);

      if (goal->contract != contract)
        continue;
      if (n == first)
        trellis_document_add_heading (self->document, 1, heading);
      write_goal (self, goal, ++n);
    }
  return n;
}

/**
 * trellis_closing_write_goals:
 *
 * Writes every goal with what came of it, those that were dropped too: contract goals first, then
 * working goals.
 */
void
trellis_closing_write_goals (TrellisPlanWriter *self)
{
  guint n = write_section (self, _ ("Goals and results"), TRUE, 0);

  write_section (self, _ ("Working goals"), FALSE, n);
}
