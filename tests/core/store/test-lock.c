/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One program at a time changes a practice; the others are told which one does. */

#include "config.h"

#include "store-fixture.h"

#include "store/trellis-lock.h"

#include <errno.h>
#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static TrellisFolder *
try_open (Scratch *scratch, TrellisFolderMode mode, GError **error)
{
  return trellis_folder_open (scratch->path, mode, scratch->clock, "trellis", error);
}

/* A process that opens the practice as the app does, says so, and holds it until it is killed. */
static pid_t
start_holder (Scratch *scratch)
{
  int ends[2];
  char ready = 0;
  pid_t process;

  g_assert_cmpint (pipe (ends), ==, 0);
  process = fork ();
  g_assert_cmpint (process, >=, 0);
  if (process == 0)
    {
      TrellisFolder *folder = trellis_folder_open (scratch->path, TRELLIS_FOLDER_CHANGE,
                                                   scratch->clock, "Trellis", NULL);

      if (folder == NULL || write (ends[1], "!", 1) != 1)
        _exit (1);
      for (;;)
        pause ();
    }
  close (ends[1]);
  g_assert_cmpint (read (ends[0], &ready, 1), ==, 1);
  close (ends[0]);
  return process;
}

static void
stop (pid_t process)
{
  g_assert_cmpint (kill (process, SIGKILL), ==, 0);
  g_assert_cmpint (waitpid (process, NULL, 0), ==, process);
}

static void
test_two_processes (void)
{
  g_autoptr (TrellisFolder) reader = NULL;
  g_autoptr (TrellisFolder) writer = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *who = NULL;
  Scratch scratch;
  pid_t holder;

  scratch_init_practice (&scratch);
  holder = start_holder (&scratch);
  who = g_strdup_printf ("is open in Trellis on %s (process %d)", g_get_host_name (), (int) holder);
  g_assert_null (try_open (&scratch, TRELLIS_FOLDER_CHANGE, &error));
  g_assert_error (error, TRELLIS_STORE_ERROR, TRELLIS_STORE_ERROR_HELD);
  g_assert_nonnull (strstr (error->message, who));
  g_clear_error (&error);
  g_assert_null (try_open (&scratch, TRELLIS_FOLDER_CREATE, &error));
  g_assert_error (error, TRELLIS_STORE_ERROR, TRELLIS_STORE_ERROR_HELD);
  g_clear_error (&error);
  reader = try_open (&scratch, TRELLIS_FOLDER_READ, &error);
  g_assert_no_error (error);
  stop (holder);
  g_assert_true (scratch_has (&scratch, "lock"));
  writer = try_open (&scratch, TRELLIS_FOLDER_CHANGE, &error);
  g_assert_no_error (error);
  scratch_clear (&scratch);
}

static gpointer
release_soon (gpointer folder)
{
  g_usleep (200 * G_TIME_SPAN_MILLISECOND);
  g_object_unref (folder);
  return NULL;
}

/* Commands take turns; the app and a command do not wait for one another. */
static void
test_commands (void)
{
  static const struct
  {
    const char *holder;
    const char *next;
    gboolean waits;
  } cases[] = {
    { TRELLIS_LOCK_COMMAND, TRELLIS_LOCK_COMMAND, TRUE },
    { "Trellis", TRELLIS_LOCK_COMMAND, FALSE },
    { TRELLIS_LOCK_COMMAND, "Trellis", FALSE },
  };
  Scratch scratch;

  scratch_init_practice (&scratch);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      TrellisFolder *holder = trellis_folder_open (scratch.path, TRELLIS_FOLDER_CHANGE,
                                                   scratch.clock, cases[i].holder, NULL);
      GThread *thread = g_thread_new ("release", release_soon, holder);
      g_autoptr (TrellisFolder) next = trellis_folder_open (scratch.path, TRELLIS_FOLDER_CHANGE,
                                                            scratch.clock, cases[i].next, NULL);

      g_assert_cmpint (next != NULL, ==, cases[i].waits);
      g_thread_join (thread);
    }
  scratch_clear (&scratch);
}

static void
test_same_process (void)
{
  g_autoptr (TrellisFolder) first = NULL;
  g_autoptr (TrellisFolder) second = NULL;
  g_autoptr (GError) error = NULL;
  Scratch scratch;

  scratch_init_practice (&scratch);
  first = try_open (&scratch, TRELLIS_FOLDER_CHANGE, &error);
  g_assert_null (try_open (&scratch, TRELLIS_FOLDER_CHANGE, &error));
  g_assert_error (error, TRELLIS_STORE_ERROR, TRELLIS_STORE_ERROR_HELD);
  g_clear_error (&error);
  g_clear_object (&first);
  second = try_open (&scratch, TRELLIS_FOLDER_CHANGE, &error);
  g_assert_no_error (error);
  scratch_clear (&scratch);
}

/* What stands in a lock that nobody holds says nothing, whatever it is. */
static void
test_stale (void)
{
  static const char *const texts[]
      = { "program: Trellis\nhost: other\nprocess: 1\n", "", "\xff\xfe" };
  Scratch scratch;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (TrellisFolder) folder = NULL;
      g_autoptr (GError) error = NULL;
      g_autofree char *text = NULL;

      scratch_init_practice (&scratch);
      scratch_write (&scratch, "lock", texts[i], -1);
      folder = try_open (&scratch, TRELLIS_FOLDER_CHANGE, &error);
      g_assert_no_error (error);
      text = scratch_read (&scratch, "lock");
      g_assert_true (g_str_has_prefix (text, "program: trellis\nhost: "));
      g_clear_object (&folder);
      scratch_clear (&scratch);
    }
}

/* A lock that holds but says nothing useful still refuses, in words. */
static void
test_anonymous (void)
{
  g_autoptr (GError) error = NULL;
  Scratch scratch;
  pid_t holder;

  scratch_init_practice (&scratch);
  holder = start_holder (&scratch);
  {
    g_autofree char *path = g_build_filename (scratch.path, "lock", NULL);

    g_assert_cmpint (truncate (path, 0), ==, 0);
  }
  g_assert_null (try_open (&scratch, TRELLIS_FOLDER_CHANGE, &error));
  g_assert_error (error, TRELLIS_STORE_ERROR, TRELLIS_STORE_ERROR_HELD);
  g_assert_nonnull (strstr (error->message, "is open in another program"));
  stop (holder);
  scratch_clear (&scratch);
}

static void
test_lock_is_folder (void)
{
  g_autoptr (GError) error = NULL;
  Scratch scratch;

  scratch_init_practice (&scratch);
  scratch_write (&scratch, "lock/file", "", 0);
  g_assert_null (try_open (&scratch, TRELLIS_FOLDER_CHANGE, &error));
  g_assert_error (error, TRELLIS_STORE_ERROR, TRELLIS_STORE_ERROR_LOCK);
  g_assert_nonnull (strstr (error->message, "not a regular file"));
  scratch_clear (&scratch);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/lock/two-processes", test_two_processes);
  g_test_add_func ("/lock/commands", test_commands);
  g_test_add_func ("/lock/same-process", test_same_process);
  g_test_add_func ("/lock/stale", test_stale);
  g_test_add_func ("/lock/anonymous", test_anonymous);
  g_test_add_func ("/lock/folder", test_lock_is_folder);
  return g_test_run ();
}
