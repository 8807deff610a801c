/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What may be opened as a practice, what may not, and what opening leaves on the disk: nothing. */

#include "config.h"

#include "store-fixture.h"
#include "tools/ordinary-user.h"

#include "store/trellis-folder-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

#define OPENS -1

typedef struct
{
  const char *name;
  const char *files[4]; /* what is there beforehand; a slash at the end makes a folder */
  gboolean missing;
  int read;
  int change;
  int create;
} Case;

static const Case cases[] = {
  { "missing", { NULL }, TRUE, TRELLIS_STORE_ERROR_MISSING, TRELLIS_STORE_ERROR_MISSING, OPENS },
  { "empty", { NULL }, FALSE, TRELLIS_STORE_ERROR_MISSING, TRELLIS_STORE_ERROR_MISSING, OPENS },
  { "stopped-while-made",
    { "people/", "engagements/", ".practice.json.trellis-a1b2c3", "lock" },
    FALSE,
    TRELLIS_STORE_ERROR_MISSING,
    TRELLIS_STORE_ERROR_MISSING,
    OPENS },
  { "somebody-elses",
    { "holiday.txt" },
    FALSE,
    TRELLIS_STORE_ERROR_NOT_PRACTICE,
    TRELLIS_STORE_ERROR_NOT_PRACTICE,
    TRELLIS_STORE_ERROR_NOT_PRACTICE },
  { "somebody-elses-people",
    { "people/ada.txt" },
    FALSE,
    TRELLIS_STORE_ERROR_NOT_PRACTICE,
    TRELLIS_STORE_ERROR_NOT_PRACTICE,
    TRELLIS_STORE_ERROR_NOT_PRACTICE },
  { "somebody-elses-json",
    { COACHING ".json" },
    FALSE,
    TRELLIS_STORE_ERROR_NOT_PRACTICE,
    TRELLIS_STORE_ERROR_NOT_PRACTICE,
    TRELLIS_STORE_ERROR_NOT_PRACTICE },
  { "practice", { "practice.json" }, FALSE, OPENS, OPENS, OPENS },
  { "practice-beside-other-things",
    { "practice.json", "holiday.txt" },
    FALSE,
    OPENS,
    OPENS,
    OPENS },
  { "documents-alone", { COACHING_PLACE }, FALSE, OPENS, OPENS, OPENS },
  { "people-alone", { YOUSSEF_PLACE, "holiday.txt" }, FALSE, OPENS, OPENS, OPENS },
  { "history-alone", { "history/practice/" }, FALSE, OPENS, OPENS, OPENS },
};

static void
make_files (Scratch *scratch, const Case *test)
{
  if (!test->missing)
    g_assert_cmpint (g_mkdir (scratch->path, 0700), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (test->files) && test->files[i] != NULL; i++)
    {
      g_autofree char *path = g_build_filename (scratch->path, test->files[i], NULL);
      gboolean is_folder = g_str_has_suffix (test->files[i], "/");

      if (is_folder)
        g_assert_cmpint (g_mkdir_with_parents (path, 0700), ==, 0);
      else
        scratch_write (scratch, test->files[i], g_str_equal (test->files[i], "lock") ? "" : "{}",
                       -1);
    }
}

static void
try_mode (Scratch *scratch, TrellisFolderMode mode, int expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GHashTable) before = snapshot_take (scratch->path);
  g_autoptr (GHashTable) after = NULL;
  g_autoptr (TrellisFolder) folder
      = trellis_folder_open (scratch->path, mode, scratch->clock, "Trellis", &error);
  g_autoptr (TrellisPractice) practice = NULL;

  if (expected == OPENS)
    {
      g_assert_no_error (error);
      practice = trellis_folder_load (folder, &error);
      g_assert_no_error (error);
      g_assert_nonnull (practice);
    }
  else
    {
      g_assert_error (error, TRELLIS_STORE_ERROR, expected);
      g_assert_nonnull (strstr (error->message, scratch->path));
    }
  g_clear_object (&practice);
  g_clear_object (&folder);
  after = snapshot_take (scratch->path);
  snapshot_assert_equal (before, after);
}

static void
test_open (gconstpointer data)
{
  const Case *test = data;
  Scratch scratch;

  scratch_init (&scratch);
  make_files (&scratch, test);
  try_mode (&scratch, TRELLIS_FOLDER_READ, test->read);
  try_mode (&scratch, TRELLIS_FOLDER_CREATE, test->create);
  try_mode (&scratch, TRELLIS_FOLDER_CHANGE, test->change);
  g_assert_cmpint (scratch_has (&scratch, ""), ==, !test->missing);
  scratch_clear (&scratch);
}

