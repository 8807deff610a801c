/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The demo practice: a year of a coach's acts, replayed through the verbs with the clock set. */

#include "config.h"

#include "trellis-sample.h"

#include "base/trellis-record-json.h"
#include "engagement/trellis-session-time.h"
#include "planning/trellis-zone.h"
#include "practice/trellis-begin.h"
#include "practice/trellis-practice-actions.h"
#include "practice/trellis-practice-goals.h"
#include "practice/trellis-practice-planning.h"
#include "practice/trellis-practice-private.h"
#include "practice/trellis-practice-profile.h"
#include "practice/trellis-practice-sessions.h"
#include "practice/trellis-sample-days.h"
#include "practice/trellis-signing-desk.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define SAMPLE "/io/github/trellis_app/Trellis/sample/practice.json"

/* A replay: the practice in memory, the engagements by the names that the steps give them. */
typedef struct
{
  TrellisPractice *practice;
  GHashTable *engagements;
  TrellisDate today; /* the day on which the demo is written out */
  TrellisJson *step;
  TrellisEngagement *engagement; /* that the step is about */
} Replay;

typedef gboolean (*Act) (Replay *replay, GError **error);

static TrellisDate
get_date (Replay *replay)
{
  return trellis_practice_get_moment (replay->practice).today;
}

/* The value that a member names; 0, which is "none", where it names nothing. */
static int
get_choice (Replay *replay, const char *member, GType type)
{
  g_autoptr (GEnumClass) choices = g_type_class_ref (type);
  g_autofree char *nick = trellis_json_dup_string (replay->step, member);
  GEnumValue *value = nick == NULL ? NULL : g_enum_get_value_by_nick (choices, nick);

  return value == NULL ? 0 : value->value;
}

static gpointer
get_numbered (Replay *replay, const char *member, GListStore *list)
{
  return trellis_list_get (list, trellis_json_get_integer (replay->step, member, 0) - 1);
}

static TrellisSession *
get_session (Replay *replay)
{
  g_autoptr (GPtrArray) sessions = trellis_engagement_list_sessions (replay->engagement);
  gint64 number = trellis_json_get_integer (replay->step, "session", 0);

  return number < 1 || number > sessions->len ? NULL : sessions->pdata[number - 1];
}

static TrellisGoal *
get_goal (Replay *replay)
{
  return get_numbered (replay, "goal", TRELLIS_COACHING (replay->engagement)->goals);
}

static gboolean
name_engagement (Replay *replay, gpointer engagement)
{
  g_autofree char *name = trellis_json_dup_string (replay->step, "as");

  if (engagement == NULL)
    return FALSE;
  g_hash_table_insert (replay->engagements, g_steal_pointer (&name), engagement);
  return TRUE;
}

static gboolean
begin_coaching (Replay *replay, GError **error)
{
  g_autoptr (TrellisJson) brief = trellis_json_get (replay->step, "brief");

  return name_engagement (replay, trellis_practice_begin_coaching (replay->practice, brief,
                                                                   TRELLIS_ALLOW_NOTHING, error));
}

static gboolean
begin_mentoring (Replay *replay, GError **error)
{
  g_autoptr (TrellisJson) brief = trellis_json_get (replay->step, "brief");

  return name_engagement (replay,
                          trellis_practice_begin_mentoring (replay->practice, brief, error));
}

static gboolean
sign (Replay *replay, GError **error)
{
  g_autofree char *party = trellis_json_dup_string (replay->step, "party");
  TrellisSigningAct act = { .party = party,
                            .date = get_date (replay),
                            .how = get_choice (replay, "how", TRELLIS_TYPE_SIGNING) };

  return trellis_practice_sign (replay->practice, TRELLIS_COACHING (replay->engagement), &act,
                                TRELLIS_ALLOW_CONFLICTS, error);
}

static gboolean
add_note (Replay *replay, TrellisSession *session, const char *member, GError **error)
{
  g_autofree char *text = trellis_json_dup_string (replay->step, member);

  return text == NULL
         || trellis_practice_note_session (replay->practice, replay->engagement, session, text,
                                           g_str_equal (member, "private-notes"), error);
}

static gboolean
hold (Replay *replay, GError **error)
{
  g_autoptr (TrellisOutcome) outcome = trellis_outcome_new ();
  TrellisSession *session = get_session (replay);
  gint64 minutes = trellis_json_get_integer (replay->step, "minutes", -1);

  return add_note (replay, session, "notes", error)
         && add_note (replay, session, "private-notes", error)
         && trellis_practice_hold_session (replay->practice, replay->engagement, session, minutes,
                                           FALSE, outcome, error);
}

static gboolean
miss (Replay *replay, GError **error)
{
  return trellis_practice_miss_session (replay->practice, replay->engagement, get_session (replay),
                                        FALSE, error);
}

