/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The time that is taken, across engagements and calendars, as sessions change. */

#include "planning-fixture.h"

#include "practice/trellis-begin.h"
#include "practice/trellis-practice-planning.h"
#include "practice/trellis-practice-sessions.h"
#include "practice/trellis-queries.h"
#include "practice/trellis-review.h"

/* "11-24T10:00" for a session that is overlapped, "Work" for a calendar, "~Work" when tentative. */
static char *
write_conflicts (GPtrArray *conflicts)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < conflicts->len; i++)
    {
      const TrellisConflict *conflict = conflicts->pdata[i];
      g_autofree char *start
          = conflict->other == NULL ? NULL : trellis_wall_to_string (conflict->other->start);

      g_string_append_printf (text, "%s%s%s", i == 0 ? "" : " ", conflict->soft ? "~" : "",
                              start == NULL ? conflict->calendar : start + 5);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* What a session of an hour at @start would overlap. */
static char *
ask (PlanningFixture *fixture, const char *start)
{
  g_autoptr (TrellisEngagement) shown = trellis_record_copy (fixture->coaching);
  g_autoptr (TrellisSession) session = g_object_new (TRELLIS_TYPE_SESSION, NULL);
  g_autoptr (GPtrArray) sessions = g_ptr_array_new ();
  g_autoptr (GPtrArray) conflicts = NULL;

  trellis_record_set_string (session, "id", "11111111-0000-4000-8000-000000000000");
  trellis_record_set_wall (session, "start", planning_wall (start));
  trellis_record_set_string (session, "zone", "Europe/Brussels");
  trellis_record_append (shown, "sessions", session);
  g_ptr_array_add (sessions, session);
  conflicts = trellis_practice_find_conflicts_of (fixture->practice, shown, sessions);
  return write_conflicts (conflicts);
}

#define assert_conflicts(fixture, start, expected)                                                 \
  G_STMT_START                                                                                     \
  {                                                                                                \
    g_autofree char *asked = ask (fixture, start);                                                 \
    g_assert_cmpstr (asked, ==, expected);                                                         \
  }                                                                                                \
  G_STMT_END

static void
set_buffers (PlanningFixture *fixture, gint64 before, gint64 after)
{
  TrellisSettings *settings = trellis_practice_get_settings (fixture->practice);

  trellis_record_set_integer (settings, "buffer-before", before);
  trellis_record_set_integer (settings, "buffer-after", after);
}

static void
set_busy (PlanningFixture *fixture, const char *calendar, const char *start, gboolean soft)
{
  g_autoptr (GArray) intervals = g_array_new (FALSE, FALSE, sizeof (TrellisInterval));
  g_autofree char *instant = g_strconcat (start, ":00Z", NULL);
  TrellisInterval interval = { .soft = soft };

  g_assert_true (trellis_instant_parse (instant, &interval.start));
  interval.end = interval.start + 3600;
  g_array_append_val (intervals, interval);
  trellis_practice_set_busy (fixture->practice, calendar, intervals);
}

static void
test_half_open (PlanningFixture *fixture, gconstpointer unused)
{
  planning_add (fixture, fixture->mentoring, "2026-12-01T10:00");
  planning_add (fixture, fixture->coaching, "2026-12-01T12:00");
  assert_conflicts (fixture, "2026-12-01T09:00", "");
  assert_conflicts (fixture, "2026-12-01T09:01", "12-01T10:00");
  assert_conflicts (fixture, "2026-12-01T10:59", "12-01T10:00");
  assert_conflicts (fixture, "2026-12-01T11:00", "");
  assert_conflicts (fixture, "2026-12-01T11:30", "12-01T12:00");
}

/* Whoever comes later finds the buffer that an earlier one needs, and the other way round. */
static void
test_buffers_hold_on_both_sides (PlanningFixture *fixture, gconstpointer unused)
{
  static const gint64 buffers[][2] = { { 15, 0 }, { 0, 15 }, { 15, 15 }, { 15, 5 } };

  planning_add (fixture, fixture->mentoring, "2026-12-01T10:00");
  for (guint i = 0; i < G_N_ELEMENTS (buffers); i++)
    {
      set_buffers (fixture, buffers[i][0], buffers[i][1]);
      assert_conflicts (fixture, "2026-12-01T08:45", "");
      assert_conflicts (fixture, "2026-12-01T08:46", "12-01T10:00");
      assert_conflicts (fixture, "2026-12-01T11:14", "12-01T10:00");
      assert_conflicts (fixture, "2026-12-01T11:15", "");
    }
}

/* Other calendars keep no buffers of ours. */
static void
test_busy_time (PlanningFixture *fixture, gconstpointer unused)
{
  set_busy (fixture, "Work", "2026-12-01T09:00", FALSE);
  set_busy (fixture, "Choir", "2026-12-02T09:00", TRUE);
  set_buffers (fixture, 15, 5);
  assert_conflicts (fixture, "2026-12-01T08:55", "");
  assert_conflicts (fixture, "2026-12-01T08:56", "Work");
  assert_conflicts (fixture, "2026-12-01T11:14", "Work");
  assert_conflicts (fixture, "2026-12-01T11:15", "");
  assert_conflicts (fixture, "2026-12-02T10:30", "~Choir");
  set_busy (fixture, "Work", "2026-12-03T09:00", FALSE);
  assert_conflicts (fixture, "2026-12-01T10:00", "");
  assert_conflicts (fixture, "2026-12-03T10:00", "Work");
  trellis_practice_set_busy (fixture->practice, "Work", NULL);
  assert_conflicts (fixture, "2026-12-03T10:00", "");
}

static void
test_tentative_time_refuses_nothing (PlanningFixture *fixture, gconstpointer unused)
{
  g_autoptr (TrellisSession) session = g_object_new (TRELLIS_TYPE_SESSION, NULL);
  g_autoptr (GError) error = NULL;

  trellis_record_set_wall (session, "start", planning_wall ("2026-12-01T10:00"));
  trellis_record_set_string (session, "zone", "Europe/Brussels");
  set_busy (fixture, "Choir", "2026-12-01T09:00", FALSE);
  g_assert_null (trellis_practice_add_session (fixture->practice, fixture->coaching, session,
                                               TRELLIS_ALLOW_NOTHING, &error));
  g_assert_error (error, TRELLIS_PRACTICE_ERROR, TRELLIS_PRACTICE_ERROR_CONFLICT);
  g_assert_nonnull (strstr (error->message, "Choir"));
  g_clear_error (&error);
  set_busy (fixture, "Choir", "2026-12-01T09:00", TRUE);
  g_assert_nonnull (trellis_practice_add_session (fixture->practice, fixture->coaching, session,
                                                  TRELLIS_ALLOW_NOTHING, &error));
  g_assert_no_error (error);
}

static void
move (PlanningFixture *fixture, TrellisSession *session, const char *to)
{
  TrellisMove move = { .to = planning_wall (to), .minutes = -1 };
  g_autoptr (GError) error = NULL;

  trellis_practice_move_session (fixture->practice, fixture->mentoring, session, &move,
                                 TRELLIS_ALLOW_CONFLICTS, &error);
  g_assert_no_error (error);
}

static void
test_follows_what_changes (PlanningFixture *fixture, gconstpointer unused)
{
  TrellisSession *session = planning_add (fixture, fixture->mentoring, "2026-12-01T10:00");
  g_autoptr (GError) error = NULL;

  assert_conflicts (fixture, "2026-12-01T10:00", "12-01T10:00");
  move (fixture, session, "2026-12-02T10:00");
  assert_conflicts (fixture, "2026-12-01T10:00", "");
  assert_conflicts (fixture, "2026-12-02T10:30", "12-02T10:00");
  trellis_practice_cancel_session (fixture->practice, fixture->mentoring, session,
                                   TRELLIS_CANCELLER_COACH, FALSE, &error);
  g_assert_no_error (error);
  assert_conflicts (fixture, "2026-12-02T10:30", "");
  for (guint i = 0; i < 2; i++)
    trellis_practice_undo (fixture->practice, &error);
  g_assert_no_error (error);
  assert_conflicts (fixture, "2026-12-01T10:30", "12-01T10:00");
  trellis_practice_undo (fixture->practice, &error);
  g_assert_no_error (error);
  assert_conflicts (fixture, "2026-12-01T10:30", "");
}

/* What an engagement takes goes with it. */
static void
test_an_engagement_comes_and_goes (PlanningFixture *fixture, gconstpointer unused)
{
  static const char text[]
      = "{\"title\":\"Late shift\",\"mentee\":{\"name\":\"Ada\"},\"since\":\"2026-11-01\","
        "\"meetings\":[{\"start\":\"2026-12-01T10:00\",\"zone\":\"Europe/Brussels\"}]}";
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (TrellisJson) brief = trellis_json_parse (bytes, NULL);
  g_autoptr (GError) error = NULL;

  assert_conflicts (fixture, "2026-12-01T10:30", "");
  trellis_practice_begin_mentoring (fixture->practice, brief, &error);
  g_assert_no_error (error);
  assert_conflicts (fixture, "2026-12-01T10:30", "12-01T10:00");
  trellis_practice_undo (fixture->practice, &error);
  g_assert_no_error (error);
  assert_conflicts (fixture, "2026-12-01T10:30", "");
}

static void
test_a_rehearsal_takes_no_time (PlanningFixture *fixture, gconstpointer unused)
{
  TrellisSession *session = planning_add (fixture, fixture->mentoring, "2026-12-01T10:00");

  trellis_practice_rehearse (fixture->practice, TRUE);
  move (fixture, session, "2026-12-02T10:00");
  trellis_practice_rehearse (fixture->practice, FALSE);
  assert_conflicts (fixture, "2026-12-01T10:30", "12-01T10:00");
  assert_conflicts (fixture, "2026-12-02T10:30", "");
}

/* A session that moves out of the way of another in the same act is no longer in its way. */
static void
test_sessions_of_one_act (PlanningFixture *fixture, gconstpointer unused)
{
  TrellisSession *first = planning_add (fixture, fixture->coaching, "2026-12-01T10:00");
  TrellisSession *second = planning_add (fixture, fixture->coaching, "2026-12-01T11:00");
  g_autoptr (TrellisEngagement) shown = trellis_record_copy (fixture->coaching);
  g_autoptr (GPtrArray) sessions = g_ptr_array_new ();
  g_autoptr (GPtrArray) conflicts = NULL, closer = NULL;
  g_autofree char *written = NULL, *written_closer = NULL;

  g_ptr_array_add (sessions, trellis_engagement_find_session (shown, first->id));
  g_ptr_array_add (sessions, trellis_engagement_find_session (shown, second->id));
  trellis_record_set_wall (sessions->pdata[0], "start", planning_wall ("2026-12-01T11:00"));
  trellis_record_set_wall (sessions->pdata[1], "start", planning_wall ("2026-12-01T12:00"));
  conflicts = trellis_practice_find_conflicts_of (fixture->practice, shown, sessions);
  written = write_conflicts (conflicts);
  g_assert_cmpstr (written, ==, "");
  trellis_record_set_wall (sessions->pdata[1], "start", planning_wall ("2026-12-01T11:30"));
  closer = trellis_practice_find_conflicts_of (fixture->practice, shown, sessions);
  written_closer = write_conflicts (closer);
  g_assert_cmpstr (written_closer, ==, "12-01T11:30 12-01T11:00");
}

/* Two documents with the same sessions in them, as copying a file leaves them. */
static void
test_same_ids_in_two_documents (PlanningFixture *fixture, gconstpointer unused)
{
  g_autoptr (TrellisPractice) practice = trellis_practice_new (fixture->clock);
  g_autoptr (GPtrArray) people = g_ptr_array_new ();
  g_autoptr (GPtrArray) engagements = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) conflicts = NULL;
  g_autofree char *written = NULL;

  planning_add (fixture, fixture->coaching, "2026-12-01T10:00");
  for (guint i = 0; i < 2; i++)
    {
      TrellisEngagement *copy = trellis_record_copy (fixture->coaching);
      g_autofree char *id = g_strdup_printf ("c%u111111-0000-4000-8000-000000000000", i);

      trellis_record_set_string (copy, "id", id);
      g_ptr_array_add (engagements, copy);
    }
  trellis_practice_load (practice, NULL, people, engagements);
  conflicts = trellis_practice_find_conflicts (practice);
  written = write_conflicts (conflicts);
  g_assert_cmpstr (written, ==, "12-01T10:00 12-01T10:00");
}

