/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two thousand random series under random verbs in random zones: what holds whatever happens. */

#include "planning-fixture.h"
#include "planning-step.h"

#include "base/trellis-record-json.h"
#include "engagement/trellis-session-acts.h"
#include "engagement/trellis-session-time.h"
#include "practice/trellis-queries.h"

#define SERIES 2000
#define STEPS 6
#define SEED 20261123

typedef struct
{
  PlanningFixture fixture;
  TrellisPractice *practice;
  TrellisEngagement *engagement; /* the one under test */
  TrellisEngagement *other;      /* stands in its way */
  GRand *random;
} World;

static void
set_settings (World *world)
{
  static const char *const days_off[] = { "2026-12-24..2027-01-02", "2027-02-15", NULL };
  TrellisSettings *settings = trellis_practice_get_settings (world->practice);

  trellis_record_set_integer (settings, "buffer-before",
                              g_rand_int_range (world->random, 0, 3) * 10);
  trellis_record_set_integer (settings, "buffer-after",
                              g_rand_int_range (world->random, 0, 3) * 10);
  trellis_record_set_string (settings, "work-hours", "Mon-Fri 08:00-19:00");
  if (g_rand_boolean (world->random))
    trellis_record_set_strings (settings, "days-off", days_off);
}

static void
set_busy (World *world)
{
  g_autoptr (GArray) intervals = g_array_new (FALSE, FALSE, sizeof (TrellisInterval));

  for (guint i = 0; i < 10; i++)
    {
      TrellisInterval interval = { .soft = i % 3 == 0 };

      interval.start = PLANNING_NOW + g_rand_int_range (world->random, 0, 200 * 1440) * 60;
      interval.end = interval.start + g_rand_int_range (world->random, 1, 300) * 60;
      g_array_append_val (intervals, interval);
    }
  trellis_practice_set_busy (world->practice, "Work", intervals);
}

static void
plan (World *world, TrellisEngagement *engagement)
{
  g_autoptr (TrellisReplanning) replanning = trellis_replanning_new ();
  g_autoptr (TrellisPlan) plan = planning_random_plan (world->random, planning_date ("2026-12-01"));

  trellis_practice_plan (world->practice, engagement, plan,
                         TRELLIS_ALLOW_CONFLICTS | TRELLIS_ALLOW_OUTSIDE_TERM, replanning, NULL,
                         NULL);
}

static void
begin (World *world, guint number)
{
  gboolean coaching;

  world->random = g_rand_new_with_seed (SEED + number);
  coaching = g_rand_boolean (world->random);
  planning_fixture_set_up (&world->fixture, NULL);
  world->practice = world->fixture.practice;
  world->engagement = coaching ? world->fixture.coaching : world->fixture.mentoring;
  world->other = coaching ? world->fixture.mentoring : world->fixture.coaching;
  set_settings (world);
  set_busy (world);
  plan (world, world->other);
  plan (world, world->engagement);
}

static void
end (World *world)
{
  planning_fixture_tear_down (&world->fixture, NULL);
  g_rand_free (world->random);
}

/* What a calendar or a reader would see of the sessions; ids only where they are known before. */
static void
describe (GString *text, const char *name, GPtrArray *sessions, gboolean with_ids)
{
  g_string_append_printf (text, "\n%s:", name);
  for (guint i = 0; i < sessions->len; i++)
    {
      TrellisSession *session = sessions->pdata[i];
      g_autofree char *start = trellis_wall_to_string (session->start);

      g_string_append_printf (text, " %s %s %s %d %s %s %d;", with_ids ? session->id : "new", start,
                              session->zone, (int) session->minutes, session->place, session->link,
                              session->state);
    }
}

static char *
describe_answer (gboolean done, TrellisReplanning *replanning, GError *error)
{
  GString *text = g_string_new (done ? "done" : error->message);

  if (!done)
    return g_string_free (text, FALSE);
  describe (text, "moved", replanning->moved, TRUE);
  describe (text, "added", replanning->added, FALSE);
  describe (text, "cancelled", replanning->cancelled, TRUE);
  describe (text, "kept", replanning->kept, TRUE);
  g_string_append_printf (text, "\nmissing %u", replanning->missing);
  for (guint i = 0; i < replanning->remarks->len; i++)
    {
      const TrellisSessionRemark *remark = replanning->remarks->pdata[i];
      g_autofree char *start = trellis_wall_to_string (remark->session->start);

      g_string_append_printf (text, "\n%d %s %s", remark->kind, start, remark->with);
    }
  return g_string_free (text, FALSE);
}

static void
assert_bytes_equal (gpointer record, GBytes *expected)
{
  g_autoptr (GBytes) bytes = trellis_record_to_bytes (record);
  gsize length, expected_length;
  const char *text = g_bytes_get_data (bytes, &length);
  const char *expected_text = g_bytes_get_data (expected, &expected_length);

  g_assert_cmpmem (text, length, expected_text, expected_length);
}

