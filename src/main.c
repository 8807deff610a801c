/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The program: a command runs on the command line, everything else is the app. */

#include "config.h"

#include "cli/trellis-cli.h"
#ifdef HAVE_UI
#include "ui/app/trellis-app.h"
#endif

#include <glib/gi18n.h>
#include <locale.h>

static void
set_language (void)
{
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

int
main (int argc, char **argv)
{
  set_language ();
#ifdef HAVE_UI
  if (!trellis_cli_is_wanted (argc, argv))
    return trellis_app_run (argc, argv);
#endif
  return trellis_cli_run (argc, argv);
}
