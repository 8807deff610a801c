/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The answers of the contract wizard, resolved: what a contract is made from. */

#include "config.h"

#include "trellis-brief.h"

#include "contract/trellis-clauses.h"
#include "contract/trellis-names.h"

#include <glib/gi18n-lib.h>

G_DEFINE_ENUM_TYPE (TrellisInitiator,
                    trellis_initiator,
                    G_DEFINE_ENUM_VALUE (TRELLIS_INITIATOR_NONE, ""),
                    G_DEFINE_ENUM_VALUE (TRELLIS_INITIATOR_COACHEE, "coachee"),
                    G_DEFINE_ENUM_VALUE (TRELLIS_INITIATOR_SPONSOR, "sponsor"),
                    G_DEFINE_ENUM_VALUE (TRELLIS_INITIATOR_MENTEE, "mentee"),
                    G_DEFINE_ENUM_VALUE (TRELLIS_INITIATOR_MENTOR, "mentor"))
G_DEFINE_FINAL_TYPE (TrellisBriefAction, trellis_brief_action, TRELLIS_TYPE_RECORD)
G_DEFINE_FINAL_TYPE (TrellisBrief, trellis_brief, TRELLIS_TYPE_RECORD)

#define AT(member) G_STRUCT_OFFSET (TrellisBriefAction, member)

static const TrellisField brief_action_fields[] = {
  { "what", TRELLIS_FIELD_TEXT, AT (what), TRELLIS_FIELD_BRIEF | TRELLIS_FIELD_REQUIRED,
    .maximum = 2000 },
  { "who", TRELLIS_FIELD_STRING, AT (who), TRELLIS_FIELD_BRIEF | TRELLIS_FIELD_REQUIRED },
  { "due", TRELLIS_FIELD_DATE, AT (due), TRELLIS_FIELD_BRIEF },
  { "goal", TRELLIS_FIELD_INTEGER, AT (goal), TRELLIS_FIELD_BRIEF, .minimum = 1, .maximum = 1000 },
};

#undef AT

static void
trellis_brief_action_class_init (TrellisBriefActionClass *klass)
{
  TrellisRecordClass *record_class = TRELLIS_RECORD_CLASS (klass);

  trellis_record_class_add_fields (record_class, brief_action_fields,
                                   G_N_ELEMENTS (brief_action_fields));
}

static void
trellis_brief_action_init (TrellisBriefAction *self)
{
}

static gboolean
refuse_unknown (GError **error, const char *member, const char *message)
{
  g_set_error (error, TRELLIS_RECORD_ERROR, TRELLIS_RECORD_ERROR_UNKNOWN, "%s: %s", member,
               message);
  return FALSE;
}

static gboolean
check_initiator (TrellisBrief *self, GError **error)
{
  if (self->initiated_by != TRELLIS_INITIATOR_MENTEE
      && self->initiated_by != TRELLIS_INITIATOR_MENTOR)
    return TRUE;
  return trellis_record_refuse (error, "initiated-by",
                                _ ("expected coachee or sponsor: this is a coaching"));
}

static gboolean
is_same_person (TrellisPerson *a, TrellisPerson *b)
{
  return trellis_names_equal (a->name, b->name)
         && ((a->email == NULL && b->email == NULL) || trellis_names_equal (a->email, b->email));
}

static gboolean
check_coachee (TrellisBrief *self, guint position, GError **error)
{
  TrellisPerson *coachee = trellis_list_get (self->coachees, position);

  if (coachee->field != NULL)
    return refuse_unknown (error, "field", _ ("expected none: only a mentee has it"));
  for (guint i = 0; i < position; i++)
    if (is_same_person (coachee, trellis_list_get (self->coachees, i)))
      return trellis_record_refuse (error, "name", _ ("“%s” stands there twice"), coachee->name);
  return TRUE;
}

static gboolean
check_people (TrellisBrief *self, GError **error)
{
  for (guint i = 0; i < trellis_list_length (self->coachees); i++)
    if (!check_coachee (self, i, error))
      {
        trellis_record_prefix_error (error, "coachees[%u]", i);
        return FALSE;
      }
  if (self->sponsor != NULL && self->sponsor->field != NULL)
    return refuse_unknown (error, "sponsor.field", _ ("expected none: only a mentee has it"));
  return TRUE;
}

