/* SPDX-License-Identifier: GPL-3.0-or-later */
/* `export ics`: what is remembered of what was sent, the file that is kept, tasks and busy times.
 */

#include "cli-shell.h"

#include "store/trellis-folder.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static guint
count (const char *text, const char *part)
{
  guint n = 0;

  for (const char *at = strstr (text, part); at != NULL; at = strstr (at + 1, part))
    n++;
  return n;
}

/* How many sessions the file has that `export ics` with these words writes. */
static guint
count_sent (Shell *shell, const char *target, const char *content)
{
  g_autofree char *path = shell_make_path (shell, "out.ics");
  g_autofree char *text = NULL;

  g_remove (path);
  shell_run (shell, 0, "export", "ics", "--target", target, "--content", content, "-o", path, NULL);
  text = shell_read (shell, "out.ics");
  return count (text, "\r\nUID:");
}

/* The n-th session is moved by an hour. */
static void
move (Shell *shell, guint n)
{
  g_autofree char *id = shell_list (shell, "sessions", n, "id");
  g_autofree char *start = shell_list (shell, "sessions", n, "start");

  start[strlen ("2027-02-03T1")]++;
  shell_run (shell, 0, "session", id, "move", "--to", start, NULL);
}

static void
test_contents (void)
{
  g_autoptr (Shell) shell = shell_new ();
  g_autofree char *engagement = shell_begin (shell, NULL);

  g_assert_cmpuint (count_sent (shell, "Phone", "new"), ==, 7);
  g_assert_cmpuint (count_sent (shell, "Laptop", "changed"), ==, 7);
  g_assert_cmpuint (count_sent (shell, "Phone", "new"), ==, 0);
  assert_contains (shell->err, "nothing for “Phone”");
  move (shell, 2);
  shell_run (shell, 0, "session", engagement, "add", "--start", "2027-06-09T10:00", NULL);
  g_assert_cmpuint (count_sent (shell, "Phone", "new"), ==, 1);
  g_assert_cmpuint (count_sent (shell, "Laptop", "changed"), ==, 2);
  g_assert_cmpuint (count_sent (shell, "Laptop", "changed"), ==, 0);
  g_assert_cmpuint (count_sent (shell, "Laptop", "all"), ==, 8);
}

/* An export that has no news does not take away what the last one wrote. */
static void
test_no_news (void)
{
  static const char *const contents[] = { "new", "changed" };
  g_autoptr (Shell) shell = shell_new ();
  g_autofree char *engagement = shell_begin (shell, NULL);
  g_autofree char *path = shell_make_path (shell, "out.ics");

  for (guint i = 0; i < G_N_ELEMENTS (contents); i++)
    {
      g_autofree char *before = NULL, *after = NULL;

      g_assert_cmpuint (count_sent (shell, contents[i], contents[i]), ==, 7);
      before = shell_read (shell, "out.ics");
      shell_run (shell, 0, "export", "ics", "--target", contents[i], "-o", path, NULL);
      assert_contains (shell->err, "out.ics” stays as it is");
      after = shell_read (shell, "out.ics");
      g_assert_cmpstr (after, ==, before);
      shell_run (shell, 0, "export", "ics", "--target", contents[i], "-o", "-", NULL);
      g_assert_cmpuint (count (shell->out, "\r\nUID:"), ==, 0);
    }
}

/* What was said of a target holds until something else is said. */
static void
test_options_stay (void)
{
  g_autoptr (Shell) shell = shell_new ();
  g_autofree char *engagement = shell_begin (shell, NULL);

  shell_run (shell, 0, "export", "ics", "--target", "Phone", "--content", "new", "--names", "full",
             "--engagement", engagement, "--to", "2027-02-28", "-o", "-", NULL);
  g_assert_cmpuint (count (shell->out, "\r\nUID:"), ==, 2);
  assert_contains (shell->out, "SUMMARY:Coaching session: Noor Haddad");
  shell_run (shell, 0, "export", "ics", "--target", "Phone", "--to", "2027-03-31", "-o", "-", NULL);
  g_assert_cmpuint (count (shell->out, "\r\nUID:"), ==, 2);
  assert_contains (shell->out, "SUMMARY:Coaching session: Noor Haddad");
}

