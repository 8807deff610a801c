/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A goal of coaching, its check-ins and what became of it. */

#include "config.h"

#include "trellis-goal.h"

G_DEFINE_ENUM_TYPE (TrellisVoice,
                    trellis_voice,
                    G_DEFINE_ENUM_VALUE (TRELLIS_VOICE_NONE, ""),
                    G_DEFINE_ENUM_VALUE (TRELLIS_VOICE_COACHEE, "coachee"),
                    G_DEFINE_ENUM_VALUE (TRELLIS_VOICE_COACH, "coach"),
                    G_DEFINE_ENUM_VALUE (TRELLIS_VOICE_SPONSOR, "sponsor"))
G_DEFINE_ENUM_TYPE (TrellisGoalState,
                    trellis_goal_state,
                    G_DEFINE_ENUM_VALUE (TRELLIS_GOAL_STATE_OPEN, "open"),
                    G_DEFINE_ENUM_VALUE (TRELLIS_GOAL_STATE_MET, "met"),
                    G_DEFINE_ENUM_VALUE (TRELLIS_GOAL_STATE_DROPPED, "dropped"))
G_DEFINE_ENUM_TYPE (TrellisGoalOwner,
                    trellis_goal_owner,
                    G_DEFINE_ENUM_VALUE (TRELLIS_GOAL_OWNER_COACHEE, "coachee"),
                    G_DEFINE_ENUM_VALUE (TRELLIS_GOAL_OWNER_SPONSOR, "sponsor"))
G_DEFINE_FINAL_TYPE (TrellisCheckIn, trellis_check_in, TRELLIS_TYPE_RECORD)
G_DEFINE_FINAL_TYPE (TrellisGoalChange, trellis_goal_change, TRELLIS_TYPE_RECORD)
G_DEFINE_FINAL_TYPE (TrellisGoal, trellis_goal, TRELLIS_TYPE_RECORD)

#define AT(member) G_STRUCT_OFFSET (TrellisCheckIn, member)

static const TrellisField check_in_fields[] = {
  { "id", TRELLIS_FIELD_STRING, AT (id), 0 },
  { "date", TRELLIS_FIELD_DATE, AT (date), TRELLIS_FIELD_REQUIRED },
  { "value", TRELLIS_FIELD_STRING, AT (value), TRELLIS_FIELD_REQUIRED },
  { "note", TRELLIS_FIELD_TEXT, AT (note), TRELLIS_FIELD_PRIVATE },
  { "by", TRELLIS_FIELD_ENUM, AT (by), 0, trellis_voice_get_type,
    .initial = TRELLIS_VOICE_COACHEE },
  { "record-only", TRELLIS_FIELD_BOOLEAN, AT (record_only), 0 },
  { "entered", TRELLIS_FIELD_INSTANT, AT (entered), 0 },
};

#undef AT

static void
trellis_check_in_class_init (TrellisCheckInClass *klass)
{
  TrellisRecordClass *record_class = TRELLIS_RECORD_CLASS (klass);

  trellis_record_class_add_fields (record_class, check_in_fields, G_N_ELEMENTS (check_in_fields));
}

static void
trellis_check_in_init (TrellisCheckIn *self)
{
}

#define AT(member) G_STRUCT_OFFSET (TrellisGoalChange, member)

static const TrellisField goal_change_fields[] = {
  { "date", TRELLIS_FIELD_DATE, AT (date), TRELLIS_FIELD_REQUIRED },
  { "state", TRELLIS_FIELD_ENUM, AT (state), 0, trellis_goal_state_get_type },
  { "reason", TRELLIS_FIELD_TEXT, AT (reason), 0 },
  { "evidence", TRELLIS_FIELD_TEXT, AT (evidence), 0 },
  { "agreed-by", TRELLIS_FIELD_STRINGS, AT (agreed_by), 0 },
};

#undef AT

static void
trellis_goal_change_class_init (TrellisGoalChangeClass *klass)
{
  TrellisRecordClass *record_class = TRELLIS_RECORD_CLASS (klass);

  trellis_record_class_add_fields (record_class, goal_change_fields,
                                   G_N_ELEMENTS (goal_change_fields));
}

static void
trellis_goal_change_init (TrellisGoalChange *self)
{
}

#define AT(member) G_STRUCT_OFFSET (TrellisGoal, member)

static const TrellisField goal_fields[] = {
  { "id", TRELLIS_FIELD_STRING, AT (id), 0 },
  { "statement", TRELLIS_FIELD_TEXT, AT (statement), TRELLIS_FIELD_BRIEF | TRELLIS_FIELD_REQUIRED,
    .maximum = 2000 },
  { "measure", TRELLIS_FIELD_RECORD, AT (measure), TRELLIS_FIELD_BRIEF, trellis_measure_get_type },
  { "due", TRELLIS_FIELD_DATE, AT (due), TRELLIS_FIELD_BRIEF },
  { "owner", TRELLIS_FIELD_ENUM, AT (owner), TRELLIS_FIELD_BRIEF, trellis_goal_owner_get_type },
  { "required", TRELLIS_FIELD_BOOLEAN, AT (required), TRELLIS_FIELD_BRIEF, .initial = TRUE },
  { "contract", TRELLIS_FIELD_BOOLEAN, AT (contract), TRELLIS_FIELD_BRIEF, .initial = TRUE },
  { "state", TRELLIS_FIELD_ENUM, AT (state), 0, trellis_goal_state_get_type },
  { "check-ins", TRELLIS_FIELD_LIST, AT (check_ins), 0, trellis_check_in_get_type },
  { "changes", TRELLIS_FIELD_LIST, AT (changes), 0, trellis_goal_change_get_type },
};

