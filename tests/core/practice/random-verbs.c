/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Verbs with whatever chance gives them, possible or not. */

#include "config.h"

#include "random-verbs.h"

#include "practice/trellis-practice-actions.h"
#include "practice/trellis-practice-planning.h"
#include "practice/trellis-practice-profile.h"

static guint
pick (Walk *walk, guint n)
{
  return (guint) g_rand_int_range (walk->rand, 0, (gint32) MAX (n, 1));
}

static gboolean
toss (Walk *walk)
{
  return g_rand_boolean (walk->rand);
}

static TrellisCoaching *
any_coaching (Walk *walk)
{
  return walk->coachings[pick (walk, 2)];
}

static TrellisEngagement *
any_engagement (Walk *walk)
{
  return pick (walk, 3) == 0 ? TRELLIS_ENGAGEMENT (walk->mentoring)
                             : TRELLIS_ENGAGEMENT (any_coaching (walk));
}

static gpointer
any_item (Walk *walk, GListStore *list)
{
  return trellis_list_get (list, pick (walk, trellis_list_length (list)));
}

static gboolean
refuse_empty (GError **error)
{
  return trellis_engagement_refuse (error, "There is none.");
}

static TrellisWall
any_wall (Walk *walk)
{
  TrellisDate today = trellis_practice_get_moment (walk->practice).today;
  TrellisDate date = trellis_date_add_days (today, g_rand_int_range (walk->rand, -20, 90));

  return (TrellisWall){ date, g_rand_int_range (walk->rand, 0, 1440) };
}

static TrellisDate
any_day (Walk *walk)
{
  TrellisDate today = trellis_practice_get_moment (walk->practice).today;

  return trellis_date_add_days (today, g_rand_int_range (walk->rand, -30, 3));
}

static TrellisAllow
any_allowed (Walk *walk)
{
  return pick (walk, 4);
}

static const char *
any_zone (Walk *walk)
{
  static const char *const zones[]
      = { "Europe/Brussels", "America/New_York", "Asia/Kathmandu", "UTC", "Mars/Olympus" };

  return zones[pick (walk, G_N_ELEMENTS (zones))];
}

static const char *
any_words (Walk *walk)
{
  static const char *const words[] = { "", " ", "So it was", "Ça va 🎉", "two\nlines", "\x1f" };

  return toss (walk) ? "So it was" : words[pick (walk, G_N_ELEMENTS (words))];
}

static const char *
any_keep (Walk *walk, TrellisCoaching *coaching)
{
  TrellisSession *session = any_item (walk, TRELLIS_ENGAGEMENT (coaching)->sessions);

  if (pick (walk, 3) > 0 || session == NULL)
    return NULL;
  return toss (walk) ? TRELLIS_KEEP_NEXT : session->id;
}

static gboolean
sign (Walk *walk, GError **error)
{
  static const char *const parties[] = { "coach", COACHEE, SPONSOR, "Nobody" };
  TrellisSigningAct act = { parties[pick (walk, 4)], any_day (walk), TRELLIS_SIGNING_TYPED };

  return trellis_practice_sign (walk->practice, any_coaching (walk), &act, any_allowed (walk),
                                error);
}

static gboolean
amend (Walk *walk, GError **error)
{
  static const char *const changes[] = {
    "{\"purpose\":\"Another\"}",
    "{\"terms\":{\"cancellation-hours\":12}}",
    "{\"plan\":{\"count\":5}}",
    "{\"plan\":{\"first\":\"2027-04-06T08:00\",\"rule\":\"FREQ=WEEKLY\",\"except\":null}}",
    "{\"goals\":[{\"statement\":\"Lead the Monday meeting\",\"measure\":{\"kind\":\"yes-no\"}},"
    "{\"statement\":\"New\",\"measure\":{\"kind\":\"yes-no\"}}]}",
    "{\"goals\":[{\"statement\":\"New\",\"required\":false}]}",
    "{\"no-such\":1}",
  };
  g_autoptr (TrellisJson) json = parse_json (changes[pick (walk, G_N_ELEMENTS (changes))]);

  return trellis_practice_amend (walk->practice, any_coaching (walk), json, any_allowed (walk),
                                 NULL, error);
}

static gboolean
plan (Walk *walk, GError **error)
{
  static const char *const rules[]
      = { "FREQ=WEEKLY", "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH", "FREQ=MONTHLY", "FREQ=DAILY" };
  g_autoptr (TrellisPlan) plan = trellis_plan_new ();
  g_autoptr (TrellisReplanning) replanning = trellis_replanning_new ();

  trellis_record_set_wall (plan, "first", any_wall (walk));
  trellis_record_set_string (plan, "zone", any_zone (walk));
  trellis_record_set_string (plan, "rule", rules[pick (walk, G_N_ELEMENTS (rules))]);
  trellis_record_set_integer (plan, "minutes", pick (walk, 120));
  trellis_record_set_integer (plan, "count", pick (walk, 8));
  return trellis_practice_plan (walk->practice, any_engagement (walk), plan, any_allowed (walk),
                                replanning, NULL, error);
}

