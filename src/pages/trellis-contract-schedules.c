/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The schedules of a printed contract: its goals, and every date of its sessions. */

#include "config.h"

#include "trellis-contract-writer.h"

static const char *
get_heading (TrellisContractWriter *self, const char *id)
{
  return trellis_content_get_heading (self->content, id);
}

static void
add_number (TrellisTable *table, guint number)
{
  g_autofree char *text = g_strdup_printf ("%u", number);

  trellis_table_add_row (table);
  trellis_table_add_text (table, text);
}

static const char *
get_owner_nick (TrellisContentGoal *goal)
{
  g_autoptr (GEnumClass) owners = g_type_class_ref (TRELLIS_TYPE_GOAL_OWNER);

  return g_enum_get_value (owners, goal->owner)->value_nick;
}

static void
add_goal (TrellisContractWriter *self, TrellisTable *table, TrellisContentGoal *goal)
{
  trellis_table_add_text (table, goal->statement);
  trellis_table_add_text (table, goal->measure_words);
  trellis_table_add_text (table, trellis_words_get (self->words->owner, get_owner_nick (goal)));
  trellis_table_add_text (
      table, trellis_words_get (self->words->required, goal->required ? "true" : "false"));
}

/**
 * trellis_contract_write_goals:
 *
 * Writes Schedule A: each goal with its measure, whose it is, and whether it is required.
 */
void
trellis_contract_write_goals (TrellisContractWriter *self)
{
  GListStore *goals = self->content->goals;
  TrellisTable *table;

  trellis_contract_write_heading (self, 1, "schedule-a");
  if (trellis_list_length (goals) == 0)
    {
      trellis_document_add_paragraph (self->document, get_heading (self, "no-goals"));
      return;
    }

  table = trellis_document_add_table (self->document);
  trellis_table_add_column (table, NULL, 0.4);
  trellis_table_add_column (table, get_heading (self, "goal"), 4);
  trellis_table_add_column (table, get_heading (self, "measure"), 3.2);
  trellis_table_add_column (table, get_heading (self, "owner"), 1.4);
  trellis_table_add_column (table, get_heading (self, "required"), 1.3);
  for (guint i = 0; i < trellis_list_length (goals); i++)
    {
      add_number (table, i + 1);
      add_goal (self, table, trellis_list_get (goals, i));
    }
}

static void
add_field (TrellisContractWriter *self, const char *heading, const char *value)
{
  if (value != NULL)
    trellis_document_add_field (self->document, get_heading (self, heading), value);
}

static void
add_plan (TrellisContractWriter *self, TrellisPlan *plan)
{
  g_autoptr (GEnumClass) formats = g_type_class_ref (TRELLIS_TYPE_PLAN_FORMAT);
  const char *format = g_enum_get_value (formats, plan->format)->value_nick;
  g_autofree char *minutes = g_strdup_printf ("%" G_GINT64_FORMAT, plan->minutes);

  if (plan->format != TRELLIS_PLAN_FORMAT_NONE)
    add_field (self, "format", trellis_words_get (self->words->format, format));
  add_field (self, "place", plan->place);
  add_field (self, "link", plan->link);
  add_field (self, "zone", plan->zone);
  if (plan->minutes > 0)
    add_field (self, "minutes", minutes);
}

/* A date that cannot be read is printed as it stands. */
static void
add_date (TrellisContractWriter *self, TrellisTable *table, const char *text)
{
  TrellisWall wall;
  g_autofree char *day = NULL, *time = NULL;

  if (trellis_wall_parse (text, &wall))
    {
      day = trellis_words_format_day (self->words, wall.date);
      time = trellis_words_format_time (self->words, wall);
    }
  trellis_table_add_text (table, day ? day : text);
  trellis_table_add_text (table, time);
}

/**
 * trellis_contract_write_sessions:
 *
 * Writes Schedule B: where and how long the sessions are, and the date of each.
 */
void
trellis_contract_write_sessions (TrellisContractWriter *self)
{
  char **dates = self->content->dates;
  TrellisTable *table;

  trellis_document_begin_group (self->document);
  trellis_contract_write_heading (self, 1, "schedule-b");
  if (self->content->plan != NULL)
    add_plan (self, self->content->plan);
  trellis_document_end_group (self->document);
  if (dates == NULL || dates[0] == NULL)
    {
      trellis_document_add_paragraph (self->document, TRELLIS_WORDS_GAP);
      return;
    }

  table = trellis_document_add_table (self->document);
  trellis_table_add_column (table, get_heading (self, "session"), 1);
  trellis_table_add_column (table, get_heading (self, "date"), 4);
  trellis_table_keep_lines (table);
  trellis_table_add_column (table, get_heading (self, "time"), 4);
  for (guint i = 0; dates[i] != NULL; i++)
    {
      add_number (table, i + 1);
      add_date (self, table, dates[i]);
    }
}