static void
check_nothing_lost (TrellisEngagement *before, TrellisEngagement *after)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < trellis_list_length (after->sessions); i++)
    g_assert_true (
        g_hash_table_add (ids, ((TrellisSession *) trellis_list_get (after->sessions, i))->id));
  for (guint i = 0; i < trellis_list_length (before->sessions); i++)
    g_assert_true (g_hash_table_contains (
        ids, ((TrellisSession *) trellis_list_get (before->sessions, i))->id));
}

/* SEQUENCE and the public change time go up together, by one, with what a calendar shows. */
static void
check_stamps (TrellisEngagement *before, TrellisEngagement *after)
{
  for (guint i = 0; i < trellis_list_length (after->sessions); i++)
    {
      TrellisSession *session = trellis_list_get (after->sessions, i);
      TrellisSession *old = trellis_engagement_find_session (before, session->id);
      gboolean changed = old != NULL && !trellis_session_public_facts_equal (session, old);

      g_assert_cmpint (session->sequence, ==, old == NULL ? 0 : old->sequence + changed);
      if (changed)
        g_assert_cmpint (session->changed, >, old->changed);
      else if (old != NULL)
        g_assert_cmpint (session->changed, ==, old->changed);
    }
}

/* Rule 14: what has begun, what bears notes, and what no plan made stay as they are. */
static gboolean
has_to_stay (const PlanningStep *step,
             TrellisSession *at, /* how the session stood that the step is about */
             TrellisSession *session,
             gint64 now)
{
  gint64 from, to, at_from;

  if (!planning_step_changes_plan (step))
    return step->session == NULL || g_strcmp0 (step->session->id, session->id) != 0;
  if (!trellis_session_is_coming (session, now) || trellis_session_has_notes (session))
    return TRUE;
  if (step->session != NULL && step->change.scope == TRELLIS_SCOPE_THIS)
    return g_strcmp0 (step->session->id, session->id) != 0;
  if (at == NULL || step->change.scope == TRELLIS_SCOPE_FUTURE)
    return !session->planned;
  trellis_session_get_span (at, &at_from, &to);
  trellis_session_get_span (session, &from, &to);
  return !session->planned || from < at_from;
}

static void
check_what_stays (const PlanningStep *step,
                  TrellisEngagement *before,
                  TrellisEngagement *after,
                  gint64 now)
{
  TrellisSession *at
      = step->session == NULL ? NULL : trellis_engagement_find_session (before, step->session->id);

  for (guint i = 0; i < trellis_list_length (before->sessions); i++)
    {
      TrellisSession *session = trellis_list_get (before->sessions, i);

      if (has_to_stay (step, at, session, now))
        g_assert_true (
            trellis_record_equal (session, trellis_engagement_find_session (after, session->id)));
    }
}

/* Every session is in one list of the answer, and in one alone. */
static void
check_answer (const PlanningStep *step, TrellisReplanning *replanning, TrellisEngagement *after)
{
  GPtrArray *lists[]
      = { replanning->moved, replanning->added, replanning->cancelled, replanning->kept };
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  guint n = 0;

  if (!planning_step_changes_plan (step) || g_str_equal (planning_step_get_name (step), "fill up"))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    for (guint j = 0; j < lists[i]->len; j++)
      {
        g_hash_table_add (ids, ((TrellisSession *) lists[i]->pdata[j])->id);
        n++;
      }
  g_assert_cmpuint (n, ==, trellis_list_length (after->sessions));
  g_assert_cmpuint (g_hash_table_size (ids), ==, n);
}

static gint64
get_between (World *world)
{
  TrellisSettings *settings = trellis_practice_get_settings (world->practice);

  return 60 * MAX (settings->buffer_before, settings->buffer_after);
}

static gboolean
takes_time (TrellisSession *session)
{
  return session->state == TRELLIS_SESSION_STATE_PLANNED
         || session->state == TRELLIS_SESSION_STATE_HELD;
}

/* How many sessions @session comes too near to, counted one by one. */
static guint
count_too_near (World *world, TrellisSession *session)
{
  TrellisEngagement *all[] = { world->engagement, world->other };
  gint64 from, to, other_from, other_to;
  guint n = 0;

  trellis_session_get_span (session, &from, &to);
  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    for (guint j = 0; j < trellis_list_length (all[i]->sessions); j++)
      {
        TrellisSession *other = trellis_list_get (all[i]->sessions, j);

        trellis_session_get_span (other, &other_from, &other_to);
        n += g_strcmp0 (other->id, session->id) != 0 && takes_time (other)
             && other_from < to + get_between (world) && other_to > from - get_between (world);
      }
  return n;
}

