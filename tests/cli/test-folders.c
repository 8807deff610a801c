/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Folders as they come: what is no practice, cannot be changed, or holds what cannot be read. */

#include "cli-shell.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <linux/capability.h>
#include <signal.h>
#include <string.h>
#include <sys/file.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

/* Commands that read, and some that change; none of them makes a practice. */
static const char *const commands[][8] = {
  { "list" },
  { "show", "x" },
  { "check" },
  { "profile" },
  { "settings" },
  { "export", "ics", "-o", "-" },
  { "print", "plan", "x", "-o", "-" },
  { "conclude", "x" },
  { "recover", "x" },
  { "session", "x", "hold" },
};

static void
refuse_all (Shell *shell, const char *says)
{
  g_auto (GStrv) before = shell_snapshot (shell), after = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      shell_run_words (shell, 1, commands[i]);
      assert_contains (shell->err, says);
    }
  after = shell_snapshot (shell);
  g_assert_true (g_strv_equal ((const char *const *) before, (const char *const *) after));
}

static void
refuse_making (Shell *shell, const char *says)
{
  g_autofree char *brief = shell_brief (shell, "coaching", NULL);
  g_auto (GStrv) before = shell_snapshot (shell), after = NULL;

  shell_run (shell, 1, "new", "coaching", brief, NULL);
  assert_contains (shell->err, says);
  shell_run (shell, 1, "profile", "--name", "x", NULL);
  assert_contains (shell->err, says);
  shell_run (shell, 1, "demo", shell->practice, NULL);
  assert_contains (shell->err, says);
  after = shell_snapshot (shell);
  g_assert_true (g_strv_equal ((const char *const *) before, (const char *const *) after));
}

static void
test_missing (void)
{
  g_autoptr (Shell) shell = shell_new ();

  refuse_all (shell, "there is no practice in");
  g_assert_false (g_file_test (shell->practice, G_FILE_TEST_EXISTS));
}

static void
test_empty (void)
{
  g_autoptr (Shell) shell = shell_new ();

  g_assert_cmpint (g_mkdir (shell->practice, 0700), ==, 0);
  refuse_all (shell, "there is no practice in");
  shell_run (shell, 0, "profile", "--name", "Ilse Maes", NULL);
  shell_run (shell, 0, "list", NULL);
}

static void
test_file (void)
{
  g_autoptr (Shell) shell = shell_new ();
  g_autofree char *file = shell_write (shell, "practice", "a letter\n");

  refuse_all (shell, "a practice is a folder");
  refuse_making (shell, "a practice is a folder");
}

static void
test_something_else (void)
{
  g_autoptr (Shell) shell = shell_new ();
  g_autofree char *file = shell_write (shell, "practice/holiday.txt", "sun\n");

  refuse_all (shell, "is no practice, and not empty");
  refuse_making (shell, "is no practice, and not empty");
}

/* Root may write anywhere, unless it gives that up. */
static void
obey_permissions (gpointer data)
{
  if (geteuid () == 0
      && (prctl (PR_CAPBSET_DROP, CAP_DAC_OVERRIDE) != 0
          || prctl (PR_CAPBSET_DROP, CAP_DAC_READ_SEARCH) != 0))
    _exit (SHELL_UNPREPARED);
}

static void
set_modes (const char *path, int folder_mode, int file_mode)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *inner = g_build_filename (path, name, NULL);

      set_modes (inner, folder_mode, file_mode);
    }
  g_assert_cmpint (g_chmod (path, folder == NULL ? file_mode : folder_mode), ==, 0);
}

/* What reads works; what changes says why it does not, and no byte is another. */
static void
test_read_only (void)
{
  const char *const list[] = { "list", NULL };
  g_autoptr (Shell) shell = shell_new ();
  g_autofree char *engagement = shell_draft (shell, NULL);
  g_auto (GStrv) before = shell_snapshot (shell), after = NULL;

  set_modes (shell->practice, 0555, 0444);
  shell->prepare = obey_permissions;
  if (shell_try (shell, list) == SHELL_UNPREPARED)
    g_test_skip ("root cannot give up its rights here");
  else
    {
      assert_contains (shell->out, "Handing over the bakery floor");
      shell_run (shell, 0, "show", engagement, NULL);
      shell_run (shell, 0, "check", NULL);
      shell_run (shell, 1, "profile", "--name", "x", NULL);
      assert_contains (shell->err, "trellis: ");
      shell_run (shell, 1, "end", engagement, "--reason", "by-coach", NULL);
    }
  set_modes (shell->practice, 0700, 0600);
  after = shell_snapshot (shell);
  g_assert_true (g_strv_equal ((const char *const *) before, (const char *const *) after));
}

