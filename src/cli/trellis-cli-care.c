/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The commands `demo`, `check` and `recover`, which look after a practice's folder. */

#include "config.h"

#include "planning/trellis-zone.h"
#include "practice/trellis-queries.h"
#include "practice/trellis-sample.h"
#include "trellis-cli-output.h"
#include "trellis-cli-practice.h"
#include "trellis-cli-words.h"

#include <glib/gi18n-lib.h>

static gboolean
run_demo (TrellisCli *cli, GError **error)
{
  const char *place = trellis_cli_get_argument (cli, 0);
  g_autofree char *name = g_filename_display_name (place);

  if (!trellis_cli_open_at (cli, place, TRELLIS_FOLDER_CREATE, error))
    return FALSE;
  if (!trellis_folder_is_new (cli->folder))
    return trellis_cli_refuse (
        error, _ ("There is a practice in “%s” already; choose a folder that is missing or empty."),
        name);
  return trellis_sample_write (cli->practice, cli->clock, error);
}

static gboolean
run_check (TrellisCli *cli, GError **error)
{
  g_autoptr (GPtrArray) faults = trellis_folder_check (cli->folder, cli->practice);

  for (guint i = 0; i < faults->len; i++)
    {
      const TrellisFault *fault = faults->pdata[i];
      g_autofree char *where = trellis_cli_clean_line (fault->where);
      g_autofree char *what = trellis_cli_clean_line (fault->what);

      if (fault->note)
        trellis_cli_note (_ ("note: %s: %s"), where, what);
      else
        trellis_cli_print ("%s: %s\n", where, what);
      cli->found_faults |= !fault->note;
    }
  return TRUE;
}

static void
print_recovered (TrellisCli *cli, const char *id)
{
  gint64 until = trellis_folder_get_recovered (cli->folder);
  g_autoptr (TrellisPractice) practice = trellis_folder_load (cli->folder, NULL);
  g_autofree char *zone = trellis_practice_dup_zone (practice != NULL ? practice : cli->practice);
  g_autofree char *when = until == TRELLIS_NO_INSTANT
                              ? NULL
                              : trellis_cli_say_when (trellis_instant_to_wall (until, zone), zone);

  if (when == NULL)
    trellis_cli_print (_ ("Nothing was kept of %s: it is empty now.\n"), id);
  else
    trellis_cli_print (_ ("Recovered: %s is as it was until %s. What was changed after that is not "
                          "in it; what could not be read is kept under history.\n"),
                       id, when);
}

static gboolean
run_recover (TrellisCli *cli, GError **error)
{
  const char *id = trellis_cli_get_argument (cli, 0);

  if (!trellis_folder_recover (cli->folder, id, error))
    return FALSE;
  print_recovered (cli, id);
  return TRUE;
}

const TrellisCommand trellis_cli_care_commands[] = {
  { "demo DIR", N_ ("write the demo practice into a folder that is missing or empty"),
    TRELLIS_OPENING_OWN, run_demo },
  { "check", N_ ("read every document, verify seals and links, and print a line for each fault"),
    TRELLIS_OPENING_READ, run_check },
  { "recover ID",
    N_ ("put the newest good generation in the place of a document that is set aside"),
    TRELLIS_OPENING_CHANGE, run_recover },
  { NULL },
};
