/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Mentoring: an engagement that nothing ends but a person; it has no end date. */

#include "config.h"

#include "trellis-mentoring.h"

#include "engagement/trellis-session-time.h"

#include <glib/gi18n-lib.h>

G_DEFINE_ENUM_TYPE (TrellisMentoringState,
                    trellis_mentoring_state,
                    G_DEFINE_ENUM_VALUE (TRELLIS_MENTORING_STATE_ACTIVE, "active"),
                    G_DEFINE_ENUM_VALUE (TRELLIS_MENTORING_STATE_PAUSED, "paused"),
                    G_DEFINE_ENUM_VALUE (TRELLIS_MENTORING_STATE_ENDED, "ended"))
G_DEFINE_ENUM_TYPE (TrellisParting,
                    trellis_parting,
                    G_DEFINE_ENUM_VALUE (TRELLIS_PARTING_NONE, ""),
                    G_DEFINE_ENUM_VALUE (TRELLIS_PARTING_BY_MENTEE, "by-mentee"),
                    G_DEFINE_ENUM_VALUE (TRELLIS_PARTING_BY_MENTOR, "by-mentor"),
                    G_DEFINE_ENUM_VALUE (TRELLIS_PARTING_AGREED, "agreed"),
                    G_DEFINE_ENUM_VALUE (TRELLIS_PARTING_MOVED, "moved"),
                    G_DEFINE_ENUM_VALUE (TRELLIS_PARTING_NO_CONTACT, "no-contact"),
                    G_DEFINE_ENUM_VALUE (TRELLIS_PARTING_OTHER, "other"))
G_DEFINE_ENUM_TYPE (TrellisPhase,
                    trellis_phase,
                    G_DEFINE_ENUM_VALUE (TRELLIS_PHASE_NONE, ""),
                    G_DEFINE_ENUM_VALUE (TRELLIS_PHASE_INITIATION, "initiation"),
                    G_DEFINE_ENUM_VALUE (TRELLIS_PHASE_CULTIVATION, "cultivation"),
                    G_DEFINE_ENUM_VALUE (TRELLIS_PHASE_SEPARATION, "separation"),
                    G_DEFINE_ENUM_VALUE (TRELLIS_PHASE_REDEFINITION, "redefinition"))
G_DEFINE_ENUM_TYPE (TrellisExchangeDirection,
                    trellis_exchange_direction,
                    G_DEFINE_ENUM_VALUE (TRELLIS_EXCHANGE_DIRECTION_NONE, ""),
                    G_DEFINE_ENUM_VALUE (TRELLIS_EXCHANGE_DIRECTION_MENTOR_TO_MENTEE,
                                         "mentor-to-mentee"),
                    G_DEFINE_ENUM_VALUE (TRELLIS_EXCHANGE_DIRECTION_MENTEE_TO_MENTOR,
                                         "mentee-to-mentor"),
                    G_DEFINE_ENUM_VALUE (TRELLIS_EXCHANGE_DIRECTION_BOTH, "both"))
G_DEFINE_ENUM_TYPE (TrellisExchangeKind,
                    trellis_exchange_kind,
                    G_DEFINE_ENUM_VALUE (TRELLIS_EXCHANGE_KIND_NONE, ""),
                    G_DEFINE_ENUM_VALUE (TRELLIS_EXCHANGE_KIND_KNOWLEDGE, "knowledge"),
                    G_DEFINE_ENUM_VALUE (TRELLIS_EXCHANGE_KIND_SKILL, "skill"),
                    G_DEFINE_ENUM_VALUE (TRELLIS_EXCHANGE_KIND_CONTACT, "contact"),
                    G_DEFINE_ENUM_VALUE (TRELLIS_EXCHANGE_KIND_ADVICE, "advice"),
                    G_DEFINE_ENUM_VALUE (TRELLIS_EXCHANGE_KIND_ENCOURAGEMENT, "encouragement"),
                    G_DEFINE_ENUM_VALUE (TRELLIS_EXCHANGE_KIND_RESOURCE, "resource"))