/* No file may grow: so a disk behaves that is full. */
static void
leave_no_room (gpointer data)
{
  const struct rlimit none = { 0, 0 };

  signal (SIGXFSZ, SIG_IGN);
  if (setrlimit (RLIMIT_FSIZE, &none) != 0)
    _exit (SHELL_UNPREPARED);
}

static void
test_no_room (void)
{
  g_autoptr (Shell) shell = shell_new ();
  g_autofree char *engagement = shell_draft (shell, NULL);
  g_auto (GStrv) before = shell_snapshot (shell), after = NULL;

  shell->prepare = leave_no_room;
  shell_run (shell, 1, "profile", "--name", "x", NULL);
  assert_contains (shell->err, "practice.json");
  shell_run (shell, 0, "list", NULL);
  after = shell_snapshot (shell);
  g_assert_true (g_strv_equal ((const char *const *) before, (const char *const *) after));
}

static void
test_open_elsewhere (void)
{
  g_autoptr (Shell) shell = shell_new ();
  g_autofree char *engagement = shell_draft (shell, NULL);
  g_autofree char *lock
      = shell_write (shell, "practice/lock", "program: Trellis\nhost: desk\nprocess: 12\n");
  int file = open (lock, O_RDWR);

  g_assert_cmpint (file, >=, 0);
  g_assert_cmpint (flock (file, LOCK_EX | LOCK_NB), ==, 0);
  shell_run (shell, 1, "profile", "--name", "x", NULL);
  assert_contains (shell->err, "is open in Trellis on desk (process 12)");
  shell_run (shell, 0, "list", NULL);
  shell_run (shell, 0, "show", engagement, NULL);
  shell_run (shell, 0, "check", NULL);
  shell_run (shell, 0, "export", "ics", "-o", "-", NULL);
  shell_run (shell, 0, "print", "plan", engagement, "-o", "-", NULL);
  close (file);
  shell_run (shell, 0, "profile", "--name", "x", NULL);
}

static char *
place_of (const char *engagement)
{
  return g_strdup_printf ("practice/engagements/%s.json", engagement);
}

/* The commands beside a document that is set aside: reading works and names it. */
static void
check_set_aside (Shell *shell, const char *engagement, const char *why)
{
  g_auto (GStrv) before = shell_snapshot (shell), after = NULL;

  shell_run (shell, 0, "list", "--json", NULL);
  assert_contains (shell->err, "is set aside");
  assert_contains (shell->err, why);
  assert_contains (shell->out, "At home on the water");
  shell_run (shell, 0, "export", "ics", "-o", "-", NULL);
  assert_contains (shell->err, "is set aside");
  shell_run (shell, 1, "check", NULL);
  assert_contains (shell->out, engagement);
  assert_contains (shell->out, why);
  shell_run (shell, 1, "show", engagement, NULL);
  assert_contains (shell->err, "is set aside and cannot be used");
  shell_run (shell, 1, "session", engagement, "hold", NULL);
  assert_contains (shell->err, "is set aside and cannot be used");
  after = shell_snapshot (shell);
  g_assert_true (g_strv_equal ((const char *const *) before, (const char *const *) after));
}

static char *
begin_two (Shell *shell)
{
  char *engagement = shell_draft (shell, NULL);
  g_autofree char *brief = shell_brief (shell, "mentoring", "{ 'title': 'At home on the water' }");

  shell_run (shell, 0, "new", "mentoring", brief, NULL);
  return engagement;
}

static void
test_set_aside (void)
{
  static const struct
  {
    const char *text;
    const char *why;
  } documents[] = {
    { "", "the text is empty" },
    { "{ \"format\": \"io.github", "the text ends" },
    { "\x7f"
      "ELF\xff\xfe",
      "a byte that is not UTF-8" },
    { "{ \"format\": \"else\" }", "format: expected" },
    { "{ \"format\": \"io.github.trellis_app.Trellis.engagement\", \"version\": 77 }",
      "version 77 was written by a newer Trellis" },
  };
  g_autoptr (Shell) shell = shell_new ();
  g_autofree char *engagement = begin_two (shell), *place = place_of (engagement);
  g_autofree char *good = shell_read (shell, place);

  for (guint i = 0; i < G_N_ELEMENTS (documents); i++)
    {
      g_autofree char *path = shell_write (shell, place, documents[i].text);

      check_set_aside (shell, engagement, documents[i].why);
    }
  g_free (shell_write (shell, place, good));
  shell_run (shell, 0, "check", NULL);
}

