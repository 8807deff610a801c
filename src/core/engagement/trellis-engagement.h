/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "actions/trellis-action.h"
#include "base/trellis-record.h"
#include "engagement/trellis-event.h"
#include "planning/trellis-plan.h"
#include "sessions/trellis-feedback.h"
#include "sessions/trellis-session.h"

G_BEGIN_DECLS

#define TRELLIS_ENGAGEMENT_ERROR (trellis_engagement_error_quark ())

/**
 * TrellisEngagementError:
 * @TRELLIS_ENGAGEMENT_ERROR_REFUSED: a rule forbids it now; the message says which and what to do
 * @TRELLIS_ENGAGEMENT_ERROR_VALUE: what was given cannot be
 * @TRELLIS_ENGAGEMENT_ERROR_EARLY: the session is still to come, unless it is said to be early
 * @TRELLIS_ENGAGEMENT_ERROR_NO_EVIDENCE: the goal is below its target, unless there is evidence
 */
typedef enum
{
  TRELLIS_ENGAGEMENT_ERROR_REFUSED,
  TRELLIS_ENGAGEMENT_ERROR_VALUE,
  TRELLIS_ENGAGEMENT_ERROR_EARLY,
  TRELLIS_ENGAGEMENT_ERROR_NO_EVIDENCE
} TrellisEngagementError;

GQuark trellis_engagement_error_quark (void);

/**
 * TrellisEngagementKind:
 *
 * The two kinds of relationship.
 */
typedef enum
{
  TRELLIS_ENGAGEMENT_KIND_COACHING,
  TRELLIS_ENGAGEMENT_KIND_MENTORING
} TrellisEngagementKind;

#define TRELLIS_TYPE_ENGAGEMENT_KIND (trellis_engagement_kind_get_type ())
GType trellis_engagement_kind_get_type (void);

typedef struct _TrellisEngagement TrellisEngagement;
typedef struct _TrellisEngagementClass TrellisEngagementClass;

#define TRELLIS_TYPE_ENGAGEMENT (trellis_engagement_get_type ())
GType trellis_engagement_get_type (void);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrellisEngagement, g_object_unref)

static inline TrellisEngagement *
TRELLIS_ENGAGEMENT (gpointer object)
{
  return G_TYPE_CHECK_INSTANCE_CAST (object, TRELLIS_TYPE_ENGAGEMENT, TrellisEngagement);
}

/**
 * TrellisEngagement:
 *
 * One relationship with a purpose; abstract. Its subclasses are #TrellisCoaching and
 * #TrellisMentoring.
 */
struct _TrellisEngagement
{
  TrellisRecord parent_instance;

  char *id;
  int kind;
  char *title;
  gint64 created;
  TrellisPlan *plan; /* in use now; see trellis_engagement_get_plan() */
  GListStore *actions;
  GListStore *sessions;
  GListStore *feedback;
  GListStore *events;
};

/**
 * TrellisEngagementClass:
 * @dup_people: the ids of the people in it, %NULL-terminated
 * @get_state_nick: the state's name, as JSON has it
 * @is_over: whether it has come to its end
 */
struct _TrellisEngagementClass
{
  TrellisRecordClass parent_class;

  char **(*dup_people) (TrellisEngagement *self);
  const char *(*get_state_nick) (TrellisEngagement *self);
  gboolean (*is_over) (TrellisEngagement *self);
};

/**
 * TrellisMoment:
 * @now: seconds since the epoch
 * @today: the date in the computer's zone
 *
 * When an act happens, as the practice's clock has it.
 */
typedef struct
{
  gint64 now;
  TrellisDate today;
} TrellisMoment;

char **trellis_engagement_dup_people (TrellisEngagement *self);
const char *trellis_engagement_get_state_nick (TrellisEngagement *self);
gboolean trellis_engagement_is_over (TrellisEngagement *self);
gboolean trellis_engagement_takes_intakes_alone (TrellisEngagement *self);
TrellisPosture trellis_engagement_get_usual_posture (TrellisEngagement *self);
TrellisSession *trellis_engagement_find_session (TrellisEngagement *self, const char *id);
TrellisAction *trellis_engagement_find_action (TrellisEngagement *self, const char *id);
void trellis_engagement_note_event (TrellisEngagement *self,
                                    TrellisEventKind kind,
                                    TrellisMoment moment,
                                    const char *reason,
                                    const char *subject);
void trellis_engagement_sort_sessions (TrellisEngagement *self);
gboolean trellis_engagement_is_reason (const char *text);
gboolean trellis_engagement_refuse (GError **error, const char *message, ...) G_GNUC_PRINTF (2, 3);

G_END_DECLS
