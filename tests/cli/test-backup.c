/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The whole practice as one file from the shell, and back: what is said, and what is refused. */

#include "cli-shell.h"

#include <glib/gstdio.h>
#include <string.h>

static void
write_demo (Shell *shell)
{
  shell_run (shell, 0, "demo", shell->practice, NULL);
}

static void
test_there_and_back (void)
{
  g_autoptr (Shell) shell = shell_new ();
  g_autofree char *file = shell_make_path (shell, "practice.trellis");
  g_autofree char *second = shell_make_path (shell, "second.trellis");
  g_autofree char *folder = shell_make_path (shell, "restored");
  g_autofree char *one = NULL, *other = NULL;

  shell->clock = "2026-11-24T09:00+01:00";
  write_demo (shell);
  shell_run (shell, 0, "backup", file, NULL);
  assert_contains (shell->out, "files of the practice are in");
  g_assert_cmpstr (shell->err, ==, "");
  shell_run (shell, 0, "restore", file, folder, NULL);
  assert_contains (shell->out, "as it was on Tue 2026-11-24 09:00 Europe/Brussels");
  g_free (shell->practice);
  shell->practice = g_strdup (folder);
  shell_run (shell, 0, "check", NULL);
  g_assert_cmpstr (shell->out, ==, "");
  shell_run (shell, 0, "backup", second, NULL);
  one = shell_read (shell, "practice.trellis");
  other = shell_read (shell, "second.trellis");
  g_assert_cmpstr (one, ==, other);
}

static void
test_set_aside (void)
{
  g_autoptr (Shell) shell = shell_new ();
  g_autofree char *file = shell_make_path (shell, "practice.trellis");
  g_autofree char *folder = shell_make_path (shell, "restored");
  g_autofree char *head = NULL, *torn = NULL, *notes = NULL, *read_back = NULL;

  write_demo (shell);
  head = g_build_filename (shell->practice, "practice.json", NULL);
  notes = g_build_filename (shell->practice, "people", "notes.txt", NULL);
  torn = g_build_filename (folder, "practice.json", NULL);
  g_assert_true (g_file_set_contents (head, "{ torn", -1, NULL));
  g_assert_true (g_file_set_contents (notes, "mine", -1, NULL));
  shell_run (shell, 0, "backup", file, NULL);
  assert_contains (shell->err, "practice.json is set aside");
  assert_contains (shell->err, "not in the backup: people/notes.txt: is no document");
  shell_run (shell, 0, "restore", file, folder, NULL);
  g_assert_true (g_file_get_contents (torn, &read_back, NULL, NULL));
  g_assert_cmpstr (read_back, ==, "{ torn");
}

/* What cannot be read is no backup's, and whoever relies on the exit status is told. */
static void
test_left_out (void)
{
  g_autoptr (Shell) shell = shell_new ();
  g_autofree char *file = shell_make_path (shell, "practice.trellis");
  g_autofree char *strange = NULL;

  write_demo (shell);
  strange = g_build_filename (shell->practice, "people",
                              "e0000000-0000-4000-8000-000000000009.json", NULL);
  g_assert_cmpint (g_mkdir (strange, 0700), ==, 0);
  shell_run (shell, 1, "backup", file, NULL);
  assert_contains (shell->err, "not in the backup: people/e0000000");
  assert_contains (shell->err, "it is not a regular file");
  g_assert_true (g_file_test (file, G_FILE_TEST_EXISTS));
}

static void
test_refused (void)
{
  g_autoptr (Shell) shell = shell_new ();
  g_autofree char *file = shell_make_path (shell, "practice.trellis");
  g_autofree char *folder = shell_make_path (shell, "restored");
  g_autofree char *missing = shell_make_path (shell, "missing/practice.trellis");
  g_autofree char *text = shell_write (shell, "letter.txt", "Dear Ilse,\n");
  g_autofree char *inside = NULL;

  shell_run (shell, 1, "backup", file, NULL);
  assert_contains (shell->err, "there is no practice in");
  write_demo (shell);
  inside = g_build_filename (shell->practice, "practice.trellis", NULL);
  shell_run (shell, 1, "backup", inside, NULL);
  assert_contains (shell->err, "is inside the practice");
  shell_run (shell, 1, "backup", missing, NULL);
  assert_contains (shell->err, "No such file or directory");
  shell_run (shell, 2, "backup", "", NULL);
  shell_run (shell, 0, "backup", file, NULL);
  shell_run (shell, 1, "restore", file, shell->practice, NULL);
  assert_contains (shell->err, "is there already, and not empty");
  shell_run (shell, 1, "restore", text, folder, NULL);
  assert_contains (shell->err, "this is no backup that Trellis has made");
  shell_run (shell, 1, "restore", missing, folder, NULL);
  assert_contains (shell->err, "cannot be read");
  shell_run (shell, 1, "restore", shell->practice, folder, NULL);
  assert_contains (shell->err, "cannot be read");
  shell_run (shell, 2, "restore", file, "", NULL);
  g_assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/backup/there-and-back", test_there_and_back);
  g_test_add_func ("/backup/set-aside", test_set_aside);
  g_test_add_func ("/backup/left-out", test_left_out);
  g_test_add_func ("/backup/refused", test_refused);
  return g_test_run ();
}
