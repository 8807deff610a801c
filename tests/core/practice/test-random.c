/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Many seeded walks of verbs: what must hold after each of them, whatever came before. */

#include "config.h"

#include "base/trellis-record-json.h"
#include "engagement/trellis-session-time.h"
#include "practice/trellis-faults.h"

#include "random-verbs.h"

#define N_WALKS 300
#define N_VERBS 60

/* What is known of a session that calendars may have. */
typedef struct
{
  gint64 sequence;
  gint64 changed;
} Stamp;

static void
set_up_walk (Walk *walk, Fixture *fixture, guint seed)
{
  fixture_set_up (fixture, NULL);
  *walk = (Walk){ .fixture = fixture, .practice = fixture->practice };
  walk->rand = g_rand_new_with_seed (seed);
  walk->coachings[0] = fixture_active (fixture, "{\"title\":\"Active\"}");
  walk->coachings[1] = seed % 2 == 0 ? fixture_draft (fixture, "{\"title\":\"Draft\"}")
                                     : fixture_active (fixture, "{\"title\":\"Other\"}");
  walk->mentoring = fixture_mentoring (fixture, NULL);
}

static void
tear_down_walk (Walk *walk)
{
  g_rand_free (walk->rand);
  fixture_tear_down (walk->fixture, NULL);
}

/* Ids are unique, SEQUENCE and the public change time never go back; undo forgets no session. */
static void
check_stamps (TrellisEngagement *engagement, GHashTable *stamps, GHashTable *seen)
{
  for (guint i = 0; i < trellis_list_length (engagement->sessions); i++)
    {
      TrellisSession *session = trellis_list_get (engagement->sessions, i);
      Stamp *stamp = g_hash_table_lookup (stamps, session->id);

      g_assert_true (g_hash_table_add (seen, session->id));
      if (stamp == NULL)
        {
          stamp = g_new0 (Stamp, 1);
          g_hash_table_insert (stamps, g_strdup (session->id), stamp);
        }
      g_assert_cmpint (session->sequence, >=, stamp->sequence);
      g_assert_cmpint (session->changed, >=, stamp->changed);
      g_assert_cmpint (session->sequence > stamp->sequence, <=, session->changed > stamp->changed);
      *stamp = (Stamp){ session->sequence, session->changed };
    }
}

static void
check_coaching (TrellisCoaching *coaching, gint64 now)
{
  TrellisEngagement *engagement = TRELLIS_ENGAGEMENT (coaching);
  guint met, required;

  trellis_coaching_count_goals (coaching, &met, &required);
  if (coaching->state == TRELLIS_COACHING_STATE_CLOSING)
    {
      g_assert_cmpuint (met, ==, required);
      g_assert_nonnull (trellis_engagement_find_session (engagement, coaching->closing_session));
    }
  if (coaching->state == TRELLIS_COACHING_STATE_CONCLUDED)
    {
      g_assert_cmpuint (met, ==, required);
      g_assert_cmpuint (met, >, 0);
    }
  g_assert_cmpint (coaching->state == TRELLIS_COACHING_STATE_DRAFT, ==,
                   trellis_coaching_is_open (coaching)
                       && trellis_coaching_get_signed_version (coaching) == NULL);
}

/* What is over has nothing planned after now; a draft has intake meetings alone. */
static void
check_sessions (TrellisEngagement *engagement, gint64 now)
{
  gboolean over = trellis_engagement_is_over (engagement);
  gboolean draft = g_str_equal (trellis_engagement_get_state_nick (engagement), "draft");

  for (guint i = 0; i < trellis_list_length (engagement->sessions); i++)
    {
      TrellisSession *session = trellis_list_get (engagement->sessions, i);

      g_assert_false (over && trellis_session_is_coming (session, now));
      g_assert_true (!draft || session->intake);
      g_assert_cmpint (session->real_minutes > 0, ==, session->state == TRELLIS_SESSION_STATE_HELD);
    }
}

static void
check_all (Walk *walk, GHashTable *stamps)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  GListStore *engagements = G_LIST_STORE (trellis_practice_get_engagements (walk->practice));
  gint64 now = trellis_clock_get_now (walk->fixture->clock);

  for (guint i = 0; i < trellis_list_length (engagements); i++)
    {
      TrellisEngagement *engagement = trellis_list_get (engagements, i);

      check_stamps (engagement, stamps, seen);
      check_sessions (engagement, now);
      if (engagement->kind == TRELLIS_ENGAGEMENT_KIND_COACHING)
        check_coaching (TRELLIS_COACHING (engagement), now);
    }
}

