/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Permissions are nothing to root: what is tested of them is tested as somebody else. */

#include "config.h"

#include "ordinary-user.h"

#include <unistd.h>

#define NOBODY 65534

/**
 * ordinary_user_begin:
 * @folder: a folder of the test, with all that is in it
 *
 * Where root runs the tests, gives the folder to nobody and goes on as nobody; else does nothing.
 */
void
ordinary_user_begin (const char *folder)
{
  char *words[] = { (char *) "chown", (char *) "-R", (char *) "65534", (char *) folder, NULL };
  g_autoptr (GError) error = NULL;
  int status = 1;

  if (getuid () != 0)
    return;
  g_spawn_sync (NULL, words, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);
  g_assert_cmpint (seteuid (NOBODY), ==, 0);
}

/**
 * ordinary_user_end:
 *
 * Goes on as who runs the tests.
 */
void
ordinary_user_end (void)
{
  if (getuid () == 0)
    g_assert_cmpint (seteuid (0), ==, 0);
}
