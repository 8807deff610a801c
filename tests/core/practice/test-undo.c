/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of undo, of the saver and of the documents that nobody may write. */

#include "config.h"

#include "practice-fixture.h"
#include "practice/trellis-practice-actions.h"
#include "practice/trellis-practice-profile.h"

static gboolean
note (Fixture *fixture, gpointer engagement, guint position, const char *text, GError **error)
{
  return trellis_practice_note_session (fixture->practice, engagement,
                                        fixture_session (engagement, position), text, FALSE, error);
}

static gboolean
cancel (Fixture *fixture, gpointer engagement, guint position, GError **error)
{
  return trellis_practice_cancel_session (fixture->practice, engagement,
                                          fixture_session (engagement, position),
                                          TRELLIS_CANCELLER_COACH, FALSE, error);
}

static guint
undo_all (Fixture *fixture)
{
  guint n = 0;

  for (; trellis_practice_can_undo (fixture->practice); n++)
    assert_done (trellis_practice_undo (fixture->practice, &error));
  return n;
}

static void
test_nothing (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpuint (undo_all (fixture), ==, 1);
  assert_refused (trellis_practice_undo (fixture->practice, &error), "nothing to undo");
}

static void
test_most (Fixture *fixture, gconstpointer data)
{
  TrellisCoaching *coaching = fixture_active (fixture, NULL);
  g_autofree char *notes = NULL;

  for (guint i = 0; i < 105; i++)
    {
      g_autofree char *text = g_strdup_printf ("%u", i);

      assert_done (note (fixture, coaching, 0, text, &error));
    }
  g_assert_cmpuint (undo_all (fixture), ==, 100);
  g_assert_cmpstr (fixture_session (coaching, 0)->notes, ==, "0\n1\n2\n3\n4");
}

/* Of a session that is taken back a calendar sees the next change; the time never goes back. */
static void
test_stamps (Fixture *fixture, gconstpointer data)
{
  TrellisCoaching *coaching = fixture_active (fixture, NULL);
  TrellisSession *session = fixture_session (coaching, 0);
  gint64 made = session->changed;

  assert_done (cancel (fixture, coaching, 0, &error));
  g_assert_cmpint (session->sequence, ==, 1);
  g_assert_cmpint (session->changed, ==, made + 1);
  fixture_set_clock (fixture, "2027-01-01T09:00+01:00");
  assert_done (trellis_practice_undo (fixture->practice, &error));
  g_assert_cmpint (session->state, ==, TRELLIS_SESSION_STATE_PLANNED);
  g_assert_cmpint (session->sequence, ==, 2);
  g_assert_cmpint (session->changed, ==, made + 2);
  fixture_set_clock (fixture, "2027-02-02T09:00+01:00");
  assert_done (note (fixture, coaching, 0, "x", &error));
  assert_done (trellis_practice_undo (fixture->practice, &error));
  g_assert_cmpint (session->sequence, ==, 2);
  g_assert_cmpint (session->changed, ==, made + 2);
}

/* Many acts, one after the other, come back to where they began. */
static void
test_all_the_way (Fixture *fixture, gconstpointer data)
{
  g_autofree char *empty = fixture_dump (fixture), *after = NULL;
  TrellisCoaching *coaching = fixture_active (fixture, NULL);

  fixture_mentoring (fixture, NULL);
  fixture_meet_all (fixture, coaching, TRELLIS_KEEP_NEXT);
  for (guint i = 0; i < 8; i++)
    assert_done (trellis_practice_undo (fixture->practice, &error));
  after = fixture_dump (fixture);
  g_assert_cmpstr (after, ==, empty);
}

/* What refers goes first, what is referred to at the end. */
static void
test_removed (Fixture *fixture, gconstpointer data)
{
  fixture_draft (fixture, NULL);
  g_assert_cmpuint (fixture->saver->last_job->len, ==, 3);
  assert_done (trellis_practice_undo (fixture->practice, &error));
  g_assert_cmpuint (fixture->saver->last_job->len, ==, 3);
  g_assert_true (g_str_has_prefix (fixture->saver->last_job->pdata[0], "-engagements/"));
  g_assert_true (g_str_has_prefix (fixture->saver->last_job->pdata[1], "-people/"));
  g_assert_true (g_str_has_prefix (fixture->saver->last_job->pdata[2], "-people/"));
  g_assert_cmpuint (g_hash_table_size (fixture->saver->documents), ==, 1);
  g_assert_cmpuint (g_list_model_get_n_items (trellis_practice_get_people (fixture->practice)), ==,
                    0);
}

