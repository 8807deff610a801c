/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What `print` and `export` write: where to, on which paper, and for whose eyes. */

#include "cli-shell.h"

#include <glib/gstdio.h>
#include <string.h>

static void
test_replaced_whole (void)
{
  g_autoptr (Shell) shell = shell_new ();
  g_autofree char *engagement = shell_begin (shell, NULL);
  g_autofree char *path = shell_write (shell, "out", "what was there before, and is longer\n");
  g_autofree char *calendar = NULL, *kept = NULL;

  shell_run (shell, 0, "export", "ics", "-o", path, NULL);
  g_assert_cmpstr (shell->out, ==, "");
  calendar = shell_read (shell, "out");
  g_assert_true (g_str_has_prefix (calendar, "BEGIN:VCALENDAR\r\n"));
  g_assert_true (g_str_has_suffix (calendar, "END:VCALENDAR\r\n"));
  shell_run (shell, 1, "export", "ics", "--engagement", "nothing", "-o", path, NULL);
  kept = shell_read (shell, "out");
  g_assert_cmpstr (kept, ==, calendar);
  shell_run (shell, 0, "export", "ics", "-o", "-", NULL);
  g_assert_cmpstr (shell->out, ==, calendar);
}

static void
test_nowhere (void)
{
  g_autoptr (Shell) shell = shell_new ();
  g_autofree char *engagement = shell_begin (shell, NULL);
  g_autofree char *missing = shell_make_path (shell, "no/such/folder.ics");

  shell_run (shell, 1, "export", "ics", "-o", shell->folder, NULL);
  assert_contains (shell->err, "it is a folder");
  shell_run (shell, 1, "export", "ics", "-o", missing, NULL);
  assert_contains (shell->err, "could not be written");
  shell_run (shell, 1, "print", "plan", engagement, "-o", missing, NULL);
  if (!g_file_test ("/dev/full", G_FILE_TEST_EXISTS))
    return;
  shell_run (shell, 1, "print", "plan", engagement, "-o", "/dev/full", NULL);
  assert_contains (shell->err, "could not be written");
}

static void
test_range (void)
{
  g_autoptr (Shell) shell = shell_new ();
  g_autofree char *engagement = shell_begin (shell, NULL);

  shell_run (shell, 0, "export", "ics", "--engagement", "Handing over the bakery floor", "--from",
             "2027-02-17", "--to", "2027-03-03", "-o", "-", NULL);
  assert_contains (shell->out, "20270217T143000");
  assert_contains (shell->out, "20270303T143000");
  assert_lacks (shell->out, "20270203T143000");
  assert_lacks (shell->out, "20270331T143000");
}

static char *
print_pdf (Shell *shell, const char *engagement, const char *option, const char *value)
{
  g_autofree char *path = shell_make_path (shell, "page.pdf");

  shell_run (shell, 0, "print", "plan", engagement, "-o", path, option, value, NULL);
  return shell_read (shell, "page.pdf");
}

/* The size of the paper stands in the PDF in points. */
static void
test_paper (void)
{
  g_autoptr (Shell) shell = shell_new ();
  g_autofree char *engagement = shell_begin (shell, NULL);
  g_autofree char *usual = print_pdf (shell, engagement, NULL, NULL);
  g_autofree char *a4 = print_pdf (shell, engagement, "--paper", "A4");
  g_autofree char *letter = print_pdf (shell, engagement, "--paper", "Letter");
  g_autofree char *large = print_pdf (shell, engagement, "--large", NULL);

  g_assert_cmpstr (usual, ==, a4);
  g_assert_cmpstr (a4, !=, letter);
  g_assert_cmpstr (a4, !=, large);
}

/* The day on a page is the clock's, and so the same page is the same bytes. */
static void
test_clock (void)
{
  g_autoptr (Shell) shell = shell_new ();
  g_autofree char *engagement = shell_begin (shell, NULL);

  shell->clock = "2027-02-09T08:00+01:00";
  shell_run (shell, 0, "print", "plan", engagement, "--text", "-o", "-", NULL);
  assert_contains (shell->out, "9 February 2027");
}

/* Rule 17: with attendance alone the sponsor sees no goal, action, reading or note. */
static void
test_sponsor (void)
{
  const char *const hidden[] = { "Plan the night shift alone", "Tell my father", "okapi", "zebra",
                                 "Write down every call" };
  g_autoptr (Shell) shell = shell_new ();
  g_autofree char *engagement = shell_begin (shell, NULL);
  g_autofree char *goal = shell_list (shell, "goals", 0, "id");
  g_autofree char *session = shell_list (shell, "sessions", 0, "id");

  shell_run (shell, 0, "goal", goal, "check-in", "no", "--note", "okapi", NULL);
  shell_run (shell, 0, "session", session, "note", "zebra", NULL);
  shell_run (shell, 0, "print", "plan", engagement, "--for", "sponsor", "--text", "-o", "-", NULL);
  assert_contains (shell->out, "Handing over the bakery floor");
  for (guint i = 0; i < G_N_ELEMENTS (hidden); i++)
    assert_lacks (shell->out, hidden[i]);
  shell_run (shell, 0, "print", "plan", engagement, "--text", "-o", "-", NULL);
  assert_contains (shell->out, "Plan the night shift alone");
  assert_lacks (shell->out, "okapi");
}

