/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Scripts that read calendar files with what other programs read with. */

#include "calendar-scripts.h"

#include <glib/gstdio.h>

/* Returns: (transfer full): the path of a new file that holds @text, which the caller removes */
char *
calendar_keep (const char *text)
{
  g_autoptr (GError) error = NULL;
  char *path = NULL;
  int file = g_file_open_tmp ("trellis-XXXXXX.ics", &path, &error);

  g_assert_no_error (error);
  g_assert_true (g_close (file, &error));
  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
  return path;
}

static char *
run (const char *const *command)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) program = g_subprocess_newv (
      command, G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE, &error);
  g_autofree char *faults = NULL;
  char *output = NULL;

  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (program, NULL, NULL, &output, &faults, &error);
  g_assert_no_error (error);
  if (!g_subprocess_get_successful (program))
    g_error ("%s %s: %s", command[1], command[2], faults);
  return output;
}

/* Returns: (transfer full): what the script wrote; a script that fails is shown */
char *
calendar_run_python (const char *script, const char *first, const char *second)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "core", "calendar", script, NULL);
  const char *command[] = { g_getenv ("TRELLIS_PYTHON"), path, first, second, NULL };

  return run (command);
}

/* The same with any number of files, ended by %NULL. */
char *
calendar_run_python_over (const char *script, const char *const *files)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "core", "calendar", script, NULL);
  g_autoptr (GPtrArray) command = g_ptr_array_new ();

  g_ptr_array_add (command, (gpointer) g_getenv ("TRELLIS_PYTHON"));
  g_ptr_array_add (command, path);
  for (; *files != NULL; files++)
    g_ptr_array_add (command, (gpointer) *files);
  g_ptr_array_add (command, NULL);
  return run ((const char *const *) command->pdata);
}

/* Whether npm could install it; what nobody could install is not asked, and a test says so. */
gboolean
calendar_has_icaljs (void)
{
  g_autofree char *place = g_build_filename (g_getenv ("TRELLIS_NODE_MODULES"), "ical.js", NULL);
  g_autofree char *node = g_find_program_in_path ("node");

  return node != NULL && g_file_test (place, G_FILE_TEST_IS_DIR);
}

char *
calendar_read_with_icaljs (const char *path)
{
  g_autofree char *script
      = g_test_build_filename (G_TEST_DIST, "core", "calendar", "read-calendar.mjs", NULL);
  const char *command[] = { "node", script, g_getenv ("TRELLIS_NODE_MODULES"), path, NULL };

  return run (command);
}