G_DEFINE_FINAL_TYPE (TrellisPhaseChange, trellis_phase_change, TRELLIS_TYPE_RECORD)
G_DEFINE_FINAL_TYPE (TrellisRhythm, trellis_rhythm, TRELLIS_TYPE_RECORD)
G_DEFINE_FINAL_TYPE (TrellisAspiration, trellis_aspiration, TRELLIS_TYPE_RECORD)
G_DEFINE_FINAL_TYPE (TrellisAgreement, trellis_agreement, TRELLIS_TYPE_RECORD)
G_DEFINE_FINAL_TYPE (TrellisExchange, trellis_exchange, TRELLIS_TYPE_RECORD)
G_DEFINE_FINAL_TYPE (TrellisMilestone, trellis_milestone, TRELLIS_TYPE_RECORD)
G_DEFINE_FINAL_TYPE (TrellisMentoring, trellis_mentoring, TRELLIS_TYPE_ENGAGEMENT)

#define AT(member) G_STRUCT_OFFSET (TrellisPhaseChange, member)

static const TrellisField phase_change_fields[] = {
  { "date", TRELLIS_FIELD_DATE, AT (date), TRELLIS_FIELD_REQUIRED },
  { "phase", TRELLIS_FIELD_ENUM, AT (phase), TRELLIS_FIELD_REQUIRED, trellis_phase_get_type },
  { "note", TRELLIS_FIELD_TEXT, AT (note), 0 },
};

#undef AT

static void
trellis_phase_change_class_init (TrellisPhaseChangeClass *klass)
{
  TrellisRecordClass *record_class = TRELLIS_RECORD_CLASS (klass);

  trellis_record_class_add_fields (record_class, phase_change_fields,
                                   G_N_ELEMENTS (phase_change_fields));
}

static void
trellis_phase_change_init (TrellisPhaseChange *self)
{
}

#define AT(member) G_STRUCT_OFFSET (TrellisRhythm, member)

static const TrellisField rhythm_fields[] = {
  { "about-every-days", TRELLIS_FIELD_INTEGER, AT (about_every_days),
    TRELLIS_FIELD_BRIEF | TRELLIS_FIELD_REQUIRED, .minimum = 1, .maximum = 3660 },
  { "minutes", TRELLIS_FIELD_INTEGER, AT (minutes), TRELLIS_FIELD_BRIEF, .minimum = 1,
    .maximum = 1440 },
};

#undef AT

static void
trellis_rhythm_class_init (TrellisRhythmClass *klass)
{
  TrellisRecordClass *record_class = TRELLIS_RECORD_CLASS (klass);

  trellis_record_class_add_fields (record_class, rhythm_fields, G_N_ELEMENTS (rhythm_fields));
}

static void
trellis_rhythm_init (TrellisRhythm *self)
{
}

#define AT(member) G_STRUCT_OFFSET (TrellisAspiration, member)

static const TrellisField aspiration_fields[] = {
  { "id", TRELLIS_FIELD_STRING, AT (id), 0 },
  { "statement", TRELLIS_FIELD_TEXT, AT (statement), TRELLIS_FIELD_BRIEF | TRELLIS_FIELD_REQUIRED,
    .maximum = 2000 },
  { "themes", TRELLIS_FIELD_STRINGS, AT (themes), TRELLIS_FIELD_BRIEF },
};

#undef AT

static void
trellis_aspiration_class_init (TrellisAspirationClass *klass)
{
  TrellisRecordClass *record_class = TRELLIS_RECORD_CLASS (klass);

  trellis_record_class_add_fields (record_class, aspiration_fields,
                                   G_N_ELEMENTS (aspiration_fields));
}

static void
trellis_aspiration_init (TrellisAspiration *self)
{
}

#define AT(member) G_STRUCT_OFFSET (TrellisAgreement, member)

static const TrellisField agreement_fields[] = {
  { "agreed-on", TRELLIS_FIELD_DATE, AT (agreed_on), 0 },
  { "ground-rules", TRELLIS_FIELD_STRINGS, AT (ground_rules), TRELLIS_FIELD_BRIEF },
  { "review-months", TRELLIS_FIELD_INTEGER, AT (review_months), TRELLIS_FIELD_BRIEF, .minimum = 1,
    .maximum = 120 },
};

#undef AT

static void
trellis_agreement_class_init (TrellisAgreementClass *klass)
{
  TrellisRecordClass *record_class = TRELLIS_RECORD_CLASS (klass);

  trellis_record_class_add_fields (record_class, agreement_fields, G_N_ELEMENTS (agreement_fields));
}