static void
test_empty_plan (void)
{
  g_autoptr (Shell) shell = shell_new ();

  shell->input = "{ \"title\": \"Bare\", \"coachees\": [ { \"name\": \"Noor Haddad\" } ] }";
  shell_run (shell, 0, "new", "coaching", "-", NULL);
  shell_run (shell, 0, "print", "plan", "Bare", "--text", "-o", "-", NULL);
  assert_contains (shell->out, "Bare");
  shell_run (shell, 0, "print", "contract", "Bare", "--text", "-o", "-", NULL);
  shell_run (shell, 1, "print", "contract", "Bare", "--for", "sponsor", "-o", "-", NULL);
  assert_contains (shell->err, "has no sponsor");
  shell_run (shell, 1, "print", "plan", "Bare", "--for", "sponsor", "-o", "-", NULL);
  assert_contains (shell->err, "has no sponsor");
}

/* A session in a zone that this computer does not know is shown, and left out by name. */
static void
test_unknown_zone (void)
{
  g_autoptr (Shell) shell = shell_new ();
  g_autofree char *engagement = shell_begin (shell, NULL);
  g_autofree char *place = g_strdup_printf ("practice/engagements/%s.json", engagement);
  g_autofree char *document = shell_read (shell, place), *changed = NULL;
  const char *sessions = strstr (document, "\"sessions\"");
  const char *zone = "\"zone\" : \"Europe/Brussels\"";

  changed = g_strdup_printf ("%.*s\"zone\" : \"Mars/Base\"%s",
                             (int) (strstr (sessions, zone) - document), document,
                             strstr (sessions, zone) + strlen (zone));
  g_free (shell_write (shell, place, changed));
  shell_run (shell, 0, "show", engagement, NULL);
  assert_contains (shell->out, "unknown zone “Mars/Base”");
  shell_run (shell, 0, "list", "sessions", NULL);
  assert_contains (shell->out, "unknown zone “Mars/Base”");
  shell_run (shell, 0, "export", "ics", "-o", "-", NULL);
  assert_contains (shell->err, "left out: 2027-02-03 14:30");
  assert_lacks (shell->out, "20270203T143000");
}

static void
test_attachment (void)
{
  g_autoptr (Shell) shell = shell_new ();
  g_autofree char *engagement = shell_draft (shell, NULL);
  g_autofree char *scan = shell_write (shell, "my scan.png", "drawn by hand");
  g_autofree char *folder = g_strdup_printf ("practice/attachments/%s", engagement);
  g_autofree char *path = shell_make_path (shell, folder);
  g_autofree char *place = NULL;
  g_autoptr (GDir) kept = NULL;
  const char *name;

  shell_run (shell, 1, "sign", engagement, "--party", "coach", "--date", "2027-01-25", "--how",
             "drawn", NULL);
  assert_contains (shell->err, "needs the file with the drawing");
  shell_run (shell, 1, "sign", engagement, "--party", "coach", "--date", "2027-01-25", "--how",
             "drawn", "--attach", "/dev/null", NULL);
  assert_contains (shell->err, "this is no regular file");
  shell_run (shell, 1, "sign", engagement, "--party", "coach", "--date", "2027-01-26", "--how",
             "typed", NULL);
  assert_contains (shell->err, "cannot lie after today");
  shell_run (shell, 1, "sign", engagement, "--party", "coach", "--date", "1850-06-01", "--how",
             "typed", NULL);
  assert_contains (shell->err, "more than ten years before the term");
  shell_run (shell, 0, "sign", engagement, "--party", "coach", "--date", "2027-01-25", "--how",
             "drawn", "--attach", scan, NULL);
  assert_contains (shell->err, "my scan.png” is no PDF, PNG, JPEG or SVG");
  kept = g_dir_open (path, 0, NULL);
  g_assert_nonnull (kept);
  name = g_dir_read_name (kept);
  assert_contains (name, "my scan.png");
  shell_run (shell, 0, "check", NULL);
  place = g_build_filename (folder, name, NULL);
  g_free (shell_write (shell, place, "drawn by somebody else"));
  shell_run (shell, 1, "check", NULL);
  assert_contains (shell->out, "is not the file that was given with the signature");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/output/replaced-whole", test_replaced_whole);
  g_test_add_func ("/output/nowhere", test_nowhere);
  g_test_add_func ("/output/range", test_range);
  g_test_add_func ("/output/paper", test_paper);
  g_test_add_func ("/output/clock", test_clock);
  g_test_add_func ("/output/sponsor", test_sponsor);
  g_test_add_func ("/output/empty-plan", test_empty_plan);
  g_test_add_func ("/output/unknown-zone", test_unknown_zone);
  g_test_add_func ("/output/attachment", test_attachment);
  return g_test_run ();
}