static gboolean
is_coachee_or_guardian (TrellisBrief *self, const char *name)
{
  for (guint i = 0; i < trellis_list_length (self->coachees); i++)
    {
      TrellisPerson *coachee = trellis_list_get (self->coachees, i);

      if (trellis_names_equal (coachee->name, name)
          || (coachee->guardian != NULL && trellis_names_equal (coachee->guardian->name, name)))
        return TRUE;
    }
  return FALSE;
}

static gboolean
names_somebody (TrellisBrief *self, const char *name)
{
  return trellis_names_equal (name, "coach") || is_coachee_or_guardian (self, name)
         || (self->sponsor != NULL && trellis_names_equal (self->sponsor->name, name))
         || (self->team != NULL
             && (trellis_names_equal (self->team->name, name)
                 || trellis_names_equal (self->team->representative, name)));
}

static gboolean
check_action (TrellisBrief *self, TrellisBriefAction *action, GError **error)
{
  guint n_goals = trellis_list_length (self->goals);

  if (!names_somebody (self, action->who))
    return trellis_record_refuse (
        error, "who", _ ("expected coach or a name in this brief, got “%s”"), action->who);
  if (action->goal > n_goals)
    return trellis_record_refuse (
        error, "goal",
        _ ("expected the number of a goal, of which there are %u, got %" G_GINT64_FORMAT), n_goals,
        action->goal);
  return TRUE;
}

static gboolean
check_actions (TrellisBrief *self, GError **error)
{
  for (guint i = 0; i < trellis_list_length (self->actions); i++)
    if (!check_action (self, trellis_list_get (self->actions, i), error))
      {
        trellis_record_prefix_error (error, "actions[%u]", i);
        return FALSE;
      }
  return TRUE;
}

static gboolean
check_clauses (TrellisBrief *self, GError **error)
{
  g_autoptr (TrellisClauseBook) book = NULL;
  GHashTableIter iter;
  gpointer id;

  if (self->clauses == NULL)
    return TRUE;
  book = trellis_clause_book_load (NULL);
  g_hash_table_iter_init (&iter, self->clauses);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    if (trellis_clause_book_find (book, id) == NULL)
      {
        refuse_unknown (error, id,
                        _ ("expected the id of a clause of ours; there is none of that name"));
        trellis_record_prefix_error (error, "clauses");
        return FALSE;
      }
  return TRUE;
}

/* A working goal is never required, whatever is said of it. */
static void
relax_working_goals (TrellisBrief *self)
{
  for (guint i = 0; i < trellis_list_length (self->goals); i++)
    {
      TrellisGoal *goal = trellis_list_get (self->goals, i);

      if (!goal->contract)
        trellis_record_set_boolean (goal, "required", FALSE);
    }
}

static gboolean
check_brief (TrellisRecord *record, GError **error)
{
  TrellisBrief *self = TRELLIS_BRIEF (record);

  relax_working_goals (self);
  return check_initiator (self, error) && check_people (self, error) && check_actions (self, error)
         && check_clauses (self, error);
}

#define AT(member) G_STRUCT_OFFSET (TrellisBrief, member)