static void
test_file (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *inside = NULL;
  Scratch scratch;

  scratch_init (&scratch);
  g_assert_true (g_file_set_contents (scratch.path, "I am a file", -1, NULL));
  inside = g_build_filename (scratch.path, "practice", NULL);
  g_assert_null (
      trellis_folder_open (scratch.path, TRELLIS_FOLDER_CREATE, scratch.clock, "Trellis", &error));
  g_assert_error (error, TRELLIS_STORE_ERROR, TRELLIS_STORE_ERROR_NOT_PRACTICE);
  g_clear_error (&error);
  g_assert_null (
      trellis_folder_open (inside, TRELLIS_FOLDER_CREATE, scratch.clock, "Trellis", &error));
  g_assert_error (error, TRELLIS_STORE_ERROR, TRELLIS_STORE_ERROR_NOT_PRACTICE);
  scratch_clear (&scratch);
}

/* A lock that is somebody's own text is not ours to write into. */
static void
test_foreign_lock (void)
{
  g_autoptr (GError) error = NULL;
  Scratch scratch;

  scratch_init (&scratch);
  scratch_write (&scratch, "lock", "the number of my bicycle lock", -1);
  g_assert_null (
      trellis_folder_open (scratch.path, TRELLIS_FOLDER_CREATE, scratch.clock, "Trellis", &error));
  g_assert_error (error, TRELLIS_STORE_ERROR, TRELLIS_STORE_ERROR_NOT_PRACTICE);
  scratch_clear (&scratch);
}

static void
test_headless (void)
{
  g_autoptr (TrellisFolder) folder = NULL;
  g_autoptr (TrellisPractice) practice = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = make_person (YOUSSEF, "Youssef");
  Scratch scratch;
  const TrellisAside *aside;

  scratch_init_practice (&scratch);
  scratch_remove (&scratch, "practice.json");
  practice = scratch_load (&scratch, TRELLIS_FOLDER_CHANGE, &folder);
  g_assert_cmpuint (g_list_model_get_n_items (trellis_practice_get_engagements (practice)), ==, 2);
  g_assert_nonnull (trellis_practice_get_read_only (practice));
  g_assert_cmpuint (trellis_folder_get_aside (folder)->len, ==, 1);
  aside = trellis_folder_get_aside (folder)->pdata[0];
  g_assert_cmpstr (aside->where, ==, "practice.json");
  g_assert_cmpstr (aside->id, ==, "practice");
  g_assert_cmpstr (aside->reason, ==, "it is missing");
  g_assert_false (save_text (folder, TRELLIS_DOCUMENT_PERSON, YOUSSEF, text, &error));
  g_assert_error (error, TRELLIS_STORE_ERROR, TRELLIS_STORE_ERROR_ASIDE);
  scratch_clear (&scratch);
}

static guint
mode_of (Scratch *scratch, const char *place)
{
  g_autofree char *path = g_build_filename (scratch->path, place, NULL);
  GStatBuf status;

  g_assert_cmpint (g_stat (path, &status), ==, 0);
  return status.st_mode & 07777;
}

/* Folders above are made too, and nobody else may look into any of it. */
static void
test_create (void)
{
  g_autoptr (TrellisFolder) folder = NULL;
  g_autoptr (TrellisPractice) practice = NULL;
  g_autoptr (TrellisSaveJob) job = trellis_save_job_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *head = make_head ("Nora");
  g_autofree char *person = make_person (YOUSSEF, "Youssef");
  Scratch scratch;
  mode_t mask = umask (0);

  scratch_init (&scratch);
  g_free (scratch.path);
  scratch.path = g_build_filename (scratch.base, "two", "levels", NULL);
  practice = scratch_load (&scratch, TRELLIS_FOLDER_CREATE, &folder);
  g_assert_true (trellis_folder_is_new (folder));
  g_assert_false (scratch_has (&scratch, ""));
  job_add (job, TRELLIS_DOCUMENT_ATTACHMENT, COACHING, "%PDF");
  job_add (job, TRELLIS_DOCUMENT_PERSON, YOUSSEF, person);
  job_add (job, TRELLIS_DOCUMENT_PRACTICE, NULL, head);
  g_assert_true (trellis_saver_save (TRELLIS_SAVER (folder), job, &error));
  g_assert_no_error (error);
  g_assert_false (trellis_folder_is_new (folder));
  g_assert_cmphex (mode_of (&scratch, ".."), ==, 0700);
  g_assert_cmphex (mode_of (&scratch, ""), ==, 0700);
  g_assert_cmphex (mode_of (&scratch, "people"), ==, 0700);
  g_assert_cmphex (mode_of (&scratch, "attachments/" COACHING), ==, 0700);
  g_assert_cmphex (mode_of (&scratch, "attachments/" COACHING "/scan.pdf"), ==, 0600);
  g_assert_cmphex (mode_of (&scratch, YOUSSEF_PLACE), ==, 0600);
  g_assert_cmphex (mode_of (&scratch, "practice.json"), ==, 0600);
  g_assert_cmphex (mode_of (&scratch, "lock"), ==, 0600);
  umask (mask);
  scratch_clear (&scratch);
}

