/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The command `sign`. */

#include "config.h"

#include "contract/trellis-signed-file.h"
#include "practice/trellis-signing-desk.h"
#include "trellis-cli-brief.h"
#include "trellis-cli-output.h"
#include "trellis-cli-practice.h"
#include "trellis-cli-words.h"

#include <glib/gi18n-lib.h>

#define LARGEST_ATTACHMENT (50 * 1024 * 1024) /* bytes */

static guint
count_planned (TrellisCoaching *coaching)
{
  return trellis_coaching_count_sessions (coaching).planned;
}

/* What the last signature has done. */
static void
print_in_force (TrellisCoaching *coaching)
{
  guint n_planned = count_planned (coaching);

  trellis_cli_print (_ ("All have signed “%s”: the contract is in force.\n"),
                     TRELLIS_ENGAGEMENT (coaching)->title);
  trellis_cli_print (ngettext ("%u session is planned.\n", "%u sessions are planned.\n", n_planned),
                     n_planned);
  if (!trellis_coaching_has_required_goal (coaching))
    trellis_cli_print ("%s\n", _ ("No goal is required, so the engagement ends by hand."));
}

/* Whatever it is called: other pictures are kept all the same. */
static void
note_unknown_type (const char *name, GBytes *bytes)
{
  g_autofree char *shown = g_filename_display_name (name);

  if (g_bytes_get_size (bytes) > 0 && trellis_signed_file_get_type (bytes) == NULL)
    trellis_cli_note (_ ("“%s” is no PDF, PNG, JPEG or SVG: look whether it is the right file."),
                      shown);
}

static gboolean
read_attachment (TrellisCli *cli, TrellisSigningAct *act, GBytes **bytes, GError **error)
{
  const char *name = trellis_cli_get_text (cli, "--attach");

  if (name == NULL)
    return TRUE;
  *bytes = trellis_cli_read_file (name, LARGEST_ATTACHMENT, TRUE, error);
  act->file_name = name;
  act->file = *bytes;
  if (*bytes != NULL)
    note_unknown_type (name, *bytes);
  return *bytes != NULL;
}

static gboolean
run_sign (TrellisCli *cli, GError **error)
{
  TrellisCoaching *coaching = trellis_cli_find_coaching (cli, 0, error);
  TrellisSigningAct act = {
    .party = trellis_cli_get_text (cli, "--party"),
    .date = trellis_cli_get_date (cli, "--date", TRELLIS_NO_DATE),
    .how = trellis_cli_get_choice (cli, "--how", TRELLIS_SIGNING_NONE),
  };
  TrellisAllow allow = trellis_cli_has (cli, "--allow-conflicts") ? TRELLIS_ALLOW_CONFLICTS
                                                                  : TRELLIS_ALLOW_NOTHING;
  g_autoptr (GBytes) bytes = NULL;

  if (coaching == NULL || !read_attachment (cli, &act, &bytes, error)
      || !trellis_practice_sign (cli->practice, coaching, &act, allow, error))
    return FALSE;
  if (trellis_coaching_get_next_basis (coaching) == NULL)
    print_in_force (coaching);
  else
    trellis_cli_print_waiting (cli, coaching);
  return TRUE;
}

static const TrellisOption sign_options[] = {
  { "--party", TRELLIS_OPTION_TEXT, "NAME|coach", N_ ("who signs"), .needed = TRUE },
  { "--date", TRELLIS_OPTION_DATE, "D", N_ ("when they signed"), .needed = TRUE },
  { "--how", TRELLIS_OPTION_CHOICE, NULL, N_ ("how they signed"), .needed = TRUE,
    .get_type = trellis_signing_get_type },
  { "--attach", TRELLIS_OPTION_FILE, "FILE", N_ ("the scan or the drawing") },
  { "--allow-conflicts", TRELLIS_OPTION_FLAG, NULL, N_ ("allow sessions that overlap others") },
  { NULL },
};

const TrellisCommand trellis_cli_sign_commands[] = {
  { "sign ENGAGEMENT", N_ ("put somebody's signature under the contract"), TRELLIS_OPENING_CHANGE,
    run_sign, sign_options },
  { NULL },
};
