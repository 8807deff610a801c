/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The command `export`. */

#include "config.h"

#include "calendar/trellis-calendar-export.h"
#include "trellis-cli-output.h"
#include "trellis-cli-practice.h"

#include <glib/gi18n-lib.h>

static void
note_remarks (GPtrArray *remarks)
{
  for (guint i = 0; remarks != NULL && i < remarks->len; i++)
    {
      g_autofree char *text = trellis_calendar_remark_to_text (remarks->pdata[i]);

      trellis_cli_note ("%s", text);
    }
}

static gboolean
read_options (TrellisCli *cli,
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
  options->engagements = engagements;
  return TRUE;
}

static gboolean
run_export_ics (TrellisCli *cli, GError **error)
{
  g_autoptr (GOutputStream) out = g_memory_output_stream_new_resizable ();
  TrellisCalendarOptions options = { NULL };
  const char *engagements[] = { NULL, NULL };
  g_autoptr (GPtrArray) remarks = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (!read_options (cli, &options, engagements, error)
      || !trellis_calendar_export (cli->practice, &options, out, &remarks, error)
      || !g_output_stream_close (out, NULL, error))
    return FALSE;
  note_remarks (remarks);
  bytes = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (out));
  return trellis_cli_write_file (trellis_cli_get_text (cli, "-o"), bytes, error);
}

static const TrellisOption export_options[] = {
  { "-o", TRELLIS_OPTION_FILE, "FILE", N_ ("where to; - is standard output"), .needed = TRUE },
  { "--engagement", TRELLIS_OPTION_TEXT, "E", N_ ("sessions of this engagement alone") },
  { "--from", TRELLIS_OPTION_DATE, "D", N_ ("the first date") },
  { "--to", TRELLIS_OPTION_DATE, "D", N_ ("the last date, included") },
  { "--names", TRELLIS_OPTION_CHOICE, NULL, N_ ("how sessions are called"),
    .get_type = trellis_title_style_get_type },
  { NULL },
};

const TrellisCommand trellis_cli_export_commands[] = {
  { "export ics", N_ ("write sessions as a calendar file"), TRELLIS_OPENING_READ, run_export_ics,
    export_options },
  { NULL },
};
