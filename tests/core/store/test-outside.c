/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Changes that another program makes while the practice is open: noticed, and never lost. */

#include "config.h"

#include "store-fixture.h"

#include <fcntl.h>
#include <sys/stat.h>

#define OTHER "engagements/" COACHING ".20261124T080000Z.other.json"
#define OTHER_2 "engagements/" COACHING ".20261124T080000Z-2.other.json"
#define THEIRS "{\"theirs\":true}"

static void
save_title (TrellisFolder *folder, const char *title)
{
  g_autofree char *text = title == NULL ? NULL : make_engagement (COACHING, title);
  g_autoptr (GError) error = NULL;

  save_text (folder, TRELLIS_DOCUMENT_ENGAGEMENT, COACHING, text, &error);
  g_assert_no_error (error);
}

static void
assert_holds (Scratch *scratch, const char *place, const char *text)
{
  g_autofree char *found = scratch_read (scratch, place);

  g_assert_cmpstr (found, ==, text);
}

static void
test_changed (void)
{
  g_autoptr (TrellisFolder) folder = NULL;
  g_autoptr (TrellisPractice) practice = NULL;
  g_autofree char *ours = make_engagement (COACHING, "Ours");
  Scratch scratch;

  scratch_init_practice (&scratch);
  practice = scratch_load (&scratch, TRELLIS_FOLDER_CHANGE, &folder);
  scratch_write (&scratch, COACHING_PLACE, THEIRS, -1);
  save_title (folder, "Ours");
  assert_holds (&scratch, COACHING_PLACE, ours);
  assert_holds (&scratch, OTHER, THEIRS);
  g_assert_false (scratch_has (&scratch, "history"));
  scratch_write (&scratch, COACHING_PLACE, THEIRS "\n", -1);
  save_title (folder, "Ours");
  assert_holds (&scratch, OTHER, THEIRS);
  assert_holds (&scratch, OTHER_2, THEIRS "\n");
  save_title (folder, "Ours again");
  g_assert_cmpuint (scratch_count (&scratch, "history/" COACHING), ==, 1);
  scratch_clear (&scratch);
}

/* What is removed on our side and changed on theirs stays beside. */
static void
test_changed_and_removed (void)
{
  g_autoptr (TrellisFolder) folder = NULL;
  g_autoptr (TrellisPractice) practice = NULL;
  Scratch scratch;

  scratch_init_practice (&scratch);
  practice = scratch_load (&scratch, TRELLIS_FOLDER_CHANGE, &folder);
  scratch_write (&scratch, COACHING_PLACE, THEIRS, -1);
  save_title (folder, NULL);
  g_assert_false (scratch_has (&scratch, COACHING_PLACE));
  assert_holds (&scratch, OTHER, THEIRS);
  scratch_clear (&scratch);
}

static void
test_removed (void)
{
  g_autoptr (TrellisFolder) folder = NULL;
  g_autoptr (TrellisPractice) practice = NULL;
  g_autofree char *ours = make_engagement (COACHING, "Ours");
  Scratch scratch;

  scratch_init_practice (&scratch);
  practice = scratch_load (&scratch, TRELLIS_FOLDER_CHANGE, &folder);
  scratch_remove (&scratch, COACHING_PLACE);
  save_title (folder, "Ours");
  assert_holds (&scratch, COACHING_PLACE, ours);
  g_assert_cmpuint (scratch_count (&scratch, "engagements"), ==, 2);
  scratch_clear (&scratch);
}

/* A document that somebody else has put where ours is to go. */
static void
test_made (void)
{
  g_autoptr (TrellisFolder) folder = NULL;
  g_autoptr (TrellisPractice) practice = NULL;
  Scratch scratch;

  scratch_init_practice (&scratch);
  scratch_remove (&scratch, COACHING_PLACE);
  practice = scratch_load (&scratch, TRELLIS_FOLDER_CHANGE, &folder);
  scratch_write (&scratch, COACHING_PLACE, THEIRS, -1);
  save_title (folder, "Ours");
  assert_holds (&scratch, OTHER, THEIRS);
  scratch_clear (&scratch);
}

static void
touch (Scratch *scratch, const char *place)
{
  g_autofree char *path = g_build_filename (scratch->path, place, NULL);
  const struct timespec times[2] = { { NOW, 0 }, { NOW, 0 } };

  g_assert_cmpint (utimensat (AT_FDCWD, path, times, 0), ==, 0);
}

/* A file that is only touched, or put back as it was, is no change. */
static void
test_touched (void)
{
  g_autoptr (TrellisFolder) folder = NULL;
  g_autoptr (TrellisPractice) practice = NULL;
  g_autoptr (GPtrArray) changed = NULL;
  g_autofree char *same = NULL;
  Scratch scratch;

  scratch_init_practice (&scratch);
  same = scratch_read (&scratch, COACHING_PLACE);
  practice = scratch_load (&scratch, TRELLIS_FOLDER_CHANGE, &folder);
  touch (&scratch, MENTORING_PLACE);
  scratch_write (&scratch, COACHING_PLACE, same, -1);
  changed = trellis_folder_find_changed (folder);
  g_assert_cmpuint (changed->len, ==, 0);
  save_title (folder, "Ours");
  g_assert_false (scratch_has (&scratch, OTHER));
  assert_holds (&scratch, "history/" COACHING "/20261124T080000Z-1.json", same);
  scratch_clear (&scratch);
}

static int
compare_places (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

static void
test_find_changed (void)
{
  static const char *const expected[]
      = { COACHING_PLACE, MENTORING_PLACE, "people/00000000-0000-4000-8000-000000000001.json",
          YOUSSEF_PLACE };
  g_autoptr (TrellisFolder) folder = NULL;
  g_autoptr (TrellisPractice) practice = NULL;
  g_autoptr (GPtrArray) changed = NULL;
  g_autofree char *ours = make_head ("Ours");
  g_autofree char *original = NULL;
  g_autoptr (GError) error = NULL;
  Scratch scratch;

  scratch_init_practice (&scratch);
  original = scratch_read (&scratch, YOUSSEF_PLACE);
  scratch_write (&scratch, YOUSSEF_PLACE, "{", -1);
  practice = scratch_load (&scratch, TRELLIS_FOLDER_CHANGE, &folder);
  g_assert_true (save_text (folder, TRELLIS_DOCUMENT_PRACTICE, NULL, ours, &error));
  changed = trellis_folder_find_changed (folder);
  g_assert_cmpuint (changed->len, ==, 0);
  g_clear_pointer (&changed, g_ptr_array_unref);
  scratch_write (&scratch, COACHING_PLACE, THEIRS, -1);
  scratch_remove (&scratch, MENTORING_PLACE);
  scratch_write (&scratch, "people/00000000-0000-4000-8000-000000000001.json", THEIRS, -1);
  scratch_write (&scratch, YOUSSEF_PLACE, original, -1);
  changed = trellis_folder_find_changed (folder);
  g_ptr_array_sort (changed, compare_places);
  g_assert_cmpuint (changed->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    g_assert_cmpstr (changed->pdata[i], ==, expected[i]);
  scratch_clear (&scratch);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/outside/changed", test_changed);
  g_test_add_func ("/outside/changed-and-removed", test_changed_and_removed);
  g_test_add_func ("/outside/removed", test_removed);
  g_test_add_func ("/outside/made", test_made);
  g_test_add_func ("/outside/touched", test_touched);
  g_test_add_func ("/outside/find-changed", test_find_changed);
  return g_test_run ();
}
