/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every operation of a save fails once, and the process dies at every one: whatever happens, the
   practice opens whole, each document as it was before or as it is after. */

#include "config.h"

#include "fault-disk.h"
#include "store-fixture.h"

#include "store/trellis-folder-private.h"

#include <errno.h>
#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#define NEW_PERSON "00000000-0000-4000-8000-000000000001"
#define MOST_OPERATIONS 500

/**
 * Scenario:
 * @prepare: (nullable): what is on the disk before it is opened
 * @meddle: (nullable): what another program does once it is loaded
 * @act: what is done, and may fail
 * @aside: how many documents are set aside until it is done
 * @no_links: whether the disk has no hard links
 */
typedef struct
{
  const char *name;
  void (*prepare) (Scratch *scratch);
  void (*meddle) (Scratch *scratch);
  gboolean (*act) (TrellisFolder *folder, GError **error);
  guint aside;
  gboolean no_links;
} Scenario;

static void
write_fixture (Scratch *scratch)
{
  scratch_write (scratch, "attachments/" COACHING "/scan.pdf", "%PDF-1.4 before", -1);
}

static void
write_history (Scratch *scratch)
{
  write_fixture (scratch);
  for (guint i = 1; i <= 25; i++)
    {
      g_autofree char *place
          = g_strdup_printf ("history/" COACHING "/20261101T0800%02uZ-%u.json", i, i);
      g_autofree char *text = make_engagement (COACHING, place);

      scratch_write (scratch, place, text, -1);
    }
}

static void
write_broken (Scratch *scratch)
{
  write_history (scratch);
  scratch_write (scratch, COACHING_PLACE, "{ torn", -1);
}

static void
change_outside (Scratch *scratch)
{
  g_autofree char *text = make_engagement (COACHING, "Theirs");

  scratch_write (scratch, COACHING_PLACE, text, -1);
}

static gboolean
save_one (TrellisFolder *folder, GError **error)
{
  g_autofree char *text = make_engagement (COACHING, "After");

  return save_text (folder, TRELLIS_DOCUMENT_ENGAGEMENT, COACHING, text, error);
}

static gboolean
save_several (TrellisFolder *folder, GError **error)
{
  g_autoptr (TrellisSaveJob) job = trellis_save_job_new ();
  g_autofree char *head = make_head ("After");
  g_autofree char *person = make_person (NEW_PERSON, "New");
  g_autofree char *engagement = make_engagement (COACHING, "After");

  job_add (job, TRELLIS_DOCUMENT_ATTACHMENT, COACHING, "%PDF-1.4 after");
  job_add (job, TRELLIS_DOCUMENT_ATTACHMENT, MENTORING, "%PDF-1.4 new");
  job_add (job, TRELLIS_DOCUMENT_PERSON, NEW_PERSON, person);
  job_add (job, TRELLIS_DOCUMENT_ENGAGEMENT, COACHING, engagement);
  job_add (job, TRELLIS_DOCUMENT_PRACTICE, NULL, head);
  return trellis_saver_save (TRELLIS_SAVER (folder), job, error);
}

static void
write_export (Scratch *scratch)
{
  g_autofree char *text = make_export (EXPORT, "Phone", "{\"before\":0}");

  write_fixture (scratch);
  scratch_write (scratch, EXPORT_PLACE, text, -1);
}

static gboolean
save_export (TrellisFolder *folder, GError **error)
{
  g_autofree char *text = make_export (EXPORT, "Phone", "{\"before\":0,\"after\":1}");

  return save_text (folder, TRELLIS_DOCUMENT_EXPORT, EXPORT, text, error);
}

static gboolean
remove_all (TrellisFolder *folder, GError **error)
{
  g_autoptr (TrellisSaveJob) job = trellis_save_job_new ();

  job_add (job, TRELLIS_DOCUMENT_ENGAGEMENT, COACHING, NULL);
  job_add (job, TRELLIS_DOCUMENT_PERSON, YOUSSEF, NULL);
  job_add (job, TRELLIS_DOCUMENT_ATTACHMENT, COACHING, NULL);
  return trellis_saver_save (TRELLIS_SAVER (folder), job, error);
}

static gboolean
recover (TrellisFolder *folder, GError **error)
{
  return trellis_folder_recover (folder, COACHING, error);
}

