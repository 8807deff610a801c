/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A practice as one file: all of it goes in, byte for byte, and comes out again. */

#include "config.h"

#include "backup-fixture.h"

#include "practice/trellis-faults.h"
#include "store/trellis-backup-parts.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define UNKNOWN "e0000000-0000-4000-8000-000000000009"

static const struct
{
  const char *place;
  gboolean is_place;
} places[] = {
  { "practice.json", TRUE },
  { "practice.20261124T080000Z.other.json", TRUE },
  { "people/" UNKNOWN ".json", TRUE },
  { "people/" UNKNOWN ".20261124T080000Z.other.json", TRUE },
  { "engagements/" UNKNOWN ".json", TRUE },
  { "exports/" UNKNOWN ".json", TRUE },
  { "calendars/" UNKNOWN ".json", TRUE },
  { "attachments/" UNKNOWN "/scan.pdf", TRUE },
  { "attachments/" UNKNOWN "/scan é 2.pdf", TRUE },
  { "", FALSE },
  { "/", FALSE },
  { ".", FALSE },
  { "..", FALSE },
  { "lock", FALSE },
  { "/practice.json", FALSE },
  { "practice.json/", FALSE },
  { "./practice.json", FALSE },
  { "../practice.json", FALSE },
  { "people/practice.json", FALSE },
  { "people/../practice.json", FALSE },
  { "people//" UNKNOWN ".json", FALSE },
  { "people/" UNKNOWN ".json/x", FALSE },
  { "people/" UNKNOWN ".txt", FALSE },
  { "people/" UNKNOWN, FALSE },
  { "people/E0000000-0000-4000-8000-000000000009.json", FALSE },
  { "people/..json", FALSE },
  { UNKNOWN ".json", FALSE },
  { "widgets/" UNKNOWN ".json", FALSE },
  { "history/" UNKNOWN "/20261124T080000Z-1.json", FALSE },
  { "attachments/" UNKNOWN ".json", FALSE },
  { "attachments/" UNKNOWN "/", FALSE },
  { "attachments/" UNKNOWN "/..", FALSE },
  { "attachments/" UNKNOWN "/.hidden", FALSE },
  { "attachments/" UNKNOWN "/../x", FALSE },
  { "attachments/" UNKNOWN "/a/b", FALSE },
  { "attachments/../scan.pdf", FALSE },
  { "attachments/x/scan.pdf", FALSE },
};

static void
test_places (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    if (trellis_backup_is_place (places[i].place) != places[i].is_place)
      g_error ("“%s” was misjudged", places[i].place);
}

