/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Targets on disk: what was sent is remembered, without history, and never guessed at. */

#include "config.h"

#include "store-fixture.h"

#include "practice/trellis-practice-targets.h"

#define OTHER "exports/" EXPORT ".20261124T080000Z.other.json"

static void
remember (TrellisPractice *practice, const char *uid, int sequence)
{
  TrellisExportTarget *live = trellis_practice_find_target (practice, "Phone");
  g_autoptr (TrellisExportTarget) target
      = live != NULL ? trellis_record_copy (live) : g_object_new (TRELLIS_TYPE_EXPORT_TARGET, NULL);
  g_autoptr (GHashTable) sequences = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GError) error = NULL;

  g_hash_table_insert (sequences, (gpointer) uid, GINT_TO_POINTER (sequence));
  trellis_record_set_string (target, "name", "Phone");
  trellis_export_target_note_sent (target, sequences);
  trellis_practice_put_target (practice, target, &error);
  g_assert_no_error (error);
}

static void
assert_remembered (TrellisPractice *practice, const char *uid, gint64 expected)
{
  TrellisExportTarget *target = trellis_practice_find_target (practice, "Phone");
  gint64 sequence;

  g_assert_nonnull (target);
  g_assert_cmpint (trellis_export_target_find_sent (target, uid, &sequence), ==, expected >= 0);
  g_assert_cmpint (sequence, ==, expected);
}

static void
test_round_trip (void)
{
  g_autoptr (TrellisFolder) folder = NULL;
  g_autoptr (TrellisPractice) practice = NULL;
  g_autoptr (GPtrArray) faults = NULL;
  Scratch scratch;

  scratch_init_practice (&scratch);
  practice = scratch_load (&scratch, TRELLIS_FOLDER_CHANGE, &folder);
  remember (practice, "one", 0);
  remember (practice, "two", 7);
  remember (practice, "one", 3);
  g_clear_object (&practice);
  g_clear_object (&folder);
  practice = scratch_load (&scratch, TRELLIS_FOLDER_READ, &folder);
  assert_remembered (practice, "one", 3);
  assert_remembered (practice, "two", 7);
  assert_remembered (practice, "three", -1);
  g_assert_cmpuint (scratch_count (&scratch, "exports"), ==, 1);
  g_assert_false (scratch_has (&scratch, "history"));
  faults = trellis_folder_check (folder, practice);
  for (guint i = 0; i < faults->len; i++)
    g_assert_false (g_str_has_prefix (((TrellisFault *) faults->pdata[i])->where, "exports"));
  scratch_clear (&scratch);
}

typedef struct
{
  const char *name;
  const char *text;
} Bad;

static const Bad bad[] = {
  { "torn", "{ torn" },
  { "list", "[]" },
  { "nameless", "{\"format\":\"io.github.trellis_app.Trellis.export\",\"version\":1,"
                "\"id\":\"" EXPORT "\"}" },
  { "newer", "{\"format\":\"io.github.trellis_app.Trellis.export\",\"version\":99,"
             "\"id\":\"" EXPORT "\",\"name\":\"Phone\"}" },
  { "other-id", "{\"format\":\"io.github.trellis_app.Trellis.export\",\"version\":1,"
                "\"id\":\"" COACHING "\",\"name\":\"Phone\"}" },
  { "sent-list", "{\"format\":\"io.github.trellis_app.Trellis.export\",\"version\":1,"
                 "\"id\":\"" EXPORT "\",\"name\":\"Phone\",\"sent\":[]}" },
  { "sent-text", "{\"format\":\"io.github.trellis_app.Trellis.export\",\"version\":1,"
                 "\"id\":\"" EXPORT "\",\"name\":\"Phone\",\"sent\":{\"one\":\"3\"}}" },
  { "sent-negative", "{\"format\":\"io.github.trellis_app.Trellis.export\",\"version\":1,"
                     "\"id\":\"" EXPORT "\",\"name\":\"Phone\",\"sent\":{\"one\":-3}}" },
  { "content", "{\"format\":\"io.github.trellis_app.Trellis.export\",\"version\":1,"
               "\"id\":\"" EXPORT "\",\"name\":\"Phone\",\"content\":\"some\"}" },
};