/* What was saved reads as what memory holds. */
static void
check_saved (Walk *walk)
{
  for (guint i = 0; i < walk->fixture->saver->last_job->len; i++)
    {
      const char *name = walk->fixture->saver->last_job->pdata[i];
      GBytes *bytes = g_hash_table_lookup (walk->fixture->saver->documents, name);
      TrellisEngagement *live
          = g_str_has_prefix (name, "engagements/")
                ? trellis_practice_find_engagement (walk->practice, name + strlen ("engagements/"))
                : NULL;
      g_autoptr (GObject) read = NULL;

      if (live == NULL)
        continue;
      read = trellis_record_from_bytes (G_OBJECT_TYPE (live), bytes, NULL);
      g_assert_true (trellis_record_equal (read, live));
    }
}

/* Nothing ends mentoring but the verb that says so. */
static void
check_goes_on (Walk *walk, int state, const char *verb)
{
  if (state != TRELLIS_MENTORING_STATE_ENDED && !g_str_equal (verb, "end"))
    g_assert_cmpint (walk->mentoring->state, !=, TRELLIS_MENTORING_STATE_ENDED);
}

/* Returns: whether something was done */
static gboolean
take_step (Walk *walk, char **dump)
{
  guint position = (guint) g_rand_int_range (walk->rand, 0, (gint32) random_verb_count ());
  g_autoptr (GError) error = NULL;
  g_autofree char *before = g_steal_pointer (dump);
  int state = walk->mentoring->state;
  gboolean done = random_verb_get (position) (walk, &error);

  *dump = fixture_dump (walk->fixture);
  g_assert_cmpint (done, ==, error == NULL);
  if (!done && !g_str_equal (before, *dump))
    g_error ("%s was refused (%s) and changed something", random_verb_name (position),
             error->message);
  if (done)
    check_saved (walk);
  check_goes_on (walk, state, random_verb_name (position));
  return done;
}

/* Returns: the text without what undo does not put back */
static char *
without_stamps (const char *text)
{
  g_autoptr (GRegex) regex = g_regex_new ("\n *\"(sequence|changed)\" : [^\n]*", 0, 0, NULL);

  return g_regex_replace_literal (regex, text, -1, 0, "", 0, NULL);
}

static void
undo_all (Walk *walk, guint n_done, GHashTable *stamps, const char *start)
{
  g_autofree char *end = NULL, *expected = without_stamps (start), *found = NULL;

  for (guint i = 0; i < n_done; i++)
    {
      assert_done (trellis_practice_undo (walk->practice, &error));
      check_saved (walk);
    }
  end = fixture_dump (walk->fixture);
  found = without_stamps (end);
  g_assert_cmpstr (found, ==, expected);
}

static void
check_whole (Walk *walk)
{
  g_autoptr (GPtrArray) faults = trellis_practice_find_faults (walk->practice);
  g_autofree char *memory = fixture_dump (walk->fixture);
  g_autofree char *disk = fake_saver_dump (walk->fixture->saver);

  g_assert_cmpstr (memory, ==, disk);
  for (guint i = 0; i < faults->len; i++)
    {
      const TrellisFault *fault = faults->pdata[i];

      if (!fault->note)
        g_error ("%s: %s", fault->where, fault->what);
    }
}

static void
take_walk (guint seed)
{
  g_autoptr (GHashTable) stamps = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autofree char *start = NULL, *dump = NULL;
  Fixture fixture = { 0 };
  guint n_done = 0;
  Walk walk;

  set_up_walk (&walk, &fixture, seed);
  start = fixture_dump (&fixture);
  dump = g_strdup (start);
  for (guint i = 0; i < N_VERBS; i++)
    {
      n_done += take_step (&walk, &dump);
      check_all (&walk, stamps);
      trellis_clock_set_now (fixture.clock, trellis_clock_get_now (fixture.clock)
                                                + g_rand_int_range (walk.rand, 0, 4 * 86400));
    }
  check_whole (&walk);
  undo_all (&walk, n_done, stamps, start);
  tear_down_walk (&walk);
}

static void
test_walks (void)
{
  const char *only = g_getenv ("TRELLIS_TEST_SEED");

  for (guint seed = 0; seed < N_WALKS; seed++)
    if (only == NULL || (guint) atoi (only) == seed)
      {
        g_test_message ("seed %u", seed);
        take_walk (seed);
      }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/practice/random-walks", test_walks);
  return g_test_run ();
}
