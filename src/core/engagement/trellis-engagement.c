/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An engagement: one relationship with a purpose; what coaching and mentoring have in common. */

#include "config.h"

#include "trellis-engagement.h"

G_DEFINE_ENUM_TYPE (TrellisEngagementKind,
                    trellis_engagement_kind,
                    G_DEFINE_ENUM_VALUE (TRELLIS_ENGAGEMENT_KIND_COACHING, "coaching"),
                    G_DEFINE_ENUM_VALUE (TRELLIS_ENGAGEMENT_KIND_MENTORING, "mentoring"))
G_DEFINE_QUARK (trellis_engagement_error, trellis_engagement_error)
G_DEFINE_ABSTRACT_TYPE (TrellisEngagement, trellis_engagement, TRELLIS_TYPE_RECORD)

#define AT(member) G_STRUCT_OFFSET (TrellisEngagement, member)

static const TrellisField engagement_fields[] = {
  { "id", TRELLIS_FIELD_STRING, AT (id), 0 },
  { "kind", TRELLIS_FIELD_ENUM, AT (kind), 0, trellis_engagement_kind_get_type },
  { "title", TRELLIS_FIELD_STRING, AT (title), TRELLIS_FIELD_REQUIRED, .maximum = 200 },
  { "created", TRELLIS_FIELD_INSTANT, AT (created), 0 },
  { "plan", TRELLIS_FIELD_RECORD, AT (plan), 0, trellis_plan_get_type },
  { "actions", TRELLIS_FIELD_LIST, AT (actions), 0, trellis_action_get_type },
  { "sessions", TRELLIS_FIELD_LIST, AT (sessions), 0, trellis_session_get_type },
  { "feedback", TRELLIS_FIELD_LIST, AT (feedback), 0, trellis_feedback_get_type },
  { "events", TRELLIS_FIELD_LIST, AT (events), 0, trellis_event_get_type },
};

#undef AT

static void
trellis_engagement_class_init (TrellisEngagementClass *klass)
{
  TrellisRecordClass *record_class = TRELLIS_RECORD_CLASS (klass);

  record_class->format = "io.github.trellis_app.Trellis.engagement";
  record_class->version = 1;
  trellis_record_class_add_fields (record_class, engagement_fields,
                                   G_N_ELEMENTS (engagement_fields));
}

static void
trellis_engagement_init (TrellisEngagement *self)
{
}

static TrellisEngagementClass *
class_of (TrellisEngagement *self)
{
  return G_TYPE_INSTANCE_GET_CLASS (self, TRELLIS_TYPE_ENGAGEMENT, TrellisEngagementClass);
}

/**
 * trellis_engagement_dup_people:
 *
 * Returns: (transfer full): the ids of the people in it: coachees and sponsor, or the mentee
 */
char **
trellis_engagement_dup_people (TrellisEngagement *self)
{
  return class_of (self)->dup_people (self);
}

/**
 * trellis_engagement_get_state_nick:
 *
 * Returns: (transfer none): the state's name, as JSON has it
 */
const char *
trellis_engagement_get_state_nick (TrellisEngagement *self)
{
  return class_of (self)->get_state_nick (self);
}

/**
 * trellis_engagement_is_over:
 *
 * Returns: whether it is concluded or ended, so that nothing goes on before it is reopened
 */
gboolean
trellis_engagement_is_over (TrellisEngagement *self)
{
  return class_of (self)->is_over (self);
}

/**
 * trellis_engagement_takes_intakes_alone:
 *
 * Returns: whether there is no contract yet, so that its meetings are intake meetings, which count
 *   as no session of one
 */
gboolean
trellis_engagement_takes_intakes_alone (TrellisEngagement *self)
{
  return g_str_equal (trellis_engagement_get_state_nick (self), "draft");
}

/**
 * trellis_engagement_get_usual_posture:
 *
 * Returns: the posture of its sessions where nobody says another: a coach's in coaching, a mentor's
 * in mentoring
 */
TrellisPosture
trellis_engagement_get_usual_posture (TrellisEngagement *self)
{
  return self->kind == TRELLIS_ENGAGEMENT_KIND_COACHING ? TRELLIS_POSTURE_COACH
                                                        : TRELLIS_POSTURE_MENTOR;
}

/**
 * trellis_engagement_find_session:
 *
 * Returns: (transfer none) (nullable): the session with that id
 */
TrellisSession *
trellis_engagement_find_session (TrellisEngagement *self, const char *id)
{
  return trellis_list_find (self->sessions, id);
}

/**
 * trellis_engagement_find_action:
 *
 * Returns: (transfer none) (nullable): the action with that id
 */
TrellisAction *
trellis_engagement_find_action (TrellisEngagement *self, const char *id)
{
  return trellis_list_find (self->actions, id);
}

/**
 * trellis_engagement_note_event:
 * @reason: (nullable): why
 * @subject: (nullable): the id of what it is about
 *
 * Puts on record what happens to the engagement now.
 */
void
trellis_engagement_note_event (TrellisEngagement *self,
                               TrellisEventKind kind,
                               TrellisMoment moment,
                               const char *reason,
                               const char *subject)
{
  g_autoptr (TrellisEvent) event = g_object_new (TRELLIS_TYPE_EVENT, NULL);

  trellis_record_set_instant (event, "at", moment.now);
  trellis_record_set_enum (event, "kind", kind);
  trellis_record_set_string (event, "reason", reason);
  trellis_record_set_string (event, "subject", subject);
  trellis_record_append (self, "events", event);
}

static int
compare_sessions (gconstpointer a, gconstpointer b, gpointer unused)
{
  const TrellisSession *one = a, *other = b;
  int walls = trellis_wall_compare (one->start, other->start);

  return walls != 0 ? walls : g_strcmp0 (one->id, other->id);
}

/**
 * trellis_engagement_sort_sessions:
 *
 * Puts the sessions in order of their wall times, the order in which they are listed and stored.
 */
void
trellis_engagement_sort_sessions (TrellisEngagement *self)
{
  g_list_store_sort (self->sessions, compare_sessions, NULL);
}

/**
 * trellis_engagement_is_reason:
 * @text: (nullable): why something is done, as somebody wrote it
 *
 * Returns: whether it says anything
 */
gboolean
trellis_engagement_is_reason (const char *text)
{
  g_autofree char *stripped = text == NULL ? NULL : g_strstrip (g_strdup (text));

  return stripped != NULL && *stripped != '\0';
}

/**
 * trellis_engagement_refuse:
 * @message: which rule forbids it and what to do, translated
 *
 * Returns: %FALSE
 */
gboolean
trellis_engagement_refuse (GError **error, const char *message, ...)
{
  va_list arguments;

  va_start (arguments, message);
  if (error != NULL)
    *error = g_error_new_valist (TRELLIS_ENGAGEMENT_ERROR, TRELLIS_ENGAGEMENT_ERROR_REFUSED,
                                 message, arguments);
  va_end (arguments);
  return FALSE;
}
