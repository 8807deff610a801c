/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every operation of a backup and of a restore fails once, and the process dies at every one:
   what is there in the end is the old or the new, whole, and the practice is never touched. */

#include "config.h"

#include "backup-fixture.h"
#include "fault-disk.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#define MOST_OPERATIONS 500
#define FILE_NAME "a.trellis"
#define FOLDER_NAME "restored"

/**
 * Scenario:
 * @restores: whether a backup is restored, or one is made
 * @there: whether an old file, or an empty folder, is there already
 * @folder: of a restore
 */
typedef struct
{
  const char *name;
  gboolean restores;
  gboolean there;
  const char *folder;
} Scenario;

static const Scenario scenarios[] = {
  { "backup", FALSE, FALSE, NULL },
  { "backup-over-another", FALSE, TRUE, NULL },
  { "restore", TRUE, FALSE, FOLDER_NAME },
  { "restore-into-empty", TRUE, TRUE, FOLDER_NAME },
  { "restore-below", TRUE, FALSE, "new/deep/" FOLDER_NAME },
};

static void
begin (Scratch *scratch, const Scenario *scenario)
{
  g_autofree char *file = NULL, *folder = NULL;

  scratch_init_practice (scratch);
  scratch_write (scratch, "attachments/" COACHING "/scan.pdf", "%PDF-1.4", -1);
  file = scratch_at (scratch, FILE_NAME);
  folder = scratch_at (scratch, FOLDER_NAME);
  if (scenario->restores)
    trellis_backup_free (back_up (scratch, FILE_NAME, NULL, NULL));
  else if (scenario->there)
    g_file_set_contents (file, OLD_BACKUP, -1, NULL);
  if (scenario->restores && scenario->there)
    g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
}

static TrellisBackup *
act (Scratch *scratch, const Scenario *scenario, const TrellisDisk *disk, GError **error)
{
  TrellisBackupCare care = { .disk = disk };

  return scenario->restores ? restore (scratch, FILE_NAME, scenario->folder, &care, error)
                            : back_up (scratch, FILE_NAME, &care, error);
}

/* Everything beside the practice, but what a stopped program leaves. */
static GHashTable *
look (Scratch *scratch, gboolean with_leftovers)
{
  GHashTable *all = snapshot_take (scratch->base);
  GHashTableIter iter;
  gpointer place;

  g_hash_table_iter_init (&iter, all);
  while (g_hash_table_iter_next (&iter, &place, NULL))
    if (!with_leftovers && strstr (place, ".trellis-") != NULL)
      g_hash_table_iter_remove (&iter);
  return all;
}

static GHashTable *
take_after (const Scenario *scenario)
{
  g_autoptr (GError) error = NULL;
  GHashTable *after;
  Scratch scratch;

  begin (&scratch, scenario);
  trellis_backup_free (act (&scratch, scenario, get_fast_disk (), &error));
  g_assert_no_error (error);
  after = look (&scratch, TRUE);
  scratch_clear (&scratch);
  return after;
}

static gboolean
is_equal (GHashTable *a, GHashTable *b)
{
  GHashTableIter iter;
  gpointer place, bytes, other;

  if (g_hash_table_size (a) != g_hash_table_size (b))
    return FALSE;
  g_hash_table_iter_init (&iter, a);
  while (g_hash_table_iter_next (&iter, &place, &bytes))
    if (!g_hash_table_lookup_extended (b, place, NULL, &other) || !g_bytes_equal (bytes, other))
      return FALSE;
  return TRUE;
}

/* One operation fails. Returns whether there was one that could. */
static gboolean
fail_once (const Scenario *scenario, int number, guint operation, GHashTable *after)
{
  g_autoptr (TrellisBackup) done = NULL;
  g_autoptr (GHashTable) before = NULL, now = NULL;
  g_autoptr (GError) error = NULL;
  gboolean struck;
  Scratch scratch;

  begin (&scratch, scenario);
  before = look (&scratch, TRUE);
  done = act (&scratch, scenario, fault_disk_arm (FAULT_ERROR, number, operation), &error);
  struck = fault_disk_has_struck ();
  now = look (&scratch, TRUE);
  if (done == NULL)
    g_assert_error (error, TRELLIS_STORE_ERROR, TRELLIS_STORE_ERROR_WRITE);
  /* That the new name has reached the disk can be in doubt only when it is there. */
  g_assert_true (is_equal (now, after) || (done == NULL && is_equal (now, before)));
  scratch_clear (&scratch);
  return struck;
}

