/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Changing a series: what moves, what stays, what is refused, and what a rehearsal says of it. */

#include "planning-fixture.h"

#include "base/trellis-record-json.h"
#include "engagement/trellis-series.h"
#include "practice/trellis-practice-planning.h"
#include "practice/trellis-practice-reschedule.h"
#include "practice/trellis-practice-sessions.h"

#define NINE                                                                                       \
  "12-01T10:00 12-15T10:00 12-29T10:00 01-12T10:00 01-26T10:00 02-09T10:00 02-23T10:00 "           \
  "03-09T10:00 03-23T10:00"

static void
set_up (PlanningFixture *fixture, gconstpointer unused)
{
  planning_fixture_set_up (fixture, NULL);
  planning_plan (fixture, fixture->coaching, "2026-12-01T10:00", "FREQ=WEEKLY;INTERVAL=2", 9);
}

static void
note (PlanningFixture *fixture, TrellisEngagement *engagement, guint n)
{
  g_autoptr (GError) error = NULL;

  trellis_practice_note_session (fixture->practice, engagement, planning_nth (engagement, n),
                                 "Bring the diagram", FALSE, &error);
  g_assert_no_error (error);
}

/* What the verb says that it does has to be what it does, in a rehearsal and after it. */
static gboolean
reschedule (PlanningFixture *fixture,
            guint n,
            const TrellisReschedule *change,
            TrellisAllow allow,
            GError **error)
{
  TrellisSession *session = planning_nth (fixture->coaching, n);
  g_autoptr (TrellisReplanning) rehearsed = trellis_replanning_new ();
  g_autoptr (TrellisReplanning) done = trellis_replanning_new ();
  g_autoptr (GBytes) before = trellis_record_to_bytes (fixture->coaching);
  g_autoptr (GBytes) after = NULL;
  gboolean would, did;

  trellis_practice_rehearse (fixture->practice, TRUE);
  would = trellis_practice_reschedule (fixture->practice, fixture->coaching, session, change, allow,
                                       rehearsed, NULL);
  trellis_practice_rehearse (fixture->practice, FALSE);
  after = trellis_record_to_bytes (fixture->coaching);
  g_assert_cmpmem (g_bytes_get_data (before, NULL), g_bytes_get_size (before),
                   g_bytes_get_data (after, NULL), g_bytes_get_size (after));
  did = trellis_practice_reschedule (fixture->practice, fixture->coaching, session, change, allow,
                                     done, error);
  g_assert_cmpint (would, ==, did);
  if (did)
    {
      g_assert_cmpuint (rehearsed->moved->len, ==, done->moved->len);
      g_assert_cmpuint (rehearsed->added->len, ==, done->added->len);
      g_assert_cmpuint (rehearsed->cancelled->len, ==, done->cancelled->len);
      g_assert_cmpuint (rehearsed->remarks->len, ==, done->remarks->len);
    }
  return did;
}

#define assert_sessions(engagement, expected)                                                      \
  G_STMT_START                                                                                     \
  {                                                                                                \
    g_autofree char *sessions = planning_write_all (engagement);                                   \
    g_assert_cmpstr (sessions, ==, expected);                                                      \
  }                                                                                                \
  G_STMT_END

typedef struct
{
  guint n;
  TrellisScope scope;
  const char *to;
  const char *rule;
  const char *expected;
} Case;

