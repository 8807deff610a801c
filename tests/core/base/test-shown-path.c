/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Paths of the document portal are said as people know them. */

#include "config.h"

#include "base/trellis-shown-path.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/xattr.h>

static char *runtime;

static void
test_cases (void)
{
  static const struct
  {
    const char *path, *said;
  } cases[] = {
    { "/doc/1a2b/My Practice", "My Practice" },
    { "/doc/1a2b/My Practice/attachments/scan.pdf", "My Practice/attachments/scan.pdf" },
    { "/doc/1a2b", NULL },
    { "/doc/", NULL },
    { "/document/1a2b/x", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat (runtime, cases[i].path, NULL);
      g_autofree char *said = trellis_shown_path_say (path);

      g_assert_cmpstr (said, ==, cases[i].said == NULL ? path : cases[i].said);
    }
}

static void
test_elsewhere (void)
{
  g_autofree char *said = trellis_shown_path_say ("/home/hélène/doc/1a2b/Practice");

  g_assert_cmpstr (said, ==, "/home/hélène/doc/1a2b/Practice");
}

/* A portal that knows says so in an attribute of the file; where files have none, it cannot. */
static void
test_told (void)
{
  static const char *const host = "/home/hélène/My Practice";
  g_autofree char *path = g_build_filename (runtime, "doc", "1a2b", "My Practice", NULL);
  g_autofree char *said = NULL;
  gboolean told;

  g_assert_cmpint (g_mkdir_with_parents (path, 0700), ==, 0);
  told = setxattr (path, "user.document-portal.host-path", host, strlen (host), 0) == 0;
  said = trellis_shown_path_say (path);
  g_assert_cmpstr (said, ==, told ? host : "My Practice");
}

static void
remove_folders (void)
{
  static const char *const below[] = { "doc/1a2b/My Practice", "doc/1a2b", "doc", "" };

  for (guint i = 0; i < G_N_ELEMENTS (below); i++)
    {
      g_autofree char *path = g_build_filename (runtime, below[i], NULL);

      g_rmdir (path);
    }
}

int
main (int argc, char **argv)
{
  int status;

  runtime = g_dir_make_tmp ("trellis-run-XXXXXX", NULL);
  g_setenv ("XDG_RUNTIME_DIR", runtime, TRUE);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/shown-path/cases", test_cases);
  g_test_add_func ("/shown-path/elsewhere", test_elsewhere);
  g_test_add_func ("/shown-path/told", test_told);
  status = g_test_run ();
  remove_folders ();
  g_free (runtime);
  return status;
}