/* Nothing is remembered of what was not written, and nothing is lost of what was not remembered. */
static void
test_failures (void)
{
  g_autoptr (Shell) shell = shell_new ();
  g_autofree char *engagement = shell_begin (shell, NULL);
  g_autofree char *exports = g_build_filename (shell->practice, "exports", NULL);
  g_autofree char *path = shell_make_path (shell, "out.ics");
  g_autofree char *text = NULL;

  shell_run (shell, 1, "export", "ics", "--target", "Phone", "--content", "new", "-o",
             "/nowhere/at/all.ics", NULL);
  assert_contains (shell->err, "/nowhere/at/all.ics");
  g_assert_false (g_file_test (exports, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_set_contents (exports, "in the way", -1, NULL));
  shell_run (shell, 1, "export", "ics", "--target", "Phone", "--content", "new", "-o", path, NULL);
  assert_contains (shell->err, "The file is written");
  text = shell_read (shell, "out.ics");
  g_assert_cmpuint (count (text, "\r\nUID:"), ==, 7);
  shell_run (shell, 0, "list", "sessions", NULL);
  g_assert_cmpint (g_remove (exports), ==, 0);
  g_assert_cmpuint (count_sent (shell, "Phone", "new"), ==, 7);
}

/* Only what is remembered needs the lock. */
static void
test_lock (void)
{
  g_autoptr (Shell) shell = shell_new ();
  g_autofree char *engagement = shell_begin (shell, NULL);
  g_autoptr (TrellisClock) clock = trellis_clock_new_system ();
  g_autoptr (TrellisFolder) app
      = trellis_folder_open (shell->practice, TRELLIS_FOLDER_CHANGE, clock, "Trellis", NULL);
  g_autofree char *path = shell_make_path (shell, "out.ics");

  g_assert_nonnull (app);
  shell_run (shell, 1, "export", "ics", "--target", "Phone", "-o", path, NULL);
  assert_contains (shell->err, "open in Trellis on ");
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  shell_run (shell, 0, "export", "ics", "-o", path, NULL);
  shell_run (shell, 0, "export", "ics", "--actions", "-o", path, NULL);
  shell_run (shell, 0, "export", "ics", "--availability", "--from", "2027-02-01", "--to",
             "2027-02-28", "-o", path, NULL);
}

static void
test_misuse (void)
{
  static const char *const lines[] = {
    "export ics",
    "export ics --content new -o -",
    "export ics --keep -o x.ics",
    "export ics --no-keep -o x.ics",
    "export ics --words -o -",
    "export ics --target T",
    "export ics --target T --content some -o -",
    "export ics --target T --keep -o -",
    "export ics --target T --keep --no-keep -o x.ics",
    "export ics --target T --actions -o -",
    "export ics --target T --availability --from 2027-02-01 --to 2027-02-28 -o -",
    "export ics --availability -o -",
    "export ics --availability --from 2027-02-01 -o -",
    "export ics --availability --from 2027-02-01 --to 2027-02-28 --names full -o -",
    "export ics --availability --actions --from 2027-02-01 --to 2027-02-28 -o -",
  };
  g_autoptr (Shell) shell = shell_new ();
  g_autofree char *engagement = shell_begin (shell, NULL);
  g_auto (GStrv) before = shell_snapshot (shell), after = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_auto (GStrv) words = g_strsplit (lines[i], " ", -1);

      shell_run_words (shell, 2, (const char *const *) words);
      g_assert_cmpstr (shell->out, ==, "");
    }
  shell_run (shell, 1, "export", "ics", "--target", "T", "--keep", "--content", "new", "-o",
             "x.ics", NULL);
  shell_run (shell, 1, "export", "ics", "--target", " ", "-o", "x.ics", NULL);
  shell_run (shell, 2, "export", "ics", "--target", "T", "--from", "2027-02-02", "--to",
             "2027-02-01", "-o", "x.ics", NULL);
  shell_run (shell, 2, "export", "ics", "--availability", "--from", "2027-02-02", "--to",
             "2027-02-01", "-o", "-", NULL);
  after = shell_snapshot (shell);
  g_assert_true (g_strv_equal ((const char *const *) before, (const char *const *) after));
}