/* The fifth session, 01-26, has notes; the first two are past. */
static const Case cases[] = {
  { 4, TRELLIS_SCOPE_THIS, "2027-01-13T14:00", NULL,
    "12-01T10:00 12-15T10:00 12-29T10:00 01-13T14:00 01-26T10:00 02-09T10:00 02-23T10:00 "
    "03-09T10:00 03-23T10:00" },
  { 4, TRELLIS_SCOPE_FOLLOWING, "2027-01-13T14:00", NULL,
    "12-01T10:00 12-15T10:00 12-29T10:00 01-13T14:00 01-26T10:00 02-10T14:00 02-24T14:00 "
    "03-10T14:00 03-24T14:00" },
  { 4, TRELLIS_SCOPE_FUTURE, "2027-01-12T08:30", NULL,
    "12-01T10:00 12-15T10:00 12-29T08:30 01-12T08:30 01-26T10:00 02-09T08:30 02-23T08:30 "
    "03-09T08:30 03-23T08:30" },
  { 6, TRELLIS_SCOPE_FOLLOWING, NULL, "FREQ=WEEKLY",
    "12-01T10:00 12-15T10:00 12-29T10:00 01-12T10:00 01-26T10:00 02-09T10:00 02-16T10:00 "
    "02-23T10:00 03-02T10:00" },
  { 4, TRELLIS_SCOPE_FOLLOWING, "2027-01-19T10:00", "FREQ=WEEKLY",
    "12-01T10:00 12-15T10:00 12-29T10:00 01-19T10:00 01-26T10:00 02-02T10:00 02-09T10:00 "
    "02-16T10:00 02-23T10:00" },
  { 4, TRELLIS_SCOPE_FUTURE, NULL, "FREQ=WEEKLY;BYDAY=TU,TH",
    "12-01T10:00 12-15T10:00 12-29T10:00 12-31T10:00 01-05T10:00 01-07T10:00 01-12T10:00 "
    "01-14T10:00 01-26T10:00" },
};

static void
test_scopes (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PlanningFixture fixture;
      g_autoptr (GError) error = NULL;
      TrellisReschedule change = { .scope = cases[i].scope, .minutes = -1, .rule = cases[i].rule };

      set_up (&fixture, NULL);
      note (&fixture, fixture.coaching, 5);
      trellis_clock_set_now (fixture.clock, PLANNING_NOW + 25 * 86400);
      if (cases[i].to != NULL)
        change.to = planning_wall (cases[i].to);
      g_test_message ("case %u", i);
      g_assert_true (reschedule (&fixture, cases[i].n, &change, TRELLIS_ALLOW_NOTHING, &error));
      g_assert_no_error (error);
      assert_sessions (fixture.coaching, cases[i].expected);
      planning_fixture_tear_down (&fixture, NULL);
    }
}

static void
test_ids_stay_in_order_of_time (PlanningFixture *fixture, gconstpointer unused)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  TrellisReschedule change
      = { .scope = TRELLIS_SCOPE_FUTURE, .minutes = -1, .rule = "FREQ=WEEKLY;BYDAY=MO" };

  for (guint i = 1; i <= 9; i++)
    g_ptr_array_add (ids, g_strdup (planning_nth (fixture->coaching, i)->id));
  g_assert_true (reschedule (fixture, 1, &change, TRELLIS_ALLOW_NOTHING, NULL));
  assert_sessions (fixture->coaching,
                   "12-01T10:00 12-07T10:00 12-14T10:00 12-21T10:00 12-28T10:00 01-04T10:00 "
                   "01-11T10:00 01-18T10:00 01-25T10:00");
  for (guint i = 1; i <= 9; i++)
    g_assert_cmpstr (planning_nth (fixture->coaching, i)->id, ==, ids->pdata[i - 1]);
  g_assert_cmpint (planning_nth (fixture->coaching, 1)->sequence, ==, 0);
  g_assert_cmpint (planning_nth (fixture->coaching, 2)->sequence, ==, 1);
}

static void
test_length_place_and_link (PlanningFixture *fixture, gconstpointer unused)
{
  TrellisReschedule change = { .scope = TRELLIS_SCOPE_FOLLOWING,
                               .minutes = 90,
                               .place = "",
                               .link = "https://meet.example.org/calm" };
  TrellisSession *before, *after;

  g_assert_true (reschedule (fixture, 3, &change, TRELLIS_ALLOW_NOTHING, NULL));
  assert_sessions (fixture->coaching, NINE);
  before = planning_nth (fixture->coaching, 2);
  after = planning_nth (fixture->coaching, 3);
  g_assert_cmpint (before->minutes, ==, 60);
  g_assert_cmpstr (before->place, ==, "Kade 4, Gent");
  g_assert_null (before->link);
  g_assert_cmpint (after->minutes, ==, 90);
  g_assert_null (after->place);
  g_assert_cmpstr (after->link, ==, "https://meet.example.org/calm");
  g_assert_cmpint (trellis_engagement_get_plan (fixture->coaching)->minutes, ==, 90);
}

