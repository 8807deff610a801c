/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of the sessions of a contract, and of their place in time (rules 7 and 12). */

#include "config.h"

#include "core/practice/practice-fixture.h"
#include "engagement/trellis-session-time.h"
#include "practice/trellis-practice-planning.h"
#include "practice/trellis-practice-profile.h"

static gboolean
hold (Fixture *fixture,
      gpointer engagement,
      guint position,
      gint64 minutes,
      gboolean early,
      GError **error)
{
  fixture_fresh_outcome (fixture);
  return trellis_practice_hold_session (fixture->practice, engagement,
                                        fixture_session (engagement, position), minutes, early,
                                        fixture->outcome, error);
}

static gboolean
cancel (Fixture *fixture,
        gpointer engagement,
        guint position,
        TrellisCanceller by,
        gboolean late,
        GError **error)
{
  return trellis_practice_cancel_session (fixture->practice, engagement,
                                          fixture_session (engagement, position), by, late, error);
}

static gboolean
miss (Fixture *fixture, gpointer engagement, guint position, gboolean early, GError **error)
{
  return trellis_practice_miss_session (fixture->practice, engagement,
                                        fixture_session (engagement, position), early, error);
}

static TrellisSession *
add (Fixture *fixture,
     gpointer engagement,
     const char *start,
     const char *zone,
     gboolean intake,
     TrellisAllow allow,
     GError **error)
{
  g_autoptr (TrellisSession) session
      = g_object_new (TRELLIS_TYPE_SESSION, "zone", zone, "intake", intake, NULL);

  trellis_record_set_wall (session, "start", wall (start));
  return trellis_practice_add_session (fixture->practice, engagement, session, allow, error);
}

static void
assert_count (TrellisCoaching *coaching, guint agreed, guint used, guint left, guint planned)
{
  TrellisSessionCount count = trellis_coaching_count_sessions (coaching);

  g_assert_cmpuint (count.agreed, ==, agreed);
  g_assert_cmpuint (count.used, ==, used);
  g_assert_cmpuint (count.left, ==, left);
  g_assert_cmpuint (count.planned, ==, planned);
}

/* A draft stores no sessions but intake meetings added by hand. */
static void
test_draft (Fixture *fixture, gconstpointer data)
{
  TrellisCoaching *coaching = fixture_draft (fixture, NULL);
  TrellisEngagement *engagement = TRELLIS_ENGAGEMENT (coaching);

  assert_count (coaching, 6, 0, 6, 0);
  g_assert_cmpuint (trellis_list_length (engagement->sessions), ==, 0);
  assert_refused (add (fixture, coaching, "2027-02-10T10:00", "UTC", FALSE, 0, &error) != NULL,
                  "is a draft");
  assert_done (add (fixture, coaching, "2027-01-28T10:00", "Europe/Brussels", TRUE, 0, &error)
               != NULL);
  assert_count (coaching, 6, 0, 6, 0);
  assert_done (hold (fixture, coaching, 0, 45, FALSE, &error));
  g_assert_cmpint (fixture_session (coaching, 0)->real_minutes, ==, 45);
  assert_count (coaching, 6, 0, 6, 0);
  g_assert_cmpuint (trellis_coaching_number_of (coaching, fixture_session (coaching, 0)), ==, 0);
}

static void
test_late_cancel (Fixture *fixture, gconstpointer data)
{
  TrellisCoaching *coaching = fixture_active (fixture, NULL);

  assert_count (coaching, 6, 0, 6, 6);
  assert_done (cancel (fixture, coaching, 0, TRELLIS_CANCELLER_CLIENT, TRUE, &error));
  assert_count (coaching, 6, 1, 5, 5);
  assert_done (cancel (fixture, coaching, 1, TRELLIS_CANCELLER_CLIENT, FALSE, &error));
  assert_done (cancel (fixture, coaching, 2, TRELLIS_CANCELLER_COACH, TRUE, &error));
  assert_done (cancel (fixture, coaching, 3, TRELLIS_CANCELLER_SPONSOR, TRUE, &error));
  assert_count (coaching, 6, 1, 5, 2);
  fixture_set_clock (fixture, "2027-06-16T09:00+02:00");
  assert_done (hold (fixture, coaching, 4, -1, FALSE, &error));
  assert_done (miss (fixture, coaching, 5, FALSE, &error));
  assert_count (coaching, 6, 3, 3, 0);
  assert_done (trellis_practice_restore_session (fixture->practice, TRELLIS_ENGAGEMENT (coaching),
                                                 fixture_session (coaching, 0),
                                                 TRELLIS_ALLOW_NOTHING, &error));
  assert_count (coaching, 6, 2, 4, 1);
  g_assert_false (fixture_session (coaching, 0)->late);
}

