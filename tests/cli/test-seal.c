/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A signed contract cannot be changed unseen: `check` finds it, and `show` says it. */

#include "cli-shell.h"

#include <string.h>

/* Changes every value, one after the other, with a script. */
static void
change_all (Shell *shell, const char *engagement)
{
  g_autofree char *script = g_test_build_filename (G_TEST_DIST, "cli", "change-seal.py", NULL);
  const char *arguments[] = { g_getenv ("TRELLIS_PYTHON"),
                              script,
                              g_getenv ("TRELLIS_PROGRAM"),
                              shell->practice,
                              engagement,
                              NULL };
  g_autofree char *out = NULL, *err = NULL;
  g_autoptr (GError) error = NULL;
  int status;

  g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &out, &err,
                &status, &error);
  g_assert_no_error (error);
  if (!g_spawn_check_wait_status (status, NULL))
    g_error ("%s%s", out, err);
  g_test_message ("%s", out);
}

static void
test_signed_by_all (void)
{
  g_autoptr (Shell) shell = shell_new ();
  g_autofree char *engagement = shell_begin (shell, NULL);

  change_all (shell, engagement);
}

static void
test_being_signed (void)
{
  g_autoptr (Shell) shell = shell_new ();
  g_autofree char *engagement = shell_draft (shell, NULL);

  shell_sign (shell, engagement, "coach");
  shell_sign (shell, engagement, "Noor Haddad");
  change_all (shell, engagement);
}

/* A broken seal is shown, and stops neither reading nor working. */
static void
test_broken_seal_stops_nothing (void)
{
  g_autoptr (Shell) shell = shell_new ();
  g_autofree char *engagement = shell_begin (shell, NULL);
  g_autofree char *place = g_strdup_printf ("practice/engagements/%s.json", engagement);
  g_autofree char *document = shell_read (shell, place), *session = NULL;
  char *content = strstr (document, "\"content\"");

  memcpy (strstr (content, "Oude Markt 7"), "Oude Markt 8", strlen ("Oude Markt 8"));
  g_free (shell_write (shell, place, document));
  shell_run (shell, 1, "check", NULL);
  assert_contains (shell->out, engagement);
  shell_run (shell, 0, "show", engagement, NULL);
  assert_contains (shell->out, "SEAL BROKEN");
  shell_run (shell, 0, "list", NULL);
  session = shell_list (shell, "sessions", 0, "id");
  shell_run (shell, 0, "session", session, "hold", "--early", NULL);
  shell_run (shell, 0, "print", "contract", engagement, "--text", "-o", "-", NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/seal/signed-by-all", test_signed_by_all);
  g_test_add_func ("/seal/being-signed", test_being_signed);
  g_test_add_func ("/seal/broken-seal-stops-nothing", test_broken_seal_stops_nothing);
  return g_test_run ();
}
