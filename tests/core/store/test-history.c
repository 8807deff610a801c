/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The generations that a save keeps: what they hold, how many there are, where links do not exist.
 */

#include "config.h"

#include "store-fixture.h"

#include "store/trellis-folder-private.h"
#include "store/trellis-history.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>

#define HISTORY "history/" COACHING
#define DAY (24 * 60 * 60)

static void
save_title (TrellisFolder *folder, const char *title)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = make_engagement (COACHING, title);

  save_text (folder, TRELLIS_DOCUMENT_ENGAGEMENT, COACHING, text, &error);
  g_assert_no_error (error);
}

static void
test_generations (void)
{
  g_autoptr (TrellisFolder) folder = NULL;
  g_autoptr (TrellisPractice) practice = NULL;
  g_autofree char *original = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *expected = make_engagement (COACHING, "Two");
  Scratch scratch;

  scratch_init_practice (&scratch);
  original = scratch_read (&scratch, COACHING_PLACE);
  practice = scratch_load (&scratch, TRELLIS_FOLDER_CHANGE, &folder);
  save_title (folder, "Two");
  trellis_clock_set_now (scratch.clock, NOW + 61);
  save_title (folder, "Three");
  g_assert_cmpuint (scratch_count (&scratch, HISTORY), ==, 2);
  first = scratch_read (&scratch, HISTORY "/20261124T080000Z-1.json");
  g_assert_cmpstr (first, ==, original);
  second = scratch_read (&scratch, HISTORY "/20261124T080101Z-2.json");
  g_assert_cmpstr (second, ==, expected);
  g_assert_cmpuint (scratch_count (&scratch, "history"), ==, 1);
  scratch_clear (&scratch);
}

/* A new document has no generation, a removed one has its last. */
static void
test_ends (void)
{
  g_autoptr (TrellisFolder) folder = NULL;
  g_autoptr (TrellisPractice) practice = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *id = g_strdup ("00000000-0000-4000-8000-000000000001");
  g_autofree char *text = make_person (id, "Ada");
  g_autofree char *kept = NULL;
  Scratch scratch;

  scratch_init_practice (&scratch);
  practice = scratch_load (&scratch, TRELLIS_FOLDER_CHANGE, &folder);
  g_assert_true (save_text (folder, TRELLIS_DOCUMENT_PERSON, id, text, &error));
  g_assert_false (scratch_has (&scratch, "history"));
  g_assert_true (save_text (folder, TRELLIS_DOCUMENT_PERSON, id, NULL, &error));
  g_assert_false (scratch_has (&scratch, "people/00000000-0000-4000-8000-000000000001.json"));
  kept = scratch_read (&scratch,
                       "history/00000000-0000-4000-8000-000000000001/20261124T080000Z-1.json");
  g_assert_cmpstr (kept, ==, text);
  g_assert_true (save_text (folder, TRELLIS_DOCUMENT_PERSON, id, NULL, &error));
  g_assert_no_error (error);
  scratch_clear (&scratch);
}

static void
test_head (void)
{
  g_autoptr (TrellisFolder) folder = NULL;
  g_autoptr (TrellisPractice) practice = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = make_head ("Olaf");
  Scratch scratch;

  scratch_init_practice (&scratch);
  practice = scratch_load (&scratch, TRELLIS_FOLDER_CHANGE, &folder);
  g_assert_true (save_text (folder, TRELLIS_DOCUMENT_PRACTICE, NULL, text, &error));
  g_assert_true (scratch_has (&scratch, "history/practice/20261124T080000Z-1.json"));
  scratch_clear (&scratch);
}

static void
test_attachment (void)
{
  g_autoptr (TrellisFolder) folder = NULL;
  g_autoptr (TrellisPractice) practice = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *bytes = NULL;
  Scratch scratch;

  scratch_init_practice (&scratch);
  practice = scratch_load (&scratch, TRELLIS_FOLDER_CHANGE, &folder);
  g_assert_true (save_text (folder, TRELLIS_DOCUMENT_ATTACHMENT, COACHING, "one", &error));
  g_assert_true (save_text (folder, TRELLIS_DOCUMENT_ATTACHMENT, COACHING, "two", &error));
  bytes = scratch_read (&scratch, "attachments/" COACHING "/scan.pdf");
  g_assert_cmpstr (bytes, ==, "two");
  g_assert_cmpuint (scratch_count (&scratch, "attachments/" COACHING), ==, 1);
  g_assert_true (save_text (folder, TRELLIS_DOCUMENT_ATTACHMENT, COACHING, NULL, &error));
  g_assert_false (scratch_has (&scratch, "attachments/" COACHING));
  g_assert_false (scratch_has (&scratch, "history"));
  scratch_clear (&scratch);
}

/* Ninety saves in one second: the last twenty stay. */
static void
test_most_recent (void)
{
  g_autoptr (TrellisFolder) folder = NULL;
  g_autoptr (TrellisPractice) practice = NULL;
  Scratch scratch;

  scratch_init_practice (&scratch);
  practice = scratch_load (&scratch, TRELLIS_FOLDER_CHANGE, &folder);
  for (guint i = 0; i < 90; i++)
    {
      g_autofree char *title = g_strdup_printf ("Title %u", i);

      save_title (folder, title);
      g_assert_cmpuint (scratch_count (&scratch, HISTORY), ==, MIN (i + 1, 20));
    }
  g_assert_false (scratch_has (&scratch, HISTORY "/20261124T080000Z-70.json"));
  g_assert_true (scratch_has (&scratch, HISTORY "/20261124T080000Z-71.json"));
  g_assert_true (scratch_has (&scratch, HISTORY "/20261124T080000Z-90.json"));
  scratch_clear (&scratch);
}

