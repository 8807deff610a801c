/* SPDX-License-Identifier: GPL-3.0-or-later */
/* `print`: what waits for signatures can be read, and a report is there once a coaching is over. */

#include "config.h"

#include "cli-shell.h"

/* An amendment is signed by who has read it, so it can be printed before it is in force. */
static void
test_proposed (void)
{
  g_autoptr (Shell) shell = shell_new ();
  g_autofree char *engagement = shell_begin (shell, NULL);

  shell_run (shell, 1, "print", "contract", engagement, "--proposed", "--text", "-o", "-", NULL);
  assert_contains (shell->err, "No amendment of");
  shell->input = "{ \"purpose\": \"Noor runs the night shift.\" }";
  shell_run (shell, 0, "amend", engagement, "-", NULL);
  shell_run (shell, 0, "print", "contract", engagement, "--text", "-o", "-", NULL);
  assert_lacks (shell->out, "Noor runs the night shift.");
  shell_run (shell, 0, "print", "contract", engagement, "--proposed", "--text", "-o", "-", NULL);
  assert_contains (shell->out, "Noor runs the night shift.");
}

static void
test_closing (void)
{
  g_autoptr (Shell) shell = shell_new ();
  g_autofree char *engagement = shell_begin (shell, NULL);

  shell_run (shell, 1, "print", "closing", engagement, "--text", "-o", "-", NULL);
  assert_contains (shell->err, "goes on");
  shell_run (shell, 0, "end", engagement, "--reason", "by-client", NULL);
  shell_run (shell, 0, "print", "closing", engagement, "--text", "-o", "-", NULL);
  assert_contains (shell->out, "Closing report");
  assert_contains (shell->out, "Ended: by the client");
  shell_run (shell, 0, "print", "closing", engagement, "--for", "sponsor", "--text", "-o", "-",
             NULL);
  assert_contains (shell->out, "The sponsor’s copy.");
  assert_lacks (shell->out, "Purpose");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/print/proposed", test_proposed);
  g_test_add_func ("/print/closing", test_closing);
  return g_test_run ();
}
