/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Coaching: an engagement with an end in sight, on a contract, until its goals are met. */

#include "config.h"

#include "trellis-coaching.h"

#include "engagement/trellis-session-time.h"

G_DEFINE_ENUM_TYPE (TrellisCoachingState,
                    trellis_coaching_state,
                    G_DEFINE_ENUM_VALUE (TRELLIS_COACHING_STATE_DRAFT, "draft"),
                    G_DEFINE_ENUM_VALUE (TRELLIS_COACHING_STATE_ACTIVE, "active"),
                    G_DEFINE_ENUM_VALUE (TRELLIS_COACHING_STATE_PAUSED, "paused"),
                    G_DEFINE_ENUM_VALUE (TRELLIS_COACHING_STATE_CLOSING, "closing"),
                    G_DEFINE_ENUM_VALUE (TRELLIS_COACHING_STATE_CONCLUDED, "concluded"),
                    G_DEFINE_ENUM_VALUE (TRELLIS_COACHING_STATE_ENDED, "ended"))
G_DEFINE_ENUM_TYPE (TrellisEnding,
                    trellis_ending,
                    G_DEFINE_ENUM_VALUE (TRELLIS_ENDING_NONE, ""),
                    G_DEFINE_ENUM_VALUE (TRELLIS_ENDING_BY_CLIENT, "by-client"),
                    G_DEFINE_ENUM_VALUE (TRELLIS_ENDING_BY_COACH, "by-coach"),
                    G_DEFINE_ENUM_VALUE (TRELLIS_ENDING_BY_SPONSOR, "by-sponsor"),
                    G_DEFINE_ENUM_VALUE (TRELLIS_ENDING_TERM_OVER, "term-over"),
                    G_DEFINE_ENUM_VALUE (TRELLIS_ENDING_REFERRED, "referred"),
                    G_DEFINE_ENUM_VALUE (TRELLIS_ENDING_NO_CONTACT, "no-contact"),
                    G_DEFINE_ENUM_VALUE (TRELLIS_ENDING_GOALS_MET, "goals-met"),
                    G_DEFINE_ENUM_VALUE (TRELLIS_ENDING_OTHER, "other"))
G_DEFINE_FINAL_TYPE (TrellisCoaching, trellis_coaching, TRELLIS_TYPE_ENGAGEMENT)

#define AT(member) G_STRUCT_OFFSET (TrellisCoaching, member)

static const TrellisField coaching_fields[] = {
  { "state", TRELLIS_FIELD_ENUM, AT (state), 0, trellis_coaching_state_get_type },
  { "coachees", TRELLIS_FIELD_STRINGS, AT (coachees), 0 },
  { "contract", TRELLIS_FIELD_RECORD, AT (contract), 0, trellis_contract_get_type },
  { "goals", TRELLIS_FIELD_LIST, AT (goals), 0, trellis_goal_get_type },
  { "amendment", TRELLIS_FIELD_RECORD, AT (amendment), 0, trellis_contract_get_type },
  { "versions", TRELLIS_FIELD_LIST, AT (versions), 0, trellis_contract_version_get_type },
  { "closing-session", TRELLIS_FIELD_STRING, AT (closing_session), 0 },
  { "ending", TRELLIS_FIELD_ENUM, AT (ending), 0, trellis_ending_get_type },
};

#undef AT

static char **
dup_people (TrellisEngagement *engagement)
{
  TrellisCoaching *self = TRELLIS_COACHING (engagement);
  g_autoptr (GStrvBuilder) people = g_strv_builder_new ();

  if (self->coachees != NULL)
    g_strv_builder_addv (people, (const char **) self->coachees);
  if (self->contract != NULL && self->contract->sponsor != NULL)
    g_strv_builder_add (people, self->contract->sponsor);
  return g_strv_builder_end (people);
}

static const char *
get_state_nick (TrellisEngagement *engagement)
{
  g_autoptr (GEnumClass) states = g_type_class_ref (TRELLIS_TYPE_COACHING_STATE);

  return g_enum_get_value (states, TRELLIS_COACHING (engagement)->state)->value_nick;
}