static void
trellis_agreement_init (TrellisAgreement *self)
{
}

#define AT(member) G_STRUCT_OFFSET (TrellisExchange, member)

static const TrellisField exchange_fields[] = {
  { "id", TRELLIS_FIELD_STRING, AT (id), 0 },
  { "date", TRELLIS_FIELD_DATE, AT (date), TRELLIS_FIELD_BRIEF | TRELLIS_FIELD_REQUIRED },
  { "direction", TRELLIS_FIELD_ENUM, AT (direction), TRELLIS_FIELD_BRIEF | TRELLIS_FIELD_REQUIRED,
    trellis_exchange_direction_get_type },
  { "kind", TRELLIS_FIELD_ENUM, AT (kind), TRELLIS_FIELD_BRIEF | TRELLIS_FIELD_REQUIRED,
    trellis_exchange_kind_get_type },
  { "what", TRELLIS_FIELD_TEXT, AT (what), TRELLIS_FIELD_BRIEF | TRELLIS_FIELD_REQUIRED,
    .maximum = 2000 },
};

#undef AT

static void
trellis_exchange_class_init (TrellisExchangeClass *klass)
{
  TrellisRecordClass *record_class = TRELLIS_RECORD_CLASS (klass);

  trellis_record_class_add_fields (record_class, exchange_fields, G_N_ELEMENTS (exchange_fields));
}

static void
trellis_exchange_init (TrellisExchange *self)
{
}

#define AT(member) G_STRUCT_OFFSET (TrellisMilestone, member)

static const TrellisField milestone_fields[] = {
  { "id", TRELLIS_FIELD_STRING, AT (id), 0 },
  { "date", TRELLIS_FIELD_DATE, AT (date), TRELLIS_FIELD_BRIEF | TRELLIS_FIELD_REQUIRED },
  { "what", TRELLIS_FIELD_TEXT, AT (what), TRELLIS_FIELD_BRIEF | TRELLIS_FIELD_REQUIRED,
    .maximum = 2000 },
};

#undef AT

static void
trellis_milestone_class_init (TrellisMilestoneClass *klass)
{
  TrellisRecordClass *record_class = TRELLIS_RECORD_CLASS (klass);

  trellis_record_class_add_fields (record_class, milestone_fields, G_N_ELEMENTS (milestone_fields));
}

static void
trellis_milestone_init (TrellisMilestone *self)
{
}

#define AT(member) G_STRUCT_OFFSET (TrellisMentoring, member)

static const TrellisField mentoring_fields[] = {
  { "state", TRELLIS_FIELD_ENUM, AT (state), 0, trellis_mentoring_state_get_type },
  { "initiated-by", TRELLIS_FIELD_ENUM, AT (initiated_by), 0, trellis_initiator_get_type },
  { "mentee", TRELLIS_FIELD_STRING, AT (mentee), TRELLIS_FIELD_REQUIRED },
  { "shared-field", TRELLIS_FIELD_STRING, AT (shared_field), 0 },
  { "since", TRELLIS_FIELD_DATE, AT (since), TRELLIS_FIELD_REQUIRED },
  { "phase", TRELLIS_FIELD_ENUM, AT (phase), 0, trellis_phase_get_type },
  { "phases", TRELLIS_FIELD_LIST, AT (phases), 0, trellis_phase_change_get_type },
  { "rhythm", TRELLIS_FIELD_RECORD, AT (rhythm), 0, trellis_rhythm_get_type },
  { "aspirations", TRELLIS_FIELD_LIST, AT (aspirations), 0, trellis_aspiration_get_type },
  { "agreement", TRELLIS_FIELD_RECORD, AT (agreement), 0, trellis_agreement_get_type },
  { "exchanges", TRELLIS_FIELD_LIST, AT (exchanges), 0, trellis_exchange_get_type },
  { "milestones", TRELLIS_FIELD_LIST, AT (milestones), 0, trellis_milestone_get_type },
  { "last-review", TRELLIS_FIELD_DATE, AT (last_review), 0 },
  { "parting", TRELLIS_FIELD_ENUM, AT (parting), 0, trellis_parting_get_type },
};

#undef AT

