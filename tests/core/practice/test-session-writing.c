/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of what people write of a session, and of what they say of it afterwards. */

#include "config.h"

#include "practice-fixture.h"

#include "engagement/trellis-session-actions.h"
#include "engagement/trellis-session-time.h"
#include "practice/trellis-practice-actions.h"
#include "practice/trellis-practice-planning.h"
#include "practice/trellis-practice-sessions-write.h"
#include "practice/trellis-protocols.h"

/* Changes one member of a session as a form does: from how it found it to how it left it. */
static gboolean
write_text (Fixture *fixture,
            gpointer engagement,
            TrellisSession *session,
            const char *member,
            const char *value,
            GError **error)
{
  g_autoptr (TrellisSession) from = trellis_record_copy (session);
  g_autoptr (TrellisSession) to = trellis_record_copy (session);

  trellis_record_set_string (to, member, value);
  return trellis_practice_write_session (fixture->practice, engagement, session, from, to, error);
}

static gboolean
write_step (Fixture *fixture,
            gpointer engagement,
            TrellisSession *session,
            const char *step,
            const char *text,
            GError **error)
{
  g_autoptr (TrellisSession) to = trellis_record_copy (session);
  g_autoptr (GHashTable) notes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  g_hash_table_insert (notes, g_strdup (step), g_strdup (text));
  trellis_record_set_texts (to, "step-notes", notes);
  return trellis_practice_write_session (fixture->practice, engagement, session, session, to,
                                         error);
}

static void
test_each (Fixture *fixture, gconstpointer data)
{
  static const char *const members[]
      = { "focus", "success", "agenda", "notes", "private-notes", "summary", "protocol" };
  TrellisCoaching *coaching = fixture_active (fixture, NULL);
  TrellisSession *session = fixture_session (coaching, 0);

  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    {
      g_autofree char *value = NULL;

      assert_done (write_text (fixture, coaching, session, members[i], "grow", &error));
      g_object_get (session, members[i], &value, NULL);
      g_assert_cmpstr (value, ==, "grow");
    }
  g_assert_cmpint (session->sequence, ==, 0);
}

/* What another wrote meanwhile stays. */
static void
test_only_what_differs (Fixture *fixture, gconstpointer data)
{
  TrellisCoaching *coaching = fixture_active (fixture, NULL);
  TrellisEngagement *engagement = TRELLIS_ENGAGEMENT (coaching);
  TrellisSession *session = fixture_session (coaching, 0);
  g_autoptr (TrellisSession) from = trellis_record_copy (session);
  g_autoptr (TrellisSession) to = trellis_record_copy (session);

  trellis_record_set_string (to, "focus", "The team");
  trellis_record_set_string (to, "place", "Elsewhere");
  assert_done (trellis_practice_note_session (fixture->practice, engagement, session, "Called",
                                              FALSE, &error));
  assert_done (
      trellis_practice_write_session (fixture->practice, engagement, session, from, to, &error));
  g_assert_cmpstr (session->notes, ==, "Called");
  g_assert_cmpstr (session->focus, ==, "The team");
  g_assert_cmpstr (session->place, ==, from->place);
}

static void
test_nothing (Fixture *fixture, gconstpointer data)
{
  TrellisCoaching *coaching = fixture_active (fixture, NULL);
  TrellisSession *session = fixture_session (coaching, 0);
  guint n_saves = fixture->saver->n_saves;

  assert_done (trellis_practice_write_session (fixture->practice, TRELLIS_ENGAGEMENT (coaching),
                                               session, session, session, &error));
  g_assert_cmpuint (fixture->saver->n_saves, ==, n_saves);
}

/* Everything typed within a minute goes with one undo, and no more than that. */
static void
test_undo (Fixture *fixture, gconstpointer data)
{
  TrellisCoaching *coaching = fixture_active (fixture, NULL);
  TrellisSession *session = fixture_session (coaching, 0);

  assert_done (write_text (fixture, coaching, fixture_session (coaching, 1), "notes", "x", &error));
  assert_done (write_text (fixture, coaching, session, "notes", "T", &error));
  fixture_set_clock (fixture, "2027-02-01T09:00:59+01:00");
  assert_done (write_text (fixture, coaching, session, "notes", "Tired", &error));
  fixture_set_clock (fixture, "2027-02-01T09:01:00+01:00");
  assert_done (write_text (fixture, coaching, session, "notes", "Tired, and glad", &error));
  assert_done (trellis_practice_undo (fixture->practice, &error));
  g_assert_cmpstr (session->notes, ==, "Tired");
  assert_done (trellis_practice_undo (fixture->practice, &error));
  g_assert_cmpstr (session->notes, ==, NULL);
  g_assert_cmpstr (fixture_session (coaching, 1)->notes, ==, "x");
}

static const struct
{
  const char *member;
  const char *value;
  const char *words;
} bad[] = {
  { "focus", "Two\nlines", "one line" },
  { "success", "Two\nlines", "one line" },
  { "protocol", "nobody-knows", "no protocol “nobody-knows”" },
  { "protocol", "../grow", "no protocol" },
};