static void
test_a_new_zone_keeps_wall_times (PlanningFixture *fixture, gconstpointer unused)
{
  TrellisReschedule change
      = { .scope = TRELLIS_SCOPE_FUTURE, .minutes = -1, .zone = "America/New_York" };
  g_autoptr (GError) error = NULL;

  g_assert_true (reschedule (fixture, 1, &change, TRELLIS_ALLOW_NOTHING, NULL));
  assert_sessions (fixture->coaching, NINE);
  g_assert_cmpstr (planning_nth (fixture->coaching, 9)->zone, ==, "America/New_York");
  change.zone = "Europe/Brusels";
  g_assert_false (reschedule (fixture, 1, &change, TRELLIS_ALLOW_NOTHING, &error));
  g_assert_nonnull (strstr (error->message, "Europe/Brussels"));
}

/* A rhythm that is planned to a last day keeps that day: sessions fall away, or come in. */
static void
test_a_last_day_is_kept (PlanningFixture *fixture, gconstpointer unused)
{
  g_autoptr (TrellisPlan) plan = planning_new_plan ("2026-12-01T10:00", "FREQ=WEEKLY", -1);
  g_autoptr (TrellisReplanning) replanning = trellis_replanning_new ();
  TrellisReschedule change = { .scope = TRELLIS_SCOPE_FOLLOWING, .minutes = -1 };

  trellis_record_set_date (plan, "until", planning_date ("2026-12-29"));
  g_assert_true (trellis_practice_plan (fixture->practice, fixture->mentoring, plan,
                                        TRELLIS_ALLOW_CONFLICTS, replanning, NULL, NULL));
  change.rule = "FREQ=WEEKLY;INTERVAL=2";
  g_assert_true (trellis_practice_reschedule (fixture->practice, fixture->mentoring,
                                              planning_nth (fixture->mentoring, 2), &change,
                                              TRELLIS_ALLOW_CONFLICTS, replanning, NULL));
  assert_sessions (fixture->mentoring,
                   "12-01T10:00 12-08T10:00 12-22T10:00 (12-22T10:00) (12-29T10:00)");
  change.rule = "FREQ=WEEKLY;BYDAY=TU,FR";
  g_assert_true (trellis_practice_reschedule (fixture->practice, fixture->mentoring,
                                              planning_nth (fixture->mentoring, 2), &change,
                                              TRELLIS_ALLOW_CONFLICTS, replanning, NULL));
  assert_sessions (fixture->mentoring, "12-01T10:00 12-08T10:00 12-11T10:00 12-15T10:00 "
                                       "12-18T10:00 12-22T10:00 (12-22T10:00) 12-25T10:00 "
                                       "12-29T10:00 (12-29T10:00)");
}

static void
test_a_new_rhythm_passes_over_days (PlanningFixture *fixture, gconstpointer unused)
{
  TrellisReschedule change
      = { .scope = TRELLIS_SCOPE_FUTURE, .minutes = -1, .rule = "FREQ=WEEKLY" };
  g_autoptr (TrellisReplanning) replanning = trellis_replanning_new ();

  planning_set_days_off (fixture, "2026-12-21..2027-01-02");
  g_assert_true (trellis_practice_skip_session (
      fixture->practice, fixture->coaching, planning_nth (fixture->coaching, 2), replanning, NULL));
  g_assert_true (reschedule (fixture, 1, &change, TRELLIS_ALLOW_NOTHING, NULL));
  assert_sessions (fixture->coaching,
                   "12-01T10:00 12-08T10:00 (12-15T10:00) 01-05T10:00 01-12T10:00 01-19T10:00 "
                   "01-26T10:00 02-02T10:00 02-09T10:00");
}

