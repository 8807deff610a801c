/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A shell for tests: runs the built program in a scratch folder and keeps what it answers. */

#include "cli-shell.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

/* When the brief of the tests is signed: some days before its term begins. */
#define SIGNING_CLOCK "2027-01-25T09:00+01:00"

Shell *
shell_new (void)
{
  Shell *self = g_new0 (Shell, 1);
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("trellis-cli-XXXXXX", &error);
  g_assert_no_error (error);
  self->practice = g_build_filename (self->folder, "practice", NULL);
  self->input_path = g_build_filename (self->folder, "input", NULL);
  self->clock = SIGNING_CLOCK;
  return self;
}

static void
remove_all (const char *path)
{
  g_autoptr (GDir) folder
      = g_file_test (path, G_FILE_TEST_IS_SYMLINK) ? NULL : g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *inner = g_build_filename (path, name, NULL);

      remove_all (inner);
    }
  g_assert_cmpint (g_remove (path), ==, 0);
}

static void
forget (Shell *self)
{
  g_clear_pointer (&self->out, g_free);
  g_clear_pointer (&self->err, g_free);
  g_clear_pointer (&self->listed, g_free);
  g_clear_pointer (&self->rows, trellis_json_unref);
}

void
shell_free (Shell *self)
{
  remove_all (self->folder);
  g_free (self->folder);
  g_free (self->practice);
  g_free (self->input_path);
  forget (self);
  g_free (self);
}

static GPtrArray *
make_arguments (Shell *self, const char *const *words)
{
  GPtrArray *arguments = g_ptr_array_new_with_free_func (g_free);

  g_assert_nonnull (g_getenv ("TRELLIS_PROGRAM"));
  g_ptr_array_add (arguments, g_strdup (g_getenv ("TRELLIS_PROGRAM")));
  if (self->practice != NULL)
    g_ptr_array_add (arguments, g_strdup_printf ("--practice=%s", self->practice));
  if (self->clock != NULL)
    g_ptr_array_add (arguments, g_strdup_printf ("--clock=%s", self->clock));
  for (; *words != NULL; words++)
    g_ptr_array_add (arguments, g_strdup (*words));
  g_ptr_array_add (arguments, NULL);
  return arguments;
}

static char *
dup_text (GBytes *bytes)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  return data == NULL ? g_strdup ("") : g_strndup (data, size);
}

/* Runs in the child: standard input comes from a file. */
static void
prepare_child (gpointer data)
{
  Shell *self = data;
  int file = open (self->input == NULL ? "/dev/null" : self->input_path, O_RDONLY);

  if (file < 0 || dup2 (file, STDIN_FILENO) < 0)
    _exit (SHELL_UNPREPARED);
  close (file);
  if (self->prepare != NULL)
    self->prepare (NULL);
}

/* Runs a command and returns its exit status, or the signal that ended it, negative. */
int
shell_try (Shell *self, const char *const *words)
{
  g_autoptr (GPtrArray) arguments = make_arguments (self, words);
  g_autofree char *home = shell_make_path (self, "home");
  g_auto (GStrv) environment = g_environ_setenv (g_get_environ (), "XDG_DATA_HOME", home, TRUE);
  g_autoptr (GError) error = NULL;
  int status;

  forget (self);
  if (self->input != NULL)
    g_file_set_contents (self->input_path, self->input, -1, &error);
  g_assert_no_error (error);
  g_spawn_sync (NULL, (char **) arguments->pdata, environment, G_SPAWN_DEFAULT, prepare_child, self,
                &self->out, &self->err, &status, &error);
  g_assert_no_error (error);
  self->status = WIFEXITED (status) ? WEXITSTATUS (status) : -WTERMSIG (status);
  return self->status;
}

void
shell_run_words (Shell *self, int status, const char *const *words)
{
  if (shell_try (self, words) != status)
    {
      g_autofree char *line = g_strjoinv (" ", (char **) words);

      g_error ("trellis %s\nexpected status %d, got %d\n%s%s", line, status, self->status,
               self->out, self->err);
    }
}

void
shell_run (Shell *self, int status, ...)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  const char *word;
  va_list list;

  va_start (list, status);
  while ((word = va_arg (list, const char *)) != NULL)
    g_ptr_array_add (words, (gpointer) word);
  va_end (list);
  g_ptr_array_add (words, NULL);
  shell_run_words (self, status, (const char *const *) words->pdata);
}

char *
shell_make_path (Shell *self, const char *name)
{
  return g_build_filename (self->folder, name, NULL);
}