static gboolean
is_over (TrellisEngagement *engagement)
{
  return !trellis_coaching_is_open (TRELLIS_COACHING (engagement));
}

static void
trellis_coaching_class_init (TrellisCoachingClass *klass)
{
  TrellisRecordClass *record_class = TRELLIS_RECORD_CLASS (klass);
  TrellisEngagementClass *engagement_class = (TrellisEngagementClass *) klass;

  engagement_class->dup_people = dup_people;
  engagement_class->get_state_nick = get_state_nick;
  engagement_class->is_over = is_over;
  trellis_record_class_add_fields (record_class, coaching_fields, G_N_ELEMENTS (coaching_fields));
}

static void
trellis_coaching_init (TrellisCoaching *self)
{
  TRELLIS_ENGAGEMENT (self)->kind = TRELLIS_ENGAGEMENT_KIND_COACHING;
}

/**
 * trellis_coaching_find_goal:
 *
 * Returns: (transfer none) (nullable): the goal with that id
 */
TrellisGoal *
trellis_coaching_find_goal (TrellisCoaching *self, const char *id)
{
  return trellis_list_find (self->goals, id);
}

/**
 * trellis_coaching_is_open:
 *
 * Returns: whether it is neither concluded nor ended
 */
gboolean
trellis_coaching_is_open (TrellisCoaching *self)
{
  return self->state != TRELLIS_COACHING_STATE_CONCLUDED
         && self->state != TRELLIS_COACHING_STATE_ENDED;
}

/**
 * trellis_coaching_count_goals:
 * @met: (out): of the goals that closing waits for, how many are met
 * @required: (out): how many goals closing waits for: required and not dropped
 */
void
trellis_coaching_count_goals (TrellisCoaching *self, guint *met, guint *required)
{
  *met = *required = 0;
  for (guint i = 0; i < trellis_list_length (self->goals); i++)
    {
      TrellisGoal *goal = trellis_list_get (self->goals, i);

      *required += trellis_goal_counts (goal);
      *met += trellis_goal_counts (goal) && goal->state == TRELLIS_GOAL_STATE_MET;
    }
}

/**
 * trellis_coaching_has_required_goal:
 *
 * Returns: whether a goal is required, dropped or not; without one it ends by hand (rule 4)
 */
gboolean
trellis_coaching_has_required_goal (TrellisCoaching *self)
{
  for (guint i = 0; i < trellis_list_length (self->goals); i++)
    if (((TrellisGoal *) trellis_list_get (self->goals, i))->required)
      return TRUE;
  return FALSE;
}

/**
 * trellis_coaching_get_signed_version:
 *
 * Returns: (transfer none) (nullable): the version that all have signed and that is in force
 */
TrellisContractVersion *
trellis_coaching_get_signed_version (TrellisCoaching *self)
{
  for (guint i = trellis_list_length (self->versions); i > 0; i--)
    {
      TrellisContractVersion *version = trellis_list_get (self->versions, i - 1);

      if (version->signed_seal != NULL)
        return version;
    }
  return NULL;
}

/**
 * trellis_coaching_get_open_version:
 *
 * Returns: (transfer none) (nullable): the version that some have signed and not yet all
 */
TrellisContractVersion *
trellis_coaching_get_open_version (TrellisCoaching *self)
{
  guint n = trellis_list_length (self->versions);
  TrellisContractVersion *last = n == 0 ? NULL : trellis_list_get (self->versions, n - 1);

  return last == NULL || last->signed_seal != NULL ? NULL : last;
}

/**
 * trellis_coaching_check_seals:
 *
 * Makes the seals of all versions again; what is found whole is remembered. A broken seal is shown
 * where the contract is; it stops neither reading nor working.
 *
 * Returns: whether all are whole
 */
gboolean
trellis_coaching_check_seals (TrellisCoaching *self)
{
  gboolean whole = TRUE;

  for (guint i = 0; i < trellis_list_length (self->versions); i++)
    whole &= trellis_contract_version_check (trellis_list_get (self->versions, i), NULL)
             == TRELLIS_SEAL_STATE_WHOLE;
  return whole;
}