static char **
dup_people (TrellisEngagement *engagement)
{
  const char *people[] = { TRELLIS_MENTORING (engagement)->mentee, NULL };

  return g_strdupv ((char **) people);
}

static const char *
get_state_nick (TrellisEngagement *engagement)
{
  g_autoptr (GEnumClass) states = g_type_class_ref (TRELLIS_TYPE_MENTORING_STATE);

  return g_enum_get_value (states, TRELLIS_MENTORING (engagement)->state)->value_nick;
}

static gboolean
is_over (TrellisEngagement *engagement)
{
  return TRELLIS_MENTORING (engagement)->state == TRELLIS_MENTORING_STATE_ENDED;
}

static void
trellis_mentoring_class_init (TrellisMentoringClass *klass)
{
  TrellisRecordClass *record_class = TRELLIS_RECORD_CLASS (klass);
  TrellisEngagementClass *engagement_class = (TrellisEngagementClass *) klass;

  engagement_class->dup_people = dup_people;
  engagement_class->get_state_nick = get_state_nick;
  engagement_class->is_over = is_over;
  trellis_record_class_add_fields (record_class, mentoring_fields, G_N_ELEMENTS (mentoring_fields));
}

static void
trellis_mentoring_init (TrellisMentoring *self)
{
  TRELLIS_ENGAGEMENT (self)->kind = TRELLIS_ENGAGEMENT_KIND_MENTORING;
}

static TrellisDate
later (TrellisDate a, TrellisDate b)
{
  return trellis_date_compare (a, b) >= 0 ? a : b;
}

/**
 * trellis_mentoring_get_last_contact:
 *
 * Returns: the later of the last held meeting and the last exchange outside one, unset when there
 * was neither (rule 10)
 */
TrellisDate
trellis_mentoring_get_last_contact (TrellisMentoring *self, TrellisMoment moment)
{
  GListStore *sessions = TRELLIS_ENGAGEMENT (self)->sessions;
  TrellisDate last = TRELLIS_NO_DATE;

  for (guint i = 0; i < trellis_list_length (sessions); i++)
    {
      TrellisSession *session = trellis_list_get (sessions, i);

      if (session->state == TRELLIS_SESSION_STATE_HELD)
        last = later (last, session->start.date);
    }
  for (guint i = 0; i < trellis_list_length (self->exchanges); i++)
    {
      TrellisExchange *exchange = trellis_list_get (self->exchanges, i);

      if (trellis_date_compare (exchange->date, moment.today) <= 0)
        last = later (last, exchange->date);
    }
  return last;
}

/**
 * trellis_mentoring_get_days_over_rhythm:
 *
 * Counts from the beginning when there was no contact yet.
 *
 * Returns: by how many days the time since the last contact is longer than the agreed rhythm; 0
 * when it is not, when there is no rhythm, in a pause and after the end (rule 10)
 */
int
trellis_mentoring_get_days_over_rhythm (TrellisMentoring *self, TrellisMoment moment)
{
  TrellisDate last = later (trellis_mentoring_get_last_contact (self, moment), self->since);
  int over;

  if (self->state != TRELLIS_MENTORING_STATE_ACTIVE || self->rhythm == NULL
      || self->rhythm->about_every_days < 1)
    return 0;
  over = trellis_date_days_until (last, moment.today) - (int) self->rhythm->about_every_days;
  return MAX (over, 0);
}

/**
 * trellis_mentoring_get_next_review:
 *
 * Returns: when to look back together: so many months after the last review; as long as none is on
 *   record, the next time that so many months have passed since the beginning; unset without a
 * review rhythm
 */
TrellisDate
trellis_mentoring_get_next_review (TrellisMentoring *self, TrellisDate today)
{
  int months = self->agreement == NULL ? -1 : (int) self->agreement->review_months;
  TrellisDate review = self->since;

  if (months < 1 || self->state == TRELLIS_MENTORING_STATE_ENDED)
    return TRELLIS_NO_DATE;
  if (trellis_date_is_set (self->last_review))
    return trellis_date_add_months (self->last_review, months);
  for (int i = 1; trellis_date_is_set (review) && trellis_date_compare (review, today) < 0; i++)
    review = trellis_date_add_months (self->since, i * months);
  return trellis_date_compare (review, self->since) == 0
             ? trellis_date_add_months (self->since, months)
             : review;
}

