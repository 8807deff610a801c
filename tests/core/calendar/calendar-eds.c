/* SPDX-License-Identifier: GPL-3.0-or-later */
/* evolution-data-server in tests: asked what calendar programs ask it. */

#include "calendar-eds.h"

#include "calendar-scripts.h"

#include <glib/gstdio.h>
#include <string.h>

#define MISSING 77

struct _CalendarEds
{
  GSubprocess *process;
  GDataInputStream *answers;
  char *folder;
};

/* Warnings of other programs are no failures of ours. */
static GSubprocess *
spawn (CalendarEds *self)
{
  static const char *const folders[] = { "HOME",           "XDG_DATA_HOME",  "XDG_CONFIG_HOME",
                                         "XDG_CACHE_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR" };
  g_autoptr (GSubprocessLauncher) launcher
      = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE
                                   | G_SUBPROCESS_FLAGS_STDERR_SILENCE);
  g_autofree char *script
      = g_test_build_filename (G_TEST_DIST, "core", "calendar", "hold-eds.py", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (folders); i++)
    {
      g_autofree char *folder = g_build_filename (self->folder, folders[i], NULL);

      g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
      g_subprocess_launcher_setenv (launcher, folders[i], folder, TRUE);
    }
  g_subprocess_launcher_setenv (launcher, "GIO_USE_VFS", "local", TRUE);
  g_subprocess_launcher_setenv (launcher, "XDG_DATA_DIRS", "/usr/local/share:/usr/share", TRUE);
  g_subprocess_launcher_unsetenv (launcher, "G_DEBUG");
  g_subprocess_launcher_unsetenv (launcher, "DBUS_SESSION_BUS_ADDRESS");
  return g_subprocess_launcher_spawn (launcher, NULL, "dbus-run-session", "--",
                                      g_getenv ("TRELLIS_PYTHON"), script, NULL);
}

/* Returns: (nullable): %NULL where there is no such server, and the test is skipped */
CalendarEds *
calendar_eds_new (void)
{
  g_autoptr (CalendarEds) self = g_new0 (CalendarEds, 1);
  g_autofree char *nothing = NULL;

  self->folder = g_dir_make_tmp ("eds-XXXXXX", NULL);
  self->process = spawn (self);
  if (self->process != NULL)
    {
      self->answers = g_data_input_stream_new (g_subprocess_get_stdout_pipe (self->process));
      nothing = calendar_eds_ask (self, "events", NULL);
    }
  if (nothing != NULL)
    return g_steal_pointer (&self);
  if (self->process != NULL)
    {
      g_subprocess_wait (self->process, NULL, NULL);
      g_assert_cmpint (g_subprocess_get_exit_status (self->process), ==, MISSING);
    }
  g_test_skip ("evolution-data-server is not here");
  return NULL;
}

static void
remove_tree (const char *path)
{
  g_autoptr (GDir) dir = NULL;
  const char *name;

  if (!g_file_test (path, G_FILE_TEST_IS_SYMLINK))
    dir = g_dir_open (path, 0, NULL);
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      remove_tree (child);
    }
  g_remove (path);
}

void
calendar_eds_free (CalendarEds *self)
{
  if (self->process != NULL)
    {
      g_output_stream_close (g_subprocess_get_stdin_pipe (self->process), NULL, NULL);
      g_subprocess_wait (self->process, NULL, NULL);
    }
  g_clear_object (&self->answers);
  g_clear_object (&self->process);
  remove_tree (self->folder);
  g_free (self->folder);
  g_free (self);
}

/**
 * calendar_eds_ask:
 * @path: (nullable): a file that the command is about
 *
 * Returns: (transfer full) (nullable): the answer; %NULL when the server is gone
 */
char *
calendar_eds_ask (CalendarEds *self, const char *command, const char *path)
{
  g_autofree char *line = g_strdup_printf ("%s %s\n", command, path == NULL ? "" : path);
  GString *answer = g_string_new (NULL);

  g_output_stream_write_all (g_subprocess_get_stdin_pipe (self->process), line, strlen (line), NULL,
                             NULL, NULL);
  for (;;)
    {
      g_autofree char *read = g_data_input_stream_read_line (self->answers, NULL, NULL, NULL);

      if (read == NULL)
        {
          g_string_free (answer, TRUE);
          return NULL;
        }
      if (g_str_equal (read, "."))
        return g_string_free (answer, FALSE);
      g_string_append_printf (answer, "%s\n", read);
    }
}

/* The same about a file that holds @text. */
char *
calendar_eds_ask_with (CalendarEds *self, const char *command, const char *text)
{
  g_autofree char *path = calendar_keep (text);
  char *answer = calendar_eds_ask (self, command, path);

  g_remove (path);
  return answer;
}

void
calendar_eds_assert (CalendarEds *self, const char *command, const char *text, const char *expected)
{
  g_autofree char *answer = text == NULL ? calendar_eds_ask (self, command, NULL)
                                         : calendar_eds_ask_with (self, command, text);

  g_assert_cmpstr (answer, ==, expected);
}