static void
test_what_has_no_place (PlanningFixture *fixture, gconstpointer unused)
{
  TrellisSession *session = planning_add (fixture, fixture->mentoring, "2026-12-01T10:00");
  g_autoptr (GPtrArray) people = g_ptr_array_new ();
  g_autoptr (GPtrArray) engagements = g_ptr_array_new ();
  g_autoptr (TrellisPractice) practice = trellis_practice_new (fixture->clock);
  g_autoptr (GPtrArray) conflicts = NULL;
  g_autoptr (TrellisSession) nameless = trellis_record_copy (session);

  trellis_record_set_string (session, "zone", "Mars/Olympus");
  trellis_record_set_string (nameless, "id", NULL);
  trellis_record_append (fixture->mentoring, "sessions", nameless);
  g_ptr_array_add (engagements, fixture->mentoring);
  trellis_practice_load (practice, NULL, people, engagements);
  conflicts = trellis_practice_find_conflicts (practice);
  g_assert_cmpuint (conflicts->len, ==, 0);
}

/* The index says what comparing every session with every other says. */
static void
test_against_all_pairs (PlanningFixture *fixture, gconstpointer unused)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20261123);
  g_autoptr (GPtrArray) conflicts = NULL;
  guint n_expected = 0;
  GPtrArray *all = g_ptr_array_new ();

  set_buffers (fixture, 10, 20);
  for (guint i = 0; i < 120; i++)
    {
      TrellisWall start = trellis_wall_add_minutes (planning_wall ("2026-12-01T08:00"),
                                                    g_rand_int_range (random, 0, 20000));
      g_autofree char *text = trellis_wall_to_string (start);

      g_ptr_array_add (
          all, planning_add (fixture, i % 2 == 0 ? fixture->coaching : fixture->mentoring, text));
    }
  for (guint i = 0; i < all->len; i++)
    for (guint j = 0; j < all->len; j++)
      {
        TrellisSession *one = all->pdata[i], *other = all->pdata[j];
        gint64 apart = ((gint64) one->start.date.julian - other->start.date.julian) * 1440
                       + one->start.minute - other->start.minute;

        n_expected += i != j && ABS (apart) < 80;
      }
  conflicts = trellis_practice_find_conflicts (fixture->practice);
  g_assert_cmpuint (n_expected, >, 0);
  g_assert_cmpuint (conflicts->len, ==, n_expected);
  g_ptr_array_unref (all);
}

#define add(path, test)                                                                            \
  g_test_add ("/practice/taken-time/" path, PlanningFixture, NULL, planning_fixture_set_up, test,  \
              planning_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("half-open", test_half_open);
  add ("buffers-hold-on-both-sides", test_buffers_hold_on_both_sides);
  add ("busy-time", test_busy_time);
  add ("tentative-time-refuses-nothing", test_tentative_time_refuses_nothing);
  add ("follows-what-changes", test_follows_what_changes);
  add ("an-engagement-comes-and-goes", test_an_engagement_comes_and_goes);
  add ("a-rehearsal-takes-no-time", test_a_rehearsal_takes_no_time);
  add ("sessions-of-one-act", test_sessions_of_one_act);
  add ("same-ids-in-two-documents", test_same_ids_in_two_documents);
  add ("what-has-no-place", test_what_has_no_place);
  add ("against-all-pairs", test_against_all_pairs);
  return g_test_run ();
}
