/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The command `show`. */

#include "config.h"

#include "trellis-cli-showing.h"

#include "base/trellis-record-json.h"
#include "trellis-cli-output.h"
#include "trellis-cli-practice.h"

#include <glib/gi18n-lib.h>

static gboolean
run_show (TrellisCli *cli, GError **error)
{
  TrellisEngagement *engagement = trellis_cli_find_engagement (cli, 0, error);
  g_autoptr (GBytes) document = NULL;

  if (engagement == NULL)
    return FALSE;
  if (trellis_cli_has (cli, "--json"))
    {
      document = trellis_record_to_bytes (engagement);
      trellis_cli_print_bytes (document);
    }
  else if (engagement->kind == TRELLIS_ENGAGEMENT_KIND_COACHING)
    trellis_cli_show_coaching (cli, TRELLIS_COACHING (engagement));
  else
    trellis_cli_show_mentoring (cli, TRELLIS_MENTORING (engagement));
  return TRUE;
}

const TrellisCommand trellis_cli_show_commands[] = {
  { "show ENGAGEMENT", N_ ("say how an engagement stands; as JSON, print its document"),
    TRELLIS_OPENING_READ, run_show, NULL, TRUE },
  { NULL },
};