#undef AT

static void
trellis_goal_class_init (TrellisGoalClass *klass)
{
  TrellisRecordClass *record_class = TRELLIS_RECORD_CLASS (klass);

  trellis_record_class_add_fields (record_class, goal_fields, G_N_ELEMENTS (goal_fields));
}

static void
trellis_goal_init (TrellisGoal *self)
{
}

/**
 * trellis_goal_get_latest:
 *
 * Returns: (transfer none) (nullable): the reading of the latest date; of several on one day the
 * one that was entered last
 */
TrellisCheckIn *
trellis_goal_get_latest (TrellisGoal *self)
{
  TrellisCheckIn *latest = NULL;

  for (guint i = 0; i < trellis_list_length (self->check_ins); i++)
    {
      TrellisCheckIn *check_in = trellis_list_get (self->check_ins, i);

      if (latest == NULL || trellis_date_compare (check_in->date, latest->date) >= 0)
        latest = check_in;
    }
  return latest;
}

/**
 * trellis_goal_has_milestone:
 * @milestone: its words
 *
 * Returns: whether a reading says that this milestone is reached
 */
gboolean
trellis_goal_has_milestone (TrellisGoal *self, const char *milestone)
{
  for (guint i = 0; i < trellis_list_length (self->check_ins); i++)
    {
      TrellisCheckIn *check_in = trellis_list_get (self->check_ins, i);

      if (g_str_equal (check_in->value, milestone))
        return TRUE;
    }
  return FALSE;
}

/**
 * trellis_goal_count_milestones:
 *
 * Returns: how many of the measure's milestones are reached
 */
guint
trellis_goal_count_milestones (TrellisGoal *self)
{
  char **milestones = self->measure == NULL ? NULL : self->measure->milestones;
  guint count = 0;

  for (guint i = 0; milestones != NULL && milestones[i] != NULL; i++)
    count += trellis_goal_has_milestone (self, milestones[i]);
  return count;
}

/**
 * trellis_goal_dup_latest:
 *
 * Returns: (transfer full) (nullable): the latest reading's value; for milestones how many are
 * reached
 */
char *
trellis_goal_dup_latest (TrellisGoal *self)
{
  TrellisCheckIn *latest = trellis_goal_get_latest (self);

  if (latest == NULL)
    return NULL;
  if (self->measure != NULL && self->measure->kind == TRELLIS_MEASURE_KIND_MILESTONES)
    return g_strdup_printf ("%u", trellis_goal_count_milestones (self));
  return g_strdup (latest->value);
}

/**
 * trellis_goal_is_reached:
 *
 * Returns: whether the target is reached: by the latest reading, or with all milestones
 */
gboolean
trellis_goal_is_reached (TrellisGoal *self)
{
  TrellisCheckIn *latest = trellis_goal_get_latest (self);

  if (latest == NULL || self->measure == NULL)
    return FALSE;
  if (self->measure->kind == TRELLIS_MEASURE_KIND_MILESTONES)
    return self->measure->milestones != NULL
           && trellis_goal_count_milestones (self) == g_strv_length (self->measure->milestones);
  return trellis_measure_is_reached (self->measure, latest->value);
}

/**
 * trellis_goal_change:
 * @reason: (nullable): why it is dropped or set back
 * @evidence: (nullable): by what one knows that it is met
 * @agreed_by: (nullable): who agreed
 *
 * Gives the goal its next state and puts on record when and why.
 */
void
trellis_goal_change (TrellisGoal *self,
                     TrellisGoalState state,
                     TrellisDate date,
                     const char *reason,
                     const char *evidence,
                     const char *const *agreed_by)
{
  g_autoptr (TrellisGoalChange) change = g_object_new (TRELLIS_TYPE_GOAL_CHANGE, NULL);

  trellis_record_set_date (change, "date", date);
  trellis_record_set_enum (change, "state", state);
  trellis_record_set_string (change, "reason", reason);
  trellis_record_set_string (change, "evidence", evidence);
  trellis_record_set_strings (change, "agreed-by", agreed_by);
  trellis_record_append (self, "changes", change);
  trellis_record_set_enum (self, "state", state);
}

/**
 * trellis_goal_counts:
 *
 * Returns: whether closing waits for this goal: it is required and not dropped
 */
gboolean
trellis_goal_counts (TrellisGoal *self)
{
  return self->required && self->state != TRELLIS_GOAL_STATE_DROPPED;
}