static void
check_conflicts (World *world, const PlanningStep *step, TrellisReplanning *replanning)
{
  g_autoptr (GPtrArray) found = trellis_practice_find_conflicts (world->practice);
  gint64 now = trellis_practice_get_moment (world->practice).now;
  TrellisEngagement *all[] = { world->engagement, world->other };
  guint n_found = 0, n_expected = 0;

  for (guint i = 0; i < found->len; i++)
    n_found += ((TrellisConflict *) found->pdata[i])->other != NULL;
  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    for (guint j = 0; j < trellis_list_length (all[i]->sessions); j++)
      {
        TrellisSession *session = trellis_list_get (all[i]->sessions, j);

        if (trellis_session_is_coming (session, now))
          n_expected += count_too_near (world, session);
      }
  g_assert_cmpuint (n_found, ==, n_expected);
  if ((step->allow & TRELLIS_ALLOW_CONFLICTS) != 0)
    return;
  for (guint i = 0; i < replanning->added->len; i++)
    g_assert_cmpuint (count_too_near (world, replanning->added->pdata[i]), ==, 0);
  for (guint i = 0; i < replanning->moved->len; i++)
    g_assert_cmpuint (count_too_near (world, replanning->moved->pdata[i]), ==, 0);
}

/* All is as before, but for the stamps of sessions that calendars had been shown otherwise: these
 * have gone up once more. */
static void
check_undo (World *world, TrellisEngagement *before, GBytes *bytes)
{
  g_autoptr (TrellisEngagement) done = trellis_record_copy (world->engagement);
  g_autoptr (TrellisEngagement) undone = NULL;
  g_autoptr (GError) error = NULL;

  trellis_practice_undo (world->practice, &error);
  g_assert_no_error (error);
  undone = trellis_record_copy (world->engagement);
  for (guint i = 0; i < trellis_list_length (undone->sessions); i++)
    {
      TrellisSession *session = trellis_list_get (undone->sessions, i);
      TrellisSession *old = trellis_engagement_find_session (before, session->id);
      TrellisSession *between = trellis_engagement_find_session (done, session->id);

      if (trellis_session_public_facts_equal (old, between))
        continue;
      g_assert_cmpint (session->sequence, ==, between->sequence + 1);
      g_assert_cmpint (session->changed, >, between->changed);
      trellis_record_set_integer (session, "sequence", old->sequence);
      trellis_record_set_instant (session, "changed", old->changed);
    }
  assert_bytes_equal (undone, bytes);
}

static char *
rehearse (World *world, const PlanningStep *step)
{
  g_autoptr (TrellisReplanning) replanning = trellis_replanning_new ();
  g_autoptr (GError) error = NULL;
  gboolean would;

  trellis_practice_rehearse (world->practice, TRUE);
  would = planning_step_run (step, world->practice, replanning, &error);
  trellis_practice_rehearse (world->practice, FALSE);
  return describe_answer (would, replanning, error);
}

/* Returns whether the step was done. */
static gboolean
take_step (World *world, const PlanningStep *step)
{
  g_autoptr (TrellisEngagement) before = trellis_record_copy (world->engagement);
  g_autoptr (GBytes) bytes = trellis_record_to_bytes (world->engagement);
  g_autofree char *rehearsed = rehearse (world, step), *answer = NULL;
  g_autoptr (TrellisReplanning) replanning = trellis_replanning_new ();
  g_autoptr (GError) error = NULL;
  gint64 now = trellis_practice_get_moment (world->practice).now;
  gboolean done;

  assert_bytes_equal (world->engagement, bytes);
  done = planning_step_run (step, world->practice, replanning, &error);
  answer = describe_answer (done, replanning, error);
  g_assert_cmpstr (answer, ==, rehearsed);
  if (!done)
    {
      assert_bytes_equal (world->engagement, bytes);
      return FALSE;
    }
  check_nothing_lost (before, world->engagement);
  check_stamps (before, world->engagement);
  check_what_stays (step, before, world->engagement, now);
  check_answer (step, replanning, world->engagement);
  check_conflicts (world, step, replanning);
  if (!trellis_record_equal (before, world->engagement) && g_rand_boolean (world->random))
    check_undo (world, before, bytes);
  return TRUE;
}

/* Adds the names of the verbs that were done; returns how many steps were. */
static guint
run_series (guint number, GHashTable *names)
{
  World world;
  guint n_done = 0;

  begin (&world, number);
  for (guint i = 0; i < STEPS; i++)
    {
      PlanningStep step = { 0 };
      gint64 now = trellis_practice_get_moment (world.practice).now;

      if (g_rand_int_range (world.random, 0, 3) == 0)
        trellis_clock_set_now (world.fixture.clock,
                               now + g_rand_int_range (world.random, 0, 30 * 86400));
      planning_step_choose (&step, world.practice, world.engagement, world.random);
      if (take_step (&world, &step))
        {
          g_hash_table_add (names, (gpointer) planning_step_get_name (&step));
          n_done++;
        }
      planning_step_clear (&step);
    }
  end (&world);
  return n_done;
}

static void
test_random_series (void)
{
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);
  guint n_done = 0;

  for (guint i = 0; i < SERIES; i++)
    {
      if (i % 100 == 0)
        g_test_message ("series %u", i);
      n_done += run_series (i, names);
    }
  g_test_message ("%u of %u steps were not refused", n_done, SERIES * STEPS);
  g_assert_cmpuint (n_done, >, SERIES * STEPS / 2);
  g_assert_cmpuint (g_hash_table_size (names), ==, planning_step_count_names ());
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/practice/planning-properties/random-series", test_random_series);
  return g_test_run ();
}