typedef struct
{
  guint n;
  TrellisReschedule change;
  const char *to;
  const char *message;
} Refusal;

static const Refusal refusals[] = {
  { 1, { .scope = TRELLIS_SCOPE_THIS, .minutes = 90 }, NULL, "has begun or is over" },
  { 5, { .scope = TRELLIS_SCOPE_FOLLOWING, .minutes = 90 }, NULL, "has notes" },
  { 3, { .scope = TRELLIS_SCOPE_THIS, .minutes = -1, .rule = "FREQ=WEEKLY" }, NULL, "no rhythm" },
  { 4, { .scope = TRELLIS_SCOPE_FOLLOWING, .minutes = -1 }, "2026-12-10T10:00", "has passed" },
  { 4, { .scope = TRELLIS_SCOPE_FOLLOWING, .minutes = 2000 }, NULL, "minutes" },
  { 4, { .scope = TRELLIS_SCOPE_FUTURE, .minutes = -1, .rule = "FREQ=DAILY" }, NULL, "rule" },
  { 4, { .scope = TRELLIS_SCOPE_FUTURE, .minutes = -1, .rule = "FREQ=MONTHLY" }, NULL, "term" },
  { 4, { .scope = TRELLIS_SCOPE_FUTURE, .minutes = -1 }, "2027-02-20T10:00", "term" },
  { 6,
    { .scope = TRELLIS_SCOPE_FUTURE, .minutes = -1, .rule = "FREQ=WEEKLY" },
    "2027-02-02T10:00",
    "in the middle" },
  { 9, { .scope = TRELLIS_SCOPE_THIS, .minutes = -1 }, "2027-01-26T10:30", "overlaps" },
  { 10, { .scope = TRELLIS_SCOPE_FOLLOWING, .minutes = 90 }, NULL, "does not belong" },
};

static void
test_refusals (PlanningFixture *fixture, gconstpointer unused)
{
  planning_add (fixture, fixture->coaching, "2027-04-01T10:00");
  note (fixture, fixture->coaching, 5);
  trellis_clock_set_now (fixture->clock, PLANNING_NOW + 25 * 86400);
  for (guint i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      TrellisReschedule change = refusals[i].change;
      g_autoptr (GError) error = NULL;
      g_autofree char *sessions = NULL;

      if (refusals[i].to != NULL)
        change.to = planning_wall (refusals[i].to);
      g_test_message ("case %u", i);
      g_assert_false (reschedule (fixture, refusals[i].n, &change, TRELLIS_ALLOW_NOTHING, &error));
      g_assert_nonnull (strstr (error->message, refusals[i].message));
      sessions = planning_write_all (fixture->coaching);
      g_assert_cmpstr (sessions, ==, NINE " 04-01T10:00");
    }
}

static gboolean
has_remark (TrellisReplanning *replanning, TrellisSessionRemarkKind kind, const char *start)
{
  for (guint i = 0; i < replanning->remarks->len; i++)
    {
      const TrellisSessionRemark *remark = replanning->remarks->pdata[i];
      TrellisWall wall = planning_wall (start);

      if (remark->kind == kind && trellis_wall_compare (remark->session->start, wall) == 0)
        return TRUE;
    }
  return FALSE;
}

