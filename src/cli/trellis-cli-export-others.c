/* SPDX-License-Identifier: GPL-3.0-or-later */
/* `export ics --actions` and `--availability`: what is not sessions, in files of their own. */

#include "config.h"

#include "trellis-cli-export.h"

#include "calendar/trellis-calendar-actions.h"
#include "calendar/trellis-calendar-availability.h"
#include "trellis-cli-export-file.h"
#include "trellis-cli-output.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  TrellisCli *cli;
  TrellisCalendarOptions options;
} Others;

static gboolean
write_actions (gpointer data, GOutputStream *out, GError **error)
{
  Others *others = data;

  return trellis_calendar_write_actions (others->cli->practice, &others->options,
                                         trellis_cli_has (others->cli, "--words"), out, error);
}

/**
 * trellis_cli_export_actions:
 *
 * Writes actions as tasks. Whoever asks for their words is told who reads them.
 */
gboolean
trellis_cli_export_actions (TrellisCli *cli, GError **error)
{
  Others others = { .cli = cli };
  const char *engagements[2];

  if (!trellis_cli_read_calendar_options (cli, &others.options, engagements, error)
      || !trellis_cli_write_calendar (cli, write_actions, &others, error))
    return FALSE;
  if (trellis_cli_has (cli, "--words"))
    trellis_cli_note (_ ("This file says what the actions are: whoever sees the calendar it goes "
                         "into can read that."));
  return TRUE;
}

static gboolean
write_availability (gpointer data, GOutputStream *out, GError **error)
{
  Others *others = data;

  return trellis_calendar_write_availability (others->cli->practice, others->options.from,
                                              others->options.to, out, error);
}

gboolean
trellis_cli_export_availability (TrellisCli *cli, GError **error)
{
  Others others = { .cli = cli };

  others.options.from = trellis_cli_get_date (cli, "--from", TRELLIS_NO_DATE);
  others.options.to = trellis_cli_get_date (cli, "--to", TRELLIS_NO_DATE);
  if (trellis_date_compare (others.options.from, others.options.to) > 0)
    return trellis_cli_refuse (error, _ ("--to lies before --from."));
  return trellis_cli_write_calendar (cli, write_availability, &others, error);
}
