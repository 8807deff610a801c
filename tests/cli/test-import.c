/* SPDX-License-Identifier: GPL-3.0-or-later */
/* `import ics`: other calendars, whose busy time sessions are held against. */

#include "cli-shell.h"

#include "store/trellis-folder.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

#define BEGIN "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"
#define END "END:VCALENDAR\r\n"
#define EVENT(uid, start, end, more)                                                               \
  "BEGIN:VEVENT\r\nUID:" uid "\r\nSUMMARY:Do not tell\r\nDTSTART;TZID=Europe/Brussels:" start      \
  "\r\nDTEND;TZID=Europe/Brussels:" end "\r\n" more "END:VEVENT\r\n"

/* The first session of the brief is on 3 February 2027 from 14:30 to 15:45. */
#define OVERLAPS EVENT ("a", "20270203T150000", "20270203T160000", "")
#define THURSDAY EVENT ("b", "20270204T100000", "20270204T120000", "")
#define TENTATIVE EVENT ("c", "20270205T100000", "20270205T120000", "STATUS:TENTATIVE\r\n")

/* Imports a file of this text. */
static void
import (Shell *shell, const char *name, const char *text)
{
  g_autofree char *path = shell_write (shell, name, text);

  shell_run (shell, 0, "import", "ics", path, NULL);
}

static void
assert_conflicts (Shell *shell, guint n)
{
  g_assert_cmpuint (shell_count (shell, "conflicts"), ==, n);
}

static void
assert_nothing_changed (Shell *shell, char **before)
{
  g_auto (GStrv) after = shell_snapshot (shell);

  g_assert_true (g_strv_equal ((const char *const *) before, (const char *const *) after));
}

/* Conflicts, refusals and free time know of it; tentative time is only said. */
static void
test_busy (void)
{
  g_autoptr (Shell) shell = shell_new ();
  g_autofree char *engagement = shell_begin (shell, NULL);
  g_autofree char *id = shell_list (shell, "sessions", 0, "id"), *with = NULL;

  import (shell, "work.ics", BEGIN OVERLAPS THURSDAY TENTATIVE END);
  assert_contains (shell->out, "3 events were read");
  assert_contains (shell->err, "1 coming session overlaps “work”");
  assert_conflicts (shell, 1);
  with = shell_list (shell, "conflicts", 0, "with");
  g_assert_cmpstr (with, ==, "work");
  shell_run (shell, 1, "session", id, "move", "--to", "2027-02-04T11:00", NULL);
  assert_contains (shell->err, "work");
  shell_run (shell, 0, "session", id, "move", "--to", "2027-02-05T11:00", NULL);
  assert_contains (shell->err, "tentative");
  shell_run (shell, 0, "session", id, "move", "--to", "2027-02-04T12:00", NULL);
  assert_conflicts (shell, 0);
  shell_run (shell, 0, "settings", "--work-hours", "Mon-Fri 09:00-18:00", NULL);
  shell_run (shell, 0, "free", "--minutes", "60", "--from", "2027-02-04", "--to", "2027-02-04",
             "--json", NULL);
  assert_lacks (shell->out, "T10:00");
}

/* Nothing of what the events are is kept. */
static void
test_no_words (void)
{
  g_autoptr (Shell) shell = shell_new ();
  g_autofree char *id = NULL, *path = NULL, *text = NULL;

  import (shell, "work.ics", BEGIN OVERLAPS TENTATIVE END);
  id = shell_list (shell, "calendars", 0, "id");
  path = g_strdup_printf ("%s/calendars/%s.json", shell->practice, id);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  assert_contains (text, "\"2027-02-03T14:00:00Z/2027-02-03T15:00:00Z\"");
  assert_lacks (text, "tell");
  assert_lacks (text, "UID");
}

/* What it said before is gone, all of it, as soon as it is read again. */
static void
test_again (void)
{
  g_autoptr (Shell) shell = shell_new ();
  g_autofree char *engagement = shell_begin (shell, NULL), *path = NULL, *id = NULL;

  import (shell, "work.ics", BEGIN OVERLAPS END);
  import (shell, "home.ics", BEGIN OVERLAPS END);
  assert_conflicts (shell, 2);
  path = shell_write (shell, "work.ics", BEGIN THURSDAY END);
  id = shell_list (shell, "calendars", 0, "id");
  shell_run (shell, 0, "import", "ics", NULL);
  assert_contains (shell->out, "“work”");
  assert_contains (shell->out, "“home”");
  assert_conflicts (shell, 1);
  g_free (shell_write (shell, "work.ics", BEGIN OVERLAPS END));
  shell_run (shell, 0, "calendar", "work", "read", NULL);
  assert_conflicts (shell, 2);
  g_free (shell_write (shell, "work.ics", BEGIN END));
  shell_run (shell, 0, "import", "ics", path, NULL);
  assert_conflicts (shell, 1);
  g_assert_cmpuint (shell_count (shell, "calendars"), ==, 2);
}