/**
 * trellis_mentoring_move_to_phase:
 * @note: (nullable):
 *
 * Moves to a phase, forwards or back, and keeps when.
 */
void
trellis_mentoring_move_to_phase (TrellisMentoring *self,
                                 TrellisPhase phase,
                                 TrellisDate date,
                                 const char *note)
{
  g_autoptr (TrellisPhaseChange) change = g_object_new (TRELLIS_TYPE_PHASE_CHANGE, NULL);

  trellis_record_set_date (change, "date", date);
  trellis_record_set_enum (change, "phase", phase);
  trellis_record_set_string (change, "note", note);
  trellis_record_append (self, "phases", change);
  trellis_record_set_enum (self, "phase", phase);
}

static gboolean
go_to (TrellisMentoring *self,
       TrellisMentoringState state,
       TrellisEventKind kind,
       const char *reason,
       TrellisMoment moment)
{
  trellis_record_set_enum (self, "state", state);
  trellis_engagement_note_event (TRELLIS_ENGAGEMENT (self), kind, moment, reason, NULL);
  return TRUE;
}

static void
cancel_coming (TrellisMentoring *self, gint64 now)
{
  GListStore *sessions = TRELLIS_ENGAGEMENT (self)->sessions;

  for (guint i = 0; i < trellis_list_length (sessions); i++)
    {
      TrellisSession *session = trellis_list_get (sessions, i);

      if (trellis_session_is_coming (session, now))
        trellis_record_set_enum (session, "state", TRELLIS_SESSION_STATE_CANCELLED);
    }
}

/**
 * trellis_mentoring_end:
 *
 * Ends by hand, for a reason; nothing else ends mentoring. Meetings that are still to come are
 * cancelled.
 */
gboolean
trellis_mentoring_end (TrellisMentoring *self,
                       TrellisParting reason,
                       TrellisMoment moment,
                       GError **error)
{
  g_autoptr (GEnumClass) reasons = g_type_class_ref (TRELLIS_TYPE_PARTING);

  if (self->state == TRELLIS_MENTORING_STATE_ENDED)
    return trellis_engagement_refuse (error, _ ("The relationship has ended already."));
  if (reason == TRELLIS_PARTING_NONE)
    return trellis_engagement_refuse (error, _ ("Ending needs a reason."));
  cancel_coming (self, moment.now);
  trellis_record_set_enum (self, "parting", reason);
  return go_to (self, TRELLIS_MENTORING_STATE_ENDED, TRELLIS_EVENT_KIND_ENDED,
                g_enum_get_value (reasons, reason)->value_nick, moment);
}

/**
 * trellis_mentoring_reopen:
 * @reason: why; it is put on record
 */
gboolean
trellis_mentoring_reopen (TrellisMentoring *self,
                          const char *reason,
                          TrellisMoment moment,
                          GError **error)
{
  if (self->state != TRELLIS_MENTORING_STATE_ENDED)
    return trellis_engagement_refuse (error, _ ("The relationship goes on: nothing to reopen."));
  if (!trellis_engagement_is_reason (reason))
    return trellis_engagement_refuse (error, _ ("Reopening needs a reason."));
  trellis_record_set_enum (self, "parting", TRELLIS_PARTING_NONE);
  return go_to (self, TRELLIS_MENTORING_STATE_ACTIVE, TRELLIS_EVENT_KIND_REOPENED, reason, moment);
}

gboolean
trellis_mentoring_pause (TrellisMentoring *self, TrellisMoment moment, GError **error)
{
  if (self->state != TRELLIS_MENTORING_STATE_ACTIVE)
    return trellis_engagement_refuse (error, _ ("Only an active relationship can be paused."));
  return go_to (self, TRELLIS_MENTORING_STATE_PAUSED, TRELLIS_EVENT_KIND_PAUSED, NULL, moment);
}

gboolean
trellis_mentoring_resume (TrellisMentoring *self, TrellisMoment moment, GError **error)
{
  if (self->state != TRELLIS_MENTORING_STATE_PAUSED)
    return trellis_engagement_refuse (error, _ ("The relationship is not paused."));
  return go_to (self, TRELLIS_MENTORING_STATE_ACTIVE, TRELLIS_EVENT_KIND_RESUMED, NULL, moment);
}
