/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of what holds for every verb: refused or rehearsed it changes nothing, it is saved before
   it is true, undo takes it back, and calendars hear of what they show and of nothing else. */

#include "config.h"

#include "acts.h"

static void
test_read_only (Scene *scene, const Act *act)
{
  g_autofree char *before = fixture_dump (scene->fixture), *after = NULL;
  g_autoptr (GError) error = NULL;

  trellis_practice_set_read_only (scene->practice, "it lies on a locked disk");
  g_assert_false (act->act (scene, &error));
  g_assert_error (error, TRELLIS_PRACTICE_ERROR, TRELLIS_PRACTICE_ERROR_READ_ONLY);
  trellis_practice_set_read_only (scene->practice, NULL);
  after = fixture_dump (scene->fixture);
  g_assert_cmpstr (before, ==, after);
}

static void
test_rehearsed (Scene *scene, const Act *act)
{
  g_autofree char *before = fixture_dump (scene->fixture), *after = NULL;
  guint n_saves = scene->fixture->saver->n_saves;
  gboolean could_undo = trellis_practice_can_undo (scene->practice);

  trellis_practice_rehearse (scene->practice, TRUE);
  assert_done (act->act (scene, &error));
  trellis_practice_rehearse (scene->practice, FALSE);
  after = fixture_dump (scene->fixture);
  g_assert_cmpstr (before, ==, after);
  g_assert_cmpuint (scene->fixture->saver->n_saves, ==, n_saves);
  g_assert_cmpint (trellis_practice_can_undo (scene->practice), ==, could_undo);
}

static void
test_failing (Scene *scene, const Act *act)
{
  g_autofree char *before = fixture_dump (scene->fixture), *after = NULL;
  gboolean could_undo = trellis_practice_can_undo (scene->practice);

  scene->fixture->saver->fail_in = 1;
  assert_refused (act->act (scene, &error), "the disk is full");
  after = fixture_dump (scene->fixture);
  g_assert_cmpstr (before, ==, after);
  g_assert_cmpint (trellis_practice_can_undo (scene->practice), ==, could_undo);
}

/* Returns: a copy of every session, by id */
static GHashTable *
copy_sessions (Scene *scene)
{
  GHashTable *sessions = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  GListModel *engagements = trellis_practice_get_engagements (scene->practice);

  for (guint i = 0; i < g_list_model_get_n_items (engagements); i++)
    {
      TrellisEngagement *engagement = trellis_list_get (G_LIST_STORE (engagements), i);

      for (guint j = 0; j < trellis_list_length (engagement->sessions); j++)
        {
          TrellisSession *session = trellis_list_get (engagement->sessions, j);

          g_hash_table_insert (sessions, g_strdup (session->id), trellis_record_copy (session));
        }
    }
  return sessions;
}

/* SEQUENCE and the public change time move together, exactly when an exported fact does. */
static void
assert_stamps (Scene *scene, GHashTable *before, guint n_raised, guint n_new)
{
  g_autoptr (GHashTable) after = copy_sessions (scene);
  gint64 now = trellis_clock_get_now (scene->fixture->clock);
  GHashTableIter iter;
  gpointer id, value;

  g_hash_table_iter_init (&iter, after);
  while (g_hash_table_iter_next (&iter, &id, &value))
    {
      TrellisSession *session = value, *old = g_hash_table_lookup (before, id);
      gboolean same = old != NULL && trellis_session_public_facts_equal (session, old);

      g_assert_cmpint (session->sequence, ==, old == NULL ? 0 : old->sequence + !same);
      g_assert_cmpint (session->changed, ==, same ? old->changed : now);
      g_assert_cmpint (session->created, ==, old == NULL ? now : old->created);
      n_new -= old == NULL;
      n_raised -= old != NULL && !same;
    }
  g_assert_cmpuint (n_new, ==, 0);
  g_assert_cmpuint (n_raised, ==, 0);
}

static void
assert_saved (Fixture *fixture)
{
  g_autofree char *memory = fixture_dump (fixture), *disk = fake_saver_dump (fixture->saver);

  g_assert_cmpstr (memory, ==, disk);
}

/* Returns: the text without what undo does not put back */
static char *
without_stamps (const char *text)
{
  g_autoptr (GRegex) regex = g_regex_new ("\n *\"(sequence|changed)\" : [^\n]*", 0, 0, NULL);

  return g_regex_replace_literal (regex, text, -1, 0, "", 0, NULL);
}

/* What is referred to is written first. */
static void
assert_order (Fixture *fixture)
{
  static const char *const order[] = { "attachments/", "practice", "people/", "engagements/" };
  guint at = 0;

  for (guint i = 0; i < fixture->saver->last_job->len; i++)
    {
      while (at < G_N_ELEMENTS (order)
             && !g_str_has_prefix (fixture->saver->last_job->pdata[i], order[at]))
        at++;
      g_assert_cmpuint (at, <, G_N_ELEMENTS (order));
    }
}

/* It is saved as one job, then true in memory; undo puts all back but the stamps, which move on. */
static void
test_done_and_undone (Scene *scene, const Act *act)
{
  Fixture *fixture = scene->fixture;
  g_autofree char *before = fixture_dump (fixture), *after = NULL, *start = NULL, *end_text = NULL;
  g_autoptr (GHashTable) old = copy_sessions (scene), later = NULL;
  guint n_saves = fixture->saver->n_saves;

  assert_done (act->act (scene, &error));
  g_assert_cmpuint (fixture->saver->n_saves, ==, n_saves + 1);
  g_assert_cmpuint (fixture->saver->last_job->len, ==, act->n_documents);
  assert_order (fixture);
  assert_saved (fixture);
  assert_stamps (scene, old, act->n_raised, act->n_new);
  later = copy_sessions (scene);
  fixture_set_clock (fixture, "2027-04-15T09:00+02:00");
  assert_done (trellis_practice_undo (scene->practice, &error));
  assert_saved (fixture);
  after = fixture_dump (fixture);
  start = without_stamps (before);
  end_text = without_stamps (after);
  g_assert_cmpstr (end_text, ==, start);
  assert_stamps (scene, later, act->n_raised, 0);
}

static void
test_act (gconstpointer data)
{
  Fixture fixture = { 0 };
  Scene scene;

  fixture_set_up (&fixture, NULL);
  set_up_scene (&scene, &fixture);
  test_read_only (&scene, data);
  test_rehearsed (&scene, data);
  test_failing (&scene, data);
  test_done_and_undone (&scene, data);
  fixture_tear_down (&fixture, NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; get_act (i) != NULL; i++)
    {
      g_autofree char *path = g_strconcat ("/acts/", get_act (i)->name, NULL);

      g_test_add_data_func (path, get_act (i), test_act);
    }
  return g_test_run ();
}
