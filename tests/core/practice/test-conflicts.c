/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of sessions that overlap (rule 13). */

#include "config.h"

#include "practice-fixture.h"
#include "practice/trellis-practice-planning.h"
#include "practice/trellis-practice-profile.h"

/* A coaching of two sessions, on 9 and 16 February at 10:00 Brussels, an hour each. */
#define SMALL                                                                                      \
  "{\"title\":\"Small\",\"plan\":{\"first\":\"2027-02-09T10:00\",\"minutes\":60,"                  \
  "\"rule\":\"FREQ=WEEKLY\",\"count\":2,\"except\":null}}"
#define NO_MEETINGS "{\"meetings\":null,\"exchanges\":null,\"milestones\":null}"

static gboolean
add (Fixture *fixture,
     gpointer engagement,
     const char *start,
     const char *zone,
     gint64 minutes,
     TrellisAllow allow,
     GError **error)
{
  g_autoptr (TrellisSession) session
      = g_object_new (TRELLIS_TYPE_SESSION, "zone", zone, "minutes", minutes, NULL);

  trellis_record_set_wall (session, "start", wall (start));
  return trellis_practice_add_session (fixture->practice, engagement, session, allow, error)
         != NULL;
}

static void
set_buffers (Fixture *fixture, gint64 before, gint64 after)
{
  g_autoptr (TrellisSettings) settings
      = g_object_new (TRELLIS_TYPE_SETTINGS, "buffer-before", before, "buffer-after", after, NULL);

  assert_done (trellis_practice_set_settings (fixture->practice, settings, &error));
}

static const struct
{
  gint64 before, after;
  const char *start;
  const char *zone;
  gint64 minutes;
  gboolean conflicts; /* with 10:00 to 11:00 in Brussels */
} cases[] = {
  { 0, 0, "2027-02-09T11:00", "Europe/Brussels", 60, FALSE },
  { 0, 0, "2027-02-09T09:00", "Europe/Brussels", 60, FALSE },
  { 0, 0, "2027-02-09T09:00", "Europe/Brussels", 61, TRUE },
  { 0, 0, "2027-02-09T10:59", "Europe/Brussels", 1, TRUE },
  { 0, 0, "2027-02-09T10:15", "Europe/Brussels", 15, TRUE },
  { 0, 0, "2027-02-09T08:00", "Europe/Brussels", 300, TRUE },
  { 0, 0, "2027-02-09T10:00", "Europe/London", 60, FALSE },
  { 0, 0, "2027-02-09T09:00", "Europe/London", 60, TRUE },
  { 0, 0, "2027-02-08T23:30", "America/Sao_Paulo", 1440, TRUE },
  { 15, 0, "2027-02-09T11:10", "Europe/Brussels", 60, TRUE },
  { 15, 0, "2027-02-09T11:15", "Europe/Brussels", 60, FALSE },
  { 15, 0, "2027-02-09T08:50", "Europe/Brussels", 60, TRUE },
  { 0, 15, "2027-02-09T08:50", "Europe/Brussels", 60, TRUE },
  { 0, 15, "2027-02-09T11:10", "Europe/Brussels", 60, TRUE },
  { 0, 15, "2027-02-09T08:45", "Europe/Brussels", 60, FALSE },
  { 10, 30, "2027-02-09T11:20", "Europe/Brussels", 60, TRUE },
  { 30, 10, "2027-02-09T11:20", "Europe/Brussels", 60, TRUE },
  { 10, 30, "2027-02-09T11:30", "Europe/Brussels", 60, FALSE },
};

/* Half-open, in absolute time, the buffers of either session kept free, whichever came first. */
static void
test_overlaps (Fixture *fixture, gconstpointer data)
{
  TrellisMentoring *mentoring = fixture_mentoring (fixture, NO_MEETINGS);

  fixture_active (fixture, SMALL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gboolean done;

      set_buffers (fixture, cases[i].before, cases[i].after);
      done = add (fixture, mentoring, cases[i].start, cases[i].zone, cases[i].minutes,
                  TRELLIS_ALLOW_OUTSIDE_TERM, NULL);
      g_test_message ("%u", i);
      g_assert_cmpint (done, ==, !cases[i].conflicts);
      if (done)
        assert_done (trellis_practice_undo (fixture->practice, &error));
    }
}

