/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A queue before a saver: in order, never lost, never said to be saved before it is. */

#include "config.h"

#include "fault-disk.h"
#include "store-fixture.h"

#include "store/trellis-folder-private.h"
#include "store/trellis-save-queue.h"
#include "tests/core/practice/fake-saver.h"

#include <errno.h>
#include <glib/gstdio.h>

#define LONGEST_TEST_SECONDS 20
#define NEVER 3600000

typedef struct
{
  TrellisSaveQueue *queue;
  guint n_told;
} Fixture;

static void
on_state_changed_cb (TrellisSaveQueue *queue, Fixture *fixture)
{
  fixture->n_told++;
}

static void
set_up_queue (Fixture *fixture, TrellisSaver *saver, guint wait)
{
  fixture->n_told = 0;
  fixture->queue = trellis_save_queue_new (saver);
  trellis_save_queue_set_waits (fixture->queue, wait, wait);
  g_signal_connect (fixture->queue, "state-changed", G_CALLBACK (on_state_changed_cb), fixture);
}

static gboolean
on_too_long_cb (gpointer data)
{
  g_error ("The queue does nothing");
  return G_SOURCE_REMOVE;
}

static void
wait_until_saved (TrellisSaveQueue *queue)
{
  guint timer = g_timeout_add_seconds (LONGEST_TEST_SECONDS, on_too_long_cb, NULL);

  while (trellis_save_queue_get_length (queue) > 0)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (timer);
}