/**
 * trellis_coaching_get_next_basis:
 *
 * Returns: (transfer none) (nullable): what the next version is made from: the draft, or an
 * amendment that is not signed by all; %NULL when there is nothing to sign
 */
TrellisContract *
trellis_coaching_get_next_basis (TrellisCoaching *self)
{
  return self->state == TRELLIS_COACHING_STATE_DRAFT ? self->contract : self->amendment;
}

/* The dates that all have signed, which the days off of that day have shaped. */
static guint
count_sealed_dates (TrellisCoaching *self)
{
  TrellisContractVersion *version = trellis_coaching_get_signed_version (self);
  g_autoptr (TrellisJson) dates
      = version == NULL ? NULL : trellis_json_get (version->content, "dates");

  return dates == NULL ? 0 : trellis_json_length (dates);
}

static guint
count_agreed (TrellisCoaching *self)
{
  TrellisPlan *plan = self->contract == NULL ? NULL : self->contract->plan;
  guint n_sealed = count_sealed_dates (self);
  g_autoptr (GArray) dates = NULL;

  if (plan == NULL || n_sealed > 0)
    return n_sealed;
  if (plan->count > 0)
    return (guint) plan->count;
  dates = trellis_plan_expand (plan, NULL, NULL);
  return dates == NULL ? 0 : dates->len;
}

/**
 * trellis_coaching_count_sessions:
 *
 * Returns: what is agreed, used, left and planned (rule 7)
 */
TrellisSessionCount
trellis_coaching_count_sessions (TrellisCoaching *self)
{
  TrellisSessionCount count = { .agreed = count_agreed (self) };
  GListStore *sessions = TRELLIS_ENGAGEMENT (self)->sessions;

  for (guint i = 0; i < trellis_list_length (sessions); i++)
    {
      TrellisSession *session = trellis_list_get (sessions, i);

      if (session->intake)
        continue;
      count.planned += session->state == TRELLIS_SESSION_STATE_PLANNED;
      count.used += session->state == TRELLIS_SESSION_STATE_HELD
                    || session->state == TRELLIS_SESSION_STATE_MISSED
                    || (session->state == TRELLIS_SESSION_STATE_CANCELLED && session->late
                        && session->cancelled_by == TRELLIS_CANCELLER_CLIENT);
    }
  count.left = count.agreed > count.used ? count.agreed - count.used : 0;
  return count;
}

/**
 * trellis_coaching_number_of:
 *
 * Returns: the session's place in time, from 1, among those not cancelled; 0 for an intake meeting
 * and for one that is cancelled
 */
guint
trellis_coaching_number_of (TrellisCoaching *self, TrellisSession *session)
{
  g_autoptr (GPtrArray) sessions = trellis_engagement_list_sessions (TRELLIS_ENGAGEMENT (self));
  guint number = 0;

  for (guint i = 0; i < sessions->len; i++)
    {
      TrellisSession *other = sessions->pdata[i];
      gboolean counts = !other->intake && other->state != TRELLIS_SESSION_STATE_CANCELLED;

      number += counts;
      if (other == session)
        return counts ? number : 0;
    }
  return 0;
}

/**
 * trellis_coaching_is_term_over:
 *
 * Returns: whether the contract in force has an end before @today and the engagement is still open
 */
gboolean
trellis_coaching_is_term_over (TrellisCoaching *self, TrellisDate today)
{
  return trellis_coaching_is_open (self) && self->state != TRELLIS_COACHING_STATE_DRAFT
         && self->contract != NULL && self->contract->term != NULL
         && trellis_date_compare (self->contract->term->end, today) < 0;
}

#define LONG_BEFORE -120 /* months */

/**
 * trellis_coaching_is_long_before:
 *
 * Returns: whether @date lies more than ten years before the term of the contract begins, which can
 *   only be a slip; no while there is no term
 */
gboolean
trellis_coaching_is_long_before (TrellisCoaching *self, TrellisDate date)
{
  TrellisTerm *term = self->contract == NULL ? NULL : self->contract->term;

  return term != NULL && trellis_date_is_set (term->start) && trellis_date_is_set (date)
         && trellis_date_compare (date, trellis_date_add_months (term->start, LONG_BEFORE)) < 0;
}