/* A practice with a kept file in a folder of its own; the file's path. */
static char *
keep (Shell *shell)
{
  g_autofree char *engagement = shell_begin (shell, NULL);
  g_autofree char *folder = shell_make_path (shell, "room");
  char *path = shell_make_path (shell, "room/kept.ics");

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  shell_run (shell, 0, "export", "ics", "--target", "Diary", "--keep", "-o", path, NULL);
  return path;
}

/* Neither a file that is kept for another target nor one that a calendar is read from. */
static void
test_kept_elsewhere (void)
{
  g_autoptr (Shell) shell = shell_new ();
  g_autofree char *path = keep (shell), *before = shell_read (shell, "room/kept.ics");
  g_autofree char *other = shell_write (shell, "work.ics", "BEGIN:VCALENDAR\nEND:VCALENDAR\n");
  g_autofree char *after = NULL, *left = NULL;

  shell_run (shell, 1, "export", "ics", "--target", "Mine", "--names", "full", "--keep", "-o", path,
             NULL);
  assert_contains (shell->err, "“Diary”");
  after = shell_read (shell, "room/kept.ics");
  g_assert_cmpstr (after, ==, before);
  shell_run (shell, 0, "import", "ics", other, NULL);
  shell_run (shell, 1, "export", "ics", "--target", "Mine", "--keep", "-o", other, NULL);
  assert_contains (shell->err, "“work”");
  shell_run (shell, 1, "export", "ics", "--target", "Mine", "-o", other, NULL);
  assert_contains (shell->err, "“work”");
  shell_run (shell, 1, "export", "ics", "-o", other, NULL);
  assert_contains (shell->err, "“work”");
  left = shell_read (shell, "work.ics");
  g_assert_cmpstr (left, ==, "BEGIN:VCALENDAR\nEND:VCALENDAR\n");
}

static guint64
get_inode (const char *path)
{
  struct stat status;

  g_assert_cmpint (g_stat (path, &status), ==, 0);
  return status.st_ino;
}

static void
test_kept (void)
{
  g_autoptr (Shell) shell = shell_new ();
  g_autofree char *path = keep (shell), *before = shell_read (shell, "room/kept.ics");
  g_autofree char *after = NULL, *plain = NULL, *id = shell_list (shell, "sessions", 0, "id");
  guint64 inode = get_inode (path);

  assert_contains (before,
                   "\r\nREFRESH-INTERVAL;VALUE=DURATION:PT15M\r\nX-PUBLISHED-TTL:PT15M\r\n");
  shell_run (shell, 0, "session", id, "note", "Came late", NULL);
  shell_run (shell, 0, "list", "sessions", NULL);
  g_assert_cmpuint (get_inode (path), ==, inode);
  move (shell, 0);
  g_assert_cmpuint (get_inode (path), !=, inode);
  after = shell_read (shell, "room/kept.ics");
  assert_contains (before, "DTSTART;TZID=Europe/Brussels:20270203T143000");
  assert_contains (after, "DTSTART;TZID=Europe/Brussels:20270203T153000");
  assert_contains (after, "\r\nSEQUENCE:1\r\n");
  shell_run (shell, 0, "export", "ics", "-o", "-", NULL);
  assert_lacks (shell->out, "REFRESH-INTERVAL");
  shell_run (shell, 0, "export", "ics", "--target", "Diary", NULL);
  plain = shell_read (shell, "room/kept.ics");
  g_assert_cmpstr (plain, ==, after);
}

