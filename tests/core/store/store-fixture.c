/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Practices to test the store with, and pictures of what is on disk. */

#include "config.h"

#include "store-fixture.h"

#include "store/trellis-folder-private.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

static const char *const fixture_places[]
    = { "practice.json", YOUSSEF_PLACE, "people/" ILSE ".json", COACHING_PLACE, MENTORING_PLACE };

void
scratch_init (Scratch *scratch)
{
  g_autoptr (GError) error = NULL;

  scratch->base = g_dir_make_tmp ("trellis-store-XXXXXX", &error);
  g_assert_no_error (error);
  scratch->path = g_build_filename (scratch->base, "practice", NULL);
  scratch->clock = trellis_clock_new_still (NOW);
}

void
scratch_init_practice (Scratch *scratch)
{
  scratch_init (scratch);
  for (guint i = 0; i < G_N_ELEMENTS (fixture_places); i++)
    {
      g_autofree char *source
          = g_test_build_filename (G_TEST_DIST, "data", "practice", fixture_places[i], NULL);
      g_autofree char *bytes = NULL;
      g_autoptr (GError) error = NULL;
      gsize length;

      g_file_get_contents (source, &bytes, &length, &error);
      g_assert_no_error (error);
      scratch_write (scratch, fixture_places[i], bytes, length);
    }
}

void
remove_tree (const char *path)
{
  g_autoptr (GDir) dir = NULL;
  const char *name;

  if (g_file_test (path, G_FILE_TEST_IS_DIR) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
    dir = g_dir_open (path, 0, NULL);
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      remove_tree (child);
    }
  g_remove (path);
}

void
scratch_clear (Scratch *scratch)
{
  remove_tree (scratch->base);
  g_free (scratch->base);
  g_free (scratch->path);
  g_object_unref (scratch->clock);
}

void
scratch_write (Scratch *scratch, const char *place, const char *bytes, gssize length)
{
  g_autofree char *path = g_build_filename (scratch->path, place, NULL);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_remove (path);
  g_file_set_contents_full (path, bytes, length, G_FILE_SET_CONTENTS_NONE, 0600, &error);
  g_assert_no_error (error);
}

char *
scratch_read (Scratch *scratch, const char *place)
{
  g_autofree char *path = g_build_filename (scratch->path, place, NULL);
  char *bytes = NULL;

  g_file_get_contents (path, &bytes, NULL, NULL);
  return bytes;
}

gboolean
scratch_has (Scratch *scratch, const char *place)
{
  g_autofree char *path = g_build_filename (scratch->path, place, NULL);
  struct stat status;

  return lstat (path, &status) == 0;
}

void
scratch_remove (Scratch *scratch, const char *place)
{
  g_autofree char *path = g_build_filename (scratch->path, place, NULL);

  g_assert_cmpint (g_remove (path), ==, 0);
}

/* How many names there are in a folder; none if it is missing. */
guint
scratch_count (Scratch *scratch, const char *folder)
{
  g_autofree char *path = g_build_filename (scratch->path, folder, NULL);
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  guint n = 0;

  while (dir != NULL && g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static int
sync_nothing (int file)
{
  return 0;
}

/* A disk that does not wait: nobody pulls the plug of a test. */
const TrellisDisk *
get_fast_disk (void)
{
  static TrellisDisk disk;

  if (disk.sync == NULL)
    {
      disk = *trellis_disk_get_real ();
      disk.sync = sync_nothing;
    }
  return &disk;
}

TrellisFolder *
scratch_open (Scratch *scratch, TrellisFolderMode mode)
{
  g_autoptr (GError) error = NULL;
  TrellisFolder *folder
      = trellis_folder_open (scratch->path, mode, scratch->clock, "Trellis", &error);

  g_assert_no_error (error);
  trellis_folder_set_disk (folder, get_fast_disk ());
  return folder;
}

TrellisPractice *
scratch_load (Scratch *scratch, TrellisFolderMode mode, TrellisFolder **folder)
{
  g_autoptr (GError) error = NULL;
  TrellisPractice *practice;

  *folder = scratch_open (scratch, mode);
  practice = trellis_folder_load (*folder, &error);
  g_assert_no_error (error);
  return practice;
}

static void
take (GHashTable *snapshot, const char *path, const char *place, gboolean documents)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);
      g_autofree char *below
          = place[0] == '\0' ? g_strdup (name) : g_build_filename (place, name, NULL);
      gboolean is_folder = g_file_test (child, G_FILE_TEST_IS_DIR);
      char *bytes = NULL;
      gsize length = 0;

      if (g_str_equal (below, "lock")
          || (documents && (name[0] == '.' || g_str_equal (below, "history"))))
        continue;
      if (is_folder)
        take (snapshot, child, below, documents);
      if (is_folder && documents)
        continue;
      if (!is_folder)
        g_file_get_contents (child, &bytes, &length, NULL);
      g_hash_table_insert (snapshot, g_strconcat (below, is_folder ? "/" : "", NULL),
                           g_bytes_new_take (bytes, length));
    }
}

