/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Beginning: an engagement from the answers of a brief. */

#include "config.h"

#include "trellis-begin.h"

#include "base/trellis-id.h"
#include "base/trellis-record-json.h"
#include "contract/trellis-names.h"
#include "engagement/trellis-mentoring-brief.h"
#include "engagement/trellis-session-time.h"
#include "planning/trellis-zone.h"
#include "practice/trellis-brief-parts.h"
#include "practice/trellis-people-match.h"
#include "practice/trellis-practice-planning.h"
#include "practice/trellis-queries.h"
#include "practice/trellis-review.h"
#include "practice/trellis-signing-private.h"

#include <glib/gi18n-lib.h>

#define USUAL_MINUTES 60

static void
give_id (gpointer record)
{
  g_autofree char *id = trellis_id_new ();

  trellis_record_set_string (record, "id", id);
}

/* Returns: the engagement as the practice has it now, %NULL when the act was rehearsed */
static gpointer
commit (TrellisEdit *edit, gpointer engagement, GError **error)
{
  if (!trellis_edit_commit (edit, error))
    return NULL;
  return trellis_practice_find_engagement (trellis_edit_get_practice (edit),
                                           trellis_record_get_id (engagement));
}

/* An engagement that is new in this act, with its id and its first event. */
static gpointer
new_engagement (TrellisEdit *edit, GType type, const char *title)
{
  g_autoptr (TrellisEngagement) engagement = g_object_new (type, NULL);
  TrellisMoment moment = trellis_edit_get_moment (edit);

  give_id (engagement);
  trellis_record_set_string (engagement, "title", title);
  trellis_record_set_instant (engagement, "created", moment.now);
  trellis_engagement_note_event (engagement, TRELLIS_EVENT_KIND_CREATED, moment, NULL, NULL);
  trellis_edit_add (edit, engagement);
  return engagement;
}

static void
add_goals (TrellisCoaching *coaching, TrellisBrief *brief)
{
  for (guint i = 0; i < trellis_list_length (brief->goals); i++)
    {
      TrellisGoal *goal = trellis_list_get (brief->goals, i);

      give_id (goal);
      trellis_record_append (coaching, "goals", goal);
    }
}

/* A brief's own name for somebody, who may have another one in the practice. */
static const char *
find_in_brief (TrellisBrief *brief, const char *name)
{
  for (guint i = 0; i < trellis_list_length (brief->coachees); i++)
    {
      TrellisPerson *coachee = trellis_list_get (brief->coachees, i);

      if (trellis_names_equal (coachee->name, name))
        return coachee->id;
    }
  return brief->sponsor != NULL && trellis_names_equal (brief->sponsor->name, name)
             ? brief->sponsor->id
             : NULL;
}

/* "coach", the id of somebody in the brief, or the name as it was written. */
static char *
resolve_who (TrellisEdit *edit, TrellisCoaching *coaching, TrellisBrief *brief, const char *who)
{
  const char *id = find_in_brief (brief, who);
  g_auto (GStrv) ids = trellis_engagement_dup_people (TRELLIS_ENGAGEMENT (coaching));

  if (trellis_names_equal (who, TRELLIS_ACTION_COACH))
    return g_strdup (TRELLIS_ACTION_COACH);
  if (id != NULL)
    return g_strdup (id);
  for (guint i = 0; ids[i] != NULL; i++)
    if (trellis_names_equal (trellis_edit_find_person (edit, ids[i])->name, who))
      return g_strdup (ids[i]);
  return g_strdup (who);
}

static void
add_actions (TrellisEdit *edit, TrellisCoaching *coaching, TrellisBrief *brief)
{
  for (guint i = 0; i < trellis_list_length (brief->actions); i++)
    {
      TrellisBriefAction *described = trellis_list_get (brief->actions, i);
      g_autoptr (TrellisAction) action = g_object_new (TRELLIS_TYPE_ACTION, NULL);
      g_autofree char *who = resolve_who (edit, coaching, brief, described->who);
      TrellisGoal *goal
          = described->goal < 1 ? NULL : trellis_list_get (coaching->goals, described->goal - 1);

      give_id (action);
      trellis_record_set_string (action, "what", described->what);
      trellis_record_set_string (action, "who", who);
      trellis_record_set_date (action, "due", described->due);
      trellis_record_set_string (action, "goal", goal == NULL ? NULL : goal->id);
      trellis_record_append (coaching, "actions", action);
    }
}