/* One that cannot be read keeps what it had, says so, and does not stop the others. */
static void
test_failure (void)
{
  g_autoptr (Shell) shell = shell_new ();
  g_autofree char *engagement = shell_begin (shell, NULL), *path = NULL, *failure = NULL;
  g_autofree char *again = NULL;

  import (shell, "work.ics", BEGIN OVERLAPS END);
  import (shell, "home.ics", BEGIN END);
  g_free (shell_write (shell, "home.ics", BEGIN OVERLAPS END));
  path = shell_write (shell, "work.ics", "The disk was full\n");
  shell_run (shell, 1, "import", "ics", NULL);
  assert_contains (shell->err, "“work”");
  assert_contains (shell->err, "is kept");
  assert_conflicts (shell, 2);
  shell_run (shell, 0, "list", "calendars", NULL);
  assert_contains (shell->out, "its file is no calendar");
  g_assert_cmpint (g_remove (path), ==, 0);
  shell_run (shell, 1, "import", "ics", path, NULL);
  assert_contains (shell->err, "is kept");
  shell_run (shell, 1, "calendar", "work", "read", NULL);
  shell_run (shell, 0, "list", "calendars", "--json", NULL);
  assert_contains (shell->out, "\"failure\" : \"unreadable\"");
  assert_conflicts (shell, 2);
  g_free (shell_write (shell, "work.ics", BEGIN END));
  shell_run (shell, 0, "import", "ics", NULL);
  shell_run (shell, 0, "list", "calendars", "--json", NULL);
  assert_lacks (shell->out, "unreadable");
  assert_conflicts (shell, 1);
}

/* Half a calendar takes nothing away that the whole one said; the first time it is all there is. */
static void
test_cut_off (void)
{
  g_autoptr (Shell) shell = shell_new ();
  g_autofree char *engagement = shell_begin (shell, NULL), *path = NULL;

  import (shell, "work.ics", BEGIN OVERLAPS);
  assert_contains (shell->out, "what came before is used");
  assert_conflicts (shell, 1);
  import (shell, "work.ics", BEGIN THURSDAY OVERLAPS END);
  path = shell_write (shell, "work.ics", BEGIN THURSDAY);
  shell_run (shell, 1, "import", "ics", NULL);
  assert_contains (shell->err, "cut off");
  assert_contains (shell->err, "is kept");
  assert_conflicts (shell, 1);
  shell_run (shell, 0, "list", "calendars", NULL);
  assert_contains (shell->out, "not up to date: its file is cut off");
  shell_run (shell, 1, "import", "ics", path, NULL);
  assert_conflicts (shell, 1);
  import (shell, "work.ics", BEGIN THURSDAY END);
  assert_conflicts (shell, 0);
}

/* What this practice exported takes no time a second time. */
static void
test_own (void)
{
  g_autoptr (Shell) shell = shell_new ();
  g_autofree char *engagement = shell_begin (shell, NULL);
  g_autofree char *path = shell_make_path (shell, "own.ics");

  shell_run (shell, 0, "export", "ics", "-o", path, NULL);
  shell_run (shell, 0, "import", "ics", path, NULL);
  assert_contains (shell->out, "7  are sessions of your own");
  assert_conflicts (shell, 0);
}

/* The same file in another practice, that of a colleague, takes the same time. */
static void
test_colleague (void)
{
  g_autoptr (Shell) shell = shell_new ();
  g_autoptr (Shell) colleague = shell_new ();
  g_autofree char *engagement = shell_begin (shell, NULL), *hers = shell_begin (colleague, NULL);
  g_autofree char *path = shell_make_path (shell, "own.ics");

  shell_run (shell, 0, "export", "ics", "-o", path, NULL);
  shell_run (colleague, 0, "import", "ics", path, NULL);
  assert_contains (colleague->err, "7 coming sessions overlap “own”");
  assert_conflicts (colleague, 7);
}

