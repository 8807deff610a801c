/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The command `export`. */

#include "config.h"

#include "trellis-cli-export.h"

#include "calendar/trellis-calendar-export.h"
#include "practice/trellis-export-target.h"
#include "trellis-cli-export-file.h"
#include "trellis-cli-practice.h"

#include <glib/gi18n-lib.h>

/* What goes into an export of sessions that nothing remembers, and what came of it. */
typedef struct
{
  TrellisPractice *practice;
  TrellisCalendarOptions options;
  GPtrArray *remarks;
} Sessions;

static gboolean
write_sessions (gpointer data, GOutputStream *out, GError **error)
{
  Sessions *sessions = data;

  return trellis_calendar_export (sessions->practice, &sessions->options, out, &sessions->remarks,
                                  error);
}

static gboolean
export_sessions (TrellisCli *cli, GError **error)
{
  Sessions sessions = { .practice = cli->practice };
  const char *engagements[2];
  gboolean written = trellis_cli_read_calendar_options (cli, &sessions.options, engagements, error)
                     && trellis_cli_write_calendar (cli, write_sessions, &sessions, error);

  if (written)
    trellis_cli_note_remarks (sessions.remarks);
  g_clear_pointer (&sessions.remarks, g_ptr_array_unref);
  return written;
}

/* An option, and one that it needs or does not go with. */
typedef struct
{
  const char *option;
  const char *other;
} Pair;

static const Pair needed[] = {
  { "--content", "--target" }, { "--keep", "--target" },       { "--no-keep", "--target" },
  { "--words", "--actions" },  { "--availability", "--from" }, { "--availability", "--to" },
};

static const Pair refused[] = {
  { "--keep", "--no-keep" },
  { "--actions", "--target" },
  { "--actions", "--availability" },
  { "--availability", "--target" },
  { "--availability", "--engagement" },
  { "--availability", "--names" },
};

static gboolean
check_pairs (TrellisCli *cli, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (needed); i++)
    if (trellis_cli_has (cli, needed[i].option) && !trellis_cli_has (cli, needed[i].other))
      return trellis_cli_misuse (error, _ ("%s needs %s."), needed[i].option, needed[i].other);
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    if (trellis_cli_has (cli, refused[i].option) && trellis_cli_has (cli, refused[i].other))
      return trellis_cli_misuse (error, _ ("%s does not go with %s."), refused[i].option,
                                 refused[i].other);
  if (!trellis_cli_check_range (cli, error))
    return FALSE;
  return trellis_cli_has (cli, "-o") || trellis_cli_has (cli, "--target")
         || trellis_cli_misuse (error, _ ("“%s” needs %s."), cli->command->pattern, "-o");
}

/* To remember what was sent is to change the practice; everything else only reads it. */
static gboolean
run_export_ics (TrellisCli *cli, GError **error)
{
  gboolean remembers = trellis_cli_has (cli, "--target");

  if (!trellis_cli_open (cli, remembers ? TRELLIS_FOLDER_CHANGE : TRELLIS_FOLDER_READ, error))
    return FALSE;
  if (remembers)
    return trellis_cli_export_to_target (cli, error);
  if (trellis_cli_has (cli, "--actions"))
    return trellis_cli_export_actions (cli, error);
  if (trellis_cli_has (cli, "--availability"))
    return trellis_cli_export_availability (cli, error);
  return export_sessions (cli, error);
}

static const TrellisOption export_options[] = {
  { "-o", TRELLIS_OPTION_FILE, "FILE",
    N_ ("where to; - is standard output; needed unless --target keeps a file") },
  { "--engagement", TRELLIS_OPTION_TEXT, "E", N_ ("sessions of this engagement alone") },
  { "--from", TRELLIS_OPTION_DATE, "D", N_ ("the first date") },
  { "--to", TRELLIS_OPTION_DATE, "D", N_ ("the last date, included") },
  { "--names", TRELLIS_OPTION_CHOICE, NULL, N_ ("how sessions are called"),
    .get_type = trellis_title_style_get_type },
  { "--target", TRELLIS_OPTION_TEXT, "NAME",
    N_ ("remember under this name what was sent, and these options") },
  { "--content", TRELLIS_OPTION_CHOICE, NULL,
    N_ ("all: for calendars that replace what they know (Evolution, khal, KOrganizer); new: only "
        "what was never sent, for those that refuse or skip it (GNOME Calendar, Thunderbird, "
        "Nextcloud); changed: new and changed"),
    .get_type = trellis_target_content_get_type },
  { "--keep", TRELLIS_OPTION_FLAG, NULL,
    N_ ("keep the file up to date from now on, for calendars that subscribe to it") },
  { "--no-keep", TRELLIS_OPTION_FLAG, NULL, N_ ("leave the file as it is from now on") },
  { "--actions", TRELLIS_OPTION_FLAG, NULL,
    N_ ("instead of sessions, tasks: when actions are due, and not what they are") },
  { "--words", TRELLIS_OPTION_FLAG, NULL,
    N_ ("tasks say what the actions are, which are private words") },
  { "--availability", TRELLIS_OPTION_FLAG, NULL,
    N_ ("instead of sessions, when you are busy from --from to --to, in other calendars, too, "
        "without a word") },
  { NULL },
};

const TrellisCommand trellis_cli_export_commands[] = {
  { "export ics", N_ ("write sessions as a calendar file"), TRELLIS_OPENING_OWN, run_export_ics,
    export_options, .check = check_pairs },
  { NULL },
};