/* A practice begins with its own document, whatever comes first; a save that fails is no begin. */
static void
test_first_save (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FakeSaver) saver = fake_saver_new ();
  g_autoptr (TrellisPractice) practice = trellis_practice_new (fixture->clock);
  g_autoptr (TrellisJson) brief = fixture_brief ("mentoring.json", NULL);

  trellis_practice_set_saver (practice, TRELLIS_SAVER (saver));
  saver->fail_in = 1;
  for (guint i = 0; i < 2; i++)
    g_assert_cmpint (trellis_practice_begin_mentoring (practice, brief, NULL) != NULL, ==, i == 1);
  g_assert_cmpuint (saver->last_job->len, ==, 3);
  g_assert_cmpstr (saver->last_job->pdata[0], ==, "practice");
  g_assert_true (g_str_has_prefix (saver->last_job->pdata[1], "people/"));
  g_assert_true (g_str_has_prefix (saver->last_job->pdata[2], "engagements/"));
}

/* One edit writes one document. */
static void
test_one_document (Fixture *fixture, gconstpointer data)
{
  TrellisCoaching *coaching = fixture_active (fixture, NULL);
  g_autofree char *name = g_strconcat ("engagements/", TRELLIS_ENGAGEMENT (coaching)->id, NULL);
  guint n_saves;

  assert_done (fixture_read (fixture, coaching, GOAL_CUSTOMERS, "60", NULL, &error));
  g_assert_cmpuint (fixture->saver->last_job->len, ==, 1);
  g_assert_cmpstr (fixture->saver->last_job->pdata[0], ==, name);
  n_saves = fixture->saver->n_saves;
  assert_done (trellis_practice_set_settings (
      fixture->practice, trellis_practice_get_settings (fixture->practice), &error));
  g_assert_cmpuint (fixture->saver->n_saves, ==, n_saves);
}

/* An undo that cannot be saved is not done, and can be done later. */
static void
test_failing_undo (Fixture *fixture, gconstpointer data)
{
  TrellisCoaching *coaching = fixture_active (fixture, NULL);
  g_autofree char *before = NULL, *after = NULL;

  assert_done (note (fixture, coaching, 0, "x", &error));
  before = fixture_dump (fixture);
  fixture->saver->fail_in = 1;
  assert_refused (trellis_practice_undo (fixture->practice, &error), "the disk is full");
  after = fixture_dump (fixture);
  g_assert_cmpstr (before, ==, after);
  assert_done (trellis_practice_undo (fixture->practice, &error));
  g_assert_null (fixture_session (coaching, 0)->notes);
}

static void
test_read_only (Fixture *fixture, gconstpointer data)
{
  TrellisCoaching *coaching = fixture_active (fixture, NULL);
  g_autofree char *before = NULL, *after = NULL;

  assert_done (note (fixture, coaching, 0, "x", &error));
  before = fixture_dump (fixture);
  trellis_practice_set_read_only (fixture->practice, "it lies on a locked disk");
  assert_refused (trellis_practice_undo (fixture->practice, &error), "it lies on a locked disk");
  after = fixture_dump (fixture);
  g_assert_cmpstr (before, ==, after);
}

static void
test_rehearsed (Fixture *fixture, gconstpointer data)
{
  TrellisCoaching *coaching = fixture_active (fixture, NULL);

  assert_done (note (fixture, coaching, 0, "x", &error));
  trellis_practice_rehearse (fixture->practice, TRUE);
  assert_done (trellis_practice_undo (fixture->practice, &error));
  trellis_practice_rehearse (fixture->practice, FALSE);
  g_assert_cmpstr (fixture_session (coaching, 0)->notes, ==, "x");
  assert_done (trellis_practice_undo (fixture->practice, &error));
  g_assert_null (fixture_session (coaching, 0)->notes);
}

/* What changed from outside cannot be undone; the rest can. */
static void
test_forget (Fixture *fixture, gconstpointer data)
{
  TrellisCoaching *one = fixture_active (fixture, "{\"title\":\"One\"}");
  TrellisCoaching *other = fixture_active (fixture, "{\"title\":\"Other\"}");

  assert_done (note (fixture, one, 0, "one", &error));
  assert_done (note (fixture, other, 0, "other", &error));
  trellis_practice_forget_undo (fixture->practice, TRELLIS_ENGAGEMENT (other)->id);
  assert_done (trellis_practice_undo (fixture->practice, &error));
  g_assert_null (fixture_session (one, 0)->notes);
  g_assert_cmpstr (fixture_session (other, 0)->notes, ==, "other");
}

