/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the ways of exporting have in common: where the file goes, what goes into it, what is said
 * of it afterwards.
 */

#include "config.h"

#include "trellis-cli-export-file.h"

#include "calendar/trellis-calendar-remark.h"
#include "practice/trellis-export-target.h"
#include "practice/trellis-practice-targets.h"
#include "trellis-cli-output.h"
#include "trellis-cli-practice.h"

void
trellis_cli_note_remarks (GPtrArray *remarks)
{
  for (guint i = 0; remarks != NULL && i < remarks->len; i++)
    {
      g_autofree char *text = trellis_calendar_remark_to_text (remarks->pdata[i]);

      trellis_cli_note ("%s", text);
    }
}

/**
 * trellis_cli_get_calendar_path:
 *
 * Returns: (nullable): what `-o` names; %NULL for standard output
 */
const char *
trellis_cli_get_calendar_path (TrellisCli *cli)
{
  const char *name = trellis_cli_get_text (cli, "-o");

  return g_strcmp0 (name, "-") == 0 ? NULL : name;
}

gboolean
trellis_cli_write_calendar (TrellisCli *cli,
                            TrellisCalendarWrite write,
                            gpointer data,
                            GError **error)
{
  const char *path = trellis_cli_get_calendar_path (cli);

  if (!trellis_practice_check_export_file (cli->practice, path, error))
    return FALSE;
  return path == NULL ? trellis_calendar_file_to_stdout (write, data, error)
                      : trellis_calendar_file_replace (path, write, data, error);
}

/**
 * trellis_cli_read_calendar_options:
 * @engagements: has room for an id and for %NULL
 */
gboolean
trellis_cli_read_calendar_options (TrellisCli *cli,
                                   TrellisCalendarOptions *options,
                                   const char **engagements,
                                   GError **error)
{
  TrellisEngagement *engagement;

  options->from = trellis_cli_get_date (cli, "--from", TRELLIS_NO_DATE);
  options->to = trellis_cli_get_date (cli, "--to", TRELLIS_NO_DATE);
  options->titles = trellis_cli_get_choice (cli, "--names", TRELLIS_CALENDAR_TITLES_OF_PRACTICE);
  if (!trellis_cli_has (cli, "--engagement"))
    return TRUE;
  engagement = trellis_cli_find_engagement_of (cli, "--engagement", error);
  if (engagement == NULL)
    return FALSE;
  engagements[0] = engagement->id;
  engagements[1] = NULL;
  options->engagements = engagements;
  return TRUE;
}
