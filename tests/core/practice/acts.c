/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every verb once, on engagements that stand where each of them can be done. */

#include "config.h"

#include "acts.h"

#include "practice/trellis-practice-actions.h"
#include "practice/trellis-practice-goals-edit.h"
#include "practice/trellis-practice-planning.h"
#include "practice/trellis-practice-profile.h"
#include "practice/trellis-practice-sessions-write.h"

static gboolean
set_profile (Scene *scene, GError **error)
{
  g_autoptr (TrellisPractitioner) coach
      = trellis_record_copy (trellis_practice_get_practitioner (scene->practice));

  trellis_record_set_string (coach, "email", "rik@example.org");
  return trellis_practice_set_profile (scene->practice, coach, error);
}

static gboolean
set_settings (Scene *scene, GError **error)
{
  g_autoptr (TrellisSettings) settings
      = g_object_new (TRELLIS_TYPE_SETTINGS, "zone", "Asia/Tokyo", "titles",
                      TRELLIS_TITLE_STYLE_FULL, "work-hours", "Mon-Fri 09:00-18:00", NULL);

  return trellis_practice_set_settings (scene->practice, settings, error);
}

static gboolean
begin_coaching (Scene *scene, GError **error)
{
  g_autoptr (TrellisJson) brief = fixture_brief ("coaching.json", "{\"title\":\"New\"}");

  return trellis_practice_begin_coaching (scene->practice, brief, TRELLIS_ALLOW_NOTHING, error)
             != NULL
         || *error == NULL;
}

static gboolean
begin_mentoring (Scene *scene, GError **error)
{
  g_autoptr (TrellisJson) brief = fixture_brief (
      "mentoring.json", "{\"mentee\":{\"name\":\"Noor\",\"email\":\"noor@example.org\"},"
                        "\"meetings\":[{\"start\":\"2027-03-01T10:00\",\"zone\":\"UTC\"}]}");

  return trellis_practice_begin_mentoring (scene->practice, brief, error) != NULL || *error == NULL;
}

static gboolean
sign (Scene *scene, GError **error)
{
  return fixture_sign (scene->fixture, scene->draft, "coach", error);
}

static gboolean
sign_last (Scene *scene, GError **error)
{
  return fixture_sign (scene->fixture, scene->amended, SPONSOR, error);
}

static gboolean
amend_draft (Scene *scene, GError **error)
{
  return fixture_amend (scene->fixture, scene->draft, "{\"purpose\":\"Another\"}", error);
}

static gboolean
amend (Scene *scene, GError **error)
{
  return fixture_amend (scene->fixture, scene->running,
                        "{\"purpose\":\"Another\",\"sponsor\":{\"name\":\"Ine\",\"email\":"
                        "\"ine@example.org\"}}",
                        error);
}

static gboolean
plan (Scene *scene, GError **error)
{
  g_autoptr (TrellisPlan) plan = trellis_record_copy (scene->running->contract->plan);
  g_autoptr (TrellisReplanning) replanning = trellis_replanning_new ();

  trellis_record_set_dates (plan, "except", NULL);
  trellis_record_set_wall (plan, "first", wall ("2027-05-06T18:30"));
  trellis_record_set_integer (plan, "count", 4);
  return trellis_practice_plan (scene->practice, TRELLIS_ENGAGEMENT (scene->running), plan,
                                TRELLIS_ALLOW_CONFLICTS, replanning, NULL, error);
}

static gboolean
add_session (Scene *scene, GError **error)
{
  g_autoptr (TrellisSession) session
      = g_object_new (TRELLIS_TYPE_SESSION, "zone", "Europe/Brussels", NULL);

  trellis_record_set_wall (session, "start", wall ("2027-03-15T07:00"));
  return trellis_practice_add_session (scene->practice, TRELLIS_ENGAGEMENT (scene->running),
                                       session, TRELLIS_ALLOW_NOTHING, error)
             != NULL
         || *error == NULL;
}

