/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A practice with what the tests of its rules need, and short words for its verbs. */

#include "config.h"

#include "practice-fixture.h"

#include "base/trellis-record-json.h"
#include "engagement/trellis-session-time.h"
#include "practice/trellis-practice-profile.h"

void
assert_message (GError *error, const char *words)
{
  g_assert_nonnull (error);
  if (strstr (error->message, words) == NULL)
    g_assert_cmpstr (error->message, ==, words);
}

TrellisWall
wall (const char *text)
{
  TrellisWall value;

  g_assert_true (trellis_wall_parse (text, &value));
  return value;
}

TrellisDate
day (const char *text)
{
  TrellisDate value;

  g_assert_true (trellis_date_parse (text, &value));
  return value;
}

void
fixture_set_clock (Fixture *fixture, const char *instant)
{
  gint64 now;

  g_assert_true (trellis_instant_parse (instant, &now));
  trellis_clock_set_now (fixture->clock, now);
}

void
fixture_fresh_outcome (Fixture *fixture)
{
  g_clear_pointer (&fixture->outcome, trellis_outcome_free);
  fixture->outcome = trellis_outcome_new ();
}

static void
set_profile (Fixture *fixture)
{
  g_autoptr (TrellisPractitioner) coach = g_object_new (TRELLIS_TYPE_PRACTITIONER, NULL);

  trellis_record_set_string (coach, "name", COACH);
  trellis_record_set_enum (coach, "ethics", TRELLIS_ETHICS_EMCC);
  assert_done (trellis_practice_set_profile (fixture->practice, coach, &error));
}

void
fixture_set_up (Fixture *fixture, gconstpointer data)
{
  fixture->clock = trellis_clock_new_still (0);
  fixture_set_clock (fixture, "2027-02-01T09:00+01:00");
  fixture->saver = fake_saver_new ();
  fixture->practice = trellis_practice_new (fixture->clock);
  trellis_practice_set_saver (fixture->practice, TRELLIS_SAVER (fixture->saver));
  fixture->outcome = trellis_outcome_new ();
  set_profile (fixture);
}

void
fixture_tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_pointer (&fixture->outcome, trellis_outcome_free);
  g_clear_object (&fixture->practice);
  g_clear_object (&fixture->saver);
  g_clear_object (&fixture->clock);
}

void
fixture_add (const char *path, void (*test) (Fixture *fixture, gconstpointer data))
{
  g_test_add (path, Fixture, NULL, fixture_set_up, test, fixture_tear_down);
}

static int
compare_ids (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (trellis_record_get_id (*(const gpointer *) a),
                    trellis_record_get_id (*(const gpointer *) b));
}

static void
dump_list (GString *text, const char *folder, GListModel *list)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new ();

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    g_ptr_array_add (records, trellis_list_get (G_LIST_STORE (list), i));
  g_ptr_array_sort (records, compare_ids);
  for (guint i = 0; i < records->len; i++)
    {
      g_autoptr (GBytes) bytes = trellis_record_to_bytes (records->pdata[i]);

      g_string_append_printf (
          text, "== %s/%s\n%.*s", folder, trellis_record_get_id (records->pdata[i]),
          (int) g_bytes_get_size (bytes), (const char *) g_bytes_get_data (bytes, NULL));
    }
}

/* Returns: what memory holds, written as the saver's documents are */
char *
fixture_dump (Fixture *fixture)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GBytes) head = trellis_record_to_bytes (trellis_practice_get_head (fixture->practice));

  dump_list (text, "engagements", trellis_practice_get_engagements (fixture->practice));
  dump_list (text, "people", trellis_practice_get_people (fixture->practice));
  g_string_append_printf (text, "== practice\n%.*s", (int) g_bytes_get_size (head),
                          (const char *) g_bytes_get_data (head, NULL));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

TrellisJson *
parse_json (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  TrellisJson *json = trellis_json_parse (bytes, &error);

  g_assert_no_error (error);
  return json;
}

/* Returns: the brief of that file with the patch (RFC 7396) laid over it */
TrellisJson *
fixture_brief (const char *file, const char *patch)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "rules", file, NULL);
  g_autofree char *text = NULL;
  g_autoptr (TrellisJson) brief = NULL;
  g_autoptr (TrellisJson) changes = parse_json (patch == NULL ? "{}" : patch);

  assert_done (g_file_get_contents (path, &text, NULL, &error));
  brief = parse_json (text);
  return trellis_json_merge (brief, changes);
}