/* With a forgotten act go the earlier ones on what it changed: they would take it back too. */
static void
test_forget_earlier (Fixture *fixture, gconstpointer data)
{
  TrellisMentoring *first = fixture_mentoring (fixture, NULL);
  TrellisMentoring *second = fixture_mentoring (
      fixture, "{\"meetings\":null,\"mentee\":{\"phone\":\"+32 9 555 01 77\"}}");
  TrellisPerson *person;

  g_assert_cmpstr (first->mentee, ==, second->mentee);
  trellis_practice_forget_undo (fixture->practice, TRELLIS_ENGAGEMENT (second)->id);
  g_assert_cmpuint (undo_all (fixture), ==, 1);
  person = trellis_practice_find_person (fixture->practice, second->mentee);
  g_assert_nonnull (person);
  g_assert_cmpstr (person->phone, ==, "+32 9 555 01 77");
}

static void
test_forget_practice (Fixture *fixture, gconstpointer data)
{
  TrellisCoaching *coaching = fixture_active (fixture, NULL);

  assert_done (note (fixture, coaching, 0, "x", &error));
  trellis_practice_forget_undo (fixture->practice, NULL);
  undo_all (fixture);
  g_assert_cmpstr (trellis_practice_get_practitioner (fixture->practice)->name, ==, COACH);
  g_assert_null (trellis_practice_find_engagement (fixture->practice, "x"));
}

/* No verb writes to the id of a document that is set aside. */
static void
test_aside (Fixture *fixture, gconstpointer data)
{
  TrellisCoaching *coaching = fixture_active (fixture, NULL);

  assert_done (note (fixture, coaching, 0, "x", &error));
  trellis_practice_set_aside (fixture->practice, TRELLIS_ENGAGEMENT (coaching)->id);
  assert_refused (note (fixture, coaching, 0, "y", &error), "is set aside: recover it first");
  assert_refused (trellis_practice_undo (fixture->practice, &error), "is set aside");
  g_assert_cmpstr (fixture_session (coaching, 0)->notes, ==, "x");
}

/* What could not be read again is not written. */
static void
test_unreadable (Fixture *fixture, gconstpointer data)
{
  TrellisCoaching *coaching = fixture_active (fixture, NULL);
  g_autofree char *before = fixture_dump (fixture), *after = NULL;

  assert_refused (
      trellis_practice_reopen (fixture->practice, TRELLIS_ENGAGEMENT (coaching), "b\xff", &error),
      "open already");
  assert_refused (trellis_practice_add_action (fixture->practice, TRELLIS_ENGAGEMENT (coaching),
                                               "b\xff", "coach", TRELLIS_NO_DATE, NULL, &error)
                      != NULL,
                  "UTF-8");
  assert_refused (trellis_practice_set_goal_back (fixture->practice, coaching,
                                                  fixture_goal (coaching, GOAL_MEETING), "b\xff",
                                                  &error),
                  "open already");
  assert_refused (note (fixture, coaching, 0, "bad \xff byte", &error), "UTF-8");
  after = fixture_dump (fixture);
  g_assert_cmpstr (before, ==, after);
}

/* Every control character that a note may hold is read again. */
static void
test_control_characters (Fixture *fixture, gconstpointer data)
{
  TrellisCoaching *coaching = fixture_active (fixture, NULL);
  g_autofree char *name = g_strconcat ("engagements/", TRELLIS_ENGAGEMENT (coaching)->id, NULL);
  g_autoptr (TrellisJson) json = NULL;
  char text[0x21] = { 0 };

  for (guint i = 1; i < 0x20; i++)
    text[i - 1] = (char) i;
  assert_done (note (fixture, coaching, 0, text, &error));
  json = trellis_json_parse (g_hash_table_lookup (fixture->saver->documents, name), NULL);
  g_assert_nonnull (json);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  fixture_add ("/undo/nothing", test_nothing);
  fixture_add ("/undo/most", test_most);
  fixture_add ("/undo/stamps", test_stamps);
  fixture_add ("/undo/all-the-way", test_all_the_way);
  fixture_add ("/undo/removed", test_removed);
  fixture_add ("/undo/failing", test_failing_undo);
  fixture_add ("/undo/read-only", test_read_only);
  fixture_add ("/undo/rehearsed", test_rehearsed);
  fixture_add ("/undo/forget", test_forget);
  fixture_add ("/undo/forget-earlier", test_forget_earlier);
  fixture_add ("/undo/forget-practice", test_forget_practice);
  fixture_add ("/saver/first-save", test_first_save);
  fixture_add ("/saver/one-document", test_one_document);
  fixture_add ("/saver/set-aside", test_aside);
  fixture_add ("/saver/unreadable", test_unreadable);
  fixture_add ("/saver/control-characters", test_control_characters);
  return g_test_run ();
}