static void
test_dry_run (void)
{
  g_autoptr (Shell) shell = shell_new ();
  g_autofree char *path = shell_write (shell, "work.ics", BEGIN OVERLAPS END), *engagement = NULL;
  g_auto (GStrv) before = NULL;

  shell_run (shell, 0, "import", "ics", path, "--dry-run", NULL);
  g_assert_false (g_file_test (shell->practice, G_FILE_TEST_EXISTS));
  engagement = shell_begin (shell, NULL);
  before = shell_snapshot (shell);
  shell_run (shell, 0, "import", "ics", path, "--dry-run", NULL);
  assert_contains (shell->out, "1 event was read");
  assert_contains (shell->err, "1 coming session overlaps “work”");
  assert_nothing_changed (shell, before);
}

/* Import is one of the commands that make a practice; what is refused makes none. */
static void
test_new_practice (void)
{
  g_autoptr (Shell) shell = shell_new ();
  g_autofree char *path = shell_write (shell, "work.ics", BEGIN OVERLAPS END);

  shell_run (shell, 1, "import", "ics", "/nowhere/at/all.ics", NULL);
  shell_run (shell, 1, "import", "ics", shell->folder, NULL);
  shell_run (shell, 1, "import", "ics", NULL);
  g_assert_false (g_file_test (shell->practice, G_FILE_TEST_EXISTS));
  shell_run (shell, 0, "import", "ics", path, NULL);
  g_assert_cmpuint (shell_count (shell, "calendars"), ==, 1);
}

static void
test_names (void)
{
  g_autoptr (Shell) shell = shell_new ();
  g_autofree char *path = shell_write (shell, "work.ics", BEGIN OVERLAPS END);
  g_autofree char *folder = shell_make_path (shell, "other"), *other = NULL, *place = NULL;

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  other = shell_write (shell, "other/work.ics", BEGIN END);
  shell_run (shell, 0, "import", "ics", path, "--name", "Job", NULL);
  shell_run (shell, 0, "import", "ics", path, NULL);
  g_assert_cmpuint (shell_count (shell, "calendars"), ==, 1);
  shell_run (shell, 0, "import", "ics", other, NULL);
  shell_run (shell, 1, "calendar", "Job", "rename", "work", NULL);
  shell_run (shell, 0, "calendar", "Job", "rename", "Office", NULL);
  shell_run (shell, 1, "calendar", "Job", "read", NULL);
  shell_run (shell, 0, "calendar", "Office", "remove", NULL);
  shell_run (shell, 1, "import", "ics", path, NULL);
  assert_contains (shell->err, "--name");
  shell_run (shell, 0, "import", "ics", path, "--name", "work", NULL);
  g_assert_cmpuint (shell_count (shell, "calendars"), ==, 1);
  place = shell_list (shell, "calendars", 0, "place");
  g_assert_cmpstr (place, ==, path);
}

/* What comes through a pipe has no file that could be read again. */
static void
test_input (void)
{
  g_autoptr (Shell) shell = shell_new ();
  g_autofree char *engagement = shell_begin (shell, NULL), *place = NULL;

  shell->input = BEGIN OVERLAPS END;
  shell_run (shell, 2, "import", "ics", "-", NULL);
  shell_run (shell, 0, "import", "ics", "-", "--name", "Work", NULL);
  place = shell_list (shell, "calendars", 0, "place");
  g_assert_null (place);
  assert_conflicts (shell, 1);
  shell_run (shell, 1, "calendar", "Work", "read", NULL);
  shell_run (shell, 0, "import", "ics", NULL);
  assert_conflicts (shell, 1);
}

static const char *const members[]
    = { "id",  "name",    "place",   "from",      "to",    "events",  "used",         "free",
        "own", "outside", "skipped", "free-busy", "times", "remarks", "more-remarks", NULL };