TrellisCoaching *
fixture_draft (Fixture *fixture, const char *patch)
{
  g_autoptr (TrellisJson) brief = fixture_brief ("coaching.json", patch);
  g_autoptr (GError) error = NULL;
  TrellisCoaching *coaching
      = trellis_practice_begin_coaching (fixture->practice, brief, TRELLIS_ALLOW_NOTHING, &error);

  g_assert_no_error (error);
  return coaching;
}

gboolean
fixture_sign (Fixture *fixture, TrellisCoaching *coaching, const char *party, GError **error)
{
  TrellisSigningAct act = { party, trellis_practice_get_moment (fixture->practice).today,
                            TRELLIS_SIGNING_TYPED, NULL, NULL };

  return trellis_practice_sign (fixture->practice, coaching, &act, TRELLIS_ALLOW_CONFLICTS, error);
}

gboolean
fixture_amend (Fixture *fixture, TrellisCoaching *coaching, const char *changes, GError **error)
{
  g_autoptr (TrellisJson) json = parse_json (changes);

  return trellis_practice_amend (fixture->practice, coaching, json, TRELLIS_ALLOW_NOTHING, NULL,
                                 error);
}

/* Returns: an engagement that everybody has signed, whoever they are */
TrellisCoaching *
fixture_active (Fixture *fixture, const char *patch)
{
  TrellisCoaching *coaching = fixture_draft (fixture, patch);
  g_autoptr (GPtrArray) parties = trellis_practice_list_parties (fixture->practice, coaching);

  for (guint i = 0; i < parties->len; i++)
    assert_done (
        fixture_sign (fixture, coaching, ((TrellisPartyTo *) parties->pdata[i])->name, &error));
  assert_coaching_state (coaching, "active");
  return coaching;
}

TrellisMentoring *
fixture_mentoring (Fixture *fixture, const char *patch)
{
  g_autoptr (TrellisJson) brief = fixture_brief ("mentoring.json", patch);
  g_autoptr (GError) error = NULL;
  TrellisMentoring *mentoring = trellis_practice_begin_mentoring (fixture->practice, brief, &error);

  g_assert_no_error (error);
  return mentoring;
}

TrellisGoal *
fixture_goal (TrellisCoaching *coaching, guint position)
{
  return trellis_list_get (coaching->goals, position);
}

/* A reading of today, as the coachee says it. */
gboolean
fixture_read (Fixture *fixture,
              TrellisCoaching *coaching,
              guint goal,
              const char *value,
              const char *keep,
              GError **error)
{
  TrellisGoalReading reading = { .value = value, .by = TRELLIS_VOICE_COACHEE, .keep = keep };

  reading.date = trellis_practice_get_moment (fixture->practice).today;
  fixture_fresh_outcome (fixture);
  return trellis_practice_check_in (fixture->practice, coaching, fixture_goal (coaching, goal),
                                    &reading, fixture->outcome, error);
}

/* Meets the goal, which is not the last, by its evidence. */
void
fixture_meet (Fixture *fixture, TrellisCoaching *coaching, guint goal)
{
  TrellisDate today = trellis_practice_get_moment (fixture->practice).today;

  fixture_fresh_outcome (fixture);
  assert_done (trellis_practice_meet_goal (fixture->practice, coaching,
                                           fixture_goal (coaching, goal), today, "seen", NULL,
                                           fixture->outcome, &error));
}

/* Meets the three required goals; the last by a reading. */
void
fixture_meet_all (Fixture *fixture, TrellisCoaching *coaching, const char *keep)
{
  fixture_meet (fixture, coaching, GOAL_MEETING);
  fixture_meet (fixture, coaching, GOAL_STOCK);
  assert_done (fixture_read (fixture, coaching, GOAL_CUSTOMERS, "24", keep, &error));
}

/* Returns: the session at that place in time, from 0 */
TrellisSession *
fixture_session (gpointer engagement, guint position)
{
  g_autoptr (GPtrArray) sessions = trellis_engagement_list_sessions (engagement);

  g_assert_cmpuint (position, <, sessions->len);
  return sessions->pdata[position];
}

/* Returns: the states of the sessions in order of time, a letter each: p, h, c or m */
char *
fixture_states (gpointer engagement)
{
  g_autoptr (GPtrArray) sessions = trellis_engagement_list_sessions (engagement);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < sessions->len; i++)
    g_string_append_c (text, "phcm"[((TrellisSession *) sessions->pdata[i])->state]);
  return g_string_free (text, FALSE);
}
