/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A document that is set aside comes back as its newest good generation, and is kept as it was. */

#include "config.h"

#include "store-fixture.h"

#include "store/trellis-folder-private.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

#define HISTORY "history/" COACHING
#define UNREADABLE HISTORY "/20261124T080000Z-unreadable.json"

/* Saves two titles, so that two generations are kept: the fixture's and "One". */
static void
make_history (Scratch *scratch)
{
  static const char *const titles[] = { "One", "Two" };
  g_autoptr (TrellisFolder) folder = NULL;
  g_autoptr (TrellisPractice) practice = scratch_load (scratch, TRELLIS_FOLDER_CHANGE, &folder);

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      g_autofree char *text = make_engagement (COACHING, titles[i]);
      g_autoptr (GError) error = NULL;

      g_assert_true (save_text (folder, TRELLIS_DOCUMENT_ENGAGEMENT, COACHING, text, &error));
    }
}

static gboolean
recover (Scratch *scratch, const char *id, GError **error)
{
  g_autoptr (TrellisFolder) folder = NULL;
  g_autoptr (TrellisPractice) practice = scratch_load (scratch, TRELLIS_FOLDER_CHANGE, &folder);
  guint n = trellis_folder_get_aside (folder)->len;
  gboolean done = trellis_folder_recover (folder, id, error);

  g_assert_cmpuint (trellis_folder_get_aside (folder)->len, ==, done ? n - 1 : n);
  return done;
}

static void
assert_title (Scratch *scratch, const char *title)
{
  g_autoptr (TrellisFolder) folder = NULL;
  g_autoptr (TrellisPractice) practice = scratch_load (scratch, TRELLIS_FOLDER_READ, &folder);
  TrellisEngagement *engagement = trellis_practice_find_engagement (practice, COACHING);

  g_assert_cmpuint (trellis_folder_get_aside (folder)->len, ==, 0);
  g_assert_nonnull (engagement);
  g_assert_cmpstr (engagement->title, ==, title);
}

static void
test_newest (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *kept = NULL;
  Scratch scratch;

  scratch_init_practice (&scratch);
  make_history (&scratch);
  scratch_write (&scratch, COACHING_PLACE, "{ torn", -1);
  g_assert_true (recover (&scratch, COACHING, &error));
  g_assert_no_error (error);
  assert_title (&scratch, "One");
  kept = scratch_read (&scratch, UNREADABLE);
  g_assert_cmpstr (kept, ==, "{ torn");
  scratch_clear (&scratch);
}

/* Twice in one second, by a prefix, and past a generation that is bad itself. */
static void
test_newest_good (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = make_engagement (MENTORING, "Another's");
  g_autofree char *kept = NULL;
  Scratch scratch;

  scratch_init_practice (&scratch);
  make_history (&scratch);
  scratch_write (&scratch, HISTORY "/20261124T080000Z-2.json", "bad", -1);
  scratch_write (&scratch, HISTORY "/20261124T080000Z-3.json", text, -1);
  scratch_write (&scratch, COACHING_PLACE, "first", -1);
  g_assert_true (recover (&scratch, "9c3d", &error));
  assert_title (&scratch, "Leading a first team");
  scratch_write (&scratch, COACHING_PLACE, "second", -1);
  g_assert_true (recover (&scratch, COACHING, &error));
  assert_title (&scratch, "Leading a first team");
  kept = scratch_read (&scratch, HISTORY "/20261124T080000Z-unreadable-2.json");
  g_assert_cmpstr (kept, ==, "second");
  scratch_clear (&scratch);
}

static void
test_refused (void)
{
  g_autoptr (GHashTable) before = NULL;
  g_autoptr (GHashTable) after = NULL;
  g_autoptr (GError) error = NULL;
  Scratch scratch;

  scratch_init_practice (&scratch);
  scratch_write (&scratch, COACHING_PLACE, "{", -1);
  scratch_write (&scratch, MENTORING_PLACE, "{", -1);
  before = snapshot_take (scratch.path);
  g_assert_false (recover (&scratch, COACHING, &error));
  g_assert_error (error, TRELLIS_STORE_ERROR, TRELLIS_STORE_ERROR_NO_GENERATION);
  g_clear_error (&error);
  g_assert_false (recover (&scratch, "9c3d", &error));
  g_assert_error (error, TRELLIS_STORE_ERROR, TRELLIS_STORE_ERROR_ASIDE);
  g_clear_error (&error);
  g_assert_false (recover (&scratch, YOUSSEF, &error));
  g_assert_error (error, TRELLIS_STORE_ERROR, TRELLIS_STORE_ERROR_ASIDE);
  g_clear_error (&error);
  g_assert_false (recover (&scratch, "practice", &error));
  g_assert_error (error, TRELLIS_STORE_ERROR, TRELLIS_STORE_ERROR_ASIDE);
  after = snapshot_take (scratch.path);
  snapshot_assert_equal (before, after);
  scratch_clear (&scratch);
}