/* It is said what overlaps what, and kept only when that is allowed by name. */
static void
test_allowed (Fixture *fixture, gconstpointer data)
{
  TrellisMentoring *mentoring = fixture_mentoring (fixture, NO_MEETINGS);
  g_autoptr (GError) refusal = NULL;

  fixture_active (fixture, SMALL);
  g_assert_false (add (fixture, mentoring, "2027-02-09T10:30", "Europe/Brussels", 60,
                       TRELLIS_ALLOW_NOTHING, &refusal));
  g_assert_error (refusal, TRELLIS_PRACTICE_ERROR, TRELLIS_PRACTICE_ERROR_CONFLICT);
  assert_message (refusal, "1 session overlaps another");
  assert_message (refusal,
                  "Tue 2027-02-09 10:30 Europe/Brussels - Tue 2027-02-09 10:00 Europe/Brussels "
                  "(Small)");
  assert_done (add (fixture, mentoring, "2027-02-09T10:30", "Europe/Brussels", 60,
                    TRELLIS_ALLOW_CONFLICTS, &error));
}

/* With its own engagement too, and in moving, planning and restoring. */
static void
test_verbs (Fixture *fixture, gconstpointer data)
{
  TrellisCoaching *coaching = fixture_active (fixture, SMALL);
  TrellisEngagement *engagement = TRELLIS_ENGAGEMENT (coaching);
  TrellisMove move = { wall ("2027-02-16T10:30"), -1, NULL, NULL };
  TrellisMove itself = { wall ("2027-02-09T10:30"), -1, NULL, NULL };
  TrellisSession *first = fixture_session (coaching, 0);

  assert_refused (trellis_practice_move_session (fixture->practice, engagement, first, &move,
                                                 TRELLIS_ALLOW_NOTHING, &error),
                  "overlaps another");
  assert_done (trellis_practice_move_session (fixture->practice, engagement, first, &itself,
                                              TRELLIS_ALLOW_NOTHING, &error));
  assert_done (trellis_practice_cancel_session (fixture->practice, engagement, first,
                                                TRELLIS_CANCELLER_COACH, FALSE, &error));
  assert_done (add (fixture, coaching, "2027-02-09T10:00", "Europe/Brussels", 60,
                    TRELLIS_ALLOW_NOTHING, &error));
  assert_refused (trellis_practice_restore_session (fixture->practice, engagement, first,
                                                    TRELLIS_ALLOW_NOTHING, &error),
                  "overlaps another");
  assert_done (trellis_practice_restore_session (fixture->practice, engagement, first,
                                                 TRELLIS_ALLOW_CONFLICTS, &error));
}

static gboolean
replan (Fixture *fixture, gpointer engagement, TrellisPlan *plan, const char *first, GError **error)
{
  g_autoptr (TrellisReplanning) replanning = trellis_replanning_new ();

  trellis_record_set_wall (plan, "first", wall (first));
  return trellis_practice_plan (fixture->practice, engagement, plan, TRELLIS_ALLOW_NOTHING,
                                replanning, NULL, error);
}

/* A series that is moved as a whole is not in its own way. */
static void
test_plan (Fixture *fixture, gconstpointer data)
{
  TrellisCoaching *coaching = fixture_active (fixture, SMALL);
  TrellisMentoring *mentoring = fixture_mentoring (fixture, NO_MEETINGS);
  g_autoptr (TrellisPlan) plan = trellis_record_copy (coaching->contract->plan);

  assert_refused (replan (fixture, mentoring, plan, "2027-02-09T10:00", &error),
                  "2 sessions overlap others");
  trellis_record_set_integer (plan, "minutes", 1440);
  trellis_record_set_string (plan, "rule", "FREQ=WEEKLY;BYDAY=MO,TU,WE");
  assert_done (replan (fixture, mentoring, plan, "2027-03-01T10:00", &error));
  assert_done (replan (fixture, mentoring, plan, "2027-03-01T11:00", &error));
}

/* The signature that activates is refused; the others stand, and it can be given again. */
static void
test_last_signature (Fixture *fixture, gconstpointer data)
{
  TrellisSigningAct act = { SPONSOR, day ("2027-02-01"), TRELLIS_SIGNING_PAPER, NULL, NULL };
  TrellisCoaching *coaching = fixture_draft (fixture, SMALL);
  TrellisMentoring *mentoring = fixture_mentoring (fixture, NO_MEETINGS);

  assert_done (add (fixture, mentoring, "2027-02-16T10:30", "Europe/Brussels", 60,
                    TRELLIS_ALLOW_NOTHING, &error));
  assert_done (fixture_sign (fixture, coaching, "coach", &error));
  assert_done (fixture_sign (fixture, coaching, COACHEE, &error));
  assert_refused (
      trellis_practice_sign (fixture->practice, coaching, &act, TRELLIS_ALLOW_NOTHING, &error),
      "Tue 2027-02-16 10:00 Europe/Brussels - Tue 2027-02-16 10:30");
  assert_coaching_state (coaching, "draft");
  assert_done (
      trellis_practice_sign (fixture->practice, coaching, &act, TRELLIS_ALLOW_CONFLICTS, &error));
  assert_coaching_state (coaching, "active");
}