static gboolean
create (TrellisFolder *folder, GError **error)
{
  g_autoptr (TrellisSaveJob) job = trellis_save_job_new ();
  g_autofree char *head = make_head ("After");
  g_autofree char *person = make_person (NEW_PERSON, "New");
  g_autofree char *engagement = make_engagement (COACHING, "After");

  job_add (job, TRELLIS_DOCUMENT_PERSON, NEW_PERSON, person);
  job_add (job, TRELLIS_DOCUMENT_ENGAGEMENT, COACHING, engagement);
  job_add (job, TRELLIS_DOCUMENT_PRACTICE, NULL, head);
  return trellis_saver_save (TRELLIS_SAVER (folder), job, error);
}

static const Scenario scenarios[] = {
  { "one", write_fixture, NULL, save_one, 0, FALSE },
  { "one-full-history", write_history, NULL, save_one, 0, FALSE },
  { "one-no-links", write_fixture, NULL, save_one, 0, TRUE },
  { "one-changed-outside", write_fixture, change_outside, save_one, 0, FALSE },
  { "several", write_fixture, NULL, save_several, 0, FALSE },
  { "several-no-links", write_fixture, NULL, save_several, 0, TRUE },
  { "export", write_export, NULL, save_export, 0, FALSE },
  { "export-first", write_fixture, NULL, save_export, 0, FALSE },
  { "export-no-links", write_export, NULL, save_export, 0, TRUE },
  { "remove", write_fixture, NULL, remove_all, 0, FALSE },
  { "remove-no-links", write_fixture, NULL, remove_all, 0, TRUE },
  { "recover", write_broken, NULL, recover, 1, FALSE },
  { "recover-no-links", write_broken, NULL, recover, 1, TRUE },
  { "create", NULL, NULL, create, 0, FALSE },
};

static void
begin (Scratch *scratch, const Scenario *scenario)
{
  fault_disk_refuse_links (scenario->no_links);
  if (scenario->prepare == NULL)
    {
      scratch_init (scratch);
      return;
    }
  scratch_init_practice (scratch);
  scenario->prepare (scratch);
}

static TrellisPractice *
open_practice (Scratch *scratch, const Scenario *scenario, TrellisFolder **folder)
{
  TrellisPractice *practice = scratch_load (scratch, TRELLIS_FOLDER_CREATE, folder);

  if (scenario->meddle != NULL)
    scenario->meddle (scratch);
  return practice;
}

/* What the folder holds when nothing goes wrong. */
static GHashTable *
take_after (const Scenario *scenario)
{
  g_autoptr (TrellisFolder) folder = NULL;
  g_autoptr (TrellisPractice) practice = NULL;
  g_autoptr (GError) error = NULL;
  GHashTable *after;
  Scratch scratch;

  begin (&scratch, scenario);
  practice = open_practice (&scratch, scenario, &folder);
  g_assert_true (scenario->act (folder, &error));
  g_assert_no_error (error);
  after = snapshot_take_documents (scratch.path);
  g_clear_object (&practice);
  g_clear_object (&folder);
  scratch_clear (&scratch);
  return after;
}

static void
assert_opens (Scratch *scratch, const Scenario *scenario, gboolean certainly_after)
{
  g_autoptr (TrellisFolder) folder = NULL;
  g_autoptr (TrellisPractice) practice = scratch_load (scratch, TRELLIS_FOLDER_CREATE, &folder);
  guint n = trellis_folder_get_aside (folder)->len;

  g_assert_null (trellis_practice_get_read_only (practice));
  if (certainly_after)
    g_assert_cmpuint (n, ==, 0);
  else
    g_assert_cmpuint (n, <=, scenario->aside);
}