static gboolean
hold (Scene *scene, GError **error)
{
  return trellis_practice_hold_session (scene->practice, TRELLIS_ENGAGEMENT (scene->running),
                                        fixture_session (scene->running, 1), 80, FALSE,
                                        scene->fixture->outcome, error);
}

static gboolean
miss (Scene *scene, GError **error)
{
  return trellis_practice_miss_session (scene->practice, TRELLIS_ENGAGEMENT (scene->running),
                                        fixture_session (scene->running, 1), FALSE, error);
}

static gboolean
cancel (Scene *scene, GError **error)
{
  return trellis_practice_cancel_session (scene->practice, TRELLIS_ENGAGEMENT (scene->running),
                                          fixture_session (scene->running, 3),
                                          TRELLIS_CANCELLER_CLIENT, TRUE, error);
}

static gboolean
restore_cancelled (Scene *scene, GError **error)
{
  return trellis_practice_restore_session (scene->practice, TRELLIS_ENGAGEMENT (scene->running),
                                           fixture_session (scene->running, 2),
                                           TRELLIS_ALLOW_NOTHING, error);
}

static gboolean
restore_held (Scene *scene, GError **error)
{
  return trellis_practice_restore_session (scene->practice, TRELLIS_ENGAGEMENT (scene->running),
                                           fixture_session (scene->running, 0),
                                           TRELLIS_ALLOW_NOTHING, error);
}

static gboolean
move_by (Scene *scene, const TrellisMove *move, GError **error)
{
  return trellis_practice_move_session (scene->practice, TRELLIS_ENGAGEMENT (scene->running),
                                        fixture_session (scene->running, 3), move,
                                        TRELLIS_ALLOW_CONFLICTS, error);
}

static gboolean
move (Scene *scene, GError **error)
{
  return move_by (scene, &(TrellisMove){ wall ("2027-05-05T18:30"), -1, NULL, NULL }, error);
}

static gboolean
move_zone (Scene *scene, GError **error)
{
  TrellisWall start = fixture_session (scene->running, 3)->start;

  return move_by (scene, &(TrellisMove){ start, -1, "Europe/Paris", NULL }, error);
}

static gboolean
move_length (Scene *scene, GError **error)
{
  TrellisWall start = fixture_session (scene->running, 3)->start;

  return move_by (scene, &(TrellisMove){ start, 60, NULL, NULL }, error);
}

static gboolean
move_place (Scene *scene, GError **error)
{
  TrellisWall start = fixture_session (scene->running, 3)->start;

  return move_by (scene, &(TrellisMove){ start, -1, NULL, "Her office" }, error);
}

static gboolean
note (Scene *scene, GError **error)
{
  return trellis_practice_note_session (scene->practice, TRELLIS_ENGAGEMENT (scene->running),
                                        fixture_session (scene->running, 3), "Bring tea", FALSE,
                                        error);
}

static gboolean
note_privately (Scene *scene, GError **error)
{
  return trellis_practice_note_session (scene->practice, TRELLIS_ENGAGEMENT (scene->running),
                                        fixture_session (scene->running, 3), "She frowned", TRUE,
                                        error);
}

static gboolean
write_session (Scene *scene, GError **error)
{
  TrellisSession *session = fixture_session (scene->running, 3);
  g_autoptr (TrellisSession) to = trellis_record_copy (session);

  trellis_record_set_string (to, "focus", "The board");
  return trellis_practice_write_session (scene->practice, TRELLIS_ENGAGEMENT (scene->running),
                                         session, session, to, error);
}

static gboolean
give_feedback (Scene *scene, GError **error)
{
  g_autoptr (TrellisFeedback) feedback = g_object_new (
      TRELLIS_TYPE_FEEDBACK, "by", TRELLIS_FEEDBACK_BY_CLIENT, "rating", (gint64) 4, NULL);

  trellis_record_set_date (feedback, "date", day ("2027-04-13"));
  return trellis_practice_write_feedback (scene->practice, TRELLIS_ENGAGEMENT (scene->running),
                                          feedback, error);
}

static gboolean
read_goal (Scene *scene, GError **error)
{
  return fixture_read (scene->fixture, scene->running, GOAL_CUSTOMERS, "50", NULL, error);
}