static void
test_remarks (PlanningFixture *fixture, gconstpointer unused)
{
  TrellisSettings *settings = trellis_practice_get_settings (fixture->practice);
  TrellisReschedule change
      = { .scope = TRELLIS_SCOPE_FUTURE, .to = planning_wall ("2026-12-06T02:30"), .minutes = -1 };
  g_autoptr (TrellisReplanning) replanning = trellis_replanning_new ();

  trellis_record_set_string (settings, "work-hours", "Mon-Fri 09:00-18:00, Sun 02:00-05:00");
  planning_set_days_off (fixture, "2026-12-20");
  g_assert_true (trellis_practice_reschedule (
      fixture->practice, fixture->coaching, planning_nth (fixture->coaching, 1), &change,
      TRELLIS_ALLOW_CONFLICTS | TRELLIS_ALLOW_OUTSIDE_TERM, replanning, NULL));
  g_assert_true (has_remark (replanning, TRELLIS_SESSION_REMARK_GAP, "2027-03-28T02:30"));
  g_assert_true (has_remark (replanning, TRELLIS_SESSION_REMARK_DAY_OFF, "2026-12-20T02:30"));
  g_assert_cmpuint (replanning->remarks->len, ==, 2);
  change.to = planning_wall ("2026-12-06T01:30");
  g_assert_true (trellis_practice_reschedule (fixture->practice, fixture->coaching,
                                              planning_nth (fixture->coaching, 1), &change,
                                              TRELLIS_ALLOW_NOTHING, replanning, NULL));
  g_assert_true (has_remark (replanning, TRELLIS_SESSION_REMARK_OUTSIDE_HOURS, "2026-12-06T01:30"));
}

static void
shift (PlanningFixture *fixture, const char *from, int days, const char *expected)
{
  g_autoptr (TrellisReplanning) replanning = trellis_replanning_new ();
  g_autoptr (GError) error = NULL;

  trellis_practice_shift (fixture->practice, fixture->coaching,
                          from == NULL ? TRELLIS_NO_DATE : planning_date (from), days,
                          TRELLIS_ALLOW_NOTHING, replanning, &error);
  g_assert_no_error (error);
  assert_sessions (fixture->coaching, expected);
}

static void
test_shift (PlanningFixture *fixture, gconstpointer unused)
{
  g_autoptr (TrellisReplanning) replanning = trellis_replanning_new ();
  g_autoptr (GError) error = NULL;

  note (fixture, fixture->coaching, 6);
  shift (fixture, "2027-01-12", 7,
         "12-01T10:00 12-15T10:00 12-29T10:00 01-19T10:00 02-02T10:00 02-09T10:00 03-02T10:00 "
         "03-16T10:00 03-30T10:00");
  trellis_clock_set_now (fixture->clock, PLANNING_NOW + 25 * 86400);
  shift (fixture, NULL, -1,
         "12-01T10:00 12-15T10:00 12-28T10:00 01-18T10:00 02-01T10:00 02-09T10:00 03-01T10:00 "
         "03-15T10:00 03-29T10:00");
  g_assert_false (trellis_practice_shift (fixture->practice, fixture->coaching, TRELLIS_NO_DATE,
                                          -30, TRELLIS_ALLOW_NOTHING, replanning, &error));
  g_assert_nonnull (strstr (error->message, "has passed"));
  g_clear_error (&error);
  g_assert_false (trellis_practice_shift (fixture->practice, fixture->mentoring, TRELLIS_NO_DATE, 7,
                                          TRELLIS_ALLOW_NOTHING, replanning, &error));
  g_assert_nonnull (strstr (error->message, "No session of a series"));
}

static void
test_skip (PlanningFixture *fixture, gconstpointer unused)
{
  g_autoptr (TrellisReplanning) replanning = trellis_replanning_new ();
  g_autoptr (GError) error = NULL;
  TrellisSession *session = planning_nth (fixture->coaching, 2);

  g_assert_true (trellis_practice_skip_session (fixture->practice, fixture->coaching, session,
                                                replanning, &error));
  g_assert_no_error (error);
  assert_sessions (fixture->coaching,
                   "12-01T10:00 (12-15T10:00) 12-29T10:00 01-12T10:00 01-26T10:00 02-09T10:00 "
                   "02-23T10:00 03-09T10:00 03-23T10:00");
  g_assert_cmpint (session->cancelled_by, ==, TRELLIS_CANCELLER_COACH);
  g_assert_cmpuint (replanning->kept->len, ==, 8);
  g_assert_cmpuint (replanning->cancelled->len, ==, 1);
  g_assert_false (trellis_practice_skip_session (fixture->practice, fixture->coaching, session,
                                                 replanning, &error));
}