static gboolean
add_session (Walk *walk, GError **error)
{
  g_autoptr (TrellisSession) session
      = g_object_new (TRELLIS_TYPE_SESSION, "zone", any_zone (walk), "intake", pick (walk, 4) == 0,
                      "minutes", (gint64) pick (walk, 120), NULL);

  trellis_record_set_wall (session, "start", any_wall (walk));
  return trellis_practice_add_session (walk->practice, any_engagement (walk), session,
                                       any_allowed (walk), error)
         != NULL;
}

static gboolean
hold (Walk *walk, GError **error)
{
  TrellisEngagement *engagement = any_engagement (walk);
  TrellisSession *session = any_item (walk, engagement->sessions);

  fixture_fresh_outcome (walk->fixture);
  return session == NULL
             ? refuse_empty (error)
             : trellis_practice_hold_session (walk->practice, engagement, session,
                                              g_rand_int_range (walk->rand, -1, 100),
                                              pick (walk, 4) == 0, walk->fixture->outcome, error);
}

static gboolean
miss (Walk *walk, GError **error)
{
  TrellisEngagement *engagement = any_engagement (walk);
  TrellisSession *session = any_item (walk, engagement->sessions);

  return session == NULL ? refuse_empty (error)
                         : trellis_practice_miss_session (walk->practice, engagement, session,
                                                          pick (walk, 4) == 0, error);
}

static gboolean
cancel (Walk *walk, GError **error)
{
  TrellisEngagement *engagement = any_engagement (walk);
  TrellisSession *session = any_item (walk, engagement->sessions);

  return session == NULL ? refuse_empty (error)
                         : trellis_practice_cancel_session (walk->practice, engagement, session,
                                                            1 + pick (walk, 3), toss (walk), error);
}

static gboolean
restore (Walk *walk, GError **error)
{
  TrellisEngagement *engagement = any_engagement (walk);
  TrellisSession *session = any_item (walk, engagement->sessions);

  return session == NULL ? refuse_empty (error)
                         : trellis_practice_restore_session (walk->practice, engagement, session,
                                                             TRELLIS_ALLOW_NOTHING, error);
}

static gboolean
move (Walk *walk, GError **error)
{
  TrellisEngagement *engagement = any_engagement (walk);
  TrellisSession *session = any_item (walk, engagement->sessions);
  TrellisMove move = { any_wall (walk), g_rand_int_range (walk->rand, -1, 90),
                       toss (walk) ? NULL : any_zone (walk), toss (walk) ? NULL : "Elsewhere" };

  return session == NULL ? refuse_empty (error)
                         : trellis_practice_move_session (walk->practice, engagement, session,
                                                          &move, any_allowed (walk), error);
}

static gboolean
note (Walk *walk, GError **error)
{
  TrellisEngagement *engagement = any_engagement (walk);
  TrellisSession *session = any_item (walk, engagement->sessions);

  return session == NULL ? refuse_empty (error)
                         : trellis_practice_note_session (walk->practice, engagement, session,
                                                          any_words (walk), toss (walk), error);
}

/* Half the time something that brings the goal on. */
static const char *
any_reading (Walk *walk, TrellisGoal *goal)
{
  static const char *const values[] = { "yes", "no", "1", "2", "3", "30", "20", "-1", "maybe" };
  static const char *const good[] = { "1", "20", "9", "yes", "1" };

  if (goal->measure == NULL || toss (walk))
    return values[pick (walk, G_N_ELEMENTS (values))];
  return goal->measure->kind == TRELLIS_MEASURE_KIND_MILESTONES ? values[2 + pick (walk, 3)]
                                                                : good[goal->measure->kind];
}

static gboolean
check_in (Walk *walk, GError **error)
{
  TrellisCoaching *coaching = any_coaching (walk);
  TrellisGoal *goal = any_item (walk, coaching->goals);
  TrellisGoalReading reading
      = { any_reading (walk, goal), any_day (walk),      any_words (walk),
          1 + pick (walk, 3),       pick (walk, 5) == 0, any_keep (walk, coaching) };

  fixture_fresh_outcome (walk->fixture);
  return trellis_practice_check_in (walk->practice, coaching, goal, &reading,
                                    walk->fixture->outcome, error);
}

static gboolean
meet (Walk *walk, GError **error)
{
  TrellisCoaching *coaching = any_coaching (walk);

  fixture_fresh_outcome (walk->fixture);
  return trellis_practice_meet_goal (walk->practice, coaching, any_item (walk, coaching->goals),
                                     any_day (walk), any_words (walk), any_keep (walk, coaching),
                                     walk->fixture->outcome, error);
}

