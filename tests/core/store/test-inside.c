/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where a file may be written, and where it would be among the documents of a practice. */

#include "config.h"

#include "store/trellis-inside.h"

#include "store-fixture.h"
#include "store/trellis-store-error.h"

#include <glib/gstdio.h>
#include <unistd.h>

#define ID "0b6b3c1e-5a53-4d3c-9c38-2f8d1f0f7a11"

typedef struct
{
  const char *path;
  gboolean inside;
} Case;

static const Case cases[] = {
  { "practice/practice.json", TRUE },
  { "practice/plan.pdf", TRUE },
  { "practice/engagements/" ID ".json", TRUE },
  { "practice/engagements/new.pdf", TRUE },
  { "practice/attachments/" ID "/x.pdf", TRUE },
  { "practice/my/own/x.pdf", TRUE },
  { "other/../practice/x.pdf", TRUE },
  { "link/x.pdf", TRUE },
  { "other/document.json", TRUE }, /* a link to a document */
  { "headless/people/x.csv", TRUE },
  { "x.pdf", FALSE },
  { "other/x.pdf", FALSE },
  { "other/practice.json", FALSE }, /* an export of that name makes no practice of its folder */
  { "other/dangling", FALSE },
  { "missing/x.pdf", FALSE },
};

static void
put (const char *root, const char *place)
{
  g_autofree char *path = g_build_filename (root, place, NULL);
  g_autofree char *folder = g_path_get_dirname (path);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, "", 0, NULL));
}

static void
put_link (const char *root, const char *place, const char *target)
{
  g_autofree char *path = g_build_filename (root, place, NULL);

  g_assert_cmpint (symlink (target, path), ==, 0);
}

static void
test_cases (void)
{
  Scratch scratch;
  const char *root;

  scratch_init (&scratch);
  root = scratch.base;
  put (root, "practice/practice.json");
  put (root, "practice/engagements/" ID ".json");
  put (root, "practice/attachments/" ID "/scan.png");
  put (root, "practice/my/own/notes.txt");
  put (root, "headless/people/" ID ".json");
  put (root, "other/practice.json");
  put_link (root, "link", "practice");
  put_link (root, "other/document.json", "../practice/practice.json");
  put_link (root, "other/dangling", "nowhere");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_build_filename (root, cases[i].path, NULL);
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", cases[i].path);
      g_assert_cmpint (trellis_check_not_inside (path, &error), ==, !cases[i].inside);
      if (cases[i].inside)
        g_assert_error (error, TRELLIS_STORE_ERROR, TRELLIS_STORE_ERROR_INSIDE);
    }
  scratch_clear (&scratch);
}

static void
test_from_within (void)
{
  g_autofree char *before = g_get_current_dir ();
  g_autofree char *folder = NULL;
  Scratch scratch;

  scratch_init (&scratch);
  folder = g_build_filename (scratch.path, "here/people", NULL);
  put (scratch.path, "here/people/" ID ".json");
  put (scratch.path, "here/practice.json");
  g_assert_cmpint (g_chdir (folder), ==, 0);
  g_assert_false (trellis_check_not_inside ("x.pdf", NULL));
  g_assert_cmpint (g_chdir (before), ==, 0);
  scratch_clear (&scratch);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/inside/cases", test_cases);
  g_test_add_func ("/store/inside/from-within", test_from_within);
  return g_test_run ();
}