static void
test_deep_and_large (void)
{
  g_autoptr (Shell) shell = shell_new ();
  g_autofree char *engagement = begin_two (shell), *place = place_of (engagement);
  g_autofree char *deep = g_strnfill (100000, '['), *path = shell_write (shell, place, deep);

  check_set_aside (shell, engagement, "64");
  g_assert_cmpint (truncate (path, 200 * 1024 * 1024), ==, 0);
  check_set_aside (shell, engagement, "larger than 64 MiB");
}

static void
test_recover (void)
{
  g_autoptr (Shell) shell = shell_new ();
  g_autofree char *engagement = begin_two (shell), *place = place_of (engagement);
  g_autofree char *good = shell_read (shell, place), *now = NULL;
  g_autofree char *prefix = g_strndup (engagement, 8);

  shell_run (shell, 1, "recover", engagement, NULL);
  assert_contains (shell->err, "is set aside");
  shell->input = "{ \"purpose\": \"Another\" }";
  shell_run (shell, 0, "amend", engagement, "-", NULL);
  g_free (shell_write (shell, place, "{"));
  shell_run (shell, 0, "list", NULL);
  assert_contains (shell->err, "puts back what is kept of it");
  shell_run (shell, 1, "recover", "not-this", NULL);
  shell_run (shell, 0, "recover", prefix, NULL);
  assert_contains (shell->out, "is as it was until Mon 2027-01-25 09:00 Europe/Brussels. What was "
                               "changed after that is not in it");
  now = shell_read (shell, place);
  g_assert_cmpstr (now, ==, good);
  shell_run (shell, 0, "check", NULL);
  shell_run (shell, 0, "show", engagement, NULL);
}

/* Of a newer practice nothing is changed, and what can be read is read. */
static void
test_newer_practice (void)
{
  g_autoptr (Shell) shell = shell_new ();
  g_autofree char *engagement = begin_two (shell);
  g_autofree char *head = shell_read (shell, "practice/practice.json");
  g_autoptr (GRegex) version = g_regex_new ("\"version\" : 1", 0, 0, NULL);
  g_autofree char *newer = g_regex_replace (version, head, -1, 0, "\"version\" : 9", 0, NULL);
  g_auto (GStrv) before = NULL, after = NULL;

  g_free (shell_write (shell, "practice/practice.json", newer));
  before = shell_snapshot (shell);
  shell_run (shell, 0, "list", NULL);
  assert_contains (shell->err, "practice.json is set aside: version 9 was written by a newer");
  assert_contains (shell->err, ": open it with the newer one\n");
  assert_lacks (shell->err, "recover");
  assert_contains (shell->out, "Handing over the bakery floor");
  shell_run (shell, 1, "recover", "practice", NULL);
  assert_contains (shell->err, "there is nothing to recover of “practice.json”: version 9");
  shell_run (shell, 1, "profile", "--name", "x", NULL);
  assert_contains (shell->err, "cannot be changed");
  shell_run (shell, 1, "end", engagement, "--reason", "by-coach", NULL);
  shell_run (shell, 1, "check", NULL);
  after = shell_snapshot (shell);
  g_assert_true (g_strv_equal ((const char *const *) before, (const char *const *) after));
}

static void
test_demo (void)
{
  g_autoptr (Shell) shell = shell_new ();

  shell_run (shell, 0, "demo", shell->practice, NULL);
  shell_run (shell, 0, "check", NULL);
  g_assert_cmpstr (shell->out, ==, "");
  g_assert_cmpuint (shell_count (shell, "engagements"), ==, 6);
  shell_run (shell, 1, "demo", shell->practice, NULL);
  assert_contains (shell->err, "There is a practice in");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/folders/missing", test_missing);
  g_test_add_func ("/folders/empty", test_empty);
  g_test_add_func ("/folders/file", test_file);
  g_test_add_func ("/folders/something-else", test_something_else);
  g_test_add_func ("/folders/read-only", test_read_only);
  g_test_add_func ("/folders/no-room", test_no_room);
  g_test_add_func ("/folders/open-elsewhere", test_open_elsewhere);
  g_test_add_func ("/folders/set-aside", test_set_aside);
  g_test_add_func ("/folders/deep-and-large", test_deep_and_large);
  g_test_add_func ("/folders/recover", test_recover);
  g_test_add_func ("/folders/newer-practice", test_newer_practice);
  g_test_add_func ("/folders/demo", test_demo);
  return g_test_run ();
}