static gboolean
read_last (Scene *scene, GError **error)
{
  return fixture_read (scene->fixture, scene->nearly, GOAL_CUSTOMERS, "20", NULL, error);
}

static gboolean
read_last_keep (Scene *scene, GError **error)
{
  return fixture_read (scene->fixture, scene->nearly, GOAL_CUSTOMERS, "20", TRELLIS_KEEP_NEXT,
                       error);
}

static gboolean
meet (Scene *scene, GError **error)
{
  return trellis_practice_meet_goal (scene->practice, scene->running,
                                     fixture_goal (scene->running, GOAL_STOCK), day ("2027-03-10"),
                                     "seen", NULL, scene->fixture->outcome, error);
}

static gboolean
drop (Scene *scene, GError **error)
{
  return trellis_practice_drop_goal (scene->practice, scene->running,
                                     fixture_goal (scene->running, GOAL_STOCK), "Sold",
                                     scene->fixture->outcome, error);
}

static gboolean
set_back (Scene *scene, GError **error)
{
  return trellis_practice_set_goal_back (
      scene->practice, scene->nearly, fixture_goal (scene->nearly, GOAL_STOCK), "Not yet", error);
}

static gboolean
add_action (Scene *scene, GError **error)
{
  return trellis_practice_add_action (scene->practice, TRELLIS_ENGAGEMENT (scene->running), "Call",
                                      "coach", day ("2027-03-12"),
                                      fixture_goal (scene->running, GOAL_STOCK)->id, error)
             != NULL
         || *error == NULL;
}

static gboolean
set_action (Scene *scene, GError **error)
{
  TrellisEngagement *engagement = TRELLIS_ENGAGEMENT (scene->running);

  return trellis_practice_set_action (scene->practice, engagement,
                                      trellis_list_get (engagement->actions, 0),
                                      TRELLIS_ACTION_STATE_DONE, error);
}

static gboolean
edit_action (Scene *scene, GError **error)
{
  TrellisEngagement *engagement = TRELLIS_ENGAGEMENT (scene->running);
  TrellisAction *action = trellis_list_get (engagement->actions, 0);
  g_autoptr (TrellisAction) as = trellis_record_copy (action);

  trellis_record_set_string (as, "what", "Write instead");
  return trellis_practice_edit_action (scene->practice, engagement, action, as, error);
}

static gboolean
move_action (Scene *scene, GError **error)
{
  TrellisEngagement *engagement = TRELLIS_ENGAGEMENT (scene->running);

  return trellis_practice_move_action (scene->practice, engagement,
                                       trellis_list_get (engagement->actions, 0), 1, error);
}

static gboolean
add_working_goal (Scene *scene, GError **error)
{
  g_autoptr (TrellisGoal) goal = g_object_new (TRELLIS_TYPE_GOAL, "statement", "Sleep", NULL);

  return trellis_practice_add_working_goal (scene->practice, scene->running, goal, error) != NULL
         || *error == NULL;
}

static gboolean
edit_working_goal (Scene *scene, GError **error)
{
  TrellisGoal *goal = fixture_goal (scene->running, GOAL_QUARREL);
  g_autoptr (TrellisGoal) as = trellis_record_copy (goal);

  trellis_record_set_string (as, "statement", "Settle it by letter");
  return trellis_practice_edit_working_goal (scene->practice, scene->running, goal, as, error);
}

static gboolean
remove_working_goal (Scene *scene, GError **error)
{
  return trellis_practice_remove_working_goal (scene->practice, scene->running,
                                               fixture_goal (scene->running, GOAL_QUARREL), error);
}

static gboolean
set_goal_due (Scene *scene, GError **error)
{
  return trellis_practice_set_goal_due (scene->practice, scene->running,
                                        fixture_goal (scene->running, GOAL_STOCK),
                                        day ("2027-06-30"), error);
}

static gboolean
remove_check_in (Scene *scene, GError **error)
{
  TrellisGoal *goal = fixture_goal (scene->running, GOAL_BOARD);

  return trellis_practice_remove_check_in (scene->practice, scene->running, goal,
                                           trellis_goal_get_latest (goal), error);
}