/* What cannot be linked is moved. */
static void
test_strange (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  Scratch scratch;

  scratch_init_practice (&scratch);
  make_history (&scratch);
  path = g_build_filename (scratch.path, COACHING_PLACE, NULL);
  g_assert_cmpint (g_unlink (path), ==, 0);
  scratch_write (&scratch, COACHING_PLACE "/note.txt", "a folder", -1);
  g_assert_true (recover (&scratch, COACHING, &error));
  g_assert_no_error (error);
  assert_title (&scratch, "One");
  g_assert_true (scratch_has (&scratch, UNREADABLE "/note.txt"));
  scratch_clear (&scratch);
}

static void
test_link (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  Scratch scratch;

  scratch_init_practice (&scratch);
  make_history (&scratch);
  path = g_build_filename (scratch.path, COACHING_PLACE, NULL);
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (symlink ("nowhere", path), ==, 0);
  g_assert_true (recover (&scratch, COACHING, &error));
  assert_title (&scratch, "One");
  g_assert_true (scratch_has (&scratch, UNREADABLE));
  scratch_clear (&scratch);
}

static void
assert_name (Scratch *scratch, const char *name)
{
  g_autoptr (TrellisFolder) folder = NULL;
  g_autoptr (TrellisPractice) practice = scratch_load (scratch, TRELLIS_FOLDER_READ, &folder);

  g_assert_null (trellis_practice_get_read_only (practice));
  g_assert_cmpstr (trellis_practice_get_practitioner (practice)->name, ==, name);
}

static void
test_head (void)
{
  g_autoptr (TrellisFolder) folder = NULL;
  g_autoptr (TrellisPractice) practice = NULL;
  g_autofree char *text = make_head ("Olaf");
  g_autoptr (GError) error = NULL;
  Scratch scratch;

  scratch_init_practice (&scratch);
  practice = scratch_load (&scratch, TRELLIS_FOLDER_CHANGE, &folder);
  g_assert_true (save_text (folder, TRELLIS_DOCUMENT_PRACTICE, NULL, text, &error));
  g_clear_object (&practice);
  g_clear_object (&folder);
  scratch_write (&scratch, "practice.json", "", 0);
  g_assert_true (recover (&scratch, "practice", &error));
  assert_name (&scratch, "Nora Lindqvist");
  scratch_remove (&scratch, "practice.json");
  g_assert_true (recover (&scratch, "practice", &error));
  assert_name (&scratch, "Nora Lindqvist");
  scratch_clear (&scratch);
}

/* With nothing to go back to, an empty document takes the place of none, but not of a bad one. */
static void
test_head_without_history (void)
{
  g_autoptr (GError) error = NULL;
  Scratch scratch;

  scratch_init_practice (&scratch);
  scratch_write (&scratch, "practice.json", "{", -1);
  g_assert_false (recover (&scratch, "practice", &error));
  g_assert_error (error, TRELLIS_STORE_ERROR, TRELLIS_STORE_ERROR_NO_GENERATION);
  g_clear_error (&error);
  scratch_remove (&scratch, "practice.json");
  g_assert_true (recover (&scratch, "practice", &error));
  g_assert_no_error (error);
  assert_name (&scratch, NULL);
  scratch_clear (&scratch);
}

/* Saves go on from what was recovered. */
static void
test_save_after (void)
{
  g_autoptr (TrellisFolder) folder = NULL;
  g_autoptr (TrellisPractice) practice = NULL;
  g_autofree char *text = make_engagement (COACHING, "Three");
  g_autoptr (GError) error = NULL;
  Scratch scratch;

  scratch_init_practice (&scratch);
  make_history (&scratch);
  scratch_write (&scratch, COACHING_PLACE, "{", -1);
  practice = scratch_load (&scratch, TRELLIS_FOLDER_CHANGE, &folder);
  g_assert_true (trellis_folder_recover (folder, COACHING, &error));
  g_assert_true (save_text (folder, TRELLIS_DOCUMENT_ENGAGEMENT, COACHING, text, &error));
  g_assert_true (scratch_has (&scratch, HISTORY "/20261124T080000Z-3.json"));
  g_assert_cmpuint (scratch_count (&scratch, "engagements"), ==, 2);
  scratch_clear (&scratch);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/recover/newest", test_newest);
  g_test_add_func ("/recover/newest-good", test_newest_good);
  g_test_add_func ("/recover/refused", test_refused);
  g_test_add_func ("/recover/strange", test_strange);
  g_test_add_func ("/recover/link", test_link);
  g_test_add_func ("/recover/head", test_head);
  g_test_add_func ("/recover/head-without-history", test_head_without_history);
  g_test_add_func ("/recover/save-after", test_save_after);
  return g_test_run ();
}