/* It is named, stays as it is, and hides nothing. */
static void
test_aside (gconstpointer data)
{
  const Bad *each = data;
  g_autoptr (TrellisFolder) folder = NULL;
  g_autoptr (TrellisPractice) practice = NULL;
  const TrellisAside *aside;
  g_autofree char *left = NULL;
  Scratch scratch;

  scratch_init_practice (&scratch);
  scratch_write (&scratch, EXPORT_PLACE, each->text, -1);
  practice = scratch_load (&scratch, TRELLIS_FOLDER_CHANGE, &folder);
  g_assert_cmpuint (trellis_folder_get_aside (folder)->len, ==, 1);
  aside = trellis_folder_get_aside (folder)->pdata[0];
  g_assert_cmpstr (aside->where, ==, EXPORT_PLACE);
  g_assert_null (trellis_practice_get_read_only (practice));
  g_assert_nonnull (trellis_practice_find_engagement (practice, COACHING));
  g_assert_null (trellis_practice_find_target (practice, "Phone"));
  remember (practice, "one", 0);
  assert_remembered (practice, "one", 0);
  left = scratch_read (&scratch, EXPORT_PLACE);
  g_assert_cmpstr (left, ==, each->text);
  scratch_clear (&scratch);
}

/* Where the folder is something else, the practice is as it was. */
static void
test_no_folder (void)
{
  g_autoptr (TrellisFolder) folder = NULL;
  g_autoptr (TrellisPractice) practice = NULL;
  const TrellisAside *aside;
  Scratch scratch;

  scratch_init_practice (&scratch);
  scratch_write (&scratch, "exports", "What is this?", -1);
  practice = scratch_load (&scratch, TRELLIS_FOLDER_CHANGE, &folder);
  g_assert_cmpuint (trellis_folder_get_aside (folder)->len, ==, 1);
  aside = trellis_folder_get_aside (folder)->pdata[0];
  g_assert_cmpstr (aside->where, ==, "exports");
  g_assert_nonnull (trellis_practice_find_engagement (practice, COACHING));
  scratch_clear (&scratch);
}

/* There are no generations to put back; nothing is made up, and nothing is lost. */
static void
test_recover (void)
{
  g_autoptr (TrellisFolder) folder = NULL;
  g_autoptr (TrellisPractice) practice = NULL;
  g_autoptr (GError) error = NULL;
  Scratch scratch;

  scratch_init_practice (&scratch);
  scratch_write (&scratch, EXPORT_PLACE, "{ torn", -1);
  practice = scratch_load (&scratch, TRELLIS_FOLDER_CHANGE, &folder);
  g_assert_false (trellis_folder_recover (folder, EXPORT, &error));
  g_assert_error (error, TRELLIS_STORE_ERROR, TRELLIS_STORE_ERROR_NO_GENERATION);
  g_assert_true (scratch_has (&scratch, EXPORT_PLACE));
  scratch_clear (&scratch);
}

/* What another computer has sent meanwhile is kept beside ours. */
static void
test_changed_outside (void)
{
  g_autoptr (TrellisFolder) folder = NULL;
  g_autoptr (TrellisPractice) practice = NULL;
  g_autofree char *ours = make_export (EXPORT, "Phone", "{\"one\":0}");
  g_autofree char *theirs = make_export (EXPORT, "Phone", "{\"one\":1}");
  g_autofree char *kept = NULL;
  Scratch scratch;

  scratch_init_practice (&scratch);
  scratch_write (&scratch, EXPORT_PLACE, ours, -1);
  practice = scratch_load (&scratch, TRELLIS_FOLDER_CHANGE, &folder);
  scratch_write (&scratch, EXPORT_PLACE, theirs, -1);
  remember (practice, "two", 0);
  kept = scratch_read (&scratch, OTHER);
  g_assert_cmpstr (kept, ==, theirs);
  scratch_clear (&scratch);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exports/round-trip", test_round_trip);
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autofree char *path = g_strdup_printf ("/exports/aside/%s", bad[i].name);

      g_test_add_data_func (path, &bad[i], test_aside);
    }
  g_test_add_func ("/exports/no-folder", test_no_folder);
  g_test_add_func ("/exports/recover", test_recover);
  g_test_add_func ("/exports/changed-outside", test_changed_outside);
  return g_test_run ();
}
