/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sponsor's copy of an action plan: what the contract lets the sponsor see, nothing else. */

#include "config.h"

#include "trellis-plan-writer.h"

#include "engagement/trellis-session-time.h"
#include "practice/trellis-signing-desk.h"
#include "trellis-say.h"

#include <glib/gi18n-lib.h>

typedef enum
{
  SEES_ATTENDANCE = 1 << 0,
  SEES_GOAL_TITLES = 1 << 1,
  SEES_PROGRESS = 1 << 2,
} Sees;

static const struct
{
  const char *nick;
  Sees sees;
  const char *words;
} items[] = {
  { "attendance", SEES_ATTENDANCE, N_ ("dates, attendance and length of the sessions") },
  { "goal-titles", SEES_GOAL_TITLES, N_ ("the wording of the goals and whether each is met") },
  { "progress", SEES_PROGRESS, N_ ("the latest readings of the goals") },
};

/* What everybody has signed, if they have: no copy of it that could be changed unseen. */
static const char *const *
get_allowed (TrellisContent *content)
{
  return content->terms == NULL ? NULL : (const char *const *) content->terms->sponsor_may_see;
}

/* A contract that does not say what the sponsor sees allows attendance alone. */
static Sees
read_sees (const char *const *allowed)
{
  Sees sees = 0;

  if (allowed == NULL)
    return SEES_ATTENDANCE;

  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    if (g_strv_contains (allowed, items[i].nick))
      sees |= items[i].sees;
  return sees;
}

static const char *
say_what_is_seen (const char *const *allowed, Sees sees)
{
  if (allowed == NULL)
    return _ ("The contract does not say what the sponsor may see; until it does, it is this of "
              "the coaching, and nothing else:");
  return sees == 0
             ? _ ("The contract lets the sponsor see nothing of this coaching.")
             : _ ("The contract lets the sponsor see this of the coaching, and nothing else:");
}

static void
write_what_is_seen (TrellisPlanWriter *self, const char *const *allowed, Sees sees)
{
  trellis_document_add_note (self->document, _ ("The sponsor’s copy."),
                             say_what_is_seen (allowed, sees));
  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    if (sees & items[i].sees)
      trellis_document_add_item (self->document, NULL, _ (items[i].words));
}

/* What counts of the sessions that the contract has: held, missed, cancelled late by the client. */
static gboolean
is_attendance (TrellisSession *session)
{
  if (session->intake)
    return FALSE;
  if (session->state == TRELLIS_SESSION_STATE_CANCELLED)
    return session->late && session->cancelled_by == TRELLIS_CANCELLER_CLIENT;
  return session->state != TRELLIS_SESSION_STATE_PLANNED;
}

static void
add_count (TrellisPlanWriter *self, const char *label, guint count)
{
  g_autofree char *text = g_strdup_printf ("%u", count);

  trellis_document_add_field (self->document, label, text);
}

static void
write_counts (TrellisPlanWriter *self, GPtrArray *sessions)
{
  TrellisSessionCount count = trellis_coaching_count_sessions (TRELLIS_COACHING (self->engagement));
  guint n[4] = { 0 };

  for (guint i = 0; i < sessions->len; i++)
    {
      TrellisSession *session = sessions->pdata[i];

      if (is_attendance (session))
        n[session->state]++;
    }
  add_count (self, C_ ("sessions", "Sessions agreed"), count.agreed);
  add_count (self, C_ ("sessions", "Held"), n[TRELLIS_SESSION_STATE_HELD]);
  add_count (self, C_ ("sessions", "Missed"), n[TRELLIS_SESSION_STATE_MISSED]);
  add_count (self, C_ ("sessions", "Cancelled late"), n[TRELLIS_SESSION_STATE_CANCELLED]);
  add_count (self, C_ ("sessions", "Left"), count.left);
}

static void
add_session (TrellisTable *table, TrellisSession *session)
{
  gboolean held = session->state == TRELLIS_SESSION_STATE_HELD;
  g_autofree char *day = trellis_say_day (session->start.date);
  g_autofree char *minutes = trellis_say_minutes (
      held && session->real_minutes >= 0 ? session->real_minutes : session->minutes);

  trellis_table_add_row (table);
  trellis_table_add_text (table, day);
  trellis_table_add_text (table, minutes);
  trellis_table_add_text (table, trellis_say_session_state (session));
}

static void
add_goal_columns (TrellisTable *table, Sees sees)
{
  trellis_table_add_column (table, C_ ("goal", "Number"), 0.8);
  if (sees & SEES_GOAL_TITLES)
    {
      trellis_table_add_column (table, C_ ("goal", "Goal"), 3.2);
      trellis_table_add_column (table, C_ ("goal", "State"), 2.2);
    }
  if (sees & SEES_PROGRESS)
    {
      trellis_table_add_column (table, C_ ("goal", "Baseline"), 1);
      trellis_table_add_column (table, C_ ("goal", "Latest"), 2);
      trellis_table_add_column (table, C_ ("goal", "Target"), 1);
    }
}