static void
test_bad (Fixture *fixture, gconstpointer data)
{
  TrellisCoaching *coaching = fixture_active (fixture, NULL);
  TrellisSession *session = fixture_session (coaching, 0);
  g_autofree char *text = g_strnfill (100001, 'x');

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    assert_refused (write_text (fixture, coaching, session, bad[i].member, bad[i].value, &error),
                    bad[i].words);
  assert_refused (write_text (fixture, coaching, session, "summary", text, &error), "at most");
  assert_refused (write_step (fixture, coaching, session, "grow-goal", text, &error), "at most");
  g_assert_false (trellis_session_has_notes (session));
}

static gboolean
write_minutes (Fixture *fixture, gpointer engagement, gint64 minutes, GError **error)
{
  TrellisSession *session = fixture_session (engagement, 0);
  g_autoptr (TrellisSession) to = trellis_record_copy (session);

  trellis_record_set_integer (to, "real-minutes", minutes);
  return trellis_practice_write_session (fixture->practice, engagement, session, session, to,
                                         error);
}

static void
test_minutes (Fixture *fixture, gconstpointer data)
{
  TrellisCoaching *coaching = fixture_active (fixture, NULL);

  assert_refused (write_minutes (fixture, coaching, 50, &error), "not held yet");
  assert_done (trellis_practice_hold_session (fixture->practice, TRELLIS_ENGAGEMENT (coaching),
                                              fixture_session (coaching, 0), -1, TRUE,
                                              fixture->outcome, &error));
  assert_refused (write_minutes (fixture, coaching, -1, &error), "from 1 to 1440");
  assert_refused (write_minutes (fixture, coaching, 1441, &error), "1440");
  assert_done (write_minutes (fixture, coaching, 50, &error));
  g_assert_cmpint (fixture_session (coaching, 0)->real_minutes, ==, 50);
}

/* The contract's protocol is the session's until it says another, and notes on steps stay. */
static void
test_protocol (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *protocol;
    const char *followed;
  } cases[] = { { NULL, "grow" }, { "oskar", "oskar" }, { TRELLIS_PROTOCOL_NONE, NULL } };
  TrellisCoaching *coaching = fixture_active (fixture, "{\"protocol\":\"grow\"}");
  TrellisEngagement *engagement = TRELLIS_ENGAGEMENT (coaching);
  TrellisSession *session = fixture_session (coaching, 0);

  assert_done (write_step (fixture, coaching, session, "grow-goal", "Fewer meetings", &error));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TrellisProtocol) followed = NULL;

      assert_done (write_text (fixture, coaching, session, "protocol", cases[i].protocol, &error));
      followed = trellis_practice_dup_protocol_of (fixture->practice, engagement, session);
      g_assert_cmpstr (followed == NULL ? NULL : followed->id, ==, cases[i].followed);
      g_assert_cmpstr (g_hash_table_lookup (session->step_notes, "grow-goal"), ==,
                       "Fewer meetings");
    }
}

static void
test_protocols (Fixture *fixture, gconstpointer data)
{
  TrellisPracticeHead *head = trellis_practice_get_head (fixture->practice);
  g_autoptr (TrellisProtocol) own
      = g_object_new (TRELLIS_TYPE_PROTOCOL, "id", "grow", "name", "GROW, our way", NULL);
  g_autoptr (TrellisProtocolStep) step
      = g_object_new (TRELLIS_TYPE_PROTOCOL_STEP, "name", "Breathe", NULL);
  g_autoptr (GPtrArray) protocols = NULL;
  g_autoptr (TrellisProtocol) found = NULL;

  trellis_record_append (own, "steps", step);
  trellis_record_append (head, "protocols", own);
  protocols = trellis_practice_list_protocols (fixture->practice);
  g_assert_cmpuint (protocols->len, ==, 4);
  found = trellis_practice_dup_protocol (fixture->practice, "grow");
  g_assert_true (found == own);
  g_assert_cmpstr (trellis_protocol_step_get_key (step), ==, "Breathe");
}

/* Open actions of earlier sessions and of none; not the session's own, nor those of later ones. */
static void
test_carried_over (Fixture *fixture, gconstpointer data)
{
  TrellisCoaching *coaching = fixture_active (fixture, "{\"actions\":null}");
  TrellisEngagement *engagement = TRELLIS_ENGAGEMENT (coaching);
  const int origins[] = { -1, 0, 0, 1, 2 };
  TrellisAction *made[G_N_ELEMENTS (origins)];
  g_autoptr (GPtrArray) carried = NULL, agreed = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (origins); i++)
    made[i] = trellis_practice_add_action_from (
        fixture->practice, engagement,
        origins[i] < 0 ? NULL : fixture_session (coaching, origins[i]), "Write", "coach",
        TRELLIS_NO_DATE, NULL, NULL);
  assert_done (trellis_practice_set_action (fixture->practice, engagement, made[2],
                                            TRELLIS_ACTION_STATE_DONE, &error));
  carried = trellis_engagement_list_carried_over (engagement, fixture_session (coaching, 1));
  g_assert_cmpuint (carried->len, ==, 2);
  g_assert_true (carried->pdata[0] == made[0]);
  g_assert_true (carried->pdata[1] == made[1]);
  agreed = trellis_engagement_list_agreed_in (engagement, fixture_session (coaching, 0));
  g_assert_cmpuint (agreed->len, ==, 2);
  g_assert_true (agreed->pdata[1] == made[2]);
}