static GHashTable *
new_snapshot (const char *path, gboolean documents)
{
  GHashTable *snapshot
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_bytes_unref);

  take (snapshot, path, "", documents);
  return snapshot;
}

GHashTable *
snapshot_take (const char *path)
{
  return new_snapshot (path, FALSE);
}

GHashTable *
snapshot_take_documents (const char *path)
{
  return new_snapshot (path, TRUE);
}

static char *
list_places (GHashTable *snapshot)
{
  g_autoptr (GList) places = g_list_sort (g_hash_table_get_keys (snapshot), (GCompareFunc) strcmp);
  GString *text = g_string_new (NULL);

  for (GList *place = places; place != NULL; place = place->next)
    g_string_append_printf (text, "%s\n", (char *) place->data);
  return g_string_free (text, FALSE);
}

void
snapshot_assert_equal (GHashTable *a, GHashTable *b)
{
  g_autofree char *places_a = list_places (a);
  g_autofree char *places_b = list_places (b);
  GHashTableIter iter;
  gpointer place, bytes;

  g_assert_cmpstr (places_a, ==, places_b);
  g_hash_table_iter_init (&iter, a);
  while (g_hash_table_iter_next (&iter, &place, &bytes))
    if (!g_bytes_equal (bytes, g_hash_table_lookup (b, place)))
      g_error ("%s is not what it was", (char *) place);
}

void
job_add (TrellisSaveJob *job, TrellisDocumentKind kind, const char *id, const char *text)
{
  g_autoptr (GBytes) bytes = text == NULL ? NULL : g_bytes_new (text, strlen (text));

  if (kind == TRELLIS_DOCUMENT_ATTACHMENT)
    trellis_save_job_add (job, kind, id, "scan.pdf", bytes);
  else
    trellis_save_job_add (job, kind, id, NULL, bytes);
}

gboolean
save_text (TrellisFolder *folder,
           TrellisDocumentKind kind,
           const char *id,
           const char *text,
           GError **error)
{
  g_autoptr (TrellisSaveJob) job = trellis_save_job_new ();

  job_add (job, kind, id, text);
  return trellis_saver_save (TRELLIS_SAVER (folder), job, error);
}

char *
make_engagement (const char *id, const char *title)
{
  return g_strdup_printf ("{\"format\":\"io.github.trellis_app.Trellis.engagement\",\"version\":1,"
                          "\"id\":\"%s\",\"kind\":\"coaching\",\"title\":\"%s\"}\n",
                          id, title);
}

char *
make_person (const char *id, const char *name)
{
  return g_strdup_printf ("{\"format\":\"io.github.trellis_app.Trellis.person\",\"version\":1,"
                          "\"id\":\"%s\",\"name\":\"%s\"}\n",
                          id, name);
}

char *
make_head (const char *name)
{
  return g_strdup_printf ("{\"format\":\"io.github.trellis_app.Trellis.practice\",\"version\":1,"
                          "\"practitioner\":{\"name\":\"%s\"}}\n",
                          name);
}

char *
make_export (const char *id, const char *name, const char *sent)
{
  return g_strdup_printf ("{\"format\":\"io.github.trellis_app.Trellis.export\",\"version\":1,"
                          "\"id\":\"%s\",\"name\":\"%s\",\"sent\":%s}\n",
                          id, name, sent);
}