static void
wait_for_problem (TrellisSaveQueue *queue)
{
  guint timer = g_timeout_add_seconds (LONGEST_TEST_SECONDS, on_too_long_cb, NULL);

  while (trellis_save_queue_get_problem (queue) == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (timer);
}

static void
save (TrellisSaveQueue *queue, const char *id, const char *text)
{
  g_autoptr (TrellisSaveJob) job = trellis_save_job_new ();
  g_autoptr (GError) error = NULL;

  job_add (job, TRELLIS_DOCUMENT_PERSON, id, text);
  g_assert_true (trellis_saver_save (TRELLIS_SAVER (queue), job, &error));
  g_assert_no_error (error);
}

/* The worker that was the last to save may hold it for a moment more. */
static void
release (TrellisSaveQueue *queue)
{
  guint timer = g_timeout_add_seconds (LONGEST_TEST_SECONDS, on_too_long_cb, NULL);
  gpointer left = queue;

  g_object_add_weak_pointer (left, &left);
  g_object_unref (queue);
  while (g_atomic_pointer_get (&left) != NULL)
    g_main_context_iteration (NULL, FALSE);
  g_source_remove (timer);
}

static void
finish (Fixture *fixture)
{
  release (g_steal_pointer (&fixture->queue));
}

static void
test_order (void)
{
  g_autoptr (FakeSaver) saver = fake_saver_new ();
  Fixture fixture;

  set_up_queue (&fixture, TRELLIS_SAVER (saver), NEVER);
  save (fixture.queue, "a", "first");
  save (fixture.queue, "b", "second");
  save (fixture.queue, "a", "third");
  g_assert_cmpuint (trellis_save_queue_get_length (fixture.queue), ==, 3);
  wait_until_saved (fixture.queue);
  g_assert_cmpuint (saver->n_saves, ==, 3);
  g_assert_cmpuint (fixture.n_told, ==, 6);
  g_assert_cmpmem ("third", 5,
                   g_bytes_get_data (g_hash_table_lookup (saver->documents, "people/a"), NULL), 5);
  finish (&fixture);
}

/* What failed stays the first, nothing overtakes it, and asking again saves all. */
static void
test_failure (void)
{
  g_autoptr (FakeSaver) saver = fake_saver_new ();
  Fixture fixture;

  saver->fail_in = 1;
  set_up_queue (&fixture, TRELLIS_SAVER (saver), NEVER);
  save (fixture.queue, "a", "first");
  save (fixture.queue, "b", "second");
  wait_for_problem (fixture.queue);
  g_assert_error (trellis_save_queue_get_problem (fixture.queue), G_IO_ERROR, G_IO_ERROR_NO_SPACE);
  g_assert_cmpuint (trellis_save_queue_get_length (fixture.queue), ==, 2);
  g_assert_cmpuint (saver->n_saves, ==, 0);
  save (fixture.queue, "c", "third");
  g_assert_cmpuint (trellis_save_queue_get_length (fixture.queue), ==, 3);
  trellis_save_queue_retry (fixture.queue);
  wait_until_saved (fixture.queue);
  g_assert_null (trellis_save_queue_get_problem (fixture.queue));
  g_assert_cmpuint (saver->n_saves, ==, 3);
  finish (&fixture);
}

static void
test_retry_by_itself (void)
{
  g_autoptr (FakeSaver) saver = fake_saver_new ();
  Fixture fixture;

  saver->fail_in = 1;
  set_up_queue (&fixture, TRELLIS_SAVER (saver), 1);
  save (fixture.queue, "a", "first");
  wait_until_saved (fixture.queue);
  g_assert_null (trellis_save_queue_get_problem (fixture.queue));
  g_assert_cmpuint (saver->n_saves, ==, 1);
  finish (&fixture);
}

/* Nobody else has to hold the queue for its jobs to be saved. */
static void
test_alone (void)
{
  g_autoptr (FakeSaver) saver = fake_saver_new ();
  Fixture fixture;

  set_up_queue (&fixture, TRELLIS_SAVER (saver), NEVER);
  g_signal_handlers_disconnect_by_data (fixture.queue, &fixture);
  save (fixture.queue, "a", "first");
  release (fixture.queue);
  g_assert_cmpuint (saver->n_saves, ==, 1);
}

static void
test_give_up (void)
{
  g_autoptr (FakeSaver) saver = fake_saver_new ();
  Fixture fixture;

  saver->fail_in = 1;
  set_up_queue (&fixture, TRELLIS_SAVER (saver), NEVER);
  save (fixture.queue, "a", "first");
  wait_for_problem (fixture.queue);
  trellis_save_queue_give_up (fixture.queue);
  g_assert_cmpuint (trellis_save_queue_get_length (fixture.queue), ==, 0);
  save (fixture.queue, "b", "second");
  wait_until_saved (fixture.queue);
  g_assert_cmpuint (g_hash_table_size (saver->documents), ==, 1);
  finish (&fixture);
}

static char *
message_of (TrellisSaveQueue *queue)
{
  return g_strdup (trellis_save_queue_get_problem (queue)->message);
}

/* The old document stands until there is room, and then the new one does. */
static void
test_full_disk (void)
{
  g_autoptr (TrellisFolder) folder = NULL;
  g_autofree char *text = make_person (YOUSSEF, "Youssef again");
  g_autofree char *before = NULL, *between = NULL, *after = NULL, *message = NULL;
  Fixture fixture;
  Scratch scratch;

  scratch_init_practice (&scratch);
  folder = scratch_open (&scratch, TRELLIS_FOLDER_CHANGE);
  before = scratch_read (&scratch, YOUSSEF_PLACE);
  set_up_queue (&fixture, TRELLIS_SAVER (folder), NEVER);
  trellis_folder_set_disk (folder, fault_disk_arm (FAULT_ERROR, ENOSPC, 2));
  save (fixture.queue, YOUSSEF, text);
  wait_for_problem (fixture.queue);
  message = message_of (fixture.queue);
  g_assert_cmpstr (message, ==, "“" YOUSSEF_PLACE "” is not saved: the disk is full");
  g_assert_cmpstr (trellis_store_error_get_cause (trellis_save_queue_get_problem (fixture.queue)),
                   ==, "the disk is full");
  between = scratch_read (&scratch, YOUSSEF_PLACE);
  g_assert_cmpstr (between, ==, before);
  trellis_folder_set_disk (folder, get_fast_disk ());
  trellis_save_queue_retry (fixture.queue);
  wait_until_saved (fixture.queue);
  after = scratch_read (&scratch, YOUSSEF_PLACE);
  g_assert_cmpstr (after, ==, text);
  finish (&fixture);
  scratch_clear (&scratch);
}

/* A folder that is moved away is not written to, and the same or a copy of it put back is. */
static void
test_vanished_folder (void)
{
  g_autoptr (TrellisFolder) folder = NULL;
  g_autofree char *text = make_person (YOUSSEF, "Youssef again");
  g_autofree char *away = NULL, *there = NULL, *after = NULL;
  Fixture fixture;
  Scratch scratch;

  scratch_init_practice (&scratch);
  folder = scratch_open (&scratch, TRELLIS_FOLDER_CHANGE);
  away = g_build_filename (scratch.base, "away", NULL);
  set_up_queue (&fixture, TRELLIS_SAVER (folder), NEVER);
  g_assert_cmpint (g_rename (scratch.path, away), ==, 0);
  save (fixture.queue, YOUSSEF, text);
  wait_for_problem (fixture.queue);
  g_assert_error (trellis_save_queue_get_problem (fixture.queue), TRELLIS_STORE_ERROR,
                  TRELLIS_STORE_ERROR_MISSING);
  /* Where a disk was there is an empty folder. */
  g_assert_cmpint (g_mkdir (scratch.path, 0700), ==, 0);
  trellis_save_queue_retry (fixture.queue);
  while (fixture.n_told < 3)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (trellis_save_queue_get_length (fixture.queue), ==, 1);
  g_assert_cmpuint (scratch_count (&scratch, "."), ==, 0);
  g_assert_cmpint (g_rmdir (scratch.path), ==, 0);
  g_assert_cmpint (g_rename (away, scratch.path), ==, 0);
  trellis_save_queue_retry (fixture.queue);
  wait_until_saved (fixture.queue);
  after = scratch_read (&scratch, YOUSSEF_PLACE);
  g_assert_cmpstr (after, ==, text);
  finish (&fixture);
  scratch_clear (&scratch);
}

/* Another folder in its place, such as the same disk plugged in again, is entered and locked. */
static void
test_other_folder (void)
{
  g_autoptr (TrellisFolder) folder = NULL;
  g_autofree char *text = make_person (YOUSSEF, "Youssef again");
  g_autofree char *away = NULL, *after = NULL;
  g_autoptr (GError) error = NULL;
  Fixture fixture;
  Scratch scratch;

  scratch_init_practice (&scratch);
  folder = scratch_open (&scratch, TRELLIS_FOLDER_CHANGE);
  away = g_build_filename (scratch.base, "away", NULL);
  set_up_queue (&fixture, TRELLIS_SAVER (folder), NEVER);
  g_assert_cmpint (g_rename (scratch.path, away), ==, 0);
  scratch_write (&scratch, "practice.json", "{}", -1);
  save (fixture.queue, YOUSSEF, text);
  wait_until_saved (fixture.queue);
  after = scratch_read (&scratch, YOUSSEF_PLACE);
  g_assert_cmpstr (after, ==, text);
  g_assert_null (
      trellis_folder_open (scratch.path, TRELLIS_FOLDER_CHANGE, scratch.clock, "Other", &error));
  g_assert_error (error, TRELLIS_STORE_ERROR, TRELLIS_STORE_ERROR_HELD);
  finish (&fixture);
  scratch_clear (&scratch);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/save-queue/order", test_order);
  g_test_add_func ("/save-queue/failure", test_failure);
  g_test_add_func ("/save-queue/retry-by-itself", test_retry_by_itself);
  g_test_add_func ("/save-queue/alone", test_alone);
  g_test_add_func ("/save-queue/give-up", test_give_up);
  g_test_add_func ("/save-queue/full-disk", test_full_disk);
  g_test_add_func ("/save-queue/vanished-folder", test_vanished_folder);
  g_test_add_func ("/save-queue/other-folder", test_other_folder);
  return g_test_run ();
}