/* That an open goal has reached its target is progress. */
static char *
say_state (TrellisGoal *goal, Sees sees)
{
  if (goal->state == TRELLIS_GOAL_STATE_OPEN && !(sees & SEES_PROGRESS))
    return g_strdup (C_ ("goal", "Open"));
  return trellis_say_goal_state (goal);
}

static void
add_goal (TrellisTable *table, Sees sees, TrellisGoal *goal, guint number)
{
  g_autofree char *no = g_strdup_printf ("%u", number);
  g_autofree char *state = say_state (goal, sees);
  g_autofree char *baseline = trellis_say_baseline (goal->measure);
  g_autofree char *latest = trellis_say_latest (goal);
  g_autofree char *target = trellis_say_target (goal->measure);

  trellis_table_add_row (table);
  trellis_table_add_text (table, no);
  if (sees & SEES_GOAL_TITLES)
    {
      trellis_table_add_text (table, goal->statement);
      trellis_table_add_text (table, state);
    }
  if (sees & SEES_PROGRESS)
    {
      trellis_table_add_text (table, baseline);
      trellis_table_add_text (table, latest);
      trellis_table_add_text (table, target);
    }
}

/* Goals are numbered as in Schedule A, which is how a reading alone can be told. */
static void
write_goals (TrellisPlanWriter *self, Sees sees, TrellisContent *content)
{
  TrellisTable *table;

  trellis_document_add_heading (self->document, 1, _ ("Goals, numbered as in Schedule A"));
  if (trellis_list_length (content->goals) == 0)
    {
      trellis_document_add_paragraph (self->document, _ ("The contract lists no goals."));
      return;
    }

  table = trellis_document_add_table (self->document);
  add_goal_columns (table, sees);
  for (guint i = 0; i < trellis_list_length (content->goals); i++)
    {
      TrellisContentGoal *listed = trellis_list_get (content->goals, i);
      TrellisGoal *goal
          = trellis_coaching_find_goal (TRELLIS_COACHING (self->engagement), listed->id);

      if (goal != NULL && goal->contract)
        add_goal (table, sees, goal, i + 1);
    }
}

/* Returns: (transfer full) (nullable): the contract as its readers see it, if it has a sponsor */
static TrellisContent *
read_sponsored (TrellisPlanWriter *self, GError **error)
{
  TrellisCoaching *coaching = self->engagement->kind == TRELLIS_ENGAGEMENT_KIND_COACHING
                                  ? TRELLIS_COACHING (self->engagement)
                                  : NULL;
  TrellisContractVersion *version;
  g_autoptr (TrellisContent) content = NULL;

  if (coaching != NULL && coaching->contract != NULL)
    {
      content = trellis_practice_read_content (self->practice, coaching, &version, error);
      if (content == NULL || content->sponsor != NULL)
        return g_steal_pointer (&content);
    }
  g_set_error (error, TRELLIS_PRACTICE_ERROR, TRELLIS_PRACTICE_ERROR_REFUSED,
               _ ("“%s” has no sponsor to print a copy for"), self->engagement->title);
  return NULL;
}

/**
 * trellis_plan_write_attendance:
 * @heading: what stands above it
 *
 * Writes how many of the contract's sessions there were, and each that counts.
 */
void
trellis_plan_write_attendance (TrellisPlanWriter *self, const char *heading)
{
  g_autoptr (GPtrArray) sessions = trellis_engagement_list_sessions (self->engagement);
  TrellisTable *table = NULL;

  trellis_document_add_heading (self->document, 1, heading);
  write_counts (self, sessions);
  for (guint i = 0; i < sessions->len; i++)
    {
      if (!is_attendance (sessions->pdata[i]))
        continue;
      if (table == NULL)
        {
          table = trellis_document_add_table (self->document);
          trellis_table_add_column (table, C_ ("session", "Date"), 3);
          trellis_table_add_column (table, C_ ("session", "Length"), 2);
          trellis_table_add_column (table, C_ ("session", "Attendance"), 2);
        }
      add_session (table, sessions->pdata[i]);
    }
}

/**
 * trellis_plan_write_sponsor_copy:
 *
 * Writes what the contract lets the sponsor see (rule 17): attendance, the wording of the goals and
 * whether each is met, the latest readings - each where it is allowed - and nothing else.
 *
 * Returns: whether there is a sponsor and the contract can be read
 */
gboolean
trellis_plan_write_sponsor_copy (TrellisPlanWriter *self, GError **error)
{
  g_autoptr (TrellisContent) content = read_sponsored (self, error);
  const char *const *allowed;
  Sees sees;

  if (content == NULL)
    return FALSE;
  allowed = get_allowed (content);
  sees = read_sees (allowed);
  trellis_plan_write_people (self);
  write_what_is_seen (self, allowed, sees);
  if (sees & SEES_ATTENDANCE)
    trellis_plan_write_attendance (self, _ ("Attendance"));
  if (sees & (SEES_GOAL_TITLES | SEES_PROGRESS))
    write_goals (self, sees, content);
  return TRUE;
}