static void
test_error (gconstpointer data)
{
  static const int numbers[] = { ENOSPC, EIO, EROFS };
  const Scenario *scenario = data;
  g_autoptr (GHashTable) after = take_after (scenario);

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      guint operation = 1;

      while (fail_once (scenario, numbers[i], operation, after))
        g_assert_cmpuint (++operation, <, MOST_OPERATIONS);
      g_assert_cmpuint (operation, >, 5);
    }
}

static void
live_and_die (Scratch *scratch, const Scenario *scenario, FaultKind kind, guint operation)
{
  g_autofree char *done = g_build_filename (scratch->path, "lock", NULL);

  if (act (scratch, scenario, fault_disk_arm (kind, 0, operation), NULL) != NULL)
    g_file_set_contents (done, "", 0, NULL);
  kill (getpid (), SIGKILL);
}

/* Returns whether the process died before it was done. */
static gboolean
run_in_child (Scratch *scratch, const Scenario *scenario, FaultKind kind, guint operation)
{
  g_autofree char *done = g_build_filename (scratch->path, "lock", NULL);
  pid_t process = fork ();
  gboolean died;
  int status;

  g_assert_cmpint (process, >=, 0);
  if (process == 0)
    live_and_die (scratch, scenario, kind, operation);
  g_assert_cmpint (waitpid (process, &status, 0), ==, process);
  g_assert_true (WIFSIGNALED (status));
  died = g_remove (done) < 0;
  return died;
}

/* The process dies at one operation. Returns whether there was one to die at. */
static gboolean
die_once (const Scenario *scenario, FaultKind kind, guint operation, GHashTable *after)
{
  g_autoptr (TrellisBackup) again = NULL;
  g_autoptr (GHashTable) now = NULL, finally = NULL;
  g_autoptr (GError) error = NULL;
  gboolean died, whole;
  Scratch scratch;

  begin (&scratch, scenario);
  died = run_in_child (&scratch, scenario, kind, operation);
  now = look (&scratch, FALSE);
  whole = is_equal (now, after);
  g_assert_true (whole || died);
  if (!whole || !scenario->restores)
    {
      again = act (&scratch, scenario, get_fast_disk (), &error);
      g_assert_no_error (error);
    }
  /* What was left of a restore is gone then; of a backup, nobody knows whose a hidden file is. */
  finally = look (&scratch, scenario->restores);
  g_assert_true (is_equal (finally, after));
  scratch_clear (&scratch);
  return died;
}

static void
test_death (gconstpointer data)
{
  static const FaultKind kinds[] = { FAULT_DIE_BEFORE, FAULT_DIE_WITHIN };
  const Scenario *scenario = data;
  g_autoptr (GHashTable) after = take_after (scenario);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      guint operation = 1;

      while (die_once (scenario, kinds[i], operation, after))
        g_assert_cmpuint (++operation, <, MOST_OPERATIONS);
      g_assert_cmpuint (operation, >, 5);
    }
}

int
main (int argc, char **argv)
{
  /* Thousands of saves that no power cut can reach need not wear a disk down. */
  if (access ("/dev/shm", W_OK) == 0)
    g_setenv ("TMPDIR", "/dev/shm", TRUE);
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (scenarios); i++)
    {
      g_autofree char *error = g_strdup_printf ("/backup-faults/error/%s", scenarios[i].name);
      g_autofree char *death = g_strdup_printf ("/backup-faults/death/%s", scenarios[i].name);

      g_test_add_data_func (error, &scenarios[i], test_error);
      g_test_add_data_func (death, &scenarios[i], test_death);
    }
  return g_test_run ();
}