static void
test_create_refused (void)
{
  g_autoptr (TrellisFolder) folder = NULL;
  g_autoptr (TrellisSaveJob) job = trellis_save_job_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *head = make_head ("Nora");
  Scratch scratch;

  scratch_init (&scratch);
  folder = scratch_open (&scratch, TRELLIS_FOLDER_CREATE);
  job_add (job, TRELLIS_DOCUMENT_PRACTICE, NULL, head);
  job_add (job, TRELLIS_DOCUMENT_PERSON, "../../etc/passwd", "{}");
  g_assert_false (trellis_saver_save (TRELLIS_SAVER (folder), job, &error));
  g_assert_error (error, TRELLIS_STORE_ERROR, TRELLIS_STORE_ERROR_WRITE);
  g_assert_false (scratch_has (&scratch, ""));
  scratch_clear (&scratch);
}

/* Two programs find nothing; the second to save must not write into the practice of the first. */
static void
test_create_twice (void)
{
  g_autoptr (TrellisFolder) first = NULL;
  g_autoptr (TrellisFolder) second = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GHashTable) before = NULL;
  g_autoptr (GHashTable) after = NULL;
  g_autofree char *head = make_head ("Nora");
  g_autofree char *other = make_head ("Olaf");
  Scratch scratch;

  scratch_init (&scratch);
  first = scratch_open (&scratch, TRELLIS_FOLDER_CREATE);
  second = scratch_open (&scratch, TRELLIS_FOLDER_CREATE);
  g_assert_true (save_text (first, TRELLIS_DOCUMENT_PRACTICE, NULL, head, &error));
  before = snapshot_take (scratch.path);
  g_assert_false (save_text (second, TRELLIS_DOCUMENT_PRACTICE, NULL, other, &error));
  g_assert_error (error, TRELLIS_STORE_ERROR, TRELLIS_STORE_ERROR_HELD);
  g_clear_error (&error);
  g_clear_object (&first);
  g_assert_false (save_text (second, TRELLIS_DOCUMENT_PRACTICE, NULL, other, &error));
  g_assert_error (error, TRELLIS_STORE_ERROR, TRELLIS_STORE_ERROR_HELD);
  g_assert_true (scratch_has (&scratch, "lock"));
  after = snapshot_take (scratch.path);
  snapshot_assert_equal (before, after);
  scratch_clear (&scratch);
}

static void
test_read_mode (void)
{
  g_autoptr (TrellisFolder) folder = NULL;
  g_autoptr (TrellisPractice) practice = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = make_engagement (COACHING, "Another title");
  Scratch scratch;

  scratch_init_practice (&scratch);
  practice = scratch_load (&scratch, TRELLIS_FOLDER_READ, &folder);
  g_assert_null (trellis_practice_get_read_only (practice));
  g_assert_false (save_text (folder, TRELLIS_DOCUMENT_ENGAGEMENT, COACHING, text, &error));
  g_assert_error (error, TRELLIS_STORE_ERROR, TRELLIS_STORE_ERROR_WRITE);
  g_assert_false (scratch_has (&scratch, "lock"));
  g_assert_false (scratch_has (&scratch, "history"));
  scratch_clear (&scratch);
}

static void
test_read_only_folder (void)
{
  g_autoptr (TrellisFolder) folder = NULL;
  g_autoptr (TrellisPractice) practice = NULL;
  g_autoptr (GError) error = NULL;
  Scratch scratch;

  scratch_init_practice (&scratch);
  g_assert_cmpint (g_chmod (scratch.path, 0500), ==, 0);
  ordinary_user_begin (scratch.base);
  practice = scratch_load (&scratch, TRELLIS_FOLDER_READ, &folder);
  g_assert_cmpuint (g_list_model_get_n_items (trellis_practice_get_people (practice)), ==, 2);
  g_assert_null (
      trellis_folder_open (scratch.path, TRELLIS_FOLDER_CHANGE, scratch.clock, "Trellis", &error));
  g_assert_error (error, TRELLIS_STORE_ERROR, TRELLIS_STORE_ERROR_LOCK);
  ordinary_user_end ();
  g_assert_cmpint (g_chmod (scratch.path, 0700), ==, 0);
  scratch_clear (&scratch);
}