/* The settings are a change too, as far as a calendar shows them. */
static void
test_kept_titles (void)
{
  g_autoptr (Shell) shell = shell_new ();
  g_autofree char *path = keep (shell), *text = NULL;

  shell_run (shell, 0, "settings", "--titles", "initials", NULL);
  text = shell_read (shell, "room/kept.ics");
  assert_contains (text, "SUMMARY:Coaching session: N. H.");
}

/* The practice is saved all the same, and the next command tries again. */
static void
test_kept_fails (void)
{
  g_autoptr (Shell) shell = shell_new ();
  g_autofree char *path = keep (shell), *room = shell_make_path (shell, "room");
  g_autofree char *start = NULL, *text = NULL, *id = shell_list (shell, "sessions", 0, "id");

  g_assert_cmpint (g_remove (path), ==, 0);
  g_assert_cmpint (g_rmdir (room), ==, 0);
  move (shell, 0);
  assert_contains (shell->err, "“Diary”");
  assert_contains (shell->err, path);
  start = shell_list (shell, "sessions", 0, "start");
  g_assert_cmpstr (start, ==, "2027-02-03T15:30");
  g_assert_cmpint (g_mkdir (room, 0700), ==, 0);
  shell_run (shell, 0, "session", id, "note", "Came late", NULL);
  g_assert_cmpstr (shell->err, ==, "");
  text = shell_read (shell, "room/kept.ics");
  assert_contains (text, "20270203T153000");
}

static void
test_kept_no_more (void)
{
  g_autoptr (Shell) shell = shell_new ();
  g_autofree char *path = keep (shell);
  guint64 inode = get_inode (path);

  shell_run (shell, 0, "export", "ics", "--target", "Diary", "--no-keep", NULL);
  move (shell, 0);
  g_assert_cmpuint (get_inode (path), ==, inode);
  shell_run (shell, 2, "export", "ics", "--target", "Diary", NULL);
}

/* Rehearsing writes nothing, and neither does what is refused. */
static void
test_kept_dry_run (void)
{
  g_autoptr (Shell) shell = shell_new ();
  g_autofree char *path = keep (shell), *engagement = shell_list (shell, "engagements", 0, "id");
  g_autofree char *id = shell_list (shell, "sessions", 0, "id");
  guint64 inode = get_inode (path);

  shell_run (shell, 0, "plan", engagement, "--first", "2027-02-04T10:00", "--rule", "FREQ=WEEKLY",
             "--count", "7", "--dry-run", NULL);
  g_assert_cmpuint (get_inode (path), ==, inode);
  shell_run (shell, 1, "session", id, "move", "--to", "2028-02-04T10:00", NULL);
  g_assert_cmpuint (get_inode (path), ==, inode);
}

/* A target that cannot be read is named, and stands in nobody's way. */
static void
test_aside (void)
{
  g_autoptr (Shell) shell = shell_new ();
  g_autofree char *path = keep (shell);
  g_autofree char *exports = g_build_filename (shell->practice, "exports", NULL);
  g_autoptr (GDir) dir = g_dir_open (exports, 0, NULL);
  const char *name = g_dir_read_name (dir);
  g_autofree char *document = g_build_filename (exports, name, NULL), *left = NULL;

  g_assert_true (g_file_set_contents (document, "{ torn", -1, NULL));
  move (shell, 0);
  assert_contains (shell->err, name);
  shell_run (shell, 0, "export", "ics", "--target", "Other", "-o", "-", NULL);
  g_assert_cmpuint (count (shell->out, "\r\nUID:"), ==, 7);
  shell_run (shell, 1, "check", NULL);
  assert_contains (shell->out, name);
  g_assert_true (g_file_get_contents (document, &left, NULL, NULL));
  g_assert_cmpstr (left, ==, "{ torn");
}