static gboolean
drop (Walk *walk, GError **error)
{
  TrellisCoaching *coaching = any_coaching (walk);

  fixture_fresh_outcome (walk->fixture);
  return trellis_practice_drop_goal (walk->practice, coaching, any_item (walk, coaching->goals),
                                     any_words (walk), walk->fixture->outcome, error);
}

static gboolean
set_back (Walk *walk, GError **error)
{
  TrellisCoaching *coaching = any_coaching (walk);

  return trellis_practice_set_goal_back (walk->practice, coaching, any_item (walk, coaching->goals),
                                         any_words (walk), error);
}

static gboolean
add_action (Walk *walk, GError **error)
{
  static const char *const people[] = { "coach", COACHEE, "Samir Aziz", "Nobody" };
  TrellisCoaching *coaching = any_coaching (walk);
  TrellisGoal *goal = any_item (walk, coaching->goals);

  return trellis_practice_add_action (walk->practice, any_engagement (walk), any_words (walk),
                                      people[pick (walk, 4)], any_day (walk),
                                      toss (walk) ? NULL : goal->id, error)
         != NULL;
}

static gboolean
set_action (Walk *walk, GError **error)
{
  TrellisEngagement *engagement = any_engagement (walk);
  TrellisAction *action = any_item (walk, engagement->actions);

  return action == NULL ? refuse_empty (error)
                        : trellis_practice_set_action (walk->practice, engagement, action,
                                                       pick (walk, 3), error);
}

static gboolean
share (Walk *walk, GError **error)
{
  return trellis_practice_share (walk->practice, walk->mentoring, pick (walk, 4), pick (walk, 7),
                                 any_words (walk), any_day (walk), error)
         != NULL;
}

static gboolean
conclude (Walk *walk, GError **error)
{
  TrellisCoaching *coaching = any_coaching (walk);

  fixture_fresh_outcome (walk->fixture);
  return trellis_practice_conclude (walk->practice, coaching, any_keep (walk, coaching),
                                    walk->fixture->outcome, error);
}

static gboolean
end (Walk *walk, GError **error)
{
  static const char *const reasons[] = { "other", "agreed", "by-coach", "goals-met", "never" };

  /* Rarely, or there would be little left to do. */
  if (pick (walk, 4) > 0)
    return refuse_empty (error);
  fixture_fresh_outcome (walk->fixture);
  return trellis_practice_end (walk->practice, any_engagement (walk),
                               reasons[pick (walk, G_N_ELEMENTS (reasons))], walk->fixture->outcome,
                               error);
}

static gboolean
reopen (Walk *walk, GError **error)
{
  return trellis_practice_reopen (walk->practice, any_engagement (walk), any_words (walk), error);
}

static gboolean
pause_any (Walk *walk, GError **error)
{
  fixture_fresh_outcome (walk->fixture);
  return trellis_practice_pause (walk->practice, any_engagement (walk), walk->fixture->outcome,
                                 error);
}

static gboolean
resume (Walk *walk, GError **error)
{
  return trellis_practice_resume (walk->practice, any_engagement (walk), error);
}

static gboolean
set_settings (Walk *walk, GError **error)
{
  static const char *const days[] = { "2027-04-01..2027-04-20", NULL };
  g_autoptr (TrellisSettings) settings
      = g_object_new (TRELLIS_TYPE_SETTINGS, "buffer-before", (gint64) pick (walk, 30), "zone",
                      any_zone (walk), "days-off", toss (walk) ? days : NULL, NULL);

  return trellis_practice_set_settings (walk->practice, settings, error);
}

static const struct
{
  const char *name;
  RandomVerb verb;
} verbs[] = {
  /* Some more than once, so that walks come to where engagements close. */
  { "check-in", check_in },
  { "check-in", check_in },
  { "check-in", check_in },
  { "meet", meet },
  { "meet", meet },
  { "sign", sign },
  { "sign", sign },
  { "resume", resume },
  { "resume", resume },
  { "sign", sign },
  { "amend", amend },
  { "plan", plan },
  { "add-session", add_session },
  { "hold", hold },
  { "miss", miss },
  { "cancel", cancel },
  { "restore", restore },
  { "move", move },
  { "note", note },
  { "check-in", check_in },
  { "meet", meet },
  { "drop", drop },
  { "set-back", set_back },
  { "add-action", add_action },
  { "set-action", set_action },
  { "share", share },
  { "conclude", conclude },
  { "end", end },
  { "reopen", reopen },
  { "pause", pause_any },
  { "resume", resume },
  { "settings", set_settings },
};

const char *
random_verb_name (guint position)
{
  return verbs[position].name;
}

RandomVerb
random_verb_get (guint position)
{
  return verbs[position].verb;
}

guint
random_verb_count (void)
{
  return G_N_ELEMENTS (verbs);
}
