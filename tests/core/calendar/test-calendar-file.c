/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A calendar file is written whole or not at all, and its readers notice. */

#include "calendar/trellis-calendar-file.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer unused)
{
  fixture->folder = g_dir_make_tmp ("trellis-file-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "sessions.ics", NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer unused)
{
  g_remove (fixture->path);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->folder);
  g_free (fixture->path);
}

static gboolean
write_text (gpointer data, GOutputStream *out, GError **error)
{
  return g_output_stream_write_all (out, data, strlen (data), NULL, NULL, error);
}

static gboolean
write_half (gpointer data, GOutputStream *out, GError **error)
{
  write_text ((gpointer) "half", out, NULL);
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE, "no room");
  return FALSE;
}

static void
replace (const char *path, const char *text)
{
  g_autoptr (GError) error = NULL;

  trellis_calendar_file_replace (path, write_text, (gpointer) text, &error);
  g_assert_no_error (error);
}

static void
assert_holds (const char *path, const char *expected)
{
  g_autofree char *text = NULL;

  g_file_get_contents (path, &text, NULL, NULL);
  g_assert_cmpstr (text, ==, expected);
}

/* Who has the old file open reads the old one to its end. */
static void
test_whole (Fixture *fixture, gconstpointer unused)
{
  char text[16] = "";
  struct stat status;
  int old;

  replace (fixture->path, "one");
  g_assert_cmpint (g_stat (fixture->path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 07777, ==, 0600);
  old = g_open (fixture->path, O_RDONLY | O_CLOEXEC, 0);
  replace (fixture->path, "two");
  g_assert_cmpint (read (old, text, sizeof text - 1), ==, 3);
  g_close (old, NULL);
  g_assert_cmpstr (text, ==, "one");
  assert_holds (fixture->path, "two");
}

static void
test_half (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) dir = NULL;

  replace (fixture->path, "one");
  g_assert_false (trellis_calendar_file_replace (fixture->path, write_half, NULL, &error));
  g_assert_nonnull (strstr (error->message, fixture->path));
  g_assert_nonnull (strstr (error->message, "no room"));
  assert_holds (fixture->path, "one");
  dir = g_dir_open (fixture->folder, 0, NULL);
  g_assert_cmpstr (g_dir_read_name (dir), ==, "sessions.ics");
  g_assert_null (g_dir_read_name (dir));
}

/* Some readers know a file by the second in which it was changed. */
static void
test_younger (Fixture *fixture, gconstpointer unused)
{
  gint64 last = 0;

  for (guint i = 0; i < 5; i++)
    {
      struct stat status;

      replace (fixture->path, "text");
      g_assert_cmpint (g_stat (fixture->path, &status), ==, 0);
      g_assert_cmpint (status.st_mtim.tv_sec, >, last);
      last = status.st_mtim.tv_sec;
    }
}

static void
test_mode (Fixture *fixture, gconstpointer unused)
{
  struct stat status;

  replace (fixture->path, "one");
  g_assert_cmpint (g_chmod (fixture->path, 0640), ==, 0);
  replace (fixture->path, "two");
  g_assert_cmpint (g_stat (fixture->path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 07777, ==, 0640);
}

static void
test_link (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *link = g_build_filename (fixture->folder, "link.ics", NULL);

  replace (fixture->path, "one");
  g_assert_cmpint (symlink ("sessions.ics", link), ==, 0);
  replace (link, "two");
  assert_holds (fixture->path, "two");
  g_assert_true (g_file_test (link, G_FILE_TEST_IS_SYMLINK));
  g_remove (link);
}

static void
test_refused (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *missing = g_build_filename (fixture->folder, "missing", "sessions.ics", NULL);
  const char *places[] = { fixture->folder, missing };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (
          trellis_calendar_file_replace (places[i], write_text, (gpointer) "text", &error));
      g_assert_nonnull (strstr (error->message, places[i]));
    }
  replace ("/dev/null", "text");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define FILE_TEST(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  FILE_TEST ("/calendar/file/whole", test_whole);
  FILE_TEST ("/calendar/file/half", test_half);
  FILE_TEST ("/calendar/file/younger", test_younger);
  FILE_TEST ("/calendar/file/mode", test_mode);
  FILE_TEST ("/calendar/file/link", test_link);
  FILE_TEST ("/calendar/file/refused", test_refused);
  return g_test_run ();
}