/* The contract's number is that of its dates, which days off have made fewer or more. */
static void
test_number_of_until (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TrellisSettings) settings = g_object_new (TRELLIS_TYPE_SETTINGS, NULL);
  const char *days_off[] = { "2027-04-10..2027-04-20", NULL };
  TrellisCoaching *coaching;

  trellis_record_set_strings (settings, "days-off", days_off);
  assert_done (trellis_practice_set_settings (fixture->practice, settings, &error));
  coaching = fixture_active (fixture, "{\"plan\":{\"count\":null,\"until\":\"2027-05-31\"}}");
  assert_count (coaching, 4, 0, 4, 4);
  trellis_record_set_strings (settings, "days-off", NULL);
  assert_done (trellis_practice_set_settings (fixture->practice, settings, &error));
  assert_count (coaching, 4, 0, 4, 4);
}

/* A number is a place in time among those not cancelled; it is not stored. */
static void
test_numbers (Fixture *fixture, gconstpointer data)
{
  TrellisCoaching *coaching = fixture_active (fixture, NULL);
  TrellisSession *third = fixture_session (coaching, 2);
  g_autofree char *dump = NULL;

  g_assert_cmpuint (trellis_coaching_number_of (coaching, third), ==, 3);
  assert_done (cancel (fixture, coaching, 0, TRELLIS_CANCELLER_COACH, FALSE, &error));
  g_assert_cmpuint (trellis_coaching_number_of (coaching, third), ==, 2);
  g_assert_cmpuint (trellis_coaching_number_of (coaching, fixture_session (coaching, 0)), ==, 0);
  assert_done (add (fixture, coaching, "2027-02-15T10:00", "Europe/Brussels", TRUE, 0, &error)
               != NULL);
  g_assert_cmpuint (trellis_coaching_number_of (coaching, third), ==, 2);
  assert_done (add (fixture, coaching, "2027-02-16T10:00", "Europe/Brussels", FALSE, 0, &error)
               != NULL);
  g_assert_cmpuint (trellis_coaching_number_of (coaching, third), ==, 3);
  dump = fixture_dump (fixture);
  g_assert_null (strstr (dump, "\"number\" : 3"));
}

static void
test_held_keeps_time (Fixture *fixture, gconstpointer data)
{
  TrellisCoaching *coaching = fixture_active (fixture, NULL);
  TrellisSession *session = fixture_session (coaching, 0);

  fixture_set_clock (fixture, "2027-02-09T20:10+01:00");
  assert_refused (hold (fixture, coaching, 0, 0, FALSE, &error), "from 1 to 1440 minutes");
  assert_refused (hold (fixture, coaching, 0, 1441, FALSE, &error), "from 1 to 1440 minutes");
  assert_done (hold (fixture, coaching, 0, 100, FALSE, &error));
  g_assert_cmpint (session->minutes, ==, 90);
  g_assert_cmpint (session->real_minutes, ==, 100);
  g_assert_cmpint (trellis_wall_compare (session->start, wall ("2027-02-09T18:30")), ==, 0);
  assert_refused (hold (fixture, coaching, 0, -1, FALSE, &error), "held already");
  assert_refused (cancel (fixture, coaching, 0, TRELLIS_CANCELLER_COACH, FALSE, &error),
                  "held already");
}

static const struct
{
  const char *now;
  gboolean begun;
  gboolean past;
} moments[] = {
  { "2027-02-09T18:29:59+01:00", FALSE, FALSE },
  { "2027-02-09T18:30:00+01:00", TRUE, FALSE },
  { "2027-02-09T19:59:59+01:00", TRUE, FALSE },
  { "2027-02-09T20:00:00+01:00", TRUE, TRUE },
};

/* Holding or missing it before its start is refused unless said early. */
static void
test_early (Fixture *fixture, gconstpointer data)
{
  TrellisCoaching *coaching = fixture_active (fixture, NULL);
  TrellisSession *session = fixture_session (coaching, 0);
  TrellisEngagement *engagement = TRELLIS_ENGAGEMENT (coaching);

  for (guint i = 0; i < G_N_ELEMENTS (moments); i++)
    {
      gint64 now;

      fixture_set_clock (fixture, moments[i].now);
      now = trellis_clock_get_now (fixture->clock);
      g_assert_cmpint (trellis_session_is_coming (session, now), ==, !moments[i].begun);
      g_assert_cmpint (trellis_session_is_past (session, now), ==, moments[i].past);
      g_assert_cmpint (hold (fixture, coaching, 0, -1, FALSE, NULL), ==, moments[i].begun);
      if (moments[i].begun)
        assert_done (trellis_practice_restore_session (fixture->practice, engagement, session,
                                                       TRELLIS_ALLOW_NOTHING, &error));
      g_assert_cmpint (miss (fixture, coaching, 0, FALSE, NULL), ==, moments[i].begun);
      if (moments[i].begun)
        assert_done (trellis_practice_restore_session (fixture->practice, engagement, session,
                                                       TRELLIS_ALLOW_NOTHING, &error));
    }
  assert_refused (hold (fixture, coaching, 1, -1, FALSE, &error), "say that it is early");
  assert_done (hold (fixture, coaching, 1, -1, TRUE, &error));
  assert_done (miss (fixture, coaching, 2, TRUE, &error));
}