static gboolean
cancel (Replay *replay, GError **error)
{
  g_autoptr (TrellisJson) late = trellis_json_get (replay->step, "late");
  g_autoptr (GBytes) text = late == NULL ? NULL : trellis_json_canonical (late, NULL);
  gboolean is_late = text != NULL && g_bytes_get_size (text) == strlen ("true");

  return trellis_practice_cancel_session (
      replay->practice, replay->engagement, get_session (replay),
      get_choice (replay, "by", TRELLIS_TYPE_CANCELLER), is_late, error);
}

static gboolean
move (Replay *replay, GError **error)
{
  g_autofree char *to = trellis_json_dup_string (replay->step, "to");
  TrellisMove move_to = { .minutes = -1 };

  trellis_wall_parse (to, &move_to.to);
  return trellis_practice_move_session (replay->practice, replay->engagement, get_session (replay),
                                        &move_to, TRELLIS_ALLOW_CONFLICTS, error);
}

static gboolean
check_in (Replay *replay, GError **error)
{
  g_autoptr (TrellisOutcome) outcome = trellis_outcome_new ();
  g_autofree char *value = trellis_json_dup_string (replay->step, "value");
  g_autofree char *note = trellis_json_dup_string (replay->step, "note");
  TrellisGoalReading reading = { .value = value,
                                 .date = get_date (replay),
                                 .note = note,
                                 .by = get_choice (replay, "by", TRELLIS_TYPE_VOICE) };

  return trellis_practice_check_in (replay->practice, TRELLIS_COACHING (replay->engagement),
                                    get_goal (replay), &reading, outcome, error);
}

static gboolean
meet (Replay *replay, GError **error)
{
  g_autoptr (TrellisOutcome) outcome = trellis_outcome_new ();
  g_autofree char *evidence = trellis_json_dup_string (replay->step, "evidence");

  return trellis_practice_meet_goal (replay->practice, TRELLIS_COACHING (replay->engagement),
                                     get_goal (replay), get_date (replay), evidence, NULL, outcome,
                                     error);
}

static gboolean
add_action (Replay *replay, GError **error)
{
  g_autofree char *what = trellis_json_dup_string (replay->step, "what");
  g_autofree char *who = trellis_json_dup_string (replay->step, "who");
  g_autofree char *due = trellis_json_dup_string (replay->step, "due");
  gboolean coaching = replay->engagement->kind == TRELLIS_ENGAGEMENT_KIND_COACHING;
  GListStore *objectives = coaching ? TRELLIS_COACHING (replay->engagement)->goals
                                    : TRELLIS_MENTORING (replay->engagement)->aspirations;
  gpointer objective = get_numbered (replay, "goal", objectives);
  TrellisDate date;

  trellis_date_parse (due, &date);
  return trellis_practice_add_action (replay->practice, replay->engagement, what, who, date,
                                      objective == NULL ? NULL : trellis_record_get_id (objective),
                                      error)
         != NULL;
}

static gboolean
do_action (Replay *replay, GError **error)
{
  return trellis_practice_set_action (replay->practice, replay->engagement,
                                      get_numbered (replay, "action", replay->engagement->actions),
                                      TRELLIS_ACTION_STATE_DONE, error);
}

static gboolean
share (Replay *replay, GError **error)
{
  g_autofree char *what = trellis_json_dup_string (replay->step, "what");

  return trellis_practice_share (replay->practice, TRELLIS_MENTORING (replay->engagement),
                                 get_choice (replay, "direction", TRELLIS_TYPE_EXCHANGE_DIRECTION),
                                 get_choice (replay, "kind", TRELLIS_TYPE_EXCHANGE_KIND), what,
                                 get_date (replay), error)
         != NULL;
}

static const struct
{
  const char *name;
  Act act;
} acts[] = {
  { "new-coaching", begin_coaching },
  { "new-mentoring", begin_mentoring },
  { "sign", sign },
  { "hold", hold },
  { "miss", miss },
  { "cancel", cancel },
  { "move", move },
  { "check-in", check_in },
  { "meet", meet },
  { "action-add", add_action },
  { "action-done", do_action },
  { "share", share },
};

/* Sets the clock to when the step happened. */
static void
set_clock (Replay *replay)
{
  g_autofree char *at = trellis_json_dup_string (replay->step, "at");
  g_autofree char *zone = trellis_practice_dup_zone (replay->practice);
  TrellisWall wall;
  TrellisWallKind kind;
  gint64 instant;

  if (trellis_sample_read_time (at, replay->today, &wall)
      && trellis_wall_resolve (wall, zone, &instant, &kind, NULL))
    trellis_clock_set_now (trellis_practice_get_clock (replay->practice), instant);
}