/* A brief that says so, `null` or an empty list, goes without. */
static void
give_reminders (TrellisPractice *self, TrellisJson *brief, TrellisBrief *answers)
{
  g_autoptr (TrellisJson) plan = trellis_json_get (brief, "plan");

  if (answers->plan != NULL && !trellis_json_has (plan, "reminders-minutes"))
    trellis_practice_give_reminders (self, answers->plan);
}

/* A draft from answers that are checked; the edit keeps it. */
TrellisCoaching *
trellis_edit_begin_coaching (TrellisEdit *edit, TrellisBrief *answers)
{
  TrellisCoaching *coaching = new_engagement (edit, TRELLIS_TYPE_COACHING, answers->title);

  trellis_brief_fill_contract (edit, coaching, answers);
  add_goals (coaching, answers);
  add_actions (edit, coaching, answers);
  return coaching;
}

/**
 * trellis_practice_begin_coaching:
 * @brief: the answers; see the documentation of the command line for its members
 * @allow: %TRELLIS_ALLOW_OUTSIDE_TERM for a plan that leaves the term
 *
 * Returns: (transfer none) (nullable): a draft engagement; or an error that names the member, and
 *   nothing is made; %NULL without an error when it is rehearsed
 */
TrellisCoaching *
trellis_practice_begin_coaching (TrellisPractice *self,
                                 TrellisJson *brief,
                                 TrellisAllow allow,
                                 GError **error)
{
  g_autoptr (TrellisEdit) edit = trellis_edit_new (self, error);
  g_autoptr (TrellisBrief) answers = NULL;
  TrellisCoaching *coaching;

  if (edit == NULL)
    return NULL;
  answers = trellis_practice_read_brief (self, brief, allow, error);
  if (answers == NULL || !trellis_brief_take_people (edit, answers, error))
    return NULL;
  give_reminders (self, brief, answers);
  coaching = trellis_edit_begin_coaching (edit, answers);
  return commit (edit, coaching, error);
}

static gboolean
check_not_future (TrellisDate date, TrellisMoment moment, const char *path, GError **error)
{
  if (trellis_date_compare (date, moment.today) <= 0)
    return TRUE;
  return trellis_record_refuse (error, path, _ ("the day lies after today"));
}

static gboolean
check_meetings (TrellisMentoringBrief *brief, GError **error)
{
  for (guint i = 0; i < trellis_list_length (brief->meetings); i++)
    {
      TrellisSession *meeting = trellis_list_get (brief->meetings, i);

      if (!trellis_zone_check (meeting->zone, error))
        {
          g_prefix_error (error, "meetings[%u].zone: ", i);
          return FALSE;
        }
    }
  return TRUE;
}

static gboolean
check_mentoring (TrellisMentoringBrief *brief, TrellisMoment moment, GError **error)
{
  if (brief->initiated_by == TRELLIS_INITIATOR_COACHEE
      || brief->initiated_by == TRELLIS_INITIATOR_SPONSOR)
    return trellis_record_refuse (error, "initiated-by", _ ("expected mentee or mentor"));
  if (!check_not_future (brief->since, moment, "since", error) || !check_meetings (brief, error))
    return FALSE;
  for (guint i = 0; i < trellis_list_length (brief->exchanges); i++)
    if (!check_not_future (((TrellisExchange *) trellis_list_get (brief->exchanges, i))->date,
                           moment, "date", error))
      {
        trellis_record_prefix_error (error, "exchanges[%u]", i);
        return FALSE;
      }
  for (guint i = 0; i < trellis_list_length (brief->milestones); i++)
    if (!check_not_future (((TrellisMilestone *) trellis_list_get (brief->milestones, i))->date,
                           moment, "date", error))
      {
        trellis_record_prefix_error (error, "milestones[%u]", i);
        return FALSE;
      }
  return TRUE;
}

/* A meeting before now was held; a later one is planned. Its length is the rhythm's, if it says
 * none. */