/* A session outside the term is refused unless it is allowed by name. */
static void
test_outside_term (Fixture *fixture, gconstpointer data)
{
  TrellisCoaching *coaching = fixture_active (fixture, NULL);
  TrellisEngagement *engagement = TRELLIS_ENGAGEMENT (coaching);
  TrellisMove move = { wall ("2027-08-01T09:00"), -1, NULL, NULL };

  assert_refused (
      add (fixture, coaching, "2027-08-01T09:00", "UTC", FALSE, TRELLIS_ALLOW_CONFLICTS, &error)
          != NULL,
      "1 session lies outside the term");
  assert_refused (add (fixture, coaching, "2027-02-07T09:00", "UTC", FALSE, 0, &error) != NULL,
                  "Sun 2027-02-07 09:00 UTC");
  assert_done (add (fixture, coaching, "2027-07-31T09:00", "UTC", FALSE, 0, &error) != NULL);
  assert_done (add (fixture, coaching, "2027-02-07T09:00", "UTC", TRUE, 0, &error) != NULL);
  assert_refused (trellis_practice_move_session (fixture->practice, engagement,
                                                 fixture_session (coaching, 2), &move, 0, &error),
                  "outside the term");
  assert_done (trellis_practice_move_session (fixture->practice, engagement,
                                              fixture_session (coaching, 2), &move,
                                              TRELLIS_ALLOW_OUTSIDE_TERM, &error));
}