/* Every member is there, and each remark names its line. */
static void
test_json (void)
{
  g_autoptr (Shell) shell = shell_new ();
  g_autofree char *path = shell_write (
      shell, "work.ics", BEGIN "BEGIN:VEVENT\r\nUID:d\r\nEND:VEVENT\r\n" THURSDAY END);
  g_autoptr (TrellisJson) report = NULL, remarks = NULL, remark = NULL, all = NULL;
  g_auto (GStrv) names = NULL;
  g_autofree char *property = NULL;

  shell_run (shell, 0, "import", "ics", path, "--json", NULL);
  report = shell_parse (shell);
  names = trellis_json_members (report);
  g_assert_true (g_strv_equal ((const char *const *) names, members));
  g_assert_cmpint (trellis_json_get_integer (report, "skipped", -1), ==, 1);
  g_assert_cmpint (trellis_json_get_integer (report, "times", -1), ==, 1);
  remarks = trellis_json_get (report, "remarks");
  g_assert_cmpuint (trellis_json_length (remarks), ==, 1);
  remark = trellis_json_element (remarks, 0);
  g_assert_cmpint (trellis_json_get_integer (remark, "line", -1), ==, 3);
  property = trellis_json_dup_string (remark, "property");
  g_assert_cmpstr (property, ==, "VEVENT");
  shell_run (shell, 0, "import", "ics", "--json", NULL);
  all = shell_parse (shell);
  g_assert_cmpuint (trellis_json_length (all), ==, 1);
}

static void
test_lock (void)
{
  g_autoptr (Shell) shell = shell_new ();
  g_autofree char *engagement = shell_begin (shell, NULL);
  g_autofree char *path = shell_write (shell, "work.ics", BEGIN OVERLAPS END);
  g_autoptr (TrellisClock) clock = trellis_clock_new_system ();
  g_autoptr (TrellisFolder) app
      = trellis_folder_open (shell->practice, TRELLIS_FOLDER_CHANGE, clock, "Trellis", NULL);

  g_assert_nonnull (app);
  shell_run (shell, 1, "import", "ics", path, NULL);
  assert_contains (shell->err, "open in Trellis on ");
  shell_run (shell, 0, "list", "calendars", NULL);
}

static void
test_misuse (void)
{
  static const char *const lines[] = {
    "import", "import csv x", "calendar", "calendar Work", "calendar Work rename", "import ics -",
  };
  g_autoptr (Shell) shell = shell_new ();
  g_autofree char *engagement = shell_begin (shell, NULL);
  g_auto (GStrv) before = shell_snapshot (shell);

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_auto (GStrv) words = g_strsplit (lines[i], " ", -1);

      shell_run_words (shell, 2, (const char *const *) words);
      g_assert_cmpstr (shell->out, ==, "");
    }
  shell_run (shell, 1, "calendar", "Work", "remove", NULL);
  shell_run (shell, 1, "import", "ics", "/dev/null", NULL);
  shell_run (shell, 1, "import", "ics", "/dev/null", "--name", " ", NULL);
  assert_nothing_changed (shell, before);
}

/* A calendar that cannot be read is named, and stands in nobody's way. */
static void
test_aside (void)
{
  g_autoptr (Shell) shell = shell_new ();
  g_autofree char *engagement = shell_begin (shell, NULL), *folder = NULL, *document = NULL;
  g_autofree char *left = NULL, *id = NULL;

  import (shell, "work.ics", BEGIN OVERLAPS END);
  id = shell_list (shell, "calendars", 0, "id");
  folder = g_build_filename (shell->practice, "calendars", NULL);
  document = g_strdup_printf ("%s/%s.json", folder, id);
  g_assert_true (g_file_set_contents (document, "{ torn", -1, NULL));
  shell_run (shell, 0, "list", "sessions", NULL);
  assert_contains (shell->err, id);
  shell_run (shell, 1, "check", NULL);
  assert_contains (shell->out, id);
  import (shell, "work.ics", BEGIN OVERLAPS END);
  assert_conflicts (shell, 1);
  g_assert_true (g_file_get_contents (document, &left, NULL, NULL));
  g_assert_cmpstr (left, ==, "{ torn");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import/busy", test_busy);
  g_test_add_func ("/import/no-words", test_no_words);
  g_test_add_func ("/import/again", test_again);
  g_test_add_func ("/import/failure", test_failure);
  g_test_add_func ("/import/cut-off", test_cut_off);
  g_test_add_func ("/import/own", test_own);
  g_test_add_func ("/import/colleague", test_colleague);
  g_test_add_func ("/import/dry-run", test_dry_run);
  g_test_add_func ("/import/new-practice", test_new_practice);
  g_test_add_func ("/import/names", test_names);
  g_test_add_func ("/import/input", test_input);
  g_test_add_func ("/import/json", test_json);
  g_test_add_func ("/import/lock", test_lock);
  g_test_add_func ("/import/misuse", test_misuse);
  g_test_add_func ("/import/aside", test_aside);
  return g_test_run ();
}