static gboolean
share (Scene *scene, GError **error)
{
  return trellis_practice_share (scene->practice, scene->mentoring, TRELLIS_EXCHANGE_DIRECTION_BOTH,
                                 TRELLIS_EXCHANGE_KIND_SKILL, "Taping", day ("2027-03-10"), error)
             != NULL
         || *error == NULL;
}

static gboolean
conclude (Scene *scene, GError **error)
{
  return trellis_practice_conclude (scene->practice, scene->ready, NULL, scene->fixture->outcome,
                                    error);
}

static gboolean
end (Scene *scene, GError **error)
{
  return trellis_practice_end (scene->practice, TRELLIS_ENGAGEMENT (scene->running), "by-coach",
                               scene->fixture->outcome, error);
}

static gboolean
end_mentoring (Scene *scene, GError **error)
{
  return trellis_practice_end (scene->practice, TRELLIS_ENGAGEMENT (scene->mentoring), "agreed",
                               scene->fixture->outcome, error);
}

static gboolean
reopen (Scene *scene, GError **error)
{
  return trellis_practice_reopen (scene->practice, TRELLIS_ENGAGEMENT (scene->over), "Again",
                                  error);
}

static gboolean
pause_running (Scene *scene, GError **error)
{
  return trellis_practice_pause (scene->practice, TRELLIS_ENGAGEMENT (scene->running),
                                 scene->fixture->outcome, error);
}

static gboolean
resume (Scene *scene, GError **error)
{
  return trellis_practice_resume (scene->practice, TRELLIS_ENGAGEMENT (scene->paused), error);
}

static const Act acts[] = {
  { "profile", set_profile, 1, 0, 0 },
  { "settings", set_settings, 1, 0, 0 },
  { "begin-coaching", begin_coaching, 1, 0, 0 },
  { "begin-mentoring", begin_mentoring, 2, 0, 1 },
  { "sign", sign, 1, 0, 0 },
  { "sign-last", sign_last, 1, 3, 0 },
  { "amend-draft", amend_draft, 1, 0, 0 },
  { "amend", amend, 2, 0, 0 },
  { "plan", plan, 1, 3, 1 },
  { "session-add", add_session, 1, 0, 1 },
  { "session-hold", hold, 1, 0, 0 },
  { "session-miss", miss, 1, 0, 0 },
  { "session-cancel", cancel, 1, 1, 0 },
  { "session-restore-cancelled", restore_cancelled, 1, 1, 0 },
  { "session-restore-held", restore_held, 1, 0, 0 },
  { "session-move", move, 1, 1, 0 },
  { "session-move-zone", move_zone, 1, 1, 0 },
  { "session-move-length", move_length, 1, 1, 0 },
  { "session-move-place", move_place, 1, 1, 0 },
  { "session-note", note, 1, 0, 0 },
  { "session-note-privately", note_privately, 1, 0, 0 },
  { "session-write", write_session, 1, 0, 0 },
  { "feedback", give_feedback, 1, 0, 0 },
  { "goal-check-in", read_goal, 1, 0, 0 },
  { "goal-check-in-last", read_last, 1, 3, 0 },
  { "goal-check-in-last-keep", read_last_keep, 1, 2, 0 },
  { "goal-meet", meet, 1, 0, 0 },
  { "goal-drop", drop, 1, 0, 0 },
  { "goal-set-back", set_back, 1, 0, 0 },
  { "action-add", add_action, 1, 0, 0 },
  { "action-done", set_action, 1, 0, 0 },
  { "action-edit", edit_action, 1, 0, 0 },
  { "action-move", move_action, 1, 0, 0 },
  { "goal-add", add_working_goal, 1, 0, 0 },
  { "goal-edit", edit_working_goal, 1, 0, 0 },
  { "goal-remove", remove_working_goal, 1, 0, 0 },
  { "goal-due", set_goal_due, 1, 0, 0 },
  { "goal-remove-check-in", remove_check_in, 1, 0, 0 },
  { "share", share, 1, 0, 0 },
  { "conclude", conclude, 1, 3, 0 },
  { "end", end, 1, 3, 0 },
  { "end-mentoring", end_mentoring, 1, 1, 0 },
  { "reopen", reopen, 1, 0, 0 },
  { "pause", pause_running, 1, 0, 0 },
  { "resume", resume, 1, 0, 0 },
};