static gboolean
replay_step (Replay *replay, GError **error)
{
  g_autofree char *name = trellis_json_dup_string (replay->step, "do");
  g_autofree char *engagement = trellis_json_dup_string (replay->step, "engagement");

  set_clock (replay);
  replay->engagement
      = engagement == NULL ? NULL : g_hash_table_lookup (replay->engagements, engagement);
  for (guint i = 0; i < G_N_ELEMENTS (acts); i++)
    if (g_strcmp0 (acts[i].name, name) == 0)
      return acts[i].act (replay, error);
  return trellis_practice_refuse (error, TRELLIS_PRACTICE_ERROR_NOT_FOUND,
                                  _ ("The demo has an act “%s” that is unknown."), name);
}

static gboolean
replay_head (Replay *replay, TrellisJson *sample, GError **error)
{
  g_autoptr (TrellisJson) practitioner_json = trellis_json_get (sample, "practitioner");
  g_autoptr (TrellisJson) settings_json = trellis_json_get (sample, "settings");
  g_autoptr (TrellisPractitioner) practitioner = trellis_record_from_json (
      TRELLIS_TYPE_PRACTITIONER, practitioner_json, TRELLIS_READING_DOCUMENT, error);
  g_autoptr (TrellisSettings) settings = NULL;

  if (practitioner == NULL)
    return FALSE;
  settings = trellis_record_from_json (TRELLIS_TYPE_SETTINGS, settings_json,
                                       TRELLIS_READING_DOCUMENT, error);
  return settings != NULL && trellis_practice_set_profile (replay->practice, practitioner, error)
         && trellis_practice_set_settings (replay->practice, settings, error);
}

static gboolean
replay_all (Replay *replay, TrellisJson *sample, GError **error)
{
  g_autoptr (TrellisJson) steps = trellis_json_get (sample, "steps");

  if (!replay_head (replay, sample, error))
    return FALSE;
  for (guint i = 0; i < trellis_json_length (steps); i++)
    {
      g_autoptr (TrellisJson) step = trellis_json_element (steps, i);

      replay->step = step;
      if (!replay_step (replay, error))
        {
          g_prefix_error (error, "sample/practice.json: steps[%u]: ", i);
          return FALSE;
        }
    }
  return TRUE;
}

static TrellisJson *
read_sample (TrellisDate today, GError **error)
{
  g_autoptr (GBytes) bytes = g_resources_lookup_data (SAMPLE, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  g_autofree char *text = NULL;
  g_autofree char *resolved = NULL;
  g_autoptr (GBytes) whole = NULL;

  if (bytes == NULL)
    return NULL;
  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  resolved = trellis_sample_resolve_days (text, today);
  whole = g_bytes_new (resolved, strlen (resolved));
  return trellis_json_parse (whole, error);
}

static GPtrArray *
list_records (GListModel *model)
{
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    g_ptr_array_add (records, g_list_model_get_item (model, i));
  return records;
}

static void
add_documents (TrellisSaveJob *job, TrellisDocumentKind kind, GPtrArray *records)
{
  for (guint i = 0; i < records->len; i++)
    {
      g_autoptr (GBytes) bytes = trellis_record_to_bytes (records->pdata[i]);

      trellis_save_job_add (job, kind, trellis_record_get_id (records->pdata[i]), NULL, bytes);
    }
}

/* Hands the whole practice over at once: it has no history but its own. */
static gboolean
hand_over (TrellisPractice *practice, TrellisPractice *demo, GError **error)
{
  TrellisPracticeHead *head = trellis_practice_get_head (demo);
  TrellisSaver *saver = trellis_practice_get_saver (practice);
  g_autoptr (GPtrArray) people = list_records (trellis_practice_get_people (demo));
  g_autoptr (GPtrArray) engagements = list_records (trellis_practice_get_engagements (demo));
  g_autoptr (TrellisSaveJob) job = trellis_save_job_new ();
  g_autoptr (GBytes) bytes = trellis_record_to_bytes (head);

  trellis_save_job_add (job, TRELLIS_DOCUMENT_PRACTICE, NULL, NULL, bytes);
  add_documents (job, TRELLIS_DOCUMENT_PERSON, people);
  add_documents (job, TRELLIS_DOCUMENT_ENGAGEMENT, engagements);
  if (saver != NULL && !trellis_saver_save (saver, job, error))
    return FALSE;
  trellis_practice_load (practice, head, people, engagements);
  return TRUE;
}

/**
 * trellis_sample_write:
 * @practice: an empty practice
 * @clock: says on which day the demo is today
 *
 * Fills the practice with the demo: a believable coach's, in dates around today.
 */
gboolean
trellis_sample_write (TrellisPractice *practice, TrellisClock *clock, GError **error)
{
  TrellisDate today = trellis_clock_get_today (clock);
  g_autoptr (TrellisClock) past = trellis_clock_new_still (trellis_clock_get_now (clock));
  g_autoptr (TrellisPractice) demo = trellis_practice_new (past);
  g_autoptr (GHashTable) engagements
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (TrellisJson) sample = read_sample (today, error);
  Replay replay = { demo, engagements, today, NULL, NULL };

  return sample != NULL && replay_all (&replay, sample, error) && hand_over (practice, demo, error);
}