static void
fill_up (PlanningFixture *fixture,
         TrellisEngagement *engagement,
         TrellisAllow allow,
         guint missing,
         const char *expected)
{
  g_autoptr (TrellisReplanning) replanning = trellis_replanning_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *added = NULL;

  trellis_practice_fill_up (fixture->practice, engagement, allow, replanning, &error);
  g_assert_no_error (error);
  added = planning_write (replanning->added);
  g_assert_cmpstr (added, ==, expected);
  g_assert_cmpuint (replanning->missing, ==, missing);
}

static void
cancel (PlanningFixture *fixture, guint n, TrellisCanceller by, gboolean late)
{
  g_autoptr (GError) error = NULL;

  trellis_practice_cancel_session (fixture->practice, fixture->coaching,
                                   planning_nth (fixture->coaching, n), by, late, &error);
  g_assert_no_error (error);
}

static void
test_fill_up_to_the_contract (PlanningFixture *fixture, gconstpointer unused)
{
  fill_up (fixture, fixture->coaching, TRELLIS_ALLOW_NOTHING, 0, "");
  cancel (fixture, 2, TRELLIS_CANCELLER_CLIENT, TRUE); /* counts as used */
  fill_up (fixture, fixture->coaching, TRELLIS_ALLOW_NOTHING, 0, "");
  cancel (fixture, 3, TRELLIS_CANCELLER_CLIENT, FALSE);
  fill_up (fixture, fixture->coaching, TRELLIS_ALLOW_NOTHING, 0, "04-06T10:00");
  fill_up (fixture, fixture->coaching, TRELLIS_ALLOW_NOTHING, 0, "");
  cancel (fixture, 10, TRELLIS_CANCELLER_CLIENT, FALSE); /* that day is no good */
  cancel (fixture, 1, TRELLIS_CANCELLER_COACH, FALSE);
  cancel (fixture, 4, TRELLIS_CANCELLER_SPONSOR, FALSE);
  planning_set_days_off (fixture, "2027-04-19..2027-04-21");
  fill_up (fixture, fixture->coaching, TRELLIS_ALLOW_NOTHING, 3, "");
  fill_up (fixture, fixture->coaching, TRELLIS_ALLOW_OUTSIDE_TERM, 0,
           "05-04T10:00 05-18T10:00 06-01T10:00");
}

/* A series that was shifted goes on in the rhythm that it was shifted to. */
static void
test_fill_up_follows_the_plan_in_use (PlanningFixture *fixture, gconstpointer unused)
{
  TrellisReschedule change
      = { .scope = TRELLIS_SCOPE_FOLLOWING, .minutes = 45, .rule = "FREQ=MONTHLY;BYDAY=1MO" };
  g_autoptr (GError) error = NULL;

  shift (fixture, "2027-01-12", 8,
         "12-01T10:00 12-15T10:00 12-29T10:00 01-20T10:00 02-03T10:00 02-17T10:00 03-03T10:00 "
         "03-17T10:00 03-31T10:00");
  cancel (fixture, 1, TRELLIS_CANCELLER_COACH, FALSE);
  fill_up (fixture, fixture->coaching, TRELLIS_ALLOW_NOTHING, 0, "04-14T10:00");
  change.to = planning_wall ("2027-03-31T16:00");
  g_assert_true (reschedule (fixture, 9, &change, TRELLIS_ALLOW_OUTSIDE_TERM, &error));
  cancel (fixture, 2, TRELLIS_CANCELLER_COACH, FALSE);
  fill_up (fixture, fixture->coaching, TRELLIS_ALLOW_OUTSIDE_TERM, 0, "05-03T16:00");
  g_assert_cmpint (planning_nth (fixture->coaching, 11)->minutes, ==, 45);
}