static void
add_meetings (TrellisPractice *self,
              TrellisMentoring *mentoring,
              TrellisMentoringBrief *brief,
              TrellisJson *json,
              TrellisMoment moment)
{
  g_autoptr (TrellisJson) described = trellis_json_get (json, "meetings");
  gint64 usual = brief->rhythm != NULL && brief->rhythm->minutes > 0 ? brief->rhythm->minutes
                                                                     : USUAL_MINUTES;

  for (guint i = 0; i < trellis_list_length (brief->meetings); i++)
    {
      TrellisSession *meeting = trellis_list_get (brief->meetings, i);
      g_autoptr (TrellisJson) element = trellis_json_element (described, i);

      give_id (meeting);
      if (!trellis_json_has (element, "minutes"))
        trellis_record_set_integer (meeting, "minutes", usual);
      if (trellis_session_is_coming (meeting, moment.now))
        trellis_practice_give_reminders (self, meeting);
      else
        {
          trellis_record_set_enum (meeting, "state", TRELLIS_SESSION_STATE_HELD);
          trellis_record_set_integer (meeting, "real-minutes", meeting->minutes);
        }
      trellis_record_append (mentoring, "sessions", meeting);
    }
  trellis_engagement_sort_sessions (TRELLIS_ENGAGEMENT (mentoring));
}

/* A relationship begins without conflicts: what is still to come must find its time free. */
static gboolean
check_coming (TrellisEdit *edit, TrellisMentoring *mentoring, GError **error)
{
  TrellisEngagement *engagement = TRELLIS_ENGAGEMENT (mentoring);
  g_autoptr (GPtrArray) coming = g_ptr_array_new ();

  for (guint i = 0; i < trellis_list_length (engagement->sessions); i++)
    {
      TrellisSession *meeting = trellis_list_get (engagement->sessions, i);

      if (trellis_session_is_coming (meeting, trellis_edit_get_moment (edit).now))
        g_ptr_array_add (coming, meeting);
    }
  return trellis_practice_check_sessions (trellis_edit_get_practice (edit), engagement, coming,
                                          TRELLIS_ALLOW_OUTSIDE_TERM, error);
}

/* Copies a list of records and gives each an id. */
static void
add_all (TrellisMentoring *mentoring, const char *list, GListStore *items)
{
  for (guint i = 0; i < trellis_list_length (items); i++)
    {
      gpointer item = trellis_list_get (items, i);

      give_id (item);
      trellis_record_append (mentoring, list, item);
    }
}

static void
fill_mentoring (TrellisEdit *edit,
                TrellisMentoring *mentoring,
                TrellisMentoringBrief *brief,
                TrellisJson *json)
{
  TrellisMoment moment = trellis_edit_get_moment (edit);

  trellis_record_set_string (mentoring, "mentee", trellis_edit_match_person (edit, brief->mentee));
  trellis_record_set_enum (mentoring, "initiated-by", brief->initiated_by);
  trellis_record_set_string (mentoring, "shared-field", brief->shared_field);
  trellis_record_set_date (mentoring, "since", brief->since);
  trellis_record_set_record (mentoring, "rhythm", brief->rhythm);
  trellis_record_set_record (mentoring, "agreement", brief->agreement);
  if (brief->phase != TRELLIS_PHASE_NONE)
    trellis_mentoring_move_to_phase (mentoring, brief->phase, moment.today, NULL);
  add_all (mentoring, "aspirations", brief->aspirations);
  add_all (mentoring, "exchanges", brief->exchanges);
  add_all (mentoring, "milestones", brief->milestones);
  add_meetings (trellis_edit_get_practice (edit), mentoring, brief, json, moment);
}

/**
 * trellis_practice_begin_mentoring:
 * @brief: the answers; see the documentation of the command line for its members
 *
 * Returns: (transfer none) (nullable): a relationship that is active at once; or an error that
 * names the member, and nothing is made; %NULL without an error when it is rehearsed
 */
TrellisMentoring *
trellis_practice_begin_mentoring (TrellisPractice *self, TrellisJson *brief, GError **error)
{
  g_autoptr (TrellisEdit) edit = trellis_edit_new (self, error);
  g_autoptr (TrellisMentoringBrief) answers = NULL;
  g_autoptr (GPtrArray) people = g_ptr_array_new ();
  const char *paths[] = { "mentee", NULL };
  TrellisMentoring *mentoring;

  if (edit == NULL)
    return NULL;
  answers = trellis_record_from_json (TRELLIS_TYPE_MENTORING_BRIEF, brief, TRELLIS_READING_BRIEF,
                                      error);
  if (answers == NULL || !check_mentoring (answers, trellis_edit_get_moment (edit), error))
    return NULL;
  g_ptr_array_add (people, answers->mentee);
  if (!trellis_edit_take_people (edit, people, paths, error))
    return NULL;
  mentoring = new_engagement (edit, TRELLIS_TYPE_MENTORING, answers->title);
  fill_mentoring (edit, mentoring, answers, brief);
  if (!check_coming (edit, mentoring, error))
    return NULL;
  return commit (edit, mentoring, error);
}