/* Writes a file in the scratch folder; its path. */
char *
shell_write (Shell *self, const char *name, const char *text)
{
  g_autofree char *path = shell_make_path (self, name);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
  return g_steal_pointer (&path);
}

char *
shell_read (Shell *self, const char *name)
{
  g_autofree char *path = shell_make_path (self, name);
  g_autoptr (GError) error = NULL;
  char *text;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

/* The path of a file in tests/data. */
char *
shell_data (const char *name)
{
  return g_test_build_filename (G_TEST_DIST, "data", name, NULL);
}

static TrellisJson *
parse (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  TrellisJson *json = trellis_json_parse (bytes, &error);

  g_assert_no_error (error);
  return json;
}

/* The brief of the tests for @kind, changed by @patch as RFC 7396 has it; ' stands for " there. */
char *
shell_brief (Shell *self, const char *kind, const char *patch)
{
  g_autofree char *name = g_strdup_printf ("briefs/%s.json", kind);
  g_autofree char *path = shell_data (name);
  g_autofree char *base = NULL, *changes = g_strdup (patch == NULL ? "{}" : patch), *text = NULL;
  g_autoptr (TrellisJson) brief = NULL, change = NULL, merged = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &base, NULL, &error);
  g_assert_no_error (error);
  brief = parse (base);
  change = parse (g_strdelimit (changes, "'", '"'));
  merged = trellis_json_merge (brief, change);
  bytes = trellis_json_to_bytes (merged);
  text = dup_text (bytes);
  return shell_write (self, "brief.json", text);
}

TrellisJson *
shell_parse (Shell *self)
{
  return parse (self->out);
}

/* The rows of a list, asked for again once another command has run. */
static TrellisJson *
list_rows (Shell *self, const char *list)
{
  if (g_strcmp0 (self->listed, list) != 0)
    {
      shell_run (self, 0, "list", list, "--json", NULL);
      self->rows = shell_parse (self);
      self->listed = g_strdup (list);
    }
  return self->rows;
}

guint
shell_count (Shell *self, const char *list)
{
  return trellis_json_length (list_rows (self, list));
}

/* A member of the row at @position of a list. */
char *
shell_list (Shell *self, const char *list, guint position, const char *member)
{
  TrellisJson *rows = list_rows (self, list);
  g_autoptr (TrellisJson) row = NULL;

  g_assert_cmpuint (position, <, trellis_json_length (rows));
  row = trellis_json_element (rows, position);
  return trellis_json_dup_string (row, member);
}

/* A draft from the coaching brief of the tests, changed by @patch; its id. */
char *
shell_draft (Shell *self, const char *patch)
{
  g_autofree char *brief = shell_brief (self, "coaching", patch);

  shell_run (self, 0, "profile", "--name", "Ilse Maes", NULL);
  shell_run (self, 0, "new", "coaching", brief, NULL);
  return g_strdup (g_strchomp (self->out));
}

void
shell_sign (Shell *self, const char *engagement, const char *party)
{
  shell_run (self, 0, "sign", engagement, "--party", party, "--date", "2027-01-25", "--how",
             "typed", NULL);
}

/* The same, signed by all. */
char *
shell_begin (Shell *self, const char *patch)
{
  char *engagement = shell_draft (self, patch);

  shell_sign (self, engagement, "coach");
  shell_sign (self, engagement, "Noor Haddad");
  shell_sign (self, engagement, "Emiel Wouters");
  return engagement;
}

static void
add_files (GPtrArray *lines, const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  g_autofree char *text = NULL, *sum = NULL;
  const char *name;
  gsize length;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *inner = g_build_filename (path, name, NULL);

      add_files (lines, inner);
    }
  if (folder == NULL && g_file_get_contents (path, &text, &length, NULL))
    sum = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) text, length);
  g_ptr_array_add (lines, g_strdup_printf ("%s %s", path, sum == NULL ? "" : sum));
}

static int
compare_lines (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (*(char *const *) a, *(char *const *) b);
}

/* Every file and folder of the practice with a sum of what it holds, to be compared. */
char **
shell_snapshot (Shell *self)
{
  GPtrArray *lines = g_ptr_array_new ();

  if (g_file_test (self->practice, G_FILE_TEST_EXISTS))
    add_files (lines, self->practice);
  g_ptr_array_sort (lines, compare_lines);
  g_ptr_array_add (lines, NULL);
  return (char **) g_ptr_array_free (lines, FALSE);
}

/* Whether @part stands in @text, or must not. */
void
shell_compare (const char *where, const char *text, const char *part, gboolean there)
{
  if ((strstr (text, part) != NULL) != there)
    g_error ("%s: %s “%s” in:\n%s", where, there ? "expected" : "did not expect", part, text);
}