static void
test_move (Fixture *fixture, gconstpointer data)
{
  TrellisCoaching *coaching = fixture_active (fixture, NULL);
  TrellisEngagement *engagement = TRELLIS_ENGAGEMENT (coaching);
  TrellisSession *session = fixture_session (coaching, 0);
  TrellisMove move = { wall ("2027-02-10T09:00"), 45, "Europe/London", "Her office" };
  TrellisMove bad[] = {
    { wall ("2027-02-10T09:00"), 0, NULL, NULL },
    { wall ("2027-02-10T09:00"), 1441, NULL, NULL },
    { TRELLIS_NO_WALL, -1, NULL, NULL },
    { wall ("2027-02-10T09:00"), -1, "Europe/Atlantis", NULL },
    { wall ("2027-02-10T09:00"), -1, "", NULL },
    { wall ("2027-02-10T09:00"), -1, NULL, "two\nlines" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (trellis_practice_move_session (fixture->practice, engagement, session, &bad[i],
                                                   TRELLIS_ALLOW_CONFLICTS, NULL));
  assert_done (
      trellis_practice_move_session (fixture->practice, engagement, session, &move, 0, &error));
  g_assert_true (fixture_session (coaching, 0) == session);
  g_assert_cmpint (session->minutes, ==, 45);
  g_assert_cmpstr (session->zone, ==, "Europe/London");
  g_assert_cmpstr (session->place, ==, "Her office");
  assert_done (cancel (fixture, coaching, 0, TRELLIS_CANCELLER_COACH, FALSE, &error));
  assert_refused (
      trellis_practice_move_session (fixture->practice, engagement, session, &move, 0, &error),
      "restore it first");
}

/* The plan's wall time stays over the change of the clocks; the end is absolute time. */
static void
test_wall_time (Fixture *fixture, gconstpointer data)
{
  TrellisCoaching *coaching = fixture_active (fixture, NULL);
  static const char *const starts[]
      = { "2027-02-09T17:30:00Z", "2027-03-02T17:30:00Z", "2027-04-13T16:30:00Z",
          "2027-05-04T16:30:00Z", "2027-05-25T16:30:00Z", "2027-06-15T16:30:00Z" };

  for (guint i = 0; i < G_N_ELEMENTS (starts); i++)
    {
      TrellisSession *session = fixture_session (coaching, i);
      g_autofree char *start = NULL;
      gint64 from, to;

      g_assert_true (trellis_session_get_span (session, &from, &to));
      start = trellis_instant_to_string (from);
      g_assert_cmpstr (start, ==, starts[i]);
      g_assert_cmpint (to - from, ==, 90 * 60);
      g_assert_cmpint (session->start.minute, ==, 18 * 60 + 30);
    }
}

static const struct
{
  const char *start;
  const char *zone;
  const char *from;
} nights[] = {
  { "2027-03-28T02:30", "Europe/Brussels", "2027-03-28T01:30:00Z" },
  { "2026-10-25T02:30", "Europe/Brussels", "2026-10-25T00:30:00Z" },
  { "2027-03-14T02:30", "America/New_York", "2027-03-14T07:30:00Z" },
  { "2027-07-01T09:00", "Europe/London", "2027-07-01T08:00:00Z" },
  { "2027-07-01T09:00", "Asia/Kathmandu", "2027-07-01T03:15:00Z" },
};

/* The zone is the session's own, whatever the computer's is. */
static void
test_nights (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (nights); i++)
    {
      g_autoptr (TrellisSession) session
          = g_object_new (TRELLIS_TYPE_SESSION, "zone", nights[i].zone, NULL);
      g_autofree char *start = NULL;
      gint64 from, to;

      trellis_record_set_wall (session, "start", wall (nights[i].start));
      g_assert_true (trellis_session_get_span (session, &from, &to));
      start = trellis_instant_to_string (from);
      g_assert_cmpstr (start, ==, nights[i].from);
      g_assert_cmpint (to - from, ==, 60 * 60);
    }
}

/* Nobody plans in a zone that is not known; a session that has one stays, and can be moved out. */
static void
test_unknown_zone (Fixture *fixture, gconstpointer data)
{
  TrellisCoaching *coaching = fixture_active (fixture, NULL);
  TrellisEngagement *engagement = TRELLIS_ENGAGEMENT (coaching);
  TrellisSession *session = fixture_session (coaching, 0);
  TrellisMove move = { wall ("2027-02-10T09:00"), -1, NULL, NULL };
  gint64 from, to;

  assert_refused (add (fixture, coaching, "2027-02-10T10:00", "Mars/Olympus", FALSE, 0, &error)
                      != NULL,
                  "Mars/Olympus");
  trellis_record_set_string (session, "zone", "Mars/Olympus");
  g_assert_false (trellis_session_get_span (session, &from, &to));
  g_assert_cmpint (to - from, ==, 90 * 60);
  assert_done (trellis_practice_note_session (fixture->practice, engagement, session, "kept", FALSE,
                                              &error));
  g_assert_cmpstr (session->zone, ==, "Mars/Olympus");
  assert_refused (
      trellis_practice_move_session (fixture->practice, engagement, session, &move, 0, &error),
      "Mars/Olympus");
  move.zone = "Europe/Brussels";
  assert_done (
      trellis_practice_move_session (fixture->practice, engagement, session, &move, 0, &error));
}

static void
test_notes (Fixture *fixture, gconstpointer data)
{
  TrellisCoaching *coaching = fixture_active (fixture, NULL);
  TrellisEngagement *engagement = TRELLIS_ENGAGEMENT (coaching);
  TrellisSession *session = fixture_session (coaching, 0);
  g_autofree char *most = g_strnfill (100000, 'x');

  assert_refused (
      trellis_practice_note_session (fixture->practice, engagement, session, "", FALSE, &error),
      "says nothing");
  assert_done (trellis_practice_note_session (fixture->practice, engagement, session,
                                              "She came "
                                              "early",
                                              FALSE, &error));
  assert_done (trellis_practice_note_session (fixture->practice, engagement, session, "Mine alone",
                                              TRUE, &error));
  assert_done (
      trellis_practice_note_session (fixture->practice, engagement, session, "Tea", FALSE, &error));
  g_assert_cmpstr (session->notes, ==, "She came early\nTea");
  g_assert_cmpstr (session->private_notes, ==, "Mine alone");
  assert_refused (
      trellis_practice_note_session (fixture->practice, engagement, session, most, FALSE, &error),
      "at most 100000");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  fixture_add ("/engagement/rule-7/draft-stores-intake-alone", test_draft);
  fixture_add ("/engagement/rule-7/late-cancel-counts-as-used", test_late_cancel);
  fixture_add ("/engagement/rule-7/number-of-a-plan-with-until", test_number_of_until);
  fixture_add ("/engagement/rule-7/numbers-are-computed", test_numbers);
  fixture_add ("/engagement/rule-7/held-keeps-its-planned-time", test_held_keeps_time);
  fixture_add ("/engagement/rule-7/early", test_early);
  fixture_add ("/engagement/rule-7/outside-the-term", test_outside_term);
  fixture_add ("/engagement/rule-7/move", test_move);
  fixture_add ("/engagement/rule-12/wall-time-across-dst", test_wall_time);
  fixture_add ("/engagement/rule-12/nights", test_nights);
  fixture_add ("/engagement/rule-12/unknown-zone-opens", test_unknown_zone);
  fixture_add ("/engagement/rule-16/notes-apart", test_notes);
  return g_test_run ();
}