static gboolean
say (Fixture *fixture,
     gpointer engagement,
     const char *session,
     TrellisFeedbackBy by,
     gint64 rating,
     const char *words,
     const char *date,
     GError **error)
{
  TrellisFeedback *there = trellis_engagement_find_feedback (engagement, session, by);
  g_autoptr (TrellisFeedback) feedback
      = g_object_new (TRELLIS_TYPE_FEEDBACK, "id", there == NULL ? NULL : there->id, "session",
                      session, "by", by, "rating", rating, "words", words, NULL);

  trellis_record_set_date (feedback, "date", day (date));
  return trellis_practice_write_feedback (fixture->practice, engagement, feedback, error);
}

static void
test_feedback (Fixture *fixture, gconstpointer data)
{
  TrellisCoaching *coaching = fixture_active (fixture, NULL);
  TrellisEngagement *engagement = TRELLIS_ENGAGEMENT (coaching);
  const char *session = fixture_session (coaching, 0)->id;

  assert_done (say (fixture, coaching, session, TRELLIS_FEEDBACK_BY_CLIENT, 4, "Good questions",
                    "2027-02-01", &error));
  assert_done (say (fixture, coaching, session, TRELLIS_FEEDBACK_BY_COACH, -1, "I talked too much",
                    "2027-02-01", &error));
  assert_done (
      say (fixture, coaching, NULL, TRELLIS_FEEDBACK_BY_CLIENT, 5, NULL, "2027-01-31", &error));
  g_assert_cmpuint (trellis_list_length (engagement->feedback), ==, 3);
  assert_done (say (fixture, coaching, session, TRELLIS_FEEDBACK_BY_CLIENT, 3, "Good questions",
                    "2027-02-01", &error));
  g_assert_cmpuint (trellis_list_length (engagement->feedback), ==, 3);
  g_assert_cmpint (
      trellis_engagement_find_feedback (engagement, session, TRELLIS_FEEDBACK_BY_CLIENT)->rating,
      ==, 3);
  assert_done (
      say (fixture, coaching, session, TRELLIS_FEEDBACK_BY_COACH, -1, "", "2027-02-01", &error));
  g_assert_null (trellis_engagement_find_feedback (engagement, session, TRELLIS_FEEDBACK_BY_COACH));
}

static const struct
{
  const char *session;
  TrellisFeedbackBy by;
  gint64 rating;
  const char *text;
  const char *date;
  const char *words;
} bad_feedback[] = {
  { NULL, TRELLIS_FEEDBACK_BY_CLIENT, 6, NULL, "2027-02-01", "from 1 to 5" },
  { NULL, TRELLIS_FEEDBACK_BY_CLIENT, 0, NULL, "2027-02-01", "from 1 to 5" },
  { NULL, TRELLIS_FEEDBACK_BY_NONE, 4, NULL, "2027-02-01", "by" },
  { NULL, TRELLIS_FEEDBACK_BY_COACH, 4, NULL, "2027-02-02", "after today" },
  { NULL, TRELLIS_FEEDBACK_BY_COACH, -1, NULL, "2027-02-01", "says nothing" },
  { "elsewhere", TRELLIS_FEEDBACK_BY_COACH, 4, NULL, "2027-02-01", "no session elsewhere" },
};

static void
test_bad_feedback (Fixture *fixture, gconstpointer data)
{
  TrellisCoaching *coaching = fixture_active (fixture, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (bad_feedback); i++)
    assert_refused (say (fixture, coaching, bad_feedback[i].session, bad_feedback[i].by,
                         bad_feedback[i].rating, bad_feedback[i].text, bad_feedback[i].date,
                         &error),
                    bad_feedback[i].words);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  fixture_add ("/session-writing/each", test_each);
  fixture_add ("/session-writing/only-what-differs", test_only_what_differs);
  fixture_add ("/session-writing/nothing", test_nothing);
  fixture_add ("/session-writing/undo", test_undo);
  fixture_add ("/session-writing/bad", test_bad);
  fixture_add ("/session-writing/rule-7/real-minutes", test_minutes);
  fixture_add ("/session-writing/protocol", test_protocol);
  fixture_add ("/session-writing/protocols", test_protocols);
  fixture_add ("/session-writing/carried-over", test_carried_over);
  fixture_add ("/session-writing/feedback", test_feedback);
  fixture_add ("/session-writing/bad-feedback", test_bad_feedback);
  return g_test_run ();
}