static int
refuse_to_make (int folder, const char *path, mode_t mode)
{
  errno = EROFS;
  return -1;
}

static int
refuse_to_open (int folder, const char *path, int flags, mode_t mode)
{
  if ((flags & O_ACCMODE) == O_RDONLY)
    return openat (folder, path, flags | O_CLOEXEC, mode);
  errno = EROFS;
  return -1;
}

/* A disk that is read-only for root too. */
static void
test_read_only_disk (void)
{
  g_autoptr (TrellisFolder) folder = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GHashTable) before = NULL;
  g_autoptr (GHashTable) after = NULL;
  g_autofree char *text = make_engagement (COACHING, "Another title");
  TrellisDisk disk = *trellis_disk_get_real ();
  Scratch scratch;

  disk.open = refuse_to_open;
  disk.mkdir = refuse_to_make;
  scratch_init_practice (&scratch);
  before = snapshot_take (scratch.path);
  folder = scratch_open (&scratch, TRELLIS_FOLDER_CHANGE);
  trellis_folder_set_disk (folder, &disk);
  g_assert_false (save_text (folder, TRELLIS_DOCUMENT_ENGAGEMENT, COACHING, text, &error));
  g_assert_error (error, TRELLIS_STORE_ERROR, TRELLIS_STORE_ERROR_WRITE);
  g_assert_cmpstr (error->message, ==, "“" COACHING_PLACE "” is not saved: the disk is read-only");
  after = snapshot_take (scratch.path);
  snapshot_assert_equal (before, after);
  scratch_clear (&scratch);
}

static void
test_leftovers (void)
{
  static const char *const left[] = {
    ".practice.json.trellis-a1b2c3",
    "people/." YOUSSEF ".json.trellis-a1b2c3",
    "engagements/." COACHING ".json.trellis-a1b2c3",
    "attachments/" COACHING "/.scan.pdf.trellis-a1b2c3",
  };
  static const char *const others[] = {
    "engagements/." COACHING ".json.a1b2c3",
    ".stfolder",
    "engagements/trellis-a1b2c3",
  };
  g_autoptr (TrellisFolder) folder = NULL;
  Scratch scratch;

  scratch_init_practice (&scratch);
  for (guint i = 0; i < G_N_ELEMENTS (left); i++)
    scratch_write (&scratch, left[i], "half", -1);
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    scratch_write (&scratch, others[i], "mine", -1);
  folder = scratch_open (&scratch, TRELLIS_FOLDER_READ);
  g_assert_true (scratch_has (&scratch, left[0]));
  g_clear_object (&folder);
  folder = scratch_open (&scratch, TRELLIS_FOLDER_CHANGE);
  for (guint i = 0; i < G_N_ELEMENTS (left); i++)
    g_assert_false (scratch_has (&scratch, left[i]));
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    g_assert_true (scratch_has (&scratch, others[i]));
  scratch_clear (&scratch);
}

static void
test_through_link (void)
{
  g_autoptr (TrellisFolder) folder = NULL;
  g_autoptr (TrellisPractice) practice = NULL;
  g_autofree char *real = NULL;
  Scratch scratch;

  scratch_init_practice (&scratch);
  real = g_build_filename (scratch.base, "real", NULL);
  g_assert_cmpint (g_rename (scratch.path, real), ==, 0);
  g_assert_cmpint (symlink (real, scratch.path), ==, 0);
  practice = scratch_load (&scratch, TRELLIS_FOLDER_CHANGE, &folder);
  g_assert_cmpuint (g_list_model_get_n_items (trellis_practice_get_people (practice)), ==, 2);
  scratch_clear (&scratch);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/folder/open/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_open);
    }
  g_test_add_func ("/folder/open/file", test_file);
  g_test_add_func ("/folder/open/foreign-lock", test_foreign_lock);
  g_test_add_func ("/folder/open/headless", test_headless);
  g_test_add_func ("/folder/open/through-link", test_through_link);
  g_test_add_func ("/folder/create", test_create);
  g_test_add_func ("/folder/create/refused", test_create_refused);
  g_test_add_func ("/folder/create/twice", test_create_twice);
  g_test_add_func ("/folder/read-mode", test_read_mode);
  g_test_add_func ("/folder/read-only/folder", test_read_only_folder);
  g_test_add_func ("/folder/read-only/disk", test_read_only_disk);
  g_test_add_func ("/folder/leftovers", test_leftovers);
  return g_test_run ();
}