/* Each has its sessions at another hour of the day, so that none is in the way of another. */
static TrellisCoaching *
new_coaching (Fixture *fixture, const char *title, int hour)
{
  g_autofree char *patch = g_strdup_printf (
      "{\"title\":\"%s\",\"plan\":{\"first\":\"2027-02-09T%02d:30\"}}", title, hour);

  return fixture_active (fixture, patch);
}

static void
set_up_running (Scene *scene)
{
  TrellisEngagement *engagement;

  scene->running = new_coaching (scene->fixture, "Running", 18);
  engagement = TRELLIS_ENGAGEMENT (scene->running);
  assert_done (trellis_practice_hold_session (scene->practice, engagement,
                                              fixture_session (scene->running, 0), -1, TRUE,
                                              scene->fixture->outcome, &error));
  assert_done (trellis_practice_cancel_session (scene->practice, engagement,
                                                fixture_session (scene->running, 2),
                                                TRELLIS_CANCELLER_COACH, FALSE, &error));
  assert_done (fixture_read (scene->fixture, scene->running, GOAL_BOARD, "4", NULL, &error));
}

static void
set_up_amended (Scene *scene)
{
  Fixture *fixture = scene->fixture;

  scene->amended = new_coaching (fixture, "Amended", 10);
  assert_done (fixture_amend (fixture, scene->amended,
                              "{\"plan\":{\"first\":\"2027-05-11T10:30\",\"count\":3,\"except\":"
                              "null}}",
                              &error));
  assert_done (fixture_sign (fixture, scene->amended, "coach", &error));
  assert_done (fixture_sign (fixture, scene->amended, COACHEE, &error));
}

static void
set_up_ready (Scene *scene)
{
  scene->ready = new_coaching (scene->fixture, "Ready", 16);
  fixture_meet (scene->fixture, scene->ready, GOAL_MEETING);
  for (guint i = GOAL_CUSTOMERS; i <= GOAL_STOCK; i++)
    assert_done (trellis_practice_drop_goal (scene->practice, scene->ready,
                                             fixture_goal (scene->ready, i), "Sold",
                                             scene->fixture->outcome, &error));
}

/* Everything that the acts need, with the clock at 2027-04-14 and nothing to undo. */
void
set_up_scene (Scene *scene, Fixture *fixture)
{
  *scene = (Scene){ .fixture = fixture, .practice = fixture->practice };
  set_up_running (scene);
  set_up_amended (scene);
  scene->draft = fixture_draft (fixture, "{\"title\":\"Draft\"}");
  assert_done (fixture_sign (fixture, scene->draft, SPONSOR, &error));
  scene->over = new_coaching (fixture, "Over", 8);
  assert_done (trellis_practice_end (scene->practice, TRELLIS_ENGAGEMENT (scene->over), "other",
                                     fixture->outcome, &error));
  scene->paused = new_coaching (fixture, "Paused", 12);
  assert_done (trellis_practice_pause (scene->practice, TRELLIS_ENGAGEMENT (scene->paused),
                                       fixture->outcome, &error));
  scene->nearly = new_coaching (fixture, "Nearly", 14);
  fixture_meet (fixture, scene->nearly, GOAL_MEETING);
  fixture_meet (fixture, scene->nearly, GOAL_STOCK);
  set_up_ready (scene);
  scene->mentoring = fixture_mentoring (
      fixture, "{\"meetings\":[{\"start\":\"2027-07-05T17:00\",\"zone\":\"UTC\"}]}");
  fixture_set_clock (fixture, "2027-04-14T09:00+02:00");
}

/* Returns: the act at that place, %NULL after the last */
const Act *
get_act (guint position)
{
  return position < G_N_ELEMENTS (acts) ? &acts[position] : NULL;
}