/* Case 24: without being asked for by name, no word leaves the house. */
static void
test_actions (void)
{
  static const char *const secrets[] = { "Noor",       "Haddad",    "Emiel",       "saying no",
                                         "every call", "Thursdays", "example.org", "bakery" };
  g_autoptr (Shell) shell = shell_new ();
  g_autofree char *engagement = shell_begin (shell, NULL);

  shell_run (shell, 0, "export", "ics", "--actions", "-o", "-", NULL);
  g_assert_cmpstr (shell->err, ==, "");
  g_assert_cmpuint (count (shell->out, "BEGIN:VTODO"), ==, 3);
  g_assert_cmpuint (count (shell->out, "SUMMARY:Action from coaching\r\n"), ==, 3);
  assert_contains (shell->out, "DUE;VALUE=DATE:20270210");
  assert_lacks (shell->out, "VEVENT");
  for (guint i = 0; i < G_N_ELEMENTS (secrets); i++)
    assert_lacks (shell->out, secrets[i]);
  shell_run (shell, 0, "export", "ics", "--actions", "--words", "-o", "-", NULL);
  assert_contains (shell->err, "says what the actions are");
  assert_contains (shell->out, "SUMMARY:Send the page on saying no\r\n");
  assert_lacks (shell->out, "Noor");
}

static void
test_availability (void)
{
  g_autoptr (Shell) shell = shell_new ();
  g_autofree char *engagement = shell_begin (shell, NULL);

  shell_run (shell, 0, "settings", "--zone", "Europe/Brussels", NULL);
  shell_run (shell, 0, "export", "ics", "--availability", "--from", "2027-02-01", "--to",
             "2027-02-28", "-o", "-", NULL);
  g_assert_cmpuint (count (shell->out, "FREEBUSY;FBTYPE=BUSY:"), ==, 2);
  assert_contains (shell->out, "FREEBUSY;FBTYPE=BUSY:20270203T133000Z/20270203T144500Z");
  assert_contains (shell->out, "DTEND:20270228T230000Z");
  assert_lacks (shell->out, "SUMMARY");
  assert_lacks (shell->out, "VEVENT");
}

/* Whatever is written: no document of the practice is in its way, through a link neither. */
static void
test_inside_the_practice (void)
{
  g_autoptr (Shell) shell = shell_new ();
  g_autofree char *engagement = shell_begin (shell, NULL);
  g_autofree char *head = shell_make_path (shell, "practice/practice.json");
  g_autofree char *name = g_strconcat ("link/engagements/", engagement, ".json", NULL);
  g_autofree char *document = shell_make_path (shell, name);
  g_autofree char *link = shell_make_path (shell, "link");
  g_auto (GStrv) before = shell_snapshot (shell), after = NULL;

  g_assert_cmpint (symlink ("practice", link), ==, 0);
  shell_run (shell, 1, "print", "plan", engagement, "-o", head, NULL);
  assert_contains (shell->err, "is inside the practice");
  shell_run (shell, 1, "export", "ics", "-o", document, NULL);
  assert_contains (shell->err, "is inside the practice");
  shell_run (shell, 1, "export", "ics", "--target", "k", "--keep", "-o", document, NULL);
  assert_contains (shell->err, "choose a place outside it");
  after = shell_snapshot (shell);
  g_assert_true (g_strv_equal ((const char *const *) before, (const char *const *) after));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/export/contents", test_contents);
  g_test_add_func ("/export/no-news", test_no_news);
  g_test_add_func ("/export/options-stay", test_options_stay);
  g_test_add_func ("/export/failures", test_failures);
  g_test_add_func ("/export/lock", test_lock);
  g_test_add_func ("/export/inside-the-practice", test_inside_the_practice);
  g_test_add_func ("/export/misuse", test_misuse);
  g_test_add_func ("/export/kept", test_kept);
  g_test_add_func ("/export/kept-elsewhere", test_kept_elsewhere);
  g_test_add_func ("/export/kept-titles", test_kept_titles);
  g_test_add_func ("/export/kept-fails", test_kept_fails);
  g_test_add_func ("/export/kept-no-more", test_kept_no_more);
  g_test_add_func ("/export/kept-dry-run", test_kept_dry_run);
  g_test_add_func ("/export/aside", test_aside);
  g_test_add_func ("/export/actions", test_actions);
  g_test_add_func ("/export/availability", test_availability);
  return g_test_run ();
}