/* Mentoring has no number: as many are planned ahead as the plan began with. */
static void
test_fill_up_in_mentoring (PlanningFixture *fixture, gconstpointer unused)
{
  g_autoptr (TrellisReplanning) replanning = trellis_replanning_new ();
  g_autoptr (GError) error = NULL;

  g_assert_false (trellis_practice_fill_up (fixture->practice, fixture->mentoring,
                                            TRELLIS_ALLOW_NOTHING, replanning, &error));
  g_assert_nonnull (strstr (error->message, "no series"));
  planning_plan (fixture, fixture->mentoring, "2026-12-02T17:00", "FREQ=MONTHLY;BYDAY=1WE", 3);
  fill_up (fixture, fixture->mentoring, TRELLIS_ALLOW_NOTHING, 0, "");
  trellis_clock_set_now (fixture->clock, PLANNING_NOW + 60 * 86400);
  fill_up (fixture, fixture->mentoring, TRELLIS_ALLOW_NOTHING, 0, "03-03T17:00 04-07T17:00");
  trellis_clock_set_now (fixture->clock, PLANNING_NOW + 400 * 86400);
  fill_up (fixture, fixture->mentoring, TRELLIS_ALLOW_NOTHING, 0,
           "01-05T17:00 02-02T17:00 03-01T17:00");
}

static void
test_only_an_engagement_in_force (PlanningFixture *fixture, gconstpointer unused)
{
  g_autoptr (TrellisReplanning) replanning = trellis_replanning_new ();
  static const struct
  {
    TrellisCoachingState state;
    const char *message;
  } states[] = {
    { TRELLIS_COACHING_STATE_DRAFT, "draft" },
    { TRELLIS_COACHING_STATE_CLOSING, "closing" },
    { TRELLIS_COACHING_STATE_CONCLUDED, "over" },
    { TRELLIS_COACHING_STATE_ENDED, "over" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    {
      g_autoptr (GError) error = NULL;

      trellis_record_set_enum (fixture->coaching, "state", states[i].state);
      g_assert_false (trellis_practice_fill_up (fixture->practice, fixture->coaching,
                                                TRELLIS_ALLOW_NOTHING, replanning, &error));
      g_assert_nonnull (strstr (error->message, states[i].message));
    }
}

static void
test_what_changes_nothing_is_no_act (PlanningFixture *fixture, gconstpointer unused)
{
  TrellisReschedule change = { .scope = TRELLIS_SCOPE_THIS, .minutes = 60 };
  g_autoptr (GError) error = NULL;

  g_assert_true (trellis_practice_undo (fixture->practice, &error));
  planning_plan (fixture, fixture->coaching, "2026-12-01T10:00", "FREQ=WEEKLY", 9);
  fill_up (fixture, fixture->coaching, TRELLIS_ALLOW_NOTHING, 0, "");
  g_assert_true (reschedule (fixture, 2, &change, TRELLIS_ALLOW_NOTHING, &error));
  g_assert_true (trellis_practice_undo (fixture->practice, &error));
  g_assert_false (trellis_practice_can_undo (fixture->practice));
}

#define add(path, test)                                                                            \
  g_test_add ("/practice/reschedule/" path, PlanningFixture, NULL, set_up, test,                   \
              planning_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/practice/reschedule/scopes", test_scopes);
  add ("ids-stay-in-order-of-time", test_ids_stay_in_order_of_time);
  add ("length-place-and-link", test_length_place_and_link);
  add ("a-new-zone-keeps-wall-times", test_a_new_zone_keeps_wall_times);
  add ("a-last-day-is-kept", test_a_last_day_is_kept);
  add ("a-new-rhythm-passes-over-days", test_a_new_rhythm_passes_over_days);
  add ("refusals", test_refusals);
  add ("remarks", test_remarks);
  add ("shift", test_shift);
  add ("skip", test_skip);
  add ("fill-up-to-the-contract", test_fill_up_to_the_contract);
  add ("fill-up-follows-the-plan-in-use", test_fill_up_follows_the_plan_in_use);
  add ("fill-up-in-mentoring", test_fill_up_in_mentoring);
  add ("only-an-engagement-in-force", test_only_an_engagement_in_force);
  add ("what-changes-nothing-is-no-act", test_what_changes_nothing_is_no_act);
  return g_test_run ();
}