/* A relationship that begins brings no conflict either. */
static void
test_begin (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TrellisJson) brief = fixture_brief (
      "mentoring.json",
      "{\"meetings\":[{\"start\":\"2027-02-09T10:30\",\"zone\":\"Europe/Brussels\"}]}");

  fixture_active (fixture, SMALL);
  assert_refused (trellis_practice_begin_mentoring (fixture->practice, brief, &error) != NULL,
                  "overlaps another");
}

/* Cancelled and missed ones take no time; held ones do; a zone that is not known has no place. */
static void
test_who_takes_time (Fixture *fixture, gconstpointer data)
{
  TrellisCoaching *coaching = fixture_active (fixture, SMALL);
  TrellisEngagement *engagement = TRELLIS_ENGAGEMENT (coaching);
  TrellisMentoring *mentoring = fixture_mentoring (fixture, NO_MEETINGS);
  TrellisSession *first = fixture_session (coaching, 0);

  assert_done (trellis_practice_hold_session (fixture->practice, engagement, first, -1, TRUE,
                                              fixture->outcome, &error));
  assert_refused (add (fixture, mentoring, "2027-02-09T10:00", "Europe/Brussels", 60, 0, &error),
                  "overlaps");
  assert_done (trellis_practice_restore_session (fixture->practice, engagement, first,
                                                 TRELLIS_ALLOW_NOTHING, &error));
  assert_done (trellis_practice_miss_session (fixture->practice, engagement, first, TRUE, &error));
  assert_done (add (fixture, mentoring, "2027-02-09T10:00", "Europe/Brussels", 60, 0, &error));
  trellis_record_set_string (fixture_session (coaching, 1), "zone", "Mars/Olympus");
  assert_done (add (fixture, mentoring, "2027-02-16T10:00", "Europe/Brussels", 60, 0, &error));
}

/* Returns: each as "start start" */
static char *
list_conflicts (Fixture *fixture)
{
  g_autoptr (GPtrArray) conflicts = trellis_practice_find_conflicts (fixture->practice);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < conflicts->len; i++)
    {
      const TrellisConflict *conflict = conflicts->pdata[i];
      g_autofree char *one = trellis_wall_to_string (conflict->session->start);
      g_autofree char *other = trellis_wall_to_string (conflict->other->start);

      g_string_append_printf (text, "%s%s %s", i > 0 ? "\n" : "", one + 8, other + 8);
    }
  return g_string_free (text, FALSE);
}

/* What was allowed is listed from both sides, as long as it is to come. */
static void
test_pairs (Fixture *fixture, gconstpointer data)
{
  TrellisMentoring *mentoring;
  g_autofree char *both = NULL, *later = NULL, *buffered = NULL;

  fixture_active (fixture, SMALL);
  mentoring = fixture_mentoring (fixture, NO_MEETINGS);
  assert_done (add (fixture, mentoring, "2027-02-09T10:30", "Europe/Brussels", 60,
                    TRELLIS_ALLOW_CONFLICTS, &error));
  assert_done (add (fixture, mentoring, "2027-02-16T11:05", "Europe/Brussels", 60,
                    TRELLIS_ALLOW_CONFLICTS, &error));
  both = list_conflicts (fixture);
  g_assert_cmpstr (both, ==, "09T10:00 09T10:30\n09T10:30 09T10:00");
  set_buffers (fixture, 0, 10);
  buffered = list_conflicts (fixture);
  g_assert_cmpstr (buffered, ==,
                   "09T10:00 09T10:30\n16T10:00 16T11:05\n09T10:30 09T10:00\n16T11:05 16T10:00");
  fixture_set_clock (fixture, "2027-02-10T09:00+01:00");
  set_buffers (fixture, 0, 0);
  later = list_conflicts (fixture);
  g_assert_cmpstr (later, ==, "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  fixture_add ("/practice/rule-13/half-open-with-buffers", test_overlaps);
  fixture_add ("/practice/rule-13/refused-unless-allowed", test_allowed);
  fixture_add ("/practice/rule-13/move-and-restore", test_verbs);
  fixture_add ("/practice/rule-13/plan", test_plan);
  fixture_add ("/practice/rule-13/last-signature", test_last_signature);
  fixture_add ("/practice/rule-13/begin-mentoring", test_begin);
  fixture_add ("/practice/rule-13/who-takes-time", test_who_takes_time);
  fixture_add ("/practice/rule-13/pairs", test_pairs);
  return g_test_run ();
}
