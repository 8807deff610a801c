/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Files replaced whole. */

#include "config.h"

#include "pages/trellis-page-file.h"
#include "tools/ordinary-user.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static char *folder;

static char *
make_path (const char *name)
{
  return g_build_filename (folder, name, NULL);
}

static void
write_text (const char *path, const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  gboolean done = trellis_page_file_replace (path, bytes, &error);

  g_assert_no_error (error);
  g_assert_true (done);
}

static void
refuse_text (const char *path, const char *text, int code)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;

  g_assert_false (trellis_page_file_replace (path, bytes, &error));
  g_assert_error (error, G_FILE_ERROR, code);
  g_assert_nonnull (strstr (error->message, path));
}

static void
assert_content (const char *path, const char *expected)
{
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, expected);
}

static int
get_mode (const char *path)
{
  GStatBuf info;

  g_assert_cmpint (g_stat (path, &info), ==, 0);
  return info.st_mode & 07777;
}

static guint
count_files (void)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;

  return n;
}

static void
test_new (void)
{
  g_autofree char *path = make_path ("new.pdf");
  guint before = count_files ();

  write_text (path, "first");
  assert_content (path, "first");
  g_assert_cmpint (get_mode (path), ==, 0600);
  write_text (path, "");
  assert_content (path, "");
  g_assert_cmpuint (count_files (), ==, before + 1);
}

static void
test_existing (void)
{
  g_autofree char *path = make_path ("existing.pdf");

  write_text (path, "a longer text that was there");
  g_assert_cmpint (g_chmod (path, 0644), ==, 0);
  write_text (path, "second");
  assert_content (path, "second");
  g_assert_cmpint (get_mode (path), ==, 0644);
}

static void
test_link (void)
{
  g_autofree char *path = make_path ("target.pdf");
  g_autofree char *link = make_path ("link.pdf");

  write_text (path, "first");
  g_assert_cmpint (symlink (path, link), ==, 0);
  write_text (link, "through the link");
  assert_content (path, "through the link");
  g_assert_true (g_file_test (link, G_FILE_TEST_IS_SYMLINK));
}

static void
test_special (void)
{
  write_text ("/dev/null", "gone");
  g_assert_false (g_file_test ("/dev/null", G_FILE_TEST_IS_REGULAR));
  refuse_text ("/dev/full", "no room", G_FILE_ERROR_NOSPC);
}

static void
test_refused (void)
{
  g_autofree char *file = make_path ("file");
  g_autofree char *below = g_build_filename (file, "a.pdf", NULL);
  g_autofree char *nowhere = make_path ("missing/a.pdf");

  write_text (file, "kept");
  refuse_text (folder, "x", G_FILE_ERROR_ISDIR);
  refuse_text (nowhere, "x", G_FILE_ERROR_NOENT);
  refuse_text (below, "x", G_FILE_ERROR_NOTDIR);
  assert_content (file, "kept");
}

static void
test_read_only (void)
{
  g_autofree char *path = make_path ("locked/a.pdf");
  g_autofree char *locked = g_path_get_dirname (path);

  g_assert_cmpint (g_mkdir (locked, 0700), ==, 0);
  write_text (path, "kept");
  g_assert_cmpint (g_chmod (locked, 0500), ==, 0);
  ordinary_user_begin (folder);
  refuse_text (path, "x", G_FILE_ERROR_ACCES);
  ordinary_user_end ();
  assert_content (path, "kept");
  g_assert_cmpint (g_chmod (locked, 0700), ==, 0);
  g_assert_cmpint (g_remove (path), ==, 0);
}

static void
remove_folder (void)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = make_path (name);

      g_assert_cmpint (g_remove (path), ==, 0);
    }

  g_assert_cmpint (g_rmdir (folder), ==, 0);
  g_free (folder);
}

int
main (int argc, char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  folder = g_dir_make_tmp ("trellis-file-XXXXXX", NULL);
  g_assert_nonnull (folder);

  g_test_add_func ("/page/file/new", test_new);
  g_test_add_func ("/page/file/existing", test_existing);
  g_test_add_func ("/page/file/link", test_link);
  g_test_add_func ("/page/file/special", test_special);
  g_test_add_func ("/page/file/refused", test_refused);
  g_test_add_func ("/page/file/read-only", test_read_only);

  status = g_test_run ();
  remove_folder ();
  return status;
}