static void
test_round_trip (void)
{
  g_autoptr (TrellisBackup) made = NULL, restored = NULL;
  g_autoptr (GHashTable) before = NULL, after = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *target = NULL, *file = NULL;
  struct stat status;
  Scratch scratch;

  scratch_init_full (&scratch);
  before = snapshot_take_documents (scratch.path);
  scratch_write (&scratch, "lock", "program: x\n", -1);
  scratch_write (&scratch, "history/" COACHING "/20261124T080000Z-1.json", "{}", -1);
  scratch_write (&scratch, ".practice.json.trellis-abc123", "{", -1);
  made = back_up (&scratch, "a.trellis", NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (made->n_parts, ==, g_hash_table_size (before));
  g_assert_cmpuint (made->left_out->len, ==, 0);
  restored = restore (&scratch, "a.trellis", "restored", NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (restored->n_parts, ==, made->n_parts);
  g_assert_cmpint (restored->bytes, ==, made->bytes);
  g_assert_cmpint (restored->made, ==, NOW);
  target = scratch_at (&scratch, "restored");
  after = snapshot_take (target);
  for (guint i = 0; i < 5; i++)
    g_hash_table_remove (after, (const char *[]){ "people/", "engagements/", "exports/",
                                                  "calendars/", "attachments/" }[i]);
  g_hash_table_remove (after, "attachments/" COACHING "/");
  g_hash_table_remove (after, "attachments/" MENTORING "/");
  snapshot_assert_equal (before, after);
  assert_alone (&scratch, "practice", "a.trellis", "restored", NULL);
  file = scratch_at (&scratch, "a.trellis");
  g_assert_cmpint (stat (file, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
  g_assert_cmpint (stat (target, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0700);
  scratch_clear (&scratch);
}

/* The same practice at the same time is the same file, and what was restored backs up the same. */
static void
test_deterministic (void)
{
  g_autoptr (TrellisBackup) one = NULL, restored = NULL, other = NULL;
  g_autofree char *a = NULL, *b = NULL, *first = NULL, *second = NULL;
  g_autoptr (GError) error = NULL;
  gsize length_a, length_b;
  Scratch scratch;

  scratch_init_full (&scratch);
  one = back_up (&scratch, "a.trellis", NULL, &error);
  g_assert_no_error (error);
  restored = restore (&scratch, "a.trellis", "restored", NULL, &error);
  g_assert_no_error (error);
  g_free (scratch.path);
  scratch.path = scratch_at (&scratch, "restored");
  other = back_up (&scratch, "b.trellis", NULL, &error);
  g_assert_no_error (error);
  a = scratch_at (&scratch, "a.trellis");
  b = scratch_at (&scratch, "b.trellis");
  g_assert_true (g_file_get_contents (a, &first, &length_a, NULL));
  g_assert_true (g_file_get_contents (b, &second, &length_b, NULL));
  g_assert_cmpmem (first, length_a, second, length_b);
  g_assert_true (g_str_has_prefix (first, "{\"format\":\"" TRELLIS_BACKUP_FORMAT "\",\"version\":1,"
                                          "\"made\":\"2026-11-24T08:00:00Z\","));
  scratch_clear (&scratch);
}

static void
test_left_out (void)
{
  g_autoptr (TrellisBackup) made = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *link = NULL;
  guint faults = 0, notes = 0;
  Scratch scratch;

  scratch_init_full (&scratch);
  link = g_build_filename (scratch.path, "people", "e0000000-0000-4000-8000-00000000000a.json",
                           NULL);
  g_assert_cmpint (symlink ("/etc/hostname", link), ==, 0);
  scratch_write (&scratch, "shopping.txt", "milk", -1);
  scratch_write (&scratch, "people/ada.txt", "hello", -1);
  scratch_write (&scratch, "attachments/x/scan.pdf", "hello", -1);
  made = back_up (&scratch, "a.trellis", NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < made->left_out->len; i++)
    {
      const TrellisFault *fault = made->left_out->pdata[i];

      *(fault->note ? &notes : &faults) += 1;
      if (!fault->note)
        g_assert_nonnull (strstr (fault->what, "not a regular file"));
    }
  g_assert_cmpuint (notes, ==, 3);
  g_assert_cmpuint (faults, ==, 1);
  scratch_clear (&scratch);
}

typedef struct
{
  Scratch *scratch;
  guint n_changes; /* to make, one each time that the whole is read */
  GCancellable *cancellable;
} Meddler;

static void
meddle (gint64 done, gint64 all, gpointer data)
{
  Meddler *meddler = data;

  g_assert_cmpint (done, <=, all);
  if (meddler->cancellable != NULL && done > all / 2)
    g_cancellable_cancel (meddler->cancellable);
  if (done == all && meddler->n_changes > 0)
    {
      g_autofree char *text = g_strdup_printf ("{\"change\":%u}", meddler->n_changes--);

      scratch_write (meddler->scratch, YOUSSEF_PLACE, text, -1);
    }
}

static void
test_changing (void)
{
  g_autoptr (TrellisBackup) made = NULL, restored = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL, *place = NULL;
  Scratch scratch;
  Meddler meddler = { &scratch, 4, NULL };
  TrellisBackupCare care = { .progress = meddle, .data = &meddler, .disk = get_fast_disk () };

  scratch_init_full (&scratch);
  made = back_up (&scratch, "a.trellis", &care, &error);
  g_assert_no_error (error);
  restored = restore (&scratch, "a.trellis", "restored", NULL, &error);
  g_assert_no_error (error);
  place = g_build_filename (scratch.base, "restored", YOUSSEF_PLACE, NULL);
  g_assert_true (g_file_get_contents (place, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "{\"change\":1}");
  meddler.n_changes = 5;
  g_assert_null (back_up (&scratch, "b.trellis", &care, &error));
  g_assert_error (error, TRELLIS_STORE_ERROR, TRELLIS_STORE_ERROR_CHANGING);
  assert_alone (&scratch, "practice", "a.trellis", "restored", NULL);
  scratch_clear (&scratch);
}

static void
test_cancel (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL, *text = NULL;
  Scratch scratch;
  Meddler meddler = { &scratch, 0, cancellable };
  TrellisBackupCare care = { meddle, &meddler, cancellable, get_fast_disk () };

  scratch_init_full (&scratch);
  path = scratch_at (&scratch, "a.trellis");
  g_assert_true (g_file_set_contents (path, OLD_BACKUP, -1, NULL));
  g_assert_null (back_up (&scratch, "a.trellis", &care, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, OLD_BACKUP);
  g_cancellable_reset (cancellable);
  trellis_backup_free (back_up (&scratch, "a.trellis", NULL, &error));
  g_assert_null (restore (&scratch, "a.trellis", "restored", &care, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  assert_alone (&scratch, "practice", "a.trellis", NULL);
  scratch_clear (&scratch);
}

static const struct
{
  const char *path; /* in the scratch folder */
  int code;
} bad_targets[] = {
  { "practice/a.trellis", TRELLIS_STORE_ERROR_INSIDE },
  { "practice", TRELLIS_STORE_ERROR_WRITE },
  { "missing/a.trellis", TRELLIS_STORE_ERROR_WRITE },
};

static void
test_bad_targets (void)
{
  Scratch scratch, empty;
  g_autoptr (GError) error = NULL;

  scratch_init_full (&scratch);
  for (guint i = 0; i < G_N_ELEMENTS (bad_targets); i++)
    {
      g_assert_null (back_up (&scratch, bad_targets[i].path, NULL, &error));
      g_assert_error (error, TRELLIS_STORE_ERROR, bad_targets[i].code);
      g_clear_error (&error);
    }
  assert_alone (&scratch, "practice", NULL);
  scratch_clear (&scratch);
  scratch_init (&empty);
  g_assert_null (back_up (&empty, "a.trellis", NULL, &error));
  g_assert_error (error, TRELLIS_STORE_ERROR, TRELLIS_STORE_ERROR_READ);
  g_clear_error (&error);
  g_assert_cmpint (g_mkdir (empty.path, 0700), ==, 0);
  g_assert_null (back_up (&empty, "a.trellis", NULL, &error));
  g_assert_error (error, TRELLIS_STORE_ERROR, TRELLIS_STORE_ERROR_MISSING);
  scratch_clear (&empty);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/backup/places", test_places);
  g_test_add_func ("/backup/round-trip", test_round_trip);
  g_test_add_func ("/backup/deterministic", test_deterministic);
  g_test_add_func ("/backup/left-out", test_left_out);
  g_test_add_func ("/backup/changing", test_changing);
  g_test_add_func ("/backup/cancel", test_cancel);
  g_test_add_func ("/backup/bad-targets", test_bad_targets);
  return g_test_run ();
}