static const TrellisField brief_fields[] = {
  { "title", TRELLIS_FIELD_STRING, AT (title), TRELLIS_FIELD_BRIEF | TRELLIS_FIELD_REQUIRED,
    .maximum = 200 },
  { "initiated-by", TRELLIS_FIELD_ENUM, AT (initiated_by), TRELLIS_FIELD_BRIEF,
    trellis_initiator_get_type },
  { "practitioner", TRELLIS_FIELD_RECORD, AT (practitioner), 0, trellis_practitioner_get_type },
  { "coachees", TRELLIS_FIELD_LIST, AT (coachees), TRELLIS_FIELD_BRIEF | TRELLIS_FIELD_REQUIRED,
    trellis_person_get_type },
  { "team", TRELLIS_FIELD_RECORD, AT (team), TRELLIS_FIELD_BRIEF, trellis_team_get_type },
  { "sponsor", TRELLIS_FIELD_RECORD, AT (sponsor), TRELLIS_FIELD_BRIEF, trellis_person_get_type },
  { "purpose", TRELLIS_FIELD_TEXT, AT (purpose), TRELLIS_FIELD_BRIEF },
  { "goals", TRELLIS_FIELD_LIST, AT (goals), TRELLIS_FIELD_BRIEF, trellis_goal_get_type },
  { "actions", TRELLIS_FIELD_LIST, AT (actions), TRELLIS_FIELD_BRIEF,
    trellis_brief_action_get_type },
  { "term", TRELLIS_FIELD_RECORD, AT (term), TRELLIS_FIELD_BRIEF, trellis_term_get_type },
  { "plan", TRELLIS_FIELD_RECORD, AT (plan), TRELLIS_FIELD_BRIEF, trellis_plan_get_type },
  { "protocol", TRELLIS_FIELD_STRING, AT (protocol), TRELLIS_FIELD_BRIEF },
  { "terms", TRELLIS_FIELD_RECORD, AT (terms), TRELLIS_FIELD_BRIEF, trellis_terms_get_type },
  { "clauses", TRELLIS_FIELD_TEXTS, AT (clauses), TRELLIS_FIELD_BRIEF },
};

#undef AT

static void
trellis_brief_class_init (TrellisBriefClass *klass)
{
  TrellisRecordClass *record_class = TRELLIS_RECORD_CLASS (klass);

  record_class->check = check_brief;
  trellis_record_class_add_fields (record_class, brief_fields, G_N_ELEMENTS (brief_fields));
}

static void
trellis_brief_init (TrellisBrief *self)
{
}

/**
 * trellis_brief_list_goals:
 *
 * Finds the goals that stand in the contract's schedule: contract goals that are not dropped.
 *
 * Returns: (transfer container) (element-type TrellisGoal): those goals, in their order
 */
GPtrArray *
trellis_brief_list_goals (TrellisBrief *self)
{
  GPtrArray *goals = g_ptr_array_new ();

  for (guint i = 0; i < trellis_list_length (self->goals); i++)
    {
      TrellisGoal *goal = trellis_list_get (self->goals, i);

      if (goal->contract && goal->state != TRELLIS_GOAL_STATE_DROPPED)
        g_ptr_array_add (goals, goal);
    }
  return goals;
}

static gboolean
refuse_outside (TrellisTerm *term, TrellisDate date, GError **error)
{
  g_autofree char *day = trellis_date_to_string (date);
  g_autofree char *start = trellis_date_to_string (term->start);
  g_autofree char *end = trellis_date_to_string (term->end);

  return trellis_record_refuse (error, "plan",
                                _ ("expected sessions within the term, %s to %s, got one on %s"),
                                start, end, day);
}

/**
 * trellis_brief_check_plan_in_term:
 * @days_off: (nullable): the practitioner's days off, which push the last session back
 *
 * No part of the rules of a brief, since a coach may allow it. Days are those that the plan's zone
 * shows.
 *
 * Returns: whether every session of the plan is on a day of the term; yes while either is missing
 */
gboolean
trellis_brief_check_plan_in_term (TrellisBrief *self,
                                  const TrellisDaysOff *days_off,
                                  GError **error)
{
  g_autoptr (GArray) dates = NULL;

  if (self->plan == NULL || self->term == NULL)
    return TRUE;
  dates = trellis_plan_expand (self->plan, days_off, error);
  if (dates == NULL)
    {
      g_prefix_error (error, "plan: ");
      return FALSE;
    }
  for (guint i = 0; i < dates->len; i++)
    {
      TrellisDate date = g_array_index (dates, TrellisWall, i).date;

      if (trellis_date_compare (date, self->term->start) < 0
          || trellis_date_compare (date, self->term->end) > 0)
        return refuse_outside (self->term, date, error);
    }
  return TRUE;
}