/* One operation fails. Returns whether there was one that could. */
static gboolean
fail_once (const Scenario *scenario, int number, guint operation, GHashTable *after)
{
  g_autoptr (TrellisFolder) folder = NULL;
  g_autoptr (TrellisPractice) practice = NULL;
  g_autoptr (GHashTable) all_before = NULL;
  g_autoptr (GHashTable) all_now = NULL;
  g_autoptr (GHashTable) now = NULL;
  g_autoptr (GError) error = NULL;
  gboolean done, struck;
  Scratch scratch;

  begin (&scratch, scenario);
  practice = open_practice (&scratch, scenario, &folder);
  all_before = snapshot_take (scratch.path);
  trellis_folder_set_disk (folder, fault_disk_arm (FAULT_ERROR, number, operation));
  done = scenario->act (folder, &error);
  struck = fault_disk_has_struck ();
  g_assert_cmpint (done, ==, error == NULL);
  if (done)
    {
      now = snapshot_take_documents (scratch.path);
      snapshot_assert_equal (now, after);
    }
  else
    {
      g_assert_true (struck);
      g_assert_cmpstr (error->message, !=, "");
      g_assert_cmpint (error->domain, ==, TRELLIS_STORE_ERROR);
      all_now = snapshot_take (scratch.path);
      snapshot_assert_equal (all_now, all_before);
    }
  /* A job that failed can be tried again by the same program. */
  trellis_folder_set_disk (folder, get_fast_disk ());
  if (!done && !scenario->no_links)
    {
      g_clear_error (&error);
      g_assert_true (scenario->act (folder, &error));
      g_assert_no_error (error);
    }
  g_clear_object (&practice);
  g_clear_object (&folder);
  assert_opens (&scratch, scenario, done);
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

/* Each document is one of the two, and there is none besides. */
static void
assert_before_or_after (GHashTable *now, GHashTable *before, GHashTable *after)
{
  GHashTableIter iter;
  gpointer place, bytes;

  g_hash_table_iter_init (&iter, now);
  while (g_hash_table_iter_next (&iter, &place, &bytes))
    {
      GBytes *old = g_hash_table_lookup (before, place);
      GBytes *new = g_hash_table_lookup (after, place);

      if ((old == NULL || !g_bytes_equal (bytes, old))
          && (new == NULL || !g_bytes_equal (bytes, new)))
        g_error ("%s is neither what it was nor what it was to be", (char *) place);
    }
  g_hash_table_iter_init (&iter, before);
  while (g_hash_table_iter_next (&iter, &place, NULL))
    if (!g_hash_table_contains (now, place) && g_hash_table_contains (after, place))
      g_error ("%s is gone", (char *) place);
}

/* The child opens the practice itself, so that the lock dies with it. It dies at the end too, where
   a tool that looks for leaks would see those of its parent, and leaves a file to say how far it
   came.
   */
static void
live_and_die (Scratch *scratch, const Scenario *scenario, FaultKind kind, guint operation)
{
  g_autofree char *done = g_build_filename (scratch->base, "done", NULL);
  TrellisFolder *folder;
  TrellisPractice *practice = open_practice (scratch, scenario, &folder);

  trellis_folder_set_disk (folder, fault_disk_arm (kind, 0, operation));
  if (practice != NULL && scenario->act (folder, NULL))
    g_file_set_contents (done, "", 0, NULL);
  kill (getpid (), SIGKILL);
}

/* Returns whether the process died before it was done. */
static gboolean
run_in_child (Scratch *scratch, const Scenario *scenario, FaultKind kind, guint operation)
{
  g_autofree char *done = g_build_filename (scratch->base, "done", NULL);
  int status;
  pid_t process = fork ();

  g_assert_cmpint (process, >=, 0);
  if (process == 0)
    live_and_die (scratch, scenario, kind, operation);
  g_assert_cmpint (waitpid (process, &status, 0), ==, process);
  g_assert_true (WIFSIGNALED (status));
  g_assert_cmpint (WTERMSIG (status), ==, SIGKILL);
  return !g_file_test (done, G_FILE_TEST_EXISTS);
}

/* The process dies at one operation. Returns whether there was one to die at. */
static gboolean
die_once (const Scenario *scenario, FaultKind kind, guint operation, GHashTable *after)
{
  g_autoptr (GHashTable) before = NULL;
  g_autoptr (GHashTable) now = NULL;
  g_autoptr (GHashTable) swept = NULL;
  gboolean died;
  Scratch scratch;

  begin (&scratch, scenario);
  if (scenario->meddle != NULL)
    {
      Scratch other;

      begin (&other, scenario);
      scenario->meddle (&other);
      before = snapshot_take_documents (other.path);
      scratch_clear (&other);
    }
  else
    before = snapshot_take_documents (scratch.path);
  died = run_in_child (&scratch, scenario, kind, operation);
  now = snapshot_take_documents (scratch.path);
  if (died)
    assert_before_or_after (now, before, after);
  else
    snapshot_assert_equal (now, after);
  assert_opens (&scratch, scenario, !died);
  swept = snapshot_take_documents (scratch.path);
  snapshot_assert_equal (swept, now);
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
      g_autofree char *error = g_strdup_printf ("/faults/error/%s", scenarios[i].name);
      g_autofree char *death = g_strdup_printf ("/faults/death/%s", scenarios[i].name);

      g_test_add_data_func (error, &scenarios[i], test_error);
      g_test_add_data_func (death, &scenarios[i], test_death);
    }
  return g_test_run ();
}