/* Three saves a day over forty days: the last twenty, and the last of each of thirty days. */
static void
test_days (void)
{
  g_autoptr (TrellisFolder) folder = NULL;
  g_autoptr (TrellisPractice) practice = NULL;
  g_autoptr (GPtrArray) generations = NULL;
  const TrellisGeneration *oldest;
  Scratch scratch;

  scratch_init_practice (&scratch);
  practice = scratch_load (&scratch, TRELLIS_FOLDER_CHANGE, &folder);
  for (guint i = 0; i < 120; i++)
    {
      trellis_clock_set_now (scratch.clock, NOW + (i / 3) * DAY + (i % 3) * 60);
      save_title (folder, i % 2 == 0 ? "Even" : "Odd");
    }
  generations = trellis_history_list (folder->root, COACHING);
  /* Twenty reach back into the seventh day from the end, of which two are among them. */
  g_assert_cmpuint (generations->len, ==, 20 + 23);
  oldest = generations->pdata[0];
  g_assert_cmpstr (oldest->name, ==, "20261204T080200Z-33.json");
  scratch_clear (&scratch);
}

/* A clock that is set back neither hides nor removes what is newest. */
static void
test_clock_set_back (void)
{
  g_autoptr (TrellisFolder) folder = NULL;
  g_autoptr (TrellisPractice) practice = NULL;
  g_autoptr (GPtrArray) generations = NULL;
  const TrellisGeneration *newest;
  Scratch scratch;

  scratch_init_practice (&scratch);
  practice = scratch_load (&scratch, TRELLIS_FOLDER_CHANGE, &folder);
  for (guint i = 0; i < 40; i++)
    {
      trellis_clock_set_now (scratch.clock, NOW - i * DAY);
      save_title (folder, i % 2 == 0 ? "Even" : "Odd");
    }
  generations = trellis_history_list (folder->root, COACHING);
  newest = generations->pdata[generations->len - 1];
  g_assert_cmpuint (newest->number, ==, 40);
  g_assert_cmpuint (generations->len, ==, 40);
  scratch_clear (&scratch);
}

static void
test_names_of_others (void)
{
  static const char *const names[]
      = { "20261124T080000Z-unreadable.json", "20261124T080000Z-1.json~", "20261124T080000Z-.json",
          "20261124T080000Z-0.json", "2026-11-24.json" };
  g_autoptr (TrellisFolder) folder = NULL;
  g_autoptr (GPtrArray) generations = NULL;
  Scratch scratch;

  scratch_init_practice (&scratch);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *place = g_build_filename (HISTORY, names[i], NULL);

      scratch_write (&scratch, place, "{}", -1);
    }
  folder = scratch_open (&scratch, TRELLIS_FOLDER_CHANGE);
  generations = trellis_history_list (folder->root, COACHING);
  g_assert_cmpuint (generations->len, ==, 0);
  trellis_history_prune (trellis_disk_get_real (), folder->root, COACHING);
  g_assert_cmpuint (scratch_count (&scratch, HISTORY), ==, G_N_ELEMENTS (names));
  scratch_clear (&scratch);
}

static int link_error;

static int
refuse_link (int folder, const char *from, const char *to)
{
  errno = link_error;
  return -1;
}

static int
refuse_folder_sync (int file)
{
  struct stat status;

  if (fstat (file, &status) == 0 && S_ISDIR (status.st_mode))
    {
      errno = EINVAL;
      return -1;
    }
  return trellis_disk_get_real ()->sync (file);
}

/* File systems without hard links, or that cannot sync a folder, keep history all the same. */
static void
test_poor_disk (void)
{
  static const int errors[] = { EPERM, ENOTSUP, EXDEV, EMLINK };
  TrellisDisk disk = *trellis_disk_get_real ();
  Scratch scratch;

  disk.link = refuse_link;
  disk.sync = refuse_folder_sync;
  for (guint i = 0; i < G_N_ELEMENTS (errors); i++)
    {
      g_autoptr (TrellisFolder) folder = NULL;
      g_autoptr (TrellisPractice) practice = NULL;
      g_autoptr (GError) error = NULL;
      g_autofree char *original = NULL;
      g_autofree char *kept = NULL;

      link_error = errors[i];
      scratch_init_practice (&scratch);
      original = scratch_read (&scratch, COACHING_PLACE);
      practice = scratch_load (&scratch, TRELLIS_FOLDER_CHANGE, &folder);
      trellis_folder_set_disk (folder, &disk);
      save_title (folder, "Two");
      kept = scratch_read (&scratch, HISTORY "/20261124T080000Z-1.json");
      g_assert_cmpstr (kept, ==, original);
      g_assert_cmpuint (scratch_count (&scratch, "engagements"), ==, 2);
      g_assert_true (save_text (folder, TRELLIS_DOCUMENT_ENGAGEMENT, COACHING, NULL, &error));
      g_assert_true (scratch_has (&scratch, HISTORY "/20261124T080000Z-2.json"));
      g_clear_object (&practice);
      g_clear_object (&folder);
      scratch_clear (&scratch);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/history/generations", test_generations);
  g_test_add_func ("/history/ends", test_ends);
  g_test_add_func ("/history/head", test_head);
  g_test_add_func ("/history/attachment", test_attachment);
  g_test_add_func ("/history/most-recent", test_most_recent);
  g_test_add_func ("/history/days", test_days);
  g_test_add_func ("/history/clock-set-back", test_clock_set_back);
  g_test_add_func ("/history/names-of-others", test_names_of_others);
  g_test_add_func ("/history/poor-disk", test_poor_disk);
  return g_test_run ();
}
